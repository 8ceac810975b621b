"""Approvals: part by part, and in bulk with exceptions; looked over, prepared, and confirmed by a second person."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from warifu.casework.actors import StateOffice
from warifu.casework.lines import LineKind
from warifu.casework.standing import Stand
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS
from warifu.web.acting import act, sent_on
from warifu.web.case.around import case_page
from warifu.web.case.choosing import Chosen, chosen_of, offered, stand_with
from warifu.web.case.confirming import Prepared, condition_words, prepared_in
from warifu.web.case.deciding import ESCORTS, REVOKE, VERDICTS, WITHDRAW, Decision, decision_of
from warifu.web.case.meeting import ToMeet, conditions_to_meet
from warifu.web.case.opening import Opened, of_case
from warifu.web.case.parts import Asked, fact_words
from warifu.web.case.questions import LANGUAGES
from warifu.web.language import current
from warifu.web.signs import NO, UNKNOWN, YES, Sign, sign_of
from warifu.web.tables import Cell, Column, Paging, Row, Table
from warifu.web.whole import whole
from warifu.web.words import approvals as said
from warifu.web.words import case as words

STANDS = {
    Stand.APPROVED: Sign("yes", YES.shape, Stand.APPROVED.word),
    Stand.WAITING: Sign("unknown", UNKNOWN.shape, Stand.WAITING.word),
    Stand.REFUSED: Sign("no", NO.shape, Stand.REFUSED.word),
    Stand.OBJECTED: Sign("no", NO.shape, Stand.OBJECTED.word),
    Stand.REVOKED: Sign("no", NO.shape, Stand.REVOKED.word),
    Stand.RAN_OUT: Sign("no", NO.shape, Stand.RAN_OUT.word),
}


@dataclass(frozen=True)
class OfficeStands:
    """How many parts stand how with one office."""

    state: State
    office: StateOffice
    counts: tuple[tuple[Sign, int], ...]


@dataclass(frozen=True)
class Review:
    """What is about to be prepared, to be looked over."""

    chosen: Chosen
    decision: Decision
    verdict: Text
    kinds: tuple[tuple[Text, int], ...]
    without: tuple[Text | str, ...]
    conditions: tuple[Text, ...]


@dataclass(frozen=True)
class Approvals:
    """What is shown. said: the words of this page. table: the parts that the office has a say in; None if in none."""

    said: object
    prepared: tuple[Prepared, ...]
    to_meet: tuple[ToMeet, ...]
    offices: tuple[OfficeStands, ...]
    table: Table | None
    asked: Asked
    stand: str
    total: int
    kinds: tuple[tuple[str, Text], ...]
    decision: Decision | None
    chosen: Chosen | None
    review: Review | None
    is_stepped_up: bool
    may_decide: bool
    verdicts: tuple[tuple[str, Text], ...] = VERDICTS
    escorts: tuple[tuple[str, Text], ...] = ESCORTS
    languages: tuple[tuple[str, Text], ...] = LANGUAGES
    stands: tuple[tuple[str, Text], ...] = tuple((stand.value, stand.word) for stand in Stand)

    def written(self, name: str) -> str:
        """Return what was written in a field of the form; the language of the page, where none was chosen."""
        found = "" if self.decision is None else self.decision.written[name]
        return found or (current().value if name == "lang" else "")


@of_case
def approvals(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the approvals; look a decision over; prepare it."""
    if request.method != "POST":
        return case_page(request, opened, "approvals", approvals_of(request, opened))
    decision = decision_of(request.POST)
    chosen = chosen_of(request.POST, _everything(request, opened))
    step = request.POST.get("step", "review")
    if step.startswith("page-") or step == "change":
        return case_page(request, opened, "approvals", approvals_of(request, opened, decision, chosen))
    problems = dict(decision.problems) | ({} if chosen.parts else {"choose": said.NOTHING_CHOSEN})
    decision = Decision(decision.written, decision.condition, decision.until, problems)
    if problems:
        shown = approvals_of(request, opened, decision, chosen)
        return case_page(request, opened, "approvals", shown, status=422)
    if step == "prepare":
        return _prepare(request, opened, decision, chosen)
    return case_page(
        request, opened, "approvals", approvals_of(request, opened, decision, chosen, review=True)
    )


def _prepare(request: HttpRequest, opened: Opened, decision: Decision, chosen: Chosen) -> HttpResponse:
    if not opened.who.is_stepped_up(opened.now):
        return HttpResponseRedirect(f"/sign-in/again?next={opened.address}/approvals")
    refused: Text | None = said.CHANGED
    if request.POST.get("check") == chosen.check:
        command = decision.command(opened.case.id, chosen.parts)
        refused = act(request, opened.node, command, opened.who)
        if refused is None:
            return sent_on(f"{opened.address}/approvals", "prepared")
    shown = approvals_of(request, opened, decision, chosen, review=True)
    return case_page(request, opened, "approvals", shown, refused=refused, status=422)


def approvals_of(
    request: HttpRequest,
    opened: Opened,
    decision: Decision | None = None,
    chosen: Chosen | None = None,
    *,
    review: bool = False,
) -> Approvals:
    """Return what is shown."""
    asked, stand = Asked.of(request), _stand_asked(request)
    everything = _everything(request, opened)
    has_say = any(stand_with(opened, digest) is not None for digest in opened.case.parts())
    step = request.POST.get("step", "")
    page = whole(step.removeprefix("page-"), asked.page)
    return Approvals(
        said,
        prepared_in(opened),
        conditions_to_meet(opened),
        _offices(opened),
        _table(opened, everything, asked, page, chosen) if has_say else None,
        asked,
        stand,
        len(everything),
        tuple((kind.value, kind.word) for kind in LineKind if kind is not LineKind.ACTIVITY),
        decision,
        chosen,
        _review(opened, decision, chosen) if review and decision and chosen else None,
        opened.who.is_stepped_up(opened.now),
        opened.may("Approve"),
    )


def _everything(request: HttpRequest, opened: Opened) -> tuple[str, ...]:
    return offered(opened, Asked.of(request), _stand_asked(request))


_TAKEN_BACK = {REVOKE: Stand.APPROVED.value, WITHDRAW: Stand.OBJECTED.value}
"""How the parts stand whose decision is taken back, by the verdict that does so."""


def _stand_asked(request: HttpRequest) -> str:
    wanted = request.GET.get("with", Stand.WAITING.value)
    if "with" not in request.GET:
        wanted = _TAKEN_BACK.get(request.POST.get("verdict", ""), wanted)
    return wanted if wanted in {"", *(stand.value for stand in Stand)} else Stand.WAITING.value


def _review(opened: Opened, decision: Decision, chosen: Chosen) -> Review:
    conditions = () if decision.condition is None else (condition_words(decision.condition),)
    without = tuple(map(opened.label_of, chosen.without))
    verdict = dict(VERDICTS).get(decision.verdict, said.APPROVE)
    return Review(chosen, decision, verdict, chosen.kinds(opened), without, conditions)


def _table(
    opened: Opened, everything: tuple[str, ...], asked: Asked, page: int, chosen: Chosen | None
) -> Table:
    paging = Paging(len(everything), min(max(1, page), max(1, -(-len(everything) // asked.size))), asked.size)
    known, seen = opened.case.parts(), opened.seen
    shown = everything[max(0, paging.first - 1) : paging.last]
    stated = Counter(name for digest in shown for name in known[digest].facts if name in FACTS)
    facts = tuple(name for name, _ in stated.most_common(2))
    rows = []
    for digest in shown:
        part, stand = known[digest], stand_with(opened, digest)
        cells = (
            Cell(opened.label(part), href=f"{opened.address}/part/{digest[:16]}"),
            Cell(part.kind.word),
            Cell(sign=sign_of(seen.answers[digest])),
            Cell(sign=STANDS[stand or Stand.WAITING]),
            *(Cell(fact_words(part, name)) for name in facts),
        )
        rows.append(Row(digest, cells))
    columns = (
        Column("label", words.LABEL, sortable=False),
        Column("kind", words.KIND, sortable=False),
        Column("law", words.LAW, sortable=False),
        Column("stand", said.STANDS, sortable=False),
        *(Column(name, FACTS[name].question, sortable=False) for name in facts),
    )
    ticked = frozenset() if chosen is None else chosen.ticked
    return Table("parts", said.CHOOSE, columns, tuple(rows), paging, chooses=True, chosen=ticked)


def _offices(opened: Opened) -> tuple[OfficeStands, ...]:
    found: dict[tuple[State, StateOffice], Counter[Stand]] = {}
    for standings in opened.seen.standings.values():
        for one in standings:
            found.setdefault((one.state, one.office), Counter())[one.stand] += 1
    return tuple(
        OfficeStands(state, office, tuple((STANDS[stand], counts[stand]) for stand in Stand if counts[stand]))
        for (state, office), counts in sorted(found.items())
    )
