"""Citations in Japanese: every one of every instrument, by fixed rules."""

from __future__ import annotations

import re

import pytest

from warifu.instruments import all_instruments
from warifu.instruments.paragraphs import paragraphs
from warifu.rules.citations import cite_words

CITES = sorted(
    {p.cite for law in all_instruments() for p in (law.gate, *law.provisions)}
    | {paragraph.cite for paragraph in paragraphs().values()}
)
NAMES = re.compile(r"NATO|GCAP|RAA|ATS|Cm\d|F20\d\dL\d+|\([ivx]+\)|\([a-z]\)|\.[a-z]\b|[AB](?=及び|$)")


@pytest.mark.parametrize(
    ("cite", "japanese"),
    [
        ("Art. VII.5", "第7条5"),
        ("Art. I(c) with Agreed Minute 1", "第1条(c)及び合意された議事録1"),
        ("Art. VI.3–5", "第6条3–5"),
        ("Arts. XXI.4 and XXVII", "第21条4及び第27条"),
        ("Act No. 26 of 2025, arts. 12 to 14", "令和7年法律第26号、第12条から第14条"),
        (
            "Customs Tariff Act, art. 15(1)(x); Enforcement Order, art. 25-2(vi)",
            "関税定率法、第15条(1)(x)、同施行令、第25条の2(vi)",
        ),
        ("Art. VI (paragraph not found)", "第6条（項は不明）"),
        ("Immigration Act 1971, s 8(4)(c)", "1971年移民法（英国）、第8条(4)(c)"),
        ("agreement of 14 January 2017", "2017年1月14日の協定"),
        ("Art. XIX", "第19条"),
    ],
)
def test_a_citation_in_japanese(cite: str, japanese: str) -> None:
    assert cite_words(cite).ja == japanese


@pytest.mark.parametrize("cite", CITES)
def test_no_english_word_is_left_behind(cite: str) -> None:
    assert re.findall(r"[A-Za-z]+", NAMES.sub("", cite_words(cite).ja)) == []


def test_the_english_stays_as_it_is_written() -> None:
    assert cite_words("Art. VII.5").en == "Art. VII.5"
