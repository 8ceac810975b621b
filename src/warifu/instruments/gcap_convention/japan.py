"""Article 35(2) in Japan: the Customs Tariff Act and its order, for goods of the organisation."""

from __future__ import annotations

from warifu.parties import GB, JP, State
from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    any_of,
    clause,
    holds,
    unread,
)
from warifu.vocabulary import Consignment, Visit
from warifu.vocabulary.matters import goods

IT = State("IT")
INTO_JAPAN = clause(
    "the goods come into Japan", "日本に輸入される物品であること", Visit.receiving_state.equals(JP)
)
DIVERTED = clause(
    "put to another use, or handed over for another use",
    "他の用途に供され、又は他の用途のために譲渡されること",
    Consignment.diverted,
)
WITHIN_TWO_YEARS = clause(
    "within two years of the import permit",
    "輸入許可の日から2年以内であること",
    Consignment.diverted_on.on_or_after(Consignment.import_permitted_on),
    Consignment.diverted_on.on_or_before(Consignment.import_permitted_on.plus(months=24)),
)

GOODS_OF_THE_ORGANISATION = Provision(
    "GC-05",
    cite="Art. 35(2)",
    says=Text("goods of the organisation that fit the article", "機関の物品で同条の要件を満たすもの"),
    when=clause(
        "the goods fall under Article 35(2)", "物品が第35条2に該当すること", Consignment.within_relief_article
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
    note=Text(
        "Read in the Japanese law that cites it; the words of the treaty were not read.",
        "同条を引用する日本の法令により確認。条約の文言は未確認。",
    ),
)

INTO_JAPAN_FREE = Provision(
    "GC-J1",
    cite="Customs Tariff Act, Art. 15(1)(x); Enforcement Order, Art. 25-2(vii)",
    matter=goods.OFFICIAL_GOODS_DUTY_FREE,
    says=Text(
        "goods of the organisation come in free of duty, and of internal tax likewise",
        "機関の物品は関税を免除され、内国消費税も同様に免除される",
    ),
    when=all_of(
        INTO_JAPAN,
        holds(GOODS_OF_THE_ORGANISATION),
        clause(
            "a statement of item, type, quantity, price, maker, use and places is filed",
            "品名、型式、数量、価格、製造者、用途及び場所を記載した書面を提出すること",
            Consignment.statement_filed,
        ),
        clause(
            "declared in the user's name",
            "使用者の名義で輸入申告すること",
            Consignment.declared_in_users_name,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    papers=Text(
        "statement of item, type, quantity, price, maker and place, use and place of use (customs may "
        "waive items)",
        "品名、型式、数量、価格、製造者及び製造地、"
        "用途並びに使用場所を記載した書面（税関は一部の記載を省略させることができる）",
    ),
    timing=Timing(Text("with the import declaration", "輸入申告の際")),
)

ELSEWHERE = Provision(
    "GC-05/elsewhere",
    cite="Art. 35(2)",
    matter=goods.OFFICIAL_GOODS_DUTY_FREE,
    says=Text("goods of the organisation brought into another Party", "他の締約国に輸入される機関の物品"),
    when=all_of(
        clause(
            "the goods come into the United Kingdom or Italy",
            "英国又はイタリアに輸入される物品であること",
            Visit.receiving_state.among(GB, IT),
        ),
        unread(
            "GC-05",
            "the words of Article 35(2) and the law of that State were not read",
            "第35条2の文言及び当該国の国内法令は確認できていない",
        ),
    ),
    confidence=Confidence.READ,
)

COLLECTED = Provision(
    "GC-J2",
    cite="Customs Tariff Act, Art. 15(2); Enforcement Order, Art. 26",
    matter=goods.DIVERSION_DUTY_COLLECTED,
    says=Text(
        "duty is collected at once if the goods are diverted within two years",
        "2年以内に用途外使用等があった場合は、直ちに関税を徴収する",
    ),
    when=all_of(INTO_JAPAN, DIVERTED, WITHIN_TWO_YEARS),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
    note=Text(
        "Goods that have lost value bear less duty.",
        "変質・損傷等により価値が減少した物品については軽減がある。",
    ),
)

NOTICE = Provision(
    "GC-J2/notice",
    cite="Customs Tariff Act, Art. 15(2); Enforcement Order, Art. 26",
    matter=goods.DIVERSION_NOTICE_DUE,
    says=Text(
        "customs is told in writing before goods are diverted within two years",
        "2年以内に用途外使用等をする場合は、あらかじめ書面で税関に届け出る",
    ),
    when=all_of(INTO_JAPAN, DIVERTED, WITHIN_TWO_YEARS),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    papers=Text("written notice", "届出書"),
    timing=Timing(Text("before the diversion", "用途外使用等の前"), before="consignment.diverted_on"),
)

BOOK = Provision(
    "GC-J3",
    cite="Enforcement Order, Art. 25-4",
    matter=goods.BOOK_KEPT,
    says=Text("the user keeps a book of the exempt goods", "使用者は免税物品に関する帳簿を備え付ける"),
    when=all_of(INTO_JAPAN, holds(GOODS_OF_THE_ORGANISATION)),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    papers=Text("book", "帳簿"),
)

MOVED = Provision(
    "GC-J3/moved",
    cite="Enforcement Order, Art. 26(3), 26(5)",
    matter=goods.MOVE_NOTICE_DUE,
    says=Text(
        "a change of place is notified, and a hand-over for the same use by a notice that both sign",
        "使用場所の変更は届け出、同一用途のための譲渡は当事者連署の届出による",
    ),
    when=all_of(
        INTO_JAPAN,
        clause(
            "moved to another place, or handed over for the same use",
            "他の場所へ移し、又は同一の用途のために譲渡すること",
            any_of(Consignment.moved_to_other_place, Consignment.handed_over_same_use),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    papers=Text("notice; for a hand-over, signed by both", "届出書（譲渡の場合は連署）"),
    timing=Timing(Text("for a hand-over, before it", "譲渡の場合はその前")),
)

PROVISIONS = (
    INTO_JAPAN_FREE,
    ELSEWHERE,
    GOODS_OF_THE_ORGANISATION,
    COLLECTED,
    NOTICE,
    BOOK,
    MOVED,
)
