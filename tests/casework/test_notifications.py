"""Prior notification: events are recorded, their legal time is left open, and no limit is shown that no text sets."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from tests.casework.desks import AT, CASE, TERMS, Desks, a_part
from warifu.casework.activity import AmendActivity
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.asking import Asking
from warifu.casework.clocks import Limit
from warifu.casework.notifications import (
    AcknowledgeNotification,
    Channel,
    GivePriorNotification,
    NotificationAcknowledged,
    NotificationObjectedTo,
    Notifications,
    ObjectToNotification,
    PriorNotificationGiven,
    decide,
    evolve,
)
from warifu.casework.notifications.notices import LEGAL_TIME, Notice, notice_limits, notices
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.errors import RuleError
from warifu.instruments import instrument
from warifu.parties import GB, JP, State
from warifu.rules.outcomes import Kind
from warifu.rules.provisions import Timing
from warifu.rules.wording import Text

YESTERDAY = AT - timedelta(days=1)
NOTE = GivePriorNotification(
    CASE,
    Channel.DIPLOMATIC,
    YESTERDAY,
    activity=1,
    manifest=1,
    text="A made-up note.",
    lang="en",
    reference="1/26",
)
LATER = datetime(2026, 9, 2, 3, 0, tzinfo=UTC)


@pytest.fixture
def desks() -> Desks:
    found = Desks()
    found.lists(a_part(1), a_part(2))
    return found


def gives(desks: Desks, **changes: Any) -> str:
    return desks.does(GB, StateOffice.DEFENCE, replace(NOTE, **changes)).ref


def acknowledges(desks: Desks, ref: str, at: datetime = AT) -> None:
    desks.does(JP, StateOffice.FOREIGN_AFFAIRS, AcknowledgeNotification(CASE, ref, at))


def objects(desks: Desks, ref: str) -> None:
    desks.does(JP, StateOffice.DEFENCE, ObjectToNotification(CASE, ref, "The ports are missing.", "en"))


def only(desks: Desks) -> Notice:
    (notice,) = notices(desks.case)
    return notice


def refused(desks: Desks, state: State, command: Any) -> Refusal:
    with pytest.raises(Refusal) as error:
        desks.does(state, StateOffice.DEFENCE, command)
    return error.value


class TestGiven:
    def test_it_is_recorded_with_channel_time_and_what_it_is_of(self, desks: Desks) -> None:
        ref = gives(desks)

        notice = only(desks)
        assert notice.notification.ref == ref
        assert notice.notification.by_office is StateOffice.DEFENCE
        assert notice.notification.given == PriorNotificationGiven(
            Channel.DIPLOMATIC, YESTERDAY, 1, 1, "A made-up note.", "en", "1/26"
        )
        assert (notice.given_at, notice.notification.at) == (YESTERDAY, AT)

    def test_it_waits_for_a_reply(self, desks: Desks) -> None:
        gives(desks)

        assert only(desks).replies == ()
        assert only(desks).acknowledged_at is None
        assert only(desks).objection is None

    def test_when_it_counts_in_law_is_for_counsel_to_decide(self, desks: Desks) -> None:
        gives(desks)

        assert only(desks).legal_time is LEGAL_TIME
        assert LEGAL_TIME.kind is Kind.NEEDS_DECISION

    def test_it_may_name_no_parts(self, desks: Desks) -> None:
        gives(desks, manifest=0)

        assert len(only(desks).since.added) == 2

    def test_what_changed_on_the_manifest_since_is_shown(self, desks: Desks) -> None:
        gives(desks)
        assert not only(desks).since.any

        desks.lists(a_part(1), a_part(3))

        assert [part.label for part in only(desks).since.added] == ["Example 3"]
        assert [part.label for part in only(desks).since.gone] == ["Example 2"]

    def test_that_the_activity_was_amended_since_is_shown(self, desks: Desks) -> None:
        gives(desks)
        assert not only(desks).amended

        desks.does(GB, StateOffice.DEFENCE, AmendActivity(CASE, 1, replace(TERMS, places=("JPNGS",))))

        assert only(desks).amended

    def test_one_of_a_manifest_that_is_not_known_here_covers_nobody(self, desks: Desks) -> None:
        given = PriorNotificationGiven(Channel.DEFENCE, YESTERDAY, 1, 7, "", "en", "")
        desks.happens(GB, StateOffice.DEFENCE, given)

        assert len(only(desks).since.added) == 2


class TestReplies:
    def test_the_receiving_state_acknowledges_with_the_time_of_receipt(self, desks: Desks) -> None:
        ref = gives(desks)
        acknowledges(desks, ref, YESTERDAY)

        assert only(desks).acknowledged_at == YESTERDAY
        (reply,) = only(desks).replies
        assert (reply.by_office, reply.at) == (StateOffice.FOREIGN_AFFAIRS, AT)
        assert reply.said == NotificationAcknowledged(ref, YESTERDAY)

    def test_or_it_objects_with_its_reason(self, desks: Desks) -> None:
        ref = gives(desks)
        objects(desks, ref)

        assert only(desks).objection == NotificationObjectedTo(ref, "The ports are missing.", "en")
        assert only(desks).acknowledged_at is None

    def test_what_it_says_last_counts(self, desks: Desks) -> None:
        ref = gives(desks)
        acknowledges(desks, ref)
        objects(desks, ref)
        assert only(desks).objection is not None
        assert only(desks).acknowledged_at is None

        acknowledges(desks, ref)

        assert only(desks).objection is None
        assert only(desks).acknowledged_at == AT
        assert len(only(desks).replies) == 3

    def test_each_notification_has_its_own_replies(self, desks: Desks) -> None:
        first, second = gives(desks), gives(desks, reference="2/26")
        acknowledges(desks, second)

        assert [notice.notification.ref for notice in notices(desks.case)] == [first, second]
        assert [notice.acknowledged_at for notice in notices(desks.case)] == [None, AT]

    def test_an_entry_of_another_slice_changes_nothing(self, desks: Desks) -> None:
        assert evolve(Notifications(), desks.entries[-1]) == Notifications()


class TestRefusals:
    def test_only_the_sending_state_gives_it(self, desks: Desks) -> None:
        error = refused(desks, JP, NOTE)

        assert error.kind.code == "not-the-sender"
        assert error.says.en == (
            "United Kingdom sends the force and gives the prior notification; "
            "your State can acknowledge it or object"
        )
        assert error.says.ja == (
            "事前の通報は派遣国である英国が行います。自国は受領の確認又は異議の申立てができます"
        )

    @pytest.mark.parametrize(
        "command",
        [AcknowledgeNotification(CASE, "0" * 32, AT), ObjectToNotification(CASE, "0" * 32, "x", "en")],
    )
    def test_only_the_receiving_state_replies(self, desks: Desks, command: Any) -> None:
        error = refused(desks, GB, command)

        assert error.kind.code == "not-the-receiver"
        assert error.says.en == "this is for Japan, which receives the force, to say"
        assert error.says.ja == "この手続は接受国である日本が行うものです"

    @pytest.mark.parametrize(
        "command",
        [AcknowledgeNotification(CASE, "0" * 32, AT), ObjectToNotification(CASE, "0" * 32, "x", "en")],
    )
    def test_a_reply_names_a_notification_that_was_given(self, desks: Desks, command: Any) -> None:
        error = refused(desks, JP, command)

        assert error.kind.code == "no-such-notification"
        assert error.says.en == (
            f"United Kingdom has given no notification {'0' * 32}: look at the list again"
        )
        assert error.says.ja == f"英国からの通報{'0' * 32}はありません。一覧を見直してください"

    def test_nothing_is_recorded_before_it_has_happened(self, desks: Desks) -> None:
        ref = gives(desks, given_at=AT)

        given = refused(desks, GB, replace(NOTE, given_at=LATER))
        received = refused(desks, JP, AcknowledgeNotification(CASE, ref, LATER))

        assert given.kind.code == received.kind.code == "notice-not-yet"
        assert given.says.en == (
            "2026-09-02 03:00 UTC has not come yet: record what has happened, with the time at which it did"
        )
        assert given.says.ja == (
            "2026-09-02 03:00 UTCはまだ到来していません。実際に行われた日時を記録してください"
        )

    @pytest.mark.parametrize("zone", [timezone(timedelta(hours=9)), None])
    def test_a_moment_that_is_not_in_utc_is_refused(self, desks: Desks, zone: timezone | None) -> None:
        moment = datetime(2026, 8, 1, 9, 0, tzinfo=zone)
        asking = Asking(Actor(GB, StateOffice.DEFENCE, "a" * 32, "b" * 32), AT, lambda: "0" * 32)

        with pytest.raises(Refusal) as error:
            decide(replace(NOTE, given_at=moment), desks.case, asking)

        assert error.value.kind.code == "not-utc"
        assert error.value.says.en == f"{moment.isoformat()} is not in UTC: give the moment in UTC"
        assert error.value.says.ja == (
            f"{moment.isoformat()}は協定世界時（UTC）ではありません。UTCで入力してください"
        )

    @pytest.mark.parametrize("revision", [0, 2])
    def test_it_is_of_a_revision_of_the_activity_that_was(self, desks: Desks, revision: int) -> None:
        error = refused(desks, GB, replace(NOTE, activity=revision))

        assert error.kind.code == "not-that-activity"
        assert error.says.en == f"there is no revision {revision} of the activity; it is at revision 1"
        assert error.says.ja == f"活動の第{revision}版はありません。現在は第1版です"

    def test_it_is_of_a_revision_of_the_manifest_that_was(self, desks: Desks) -> None:
        assert refused(desks, GB, replace(NOTE, manifest=2)).kind.code == "no-such-revision"

    def test_it_is_not_acknowledged_twice(self, desks: Desks) -> None:
        ref = gives(desks)
        acknowledges(desks, ref)

        error = refused(desks, JP, AcknowledgeNotification(CASE, ref, AT))

        assert error.kind.code == "acknowledged-already"
        assert error.says.en == (
            "this notification was acknowledged on 2026-09-01 already, and nobody has objected since"
        )
        assert error.says.ja == "この通報は2026-09-01に受領確認済みで、その後の異議はありません"

    def test_a_command_of_another_slice_is_a_mistake(self, desks: Desks) -> None:
        asking = Asking(Actor(GB, StateOffice.DEFENCE, "a" * 32, "b" * 32), AT, lambda: "0" * 32)

        with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
            decide(AskQuestion(CASE, StateOffice.CUSTOMS, "?", "en"), desks.case, asking)


class TestLimits:
    def test_the_provisions_that_ask_for_something_before_the_visit_are_cited_by_row(
        self, desks: Desks
    ) -> None:
        access, drones = notice_limits(desks.case)

        assert (access.provision.row, access.provision.cite) == ("GB-09", "article number unknown")
        assert access.timing.says.en == "before arrival; no number of days was found"
        assert (drones.provision.row, drones.provision.id) == ("GB-J2", "GB-J2/drones")

    def test_where_the_text_names_no_number_there_is_no_limit(self, desks: Desks) -> None:
        for limit in notice_limits(desks.case):
            assert not limit.lead_time_known
            assert limit.limit is None

    @pytest.mark.parametrize(
        ("agreement", "rows"), [("jp_au_raa", []), ("jp_ph_raa", ["PH-09", "PH-J3"]), ("nato_sofa", [])]
    )
    def test_no_agreement_that_was_read_names_a_number(
        self, desks: Desks, agreement: str, rows: list[str]
    ) -> None:
        limits = notice_limits(desks.case, law=instrument(agreement))

        assert [limit.provision.row for limit in limits] == rows
        assert not any(limit.lead_time_known for limit in limits)

    def test_where_a_text_names_a_number_the_limit_is_counted_in_both_states_working_days(
        self, desks: Desks
    ) -> None:
        law = instrument("jp_gb_raa")
        timing = Timing(Text("made up", "架空"), days=5, working=True, before="visit.begins")
        numbered = replace(
            law,
            provisions=tuple(replace(p, timing=timing) if p.row == "GB-09" else p for p in law.provisions),
        )

        limit, _ = notice_limits(desks.case, law=numbered)

        assert limit.lead_time_known
        assert isinstance(limit.limit, Limit)
        assert limit.limit.counted_from == date(2026, 11, 9)
        assert limit.limit.day == date(2026, 10, 30)
        assert date(2026, 11, 3) in {skipped.day for skipped in limit.limit.skipped}

    def test_months_are_a_number_too(self, desks: Desks) -> None:
        law = instrument("jp_gb_raa")
        timing = Timing(Text("made up", "架空"), months=1, before="visit.begins")
        numbered = replace(law, provisions=(replace(law.provisions[0], timing=timing),))

        (limit,) = notice_limits(desks.case, law=numbered)

        assert limit.lead_time_known
        assert isinstance(limit.limit, Limit)
        assert limit.limit.day == date(2026, 10, 9)


@pytest.mark.parametrize("words", [*(channel.word for channel in Channel), LEGAL_TIME.says])
def test_every_word_is_there_in_both_languages(words: Text) -> None:
    assert words.en.isascii()
    assert not words.ja.isascii()
