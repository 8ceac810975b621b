"""Nodes that are killed at any moment, under load, lose nothing that they acknowledged, and agree again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.kills import run


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_fifty_kills_six_cuts_and_an_old_backup_lose_nothing(made: Path, tmp_path: Path):
    figures = run(made, tmp_path, kills=50)

    assert figures.kills == 50
    assert figures.restores == 1
    assert figures.cuts == 6
    assert len(figures.acknowledged) >= 80
    assert (figures.lost, figures.doubled) == (set(), set())
    assert len(figures.agreed_after) == 3
