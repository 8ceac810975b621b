"""What an entry changed: what was said before and what is said after, in words of both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from warifu.casework.activity import ActivityAmended, Terms
from warifu.casework.case import Case
from warifu.casework.comparing import FactChange, changes
from warifu.casework.entries import Entry
from warifu.casework.lines import LineKind
from warifu.casework.manifests import ManifestLodged
from warifu.casework.plain_facts import PlainFact, readable_answers
from warifu.rules.wording import Text
from warifu.rules.words import NOT_KNOWN, answer_words
from warifu.vocabulary import FACTS

MOST = 50
"""Changes told one by one for an entry; a table tells the rest."""
_COUNTS = {
    "added": Text("parts added", "追加"),
    "gone": Text("parts withdrawn", "取下げ"),
    "changed": Text("parts changed", "変更"),
}
_TERMS = {
    "begins": Text("first day", "開始日"),
    "ends": Text("last day", "終了日"),
    "purpose": Text("purpose", "目的"),
}
_TITLE, _PLACES = Text("title", "件名"), Text("places", "場所")
_NOTHING = Text("nothing", "なし")


@dataclass(frozen=True)
class Changed:
    """One thing that is said otherwise than before. of: of which part or matter; empty for the activity itself."""

    of: str
    what: Text
    before: Text
    after: Text


def changes_in(entry: Entry, case: Case, *, persons: bool = True) -> tuple[Changed, ...]:
    """
    Return what an entry changed in terms or on a manifest, as the case tells now; nothing for other entries.

    persons: whether it is told what changed of whom; without, how many parts changed is all.
    """
    match entry.body:
        case ActivityAmended() as body:
            return tuple(_amended(body, entry, case))
        case ManifestLodged(revision=revision, sheet=sheet, sheets=sheets) if sheet == sheets:
            return tuple(_lodged(revision, entry, case, persons=persons))
    return ()


def fact_changed(label: str, change: FactChange) -> Changed:
    """Return one fact of one part, before and after."""
    return Changed(
        label, change.question, fact_words(change.name, change.before), fact_words(change.name, change.after)
    )


def fact_words(name: str, plain: PlainFact | None) -> Text:
    """Return an answer in words; as it was written, where this edition does not know the fact."""
    if plain is None:
        return NOT_KNOWN
    answers = readable_answers({name: plain})
    return answer_words(FACTS[name], answers[name]) if answers else Text(str(plain), str(plain))


def _amended(body: ActivityAmended, entry: Entry, case: Case) -> Iterator[Changed]:
    activity = case.half(entry.by.state).activity
    if activity.opened is None or body not in activity.amendments:
        return
    said = (activity.opened.terms, *(each.terms for each in activity.amendments))
    before, after = said[activity.amendments.index(body)], body.terms
    yield from _terms(before, after)
    for name in sorted({*before.facts, *after.facts}):
        one, other = before.facts.get(name), after.facts.get(name)
        if one != other:
            yield fact_changed("", FactChange(name, one, other))


def _terms(before: Terms, after: Terms) -> Iterator[Changed]:
    if before.title != after.title:
        yield Changed("", _TITLE, before.title, after.title)
    for name, what in _TERMS.items():
        one, other = getattr(before, name), getattr(after, name)
        if one != other:
            yield Changed("", what, _plain(one), _plain(other))
    if before.places != after.places:
        yield Changed("", _PLACES, _listed(before.places), _listed(after.places))


def _lodged(revision: int, entry: Entry, case: Case, *, persons: bool) -> Iterator[Changed]:
    manifests = case.half(entry.by.state).manifests
    if revision not in {each.number for each in manifests.revisions}:
        return
    found = changes(manifests, revision - 1, revision)
    for name, what in _COUNTS.items():
        if count := len(getattr(found, name)):
            yield Changed("", what, _plain(0), _plain(count))
    told = [each for each in found.changed if persons or each.after.kind is not LineKind.PERSON]
    for each in told[:MOST]:
        label = each.after.label
        if each.renamed:
            yield Changed(label, _TITLE, _plain(each.before.label), _plain(each.after.label))
        yield from (fact_changed(label, change) for change in each.facts)


def _plain(value: Any) -> Text:  # noqa: ANN401  (days, numbers and words)
    text = str(value).strip()
    return Text(text, text) if text else _NOTHING


def _listed(places: tuple[str, ...]) -> Text:
    return Text(", ".join(places), "、".join(places)) if places else _NOTHING
