"""
Objecting: to a prior notification, as the receiving State; and to a part, as an office that does not decide over it.

An office that decides over parts objects where it decides.
"""

from __future__ import annotations

from warifu.casework.approvals import ObjectTo, WithdrawObjection
from warifu.casework.notifications import ObjectToNotification
from warifu.casework.notifications.notices import Notice, notices
from warifu.casework.standing import Stand
from warifu.web.case.choosing import stand_with
from warifu.web.case.opening import Opened
from warifu.web.case.questions import LANGUAGES
from warifu.web.forms import Act, Field
from warifu.web.words import approvals, forms
from warifu.web.words import notifying as words


def objections_of(opened: Opened) -> dict[str, Act]:
    """Return the form for each notification that the reader may object to, by its handle."""
    if opened.who.state != opened.case.receiving or not opened.may("ObjectToNotification"):
        return {}
    return {each.notification.ref: _act(opened, each) for each in notices(opened.case) if not each.objection}


def part_acts_of(opened: Opened, digest: str) -> tuple[Act, ...]:
    """Return what an office that does not decide over a part may do: object to it, or take its objection back."""
    if stand_with(opened, digest) is not None or not opened.may("ObjectTo"):
        return ()
    me, id_ = opened.who, opened.case.id
    stands = {
        one.stand
        for one in opened.seen.standings.get(digest, ())
        if (one.state, one.office) == (me.state, me.office)
    }
    fields = (Field("reason", forms.REASON, "area"), Field("lang", forms.WRITTEN_IN, "select", LANGUAGES))
    objects = Stand.OBJECTED not in stands
    kind = ObjectTo if objects else WithdrawObjection
    says = approvals.OBJECT_TO_IT if objects else approvals.WITHDRAW_IT
    return (
        Act(
            "object" if objects else "withdraw",
            kind,
            says,
            approvals.PREPARE,
            "objected",
            fields,
            lambda written: kind(
                id_, (digest,), written.text("reason", forms.WRITE_REASON), written.language()
            ),
        ),
    )


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
