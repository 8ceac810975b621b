"""
Japan's carrying-out law for the Japan–United Kingdom agreement: civilians, and the day the law changed.

Act No. 26 of 2025 replaced Act No. 27 of 2023 on 22 July 2025.
The older Act was not read, so what only Japanese law decides is open for the days before (`earlier_act`).
"""

from __future__ import annotations

from datetime import date

from warifu.instruments.jp_gb_raa.receiving_state import RECEIVED_IN_JAPAN
from warifu.parties import JP
from warifu.rules import Confidence, Matter, Office, Provision, Text, all_of, any_of, clause, none_of, unread
from warifu.vocabulary import Consignment, Person
from warifu.vocabulary.matters import goods

ACT_2025 = date(2025, 7, 22)
"""The first day of Act No. 26 of 2025."""
EARLIER_ACT_ENDS = date(2025, 7, 21)
"""The last day on which Act No. 27 of 2023 carried the agreement out."""


def earlier_act(name: str, about_en: str, about_ja: str, *, matter: Matter | None = None) -> Provision:
    """Return the provision, open until 21 July 2025, for what the Act of 2023 said of something."""
    return Provision(
        f"GB-J5/{name}",
        cite="Act No. 27 of 2023",
        matter=matter,
        says=Text(
            f"until 21 July 2025 Japan's Act No. 27 of 2023 applied to {about_en}",
            f"2025年7月21日までは、{about_ja}について令和5年法律第27号が適用された",
        ),
        when=all_of(
            RECEIVED_IN_JAPAN,
            unread(
                "GB-J5",
                f"what the Act of 2023 said of {about_en} was not read",
                f"令和5年法律第27号が{about_ja}について定めた内容は未確認",
            ),
        ),
        confidence=Confidence.READ,
        ends=EARLIER_ACT_ENDS,
        office=Office.COUNSEL,
    )


OTHERS_FIT = Provision(
    "GB-J3/fit",
    cite="Act No. 26 of 2025, art. 2(iv)",
    says=Text(
        "somebody who is not a British national belongs if both States consider that fit",
        "英国国民でない者も、両国が適当と認める場合には文民構成員となり得る",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        clause(
            "both States consider the person fit", "両国が適当と認めること", Person.both_states_consider_fit
        ),
    ),
    confidence=Confidence.READ,
    in_force=ACT_2025,
    also=("GB-J5",),
    office=Office.BOTH_STATES,
)
OTHERS_FIT_EARLIER = earlier_act("fit", "civilians of other nationalities", "英国国民でない文民")

RESIDENT = Provision(
    "GB-J3/resident",
    cite="Act No. 26 of 2025, art. 2(iv)",
    says=Text(
        "somebody ordinarily resident in Japan is not civilian component",
        "日本国に通常居住する者は文民構成員に当たらない",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        clause(
            "the person is ordinarily resident in Japan",
            "日本国に通常居住していること",
            Person.ordinarily_resident_in.equals(JP),
        ),
    ),
    confidence=Confidence.READ,
    in_force=ACT_2025,
    also=("GB-J5",),
    office=Office.RECEIVING_IMMIGRATION,
)
RESIDENT_EARLIER = Provision(
    "GB-J5/resident",
    cite="Act No. 27 of 2023",
    says=Text(
        "until 21 July 2025 Japan's Act No. 27 of 2023 applied to residents of Japan",
        "2025年7月21日までは、日本国に通常居住する者について令和5年法律第27号が適用された",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        clause(
            "the person is ordinarily resident in Japan",
            "日本国に通常居住していること",
            Person.ordinarily_resident_in.equals(JP),
        ),
        unread(
            "GB-J5",
            "what the Act of 2023 said of residents was not read",
            "令和5年法律第27号が日本国に通常居住する者について定めた内容は未確認",
        ),
    ),
    confidence=Confidence.READ,
    ends=EARLIER_ACT_ENDS,
    office=Office.COUNSEL,
)

SERVICE_CONTRACT = Provision(
    "GB-J3/contract",
    cite="Act No. 26 of 2025, art. 2(iv)",
    says=Text(
        "somebody engaged in business under a service contract with the United Kingdom "
        "is not civilian component",
        "英国との役務契約に基づく事業に従事する者は文民構成員に当たらない",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        any_of(
            clause(
                "the person comes as a contractor or a contractor's employee",
                "本人が契約業者又はその被用者として訪問すること",
                Person.category.equals("contractor"),
            ),
            clause(
                "the United Kingdom does not employ the person, who works under a service contract with it, "
                "or with somebody acting for it",
                "本人が英国に雇用されておらず、英国又は英国のために行動する者との役務契約に基づく事業に従事していること",
                none_of(Person.employer.among("armed_service", "sending_agency")),
                Person.works_under_service_contract,
            ),
        ),
    ),
    confidence=Confidence.READ,
    in_force=ACT_2025,
    also=("GB-J5", "RE-01"),
    office=Office.SENDING_DEFENCE,
)

CUSTOMS_ORDER = Provision(
    "GB-J1",
    cite="Customs Tariff Act Enforcement Order, art. 25-2",
    matter=goods.CUSTOMS_TARIFF_ITEM_RELIEF,
    says=Text(
        "the list of goods exempt under treaties does not name this agreement; "
        "another route to relief was not found",
        "条約に基づく免税物品の列挙にこの協定は含まれず、他の免税の根拠は確認できていない",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        clause(
            "some other provision of Japanese law gives the relief",
            "日本国の他の法令に免税の根拠があること",
            Consignment.receiving_law_allows_relief,
        ),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_CUSTOMS,
)

PROVISIONS = (
    OTHERS_FIT,
    OTHERS_FIT_EARLIER,
    RESIDENT,
    RESIDENT_EARLIER,
    SERVICE_CONTRACT,
    CUSTOMS_ORDER,
)
