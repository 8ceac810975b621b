"""
A program over a table: every matter on every row at once, with Polars.

    columns = Columns(program((JP_GB_RAA,), mode=Mode.STRICT))
    columns.decide(frame)    # a column a matter: true, false, or null for undetermined
    columns.explain(frame)   # and beside it what each answer rests on

What several nodes need is worked out once, a layer of columns at a time.
For one record use the compiled functions: a frame of one row costs a thousand times as much.
"""

# ruff: noqa: PLC0415  (Polars is loaded where a table is worked on: one answer must not wait for it)

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from warifu.errors import UsageError
from warifu.rules.causes import Causes
from warifu.rules.layers import Layers, Step
from warifu.rules.program import Op, Program, Root
from warifu.rules.table import Table
from warifu.rules.translation import Translation

if TYPE_CHECKING:
    import polars as pl

    Frame = TypeVar("Frame", pl.DataFrame, pl.LazyFrame)


class Columns:
    """
    The matters of a program, answered for a table.

    The columns that come out are named by instrument and matter (``jp_gb_raa.visa_application_waived``).
    """

    def __init__(self, program: Program, *, translation: type[Translation] = Translation) -> None:
        """Take a program; `translation` says how its nodes are put to Polars."""
        self.program = program
        self._translation = translation
        self._laid_out: dict[object, tuple[Layers, list[Step]]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The columns of the answers, in the order of the program's roots."""
        return tuple(name_of(root) for root in self.program.roots)

    def decide(self, frame: Frame, *, on: date | None = None) -> Frame:
        """
        Add a column of true, false and null (undetermined) for each matter.

        `on` is the day that is asked of, where no column ``moment.on`` gives one for each row.
        A lazy frame stays lazy: collect it with ``engine="streaming"``, or sink it into a file.
        The columns of its facts are read once before, to check their values.

        Raises:
            FactError: a column or a value does not fit its fact; the message names column and row.
            UnknownNameError: a column is named like a fact that does not exist.
            UsageError: the day is given twice, or the frame has a column of such a name already.
        """
        table = Table(frame.lazy(), self.program.facts, on)
        if table.form not in self._laid_out:
            self._laid_out[table.form] = self._translate(table, every=False)
        layers, values = self._laid_out[table.form]
        return self._added(frame, table, layers, [self._answer(root, values) for root in self.program.roots])

    def explain(self, frame: Frame, *, on: date | None = None) -> Frame:
        """
        Add for each matter its answer, and beside it what explains the answer.

        Fields that are true: in ``….cited`` the provisions that decide, in ``….missing`` the facts that are
        not known, in ``….open`` the sheet rows not read or left to somebody's decision (``conflict`` where
        provisions disagree), in ``….kinds`` the kinds of unknown.
        A column in which nothing could ever stand is left out.
        (Booleans side by side cost a hundred times less than a list of names on every row.)

        Raises:
            FactError, UnknownNameError, UsageError: as `decide`.
        """
        table = Table(frame.lazy(), self.program.facts, on)
        layers, values = self._translate(table, every=True)
        facts = {fact.name: table.column(fact) for fact in self.program.facts}
        answers = []
        for root in self.program.roots:
            causes = Causes(self.program, root, values=values, layers=layers, facts=facts)
            answers.append(self._answer(root, values))
            for part, fields in causes.parts().items():
                if fields:
                    answers.append(_struct(f"{name_of(root)}.{part}", fields))
        return self._added(frame, table, layers, answers)

    def _translate(self, table: Table, *, every: bool) -> tuple[Layers, list[Step]]:
        """Return each node's value, and its layers: a column for every node, or only for those shared."""
        translation = self._translation({fact.name: table.column(fact) for fact in self.program.facts})
        same = _same_value(self.program)
        uses = Counter(same[part] for place in set(same) for part in self.program.nodes[place].parts)
        layers, values = Layers(), list[Step]()
        for place, node in enumerate(self.program.nodes):
            if same[place] != place:
                values.append(values[same[place]])
                continue
            parts = [values[part] for part in node.parts]
            expression = translation.node(node, [part.expression for part in parts])
            step = Step(expression, max((part.layer for part in parts), default=0))
            is_work = node.op is Op.COMPARE or node.parts
            if is_work and (every or uses[place] > 1):
                step = layers.keep(step, f"node {place}")
            values.append(step)
        return layers, values

    def _answer(self, root: Root, values: list[Step]) -> pl.Expr:
        return values[root.node].expression.alias(name_of(root))

    def _added(self, frame: Frame, table: Table, layers: Layers, answers: list[pl.Expr]) -> Frame:
        import polars as pl

        names: list[str] = [answer.meta.output_name() for answer in answers]
        taken = [name for name in names if name in table.schema]
        if taken:
            message = f"the frame has a column {taken[0]} already; drop it or rename it"
            raise UsageError(message)
        answered = layers.onto(table.lazy).with_columns(answers)
        if isinstance(frame, pl.DataFrame):
            return frame.hstack(answered.select(names).collect(engine="streaming"))
        return answered.select([*table.schema, *names])


def name_of(root: Root) -> str:
    """Return the column in which a root's answers stand."""
    return f"{root.instrument.id}.{root.matter.id}"


def _same_value(program: Program) -> list[int]:
    """Return, for each node, the first with its value: a provision has its part's; what is open has one."""
    first: dict[tuple[object, ...], int] = {}
    same: list[int] = []
    for place, node in enumerate(program.nodes):
        parts = [same[part] for part in node.parts]
        if node.op is Op.PROVISION:
            same.append(parts[0])
        elif node.op is Op.OPEN or parts:
            same.append(first.setdefault((node.op, frozenset(parts)), place))
        else:
            same.append(place)
    return same


def _struct(name: str, fields: dict[str, pl.Expr]) -> pl.Expr:
    import polars as pl

    return pl.struct(expression.alias(field) for field, expression in fields.items()).alias(name)
