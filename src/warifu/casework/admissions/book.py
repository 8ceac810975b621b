"""What one State has written in the account, folded from its entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from warifu.casework.admissions.happened import (
    Admitted,
    BroughtInReported,
    Discharged,
    DischargeReported,
    ReportDeclined,
    Reversed,
)
from warifu.casework.entries import Entry

Written = Admitted | Discharged
Report = BroughtInReported | DischargeReported


@dataclass(frozen=True)
class Admissions:
    """
    The book of one State, by handles of entries.

    admitted, discharged: what it wrote as the State that admits. brought_in, reported: what it reported as the one
    that visits. declined: the other State's reports that it declined. reversed: what of its own no longer counts.
    """

    admitted: Mapping[str, Admitted] = field(default_factory=dict)
    discharged: Mapping[str, Discharged] = field(default_factory=dict)
    brought_in: Mapping[str, BroughtInReported] = field(default_factory=dict)
    reported: Mapping[str, DischargeReported] = field(default_factory=dict)
    declined: Mapping[str, ReportDeclined] = field(default_factory=dict)
    reversed: Mapping[str, Reversed] = field(default_factory=dict)

    def written(self) -> Iterator[Written]:
        """Give every admission and discharge that counts, admissions first."""
        for found in (self.admitted, self.discharged):
            yield from (body for ref, body in found.items() if ref not in self.reversed)

    def reports(self) -> dict[str, Report]:
        """Return every report that counts, by its handle, what was brought in first."""
        both: dict[str, Report] = {**self.brought_in, **self.reported}
        return {ref: body for ref, body in both.items() if ref not in self.reversed}

    def counts(self, ref: str) -> bool:
        """Whether there is an admission, a discharge or a report of this handle that counts."""
        known = (self.admitted, self.discharged, self.brought_in, self.reported)
        return ref not in self.reversed and any(ref in found for found in known)

    def answered(self) -> set[str]:
        """Return the handles of the other State's reports that it accepted or declined."""
        return {body.report for body in self.written() if body.report} | {*self.declined}


_FIELD_OF: Mapping[type, str] = {
    Admitted: "admitted",
    Discharged: "discharged",
    BroughtInReported: "brought_in",
    DischargeReported: "reported",
    ReportDeclined: "declined",
    Reversed: "reversed",
}


def evolve(state: Admissions, entry: Entry) -> Admissions:
    """Return one State's book after one more entry of its own."""
    name = _FIELD_OF.get(type(entry.body))
    if name is None:
        return state
    more: dict[str, Any] = {name: {**getattr(state, name), _key(entry): entry.body}}
    return replace(state, **more)


def _key(entry: Entry) -> str:
    match entry.body:
        case ReportDeclined(report=ref) | Reversed(movement=ref):
            return ref
    return entry.ref
