"""The frame: what stands around every page, whoever reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest

from warifu import __version__
from warifu.casework.actors import StateOffice
from warifu.parties import State, state_names
from warifu.rules.wording import Language, Text
from warifu.server.people import clock
from warifu.server.people.known import SignedIn
from warifu.web.foot import Foot, foot
from warifu.web.language import current
from warifu.web.words import frame as words


@dataclass(frozen=True)
class Place:
    """A main page: its address, its name, and whether it is the one being read."""

    address: str
    name: Text
    here: bool


@dataclass(frozen=True)
class Frame:
    """
    What stands around a page.

    state: the one whose node this is; None before it is set up. foot: how the ledger stands; None to people outside.
    offices: those that the reader may act for, by themselves or by delegation, in the order of the list of offices.
    """

    language: Language
    state: State | None
    who: SignedIn | None
    places: tuple[Place, ...]
    is_demo: bool
    foot: Foot | None
    as_of: datetime
    version: str
    offices: tuple[StateOffice, ...] = ()

    @property
    def state_name(self) -> Text:
        """What the State is called."""
        return Text(*state_names(self.state)) if self.state else words.NO_STATE


def frame_of(request: HttpRequest) -> Frame:
    """Return the frame for a request."""
    who: SignedIn | None = getattr(request, "who", None)
    said: str = getattr(settings, "WARIFU_STATE", "")
    state = who.state if who else State(said) if said else None
    return Frame(
        language=current(),
        state=state,
        who=who,
        places=places_for(who, request.path),
        is_demo=bool(getattr(settings, "WARIFU_DEMO", False)),
        foot=foot() if who else None,
        as_of=clock.now(),
        version=__version__,
        offices=offices_for(who) if who else (),
    )


def offices_for(who: SignedIn) -> tuple[StateOffice, ...]:
    """Return the offices that somebody may act for now, by themselves or by delegation."""
    return tuple(each for each in StateOffice if each in who.offices | who.delegated)


def places_for(who: SignedIn | None, path: str) -> tuple[Place, ...]:
    """Return the main pages that are of use to a reader; none before they sign in."""
    if who is None:
        return ()
    shown = [("/", words.TODAY), ("/cases", words.CASES)]
    if who.office in _PLANS:
        shown.append(("/new", words.NEW))
    shown.append(("/agreements", words.AGREEMENTS))
    if who.office is not StateOffice.OPERATOR:
        shown.append(("/standing", words.STANDING))
    if who.office is StateOffice.AUDIT:
        shown.append(("/audit", words.AUDIT))
    if who.office is StateOffice.OPERATOR:
        shown.append(("/node", words.NODE))
    return tuple(Place(address, name, _is_here(address, path)) for address, name in shown)


_PLANS = frozenset({StateOffice.UNIT, StateOffice.DEFENCE, StateOffice.FOREIGN_AFFAIRS})


def _is_here(address: str, path: str) -> bool:
    return path == address or (address != "/" and path.startswith(f"{address}/"))
