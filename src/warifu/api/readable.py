"""What may be read: every read of the API asks `casework.access`, and a no says why."""

from __future__ import annotations

from warifu.api.problems import MAY_NOT_READ, NO_SUCH_CASE, ProblemError, Where
from warifu.casework.access import Decision, Reader, Thing, ThingKind, may_read
from warifu.casework.case import Case
from warifu.casework.lines import LineKind
from warifu.parties import State
from warifu.rules.wording import Text


def thing(case: Case, kind: ThingKind = ThingKind.CONTENT, *, owner: State | None = None) -> Thing:
    """Return a shared thing of a case; its owner is the State that opened it, unless another is named."""
    whose = owner or (case.owner if case.is_open else case.states[0])
    return Thing(kind, case.id, case.states, whose, shared=True)


def is_readable(case: Case, reader: Reader) -> bool:
    """Say whether somebody may read what stands in a case, but for what is of persons."""
    return may_read(reader, thing(case)).allowed


def reads_persons(case: Case, reader: Reader) -> Decision:
    """Return whether somebody may read what a case says of persons."""
    return may_read(reader, thing(case, ThingKind.PERSON))


def require_readable(case: Case, reader: Reader) -> None:
    """
    Let pass who may read a case. To anybody else there is none: that there is one is not told either.

    Raises:
        ProblemError: this reader may not.
    """
    if not is_readable(case, reader):
        raise ProblemError(NO_SUCH_CASE)


def require_ledger(states: tuple[State, State], reader: Reader) -> None:
    """
    Let pass who may read the ledger, which holds commitments and no content.

    Raises:
        ProblemError: this reader may not.
    """
    _require(may_read(reader, Thing(ThingKind.LEDGER, "", states, states[0], shared=True)))


def is_person(kind: LineKind) -> bool:
    """Say whether lines of a kind are about persons."""
    return kind is LineKind.PERSON


def _require(decision: Decision) -> None:
    if decision.allowed:
        return
    reasons = tuple(reason.says for reason in decision.reasons)
    says = Text("; ".join(each.en for each in reasons), "。".join(each.ja for each in reasons))
    raise ProblemError(MAY_NOT_READ, says, tuple(map(Where, reasons)))
