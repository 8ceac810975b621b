"""Matters of trials, sentences, evidence and military police."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.incident import Incident
from warifu.vocabulary.premises import Premises
from warifu.vocabulary.trial import Trial

WAIVER_NOTICE_DUE = matter(
    "waiver_notice_due",
    "Must the State with the first right tell the other that it will not use it?",
    "第一次裁判権を行使しない国は、その旨を相手国に通報しなければなりませんか。",
    about=Incident,
)
ARREST_NOTICE_DUE = matter(
    "arrest_notice_due",
    "Must the receiving State tell the sending State of the arrest?",
    "接受国は逮捕を派遣国に通報しなければなりませんか。",
    about=Incident,
)
EVIDENCE_HELP_OWED = matter(
    "evidence_help_owed",
    "Must the authorities of both States help each other to gather evidence?",
    "両国の当局は証拠の収集について相互に援助しなければなりませんか。",
    about=Incident,
)
OUTCOME_NOTICE_DUE = matter(
    "outcome_notice_due",
    "Must the States tell each other how the case ended?",
    "両国は事件の処理結果を相互に通報しなければなりませんか。",
    about=Incident,
)
SECOND_TRIAL_BARRED = matter(
    "second_trial_barred",
    "Is a second trial barred?",
    "再度の裁判は禁じられますか。",
    about=Trial,
)
FAIR_TRIAL_DUE = matter(
    "fair_trial_due",
    "Is the accused entitled to the guarantees of a fair trial that the text lists?",
    "被告人は条文に掲げる公正な裁判の保障を受けますか。",
    about=Trial,
)
POLICE_OWN_PREMISES = matter(
    "police_own_premises",
    "May the force police its premises?",
    "部隊は自らの施設内で警察権を行使できますか。",
    about=Premises,
)
PATROL_OUTSIDE = matter(
    "patrol_outside",
    "May military police of the force act outside its premises?",
    "部隊の軍警察は施設の外で活動できますか。",
    about=Premises,
)
