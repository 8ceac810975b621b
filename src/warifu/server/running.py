"""
The node that runs in this process: what pages, the programming interface and the worker call.

Any thread may call it. Whoever wants to know of changes listens: after each commit that changed cases every listener
is told which, in the thread that wrote. A listener that fails is written to the log and holds nothing up.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from warifu.casework.actors import Actor
from warifu.casework.case import Case, register_id
from warifu.casework.commands import Command
from warifu.casework.refusals import Refusal
from warifu.casework.unseen_signs import require_seen
from warifu.node import Receipt, perform
from warifu.node.folding import fold_case, fold_register
from warifu.node.perform import would
from warifu.parties import State
from warifu.server.alone import Alone
from warifu.server.counters import COMMANDS
from warifu.server.keystore import FolderKeys
from warifu.server.node_settings import NodeSettings, node_settings
from warifu.server.ports import DatabasePorts, SystemClock
from warifu.server.reading.forgetting import note_erased
from warifu.server.reading.refreshing import refresh
from warifu.server.shifted_clock import ShiftedClock
from warifu.server.transactions import tried_again

Listener = Callable[[frozenset[str]], None]
Follower = Callable[[Command, Actor], None]

AFTER: list[Follower] = []
"""What is done after each command that was carried out, by the thread that carried it out."""

_LOG = logging.getLogger("warifu.node")


class Acting(Protocol):
    """Somebody who is signed in, and acts for an office."""

    @property
    def actor(self) -> Actor:
        """As whom they act."""


@dataclass(frozen=True)
class Reached:
    """Whether the other node could be called, since when that is so, and with what code a call failed last."""

    is_reached: bool
    since: datetime
    code: str = ""


class _Gathered(threading.local):
    cases: set[str] | None = None


class RunningNode:
    """
    A node over its ports.

    alone: held by whoever exchanges or publishes, one at a time. reached: how the calls to the other node go; None
    before the first. called: what is done when the other node has called, and so can surely be called.
    """

    def __init__(self, ports: DatabasePorts) -> None:
        self.ports = ports
        self.alone = Alone(ports.folder)
        self._listeners: tuple[Listener, ...] = ()
        self._lock = threading.Lock()
        self._gathered = _Gathered()
        self.reached: Reached | None = None
        self.called: Callable[[], object] = tuple
        ports.committed = self.changed

    @property
    def own(self) -> State:
        """The State of this node."""
        return self.ports.own

    @property
    def peer(self) -> State:
        """The State of the other node."""
        return self.ports.peer

    def perform(self, command: Command, who: Acting | Actor, request: str | None = None) -> Receipt:
        """
        Carry out a command; when it returns, everything is durable, and listeners were told.

        request: a name that the client made up for this asking; asked again, the same receipt is returned.

        Raises:
            Refusal: this person may not do this now, the request was another command, or a text has a sign that is not seen.
        """
        actor, kind = actor_of(who), type(command).__name__
        with self.gathering():  # what follows is done before anybody is told
            try:
                require_seen(command)
                receipt = tried_again(
                    lambda: perform(command, actor=actor, ports=self.ports, request=request)
                )
            except Refusal as refusal:
                COMMANDS.labels(kind=kind, result="refused").inc()
                _LOG.warning("command-refused", extra={"kind": kind, "code": refusal.kind.code})
                raise
            COMMANDS.labels(kind=kind, result="done").inc()
            for follow in AFTER:
                follow(command, actor)
        return receipt

    def would(self, command: Command, who: Acting | Actor) -> Case:
        """
        Return the case as it would be after a command, and write nothing.

        Raises:
            Refusal: as `perform`.
        """
        return would(command, actor=actor_of(who), ports=self.ports)

    def case(self, id: str) -> Case:  # noqa: A002  (the name of the field)
        """Return a case, of its own handle; an empty one where there is none."""
        return fold_case(id, self.ports)

    def register(self) -> Case:
        """Return the standing case of the two States."""
        return fold_register(self.ports)

    def cases(self) -> tuple[str, ...]:
        """Return the handle of every case, without the standing one, in the order in which they began."""
        standing = register_id(self.own, self.peer)
        return tuple(case for case in self.ports.log.cases() if case != standing)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have a listener told of every change from now on; what is returned ends that."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def end() -> None:
            with self._lock:
                self._listeners = tuple(each for each in self._listeners if each is not listener)

        return end

    def changed(self, case_ids: Iterable[str]) -> None:
        """Tell every listener which cases changed; within `gathering`, at its end and once."""
        found = frozenset(case_ids)
        if self._gathered.cases is not None:
            self._gathered.cases |= found
            return
        for listener in self._listeners:
            try:
                listener(found)
            except Exception:  # noqa: BLE001  (what was committed stays so, whoever could not be told)
                _LOG.exception("listener-failed")

    @contextmanager
    def gathering(self) -> Iterator[None]:
        """Let this thread tell of several changes at once, when it is done, even if it fails."""
        outer, self._gathered.cases = self._gathered.cases, set()
        try:
            yield
        finally:
            found, self._gathered.cases = self._gathered.cases, outer
            if found:
                self.changed(found)


def actor_of(who: Acting | Actor) -> Actor:
    """Return as whom somebody acts."""
    return who if isinstance(who, Actor) else who.actor


def ports_of(settings: NodeSettings) -> DatabasePorts:
    """
    Return the ports of a node by its settings.

    Raises:
        UsageError: its keys are not there, or others on this machine could read them.
        DecodeError: the file of keys is damaged.
    """
    keys = FolderKeys(settings.keys)
    clock = (
        ShiftedClock(SystemClock(), timedelta(seconds=settings.demo_behind)) if settings.demo_behind else None
    )
    return DatabasePorts(
        "default", settings.ledgers, keys, own=settings.state, peer=settings.peer, clock=clock
    )


_ONE: list[RunningNode] = []
_MAKING = threading.Lock()


def running() -> RunningNode:
    """Return the node of this process, made from the settings when it is first asked for."""
    with _MAKING:
        if not _ONE:
            node = RunningNode(ports_of(node_settings()))
            node.listen(lambda cases: refreshed(cases, node))
            _ONE.append(node)
        return _ONE[0]


def refreshed(cases: frozenset[str], node: RunningNode) -> None:
    """Bring the read tables up to what was committed, so that the next page shows it."""
    for case in cases:
        try:
            if refresh(case, node).erased:
                note_erased(node)
        except Exception:  # noqa: BLE001  (the tables are made again from the ledger; the others can still be read)
            _LOG.exception("refresh-failed")


def run_as(node: RunningNode | None) -> None:
    """Let `running` return a node that was made elsewhere: for tests and for commands; None: make it anew."""
    with _MAKING:
        _ONE[:] = [] if node is None else [node]
