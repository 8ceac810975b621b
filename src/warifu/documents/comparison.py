"""What changes between two reports on the same lines: other dates, facts, places, or another agreement."""

from __future__ import annotations

from dataclasses import dataclass

from warifu.documents.reasons import Reason
from warifu.documents.report import Report
from warifu.rules.outcomes import Outcome


@dataclass(frozen=True)
class Change:
    """Lines that went from one outcome to another, and the reasons of the new one."""

    before: Outcome
    after: Outcome
    reasons: tuple[Reason, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Comparison:
    """Two reports on the same lines, side by side."""

    before: Report
    after: Report
    changes: tuple[Change, ...]

    @property
    def unchanged(self) -> int:
        """How many lines came out the same."""
        return len(self.before.outcomes) - sum(len(change.lines) for change in self.changes)


def compare(before: Report, after: Report) -> Comparison:
    """Compare two reports made from the same file; the changes that touch most lines come first."""
    groups: dict[tuple[Outcome, Outcome, tuple[int, ...]], list[int]] = {}
    for number, (old, new) in enumerate(zip(before.outcomes, after.outcomes, strict=True)):
        if old is not new:
            groups.setdefault((old, new, _reasons(after, number, new)), []).append(number)
    changes = [
        Change(old, new, tuple(after.reasons[r] for r in reasons), tuple(lines))
        for (old, new, reasons), lines in groups.items()
    ]
    return Comparison(before, after, tuple(sorted(changes, key=lambda change: -len(change.lines))))


def _reasons(report: Report, line: int, outcome: Outcome) -> tuple[int, ...]:
    situations = report.determined.of_line[line]
    found = [s for s in situations if report.determined.situations[s].asked.decides]
    matching = [s for s in found if report.determined.situations[s].outcome is outcome]
    return tuple(dict.fromkeys(report.reason_of_situation[s] for s in matching))
