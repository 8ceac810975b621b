from __future__ import annotations

import re

from tests.architecture.tree import ROOT, kept_files, source_files, text_of

LONGEST = 300
VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "misc", "core", "manager"}

# Written in two parts, so that this file does not hold what it looks for.
PACKAGE_SERVERS = [
    "pypi" + ".org",
    "files." + "pythonhosted",
    "registry." + "npmjs",
    "registry." + "yarnpkg",
    "deb." + "debian",
    "archive." + "ubuntu",
    "proxy." + "golang",
    "static." + "crates",
    "conda." + "anaconda",
]
MACHINE_PATH = re.compile(r"(?<![\w.~-])/" + r"(?:work|root|home|Users)" + r"/[\w.]")
RESOLVED = re.compile(r'"resolved"' + r"\s*:")


def lines_that_hold(text: str, found_in) -> list[str]:
    return [
        f"line {number}: {line.strip()[:120]}"
        for number, line in enumerate(text.splitlines(), 1)
        if found_in(line)
    ]


def relative(path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_every_source_file_has_at_most_300_lines():
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in source_files()}

    assert len(lengths) > 20
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_every_source_file_is_named_for_what_it_holds():
    named = {
        relative(path): {part.removesuffix(".py") for part in path.relative_to(ROOT).parts}
        for path in source_files()
    }

    assert {name for name, words in named.items() if words & VAGUE} == set()


def test_every_source_file_opens_by_saying_what_it_is_for():
    texts = {relative(path): path.read_text(encoding="utf-8").lstrip() for path in source_files()}

    assert {name for name, text in texts.items() if text and not text.startswith(('"""', 'r"""'))} == set()


def test_no_kept_file_names_a_package_server():
    found = {
        relative(path): lines
        for path in kept_files()
        if (text := text_of(path)) is not None
        and (lines := lines_that_hold(text, lambda line: any(host in line for host in PACKAGE_SERVERS)))
    }

    assert found == {}


def test_no_kept_file_names_a_folder_of_somebodys_machine():
    found = {
        relative(path): lines
        for path in kept_files()
        if (text := text_of(path)) is not None and (lines := lines_that_hold(text, MACHINE_PATH.search))
    }

    assert found == {}


def test_locks_pin_every_package_by_hash_and_hold_no_address():
    locks = sorted((ROOT / "requirements").glob("*.txt"))

    assert [lock.name for lock in locks] == ["bench.txt", "dev.txt", "run.txt", "uv.txt"]
    for lock in locks:
        text = lock.read_text(encoding="utf-8")
        pins = re.findall(r"^[a-z0-9].*$", text, flags=re.MULTILINE)
        assert pins, lock.name
        assert all("==" in pin and pin.endswith("\\") for pin in pins), lock.name
        assert len(re.findall(r"\\\n    --hash=sha256:", text)) >= len(pins), lock.name
        assert "://" not in text, lock.name


def test_no_lock_with_addresses_is_kept():
    kept = {path.name for path in kept_files()}

    assert not kept & {"uv.lock", "pylock.toml"}
    assert not [
        path
        for path in kept_files()
        if path.name == "package-lock.json" and RESOLVED.search(path.read_text())
    ]
