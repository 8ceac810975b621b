"""Who may read what: the table, cell by cell, beside the policy written out by hand."""

from __future__ import annotations

from itertools import product

import pytest

from warifu.casework.access import (
    ACCESS,
    NONE_READ,
    Decision,
    Marking,
    Reader,
    Thing,
    ThingKind,
    may_read,
)
from warifu.casework.actors import StateOffice
from warifu.parties import AU, GB, JP, State

CASE = "c" * 32
OURS, THEIRS = Marking(GB, "OFFICIAL EXAMPLE"), Marking(JP, "取扱注意の例")
HANDLES_PERSONS = {
    "unit",
    "defence",
    "immigration",
    "customs",
    "police",
    "border",
    "counsel",
    "audit",
    "node",
}
READERS = [
    Reader(State(state), office, cases, compartments, cleared, noted=noted)
    for state, office, cases, compartments, cleared, noted in product(
        ("GB", "JP", "AU"),
        StateOffice,
        (frozenset(), frozenset({CASE})),
        (frozenset(), frozenset({"medical"})),
        (frozenset(), frozenset({OURS})),
        (None, frozenset(), frozenset({CASE})),
    )
]
THINGS = [
    Thing(kind, CASE, (GB, JP), owner, shared, compartment, marking)
    for kind, owner, shared, compartment, marking in product(
        ThingKind, (GB, JP), (False, True), ("", "medical"), (None, OURS, THEIRS)
    )
]


def policy(reader: Reader, thing: Thing) -> bool:  # noqa: PLR0911
    """The policy again, in other words than the table's."""
    if reader.state == "AU":
        return False
    if thing.kind == "ledger":
        return True
    if reader.office == "operator":
        return False
    if not thing.shared and thing.owner != reader.state:
        return False
    if not reader.cases and reader.office not in {"audit", "node"}:
        return False
    if thing.compartment == "medical" and not reader.compartments:
        return False
    if thing.marking and thing.marking not in reader.cleared:
        return False
    if thing.kind in {"person", "sensitive"} and reader.office not in HANDLES_PERSONS:
        return False
    if thing.kind in {"person", "sensitive"} and reader.noted == frozenset():
        return False
    return thing.kind != "sensitive" or thing.compartment != ""


def test_every_cell_is_as_the_policy_says():
    cells = [(reader, thing) for reader in READERS for thing in THINGS]
    wrong = [(r, t) for r, t in cells if may_read(r, t).allowed != policy(r, t)]

    assert len(cells) == 103_680
    assert sum(policy(r, t) for r, t in cells) == 3 * (5_760 + 864) + 2 * (594 + 198)
    assert wrong == []


@pytest.mark.parametrize(
    ("opened", "allowed"),
    [((CASE, "medical"), True), (("d" * 32, "medical"), False), ((CASE, "legal"), False)],
)
def test_a_compartment_of_one_case_is_opened_and_of_no_other(opened, allowed):
    cases = frozenset({CASE, "d" * 32})
    reader = Reader(GB, StateOffice.POLICE, cases, opened=frozenset({opened}))
    thing = Thing(ThingKind.SENSITIVE, CASE, (GB, JP), GB, shared=True, compartment="medical")

    assert may_read(reader, thing).allowed is allowed


def test_a_refusal_says_why_in_both_languages_and_a_permission_needs_no_words():
    for reader, thing in product(READERS[::7], THINGS[::3]):
        decision = may_read(reader, thing)
        assert decision.allowed == (decision.reasons == ())
        assert all(reason.says.en and reason.says.ja and reason.code for reason in decision.reasons)


@pytest.mark.parametrize("kind", ThingKind)
def test_without_its_row_nothing_of_a_kind_is_shown_to_anybody(kind):
    table = {other: rules for other, rules in ACCESS.items() if other is not kind}
    shown = [r for r in READERS for t in THINGS if t.kind is kind and may_read(r, t, table=table).allowed]

    assert shown == []
    (reason,) = may_read(READERS[0], Thing(kind, CASE, (GB, JP), GB, shared=True), table=table).reasons
    assert reason.says.ja == "閲覧できる者の定めがないため、誰も閲覧できません"


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, rule.name) for kind, rules in ACCESS.items() for rule in rules], ids=str
)
def test_each_condition_keeps_somebody_out_who_would_come_in_without_it(kind, name):
    table = {**ACCESS, kind: tuple(rule for rule in ACCESS[kind] if rule.name != name)}

    assert any(
        may_read(reader, thing, table=table).allowed
        for reader in READERS
        for thing in THINGS
        if thing.kind is kind and not policy(reader, thing)
    )


@pytest.mark.parametrize(
    ("reader", "thing", "code", "en", "ja"),
    [
        (
            Reader(AU, StateOffice.DEFENCE, frozenset({CASE})),
            Thing(ThingKind.LEDGER, CASE, (GB, JP), GB, shared=True),
            "reader-not-a-party",
            "Australia has no part in this case",
            "オーストラリアは本案件の当事国ではありません",
        ),
        (
            Reader(JP, StateOffice.DEFENCE, frozenset({CASE})),
            Thing(ThingKind.CONTENT, CASE, (GB, JP), GB, shared=False),
            "national",
            "United Kingdom keeps this to itself",
            "英国の国内限りの情報です",
        ),
        (
            Reader(GB, StateOffice.OPERATOR, frozenset({CASE})),
            Thing(ThingKind.CONTENT, CASE, (GB, JP), GB, shared=True),
            "runs-but-does-not-read",
            "operator of the node runs the node and does not read what is in it",
            "ノード運用者は運用を担当し、内容を閲覧することはできません",
        ),
        (
            Reader(GB, StateOffice.DEFENCE),
            Thing(ThingKind.CONTENT, CASE, (GB, JP), GB, shared=True),
            "not-assigned",
            "this case is not assigned to you: ask its office",
            "この案件の担当ではありません。担当部署に依頼してください",
        ),
        (
            Reader(GB, StateOffice.PORT, frozenset({CASE})),
            Thing(ThingKind.PERSON, CASE, (GB, JP), GB, shared=True),
            "office-not-for-persons",
            "port authority decides nothing about persons and is shown counts only",
            "港湾当局は人に関する判断を行わないため、人数のみ閲覧できます",
        ),
        (
            Reader(GB, StateOffice.DEFENCE, frozenset({CASE})),
            Thing(ThingKind.CONTENT, CASE, (GB, JP), GB, shared=True, compartment="medical"),
            "outside-compartment",
            "this lies in the compartment medical, to which you are not admitted",
            "区画「medical」の情報であり、閲覧を許可されていません",
        ),
        (
            Reader(GB, StateOffice.DEFENCE, frozenset({CASE})),
            Thing(ThingKind.SENSITIVE, CASE, (GB, JP), GB, shared=True),
            "no-compartment",
            "sensitive data has to lie in a compartment, and this lies in none: have it put into one",
            "機微な情報は区画に置く必要がありますが、区画が定められていません。区画の設定を求めてください",
        ),
        (
            Reader(GB, StateOffice.DEFENCE, frozenset({CASE})),
            Thing(ThingKind.CONTENT, CASE, (GB, JP), GB, shared=True, marking=OURS),
            "not-cleared",
            "this is marked OFFICIAL EXAMPLE by United Kingdom, for which you are not cleared",
            "英国が「OFFICIAL EXAMPLE」と表示した情報であり、その取扱資格がありません",
        ),
    ],
)
def test_each_reason_has_its_sentence(reader, thing, code, en, ja):
    (reason,) = may_read(reader, thing).reasons

    assert (reason.code, reason.says.en, reason.says.ja, reason.cite) == (code, en, ja, "")


class TestMarkingsOfTheOtherState:
    READER = Reader(GB, StateOffice.DEFENCE, frozenset({CASE}), cleared=frozenset({OURS}))
    MARKED = Thing(ThingKind.CONTENT, CASE, (GB, JP), JP, shared=True, marking=THEIRS)

    def test_no_equivalence_is_assumed_as_none_was_read(self):
        (reason,) = may_read(self.READER, self.MARKED).reasons

        assert NONE_READ == {}
        assert reason.code == "equivalent-not-read"
        assert reason.cite == "IS-02"
        assert reason.says.en == (
            "this is marked 取扱注意の例 by Japan; "
            "which clearance of your State answers to it was not read: ask counsel"
        )
        assert "法務担当に照会してください" in reason.says.ja

    def test_what_counsel_says_answers_to_it_counts(self):
        equivalents = {THEIRS: frozenset({OURS})}
        uncleared = Reader(GB, StateOffice.DEFENCE, frozenset({CASE}))

        assert may_read(self.READER, self.MARKED, equivalents=equivalents) == Decision(
            allowed=True, reasons=()
        )
        assert may_read(uncleared, self.MARKED, equivalents=equivalents).reasons[0].code == "not-cleared"

    def test_and_not_the_other_way_round(self):
        ours = Thing(ThingKind.CONTENT, CASE, (GB, JP), JP, shared=True, marking=OURS)
        reader = Reader(JP, StateOffice.DEFENCE, frozenset({CASE}), cleared=frozenset({THEIRS}))

        assert not may_read(reader, ours, equivalents={THEIRS: frozenset({OURS})}).allowed


def test_all_reasons_are_given_at_once():
    reader = Reader(JP, StateOffice.PORT)
    thing = Thing(ThingKind.SENSITIVE, CASE, (GB, JP), GB, shared=False, marking=OURS)

    assert [reason.code for reason in may_read(reader, thing).reasons] == [
        "national",
        "not-assigned",
        "equivalent-not-read",
        "office-not-for-persons",
        "no-compartment",
    ]
