"""Arrest, search and claims in Japan under the Japan–Philippines agreement: Act No. 26 of 2025."""

from __future__ import annotations

from warifu.instruments.jp_ph_raa.receiving_state import RECEIVED_IN_JAPAN, RECEIVED_IN_PHILIPPINES
from warifu.instruments.jp_ph_raa.unread_chapters import CLAIMS as TREATY_CLAIMS
from warifu.rules import Confidence, Matter, Office, Provision, Text, all_of, any_of, clause, holds, unread
from warifu.vocabulary import Claim, Incident
from warifu.vocabulary.matters import incidents

_SUSPECT = clause(
    "the suspect is a member or of the civilian component",
    "被疑者が構成員又は文民構成員であること",
    Incident.actor_category.among("member", "civilian"),
)

ARREST = Provision(
    "PH-J4",
    cite="Act No. 26 of 2025, arts. 4–11",
    matter=incidents.ARRESTED_HANDED_OVER,
    says=Text(
        "somebody arrested is handed over at once if it was clearly duty, or against the sending side alone",
        "公務執行中の行為であること又は専ら派遣国側に対する行為であることが明らかな場合、逮捕した者を直ちに引き渡す",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        _SUSPECT,
        clause(
            "the receiving State arrested the person",
            "接受国が本人を逮捕したこと",
            Incident.arrested_by_receiving,
        ),
        clause(
            "it is clearly official duty, or clearly against the sending State or its people alone",
            "公務執行中の行為であること又は専ら派遣国若しくはその人員に対する行為であることが明らかなこと",
            any_of(Incident.official_duty, Incident.only_against_sending),
        ),
    ),
    confidence=Confidence.READ,
    also=("AU-J8",),
    office=Office.RECEIVING_JUSTICE,
)

SEARCH = Provision(
    "PH-J4/search",
    cite="Act No. 26 of 2025, arts. 4–11",
    matter=incidents.SEARCH_THROUGH_FORCE,
    says=Text(
        "the force is searched only with its consent or through it",
        "部隊に対する捜索等は、その同意を得て、又は部隊を通じて行う",
    ),
    when=all_of(RECEIVED_IN_JAPAN, _SUSPECT),
    confidence=Confidence.READ,
    also=("AU-J8",),
    office=Office.RECEIVING_JUSTICE,
)

INSURED = Provision(
    "PH-J5/insured",
    cite="Act No. 26 of 2025, arts. 12–14",
    says=Text(
        "Japan does not pay the part that vehicle insurance pays",
        "自動車保険により支払われる部分について国は賠償しない",
    ),
    when=clause(
        "private vehicle insurance pays this part",
        "この部分が自動車保険により支払われること",
        Claim.covered_by_vehicle_insurance,
    ),
    confidence=Confidence.READ,
    also=("AU-J9",),
    office=Office.RECEIVING_DEFENCE,
)

CLAIMS = Provision(
    "PH-J5",
    cite="Act No. 26 of 2025, arts. 12–14",
    matter=incidents.RECEIVING_STATE_PAYS,
    says=Text(
        "Japan pays third parties as for its own officials",
        "国は、自国の公務員の場合の例により第三者に賠償する",
    ),
    when=all_of(
        RECEIVED_IN_JAPAN,
        clause(
            "a third party suffered; own people, contracts and special maritime damage are left out",
            "第三者の損害であること（構成員・文民の被害、契約上の請求及び特殊海事損害を除く）",
            Claim.damage.equals("third_party"),
        ),
        clause(
            "it came from duty, or from a defective installation of the force",
            "公務の執行又は部隊の施設等の瑕疵により生じたこと",
            any_of(Claim.on_duty, Claim.defective_installation),
        ),
    ),
    confidence=Confidence.READ,
    unless=(INSURED,),
    also=("AU-J9",),
    office=Office.RECEIVING_DEFENCE,
)

_SHIPPING_CLAIM = all_of(
    RECEIVED_IN_JAPAN,
    clause(
        "it is property damage from shipping",
        "船舶による財産損害（特殊海事損害）であること",
        Claim.damage.equals("special_maritime"),
    ),
    clause(
        "a Japanese national or company claims",
        "請求者が日本国民又は日本国の法人であること",
        Claim.claimant_of_receiving_state,
    ),
    clause("an application was made to the Minister", "大臣に申請したこと", Claim.help_applied_for),
)
_APPLICATION = Text("application to the Minister of Defence", "防衛大臣への申請書")

SHIPPING_HELP = Provision(
    "PH-J5/shipping",
    cite="Act No. 26 of 2025, arts. 15–18",
    matter=incidents.SHIPPING_CLAIM_HELP,
    says=Text(
        "the Minister of Defence mediates in shipping claims of Japanese nationals and companies",
        "防衛大臣は、日本国民及び日本国の法人の特殊海事損害の請求についてあっせんを行う",
    ),
    when=_SHIPPING_CLAIM,
    confidence=Confidence.READ,
    also=("AU-J10",),
    office=Office.RECEIVING_DEFENCE,
    papers=_APPLICATION,
)

COSTS_ADVANCED = Provision(
    "PH-J5/advance",
    cite="Act No. 26 of 2025, arts. 15–18",
    matter=incidents.SUIT_COSTS_ADVANCED,
    says=Text(
        "the costs of a suit abroad are advanced free of interest",
        "外国における訴訟の費用を無利子で立て替える",
    ),
    when=_SHIPPING_CLAIM,
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
    confidence=Confidence.READ,
    also=("AU-J10",),
    office=Office.RECEIVING_DEFENCE,
    papers=_APPLICATION,
)


PHILIPPINE_PROCEDURE = Provision(
    "PH-19/procedure",
    cite="Art. XXI with annex and agreed minutes",
    says=Text(
        "how arrest and search go in the Philippines was not read",
        "フィリピンにおける逮捕及び捜索の手続は未確認である",
    ),
    when=unread(
        "PH-19",
        "arrest and search in the Philippines were not read",
        "フィリピンにおける逮捕及び捜索は未確認",
    ),
    confidence=Confidence.SECONDARY,
    office=Office.COUNSEL,
)


def _in_the_philippines(id_: str, matter: Matter, governs: Provision, en: str, ja: str) -> Provision:
    return Provision(
        id_,
        cite="Act No. 26 of 2025",
        matter=matter,
        says=Text(
            f"Japan's Act is for {en} in Japan; in the Philippines the agreement's own rule counts",
            f"日本国の法律は日本国内の{ja}に係るもので、フィリピンにおいては協定自体の規定による",
        ),
        when=all_of(RECEIVED_IN_PHILIPPINES, holds(governs)),
        confidence=Confidence.READ,
        office=Office.COUNSEL,
    )


PROVISIONS = (
    ARREST,
    SEARCH,
    CLAIMS,
    INSURED,
    SHIPPING_HELP,
    COSTS_ADVANCED,
    PHILIPPINE_PROCEDURE,
    _in_the_philippines(
        "PH-J4/philippines", incidents.ARRESTED_HANDED_OVER, PHILIPPINE_PROCEDURE, "arrests", "逮捕"
    ),
    _in_the_philippines(
        "PH-J4/search-philippines", incidents.SEARCH_THROUGH_FORCE, PHILIPPINE_PROCEDURE, "searches", "捜索"
    ),
    _in_the_philippines("PH-J5/philippines", incidents.RECEIVING_STATE_PAYS, TREATY_CLAIMS, "claims", "請求"),
    _in_the_philippines(
        "PH-J5/shipping-philippines", incidents.SHIPPING_CLAIM_HELP, TREATY_CLAIMS, "claims", "請求"
    ),
    _in_the_philippines(
        "PH-J5/advance-philippines", incidents.SUIT_COSTS_ADVANCED, TREATY_CLAIMS, "claims", "請求"
    ),
)
