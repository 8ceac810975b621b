"""Copies of tables: what was filtered, no formulas, and persons only when it was noted or confirmed."""

from __future__ import annotations

import io
from datetime import timedelta

import openpyxl
import pytest

from tests.node.two import CASE, a_person
from tests.server.reading.made_up import Node, Somebody, a_part, lodging, some_people, some_vehicles
from warifu.casework.actors import StateOffice
from warifu.casework.exports import ExportPeople, NoteExport
from warifu.casework.four_eyes import Confirm
from warifu.casework.lines import LineKind
from warifu.casework.refusals import Refusal
from warifu.parties import GB
from warifu.rules.wording import Language

ONE, TWO = (Somebody(person=a_person(GB, number=number).person) for number in (1, 2))
FORMULA = '=HYPERLINK("http://example.invalid")'


@pytest.fixture(scope="module")
def node(lasting):
    from warifu.server.reading import refresh

    lasting.gb.perform(
        lodging(
            *some_people(60),
            *some_vehicles(2),
            a_part(FORMULA, LineKind.EQUIPMENT),
            a_part("Few A"),
            a_part("Few B"),
        )
    )
    refresh(CASE, Node(lasting.gb.ports))
    return Node(lasting.gb.ports)


def wanted(**more):
    from warifu.server.reading import PartsQuery, Wanted

    query = {name: more.pop(name) for name in ("kinds", "text") if name in more}
    return Wanted(CASE, PartsQuery(**query), **more)


def test_materiel_is_copied_by_anybody_who_sees_it(node, lasting):
    from warifu.server.reading import copy

    done = copy(ONE, wanted(kinds=(LineKind.VEHICLE,), columns=("vehicle.kind",)), node, lasting.clock.at)
    heads, *rows = [line.split("\t") for line in done.content.decode().split("\r\n")[:-1]]

    assert (done.rows, done.people) == (2, 0)
    assert heads[1:4] == ["name", "What kind of vehicle is it?", "decided"]
    assert [row[1] for row in rows] == ["Made-up truck 000", "Made-up truck 001"]
    assert {row[3] for row in rows} == {"waiting"}


def test_no_cell_is_a_formula(node, lasting):
    from warifu.server.reading import Form, copy

    text = copy(ONE, wanted(kinds=(LineKind.EQUIPMENT,)), node, lasting.clock.at).content.decode()
    book = copy(ONE, wanted(kinds=(LineKind.EQUIPMENT,), form=Form.XLSX), node, lasting.clock.at)
    cell = openpyxl.load_workbook(io.BytesIO(book.content)).active["B2"]

    assert f"\t'{FORMULA}\t" in text
    assert (cell.value, cell.data_type) == (FORMULA, "s")


def test_a_workbook_is_in_the_language_asked_for_and_says_who_took_it_and_when(node, lasting):
    from warifu.server.reading import Form, copy

    done = copy(
        ONE, wanted(kinds=(LineKind.VEHICLE,), form=Form.XLSX, language=Language.JA), node, lasting.clock.at
    )
    book = openpyxl.load_workbook(io.BytesIO(done.content))

    assert book.active["A1"].value == "種別"
    assert ONE.person in book.properties.description
    assert book.active.freeze_panes == "C2"


def test_a_few_persons_are_copied_by_who_has_noted_it_and_nobody_else(node, lasting):
    from warifu.server.reading import copy, export_of

    few, now = wanted(text="few"), lasting.clock.at
    export = export_of(ONE, few, node, now)
    with pytest.raises(Refusal, match="say so first"):
        copy(ONE, few, node, now)

    command = export.command(CASE, "for the gate")
    assert command == NoteExport(CASE, export.selection, 2, "for the gate")
    lasting.gb.perform(command, number=1)
    assert copy(ONE, few, node, now).people == 2
    assert export_of(ONE, few, node, now).command(CASE, "again") is None
    with pytest.raises(Refusal, match="say so first"):
        copy(TWO, few, node, now)


def test_what_was_noted_holds_for_these_persons_and_columns_and_for_a_day(node, lasting):
    from warifu.server.reading import copy, export_of

    few, now = wanted(text="few a"), lasting.clock.at
    lasting.gb.perform(export_of(ONE, few, node, now).command(CASE, "one of them"), number=1)

    assert copy(ONE, few, node, now + timedelta(hours=23)).people == 1
    for other, at in (
        (wanted(text="few b"), now),
        (wanted(text="few a", columns=("person.nationality",)), now),
        (few, now + timedelta(hours=25)),
    ):
        with pytest.raises(Refusal, match="say so first"):
            copy(ONE, other, node, at)


def test_more_than_fifty_need_two_persons(node, lasting):
    from warifu.server.reading import copy, export_of

    many, now = wanted(kinds=(LineKind.PERSON,)), lasting.clock.at
    export = export_of(ONE, many, node, now)
    command = export.command(CASE, "for the manifest")
    assert (export.people, export.needs_two) == (62, True)
    assert command == ExportPeople(CASE, export.selection, 62, "for the manifest")
    with pytest.raises(Refusal, match="second person"):
        lasting.gb.perform(NoteExport(CASE, export.selection, 62, "alone"))
    prepared = lasting.gb.perform(command, number=1)
    with pytest.raises(Refusal, match="second person"):
        copy(ONE, many, node, now)

    lasting.gb.perform(Confirm(CASE, prepared.refs[0]), number=2)
    assert copy(ONE, many, node, now).people == copy(TWO, many, node, now).people == 62
    with pytest.raises(Refusal):
        copy(Somebody(person="3" * 32), many, node, now)


def test_an_office_that_is_shown_counts_only_copies_no_persons(node, lasting):
    from warifu.server.reading import copy

    done = copy(Somebody(StateOffice.PORT), wanted(), node, lasting.clock.at)

    assert (done.rows, done.people) == (3, 0)
    assert b"PERSON" not in done.content
