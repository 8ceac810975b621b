"""A real Chromium, and the page of the Vigilant Isles example in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from warifu.desk import determine_intake, read_file
from warifu.documents.page import page

EXAMPLES = Path(__file__).parents[2] / "examples" / "workbooks"
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine; `make test` installs one where it may (Debian, as root)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


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


@pytest.fixture(scope="session")
def axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
