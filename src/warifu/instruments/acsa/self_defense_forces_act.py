"""Japan's Self-Defense Forces Act, articles 100-8 and 100-9: what Japan may supply, when, and what never."""

from __future__ import annotations

from warifu.parties import JP
from warifu.rules import (
    Confidence,
    NotForMachines,
    Office,
    Provision,
    Text,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
    unread,
)
from warifu.vocabulary import Supply
from warifu.vocabulary.matters.settlement import SUPPLY_LAW_ALLOWS

NO_WEAPONS = Provision(
    "AC-J7",
    cite="Self-Defense Forces Act, Art. 100-8(4)",
    says=Text(
        "Japan never supplies weapons under this article", "本条に基づき日本が武器を提供することはない"
    ),
    when=clause(
        "what Japan supplies is not a weapon",
        "日本が提供するものが武器でないこと",
        none_of(all_of(Supply.supplying_state.equals(JP), Supply.category.equals("weapon"))),
    ),
    confidence=Confidence.READ,
    office=Office.RECEIVING_DEFENCE,
    note=Text(
        "The paragraph also bars ammunition for India, which is no Party here.",
        "同項はインドに対する弾薬の提供も除外しているが、インドは本協定の締約国ではない。",
    ),
)

EXERCISE = Provision(
    "AC-J2",
    cite="Self-Defense Forces Act, Art. 100-8(1)(i)",
    says=Text("the partner's force takes part in a joint exercise", "相手国部隊が共同訓練に参加している場合"),
    when=all_of(
        clause("in a joint exercise", "共同訓練であること", Supply.purpose.among("joint_exercise")),
        clause(
            "the force is not of a category that the laws on crises deal with",
            "別の法律が定める事態に対処する部隊でないこと",
            none_of(Supply.crisis_category),
        ),
    ),
    confidence=Confidence.READ,
)

IN_THE_FIELD = Provision(
    "AC-J3",
    cite="Self-Defense Forces Act, Art. 100-8(1)(ii)–(vii)",
    says=Text(
        "the partner's force is on the spot with the Self-Defense Forces in the same kind of activity",
        "相手国部隊が自衛隊と共に現場に所在し、同種の活動を行っている場合",
    ),
    when=all_of(
        clause(
            "against piracy, in a disaster, for mine clearance, to protect or transport nationals abroad, "
            "or for watch and information gathering",
            "海賊対処、災害への対処、機雷等の除去、"
            "在外自国民の保護・輸送又は警戒監視・情報収集のためであること",
            Supply.purpose.among("anti_piracy", "disaster", "mine_clearance", "nationals_abroad", "watch"),
        ),
        clause(
            "on the spot, in the same kind of activity",
            "現場において同種の活動を行っていること",
            Supply.same_place_and_activity,
        ),
    ),
    confidence=Confidence.READ,
)

STOP_OVER = Provision(
    "AC-J4",
    cite="Self-Defense Forces Act, Art. 100-8(1)(viii), (ix)",
    says=Text(
        "a temporary stop-over for liaison or routine activity, training apart",
        "連絡調整その他の日常的な活動（訓練を除く。）のための一時的な滞在の場合",
    ),
    when=all_of(
        clause(
            "for liaison or routine activity",
            "連絡調整その他の日常的な活動であること",
            Supply.purpose.among("liaison", "routine"),
        ),
        clause(
            "at a facility of the Self-Defense Forces, or at the partner's in the partner's country",
            "自衛隊の施設、又は相手国内にある相手方の施設におけるものであること",
            Supply.at_facility_in_place,
        ),
    ),
    confidence=Confidence.READ,
)

TRAINING_SERVICES = Provision(
    "AC-J6",
    cite="Self-Defense Forces Act, Art. 100-8(3)",
    says=Text("training services only in a joint exercise", "訓練業務の提供は共同訓練の場合に限る"),
    when=clause(
        "the supply is no training service, or it is for a joint exercise",
        "訓練業務でないこと、又は共同訓練のためのものであること",
        any_of(none_of(Supply.category.equals("training")), Supply.purpose.equals("joint_exercise")),
    ),
    confidence=Confidence.READ,
)

JAPAN_SUPPLIES = clause("Japan supplies", "日本が提供する場合", Supply.supplying_state.equals(JP))

BY_JAPAN = Provision(
    "AC-J1",
    cite="Self-Defense Forces Act, Art. 100-8(1), (2)",
    matter=SUPPLY_LAW_ALLOWS,
    says=Text(
        "on request the Minister may supply goods and have services given, if Japan's own tasks do not "
        "suffer",
        "大臣は、要請があり、自衛隊の任務に支障がない場合に、物品を提供し役務の提供を行わせることができる",
    ),
    when=all_of(
        JAPAN_SUPPLIES,
        clause("the partner's force has asked", "相手国部隊の要請があること", Supply.requested),
        clause(
            "the tasks of the Self-Defense Forces are not harmed",
            "自衛隊の任務の遂行に支障がないこと",
            Supply.tasks_unharmed,
        ),
        clause(
            "in one of the situations listed",
            "列挙された場合のいずれかに当たること",
            any_of(holds(EXERCISE), holds(IN_THE_FIELD), holds(STOP_OVER)),
        ),
        holds(TRAINING_SERVICES),
        holds(NO_WEAPONS),
    ),
    confidence=Confidence.READ,
    also=("AC-J5",),
    office=Office.RECEIVING_DEFENCE,
    papers=Text("the request of the partner's force", "相手国部隊からの要請"),
)

BY_OTHER_LAWS = Provision(
    "AC-J1/other-laws",
    cite="Self-Defense Forces Act, Art. 100-8(1)",
    matter=SUPPLY_LAW_ALLOWS,
    says=Text(
        "other Japanese laws deal with peace operations, humanitarian relief, crises and other activities",
        "国際平和協力、人道救援、各種事態その他の活動については他の法律が定める",
    ),
    when=all_of(
        JAPAN_SUPPLIES,
        clause(
            "for a purpose that this article does not list, or to a force in a crisis category",
            "本条に列挙されていない目的のため、又は別の法律が定める事態に対処する部隊に対するものであること",
            any_of(
                Supply.purpose.among("un_peace", "humanitarian", "other"),
                all_of(Supply.purpose.equals("joint_exercise"), Supply.crisis_category),
            ),
        ),
        unread(
            "AC-J2",
            "the other Japanese laws on supplies were not read",
            "物品・役務の提供に関する他の法律は確認できていない",
        ),
    ),
    confidence=Confidence.READ,
    also=("AC-J2",),
)

BY_THE_PARTNER = Provision(
    "AC-J1/partner",
    cite="Self-Defense Forces Act, Art. 100-8(1)",
    matter=SUPPLY_LAW_ALLOWS,
    says=Text(
        "this article binds Japan only; where the partner supplies, the partner's law answers",
        "本条は日本による提供についてのみ定める。相手国が提供する場合は相手国の法令による",
    ),
    when=all_of(
        clause(
            "a State other than Japan supplies",
            "日本以外の国が提供する場合",
            none_of(Supply.supplying_state.equals(JP)),
        ),
        unread("AC-J1", "the partner's own law was not read", "相手国の国内法令は確認できていない"),
    ),
    confidence=Confidence.READ,
)

PROVISIONS = (
    BY_JAPAN,
    BY_OTHER_LAWS,
    BY_THE_PARTNER,
    NO_WEAPONS,
    EXERCISE,
    IN_THE_FIELD,
    STOP_OVER,
    TRAINING_SERVICES,
)

NOT_FOR_MACHINES = (
    NotForMachines(
        "AC-J8",
        Text(
            "points to the agreement for settlement and procedure; what the agreement says is asked there",
            "決済及び手続を各協定に委ねる規定であり、内容は協定の規定により判断する",
        ),
    ),
)
