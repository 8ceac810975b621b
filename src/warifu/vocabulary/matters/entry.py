"""Matters of status and entry."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.papers import Papers
from warifu.vocabulary.person import Person
from warifu.vocabulary.visit import Visit

AGREEMENT_APPLIES = matter(
    "agreement_applies",
    "Does the agreement apply to this visit?",
    "この訪問に協定は適用されますか。",
    about=Visit,
)
VISITING_FORCE = matter(
    "visiting_force", "Is the force a visiting force?", "部隊は訪問部隊に当たりますか。", about=Visit
)
INDIVIDUAL_COVERED = matter(
    "individual_covered",
    "Can a single person be covered as (part of) a visiting force?",
    "単独の者は訪問部隊（の構成員）として協定の対象となりますか。",
    about=Person,
)
MEMBER = matter(
    "member", "Is the person a member of the visiting force?", "本人は訪問部隊の構成員ですか。", about=Person
)
CIVILIAN_COMPONENT = matter(
    "civilian_component",
    "Does the person belong to the civilian component?",
    "本人は文民構成員ですか。",
    about=Person,
)
DEPENDANT_STATUS = matter(
    "dependant_status",
    "Does the instrument give the person a status or benefit as a family member?",
    "本人は家族として協定上の地位又は利益を得ますか。",
    about=Person,
)
VISA_APPLICATION_WAIVED = matter(
    "visa_application_waived",
    "Is the person exempt from applying for a visa?",
    "本人は査証申請を免除されますか。",
    about=Person,
    opposite=(
        "visa_application_required",
        "Must the person apply for a visa?",
        "本人は査証を申請しなければなりませんか。",
    ),
)
PASSPORT_WAIVED = matter(
    "passport_waived",
    "Is the person exempt from passport rules?",
    "本人は旅券に関する規則を免除されますか。",
    about=Person,
    opposite=(
        "passport_required",
        "May a passport be required of the person?",
        "本人に旅券を求めることができますか。",
    ),
)
ENTRY_DOCUMENTS_COMPLETE = matter(
    "entry_documents_complete",
    "Are the documents for entry complete?",
    "入国に必要な文書は揃っていますか。",
    about=Papers,
)
ALIEN_REGISTRATION_WAIVED = matter(
    "alien_registration_waived",
    "Is the person exempt from registration as a foreign national?",
    "本人は外国人登録を免除されますか。",
    about=Person,
)
IMMIGRATION_CONTROL_OFF = matter(
    "immigration_control_off",
    "Is the person outside the receiving State's immigration control?",
    "本人は接受国の出入国管理の対象外ですか。",
    about=Person,
)
SPECIAL_PURPOSE_VISA = matter(
    "special_purpose_visa",
    "Is the person treated as holding a special purpose visa?",
    "本人は特別目的査証を有するものとして扱われますか。",
    about=Person,
)
QUARANTINE_LAW_APPLIES = matter(
    "quarantine_law_applies",
    "Does the receiving State's quarantine law apply on entry?",
    "入国に際し接受国の検疫法令は適用されますか。",
    about=Visit,
)
ABSENCE_REPORT_DUE = matter(
    "absence_report_due",
    "Must the sending State report the absence?",
    "派遣国は不在を通報しなければなりませんか。",
    about=Person,
)
LEAVING_NOTICE_DUE = matter(
    "leaving_notice_due",
    "Must the sending State report that the person left its employ?",
    "派遣国は本人の退職を通報しなければなりませんか。",
    about=Person,
)
REMOVAL_DUE = matter(
    "removal_due",
    "Must the sending State take the person out of the territory?",
    "派遣国は本人を領域外へ退去させなければなりませんか。",
    about=Person,
)
LOCAL_LAW_RESPECTED = matter(
    "local_law_duty",
    "Must the force and its people respect the receiving State's law?",
    "部隊及びその人員は接受国の法令を尊重しなければなりませんか。",
    about=Visit,
)
ACCESS_TO_PORTS = matter(
    "port_access",
    "May access to ports, airfields and facilities be claimed?",
    "港湾、飛行場及び施設への出入を求めることができますか。",
    about=Visit,
)
JOINT_COMMITTEE_CONSULTS = matter(
    "joint_committee_consults",
    "Is the Joint Committee (or body of the agreement) the place to consult?",
    "合同委員会（又は協定上の機関）が協議の場ですか。",
    about=Visit,
)
QUALIFICATIONS_ACCEPTED = matter(
    "qualifications_accepted",
    "Are the person's professional qualifications accepted?",
    "本人の職業上の資格は認められますか。",
    about=Person,
)
STATUTE_CIVILIAN = matter(
    "statute_civilian",
    "Does the receiving State's own visiting-forces law treat the person as civilian component?",
    "接受国の訪問部隊に関する国内法上、本人は文民構成員に当たりますか。",
    about=Person,
)
STATUTE_DEPENDANT = matter(
    "statute_dependant",
    "Does the receiving State's own visiting-forces law treat the person as a dependant?",
    "接受国の訪問部隊に関する国内法上、本人は家族に当たりますか。",
    about=Person,
)
FACILITY_MOVEMENT = matter(
    "facility_movement",
    "May the person enter, and move between, the facilities used for the activity?",
    "本人は活動に使用される施設に出入りし、施設間を移動できますか。",
    about=Person,
)
UTILITIES_USABLE = matter(
    "utilities_usable",
    "May the force use public utilities and telecommunications?",
    "部隊は公益事業及び電気通信を利用できますか。",
    about=Visit,
)
IMMIGRATION_INSPECTION_WAIVED = matter(
    "immigration_inspection_waived",
    "Is the person exempt from immigration inspection on entry and departure?",
    "本人は出入国審査を免除されますか。",
    about=Person,
)
RESIDENCE_RIGHT_EXCLUDED = matter(
    "residence_right_excluded",
    "Does the stay give no right to permanent residence or domicile?",
    "滞在によって永住又は住所に関する権利が生じないこととされていますか。",
    about=Person,
)
TRANSIT_COVERED = matter(
    "transit_covered",
    "Does the agreement also hold in a State that the force only passes through?",
    "部隊が通過するだけの国においても協定は適用されますか。",
    about=Visit,
)
OWN_UNIT_PRIVILEGES = matter(
    "own_unit_privileges",
    "Does the receiving State's law give the force the privileges and immunities of its own units?",
    "接受国の法令は部隊に自国の部隊と同様の特権及び免除を認めていますか。",
    about=Visit,
)
