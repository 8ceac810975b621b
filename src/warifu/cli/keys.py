"""`warifu keys`: the key ceremony, by which two nodes come to trust one another, and how keys change later."""

from __future__ import annotations

from pathlib import Path

import click

from warifu.cli import key_changes, node, options
from warifu.rules.wording import Language, Text

EXPORTED = Text(
    "written: {file}\ncompare on paper:\n{fingerprint}",
    "出力しました：{file}\n書面で照合する番号：\n{fingerprint}",
)
TRUSTED = Text("trusted: the keys of {state}", "信頼を登録しました：{state}の鍵")
FOUND = Text(
    "the keys of {state}; compare on paper:\n{fingerprint}",
    "{state}の鍵。書面で照合する番号：\n{fingerprint}",
)

A_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group("keys")
def command() -> None:
    """Give the other State this node's public keys, and take its own: the key ceremony. Change them later."""


for _each in (key_changes.begin, key_changes.sign, key_changes.take, key_changes.open_log):
    command.add_command(_each)


@command.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@node.data
@options.language
def export(file: Path, data: Path, lang: Language) -> None:
    """Write this node's signed key manifest and certificate to FILE, and show the number to compare."""
    node.set_up(data)
    import msgspec  # noqa: PLC0415  (after Django is set up)

    from warifu.server.ceremony import own_card  # noqa: PLC0415
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.running import ports_of  # noqa: PLC0415

    settings = node_settings()
    card = own_card(settings, ports_of(settings))
    file.write_bytes(msgspec.json.format(msgspec.json.encode(card), indent=1))
    click.echo(EXPORTED.to(lang).format(file=file, fingerprint=card.fingerprint))


@command.command("show")
@click.argument("file", type=A_FILE)
@node.data
@options.language
def show(file: Path, data: Path, lang: Language) -> None:
    """Show the number of FILE, which came from the other State. Nothing is trusted."""
    node.set_up(data)
    from warifu.server.ceremony import read_card  # noqa: PLC0415  (after Django is set up)

    card = read_card(file.read_bytes())
    words = {"state": card.signed.manifest.state, "fingerprint": card.fingerprint}
    click.echo(FOUND.to(lang).format(**words))


@command.command("trust")
@click.argument("file", type=A_FILE)
@click.option("--fingerprint", required=True, help="The number on the paper of the other delegation.")
@node.data
@options.language
def trust(file: Path, fingerprint: str, data: Path, lang: Language) -> None:
    """Trust the keys in FILE, if its number is the one on the paper of the other delegation."""
    node.set_up(data)
    from warifu.server import ceremony  # noqa: PLC0415  (after Django is set up)
    from warifu.server.node_folder import in_use  # noqa: PLC0415
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.running import ports_of  # noqa: PLC0415

    settings = node_settings()
    with in_use(settings):
        ceremony.trust(ceremony.read_card(file.read_bytes()), fingerprint, settings, ports_of(settings))
    click.echo(TRUSTED.to(lang).format(state=settings.peer))
