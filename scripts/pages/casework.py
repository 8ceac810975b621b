"""The page of casework: every command and who may give it, every kind of entry, every refusal, who may read."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, get_args, get_type_hints

import warifu.casework
import warifu.node
from scripts.pages.markdown import beside, both, head, row
from warifu.casework import commands, entries
from warifu.casework.access import ACCESS
from warifu.casework.access import Rule as AccessRule
from warifu.casework.authority import AUTHORITY
from warifu.casework.authority import Rule as AuthorityRule
from warifu.casework.case import SLICES, slice_of
from warifu.casework.commands import Command
from warifu.casework.entries import Body, Erased
from warifu.casework.refusals import RefusalKind
from warifu.rules import Text

INTRODUCTION = """\
# Casework

What can be asked for in a case, what then happens, and why it may be refused.
This page is made from the code.
What stands behind it: [why a tally](../explanation/why-a-tally.md).

A **command** is what a person asks for. It is decided on the case as this node knows it, and becomes entries or is
refused. Whoever gives it is of one of the two States, and acts in an office of their own or by a delegation in force;
which offices may, stands with each command, and what is not listed nobody may. *Two persons*: the command waits until
a second person of the same office, with another authenticator, confirms it.

An **entry** is what happened; it is never changed. *Shared* entries go to the other State, *national* ones never do.
The number after the stroke is the version of its form; entries of old versions are read for ever.
Every body stands in the same frame: `ref`, `case`, `by` (State, office, person, the person who prepared it), `at` (UTC)
and `kind`. In writing every field is there, also an empty one, and no other.
"""


@cache
def modules() -> tuple[ModuleType, ...]:
    """Return every module in which a command, an entry or a refusal may stand."""
    found = [
        module.name
        for package in (warifu.casework, warifu.node)
        for module in walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return tuple(import_module(name) for name in sorted(found))


def command_kinds() -> dict[str, type[Command]]:
    """Return every command of the product by name."""
    modules()
    return {name: kind for name, kind in sorted(commands.KINDS.items()) if _own(kind)}


def entry_kinds() -> dict[str, type[Body]]:
    """Return every kind of entry of the product by name and version."""
    modules()
    return {name: kind for name, kind in sorted(entries.KINDS.items()) if _own(kind)}


def refusal_kinds() -> dict[str, RefusalKind]:
    """Return every refusal of casework and of the node by its code."""
    found = (item for module in modules() for item in vars(module).values() if isinstance(item, RefusalKind))
    return {kind.code: kind for kind in sorted(found, key=lambda kind: kind.code)}


def casework() -> Iterator[str]:
    """Yield the page."""
    yield INTRODUCTION
    for name in SLICES:
        yield f"\n## {name.replace('_', ' ')}\n\n{_first(SLICES[name])}"
        yield from _commands(kind for kind in command_kinds().values() if slice_of(kind) == name)
        yield from _entries(
            kind for kind in entry_kinds().values() if kind is not Erased and slice_of(kind) == name
        )
    yield "\n## What was erased\n"
    yield "An entry whose content was destroyed is read as this, whatever it was:"
    yield from _entries((Erased,))
    yield from _values()
    yield from _access()
    yield from _refusals()


def _commands(kinds: Iterable[type[Command]]) -> Iterator[str]:
    for kind in kinds:
        yield f"\n### {kind.__name__}\n\n{_said(kind)}\n"
        yield f"- command{'; two persons 二人による確認' if kind.four_eyes else ''}"
        yield f"- who may 権限: {_who(AUTHORITY[kind.__name__][2:])}"
        yield from _fields(kind)


def _entries(kinds: Iterable[type[Body]]) -> Iterator[str]:
    for kind in kinds:
        yield f"\n### {kind.kind}\n\n{_said(kind)}\n"
        yield f"- entry; {'shared 共有' if kind.shared else 'national 国内限り'}"
        yield from _fields(kind)


def _fields(kind: type[Any]) -> Iterator[str]:
    for each in fields(kind):
        if each.name != "case":
            yield f"- `{each.name}`: `{each.type}`"


def _who(rules: Iterable[AuthorityRule]) -> str:
    return "; ".join(beside(rule.says) for rule in rules)


def _values() -> Iterator[str]:
    yield "\n## Values in these fields\n"
    yield "Times are UTC as `2026-09-01T03:00:00Z`, days `2026-09-01`, amounts decimal text, digests SHA-256 in 64"
    yield "hexadecimal digits, handles 32. A `Text` has `en` and `ja`. A list stands for a tuple."
    for kind in value_kinds():
        yield f"\n### {kind.__name__}\n\n{_said(kind)}\n"
        if issubclass(kind, Enum):
            yield from (f"- `{member.value}`{_word(member)}" for member in kind)
        else:
            yield from _fields(kind)


def value_kinds() -> tuple[type[Any], ...]:
    """Return every class that occurs in a field of a command or an entry, and in the fields of those, by name."""
    found: set[type[Any]] = set()
    left: list[Any] = [*command_kinds().values(), *entry_kinds().values()]
    while left:
        kind = left.pop()
        inner = [*get_type_hints(kind).values()] if is_dataclass(kind) else [*get_args(kind)]
        left += [item for item in inner if item not in found and item is not kind]
        if isinstance(kind, type) and kind.__module__.startswith("warifu.") and kind is not Text:
            found.add(kind)
    own = {kind for kind in found if not issubclass(kind, Command | Body)}
    return tuple(sorted(own, key=lambda kind: kind.__name__))


def _word(member: Enum) -> str:
    word = getattr(member, "word", None)
    return f" {beside(word)}" if isinstance(word, Text) else ""


def _access() -> Iterator[str]:
    yield "\n## Who may read\n"
    yield "All conditions have to be met. What has no row is shown to nobody."
    yield ""
    yield from head("kind of thing", "conditions")
    for kind, rules in ACCESS.items():
        yield row(f"`{kind.value}`", "<br>".join(_condition(rule) for rule in rules))


def _condition(rule: AccessRule) -> str:
    return f"`{rule.name}` {beside(rule.says)}"


def _refusals() -> Iterator[str]:
    yield "\n## Refusals\n"
    yield "Why a command may not be carried out, or a thing not be read. What stands in braces is filled in."
    yield ""
    yield from head("code", "what it says")
    for code, kind in refusal_kinds().items():
        yield row(f"`{code}`", both(kind.says))


def _own(kind: type) -> bool:
    return kind.__module__.startswith("warifu.casework")


def _said(kind: type) -> str:
    return inspect.cleandoc(kind.__doc__ or "").split("\n\nRaises:")[0].replace("\n\n", "\n")


def _first(module: ModuleType) -> str:
    return inspect.cleandoc(module.__doc__ or "").strip()
