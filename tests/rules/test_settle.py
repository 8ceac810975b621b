from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from tests.rules.model import MAY_CARRY_ARMS, MAY_LAND, MODEL, OWES_NOTICE, SHARES_COST, Voyager
from tests.rules.test_compiled import SAILOR
from tests.rules.test_sharpen import asking
from tests.rules.trees import instruments, records
from warifu.parties import State
from warifu.rules.conditions import all_of, any_of, none_of, undecided
from warifu.rules.determine import determine
from warifu.rules.offices import Office
from warifu.rules.outcomes import Outcome
from warifu.rules.settle import Settlement, settle


def settled(matter, **changes):
    record = {**SAILOR, **{f"voyager.{name}": value for name, value in changes.items()}}
    return settle(determine(MODEL, matter, record, on=None))


def words(ways):
    return [way.words.en for way in ways]


class TestSettle:
    def test_one_missing_fact_settles_it_either_way(self):
        settlement = settled(MAY_LAND, ashore=None)

        assert words(settlement.toward_yes) == ["Is the person ashore? no"]
        assert words(settlement.toward_no) == ["Is the person ashore? yes"]
        assert settlement.complete

    def test_values_that_lead_the_same_way_are_named_together(self):
        settlement = settled(MAY_LAND, flag=None)

        assert words(settlement.toward_yes) == ["Under which flag? Australia or Japan"]
        assert words(settlement.toward_no) == ["Under which flag? a State other than Australia, Japan"]
        assert [way.words.ja for way in settlement.toward_no] == [
            "旗国はどこですか。 オーストラリア、日本以外の国"
        ]

    def test_the_shortest_way_comes_first_and_longer_ones_that_hold_it_are_left_out(self):
        settlement = settled(MAY_LAND, armed=None, goes=None)

        assert [[fact.name for fact in way.facts] for way in settlement.toward_yes] == [
            ["voyager.invited"],
            ["voyager.goes"],
            ["voyager.armed", "voyager.goes"],
        ]
        assert words(settlement.toward_yes)[0] == "Is the person invited? yes"

    def test_a_day_is_wanted_by_its_relation(self):
        settlement = settled(MAY_LAND, goes=None, invited=False)

        days = "the number of days from “When does the person come?” to “When does the person go?”"
        assert words(settlement.toward_no) == [f"{days} is more than 90 days"]
        [proof] = [dict(way.proof) for way in settlement.toward_no]
        assert proof == {Voyager.goes: date(2025, 6, 2)}

    def test_what_nobody_has_read_shuts_one_direction(self):
        settlement = settled(OWES_NOTICE, comes=None)

        assert settlement.toward_yes == ()
        assert words(settlement.toward_no) == [
            "“When does the person come?” is before “On which day does it happen?”"
        ] or (
            words(settlement.toward_no)
            == ["“When does the person come?” is before “On which day does it happen?”"]
        )
        assert [part.row for part in settlement.open] == ["MO-12"]

    def test_a_fact_that_leaves_it_open_whatever_it_is_is_named(self):
        waits = undecided("SE-1", "somebody decides", "誰かが決定する", Office.BOTH_STATES)

        settlement = settle(asking(any_of(all_of(Voyager.armed, waits), waits)))

        assert settlement.toward_yes == settlement.toward_no == ()
        assert settlement.undecidable == (Voyager.armed,)
        assert settlement.open == (waits,)

    def test_texts_not_read_and_conflicts_are_named_once_each(self):
        waits = determine(MODEL, SHARES_COST, {**SAILOR, "voyager.boats": 2, "voyager.crew": 4}, on=None)

        settlement = settle(waits)

        assert settlement.toward_yes == settlement.toward_no == settlement.undecidable == ()
        assert [part.row for part in settlement.open] == ["MO-14", ""]

    def test_what_is_decided_needs_nothing(self):
        assert settled(MAY_LAND) == Settlement()

    def test_asked_by_its_opposite_the_directions_change_places(self):
        determination = determine(MODEL, MAY_LAND, {**SAILOR, "voyager.ashore": None}, on=None)

        settlement = settle(determination.asked_as("model_must_stay_aboard"))

        assert words(settlement.toward_yes) == ["Is the person ashore? yes"]
        assert words(settlement.toward_no) == ["Is the person ashore? no"]

    def test_a_decision_that_is_open_on_the_other_side_leaves_one_way_out(self):
        settlement = settled(MAY_CARRY_ARMS, ashore=None, crew=None)

        assert words(settlement.toward_yes) == [
            "Is the person ashore? yes and “How many are aboard?” is at most 20 people"
        ]
        assert settlement.toward_no == ()

    def test_any_state_will_do_where_every_state_leads_the_same_way(self):
        at_home = Voyager.flag.equals(State("JP"))

        settlement = settle(asking(at_home, none_of(at_home)))

        assert words(settlement.toward_yes) == ["Under which flag? any State"]
        assert settlement.toward_no == ()

    def test_numbers_are_found_for_shares(self):
        settlement = settle(
            asking(all_of(Voyager.boats.times(3).equals(Voyager.crew), Voyager.crew.more_than(0)))
        )

        [way] = settlement.toward_yes
        proof = {fact.name: value for fact, value in way.proof}
        assert proof["voyager.boats"] * 3 == proof["voyager.crew"] > 0
        assert way.words.en == (
            "3 times “How many boats?” is “How many are aboard?”"
            " and “How many are aboard?” is more than 0 people"
        )

    def test_what_is_always_so_cannot_be_made_otherwise(self):
        settlement = settle(asking(Voyager.capacity.equals(Voyager.capacity)))

        assert words(settlement.toward_yes) == ["In what capacity? sailor or cook or guest"]
        assert settlement.toward_no == ()

    def test_says_so_when_a_way_could_not_be_proved(self):
        later = all_of(Voyager.goes.after(Voyager.comes), Voyager.goes.before(Voyager.comes.plus(days=1)))

        settlement = settle(asking(later))

        assert settlement.toward_yes == ()
        assert not settlement.complete
        assert settlement.undecidable == ()

    def test_limits_that_contradict_each_other_are_no_way(self):
        settlement = settle(asking(all_of(Voyager.crew.more_than(7), Voyager.crew.less_than(7))))

        assert settlement.toward_yes == ()
        assert settlement.complete

    def test_gives_up_looking_for_a_proof_after_so_many_tries(self, monkeypatch):
        monkeypatch.setattr("warifu.rules.witness.MOST_STEPS", 3)

        settlement = settle(asking(Voyager.goes.days_since(Voyager.comes).more_than(90)))

        assert settlement.toward_yes == ()
        assert not settlement.complete

    def test_says_so_when_there_were_too_many_ways_to_follow(self, monkeypatch):
        monkeypatch.setattr("warifu.rules.ways.MOST_KEPT", 1)

        settlement = settle(asking(any_of(Voyager.armed, Voyager.ashore)))

        assert words(settlement.toward_yes) == ["Is the person armed? yes"]
        assert not settlement.complete

    @settings(max_examples=150, deadline=None)
    @given(instruments(), records)
    def test_every_way_settles_it_as_it_says(self, instrument, record):
        determination = determine(instrument, MAY_LAND, record, on=None)

        settlement = settle(determination)

        for ways, outcome in ((settlement.toward_yes, Outcome.MET), (settlement.toward_no, Outcome.NOT_MET)):
            for way in ways:
                answers = {fact.name: value for fact, value in way.proof}
                assert determine(instrument, MAY_LAND, record | answers, on=None).outcome is outcome
                assert way.words.en
                assert way.words.ja

    @settings(max_examples=100, deadline=None)
    @given(instruments(), records)
    def test_no_way_holds_a_need_too_many(self, instrument, record):
        determination = determine(instrument, MAY_LAND, record, on=None)

        settlement = settle(determination)

        for ways, outcome in ((settlement.toward_yes, Outcome.MET), (settlement.toward_no, Outcome.NOT_MET)):
            for way in ways:
                if any(need.comparison is not None for need in way.needs):
                    continue
                for fact, _ in way.proof:
                    others = {other.name: value for other, value in way.proof if other is not fact}
                    less = determine(instrument, MAY_LAND, record | others, on=None)
                    assert less.outcome is not outcome
