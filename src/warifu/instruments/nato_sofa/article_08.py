"""Article VIII.1–VIII.4: claims between the States themselves, and the arbitrator."""

from __future__ import annotations

from warifu.rules import (
    ON,
    Confidence,
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
from warifu.vocabulary import Claim, Incident
from warifu.vocabulary.matters import claims, incidents

FROM_DUTY_OR_CRAFT = clause(
    "it comes from an act in duty, or from a vehicle, ship or aircraft in use for the treaty",
    "公務上の行為、又は条約の運用のために使用された車両、船舶若しくは航空機から生じたこと",
    any_of(Claim.on_duty, Claim.from_treaty_craft),
)
OTHER_PROPERTY = all_of(
    clause(
        "a State's property was harmed that its armed services do not use",
        "国の財産で軍隊が使用しないものに生じた損害であること",
        Claim.damage.equals("state_property"),
        none_of(Claim.used_by_armed_services),
    ),
    FROM_DUTY_OR_CRAFT,
)

WAR = Provision(
    "NS-84/war",
    cite="Art. XV.1",
    says=Text(
        "VIII.2 and VIII.5 do not cover damage by war in hostilities under the treaty",
        "第8条2及び5は、条約上の敵対行為における戦争による損害に適用されない",
    ),
    when=clause("the damage is by war", "戦争による損害であること", Claim.damage.equals("hostilities")),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

SERVICE_PROPERTY = Provision(
    "NS-38",
    cite="Art. VIII.1",
    matter=incidents.CLAIM_WAIVED,
    says=Text(
        "Parties waive claims for damage to property that their armed services use",
        "締約国は、自国の軍隊が使用する財産の損害に係る請求権を相互に放棄する",
    ),
    when=all_of(
        clause(
            "property was harmed that the armed services use",
            "軍隊が使用する財産に生じた損害であること",
            Claim.damage.equals("state_property"),
            Claim.used_by_armed_services,
        ),
        FROM_DUTY_OR_CRAFT,
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

SALVAGE = Provision(
    "NS-38/salvage",
    cite="Art. VIII.1",
    matter=incidents.CLAIM_WAIVED,
    says=Text(
        "Parties waive claims for salvage among their services",
        "締約国は、軍隊間の海難救助に係る請求権を相互に放棄する",
    ),
    when=clause(
        "salvage is claimed for property that the armed services use",
        "軍隊が使用する財産についての海難救助料の請求であること",
        Claim.damage.equals("salvage"),
        Claim.used_by_armed_services,
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

SMALL = Provision(
    "NS-40",
    cite="Art. VIII.2(f)",
    matter=incidents.CLAIM_WAIVED,
    says=Text(
        "Parties waive claims of this kind below the figure that each has",
        "締約国は、各国について定められた基準額未満のこの種の請求権を放棄する",
    ),
    when=all_of(
        OTHER_PROPERTY,
        clause(
            "the damage is below the figure of the State that suffered it",
            "損害額が損害を受けた国の基準額未満であること",
            Claim.award.less_than(Claim.waiver_figure),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.COUNSEL,
    note=Text(
        "The figures in the text are, for instance, GBP 500, USD 1,400 and NLG 5,320; they move with "
        "exchange rates, so counsel gives the figure of the day.",
        "条文の基準額は例えば500英ポンド、1,400米ドル、5,320ギルダーであり、為替相場に応じて調整されるため、"
        "その時点の額は法務担当が示す。",
    ),
)

ARBITRATION = Provision(
    "NS-39",
    cite="Art. VIII.2(a)–(e)",
    matter=claims.ARBITRATOR_DECIDES,
    says=Text(
        "a sole arbitrator decides on damage to other property of a Party in its territory",
        "締約国の領域内にあるその他の国有財産の損害は、単独の仲裁人が決定する",
    ),
    when=OTHER_PROPERTY,
    unless=(
        clause(
            "the States agreed to settle it otherwise",
            "関係国が別の解決に合意したこと",
            Claim.settled_otherwise,
        ),
        SMALL,
        WAR,
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
    note=Text(
        "The decision binds. The arbitrator's pay and costs are borne in equal parts.",
        "決定は拘束力を有する。仲裁人の報酬及び費用は等分に負担される。",
    ),
)

NAMED = Provision(
    "NS-39/named",
    cite="Art. VIII.2(a)–(e)",
    matter=claims.ARBITRATOR_NAMED_FOR_THEM,
    says=Text(
        "after two months without agreement the chair of the North Atlantic Council names the arbitrator",
        "2か月以内に合意に達しない場合には、北大西洋理事会の議長が仲裁人を指名する",
    ),
    when=all_of(
        holds(ARBITRATION),
        clause(
            "the States have not agreed on one",
            "関係国が仲裁人について合意していないこと",
            none_of(Claim.arbitrator_agreed),
        ),
        clause(
            "two months have passed",
            "2か月が経過したこと",
            ON.after(Claim.arbitrator_sought_on.plus(months=2)),
        ),
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
    timing=Timing(
        Text("two months to agree", "合意のための期間は2か月"), months=2, after="claim.arbitrator_sought_on"
    ),
)

SERVICE_INJURY = Provision(
    "NS-41",
    cite="Art. VIII.4",
    matter=incidents.CLAIM_WAIVED,
    says=Text(
        "Parties waive claims for service members hurt or killed on duty",
        "締約国は、公務中の軍隊の構成員の死傷に係る請求権を相互に放棄する",
    ),
    when=all_of(
        clause(
            "a member of the armed services was hurt or killed",
            "軍隊の構成員が死傷したこと",
            Claim.damage.equals("member_injury"),
            Claim.victim_is_service_member,
        ),
        clause("that person was on duty", "その者が公務中であったこと", Claim.victim_on_duty),
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

DISPUTED = Provision(
    "NS-53",
    cite="Art. VIII.8",
    matter=claims.ARBITRATOR_DECIDES,
    says=Text(
        "whether it was duty, or use without permission, the same arbitrator decides for good",
        "公務該当性又は無断使用に関する争いは、同じ仲裁人が最終的に決定する",
    ),
    when=clause(
        "the States disagree on duty, or on use without permission",
        "公務該当性又は無断使用について関係国の見解が異なること",
        any_of(Incident.duty_disputed, Claim.unauthorised_use_disputed),
    ),
    confidence=Confidence.READ,
    office=Office.BOTH_STATES,
)

PROVISIONS = (SERVICE_PROPERTY, SALVAGE, ARBITRATION, NAMED, SMALL, SERVICE_INJURY, DISPUTED, WAR)
