"""
Reference pages that are made from the code.

In a page, `<!-- made: facts -->` stands for what the function of that name here returns.
Each instrument gets a page of its own, written into `docs/instruments/` before the site is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from licences import licences
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from warifu.cli.main import warifu
from warifu.instruments import all_instruments
from warifu.intake.columns import sheet_kinds
from warifu.rules import (
    Condition,
    Count,
    Day,
    Fact,
    Instrument,
    Matter,
    OneOf,
    Provision,
    StateFact,
    Subject,
    Text,
    YesNo,
)
from warifu.rules.conditions import AllOf, AnyOf, Clause, NoneOf, Open
from warifu.vocabulary import FACTS

MARK = re.compile(r"<!-- made: (\w+) -->")
FOLDER = Path(__file__).parent / "instruments"


def setup(app: Sphinx) -> dict[str, bool]:
    """Make pages before the site is read, and fill in marks as each is."""
    app.connect("builder-inited", write_instruments)
    app.connect("env-get-outdated", always_made)
    app.connect("source-read", fill_in)
    return {"parallel_read_safe": True}


def always_made(_app: Sphinx, env: BuildEnvironment, *_changes: set[str]) -> list[str]:
    """Return the pages with a mark: the code may have changed although the page has not."""
    return [name for name in env.found_docs if MARK.search(env.doc2path(name).read_text(encoding="utf-8"))]


def fill_in(_app: Sphinx, _name: str, source: list[str]) -> None:
    """Put what is made from the code in the place of each mark."""
    source[0] = MARK.sub(lambda found: "\n".join(MAKERS[found.group(1)]()), source[0])


def write_instruments(_app: Sphinx) -> None:
    """Write a page for each instrument; leave one that is the same as it was."""
    FOLDER.mkdir(exist_ok=True)
    pages = {f"{instrument.id}.md": "\n".join(page_of(instrument)) + "\n" for instrument in all_instruments()}
    for stale in {path.name for path in FOLDER.glob("*.md")} - pages.keys():
        (FOLDER / stale).unlink()
    for name, text in pages.items():
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def facts() -> Iterator[str]:
    """Every fact, by subject: its name, question, answers, and who can give it."""
    for subject, kind in Subject.registered.items():
        yield f"\n## {subject}\n\n{(kind.__doc__ or '').strip().splitlines()[0]}\n"
        for fact in FACTS.values():
            if fact.subject == subject:
                yield f"`{fact.name}`\n: {both(fact.question)}"
                yield f": {answers_to(fact)} · from {fact.office.word.en} {fact.office.word.ja}\n"


def answers_to(fact: Fact[object]) -> str:
    """Return what a fact takes for an answer."""
    match fact:
        case YesNo():
            return "yes or no"
        case OneOf(choices=choices):
            return "one of " + ", ".join(f"`{code}` ({word.en} {word.ja})" for code, word in choices.items())
        case StateFact():
            return "a State, by its two letters"
        case Day():
            return "a day"
        case Count(unit=unit):
            return f"a whole number of {unit}" if unit else "a whole number"
        case _:
            return "a value"


def matters() -> Iterator[str]:
    """Every matter, and the instruments that say something of it."""
    seen: set[str] = set()
    for matter in Matter.registered.values():
        if matter.id in seen:
            continue
        seen.add(matter.id)
        speaking = [instrument for instrument in all_instruments() if matter in instrument.matters]
        where = [f"[{instrument.short.en}](../instruments/{instrument.id}.md)" for instrument in speaking]
        yield f"`{matter.id}`\n: {both(matter.question)}"
        if matter.opposite:
            yield f": The other way round, `{matter.opposite.id}`: {both(matter.opposite.question)}"
        where = where or ["no instrument says anything of it"]
        yield f": Asked of a {matter.about.__name__.lower()} · {', '.join(where)}\n"


def instruments() -> Iterator[str]:
    """Every instrument, with its Parties and how sure we are of it."""
    for instrument in all_instruments():
        parties = ", ".join(str(party) for party in instrument.parties)
        count = len(instrument.provisions) + 1
        yield f"[{instrument.short.en} · {instrument.short.ja}](../instruments/{instrument.id}.md)"
        yield f": {both(instrument.title)}"
        yield f": {both(instrument.how_sure)}"
        yield f": `{instrument.id}` · {parties} · {count} provisions\n"


def sheets() -> Iterator[str]:
    """Every sheet of the template, with its headings and why each is asked for."""
    for sheet in sheet_kinds().values():
        yield f"\n## {sheet.title.en} {sheet.title.ja}\n"
        for column in sheet.columns:
            needed = " · needed 必須" if column.required else ""
            sample = f" · such as `{column.example}`" if column.example else ""
            yield f"{column.heading.en} · {column.heading.ja}\n: {both(column.why)}"
            yield f": `{column.fact or column.key}`{needed}{sample}\n"


def commands() -> Iterator[str]:
    """Every command, with the help that it prints."""
    yield from help_of(warifu, click.Context(warifu, info_name="warifu"), depth=3)


def licence_list() -> Iterator[str]:
    """Every package that is installed to run, with its licence."""
    yield "| package | version | licence |\n|---|---|---|"
    for package, (version, licence) in licences().items():
        yield row(package, version, licence)


MAKERS: dict[str, Callable[[], Iterator[str]]] = {
    "facts": facts,
    "matters": matters,
    "instruments": instruments,
    "sheets": sheets,
    "licences": licence_list,
    "commands": commands,
}


def help_of(command: click.Command, context: click.Context, *, depth: int) -> Iterator[str]:
    """Yield the help of a command and of those under it."""
    yield f"\n{'#' * depth} {context.command_path}\n"
    yield f"```text\n{command.get_help(context)}\n```"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if found is not None and not found.hidden:
                below = click.Context(found, info_name=name, parent=context)
                yield from help_of(found, below, depth=min(depth + 1, 4))


def page_of(instrument: Instrument) -> Iterator[str]:
    """Yield the page of an instrument: its life, then its provisions in the order of the text."""
    yield f"# {instrument.short.en} · {instrument.short.ja}\n\n{both(instrument.title)}\n"
    yield f"Cited as *{instrument.cite}*; called `{instrument.id}`.\n\n{both(instrument.how_sure)}\n"
    yield "## Its life\n"
    for event in instrument.life:
        day = event.day.isoformat() if event.day else "not known 不明"
        yield f"{event.stage.value} · {day}\n: {both(event.source)} ({event.confidence.word.en})\n"
    yield "\n## Provisions\n\nIn our own words: the authentic text is at the place cited.\n"
    for provision in (instrument.gate, *instrument.provisions):
        yield from part_of(provision)
    if instrument.not_for_machines:
        yield "\n## Not for machines\n\n| row | why |\n|---|---|"
        for left in instrument.not_for_machines:
            yield row(left.row, both(left.reason))


def part_of(provision: Provision) -> Iterator[str]:
    """Yield one provision: what it says, and its clauses."""
    yield f"\n### {provision.id} · {provision.cite}\n"
    yield f"{provision.says.en}\n\n{provision.says.ja}\n"
    sure = f"{provision.confidence.word.en} ({provision.confidence.word.ja})"
    if provision.matter is None:
        yield f"*Used by other provisions · {sure}*\n"
    else:
        pull = "towards yes" if provision.effect.value == "yes" else "towards no"
        yield f"*`{provision.matter.id}`, {pull} · {sure}*\n"
    yield from clauses_of(provision.when, depth=0)
    for exception in provision.unless:
        if isinstance(exception, Provision):
            yield f"- **unless** {exception.id}: {both(exception.says)}"
        else:
            yield "- **unless**"
            yield from clauses_of(exception, depth=1)
    yield ""


def clauses_of(condition: Condition, *, depth: int) -> Iterator[str]:
    """Yield the phrases of a condition as a list that is shaped like it."""
    indent = "  " * depth
    if isinstance(condition, Clause):
        yield f"{indent}- {both(condition.says)}"
    elif isinstance(condition, Open):
        yield f"{indent}- open ({condition.kind.value}): {both(condition.says)}"
    elif isinstance(condition, AllOf | AnyOf | NoneOf):
        yield f"{indent}- *{WORDS[type(condition)]}*"
        for part in condition.parts:
            yield from clauses_of(part, depth=depth + 1)


WORDS = {AllOf: "all of", AnyOf: "any of", NoneOf: "none of"}


def both(text: Text) -> str:
    """Return the words in English and Japanese."""
    return f"{text.en}<br>{text.ja}"


def row(*cells: str) -> str:
    """Return a row of a table."""
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
