"""For what supplies may be given: the five purposes of the Japan–United Kingdom agreement."""

from __future__ import annotations

from warifu.rules import Confidence, Provision, Text, all_of, any_of, clause, holds
from warifu.vocabulary import Supply
from warifu.vocabulary.matters import supply

REQUEST = Text("the request of the receiving force", "受ける側の部隊からの要請")
IN_EXERCISES = clause(
    "for an exercise in which both forces take part",
    "双方の部隊が参加する訓練のため",
    Supply.purpose.among("joint_exercise"),
)
IN_OPERATIONS = clause(
    "for United Nations or international peace operations, humanitarian relief or a large disaster",
    "国連の平和維持活動、国際平和協力活動、人道的な救援活動又は大規模災害への対処のため",
    Supply.purpose.among("un_peace", "humanitarian", "disaster"),
)
FOR_NATIONALS = clause(
    "to protect or transport nationals in an emergency abroad",
    "外国における緊急事態に際しての自国民等の保護又は輸送のため",
    Supply.purpose.among("nationals_abroad"),
)
ROUTINE = clause(
    "for liaison or routine activity",
    "連絡調整その他の日常的な活動のため",
    Supply.purpose.among("liaison", "routine"),
)
OTHER = clause(
    "for another activity",
    "その他の活動のため",
    Supply.purpose.among("anti_piracy", "mine_clearance", "watch", "other"),
)
LAWS_ALLOW = clause(
    "that the law of each side allows", "それぞれの国の法令により認められること", Supply.both_laws_allow
)

EXERCISE = Provision(
    "AC-01",
    cite="Art. 1.1(a)",
    matter=supply.SUPPLY_PURPOSE_COVERED,
    says=Text("supplies may be given for joint exercises", "共同訓練のために提供することができる"),
    when=IN_EXERCISES,
    confidence=Confidence.SUMMARY,
    papers=REQUEST,
)
OPERATIONS = Provision(
    "AC-02",
    cite="Art. 1.1(b)",
    matter=supply.SUPPLY_PURPOSE_COVERED,
    says=Text(
        "supplies may be given for peace operations, relief and large disasters",
        "平和協力活動、救援活動及び大規模災害への対処のために提供することができる",
    ),
    when=IN_OPERATIONS,
    confidence=Confidence.SUMMARY,
    papers=REQUEST,
)
NATIONALS = Provision(
    "AC-03",
    cite="Art. 1.1(c)",
    matter=supply.SUPPLY_PURPOSE_COVERED,
    says=Text(
        "supplies may be given to protect or transport nationals abroad",
        "在外自国民等の保護又は輸送のために提供することができる",
    ),
    when=FOR_NATIONALS,
    confidence=Confidence.SUMMARY,
    papers=REQUEST,
)
LIAISON = Provision(
    "AC-04",
    cite="Art. 1.1(d)",
    matter=supply.SUPPLY_PURPOSE_COVERED,
    says=Text(
        "supplies may be given for liaison and routine activity",
        "連絡調整その他の日常的な活動のために提供することができる",
    ),
    when=ROUTINE,
    confidence=Confidence.SUMMARY,
    papers=REQUEST,
)
OTHER_ACTIVITY = Provision(
    "AC-05",
    cite="Art. 1.1(e)",
    matter=supply.SUPPLY_PURPOSE_COVERED,
    says=Text(
        "supplies may be given for other activities that the law of each side allows",
        "それぞれの国の法令が認めるその他の活動のために提供することができる",
    ),
    when=all_of(OTHER, LAWS_ALLOW),
    confidence=Confidence.SUMMARY,
    papers=Text("the request, and consultation", "要請及び協議"),
)

PROVISIONS = (EXERCISE, OPERATIONS, NATIONALS, LIAISON, OTHER_ACTIVITY)
COVERED = any_of(*(holds(each) for each in PROVISIONS))
"""The purpose is one of the five."""
