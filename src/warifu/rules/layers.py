"""
Layers of named intermediate columns, so that what several expressions need is worked out once.

Polars would find common parts by itself, at more than twice the cost.
"""

# ruff: noqa: PLC0415  (Polars is loaded where a table is worked on: one answer must not wait for it)

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True)
class Step:
    """An expression, and the layer in which all the columns that it names are there."""

    expression: pl.Expr
    layer: int


class Layers:
    """Columns to be added, each in the first layer in which it can be."""

    def __init__(self) -> None:
        """Begin with no layer."""
        self._layers: list[list[pl.Expr]] = []

    def keep(self, step: Step, name: str) -> Step:
        """Make a step a column of its own, and return the step that reads it."""
        import polars as pl

        if step.layer == len(self._layers):
            self._layers.append([])
        self._layers[step.layer].append(step.expression.alias(name))
        return Step(pl.col(name), step.layer + 1)

    def onto(self, frame: pl.LazyFrame) -> pl.LazyFrame:
        """Return a frame with all layers added."""
        for layer in self._layers:
            frame = frame.with_columns(layer)
        return frame
