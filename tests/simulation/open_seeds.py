"""Seeds that fail for a reason that is known and not mended yet. The day one goes well, its test says so."""

from __future__ import annotations

OPEN: dict[int, str] = {
    159: (
        "A backup is put back from before a new log was opened, of which the other State does not know the key yet. What"
        " was signed in that log is lost with it, and the node, which asks only after the logs it knows, does not say so."
    ),
}
"""Seed to what is wrong."""
