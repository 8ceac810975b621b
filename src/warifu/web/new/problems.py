"""`/new/DRAFT/list`: what was read from a file, and each problem at its cell, to be corrected in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from warifu.intake import Intake, Place, Problem, Severity
from warifu.intake.columns import Column, sheet_kinds, tab_index
from warifu.intake.excerpt import Excerpt
from warifu.intake.mapping import LEFT_OUT
from warifu.intake.text import key
from warifu.rules.wording import Text
from warifu.server.drafts import Draft
from warifu.web.new.drafting import Desk, go, of_draft, step_page
from warifu.web.new.reading import choice_values, reading_of
from warifu.web.words import new as words

MOST_OF_A_KIND = 25
"""How many problems of one kind are shown at their cells; how many more there are is said."""

_CHOICE_OF = {
    "macros": ("macros",),
    "external-links": ("links",),
    "hidden-sheet": ("hidden",),
    "hidden-rows": ("hidden",),
    "hidden-columns": ("hidden",),
    "filter-active": ("hidden",),
    "formulas": ("formulas",),
    "merged-cells": ("merged",),
    "date-ambiguous": ("dates",),
}
_HEADING = frozenset({"heading-unknown", "heading-repeated"})


@dataclass(frozen=True)
class Shown:
    """A problem as it is shown. cell: `People!F12`, where it can be corrected. columns: what its heading may mean."""

    problem: Problem
    excerpt: Excerpt | None
    cell: str
    said: str
    columns: tuple[tuple[str, Text], ...] = ()


@dataclass(frozen=True)
class Group:
    """The problems of one kind, the first of them, and how many more there are."""

    title: Text
    severity: Severity
    shown: tuple[Shown, ...]
    more: int


@dataclass(frozen=True)
class ListRead:
    """What was read: lines by sheet, problems by kind, and the ways of reading that one can choose."""

    name: str
    counts: Mapping[str, int]
    groups: tuple[Group, ...]
    choices: tuple[tuple[str, str, tuple[str, ...]], ...]
    is_ready: bool

    def of(self, severity: str) -> tuple[Group, ...]:
        """Return the groups of one severity."""
        return tuple(group for group in self.groups if group.severity.value == severity)

    @staticmethod
    def pairs(values: tuple[str, ...]) -> tuple[tuple[str, Text], ...]:
        """Return what can be chosen, each with its words."""
        return tuple((value, words.CHOICE_VALUES[value]) for value in values)


@of_draft
@require_http_methods(["GET", "POST"])
def problems(request: HttpRequest, desk: Desk, draft: Draft) -> HttpResponse:
    """Show what was read; keep what the planner chose and corrected, and read again."""
    if request.method == "POST":
        kept = corrected(draft, request.POST.dict())
        desk.drafts.keep(kept)
        if kept.mapping != draft.mapping:
            desk.drafts.keep_headings(desk.who.person, kept.mapping)
        if request.POST.get("go_on") and reading_of(kept).intake.ok:
            return go(f"/new/{draft.handle}/activity")
        return go(f"/new/{draft.handle}/list")
    reading = reading_of(draft)
    shown = ListRead(
        draft.name,
        reading.intake.counts,
        _groups(reading.intake, reading.excerpts, draft),
        _choices(reading.intake, draft),
        reading.intake.ok,
    )
    return step_page(request, draft, "list", shown, title=words.STEPS[0])


def corrected(draft: Draft, said: Mapping[str, str]) -> Draft:
    """Return a draft with what a form said: `choice NAME`, `cell SHEET!F12`, `heading SHEET!HEADING`."""
    choices, answers = dict(draft.choices), dict(draft.answers)
    mapping = {sheet: dict(entry) for sheet, entry in draft.mapping.items()}
    known = _known_columns()
    for name, value in said.items():
        what, _, about = name.partition(" ")
        if what == "choice" and value in choice_values().get(about, ()):
            choices[about] = value
        elif what == "cell" and value.strip():
            answers[about] = value.strip()
        elif what == "heading" and (value in known or value == LEFT_OUT):
            sheet, _, heading = about.partition("!")
            mapping.setdefault(sheet, {})[heading] = value
    return msgspec.structs.replace(draft, choices=choices, answers=answers, mapping=mapping)


def _groups(intake: Intake, found: Mapping[Place, Excerpt], draft: Draft) -> tuple[Group, ...]:
    by_code: dict[str, list[Problem]] = {}
    for each in intake.problems:
        by_code.setdefault(each.code, []).append(each)
    return tuple(
        Group(
            each[0].title,
            each[0].severity,
            tuple(_shown(one, found.get(one.place), draft) for one in each[:MOST_OF_A_KIND]),
            max(0, len(each) - MOST_OF_A_KIND),
        )
        for each in by_code.values()
    )


def _shown(problem: Problem, excerpt: Excerpt | None, draft: Draft) -> Shown:
    cell = f"{problem.sheet}!{problem.cell}" if problem.cell and excerpt is not None else ""
    if problem.code in _HEADING and excerpt is not None:
        columns = _columns(problem.sheet)
        said = draft.mapping.get(problem.sheet, {}).get(excerpt.value, "")
        return Shown(problem, excerpt, "", said, columns)
    is_note = problem.severity is Severity.NOTE
    return Shown(problem, excerpt, "" if is_note else cell, draft.answers.get(cell, ""))


def _columns(sheet: str) -> tuple[tuple[str, Text], ...]:
    kind = tab_index().get(key(sheet), sheet)
    kinds = [sheet_kinds()[kind]] if kind in sheet_kinds() else list(sheet_kinds().values())
    return tuple((column.key, column.heading) for each in kinds for column in each.columns)


def _known_columns() -> frozenset[str]:
    columns: list[Column] = [column for each in sheet_kinds().values() for column in each.columns]
    return frozenset(column.key for column in columns)


def _choices(intake: Intake, draft: Draft) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return the ways of reading that matter for this file: those that a problem asks for, and those chosen."""
    asked = Counter(name for each in intake.problems for name in _CHOICE_OF.get(each.code, ()))
    if any(each.severity is Severity.STOP and each.cell for each in intake.problems):
        asked["unreadable"] += 1
    names = [name for name in choice_values() if name in asked or name in draft.choices]
    return tuple(
        (name, draft.choices.get(name, choice_values()[name][0]), choice_values()[name]) for name in names
    )
