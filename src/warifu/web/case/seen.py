"""
What is worked out of a case for its pages: answers of the law, standing of the parts, what it waits for.

Each is worked out when it is first asked for, once a version of the case, and kept for the next reader. What the law
says hangs on the terms and the manifest alone, and is kept until one of these changes; where the parts stand, until
somebody decides something.
"""

from __future__ import annotations

import threading
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from warifu import __version__
from warifu.canonical import digest
from warifu.casework.case import Case
from warifu.casework.conditions import all_together
from warifu.casework.determinations import determine_lines
from warifu.casework.kept import Kept, kept_with
from warifu.casework.lines import Line, LineKind
from warifu.casework.parts import line_of
from warifu.casework.plain_facts import readable_answers
from warifu.casework.standing import PartStanding, standing_of
from warifu.casework.tally import Tally, tally
from warifu.casework.waiting import Awaited, WaitingList, waiting_for
from warifu.casework.waiting.law import missing_in_law
from warifu.documents.report import Made, Report, make_report
from warifu.instruments import instrument
from warifu.parties import State
from warifu.rules.outcomes import Outcome
from warifu.rules.rulebook import Rulebook

_MOST = 12
T = TypeVar("T")


class Law:
    """What the agreement says of the terms and the manifest of a case, which decisions and questions do not change."""

    def __init__(self, case: Case, own: State) -> None:
        self.case = case
        self.own = own

    @cached_property
    def report(self) -> Report:
        """What this node's rulebook answers, line by line: the activity first, then each part."""
        case, law = self.case, instrument(self.case.agreement)
        facts = readable_answers(case.visit_facts)
        lines = [Line(LineKind.ACTIVITY, "activity", 0, case.terms.title.en)]
        lines += [line_of(part, place) for place, part in enumerate(case.parts().values(), start=1)]
        listed = digest(list(case.half(case.sending).manifests.listed))
        made = Made(str(case.number), listed, __version__, Rulebook((law,)).digest)
        return make_report(
            determine_lines(law, lines, facts),
            made,
            title=case.terms.title,
            notes={"places": "; ".join(case.terms.places)},
        )

    @cached_property
    def answers(self) -> Mapping[str, Outcome]:
        """What the law answers for each part, by digest: whether it may pass, as far as the agreement decides."""
        return dict(zip(("activity", *self.case.parts()), self.report.outcomes, strict=True))

    @cached_property
    def missing(self) -> tuple[Awaited, ...]:
        """What the law still asks for."""
        return tuple(missing_in_law(self.case, self.own))


class Seen:
    """A version of a case, and what follows from it. Safe for several threads: at worst it is worked out twice."""

    def __init__(self, case: Case, own: State, law: Law) -> None:
        self.case = case
        self.own = own
        self.law = law

    @property
    def report(self) -> Report:
        """What this node's rulebook answers."""
        return self.law.report

    @property
    def answers(self) -> Mapping[str, Outcome]:
        """What the law answers for each part, by digest."""
        return self.law.answers

    @cached_property
    def standings(self) -> Mapping[str, tuple[PartStanding, ...]]:
        """Where each part stands with each office, by digest."""
        return _standings(self.case)

    @cached_property
    def passages(self) -> Mapping[str, Outcome]:
        """How far each part is with all offices together, but for conditions, by digest."""
        return _passages(self.case)

    @cached_property
    def counts(self) -> Counter[tuple[LineKind, Outcome, Outcome]]:
        """How many parts there are of each kind, with each answer of the law, and how far with all offices."""
        manifests = self.case.half(self.case.sending).manifests
        return _COUNTS.of(manifests, (self.answers, self.passages), None, self._counted)

    def _counted(self) -> Counter[tuple[LineKind, Outcome, Outcome]]:
        answers, passages = self.answers, self.passages
        return Counter((p.kind, answers[digest], passages[digest]) for digest, p in self.case.parts().items())

    @cached_property
    def waiting(self) -> WaitingList:
        """Everything that the case waits for."""
        return waiting_for(self.case, self.own, law=self.law.missing)

    @cached_property
    def tally(self) -> Tally:
        """The two States' determinations held against one another."""
        return tally(self.case, self.own)


_COUNTS: Kept[Counter[tuple[LineKind, Outcome, Outcome]]] = Kept()


@kept_with("activity", "approvals")
def _standings(case: Case) -> Mapping[str, tuple[PartStanding, ...]]:
    found = defaultdict[str, list[PartStanding]](list)
    for one in standing_of(case, case.terms.begins):
        found[one.part].append(one)
    return {part: tuple(each) for part, each in found.items()}


@kept_with("activity", "approvals")
def _passages(case: Case) -> Mapping[str, Outcome]:
    standings = _standings(case)
    return {part: all_together(one.outcome for one in standings.get(part, ())) for part in case.parts()}


Key = tuple[object, ...]
_KEPT: OrderedDict[Key, Seen] = OrderedDict()
_LAWS: OrderedDict[Key, Law] = OrderedDict()
_LOCK = threading.Lock()


def seen_of(case: Case, own: State) -> Seen:
    """Return what is worked out of a version of a case; the latest versions are kept."""
    key = (case.id, own, case.size)
    with _LOCK:
        found = _KEPT.get(key)
        if found is None or found.case is not case:
            found = Seen(case, own, _law_of(case, own))
        _keep(_KEPT, key, found)
        return found


def _law_of(case: Case, own: State) -> Law:
    """Return what the law says: worked out again where the terms, the manifest or what can be read of it changed."""
    manifests = case.half(case.sending).manifests
    key = (case.id, own, case.revision, manifests.number, len(manifests.known))
    found = _LAWS.get(key) or Law(case, own)
    _keep(_LAWS, key, found)
    return found


def _keep(kept: OrderedDict[Key, T], key: Key, found: T) -> None:
    kept[key] = found
    kept.move_to_end(key)
    while len(kept) > _MOST:
        kept.popitem(last=False)
