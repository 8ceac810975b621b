"""
A rulebook: the instruments that two sides agree to ask, under one digest.

    book = Rulebook((JP_GB_RAA, JP_LAW))
    book.digest                     # the same on every machine that holds the same law
    book.provision("GB-04").cite
    book.in_force_on(date(2023, 11, 15))
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from warifu.errors import RuleError, UnknownNameError
from warifu.rules.matters import Matter
from warifu.rules.parts import reachable
from warifu.rules.provisions import Instrument, Provision

if TYPE_CHECKING:
    from warifu.canonical import Digest


@dataclass(frozen=True)
class Rulebook:
    """Some instruments, in the order in which they are shown."""

    instruments: tuple[Instrument, ...]

    def __post_init__(self) -> None:
        """
        Refuse two instruments, or two different provisions, of one name.

        Raises:
            RuleError: what a name means would depend on the order.
        """
        seen: set[str] = set()
        for instrument in self.instruments:
            if instrument.id in seen:
                message = f"two instruments of the rulebook are called {instrument.id}"
                raise RuleError(message)
            seen.add(instrument.id)
        names = Counter(provision.id for provision in reachable(self.provisions))
        twice = ", ".join(sorted(name for name, times in names.items() if times > 1))
        if twice:
            message = f"two provisions of the rulebook are called: {twice}"
            raise RuleError(message)

    @cached_property
    def digest(self) -> Digest:
        """The digest of the law (see `canonical_form`); how it is worded does not touch it."""
        from warifu.canonical import digest  # noqa: PLC0415  (one answer needs no digest)
        from warifu.rules.canonical_form import law_of  # noqa: PLC0415

        return digest({"law": [law_of(instrument) for instrument in self._sorted]})

    @cached_property
    def words_digest(self) -> Digest:
        """The digest of the words in which the law is shown."""
        from warifu.canonical import digest  # noqa: PLC0415
        from warifu.rules.canonical_form import words_of_instrument  # noqa: PLC0415

        return digest({"words": [words_of_instrument(instrument) for instrument in self._sorted]})

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions of all instruments, each gate first."""
        return tuple(p for instrument in self.instruments for p in (instrument.gate, *instrument.provisions))

    @cached_property
    def matters(self) -> tuple[Matter, ...]:
        """The matters that some instrument answers, each once."""
        return tuple(
            dict.fromkeys(matter for instrument in self.instruments for matter in instrument.matters)
        )

    def instrument(self, name: str) -> Instrument:
        """
        Return an instrument by its id.

        Raises:
            UnknownNameError: there is none.
        """
        for instrument in self.instruments:
            if instrument.id == name:
                return instrument
        message = f"no instrument is called: {name}; there are: {', '.join(i.id for i in self.instruments)}"
        raise UnknownNameError(message)

    def provision(self, name: str) -> Provision:
        """
        Return a provision by its id.

        Raises:
            UnknownNameError: there is none; the message names the nearest.
        """
        if name in self._by_id:
            return self._by_id[name]
        import difflib  # noqa: PLC0415  (only when something is misspelt)

        near = ", ".join(difflib.get_close_matches(name, self._by_id, n=3, cutoff=0.5)) or "none is near"
        message = f"no provision is called: {name}; nearest: {near}"
        raise UnknownNameError(message)

    def resting_on(self, row: str) -> tuple[Provision, ...]:
        """Return the provisions that rest on a sheet row, wholly or in part."""
        return tuple(p for p in dict.fromkeys(self.provisions) if row in p.rows)

    def instrument_of(self, provision: Provision) -> Instrument:
        """
        Return the first instrument that holds a provision.

        Raises:
            UnknownNameError: none of the rulebook does.
        """
        for instrument in self.instruments:
            if provision is instrument.gate or provision in instrument.provisions:
                return instrument
        message = f"the rulebook does not hold: {provision.id}"
        raise UnknownNameError(message)

    def answering(self, matter: Matter) -> tuple[Instrument, ...]:
        """Return the instruments that say something on a matter."""
        return tuple(instrument for instrument in self.instruments if matter in instrument.matters)

    def in_force_on(self, day: date) -> tuple[Provision, ...]:
        """
        Return the provisions whose dates, and whose instrument's dates, take in a day.

        A date that is not known shuts nothing out; whether an instrument applies is for its gate to say.
        """
        return tuple(
            provision
            for instrument in self.instruments
            if _takes_in(instrument.gate, day)
            for provision in (instrument.gate, *instrument.provisions)
            if _takes_in(provision, day)
        )

    @cached_property
    def _by_id(self) -> dict[str, Provision]:
        return {provision.id: provision for provision in self.provisions}

    @property
    def _sorted(self) -> list[Instrument]:
        return sorted(self.instruments, key=lambda instrument: instrument.id)


def _takes_in(provision: Provision, day: date) -> bool:
    begun = provision.in_force is None or provision.in_force <= day
    return begun and (provision.ends is None or day <= provision.ends)
