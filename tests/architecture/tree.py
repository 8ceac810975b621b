"""The files of the project, as git sees them; or, in a copy without git, as they lie."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "warifu"
MADE = {".venv", "build", "dist", ".git", "__pycache__", ".hypothesis"}


def kept_files() -> list[Path]:
    """Return every file that is, or is about to be, part of the project."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode == 0:
        found = [ROOT / name for name in listing.stdout.decode().split("\0") if name]
    else:
        found = [path for path in ROOT.rglob("*") if not MADE & set(path.relative_to(ROOT).parts)]
    return sorted(path for path in found if path.is_file())


def source_files() -> list[Path]:
    """Return every Python file of the package that a person wrote; Django writes migrations."""
    return sorted(
        path for path in SOURCE.rglob("*.py") if not {"__pycache__", "migrations"} & set(path.parts)
    )


def text_of(path: Path) -> str | None:
    """Return the text of a file, or None where it holds no text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None
