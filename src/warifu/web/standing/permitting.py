"""Standing permissions: granted, taken back, drawn on; what is left is counted, never written down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from warifu.casework.activity import opened
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.commands import Command
from warifu.casework.permissions import (
    Grant,
    GrantStanding,
    RevokeStanding,
    StandingPermission,
    TakeBackUse,
    UseStanding,
    standing_permissions,
)
from warifu.instruments import MODULES, instrument
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.web import dates
from warifu.web.case.questions import LANGUAGES
from warifu.web.forms import Act, Field, Form, Tried, forms_of
from warifu.web.standing.desk import ADDRESS, Desk
from warifu.web.words import forms
from warifu.web.words import standing as words
from warifu.web.written import Written

_KINDS = tuple((kind.value, kind.word) for kind in ActivityKind if kind is not ActivityKind.REGISTER)
_AT_USE = {
    "not-permitted-then": "on",
    "not-permitted-for": "activity",
    "drawn-on-already": "activity",
    "none-left": "activity",
}


@dataclass(frozen=True)
class Use:
    """A use of a permission; number: of the activity, to who may read it. note: what is amiss with it, if anything."""

    on: date
    kind: Text
    number: str
    note: Text | None


@dataclass(frozen=True)
class Permission:
    """A permission as it is shown. left: how many uses are left, today or this year."""

    known: StandingPermission
    agreement: Text
    left: int
    is_over: bool
    uses: tuple[Use, ...]
    forms: tuple[Form, ...] = field(default_factory=tuple)

    @property
    def by(self) -> State:
        """The State that granted it."""
        return self.known.by


def acts_of(desk: Desk) -> tuple[Act, ...]:
    """Return what the reader may do about permissions now."""
    return (*_granting(desk), *(act for each in _known(desk) for act in _over(desk, each)))


def permissions_of(desk: Desk, tried: Tried | None) -> tuple[Permission, ...]:
    """Return the permissions of both States; none to who does not see them."""
    if not desk.sees_permissions:
        return ()
    return tuple(
        Permission(
            each,
            instrument(each.grant.agreement).short,
            each.left(desk.today),
            not each.covers(desk.today) and each.last_day < desk.today,
            tuple(_uses(desk, each)),
            forms_of(_over(desk, each), desk, ADDRESS, tried),
        )
        for each in _known(desk)
    )


def grant_lines(grant: Grant) -> tuple[tuple[Text, Text], ...]:
    """Return what a permission says, line by line."""
    how_many = words.EACH_YEAR_OF if grant.each_year else words.IN_ALL
    uses = Text(how_many.en.format(uses=grant.uses), how_many.ja.format(uses=grant.uses))
    lines = [
        (words.NAME, grant.title),
        (words.AGREEMENT, instrument(grant.agreement).short),
        (words.KINDS, kinds_words(grant.kinds)),
        (words.FIRST_DAY, dates.day(grant.begins)),
        (words.LAST_DAY, dates.day(grant.ends)),
        (words.USES, uses),
    ]
    if grant.conditions:
        lines.append((words.CONDITIONS, Text(grant.conditions, grant.conditions)))
    return tuple(lines)


def kinds_words(kinds: tuple[ActivityKind, ...]) -> Text:
    """Return kinds of activity in words."""
    return Text(", ".join(kind.word.en for kind in kinds), "、".join(kind.word.ja for kind in kinds))


def _known(desk: Desk) -> tuple[StandingPermission, ...]:
    return tuple(
        each
        for state in (desk.node.own, desk.node.peer)
        for each in standing_permissions(desk.register, state)
    )


def _uses(desk: Desk, known: StandingPermission) -> Iterator[Use]:
    many, outside = known.too_many, known.not_covered
    for ref, use in known.uses.items():
        note = words.TOO_MANY if ref in many else words.NOT_COVERED if ref in outside else None
        is_read = desk.reads(use.activity) and desk.node.case(use.activity).is_open
        number = str(desk.node.case(use.activity).number) if is_read else ""
        yield Use(use.on, use.kind_of_activity.word, number, note)


def _granting(desk: Desk) -> Iterator[Act]:
    if not desk.may("GrantStanding"):
        return
    states = {desk.node.own, desk.node.peer}
    both = sorted(
        (name for name in MODULES if states <= set(instrument(name).parties)),
        key=lambda name: len(instrument(name).parties),
    )
    fields = (
        Field("title_en", words.TITLE_EN),
        Field("title_ja", words.TITLE_JA),
        Field("agreement", words.AGREEMENT, "select", tuple((name, instrument(name).short) for name in both)),
        Field("kinds", words.KINDS, "checks", _KINDS),
        Field("begins", words.FIRST_DAY, "date"),
        Field("ends", words.LAST_DAY, "date"),
        Field("uses", words.USES, "number"),
        Field("each_year", words.EACH_YEAR, "check"),
        Field("conditions", words.CONDITIONS, "area"),
        Field("lang", forms.WRITTEN_IN, "select", LANGUAGES),
    )

    def read(written: Written) -> Command:
        begins, ends = written.day("begins"), written.day("ends")
        if not {"begins", "ends"} & written.problems.keys() and ends < begins:
            written.problems["ends"] = words.ENDS_BEFORE
        kinds = tuple(kind for kind in ActivityKind if kind.value in written.many("kinds"))
        if not kinds or ActivityKind.REGISTER in kinds:
            written.problems["kinds"] = words.CHOOSE_KINDS
        title = Text(written.text("title_en", words.GIVE_NAME), written.text("title_ja", words.GIVE_NAME))
        grant = Grant(
            title,
            written.one_of("agreement", both),
            kinds,
            begins,
            ends,
            written.whole("uses"),
            written.raw("each_year") == "yes",
            written.text("conditions"),
            written.language(),
        )
        return GrantStanding(desk.register.id, grant)

    yield Act("grant", GrantStanding, words.GRANT, words.PREPARE, "given", fields, read, words.GRANT_LEAD)


def _over(desk: Desk, known: StandingPermission) -> tuple[Act, ...]:
    """Return what the reader may do about one permission."""
    return tuple(_own(desk, known) if known.by == desk.who.state else _others(desk, known))


def _own(desk: Desk, known: StandingPermission) -> Iterator[Act]:
    if known.last_day < desk.today or not desk.may("RevokeStanding"):
        return
    fields = (
        Field("from_day", words.FROM_DAY, "date"),
        Field("reason", forms.REASON, "area"),
        Field("lang", forms.WRITTEN_IN, "select", LANGUAGES),
    )
    yield Act(
        f"revoke-{known.ref}",
        RevokeStanding,
        words.REVOKE,
        words.PREPARE,
        "given",
        fields,
        lambda written: RevokeStanding(
            desk.register.id,
            known.ref,
            written.day("from_day"),
            written.text("reason", forms.WRITE_REASON),
            written.language(),
        ),
        is_grave=True,
    )


def _others(desk: Desk, known: StandingPermission) -> Iterator[Act]:
    cases = [case for case in map(desk.node.case, desk.node.cases()) if case.is_open and desk.reads(case.id)]
    mine = {case.id: case for case in cases if not case.is_closed}
    if mine and known.last_day >= desk.today and desk.may("UseStanding"):
        pairs = tuple((case.id, f"{case.number} {case.terms.title.en}") for case in mine.values())

        def use(written: Written) -> Command:
            case = mine[written.one_of("activity", mine, words.CHOOSE_ACTIVITY)]
            kind = opened(case).kind_of_activity
            return UseStanding(desk.register.id, known.ref, case.id, kind, written.day("on"))

        fields = (
            Field("activity", words.ACTIVITY, "select", (("", forms.NOT_CHOSEN), *pairs)),
            Field("on", words.ON, "date"),
        )
        yield Act(
            f"use-{known.ref}", UseStanding, words.USE, words.DECLARE, "used", fields, use, None, _AT_USE
        )
    if known.uses and desk.may("TakeBackUse"):
        uses = tuple(
            (ref, Text(f"{dates.day(use.on).en}, {use.kind_of_activity.word.en}",
                       f"{dates.day(use.on).ja}、{use.kind_of_activity.word.ja}"))
            for ref, use in known.uses.items()
        )  # fmt: skip
        yield Act(
            f"back-{known.ref}",
            TakeBackUse,
            words.TAKE_BACK_USE,
            words.TAKE_BACK_USE,
            "taken-back",
            (
                Field("use", words.WHICH_USE, "select", (("", forms.NOT_CHOSEN), *uses)),
                Field("reason", forms.REASON, "area"),
            ),
            lambda written: TakeBackUse(
                desk.register.id,
                written.one_of("use", known.uses),
                written.text("reason", forms.WRITE_REASON),
            ),
        )
