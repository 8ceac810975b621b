"""What agreements say, two side by side, and facts of one's own tried on them."""

from __future__ import annotations

import re

import pytest

from tests.web.new.conftest import planner, world
from warifu.instruments import MODULES

__all__ = ["planner", "world"]

VISA = "/agreements/jp_gb_raa/try/visa_application_waived"
ASKED = {
    "day": "2023-11-15",
    "is visit.sending_state": "GB",
    "is visit.receiving_state": "JP",
    "is visit.activity_decided": "yes",
    "is visit.receiving_state_consents": "yes",
    "is visit.entry_procedures_followed": "yes",
    "is visit.acts_as_un_forces": "no",
    "is visit.force_body": "uk_forces",
    "is person.category": "member",
    "is person.ordinarily_resident_in": "GB",
    "is person.nationality": "GB",
}


def words_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def answers(page: str) -> list[str]:
    """Return the words of the answers that a page gives."""
    return re.findall(r'class="answer__word"><span class="sign sign--(\w+)"', page)


def test_every_instrument_is_listed_and_can_be_read(planner):
    listed = planner.get("/agreements").content.decode()

    for name in MODULES:
        assert f'href="/agreements/{name}"' in listed
        read = planner.get(f"/agreements/{name}")
        assert read.status_code == 200, name
        assert 'class="ruled"' in read.content.decode()


def test_a_provision_stands_beside_its_text_with_how_sure_that_is(planner):
    page = planner.get("/agreements/jp_gb_raa").content.decode()

    section = page[page.index('id="GB-12"') :].partition("</section>")[0]
    assert "by official summary" in section
    assert "Art. VI" in section
    assert "Try it" in section


def test_a_page_is_japanese_where_that_is_asked_for(planner):
    page = planner.get("/agreements/jp_gb_raa", lang="ja").content.decode()

    assert '<html lang="ja">' in page
    assert "第6条" in page
    assert "公的な要約による" in page


def test_what_is_tried_is_answered_with_its_article_and_nothing_is_kept(planner, world):
    from warifu.server.models import SealedRecord

    page = planner.post(VISA, ASKED).content.decode()

    assert answers(page) == ["yes"]
    assert "GB-12" in page
    assert SealedRecord.objects.count() == 0


def test_a_what_if_stands_beside_the_answer_as_it_is(planner):
    page = planner.post(VISA, ASKED | {"if person.category": "contractor"}).content.decode()

    assert answers(page) == ["yes", "no"]


def test_what_is_not_known_is_unknown_and_says_who_can_answer(planner):
    page = planner.post(VISA, {name: value for name, value in ASKED.items() if "category" not in name})

    assert answers(page.content.decode()) == ["unknown"]
    assert "In what capacity does the person come?" in words_of(page.content.decode())
    assert "answered by: the visiting unit" in words_of(page.content.decode())


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("day", "Michaelmas", "This is no day"),
        ("is person.nationality", "Atlantis", "two letters"),
        ("is person.category", "wizard", "no answer to the question"),
    ],
)
def test_nonsense_is_said_at_its_field_and_nothing_is_answered(planner, field, value, says):
    answered = planner.post(VISA, ASKED | {field: value})

    assert answered.status_code == 422
    assert says in answered.content.decode()
    assert answers(answered.content.decode()) == []


def test_two_agreements_are_shown_by_what_differs(planner):
    page = planner.get("/agreements/compare", one="jp_au_raa", other="jp_gb_raa").content.decode()
    everything = planner.get(
        "/agreements/compare", one="jp_au_raa", other="jp_gb_raa", all="1"
    ).content.decode()

    assert "only Japan–Australia RAA" in words_of(page)
    assert 0 < page.count('class="compared"') < everything.count('class="compared"')


@pytest.mark.parametrize(
    "path", ["/agreements/atlantis", "/agreements/jp_gb_raa/try/flight", "/agreements/atlantis/try/x"]
)
def test_what_is_not_there_is_said_in_words(planner, path):
    answered = planner.get(path)

    assert answered.status_code == 404
    assert "There is no such agreement" in answered.content.decode()


def test_nobody_reads_before_signing_in(world):
    from django.test import Client

    assert Client().get("/agreements", headers={"host": "localhost"}).status_code == 302
