"""`warifu people`: who may sign in at a node, and what each holds. Offices and cases are data, and so are clearances."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from warifu.casework.actors import StateOffice
from warifu.casework.case_numbers import CaseNumber
from warifu.casework.seats import SEATS
from warifu.cli import node, options
from warifu.errors import UsageError
from warifu.rules.wording import Language, Text

if TYPE_CHECKING:
    from warifu.server.people.directory import Directory, Holding

ADDED = Text("added: {handle} {name}", "登録しました：{handle} {name}")
GRANTED = Text("{handle} now holds the {kind} {name}", "{handle}に{kind}「{name}」を付与しました")
WITHDRAWN = Text("{handle} holds the {kind} {name} no more", "{handle}の{kind}「{name}」を終了しました")
ENDED = Text(
    "{handle} is ended, and signed out everywhere", "{handle}の登録を終了し、全端末でサインアウトしました"
)
SIGNED_OUT = Text("signed out in {count} places", "{count}か所でサインアウトしました")
NOBODY = Text(
    "nobody is entered yet: warifu people add NAME", "登録されている人はいません：warifu people add 氏名"
)
INVITED = Text(
    "give this link to {name}, by hand or over a channel that is theirs alone; it works once, for 72 hours:\n{link}",
    "次のリンクを{name}本人に、手渡し又は本人専用の経路で渡してください。72時間以内に一度だけ使えます。\n{link}",
)
SUBJECT = Text(
    "{handle} signs in as {subject} of {issuer}", "{handle}は{issuer}の{subject}としてサインインします"
)
NO_KEYS = Text(
    "{handle} has nothing to sign in with: warifu people invite {handle}",
    "{handle}のサインイン手段はありません：warifu people invite {handle}",
)
KEY_ENDED = Text(
    "{key} signs nobody in any more; {handle} was signed out in {count} places",
    "{key}を終了しました。{handle}を{count}か所でサインアウトしました",
)
NEVER_USED = Text("not used yet", "未使用")
KINDS = {
    "office": Text("office", "部署"),
    "case": Text("case", "案件"),
    "compartment": Text("compartment", "区画"),
    "marking": Text("clearance for the marking", "取扱資格"),
}

HANDLE = click.argument("handle")
EVERY = "*"
_HANDLE = re.compile("[0-9a-f]{32}")
KIND = click.argument("kind", type=click.Choice(list(KINDS)))
NAME = click.argument("name")


@click.group("people")
def command() -> None:
    """Say who may sign in at a node, and what each holds."""


@command.command("add")
@click.argument("name")
@click.option(
    "--office",
    "offices",
    multiple=True,
    type=click.Choice([office.value for office in StateOffice]),
    help="An office that they hold (many times).",
)
@click.option("--until", type=options.DayType(), help="The last day on which they may sign in.")
@node.data
@options.language
def add(name: str, offices: tuple[str, ...], until: date | None, data: Path, lang: Language) -> None:
    """Enter a person called NAME, in the language of --lang, and the offices they hold."""
    directory, now = _directory(data)
    from warifu.server.people.directory import Holding  # noqa: PLC0415  (after Django is set up)

    handle = directory.add(name, lang, at=now, until=_after(until))
    for office in offices:
        directory.grant(handle, Holding.OFFICE, office, at=now)
    click.echo(ADDED.to(lang).format(handle=handle, name=name))


@command.command("list")
@node.data
@options.language
def list_(data: Path, lang: Language) -> None:
    """List everybody who may sign in now: handle, name and offices."""
    directory, now = _directory(data)
    everybody = directory.everybody(at=now)
    for person in everybody:
        offices = ", ".join(office.word.to(lang) for office in StateOffice if office in person.offices)
        click.echo(f"{person.handle}\t{person.name}\t{offices}")
    if not everybody:
        click.echo(NOBODY.to(lang))


@command.command("grant")
@HANDLE
@KIND
@NAME
@click.option("--until", type=options.DayType(), help="The last day on which they hold it.")
@node.data
@options.language
def grant(  # noqa: PLR0913, PLR0917  (its options)
    handle: str, kind: str, name: str, until: date | None, data: Path, lang: Language
) -> None:
    """Let HANDLE hold an office, a case (its number, handle, or * for all), a compartment, or a marking (JP:取扱注意)."""
    directory, now = _directory(data)
    holding, thing, state = _thing(kind, name)
    directory.grant(handle, holding, thing, at=now, until=_after(until), state=state)
    click.echo(GRANTED.to(lang).format(handle=handle, kind=KINDS[kind].to(lang), name=name))


@command.command("withdraw")
@HANDLE
@KIND
@NAME
@node.data
@options.language
def withdraw(handle: str, kind: str, name: str, data: Path, lang: Language) -> None:
    """End something that HANDLE holds."""
    directory, now = _directory(data)
    holding, thing, state = _thing(kind, name)
    directory.withdraw(handle, holding, thing, at=now, state=state)
    click.echo(WITHDRAWN.to(lang).format(handle=handle, kind=KINDS[kind].to(lang), name=name))


@command.command("end")
@HANDLE
@node.data
@options.language
def end(handle: str, data: Path, lang: Language) -> None:
    """End HANDLE and all that they hold, and sign them out everywhere."""
    directory, now = _directory(data)
    directory.end(handle, at=now)
    click.echo(ENDED.to(lang).format(handle=handle))


@command.command("sign-out")
@click.argument("handle", required=False)
@click.option("--everybody", is_flag=True, help="Sign out all who are signed in.")
@node.data
@options.language
def sign_out(handle: str | None, everybody: bool, data: Path, lang: Language) -> None:  # noqa: FBT001  (an option)
    """Sign HANDLE out wherever they are signed in, or --everybody. They keep what they hold, and may sign in again."""
    if bool(handle) == everybody:
        raise UsageError("whom? wanted a HANDLE, or --everybody; one of the two")
    directory, now = _directory(data)
    from warifu.server.people.sessions import Sessions  # noqa: PLC0415  (after Django is set up)

    if handle and directory.person(handle, at=now) is None:
        raise UsageError(f"no person {handle!r}: see `warifu people list`")
    count = Sessions().end_everywhere(handle) if handle else Sessions().end_all()
    click.echo(SIGNED_OUT.to(lang).format(count=count))


@command.command("keys")
@HANDLE
@node.data
@options.language
def keys(handle: str, data: Path, lang: Language) -> None:
    """List what HANDLE may sign in with: passkeys and a provider's subject, each with its own handle."""
    _directory(data)
    from warifu.server.people.authenticators import Authenticators  # noqa: PLC0415  (after Django is set up)

    found = Authenticators().of(handle)
    for each in found:
        used = each.last_used.isoformat(timespec="minutes") if each.last_used else NEVER_USED.to(lang)
        click.echo(f"{each.handle}\t{each.kind.value}\t{each.name}\t{used}")
    if not found:
        click.echo(NO_KEYS.to(lang).format(handle=handle))


@command.command("end-key")
@HANDLE
@click.argument("key")
@node.data
@options.language
def end_key(handle: str, key: str, data: Path, lang: Language) -> None:
    """End one KEY that HANDLE signs in with, as when it is lost, and sign them out everywhere. What they hold stays."""
    _, now = _directory(data)
    from warifu.server.people.authenticators import Authenticators  # noqa: PLC0415  (after Django is set up)

    count = Authenticators().end(handle, key, at=now)
    click.echo(KEY_ENDED.to(lang).format(key=key, handle=handle, count=count))


@command.command("invite")
@HANDLE
@node.data
@options.language
def invite(handle: str, data: Path, lang: Language) -> None:
    """Make a link by which HANDLE registers a passkey, once. An earlier link holds no more."""
    directory, now = _directory(data)
    from warifu.server.node_settings import node_settings  # noqa: PLC0415  (after Django is set up)
    from warifu.server.people.invitations import Invitations  # noqa: PLC0415

    secret, settings = Invitations().invite(handle, at=now), node_settings()
    origin = settings.origin or f"http://localhost:{settings.listen.port}"
    name = directory.names([handle])[handle]
    click.echo(INVITED.to(lang).format(name=name, link=f"{origin}/sign-in/invitation#{secret}"))


@command.command("subject")
@HANDLE
@click.argument("issuer")
@click.argument("subject")
@node.data
@options.language
def subject(handle: str, issuer: str, subject: str, data: Path, lang: Language) -> None:
    """Note that HANDLE is SUBJECT to the identity provider ISSUER."""
    directory, now = _directory(data)
    from warifu.server.people.openid import enter_subject  # noqa: PLC0415  (after Django is set up)

    if directory.person(handle, at=now) is None:
        raise UsageError(f"no person {handle!r}: see `warifu people list`")
    enter_subject(handle, issuer, subject, at=now)
    click.echo(SUBJECT.to(lang).format(handle=handle, subject=subject, issuer=issuer))


def _directory(data: Path) -> tuple[Directory, datetime]:
    """Set Django up, and return the directory and the time, which in a demonstration is another."""
    node.set_up(data)
    from warifu.server.node_settings import node_settings  # noqa: PLC0415  (after Django is set up)
    from warifu.server.people import clock  # noqa: PLC0415
    from warifu.server.people.directory import Directory  # noqa: PLC0415

    return Directory(), clock.now() - timedelta(seconds=node_settings().demo_behind)


def _thing(kind: str, name: str) -> tuple[Holding, str, str]:
    """Return what is held: its kind, its name as it is kept, and the State of a marking."""
    from warifu.server.people.directory import Holding  # noqa: PLC0415  (after Django is set up)

    if kind == Holding.MARKING:
        state, colon, words = name.partition(":")
        if not colon or not words:
            raise UsageError(
                f"the marking {name!r}: wanted the State that gives it, and its words: JP:取扱注意"
            )
        return Holding.MARKING, words, state
    if kind == Holding.CASE and name != EVERY and not _HANDLE.fullmatch(name):
        return Holding.CASE, _case(name), ""
    return Holding(kind), name, ""


def _case(number: str) -> str:
    """Return the handle of the case that people call by a number."""
    from warifu.server.running import running  # noqa: PLC0415  (after Django is set up)

    wanted = CaseNumber.read(number)
    found = next((case for case in running().cases() if CaseNumber.of(case, wanted.state) == wanted), None)
    if found is None:
        raise UsageError(f"no case {number}: see `warifu case list`")
    return found


def _after(day: date | None) -> datetime | None:
    """Return the moment at which a last day is over, where the node is."""
    if day is None:
        return None
    from warifu.server.people import own_state  # noqa: PLC0415  (after Django is set up)

    state = own_state()
    zone = ZoneInfo(SEATS[state].zone) if state in SEATS else UTC
    midnight = datetime.combine(date.fromordinal(day.toordinal() + 1), time(), zone)
    return midnight.astimezone(UTC)
