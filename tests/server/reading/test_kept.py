"""What people keep of their reading: searches that alert, and calendars by an address that can be revoked."""

from __future__ import annotations

import pytest
from icalendar import Calendar

from tests.node.two import CASE
from tests.server.reading.made_up import Node, Somebody, a_part, handle, lodging, some_vehicles, swapping
from warifu.casework.lines import LineKind
from warifu.casework.refusals import Refusal
from warifu.errors import UsageError
from warifu.rules.wording import Language


@pytest.fixture(scope="module")
def node(lasting):
    from warifu.server.reading import refresh

    lasting.gb.perform(lodging(*some_vehicles(2), a_part("CANARY Person")))
    refresh(CASE, Node(lasting.gb.ports))
    return Node(lasting.gb.ports)


def test_a_saved_search_alerts_to_what_came_later_until_it_was_seen(node, lasting):
    from warifu.server.reading import alerts, note_seen, refresh, save_search

    who, now = Somebody(person=handle("saves")), lasting.clock.at
    saved = save_search(who, "trucks", "made-up truck", node, now)
    save_search(who, "quiet", "made-up truck", node, now, alerts=False)
    assert alerts(who, node) == ()

    lasting.gb.perform(swapping(lasting.gb, a_part("Made-up truck 077", LineKind.VEHICLE)))
    refresh(CASE, node)
    (alert,) = alerts(who, node)
    assert (alert.saved.name, [hit.label for hit in alert.new]) == ("trucks", ["Made-up truck 077"])
    assert alerts(Somebody(person=handle("another")), node) == ()

    note_seen(who, saved.id, node)
    assert alerts(who, node) == ()


def test_saved_searches_are_their_owners_alone(node, lasting):
    from warifu.server.reading import forget_search, note_seen, save_search, saved_searches

    mine, other = Somebody(person=handle("mine")), Somebody(person=handle("other"))
    saved = save_search(mine, "a", "truck", node, lasting.clock.at)
    again = save_search(mine, "a", "person", node, lasting.clock.at)

    assert saved.id == again.id
    assert [each.text for each in saved_searches(mine, node)] == ["person"]
    assert saved_searches(other, node) == ()
    for read in (forget_search, note_seen):
        with pytest.raises(UsageError, match="no saved search"):
            read(other, saved.id, node)
    forget_search(mine, saved.id, node)
    assert saved_searches(mine, node) == ()


@pytest.mark.parametrize(("name", "text"), [("", "a"), ("a", "  "), ("a" * 201, "a"), ("a", "a" * 201)])
def test_a_search_without_name_or_words_is_not_kept(node, lasting, name, text):
    from warifu.server.reading import save_search

    with pytest.raises(UsageError, match="letters"):
        save_search(Somebody(), name, text, node, lasting.clock.at)


def test_fifty_searches_are_enough(node, lasting):
    from warifu.server.reading import save_search

    who = Somebody(person=handle("collector"))
    for number in range(50):
        save_search(who, f"search {number}", "qqq", node, lasting.clock.at)
    save_search(who, "search 7", "another", node, lasting.clock.at)
    with pytest.raises(Refusal, match="50 searches"):
        save_search(who, "one more", "qqq", node, lasting.clock.at)


def test_a_calendar_has_the_days_of_activities_and_the_deadlines_of_the_own_office(node, lasting):
    from warifu.server.reading import calendar

    for language, word in ((Language.EN, "activity"), (Language.JA, "活動")):
        feed = Calendar.from_ical(calendar(Somebody(), node, language, lasting.clock.at))
        events = feed.walk("VEVENT")
        first = events[0]
        assert str(first["summary"]) == f"{lasting.gb.case().number} {word}"
        assert [first.decoded(name).isoformat() for name in ("dtstart", "dtend")] == [
            "2027-01-11",
            "2027-01-30",
        ]
        assert len(events) > 1
        assert len({str(event["uid"]) for event in events}) == len(events)


def test_a_calendar_names_nobody_and_nothing(node, lasting):
    from warifu.server.reading import calendar

    feed = calendar(Somebody(), node, Language.EN, lasting.clock.at).decode()

    for word in ("CANARY", "exercise", "truck", "演習"):
        assert word not in feed


def test_an_address_is_read_until_it_is_revoked_or_another_is_made(node, lasting):
    from warifu.server.models import CalendarAddressRecord
    from warifu.server.reading import address_of, has_address, make_address, revoke_addresses

    who, now = Somebody(person=handle("calendar")), lasting.clock.at
    assert not has_address(who, node)
    first = make_address(who, Language.JA, node, now)
    found = address_of(first, node)
    assert (found.person, found.office, found.language) == (who.person, who.office, Language.JA)
    second = make_address(who, Language.EN, node, now)
    assert first != second
    assert address_of(first, node) is None
    assert address_of(second, node) is not None
    rows = CalendarAddressRecord.objects.using(node.ports.database).values_list()
    assert not any(secret in repr(row) for row in rows for secret in (first, second))

    assert revoke_addresses(who, node, now) == 1
    assert address_of(second, node) is None
    assert address_of("", node) is None
    assert not has_address(who, node)
