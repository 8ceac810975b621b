"""Why something is not shown: every reason, in both languages, and what would change it."""

from __future__ import annotations

import pytest

from tests.node.two import CASE, a_person, opening
from tests.server.people.conftest import AT
from warifu.casework.access import Marking, Thing, ThingKind
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.breaking_glass import BreakGlass
from warifu.casework.case_numbers import CaseNumber
from warifu.casework.four_eyes import Confirm
from warifu.parties import GB, JP

NUMBER = str(CaseNumber.of(CASE, GB))


@pytest.fixture
def opened(node):
    from warifu.server.running import running

    running().perform(opening(), a_person(GB, StateOffice.DEFENCE))
    return node


def asked(client, number: str) -> str:
    return client.get("/why", {"case": number, "lang": "en"}).content.decode()


def main(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


def test_a_case_that_is_not_assigned_says_so_and_whom_to_ask(client, opened):
    opened.sign_in(client, opened.person("Ada Madeup", "police"), "police")
    page = asked(client, NUMBER)

    assert "this case is not assigned to you: ask its office" in page
    assert "この案件の担当ではありません。担当部署に依頼してください" in page
    assert "Ask whoever leads the case in your office" in page
    assert "two persons of your office can open it to themselves for four hours" in page


def test_of_a_number_that_is_no_cases_the_page_says_the_same(client, opened):
    opened.sign_in(client, opened.person("Ada Madeup", "police"), "police")
    other = str(CaseNumber.of("d" * 32, GB))

    assert main(asked(client, other)).replace(other, NUMBER) == main(asked(client, NUMBER))


def test_a_number_with_a_slip_is_told_which_group_to_read_again(client, opened):
    opened.sign_in(client, opened.person("Ada Madeup", "police"), "police")

    assert "govuk-error-message" in asked(client, NUMBER[:-1])


def test_what_is_assigned_is_shown_and_an_office_not_for_persons_is_told_that(client, opened):
    from warifu.server.people.directory import Directory, Holding

    ada = opened.person("Ada Madeup", "command")
    Directory().grant(ada, Holding.CASE, CASE, at=opened.clock.at)
    opened.sign_in(client, ada, "command")
    page = asked(client, NUMBER)

    assert page.count("It is shown to you.") == 2
    assert "command decides nothing about persons and is shown counts only" in page


def test_whoever_opens_a_case_has_it_assigned(opened):
    from warifu.server.people.directory import Directory
    from warifu.server.running import running

    ada = opened.person("Ada Madeup", "defence")
    actor = Actor(GB, StateOffice.DEFENCE, ada, "e" * 32, frozenset({StateOffice.DEFENCE}))
    running().perform(opening("d" * 32), actor)

    assert Directory().holdings(ada, at=opened.clock.at).cases == {"d" * 32}


def test_broken_glass_opens_the_case_to_both_for_four_hours_and_raises_an_alarm(opened):
    from django.test import Client

    from tests.web.signin.test_pages import who_is
    from warifu.server.running import running

    node, browsers = running(), []
    persons = [opened.person(f"{name} Madeup", "police") for name in ("Keziah", "Lorcan")]
    actors = [
        Actor(GB, StateOffice.POLICE, handle, handle[::-1], frozenset({StateOffice.POLICE}))
        for handle in persons
    ]
    register = node.register().id
    prepared = node.perform(BreakGlass(register, CASE, "made-up accident", ("medical",)), actors[0])
    node.perform(Confirm(register, prepared.refs[0]), actors[1])
    for person in (*persons, opened.person("Ned Madeup", "police")):
        browser = Client()
        opened.sign_in(browser, person, "police")
        browsers.append(browser)

    assert [CASE in who_is(each).cases for each in browsers] == [True, True, False]
    opened_now = who_is(browsers[0])
    assert (opened_now.compartments, opened_now.opened) == (frozenset(), {(CASE, "medical")})
    assert opened_now.reader.opened == {(CASE, "medical")}
    assert [alarm.code for alarm in node.ports.alarms.all()] == ["break-glass"]
    for _ in range(12):
        opened.clock.go(minutes=20)
        found = who_is(browsers[0])
    assert CASE not in found.cases
    assert found.opened == frozenset()


@pytest.mark.parametrize("kind", ThingKind)
def test_every_reason_that_there_can_be_has_its_remedies(databases, kind):
    from warifu.casework.access import ACCESS
    from warifu.server.people.known import SignedIn
    from warifu.server.people.seeing import why_not_seen

    nobody = SignedIn("1" * 32, "Ada Madeup", JP, frozenset(), StateOffice.OPERATOR, "2" * 32, AT)
    worst = Thing(
        kind, CASE, (GB, JP), GB, shared=False, compartment="medical", marking=Marking(GB, "OFFICIAL")
    )
    for thing in (worst, Thing(kind, CASE, (GB, JP), JP, shared=True, marking=Marking(JP, "注意"))):
        seen = why_not_seen(nobody, thing)
        assert seen.allowed == (seen.hindrances == ())
        assert seen.asked == tuple(rule.says for rule in ACCESS[kind])
    assert why_not_seen(nobody, worst, table={}).hindrances[0].reason.code == "no-access-rule"
