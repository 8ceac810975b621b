"""`warifu init`: make a node."""

from __future__ import annotations

from pathlib import Path

import click

from warifu.cli import node, options
from warifu.rules.wording import Language, Text

MADE = Text(
    "made: {data}\nroot keys, to be carried away to three holders: {roots}\n"
    "next: `warifu keys export`, give the file to the other State, and compare the number on paper",
    "作成しました：{data}\nルート鍵（三名の保管者に渡してください）：{roots}\n"
    "次は`warifu keys export`です。出力したファイルを相手国に渡し、番号を書面で照合してください",
)
_SETTINGS = ("database", "listen", "link_listen", "peer_link", "origin", "demo")


@click.command("init")
@node.data
@click.option("--state", required=True, help="The State of this node: GB.")
@click.option("--peer", required=True, help="The State of the other node: JP.")
@click.option("--host", required=True, help="The name of this node, with which its keys' names begin.")
@click.option(
    "--roots",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="A folder for the root keys, apart from the node's.",
)
@click.option("--database", help="postgresql://user:password@host/name; SQLite if not given.")
@click.option("--listen", help="Where people's browsers are listened to: 127.0.0.1:8423.")
@click.option("--link-listen", help="Where the other node is listened to: 127.0.0.1:9423.")
@click.option("--peer-link", help="The address of the other node: https://host:port.")
@click.option("--origin", help="The address that people type: https://node.example.")
@click.option("--demo", is_flag=True, help="Sign-in by choosing a made-up person; only for demonstrations.")
@options.language
def command(  # noqa: PLR0913, PLR0917  (its options)
    data: Path, state: str, peer: str, host: str, roots: Path, lang: Language, **more: str | bool | None
) -> None:
    """Make a node: settings, keys, certificate, database, and the State's root keys in a folder of their own."""
    from warifu.server.settings_file import write_settings  # noqa: PLC0415  (only these commands need it)

    given = {name: more[name] for name in _SETTINGS if more.get(name)}
    values = {name: "1" if value is True else str(value) for name, value in given.items()}
    write_settings(data.absolute(), {"state": state, "peer": peer, **values})
    node.set_up(data)
    from warifu.server.node_folder import found_keys, make_secrets  # noqa: PLC0415
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.running import ports_of  # noqa: PLC0415
    from warifu.server.serving import migrate  # noqa: PLC0415

    settings = node_settings()
    make_secrets(settings, host)
    migrate()
    found_keys(roots.absolute(), host, ports_of(settings))
    click.echo(MADE.to(lang).format(data=data, roots=roots))
