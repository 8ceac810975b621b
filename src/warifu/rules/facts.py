"""
Facts: named, typed questions one may ask of a subject.

On the class a fact is the question (``Person.stateless``), on an instance the answer (``hana.stateless``).
An answer not known is `UNKNOWN`; it is never false, zero or absent.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Self, TypeVar, overload

from warifu.errors import FactError, RuleError
from warifu.parties import STATE_CODES, State
from warifu.rules.conditions import AnyOf, Comparison, Condition, Scaled, Shifted, Span, Term, Value
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind
from warifu.rules.wording import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


class Unknown(enum.Enum):
    """The answer that is not known."""

    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        """Refuse to be taken for false."""
        message = "an unknown answer is neither true nor false; compare it with `is UNKNOWN`"
        raise RuleError(message)


UNKNOWN = Unknown.UNKNOWN


class Fact(Term, Generic[T]):
    """A question with one kind of answer; use one of the kinds below."""

    subject: str
    attribute: str

    def __init__(
        self, en: str, ja: str, *, of: Office = Office.SENDING_UNIT, missing: Kind = Kind.MISSING_FACT
    ) -> None:
        """Ask a question in both languages; `of` says who can answer it, `missing` what its absence means."""
        self.question = Text(en, ja)
        self.office = of
        self.missing = missing

    def __set_name__(self, owner: type, attribute: str) -> None:
        """Take the name of the attribute that the question stands under."""
        self.subject = _snake(owner.__name__)
        self.attribute = attribute

    @property
    def name(self) -> str:
        """The flat name, such as ``person.stateless``."""
        return f"{self.subject}.{self.attribute}"

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: Subject, owner: type) -> T | Unknown: ...
    def __get__(self, instance: Subject | None, owner: type) -> Self | T | Unknown:
        """Return the question from the class, the answer from an instance."""
        if instance is None:
            return self
        answer: T | Unknown = instance.answers.get(self.attribute, UNKNOWN)
        return answer

    def accept(self, value: Any) -> Any:  # noqa: ANN401  (answers of every kind)
        """
        Return the answer if it fits the question.

        Raises:
            FactError: it does not; the message says what is wanted.
        """
        raise NotImplementedError

    def facts(self) -> Iterator[Fact[Any]]:
        """Yield itself: a fact is the simplest term."""
        yield self

    def equals(self, other: T | Fact[T]) -> Comparison:
        """The answer is this value, or the same as another fact's."""
        return Comparison("eq", self, self._term(other))

    def among(self, *values: T) -> Condition:
        """The answer is one of these values."""
        if not values:
            message = f"{self.name}: `among` needs at least one value"
            raise RuleError(message)
        tests = tuple(self.equals(value) for value in values)
        return AnyOf(tests) if len(tests) > 1 else tests[0]

    def _term(self, other: Any) -> Term:  # noqa: ANN401
        if isinstance(other, Term):
            return other
        try:
            return Value(self.accept(other))
        except FactError as error:
            raise RuleError(str(error)) from error

    def _refuse(self, value: object, wanted: str) -> NoReturn:
        message = f"{self.name}: found {value!r}, wanted {wanted}"
        raise FactError(message)

    def __repr__(self) -> str:
        """The flat name, as in traces and error messages."""
        return self.name

    def __bool__(self) -> NoReturn:
        """Refuse `and`, `or`, `not` and chained comparisons on a question."""
        message = f"{self.name} is a question, not an answer; use all_of, any_of and none_of"
        raise RuleError(message)


class YesNo(Fact[bool], Condition):
    """A question answered by yes or no; it is itself a condition."""

    def accept(self, value: Any) -> bool:  # noqa: ANN401
        """Return a yes or a no."""
        if isinstance(value, bool):
            return value
        self._refuse(value, "yes or no (true or false)")


class OneOf(Fact[str]):
    """A question whose answer is one of a closed list, each with its words."""

    def __init__(
        self,
        en: str,
        ja: str,
        choices: Mapping[str, tuple[str, str]],
        *,
        of: Office = Office.SENDING_UNIT,
        missing: Kind = Kind.MISSING_FACT,
    ) -> None:
        """Ask, and list the answers: code to English and Japanese words."""
        super().__init__(en, ja, of=of, missing=missing)
        self.choices = {code: Text(*words) for code, words in choices.items()}

    def accept(self, value: Any) -> str:  # noqa: ANN401
        """Return a code of the list."""
        if isinstance(value, str) and value in self.choices:
            return value
        self._refuse(value, "one of " + ", ".join(self.choices))


class StateFact(Fact[State]):
    """A question whose answer is a State."""

    def accept(self, value: Any) -> State:  # noqa: ANN401
        """Return a State's ISO 3166-1 alpha-2 code."""
        if isinstance(value, str) and value in STATE_CODES:
            return State(value)
        self._refuse(value, "a State's two-letter code, such as JP, AU, GB or PH")


class Day(Fact[date]):
    """A question whose answer is a calendar day, never a moment."""

    def accept(self, value: Any) -> date:  # noqa: ANN401
        """Return a day within 1900 to 2199."""
        if isinstance(value, date) and not isinstance(value, datetime) and EARLIEST <= value <= LATEST:
            return value
        self._refuse(value, "a day from 1900-01-01 to 2199-12-31, without a time")

    def before(self, other: date | Term) -> Comparison:
        """The day lies before another."""
        return Comparison("lt", self, self._term(other))

    def on_or_before(self, other: date | Term) -> Comparison:
        """The day is another or lies before it."""
        return Comparison("le", self, self._term(other))

    def after(self, other: date | Term) -> Comparison:
        """The day lies after another."""
        return Comparison("lt", self._term(other), self)

    def on_or_after(self, other: date | Term) -> Comparison:
        """The day is another or lies after it."""
        return Comparison("le", self._term(other), self)

    def plus(self, *, days: int = 0, months: int = 0) -> Shifted:
        """Return the day moved on: months first (31 January + 1 month is the end of February), then days."""
        return Shifted(self, days=days, months=months)

    def days_since(self, earlier: Day) -> Span:
        """Return the number of days from an earlier day to this one."""
        return Span(self, earlier)


class Count(Fact[int]):
    """A question whose answer is a whole number of something, zero or more."""

    def __init__(
        self,
        en: str,
        ja: str,
        *,
        unit: str = "",
        of: Office = Office.SENDING_UNIT,
        missing: Kind = Kind.MISSING_FACT,
    ) -> None:
        """Ask for a number; `unit` is shown beside it."""
        super().__init__(en, ja, of=of, missing=missing)
        self.unit = unit

    def accept(self, value: Any) -> int:  # noqa: ANN401
        """Return a whole number from 0 to 2**53 - 1."""
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53:
            return value
        self._refuse(value, "a whole number, zero or more")

    def at_most(self, other: int | Term) -> Comparison:
        """The number is another or less."""
        return Comparison("le", self, self._term(other))

    def at_least(self, other: int | Term) -> Comparison:
        """The number is another or more."""
        return Comparison("le", self._term(other), self)

    def more_than(self, other: int | Term) -> Comparison:
        """The number is more than another."""
        return Comparison("lt", self._term(other), self)

    def less_than(self, other: int | Term) -> Comparison:
        """The number is less than another."""
        return Comparison("lt", self, self._term(other))

    def times(self, factor: int) -> Scaled:
        """Return the number multiplied by a whole number (shares are compared without fractions)."""
        return Scaled(self, factor)


class Subject:
    """Someone or something that facts are asked of; its facts are class attributes."""

    registered: ClassVar[dict[str, type[Subject]]] = {}
    questions: ClassVar[dict[str, Fact[Any]]]

    def __init_subclass__(cls) -> None:
        """Collect the facts of a new kind of subject, in the order in which they are written."""
        cls.questions = {name: fact for name, fact in vars(cls).items() if isinstance(fact, Fact)}
        Subject.registered[_snake(cls.__name__)] = cls

    def __init__(self, **answers: Any) -> None:  # noqa: ANN401  (answers of every kind)
        """
        State what is known; everything else is unknown.

        Raises:
            FactError: there is no such fact, or the answer does not fit it.
        """
        for attribute in answers:
            if attribute not in self.questions:
                known = ", ".join(self.questions)
                message = f"{_snake(type(self).__name__)} has no fact {attribute}; it has: {known}"
                raise FactError(message)
        self.answers: dict[str, Any] = {
            attribute: self.questions[attribute].accept(value)
            for attribute, value in answers.items()
            if value is not UNKNOWN and value is not None
        }

    def record(self) -> dict[str, Any]:
        """Return what is known under flat names."""
        return {self.questions[attribute].name: value for attribute, value in self.answers.items()}


def record_of(*subjects: Subject) -> dict[str, Any]:
    """Return what is known of some subjects, at most one of a kind, as one flat record."""
    record: dict[str, Any] = {}
    seen: set[type] = set()
    for subject in subjects:
        if type(subject) in seen:
            kind = _snake(type(subject).__name__)
            message = f"two subjects of one kind were given: {kind}; ask of one at a time"
            raise FactError(message)
        seen.add(type(subject))
        record |= subject.record()
    return record


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
