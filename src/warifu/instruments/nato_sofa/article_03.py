"""Article III.1–III.3: what members are free of at the border, and the papers that are shown there."""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_01 import CIVILIAN_COMPONENT, DEPENDANT, MEMBER
from warifu.rules import (
    Confidence,
    Matter,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
)
from warifu.vocabulary import Papers, Person, Visit
from warifu.vocabulary.matters import entry

ON_DEMAND = Timing(Text("shown on demand", "求めに応じて提示"))

IDENTITY_CARD = Provision(
    "NS-07",
    cite="Art. III.2(a)",
    says=Text(
        "a member carries a personal identity card from the sending State",
        "構成員は派遣国が発給した身分証明書を携帯する",
    ),
    when=clause(
        "the card shows names, birth date, rank, number (if any), service and photograph",
        "氏名、生年月日、階級、番号（あるとき）、所属軍種及び写真が表示されていること",
        Papers.identity_card_complete,
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    timing=ON_DEMAND,
    papers=Text("personal identity card", "身分証明書"),
)

MOVEMENT_ORDER = Provision(
    "NS-08",
    cite="Art. III.2(b)",
    says=Text(
        "a member travels on an individual or collective movement order",
        "構成員は個別又は集団の移動命令書により移動する",
    ),
    when=all_of(
        clause("there is a movement order", "移動命令書があること", Papers.movement_order_held),
        clause(
            "it is in the sending State's language, in English and in French",
            "派遣国の言語、英語及びフランス語で書かれていること",
            Papers.order_in_sending_language,
            Papers.order_in_english,
            Papers.order_in_french,
        ),
        clause(
            "the sending State or a NATO authority issued it",
            "派遣国又はNATO当局が発給したこと",
            Papers.order_issued_by.among("sending_state", "nato"),
        ),
        clause(
            "it certifies the status and the movement",
            "地位及び移動を証明していること",
            Papers.order_certifies_status_and_movement,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    timing=ON_DEMAND,
    papers=Text("individual or collective movement order", "個別又は集団の移動命令書"),
)

COUNTERSIGNATURE = Provision(
    "NS-09",
    cite="Art. III.2(b), last sentence",
    says=Text(
        "the receiving State may ask that its representative countersign the order",
        "接受国は、自国の代表者による移動命令書への副署を求めることができる",
    ),
    when=any_of(
        clause(
            "no countersignature is asked for",
            "副署が求められていないこと",
            none_of(Papers.countersignature_required),
        ),
        clause("the order is countersigned", "移動命令書に副署がされていること", Papers.order_countersigned),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
    papers=Text(
        "countersignature on the movement order, if asked for", "移動命令書への副署（求められた場合）"
    ),
)

MEMBER_DOCUMENTS = Provision(
    "NS-07/documents",
    cite="Art. III.2",
    matter=entry.ENTRY_DOCUMENTS_COMPLETE,
    says=Text(
        "of a member no more than identity card and movement order may be asked",
        "構成員に求められる文書は身分証明書及び移動命令書のみである",
    ),
    when=all_of(holds(MEMBER), holds(IDENTITY_CARD), holds(MOVEMENT_ORDER), holds(COUNTERSIGNATURE)),
    confidence=Confidence.READ,
    office=Office.SENDING_UNIT,
    timing=ON_DEMAND,
    papers=Text("identity card and movement order", "身分証明書及び移動命令書"),
)

PASSPORT_ENTRY = Provision(
    "NS-10",
    cite="Art. III.3",
    matter=entry.ENTRY_DOCUMENTS_COMPLETE,
    says=Text(
        "the passports of civilians and dependents say that they are such",
        "文民構成員及び家族の旅券には、その地位が記載される",
    ),
    when=all_of(
        any_of(holds(CIVILIAN_COMPONENT), holds(DEPENDANT)),
        clause(
            "the passport states the status", "旅券にその地位の記載があること", Person.passport_states_status
        ),
    ),
    confidence=Confidence.READ,
    office=Office.SENDING_DEFENCE,
    papers=Text("passport that states the status", "地位の記載のある旅券"),
    note=Text(
        "So civilians and dependents need passports.", "したがって、文民構成員及び家族には旅券が必要である。"
    ),
)


def _exempt(suffix: str, matter: Matter, en: str, ja: str) -> Provision:
    return Provision(
        f"NS-06/{suffix}",
        cite="Art. III.1",
        matter=matter,
        says=Text(f"members are exempt from {en}", f"構成員は{ja}を免除される"),
        when=all_of(
            holds(MEMBER),
            clause(
                "the receiving State's formalities for a force that enters or leaves are met",
                "軍隊の出入国に関する接受国の手続に従うこと",
                Visit.entry_procedures_followed,
            ),
            holds(IDENTITY_CARD),
            holds(MOVEMENT_ORDER),
            holds(COUNTERSIGNATURE),
        ),
        confidence=Confidence.READ,
        office=Office.SENDING_UNIT,
        timing=Timing(Text("on entry and departure", "入国及び出国の際")),
        papers=Text("identity card and movement order", "身分証明書及び移動命令書"),
        note=Text(
            "The sentence names members alone, not the civilian component or dependents.",
            "この規定は構成員のみを掲げ、文民構成員及び家族には及ばない。",
        ),
    )


VISA = _exempt("visa", entry.VISA_APPLICATION_WAIVED, "visa rules", "査証に関する規則")
PASSPORT = _exempt("passport", entry.PASSPORT_WAIVED, "passport rules", "旅券に関する規則")
INSPECTION = _exempt(
    "inspection", entry.IMMIGRATION_INSPECTION_WAIVED, "immigration inspection", "出入国審査"
)
REGISTRATION = _exempt(
    "registration", entry.ALIEN_REGISTRATION_WAIVED, "registration as foreign nationals", "外国人登録"
)

RESIDENCE = Provision(
    "NS-06/residence",
    cite="Art. III.1",
    matter=entry.RESIDENCE_RIGHT_EXCLUDED,
    says=Text(
        "members gain no right to permanent residence by their stay",
        "構成員は、滞在によって永住に関する権利を取得しない",
    ),
    when=holds(MEMBER),
    confidence=Confidence.READ,
    office=Office.RECEIVING_IMMIGRATION,
)

PROVISIONS = (
    IDENTITY_CARD,
    MOVEMENT_ORDER,
    COUNTERSIGNATURE,
    VISA,
    PASSPORT,
    INSPECTION,
    REGISTRATION,
    RESIDENCE,
    MEMBER_DOCUMENTS,
    PASSPORT_ENTRY,
)
