"""What cases wait for: what is missing, which office of which State has to act, since when, by when, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import caller, reads
from warifu.api.reads.finding import OF_A_CASE, Page, Size, found, paged
from warifu.casework.actors import StateOffice
from warifu.casework.waiting.due import silence_of
from warifu.instruments import instrument
from warifu.rules.wording import Text
from warifu.server.reading.awaited_lines import AwaitedLine, awaited, awaited_in
from warifu.server.running import running


@dataclass(frozen=True)
class OpenItemsAnswer:
    """A page of what is waited for, what holds parts up first, then by day; total: how much there is of it."""

    items: tuple[AwaitedLine, ...]
    total: int


@dataclass(frozen=True)
class CaseOpenItemsAnswer:
    """A page of what one case waits for; silence: what holds of silence under its agreement."""

    items: tuple[AwaitedLine, ...]
    total: int
    silence: Text


OnlyState = Annotated[str | None, Query(pattern="^[A-Z]{2}$", description="Only what this State has to do.")]
OnlyOffice = Annotated[StateOffice | None, Query(description="Only what this office has to do.")]


@reads(
    "/open-items",
    OpenItemsAnswer,
    scope="read:cases",
    says=Text("What all cases wait for that one may read.", "閲覧できる全案件の未処理事項。"),
    statuses=(422,),
)
def open_items(
    request: HttpRequest,
    state: OnlyState = None,
    office: OnlyOffice = None,
    page: Page = 1,
    size: Size = 50,
) -> OpenItemsAnswer:
    """Answer what is waited for in all cases."""
    asking = caller(request)
    items = _of(awaited(asking.who, running(), asking.at), state, office)
    return OpenItemsAnswer(paged(items, page, size), len(items))


@reads(
    "/cases/{number}/open-items",
    CaseOpenItemsAnswer,
    scope="read:cases",
    says=Text("What a case waits for.", "案件の未処理事項。"),
    statuses=OF_A_CASE,
)
def case_open_items(  # noqa: PLR0913, PLR0917  (each narrows the list)
    request: HttpRequest,
    number: str,
    state: OnlyState = None,
    office: OnlyOffice = None,
    page: Page = 1,
    size: Size = 50,
) -> CaseOpenItemsAnswer:
    """Answer what a case waits for."""
    asked = found(request, number)
    asking = asked.caller
    items = _of(awaited_in(asking.who, asked.case.id, asked.node, asking.at), state, office)
    silence = silence_of(instrument(asked.case.agreement))
    return CaseOpenItemsAnswer(paged(items, page, size), len(items), silence)


def _of(
    items: tuple[AwaitedLine, ...], state: str | None, office: StateOffice | None
) -> tuple[AwaitedLine, ...]:
    return tuple(item for item in items if state in {None, item.state} and office in {None, item.office})
