"""`warifu digest`: what waits for a person, in numbers and links, as a mail that this machine's own program sends."""

from __future__ import annotations

from pathlib import Path

import click

from warifu.casework.actors import StateOffice
from warifu.cli import node, options
from warifu.errors import UsageError
from warifu.rules.wording import Language


@click.command("digest")
@click.argument("handle")
@click.option(
    "--office",
    required=True,
    type=click.Choice([office.value for office in StateOffice]),
    help="The office that they read for.",
)
@click.option("--to", required=True, help="Their mail address; it is written nowhere else.")
@node.data
@options.language
def command(handle: str, office: str, to: str, data: Path, lang: Language) -> None:
    """Print what waits for the person HANDLE as a mail: `warifu digest … | sendmail -t`. Nothing waits: nothing printed."""
    node.set_up(data)
    from warifu.server.node_settings import node_settings  # noqa: PLC0415  (after Django is set up)
    from warifu.server.people.absent import absent  # noqa: PLC0415
    from warifu.server.reading import digest_of, mail_of  # noqa: PLC0415
    from warifu.server.running import running  # noqa: PLC0415

    origin, at_work = node_settings().origin, running()
    if not origin:
        raise UsageError("the mail needs the address that people type: set `origin` in warifu.toml")
    now = at_work.ports.clock.now()
    reader = absent(handle, StateOffice(office), at=now)
    if reader is None:
        raise UsageError(f"no person {handle!r} who holds the office {office}: see `warifu people list`")
    digest = digest_of(reader, at_work, lang, now, address=origin)
    if digest.things:
        click.echo(mail_of(digest, to).decode("ascii"), nl=False)
