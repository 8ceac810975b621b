"""`/audit`: what an auditor draws, counts, doubts and takes away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from warifu.casework.refusals import Refusal
from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.rules.wording import Text
from warifu.server.people import signed_in, who
from warifu.server.people.known import SignedIn
from warifu.server.reading import (
    ExceptionLine,
    Figures,
    Sample,
    exceptions,
    figures,
    full_export,
    sample,
    size_on,
)
from warifu.server.reading.auditing import MOST_IN_A_SAMPLE, published_size
from warifu.server.reading.verifying import Verified, verify
from warifu.server.running import RunningNode, running
from warifu.web.acting import refused_page
from warifu.web.rendering import page
from warifu.web.words import audit as words

MOST_EXCEPTIONS = 200
_DIGITS = 9


@dataclass(frozen=True)
class Audited:
    """What is shown: a sample, figures, exceptions and what verifying found, each as far as it was asked for."""

    asked: dict[str, str]
    sample: Sample | None
    day: date | None
    figures: Figures | None
    exceptions: tuple[ExceptionLine, ...]
    verified: Verified | None
    problems: tuple[tuple[str, Text], ...]


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def auditing(request: HttpRequest) -> HttpResponse:
    """Show what was asked for. Verifying reads the whole disk, so it is a form."""
    me, node = _me(request), running()
    problems: list[tuple[str, Text]] = []
    asked = request.GET.dict()
    try:
        found = _exceptions(me, node, problems)
        drawn = _sample(asked, me, node, problems)
        day, counted = _figures(asked, me, node, problems)
    except Refusal as refusal:
        return refused_page(request, refusal.says)
    verified = verify(me, node) if request.method == "POST" else None
    shown = Audited(asked, drawn, day, counted, found[:MOST_EXCEPTIONS], verified, tuple(problems))
    return page(
        request, "audit/audit.html", shown, words=words, title=words.AUDIT, status=422 if problems else 200
    )


@signed_in
@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """Give the full export."""
    try:
        content = full_export(_me(request), running())
    except Refusal as refusal:
        return refused_page(request, refusal.says)
    name = f"warifu-{running().own.lower()}-ledger.zip"
    return HttpResponse(
        content,
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@signed_in
@require_safe
def proof(request: HttpRequest, position: int) -> HttpResponse:
    """Give the proof of one drawn entry, to be checked elsewhere (`warifu ledger verify`)."""
    me, node = _me(request), running()
    try:
        seed, count, size = (request.GET.get(name, "") for name in ("seed", "count", "size"))
        lines = sample(me, seed, int(count), node, size=int(size)).lines
        found = next(line for line in lines if line.position == position)
    except Refusal as refusal:
        return refused_page(request, refusal.says)
    except (UsageError, ValueError, StopIteration):
        return refused_page(request, words.NOT_A_NUMBER, status=404)
    headers = {"Content-Disposition": f'attachment; filename="entry-{position}.tlog-proof"'}
    return HttpResponse(found.proof, content_type="text/plain; charset=utf-8", headers=headers)


def _exceptions(
    me: SignedIn, node: RunningNode, problems: list[tuple[str, Text]]
) -> tuple[ExceptionLine, ...]:
    """Return the exceptions; where content is damaged, none, and that is said: verifying then names where."""
    try:
        return exceptions(me, node, node.ports.clock.now())
    except (VerificationError, DecodeError) as error:
        problems.append(("verify", Text(f"{words.DAMAGED.en}: {error}", f"{words.DAMAGED.ja}（{error}）")))
        return ()


def _sample(
    asked: dict[str, str], me: SignedIn, node: RunningNode, problems: list[tuple[str, Text]]
) -> Sample | None:
    if "seed" not in asked:
        return None
    written = {name: asked.get(name, "") for name in ("count", "size") if name == "count" or asked.get(name)}
    if wrong := [(name, words.NOT_A_NUMBER) for name, each in written.items() if not _is_whole(each)]:
        problems += wrong
        return None
    numbers = {name: int(each) for name, each in written.items()}
    try:
        return sample(me, asked["seed"], numbers["count"], node, size=numbers.get("size"))
    except UsageError:
        known = {"most": MOST_IN_A_SAMPLE, "published": published_size(node.ports)}
        says = words.CANNOT_DRAW
        problems.append(("count", Text(says.en.format(**known), says.ja.format(**known))))
    return None


def _is_whole(written: str) -> bool:
    return written.isascii() and written.isdigit() and len(written) <= _DIGITS


def _figures(
    asked: dict[str, str], me: SignedIn, node: RunningNode, problems: list[tuple[str, Text]]
) -> tuple[date | None, Figures | None]:
    if "day" not in asked:
        return None, None
    try:
        day = date.fromisoformat(asked["day"])
    except ValueError:
        problems.append(("day", words.NOT_A_DAY))
        return None, None
    return day, figures(me, size_on(day, node), node)


def _me(request: HttpRequest) -> SignedIn:
    me = who(request)
    assert me is not None  # noqa: S101  (guarded)
    return me
