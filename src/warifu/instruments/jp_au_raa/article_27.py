"""Article XXVII of the Japan–Australia agreement: the Joint Committee."""

from __future__ import annotations

from warifu.rules import Confidence, Office, Provision, Text, all_of, always, clause, holds
from warifu.vocabulary import Incident
from warifu.vocabulary.matters import entry

JOINT_COMMITTEE = Provision(
    "AU-36",
    cite="Art. XXVII",
    matter=entry.JOINT_COMMITTEE_CONSULTS,
    says=Text(
        "the Joint Committee is the place for all consultation on carrying the agreement out",
        "合同委員会は、協定の実施に関する協議の機関である",
    ),
    when=always(
        "any matter of carrying the agreement out that needs consultation", "協定の実施に関し協議を要する事項"
    ),
    confidence=Confidence.SUMMARY,
    office=Office.JOINT_COMMITTEE,
)

DUTY_DISPUTE = Provision(
    "AU-31/dispute",
    cite="Art. XXI.4 with Art. XXVII",
    matter=entry.JOINT_COMMITTEE_CONSULTS,
    says=Text(
        "a disagreement whether an act was official duty goes there too",
        "公務該当性に関する意見の相違も合同委員会で協議する",
    ),
    when=all_of(
        clause(
            "the States disagree whether the act was official duty",
            "公務該当性について両国の見解が異なること",
            Incident.duty_disputed,
        ),
        holds(JOINT_COMMITTEE),
    ),
    confidence=Confidence.SUMMARY,
    office=Office.JOINT_COMMITTEE,
)

PROVISIONS = (JOINT_COMMITTEE, DUTY_DISPUTE)
