"""Today: what needs me, what both States wait for and who holds it, what is to be confirmed, what is new, figures."""

from __future__ import annotations

import sys
from datetime import timedelta

import pytest

from tests.node.two import CASE, a_question
from tests.server.reading.made_up import Node, Somebody, a_part, handle, lodging, some_people, some_vehicles
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Approve, ObjectTo
from warifu.casework.lines import LineKind
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.casework.waiting import Awaits
from warifu.errors import UsageError
from warifu.parties import GB, JP


@pytest.fixture(scope="module")
def node(lasting):
    from warifu.server.reading import refresh

    pair = lasting
    pair.gb.perform(lodging(*some_people(3), *some_vehicles(2), a_part("SECRET Name")))
    pair.exchange()
    secret = a_part("SECRET Name").digest
    pair.jp.perform(AskQuestion(CASE, StateOffice.DEFENCE, "Is SECRET Name coming by sea?", "en", (secret,)))
    trucks = [d for d, p in pair.jp.case().parts().items() if p.kind is LineKind.VEHICLE]
    pair.jp.perform_by_two(Approve(CASE, tuple(trucks)), office=StateOffice.CUSTOMS)
    pair.jp.perform_by_two(Approve(CASE, tuple(trucks[:1])), office=StateOffice.POLICE)
    pair.exchange()
    pair.gb.perform(ObjectTo(CASE, (secret,), "made up", "en"), number=1)
    pair.clock.go(days=5)
    for case in (CASE, pair.gb.register):
        refresh(case, Node(pair.gb.ports))
    return Node(pair.gb.ports)


@pytest.fixture
def today(node, lasting):
    from warifu.server.reading import today

    return lambda page=1, **who: today(Somebody(**who), node, lasting.clock.at, page=page)


def _all(found):
    return [*found.mine, *(line for held in found.others for line in held.lines)]


def test_what_waits_for_my_office_stands_apart_from_what_others_hold(today):
    found = today()

    assert {(line.state, line.office) for line in found.mine} == {(GB, StateOffice.DEFENCE)}
    assert (GB, StateOffice.DEFENCE) not in {(held.state, held.office) for held in found.others}
    assert {held.state for held in found.others} == {GB, JP}
    assert Awaits.QUESTION in {line.what for line in found.mine}
    assert (found.waits, found.page) == (len(found.mine), 1)


def test_each_other_office_is_told_of_with_all_it_holds_and_how_long(today, node, lasting, monkeypatch):
    from warifu.server.reading import awaited_in

    whole = today().others
    lines = awaited_in(Somebody(), CASE, node, lasting.clock.at)
    for held in whole:
        theirs = tuple(
            line
            for line in lines
            if (line.state, line.office) == (held.state, held.office)
            and line.what is not Awaits.SECOND_PERSON
        )
        assert (held.count, held.longest) == (len(theirs), max(line.days_waiting for line in theirs))
        assert held.lines == theirs[:10]
    assert list(whole) == sorted(whole, key=lambda held: -held.longest)
    monkeypatch.setattr(sys.modules["warifu.server.reading.today"], "A_HOLDER", 1)
    for held, each in zip(today().others, whole, strict=True):
        assert (held.lines, held.count) == (each.lines[:1], each.count)


def test_what_is_mine_is_told_a_page_at_a_time(today, monkeypatch):
    whole = today().mine
    assert len(whole) > 1
    monkeypatch.setattr(sys.modules["warifu.server.reading.today"], "MINE_A_PAGE", 1)

    for number, line in enumerate(whole, start=1):
        found = today(page=number)
        assert (found.mine, found.waits, found.page) == ((line,), len(whole), number)
    assert today(page=0).page == 1
    assert today(page=99).page == len(whole)


def test_the_other_list_is_that_of_another_office(today):
    mine = today(office=StateOffice.UNIT).mine

    assert mine
    assert {line.office for line in mine} == {StateOffice.UNIT}


def test_it_says_for_how_long_an_office_has_held_a_thing_and_by_when(today):
    (question,) = [line for line in today().mine if line.what is Awaits.QUESTION]

    assert question.days_waiting == 5
    assert question.due is not None
    assert question.days_left == (question.due - (question.since + timedelta(days=5)).date()).days
    assert question.link.path == f"/cases/{question.number}/questions"


def test_lists_go_by_clock(today):
    found = today()

    for lines in (found.mine, *(held.lines for held in found.others)):
        assert list(lines) == sorted(lines, key=lambda line: line.order)


def test_a_commander_looks_at_the_next_days_and_at_what_holds_up_most(node, lasting):
    from warifu.server.reading.today import ahead

    found = ahead(Somebody(office=StateOffice.COMMAND), node, lasting.clock.at)
    assert all(line.holds_up and line.due for line in found.deadlines)
    assert 0 < len(found.deadlines) <= 5
    assert [line.due for line in found.deadlines] == sorted(line.due for line in found.deadlines)
    assert 0 < len(found.risks) <= 3
    assert list(found.risks) == sorted(found.risks, key=lambda line: (not line.holds_up, -line.parts))
    nobody = Somebody(office=StateOffice.COMMAND, cases=frozenset())
    assert ahead(nobody, node, lasting.clock.at) == type(found)((), ())


def test_words_about_persons_are_left_out_for_offices_that_decide_nothing_about_them(today):
    told, kept = _all(today()), _all(today(office=StateOffice.PORT))

    assert any("SECRET" in line.says.en for line in told)
    assert not any("SECRET" in line.says.en or "SECRET" in line.says.ja for line in kept)
    assert len(told) == len(kept)


def test_what_another_of_my_office_prepared_is_to_be_confirmed(today, lasting):
    from tests.node.two import a_person

    first, second = a_person(GB, number=1).person, a_person(GB, number=2).person

    assert [line.command for line in today(person=second).to_confirm] == ["ObjectTo"]
    assert today(person=second).prepared == ()
    assert [line.command for line in today(person=first).prepared] == ["ObjectTo"]
    assert today(person=first).to_confirm == ()
    assert today(person=second, office=StateOffice.UNIT).to_confirm == ()


def test_figures_lead_to_what_they_count(today):
    figures = {figure.name: figure for figure in today().figures}

    assert {name: figure.value for name, figure in figures.items()} == {
        "cases": 1, "listed": 6, "approved": 1, "waiting": 5, "refused": 0,
    }  # fmt: skip
    assert figures["waiting"].link.path.endswith("/parts?decided=waiting")


def test_new_is_what_came_since_one_looked(today, node, lasting):
    from warifu.server.reading import note_look

    somebody = Somebody(person=handle("looks often"))
    first = today(person=somebody.person).new
    note_look(somebody, "today", node, lasting.clock.at)
    lasting.gb.perform(a_question("Anything else?"))
    second = today(person=somebody.person).new

    assert first.since is None
    assert first.entries > 10
    assert (second.since, second.entries) == (lasting.clock.at, 1)
    assert second.cases[0].link.path.endswith("/history?new=1")


def test_nothing_is_shown_of_a_case_that_is_not_assigned(today):
    found = today(cases=frozenset(), person=handle("nobody"))

    assert (found.mine, found.others, found.cases.lines, found.new.entries) == ((), (), (), 0)
    assert {figure.value for figure in found.figures} == {0}


def test_an_operator_is_told_of_alarms_and_of_no_case(today, node, lasting):
    with node.ports.transaction("alarm"):
        node.ports.alarms.raise_("made-up", "nothing", lasting.clock.at)

    found = today(office=StateOffice.OPERATOR)
    assert (found.alarms, found.mine, found.others) == (1, (), ())


def test_cases_are_listed_sorted_and_found_by_words(node):
    from warifu.server.reading import cases

    page = cases(Somebody(), node)
    assert (page.total, page.lines[0].case, page.lines[0].status) == (1, CASE, "open")
    assert page.lines[0].counts.of("waiting") == 5
    assert cases(Somebody(), node, text="演習").total == 1
    assert cases(Somebody(), node, text="nothing of the kind").total == 0
    assert cases(Somebody(), node, status="closed").total == 0
    assert cases(Somebody(cases=frozenset()), node).total == 0
    assert (
        cases(Somebody(StateOffice.AUDIT, cases=frozenset()), node, sort="title", descending=True).total == 1
    )
    for wrong in ({"sort": "colour"}, {"status": "lost"}, {"page": 0}):
        with pytest.raises(UsageError):
            cases(Somebody(), node, **wrong)


def test_one_case_is_refused_to_those_who_may_not_see_it(node, lasting):
    from warifu.server.reading import awaited_in, case_line

    assert case_line(Somebody(), CASE, node).number == str(lasting.gb.case().number)
    assert awaited_in(Somebody(), CASE, node, lasting.clock.at)
    for read in (
        lambda who: case_line(who, CASE, node),
        lambda who: awaited_in(who, CASE, node, lasting.clock.at),
    ):
        with pytest.raises(Refusal, match="not assigned"):
            read(Somebody(cases=frozenset()))
    with pytest.raises(UsageError, match="nothing is open"):
        case_line(Somebody(cases=frozenset({"d" * 32})), "d" * 32, node)


def test_a_digest_holds_numbers_and_links_and_nothing_else(node, lasting):
    from warifu.rules.wording import Language
    from warifu.server.reading import digest_of

    for language in Language:
        digest = digest_of(Somebody(), node, language, lasting.clock.at, address="https://node.invalid/")
        assert digest.things > 0
        assert f"https://node.invalid/cases/{lasting.gb.case().number}" in digest.text
        for word in ("SECRET", "exercise", "演習", "sea", "PERSON", "truck"):
            assert word not in digest.text + digest.subject


def test_a_digest_is_a_mail_that_any_mail_program_sends():
    from email import message_from_bytes
    from email.policy import SMTP

    from warifu.server.reading import Digest, mail_of

    mail = message_from_bytes(
        mail_of(Digest("未処理3件", "件数とリンクのみ", 3), "somebody@example.invalid"), policy=SMTP
    )

    assert (mail["To"], mail["Subject"]) == ("somebody@example.invalid", "未処理3件")
    assert mail.get_content().strip() == "件数とリンクのみ"


@pytest.mark.parametrize("to", ["", "nobody", "a@b.invalid\nBcc: c@d.invalid", "a@b.invalid, c@d.invalid"])
def test_a_digest_goes_to_one_address(to):
    from warifu.server.reading import Digest, mail_of

    with pytest.raises(UsageError, match="wanted one mail address"):
        mail_of(Digest("subject", "text", 1), to)
