"""Articles XXIII and XXIV of the Japan–Australia agreement: claims of third parties, notice of incidents."""

from __future__ import annotations

from warifu.instruments.jp_au_raa.receiving import IN_AUSTRALIA
from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    Timing,
    all_of,
    any_of,
    clause,
    none_of,
    unread,
)
from warifu.vocabulary import Claim, Incident
from warifu.vocabulary.matters import incidents

CLAIMS = Provision(
    "AU-34",
    cite="Art. XXIII (paragraph not found)",
    matter=incidents.RECEIVING_STATE_PAYS,
    says=Text(
        "the receiving State settles claims of third parties from acts in official duty; in Japan its Act "
        "says how",
        "接受国は、公務中の行為による第三者の請求を処理する（日本国における方法は実施法による）",
    ),
    when=all_of(
        IN_AUSTRALIA,
        clause(
            "a third party was harmed, other than in its property by shipping",
            "第三者の損害であること（船舶による財産損害を除く）",
            Claim.damage.equals("third_party"),
        ),
        clause("it was caused in official duty", "公務の執行により生じたこと", Claim.on_duty),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.RECEIVING_DEFENCE,
    note=Text(
        "Article XXIII.5 and 6(c) leave out property damage from shipping.",
        "第23条5及び6(c)により、船舶による財産損害は除かれる。",
    ),
)

COST_SHARE = Provision(
    "AU-34/share",
    cite="Art. XXIII (paragraph not found)",
    matter=incidents.CLAIM_SPLIT_RIGHT,
    says=Text("how the two States share the cost was not found", "両国間の費用の分担は確認できていない"),
    when=unread(
        "AU-34",
        "the share of the cost between the States was not found",
        "両国間の費用の分担に関する定めは確認できていない",
    ),
    confidence=Confidence.SUMMARY,
    office=Office.COUNSEL,
)

INCIDENT_NOTICE = Provision(
    "AU-35",
    cite="Art. XXIV.1",
    matter=incidents.INCIDENT_NOTICE_MET,
    says=Text(
        "a State that receives notice of an accident or incident tells the other as soon as possible",
        "事故等の通報を受けた国は、できる限り速やかに相手国に通報する",
    ),
    when=clause(
        "no notice was received, or the other State was told as soon as possible",
        "通報を受けていないこと、又は相手国にできる限り速やかに通報したこと",
        any_of(
            none_of(Incident.notice_received),
            all_of(Incident.other_state_told, Incident.told_as_soon_as_possible),
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.BOTH_STATES,
    timing=Timing(
        Text("as soon as possible; no number of days is set", "できる限り速やかに（日数の定めはない）")
    ),
)

PROVISIONS = (CLAIMS, COST_SHARE, INCIDENT_NOTICE)
