"""Ships and aircraft under the Japan–United Kingdom agreement: access, fees, pilots (numbers unknown)."""

from __future__ import annotations

from warifu.instruments.jp_gb_raa.article_01 import OFFICIAL_VEHICLE, VISITING_FORCE
from warifu.rules import Confidence, Office, Provision, Text, Timing, all_of, any_of, clause, holds, none_of
from warifu.vocabulary import Craft, Visit
from warifu.vocabulary.matters import arms, entry

ACCESS = Provision(
    "GB-09",
    cite="article number unknown",
    matter=entry.ACCESS_TO_PORTS,
    says=Text(
        "with notice and clearance, the visiting force may use ports, airfields and facilities",
        "訪問部隊は、事前の通報及び許可を経て、港湾、飛行場及び施設に出入りすることができる",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        clause("notice was given beforehand", "事前に通報したこと", Visit.prior_notification_given),
        clause(
            "clearance was asked for through diplomatic channels, and given",
            "外交経路を通じて許可を申請し、許可が与えられたこと",
            Visit.clearance_requested,
            Visit.clearance_granted,
        ),
    ),
    confidence=Confidence.SECONDARY,
    office=Office.SENDING_DEFENCE,
    timing=Timing(
        Text("before arrival; no number of days was found", "到着前（日数の定めは確認できていない）"),
        before="visit.begins",
    ),
    papers=Text(
        "notification, and a request for clearance through diplomatic channels",
        "通報及び外交経路による許可申請",
    ),
    note=Text(
        "Clearance is to be given promptly where that is fitting. Routes are talked through beforehand.",
        "許可は適当な場合に速やかに与えられる。経路は事前に調整される。",
    ),
)

FEES = Provision(
    "GB-10",
    cite="article number unknown",
    matter=arms.SAME_FEES,
    says=Text(
        "fees, dues and tolls are those of the receiving State's own ships, aircraft and vehicles",
        "手数料、使用料及び通行料は、接受国自身の艦船、航空機及び車両と同等とする",
    ),
    when=all_of(
        holds(VISITING_FORCE),
        any_of(
            clause(
                "the force operates the craft", "部隊が運用する艦船又は航空機であること", Craft.state_craft
            ),
            holds(OFFICIAL_VEHICLE),
        ),
        clause(
            "the central government can set the fee",
            "中央政府が定め得る料金であること",
            Craft.fee_set_centrally,
        ),
        clause(
            "the States have not decided otherwise",
            "両国が別段の決定をしていないこと",
            none_of(Craft.fee_decided_otherwise),
        ),
    ),
    confidence=Confidence.SECONDARY,
    office=Office.RECEIVING_TRANSPORT,
)

PILOT = Provision(
    "GB-11",
    cite="article number unknown",
    matter=arms.PILOT_NEEDED,
    says=Text(
        "a visiting ship takes a pilot where local rules make pilotage compulsory",
        "現地の規則により水先が強制される場合には、訪問する艦船も水先人を乗船させる",
    ),
    when=all_of(
        clause("it is a ship", "艦船であること", Craft.kind.equals("ship")),
        clause(
            "local rules make pilotage compulsory",
            "現地の規則により水先が強制されていること",
            Craft.pilotage_compulsory,
        ),
    ),
    confidence=Confidence.SECONDARY,
    office=Office.SENDING_UNIT,
)

PROVISIONS = (ACCESS, FEES, PILOT)
