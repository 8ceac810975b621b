"""`warifu restore`: put a node back as a backup has it."""

from __future__ import annotations

from pathlib import Path

import click

from warifu.cli import node, options
from warifu.cli.workbook import progress_bar
from warifu.rules.wording import Language, Text

RESTORED = Text(
    "put back as of {at:%Y-%m-%d %H:%M} UTC, with a ledger of {positions:,} entries\n"
    "next: `warifu rejoin`, by which the node learns again what happened since. Nobody is signed in, and machines need\n"
    "new tokens; look at who may sign in (`warifu people`), for what was taken from people since is theirs again",
    "{at:%Y-%m-%d %H:%M}（UTC）の状態に戻しました（台帳の記録{positions:,}件）\n"
    "次は`warifu rejoin`です。以後の出来事を取り戻します。サインインは全員やり直し、トークンは再発行が必要です。\n"
    "バックアップ以後に取り消した権限は復活しています。`warifu people`で確認してください",
)


@click.command("restore")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@node.data
@options.language
def command(file: Path, data: Path, lang: Language) -> None:
    """Put the node back as FILE has it. Stop the node first; its keys stay as they are."""
    node.set_up(data)
    from warifu.server.node_folder import in_use  # noqa: PLC0415  (after Django is set up)
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.restore import restore  # noqa: PLC0415
    from warifu.server.serving import migrate  # noqa: PLC0415

    settings = node_settings()
    with in_use(settings), progress_bar(lang) as step:
        migrate()
        about = restore(file, settings, lambda done, rows: step("restore", done, rows))
    click.echo(RESTORED.to(lang).format(at=about.at, positions=about.positions))
