"""
Conditions of an approval, in a form that a machine can check where it knows enough, and a person where it does not.

A condition says one or several things at once: from when and until when, where, how much at most, who escorts, and
whatever words can say. It is met when all that it says is met. What is not known leaves it open, never met.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from warifu.casework.actors import StateOffice
from warifu.quantities import Quantity
from warifu.rules.outcomes import Outcome


@dataclass(frozen=True)
class Condition:
    """
    One condition: everything it says has to hold.

    begins, ends: the first and last day, as the State that sets it counts days. places: where it may be, any of them,
    as UN/LOCODE or as the State names them. most: the greatest quantity. escort: the office whose people go with it.
    text: what only a person can judge, as they wrote it, in the language `lang`.
    """

    begins: date | None = None
    ends: date | None = None
    places: tuple[str, ...] = ()
    most: Quantity | None = None
    escort: StateOffice | None = None
    text: str = ""
    lang: str = ""

    @property
    def says_nothing(self) -> bool:
        """Whether it demands nothing at all."""
        return self == Condition(lang=self.lang)

    @property
    def never_holds(self) -> bool:
        """Whether it ends before it begins."""
        return self.begins is not None and self.ends is not None and self.ends < self.begins


@dataclass(frozen=True)
class Circumstances:
    """What is known where a condition is checked; what is None is not known."""

    day: date | None = None
    place: str | None = None
    quantity: Quantity | None = None
    escorts: frozenset[StateOffice] | None = None


def check(condition: Condition, known: Circumstances, *, confirmed: bool = False) -> Outcome:
    """
    Return whether a condition is met, as far as the circumstances tell.

    confirmed: the office that set it has confirmed that it is met, which settles what a machine leaves open;
    it does not make a limit met that is exceeded.
    """
    found = all_together(_parts_of(condition, known))
    return Outcome.MET if confirmed and found is Outcome.UNDETERMINED else found


def all_together(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the outcome of several that all have to be met."""
    found = set(outcomes)
    if Outcome.NOT_MET in found:
        return Outcome.NOT_MET
    return Outcome.UNDETERMINED if Outcome.UNDETERMINED in found else Outcome.MET


def _parts_of(condition: Condition, known: Circumstances) -> Iterable[Outcome]:
    if condition.begins is not None:
        yield _known(None if known.day is None else condition.begins <= known.day)
    if condition.ends is not None:
        yield _known(None if known.day is None else known.day <= condition.ends)
    if condition.places:
        yield _known(None if known.place is None else known.place in condition.places)
    if condition.most is not None:
        yield _known(_within(known.quantity, condition.most))
    if condition.escort is not None:
        yield _known(None if known.escorts is None else condition.escort in known.escorts)
    if condition.text:
        yield Outcome.UNDETERMINED


def _within(quantity: Quantity | None, most: Quantity) -> bool | None:
    if quantity is None or quantity.unit != most.unit:
        return None
    return quantity <= most


def _known(answer: bool | None) -> Outcome:  # noqa: FBT001  (yes, no or not known)
    if answer is None:
        return Outcome.UNDETERMINED
    return Outcome.MET if answer else Outcome.NOT_MET
