from __future__ import annotations

from datetime import date

import pytest

from tests.rules.model import LANDING, Voyager
from warifu.errors import RuleError
from warifu.parties import State
from warifu.rules.condition_words import comparison_words, condition_words
from warifu.rules.conditions import (
    Comparison,
    Condition,
    Term,
    Value,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
    unread,
)

SAME = "“In what capacity?” is “In what capacity is the deputy?”"
STAY = "the number of days from “When does the person come?” to “When does the person go?”"
CASES = [
    (Voyager.armed, "Is the person armed? yes", "武器を携帯していますか。 はい"),
    (
        Voyager.capacity.equals("cook"),
        "“In what capacity?” is cook",
        "「どのような資格ですか」が調理員である",
    ),
    (
        Voyager.flag.among(State("AU"), State("JP")),
        "Under which flag? Australia or Japan",
        "旗国はどこですか。 オーストラリア又は日本",
    ),
    (
        Voyager.comes.before(date(2025, 1, 31)),
        "“When does the person come?” is before 2025-01-31",
        "「いつ来ますか」が2025-01-31より前である",
    ),
    (
        Voyager.comes.on_or_after(date(2025, 1, 31)),
        "“When does the person come?” is on or after 2025-01-31",
        "「いつ来ますか」が2025-01-31以後である",
    ),
    (
        Voyager.crew.more_than(20),
        "“How many are aboard?” is more than 20 people",
        "「乗員は何名ですか」が20を超える",
    ),
    (
        Voyager.goes.on_or_before(Voyager.comes.plus(months=1, days=-2)),
        "“When does the person go?” is on or before 2 days before 1 month after “When does the person come?”",
        "「いつ去りますか」が「いつ来ますか」の1か月後の2日前以前である",
    ),
    (
        Voyager.goes.days_since(Voyager.comes).at_most(90),
        f"{STAY} is at most 90 days",
        "「いつ来ますか」から「いつ去りますか」までの日数が90日以下である",
    ),
    (
        Voyager.boats.times(2).equals(Voyager.crew),
        "2 times “How many boats?” is “How many are aboard?”",
        "「艇は何隻ですか」の2倍が「乗員は何名ですか」である",
    ),
    (clause("armed", "武装", Voyager.armed), "armed", "武装"),
    (unread("MO-1", "not read", "未確認"), "not read", "未確認"),
    (holds(LANDING), "crew may land [Art. IV.1]", "crew may land(模擬)［第4条1］"),
    (
        all_of(Voyager.armed, Voyager.ashore),
        "all of these (Is the person armed? yes; Is the person ashore? yes)",
        "次のすべて(武器を携帯していますか。 はい、上陸していますか。 はい)",
    ),
    (
        any_of(Voyager.armed, Voyager.crew.at_least(2)),
        "at least one of these (Is the person armed? yes; “How many are aboard?” is at least 2 people)",
        "次のいずれか(武器を携帯していますか。 はい、「乗員は何名ですか」が2以上である)",
    ),
    (
        any_of(Voyager.capacity.equals("cook"), Voyager.deputy.equals("cook")),
        "at least one of these (“In what capacity?” is cook; “In what capacity is the deputy?” is cook)",
        "次のいずれか(「どのような資格ですか」が調理員である、「代理者の資格は何ですか」が調理員である)",
    ),
    (
        any_of(Voyager.capacity.equals("cook"), Voyager.capacity.equals(Voyager.deputy)),
        f"at least one of these (“In what capacity?” is cook; {SAME})",
        "次のいずれか(「どのような資格ですか」が調理員である、「どのような資格ですか」が「代理者の資格は何ですか」である)",
    ),
    (
        none_of(Voyager.armed),
        "none of these (Is the person armed? yes)",
        "次のいずれでもない(武器を携帯していますか。 はい)",
    ),
    (all_of(), "without condition", "無条件"),
    (any_of(), "in no case", "該当する場合なし"),
    (Comparison("lt", Value(1), Value(2)), "2 is more than 1", "2が1を超える"),
]


class TestConditionWords:
    @pytest.mark.parametrize(("condition", "en", "ja"), CASES, ids=[case[1] for case in CASES])
    def test_says_what_is_asked_for_in_both_languages(self, condition, en, ja):
        assert condition_words(condition).en == en
        assert condition_words(condition).ja == ja

    def test_refuses_what_it_does_not_know(self):
        with pytest.raises(RuleError, match="not a condition"):
            condition_words(Condition())
        with pytest.raises(RuleError, match="not a term"):
            comparison_words(Comparison("eq", Term.__new__(_Odd), Value(1)))


class _Odd(Term):
    pass


class TestComparisonWords:
    @pytest.mark.parametrize(
        ("comparison", "en"),
        [
            (Voyager.capacity.equals("cook"), "“In what capacity?” is not cook"),
            (
                Voyager.comes.before(date(2025, 1, 1)),
                "“When does the person come?” is on or after 2025-01-01",
            ),
            (
                Voyager.comes.on_or_before(date(2025, 1, 1)),
                "“When does the person come?” is after 2025-01-01",
            ),
            (
                Voyager.comes.after(date(2025, 1, 1)),
                "“When does the person come?” is on or before 2025-01-01",
            ),
            (
                Voyager.comes.on_or_after(date(2025, 1, 1)),
                "“When does the person come?” is before 2025-01-01",
            ),
            (Voyager.crew.less_than(2), "“How many are aboard?” is at least 2 people"),
            (Voyager.crew.at_least(2), "“How many are aboard?” is less than 2 people"),
        ],
    )
    def test_not_met_is_said_without_a_double_negative(self, comparison, en):
        assert comparison_words(comparison, met=False).en == en
