from __future__ import annotations

import re
import tomllib
from dataclasses import fields

from tests.architecture.tree import ROOT
from warifu.intake import Choices, read_choices
from warifu.intake.mapping import read_mapping

PAGE = (ROOT / "docs" / "how-to" / "answer-what-an-import-asks.md").read_text(encoding="utf-8")
CHOICES, MAPPING = re.findall(r"^```toml\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE)


def test_the_choices_on_the_page_are_all_the_choices_there_are():
    assert list(tomllib.loads(CHOICES)) == [field.name for field in fields(Choices)]


def test_the_choices_on_the_page_are_read(tmp_path):
    file = tmp_path / "choices.toml"
    file.write_text(CHOICES, encoding="utf-8")

    choices = read_choices(file)

    assert choices.hidden == "leave out"
    assert choices.unreadable == "leave unknown"
    assert choices.answers == {"People!F12": "2023-04-03"}


def test_the_mapping_on_the_page_is_read(tmp_path):
    file = tmp_path / "list.mapping.toml"
    file.write_text(MAPPING, encoding="utf-8")

    mapping = read_mapping(file)

    assert mapping.meant("People", "people", "Svc No") == "service_number"
    assert mapping.meant("People", "people", "Shoe size") == "-"
    assert mapping.meant("People", "people", "Hat size") is None
