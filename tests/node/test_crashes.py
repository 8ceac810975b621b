"""A crash at every point at which something reaches the disk, one after another, and everything goes on from there."""

from __future__ import annotations

import pytest

from tests.node.two import Pair, a_person, a_question, a_witness
from warifu.casework.retention import OrderErasure
from warifu.keys import Purpose
from warifu.node import Mode, deliver, mode_of, perform, publish, start
from warifu.node.memory import Crash


class CrashAt:
    """Lets the process die at one of the points it passes; counts them."""

    def __init__(self, number=None):
        self.number = number
        self.passed = 0

    def __call__(self, where):
        self.passed += 1
        if self.passed - 1 == self.number:
            raise Crash


def work(pair, side, witness):
    """Do a bit of everything on a node; each step is asked for again when the process died in it."""
    yield lambda ports: perform(a_question("First?"), actor=a_person(), ports=ports, request="r-1")
    yield lambda ports: pair.carry(side, deliver(ports))
    yield lambda ports: publish(ports, [witness])
    yield lambda ports: pair.carry(side, deliver(ports))
    yield lambda ports: pair.carry(pair.other(side), deliver(pair.other(side).ports))


def run(number):
    pair = Pair().opened()
    side = pair.gb
    witness = a_witness(*side.keys.ring.of(Purpose.LEDGER))
    pair.jp.perform(a_question("日本から"))
    death = CrashAt(number)
    side.disk.fault = death
    for step in work(pair, side, witness):
        try:
            step(side.ports)
        except Crash:
            start(side.begin(), [witness])
            step(side.ports)
    side.disk.fault = lambda where: None
    return pair, death.passed, witness


def require_nothing_lost_or_doubled(pair, witness):
    for side in (pair.gb, pair.jp):
        start(side.begin(), [witness])
    pair.exchange(5)
    published = publish(pair.gb.ports, [witness])
    pair.exchange(2)
    assert [mode_of(side.ports) for side in (pair.gb, pair.jp)] == [Mode.OPEN, Mode.OPEN]
    assert pair.gb.case().digest == pair.jp.case().digest
    texts = [each.asked.text for each in pair.jp.case().half("GB").questions.asked.values()]
    assert texts == ["First?"]
    assert [each.asked.text for each in pair.gb.case().half("JP").questions.asked.values()] == ["日本から"]
    assert not pair.gb.ports.outbox.open()
    assert not pair.jp.ports.outbox.open()
    assert published.cosigned_by == ("audit.invalid/1",)
    assert [code for side in (pair.gb, pair.jp) for code in side.alarms] == []


def test_a_crash_at_any_point_loses_nothing_that_was_acknowledged_and_doubles_nothing():
    pair, points, witness = run(None)
    require_nothing_lost_or_doubled(pair, witness)
    assert points > 30
    for number in range(points):
        pair, _, witness = run(number)
        require_nothing_lost_or_doubled(pair, witness)


def test_a_crash_while_a_node_recovers_costs_nothing_but_time():
    pair = Pair().opened()
    backup = pair.gb.disk.copy()
    for number in range(3):
        pair.gb.perform(a_question(f"Question {number}?"))
        pair.jp.perform(a_question(f"質問{number}"))
    pair.publish()
    pair.exchange()
    digest = pair.jp.case().digest
    pair.gb.restore(backup)
    crashes = 0
    for number in range(400):
        pair.gb.disk.fault = CrashAt(number % 23)
        try:
            if not crashes:
                start(pair.gb.ports)
            pair.exchange(1)
        except Crash:
            crashes += 1
            start(pair.gb.begin())
        if mode_of(pair.gb.ports) is Mode.OPEN:
            break
    pair.gb.disk.fault = lambda where: None
    pair.exchange(4)
    assert crashes > 5
    assert mode_of(pair.gb.ports) is Mode.OPEN
    assert pair.gb.case().digest == digest
    assert "ledger-fork" not in pair.jp.alarms


@pytest.mark.parametrize("where", ["commit take", "committed take", "commit perform", "committed perform"])
def test_a_crash_around_an_erasure_leaves_it_done_or_to_do(where):
    pair = Pair().opened()
    ref = pair.gb.perform(a_question("Kim Example, made up")).refs[0]
    pair.exchange()

    def fault(at):
        if at == where:
            raise Crash

    pair.gb.disk.fault = pair.jp.disk.fault = fault
    order = OrderErasure(pair.gb.register, "c" * 32, (ref,), "end of retention")
    for _ in range(2):
        try:
            pair.gb.perform_by_two(order)
        except Crash:
            pair.gb.disk.fault = lambda where: None
    for _ in range(6):
        try:
            pair.exchange(1)
        except Crash:
            for side in (pair.gb, pair.jp):
                start(side.begin())
    assert pair.gb.ports.payloads.get(ref) is None
    assert pair.jp.ports.payloads.get(ref) is None
