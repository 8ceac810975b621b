"""How a node is, in words: each thing that may be wrong with it has words in both languages, and is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.node.two import SetClock, a_person, opening
from tests.server.conftest import emptied
from tests.server.two_folders import a_place, hold_ceremony
from warifu.node import publish
from warifu.node.alarming import alarm
from warifu.node.links import pause
from warifu.parties import GB, JP

NODE = Path(__file__).parents[2] / "src/warifu/node"


@pytest.fixture
def place(databases: None, tmp_path: Path):
    clock = SetClock()
    london, tokyo = a_place(tmp_path, GB, "sqlite_one", clock), a_place(tmp_path, JP, "sqlite_two", clock)
    hold_ceremony(london, tokyo)
    yield london
    emptied("sqlite_one", "sqlite_two")


def health_of(place):
    from warifu.server.health import health

    return health(place.node, place.settings)


def items(place) -> dict[str, object]:
    return {item.name: item for item in health_of(place).items}


def test_every_notice_and_alarm_that_the_node_knows_has_words():
    from warifu.server.health_words import words_of

    codes = set()
    for path in NODE.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        codes |= set(re.findall(r'alarm\(\s*"([a-z-]+)"', text))
        if path.name == "monitor.py":
            codes |= set(re.findall(r'(?:Notice|_late)\(\s*"([a-z-]+)"', text))

    assert len(codes) > 20
    for code in codes | {"recovery", "unconfirmed"}:
        assert words_of(code).en != code, code
        assert re.search(r"[ぁ-んァ-ヶ一-龠]", words_of(code).ja), code


def test_a_code_with_a_reason_is_told_with_it():
    from warifu.server.health_words import words_of

    assert (
        words_of("envelope-bad_signature").en == "An envelope of the other node was refused. (bad_signature)"
    )
    assert words_of("refused-by-them-fork").ja.endswith("（fork）")


def test_a_new_node_says_that_nothing_was_heard_and_no_backup_made(place):
    found = health_of(place)

    assert (found.level, found.is_red) == ("amber", False)
    assert [(item.name, item.level) for item in found.items] == [
        ("mode", "green"),
        ("link", "amber"),
        ("queue", "green"),
        ("ledger", "green"),
        ("keys", "green"),
        ("keys", "green"),
        ("disk", "green"),
        ("backup", "amber"),
    ]


def test_the_ledger_says_how_far_it_is_signed_and_cosigned(place):
    place.node.perform(opening(), a_person())
    publish(place.ports)

    assert items(place)["ledger"].level == "amber"
    assert items(place)["ledger"].says.en == "1 entries; signed: 1; cosigned by a witness: 0."
    assert items(place)["queue"].says.ja == "送付待ち1件、受領待ち0件、先行到着0件。"


def test_an_alarm_makes_it_red_until_it_is_cleared(place):
    with place.ports.transaction("alarm"):
        alarm("link-fork", "JP", place.ports)
    found = health_of(place)

    assert found.is_red
    assert [(each.code, each.says.en) for each in found.alarms] == [
        ("link-fork", "The two nodes tell different histories of the link.")
    ]
    with place.ports.transaction("clear"):
        place.ports.alarms.clear(found.alarms[0].number, place.ports.clock.now())
    assert not health_of(place).is_red


def test_a_pause_a_full_disk_and_an_old_backup_are_told(place):
    from dataclasses import replace

    from warifu.server.backup import back_up

    pause(place.ports)
    back_up(place.ports, place.settings.data / "backup", lambda done, rows: None)
    assert items(place)["backup"].level == "green"
    place.ports.clock.go(days=2)
    place.settings = replace(place.settings, disk_least=10**18)
    found = items(place)

    assert (found["queue"].level, found["backup"].level, found["disk"].level) == ("amber", "amber", "red")


def test_looking_changes_nothing(place):
    place.ports.clock.go(days=400)
    first, second = health_of(place), health_of(place)

    assert first == second
    assert {item.level for item in first.items if item.name == "keys"} == {"red"}
    assert place.ports.alarms.all() == ()


def test_metrics_are_numbers_of_the_node_and_no_names(place):
    from warifu.server.metrics import metrics

    place.node.perform(opening(), a_person())
    written = metrics(place.node, place.settings).decode()

    assert "warifu_ledger_rows 1.0" in written
    assert "warifu_outbox_queued 1.0" in written
    assert 'warifu_commands_total{kind="OpenActivity",result="done"}' in written
    assert "c" * 32 not in written
    assert "exercise" not in written
