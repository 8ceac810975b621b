from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.rules.model import (
    CREW_MEMBER,
    GATE,
    GUESTS_LAND,
    LANDING,
    LONG_STAY,
    MAY_CARRY_ARMS,
    MAY_LAND,
    MODEL,
    Voyager,
    says,
)
from tests.rules.test_compiled import SAILOR
from warifu.errors import UsageError
from warifu.parties import State
from warifu.rules.comparison import compare_answers, compare_instruments, mirror, reciprocity
from warifu.rules.conditions import all_of, always, any_of, clause, holds, none_of
from warifu.rules.outcomes import Confidence, Kind, Outcome
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.wording import Language, Text

AU, JP = State("AU"), State("JP")
CREW_ELSEWHERE = replace(
    CREW_MEMBER,
    id="NE-02",
    cite="Sec. 2",
    when=any_of(
        Voyager.capacity.equals("sailor"),
        clause("cook of the flag", "旗国の調理員", *CREW_MEMBER.when.parts[1].condition.parts),
    ),
)
NEIGHBOUR = Instrument(
    "neighbour",
    says("Neighbour"),
    Text("the Neighbour Agreement", "隣国協定"),
    "Neighbour",
    (),
    "neighbour",
    GATE,
    (
        Provision(
            "NE-05",
            cite="Sec. 5",
            matter=MAY_LAND,
            says=says("crew may land"),
            when=all_of(
                holds(CREW_ELSEWHERE),
                always("always", "常に"),
                clause("clearance", "許可", Voyager.cleared),
                clause("aboard", "船内", none_of(Voyager.ashore)),
            ),
            confidence=Confidence.SUMMARY,
            unless=(Voyager.invited, LONG_STAY),
        ),
    ),
    (),
    says("made up"),
)


class TestCompareInstruments:
    def test_clauses_that_come_to_the_same_are_shared_however_they_are_worded(self):
        landing = compare_instruments(MODEL, NEIGHBOUR).matters[0]

        assert landing.matter is MAY_LAND
        assert [asked.words.en for asked in landing.both] == [
            "at least one of these (a sailor; a cook of the flag State) [Art. II.1]",
            "not ashore yet [Art. IV.1]",
            f"unless: {LONG_STAY.says.en} [Art. III.1]",
            "Is clearance given? yes [Art. IV.2]",
        ]

    def test_what_only_one_asks_for_stands_with_its_citation(self):
        landing = compare_instruments(MODEL, NEIGHBOUR).matters[0]

        assert [asked.words.en for asked in landing.only_other] == [
            "always [Sec. 5]",
            "unless: Is the person invited? yes [Sec. 5]",
        ]
        assert [asked.words.ja for asked in landing.only_other][1] == (
            "ただし、次の場合を除く：招待されていますか。 はい［Sec.5］"
        )
        assert [asked.provision.id for asked in landing.only_one] == ["MO-06", "MO-08", "MO-08"]

    def test_citations_and_confidence_stand_side_by_side(self):
        landing = compare_instruments(MODEL, NEIGHBOUR).matters[0]

        assert landing.cites == (("Art. IV.1", "Art. IV.2", "Art. IV.3"), ("Sec. 5",))
        assert landing.confidence == (Confidence.SUMMARY, Confidence.SUMMARY)
        assert landing.differs

    def test_a_matter_on_which_one_is_silent_differs(self):
        arms = compare_instruments(MODEL, NEIGHBOUR).matters[1]

        assert arms.matter is MAY_CARRY_ARMS
        assert arms.other == ()
        assert arms.confidence == (Confidence.SECONDARY, None)
        assert arms.differs

    def test_an_instrument_does_not_differ_from_itself(self):
        assert not any(found.differs for found in compare_instruments(MODEL, MODEL).matters)

    def test_reads_as_lines_in_either_language(self):
        comparison = compare_instruments(MODEL, NEIGHBOUR)

        english, japanese = list(comparison.lines(Language.EN)), list(comparison.lines(Language.JA))

        assert english[0] == "the Model Agreement / the Neighbour Agreement"
        assert "  only the Neighbour Agreement: always [Sec. 5]" in english
        assert "  both: not ashore yet [Art. IV.1]" in english
        assert "  the Neighbour Agreement: not dealt with" in english
        assert "  隣国協定のみ: 常に［Sec.5］" in japanese
        assert "  隣国協定: 規定なし" in japanese


class TestCompareAnswers:
    def test_gives_both_answers_with_their_reasons(self):
        landing, arms, *_ = compare_answers(MODEL, NEIGHBOUR, SAILOR, on=date(2025, 3, 3))

        assert landing.one.outcome is Outcome.MET
        assert landing.other.outcome is Outcome.UNDETERMINED
        assert landing.other.kinds == (Kind.MISSING_FACT, Kind.NEEDS_DECISION)
        assert landing.differs
        assert arms.other is None
        assert arms.differs

    def test_says_so_in_words(self):
        record = {**SAILOR, "voyager.cleared": False}

        landing, arms, *_ = compare_answers(MODEL, NEIGHBOUR, record, on=date(2025, 3, 3))

        assert landing.words.en == (
            "May the person land? yes, the Model Agreement"
            " [Art. I, Art. IV.1, Art. II.1, Art. III.1, Art. IV.3]"
            " / no, the Neighbour Agreement [Sec. 5]"
        )
        assert arms.words.ja.endswith(
            "不明(事実が不足、条文未確認、判断待ち)、模擬協定［第5条1、第5条2］ / 規定なし"
        )

    def test_the_same_answer_does_not_differ(self):
        pairs = compare_answers(MODEL, MODEL, SAILOR, on=date(2025, 3, 3))

        assert [pair.differs for pair in pairs] == [False, False, False, False]


class TestReciprocity:
    def test_answers_a_case_and_its_mirror_image(self):
        cook = {
            **SAILOR,
            "voyager.capacity": "cook",
            "voyager.deputy": "sailor",
            "voyager.nationality": "JP",
            "voyager.flag": "JP",
        }
        only_japanese = replace(
            MODEL,
            provisions=(replace(LANDING, when=all_of(LANDING.when, Voyager.flag.equals(JP))), GUESTS_LAND),
        )

        landing = reciprocity(only_japanese, cook, mirror(cook, (AU, JP)), on=date(2025, 3, 3))[0]

        assert landing.one.outcome is Outcome.MET
        assert landing.other.outcome is Outcome.NOT_MET


class TestMirror:
    def test_puts_each_state_in_the_place_of_the_other_and_leaves_the_rest(self):
        record = {
            "voyager.flag": "JP",
            "voyager.nationality": "GB",
            "voyager.armed": True,
            "other.fact": "JP",
        }

        assert mirror(record, (AU, JP), but={"voyager.armed": None}) == {
            "voyager.flag": "AU",
            "voyager.nationality": "GB",
            "voyager.armed": None,
            "other.fact": "JP",
        }

    def test_needs_two_states(self):
        with pytest.raises(UsageError, match="between two States, found one: JP"):
            mirror({}, (JP, JP))
