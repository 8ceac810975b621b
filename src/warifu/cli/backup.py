"""`warifu backup`: copy a node while it works."""

from __future__ import annotations

from pathlib import Path

import click

from warifu.cli import node, options
from warifu.cli.workbook import progress_bar
from warifu.rules.wording import Language, Text

WRITTEN = Text(
    "written: {file}, {rows:,} rows, a ledger of {positions:,} entries\n"
    "the secret keys are not in it: keep a copy of the folder of keys apart, newer than every backup",
    "出力しました：{file}（{rows:,}行、台帳の記録{positions:,}件）\n"
    "秘密鍵は含まれません。鍵のフォルダは別に、常に最新の状態で保管してください",
)


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@node.data
@options.language
def command(file: Path, data: Path, lang: Language) -> None:
    """Write a backup of the node to FILE. The node may go on working."""
    node.set_up(data)
    from warifu.server.backup import back_up  # noqa: PLC0415  (after Django is set up)
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.running import ports_of  # noqa: PLC0415

    with progress_bar(lang) as step:
        about = back_up(ports_of(node_settings()), file, lambda done, rows: step("backup", done, rows))
    rows = sum(member.rows for member in about.members.values())
    click.echo(WRITTEN.to(lang).format(file=file, rows=rows, positions=about.positions))
