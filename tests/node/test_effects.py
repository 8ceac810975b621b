from __future__ import annotations

from tests.node.two import CASE, Pair
from warifu.casework.actors import StateOffice
from warifu.casework.breaking_glass import BreakGlass


def test_who_breaks_the_glass_is_seen_by_the_operator_of_the_own_node_alone():
    pair = Pair().opened()
    side = pair.gb
    command = BreakGlass(side.register, CASE, "a made-up accident at night", ("medical",))
    prepared = side.perform(command, office=StateOffice.POLICE)
    assert "break-glass" not in side.alarms

    side.perform_by_two(command, office=StateOffice.POLICE)
    pair.exchange()

    raised = [alarm.about for alarm in side.ports.alarms.all() if alarm.code == "break-glass"]
    assert len(raised) == 1
    assert raised[0].startswith(f"{CASE} ")
    assert prepared.refs[0] not in raised[0]
    assert "break-glass" not in pair.jp.alarms
