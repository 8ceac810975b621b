"""Make all example workbooks again: ``python -m examples.make_workbooks [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

from examples import vigilant_isles_23

MAKERS = (vigilant_isles_23.write,)


def make_all(folder: Path) -> list[Path]:
    """Write every example into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    return [make(folder) for make in MAKERS]


if __name__ == "__main__":
    for path in make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "workbooks"):
        sys.stdout.write(f"{path}\n")
