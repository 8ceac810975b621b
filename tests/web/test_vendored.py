"""What the pages take from others: every file is the one that is written down, and nothing is fetched at run time."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VENDOR = ROOT / "src/warifu/web/static/vendor"
STATIC = VENDOR.parent
ROWS = json.loads((VENDOR / "vendor.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[row["path"] for row in ROWS])
def test_a_file_has_the_sum_and_size_that_are_written_down(row: dict[str, str]) -> None:
    data = (VENDOR / row["path"]).read_bytes()

    assert (hashlib.sha256(data).hexdigest(), len(data)) == (row["sha256"], row["bytes"])


def test_no_file_is_there_that_is_not_written_down() -> None:
    found = {path.relative_to(VENDOR).as_posix() for path in VENDOR.rglob("*") if path.is_file()}

    assert found - {"vendor.json"} == {row["path"] for row in ROWS}


def test_every_package_says_its_licence_and_has_its_text_beside_it() -> None:
    packages = {row["package"]: row for row in ROWS}

    assert {name: row["licence"] for name, row in packages.items()} == {
        "@digital-go-jp/design-tokens": "MIT",
        "@fontsource-variable/inter": "OFL-1.1",
        "@fontsource-variable/noto-sans-jp": "OFL-1.1",
        "govuk-frontend": "MIT",
        "htmx.org": "0BSD",
    }
    for row in packages.values():
        assert (VENDOR / row["path"].split("/")[0] / "LICENSE").is_file()


def test_versions_are_those_of_the_lock() -> None:
    lock = json.loads((ROOT / "assets/package-lock.json").read_text(encoding="utf-8"))["packages"]

    for row in ROWS:
        assert row["version"] == lock[f"node_modules/{row['package']}"]["version"]


def test_the_lock_names_no_place_to_fetch_from_and_keeps_its_sums() -> None:
    text = (ROOT / "assets/package-lock.json").read_text(encoding="utf-8")
    packages = json.loads(text)["packages"]

    assert '"resolved"' not in text
    assert all("integrity" in each for name, each in packages.items() if name)
    assert "omit-lockfile-registry-resolved=true" in (ROOT / "assets/.npmrc").read_text(encoding="utf-8")


def test_no_stylesheet_or_script_of_ours_reaches_elsewhere() -> None:
    sheets = [*STATIC.rglob("*.css"), *(STATIC / "web").rglob("*.js")]
    assert len(sheets) > 5

    for path in sheets:
        addresses = re.findall(
            r"""url\(['"]?([^)'"]+)|fetch\(['"](http[^'"]+)""", path.read_text(encoding="utf-8")
        )
        outside = [one for pair in addresses for one in pair if re.match(r"(https?:)?//", one)]
        assert outside == [], path


def test_nothing_of_a_government_s_branding_is_in_it() -> None:
    sheet = (VENDOR / "govuk/govuk.css").read_text(encoding="utf-8").lower()

    assert [
        word
        for word in ("gds transport", "crown", "crest", "govuk-header", "govuk-footer__")
        if word in sheet
    ] == []
