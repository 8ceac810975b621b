"""Naming offices: which of one's own State's offices have to approve parts of a kind, said by two of the ministry."""

from __future__ import annotations

import re

from tests.node.two import CASE
from tests.web.case.conftest import address, at_field, digest_of, sign_in
from warifu.casework.actors import StateOffice
from warifu.casework.named_offices import NamedOffice
from warifu.casework.standing import standing_of
from warifu.parties import GB

EXPLOSIVE = ("ammunition", "explosives", "dangerous_goods")
FORM = {
    "act": "name-arms",
    "defence": "all",
    "foreign_affairs": "",
    "immigration": "",
    "customs": "",
    "police": "",
    "explosives_safety": "only",
    "aviation": "",
    "port": "",
    "border": "",
    "counsel": "",
}


def begun(page: str, name: str, office: str) -> str:
    """Return what is chosen for an office in a form as it stands on the page."""
    select = re.search(rf'<select [^>]*id="{name}-{office}".*?</select>', page, re.DOTALL)[0]
    return re.search(r'<option value="([^"]*)" selected>', select)[1]


def test_two_of_the_ministry_name_the_offices_and_their_words_follow(visit):
    page = f"{address(visit)}/offices"
    first, second = sign_in(visit, StateOffice.DEFENCE), sign_in(visit, StateOffice.DEFENCE, 2)
    shown = first.get(page).content.decode()
    assert "as this product proposes" in shown
    assert begun(shown, "name-arms", "customs") == "all"
    assert begun(shown, "name-arms", "explosives_safety") == "only"
    assert begun(shown, "name-arms", "defence") == ""

    assert first.post(page, FORM)["Location"] == f"{page}?done=prepared"
    assert visit.node.case(CASE).half(GB).approvals.named == {}
    confirming = second.get(f"{address(visit)}/approvals").content.decode()
    assert "defence ministry; explosives safety, only where" in confirming
    [waiting] = visit.node.case(CASE).national.four_eyes.waiting
    second.post(f"{address(visit)}/approvals/confirm", {"prepared": waiting, "confirm": "1"})

    case = visit.node.case(CASE)
    limited = NamedOffice(StateOffice.EXPLOSIVES_SAFETY, "weapon.kind", EXPLOSIVE)
    assert case.half(GB).approvals.named == {"arms": (NamedOffice(StateOffice.DEFENCE), limited)}
    rounds = digest_of(visit, "Rounds 5.56 mm")
    mine = {
        one.office for one in standing_of(case) if one.part == rounds and one.state == GB and one.required
    }
    assert mine == {StateOffice.DEFENCE, StateOffice.EXPLOSIVES_SAFETY}
    assert "named by United Kingdom" in second.get(page).content.decode()


def test_the_same_offices_again_are_no_command(visit):
    defence, page = sign_in(visit, StateOffice.DEFENCE), f"{address(visit)}/offices"
    same = FORM | {"defence": "", "customs": "all", "police": "only"}

    answered = defence.post(page, same)

    assert answered.status_code == 422
    assert "nothing would change" in at_field(answered.content.decode(), "name-arms-form")


def test_a_limit_that_nobody_wrote_cannot_be_chosen(visit):
    defence, page = sign_in(visit, StateOffice.DEFENCE), f"{address(visit)}/offices"

    answered = defence.post(page, FORM | {"counsel": "only"})

    assert "Choose one of the list" in at_field(answered.content.decode(), "name-arms-counsel")
    assert visit.node.case(CASE).national.four_eyes.waiting == {}


def test_another_office_reads_which_are_named_and_names_none(visit):
    police, page = sign_in(visit, StateOffice.POLICE), f"{address(visit)}/offices"

    shown = police.get(page).content.decode()

    assert "explosives safety, only where" in shown
    assert 'name="act"' not in shown
    assert police.post(page, FORM).status_code == 422
