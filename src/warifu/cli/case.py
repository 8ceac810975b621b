"""`warifu case`: cases from the command line, at a running node or in the folder of one that does not run."""

from __future__ import annotations

import re
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import quote

import click
from rich.table import Table
from rich.text import Text as Cell

from warifu.casework.actors import StateOffice
from warifu.casework.case import register_id
from warifu.casework.commands import KINDS
from warifu.casework.lines import LineKind
from warifu.cli.fields import fields_of, help_of
from warifu.cli.reaching import reaching, show_json
from warifu.cli.remote import Api
from warifu.cli.screen import screen
from warifu.parties import State, state_names
from warifu.rules.wording import Language, Text

NUMBER, TITLE, WHEN, STAGE, PARTS = (
    Text("number", "番号"),
    Text("activity", "活動"),
    Text("from – to", "期間"),
    Text("stage", "状況"),
    Text("parts", "件数"),
)
STATUSES = {
    "open": Text("open", "進行中"),
    "cancelled": Text("cancelled", "中止"),
    "closed": Text("closed", "終了"),
}
DAY, WHO, WHAT = Text("by", "期日"), Text("who", "担当"), Text("what", "事項")
NO_DAY = Text("no day known", "期日不明")
NOTHING = Text("nothing", "ありません")
MORE = Text("{left} more: give --page, or a greater --size", "ほか{left}件（--page又は--sizeを指定）")
WRITTEN = Text(
    "written: {refs}, at {positions} of the ledger", "記録しました：{refs}（台帳の位置{positions}）"
)
WAITS = Text(
    "it takes effect when another person of the office confirms it: {ref}",
    "同じ部署の別の人が確認すると効力を生じます：{ref}",
)
NOTHING_NEW = Text("nothing was written: it stands so already", "変更はありません（既にそのとおりです）")
SEES = Text("the other State will see:", "相手国に見える内容：")
SEES_NOTHING = Text("the other State will see nothing of it", "相手国には何も見えません")
KEPT_BACK = Text("kept by the own State:", "自国限りの記録：")
AGREEMENT = Text("agreement", "根拠協定")
LISTED = Text("listed", "一覧")
LEFT = Text("{state}: outstanding", "{state}：残っている事項")

HANDLE = re.compile("[0-9a-f]{32}")
CASE = click.argument("number")
SIZE = click.option(
    "--size", type=click.IntRange(1, 500), default=50, help="How many on a page (default: 50)."
)
PAGE = click.option("--page", type=click.IntRange(1), default=1, help="Which page, from 1.")


@click.group("case")
def command() -> None:
    """List, show and carry on cases."""


@command.command("list")
@click.option("--status", type=click.Choice(list(STATUSES)), help="Only those that are so far.")
@click.option("--text", default="", help="Only those whose number, title or agreement has this.")
@SIZE
@PAGE
@reaching
def list_(  # noqa: PLR0913  (each is an option)
    *, api: Api, lang: Language, as_json: bool, status: str | None, text: str, size: int, page: int
) -> None:
    """List the cases that one may read."""
    found = api.get("/cases", status=status, text=text, size=size, page=page)
    if as_json:
        return show_json(found)
    table = Table(box=None, pad_edge=False)
    for head in (NUMBER, TITLE, WHEN, STAGE, PARTS):
        table.add_column(head.to(lang), overflow="fold", no_wrap=head is NUMBER)
    for line in found["cases"]:
        table.add_row(*map(Cell, _cells(line, lang)))
    screen().print(table if found["cases"] else NOTHING.to(lang))
    return _tell_more(found["total"] - page * size, lang)


@command.command("show")
@CASE
@reaching
def show(*, api: Api, lang: Language, as_json: bool, number: str) -> None:
    """Show the case with a NUMBER from above."""
    found = api.get(f"/cases/{quote(number)}")
    if as_json:
        return show_json(found)
    line, out = found["line"], screen()
    out.print(f"{line['number']}  {line['title'][lang.value]}", style="bold")
    out.print(
        f"{line['sending']} → {line['receiving']}  {line['begins']} – {line['ends']}  {_stage(line, lang)}"
    )
    out.print(f"{AGREEMENT.to(lang)}: {line['agreement']}")
    out.print(
        f"{LISTED.to(lang)}: "
        + ", ".join(
            f"{LineKind(kind).word.to(lang)} {counts['all']}"
            for kind, counts in line["counts"]["kinds"].items()
        )
    )
    for half in found["halves"]:
        if half["outstanding"]:
            out.print(LEFT.to(lang).format(state=_state(half["state"], lang)))
            for each in half["outstanding"]:
                out.print(f"  {each[lang.value]}")
    return None


@command.command("waiting")
@click.argument("number", required=False)
@click.option(
    "--office",
    type=click.Choice([office.value for office in StateOffice]),
    help="Only what this office has to do.",
)
@click.option("--state", help="Only what this State has to do (two letters).")
@SIZE
@PAGE
@reaching
def waiting(  # noqa: PLR0913  (each is an option)
    *,
    api: Api,
    lang: Language,
    as_json: bool,
    number: str | None,
    office: str | None,
    state: str | None,
    size: int,
    page: int,
) -> None:
    """Show what cases wait for, by when, and whose turn it is: all of them, or the one with a NUMBER."""
    path = "/open-items" if number is None else f"/cases/{quote(number)}/open-items"
    found = api.get(path, office=office, state=state, size=size, page=page)
    if as_json:
        return show_json(found)
    table = Table(box=None, pad_edge=False)
    for head in (NUMBER, DAY, WHO, WHAT):
        table.add_column(head.to(lang), overflow="fold", no_wrap=head in {NUMBER, DAY})
    for item in found["items"]:
        who = f"{_state(item['state'], lang)} · {StateOffice(item['office']).word.to(lang)}"
        day = item["due"] or NO_DAY.to(lang)
        table.add_row(*map(Cell, (item["number"], day, who, item["says"][lang.value])))
    screen().print(table if found["items"] else NOTHING.to(lang))
    return _tell_more(found["total"] - page * size, lang)


@command.command("do")
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="KIND")
@click.argument("fields", nargs=-1, metavar="[FIELD=VALUE]...")
@click.option(
    "--case", "number", default="", help="The case, by number or handle; `register`: the standing one."
)
@click.option(
    "--from",
    "file",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    help="A JSON file with the fields; - reads it from standard input.",
)
@click.option("--preview", is_flag=True, help="Write nothing; show what the other State would see.")
@click.option("--key", default="", help="The key of a command that is sent again (default: a new one).")
@reaching
def do(  # noqa: PLR0913  (each is an option)
    *,
    api: Api,
    lang: Language,
    as_json: bool,
    kind: str,
    fields: tuple[str, ...],
    number: str,
    file: Path | None,
    preview: bool,
    key: str,
) -> None:
    """Give a command of a KIND, as `AskQuestion to_office=defence text='Which port?' lang=en --case GB-…`."""
    said = fields_of(kind, fields, file)
    if number or "case" not in said:
        said["case"] = _case(api, kind, number)
    found = api.post(f"/commands/{kind}" + ("/preview" if preview else ""), said, key=key)
    if as_json:
        return show_json(found)
    return _show_preview(found, lang) if preview else _show_receipt(found, lang)


@command.command("fields")
@click.argument("kind", type=click.Choice(list(KINDS)), metavar="KIND")
def fields_command(kind: str) -> None:
    """Show the fields of a command of a KIND, with what it does."""
    click.echo(f"{(KINDS[kind].__doc__ or '').strip()}\n{help_of(kind)}")


def _case(api: Api, kind: str, number: str) -> str:
    if number == "register":
        node = api.get("/health")
        return register_id(State(node["own"]), State(node["peer"]))
    if HANDLE.fullmatch(number):
        return number
    if number:
        handle: str = api.get(f"/cases/{quote(number)}")["line"]["case"]
        return handle
    if kind == "OpenActivity":
        return secrets.token_hex(16)
    raise click.UsageError("name the case: --case GB-XXXX-XXXX-XX")


def _cells(line: dict[str, Any], lang: Language) -> tuple[str, ...]:
    when = f"{line['begins']} – {line['ends']}"
    return (
        line["number"],
        line["title"][lang.value],
        when,
        _stage(line, lang),
        str(line["counts"]["listed"]),
    )


def _stage(line: dict[str, Any], lang: Language) -> str:
    return STATUSES[line["status"]].to(lang)


def _state(code: str, lang: Language) -> str:
    return Text(*state_names(code)).to(lang)


def _tell_more(left: int, lang: Language) -> None:
    if left > 0:
        click.echo(MORE.to(lang).format(left=left), err=True)


def _show_receipt(found: dict[str, Any], lang: Language) -> None:
    if not found["refs"]:
        click.echo(NOTHING_NEW.to(lang))
        return
    positions = ", ".join(map(str, found["positions"]))
    click.echo(WRITTEN.to(lang).format(refs=", ".join(found["refs"]), positions=positions))
    if found["waits"]:
        click.echo(WAITS.to(lang).format(ref=found["refs"][0]))


def _show_preview(found: dict[str, Any], lang: Language) -> None:
    shared = found["seen_by_the_other"]
    click.echo((SEES if shared else SEES_NOTHING).to(lang))
    for entry in shared:
        click.echo(f"  {entry['kind']} {entry['body']}")
    kept = [entry for entry in found["entries"] if not entry["shared"]]
    if kept:
        click.echo(KEPT_BACK.to(lang))
    for entry in kept:
        click.echo(f"  {entry['kind']}")
