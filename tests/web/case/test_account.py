"""The account of goods: customs books in and out, the visiting State reports, and every line has to close."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from tests.node.two import CASE
from tests.web.case.conftest import address, at_field, digest_of, sign_in
from warifu.casework.actors import StateOffice
from warifu.casework.admissions import AcceptReport, Movement, ReportBroughtIn, Way, account_of
from warifu.parties import GB, JP
from warifu.quantities import Quantity

MOVED = {"happened": "2026-11-02T08:30", "place": "Made-up gate", "document": "made-up declaration 1"}


@pytest.fixture
def customs(visit):
    """Give an officer of London's customs."""
    return sign_in(visit, StateOffice.CUSTOMS)


@pytest.fixture
def admit(visit):
    """Give the form that books twelve thousand rounds in."""
    part = digest_of(visit, "Rounds 5.56 mm")
    return {"act": "admit", "part": part, "lot": "EX-1", "amount": "12,000", "unit": "H87", **MOVED}


def line(world, state=GB):
    [found] = account_of(world.node.case(CASE), state).lines
    return found


def test_what_comes_in_is_booked_and_what_becomes_of_it_until_the_line_closes(customs, visit, admit):
    page = f"{address(visit)}/account"
    assert customs.post(page, admit)["Location"] == f"{page}?done=booked"
    out = {"act": "discharge", "line": "0", "amount": "11,999", "way": "consumed", **MOVED}
    customs.post(page, out)

    assert (line(visit).admitted, line(visit).outstanding) == (Decimal(12000), Decimal(1))
    shown = customs.get(page).content.decode()
    assert "12,000" in shown
    assert "11,999" in shown
    assert "to be accounted for" in shown

    customs.post(page, out | {"amount": "1", "way": "lost"})
    shown = customs.get(page).content.decode()
    assert line(visit).discharged == {Way.CONSUMED: Decimal(11999), Way.LOST: Decimal(1)}
    assert "balanced" in shown
    assert 'value="discharge"' not in shown  # nothing is left to book out


def test_more_than_came_in_is_refused_at_the_amount_and_what_was_written_is_kept(customs, visit, admit):
    page = f"{address(visit)}/account"
    customs.post(page, admit)

    answered = customs.post(
        page, {"act": "discharge", "line": "0", "amount": "12001", "way": "destroyed", **MOVED}
    )

    shown = answered.content.decode()
    assert answered.status_code == 422
    assert "12001 pieces cannot be written out: 12000 pieces outstanding" in at_field(
        shown, "discharge-amount"
    )
    assert '<a href="#discharge-amount">' in shown
    assert 'value="12001"' in shown
    assert line(visit).outstanding == Decimal(12000)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("part", "0" * 64, "Choose goods of the manifest"),
        ("amount", "a dozen", "This is no amount"),
        ("amount", "0", "a movement needs a quantity above zero"),
        ("unit", "rounds", "This is no unit"),
        ("happened", "yesterday", "This is no day and time"),
        ("happened", "2026-11-03T08:30", "has not come yet"),
        ("place", " ", "Say where"),
        ("document", "", "Name the paper that shows it"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(customs, visit, admit, field, value, says):  # noqa: PLR0917
    answered = customs.post(f"{address(visit)}/account", admit | {field: value})

    assert answered.status_code == 422
    assert says in at_field(answered.content.decode(), f"admit-{field}")
    assert account_of(visit.node.case(CASE), GB).lines == ()


def test_a_moment_is_read_by_the_clock_of_the_own_seat(customs, visit, admit):
    customs.post(f"{address(visit)}/account", admit | {"happened": "2026-10-20T08:30"})

    [body] = visit.node.case(CASE).half(GB).admissions.admitted.values()
    assert body.movement.happened.isoformat() == "2026-10-20T07:30:00+00:00"  # summer time in London


def test_a_form_that_is_sent_twice_books_once(customs, visit, admit):
    page = f"{address(visit)}/account"
    asked = re.search(r'name="asked" value="([0-9a-f]{32})"', customs.get(page).content.decode())[1]

    for _ in range(2):
        assert customs.post(page, admit | {"asked": asked}).status_code == 302

    assert line(visit).admitted == Decimal(12000)


def test_an_office_that_keeps_no_account_reads_it_and_is_offered_nothing(visit, admit):
    police = sign_in(visit, StateOffice.POLICE)

    answered = police.post(f"{address(visit)}/account", admit)

    assert answered.status_code == 422
    assert "Your office cannot do this here" in answered.content.decode()
    assert 'name="act"' not in answered.content.decode()
    assert account_of(visit.node.case(CASE), GB).lines == ()


def test_a_report_of_the_visitor_is_accepted_or_declined_with_a_reason(visit):
    page = f"{address(visit)}/account"
    for label in ("Rounds 5.56 mm", "Rifle EX 7"):
        moved = Movement(
            digest_of(visit, label), Quantity(Decimal(3)), visit.now, "Made-up gate", f"paper of {label}"
        )
        visit.pair.jp.perform(ReportBroughtIn(CASE, moved))
    visit.pair.exchange()
    customs = sign_in(visit, StateOffice.CUSTOMS)
    first, second = visit.node.case(CASE).half(JP).admissions.reports()
    assert "paper of Rifle EX 7" in customs.get(page).content.decode()

    customs.post(page, {"act": f"accept-{first}", "cites": ""})
    refused = customs.post(page, {"act": f"decline-{second}", "reason": "", "lang": "en"})
    assert at_field(refused.content.decode(), f"decline-{second}-reason").startswith("Give the reason")
    customs.post(page, {"act": f"decline-{second}", "reason": "Three were counted as two.", "lang": "en"})

    book = visit.node.case(CASE).half(GB).admissions
    assert [body.report for body in book.admitted.values()] == [first]
    assert [body.reason for body in book.declined.values()] == ["Three were counted as two."]
    shown = customs.get(page).content.decode()
    assert "declined" in shown
    assert "reported 3, in the account 0 pieces" in shown


def test_the_visiting_unit_reports_and_does_not_book(outward):
    unit = sign_in(outward, StateOffice.UNIT)
    page = f"{address(outward)}/account"
    form = {"part": digest_of(outward, "Rounds 5.56 mm"), "amount": "500", "unit": "H87", **MOVED}

    assert unit.post(page, {"act": "admit", **form}).status_code == 422
    unit.post(page, {"act": "report-in", **form})
    outward.pair.exchange()
    [report] = outward.node.case(CASE).half(GB).admissions.reports()
    outward.pair.jp.perform(AcceptReport(CASE, report), office=StateOffice.CUSTOMS)
    outward.pair.exchange()
    unit = sign_in(outward, StateOffice.UNIT)
    unit.post(page, {"act": "report-out", "line": "0", "amount": "500", "way": "consumed", **MOVED})

    assert line(outward, JP).admitted == Decimal(500)
    assert line(outward, JP).reported == {Way.CONSUMED: Decimal(500)}


def test_a_mistake_is_reversed_by_two_persons_and_only_after_a_fresh_proof(customs, visit, admit):
    page = f"{address(visit)}/account"
    customs.post(page, admit)
    [ref] = visit.node.case(CASE).half(GB).admissions.admitted
    form = {"act": "reverse", "movement": ref, "reason": "Counted twice.", "lang": "en"}
    visit.pair.clock.go(minutes=6)
    unproved = customs.post(page, form)
    assert "Prove again who you are" in at_field(unproved.content.decode(), "reverse-form")
    assert "Counted twice." in unproved.content.decode()

    first = sign_in(visit, StateOffice.CUSTOMS)
    assert first.post(page, form)["Location"] == f"{page}?done=prepared"
    assert line(visit).admitted == Decimal(12000)
    [waiting] = visit.node.case(CASE).national.four_eyes.waiting
    second = sign_in(visit, StateOffice.CUSTOMS, 2)
    confirming = second.get(f"{address(visit)}/approvals").content.decode()
    assert "Rounds 5.56 mm, lot EX-1: came in, 12,000 pieces" in confirming
    second.post(f"{address(visit)}/approvals/confirm", {"prepared": waiting, "confirm": "1"})

    assert account_of(visit.node.case(CASE), GB).lines == ()
    assert "reversed" in second.get(page).content.decode()


def test_the_form_begins_with_the_goods_that_a_link_names(customs, visit):
    rifle = digest_of(visit, "Rifle EX 7")
    about = f"{address(visit)}/part/{rifle[:16]}"
    link = f'href="{address(visit)}/account?part={rifle}"'
    assert link in customs.get(about).content.decode()
    assert link not in sign_in(visit, StateOffice.POLICE, 2).get(about).content.decode()

    page = customs.get(f"{address(visit)}/account", part=rifle).content.decode()

    assert f'<option value="{rifle}" selected>Rifle EX 7</option>' in page
