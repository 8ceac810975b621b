"""What a second person reads of something prepared besides the parts that it is over: a line for each thing it says."""

from __future__ import annotations

from collections.abc import Iterator

from warifu.casework.admissions import Reverse
from warifu.casework.approvals import NameOffices
from warifu.casework.commands import Command
from warifu.rules.wording import Text
from warifu.web.case.booking import every, movement_words
from warifu.web.case.opening import Opened
from warifu.web.words import account, offices

Line = tuple[Text, Text]
"""What is said, and how it is said."""


def details_of(opened: Opened, command: Command) -> tuple[Line, ...]:
    """Return what a command of a case says, where that is neither parts nor conditions nor a reason."""
    return tuple(_details(opened, command))


def _details(opened: Opened, command: Command) -> Iterator[Line]:
    match command:
        case Reverse(movement=ref):
            body = every(opened.case.half(opened.who.state).admissions).get(ref)
            if body is not None:
                yield account.MOVEMENT, movement_words(opened, body)
        case NameOffices(of=kind, offices=named):
            yield offices.KIND, kind.word
            yield offices.HAVE_TO_APPROVE, offices.named_words(named)
