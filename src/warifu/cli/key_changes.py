"""`warifu keys next | sign | take | open-log`: change a node's keys, and begin its next log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from warifu.cli import node, options
from warifu.errors import DecodeError
from warifu.rules.wording import Language, Text

if TYPE_CHECKING:
    from warifu.keys import KeyManifest
    from warifu.keys.signed_manifests import SignedManifest

MADE = Text(
    "written: {file}\n{what}\nnext: two holders of root keys sign it (`warifu keys sign`), then `warifu keys take`",
    "出力しました：{file}\n{what}\n次は、ルート鍵の保管者二名による署名（`warifu keys sign`）、その後`warifu keys take`です",
)
WHAT = Text(
    "key manifest {version} of {state}, until {expires:%Y-%m-%d}; new: {new}; revoked: {revoked}\n{number}",
    "{state}の鍵一覧 第{version}版、{expires:%Y年%-m月%-d日}まで有効。新しい鍵：{new}。失効した鍵：{revoked}\n{number}",
)
NONE = Text("none", "なし")
SIGNED = Text(
    "signed by {count} of the {wanted} holders who have to", "署名済み：{count}名（必要：{wanted}名）"
)
TAKEN = Text(
    "taken: key manifest {version}; the other State gets it over the link, before anything else",
    "第{version}版の鍵一覧を取り込みました。他の送付物に先立ち、リンクを通じて相手国に送られます",
)
SURE = Text(
    "From now on the ledger goes on in a new log, and nothing is written into this one any more. Two people have "
    "decided that",
    "以後、台帳は新しいログに続き、現在のログには記録されません。二名で決定しましたか",
)
OPENED = Text(
    "the ledger goes on in {origin}; run the node: `warifu serve`, or `warifu rejoin` if it was put back from a backup",
    "台帳は{origin}に続きます。`warifu serve`（バックアップから復元した場合は`warifu rejoin`）で起動してください",
)

TO_SIGN = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("next")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--with-log", is_flag=True, help="Also make the key of the next log: for a new year, or after a loss."
)
@click.option(
    "--given-away", is_flag=True, help="Others may have the key that signs now: revoke it as of now."
)
@node.data
@options.language
def begin(file: Path, with_log: bool, given_away: bool, data: Path, lang: Language) -> None:  # noqa: FBT001
    """Make new keys on the node, and write to FILE what holders of root keys have to sign. The node must not run."""
    node.set_up(data)
    from warifu.keys.signed_manifests import sign_manifest  # noqa: PLC0415  (after Django is set up)
    from warifu.server.key_changes import next_manifest  # noqa: PLC0415
    from warifu.server.node_folder import in_use  # noqa: PLC0415
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.running import ports_of  # noqa: PLC0415

    settings = node_settings()
    with in_use(settings):
        manifest = next_manifest(settings, ports_of(settings), with_log=with_log, is_given_away=given_away)
    file.write_bytes(sign_manifest(manifest, ()).to_bytes())
    click.echo(MADE.to(lang).format(file=file, what=_what(manifest, lang)))


@click.command("sign")
@click.argument("file", type=TO_SIGN)
@click.option("--root", required=True, type=TO_SIGN, help="The holder's root key.")
@options.language
def sign(file: Path, root: Path, lang: Language) -> None:
    """Add one holder's signature to FILE: on any machine, with no node."""
    from warifu.keys.signed_manifests import add_signatures, sign_manifest  # noqa: PLC0415
    from warifu.server.root_keys import read_root_key  # noqa: PLC0415

    so_far = _read(file)
    both = add_signatures(so_far, sign_manifest(so_far.manifest, (read_root_key(root),)))
    file.write_bytes(both.to_bytes())
    click.echo(_what(both.manifest, lang))
    click.echo(SIGNED.to(lang).format(count=len(both.signatures), wanted=both.manifest.threshold))


@click.command("take")
@click.argument("file", type=TO_SIGN)
@node.data
@options.language
def take(file: Path, data: Path, lang: Language) -> None:
    """Have the node take the keys in FILE, once enough holders have signed. The node must not run."""
    node.set_up(data)
    from warifu.server.key_changes import take_keys  # noqa: PLC0415  (after Django is set up)
    from warifu.server.node_folder import in_use  # noqa: PLC0415
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.running import ports_of  # noqa: PLC0415

    signed = _read(file)
    settings = node_settings()
    with in_use(settings):
        take_keys(signed, ports_of(settings))
    click.echo(TAKEN.to(lang).format(version=signed.manifest.version))


@click.command("open-log")
@click.option("--yes", is_flag=True, help="Do not ask whether two people decided it.")
@node.data
@options.language
def open_log(yes: bool, data: Path, lang: Language) -> None:  # noqa: FBT001
    """Begin the next log: at the end of a year, or because entries of this one are lost. The node must not run."""
    node.set_up(data)
    from warifu.server.key_changes import open_next_log  # noqa: PLC0415  (after Django is set up)
    from warifu.server.node_folder import in_use  # noqa: PLC0415
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.running import ports_of  # noqa: PLC0415
    from warifu.server.serving import caller_of  # noqa: PLC0415

    settings = node_settings()
    if not yes:
        click.confirm(SURE.to(lang), abort=True)
    with in_use(settings):
        ports = ports_of(settings)
        caller = caller_of(settings, ports)
        origin = open_next_log(ports, () if caller is None else (caller,))
    if caller is not None:
        caller.close()
    click.echo(OPENED.to(lang).format(origin=origin))


def _read(file: Path) -> SignedManifest:
    """
    Return the key manifest in a file, with the signatures that it has so far.

    Raises:
        DecodeError: it holds none; the message names the file.
    """
    from warifu.keys.signed_manifests import read_signed_manifest  # noqa: PLC0415  (only some of these commands)

    try:
        return read_signed_manifest(file.read_bytes())
    except DecodeError as error:
        raise DecodeError(f"{file}: wanted what `warifu keys next` wrote: {error}") from error


def _what(manifest: KeyManifest, lang: Language) -> str:
    new = ", ".join(key.name for key in manifest.keys if key.valid_from == manifest.issued)
    revoked = ", ".join(each.kid for each in manifest.revoked)
    return WHAT.to(lang).format(
        version=manifest.version,
        state=manifest.state,
        expires=manifest.expires,
        new=new or NONE.to(lang),
        revoked=revoked or NONE.to(lang),
        number=manifest.fingerprint,
    )
