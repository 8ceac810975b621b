"""The rows of parts: what is listed now and can be read, and where each part stands with each office."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from warifu.casework.case import Case
from warifu.casework.conditions import all_together
from warifu.casework.lines import LineKind
from warifu.casework.standing import PartStanding, standing_of
from warifu.rules.outcomes import Outcome
from warifu.server.models import ReadPartRecord
from warifu.server.reading.folding import fold
from warifu.server.reading.ids import row_id
from warifu.server.reading.name_readings import readings_of
from warifu.server.reading.since import first_listed

APPROVED, WAITING, REFUSED = "approved", "waiting", "refused"
DECIDED = (APPROVED, WAITING, REFUSED)
"""How far a part is with all offices together: all have approved, one has not decided, or one has said no."""
_DECIDED = {Outcome.MET: APPROVED, Outcome.UNDETERMINED: WAITING, Outcome.NOT_MET: REFUSED}


def part_rows(case: Case, known: Collection[int] = ()) -> Iterator[ReadPartRecord]:
    """
    Yield a row for each part, in the order of the list.

    known: ids of rows that are there, and whose words for sorting and searching need not be made again.
    """
    standings = defaultdict[str, list[PartStanding]](list)
    for one in standing_of(case, case.terms.begins):
        standings[one.part].append(one)
    listed = first_listed(case)
    places = {digest: place for place, digest in enumerate(listed, start=1)}
    for digest, part in case.parts().items():
        found, key = standings[digest], row_id("part", case.id, digest)
        yield ReadPartRecord(
            id=key,
            case=case.id,
            digest=digest,
            ref=part.ref,
            kind=part.kind.value,
            is_person=part.kind is LineKind.PERSON,
            place=places[digest],
            label=part.label,
            sort="" if key in known else fold(part.label),
            search="" if key in known else searchable(part.label, part.kind),
            facts=dict(part.facts),
            stands=stands_text(found),
            decided=_DECIDED[all_together(one.outcome for one in found)],
            since=listed[digest],
        )


def with_words(row: ReadPartRecord) -> ReadPartRecord:
    """Return a row with its words for sorting and searching, made if they are not there."""
    if not row.search:
        row.sort, row.search = fold(row.label), searchable(row.label, LineKind(row.kind))
    return row


def searchable(label: str, kind: LineKind) -> str:
    """Return what a part is found by: its label, how kanji names in it may be read, and numbers without blanks."""
    words = [fold(label)]
    if kind is LineKind.PERSON:
        words += [fold(reading) for reading in readings_of(label)]
    if any(character.isdigit() for character in label):
        words.append(words[0].replace(" ", ""))
    return " ".join(dict.fromkeys(" ".join(words).split()))


def stands_text(standings: Iterable[PartStanding]) -> str:
    """Return where a part stands with each office that must approve it or objects, `;JP/customs=approved;`."""
    found = sorted(f"{one.state}/{one.office}={one.stand}" for one in standings)
    return "".join(f";{each}" for each in found) + (";" if found else "")


def read_stands(text: str) -> dict[str, str]:
    """Return the stand with each office, `JP/customs` to `approved`."""
    return dict(each.split("=", 1) for each in text.strip(";").split(";") if each)


def counts_of(case: Case, rows: Iterable[ReadPartRecord]) -> dict[str, Any]:
    """
    Return what a row of the case keeps of its parts.

    How many are listed and erased; of each kind how many are how far, and which facts any of them states.
    """
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    columns: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row.kind].update(("all", row.decided))
        columns[row.kind].update(row.facts)
    count = case.half(case.sending).manifests.count()
    kinds = {kind: {name: found[kind][name] for name in ("all", *DECIDED)} for kind in sorted(found)}
    named = {kind: sorted(columns[kind]) for kind in sorted(columns)}
    return {"listed": count.listed, "erased": count.erased, "kinds": kinds, "columns": named}
