"""Bodies of commands: read strictly, and what is wrong is named by a JSON pointer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.http import HttpRequest

from warifu.api.problems import NOT_JSON, NOT_READABLE, TOO_LARGE, ProblemError, Where
from warifu.canonical_json import JsonValue, read_json
from warifu.casework.commands import Command, command_from_plain
from warifu.casework.unseen_signs import UNSEEN
from warifu.errors import WarifuError
from warifu.rules.wording import Text

MOST_BYTES = 4 * 1024 * 1024
HANDLE = "[0-9a-f]{32}"

_PATH = re.compile(r" - at `(?P<path>\$[^`]*)`$")
_STEP = re.compile(r"\[(\d+)\]|\[\.\.\.\]|\.([^.\[]+)")


def command_of(kind: str, request: HttpRequest) -> Command:
    """
    Return the command that a request holds.

    Raises:
        ProblemError: the body is too long, not JSON, or not the fields of such a command.
    """
    if request.content_type != "application/json":
        raise ProblemError(NOT_JSON)
    if len(request.body) > MOST_BYTES:
        raise ProblemError(TOO_LARGE)
    try:
        fields = read_json(request.body, fractions=False)
    except WarifuError as error:
        raise _unreadable(str(error), "") from error
    _refuse_signs(fields)
    _require_handle(fields)
    try:
        return command_from_plain(kind, fields)
    except WarifuError as error:
        says, pointer = pointed(str(error), fields)
        raise _unreadable(says, pointer) from error


def pointed(message: str, fields: JsonValue) -> tuple[str, str]:
    """Return what a message of the codec says, and the place that it names as a JSON pointer into the fields."""
    found = _PATH.search(message)
    if found is None:
        return message, ""
    return message[: found.start()], "".join(_steps(found["path"][1:], fields))


def _steps(path: str, value: JsonValue) -> Iterator[str]:
    while path:
        if isinstance(value, dict) and path.startswith("."):
            # The name of a fact has a point in it: the longest name that is there is meant.
            names = [
                name for name in value if path[1:] == name or path[1:].startswith((f"{name}.", f"{name}["))
            ]
            if names:
                name = max(names, key=len)
                yield "/" + name.replace("~", "~0").replace("/", "~1")
                path, value = path[1 + len(name) :], value[name]
                continue
        step = _STEP.match(path)
        if step is None or step[0] == "[...]":
            return
        yield f"/{step[1] or step[2]}"
        index = int(step[1]) if step[1] else 0
        value = value[index] if isinstance(value, list) and index < len(value) else None
        path = path[step.end() :]


def _refuse_signs(value: JsonValue, pointer: str = "") -> None:
    if isinstance(value, str):
        if found := UNSEEN.search(value):
            raise _unreadable(f"a sign that is not seen, U+{ord(found[0]):04X}: leave it out", pointer)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _refuse_signs(item, f"{pointer}/{index}")
    elif isinstance(value, dict):
        for name, item in value.items():
            _refuse_signs(name, pointer)
            _refuse_signs(item, f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}")


def _require_handle(fields: JsonValue) -> None:
    case = fields.get("case") if isinstance(fields, dict) else None
    if isinstance(case, str) and not re.fullmatch(HANDLE, case):
        raise _unreadable("case: wanted its handle, 32 hexadecimal digits in lower case", "/case")


def _unreadable(says: str, pointer: str) -> ProblemError:
    # The codec's words name fields and values; they are the same in both languages.
    title = NOT_READABLE.title
    words = Text(f"{title.en}: {says}", f"{title.ja}：{says}")
    return ProblemError(NOT_READABLE, words, (Where(words, pointer=pointer),))
