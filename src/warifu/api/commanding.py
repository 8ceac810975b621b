"""Commands: an address a kind. What is sent is the command's fields; what comes back is the receipt of the ledger."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

from warifu.api.bodies import command_of
from warifu.api.callers import Caller
from warifu.api.operations import API, Operation, caller, commands
from warifu.api.problems import (
    BAD_HEADER,
    NO_SUCH_CASE,
    NO_SUCH_KIND,
    NOT_FOR_MACHINES,
    ProblemError,
    Where,
)
from warifu.api.readable import require_readable
from warifu.casework.activity import OpenActivity
from warifu.casework.commands import KINDS, Command
from warifu.casework.entries import Entry
from warifu.codec import to_plain
from warifu.node.foreseeing import foresee
from warifu.rules.wording import Text
from warifu.server.people.stepping_up import needs_step_up, require_step_up
from warifu.server.running import running

KEY_HEADER = "Idempotency-Key"
_KEY = re.compile(r"[!-~]{1,128}")
_PROBLEMS = (400, 404, 409, 413, 415, 422)
SENDS = Text(
    "Give this command. Answered once it is durable; asked again with the same Idempotency-Key, the same receipt comes.",
    "この指示を行う。永続化された後に応答する。同じIdempotency-Keyで再送すると、同じ受領証が返る。",
)
FORESEES = Text(
    "What this command would write, and what of it the other State would see. Nothing is written.",
    "この指示によって記録される内容と、そのうち相手国に見える内容。何も記録されない。",
)


@dataclass(frozen=True)
class ReceiptAnswer:
    """
    What was written: the handles of the entries, their positions in the ledger, and when.

    waits: whether it takes effect only when a second person confirms it, by the first of the handles.
    """

    refs: tuple[str, ...]
    positions: tuple[int, ...]
    at: datetime
    waits: bool


@dataclass(frozen=True)
class ForeseenEntry:
    """
    An entry as it would be written.

    shared: whether the other State gets it. once_confirmed: whether a second person has to confirm the command first.
    """

    kind: str
    shared: bool
    once_confirmed: bool
    body: Any


@dataclass(frozen=True)
class ForeseenAnswer:
    """
    What would be written, in order, and what the other State will see of it in the end.

    waits: whether it takes effect only when a second person confirms it.
    """

    entries: tuple[ForeseenEntry, ...]
    seen_by_the_other: tuple[ForeseenEntry, ...]
    waits: bool


def _sends(name: str) -> Callable[[HttpRequest], ReceiptAnswer]:
    def view(request: HttpRequest) -> ReceiptAnswer:
        asking = caller(request)
        key = _key_of(request, asking)
        command = _command(name, request, asking)
        _require_person(command, asking)
        receipt = running().perform(command, asking.who, request=key)
        return ReceiptAnswer(receipt.refs, receipt.positions, receipt.at, command.four_eyes)

    return view


def _foresees(name: str) -> Callable[[HttpRequest], ForeseenAnswer]:
    def view(request: HttpRequest) -> ForeseenAnswer:
        asking = caller(request)
        command = _command(name, request, asking)
        found = foresee(command, actor=asking.who.actor, ports=running().ports)
        now = tuple(_foreseen(entry, once_confirmed=False) for entry in found.entries)
        then = tuple(_foreseen(entry, once_confirmed=True) for entry in found.once_confirmed)
        seen = tuple(entry for entry in (*now, *then) if entry.shared)
        return ForeseenAnswer((*now, *then), seen, command.four_eyes)

    return view


def _command(name: str, request: HttpRequest, asking: Caller) -> Command:
    command = command_of(name, request)
    node = running()
    case = node.case(command.case)
    if case.is_register or (isinstance(command, OpenActivity) and not case.size):
        return command
    if not case.size:
        raise ProblemError(NO_SUCH_CASE)
    require_readable(case, asking.who.reader)
    return command


def _require_person(command: Command, asking: Caller) -> None:
    if asking.token is not None and needs_step_up(type(command)):
        raise ProblemError(NOT_FOR_MACHINES)
    require_step_up(command, asking.who, at=asking.at)


def _key_of(request: HttpRequest, asking: Caller) -> str | None:
    key = request.headers.get(KEY_HEADER)
    if key is None and asking.token is None:
        return None
    if key is None or not _KEY.fullmatch(key):
        says = Text(
            f"{KEY_HEADER}: wanted 1 to 128 visible ASCII signs, new for each command; with a token it must be there",
            f"{KEY_HEADER}：1〜128文字の印字可能なASCII文字を、指示ごとに新しく付けてください（トークン使用時は必須）",
        )
        raise ProblemError(BAD_HEADER, says, (Where(says, parameter=KEY_HEADER),))
    # Two people may choose one key: each gets the receipt of their own command only.
    return f"api {asking.who.person} {key}"


def _foreseen(entry: Entry, *, once_confirmed: bool) -> ForeseenEntry:
    return ForeseenEntry(entry.kind, entry.shared, once_confirmed, to_plain(entry.body))


def _unknown_kind(request: HttpRequest, kind: str) -> HttpResponse:
    del request
    words = NO_SUCH_KIND.title
    listed = ", ".join(KINDS)
    raise ProblemError(NO_SUCH_KIND, Text(f"{words.en}: {kind}; {listed}", f"{words.ja}：{kind}。{listed}"))


for _name in KINDS:
    _path = f"/commands/{_name}"
    commands(
        _name,
        Operation(
            "post", _path, SENDS, ReceiptAnswer, "application/json", _name, 201, _PROBLEMS, command=_name
        ),
        _sends(_name),
    )
    commands(
        f"Preview{_name}",
        Operation(
            "post",
            f"{_path}/preview",
            FORESEES,
            ForeseenAnswer,
            "application/json",
            _name,
            200,
            _PROBLEMS,
            command=_name,
        ),
        _foresees(_name),
    )
for _unknown in ("/commands/{kind}", "/commands/{kind}/preview"):
    API.api_operation(["POST"], _unknown, include_in_schema=False)(_unknown_kind)
