"""What a report says: counts, obstacles, reasons once."""

from __future__ import annotations

from datetime import date

from warifu.casework.lines import LineKind
from warifu.desk import determine_intake
from warifu.documents.comparison import compare
from warifu.documents.report import Report
from warifu.intake import Intake
from warifu.rules import Language, Outcome


class TestReport:
    def test_counts_every_line_of_the_workbook(self, report: Report) -> None:
        totals = {count.kind: count.total for count in report.counts}

        assert totals == {
            LineKind.ACTIVITY: 1,
            LineKind.PERSON: 200,
            LineKind.EQUIPMENT: 17,
            LineKind.VEHICLE: 12,
            LineKind.ARMS: 202,
        }
        assert report.total.total == 431

    def test_members_pass_contractors_do_not_and_blanks_stay_open(self, report: Report) -> None:
        people = next(count for count in report.counts if count.kind is LineKind.PERSON)

        assert (people.yes, people.no, people.unknown) == (194, 2, 4)

    def test_each_reason_stands_once(self, report: Report) -> None:
        seen = [(r.matter.id, r.outcome, r.because, r.provisions, r.lines) for r in report.reasons]

        assert len(seen) == len({repr(reason) for reason in seen})

    def test_every_line_that_does_not_pass_is_behind_an_obstacle(self, report: Report) -> None:
        behind = {line for obstacle in report.obstacles for line in obstacle.lines}
        held = {n for n, outcome in enumerate(report.outcomes) if outcome is not Outcome.MET}

        assert held <= behind

    def test_obstacles_come_biggest_first(self, report: Report) -> None:
        sizes = [len(obstacle.lines) for obstacle in report.obstacles]

        assert sizes == sorted(sizes, reverse=True)

    def test_the_headline_says_who_where_and_when_in_both_languages(self, report: Report) -> None:
        assert dict(report.headline(Language.EN))["from → to"] == "United Kingdom → Japan"
        assert dict(report.headline(Language.JA))["期間"] == "2023-11-15 – 2023-11-26"

    def test_a_contractor_is_named_as_the_reason(self, report: Report) -> None:
        refused = [
            r
            for r in report.reasons
            if r.matter.id == "visa_application_waived" and r.outcome is Outcome.NOT_MET
        ]

        assert any("contract" in because.says.en for reason in refused for because in reason.because)


class TestCompare:
    def test_before_entry_into_force_members_lose_the_relief(
        self, vigilant_isles: Intake, report: Report
    ) -> None:
        earlier = determine_intake(vigilant_isles, on=date(2023, 10, 14))

        changes = compare(report, earlier).changes

        assert {(change.before, change.after) for change in changes} >= {(Outcome.MET, Outcome.NOT_MET)}
        assert sum(len(c.lines) for c in changes if c.before is Outcome.MET) >= 194

    def test_a_report_does_not_differ_from_itself(self, report: Report) -> None:
        same = compare(report, report)

        assert same.changes == ()
        assert same.unchanged == 432

    def test_a_supposed_fact_replaces_what_the_file_says(self, vigilant_isles: Intake) -> None:
        found = determine_intake(vigilant_isles, changes={"visit.entry_procedures_followed": False})

        people = next(count for count in found.counts if count.kind is LineKind.PERSON)
        assert people.yes == 0

    def test_a_fact_can_be_supposed_unknown(self, vigilant_isles: Intake) -> None:
        found = determine_intake(vigilant_isles, changes={"visit.entry_procedures_followed": None})

        people = next(count for count in found.counts if count.kind is LineKind.PERSON)
        assert people.yes == 0
        assert people.unknown >= 194
