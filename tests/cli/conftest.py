"""A node for commands that ask one: the made-up node of the tests of the API, in this process."""

from __future__ import annotations

from tests.api.conftest import world

__all__ = ["world"]
