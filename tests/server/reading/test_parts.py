"""Tables of parts: the same pages and totals on both databases, and persons only for offices that decide about them."""

from __future__ import annotations

import pytest

from tests.node.two import CASE
from tests.server.reading.made_up import Node, Somebody, a_part, lodging, some_vehicles
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Approve
from warifu.casework.lines import LineKind
from warifu.casework.refusals import Refusal
from warifu.errors import UsageError

KANJI, KANA = "山田 太郎", "サトウ　ハナコ"


@pytest.fixture(scope="module")
def parts(lasting):
    from warifu.server.reading.parts import parts
    from warifu.server.reading.refreshing import refresh

    pair, node = lasting, Node(lasting.gb.ports)
    pair.gb.perform(
        lodging(
            a_part("SMITH Ann", person__nationality="GB", person__days_absent=12),
            a_part("Ōno Jun'ichirō", person__nationality="JP"),
            a_part(KANJI, person__nationality="JP", person__days_absent=3),
            a_part(KANA),
            *some_vehicles(3),
            a_part("Rifle 12 AB 34", LineKind.ARMS, weapon__kind="small_arm"),
        )
    )
    pair.exchange()
    trucks = [d for d, p in pair.jp.case().parts().items() if p.kind is LineKind.VEHICLE]
    pair.jp.perform_by_two(Approve(CASE, tuple(trucks)), office=StateOffice.CUSTOMS)
    pair.jp.perform_by_two(Approve(CASE, tuple(trucks[:2])), office=StateOffice.POLICE)
    pair.exchange()
    refresh(CASE, node)

    def read(somebody=None, **query):
        from warifu.server.reading.parts import PartsQuery

        return parts(somebody or Somebody(), CASE, PartsQuery(**query), node)

    return read


def labels(page):
    return [line.label for line in page.lines]


def test_parts_come_in_the_order_in_which_they_were_listed(parts):
    assert labels(parts(kinds=(LineKind.PERSON,))) == ["SMITH Ann", "Ōno Jun'ichirō", KANJI, KANA]


def test_they_are_sorted_by_their_sound(parts):
    assert labels(parts(kinds=(LineKind.PERSON,), sort="label")) == [
        "Ōno Jun'ichirō",
        KANA,
        "SMITH Ann",
        KANJI,
    ]


@pytest.mark.parametrize(("descending", "first"), [(False, KANJI), (True, "SMITH Ann")])
def test_numbers_are_sorted_as_numbers_and_what_is_not_known_comes_last(parts, descending, first):
    found = labels(parts(kinds=(LineKind.PERSON,), sort="person.days_absent", descending=descending))

    assert found[0] == first
    assert found[2:] == ["Ōno Jun'ichirō", KANA]


@pytest.mark.parametrize("text", ["oono", "ONO JUNICHIRO", "ｵｵﾉ", "おおの", "ichiro"])
def test_a_label_is_filtered_in_whatever_way_it_is_written(parts, text):
    assert labels(parts(text=text)) == ["Ōno Jun'ichirō"]


@pytest.mark.parametrize("text", ["12ab34", "12 AB 34", "AB 34", "ａｂ３４"])
def test_a_number_is_found_with_blanks_and_without(parts, text):
    assert labels(parts(text=text)) == ["Rifle 12 AB 34"]


def test_facts_are_filtered_by_their_answer_or_by_there_being_none(parts):
    assert labels(parts(facts=(("person.nationality", "JP"),))) == ["Ōno Jun'ichirō", KANJI]
    assert labels(parts(kinds=(LineKind.PERSON,), facts=(("person.nationality", None),))) == [KANA]


def test_stands_are_filtered_by_office_and_by_all_offices_together(parts):
    assert labels(parts(stands=(("JP/police", "approved"),))) == ["Made-up truck 000", "Made-up truck 001"]
    assert labels(parts(decided="approved")) == ["Made-up truck 000", "Made-up truck 001"]
    assert labels(parts(stands=(("JP/police", "waiting"),))) == ["Made-up truck 002", "Rifle 12 AB 34"]


def test_totals_are_over_all_pages(parts):
    page = parts(size=2)

    assert len(page.lines) == 2
    assert page.totals.count == 8
    assert page.totals.kinds == {"arms": 1, "person": 4, "vehicle": 3}
    assert page.totals.decided == {"approved": 2, "waiting": 6}
    assert page.totals.stands["JP/customs"] == {"approved": 3, "waiting": 1}
    assert page.totals.sums == {"person.days_absent": 15}


def test_pages_do_not_overlap_and_leave_nothing_out(parts):
    pages = [labels(parts(size=3, page=number)) for number in (1, 2, 3, 4)]

    assert [len(page) for page in pages] == [3, 3, 2, 0]
    assert len({label for page in pages for label in page}) == 8


def test_columns_are_the_facts_that_some_part_states(parts):
    assert parts(kinds=(LineKind.VEHICLE,)).columns == ("vehicle.kind",)
    assert parts(kinds=(LineKind.PERSON,)).columns == ("person.days_absent", "person.nationality")


@pytest.mark.parametrize("office", [StateOffice.PORT, StateOffice.AVIATION, StateOffice.COMMAND])
def test_offices_that_decide_nothing_about_persons_are_given_their_number(parts, office):
    page = parts(Somebody(office))

    assert {line.kind for line in page.lines} == {LineKind.VEHICLE, LineKind.ARMS}
    assert page.persons_withheld == 4
    assert "counts only" in page.why_withheld.en
    assert page.totals.count == 4
    assert parts(Somebody(office), text="ono").lines == ()
    assert parts(Somebody(office), kinds=(LineKind.VEHICLE,)).persons_withheld == 0


def test_a_case_that_is_not_assigned_is_not_shown(parts):
    with pytest.raises(Refusal, match="not assigned"):
        parts(Somebody(cases=frozenset()))


@pytest.mark.parametrize(
    "query",
    [{"sort": "nonsense"}, {"decided": "perhaps"}, {"page": 0}, {"size": 501}, {"facts": (("a.b", None),)}],
)
def test_what_cannot_be_asked_is_refused(parts, query):
    with pytest.raises(UsageError):
        parts(**query)
