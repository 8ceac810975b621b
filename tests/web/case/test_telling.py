"""What was asked of the case as a whole: told on its pages to the office that was asked, and to no other that sees no persons."""

from __future__ import annotations

import pytest

from tests.node.two import CASE
from tests.web.case.conftest import address, sign_in
from warifu.casework.actors import StateOffice
from warifu.casework.questions import AskQuestion


@pytest.mark.parametrize("page", ["questions", "missing", "history"])
def test_each_page_tells_the_office_that_was_asked_and_not_another(visit, page):
    for office in ("port", "unit"):
        command = AskQuestion(CASE, StateOffice(office), f"Asked of the {office}?", "en")
        visit.pair.jp.perform(command, office=StateOffice.POLICE)
    visit.pair.exchange()
    told = {
        office: sign_in(visit, office).get(f"{address(visit)}/{page}").content.decode()
        for office in (StateOffice.PORT, StateOffice.AVIATION, StateOffice.UNIT)
    }

    found = {
        office: ("Asked of the port?" in told[office], "Asked of the unit?" in told[office])
        for office in told
    }
    assert found[StateOffice.PORT] == (True, False)
    assert found[StateOffice.AVIATION] == (False, False)
    assert found[StateOffice.UNIT] == (True, True)
