"""British law on visiting forces, as far as it was read, and what it asks before it reaches Japan's."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.receiving_state import RECEIVED_IN_BRITAIN
from warifu.parties import GB
from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
    unread,
)
from warifu.vocabulary import Consignment, Person, Visit
from warifu.vocabulary.matters import entry, goods

DESIGNATION = Provision(
    "GB-U1",
    cite="Visiting Forces Act 1952, s 1",
    says=Text(
        "the Act applies to a State that it names or that an Order in Council designates; "
        "no order for Japan was found",
        "同法は、法律に掲げられ、又は枢密院令により指定された国に適用されるが、日本国の指定は確認できていない",
    ),
    when=unread(
        "GB-U1",
        "whether an Order in Council designates Japan was not found",
        "日本国を指定する枢密院令の有無は未確認",
    ),
    confidence=Confidence.UNVERIFIED,
    office=Office.COUNSEL,
)

ENTRY_CONTROL = Provision(
    "GB-U2",
    cite="Immigration Act 1971, s 8(4)(c) and 8(6)",
    matter=entry.IMMIGRATION_CONTROL_OFF,
    says=Text(
        "a member posted for service, on invitation, is outside immigration control, deportation apart",
        "勤務のために派遣され、招請により滞在する構成員には、退去強制を除き、出入国管理の規定は適用されない",
    ),
    when=all_of(
        RECEIVED_IN_BRITAIN,
        clause(
            "the person is a member of the force", "部隊の構成員であること", Person.category.equals("member")
        ),
        clause(
            "the person is posted for service there, and the force is there on invitation",
            "勤務のために派遣され、部隊が招請により滞在していること",
            Person.posted_for_service,
            Visit.invited_by_receiving_state,
        ),
        holds(DESIGNATION),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_IMMIGRATION,
)

CIVILIAN = Provision(
    "GB-U3",
    cite="Visiting Forces Act 1952, rule on the civilian component",
    matter=entry.STATUTE_CIVILIAN,
    says=Text(
        "a civilian whose foreign passport bears the sending authority's entry and a British note",
        "派遣国当局の記載及び英国の承認の記載がある外国旅券を所持する文民",
    ),
    when=all_of(
        RECEIVED_IN_BRITAIN,
        clause(
            "the passport is not British, and holds the entry and the note of recognition",
            "英国以外の旅券であり、派遣国当局の記載及び承認の記載があること",
            none_of(Person.nationality.equals(GB)),
            Person.passport_states_status,
            Person.recognition_note_in_passport,
        ),
        holds(DESIGNATION),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
    papers=Text("entries in the passport", "旅券の記載"),
)

DEPENDANT = Provision(
    "GB-U4",
    cite="Visiting Forces Act 1952, s 12(4)",
    matter=entry.STATUTE_DEPENDANT,
    says=Text(
        "a spouse, or somebody maintained by a member or in a member's custody, charge or care",
        "配偶者又は構成員に扶養され若しくはその監護・保護の下にある者",
    ),
    when=all_of(
        RECEIVED_IN_BRITAIN,
        clause(
            "the person is the spouse, is maintained by the member, or is in the member's care",
            "配偶者であること、扶養されていること又は監護・保護の下にあること",
            any_of(
                Person.relation_to_member.equals("spouse"),
                Person.depends_on_member,
                Person.in_care_of_member,
            ),
        ),
        holds(DESIGNATION),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
    note=Text(
        "A dependant for that Act; the agreement itself gives no benefit.",
        "同法上の家族に当たるにとどまり、協定自体は利益を与えない。",
    ),
)

PERSONAL_RELIEF = Provision(
    "GB-U5",
    cite="Special Visitors Order 1992, Part VII (as made)",
    matter=goods.CUSTOMS_TARIFF_ITEM_RELIEF,
    says=Text(
        "relief for persons is for forces of North Atlantic Treaty countries; as made, Japan is not one",
        "同令の個人に対する免除は北大西洋条約締約国の部隊に係るもので、制定時の条文に日本国は含まれない",
    ),
    when=all_of(
        RECEIVED_IN_BRITAIN,
        clause(
            "a person brings in goods or a vehicle of their own",
            "個人が自己の物品又は自動車を輸入すること",
            Consignment.use.equals("personal"),
        ),
        unread(
            "GB-U5",
            "whether a later change brings Japan in was not checked",
            "その後の改正により日本国が含まれるかは未確認",
        ),
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
)

PROVISIONS = (DESIGNATION, ENTRY_CONTROL, CIVILIAN, DEPENDANT, PERSONAL_RELIEF)
