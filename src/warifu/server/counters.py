"""Counters of this process, for `/metrics`: numbers and codes, never who or what."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram

REGISTRY = CollectorRegistry()
COMMANDS = Counter(
    "warifu_commands", "Commands carried out or refused.", ("kind", "result"), registry=REGISTRY
)
PACKETS = Counter("warifu_packets", "Packets of the link.", ("way",), registry=REGISTRY)
REFUSED = Counter(
    "warifu_link_refused", "Requests on the link that were refused.", ("status",), registry=REGISTRY
)
CALLS_FAILED = Counter("warifu_link_calls_failed", "Calls to the other node that failed.", registry=REGISTRY)
ROUNDS_FAILED = Counter(
    "warifu_worker_failures", "Steps of the worker that failed.", ("step",), registry=REGISTRY
)
REQUESTS = Histogram(
    "warifu_request_seconds",
    "Time to answer a request of a browser or a machine.",
    ("method", "status"),
    registry=REGISTRY,
)
