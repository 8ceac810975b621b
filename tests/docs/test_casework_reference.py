"""The page of casework names every command, every kind of entry and every refusal, with what the code says of them."""

from __future__ import annotations

import re
import sys
from dataclasses import fields

import pytest

from scripts.pages.casework import command_kinds, entry_kinds, refusal_kinds, value_kinds
from scripts.reference import DOCS
from warifu.casework import refusals
from warifu.casework.access import ACCESS
from warifu.casework.authority import AUTHORITY

PAGE = (DOCS / "reference" / "casework.md").read_text(encoding="utf-8")
PARTS = dict(re.findall(r"^### (\S+)\n\n(.*?)(?=^##|\Z)", PAGE, re.DOTALL | re.MULTILINE))


@pytest.mark.parametrize("name", command_kinds())
def test_every_command_is_documented_with_who_may_give_it_and_whether_it_takes_two(name):
    kind, part = command_kinds()[name], PARTS[name]

    assert "\n- command" in part
    assert ("two persons 二人による確認" in part) == kind.four_eyes
    assert AUTHORITY[name][2].says.en in part
    assert AUTHORITY[name][2].says.ja in part
    assert named(part) == [field.name for field in fields(kind) if field.name != "case"]


@pytest.mark.parametrize("name", entry_kinds())
def test_every_kind_of_entry_is_documented_with_its_version_and_whether_it_travels(name):
    kind, part = entry_kinds()[name], PARTS[name]

    assert ("- entry; shared 共有" in part) == kind.shared
    assert ("- entry; national 国内限り" in part) == (not kind.shared)
    assert named(part) == [field.name for field in fields(kind)]


@pytest.mark.parametrize("kind", value_kinds(), ids=lambda kind: kind.__name__)
def test_every_value_that_occurs_in_a_field_is_documented(kind):
    assert f"\n### {kind.__name__}\n" in PAGE


@pytest.mark.parametrize("code", refusal_kinds())
def test_every_refusal_is_documented_in_both_languages(code):
    kind = refusal_kinds()[code]

    assert f"\n| `{code}` | {kind.says.en}<br>{kind.says.ja} |\n" in PAGE


def test_no_refusal_is_left_out_because_of_where_it_stands():
    made_up = {code for code in refusals.KINDS if code.startswith("made-up")}

    assert set(refusals.KINDS) - made_up - of_the_edge() == set(refusal_kinds())


def of_the_edge() -> set[str]:
    """Return the refusals of the server and what stands on it, as far as other tests have loaded them."""
    edge = ("warifu.server.", "warifu.web.", "warifu.api.", "warifu.cli.")
    loaded = [module for name, module in list(sys.modules.items()) if name.startswith(edge)]
    kinds = (item for module in loaded for item in list(vars(module).values()))
    return {each.code for each in kinds if isinstance(each, refusals.RefusalKind)} - set(refusal_kinds())


def test_who_may_read_is_documented_condition_by_condition():
    for kind, rules in ACCESS.items():
        (line,) = re.findall(rf"^\| `{kind.value}` \| .*$", PAGE, re.MULTILINE)
        assert all(f"`{rule.name}` {rule.says.en} {rule.says.ja}" in line for rule in rules)


def named(part: str) -> list[str]:
    return re.findall(r"^- `(\w+)`: `", part, re.MULTILINE)
