"""All rows of a case, as the case makes them: they depend on nothing else, so that they can be made again."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from warifu.casework.activity import cancelled_by
from warifu.casework.case import Case
from warifu.casework.kept import Kept
from warifu.casework.telling import WHOLE, is_of_the_whole, names_a_person
from warifu.casework.waiting import Awaited, Awaits, waiting_for
from warifu.casework.waiting.decisions import second_persons
from warifu.instruments import MODULES, instrument
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.models import (
    ReadAwaitedRecord,
    ReadCaseRecord,
    ReadPartRecord,
    ReadThingRecord,
)
from warifu.server.reading.folding import fold
from warifu.server.reading.ids import row_id
from warifu.server.reading.part_rows import counts_of, part_rows
from warifu.server.reading.since import since_of

REGISTER_TITLE = Text("Standing matters of the two States", "両国間の常設簿")
_TITLE_LETTERS = 200
_MAY_NAME = {Awaits.QUESTION, Awaits.CONDITION, Awaits.ACCOUNT, Awaits.DIFFERENCE}
"""Kinds of item whose words may hold what somebody wrote about a part."""


@dataclass(frozen=True)
class CaseRows:
    """
    The rows of one case, a field a table; all empty where nothing is open.

    parts: None where they are what they were.
    """

    case: tuple[ReadCaseRecord, ...] = ()
    parts: tuple[ReadPartRecord, ...] | None = ()
    awaited: tuple[ReadAwaitedRecord, ...] = ()
    things: tuple[ReadThingRecord, ...] = ()
    erased: frozenset[str] = frozenset()


def rows_of(
    case: Case, own: State, known: Collection[int] = (), counts: Mapping[str, Any] | None = None
) -> CaseRows:
    """
    Return the rows of a case as one State sees it. `erased` are the digests that are listed and cannot be read.

    known: ids of rows of parts that are there already. counts: of the parts, where their rows need not be made.
    """
    if case.is_register:
        return CaseRows(case=(_register_row(case),), awaited=tuple(_awaited(case, second_persons(case, own))))
    if not case.is_open:
        return CaseRows()
    parts = None if counts is not None else tuple(part_rows(case, known))
    waiting = waiting_for(case, own)
    manifests = case.half(case.sending).manifests
    return CaseRows(
        (_case_row(case, counts_of(case, parts or ()) if counts is None else counts, waiting.silence),),
        parts,
        tuple(_awaited(case, waiting.items)),
        tuple(_things(case)),
        frozenset(digest for digest in manifests.listed if digest not in manifests.known),
    )


def _case_row(case: Case, counts: Mapping[str, Any], silence: Text) -> ReadCaseRecord:
    terms, activity = case.terms, case.half(case.owner).activity
    assert activity.opened is not None  # noqa: S101  (the owner is who opened it)
    return ReadCaseRecord(
        case=case.id,
        number=str(case.number),
        title_en=terms.title.en,
        title_ja=terms.title.ja,
        kind=activity.opened.kind_of_activity.value,
        agreement=case.agreement,
        sending=case.sending,
        receiving=case.receiving,
        begins=terms.begins,
        ends=terms.ends,
        status=_status(case),
        opened_at=activity.opened_at,
        places=list(terms.places),
        counts=counts,
        silence_en=silence.en,
        silence_ja=silence.ja,
        size=case.size,
    )


def _register_row(case: Case) -> ReadCaseRecord:
    one, other = case.states
    return ReadCaseRecord(
        case=case.id,
        number="",
        title_en=REGISTER_TITLE.en,
        title_ja=REGISTER_TITLE.ja,
        kind="register",
        agreement="",
        sending=one,
        receiving=other,
        status="open",
        places=[],
        counts={"listed": 0, "erased": 0, "kinds": {}, "columns": {}},
        silence_en="",
        silence_ja="",
        size=case.size,
    )


def _status(case: Case) -> str:
    if case.is_closed:
        return "closed"
    return "open" if cancelled_by(case) is None else "cancelled"


def _awaited(case: Case, items: Iterator[Awaited] | tuple[Awaited, ...]) -> Iterator[ReadAwaitedRecord]:
    since, seen = since_of(case), Counter[tuple[str, ...]]()
    waiting = case.national.four_eyes.waiting
    for item in items:
        parts = hashlib.sha256("".join(item.parts).encode()).hexdigest()
        key = ("awaited", case.id, item.what, item.state, item.office, item.says.en, *item.refs, parts)
        seen[key] += 1
        prepared = waiting.get(item.refs[0]) if item.what is Awaits.SECOND_PERSON else None
        yield ReadAwaitedRecord(
            id=row_id(*key, str(seen[key])),
            case=case.id,
            what=item.what.value,
            says_en=item.says.en,
            says_ja=item.says.ja,
            state=item.state,
            office=item.office.value,
            due=item.due.day,
            lead_en=item.due.lead.en,
            lead_ja=item.due.lead.ja,
            since=since(item),
            holds_up=item.holds_up,
            is_person=item.what in _MAY_NAME and _may_name(case, item),
            parts=len(item.parts),
            refs=list(item.refs),
            rows=list(item.rows),
            command="" if prepared is None else prepared.body.command,
            prepared_by="" if prepared is None else prepared.person,
        )


def _things(case: Case) -> Iterator[ReadThingRecord]:
    number, title = str(case.number), case.terms.title
    held = instrument(case.agreement).title if case.agreement in MODULES else None
    names = [number, number.replace("-", ""), title.en, title.ja, case.terms.purpose]
    names += [held.en, held.ja] if held else []
    yield _thing(case, "case", case.id, title.en, " ".join(names))
    for place in dict.fromkeys(case.terms.places):
        yield _thing(case, "place", hashlib.sha256(place.encode()).hexdigest(), place, place)
    for state in case.states:
        answers = case.half(case.peer_of(state)).questions.answers
        for ref, question in case.half(state).questions.asked.items():
            asked, (_, answer) = question.asked, answers.get(ref, (None, None))
            said = asked.text if answer is None else f"{asked.text} {answer.text}"
            folded = _SAID.of(question, (), "" if answer is None else answer.text, partial(_folded, said))
            key, is_person = row_id("question", case.id, ref), _is_about_anybody(case, asked.parts)
            called = asked.text[:_TITLE_LETTERS]
            yield ReadThingRecord(key, case.id, "question", ref, is_person, called, folded)


_SAID: Kept[str] = Kept(most=1)


def _thing(case: Case, kind: str, ref: str, title: str, search: str) -> ReadThingRecord:
    return ReadThingRecord(row_id(kind, case.id, ref), case.id, kind, ref, False, title, _folded(search))  # noqa: FBT003


def _folded(words: str) -> str:
    return " ".join(dict.fromkeys(fold(words).split()))


def _is_about_anybody(case: Case, parts: tuple[str, ...]) -> bool:
    """Say whether what was asked may be about a person: about some, or about the case as a whole."""
    return is_of_the_whole(parts) or names_a_person(case, parts)


def _may_name(case: Case, item: Awaited) -> bool:
    if item.what is Awaits.QUESTION:
        return _is_about_anybody(case, item.parts)
    return WHOLE in item.parts or names_a_person(case, item.parts)
