"""Objecting to a prior notification: the forms by which the receiving State does, one for each that stands."""

from __future__ import annotations

from warifu.casework.notifications import ObjectToNotification
from warifu.casework.notifications.notices import Notice, notices
from warifu.web.case.opening import Opened
from warifu.web.case.questions import LANGUAGES
from warifu.web.forms import Act, Field
from warifu.web.words import forms
from warifu.web.words import notifying as words


def objections_of(opened: Opened) -> dict[str, Act]:
    """Return the form for each notification that the reader may object to, by its handle."""
    if opened.who.state != opened.case.receiving or not opened.may("ObjectToNotification"):
        return {}
    return {each.notification.ref: _act(opened, each) for each in notices(opened.case) if not each.objection}


def _act(opened: Opened, notice: Notice) -> Act:
    id_, ref = opened.case.id, notice.notification.ref
    return Act(
        f"object-{ref}",
        ObjectToNotification,
        words.OBJECT,
        words.OBJECT,
        "objected",
        (
            Field("reason", forms.REASON, "area"),
            Field("lang", forms.WRITTEN_IN, "select", LANGUAGES),
        ),
        lambda written: ObjectToNotification(
            id_, ref, written.text("reason", forms.WRITE_REASON), written.language()
        ),
        words.OBJECT_LEAD,
    )
