"""The page: self-contained, both languages, every line, nothing typed by a planner taken for markup."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from markupsafe import escape

from warifu.casework.lines import Line, LineKind
from warifu.documents.page import alike, page
from warifu.documents.report import Report
from warifu.rules import Language, Outcome


class Reader(HTMLParser):
    """Collects identifiers, links and tags left open."""

    VOID = frozenset({"meta", "br", "input", "link", "img", "hr"})

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        self.sources += [values["src"] or ""] if "src" in values else []
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


def test_is_well_formed_and_needs_nothing_from_outside(report: Report) -> None:
    found = read(page(report))

    assert found.open == []
    assert found.sources == []
    assert all(link.startswith("#") for link in found.links)
    assert "<script" not in page(report)


def test_every_link_leads_to_something_and_no_name_is_given_twice(report: Report) -> None:
    found = read(page(report))

    assert {link[1:] for link in found.links} <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))


def test_holds_every_line_and_every_reason(report: Report) -> None:
    text = page(report)

    for line in report.determined.lines[1:]:
        assert f"<b>{line.row}</b> {escape(line.label)}" in text, line
    assert text.count('class="reason ') == len(report.reasons)


def test_opens_in_the_language_that_was_asked_for(report: Report) -> None:
    assert '<html lang="ja">' in page(report, Language.JA)
    assert 'id="lang-ja" checked' in page(report, Language.JA)
    assert 'id="lang-en" checked' in page(report, Language.EN)


def test_what_a_planner_typed_is_never_markup(report: Report) -> None:
    evil = Line(LineKind.PERSON, "<b>Sheet</b>", 7, "<script>alert(1)</script>", {})
    lines = (*report.determined.lines[:1], evil, *report.determined.lines[2:])

    text = page(replace(report, determined=replace(report.determined, lines=lines)))

    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "<b>Sheet</b>" not in text


def test_lines_alike_stand_together_refusals_first(report: Report) -> None:
    groups = alike(report)

    assert sum(len(group.lines) for group in groups) == len(report.outcomes)
    outcomes = [group.outcome for group in groups]
    assert outcomes == sorted(outcomes, key=[Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET].index)


def test_every_article_stands_once_and_beside_each_trace(report: Report) -> None:
    text = page(report)
    rows = {row for reason in report.reasons for provision in reason.provisions for row in provision.rows}

    assert all(text.count(f'id="row-{row}"') == 1 for row in rows)
    assert text.count('<p class="card"><a href="#row-GB-12">') >= 1


def test_a_reason_cites_the_provisions_own_article_and_never_another_agreements(report: Report) -> None:
    lines = [line for line in page(report).splitlines() if line.strip().startswith('<p class="by">')]

    unread = [line for line in lines if ">GB-J5</a>" in line]
    assert unread
    assert all("Act No. 27 of 2023" in line for line in unread)
    assert not [line for line in unread if "Cabinet Order No. 261" in line]
    assert not [line for line in lines if ">AU-" in line]


def test_an_exclusion_that_does_not_apply_is_not_called_a_requirement_not_met(report: Report) -> None:
    text = page(report)

    assert "does not apply: a British force in Japan acts as United Nations forces" in text
    assert "非該当:英国軍の部隊が在日国連軍として行動していること" in text
    assert "不充足:英国軍の部隊が在日国連軍として行動していること" not in text
