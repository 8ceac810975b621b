"""An exercise that comes to Britain from Japan: London's node keeps the account; and one that goes there."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.node.two import CASE, opening
from tests.web.new.conftest import sign_in, world
from warifu.casework.activity import ActivityKind, OpenActivity, Terms
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest
from warifu.casework.parts import Part
from warifu.parties import GB, JP
from warifu.rules.wording import Text

__all__ = ["sign_in", "world"]


def some_parts(side, *labels: str) -> tuple[Part, ...]:
    """Return made-up arms of these names."""
    fresh = side.ports.chance.draw
    facts = {"weapon.kind": "ammunition"}
    return tuple(Part(fresh(16).hex(), LineKind.ARMS, label, fresh(32).hex(), facts) for label in labels)


@pytest.fixture
def visit(world):
    """Have an exercise opened by Tokyo, whose force comes to Britain with rounds and rifles."""
    pair = world.pair
    terms = Terms(
        Text("Made-up exercise", "架空の演習"), date(2027, 1, 11), date(2027, 1, 29), ("Salisbury",)
    )
    pair.jp.perform(OpenActivity(CASE, ActivityKind.EXERCISE, JP, GB, "jp_gb_raa", terms))
    pair.jp.perform(LodgeManifest(CASE, some_parts(pair.jp, "Rounds 5.56 mm", "Rifle EX 7")))
    pair.exchange()
    return world


@pytest.fixture
def outward(world):
    """Have an exercise opened by London, whose force goes to Japan with rounds."""
    pair = world.pair
    world.node.perform(opening(), _person(GB))
    world.node.perform(LodgeManifest(CASE, some_parts(pair.gb, "Rounds 5.56 mm")), _person(GB))
    pair.exchange()
    return world


def address(world) -> str:
    """Return where the pages of the exercise begin."""
    return f"/cases/{world.node.case(CASE).number}"


def digest_of(world, label: str) -> str:
    """Return the digest of a part that is listed."""
    return next(digest for digest, part in world.node.case(CASE).parts().items() if part.label == label)


def at_field(page: str, anchor: str) -> str:
    """Return what is said to be wrong at a field, in the reader's language; empty where nothing is."""
    found = re.search(rf'<p id="{anchor}(?:-error)?" class="govuk-error-message">(.*?)</p>', page, re.DOTALL)
    return "" if found is None else re.sub("<[^>]+>", "", found[1])


def _person(state):
    from tests.node.two import a_person

    return a_person(state)
