"""
Who may do what, cell by cell: the table of authority beside the policy written out by hand, and over real requests.

What may be read is tested cell by cell beside the table itself (`tests/casework/test_access.py`, 103,680 cells).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product

import pytest

from tests.api.conftest import world
from tests.node.two import CASE
from warifu.casework import authority
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.authority import AUTHORITY, Request, why_not
from warifu.parties import AU, GB, JP

__all__ = ["world"]

AT = datetime(2026, 9, 1, 3, 0, tzinfo=UTC)
WORK = "unit defence foreign_affairs immigration customs police explosives_safety aviation port border counsel command"
DECIDE = "defence foreign_affairs immigration customs police explosives_safety aviation port border counsel"
POLICY = {
    "OpenActivity AmendActivity LodgeManifest SupersedeManifest ReportBroughtIn ReportDischarge UseStanding"
    " TakeBackUse": "unit defence",
    "ProposeAmendment DeclineProposal CloseActivity NameOffices": "defence",
    "CancelActivity GivePriorNotification AcknowledgeNotification ObjectToNotification SignAgain GrantStanding"
    " RevokeStanding": "defence foreign_affairs",
    "AskQuestion AnswerQuestion Confirm WithdrawPrepared BreakGlass Delegate EndDelegation": WORK,
    "LookAt": f"{WORK} audit",
    "Determine": "node defence counsel",
    "SettleDivergence": "counsel defence foreign_affairs",
    "Approve Refuse ObjectTo WithdrawObjection RevokeApproval ConfirmCondition": DECIDE,
    "Admit Discharge AcceptReport DeclineReport": "customs border",
    "Reverse": "unit defence customs border",
    "RecordScans": "border customs node",
    "NoteExport ExportPeople": "unit defence immigration customs police border counsel",
    "PlaceHold LiftHold OrderErasure MendGlass": "defence counsel",
}
"""Which offices may give which commands, written out by hand."""
MAY = {command: set(offices.split()) for commands, offices in POLICY.items() for command in commands.split()}


@dataclass(frozen=True)
class Cell:
    """An actor and a command: whose, for which office, which they hold, have by delegation, or neither."""

    command: str
    office: StateOffice
    state: str
    holding: str

    def in_force(self, to: str, office: StateOffice, at: datetime) -> bool:
        return self.holding == "delegated" and office is self.office and at == AT and to == "a" * 32

    @property
    def request(self) -> Request:
        held = frozenset({self.office}) if self.holding == "own" else frozenset()
        return Request(Actor(self.state, self.office, "a" * 32, "b" * 32, held), AT, (GB, JP), self)

    @property
    def is_allowed(self) -> bool:
        return not why_not(self.command, self.request)

    @property
    def should_be(self) -> bool:
        return (
            self.office.value in MAY.get(self.command, ())
            and self.state in {"GB", "JP"}
            and self.holding != "neither"
        )


CELLS = [
    Cell(*each)
    for each in product((*MAY, "MadeUpCommand"), StateOffice, (GB, JP, AU), ("own", "delegated", "neither"))
]


def test_every_cell_is_as_the_policy_says():
    wrong = [cell for cell in CELLS if cell.is_allowed != cell.should_be]

    assert set(MAY) == set(AUTHORITY)
    assert len(CELLS) >= 5_000
    assert sum(cell.should_be for cell in CELLS) == 4 * sum(map(len, MAY.values()))
    assert wrong == []


@pytest.mark.parametrize("command", sorted(MAY))
def test_without_its_row_nobody_gives_a_command(command, monkeypatch):
    monkeypatch.delitem(authority.AUTHORITY, command)

    assert not any(cell.is_allowed for cell in CELLS if cell.command == command)


@pytest.mark.parametrize("command", sorted(MAY))
@pytest.mark.parametrize("place", [0, 1, 2], ids=["party", "holder", "office"])
def test_each_condition_keeps_somebody_out_who_would_get_through_without_it(command, place, monkeypatch):
    rules = tuple(rule for number, rule in enumerate(AUTHORITY[command]) if number != place)
    monkeypatch.setitem(authority.AUTHORITY, command, rules)

    assert any(cell.is_allowed and not cell.should_be for cell in CELLS if cell.command == command)


QUESTION = {"to_office": "defence", "text": "Which port?", "lang": "en", "parts": []}
READS_ALL = {"audit", "node"}


@pytest.mark.parametrize("office", StateOffice)
def test_over_real_requests_it_is_the_same(world, office):
    """Read a case and ask a question in it, assigned and not; delegate, with a fresh proof and without."""
    name = office.value
    working = name in MAY["AskQuestion"]
    delegate = {
        "case": world.node.register().id,
        "to": "9" * 32,
        "begins": "2026-11-02T09:00:00Z",
        "ends": "2026-11-09T09:00:00Z",
    }
    for number, cases in ((21, (CASE,)), (22, ("d" * 32,))):
        is_assigned = CASE in cases
        browser = world.signed_in(office, number, cases=cases)
        reads = name in READS_ALL or (is_assigned and name != "operator")

        read = browser.get(f"/cases/{CASE}")
        asked = browser.command("AskQuestion", QUESTION)

        assert read.status == (200 if reads else 404)
        assert asked.status == (201 if working and is_assigned else 403 if reads else 404)
        assert (b"Made-up exercise" in read.content) == reads
    proved = world.signed_in(office, 23)
    unproved = world.signed_in(office, 24, is_stepped_up=False)

    assert proved.command("Delegate", delegate).status == (201 if working else 403)
    refused = unproved.command("Delegate", delegate)
    assert (refused.status, refused.code) == (403, "step-up-needed")


def test_nobody_who_is_not_signed_in_reads_or_does_anything(world):
    browser = world.signed_in(StateOffice.DEFENCE, 25)
    browser.client.cookies.clear()

    assert browser.get(f"/cases/{CASE}").status == 401
    assert browser.get("/me").status == 401
    assert browser.command("AskQuestion", QUESTION).status == 401
