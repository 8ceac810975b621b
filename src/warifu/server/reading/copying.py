"""
Copying a table out: the rows that a person has filtered, as text for a spreadsheet or as a workbook.

Of persons no more leaves than was noted: up to fifty by the person who takes them, more after a second person has
confirmed. What is to be noted first is told by `export_of`; `copy` looks whether it was.
"""

from __future__ import annotations

import enum
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import xlsxwriter

from warifu.canonical import digest
from warifu.casework.exports import ALONE, Export, ExportPeople, NoteExport
from warifu.casework.lines import LineKind
from warifu.casework.refusals import RefusalKind
from warifu.node.folding import fold_case
from warifu.rules.wording import Language, Text
from warifu.server.reading.changes_in_words import fact_words
from warifu.server.reading.parts import PartLine, PartsQuery, filtered, line_of_part, ordered
from warifu.server.reading.seeing import ReadNode, Who, require_case
from warifu.vocabulary import FACTS

NOT_NOTED = RefusalKind(
    "export-not-noted",
    Text(
        "this takes out data of {count} persons: say so first, and why",
        "{count}人分の情報の出力です。先に理由とともに記録してください",
    ),
)
NOT_CONFIRMED = RefusalKind(
    "export-not-confirmed",
    Text(
        "this takes out data of {count} persons: prepare it, and have a second person of your office confirm",
        "{count}人分の情報の出力です。起案し、同じ部署の別の人の確認を受けてください",
    ),
)
_LABEL, _KIND, _DECIDED = Text("name", "名称"), Text("kind", "種別"), Text("decided", "判断")
_DECIDED_WORDS = {
    "approved": Text("approved", "承認"),
    "waiting": Text("waiting", "判断待ち"),
    "refused": Text("refused", "不承認"),
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Form(enum.StrEnum):
    """As what a table is copied."""

    TSV = "tsv"
    XLSX = "xlsx"


@dataclass(frozen=True)
class Wanted:
    """A copy that is wanted: all rows of a case that fit a query, on whatever page, with some facts as columns."""

    case: str
    query: PartsQuery
    columns: tuple[str, ...] = ()
    form: Form = Form.TSV
    language: Language = Language.EN


@dataclass(frozen=True)
class ExportOf:
    """
    What a copy would take out: how many rows, how many persons among them, the digest of which and of what about them.

    is_noted: whether it was noted, or confirmed, for this person. command: what is to be given first; None if nothing.
    """

    rows: int
    people: int
    selection: str
    is_noted: bool
    needs_two: bool

    def command(self, case: str, reason: str) -> NoteExport | ExportPeople | None:
        """Return the command that is to be given first; None where none is."""
        if self.is_noted or not self.people:
            return None
        kind = ExportPeople if self.needs_two else NoteExport
        return kind(case, self.selection, self.people, reason)


@dataclass(frozen=True)
class Copied:
    """A copy: the name of the file, its type, its bytes, and how many rows and persons it holds."""

    name: str
    type: str
    content: bytes
    rows: int
    people: int


def export_of(who: Who, wanted: Wanted, node: ReadNode, now: datetime) -> ExportOf:
    """
    Return what a copy of a table would take out.

    Raises:
        Refusal: this person may not see the case.
    """
    return _export(who, wanted, _lines(who, wanted, node), node, now)


def copy(who: Who, wanted: Wanted, node: ReadNode, now: datetime) -> Copied:
    """
    Return a copy of a table.

    Raises:
        Refusal: this person may not see the case, or persons are in it and it was not noted, or not confirmed.
    """
    lines = _lines(who, wanted, node)
    export = _export(who, wanted, lines, node, now)
    if export.people and not export.is_noted:
        raise (NOT_CONFIRMED if export.needs_two else NOT_NOTED)(count=export.people)
    table = list(_table(lines, wanted.columns, wanted.language))
    name = f"{wanted.case[:8]}-{now:%Y%m%d-%H%M}"
    if wanted.form is Form.TSV:
        content, type_ = _tsv(table), "text/tab-separated-values; charset=utf-8"
    else:
        content, type_ = _workbook(table, f"{who.person} {now.isoformat()}"), _XLSX
    return Copied(f"{name}.{wanted.form.value}", type_, content, export.rows, export.people)


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _lines(who: Who, wanted: Wanted, node: ReadNode) -> tuple[PartLine, ...]:
    reads_persons = require_case(who, wanted.case, node)
    rows = filtered(wanted.case, wanted.query, node, with_persons=reads_persons)
    return tuple(map(line_of_part, ordered(rows, wanted.query)))


def _export(who: Who, wanted: Wanted, lines: tuple[PartLine, ...], node: ReadNode, now: datetime) -> ExportOf:
    persons = sorted(line.digest for line in lines if line.kind is LineKind.PERSON)
    selection = digest({"parts": persons, "columns": sorted(wanted.columns)})
    found: Export | None = None
    if persons:
        found = fold_case(wanted.case, node.ports).national.exports.allowed(selection, who.person, now)
    is_noted = found is not None and found.people >= len(persons)
    return ExportOf(len(lines), len(persons), selection, is_noted, len(persons) > ALONE)


def _table(lines: Iterable[PartLine], columns: tuple[str, ...], language: Language) -> Iterator[list[str]]:
    kept = tuple(lines)
    offices = sorted({office for line in kept for office in line.stands})
    heads = [_KIND.to(language), _LABEL.to(language)]
    heads += [FACTS[name].question.to(language) if name in FACTS else name for name in columns]
    yield [*heads, _DECIDED.to(language), *offices]
    for line in kept:
        facts = [_fact(line, name, language) for name in columns]
        stands = [line.stands.get(office, "") for office in offices]
        decided = _DECIDED_WORDS[line.decided].to(language)
        yield [line.kind.word.to(language), line.label, *facts, decided, *stands]


def _fact(line: PartLine, name: str, language: Language) -> str:
    return fact_words(name, line.facts[name]).to(language) if name in line.facts else ""


def _tsv(table: list[list[str]]) -> bytes:
    return "".join("\t".join(map(_safe, row)) + "\r\n" for row in table).encode()


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, on one line."""
    plain = " ".join(cell.split())
    return f"'{plain}" if cell.startswith(_FORMULA) else plain


def _workbook(table: list[list[str]], mark: str) -> bytes:
    buffer = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book: Any = xlsxwriter.Workbook(buffer, options)
    book.set_properties({"comments": mark})
    sheet = book.add_worksheet()
    sheet.set_footer(f"&L{mark}&R&P / &N")
    sheet.freeze_panes(1, 2)
    for place, row in enumerate(table):
        sheet.write_row(place, 0, row)
    if table:
        sheet.autofilter(0, 0, len(table) - 1, len(table[0]) - 1)
    book.close()
    return buffer.getvalue()
