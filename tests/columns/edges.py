"""
A second model agreement, made up: each of its matters is one thing that is easily got wrong over columns.

Below it stands the same again by hand, for the slow evaluator.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import (
    Record,
    V,
    all3,
    answer,
    any3,
    days_later,
    months_later,
    none3,
    not3,
    one_of,
    provision,
    same,
    since,
    test,
    yes,
)
from warifu.parties import State
from warifu.rules import (
    Condition,
    Confidence,
    Count,
    Day,
    Instrument,
    LifeEvent,
    Matter,
    OneOf,
    Provision,
    Stage,
    StateFact,
    Subject,
    Text,
    YesNo,
    all_of,
    always,
    any_of,
    either,
    matter,
    none_of,
)
from warifu.rules.provisions import Effect


def says(words: str) -> Text:
    return Text(words, f"{words}(模擬)")


PURPOSES = {purpose: (purpose, f"{purpose}(模擬)") for purpose in ("study", "exercise", "relief", "talks")}


class Traveller(Subject):
    """Somebody who comes, in the second model agreement."""

    purpose = OneOf("To what purpose?", "目的は何ですか。", PURPOSES)
    second_purpose = OneOf(
        "To what purpose besides?", "副次的な目的は何ですか。", {k: PURPOSES[k] for k in ("talks", "study")}
    )
    nationality = StateFact("Of which State?", "国籍はどこですか。")
    sent_by = StateFact("Sent by which State?", "派遣国はどこですか。")
    comes = Day("When does the traveller come?", "いつ来ますか。")
    goes = Day("When does the traveller go?", "いつ去りますか。")
    passport_until = Day("Until when is the passport valid?", "旅券の有効期限はいつですか。")
    deported = YesNo("Was the traveller deported?", "退去強制を受けましたか。")
    has_order = YesNo("Is there an order?", "命令はありますか。")
    carries = Count("How many pieces?", "何個ですか。")
    crew = Count("How many people?", "何名ですか。")


def asked(name: str) -> Matter:
    return matter(f"edge_{name}", f"Edge: {name}?", f"境界({name})?", about=Traveller)


def rule(
    number: str,
    of: Matter,
    when: Condition,
    *,
    effect: Effect = Effect.YES,
    unless: tuple[Condition, ...] = (),
) -> Provision:
    return Provision(
        f"ED-{number}", cite=f"Art. {number}", matter=of, says=says(f"rule {number}"), when=when,
        confidence=Confidence.READ, effect=effect, unless=unless,
    )  # fmt: skip


T = Traveller
PASSPORT, STAY, EXCEPTED, UNLIKE, MEMBERS, OVERLAP, PIECES, AGAIN, CONFLICT = map(
    asked, ("passport", "stay", "excepted", "unlike", "members", "overlap", "pieces", "again", "conflict")
)
SPAN = T.goes.days_since(T.comes)
RULES = (
    rule("1", PASSPORT, T.passport_until.on_or_after(T.goes.plus(months=6))),
    rule("2", STAY, either(T.purpose.equals("study"), SPAN.at_most(365), SPAN.at_most(180))),
    rule("3", EXCEPTED, T.has_order, unless=(all_of(T.deported, none_of(T.purpose.equals("relief"))),)),
    rule("4", UNLIKE, none_of(T.nationality.equals(T.sent_by))),
    rule("5", MEMBERS, none_of(T.purpose.among("study", "exercise"))),
    rule("6", OVERLAP, any_of(T.purpose.equals(T.second_purpose), T.second_purpose.equals(T.purpose))),
    rule("7", PIECES, all_of(T.carries.times(100).equals(T.crew), T.crew.at_least(4000))),
    rule(
        "8",
        AGAIN,
        all_of(T.comes.after(date(2024, 2, 29)), T.goes.before(T.comes.plus(days=-10, months=-1))),
    ),
    rule("9", CONFLICT, T.has_order),
    rule("9a", CONFLICT, T.deported, effect=Effect.NO),
)
EDGES = Instrument(
    id="edges", title=says("Agreement on Edges"), short=says("the Agreement on Edges"), cite="Edges",
    parties=(State("JP"), State("AU")), sheet="edges",
    gate=Provision(
        "ED-0", cite="Art. 0", says=says("always"), when=always("always", "常に"),
        confidence=Confidence.READ, in_force=date(2000, 1, 1),
    ),
    provisions=RULES, life=(LifeEvent(Stage.IN_FORCE, date(2000, 1, 1), says("made up"), Confidence.READ),),
    how_sure=says("made up for tests"),
)  # fmt: skip


def t(name: str) -> str:
    return f"traveller.{name}"


def _answer(number: str, record: Record, found: V, towards_no: tuple[V, ...] = ()) -> V:
    return answer(
        provision("ED-0", since(record, date(2000, 1, 1))),
        [provision(f"ED-{number}", found)],
        list(towards_no),
    )


def _passport(r: Record) -> V:
    days = (t("passport_until"), t("goes"))
    return _answer("1", r, test(r, days, lambda until, goes: until >= months_later(goes, 6)))


def _stay(r: Record) -> V:
    study, days = one_of(r, t("purpose"), "study"), (t("goes"), t("comes"))
    long = test(r, days, lambda goes, comes: (goes - comes).days <= 365)
    short = test(r, days, lambda goes, comes: (goes - comes).days <= 180)
    return _answer("2", r, any3(all3(study, long), all3(not3(study), short), all3(long, short)))


def _excepted(r: Record) -> V:
    exception = all3(yes(r, t("deported")), not3(one_of(r, t("purpose"), "relief")))
    return _answer("3", r, all3(yes(r, t("has_order")), not3(exception)))


def _unlike(r: Record) -> V:
    return _answer("4", r, not3(same(r, t("nationality"), t("sent_by"))))


def _members(r: Record) -> V:
    return _answer("5", r, none3(one_of(r, t("purpose"), "study"), one_of(r, t("purpose"), "exercise")))


def _overlap(r: Record) -> V:
    return _answer("6", r, same(r, t("purpose"), t("second_purpose")))


def _pieces(r: Record) -> V:
    numbers = (t("carries"), t("crew"))
    a_hundred_each = test(r, numbers, lambda carries, crew: carries * 100 == crew)
    return _answer("7", r, all3(a_hundred_each, test(r, (t("crew"),), lambda crew: crew >= 4000)))


def _again(r: Record) -> V:
    after = test(r, (t("comes"),), lambda comes: comes > date(2024, 2, 29))
    days = (t("goes"), t("comes"))
    before = test(r, days, lambda goes, comes: goes < days_later(months_later(comes, -1), -10))
    return _answer("8", r, all3(after, before))


def _conflict(r: Record) -> V:
    return _answer("9", r, yes(r, t("has_order")), (provision("ED-9a", yes(r, t("deported"))),))


MATTERS: dict[str, Callable[[Record], V]] = {
    "edge_passport": _passport,
    "edge_stay": _stay,
    "edge_excepted": _excepted,
    "edge_unlike": _unlike,
    "edge_members": _members,
    "edge_overlap": _overlap,
    "edge_pieces": _pieces,
    "edge_again": _again,
    "edge_conflict": _conflict,
}
