"""Vectors: our own, kept in the repository, and published ones, where they lie beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

OWN = Path(__file__).parent / "vectors"
PUBLISHED = Path(__file__).resolve().parents[2] / "shared" / "reference"


def own(family: str) -> dict:
    return json.loads((OWN / f"{family}.json").read_text(encoding="utf-8"))


def published(family: str) -> dict:
    """Return a family of published vectors; skip the test where they do not lie beside the repository."""
    file = PUBLISHED / "vectors" / f"{family}.json"
    if not file.is_file():
        pytest.skip(
            f"the published vectors are not beside the repository: ../shared/reference/vectors/{family}.json"
        )
    return json.loads(file.read_text(encoding="utf-8"))


def wrong(cases: list[dict], verdict) -> list[str]:
    """Return the ids of the cases whose verdict is not the one they ask for; there must be some cases."""
    assert cases
    return [case["id"] for case in cases if not verdict(case)]
