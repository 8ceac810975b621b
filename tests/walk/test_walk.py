"""A whole case between the two running nodes, as its people walk it: in both languages, at both widths, by keys alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.server.two_nodes import TwoNodes
from tests.walk import london, tokyo
from tests.walk.conftest import Sits
from tests.walk.desk import SHOTS, Desk, kept_by
from tests.walk.hands import Keyboard, Mouse
from tests.walk.planners_list import CANARIES, VEHICLES, planners_list
from warifu.rules.wording import Language

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(900)]

ANOTHER = "EX 11 AA 77"
KNOWN = ("Laptop", *VEHICLES, ANOTHER)
PEOPLE = 3


@dataclass(frozen=True)
class Walk:
    """How a case is walked through: on what screen, who reads which language, with what, and who decides."""

    width: str
    london: Language
    tokyo: Language
    hands: type[Mouse | Keyboard] = Mouse
    others: tuple[str, ...] = ()
    """Further offices of Tokyo that approve all that is theirs."""

    def __str__(self) -> str:
        by = "-by-keys" if self.hands is Keyboard else ""
        return f"{self.width}-{self.london.value}-{self.tokyo.value}{by}"


EN, JA = Language.EN, Language.JA
WALKS = (
    Walk("desktop", EN, JA, others=("immigration", "defence")),
    Walk("phone", JA, EN, others=("immigration",)),
    Walk("desktop", EN, JA, Keyboard),
)
FOR_PICTURES = (Walk("desktop", JA, EN), Walk("phone", EN, JA))


@pytest.mark.parametrize("walk", [*WALKS, *(FOR_PICTURES if SHOTS else ())], ids=str)
def test_a_case_goes_from_a_planners_list_to_a_verified_ledger(
    nodes: TwoNodes, sits: Sits, tmp_path: Path, walk: Walk
) -> None:
    def sat(office: str, number: int = 0) -> Desk:
        node, language = (nodes.gb, walk.london) if office == "unit" else (nodes.jp, walk.tokyo)
        return sits(node, office, number, width=walk.width, language=language, hands=walk.hands())

    title = f"Joint study {walk}"
    planner = sat("unit")
    number = london.plans(planner, planners_list(tmp_path, title), title)
    customs, *others = reviewers = [sat(office) for office in ("customs", *walk.others)]

    for reviewer in reviewers:
        reviewer.waits_at(f"/cases/{number}", title)
        reviewer.looks("10-brief")
    tokyo.asks(customs, number)
    london.answers(planner, number, tokyo.QUESTION)
    customs.waits_at(f"/cases/{number}/questions", london.ANSWER)
    customs.looks("14-answered")

    seconds = [sat(reviewer.office, 1) for reviewer in reviewers]
    for reviewer, second in zip(reviewers, seconds, strict=True):
        tokyo.approves(reviewer, number, but=VEHICLES[2] if reviewer is customs else "")
        tokyo.confirms(second, number)
    for other in others:
        assert len(tokyo.labels(other, number, "approved")) == PEOPLE
    assert stands(customs, number, "approved") == ["Laptop", VEHICLES[0], VEHICLES[1]]
    assert stands(customs, number, "waiting") == [VEHICLES[2]]

    london.swaps(planner, number, VEHICLES[0], ANOTHER)
    customs.waits_at(f"/cases/{number}/approvals?with=waiting", ANOTHER)
    assert stands(customs, number, "waiting") == [VEHICLES[2], ANOTHER]
    customs.looks("24-only-that-goes-round")
    assert stands(customs, number, "approved") == ["Laptop", VEHICLES[1]]
    for other in others:
        assert len(tokyo.labels(other, number, "approved")) == PEOPLE, "people do not go round again"

    auditor = sat("audit")
    tokyo.verifies(auditor)
    nothing_of_londons_own_is_in_tokyo(nodes, [*reviewers, *seconds, auditor], title)


def stands(customs: Desk, number: str, stand: str) -> list[str]:
    """Return the parts that stand so with customs: of each the word that tells it from the others."""
    found = [next(each for each in KNOWN if each in label) for label in tokyo.labels(customs, number, stand)]
    return sorted(found, key=KNOWN.index)


def nothing_of_londons_own_is_in_tokyo(nodes: TwoNodes, desks: list[Desk], title: str) -> None:
    """Find no word of London's own in any file of Tokyo's, in its log, or on any page that was looked at."""
    pages = "".join(page for desk in desks for page in desk.seen)
    kept = kept_by(nodes.jp.data) + nodes.jp.log.read_bytes() + pages.encode()
    assert title in pages, "the pages that were looked at hold what London did send"
    assert [each for each in CANARIES if each.encode() in kept] == []
