"""Who may give which command. All persons are made up."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib import import_module
from pkgutil import walk_packages

import pytest

import warifu.casework
from warifu.casework import authority, commands
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.authority import (
    AUTHORITY,
    HOLDER,
    NO_ROW,
    NOT_THIS_OFFICE,
    OFFICE_NOT_HELD,
    OTHER_STATE,
    PARTY,
    Request,
    require,
    why_not,
)
from warifu.casework.refusals import Refusal
from warifu.parties import AU, GB, JP, State

AT = datetime(2026, 9, 1, 3, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Given:
    """Delegations as a test says them: the persons who hold one."""

    to: frozenset[str] = field(default_factory=frozenset)

    def in_force(self, to: str, office: StateOffice, at: datetime) -> bool:
        return to in self.to and office is StateOffice.CUSTOMS and at == AT


def request(
    office: StateOffice, *, state: State = GB, own: bool = True, to: frozenset[str] = frozenset()
) -> Request:
    held = frozenset({office}) if own else frozenset({StateOffice.PORT})
    return Request(Actor(state, office, "a" * 32, "b" * 32, held), AT, (GB, JP), Given(to))


def allowed(command: str) -> set[StateOffice]:
    return {office for office in StateOffice if not why_not(command, request(office))}


def test_every_command_has_its_row_and_every_row_its_command():
    for module in walk_packages(warifu.casework.__path__, "warifu.casework."):
        import_module(module.name)
    own = {name for name, kind in commands.KINDS.items() if kind.__module__.startswith("warifu.")}

    assert set(AUTHORITY) == own


def test_every_row_asks_for_a_party_and_for_an_office_that_is_held_and_names_its_offices():
    for rules in AUTHORITY.values():
        assert rules[:2] == (PARTY, HOLDER)
        assert rules[2].name.startswith("one-of:")
        assert len(rules) == 3


@pytest.mark.parametrize(
    ("command", "offices"),
    [
        ("OpenActivity", {"unit", "defence"}),
        ("LodgeManifest", {"unit", "defence"}),
        ("CloseActivity", {"defence"}),
        ("CancelActivity", {"defence", "foreign_affairs"}),
        ("Determine", {"node", "defence", "counsel"}),
        ("SettleDivergence", {"defence", "counsel", "foreign_affairs"}),
        ("Admit", {"customs", "border"}),
        ("ReportDischarge", {"unit", "defence"}),
        ("RecordScans", {"border", "customs", "node"}),
        (
            "Approve",
            {
                "defence",
                "foreign_affairs",
                "immigration",
                "customs",
                "police",
                "explosives_safety",
                "aviation",
                "port",
                "border",
                "counsel",
            },
        ),
        ("UseStanding", {"unit", "defence"}),
        ("GrantStanding", {"defence", "foreign_affairs"}),
    ],
)
def test_each_command_is_for_certain_offices_and_no_others(command, offices):
    assert allowed(command) == {StateOffice(office) for office in offices}


def test_audit_only_reads():
    assert {command for command in AUTHORITY if StateOffice.AUDIT in allowed(command)} == {"LookAt"}


def test_the_operator_of_the_node_gives_no_command_in_a_case():
    assert {command for command in AUTHORITY if StateOffice.OPERATOR in allowed(command)} == set()


def test_the_node_by_itself_determines_and_records_scans():
    assert {command for command in AUTHORITY if StateOffice.NODE in allowed(command)} == {
        "Determine",
        "RecordScans",
    }


def test_a_command_without_a_row_is_refused_to_everybody():
    for office in StateOffice:
        with pytest.raises(Refusal) as caught:
            require("LaunchAnything", request(office))
        assert caught.value.kind is NO_ROW
        assert why_not("LaunchAnything", request(office)) == (caught.value.says,)


@pytest.mark.parametrize("command", sorted(AUTHORITY))
def test_if_a_row_is_taken_away_its_command_is_refused_to_everybody(command, monkeypatch):
    monkeypatch.setattr(
        authority, "AUTHORITY", {name: row for name, row in AUTHORITY.items() if name != command}
    )

    assert allowed(command) == set()


@pytest.mark.parametrize("dropped", [0, 1, 2])
def test_if_one_condition_is_taken_away_somebody_may_who_might_not(dropped, monkeypatch):
    who = (
        request(StateOffice.DEFENCE, state=AU),
        request(StateOffice.DEFENCE, own=False),
        request(StateOffice.AUDIT),
    )[dropped]
    row = AUTHORITY["CloseActivity"]
    before = why_not("CloseActivity", who)
    monkeypatch.setattr(authority, "AUTHORITY", {"CloseActivity": row[:dropped] + row[dropped + 1 :]})

    assert len(before) == 1
    assert why_not("CloseActivity", who) == ()


@pytest.mark.parametrize(
    ("who", "kind", "en", "ja"),
    [
        (
            request(StateOffice.DEFENCE, state=AU),
            OTHER_STATE,
            "Australia has no part in this case",
            "オーストラリアは本案件の当事国ではありません",
        ),
        (
            request(StateOffice.CUSTOMS, own=False),
            OFFICE_NOT_HELD,
            "customs is not your office, and nobody who holds it has delegated it to you for now: ask them to",
            "税関はご自身の所属ではなく、現在有効な委任もありません。権限者に委任を依頼してください",
        ),
        (
            request(StateOffice.PORT),
            NOT_THIS_OFFICE,
            "port authority does not do this; it is for: customs, border control point",
            "港湾当局はこの手続を行うことができません。行うことができる部署：税関、国境検査所",
        ),
    ],
)
def test_a_refusal_says_why_in_both_languages(who, kind, en, ja):
    with pytest.raises(Refusal) as caught:
        require("Admit", who)

    assert caught.value.kind is kind
    assert (caught.value.says.en, caught.value.says.ja) == (en, ja)


def test_a_delegation_in_force_stands_for_the_office():
    require("Admit", request(StateOffice.CUSTOMS, own=False, to=frozenset({"a" * 32})))
    with pytest.raises(Refusal):
        require("Admit", request(StateOffice.BORDER, own=False, to=frozenset({"a" * 32})))


def test_every_reason_is_given_at_once():
    reasons = why_not("Admit", request(StateOffice.AUDIT, state=AU, own=False))

    assert [reason.en.split(" ", 1)[0] for reason in reasons] == ["Australia", "audit", "audit"]
