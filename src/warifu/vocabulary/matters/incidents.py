"""Matters of jurisdiction, custody, claims and notices."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.claim import Claim
from warifu.vocabulary.incident import Incident

SENDING_JURISDICTION = matter(
    "sending_jurisdiction",
    "May the sending State exercise jurisdiction?",
    "派遣国は裁判権を行使できますか。",
    about=Incident,
)
RECEIVING_JURISDICTION = matter(
    "receiving_jurisdiction",
    "Has the receiving State jurisdiction?",
    "接受国は裁判権を有しますか。",
    about=Incident,
)
SENDING_EXCLUSIVE = matter(
    "sending_exclusive",
    "Has the sending State alone jurisdiction?",
    "派遣国が専属的裁判権を有しますか。",
    about=Incident,
)
RECEIVING_EXCLUSIVE = matter(
    "receiving_exclusive",
    "Has the receiving State alone jurisdiction?",
    "接受国が専属的裁判権を有しますか。",
    about=Incident,
)
SENDING_PRIMARY = matter(
    "sending_primary",
    "Has the sending State the first right?",
    "派遣国が第一次裁判権を有しますか。",
    about=Incident,
)
RECEIVING_PRIMARY = matter(
    "receiving_primary",
    "Has the receiving State the first right?",
    "接受国が第一次裁判権を有しますか。",
    about=Incident,
)
OFFICIAL_DUTY = matter(
    "official_duty", "Is the act official duty?", "行為は公務に当たりますか。", about=Incident
)
HAND_OVER_HELP_OWED = matter(
    "hand_over_help_owed",
    "Is help with arrest and hand-over owed?",
    "逮捕及び引渡しについての援助義務がありますか。",
    about=Incident,
)
HELP_MAY_BE_REFUSED = matter(
    "help_may_be_refused",
    "May help be refused because a death sentence is possible?",
    "死刑の可能性を理由に援助を拒むことができますか。",
    about=Incident,
)
CUSTODY_KEPT = matter(
    "custody_kept",
    "May the sending State keep custody of the accused?",
    "派遣国は被疑者の拘禁を継続できますか。",
    about=Incident,
)
INCIDENT_NOTICE_MET = matter(
    "incident_notice_met",
    "Was the duty to tell the other State met?",
    "相手国への通報義務は果たされましたか。",
    about=Incident,
)
RECEIVING_STATE_PAYS = matter(
    "receiving_state_pays",
    "Does the receiving State pay the third party under its own law?",
    "接受国は自国の法令に従い第三者に賠償しますか。",
    about=Claim,
)
CLAIM_SPLIT_RIGHT = matter(
    "claim_split_right",
    "Is the split of the award between the States as the text provides?",
    "国家間の負担割合は条文のとおりですか。",
    about=Claim,
)
SILENCE_ACCEPTS = matter(
    "silence_accepts",
    "Is the proposed split treated as accepted?",
    "分担案は受諾されたものとみなされますか。",
    about=Claim,
)
CLAIM_WAIVED = matter(
    "claim_waived", "Is the claim between States waived?", "国家間の請求権は放棄されますか。", about=Claim
)
ARRESTED_HANDED_OVER = matter(
    "arrested_handed_over",
    "Must the receiving State hand an arrested person over to the sending State at once?",
    "接受国は逮捕した者を直ちに派遣国へ引き渡さなければなりませんか。",
    about=Incident,
)
SEARCH_THROUGH_FORCE = matter(
    "search_through_force",
    "Is a search only with the consent of the force, or through it?",
    "捜索は部隊の同意を得て、又は部隊を通じてのみ行われますか。",
    about=Incident,
)
SHIPPING_CLAIM_HELP = matter(
    "shipping_claim_help",
    "Does the receiving State help its claimant to pursue the shipping claim?",
    "接受国は船舶による損害の請求について被害者を援助しますか。",
    about=Claim,
)
DEATH_SENTENCE_BARRED = matter(
    "death_sentence_barred",
    "Is the State that has jurisdiction barred from carrying out a death sentence?",
    "裁判権を有する国は死刑の執行を禁じられていますか。",
    about=Incident,
)
HAND_OVER_MAY_BE_REFUSED = matter(
    "hand_over_may_be_refused",
    "May the hand-over be refused because torture, inhuman treatment or persecution is feared?",
    "拷問、非人道的な取扱い又は迫害のおそれを理由に引渡しを拒むことができますか。",
    about=Incident,
)
SERVICE_COURT_MAY_ACT = matter(
    "service_court_may_act",
    "May the sending State's service court act in the receiving State?",
    "派遣国の軍事裁判所は接受国の領域内で活動できますか。",
    about=Incident,
)
TAX_HELP_GIVEN = matter(
    "tax_help_given",
    "Does the receiving State give help in the customs or tax matter?",
    "接受国は関税又は租税に関する協力を行いますか。",
    about=Incident,
)
SUIT_COSTS_ADVANCED = matter(
    "suit_costs_advanced",
    "Does the receiving State advance the costs of a suit abroad, free of interest?",
    "接受国は外国での訴訟の費用を無利子で立て替えますか。",
    about=Claim,
)
