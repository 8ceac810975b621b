"""
Delegations: one person lets another act for an office between two days. National, in the standing case of the States.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Delegations:
    """The delegations of one State, by their handle."""

    given: Mapping[str, str] = field(default_factory=dict)
