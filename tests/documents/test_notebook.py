"""The brief of a report as a notebook shows it."""

from __future__ import annotations

from dataclasses import replace

from warifu.desk import determine_intake
from warifu.documents.notebook import summary_html
from warifu.documents.report import Report
from warifu.intake import Intake
from warifu.rules import Language, Mode, Text


def test_a_report_shows_its_brief(report: Report) -> None:
    shown = report._repr_html_()
    total = report.total

    assert shown.startswith('<div lang="en"><h3>Vigilant Isles 23</h3>')
    assert "<div>from → to: United Kingdom → Japan</div>" in shown
    assert "<th>✔ yes</th><th>✘ no</th><th>? unknown</th>" in shown
    assert f"<th>all lines</th><td>{total.yes:,}</td><td>{total.no:,}</td><td>{total.unknown:,}</td>" in shown
    assert shown.count("<li>") == 3
    assert "“No” means: this agreement gives no such right or relief." in shown


def test_the_language_is_an_argument(report: Report) -> None:
    shown = summary_html(report, Language.JA)

    assert shown.startswith('<div lang="ja"><h3>')
    assert "<th>✔ はい</th><th>✘ いいえ</th><th>? 不明</th>" in shown
    assert "主な支障" in shown


def test_names_from_the_file_are_escaped(report: Report) -> None:
    named = replace(report, title=Text("<script>alert(1)</script>", "試験"))

    assert "<script>" not in summary_html(named)
    assert "<h3>&lt;script&gt;alert(1)&lt;/script&gt;</h3>" in summary_html(named)


def test_lenient_mode_is_warned_of(vigilant_isles: Intake, report: Report) -> None:
    lenient = determine_intake(vigilant_isles, mode=Mode.LENIENT)

    assert "<b>Warning.</b>" in summary_html(lenient)
    assert "<b>Warning.</b>" not in summary_html(report)
