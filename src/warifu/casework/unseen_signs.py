"""
Signs that are not seen: control signs, and those that turn the direction in which text is shown.

With them a text can look otherwise than it is read, and what somebody approves otherwise than what is written. No command
takes them, by whatever way it comes; lines may be broken, and tabs stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from warifu.casework.commands import Command
from warifu.casework.refusals import RefusalKind
from warifu.rules.wording import Text

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

SIGN_NOT_SEEN = RefusalKind(
    "sign-not-seen",
    Text(
        "{field}: there is a sign in it that is not seen, {sign}; take it out, or write the text anew",
        "{field}：見えない文字（{sign}）が含まれています。取り除くか、入力し直してください",
    ),
)
_WORDS = {
    "reason": Text("reason", "理由"),
    "text": Text("text", "本文"),
    "title": Text("title", "名称"),
    "name": Text("name", "名称"),
    "places": Text("places", "場所"),
    "purpose": Text("purpose", "目的"),
    "facts": Text("answers", "回答"),
    "label": Text("name on the manifest", "一覧上の名称"),
    "conditions": Text("conditions", "条件"),
    "compartments": Text("compartments", "区画"),
    "place": Text("place", "場所"),
    "lot": Text("lot", "ロット"),
}


def require_seen(command: Command) -> None:
    """
    Let pass a command whose texts are what they look like.

    Raises:
        Refusal: a text has a sign that is not seen; which field, and which sign.
    """
    for path, sign in _unseen(command, ()):
        known = next((_WORDS[name] for name in reversed(path) if name in _WORDS), None)
        where = ".".join(path)
        field = Text(where, where) if known is None else known
        raise SIGN_NOT_SEEN(field=field, sign=f"U+{ord(sign):04X}")


def _unseen(value: object, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, str):
        if not value.isprintable() and (found := UNSEEN.search(value)):
            yield path, found[0]
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _unseen(name, path)
            yield from _unseen(item, (*path, str(name)))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _unseen(item, path)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _unseen(getattr(value, each.name), (*path, each.name))
