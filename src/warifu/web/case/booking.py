"""Booking: the forms by which goods come into the account and leave it, by customs or as a report of the visiting State."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from warifu.casework.admissions import (
    AcceptReport,
    Admit,
    BroughtInReported,
    DeclineReport,
    Discharge,
    Discharged,
    DischargeReported,
    Line,
    Movement,
    ReportBroughtIn,
    ReportDischarge,
    Reverse,
    Way,
    account_of,
)
from warifu.casework.admissions.account import open_reports
from warifu.casework.admissions.book import Admissions, Report, Written
from warifu.casework.admissions.units import KNOWN, unit_words
from warifu.casework.commands import Command
from warifu.casework.lines import LineKind
from warifu.quantities import Quantity
from warifu.rules.wording import Text
from warifu.web import dates
from warifu.web.case.opening import Opened
from warifu.web.forms import Act, Field, Pairs
from warifu.web.words import account as words
from warifu.web.words import case, forms
from warifu.web.written import Written as Filled

LANGUAGES: Pairs = (("en", case.ENGLISH), ("ja", case.JAPANESE))
_WAYS: Pairs = tuple((way.value, way.word) for way in Way)
_UNITS: Pairs = tuple((unit, unit_words(unit)) for unit in KNOWN)
_CHOOSE: Pairs = (("", forms.NOT_CHOSEN),)
_MOVED = (
    Field("happened", words.HAPPENED, "datetime-local"),
    Field("place", words.PLACE),
    Field("document", words.DOCUMENT, hint=words.DOCUMENT_HINT),
)
_AT = {
    "more-than-admitted": "amount",
    "movement-not-yet": "happened",
    "nothing-moved": "amount",
    "not-admissible": "part",
    "still-discharged": "movement",
    "nothing-to-reverse": "movement",
}


def acts_of(opened: Opened, part: str = "") -> tuple[Act, ...]:
    """Return what the reader may book or report now. part: the goods that the form begins with."""
    return (*_bookings(opened, part), *_reversal(opened))


def answers_of(opened: Opened, ref: str) -> tuple[Act, ...]:
    """Return the two answers to a report of the other State: accept it, or decline it and say why."""
    if ref not in open_reports(opened.case, opened.who.state) or not is_keeper(opened):
        return ()
    id_ = opened.case.id
    return (
        Act(
            f"accept-{ref}",
            AcceptReport,
            words.ACCEPT,
            words.ACCEPT,
            "booked",
            (Field("cites", words.CITES),),
            lambda filled: AcceptReport(id_, ref, filled.text("cites")),
        ),
        Act(
            f"decline-{ref}",
            DeclineReport,
            words.DECLINE,
            words.DECLINE,
            "declined",
            (Field("reason", forms.REASON), Field("lang", forms.WRITTEN_IN, "select", LANGUAGES)),
            lambda filled: DeclineReport(
                id_, ref, filled.text("reason", forms.WRITE_REASON), filled.language()
            ),
        ),
    )


def is_keeper(opened: Opened) -> bool:
    """Whether the reader keeps the account: customs or the border control point of the receiving State."""
    return opened.who.state == opened.case.receiving and opened.may("Admit")


def is_visitor(opened: Opened) -> bool:
    """Whether the reader reports what the visiting force brings in: a planner of the sending State."""
    return opened.who.state == opened.case.sending and opened.may("ReportBroughtIn")


def may_book(opened: Opened) -> bool:
    """Whether the reader books what comes in, or reports it."""
    return is_keeper(opened) or is_visitor(opened)


def line_label(opened: Opened, line: Line | Movement) -> Text:
    """Return what a line or a movement is about: the part, and its lot."""
    label = opened.label_of(line.part)
    text = label if isinstance(label, Text) else Text(label, label)
    lot = words.LOT_OF
    return (
        Text(f"{text.en}, {lot.en.format(lot=line.lot)}", f"{text.ja}・{lot.ja.format(lot=line.lot)}")
        if line.lot
        else text
    )


def movement_words(opened: Opened, body: Written | Report) -> Text:
    """Return a movement in one line: what happened to how much of what, and when."""
    what, moved, unit = (
        way_of(body),
        body.movement,
        unit_words(body.movement.quantity.unit),
    )
    day, label = dates.day(moved.happened.date()), line_label(opened, moved)
    amount = plain(moved.quantity.amount)
    return Text(
        f"{label.en}: {what.en}, {amount} {unit.en}, {day.en}",
        f"{label.ja}：{what.ja}、{amount}{unit.ja}、{day.ja}",
    )


def way_of(body: Written | Report) -> Text:
    """Return what happened: it came in, or what became of it."""
    return body.way.word if isinstance(body, Discharged | DischargeReported) else words.CAME_IN


def plain(amount: Decimal) -> str:
    """Return an amount as people read it: no zeros at its end, and no exponent."""
    text = f"{amount:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _bookings(opened: Opened, part: str) -> Iterator[Act]:
    if is_keeper(opened):
        yield _in(opened, part, Admit, "admit", (words.ADMIT, words.BOOK_IN, words.ADMIT_LEAD))
        if lines := account_of(opened.case, opened.case.receiving).open_lines:
            said = (words.DISCHARGE, words.BOOK_OUT, words.DISCHARGE_LEAD)
            yield _out(opened, lines, Discharge, "discharge", said)
    elif is_visitor(opened):
        said = (words.REPORT_IN, words.REPORT, words.REPORT_LEAD)
        yield _in(opened, part, ReportBroughtIn, "report-in", said)
        if lines := account_of(opened.case, opened.case.receiving).lines:
            said = (words.REPORT_OUT, words.REPORT, words.REPORT_LEAD)
            yield _out(opened, lines, ReportDischarge, "report-out", said)


def _in(
    opened: Opened,
    part: str,
    kind: type[Admit | ReportBroughtIn],
    name: str,
    said: tuple[Text, Text, Text],
) -> Act:
    goods = _goods(opened)

    def read(filled: Filled) -> Command:
        chosen = filled.one_of("part", (digest for digest, _ in goods), words.CHOOSE_PART)
        return kind(
            opened.case.id, _moved(filled, chosen, filled.text("lot"), filled.quantity("amount", "unit"))
        )

    fields = (
        Field("part", words.PART, "select", (*_CHOOSE, *goods), begins=part),
        Field("lot", words.LOT),
        Field("amount", words.QUANTITY, "number"),
        Field("unit", words.UNIT, "select", _UNITS, begins="H87"),
        *_MOVED,
    )
    return Act(name, kind, said[0], said[1], "booked", fields, read, said[2], _AT)


def _out(
    opened: Opened,
    lines: tuple[Line, ...],
    kind: type[Discharge | ReportDischarge],
    name: str,
    said: tuple[Text, Text, Text],
) -> Act:
    keys = {str(place): line for place, line in enumerate(lines)}

    def read(filled: Filled) -> Command:
        line = keys[filled.one_of("line", keys, words.CHOOSE_LINE)]
        way = Way(filled.one_of("way", (way.value for way in Way), words.CHOOSE_WAY))
        amount = Quantity(filled.quantity("amount", "").amount, line.unit)
        moved = _moved(filled, line.part, line.lot, amount)
        if kind is Discharge:
            return Discharge(opened.case.id, moved, way, filled.text("cites"))
        return ReportDischarge(opened.case.id, moved, way)

    fields = (
        Field("line", words.LINE, "select", (*_CHOOSE, *((key, _left(opened, keys[key])) for key in keys))),
        Field("amount", words.QUANTITY, "number"),
        Field("way", words.WAY, "select", (*_CHOOSE, *_WAYS)),
        *_MOVED,
        *((Field("cites", words.CITES),) if kind is Discharge else ()),
    )
    return Act(name, kind, said[0], said[1], "booked", fields, read, said[2], _AT)


def _reversal(opened: Opened) -> Iterator[Act]:
    book = opened.case.half(opened.who.state).admissions
    found = {ref: body for ref, body in every(book).items() if book.counts(ref)}
    if not found or not opened.may("Reverse"):
        return
    pairs = tuple((ref, movement_words(opened, body)) for ref, body in found.items())
    fields = (
        Field("movement", words.MOVEMENT, "select", (*_CHOOSE, *pairs)),
        Field("reason", forms.REASON, "area"),
        Field("lang", forms.WRITTEN_IN, "select", LANGUAGES),
    )

    def read(filled: Filled) -> Command:
        chosen = filled.one_of("movement", found)
        return Reverse(opened.case.id, chosen, filled.text("reason", forms.WRITE_REASON), filled.language())

    yield Act(
        "reverse",
        Reverse,
        words.REVERSE,
        words.PREPARE_REVERSE,
        "booked",
        fields,
        read,
        words.REVERSE_LEAD,
        _AT,
    )


def every(book: Admissions) -> dict[str, Written | Report]:
    """Return everything that a State booked or reported, by its handle, what no longer counts as well."""
    return {**book.admitted, **book.discharged, **book.brought_in, **book.reported}


def is_report(body: Written | Report) -> bool:
    """Whether it is a report of the visiting State, and no booking."""
    return isinstance(body, BroughtInReported | DischargeReported)


def _moved(filled: Filled, part: str, lot: str, quantity: Quantity) -> Movement:
    return Movement(
        part,
        quantity,
        filled.moment("happened"),
        filled.text("place", words.WRITE_PLACE),
        filled.text("document", words.WRITE_DOCUMENT),
        lot,
    )


def _goods(opened: Opened) -> Pairs:
    return tuple(
        (digest, f"{part.label}")
        for digest, part in opened.case.parts().items()
        if part.kind is not LineKind.PERSON
    )


def _left(opened: Opened, line: Line) -> Text:
    label, unit, amount = line_label(opened, line), unit_words(line.unit), plain(line.outstanding)
    left = words.LEFT
    return Text(
        f"{label.en} ({left.en.format(amount=amount, unit=unit.en)})",
        f"{label.ja}（{left.ja.format(amount=amount, unit=unit.ja)}）",
    )
