"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import click

from warifu.rules.outcomes import Mode
from warifu.rules.wording import Language

Command = Callable[..., Any]


class DayType(click.ParamType[date]):
    """A day in ISO form."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ANN401
        """Return the day, or say what is wanted."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007  (a day has no zone)
        except ValueError:
            self.fail(f"found: {value}; wanted: a day such as 2023-11-15", param, ctx)


def language(command: Command) -> Command:
    """Add ``--lang``: the language of what is shown."""
    return click.option(
        "--lang",
        "lang",
        type=click.Choice([each.value for each in Language]),
        default=_default_language,
        callback=lambda _ctx, _param, value: Language(value),
        help="Language of what is shown: en or ja (default: WARIFU_LANG, then LANG, then en).",
    )(command)


def mode(command: Command) -> Command:
    """Add ``--lenient``: let weaker texts decide, with a warning."""
    return click.option(
        "--lenient",
        "mode",
        is_flag=True,
        callback=lambda _ctx, _param, value: Mode.LENIENT if value else Mode.STRICT,
        help="Let secondary and inferred texts decide too, with a warning (default: only read and summary).",
    )(command)


def as_of(command: Command) -> Command:
    """Add ``--as-of``: the day that is asked of."""
    return click.option("--as-of", "on", type=DayType(), help="The day that the question is asked of.")(
        command
    )


def check(command: Command) -> Command:
    """Add ``--check``: tell the answer by the exit code."""
    return click.option(
        "--check", is_flag=True, help="Exit with 10 if an answer is no, 11 if one is unknown (default: 0)."
    )(command)


def _default_language() -> str:
    wanted = os.environ.get("WARIFU_LANG") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "ja" if wanted.lower().startswith("ja") else "en"
