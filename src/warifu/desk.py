"""
The desk: a planner's workbook in, a report out. What the command line and a notebook both call.

    from warifu.desk import determine_workbook

    report = determine_workbook("exercise.xlsx")
    report.total.yes
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from warifu import __version__
from warifu.casework.agreement import agreement_of
from warifu.casework.determinations import determine_lines
from warifu.casework.lines import Line, LineKind
from warifu.documents.answers_workbook import Original, write_answers
from warifu.documents.page import page
from warifu.documents.plain import report_json
from warifu.documents.report import Made, Query, Report, make_report
from warifu.errors import IntakeError, UsageError
from warifu.instruments import instrument
from warifu.intake import Choices, Intake, Problem, read
from warifu.rules.outcomes import Mode
from warifu.rules.provisions import Instrument
from warifu.rules.rulebook import Rulebook
from warifu.rules.wording import Language, Text

Progress = Callable[[str, int, int], None]
KINDS = {
    "people": LineKind.PERSON,
    "equipment": LineKind.EQUIPMENT,
    "vehicles": LineKind.VEHICLE,
    "craft": LineKind.CRAFT,
    "arms": LineKind.ARMS,
}
"""The kinds of sheet that are determined line by line; places are shown, not determined."""


class StoppedError(IntakeError):
    """The file cannot be imported before its problems are settled; nothing was imported."""

    code = "stopped"

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems, all of them."""
        super().__init__(f"{len(problems)} problems were found in the file; nothing was imported")
        self.problems = problems


def read_file(
    path: Path | str,
    *,
    choices: Choices | None = None,
    mapping: Path | str | None = None,
    progress: Progress | None = None,
) -> Intake:
    """
    Read a planner's file.

    Raises:
        StoppedError: a problem stops the import; it holds them all.
    """
    intake = read(path, choices, mapping, progress)
    if not intake.ok:
        raise StoppedError(intake.problems)
    return intake


def determine_workbook(  # noqa: PLR0913  (the whole of the question)
    path: Path | str,
    agreement: str | None = None,
    *,
    on: date | None = None,
    mode: Mode = Mode.STRICT,
    choices: Choices | None = None,
    mapping: Path | str | None = None,
    progress: Progress | None = None,
) -> Report:
    """
    Determine every line of a planner's file.

    `agreement` may be left out where the two States leave only one; `on` overrides the day asked of.

    Raises:
        StoppedError: a problem stops the import.
        UsageError: the agreement cannot be told from the States.
    """
    intake = read_file(path, choices=choices, mapping=mapping, progress=progress)
    return determine_intake(intake, agreement, on=on, mode=mode, progress=progress)


def determine_intake(  # noqa: PLR0913  (the whole of the question)
    intake: Intake,
    agreement: str | None = None,
    *,
    on: date | None = None,
    mode: Mode = Mode.STRICT,
    changes: Mapping[str, Any] | None = None,
    progress: Progress | None = None,
) -> Report:
    """
    Determine what a file said; `changes` are facts to suppose instead, for the activity and for every line.

    Raises:
        UsageError: the agreement cannot be told from the States, or the visit would end before it begins.
    """
    supposed = {name: value for name, value in (changes or {}).items() if value is not None}
    dropped = {name for name, value in (changes or {}).items() if value is None}
    activity = {n: v for n, v in {**intake.activity, **supposed}.items() if n not in dropped}
    begins, ends = activity.get("visit.begins"), activity.get("visit.ends")
    if begins and ends and ends < begins:
        raise UsageError(f"the visit would begin on {begins} and end on {ends}: suppose both days, in order")
    law = instrument(agreement) if agreement else agreement_of(activity)
    lines = [_supposing(line, supposed, dropped) for line in lines_of(intake)]
    step = (lambda done, total: progress("determine", done, total)) if progress else None
    determined = determine_lines(law, lines, activity, on=on, mode=mode, progress=step)
    name = str(intake.details.get("activity_name") or intake.path.stem)
    return make_report(
        determined,
        _made(intake.path, law),
        title=Text(name, name),
        on=on,
        notes=_notes(intake),
        queries=tuple(map(_query, intake.problems)),
    )


def write_reports(
    report: Report, intake: Intake, out: Path, language: Language, progress: Progress | None = None
) -> list[Path]:
    """
    Write a report as page, workbook and JSON beside one another, and return their paths.

    `out` has no ending; its folder is made if need be. Nothing is left half written.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    paths = [out.with_name(out.name + ending) for ending in (".html", ".xlsx", ".json")]
    step = (lambda done, total: progress("write", done, total)) if progress else None
    _whole(paths[0], lambda path: path.write_text(page(report, language), encoding="utf-8"))
    _whole(paths[1], lambda path: write_answers(report, originals_of(intake), path, language, step))
    plain = json.dumps(report_json(report), ensure_ascii=False, separators=(",", ":"))
    _whole(paths[2], lambda path: path.write_text(plain, encoding="utf-8"))
    return paths


def originals_of(intake: Intake) -> dict[str, Original]:
    """Return a planner's own sheets, row by row, for the answers to stand beside."""
    return {
        lines.sheet: Original(lines.headings, dict(zip(lines.rows, lines.originals, strict=True)))
        for lines in intake.lines
        if lines.kind in KINDS
    }


def _whole(path: Path, write: Callable[[Path], object]) -> None:
    part = path.with_name(path.name + ".part")
    try:
        write(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def lines_of(intake: Intake) -> Iterator[Line]:
    """Yield the activity as a line, then every line that is determined, in file order."""
    name = str(intake.details.get("activity_name") or intake.path.stem)
    yield Line(LineKind.ACTIVITY, "Activity", 1, name)
    for lines in intake.lines:
        kind = KINDS.get(lines.kind)
        if kind is not None:
            for line in lines:
                yield Line(kind, line.sheet, line.row, line.label, line.facts)


def _supposing(line: Line, supposed: Mapping[str, Any], dropped: set[str]) -> Line:
    if not supposed and not dropped:
        return line
    facts = {
        **line.facts,
        **{n: v for n, v in supposed.items() if n in line.facts or not n.startswith("visit.")},
    }
    return replace(line, facts={n: v for n, v in facts.items() if n not in dropped})


def _made(path: Path, law: Instrument) -> Made:
    content = (
        path.read_bytes() if path.is_file() else b"".join(p.read_bytes() for p in sorted(path.iterdir()))
    )
    return Made(path.name, hashlib.sha256(content).hexdigest(), __version__, Rulebook((law,)).digest)


def _query(problem: Problem) -> Query:
    where = Text(problem.where(Language.EN), problem.where(Language.JA))
    return Query(where, problem.title, problem.found, problem.wanted, problem.remedy)


def _notes(intake: Intake) -> dict[str, str]:
    places = [line.label for lines in intake.of("places") for line in lines]
    notes = {
        "unit": intake.details.get("unit"),
        "contact": intake.details.get("contact"),
        "places": "; ".join(places),
    }
    return {name: str(value) for name, value in notes.items() if value}
