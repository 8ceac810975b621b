"""
Health: how a node is, in words: mode, link, queue, ledger, keys, disk, backup, and what people must look at.

For the page of the operator, for `/health` and for whatever watches it. No content, no people: codes, counts, times.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from warifu.node.links import incoming, is_paused
from warifu.node.logs import book_of
from warifu.node.modes import Mode, mode_of
from warifu.node.monitor import Level as NoticeLevel
from warifu.node.monitor import look
from warifu.node.ports import Ports
from warifu.node.publish import WITNESSED
from warifu.node.standing import HEARD
from warifu.node.trust import is_trusted, key_book
from warifu.rules.wording import Text
from warifu.server.health_words import words_of
from warifu.server.node_settings import NodeSettings
from warifu.server.running import RunningNode

BACKUP_MARK = "backup at"
BACKUP_WITHIN = timedelta(days=1)
_MIB = 1024 * 1024


class Level(StrEnum):
    """How something is."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class Item:
    """Something of a node: its name, how it is, in words, and since when or from when, where that matters."""

    name: str
    level: Level
    says: Text
    at: datetime | None = None


@dataclass(frozen=True)
class AlarmSeen:
    """An alarm that nobody has cleared: its number, code, what it is about, when it was raised, and what it says."""

    number: int
    code: str
    about: str
    at: datetime
    says: Text


@dataclass(frozen=True)
class Health:
    """How a node is at a time."""

    at: datetime
    items: tuple[Item, ...]
    notices: tuple[Item, ...]
    alarms: tuple[AlarmSeen, ...]

    @property
    def level(self) -> Level:
        """The worst of all."""
        levels = {item.level for item in (*self.items, *self.notices)}
        if Level.RED in levels or self.alarms:
            return Level.RED
        return Level.AMBER if Level.AMBER in levels else Level.GREEN

    @property
    def is_red(self) -> bool:
        """Whether somebody has to do something now."""
        return self.level is Level.RED

    def to_plain(self) -> dict[str, object]:
        """Return it as JSON has it."""
        return {
            "level": self.level.value,
            "at": self.at.isoformat(),
            "items": [_plain(item) for item in self.items],
            "notices": [_plain(item) for item in self.notices],
            "alarms": [
                {"number": each.number, "code": each.code, "at": each.at.isoformat(), **_words(each.says)}
                for each in self.alarms
            ],
        }


def health(node: RunningNode, settings: NodeSettings) -> Health:
    """Look at the node; nothing is changed."""
    ports = node.ports
    report = look(ports)
    notices = tuple(
        Item(
            each.code,
            Level.RED if each.level is NoticeLevel.RED else Level.AMBER,
            words_of(each.code),
            each.since,
        )
        for each in report.notices
    )
    alarms = tuple(
        AlarmSeen(each.number, each.code, each.about, each.at, words_of(each.code)) for each in report.alarms
    )
    items = (
        _mode(ports),
        _link(node),
        _queue(ports),
        _ledger(ports),
        *_keys(ports),
        _disk(settings),
        _backup(ports),
    )
    return Health(ports.clock.now(), items, notices, alarms)


def _mode(ports: Ports) -> Item:
    mode = mode_of(ports)
    if mode is Mode.OPEN:
        return Item("mode", Level.GREEN, Text("The node is open.", "ノードは稼働中です。"))
    return Item("mode", Level.RED if mode is Mode.RECOVERY else Level.AMBER, words_of(mode.value))


def _link(node: RunningNode) -> Item:
    ports = node.ports
    if not is_trusted(ports):
        words = Text("The key ceremony was not held yet.", "鍵の確認式がまだ行われていません。")
        return Item("link", Level.AMBER, words)
    heard = ports.marks.get(HEARD)
    at = None if heard is None else datetime.fromisoformat(heard.decode())
    if node.reached is not None and not node.reached.is_reached:
        words = Text(
            "The other State's node cannot be reached; what is to be sent waits and goes by itself.",
            "相手国のノードに接続できません。送付物は保管し、自動で再送します。",
        )
        return Item("link", Level.AMBER, words, node.reached.since)
    if at is None:
        return Item(
            "link",
            Level.AMBER,
            Text("Nothing was heard of the other node yet.", "相手国のノードからまだ連絡がありません。"),
        )
    return Item("link", Level.GREEN, Text("The link works.", "相手国のノードとの連絡は正常です。"), at)


def _queue(ports: Ports) -> Item:
    queued, unanswered, waiting = (
        len(ports.outbox.queued()),
        len(ports.outbox.open()),
        len(incoming(ports).waiting),
    )
    words = Text(
        f"To be sent: {queued:,}; sent, without a receipt: {unanswered:,}; come too early: {waiting:,}.",
        f"送付待ち{queued:,}件、受領待ち{unanswered:,}件、先行到着{waiting:,}件。",
    )
    return Item("queue", Level.AMBER if is_paused(ports) or waiting else Level.GREEN, words)


def _ledger(ports: Ports) -> Item:
    book = book_of(ports)
    rows, signed = ports.log.size(), book.first + ports.keys.signed_size(book.origin)
    ends = f" {book.origin}"
    sizes = [int(size) for name, size in ports.marks.named(WITNESSED) if name.endswith(ends)]
    cosigned = book.first + max(sizes, default=0)
    words = Text(
        f"{rows:,} entries; signed: {signed:,}; cosigned by a witness: {cosigned:,}.",
        f"記録{rows:,}件、署名済み{signed:,}件、証人署名済み{cosigned:,}件。",
    )
    return Item("ledger", Level.GREEN if cosigned == rows else Level.AMBER, words)


def _keys(ports: Ports) -> Iterator[Item]:
    if not is_trusted(ports):
        return
    for state in (ports.own, ports.peer):
        manifest = key_book(state, ports).current
        words = Text(
            f"Keys of {state}: manifest {manifest.version}, until {manifest.expires:%Y-%m-%d}.",
            f"{state}の鍵一覧：第{manifest.version}版、{manifest.expires:%Y年%-m月%-d日}まで有効。",
        )
        is_over = ports.clock.now() >= manifest.expires
        yield Item("keys", Level.RED if is_over else Level.GREEN, words, manifest.expires)


def _disk(settings: NodeSettings) -> Item:
    free = shutil.disk_usage(settings.data).free
    words = Text(f"Free on the disk: {free // _MIB:,} MiB.", f"ディスクの空き：{free // _MIB:,} MiB。")
    if free < settings.disk_least:
        return Item("disk", Level.RED, words)
    return Item("disk", Level.AMBER if free < 2 * settings.disk_least else Level.GREEN, words)


def _backup(ports: Ports) -> Item:
    data = ports.marks.get(BACKUP_MARK)
    if data is None:
        words = Text(
            "No backup was made yet: `warifu backup`.", "バックアップがまだありません（`warifu backup`）。"
        )
        return Item("backup", Level.AMBER, words)
    at = datetime.fromisoformat(data.decode())
    words = Text(
        f"The last backup was begun at {at:%Y-%m-%d %H:%M} UTC.",
        f"最後のバックアップ：{at:%Y-%m-%d %H:%M}（UTC）。",
    )
    is_old = ports.clock.now() - at > BACKUP_WITHIN
    return Item("backup", Level.AMBER if is_old else Level.GREEN, words, at)


def _plain(item: Item) -> dict[str, object]:
    at = None if item.at is None else item.at.isoformat()
    return {"name": item.name, "level": item.level.value, "at": at, **_words(item.says)}


def _words(says: Text) -> dict[str, str]:
    return {"en": says.en, "ja": says.ja}
