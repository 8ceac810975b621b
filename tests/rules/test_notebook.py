"""A determination as text and as HTML."""

from __future__ import annotations

from datetime import date

from warifu.instruments import instrument
from warifu.rules import Determination, Instrument, Language, Mode, Text, determine
from warifu.rules.notebook import as_html, as_text
from warifu.vocabulary import Person, Visit

DAY = date(2026, 1, 15)
VISIT = Visit(sending_state="GB", receiving_state="JP", force_body="uk_forces")
DECIDED = Visit(
    **VISIT.answers, receiving_state_consents=True, activity_decided=True, entry_procedures_followed=True
)


def visa(visit: Visit, category: str = "member") -> Determination:
    return determine(
        instrument("jp_gb_raa"), "visa_application_waived", Person(category=category), visit, on=DAY
    )


def test_an_unknown_prints_what_is_missing_and_who_can_answer():
    lines = str(visa(VISIT)).splitlines()

    assert lines[:2] == [
        "? unknown (a fact is missing) — Is the person exempt from applying for a visa?",
        "  Japan–UK RAA",
    ]
    assert "  what is missing:" in lines
    assert (
        "    - Have both States decided the activity together? [visit.activity_decided; both States together]"
    ) in lines


def test_a_yes_prints_its_articles_and_nothing_that_is_missing():
    text = str(visa(DECIDED))

    assert text.startswith("✔ yes — Is the person exempt from applying for a visa?\n")
    assert "    - GB-12 Art. VI (paragraph not found) (by official summary)" in text
    assert "missing" not in text
    assert "warning" not in text


def test_the_language_is_an_argument():
    lines = as_text(visa(VISIT), Language.JA).splitlines()

    assert lines[0] == "? 不明 (事実が不足) — 本人は査証申請を免除されますか。"
    assert "  不足している事項:" in lines


def test_a_weak_text_that_decided_in_lenient_mode_is_warned_of():
    law = instrument("jp_gb_raa")
    record = {"person.category": "member"}
    lenient = determine(law, "local_law_duty", DECIDED, record, on=DAY, mode=Mode.LENIENT)
    strict = determine(law, "local_law_duty", DECIDED, record, on=DAY)

    assert "  warning: these texts decide only in lenient mode:\n    - GB-07 (inferred)" in str(lenient)
    assert "warning" not in str(strict)


def test_html_names_its_language_and_opens_the_reasons_on_a_click():
    english, japanese = visa(VISIT)._repr_html_(), as_html(visa(VISIT), Language.JA)

    assert english.startswith('<div lang="en"><p><b>? unknown (a fact is missing) — ')
    assert "<details><summary>why</summary><p>? " in english
    assert japanese.startswith('<div lang="ja"><p><b>? 不明 (事実が不足) — ')
    assert "<summary>理由</summary>" in japanese


def test_words_are_escaped_in_html():
    law = instrument("jp_gb_raa")
    named = Instrument(
        **{name: getattr(law, name) for name in Instrument.__dataclass_fields__}
        | {"short": Text("<b>A & B</b>", "甲乙")}
    )
    found = determine(named, "visa_application_waived", VISIT, on=DAY)

    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in as_html(found)
    assert "<b>A" not in as_html(found)
