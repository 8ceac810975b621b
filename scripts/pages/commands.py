"""The page of the command line: exit codes, and every command with every option."""

from __future__ import annotations

from collections.abc import Iterator

import click

from scripts.pages.markdown import head, row
from warifu.cli.exits import Exit
from warifu.cli.main import warifu


def exits() -> Iterator[str]:
    """Yield the exit codes as a table."""
    yield from head("code", "name", "says")
    yield from (row(str(code.value), code.name.lower(), code.says) for code in Exit)


def commands() -> Iterator[str]:
    """Yield every command: how it is called, what it does, its arguments and options."""
    yield from _command(warifu, click.Context(warifu, info_name="warifu", **warifu.context_settings), depth=3)


def _command(command: click.Command, context: click.Context, *, depth: int) -> Iterator[str]:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    yield f"\n{'#' * depth} {context.command_path}\n\n```text\n{usage}\n```\n\n{_prose(command.help or '')}\n"
    options = [each for each in command.get_params(context) if isinstance(each, click.Option)]
    yield from head("option", "takes", "does")
    for option in options:
        names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
        yield row(names, _taken(option, context), (option.help or "").strip())
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if found is not None and not found.hidden:
                below = click.Context(found, info_name=name, parent=context)
                yield from _command(found, below, depth=min(depth + 1, 4))


def _taken(option: click.Option, context: click.Context) -> str:
    if option.is_flag or option.count:
        return "–"
    if isinstance(option.type, click.Choice):
        return ", ".join(f"`{choice}`" for choice in option.type.choices)
    many = " (many times)" if option.multiple else ""
    return f"`{option.make_metavar(context)}`{many}"


def _prose(words: str) -> str:
    """Return help text as a paragraph or more, a line each."""
    lines = [line.strip() for line in words.strip().splitlines()]
    return "\n".join(lines)
