"""Exit codes of the command line, documented in `docs/reference/cli.md`."""

from __future__ import annotations

import enum

from warifu.rules.outcomes import Outcome


class Exit(enum.IntEnum):
    """What a command's exit code says."""

    DONE = 0
    USAGE = 2
    STOPPED = 3
    """The file cannot be imported before its problems are settled."""
    NO = 10
    """With --check: at least one answer is no."""
    UNKNOWN = 11
    """With --check: no answer is no, at least one is unknown."""
    FAULT = 70
    """A fault of the program itself."""
    INTERRUPTED = 130


def of_outcomes(outcomes: list[Outcome]) -> Exit:
    """Return the exit code that --check gives for some outcomes."""
    if Outcome.NOT_MET in outcomes:
        return Exit.NO
    return Exit.UNKNOWN if Outcome.UNDETERMINED in outcomes else Exit.DONE
