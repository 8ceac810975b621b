"""The summary in the terminal: nothing cut short, nothing that a planner typed taken for markup."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

from rich.console import Console

from warifu.documents.report import Report
from warifu.documents.terminal import show
from warifu.rules import Language
from warifu.rules.wording import Text


def shown(report: Report, language: Language, width: int = 80) -> str:
    out = StringIO()
    show(report, Console(file=out, width=width, markup=False, emoji=False, highlight=False), language)
    return out.getvalue()


def test_japanese_goes_on_in_the_next_line_and_is_not_cut_short(report: Report) -> None:
    text = shown(report, Language.JA)

    cells = [cell.strip() for line in text.splitlines() for cell in line.strip("│").split("│")]
    assert not [cell for cell in cells if cell.endswith("…")]
    assert "グレートブリテン及び北アイルランド連合王国との間の協定" in shown(report, Language.JA, 300)


def test_a_name_with_square_brackets_and_colons_stays_as_it_is(report: Report) -> None:
    odd = replace(report, title=Text("[/red] :x: [bold]Op[/bold]", "[/red] :x: [bold]Op[/bold]"))

    assert "[/red] :x: [bold]Op[/bold]" in shown(odd, Language.EN)
