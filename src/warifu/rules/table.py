"""
What a table of records must look like: a column a fact, each value within its fact's domain.

A column is named like its fact (``person.nationality``), a row is a record, an empty cell an unknown answer.
A column that is not there is unknown on every row. Everything that is not a fact's column is left alone.
"""

# ruff: noqa: PLC0415  (Polars is loaded where a table is worked on: one answer must not wait for it)

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NoReturn

from warifu.errors import FactError, UnknownNameError, UsageError
from warifu.parties import STATE_CODES
from warifu.rules.facts import EARLIEST, LATEST, Count, Day, Fact, OneOf, StateFact, Subject, YesNo
from warifu.rules.question import ON

if TYPE_CHECKING:
    import polars as pl

_STATES = tuple(sorted(STATE_CODES))
_LARGEST_COUNT = 2**53 - 1


@cache
def codes_of(fact: OneOf | StateFact) -> tuple[str, ...]:
    """Return the codes that a fact's answer may be, in the order of their definition."""
    return tuple(fact.choices) if isinstance(fact, OneOf) else _STATES


@cache
def enum_of(fact: OneOf | StateFact) -> pl.Enum:
    """Return the type of a column of such codes."""
    import polars as pl

    return pl.Enum(codes_of(fact))


def type_of(fact: Fact[Any]) -> pl.DataType:
    """Return the type of a fact's column."""
    import polars as pl

    if isinstance(fact, OneOf | StateFact):
        return enum_of(fact)
    if isinstance(fact, YesNo):
        return pl.Boolean()
    return pl.Date() if isinstance(fact, Day) else pl.Int64()


class Table:
    """The columns of a frame, as facts."""

    def __init__(self, frame: pl.LazyFrame, facts: Iterable[Fact[Any]], on: date | None) -> None:
        """
        Check every column that a fact is read from, the values included.

        Raises:
            FactError: a column is of another type, or a value outside its domain (column and row are named).
            UnknownNameError: a column is named like a fact that does not exist.
            UsageError: the day is given twice, as a column and as an argument.
        """
        self.frame = frame
        self.schema = frame.collect_schema()
        self.on = None if on is None else ON.accept(on)
        if on is not None and ON.name in self.schema:
            message = f"the day is given twice: as the column {ON.name} and as {on}; leave out one of them"
            raise UsageError(message)
        for name in self.schema:
            _known(name)
        self.casts: dict[str, pl.Expr] = {}
        checks: dict[str, pl.Expr] = {}
        for fact in facts:
            if fact.name in self.schema:
                self._admit(fact, self.schema[fact.name], checks)
        self._check({fact.name: fact for fact in facts}, checks)

    def column(self, fact: Fact[Any]) -> pl.Expr:
        """Return a fact's column; null on every row if there is none."""
        import polars as pl

        if fact.name in self.schema:
            return pl.col(_cast_name(fact.name) if fact.name in self.casts else fact.name)
        return pl.lit(self.on if fact is ON else None, dtype=type_of(fact))

    @property
    def form(self) -> tuple[object, ...]:
        """What the expressions over a table depend on: which facts have a column, which are cast, the day given."""
        return (self.on, frozenset(self.schema.names()), frozenset(self.casts))

    @property
    def lazy(self) -> pl.LazyFrame:
        """The frame, with a column beside each that had to be brought to its fact's type."""
        if not self.casts:
            return self.frame
        return self.frame.with_columns(cast.alias(_cast_name(name)) for name, cast in self.casts.items())

    def _admit(self, fact: Fact[Any], found: pl.DataType, checks: dict[str, pl.Expr]) -> None:
        import polars as pl

        column, wanted = pl.col(fact.name), type_of(fact)
        if isinstance(fact, OneOf | StateFact) and isinstance(found, pl.String | pl.Categorical | pl.Enum):
            if found != wanted:
                text = column.cast(pl.String)
                checks[fact.name] = text.is_not_null() & text.cast(wanted, strict=False).is_null()
                self.casts[fact.name] = text.cast(wanted, strict=False)
        elif isinstance(fact, Count) and found.is_integer():
            checks[fact.name] = (column < 0) | (column > _LARGEST_COUNT)
            if found != wanted:
                self.casts[fact.name] = column.cast(wanted, strict=False)
        elif isinstance(fact, Day) and found == pl.Date:
            checks[fact.name] = (column < EARLIEST) | (column > LATEST)
        elif found == pl.Null:
            self.casts[fact.name] = column.cast(wanted)
        elif found != wanted:
            message = f"column {fact.name}: found the type {found}, wanted {_wanted(fact)}"
            raise FactError(message)

    def _check(self, facts: dict[str, Fact[Any]], checks: dict[str, pl.Expr]) -> None:
        if not checks:
            return
        wrong = self.frame.select(check.any().alias(name) for name, check in checks.items())
        for name, is_wrong in wrong.collect(engine="streaming").row(0, named=True).items():
            if is_wrong:
                self._refuse(facts[name], checks[name])

    def _refuse(self, fact: Fact[Any], check: pl.Expr) -> NoReturn:
        first = self.frame.select(fact.name).with_row_index("row").filter(check).head(1)
        row, value = first.collect(engine="streaming").row(0)
        shown = value.isoformat() if isinstance(value, date) else repr(value)
        message = f"column {fact.name}, row {row + 1}: found {shown}, wanted {_wanted(fact)}"
        raise FactError(message)


def _cast_name(name: str) -> str:
    return f"as a fact: {name}"


def _known(name: str) -> None:
    """Refuse a column that is named like a fact and is none: a misspelt one would be unknown on every row."""
    subject, dot, attribute = name.partition(".")
    questions = Subject.registered[subject].questions if dot and subject in Subject.registered else None
    if questions is not None and attribute not in questions:
        message = f"column {name}: there is no such fact; {subject} has: {', '.join(questions)}"
        raise UnknownNameError(message)


def _wanted(fact: Fact[Any]) -> str:
    wanted: tuple[tuple[type, Callable[[], str]], ...] = (
        (YesNo, lambda: "yes or no (a column of booleans)"),
        (OneOf, lambda: "one of " + ", ".join(codes_of(fact))),
        (StateFact, lambda: "a State's two-letter code, such as JP, AU, GB or PH"),
        (Day, lambda: "a day from 1900-01-01 to 2199-12-31, without a time (a column of dates)"),
    )
    for kind, words in wanted:
        if isinstance(fact, kind):
            return words()
    return "a whole number, zero or more (a column of integers)"
