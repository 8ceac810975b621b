"""The report page of the Vigilant Isles example, for a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest

from warifu.desk import determine_intake, read_file
from warifu.documents.page import page

EXAMPLES = Path(__file__).parents[2] / "examples" / "workbooks"


@pytest.fixture(scope="session")
def report_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(page(determine_intake(read_file(EXAMPLES / "vigilant_isles_23.xlsx"))), encoding="utf-8")
    return path.as_uri()


@pytest.fixture(scope="session")
def small_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "small.html"
    path.write_text(page(determine_intake(read_file(EXAMPLES / "joint_study.xlsx"))), encoding="utf-8")
    return path.as_uri()
