"""What an intake hands out: lines of people and things, kept by column so that a long list is held once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from warifu.rules.wording import Text

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet: where it stands, what to call it, and what is known of it."""

    kind: str
    """The kind of sheet: people, equipment, vehicles, craft, arms or places."""
    sheet: str
    row: int
    label: str
    subject: str
    """The subject of the vocabulary, such as ``person``."""
    facts: Mapping[str, Any]
    """Flat names to values; what is not known is absent."""
    details: Mapping[str, Any]
    """What no provision asks for: names, serial numbers, remarks; absent when not given."""


@dataclass(frozen=True)
class Lines(Sequence[Line]):
    """The lines of one sheet, by column. A `Line` is made only when one is asked for."""

    kind: str
    title: Text
    subject: str
    sheet: str
    rows: tuple[int, ...]
    """The row of each line in the file, counted from 1."""
    facts: Mapping[str, Sequence[Any]]
    """A column a fact; None where the answer is not known."""
    details: Mapping[str, Sequence[Any]]
    headings: tuple[str, ...]
    """The planner's own headings, one a column of the file."""
    originals: tuple[Sequence[Any], ...]
    """The planner's own rows as they were read, one a line."""

    def __len__(self) -> int:
        """Return the number of lines."""
        return len(self.rows)

    def __getitem__(self, index: Any) -> Any:  # noqa: ANN401  (one or several, as for every sequence)
        """Return one line, or several."""
        if isinstance(index, slice):
            return [self.line(at) for at in range(*index.indices(len(self)))]
        return self.line(range(len(self))[index])

    def __iter__(self) -> Iterator[Line]:
        """Yield the lines in the order of the file."""
        return (self.line(at) for at in range(len(self)))

    def line(self, at: int) -> Line:
        """Return one line, counted from 0."""
        facts = {name: column[at] for name, column in self.facts.items() if column[at] is not None}
        details = {name: column[at] for name, column in self.details.items() if column[at] is not None}
        return Line(self.kind, self.sheet, self.rows[at], self.label(at), self.subject, facts, details)

    def label(self, at: int) -> str:
        """Return what to call a line, such as ``EXAMPLE ALEX`` or ``Rifle, 5.56 mm (EX-R-0001)``."""
        given = {name: column[at] for name, column in self.details.items()}
        if self.kind == "people":
            parts = [given.get("full_name"), given.get("family_name"), given.get("given_names")]
            name = parts[0] or " ".join(part for part in parts[1:] if part)
            return str(name) or f"{self.sheet} {self.rows[at]}"
        number = given.get("serial_number") or given.get("lot_number")
        name = given.get("description")
        if name and number:
            return f"{name} ({number})"
        return str(name or number or f"{self.sheet} {self.rows[at]}")

    def frame(self) -> pl.DataFrame:
        """Return the facts as a data frame, a column a fact, null where the answer is not known."""
        import polars as pl  # noqa: PLC0415  (a large library, loaded only where columns are wanted)

        return pl.DataFrame({name: list(column) for name, column in self.facts.items()}, strict=False)
