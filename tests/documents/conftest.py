"""The report of the Vigilant Isles example, made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from warifu.desk import determine_intake, read_file
from warifu.documents.report import Report
from warifu.intake import Intake

EXAMPLES = Path(__file__).parents[2] / "examples" / "workbooks"


@pytest.fixture(scope="session")
def vigilant_isles() -> Intake:
    return read_file(EXAMPLES / "vigilant_isles_23.xlsx")


@pytest.fixture(scope="session")
def report(vigilant_isles: Intake) -> Report:
    return determine_intake(vigilant_isles)
