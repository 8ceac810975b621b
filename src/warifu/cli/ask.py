"""`warifu ask`: answer one matter from facts alone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from warifu.cli import options
from warifu.cli.exits import Exit, of_outcomes
from warifu.cli.facts import from_file, typed
from warifu.cli.trace import lines_of
from warifu.instruments import MODULES, instrument
from warifu.rules.determine import determine
from warifu.rules.outcomes import Mode
from warifu.rules.wording import Language


@click.command("ask")
@click.argument("agreement", type=click.Choice(list(MODULES)), metavar="AGREEMENT")
@click.argument("matter", required=False)
@click.option(
    "--fact", "-f", "facts", multiple=True, metavar="NAME=VALUE", help="A fact; may be given many times."
)
@click.option(
    "--facts",
    "-F",
    "files",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A TOML or JSON file of facts.",
)
@options.as_of
@options.mode
@options.language
@options.check
@click.option(
    "--sharpen/--no-sharpen", default=True, help="Try every value of the open facts (default: yes)."
)
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def command(  # noqa: PLR0913, PLR0917  (each is an option)
    agreement: str,
    matter: str | None,
    facts: tuple[str, ...],
    files: tuple[Path, ...],
    on: date | None,
    mode: Mode,
    lang: Language,
    check: bool,  # noqa: FBT001
    sharpen: bool,  # noqa: FBT001
    as_json: bool,  # noqa: FBT001
) -> int:
    """
    Answer a MATTER under an AGREEMENT from facts alone.

    Without a matter, list those that the agreement answers.
    """
    if matter is None:
        _list_matters(agreement, lang)
        return Exit.DONE
    record: dict[str, Any] = {}
    for path in files:
        record |= from_file(path)
    record |= typed(facts)
    known = {name: value for name, value in record.items() if value is not None}
    found = determine(instrument(agreement), matter, known, on=on, mode=mode)
    if sharpen:
        from warifu.rules.sharpen import sharpen as sharpened  # noqa: PLC0415

        found = sharpened(found)
    if as_json:
        from warifu.documents.plain import determination_json  # noqa: PLC0415

        click.echo(json.dumps(determination_json(found), ensure_ascii=False, indent=2))
    else:
        for line in lines_of(found, lang):
            click.echo(line)
    return of_outcomes([found.outcome]) if check else Exit.DONE


def _list_matters(agreement: str, lang: Language) -> None:
    law = instrument(agreement)
    click.echo(law.title.to(lang))
    for matter in law.matters:
        click.echo(f"  {matter.id:32} {matter.question.to(lang)}")
        if matter.opposite:
            click.echo(f"  {matter.opposite.id:32} {matter.opposite.question.to(lang)}")
