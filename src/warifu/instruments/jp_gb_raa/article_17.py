"""Article XVII of the Japan–United Kingdom agreement: tax on what is bought or used there."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.article_01 import VISITING_FORCE
from warifu.instruments.jp_gb_raa.receiving_state import RECEIVED_IN_BRITAIN, RECEIVED_IN_JAPAN
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause, holds, none_of, unread
from warifu.vocabulary import Consignment
from warifu.vocabulary.matters import goods

_BOUGHT_FOR_FORCE = all_of(
    holds(VISITING_FORCE),
    clause(
        "the force or civilian component gets or uses them in the receiving State",
        "部隊又は文民構成員が接受国内で調達し、又は使用すること",
        Consignment.bought_locally,
        Consignment.acquirer.equals("force"),
    ),
)

PARITY = Provision(
    "GB-23",
    cite="Art. XVII.1",
    matter=goods.LOCAL_TAX_RELIEF,
    says=Text(
        "tax on local purchases is on the same terms as for the receiving State's own forces",
        "現地での調達に係る租税は、接受国自身の部隊と同等の条件による",
    ),
    when=all_of(
        _BOUGHT_FOR_FORCE,
        any_of(
            all_of(
                RECEIVED_IN_JAPAN,
                clause(
                    "it is a tax that the Self-Defense Forces do not pay: on light oil or aviation fuel",
                    "自衛隊が納付しない税（軽油引取税又は航空機燃料税）であること",
                    Consignment.local_tax.among("light_oil", "aviation_fuel"),
                ),
            ),
            clause(
                "it is not a tax that the Self-Defense Forces pay (consumption, vehicle weight, services), "
                "and the receiving State's own forces are free of it",
                "日本国において自衛隊に課される税（消費税、自動車重量税、役務に係る税）でなく、かつ、"
                "接受国自身の部隊が免除されること",
                none_of(
                    all_of(
                        RECEIVED_IN_JAPAN,
                        Consignment.local_tax.among("consumption", "vehicle_weight", "services"),
                    )
                ),
                Consignment.own_forces_free_of_tax,
            ),
        ),
    ),
    confidence=Confidence.SUMMARY,
    also=("AU-26",),
    office=Office.RECEIVING_STATE,
    note=Text(
        "In Japan consumption tax and vehicle weight tax are payable, and there is no relief on services.",
        "日本国では消費税及び自動車重量税は納付を要し、役務に係る免除はない。",
    ),
)

BRITISH_VAT = Provision(
    "GB-U6",
    cite="guidance on value added tax for visiting forces",
    matter=goods.LOCAL_TAX_RELIEF,
    says=Text(
        "the British guidance that was read gives relief to visiting forces of the North Atlantic Treaty",
        "確認できた英国の付加価値税に関する指針は、北大西洋条約の訪問部隊に免除を認める",
    ),
    when=all_of(
        RECEIVED_IN_BRITAIN,
        clause(
            "it is value added tax",
            "付加価値税であること",
            Consignment.local_tax.among("consumption", "services"),
        ),
        unread(
            "GB-U6",
            "whether such relief reaches Japanese forces was not found",
            "当該免除が自衛隊に及ぶかは未確認",
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.COUNSEL,
)

PROVISIONS = (PARITY, BRITISH_VAT)
