"""Exempt goods in Japan: the Customs Tariff Act and its enforcement order, which name this agreement."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_01 import VISITING_FORCE
from warifu.instruments.jp_au_raa.receiving import IN_JAPAN
from warifu.rules import (
    ON,
    Condition,
    Confidence,
    Day,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    clause,
    holds,
    none_of,
    unread,
)
from warifu.vocabulary import Consignment
from warifu.vocabulary.matters import goods

WATCH_MONTHS = 24
"""Months from the import permission during which customs watches over exempt goods (Art. 15(2))."""

IMPORTED_FREE = clause(
    "the goods were imported free of duty under the agreement",
    "物品が協定に基づき免税で輸入されたこと",
    Consignment.imported_duty_free,
)


def _within_two_years(day: Day, en: str, ja: str) -> Condition:
    return clause(
        f"{en} within two years of the import permission",
        f"輸入許可の日から2年以内に{ja}",
        day.on_or_before(Consignment.import_permitted_on.plus(months=WATCH_MONTHS)),
    )


STATEMENT = Provision(
    "AU-J2",
    cite="Customs Tariff Act Enforcement Order, art. 25-3",
    says=Text(
        "whoever claims the relief files a written statement and declares in the user's own name",
        "免税を受けようとする者は、書面を提出し、使用者本人の名義で申告しなければならない",
    ),
    when=all_of(
        clause(
            "the written statement is filed with the import declaration",
            "輸入申告に際して書面を提出すること",
            Consignment.statement_filed,
        ),
        clause(
            "the import is declared in the user's own name",
            "使用者本人の名義で輸入申告をすること",
            Consignment.declared_in_users_name,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    timing=Timing(Text("together with the import declaration", "輸入申告の際")),
    papers=Text(
        "statement of name, type, quantity and price, maker and place, use and place of use",
        "品名、型式、数量、価格、製造者及び製造地、用途並びに使用場所を記載した書面",
    ),
    note=Text(
        "The head of customs may do without some items of the statement.",
        "税関長は、書面の記載事項の一部を省略させることができる。",
    ),
)

DUTY_EXEMPT = Provision(
    "AU-J1",
    cite="Customs Tariff Act, art. 15(1)(x); Enforcement Order, art. 25-2(vi)",
    matter=goods.CUSTOMS_TARIFF_ITEM_RELIEF,
    says=Text(
        "goods that answer Article VII.5 of this agreement are exempt from duty in Japan",
        "この協定第7条5に該当する物品は、日本国において関税を免除される",
    ),
    when=all_of(
        IN_JAPAN,
        holds(VISITING_FORCE),
        clause(
            "the goods are for official use of the force or civilian component only",
            "物品が専ら部隊又は文民構成員の公用に供されること",
            Consignment.use.equals("official"),
        ),
        holds(STATEMENT),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

_DIVERTED = clause(
    "the goods are put to another use, or passed on for another use",
    "物品を他の用途に供し、又は他の用途に供するために譲渡すること",
    Consignment.diverted,
)
_DIVERTED_WITHIN_TWO_YEARS = _within_two_years(Consignment.diverted_on, "that happens", "行われること")

DIVERSION_DUTY = Provision(
    "AU-J3",
    cite="Customs Tariff Act, art. 15(2)",
    matter=goods.DIVERSION_DUTY_COLLECTED,
    says=Text(
        "on a diversion within two years duty is collected at once from whoever diverts or passes on",
        "2年以内の用途外使用又は譲渡については、その者から直ちに関税が徴収される",
    ),
    when=all_of(IN_JAPAN, IMPORTED_FREE, _DIVERTED, _DIVERTED_WITHIN_TWO_YEARS),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    note=Text(
        "Spoiled or damaged goods pay a lower duty.", "変質し、又は損傷した物品については、関税が軽減される。"
    ),
)

DIVERSION_NOTICE = Provision(
    "AU-J3/notice",
    cite="Customs Tariff Act Enforcement Order, art. 26(1)",
    matter=goods.DIVERSION_NOTICE_DUE,
    says=Text(
        "whoever diverts exempt goods within two years notifies customs in writing beforehand",
        "2年以内に免税物品を用途外使用等しようとする者は、あらかじめ書面で税関に届け出なければならない",
    ),
    when=all_of(IN_JAPAN, IMPORTED_FREE, _DIVERTED, _DIVERTED_WITHIN_TWO_YEARS),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    timing=Timing(
        Text("before the diversion; no number of days is set", "用途外使用等の前（日数の定めはない）"),
        before=Consignment.diverted_on.name,
    ),
    papers=Text(
        "notice of item, quantity, customs office, date and number of the permit, new use",
        "品名、数量、税関官署、許可の日及び番号並びに新たな用途を記載した届出書",
    ),
)

BOOK = Provision(
    "AU-J4",
    cite="Customs Tariff Act Enforcement Order, art. 25-4",
    matter=goods.BOOK_KEPT,
    says=Text(
        "the user of exempt goods keeps a book of them at the place of use",
        "免税物品の使用者は、使用場所に帳簿を備えなければならない",
    ),
    when=all_of(
        IN_JAPAN,
        IMPORTED_FREE,
        _within_two_years(ON, "the day asked of is", "当たる時点であること"),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    papers=Text(
        "book of item, type, quantity, dutiable value, duty forgone, permit, dates in and of use, place",
        "品名、型式、数量、課税価格、免税額、許可、搬入及び使用の日並びに使用場所を記載した帳簿",
    ),
    note=Text(
        "A permit kept on site stands in for the first items of the book.",
        "許可書を使用場所に備え置くときは、帳簿の記載事項の一部に代えることができる。",
    ),
)

BOOK_AFTERWARDS = Provision(
    "AU-J4/afterwards",
    cite="Customs Tariff Act Enforcement Order, art. 25-4",
    matter=goods.BOOK_KEPT,
    says=Text(
        "whether the book is kept after the two years is only inferred",
        "2年経過後の帳簿の備付けの要否は推論にとどまる",
    ),
    when=all_of(
        IN_JAPAN,
        IMPORTED_FREE,
        none_of(_within_two_years(ON, "the day asked of is", "当たる時点であること")),
        unread(
            "AU-J4",
            "that the duty to keep the book ends with the two years is inferred, not read",
            "帳簿の備付義務が2年で終了することは推論であり、条文では確認できていない",
        ),
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
)

MOVED = Provision(
    "AU-J5",
    cite="Customs Tariff Act Enforcement Order, art. 26(3)",
    matter=goods.MOVE_NOTICE_DUE,
    says=Text(
        "a change of the place of use within two years is notified to customs",
        "2年以内に使用場所を変更するときは、税関に届け出なければならない",
    ),
    when=all_of(
        IN_JAPAN,
        IMPORTED_FREE,
        clause(
            "the goods are moved to another place of use",
            "物品を他の使用場所へ移すこと",
            Consignment.moved_to_other_place,
        ),
        _within_two_years(ON, "the move is", "移動が行われること"),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    papers=Text("notice to customs", "税関への届出書"),
)

HANDED_OVER = Provision(
    "AU-J5/hand-over",
    cite="Customs Tariff Act Enforcement Order, art. 26(5)",
    matter=goods.MOVE_NOTICE_DUE,
    says=Text(
        "a hand-over for the same use within two years is notified to customs by both sides beforehand",
        "2年以内に同一の用途のために譲渡するときは、"
        "あらかじめ双方が署名した書面で税関に届け出なければならない",
    ),
    when=all_of(
        IN_JAPAN,
        IMPORTED_FREE,
        clause(
            "the goods are handed over for the same use",
            "同一の用途に供するために物品を譲渡すること",
            Consignment.handed_over_same_use,
        ),
        _within_two_years(ON, "the hand-over is", "譲渡が行われること"),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    timing=Timing(Text("before the hand-over; no number of days is set", "譲渡の前（日数の定めはない）")),
    papers=Text("notice signed by both sides", "双方が署名した届出書"),
)

PROVISIONS = (
    DUTY_EXEMPT,
    STATEMENT,
    DIVERSION_DUTY,
    DIVERSION_NOTICE,
    BOOK,
    BOOK_AFTERWARDS,
    MOVED,
    HANDED_OVER,
)
