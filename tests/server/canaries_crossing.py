"""
Ten thousand messages from London to Tokyo, with a canary in everything that London keeps to itself.

    python -m tests.server.canaries_crossing --messages 100000

Both nodes are in memory, so that many messages cross in a little while; `test_canaries` has the same for two processes.
A message is a packet that reaches Tokyo: an envelope, or a receipt for one of Tokyo's.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from unittest.mock import patch

from tests.node.two import CASE, Pair, a_person, a_question, opening, seed_of
from tests.server.canaries import Canaries
from warifu.casework.activity import CancelActivity
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Refuse
from warifu.casework.breaking_glass import BreakGlass, MendGlass
from warifu.casework.comparing import LookAt
from warifu.casework.delegations import Delegate, EndDelegation
from warifu.casework.entries import Entry
from warifu.casework.exports import ExportPeople, NoteExport
from warifu.casework.four_eyes import Confirm, WithdrawPrepared
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest
from warifu.casework.parts import Part
from warifu.casework.questions import AnswerQuestion
from warifu.casework.refusals import Refusal
from warifu.casework.retention import LiftHold, OrderErasure, PlaceHold
from warifu.keys import Purpose
from warifu.node import deliver, perform, receive
from warifu.node.alarming import alarm
from warifu.node.folding import entry_of
from warifu.node.keeping import Keeping, open_content
from warifu.node.memory.table import Table
from warifu.node.perform import would
from warifu.node.rows import Sealed
from warifu.parties import GB

MESSAGES = 10_000
receiving = importlib.import_module("warifu.node.receive")
CASES = tuple(f"{number:x}".rjust(32, "c") for number in range(1, 9))
_NATIONAL_EVERY, _TOKYO_ASKS_EVERY, _PUBLISHED_EVERY = 20, 10, 500


@dataclass
class Crossing:
    """
    Two nodes, and all that reached Tokyo.

    own: what London keeps to itself. shared: what it says to Tokyo, which has to be found there, or nothing is proved.
    """

    own: Canaries = field(default_factory=Canaries)
    shared: Canaries = field(default_factory=Canaries)
    pair: Pair = field(default_factory=Pair)
    packets: list[bytes] = field(default_factory=list)
    opened: list[bytes] = field(default_factory=list)
    refused: int = 0
    said: int = 0

    def __post_init__(self) -> None:
        for case in (CASE, *CASES):
            self.pair.gb.perform(opening(case))
        part = Part("a" * 32, LineKind.PERSON, self.shared("label of a part"), "b" * 64)
        self.pair.gb.perform(LodgeManifest(CASE, (part,)))
        self.part = part.digest
        self._secret_keys()

    def _secret_keys(self) -> None:
        ring = {purpose: f"node.gb.invalid/{purpose}" for purpose in (Purpose.EXCHANGE, Purpose.WITNESS)}
        ring[Purpose.LEDGER] = "node.gb.invalid/ledger/2026"
        for purpose, name in ring.items():
            self.own.secret(f"the key {purpose}", seed_of(f"{name} {purpose} 1"))
        self.own.secret("the sealing key", seed_of("node.gb.invalid sealing 1"))
        for keeping in Keeping:
            self.own.secret(f"the key of {keeping.name}", seed_of(f"{GB} {keeping}"))

    def run(self, messages: int) -> Crossing:
        """Let this many messages reach Tokyo."""
        acts = self._acts()
        unseal = receiving.unseal

        def spy(packet, ring):
            header, jws = unseal(packet, ring)
            if ring is self.pair.jp.ports.keys.ring:
                self.opened.append(jws)
            return header, jws

        with patch.object(receiving, "unseal", spy):
            while len(self.packets) < messages:
                self.said += 1
                self._says_something(self.said)
                if self.said % _NATIONAL_EVERY == 0:
                    next(acts)()
                if self.said % _PUBLISHED_EVERY == 0:
                    self.pair.publish()
                self._carry()
                self.pair.clock.go(minutes=1)
            self.pair.publish()
            self._carry()
        return self

    def _says_something(self, number: int) -> None:
        case, words = CASES[number % len(CASES)], f"{self.shared('question')} {number}"
        if number % _TOKYO_ASKS_EVERY:
            perform(
                a_question(words, case), actor=self._person(1), ports=self.pair.gb.ports,
                request=f"{self.own('request of a client')} {number}",
            )  # fmt: skip
            return
        asked = self.pair.jp.perform(a_question("Which port?", case)).refs[0]
        self._carry()
        self.pair.gb.perform(AnswerQuestion(case, asked, self.shared("answer"), "en"))

    def _carry(self) -> None:
        here, there = self.pair.gb.ports, self.pair.jp.ports
        to_tokyo = list(deliver(here))
        to_london = [] if self.said % _TOKYO_ASKS_EVERY else list(deliver(there))
        while to_tokyo or to_london:
            self.packets += to_tokyo
            answers = [answer for packet in to_tokyo for answer in receive(packet, there)]
            to_tokyo = [answer for packet in to_london for answer in receive(packet, here)]
            to_london = answers

    def _person(self, number: int, *, inner: bool = False):
        """Return somebody of London. What they sign in with is London's own; so is who an inner person is."""
        person = a_person(GB, number=number)
        person = replace(person, authenticator=self.own(f"authenticator {number}"))
        return (
            replace(person, person=self.own(f"person {number} who acts within London")) if inner else person
        )

    def _by_two(self, command) -> tuple[str, ...]:
        ports = self.pair.gb.ports
        prepared = perform(command, actor=self._person(1, inner=True), ports=ports).refs[0]
        return perform(Confirm(command.case, prepared), actor=self._person(2, inner=True), ports=ports).refs[
            1:
        ]

    def _by_one(self, command) -> tuple[str, ...]:
        return perform(command, actor=self._person(1, inner=True), ports=self.pair.gb.ports).refs

    def _acts(self) -> Iterator[Callable[[], object]]:
        while True:
            yield self._delegates
            yield self._breaks_glass
            yield self._holds
            yield self._erases
            yield self._exports
            yield self._looks
            yield self._prepares_and_withdraws
            yield self._is_refused
            yield self._only_looks_what_would_be
            yield self._is_alarmed

    def _delegates(self) -> None:
        register, now = self.pair.gb.register, self.pair.clock.at
        given = self._by_two(
            Delegate(register, self.own("who is delegated to"), now, now + timedelta(days=1))
        )
        self._by_one(EndDelegation(register, given[0]))

    def _breaks_glass(self) -> None:
        register = self.pair.gb.register
        compartments = (self.own("compartment"),)
        broken = self._by_two(BreakGlass(register, CASE, self.own("reason of an emergency"), compartments))
        self._by_one(MendGlass(register, broken[0], self.own("reason of its end")))

    def _holds(self) -> None:
        register = self.pair.gb.register
        hold = self._by_two(PlaceHold(register, CASES[0], self.own("reason of a hold")))
        self._by_two(LiftHold(register, hold[0], self.own("reason of lifting it")))

    def _erases(self) -> None:
        asked = self.pair.gb.perform(a_question("Shall this be erased?", CASES[1])).refs
        self._carry()
        order = OrderErasure(self.pair.gb.register, CASES[1], asked, self.own("reason of an erasure"))
        self._by_two(order)

    def _exports(self) -> None:
        for command in (NoteExport, ExportPeople):
            name = command.__name__
            selection = self.own(f"selection of {name}") * 2
            exported = command(CASE, selection, 1, self.own(f"reason of {name}"))
            (self._by_two if command.four_eyes else self._by_one)(exported)

    def _looks(self) -> None:
        self._by_one(LookAt(CASE, GB, 1))

    def _prepares_and_withdraws(self) -> None:
        reason = self.own("reason of a decision that was thought better of")
        for command in (
            CancelActivity(CASE, reason),
            CancelActivity(CASES[2], reason),
        ):
            prepared = self._by_one(command)[0]
            self._by_one(WithdrawPrepared(command.case, prepared, self.own("reason of a withdrawal")))

    def _is_refused(self) -> None:
        command = AnswerQuestion(CASE, "0" * 32, self.own("words that were refused"), "en")
        refuse = Refuse(CASE, (self.part,), self.own("reason that was refused"), "en", self.own("its source"))
        for each, office in ((command, StateOffice.DEFENCE), (refuse, StateOffice.COMMAND)):
            try:
                self.pair.gb.perform(each, office=office)
            except Refusal:
                self.refused += 1

    def _only_looks_what_would_be(self) -> None:
        part = Part("c" * 32, LineKind.PERSON, self.own("a draft's person"), "d" * 64)
        for command in (
            a_question(self.own("a draft's question")),
            LodgeManifest(CASE, (part,), read=1),
        ):
            would(command, actor=self._person(1), ports=self.pair.gb.ports)

    def _is_alarmed(self) -> None:
        ports = self.pair.gb.ports
        with ports.transaction("alarm"):
            alarm("made-up", self.own("what an alarm is about"), ports, self.own("evidence").encode())

    def entries_of_london(self) -> list[Entry]:
        """Return every entry of London, opened."""
        ports = self.pair.gb.ports
        rows = ports.log.rows(0, ports.log.size())
        return [entry_of(row, ports) for row in rows if row.is_entry and row.by == GB]

    def bytes_of_tokyo(self) -> dict[str, bytes]:
        """Return all that reached Tokyo and all that it keeps, sealed and opened, by what it is."""
        side = self.pair.jp
        sealed = Table(side.disk, "payloads", Sealed).rows()
        return {
            "packets": b"\n".join(self.packets),
            "packets, opened": b"\n".join(self.opened),
            "disk": b"\n".join(place.encode() + b" " + data for place, data in side.disk.everything()),
            "disk, opened": b"\n".join(b"\n".join(open_content(each, side.keys)) for each in sealed),
        }


def found(canaries: Canaries, kept: dict[str, bytes]) -> list[str]:
    """Say where canaries stand in what a node keeps."""
    return [hit for place, data in kept.items() for hit in canaries.found(data, place)]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--messages", type=int, default=MESSAGES)
    asked, begun = parser.parse_args(), time.process_time()
    crossing = Crossing().run(asked.messages)
    kept = crossing.bytes_of_tokyo()
    hits, controls = found(crossing.own, kept), found(crossing.shared, kept)
    sizes = ", ".join(f"{place} {len(data) / 1e6:.1f} MB" for place, data in kept.items())
    sys.stdout.write(
        f"{len(crossing.packets)} messages reached Tokyo, {len(crossing.opened)} of them envelopes; searched: {sizes}\n"
        f"{len(crossing.own.of)} canaries of London's own: found {len(hits)} times\n"
        f"{len(crossing.shared.of)} of what it shared: found in {len(controls)} forms and places\n"
        f"{time.process_time() - begun:.0f} s of the processor\n"
    )
    sys.exit("\n".join(hits) if hits or not controls else 0)


if __name__ == "__main__":
    main()
