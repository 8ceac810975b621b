"""The tally in words: where two answers come apart, with the article and what each State found there."""

from __future__ import annotations

from warifu.casework.determined.computing import provisions_of
from warifu.casework.determined.held import Apart
from warifu.casework.determined.steps import clause_words
from warifu.casework.tally import Comparison, Tallied, Tally
from warifu.parties import state_names
from warifu.rules.citations import cite_words
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.provisions import Instrument
from warifu.rules.wording import Text

_NOT_ASKED = Text("did not ask", "判定していない")
_OTHER_EDITION = Text("the two apply different editions of it", "両国の適用する版が異なる")


def comparison_words(
    tally: Tally, comparison: Comparison, held: Instrument, mode: Mode = Mode.STRICT
) -> Text:
    """Return one comparison in a sentence: the question, how it stands, and where the two come apart."""
    matter = Matter.registered.get(comparison.matter)
    asked = matter.question if matter is not None else Text(comparison.matter, comparison.matter)
    words = Text(f"{asked.en} {comparison.standing.word.en}", f"{asked.ja}{comparison.standing.word.ja}")
    if comparison.apart is None:
        return words
    if comparison.standing is Tallied.MATCHED:
        words = Text(f"{words.en}, for other reasons", f"{words.ja}（ただし理由は異なる）")
    where = apart_words(tally, comparison.apart, held, mode)
    return Text(f"{words.en}: {where.en}", f"{words.ja}：{where.ja}")


def apart_words(tally: Tally, apart: Apart, held: Instrument, mode: Mode = Mode.STRICT) -> Text:
    """
    Return where two answers come apart, in words: article, clause, and what either State found.

    held: the agreement as it is held here; a clause is counted where it has no such provision.
    """
    found = [
        _found(state, outcome) for state, outcome in zip(tally.states, (apart.one, apart.other), strict=True)
    ]
    both = Text("; ".join(each.en for each in found), "、".join(each.ja for each in found))
    if apart.other_law:
        both = Text(f"{both.en}; {_OTHER_EDITION.en}", f"{both.ja}。{_OTHER_EDITION.ja}")
    if not apart.provision:
        return both
    cite = cite_words(apart.cite)
    where = Text(f"{apart.provision} ({cite.en})", f"{apart.provision}（{cite.ja}）")
    if apart.clause:
        clause = _clause(apart, held, mode)
        where = Text(f"{where.en}, {clause.en}", f"{where.ja}{clause.ja}")
    return Text(f"{where.en}: {both.en}", f"{where.ja}：{both.ja}")


def _clause(apart: Apart, held: Instrument, mode: Mode) -> Text:
    provision = provisions_of(held).get(apart.provision)
    if provision is None:
        return Text(f"clause {apart.clause}", f"第{apart.clause}要件")
    words = clause_words(provision, apart.clause, mode)
    return Text(f"clause {apart.clause} ({words.en})", f"第{apart.clause}要件（{words.ja}）")


def _found(state: str, outcome: Outcome | None) -> Text:
    names, word = Text(*state_names(state)), _NOT_ASKED if outcome is None else outcome.word
    return Text(f"{names.en} {word.en}", f"{names.ja}「{word.ja}」")
