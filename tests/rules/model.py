"""
A model agreement that no State ever signed, with one of everything that the engine knows.

Its States, rows and articles are made up for these tests.
"""

from __future__ import annotations

from datetime import date

from warifu.parties import State
from warifu.rules.conditions import (
    all_of,
    always,
    any_of,
    clause,
    either,
    holds,
    none_of,
    undecided,
    unread,
)
from warifu.rules.facts import Count, Day, OneOf, StateFact, Subject, YesNo
from warifu.rules.matters import matter
from warifu.rules.offices import Office
from warifu.rules.outcomes import Confidence, Kind
from warifu.rules.provisions import Effect, Instrument, LifeEvent, Provision, Stage
from warifu.rules.question import ON
from warifu.rules.wording import Text

CAPACITIES = {
    "sailor": ("sailor", "水兵"),
    "cook": ("cook", "調理員"),
    "guest": ("guest", "来客"),
}


class Voyager(Subject):
    """Somebody aboard, in the model agreement."""

    capacity = OneOf("In what capacity?", "どのような資格ですか。", CAPACITIES)
    deputy = OneOf("In what capacity is the deputy?", "代理者の資格は何ですか。", CAPACITIES)
    nationality = StateFact("Of which State?", "国籍はどこですか。")
    flag = StateFact("Under which flag?", "旗国はどこですか。")
    ashore = YesNo("Is the person ashore?", "上陸していますか。")
    armed = YesNo("Is the person armed?", "武器を携帯していますか。")
    invited = YesNo("Is the person invited?", "招待されていますか。", of=Office.RECEIVING_DEFENCE)
    cleared = YesNo(
        "Is clearance given?",
        "許可は与えられましたか。",
        of=Office.RECEIVING_DEFENCE,
        missing=Kind.NEEDS_DECISION,
    )
    comes = Day("When does the person come?", "いつ来ますか。")
    goes = Day("When does the person go?", "いつ去りますか。")
    crew = Count("How many are aboard?", "乗員は何名ですか。", unit="people")
    boats = Count("How many boats?", "艇は何隻ですか。")


def says(words: str) -> Text:
    """Words in both languages, for tests that look at something else."""
    return Text(words, f"{words}(模擬)")


MAY_LAND = matter(
    "model_may_land",
    "May the person land?",
    "上陸できますか。",
    about=Voyager,
    opposite=("model_must_stay_aboard", "Must the person stay aboard?", "船内にとどまる必要がありますか。"),
)
MAY_CARRY_ARMS = matter(
    "model_may_carry_arms", "May arms be carried?", "武器を携帯できますか。", about=Voyager
)
OWES_NOTICE = matter("model_owes_notice", "Must notice be given?", "通報が必要ですか。", about=Voyager)
SHARES_COST = matter("model_shares_cost", "Is the cost shared?", "費用は分担されますか。", about=Voyager)

GATE = Provision(
    "MO-01",
    cite="Art. I",
    says=says("in force between the two Parties"),
    when=clause(
        "a person under the flag of a Party",
        "締約国の旗の下にある者",
        Voyager.flag.among(State("AU"), State("JP")),
    ),
    confidence=Confidence.READ,
    in_force=date(2020, 4, 1),
)
CREW_MEMBER = Provision(
    "MO-02",
    cite="Art. II.1",
    says=says("crew member"),
    when=any_of(
        clause("a sailor", "水兵", Voyager.capacity.equals("sailor")),
        clause(
            "a cook of the flag State",
            "旗国の調理員",
            Voyager.capacity.equals("cook"),
            Voyager.nationality.equals(Voyager.flag),
        ),
    ),
    confidence=Confidence.READ,
)
RELIEF = Provision(
    "MO-04",
    cite="Art. III.2",
    says=says("invited people are excepted from the exception"),
    when=clause("invited", "招待された者", Voyager.invited),
    confidence=Confidence.SUMMARY,
)
LONG_STAY = Provision(
    "MO-03",
    cite="Art. III.1",
    says=says("a stay of more than 90 days, or past one month from coming when armed"),
    when=any_of(
        Voyager.goes.days_since(Voyager.comes).more_than(90),
        all_of(Voyager.armed, Voyager.goes.after(Voyager.comes.plus(months=1))),
    ),
    confidence=Confidence.READ,
    unless=(
        RELIEF,
        clause("the deputy stands in", "代理者がいる場合", Voyager.deputy.equals(Voyager.capacity)),
    ),
    ends=date(2030, 3, 31),
)
LANDING = Provision(
    "MO-05",
    cite="Art. IV.1",
    matter=MAY_LAND,
    says=says("crew may land"),
    when=all_of(holds(CREW_MEMBER), clause("not ashore yet", "未上陸", none_of(Voyager.ashore))),
    confidence=Confidence.READ,
    unless=(LONG_STAY,),
)
GUESTS_LAND = Provision(
    "MO-06",
    cite="Art. IV.2",
    matter=MAY_LAND,
    says=says("guests may land with clearance"),
    when=all_of(Voyager.capacity.equals("guest"), Voyager.cleared),
    confidence=Confidence.SUMMARY,
    also=("MO-07",),
)
ARMED_STAY = Provision(
    "MO-08",
    cite="Art. IV.3",
    matter=MAY_LAND,
    effect=Effect.NO,
    says=says("armed guests stay aboard"),
    when=all_of(Voyager.armed, Voyager.capacity.equals("guest")),
    confidence=Confidence.READ,
)
ARMS = Provision(
    "MO-09",
    cite="Art. V.1",
    matter=MAY_CARRY_ARMS,
    says=says("arms by orders"),
    when=either(
        Voyager.ashore,
        all_of(holds(CREW_MEMBER), Voyager.crew.at_most(20)),
        undecided(
            "MO-09", "the committee decides at sea", "洋上では委員会が決定する", Office.JOINT_COMMITTEE
        ),
    ),
    confidence=Confidence.READ,
)
ARMS_BY_REPORT = Provision(
    "MO-10",
    cite="Art. V.2",
    matter=MAY_CARRY_ARMS,
    says=says("reported only in the press"),
    when=Voyager.cleared,
    confidence=Confidence.SECONDARY,
)
NOTICE = Provision(
    "MO-11",
    cite="Art. VI",
    matter=OWES_NOTICE,
    says=says("notice unless the text not read says otherwise"),
    when=all_of(Voyager.comes.on_or_after(ON), always("every voyage", "全ての航海")),
    confidence=Confidence.READ,
    unless=(unread("MO-12", "the annex was not read", "附属書は未確認である"),),
)
COST = Provision(
    "MO-13",
    cite="Art. VII",
    matter=SHARES_COST,
    says=says("two boats a crew"),
    when=all_of(Voyager.boats.times(2).equals(Voyager.crew), Voyager.crew.more_than(0)),
    confidence=Confidence.READ,
)
COST_NOT_FOUND = Provision(
    "MO-14",
    cite="Art. VIII",
    matter=SHARES_COST,
    effect=Effect.NO,
    says=says("a text that nobody found"),
    when=Voyager.armed,
    confidence=Confidence.UNVERIFIED,
)

MODEL = Instrument(
    id="model",
    title=Text("Model Agreement on Voyages", "模擬航海協定"),
    short=Text("the Model Agreement", "模擬協定"),
    cite="Model Agreement",
    parties=(State("AU"), State("JP")),
    sheet="model",
    gate=GATE,
    provisions=(
        CREW_MEMBER,
        LONG_STAY,
        RELIEF,
        LANDING,
        GUESTS_LAND,
        ARMED_STAY,
        ARMS,
        ARMS_BY_REPORT,
        NOTICE,
        COST,
        COST_NOT_FOUND,
    ),
    life=(LifeEvent(Stage.IN_FORCE, date(2020, 4, 1), says("made up"), Confidence.READ),),
    how_sure=says("made up for tests"),
)
"""The model agreement."""
