from __future__ import annotations

from tests.node.two import CASE, Pair, a_question, a_witness, again
from warifu.casework.retention import OrderErasure
from warifu.keys import Purpose
from warifu.node import deliver, monitor, publish, receive, start
from warifu.node.links import incoming, keep_incoming, pause
from warifu.node.memory import Disk
from warifu.node.monitor import Level


def seen(side):
    """Return the code and level of each notice."""
    return {notice.code: notice.level for notice in monitor(side.ports).notices}


def test_a_quiet_node_has_nothing_to_say():
    pair = Pair().opened()
    witness = a_witness(*pair.gb.keys.ring.of(Purpose.LEDGER))
    publish(pair.gb.ports, [witness])
    assert monitor(pair.gb.ports) == monitor(pair.gb.ports)
    assert monitor(pair.gb.ports).notices == ()
    assert monitor(pair.gb.ports).alarms == ()


def test_a_node_before_its_ceremony_is_looked_at_too():
    ports = again(Disk())
    assert monitor(ports).notices == ()


def test_a_receipt_that_stays_away_is_amber_after_an_hour_and_red_after_a_day():
    pair = Pair().opened()
    publish(pair.gb.ports, [a_witness(*pair.gb.keys.ring.of(Purpose.LEDGER))])
    pair.gb.perform(a_question())
    deliver(pair.gb.ports)
    pair.clock.go(minutes=59)
    assert "receipt-missing" not in seen(pair.gb)
    pair.clock.go(minutes=1)
    assert seen(pair.gb)["receipt-missing"] is Level.AMBER
    assert pair.gb.alarms == []
    pair.clock.go(hours=23)
    assert seen(pair.gb)["receipt-missing"] is Level.RED
    assert "receipt-missing" in pair.gb.alarms


def test_the_age_of_what_is_known_of_the_other_is_shown():
    pair = Pair().opened()
    pair.clock.go(hours=4)
    assert seen(pair.jp)["not-heard"] is Level.AMBER
    pair.clock.go(hours=20)
    assert seen(pair.jp)["not-heard"] is Level.RED


def test_a_leaf_without_a_cosigned_checkpoint_is_pending_after_an_hour():
    pair = Pair().opened()
    pair.clock.go(hours=1)
    assert seen(pair.gb)["proof-pending"] is Level.AMBER
    publish(pair.gb.ports, [a_witness(*pair.gb.keys.ring.of(Purpose.LEDGER))])
    assert "proof-pending" not in seen(pair.gb)


def test_an_entry_that_the_other_does_not_show_in_its_ledger_is_an_alarm_after_a_day():
    pair = Pair().opened()
    pair.publish()
    pair.exchange()
    pair.gb.perform(a_question())
    pair.exchange()
    pair.clock.go(hours=25)
    assert seen(pair.jp)["not-in-their-ledger"] is Level.RED
    pair.publish()
    pair.exchange()
    assert "not-in-their-ledger" not in seen(pair.jp)


def test_an_erasure_that_the_other_does_not_confirm_is_shown():
    pair = Pair().opened()
    ref = pair.gb.perform(a_question()).refs[0]
    pair.exchange()
    pair.gb.perform_by_two(OrderErasure(pair.gb.register, CASE, (ref,), "end of retention"))
    pair.clock.go(days=1)
    assert seen(pair.gb)["erasure-not-confirmed"] is Level.AMBER
    pair.clock.go(days=6)
    assert seen(pair.gb)["erasure-not-confirmed"] is Level.RED


def test_what_people_did_or_have_to_do_is_shown():
    pair = Pair().opened()
    pause(pair.gb.ports)
    with pair.gb.ports.transaction("test"):
        from dataclasses import replace

        keep_incoming(replace(incoming(pair.gb.ports), is_stopped=True), pair.gb.ports)
    found = seen(pair.gb)
    assert (found["paused"], found["link-stopped"]) == (Level.AMBER, Level.RED)
    start(pair.gb.ports)
    assert seen(pair.gb)["unconfirmed"] is Level.AMBER
    start(pair.gb.ports, was_restored=True)
    assert seen(pair.gb)["recovery"] is Level.RED


def test_clocks_that_differ_are_shown_and_from_a_day_on_an_alarm():
    pair = Pair().opened()
    pair.clock.go(hours=2)
    status = deliver(pair.gb.ports)[-1]
    pair.clock.go(minutes=6)
    receive(status, pair.jp.ports)
    assert seen(pair.jp)["clocks-differ"] is Level.AMBER
    assert "clocks-apart" not in pair.jp.alarms
    pair.clock.go(hours=25)
    receive(status, pair.jp.ports)
    assert "clocks-apart" in pair.jp.alarms


def test_a_manifest_that_runs_out_is_shown_a_month_before():
    pair = Pair().opened()
    pair.clock.go(days=271)
    assert seen(pair.gb)["manifest-ends"] is Level.AMBER
    pair.clock.go(days=30)
    assert seen(pair.gb)["manifest-ends"] is Level.RED
