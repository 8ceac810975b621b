"""
A program as Python, generated once: the quick way to an answer for one record after another.

    answers = compiled(JP_GB_RAA, VISA_APPLICATION_WAIVED)
    answers.decide(record)          # an outcome for each matter
    answers.decide_cited(record)    # and the provisions that decided
    answers.explain(record)         # and everything that `evaluate` would say

A record holds answers under flat names, accepted by their facts; a name that is not there is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import Any, TypeAlias

from warifu.rules.explanation import OUTCOMES, Explanation, ReasonsByMask
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.program import Program, program
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.python_source import Source
from warifu.rules.reasons_source import Bits, Walk, worth_a_look

Record: TypeAlias = Mapping[str, Any]
Cited: TypeAlias = tuple[Outcome, tuple[Provision, ...]]


class Compiled:
    """Three functions made from a program, each when first wanted; answers are in the order of its roots."""

    def __init__(self, program: Program) -> None:
        """Take a program; nothing is generated yet."""
        self.program = program
        self._bits = tuple(Bits(program, root.node) for root in program.roots)
        self._reasons = tuple(ReasonsByMask(program, bits) for bits in self._bits)

    @cached_property
    def decide(self) -> Callable[[Record], tuple[Outcome, ...]]:
        """The function that gives an outcome for each matter."""
        source = Source(self.program, frozenset())
        answers = [f"OUTCOMES[{source.value(root.node)}]" for root in self.program.roots]
        function: Callable[[Record], tuple[Outcome, ...]] = self._function(source, [], answers)
        return function

    @cached_property
    def decide_cited(self) -> Callable[[Record], tuple[Cited, ...]]:
        """The function that gives an outcome for each matter, and the provisions that decided."""
        places = worth_a_look(self.program, leaves=False)
        source = Source(self.program, places)
        lines, answers = [], []
        for number, root in enumerate(self.program.roots):
            walk = Walk(source, self._bits[number], places=places, leaves=False)
            lines += [*walk.lines(), f"r{number} = R{number}[m].provisions"]
            answers.append(f"(OUTCOMES[{source.value(root.node)}], r{number})")
        function: Callable[[Record], tuple[Cited, ...]] = self._function(source, lines, answers)
        return function

    @cached_property
    def explain(self) -> Callable[[Record], tuple[Explanation, ...]]:
        """The function that gives an explanation for each matter."""
        places = range(len(self.program.nodes))
        source = Source(self.program, frozenset(places))
        worthwhile = {leaves: worth_a_look(self.program, leaves=leaves) for leaves in (True, False)}
        lines = ["values = " + _tuple([source.value(place) for place in places])]
        answers = []
        for number, root in enumerate(self.program.roots):
            value = source.value(root.node)
            for test, leaves in ((f"if {value} == 1:", True), ("else:", False)):
                walk = Walk(source, self._bits[number], places=worthwhile[leaves], leaves=leaves)
                lines += [test, *(f"    {line}" for line in walk.lines())]
            lines.append(f"r{number} = R{number}[m]")
            answers.append(
                f"Explanation(OUTCOMES[{value}], r{number}, ROOTS[{number}], PROGRAM, values, record)"
            )
        function: Callable[[Record], tuple[Explanation, ...]] = self._function(source, lines, answers)
        return function

    def _function(self, source: Source, lines: list[str], answers: list[str]) -> Any:  # noqa: ANN401
        body = ["get = record.get", *source.lines, *lines, f"return {_tuple(answers)}"]
        text = "def answer(record):\n" + "\n".join(f"    {line}" for line in body)
        names: dict[str, Any] = {
            **source.names,
            **{f"R{number}": reasons for number, reasons in enumerate(self._reasons)},
            "OUTCOMES": OUTCOMES,
            "Explanation": Explanation,
            "ROOTS": self.program.roots,
            "PROGRAM": self.program,
        }
        exec(compile(text, "<provisions>", "exec"), names)  # noqa: S102  (source of ours; see python_source)
        return names["answer"]


@lru_cache(maxsize=512)
def compiled(instrument: Instrument, *matters: Matter, mode: Mode = Mode.STRICT) -> Compiled:
    """Return an instrument compiled for some matters (all that it speaks of if none is named), made once."""
    return Compiled(program([instrument], matters or None, mode=mode))


def _tuple(items: list[str]) -> str:
    return "(" + "".join(f"{item}, " for item in items) + ")"
