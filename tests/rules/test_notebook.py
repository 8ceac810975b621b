"""A determination as text and as HTML."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from warifu.rules import (
    Confidence,
    Determination,
    Instrument,
    Language,
    Mode,
    Provision,
    Text,
    all_of,
    always,
    clause,
    determine,
    unread,
)
from warifu.rules.notebook import as_html, as_text
from warifu.vocabulary import Person, Visit
from warifu.vocabulary.matters import entry

SAYS = Text("members need no visa", "構成員は査証を要しない")
VISA = Provision(
    "XX-02",
    cite="Art. 3",
    matter=entry.VISA_APPLICATION_WAIVED,
    says=SAYS,
    when=all_of(Person.category.equals("member"), clause("decided", "決定", Visit.activity_decided)),
    confidence=Confidence.READ,
)
LAW = Provision(
    "XX-03",
    cite="Art. 4",
    matter=entry.LOCAL_LAW_RESPECTED,
    says=Text("they respect the law", "法令を尊重する"),
    when=always("always", "常に"),
    confidence=Confidence.INFERRED,
)
PORTS = Provision(
    "XX-04",
    cite="Art. 5",
    matter=entry.INDIVIDUAL_COVERED,
    says=Text("ports are open", "港に入ることができる"),
    when=unread("XX-04", "the annex was not read", "附属書は未確認"),
    confidence=Confidence.READ,
)
AGREEMENT = Instrument(
    id="xx",
    title=Text("A made-up agreement", "架空の協定"),
    short=Text("made up", "架空"),
    cite="made up",
    parties=(),
    sheet="none",
    gate=replace(VISA, id="XX-01", cite="Art. 9", matter=None, when=always("always", "常に")),
    provisions=(VISA, LAW, PORTS),
    life=(),
    how_sure=Text("made up", "架空"),
)
MEMBER = Person(category="member")


def visa(**visit: bool) -> Determination:
    return determine(AGREEMENT, "visa_application_waived", MEMBER, Visit(**visit), on=date(2030, 1, 1))


def test_an_unknown_prints_what_is_missing_and_who_can_answer():
    assert str(visa()).splitlines() == [
        "? unknown (a fact is missing) — Is the person exempt from applying for a visa?",
        "  made up",
        "  by which article:",
        "    - XX-02 Art. 3 (text read)",
        "  what is missing:",
        "    - Have both States decided the activity together? [visit.activity_decided; both States together]",
    ]


def test_a_yes_prints_its_articles_and_nothing_that_is_missing():
    assert str(visa(activity_decided=True)).splitlines() == [
        "✔ yes — Is the person exempt from applying for a visa?",
        "  made up",
        "  by which article:",
        "    - XX-01 Art. 9 (text read)",
        "    - XX-02 Art. 3 (text read)",
    ]


def test_a_text_that_was_not_read_is_said_to_be_with_who_must_read_it():
    found = str(determine(AGREEMENT, "individual_covered", on=date(2030, 1, 1)))

    assert found.startswith("? unknown (the text was not read) — ")
    assert found.endswith(
        "  what must be read or decided:\n"
        "    - the annex was not read [XX-04; legal counsel (the text has to be read)]"
    )


def test_the_language_is_an_argument():
    assert as_text(visa(), Language.JA).splitlines() == [
        "? 不明（事実が不足） — 本人は査証申請を免除されますか。",
        "  架空",
        "  根拠条項:",
        "    - XX-02 第3条（条文確認済み）",
        "  不足している事項:",
        "    - 活動は両国が相互に決定したものですか。 [visit.activity_decided; 両国（共同）]",
    ]


def test_a_weak_text_that_decided_in_lenient_mode_is_warned_of():
    lenient = determine(AGREEMENT, "local_law_duty", on=date(2030, 1, 1), mode=Mode.LENIENT)
    strict = determine(AGREEMENT, "local_law_duty", on=date(2030, 1, 1))

    assert str(lenient).endswith(
        "  warning: these texts decide only in lenient mode:\n    - XX-03 (inferred)"
    )
    assert "warning" not in str(strict)


def test_html_names_its_language_and_opens_the_reasons_on_a_click():
    english, japanese = visa()._repr_html_(), as_html(visa(), Language.JA)

    assert english.startswith('<div lang="en"><p><b>? unknown (a fact is missing) — ')
    assert "<details><summary>why</summary><p>? " in english
    assert "members need no visa [XX-02]<br>" in english
    assert japanese.startswith('<div lang="ja"><p><b>? 不明（事実が不足） — ')
    assert "<summary>理由</summary>" in japanese


def test_words_are_escaped_in_html():
    named = replace(AGREEMENT, short=Text("<b>A & B</b>", "甲乙"))
    shown = as_html(determine(named, "visa_application_waived", MEMBER, on=date(2030, 1, 1)))

    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in shown
    assert "<b>A" not in shown
