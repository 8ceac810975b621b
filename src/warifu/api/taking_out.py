"""
Taking out over the API: of a case's persons all is given or nothing, to whom the case's history says that they take it.

The pages ask before persons leave in a file, and above fifty for a second person. What the API answers has left as well,
page by page or in one: so it holds for all persons of the case together, whatever of them is asked for.
"""

from __future__ import annotations

from dataclasses import replace

from warifu.api.callers import Caller
from warifu.casework.access import NOT_NOTED, Reason
from warifu.casework.case import Case
from warifu.casework.exports import ALONE, ExportPeople, NoteExport, all_of
from warifu.casework.lines import LineKind
from warifu.rules.wording import Text

NOT_TO_MACHINES = Text(
    "machines are given no persons: a person who may take them out reads them",
    "機械には人の情報を提供しません。出力を行うことができる人が取得してください",
)


def persons_of(case: Case) -> int:
    """Return how many persons either State has ever listed in a case, as far as they were not erased."""
    known = {digest: part for half in case.halves.values() for digest, part in half.manifests.known.items()}
    return sum(part.kind is LineKind.PERSON for part in known.values())


def noting(asking: Caller, case: Case) -> Caller:
    """Return who asks as one who may read the persons of a case too, where there are none or it was noted for them."""
    people = persons_of(case)
    found = case.national.exports.allowed(all_of(case.id), asking.who.person, asking.at)
    if people and (asking.token is not None or found is None or found.people < people):
        return asking
    return replace(asking, who=replace(asking.who, noted=frozenset({case.id})))


def why_not(reason: Reason, asking: Caller, case: Case) -> Text:
    """Return why somebody is given no persons: where nothing but the note is missing, which command notes it."""
    if reason.code != NOT_NOTED.code:
        return reason.says
    if asking.token is not None:
        return NOT_TO_MACHINES
    people, selection = persons_of(case), all_of(case.id)
    kind = (ExportPeople if people > ALONE else NoteExport).__name__
    return Text(
        f"{NOT_NOTED.says.en}. Give {kind} with selection {selection} and people {people}; it holds for 24 hours",
        f"{NOT_NOTED.says.ja}。{kind}をselection {selection}、people {people}で行ってください（24時間有効）",
    )
