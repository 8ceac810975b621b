"""`warifu token`: what machines use the API with. Issued, listed and revoked on the node's own machine."""

from __future__ import annotations

import secrets
from datetime import timedelta
from pathlib import Path

import click

from warifu.casework.actors import StateOffice
from warifu.cli import node, options
from warifu.cli.token_files import TokenFile, write_token
from warifu.errors import UsageError
from warifu.keys import Purpose, SigningKey
from warifu.rules.wording import Language, Text

ISSUED = Text(
    "issued: {handle}, for {machine} as {office}, until {ends}\nwritten: {file}; it holds the secret key: keep it so",
    "発行しました：{handle}（{machine}・{office}、{ends}まで）\n出力先：{file}（秘密鍵を含むため厳重に保管してください）",
)
REVOKED = Text("revoked: {handle}", "失効させました：{handle}")
NONE = Text("no token was issued yet", "発行済みのトークンはありません")
STANDS = {
    "holds": Text("holds", "有効"),
    "ended": Text("ended", "期限切れ"),
    "revoked": Text("revoked", "失効"),
}
_SEED_BYTES = 32


@click.group("token")
def command() -> None:
    """Issue, list and revoke the tokens by which machines use the API."""


@command.command("issue")
@click.argument("machine")
@click.option(
    "--office",
    required=True,
    type=click.Choice([office.value for office in StateOffice]),
    help="The office it acts for.",
)
@click.option(
    "--scope",
    "scopes",
    multiple=True,
    required=True,
    help="What it is for: AskQuestion, read:cases … (many times).",
)
@click.option(
    "--hours", type=click.FloatRange(0, 24, min_open=True), default=24.0, help="For how long (default: 24)."
)
@click.option(
    "--out",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The file to write the token to.",
)
@node.data
@options.language
def issue(  # noqa: PLR0913, PLR0917  (each is an option)
    machine: str, office: str, scopes: tuple[str, ...], hours: float, out: Path, data: Path, lang: Language
) -> None:
    """Issue a token to a MACHINE, by the handle that it has in the directory (`warifu people add`)."""
    node.set_up(data)
    from warifu.server import tokens  # noqa: PLC0415  (after Django is set up)
    from warifu.server.people.clock import now  # noqa: PLC0415
    from warifu.server.people.directory import Directory  # noqa: PLC0415

    at, wanted = now(), StateOffice(office)
    holds = Directory().holdings(machine, at=at)
    if holds is None or wanted not in holds.offices:
        raise UsageError(
            f"{machine} is not in the directory, or does not hold {office}: "
            f"warifu people add NAME, then warifu people grant HANDLE office {office}"
        )
    if out.exists():
        raise UsageError(f"{out}: there is a file already; give another name")
    seed = secrets.token_bytes(_SEED_BYTES)
    key = SigningKey.from_seed(seed, name=f"machine/{machine}", purpose=Purpose.MACHINE)
    token, secret = tokens.issue(
        machine, wanted, scopes, key.verifier.public_key, at=at, holds_for=timedelta(hours=hours)
    )
    write_token(out, TokenFile(machine, secret, seed.hex(), token.ends_at))
    ends = token.ends_at.isoformat(timespec="minutes")
    words = {
        "handle": token.handle,
        "machine": machine,
        "office": wanted.word.to(lang),
        "ends": ends,
        "file": out,
    }
    click.echo(ISSUED.to(lang).format(**words))


@command.command("list")
@node.data
@options.language
def list_(data: Path, lang: Language) -> None:
    """List every token that was issued: its handle, whose it is, for which office and what, and how it stands."""
    node.set_up(data)
    from warifu.server import tokens  # noqa: PLC0415  (after Django is set up)
    from warifu.server.people.clock import now  # noqa: PLC0415

    at, found = now(), tokens.tokens()
    for each in found:
        stands = "revoked" if each.revoked_at else "holds" if each.holds(at) else "ended"
        ends = each.ends_at.isoformat(timespec="minutes")
        click.echo(
            "\t".join(
                (
                    each.handle,
                    each.machine,
                    each.office.word.to(lang),
                    STANDS[stands].to(lang),
                    ends,
                    " ".join(each.scopes),
                )
            )
        )
    if not found:
        click.echo(NONE.to(lang))


@command.command("revoke")
@click.argument("handle")
@node.data
@options.language
def revoke(handle: str, data: Path, lang: Language) -> None:
    """Revoke the token with a HANDLE at once."""
    node.set_up(data)
    from warifu.server import tokens  # noqa: PLC0415  (after Django is set up)
    from warifu.server.people.clock import now  # noqa: PLC0415

    tokens.revoke(handle, at=now())
    click.echo(REVOKED.to(lang).format(handle=handle))
