"""Article XVII of the Japan–Australia agreement: tax on what is got or used locally."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_01 import VISITING_FORCE
from warifu.instruments.jp_au_raa.receiving import IN_JAPAN
from warifu.rules import Confidence, Office, Provision, Text, all_of, any_of, clause, holds, none_of
from warifu.vocabulary import Consignment
from warifu.vocabulary.matters import goods

LOCAL_TAX = Provision(
    "AU-26",
    cite="Art. XVII.1",
    matter=goods.LOCAL_TAX_RELIEF,
    says=Text(
        "what the visiting force and civilian component get or use locally is taxed like the host's own "
        "forces",
        "訪問部隊及び文民構成員の現地での取得及び使用には、接受国自身の部隊と同等の条件で課税される",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        clause(
            "it is got or used in the receiving State",
            "接受国内で取得し、又は使用すること",
            Consignment.bought_locally,
        ),
        clause(
            "it is for the force or civilian component, officially",
            "部隊又は文民構成員の公用のためであること",
            Consignment.acquirer.equals("force"),
        ),
        any_of(
            clause(
                "in Japan the Self-Defense Forces do not pay it: light-oil delivery tax, aviation fuel tax",
                "日本国において自衛隊に課されない税であること（軽油引取税、航空機燃料税）",
                IN_JAPAN,
                Consignment.local_tax.among("light_oil", "aviation_fuel"),
            ),
            clause(
                "it is not a tax that the Self-Defense Forces pay (consumption, vehicle weight, services), "
                "and the receiving State's own forces are free of it",
                "日本国において自衛隊に課される税（消費税、自動車重量税、役務に係る税）でなく、かつ、"
                "接受国自身の部隊が免除されること",
                none_of(
                    all_of(
                        IN_JAPAN,
                        Consignment.local_tax.among("consumption", "vehicle_weight", "services"),
                    )
                ),
                Consignment.own_forces_free_of_tax,
            ),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.SENDING_UNIT,
    note=Text("A purchase by a person for private use is not covered.", "個人の私用の購入は対象とならない。"),
)

PROVISIONS = (LOCAL_TAX,)
