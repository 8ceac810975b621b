"""Make all example workbooks again: ``python -m examples.make_workbooks [FOLDER]``."""

from __future__ import annotations

import sys
from pathlib import Path

from examples import atlantic_eagles, bushido_guardian_23, small_visits, vigilant_isles_23

MAKERS = (
    vigilant_isles_23.write,
    bushido_guardian_23.write,
    atlantic_eagles.write,
    small_visits.write_liaison_officer,
    small_visits.write_joint_study,
    small_visits.write_port_call,
    small_visits.write_relief_team,
)


def make_all(folder: Path) -> list[Path]:
    """Write every example into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    return [make(folder) for make in MAKERS]


if __name__ == "__main__":
    for path in make_all(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "workbooks"):
        sys.stdout.write(f"{path}\n")
