from __future__ import annotations

import pytest

from tests.rules.model import (
    ARMS,
    ARMS_BY_REPORT,
    CREW_MEMBER,
    MAY_CARRY_ARMS,
    MAY_LAND,
    MODEL,
    Voyager,
    says,
)
from warifu.errors import RuleError
from warifu.rules.conditions import Condition, all_of, clause, none_of
from warifu.rules.outcomes import Confidence, Mode
from warifu.rules.program import Op, facts_of, program
from warifu.rules.provisions import Instrument, Provision


class TestProgram:
    def test_every_part_stands_before_what_needs_it(self):
        laid = program([MODEL], mode=Mode.STRICT)

        assert all(part < place for place, node in enumerate(laid.nodes) for part in node.parts)

    def test_a_provision_used_by_two_others_stands_there_once(self):
        laid = program([MODEL], mode=Mode.STRICT)

        assert laid.provisions.count(CREW_MEMBER) == 1
        assert len(laid.provisions) == len(set(laid.provisions)) == 12

    def test_two_comparisons_written_alike_are_one_node(self):
        laid = program([MODEL], mode=Mode.STRICT)
        leaves = [node.leaf for node in laid.nodes if node.op in {Op.COMPARE, Op.FACT, Op.OPEN}]

        assert leaves.count(Voyager.capacity.equals("guest")) == 1
        assert len(leaves) == len(set(leaves))

    def test_has_a_root_for_every_matter_in_the_order_of_the_text(self):
        laid = program([MODEL], mode=Mode.STRICT)

        assert [root.matter.id for root in laid.roots] == [
            "model_may_land",
            "model_may_carry_arms",
            "model_owes_notice",
            "model_shares_cost",
        ]

    def test_for_one_matter_it_holds_only_what_that_matter_needs(self):
        laid = program([MODEL], [MAY_CARRY_ARMS], mode=Mode.STRICT)

        assert set(laid.provisions) == {MODEL.gate, CREW_MEMBER, ARMS, ARMS_BY_REPORT}
        assert "voyager.boats" not in [fact.name for fact in laid.facts]

    def test_an_instrument_silent_on_a_matter_has_no_root_for_it(self):
        gate = Provision("SI-01", cite="Art. 1", says=says("gate"), when=all_of(), confidence=Confidence.READ)
        silent = Instrument(
            "silent", says("silent"), says("silent"), "Silent", (), "silent", gate, (), (), says("silent")
        )

        laid = program([silent, MODEL], [MAY_LAND], mode=Mode.STRICT)

        assert [root.instrument for root in laid.roots] == [MODEL]

    def test_a_text_that_does_not_decide_in_strict_mode_is_open_and_its_clauses_are_not_asked(self):
        strict = program([MODEL], [MAY_CARRY_ARMS], mode=Mode.STRICT)
        lenient = program([MODEL], [MAY_CARRY_ARMS], mode=Mode.LENIENT)

        assert Voyager.cleared not in strict.facts
        assert Voyager.cleared in lenient.facts

    def test_a_clause_has_the_node_of_what_it_comes_to(self):
        laid = program([MODEL], [MAY_LAND], mode=Mode.STRICT)
        landing = laid.bodies[MODEL.provisions[3]]

        assert laid.nodes[laid.places[id(landing)]].op is Op.ALL
        assert all(root.node == laid.places[id(root.condition)] for root in laid.roots)

    def test_refuses_what_is_not_a_condition(self):
        odd = Provision(
            "OD-01", cite="Art. 1", says=says("odd"), when=Condition(), confidence=Confidence.READ
        )
        one = Provision(
            "OD-02", cite="", says=says("odd"), when=all_of(), confidence=Confidence.READ, matter=MAY_LAND
        )
        instrument = Instrument(
            "odd", says("odd"), says("odd"), "Odd", (), "odd", odd, (one,), (), says("odd")
        )

        with pytest.raises(RuleError, match="not a condition"):
            program([instrument], mode=Mode.STRICT)


class TestFactsOf:
    def test_a_comparison_asks_for_the_facts_of_both_its_terms(self):
        laid = program([MODEL], mode=Mode.STRICT)
        asked = {tuple(fact.name for fact in facts_of(node)) for node in laid.nodes if node.op is Op.COMPARE}

        assert ("voyager.goes", "voyager.comes") in asked
        assert ("voyager.boats", "voyager.crew") in asked

    def test_a_group_asks_for_none_itself(self):
        laid = program([MODEL], mode=Mode.STRICT)

        assert {facts_of(node) for node in laid.nodes if node.op in {Op.ALL, Op.ANY, Op.NOT}} == {()}


def test_a_clause_of_several_parts_and_a_negation_of_several_are_laid_out_whole():
    several = clause("all", "全て", Voyager.ashore, none_of(Voyager.armed, Voyager.invited))
    provision = Provision(
        "SE-01", cite="Art. 1", says=says("x"), when=several, confidence=Confidence.READ, matter=MAY_LAND
    )
    gate = Provision("SE-00", cite="Art. 0", says=says("x"), when=all_of(), confidence=Confidence.READ)
    instrument = Instrument("se", says("se"), says("se"), "Se", (), "se", gate, (provision,), (), says("se"))

    ops = [node.op.value for node in program([instrument], mode=Mode.STRICT).nodes]

    assert ops == ["all", "provision", "fact", "fact", "fact", "any", "not", "all", "provision", "all"]
