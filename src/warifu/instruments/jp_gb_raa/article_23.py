"""Articles XXIII, XXIV and XXVII of the Japan–United Kingdom agreement: claims, notices, committee."""

from __future__ import annotations

from warifu.rules import (
    Confidence,
    Office,
    Provision,
    Text,
    Timing,
    always,
    any_of,
    clause,
    none_of,
    unread,
)
from warifu.vocabulary import Incident
from warifu.vocabulary.matters import entry, incidents

CLAIMS = Provision(
    "GB-32",
    cite="Art. XXIII (number inferred)",
    says=Text(
        "what the agreement says of third parties' claims was not read",
        "第三者の請求に関する協定の内容は未確認である",
    ),
    when=unread("GB-32", "the agreement's rule on claims was not read", "請求に関する協定の規定は未確認"),
    confidence=Confidence.INFERRED,
    office=Office.COUNSEL,
)

NOTICE = Provision(
    "GB-33",
    cite="Art. XXIV.1",
    matter=incidents.INCIDENT_NOTICE_MET,
    says=Text(
        "a State that hears of an accident or incident tells the other as soon as possible",
        "事故等の通報を受けた国は、できる限り速やかに相手国に通報する",
    ),
    when=any_of(
        clause("no notice came in", "通報を受けていないこと", none_of(Incident.notice_received)),
        clause(
            "the other State was told, as soon as possible",
            "相手国にできる限り速やかに通報したこと",
            Incident.other_state_told,
            Incident.told_as_soon_as_possible,
        ),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.BOTH_STATES,
    timing=Timing(
        Text("as soon as possible; no number of days is set", "できる限り速やかに（日数の定めはない）")
    ),
)

COMMITTEE = Provision(
    "GB-34",
    cite="Art. XXVII",
    matter=entry.JOINT_COMMITTEE_CONSULTS,
    says=Text(
        "the Joint Committee is where both States consult on everything about carrying the agreement out",
        "合同委員会は、協定の実施に関する全ての事項についての協議の場である",
    ),
    when=always("always", "常に"),
    confidence=Confidence.SUMMARY,
    office=Office.JOINT_COMMITTEE,
)

PROVISIONS = (CLAIMS, NOTICE, COMMITTEE)
