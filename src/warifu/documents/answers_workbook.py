"""
A report as a workbook: the planner's own rows with the answers beside them, a summary, open items and reasons.

Nothing typed by a planner is written as a formula or a link.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from warifu.casework.lines import LineKind
from warifu.documents.phrases import PHRASES, deadline_words, line_ranges
from warifu.documents.report import Report
from warifu.rules.citations import cite_words
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Language, Text

COLOURS = {Outcome.MET: "#0b6138", Outcome.NOT_MET: "#a3001b", Outcome.UNDETERMINED: "#734a00"}
ANSWER_HEADINGS = (
    Text("Answer", "判定"),
    Text("Why", "理由"),
    Text("By which article", "根拠条項"),
    Text("What is missing", "不足事項"),
    Text("Row in your file", "元の行"),
)
SHEETS = (Text("Summary", "概要"), Text("Missing", "不足事項"), Text("Reasons", "理由"))


@dataclass(frozen=True)
class Original:
    """A planner's own sheet: its headings, and its rows by their number in the file."""

    headings: tuple[str, ...]
    rows: Mapping[int, Sequence[Any]]


def write_answers(
    report: Report,
    originals: Mapping[str, Original],
    path: Path,
    language: Language,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write the workbook; `originals` are the planner's sheets by name."""
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    with xlsxwriter.Workbook(str(path), options) as book:
        writer = _Writer(report, language, book)
        writer.summary()
        writer.missing()
        writer.reasons()
        done = 0
        for sheet, numbers in _by_sheet(report).items():
            writer.lines(sheet, numbers, originals.get(sheet, Original((), {})))
            done += len(numbers)
            if progress:
                progress(done, len(report.outcomes))


def _by_sheet(report: Report) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, line in enumerate(report.determined.lines):
        if line.kind is not LineKind.ACTIVITY:
            found.setdefault(line.sheet, []).append(number)
    return found


class _Writer:
    def __init__(self, report: Report, language: Language, book: xlsxwriter.Workbook) -> None:
        self.report, self.language, self.book = report, language, book
        self.head = book.add_format({"bold": True, "bg_color": "#e8e8ee", "text_wrap": True, "valign": "top"})
        self.wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self.words = {
            o: book.add_format({"bold": True, "font_color": COLOURS[o], "valign": "top"}) for o in Outcome
        }
        self.said: dict[tuple[int, ...], tuple[str, str, str]] = {}

    def sheet(self, name: str, headings: Sequence[tuple[str, int]]) -> Worksheet:
        sheet = self.book.add_worksheet(self._free(name))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 0)
        for column, (heading, width) in enumerate(headings):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, heading, self.head)
        return sheet

    def summary(self) -> None:
        say = self.language
        sheet = self.sheet(
            SHEETS[0].to(say), [(PHRASES["report"].to(say), 34), (self.report.title.to(say), 60)]
        )
        rows: list[tuple[str, str]] = [
            (PHRASES["under"].to(say), self.report.instrument.title.to(say)),
            *self.report.headline(say),
        ]
        for count in self.report.counts:
            told = f"{count.yes:,} {_word(Outcome.MET, say)} / {count.no:,} {_word(Outcome.NOT_MET, say)} / "
            rows.append(
                (count.kind.word.to(say), told + f"{count.unknown:,} {_word(Outcome.UNDETERMINED, say)}")
            )
        made = self.report.made
        rows += [(PHRASES["file"].to(say), f"{made.file} (SHA-256 {made.file_digest})")]
        rows += [(PHRASES["rules"].to(say), f"Warifu {made.version} ({made.rulebook})")]
        for number, (label, value) in enumerate(rows, start=1):
            sheet.write_string(number, 0, label, self.head)
            sheet.write_string(number, 1, value, self.wrap)

    def missing(self) -> None:
        say = self.language
        names = (("what", 60), ("who_acts", 30), ("by_when", 50), ("line_count", 8), ("which_lines", 40))
        sheet = self.sheet(SHEETS[1].to(say), [(PHRASES[name].to(say), width) for name, width in names])
        for number, item in enumerate(self.report.items, start=1):
            where = line_ranges(self.report.determined.lines, item.lines)
            what = f"{item.says.to(say)} ({item.kind.word.to(say)}; {', '.join(item.rows)})"
            for column, value in (
                (0, what),
                (1, item.office.word.to(say)),
                (2, deadline_words(item, say)),
                (4, where),
            ):
                sheet.write_string(number, column, value, self.wrap)
            sheet.write_number(number, 3, len(item.lines), self.wrap)

    def reasons(self) -> None:
        say = self.language
        names = (
            ("what", 40),
            ("answer", 12),
            ("why", 70),
            ("by_article", 50),
            ("line_count", 8),
            ("which_lines", 40),
        )
        sheet = self.sheet(SHEETS[2].to(say), [(PHRASES[name].to(say), width) for name, width in names])
        for number, reason in enumerate(self.report.reasons, start=1):
            cites = "; ".join(
                f"{p.row} {cite_words(p.cite).to(say)} ({p.sure.word.to(say)})" for p in reason.provisions
            )
            where = line_ranges(self.report.determined.lines, reason.lines)
            why = "; ".join([reason.title.to(say), *(b.words.to(say) for b in reason.because)])
            for column, value in ((0, reason.matter.question.to(say)), (2, why), (3, cites), (5, where)):
                sheet.write_string(number, column, value, self.wrap)
            sheet.write_string(number, 1, _word(reason.outcome, say), self.words[reason.outcome])
            sheet.write_number(number, 4, len(reason.lines), self.wrap)

    def lines(self, name: str, numbers: list[int], original: Original) -> None:
        say = self.language
        answers = [
            (heading.to(say), width)
            for heading, width in zip(ANSWER_HEADINGS, (12, 50, 40, 50, 8), strict=True)
        ]
        sheet = self.sheet(name, [*answers, *((heading, 16) for heading in original.headings)])
        if numbers:
            sheet.autofilter(0, 0, len(numbers), len(answers) + len(original.headings) - 1)
        for at, number in enumerate(numbers, start=1):
            line, outcome = self.report.determined.lines[number], self.report.outcomes[number]
            sheet.write_string(at, 0, _word(outcome, say), self.words[outcome])
            for column, value in enumerate(self._said(number), start=1):
                sheet.write_string(at, column, value, self.wrap)
            sheet.write_number(at, 4, line.row)
            for column, value in enumerate(original.rows.get(line.row, ()), start=len(answers)):
                _write(sheet, at, column, value)

    def _said(self, number: int) -> tuple[str, str, str]:
        key = self.report.determined.of_line[number]
        if key not in self.said:
            self.said[key] = self._say(key)
        return self.said[key]

    def _say(self, situations: tuple[int, ...]) -> tuple[str, str, str]:
        say, outcomes = self.language, self.report.determined
        found = [outcomes.situations[s] for s in situations if outcomes.situations[s].asked.decides]
        reasons = [
            self.report.reasons[self.report.reason_of_situation[s]]
            for s in situations
            if outcomes.situations[s].asked.decides
        ]
        why = [f"{r.matter.question.to(say)} {_word(r.outcome, say)}: {r.title.to(say)}" for r in reasons]
        cites = dict.fromkeys(f"{p.row} {cite_words(p.cite).to(say)}" for r in reasons for p in r.provisions)
        missing = dict.fromkeys(fact.question.to(say) for s in found for fact in s.reasons.needed)
        opened = dict.fromkeys(part.says.to(say) for s in found for part in s.reasons.open)
        return "; ".join(why), "; ".join(cites), "; ".join([*missing, *opened])

    def _free(self, name: str) -> str:
        """Return a name that Excel takes and that is not taken yet."""
        plain = "".join("_" if c in "[]:*?/\\" else c for c in name).strip("'")[:31] or "-"
        taken = {sheet.get_name().lower() for sheet in self.book.worksheets()}
        free, count = plain, 2
        while free.lower() in taken:
            free, count = f"{plain[:27]} ({count})", count + 1
        return free


def _word(outcome: Outcome, language: Language) -> str:
    return outcome.word.to(language)


def _write(sheet: Worksheet, row: int, column: int, value: Any, form: Format | None = None) -> None:  # noqa: ANN401
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, form)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, form)
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value)
    elif value not in (None, ""):
        sheet.write_string(row, column, str(value), form)
