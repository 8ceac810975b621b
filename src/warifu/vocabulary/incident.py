"""Incidents: jurisdiction, custody, notices."""

from __future__ import annotations

from warifu.rules.facts import OneOf, Subject, YesNo
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind


class Incident(Subject):
    """An act that may be an offence or cause damage, and what follows."""

    actor_category = OneOf(
        "Who acted?",
        "行為者は誰ですか。",
        {
            "member": ("a member of the force", "部隊の構成員"),
            "civilian": ("the civilian component", "文民構成員"),
            "dependant": ("a dependant", "家族"),
            "other": ("somebody else", "その他"),
        },
    )
    punishable_by_sending = YesNo(
        "Is the act punishable by the sending State's law?",
        "行為は派遣国の法令により処罰できますか。",
        of=Office.SENDING_JUSTICE,
    )
    punishable_by_receiving = YesNo(
        "Is the act punishable by the receiving State's law?",
        "行為は接受国の法令により処罰できますか。",
        of=Office.RECEIVING_JUSTICE,
    )
    only_against_sending = YesNo(
        "Was it only against the sending State's property or security, or its own people?",
        "専ら派遣国の財産若しくは安全又は派遣国の人員のみに対するものですか。",
        of=Office.RECEIVING_JUSTICE,
    )
    official_duty = YesNo(
        "Was the act done in official duty?", "公務の執行中の行為ですか。", of=Office.SENDING_JUSTICE
    )
    in_receiving_state = YesNo(
        "Was it in the territory of the receiving State?",
        "接受国の領域内で行われましたか。",
        of=Office.RECEIVING_JUSTICE,
    )
    drink_driving = YesNo(
        "Was it driving under the influence of alcohol?",
        "酒気帯び又は酒酔い運転ですか。",
        of=Office.RECEIVING_JUSTICE,
    )
    duty_disputed = YesNo(
        "Do the States disagree whether the act was official duty?",
        "公務該当性について両国の見解が異なりますか。",
        of=Office.BOTH_STATES,
    )
    held_by_sending = YesNo(
        "Does the sending State hold the accused?",
        "被疑者の身柄は派遣国の当局が確保していますか。",
        of=Office.SENDING_JUSTICE,
    )
    charged_by_receiving = YesNo(
        "Has the receiving State charged the accused?",
        "接受国により起訴されましたか。",
        of=Office.RECEIVING_JUSTICE,
    )
    receiving_exercises_jurisdiction = YesNo(
        "Is it for the receiving State to exercise jurisdiction?",
        "接受国が裁判権を行使すべき事案ですか。",
        of=Office.RECEIVING_JUSTICE,
    )
    death_sentence_possible = YesNo(
        "Is there a real possibility of a death sentence?",
        "死刑が科される現実的な可能性がありますか。",
        of=Office.RECEIVING_JUSTICE,
    )
    conflicts_with_prior_obligation = YesNo(
        "Would help conflict with an obligation that already bound the State when the agreement entered into force?",
        "援助は協定発効時に既に負っていた義務と抵触しますか。",
        of=Office.COUNSEL,
    )
    persecution_feared = YesNo(
        "Are there serious reasons to fear torture, inhuman treatment or persecution after a hand-over?",
        "引渡しの後に拷問、非人道的な取扱い又は迫害を受けるおそれがあると認めるに足りる重大な理由がありますか。",
        of=Office.RECEIVING_JUSTICE,
    )
    court_acts_here = YesNo(
        "Would the sending State's court hold its hearing, deliberate or announce judgment in the receiving State?",
        "派遣国の裁判所は接受国の領域内で審理、評議又は判決の言渡しを行いますか。",
        of=Office.SENDING_JUSTICE,
    )
    help_sought = OneOf(
        "Which help is sought in a customs or tax matter?",
        "関税又は租税に関してどのような協力が求められていますか。",
        {
            "administrative": ("administrative help", "行政上の協力"),
            "judicial": ("judicial help", "司法上の協力"),
        },
        of=Office.RECEIVING_JUSTICE,
    )
    double_tax_agreement_covers = YesNo(
        "Does a double-taxation agreement provide for that help?",
        "二重課税の防止に関する協定はその協力を定めていますか。",
        of=Office.COUNSEL,
        missing=Kind.PROVISION_UNREAD,
    )
    tax_fraud = YesNo(
        "Is it a matter of tax fraud?", "租税詐欺に関するものですか。", of=Office.RECEIVING_JUSTICE
    )
    reciprocity_assured = YesNo(
        "Is reciprocity assured?", "相互主義が保証されていますか。", of=Office.BOTH_STATES
    )
    assurance_given = YesNo(
        "Has the chief prosecutor given the written assurance?",
        "検事正の書面による保証がありますか。",
        of=Office.RECEIVING_JUSTICE,
    )
    notice_received = YesNo(
        "Has a State received notice of the accident or incident?",
        "いずれかの国が事故等の通報を受けましたか。",
        of=Office.BOTH_STATES,
    )
    other_state_told = YesNo(
        "Has it told the other State?", "相手国に通報しましたか。", of=Office.BOTH_STATES
    )
    told_as_soon_as_possible = YesNo(
        "Was that as soon as possible, without delay that lacks a reason?",
        "通報は、理由のない遅滞なく速やかに行われましたか。",
        of=Office.BOTH_STATES,
    )
    under_sending_military_law = YesNo(
        "Is the person subject to the military law of the sending State?",
        "本人は派遣国の軍法に服する者ですか。",
        of=Office.SENDING_JUSTICE,
    )
    arrested_by_receiving = YesNo(
        "Has the receiving State arrested the person?",
        "接受国は本人を逮捕しましたか。",
        of=Office.RECEIVING_JUSTICE,
    )
    first_state_declines = YesNo(
        "Has the State with the first right decided not to use it?",
        "第一次裁判権を有する国は、これを行使しないことを決定しましたか。",
        of=Office.BOTH_STATES,
    )
