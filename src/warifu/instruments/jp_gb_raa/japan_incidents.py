"""Arrest, search and claims in Japan: Act No. 26 of 2025, as for the Japan–Australia agreement."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.article_21 import DUTY
from warifu.instruments.jp_gb_raa.article_23 import CLAIMS as TREATY_CLAIMS
from warifu.instruments.jp_gb_raa.japan import ACT_2025, earlier_act
from warifu.instruments.jp_gb_raa.receiving_state import RECEIVED_IN_BRITAIN, RECEIVED_IN_JAPAN
from warifu.rules import Confidence, Matter, Office, Provision, Text, all_of, any_of, clause, holds, unread
from warifu.vocabulary import Claim, Incident
from warifu.vocabulary.matters import incidents

_SUSPECT = clause(
    "the suspect is a member or of the civilian component",
    "被疑者が構成員又は文民構成員であること",
    Incident.actor_category.among("member", "civilian"),
)

ARREST = Provision(
    "GB-J5/arrest",
    cite="Act No. 26 of 2025, arts. 4–10",
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
            any_of(holds(DUTY), Incident.only_against_sending),
        ),
    ),
    confidence=Confidence.READ,
    in_force=ACT_2025,
    also=("AU-J8",),
    office=Office.RECEIVING_JUSTICE,
)

SEARCH = Provision(
    "GB-J5/search",
    cite="Act No. 26 of 2025, arts. 4–10",
    matter=incidents.SEARCH_THROUGH_FORCE,
    says=Text(
        "the force is searched only with its consent or through it",
        "部隊に対する捜索等は、その同意を得て、又は部隊を通じて行う",
    ),
    when=all_of(RECEIVED_IN_JAPAN, _SUSPECT),
    confidence=Confidence.READ,
    in_force=ACT_2025,
    also=("AU-J8",),
    office=Office.RECEIVING_JUSTICE,
)

INSURED = Provision(
    "GB-J4/insured",
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
    "GB-J4",
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
    in_force=ACT_2025,
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
    "GB-J4/shipping",
    cite="Act No. 26 of 2025, arts. 15–18",
    matter=incidents.SHIPPING_CLAIM_HELP,
    says=Text(
        "the Minister of Defence mediates in shipping claims of Japanese nationals and companies",
        "防衛大臣は、日本国民及び日本国の法人の特殊海事損害の請求についてあっせんを行う",
    ),
    when=_SHIPPING_CLAIM,
    confidence=Confidence.READ,
    in_force=ACT_2025,
    also=("AU-J10",),
    office=Office.RECEIVING_DEFENCE,
    papers=_APPLICATION,
)

COSTS_ADVANCED = Provision(
    "GB-J4/advance",
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
    in_force=ACT_2025,
    also=("AU-J10",),
    office=Office.RECEIVING_DEFENCE,
    papers=_APPLICATION,
)


def _criminal_procedure_in_britain(name: str, matter: Matter, about_en: str, about_ja: str) -> Provision:
    return Provision(
        f"GB-30/{name}-in-britain",
        cite="no British rule found",
        matter=matter,
        says=Text(f"in the United Kingdom: {about_en}", f"英国における{about_ja}"),
        when=all_of(
            RECEIVED_IN_BRITAIN,
            unread(
                "GB-30", f"British law on {about_en} was not read", f"{about_ja}に関する英国の法令は未確認"
            ),
        ),
        confidence=Confidence.SUMMARY,
        office=Office.COUNSEL,
    )


def _claims_in_britain(name: str, matter: Matter) -> Provision:
    return Provision(
        f"GB-J4/{name}",
        cite="Act No. 26 of 2025, arts. 12–18",
        matter=matter,
        says=Text(
            "Japan's Act is for claims in Japan; in the United Kingdom the agreement's own rule counts",
            "日本国の法律は日本国内の請求に係るもので、英国においては協定自体の規定による",
        ),
        when=all_of(RECEIVED_IN_BRITAIN, holds(TREATY_CLAIMS)),
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
    earlier_act("arrest-before", "arrests", "逮捕した者の引渡し", matter=incidents.ARRESTED_HANDED_OVER),
    earlier_act("search-before", "searches", "捜索", matter=incidents.SEARCH_THROUGH_FORCE),
    earlier_act("claims", "claims of third parties", "第三者の請求", matter=incidents.RECEIVING_STATE_PAYS),
    earlier_act("shipping", "shipping claims", "特殊海事損害の請求", matter=incidents.SHIPPING_CLAIM_HELP),
    earlier_act("advance", "advances for suits", "訴訟費用の立替え", matter=incidents.SUIT_COSTS_ADVANCED),
    _criminal_procedure_in_britain("arrest", incidents.ARRESTED_HANDED_OVER, "arrests", "逮捕した者の引渡し"),
    _criminal_procedure_in_britain("search", incidents.SEARCH_THROUGH_FORCE, "searches", "捜索"),
    _claims_in_britain("britain", incidents.RECEIVING_STATE_PAYS),
    _claims_in_britain("shipping-in-britain", incidents.SHIPPING_CLAIM_HELP),
    _claims_in_britain("advance-in-britain", incidents.SUIT_COSTS_ADVANCED),
)
