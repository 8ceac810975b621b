"""
The checker: looks at a run from outside and says what was promised and not kept.

It goes by what was called and answered, by every byte that travelled, by what lies on the disks at the end, and by
what the witnesses cosigned. Of the nodes' own logic it uses nothing but the reading of rows and the fold of a case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tests.simulation import agreement, deceit, promises, secrecy, trees
from tests.simulation.aftermath import Aftermath
from warifu.parties import State

if TYPE_CHECKING:
    from tests.simulation.world import World

ALWAYS_TO_HONEST: tuple[Callable[[Aftermath, State], Iterator[str]], ...] = (
    promises.not_kept,
    promises.done_twice,
    trees.unsound_ledger,
    trees.receipts_without_leaves,
    deceit.not_one_chain,
    agreement.shown_otherwise,
)
"""What every State may rely on that does not lie, also where the other does."""
BETWEEN_HONEST: tuple[Callable[[Aftermath, State], Iterator[str]], ...] = (
    secrecy.not_erased,
    deceit.falsely_alarmed,
    trees.mirror_differs,
)
OF_BOTH: tuple[Callable[[Aftermath], Iterator[str]], ...] = (
    agreement.still_waiting,
    agreement.disagreeing,
    deceit.numbers_used_twice,
    trees.two_trees,
    agreement.scans_amiss,
)


def what_is_wrong(world: World) -> Iterator[str]:
    """
    Yield a sentence for everything that is not as promised.

    To a State that lies nothing is promised; the other must have found it out, and keeps what is its own.
    """
    run, liars = Aftermath(world), world.liar.told
    yield from run.history.broken
    for state in run.ports:
        yield from secrecy.leaked(run, state)
        if state in liars:
            yield from deceit.not_found_out(run, state, liars[state])
            continue
        for check in ALWAYS_TO_HONEST:
            yield from check(run, state)
    if liars:
        return
    for state in run.ports:
        for check in BETWEEN_HONEST:
            yield from check(run, state)
    for check_both in OF_BOTH:
        yield from check_both(run)
