"""The pages that are made from the code: fresh, whole, and able to be found stale."""

from __future__ import annotations

import json
import re

import click
import pytest

from scripts.pages.comparison import SILENT, UNREAD, cell
from scripts.pages.conditions import listed
from scripts.pages.schemas import fields
from scripts.reference import DOCS, pages, with_region
from tests.architecture.tree import ROOT, source_files
from warifu.cli.exits import Exit
from warifu.cli.main import warifu
from warifu.documents.plain import SCHEMAS, schema
from warifu.instruments import all_instruments, instrument
from warifu.intake.problems import problem_kinds
from warifu.rules import all_of, any_of, none_of
from warifu.vocabulary import FACTS, Person, Visit
from warifu.vocabulary.matters import MATTERS, arms, entry

MADE = pages()


def read(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_made_page_is_what_the_code_says(name):
    assert read(name) == MADE[name], "run python -m scripts.reference"


def test_no_page_is_kept_of_an_instrument_that_is_gone():
    kept = {path.stem for path in (DOCS / "instruments").glob("*.md")}

    assert kept == {law.id for law in all_instruments()} | {"index", "comparison"}


def test_a_page_whose_region_was_changed_by_hand_is_noticed():
    page = "before\n<!-- facts:start -->\nby hand\n<!-- facts:end -->\nafter\n"

    assert with_region(page, "facts", "made") == (
        "before\n<!-- facts:start -->\n\nmade\n\n<!-- facts:end -->\nafter\n"
    )
    with pytest.raises(ValueError, match="no region marked: matters"):
        with_region(page, "matters", "made")


def every_command(command: click.Command, context: click.Context):
    yield command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            yield from every_command(found, click.Context(found, info_name=name, parent=context))


def test_every_command_and_every_option_is_documented():
    page = read("reference/cli.md")
    commands = list(
        every_command(warifu, click.Context(warifu, info_name="warifu", **warifu.context_settings))
    )

    assert len(commands) > 40
    for command, context in commands:
        part = re.split(
            r"^#+ ", page.split(f" {context.command_path}\n", 1)[1], maxsplit=1, flags=re.MULTILINE
        )[0]
        for option in command.get_params(context):
            if isinstance(option, click.Option):
                assert all(f"`{name}`" in part for name in (*option.opts, *option.secondary_opts)), (
                    option.name
                )
                assert option.help, f"{context.command_path} {option.name} has no words of help"


def test_every_exit_code_says_what_it_means():
    page = read("reference/cli.md")

    for code in Exit:
        assert f"| {code.value} | {code.name.lower()} | {code.says} |" in page


def test_every_variable_that_is_read_is_documented():
    page = read("reference/cli.md")
    asked = {
        name
        for path in source_files()
        for name in re.findall(
            r'environ(?:\.get\(|\[)"(\w+)"(?!\] =)|envvar="(\w+)"', path.read_text(encoding="utf-8")
        )
        for name in name
        if name
    }

    assert asked == {"WARIFU_LANG", "WARIFU_DEBUG", "LC_ALL", "LANG"} | {
        "WARIFU_DATA",
        "WARIFU_NODE",
        "WARIFU_TOKEN",
    }
    assert {name for name in asked if f"`{name}`" not in page} == set()


def test_every_fact_is_documented_with_its_question_in_both_languages_and_who_can_answer():
    parts = dict(
        re.findall(
            r"^### (\S+)\n\n(.*?)(?=^##|\Z|^<!--)", read("reference/facts.md"), re.DOTALL | re.MULTILINE
        )
    )

    assert set(parts) == set(FACTS)
    for name, fact in FACTS.items():
        assert f"{fact.question.en}<br>{fact.question.ja}\n" in parts[name]
        assert fact.office.word.en in parts[name]
        assert f"`{fact.missing.value}`" in parts[name]
        for code, words in getattr(fact, "choices", {}).items():
            assert f"  - `{code}` {words.en}" in parts[name]
            assert words.ja in parts[name]


def test_every_matter_and_its_opposite_is_documented():
    page = read("reference/matters.md")
    headings = re.findall(r"^### (\S+)$", page, flags=re.MULTILINE)

    assert sorted(headings) == sorted({matter.id for matter in MATTERS.values()})
    for matter in MATTERS.values():
        assert f"{matter.question.en}<br>{matter.question.ja}\n" in page
        if matter.opposite:
            assert (
                f"`{matter.opposite.id}`, {matter.opposite.question.en} {matter.opposite.question.ja}\n"
                in page
            )


def test_every_problem_of_an_import_is_documented():
    page = read("reference/problems.md")

    assert len(problem_kinds()) > 30
    assert [code for code in problem_kinds() if f"\n## {code}\n" not in page] == []


@pytest.mark.parametrize("law", all_instruments(), ids=lambda law: law.id)
def test_every_provision_and_every_row_left_to_people_is_on_the_page_of_its_instrument(law):
    page = read(f"instruments/{law.id}.md")

    for provision in (law.gate, *law.provisions):
        assert page.count(f"\n**`{provision.id}`** {provision.cite}") == 1
        assert f"{provision.says.en}<br>{provision.says.ja}" in page
    for left in law.not_for_machines:
        assert f"| {left.row} |" in page
        assert left.reason.ja in page
    for event in law.life:
        assert event.source.en in page


@pytest.mark.parametrize(("form", "name"), SCHEMAS.items())
def test_the_published_schema_is_the_one_that_is_used_and_every_field_of_it_is_explained(form, name):
    unsaid = [path for path, said, _ in fields(schema(form)) if not said]
    used = (ROOT / "src" / "warifu" / "documents" / name).read_text(encoding="utf-8")
    page = read("reference/report-schema.md").split(f"\n## {form}\n")[1].split("\n## ")[0]
    documented = {
        path.rpartition(".")[2].removesuffix("[]")
        for path in re.findall(r"^\| `([^`]+)`", page, re.MULTILINE)
    }

    assert unsaid == [], "give each a description in the schema"
    assert read(f"reference/{name}") == used
    assert property_names(json.loads(used)) - documented - {"en", "ja"} == set()


def property_names(part) -> set[str]:
    if isinstance(part, list):
        return set().union(*map(property_names, part)) if part else set()
    if not isinstance(part, dict):
        return set()
    own = set(part["properties"]) if isinstance(part.get("properties"), dict) else set()
    return own.union(*map(property_names, part.values()))


class TestConditionsAsLists:
    @staticmethod
    def lines(condition) -> list[str]:
        return list(listed(condition, lambda provision: provision.id))

    def test_what_must_hold_together_stands_one_under_the_other(self):
        both = all_of(Person.stateless, Visit.receiving_state.equals("JP"))

        assert self.lines(both) == ["- `person.stateless`", "- `visit.receiving_state` is `JP`"]

    def test_alternatives_stand_under_a_heading_and_keep_together_what_belongs_together(self):
        some = any_of(Person.stateless, all_of(Person.accompanies_force, Visit.activity_decided))

        assert self.lines(some) == [
            "- *at least one of 次のいずれか*",
            "  - `person.stateless`",
            "  - *all of 次のすべて*",
            "    - `person.accompanies_force`",
            "    - `visit.activity_decided`",
        ]

    def test_values_of_one_fact_stand_on_one_line(self):
        assert self.lines(Person.category.among("member", "civilian")) == [
            "- `person.category` is `member` or `civilian`"
        ]
        assert self.lines(none_of(Person.category.equals("other"))) == ["- `person.category` is not `other`"]

    def test_all_of_several_that_must_not_hold_together_stay_together(self):
        neither = none_of(all_of(Person.stateless, Person.accompanies_force))

        assert self.lines(neither) == [
            "- *none of 次のいずれでもない*",
            "  - *all of 次のすべて*",
            "    - `person.stateless`",
            "    - `person.accompanies_force`",
        ]

    def test_days_and_numbers_are_compared_by_sign(self):
        late = Visit.ends.after(Visit.begins.plus(months=3))

        assert self.lines(late) == ["- `visit.begins` +3 months < `visit.ends`"]


class TestSideBySide:
    def test_a_matter_on_which_an_agreement_is_silent_is_a_dash(self):
        assert cell(instrument("nato_sofa"), entry.INDIVIDUAL_COVERED) == SILENT == "–"

    def test_a_text_that_cannot_decide_is_said_to_be_not_read(self):
        assert cell(instrument("jp_gb_raa"), arms.CARRY_ARMS).endswith(f": **{UNREAD}**")

    def test_a_text_that_decides_is_cited_with_how_sure_it_is(self):
        assert "[`NS-02`](nato_sofa.md#ns-02-civilian-component) Art. I.1(b): text read" in cell(
            instrument("nato_sofa"), entry.CIVILIAN_COMPONENT
        )
