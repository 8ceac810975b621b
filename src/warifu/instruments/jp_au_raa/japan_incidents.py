"""Arrest, claims and shipping claims in Japan: Act No. 26 of 2025 and its Cabinet Order."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.article_21 import MEMBER_OR_CIVILIAN, OFFICIAL_DUTY
from warifu.instruments.jp_au_raa.receiving import ACT_2025, IN_JAPAN, earlier_law
from warifu.rules import Confidence, Office, Provision, Text, Timing, all_of, any_of, clause, holds
from warifu.vocabulary import Claim, Incident
from warifu.vocabulary.matters import incidents

ARRESTED = clause(
    "the receiving State has arrested the person",
    "接受国が本人を逮捕したこと",
    Incident.arrested_by_receiving,
)

HAND_OVER = Provision(
    "AU-J8",
    cite="Act No. 26 of 2025, arts. 4 to 10",
    matter=incidents.ARRESTED_HANDED_OVER,
    says=Text(
        "an arrested member or civilian is handed over at once if it is clearly for the sending State",
        "専ら派遣国側に対する罪又は公務中の罪であることが明らかなときは、逮捕した構成員等を直ちに引き渡す",
    ),
    when=all_of(
        IN_JAPAN,
        MEMBER_OR_CIVILIAN,
        ARRESTED,
        clause(
            "it was clearly only against the sending State or its people, or official duty",
            "専ら派遣国若しくはその人員に対する罪又は公務の執行中の罪であることが明らかであること",
            any_of(Incident.only_against_sending, holds(OFFICIAL_DUTY)),
        ),
    ),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
    timing=Timing(Text("at once", "直ちに")),
    note=Text(
        "Otherwise the ordinary procedure runs, adapted for warrants and for receipt of persons arrested by "
        "the force.",
        "その他の場合は、令状及び部隊が逮捕した者の受取に関する特例の下で、通常の手続による。",
    ),
)

SEARCH = Provision(
    "AU-J8/search",
    cite="Act No. 26 of 2025, arts. 4 to 10",
    matter=incidents.SEARCH_THROUGH_FORCE,
    says=Text(
        "a search is made only with the consent of the force, or through it",
        "捜索は、部隊の同意を得て、又は部隊に嘱託して行う",
    ),
    when=all_of(IN_JAPAN, MEMBER_OR_CIVILIAN),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    office=Office.RECEIVING_JUSTICE,
)

STATE_PAYS = Provision(
    "AU-J9",
    cite="Act No. 26 of 2025, arts. 12 to 14",
    matter=incidents.RECEIVING_STATE_PAYS,
    says=Text(
        "Japan pays third parties as for its own officials",
        "日本国は、自国の公務員等による場合の例により、第三者の損害を賠償する",
    ),
    when=all_of(
        IN_JAPAN,
        clause(
            "a third party was harmed (not a member, not from a contract, not its property by shipping)",
            "第三者の損害であること（構成員等の被害、契約上の請求及び特殊海事損害を除く）",
            Claim.damage.equals("third_party"),
        ),
        clause(
            "a wrong was done on duty, or an installation of the force was defective",
            "公務の執行中の不法行為又は部隊の施設等の瑕疵によること",
            any_of(Claim.on_duty, Claim.defective_installation),
        ),
    ),
    unless=(
        clause(
            "private vehicle insurance pays this part",
            "その部分が自動車保険により支払われること",
            Claim.covered_by_vehicle_insurance,
        ),
    ),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    also=("AU-34",),
    office=Office.RECEIVING_DEFENCE,
)

_SHIPPING_CLAIM = (
    clause(
        "it is property damage from shipping",
        "特殊海事損害であること",
        Claim.damage.equals("special_maritime"),
    ),
    clause(
        "the claimant is a national or company of Japan",
        "請求者が日本国民又は日本国の法人であること",
        Claim.claimant_of_receiving_state,
    ),
    clause("an application was made to the Minister", "大臣に申請したこと", Claim.help_applied_for),
)
_MINISTER = "Act No. 26 of 2025, arts. 15 to 18; Cabinet Order No. 261 of 2025, arts. 2 to 4"

MEDIATION = Provision(
    "AU-J10",
    cite=_MINISTER,
    matter=incidents.SHIPPING_CLAIM_HELP,
    says=Text(
        "the Minister of Defence mediates in shipping claims of Japanese nationals and companies",
        "防衛大臣は、日本国民及び日本国の法人の特殊海事損害の請求についてあっせんを行う",
    ),
    when=all_of(IN_JAPAN, *_SHIPPING_CLAIM),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
    papers=Text("application to the Minister of Defence", "防衛大臣への申請書"),
)

COSTS_ADVANCED = Provision(
    "AU-J10/advance",
    cite=_MINISTER,
    matter=incidents.SUIT_COSTS_ADVANCED,
    says=Text(
        "the costs of a suit abroad are advanced free of interest",
        "外国における訴訟の費用を無利子で立て替える",
    ),
    when=all_of(IN_JAPAN, *_SHIPPING_CLAIM),
    unless=(
        clause(
            "the claimant is a larger firm",
            "請求者が一定規模以上の企業であること",
            Claim.claimant_is_larger_firm,
        ),
        clause(
            "the cost is out of proportion",
            "費用が請求額に比して過大であること",
            Claim.suit_cost_out_of_proportion,
        ),
        clause("the suit is hopeless", "勝訴の見込みがないこと", Claim.suit_hopeless),
    ),
    in_force=ACT_2025,
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
    papers=Text("application to the Minister of Defence", "防衛大臣への申請書"),
)

PROVISIONS = (
    HAND_OVER,
    SEARCH,
    STATE_PAYS,
    MEDIATION,
    COSTS_ADVANCED,
    earlier_law(
        "AU-J8",
        "arrest",
        Text("handing over arrested persons", "逮捕された者の引渡し"),
        MEMBER_OR_CIVILIAN,
        ARRESTED,
        matter=incidents.ARRESTED_HANDED_OVER,
    ),
    earlier_law(
        "AU-J8", "search", Text("searches", "捜索"), MEMBER_OR_CIVILIAN, matter=incidents.SEARCH_THROUGH_FORCE
    ),
    earlier_law(
        "AU-J9",
        "claims",
        Text("claims of third parties", "第三者の請求"),
        matter=incidents.RECEIVING_STATE_PAYS,
    ),
    earlier_law(
        "AU-J10",
        "mediation",
        Text("help with shipping claims", "特殊海事損害の請求に係る援助"),
        *_SHIPPING_CLAIM,
        matter=incidents.SHIPPING_CLAIM_HELP,
    ),
    earlier_law(
        "AU-J10",
        "advance",
        Text("advances for suits abroad", "外国訴訟費用の立替え"),
        *_SHIPPING_CLAIM,
        matter=incidents.SUIT_COSTS_ADVANCED,
    ),
)
