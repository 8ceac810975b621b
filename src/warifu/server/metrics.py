"""Metrics: counts and levels of a node, in the form that Prometheus reads. Numbers and codes, never who or what."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from warifu.node.links import incoming
from warifu.node.logs import book_of
from warifu.node.modes import Mode, mode_of
from warifu.server.counters import REGISTRY
from warifu.server.node_settings import NodeSettings
from warifu.server.running import RunningNode

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class NodeCollector(Collector):
    """The levels of a node, read when they are asked for."""

    def __init__(self, node: RunningNode, settings: NodeSettings) -> None:
        self._node, self._settings = node, settings

    def collect(self) -> Iterator[Metric]:
        """Yield each level."""
        ports = self._node.ports
        book = book_of(ports)
        free = shutil.disk_usage(self._settings.data).free
        alarms = sum(each.cleared_at is None for each in ports.alarms.all())
        levels = {
            "warifu_ledger_rows": ("Rows of the own ledger.", ports.log.size()),
            "warifu_ledger_signed_rows": (
                "Rows that a checkpoint covers.",
                book.first + ports.keys.signed_size(book.origin),
            ),
            "warifu_outbox_queued": ("Things that are in no envelope yet.", len(ports.outbox.queued())),
            "warifu_outbox_open": ("Envelopes without a receipt.", len(ports.outbox.open())),
            "warifu_inbox_waiting": ("Envelopes that came too early.", len(incoming(ports).waiting)),
            "warifu_alarms": ("Alarms that nobody has cleared.", alarms),
            "warifu_disk_free_bytes": ("Free on the disk.", free),
            "warifu_open": ("1: open; 0: unconfirmed, or in recovery.", int(mode_of(ports) is Mode.OPEN)),
        }
        for name, (says, value) in levels.items():
            family = GaugeMetricFamily(name, says)
            family.add_metric([], value)
            yield family


def metrics(node: RunningNode, settings: NodeSettings) -> bytes:
    """Return all metrics of this process and its node."""
    levels = CollectorRegistry()
    levels.register(NodeCollector(node, settings))
    return generate_latest(REGISTRY) + generate_latest(levels)
