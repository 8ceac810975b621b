"""
Atlantic Eagles: aircraft and about 180 people of Japan to the United Kingdom, leg from 17 September 2025.

Dates, places and aircraft are as the open press reported them; everything else is made up.
A Japanese planner's list: Japanese headings and tabs, era dates, full-width digits, circles and crosses for yes and no.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from examples.made_up import japanese
from examples.sheets import Row, Sheet, write_book

ACTIVITY = {
    "activity_name": "アトランティック・イーグルス(英国行程)",
    "sending_state": "日本",
    "receiving_state": "イギリス",
    "begins": "令和7年9月17日",
    "ends": "令和7年10月1日",
    "activity": "訓練",
    "force_body": "自衛隊",
    "unit": "第2航空団ほか",
    "activity_decided": "○",
    "receiving_state_consents": "○",
    "entry_procedures_followed": "○",
    "prior_notification_given": "○",
    "clearance_requested": "○",
    "clearance_granted": "不明",
}
PEOPLE = (
    "service_number", "rank", "full_name", "nationality", "category", "ordinarily_resident_in", "accompanies_force",
    "employed_by_or_serving_with_force", "works_under_service_contract", "arrives_on", "remarks",
)  # fmt: skip
RANKS = ("2等空曹", "3等空曹", "1等空曹", "空曹長", "准空尉", "2等空尉", "1等空尉", "3等空佐")
WIDE = {ord(d): ord(d) + 0xFEE0 for d in "0123456789"}


def write(folder: Path) -> Path:
    """Write the workbook into a folder and return its path."""
    path = folder / "atlantic_eagles.xlsx"
    people = Sheet(
        "people", "人員", PEOPLE, list(_people(random.Random(2509))), language="ja", own={"rank": "官職"}
    )
    write_book(path, ACTIVITY, [people, _craft(), _equipment(), _arms(), _places()], language="ja")
    return path


def _people(chance: random.Random) -> Iterator[Row]:
    names = japanese(chance)
    for number in range(1, 177):
        day = "R7.9.17" if number % 3 else "令和７年９月１８日"
        yield [
            f"例{number:04}".translate(WIDE if number % 2 else {}), RANKS[number % len(RANKS)], next(names), "日本",
            "部隊の構成員", "日本", "○", "○", "×", day, "",
        ]  # fmt: skip
    civilian = ["文民", "日本", "○", "○", "×", "令和7年9月17日"]
    yield ["例9001", "", next(names), "日本", *civilian, "防衛事務官"]
    yield ["例9002", "", next(names), "日本", *civilian, "防衛技官"]
    yield [
        "例9003",
        "",
        next(names),
        "日本",
        "契約業者",
        "日本",
        "○",
        "×",
        "○",
        "令和7年9月17日",
        "機体メーカー",
    ]
    yield ["例9004", "", next(names), "日本", "", "", "", "", "", "令和7年9月17日", "所属確認中"]


def _craft() -> Sheet:
    types = (("F-15J", 2), ("C-2", 2), ("KC-767", 1), ("KC-46A", 1))
    rows: list[Row] = [
        [kind, f"例示-{kind}-{n}", "航空機", "○", "○"] for kind, count in types for n in range(1, count + 1)
    ]
    columns = ("description", "serial_number", "kind", "state_craft", "route_agreed")
    return Sheet("craft", "艦船・航空機", columns, rows, language="ja")


def _equipment() -> Sheet:
    state = ("部隊又は文民構成員の公用のみ", "派遣国", "○")
    names = ("整備工具一式", "電源車用ケーブル", "予備品箱", "通信機材", "救命装備品", "航空機用けん引具")
    rows: list[Row] = [
        [name, f"例示-{n:03}".translate(WIDE), n, "装備品", *state] for n, name in enumerate(names, 1)
    ]
    rows.append(["隊員私物(土産品)", "", 40, "身回品", "自己の私用", "個人", "○"])
    columns = (
        "description",
        "serial_number",
        "quantity",
        "kind",
        "use",
        "owner_at_entry",
        "reasonable_quantity",
    )
    return Sheet("equipment", "装備品", columns, rows, language="ja")


def _arms() -> Sheet:
    rows: list[Row] = [
        ["拳銃", f"例示-P-{n:02}", 1, "小火器", "部隊の構成員", "不明", "○", "不明", "○"] for n in range(1, 7)
    ]
    columns = (
        "description", "serial_number", "quantity", "kind", "carried_by", "orders_authorise_carrying",
        "for_cooperative_activity", "receiving_procedures_met", "authorities_notified",
    )  # fmt: skip
    return Sheet("arms", "武器・弾薬", columns, rows, language="ja")


def _places() -> Sheet:
    rows = [
        ["コニングスビー空軍基地", "リンカンシャー", "イギリス"],
        ["ブライズ・ノートン空軍基地", "オックスフォードシャー", "英国"],
    ]
    return Sheet("places", "場所", ("description", "address", "state"), rows, language="ja")
