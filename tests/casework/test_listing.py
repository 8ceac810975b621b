"""What may stand on a manifest, and the refusals of what may not, in both languages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.casework.desks import a_part
from warifu.casework.lines import LineKind
from warifu.casework.listing import refuse_twice, refuse_unlistable
from warifu.casework.refusals import Refusal

FITTING = [
    a_part(1, person__category="member", person__arrives_on="2026-11-16", papers__movement_order_held=True),
    a_part(2, LineKind.EQUIPMENT, consignment__use="official"),
    a_part(3, LineKind.VEHICLE, vehicle__kind="drone"),
    a_part(4, LineKind.CRAFT),
    a_part(5, LineKind.ARMS, weapon__kind="ammunition"),
]


def test_parts_with_labels_and_fitting_facts_may_be_listed() -> None:
    refuse_unlistable(FITTING)
    refuse_twice(FITTING)


@pytest.mark.parametrize(
    ("changes", "code", "en", "ja"),
    [
        (
            {"label": " "},
            "no-label",
            f"a part has nothing to call it by (handle {1:032x}): write a name or a description",
            f"名称のない項目があります（識別子{1:032x}）。氏名又は品名を記載してください",
        ),
        (
            {"facts": {"person.shoe_size": 9}},
            "no-such-fact",
            "Example 1: there is no fact called person.shoe_size: take a name from the vocabulary",
            "Example 1：person.shoe_sizeという事実項目はありません。語彙にある名称を使ってください",
        ),
        (
            {"facts": {"vehicle.kind": "drone"}},
            "fact-of-others",
            "Example 1: vehicle.kind is not asked of people: state it where it belongs, or leave it out",
            "Example 1：vehicle.kindは人員についての事実ではありません。該当する箇所に記載するか、削除してください",
        ),
        (
            {"facts": {"person.arrives_on": "soon"}},
            "answer-does-not-fit",
            (
                "Example 1: 'soon' is no answer to person.arrives_on (On which day does the person arrive?): "
                "correct it, or leave it out if it is not known"
            ),
            (
                "Example 1：'soon'はperson.arrives_on（本人の到着日はいつですか。）の答えになりません。"
                "訂正するか、不明なら空欄にしてください"
            ),
        ),
    ],
)
def test_what_may_not_be_listed_is_refused_in_both_languages(
    changes: dict[str, Any], code: str, en: str, ja: str
) -> None:
    with pytest.raises(Refusal) as refused:
        refuse_unlistable([*FITTING, replace(a_part(1), **changes)])

    assert refused.value.kind.code == code
    assert refused.value.says.en == en
    assert refused.value.says.ja == ja


def test_a_person_that_is_listed_twice_is_refused_in_both_languages() -> None:
    with pytest.raises(Refusal) as refused:
        refuse_twice([a_part(1), a_part(2), a_part(1, version=1)])

    assert refused.value.kind.code == "listed-twice"
    assert refused.value.says.en == (
        f"Example 1 stands on the list twice (handle {1:032x}): list each person or item once"
    )
    assert refused.value.says.ja == (
        f"Example 1が一覧に2回あります（識別子{1:032x}）。人及び物品はそれぞれ1回だけ記載してください"
    )
