"""`warifu template`: write the workbook that planners fill in."""

from __future__ import annotations

from pathlib import Path

import click

from warifu.cli.exits import Exit
from warifu.errors import UsageError


@click.command("template")
@click.argument("file", type=click.Path(path_type=Path), default=Path("warifu-template.xlsx"))
@click.option("--filled", is_flag=True, help="With a made-up example of a few lines.")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def command(file: Path, *, filled: bool, force: bool) -> int:
    """Write a bilingual workbook with drop-downs to FILE (default: warifu-template.xlsx)."""
    if file.exists() and not force:
        message = f"{file} is there already; name another file, or add --force to write over it"
        raise UsageError(message)
    if file.suffix.lower() != ".xlsx":
        message = f"found: {file.name}; wanted: a name that ends in .xlsx"
        raise UsageError(message)
    if not file.parent.is_dir():
        message = f"there is no folder {file.parent}; make it, or name another file"
        raise UsageError(message)
    from warifu.intake import write_template  # noqa: PLC0415  (slow to load, and only needed here)

    write_template(file, filled=filled)
    click.echo(str(file))
    return Exit.DONE
