"""Every line of a manifest determined, once a situation; what is open, for whom, by when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from warifu.casework.determinations import Determined, determine_lines, facts_of
from warifu.casework.lines import Line, LineKind
from warifu.casework.open_items import open_items
from warifu.instruments import instrument
from warifu.rules import Kind, Mode, Office, Outcome
from warifu.vocabulary.matters import entry

GB = instrument("jp_gb_raa")
ACTIVITY = {
    "visit.sending_state": "GB",
    "visit.receiving_state": "JP",
    "visit.force_body": "uk_forces",
    "visit.begins": date(2026, 1, 26),
    "visit.activity_decided": True,
    "visit.receiving_state_consents": True,
    "visit.entry_procedures_followed": True,
    "visit.acts_as_un_forces": False,
}


def a_person(row: int = 4, **facts: Any) -> Line:
    known = {"person.category": "member", "person.nationality": "GB"} | {
        f"person.{n}": v for n, v in facts.items()
    }
    return Line(
        LineKind.PERSON, "People", row, f"Example {row}", {n: v for n, v in known.items() if v is not None}
    )


def determined(*lines: Line, **kwargs: Any) -> Determined:
    return determine_lines(GB, lines, ACTIVITY, **kwargs)


class TestDetermineLines:
    def test_a_member_passes_and_a_contractor_does_not(self) -> None:
        found = determined(a_person(4), a_person(5, category="contractor"))

        assert found.outcome(0) is Outcome.MET
        assert found.outcome(1) is Outcome.NOT_MET

    def test_a_person_of_unknown_capacity_is_neither(self) -> None:
        found = determined(a_person(category=None))

        assert found.outcome(0) is Outcome.UNDETERMINED

    def test_lines_alike_in_what_matters_are_one_situation(self) -> None:
        found = determined(*(a_person(row) for row in range(4, 104)))

        visa = [s for s in found.situations if s.matter is entry.VISA_APPLICATION_WAIVED]
        assert len(visa) == 1
        assert len(visa[0].lines) == 100

    def test_a_visit_before_the_agreement_is_in_force_gives_no_relief(self) -> None:
        found = determined(a_person(), on=date(2023, 10, 14))

        assert found.outcome(0) is Outcome.NOT_MET

    def test_the_day_of_arrival_counts_before_the_first_day_of_the_visit(self) -> None:
        found = determined(a_person(arrives_on=date(2023, 10, 14)))

        assert found.outcome(0) is Outcome.NOT_MET

    def test_progress_is_told_and_may_stop_the_work(self) -> None:
        def stop(done: int, total: int) -> None:
            assert (done, total) == (1, 1)
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            determined(a_person(), progress=stop)

    def test_a_matter_that_the_instrument_says_nothing_of_is_listed_and_leaves_the_line_open(self) -> None:
        supply = instrument("jp_gb_acsa")

        found = determine_lines(supply, [a_person()], ACTIVITY)

        assert (LineKind.PERSON, entry.VISA_APPLICATION_WAIVED) in found.unasked
        assert found.outcome(0) is Outcome.UNDETERMINED


class TestFactsOf:
    def test_names_every_fact_that_a_matter_depends_on_once(self) -> None:
        names = facts_of(GB, entry.VISA_APPLICATION_WAIVED, Mode.STRICT)

        assert len(names) == len(set(names))
        assert {"person.category", "visit.entry_procedures_followed", "moment.on"} <= set(names)


class TestOpenItems:
    def test_a_missing_fact_names_the_office_the_lines_and_the_last_common_working_day(self) -> None:
        found = {item.fact: item for item in open_items(determined(a_person(4), a_person(5, category=None)))}

        item = found["person.category"]
        assert item.office is Office.SENDING_UNIT
        assert item.kind is Kind.MISSING_FACT
        assert item.lines == item.deciding == (1,)
        assert item.deadline is not None
        assert item.deadline.day == date(2026, 1, 23)
        assert [skipped.day.day for skipped in item.deadline.skipped] == [25, 24]

    def test_no_lead_time_is_invented(self) -> None:
        item = next(i for i in open_items(determined(a_person(category=None))) if i.fact == "person.category")

        assert not item.lead_time_known

    def test_nothing_is_open_where_everything_is_decided(self) -> None:
        lines = [a_person()]
        items = [item for item in open_items(determined(*lines)) if item.deciding]

        assert items == []

    def test_without_an_arrival_day_no_day_is_counted(self) -> None:
        activity = {name: value for name, value in ACTIVITY.items() if name != "visit.begins"}

        items = open_items(determine_lines(GB, [a_person(category=None)], activity))

        assert {item.deadline for item in items} == {None}

    def test_an_unread_text_is_for_counsel_and_cites_its_row(self) -> None:
        arms = Line(
            LineKind.ARMS, "Arms", 4, "Pistol", {"weapon.carried_by": "member", "weapon.kind": "small_arm"}
        )

        items = open_items(determined(arms))

        unread = [item for item in items if "GB-20" in item.rows and item.kind is Kind.PROVISION_UNREAD]
        assert [item.office for item in unread] == [Office.COUNSEL]
