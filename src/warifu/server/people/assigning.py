"""Whoever opens a case works on it: it is assigned to them, as long as they are in the directory."""

from __future__ import annotations

from warifu.casework.activity import OpenActivity
from warifu.casework.actors import Actor
from warifu.casework.commands import Command
from warifu.server.people import clock
from warifu.server.people.directory import Directory, Holding


def assign_opened(command: Command, actor: Actor) -> None:
    """Assign a case to the person who opened it, after it was opened. Nothing happens where it is theirs already."""
    if not isinstance(command, OpenActivity):
        return
    directory, now = Directory(), clock.now()
    holdings = directory.holdings(actor.person, at=now)
    if holdings is not None and command.case not in holdings.cases:
        directory.grant(actor.person, Holding.CASE, command.case, at=now)
