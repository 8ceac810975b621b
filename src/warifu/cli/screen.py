"""The screen that the commands write to: every word as it stands, whatever a planner has typed."""

from __future__ import annotations

from rich.console import Console


def screen(*, stderr: bool = False) -> Console:
    """
    Return the console of standard output or standard error.

    Square brackets and words between colons stay as they are: in a list, `[/x]` is a name and no markup.
    """
    return Console(stderr=stderr, markup=False, emoji=False, highlight=False)
