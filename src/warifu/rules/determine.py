"""
Determine: a matter, an instrument, some subjects, a day: an answer with every reason.

    determine(JP_GB_RAA, VISA_APPLICATION_WAIVED, a_person, a_visit, on=date(2023, 11, 15))
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from warifu.errors import UnknownNameError
from warifu.rules.conditions import Open
from warifu.rules.evaluate import evaluate
from warifu.rules.facts import Fact, Subject, Unknown, record_of
from warifu.rules.findings import Finding
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Confidence, Kind, Mode, Outcome
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.question import ON, question
from warifu.rules.wording import Text

_SURENESS = list(Confidence)


@dataclass(frozen=True)
class Determination:
    """
    What an instrument answers to a matter on what is known, on a day.

    `reversed` is true where the matter was asked by its opposite; then `outcome` is the opposite's.
    `sharpened` is true where trying every value of the open facts gave one and the same answer.
    """

    instrument: Instrument
    matter: Matter
    finding: Finding
    mode: Mode
    reversed: bool = False
    sharpened: bool = False

    @property
    def outcome(self) -> Outcome:
        """Yes, no or unknown to the question as it was asked."""
        return self.finding.outcome.opposite if self.reversed else self.finding.outcome

    @property
    def question(self) -> Text:
        """The question as it was asked."""
        if self.reversed and self.matter.opposite:
            return self.matter.opposite.question
        return self.matter.question

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that explain the answer, each once."""
        return self.finding.provisions()

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The sheet rows behind those provisions and behind what is open, each once."""
        found = [row for provision in self.provisions for row in provision.rows]
        found += [part.row for part in self.open if part.row]
        return tuple(dict.fromkeys(found))

    @cached_property
    def needed(self) -> tuple[Fact[Any], ...]:
        """The facts that are missing; empty if it is decided."""
        return self.finding.needed()

    @cached_property
    def open(self) -> tuple[Open, ...]:
        """Texts to be read and decisions to be taken; empty if it is decided."""
        return self.finding.open() if self.outcome is Outcome.UNDETERMINED else ()

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of unknown; empty if it is decided."""
        return self.finding.kinds()

    @property
    def confidence(self) -> Confidence:
        """The weakest confidence among the provisions that explain the answer; without any, *unverified*."""
        known = (provision.confidence for provision in self.provisions)
        return max(known, key=_SURENESS.index, default=Confidence.UNVERIFIED)

    @property
    def warnings(self) -> tuple[Provision, ...]:
        """The provisions that were let decide although their text is too weak for strict mode."""
        weak = (p for p in self.provisions if not p.confidence.decides(Mode.STRICT))
        return tuple(p for p in weak if p.confidence.decides(self.mode))

    def asked_as(self, name: str) -> Determination:
        """Return the same determination, asked by the matter's name or by its opposite's."""
        return replace(self, reversed=self.matter.opposite is not None and name == self.matter.opposite.id)

    def __str__(self) -> str:
        """The answer in English words, as `notebook.as_text` gives it; that takes a language."""
        from warifu.rules.notebook import as_text  # noqa: PLC0415  (only where it is shown)

        return as_text(self)

    def _repr_html_(self) -> str:
        """The answer as a notebook shows it, as `notebook.as_html` gives it; that takes a language."""
        from warifu.rules.notebook import as_html  # noqa: PLC0415  (only where it is shown)

        return as_html(self)


def determine(
    instrument: Instrument,
    matter: Matter | str,
    *subjects: Subject | Mapping[str, Any],
    on: date | Unknown | None,
    mode: Mode = Mode.STRICT,
) -> Determination:
    """
    Answer a matter under an instrument.

    Subjects are subjects or flat records (``{"person.stateless": False}``).
    `on` is the day that it is asked of.

    Raises:
        UnknownNameError: the instrument says nothing of such a matter.
    """
    name = matter if isinstance(matter, str) else matter.id
    known = Matter.registered.get(name)
    if known is None or known not in instrument.matters:
        names = ", ".join(m.id for m in instrument.matters)
        message = f"{instrument.id} has no provision on: {name}; it has: {names}"
        raise UnknownNameError(message)
    record = record_of(*(s for s in subjects if isinstance(s, Subject)))
    for mapping in subjects:
        if not isinstance(mapping, Subject):
            record |= mapping
    if isinstance(on, date):
        record[ON.name] = ON.accept(on)
    finding = evaluate(question(instrument, known), record, mode=mode)
    return Determination(instrument, known, finding, mode).asked_as(name)
