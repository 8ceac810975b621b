"""
Run what the pages of docs/ show being run, and put what comes out beneath it.

    python -m scripts.screens            write every page
    python -m scripts.screens --check    only say which pages show something else

In a block of kind `console`, a line `$ warifu …` is a command and what follows is what it prints;
`$ echo $?` prints the code it ended with.
A line `⋮` stands for lines left out: as many lines as stand before and after it are kept.
A block of kind `python` is run where the page has one that a block of kind `text` follows: what it prints.
Each page has a folder of its own to run in, with `examples/` in it.
A block that follows a file's name and a colon, as in "`list.mapping.toml`:", is that file.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from warifu.cli.main import main as warifu

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", flags=re.DOTALL | re.MULTILINE)
PAIR = re.compile(r"^```python\n(?:(?!^```).*\n)*```\n\n```text\n", flags=re.MULTILINE)
NAMED = re.compile(r"`([\w./-]+)`:\n\n\Z")
LEFT_OUT = "⋮"
SCREEN = {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "WARIFU_LANG": "en"}


def main() -> int:
    """Write the pages, or say which show something else."""
    stale = []
    for page in pages():
        text = page.read_text(encoding="utf-8")
        fresh = run(text)
        if fresh != text:
            stale.append(page)
            if "--check" not in sys.argv[1:]:
                page.write_text(fresh, encoding="utf-8")
    if "--check" in sys.argv[1:]:
        for page in stale:
            name = page.relative_to(ROOT)
            print(
                f"{name} shows something else than what is printed; run python -m scripts.screens",
                file=sys.stderr,
            )
        return int(bool(stale))
    return 0


def pages() -> list[Path]:
    """Return the pages that show something being run."""
    found = [(page, page.read_text(encoding="utf-8")) for page in sorted(DOCS.rglob("*.md"))]
    return [page for page, text in found if "\n```console\n" in text or PAIR.search(text)]


def run(text: str) -> str:
    """Return a page with what its blocks print, run from top to bottom in a folder of their own."""
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ, SCREEN):
        shutil.copytree(ROOT / "examples" / "workbooks", Path(folder) / "examples" / "workbooks")
        os.chdir(folder)
        try:
            return _Page(PAIR.search(text) is not None).run(text)
        finally:
            os.chdir(here)


class _Page:
    """One page as it is run: the names that its Python has made, what was printed last."""

    def __init__(self, runs_python: bool) -> None:  # noqa: FBT001
        self.runs_python = runs_python
        self.names: dict[str, object] = {}
        self.printed: str | None = None
        self.code = 0

    def run(self, text: str) -> str:
        return FENCE.sub(self._block, text)

    def _block(self, found: re.Match[str]) -> str:
        kind, code = found.groups()
        printed, self.printed = self.printed, None
        if kind == "console":
            return f"```console\n{''.join(self._commands(code))}```"
        if kind == "python" and self.runs_python:
            with contextlib.redirect_stdout(io.StringIO()) as screen:
                exec(compile(code, "page", "exec"), self.names)  # noqa: S102  (the page is ours)
            self.printed = screen.getvalue()
        if kind == "text" and printed:
            return f"```text\n{as_shown(printed, code)}```"
        if named := NAMED.search(found.string[: found.start()]):
            Path(named[1]).parent.mkdir(parents=True, exist_ok=True)
            Path(named[1]).write_text(code, encoding="utf-8")
        return found[0]

    def _commands(self, code: str) -> Iterator[str]:
        for part in re.findall(r"^\$ .*\n(?:(?!\$ ).*\n)*", code, flags=re.MULTILINE):
            command, shown = _split(part)
            yield command + as_shown(self._printed(command), shown)

    def _printed(self, command: str) -> str:
        words = shlex.split(command.removeprefix("$ ").replace("\\\n", " "))
        if words == ["echo", "$?"]:
            return f"{self.code}\n"
        if words[0] == "cp":
            shutil.copy(*words[1:])
            return ""
        if words[0] != "warifu":
            message = f"a page can show `warifu`, `cp` and `echo $?`, found: {command}"
            raise ValueError(message)
        out, err = io.StringIO(), io.StringIO()
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            mock.patch.object(sys, "argv", words),
        ):
            try:
                warifu()
            except SystemExit as end:
                self.code = int(end.code or 0)
        return err.getvalue().lstrip("\n") + out.getvalue()


def _split(part: str) -> tuple[str, str]:
    """Return a command, which may go on after a backslash, and what is shown beneath it."""
    lines = part.splitlines(keepends=True)
    end = next(number for number, line in enumerate(lines, 1) if not line.endswith("\\\n"))
    return "".join(lines[:end]), "".join(lines[end:])


def as_shown(printed: str, shown: str) -> str:
    """Return what was printed; where the page leaves lines out, as many at each end as the page keeps."""
    lines = [line.rstrip() for line in printed.rstrip("\n").splitlines()]
    before, sign, after = shown.partition(f"{LEFT_OUT}\n")
    if sign:
        first, last = len(before.splitlines()), len(after.splitlines())
        if first + last < len(lines):
            lines = [*lines[:first], LEFT_OUT, *lines[len(lines) - last :]]
    return "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
