"""What a first person prepared: shown as it will be, to be confirmed by a second or taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warifu.casework.conditions import Condition
from warifu.casework.four_eyes import Waiting
from warifu.rules.wording import Text
from warifu.server.people import people
from warifu.web import dates
from warifu.web.case.opening import Opened
from warifu.web.case.prepared_words import Line, details_of
from warifu.web.words import approvals as words
from warifu.web.words.happened import COMMANDS

_FEW = 12


@dataclass(frozen=True)
class Prepared:
    """Something prepared: what it is, by whom, over how many parts, some of them by name, under which conditions."""

    waiting: Waiting
    says: Text
    name: str
    count: int
    labels: tuple[Text | str, ...]
    conditions: tuple[Text, ...]
    until: date | None
    reason: str
    lang: str
    cites: str
    is_mine: bool
    details: tuple[Line, ...] = ()


def prepared_in(opened: Opened) -> tuple[Prepared, ...]:
    """Return what waits for a second person of the reader's office."""
    me = opened.who
    waiting = [each for each in opened.case.national.four_eyes.waiting.values() if each.office is me.office]
    names = people({each.person for each in waiting})
    return tuple(_prepared(opened, each, names.get(each.person, each.person[:8])) for each in waiting)


def condition_words(condition: Condition) -> Text:
    """Return a condition in words, in both languages."""
    found: list[Text] = []
    if condition.begins:
        found.append(_filled(words.FROM_DAY, day=dates.day(condition.begins)))
    if condition.ends:
        found.append(_filled(words.TO_DAY, day=dates.day(condition.ends)))
    if condition.places:
        found.append(Text(f"at {', '.join(condition.places)}", f"場所：{'、'.join(condition.places)}"))
    if condition.most:
        most = f"{condition.most.amount} {condition.most.unit}"
        found.append(_filled(words.AT_MOST, most=Text(most, most)))
    if condition.escort:
        found.append(_filled(words.WITH_ESCORT, office=condition.escort.word))
    if condition.text:
        found.append(Text(condition.text, condition.text))
    return Text("; ".join(each.en for each in found), "、".join(each.ja for each in found))


def _prepared(opened: Opened, waiting: Waiting, name: str) -> Prepared:
    fields, command = waiting.body.fields, waiting.command
    parts: tuple[str, ...] = tuple(getattr(command, "parts", ()))
    conditions: tuple[Condition, ...] = tuple(getattr(command, "conditions", ()))
    return Prepared(
        waiting,
        COMMANDS.get(waiting.body.command, Text(waiting.body.command, waiting.body.command)),
        name,
        len(parts) or int(getattr(command, "people", 0)),
        tuple(map(opened.label_of, parts[:_FEW])),
        tuple(map(condition_words, conditions)),
        getattr(command, "until", None),
        str(fields.get("reason", "")),
        str(fields.get("lang", "")),
        str(fields.get("cites", "")),
        waiting.person == opened.who.person,
        details_of(opened, command),
    )


def _filled(words_: Text, **gaps: Text) -> Text:
    english = {name: gap.en for name, gap in gaps.items()}
    japanese = {name: gap.ja for name, gap in gaps.items()}
    return Text(words_.en.format(**english), words_.ja.format(**japanese))
