"""`warifu serve`: run a node until it is told to stop."""

from __future__ import annotations

from pathlib import Path

import click

from warifu.cli import node, options
from warifu.rules.wording import Language, Text

SERVING = Text("people: {web}", "利用者用：{web}")
LINK = Text("the other State's node: {link}", "相手国のノード用：{link}")
NO_LINK = Text(
    "the other State's node: not listened to; hold the key ceremony first (`warifu keys`), then start again",
    "相手国のノード用：待受けなし。鍵の確認式（`warifu keys`）の後に起動し直してください",
)
PROBLEM = Text("found at the start: {problem}", "起動時の検査：{problem}")
STOPPED = Text("stopped", "停止しました")


@click.command("serve")
@node.data
@options.language
def command(data: Path, lang: Language) -> None:
    """Run the node in the folder until it is told to stop (Ctrl-C, or SIGTERM)."""
    node.set_up(data)
    from warifu.server.logs import write_logs  # noqa: PLC0415  (after Django is set up)
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.serving import Serving, serve  # noqa: PLC0415

    def tell(serving: Serving) -> None:
        for problem in serving.started.problems:
            click.echo(PROBLEM.to(lang).format(problem=problem), err=True)
        click.echo(SERVING.to(lang).format(web=serving.web))
        click.echo((LINK if serving.link else NO_LINK).to(lang).format(link=serving.link))

    write_logs()
    serve(node_settings(), tell)
    click.echo(STOPPED.to(lang))
