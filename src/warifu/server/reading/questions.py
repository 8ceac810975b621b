"""The questions of a case with their answers, the open ones first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from warifu.casework.actors import StateOffice
from warifu.casework.telling import is_told
from warifu.node.folding import fold_case
from warifu.parties import State
from warifu.server.models import ReadQuestionRecord
from warifu.server.reading.seeing import ReadNode, Who, require_case
from warifu.server.second_wall import behind_wall


@dataclass(frozen=True)
class QuestionLine:
    """
    One question. lang, answer_lang: the languages of the writers; nothing is translated. answered_at is None while open.

    is_shown: False where it may be about persons and this office is not told; then the words are left out.
    """

    ref: str
    state: State
    by_office: StateOffice
    to_office: StateOffice
    at: datetime
    lang: str
    text: str
    parts: tuple[str, ...]
    answered_at: datetime | None
    answer: str
    answer_lang: str
    is_shown: bool


@behind_wall
def questions(who: Who, case: str, node: ReadNode) -> tuple[QuestionLine, ...]:
    """
    Return the questions of a case, the open ones first, oldest first.

    Raises:
        Refusal: this person may not see the case.
    """
    reads_persons = require_case(who, case, node)
    rows = ReadQuestionRecord.objects.using(node.ports.database).filter(case=case)
    ordered = rows.order_by(F("answered_at").asc(nulls_first=True), "at", "ref")
    known = fold_case(case, node.ports)
    return tuple(
        _line(row, is_shown=reads_persons or is_told(known, row.ref, who.state, who.office))
        for row in ordered
    )


def _line(row: ReadQuestionRecord, *, is_shown: bool) -> QuestionLine:
    return QuestionLine(
        row.ref,
        State(row.state),
        StateOffice(row.by_office),
        StateOffice(row.to_office),
        row.at,
        row.lang,
        row.text if is_shown else "",
        tuple(row.parts) if is_shown else (),
        row.answered_at,
        row.answer if is_shown else "",
        row.answer_lang,
        is_shown,
    )
