"""Exit codes of the command line, documented in `docs/reference/cli.md`, which is made from them."""

from __future__ import annotations

import enum

from warifu.rules.outcomes import Outcome


class Exit(enum.IntEnum):
    """What a command's exit code says."""

    DONE = 0
    USAGE = 2
    STOPPED = 3
    REFUSED = 4
    UNREACHED = 5
    NO = 10
    UNKNOWN = 11
    UNPROVED = 20
    FAULT = 70
    INTERRUPTED = 130

    @property
    def says(self) -> str:
        """What the code says, as on the page of the command line."""
        return _SAYS[self]


_SAYS = {
    Exit.DONE: "the command did what was asked; answers may be of any kind, unless `--check` was given",
    Exit.USAGE: "the command cannot be carried out as it was given; the message says what to change",
    Exit.STOPPED: "the file cannot be imported before its problems are settled; they are listed",
    Exit.REFUSED: "the node did not do what was asked; the message says why, and what to do",
    Exit.UNREACHED: "the node was not reached, or broke off; a command can be sent again with the same `--key`",
    Exit.NO: "with `--check`: at least one answer is no",
    Exit.UNKNOWN: "with `--check`: no answer is no, at least one is unknown",
    Exit.UNPROVED: "what was to be checked does not verify; the message names the first thing that is wrong",
    Exit.FAULT: "a fault of the program itself; please report it",
    Exit.INTERRUPTED: "stopped from the keyboard",
}


def of_outcomes(outcomes: list[Outcome]) -> Exit:
    """Return the exit code that --check gives for some outcomes."""
    if Outcome.NOT_MET in outcomes:
        return Exit.NO
    return Exit.UNKNOWN if Outcome.UNDETERMINED in outcomes else Exit.DONE
