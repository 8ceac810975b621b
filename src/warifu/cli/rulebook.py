"""`warifu rulebook`: what the instruments say: show, cite, compare, digest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import click
from rich.cells import cell_len, set_cell_size

from warifu.cli import options
from warifu.cli.exits import Exit
from warifu.documents.phrases import stage_words
from warifu.errors import UnknownNameError
from warifu.instruments import MODULES, all_instruments, instrument
from warifu.instruments.paragraphs import Paragraph, paragraphs
from warifu.rules.citations import cite_words
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.rulebook import Rulebook
from warifu.rules.wording import Language, Text

AGREEMENT = click.argument("agreement", type=click.Choice(list(MODULES)), metavar="AGREEMENT")
ENCODED = Text("provisions", "規定")
LEFT_OUT = Text("not for machines", "機械判定の対象外")
USED_BY = Text("used by", "使用箇所")


@click.group("rulebook")
def command() -> None:
    """Show, cite, compare and digest what the instruments say."""


@command.command("show")
@click.argument("agreement", required=False, type=click.Choice(list(MODULES)), metavar="[AGREEMENT]")
@options.as_of
@options.language
def show(agreement: str | None, on: date | None, lang: Language) -> int:
    """List the instruments, or the provisions of one of them (with --as-of: those in force on a day)."""
    if agreement is None:
        laws = all_instruments()
        width = max(cell_len(law.short.to(lang)) for law in laws)
        for law in laws:
            click.echo(f"{law.id:18} {set_cell_size(law.short.to(lang), width)}  {_life(law, lang)}")
        return Exit.DONE
    law = instrument(agreement)
    click.echo(f"{click.style(law.title.to(lang), bold=True)}\n{_life(law, lang)}\n{law.how_sure.to(lang)}\n")
    for provision in (law.gate, *law.provisions):
        if on is None or _in_force(provision, on):
            click.echo(_line(provision, lang))
    if law.not_for_machines:
        click.echo(f"\n{LEFT_OUT.to(lang)}:")
        for left in law.not_for_machines:
            click.echo(f"  {left.row:8} {left.reason.to(lang)}")
    return Exit.DONE


@command.command("cite")
@click.argument("row")
@options.language
def cite(row: str, lang: Language) -> int:
    """Show what one sheet ROW says, how sure that is, and which provisions rest on it."""
    given, row = row, row.strip().upper()
    found = paragraphs().get(row)
    if found is None:
        message = f"there is no row called: {given}; rows look like AU-12, GB-J3 or NS-08 (see warifu rulebook show)"
        raise UnknownNameError(message)
    for line in _paragraph(found, lang):
        click.echo(line)
    for law in all_instruments():
        for provision in (law.gate, *law.provisions):
            if row in provision.rows:
                click.echo(f"  {USED_BY.to(lang)} {law.id}: {_line(provision, lang).strip()}")
        for left in law.not_for_machines:
            if left.row == row:
                click.echo(f"  {law.id}: {LEFT_OUT.to(lang)}: {left.reason.to(lang)}")
    return Exit.DONE


@command.command("compare")
@AGREEMENT
@click.argument("other", type=click.Choice(list(MODULES)), metavar="OTHER")
@options.language
def compare(agreement: str, other: str, lang: Language) -> int:
    """Compare two agreements matter by matter, provision by provision."""
    from warifu.rules.comparison import compare_instruments  # noqa: PLC0415  (only needed here)

    for line in compare_instruments(instrument(agreement), instrument(other)).lines(lang):
        click.echo(line)
    return Exit.DONE


@command.command("digest")
@click.argument("agreement", required=False, type=click.Choice(list(MODULES)), metavar="[AGREEMENT]")
def digest(agreement: str | None) -> int:
    """Print the digest of one instrument's rules, or of all: the same on every machine."""
    laws = (instrument(agreement),) if agreement else all_instruments()
    for law in laws:
        click.echo(f"{Rulebook((law,)).digest}  {law.id}")
    if not agreement:
        click.echo(f"{Rulebook(laws).digest}  *")
    return Exit.DONE


def _life(law: Instrument, lang: Language) -> str:
    return " · ".join(stage_words(event, lang) for event in law.life)


def _line(provision: Provision, lang: Language) -> str:
    about = f" → {provision.matter.id}" if provision.matter else ""
    sure = provision.sure.word.to(lang)
    return f"  {provision.id:16} {cite_words(provision.cite).to(lang)} ({sure}){about}\n  {'':16} {provision.says.to(lang)}"


def _paragraph(found: Paragraph, lang: Language) -> Iterator[str]:
    yield click.style(f"{found.row} · {cite_words(found.cite).to(lang)} · {found.topic.to(lang)}", bold=True)
    yield f"  {found.says.to(lang)}"
    yield f"  {found.confidence.word.to(lang)} · {found.source}"


def _in_force(provision: Provision, on: date) -> bool:
    begun = provision.in_force is None or provision.in_force <= on
    return begun and (provision.ends is None or on <= provision.ends)
