"""
CLIPS (clipspy): a rule for each group of both rails; only what is known is asserted.

An environment slows with each record that it has seen, so a new one is made for every 20.
"""

from __future__ import annotations

import clips

from benchmarks.peers import answer
from benchmarks.rails import Group, Rail, Rails, Test, scalar, short
from benchmarks.ruleset import Answers, Record

OPERATORS = {"eq": "=", "ge": ">=", "le": "<=", "lt": "<", "gt": ">"}


FRESH = 20


class Engine:
    """An environment with the rules, reset for each record."""

    def __init__(self, rails: Rails) -> None:
        """Build the rules."""
        self._rails = rails
        self._count = len(rails.roots)
        self._seen = 0
        self._renew()

    def _renew(self) -> None:
        rails = self._rails
        self._environment = clips.Environment()
        self._environment.build("(deftemplate root (slot number) (slot rail))")
        for group in rails.groups:
            self._build(group)
        for number, pair in enumerate(rails.roots):
            for name, rail in zip(("yes", "no"), pair, strict=True):
                if rail is not False:
                    then = f"(assert (root (number {number}) (rail {name})))"
                    self._environment.build(f"(defrule root_{name}_{number} {pattern(rail)} => {then})")

    def answers(self, record: Record) -> Answers:
        """Assert what is known, run, and read which roots were found."""
        if self._seen == FRESH:
            self._seen = 0
            self._renew()
        self._seen += 1
        environment = self._environment
        environment.reset()
        for name, value in record.items():
            environment.assert_string(f"({short(name)} {word(scalar(value))})")
        environment.run()
        found = {(fact["number"], str(fact["rail"])) for fact in environment.find_template("root").facts()}
        return tuple(answer((n, "yes") in found, (n, "no") in found) for n in range(self._count))

    def _build(self, group: Group) -> None:
        then = f"(assert ({group.name} TRUE))"
        if group.is_all:
            when = " ".join(pattern(part) for part in group.parts)
            self._environment.build(f"(defrule {group.name} {when} => {then})")
            return
        for number, part in enumerate(group.parts):
            self._environment.build(f"(defrule {group.name}_{number} {pattern(part)} => {then})")


def pattern(rail: Rail) -> str:
    """Return the pattern of a rail: of a test, of a group that another rule asserts."""
    if isinstance(rail, Group):
        return f"({rail.name} TRUE)"
    if isinstance(rail, bool):
        message = "a rail that always holds is no pattern"
        raise TypeError(message)
    return test(rail)


def test(rail: Test) -> str:
    """Return the pattern of a test."""
    name = short(rail.fact)
    if rail.other is not None:
        beside = f"?{name}" if rail.holds else f"~?{name}"
        return f"({name} ?{name}) ({short(rail.other)} {beside})"
    if isinstance(rail.value, int) and not isinstance(rail.value, bool):
        compared = f"({OPERATORS[rail.operator]} ?v {rail.value})"
        return f"({name} ?v&:{compared if rail.holds else f'(not {compared})'})"
    return f"({name} {'' if rail.holds else '~'}{word(rail.value)})"


def word(value: object) -> str:
    """Return a value as a symbol or number."""
    return str(value).upper() if isinstance(value, bool) else str(value)
