"""Article IV: driving permits; the receiving State chooses between accepting them and issuing its own."""

from __future__ import annotations

from warifu.rules import Confidence, Office, Provision, Text, all_of, clause, holds
from warifu.vocabulary import Vehicle, Visit
from warifu.vocabulary.matters import arms

PERMIT_HOLDER = all_of(
    clause(
        "the driver is a member or a civilian of the component",
        "運転者が構成員又は文民構成員であること",
        Vehicle.driver_category.among("member", "civilian"),
    ),
    clause(
        "the sending State, or a part of it, issued the permit",
        "派遣国又はその地方団体が発給した免許証であること",
        Vehicle.licence_issued_by.equals(Visit.sending_state),
    ),
)

ACCEPTED = Provision(
    "NS-14",
    cite="Art. IV(a)",
    matter=arms.LICENCE_ACCEPTED,
    says=Text(
        "a receiving State may choose to accept the sending State's permits as they are",
        "接受国は、派遣国の運転免許証をそのまま承認する方式を選ぶことができる",
    ),
    when=all_of(
        PERMIT_HOLDER,
        clause(
            "the receiving State accepts permits",
            "接受国が承認方式をとること",
            Vehicle.licence_mode.equals("accept"),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_TRANSPORT,
    papers=Text(
        "driving permit of the sending State, civil or military", "派遣国の運転免許証（民間用又は軍用）"
    ),
    note=Text("Dependents are not named.", "家族への言及はない。"),
)

WITHOUT_TEST = Provision(
    "NS-14/test",
    cite="Art. IV(a)",
    matter=arms.DRIVING_TEST_WAIVED,
    says=Text("an accepted permit is good without a test", "承認される免許証は無試験で有効である"),
    when=holds(ACCEPTED),
    confidence=Confidence.READ,
    office=Office.RECEIVING_TRANSPORT,
)

WITHOUT_FEE = Provision(
    "NS-14/fee",
    cite="Art. IV(a)",
    matter=arms.LICENCE_FEE_WAIVED,
    says=Text("an accepted permit is good without a fee", "承認される免許証は無料で有効である"),
    when=holds(ACCEPTED),
    confidence=Confidence.READ,
    office=Office.RECEIVING_TRANSPORT,
)

OWN_LICENCE = Provision(
    "NS-15",
    cite="Art. IV(b)",
    matter=arms.DRIVING_TEST_WAIVED,
    says=Text(
        "a receiving State may choose to issue its own licence instead, without a test",
        "接受国は、試験を行わずに自国の免許証を発給する方式を選ぶことができる",
    ),
    when=all_of(
        PERMIT_HOLDER,
        clause(
            "the receiving State issues its own licence",
            "接受国が自国の免許証を発給する方式をとること",
            Vehicle.licence_mode.equals("issue"),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_TRANSPORT,
    papers=Text("licence of the receiving State", "接受国の運転免許証"),
    note=Text("Under (b) a fee is not excluded.", "(b)の方式では手数料は排除されていない。"),
)

PROVISIONS = (ACCEPTED, WITHOUT_TEST, WITHOUT_FEE, OWN_LICENCE)
