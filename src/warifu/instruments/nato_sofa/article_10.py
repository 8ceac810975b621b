"""Article X: residence, pay and movable things in the receiving State's tax law."""

from __future__ import annotations

from warifu.instruments.nato_sofa.article_01 import MEMBER_OR_CIVILIAN
from warifu.rules import Confidence, Office, Provision, Text, all_of, clause
from warifu.vocabulary import Person, Visit
from warifu.vocabulary.matters import living

ONLY_FOR_STATUS = clause(
    "the person is there only because of that status",
    "専らその地位により接受国に所在すること",
    Person.present_only_for_status,
)
LOCAL_NATIONAL = clause(
    "the person is a national of the receiving State",
    "本人が接受国の国民であること",
    Person.nationality.equals(Visit.receiving_state),
)

RESIDENCE = Provision(
    "NS-63",
    cite="Art. X.1, X.4",
    matter=living.RESIDENCE_NOT_COUNTED,
    says=Text(
        "time spent there only because of the status is no residence for tax",
        "専らその地位により所在する期間は、課税上の居住期間に算入されない",
    ),
    when=all_of(MEMBER_OR_CIVILIAN, ONLY_FOR_STATUS),
    unless=(LOCAL_NATIONAL,),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
)

PAY = Provision(
    "NS-63/pay",
    cite="Art. X.1, X.4",
    matter=living.PAY_UNTAXED,
    says=Text(
        "pay from the sending State, and movable things there only with the person, are not taxed",
        "派遣国からの給与及び本人の所在のみを理由として接受国にある動産は課税されない",
    ),
    when=all_of(MEMBER_OR_CIVILIAN, ONLY_FOR_STATUS),
    unless=(LOCAL_NATIONAL,),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
)

OTHER_EARNINGS = Provision(
    "NS-64",
    cite="Art. X.2",
    matter=living.OTHER_EARNINGS_TAXABLE,
    says=Text(
        "profit from another enterprise there may be taxed",
        "接受国における別の営利活動による所得には課税することができる",
    ),
    when=all_of(
        MEMBER_OR_CIVILIAN,
        clause(
            "it comes from a profitable enterprise there",
            "接受国での営利活動によるものであること",
            Person.profitable_enterprise,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_STATE,
    note=Text("Tax on non-residents stays possible too.", "非居住者としての課税も妨げられない。"),
)

PROVISIONS = (RESIDENCE, PAY, OTHER_EARNINGS)
