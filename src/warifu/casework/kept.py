"""
Kept: what was worked out of values that never change, found again as long as the first of them is there.

A case is made anew by each entry, and yet nearly all of it is the same objects as before: a question leaves manifests
and approvals alone. What hangs on these alone need not be worked out again for it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Generic, ParamSpec, TypeVar
from weakref import ReferenceType, ref

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class _Of:
    """What was worked out of one first value: for each of the others, which are held so that no other takes their place."""

    first: ReferenceType[Any]
    found: OrderedDict[Hashable, tuple[tuple[object, ...], Any]] = field(default_factory=OrderedDict)


class Kept(Generic[T]):
    """
    The latest results of one function, the same for all threads; at worst two of them work one out at a time.

    The values are told apart by identity, so they must be such as never change. A result must not hold the first of
    them: with that it is forgotten. most: how many results are kept for one first value.
    """

    def __init__(self, most: int = 4) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._all: dict[int, _Of] = {}

    def of(self, first: object, others: tuple[object, ...], also: Hashable, work: Callable[[], T]) -> T:
        """Return the result for some values, worked out if it is not there. also: values told apart by what they say."""
        key = (tuple(map(id, others)), also)
        with self._lock:
            kept = self._of(first)
            if key in kept.found:
                kept.found.move_to_end(key)
                known: T = kept.found[key][1]
                return known
        result = work()
        with self._lock:
            kept = self._of(first)
            kept.found[key] = (others, result)
            while len(kept.found) > self._most:
                kept.found.popitem(last=False)
        return result

    def _of(self, first: object) -> _Of:
        found = self._all.get(id(first))
        if found is None or found.first() is not first:
            name, kept = id(first), self._all

            def forget(
                gone: ReferenceType[Any],
            ) -> None:  # in whatever thread, at whatever moment: it takes no lock
                if (there := kept.get(name)) is not None and there.first is gone:
                    kept.pop(name, None)

            found = self._all[name] = _Of(ref(first, forget))
        return found


def kept_with(*slices: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """
    Keep what a function of an open case returns, as long as what it reads of the case is what it was.

    slices: what it reads of either half, besides the manifests of the sending State. The case is its first argument.
    """

    def keeping(work: Callable[P, T]) -> Callable[P, T]:
        kept: Kept[T] = Kept()

        @wraps(work)
        def found(*args: P.args, **more: P.kwargs) -> T:
            case: Any = args[0]
            read = tuple(getattr(case.half(state), name) for state in case.states for name in slices)
            manifests = case.half(case.sending).manifests
            also = (case.id, args[1:], tuple(more.items()))
            return kept.of(manifests, read, also, lambda: work(*args, **more))

        return found

    return keeping
