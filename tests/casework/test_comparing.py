"""What changed between two revisions of a manifest, and since a person last looked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.casework.desks import CASE, Desks, a_part
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.asking import Asking
from warifu.casework.comparing import (
    FactChange,
    LookAt,
    Looked,
    Looks,
    PartChange,
    changes,
    changes_since,
    decide,
    evolve,
)
from warifu.casework.entries import Body
from warifu.casework.lines import LineKind
from warifu.casework.manifests import ManifestLodged, PartListed
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.errors import RuleError
from warifu.parties import AU, GB, JP, State

ALEX = a_part(1, person__category="member", person__arrives_on="2026-11-16")
LATER = replace(ALEX, salt="f" * 64, facts={"person.arrives_on": "2026-11-17", "person.stateless": False})
BO, CY = a_part(2), a_part(3)
HANA, KENJI = "a" * 32, "d" * 32


@pytest.fixture
def desks() -> Desks:
    found = Desks()
    found.lists(ALEX, BO)
    found.lists(LATER, CY)
    return found


def looks(desks: Desks, revision: int, person: str = HANA, state: State = GB) -> tuple[Body, ...]:
    """Let a person of JP's customs look at a revision."""
    actor = Actor(JP, StateOffice.CUSTOMS, person, "b" * 32, frozenset({StateOffice.CUSTOMS}))
    return decide(LookAt(CASE, state, revision), desks.case, Asking(actor, desks.at, lambda: "0" * 32))


def since(desks: Desks, person: str = HANA) -> int:
    return changes_since(desks.case, person, GB).since


class TestChanges:
    def test_they_are_who_came_who_went_and_what_is_said_otherwise(self, desks: Desks) -> None:
        found = changes(desks.case.half(GB).manifests, 1, 2)

        assert found.added == (CY,)
        assert found.gone == (BO,)
        assert found.changed == (PartChange(ALEX, LATER),)
        assert found.unchanged == 0
        assert found.unreadable == ()
        assert found.any

    def test_of_what_changed_the_facts_that_differ_are_named(self) -> None:
        assert PartChange(ALEX, LATER).facts == (
            FactChange("person.arrives_on", "2026-11-16", "2026-11-17"),
            FactChange("person.category", "member", None),
            FactChange("person.stateless", None, after=False),
        )

    def test_a_fact_that_changed_is_shown_as_its_question(self) -> None:
        (arrives, *_) = PartChange(ALEX, LATER).facts

        assert arrives.question.en == "On which day does the person arrive?"
        assert arrives.question.ja == "本人の到着日はいつですか。"

    def test_a_fact_of_another_edition_is_shown_by_its_name(self) -> None:
        assert FactChange("person.shoe_size", 8, 9).question.ja == "person.shoe_size"

    def test_a_part_may_only_be_called_otherwise(self) -> None:
        renamed = PartChange(BO, replace(BO, label="EXAMPLE BO", salt="f" * 64))

        assert renamed.renamed
        assert renamed.facts == ()
        assert not PartChange(ALEX, LATER).renamed

    def test_between_a_revision_and_itself_nothing_changed(self, desks: Desks) -> None:
        found = changes(desks.case.half(GB).manifests, 2, 2)

        assert not found.any
        assert found.unchanged == 2

    def test_before_the_first_revision_there_was_nobody(self, desks: Desks) -> None:
        assert changes(desks.case.half(GB).manifests, 0, 1).added == (ALEX, BO)

    def test_they_are_found_backwards_as_well(self, desks: Desks) -> None:
        found = changes(desks.case.half(GB).manifests, 2, 1)

        assert (found.added, found.gone, found.changed) == ((BO,), (CY,), (PartChange(LATER, ALEX),))

    def test_what_was_erased_is_named_by_its_digest_alone(self, desks: Desks) -> None:
        manifests = desks.case.half(GB).manifests
        known = {digest: part for digest, part in manifests.known.items() if part != BO}

        found = changes(replace(manifests, known=known), 1, 2)

        assert found.gone == ()
        assert found.unreadable == (BO.digest,)
        assert found.any

    def test_a_revision_that_never_was_is_refused(self, desks: Desks) -> None:
        with pytest.raises(Refusal, match="there is no revision 3 of the manifest; the latest is 2"):
            changes(desks.case.half(GB).manifests, 1, 3)


class TestLooking:
    def test_somebody_who_never_looked_is_shown_everything(self, desks: Desks) -> None:
        assert changes_since(desks.case, HANA, GB).added == (LATER, CY)

    def test_somebody_who_looked_is_shown_what_changed_since(self, desks: Desks) -> None:
        desks.does(JP, StateOffice.CUSTOMS, LookAt(CASE, GB, 1))

        found = changes_since(desks.case, HANA, GB)

        assert (found.since, found.until) == (1, 2)
        assert found.changed == (PartChange(ALEX, LATER),)

    def test_that_one_looked_says_nothing_of_the_others(self, desks: Desks) -> None:
        desks.does(JP, StateOffice.CUSTOMS, LookAt(CASE, GB, 2))

        assert since(desks, HANA) == 2
        assert since(desks, KENJI) == 0

    def test_it_is_kept_by_the_own_state_alone(self, desks: Desks) -> None:
        halves = desks.case.halves

        entry = desks.does(JP, StateOffice.CUSTOMS, LookAt(CASE, GB, 1))

        assert not entry.shared
        assert desks.case.halves == halves

    def test_to_look_again_at_what_was_seen_says_nothing_new(self, desks: Desks) -> None:
        desks.does(JP, StateOffice.CUSTOMS, LookAt(CASE, GB, 2))

        assert looks(desks, 2) == ()
        assert looks(desks, 1) == ()
        assert looks(desks, 1, person=KENJI) == (Looked(GB, 1),)

    def test_an_older_look_that_comes_late_takes_nothing_back(self, desks: Desks) -> None:
        desks.happens(JP, StateOffice.CUSTOMS, Looked(GB, 2), Looked(GB, 1))

        assert since(desks) == 2

    def test_the_manifests_of_the_two_states_are_looked_at_each_for_itself(self, desks: Desks) -> None:
        craft = a_part(9, LineKind.CRAFT)
        desks.happens(JP, StateOffice.DEFENCE, PartListed(craft), ManifestLodged(1, (craft.digest,)))

        desks.happens(JP, StateOffice.CUSTOMS, Looked(GB, 2), Looked(JP, 1))

        assert desks.case.national.looks.seen == {GB: {HANA: 2}, JP: {HANA: 1}}

    @pytest.mark.parametrize(("revision", "state"), [(0, GB), (3, GB), (1, JP), (1, AU)])
    def test_nobody_looks_at_what_never_was(self, desks: Desks, revision: int, state: State) -> None:
        with pytest.raises(Refusal) as refused:
            looks(desks, revision, state=state)

        assert refused.value.kind.code == "no-such-revision"

    def test_a_command_of_another_slice_is_a_mistake(self, desks: Desks) -> None:
        asking = Asking(Actor(JP, StateOffice.CUSTOMS, HANA, "b" * 32), desks.at, lambda: "0" * 32)

        with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
            decide(AskQuestion(CASE, StateOffice.CUSTOMS, "?", "en"), desks.case, asking)

    def test_an_entry_of_another_slice_changes_nothing(self, desks: Desks) -> None:
        before = desks.case.national.looks

        assert evolve(before, desks.entries[-1]) == before == Looks()
