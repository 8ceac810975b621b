"""
Write the vectors of entries, one a kind and version. A vector that is there already is never changed.

    python -m scripts.entry_vectors            add what is missing
    python -m scripts.entry_vectors --check    only say what is missing

All names, handles and numbers in them are made up.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from scripts.pages.casework import entry_kinds
from warifu.casework.actors import By, StateOffice
from warifu.casework.entries import Body, Entry
from warifu.casework.lines import LineKind
from warifu.casework.questions import QuestionAnswered
from warifu.parties import GB, JP, State
from warifu.rules.wording import Text

FILE = Path(__file__).resolve().parents[1] / "tests" / "vectors" / "own_entries.json"
MOMENT = datetime(2026, 9, 1, 3, 0, tzinfo=UTC)
SIMPLE: dict[Any, Any] = {
    bool: True,
    int: 1,
    date: date(2027, 2, 1),
    datetime: MOMENT,
    Decimal: Decimal(12000),
    State: GB,
    Text: Text("example", "例"),
    Any: "example",
}
BY_NAME: dict[str, Any] = {
    "lang": "ja",
    "text": "例文 – made up",
    "reason": "例示のため – made up",
    "conditions": "例 – made up",
    "cites": "example law",
    "purpose": "made up",
    "label": "Example truck",
    "salt": "ab" * 32,
    "unit": "H87",
    "agreement": "jp_gb_raa",
    "matter": "vehicle registration exempt",
    "command": "CloseActivity",
    "was": "PartListed/1",
    "fact": "vehicle.kind",
    "place": "JPYOK",
    "places": "JPYOK",
    "values": "motor_vehicle",
    "document": "Declaration 1",
    "lot": "L1",
    "kind": LineKind.VEHICLE,
    "of": LineKind.VEHICLE,
    "receiving": JP,
    "issuer": "GB",
    "permit": "1",
    "reference": "Note 1",
    "selection": "5" * 64,
    "reasons": "expired",
    "ends": date(2027, 2, 12),
    "until": date(2027, 2, 12),
}
BY_CLASS: dict[tuple[str, str], Any] = {
    ("Prepared", "fields"): {"case": "c" * 32},
    ("Terms", "facts"): {"visit.activity_decided": True},
    ("Part", "facts"): {"vehicle.kind": "motor_vehicle"},
    ("DelegationGiven", "ends"): datetime(2026, 9, 8, 3, 0, tzinfo=UTC),
    ("Answer", "trace"): ("y", "nu"),
    ("HoldPlaced", "on"): "c" * 32,
    ("ErasureOrdered", "of"): "c" * 32,
    ("GlassBroken", "of"): "c" * 32,
    ("GlassBroken", "ends"): datetime(2026, 9, 1, 7, 0, tzinfo=UTC),
    ("GlassBroken", "compartments"): ("medical",),
    ("GlassBroken", "persons"): ("a" * 32, "b" * 32),
    ("GlassMended", "broken"): "d" * 32,
}
HANDLES = (
    *(
        "accepts",
        "activity",
        "approval",
        "authenticator",
        "cloned_from",
        "delegation",
        "device",
        "erased",
        "giver",
    ),
    *(
        "hold",
        "movement",
        "notification",
        "permission",
        "person",
        "prepared",
        "proposal",
        "question",
        "ref",
        "refs",
    ),
    *("report", "supervisor", "to", "use"),
)
DIGESTS = ("code", "digest", "part", "parts", "previous")


def main() -> int:
    """Add the vectors that are missing, or name them."""
    known = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else _empty()
    there = {case["id"] for case in known["cases"]}
    missing = [kind for name, kind in entry_kinds().items() if name not in there]
    if "--check" in sys.argv[1:]:
        for kind in missing:
            print(f"no vector of {kind.kind}; run python -m scripts.entry_vectors", file=sys.stderr)
        return int(bool(missing))
    known["cases"] += [vector(kind) for kind in missing]
    known["cases"].sort(key=lambda case: (not case["valid"], case["id"]))
    known["count"] = len(known["cases"])
    FILE.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


def vector(kind: type[Body]) -> dict[str, Any]:
    """Return the vector of a kind of entry."""
    by = By(GB, StateOffice.DEFENCE, "a" * 32, None if kind.shared else "b" * 32)
    entry = Entry("e" * 32, "c" * 32, by, MOMENT, made(kind))
    return {
        "id": kind.kind,
        "valid": True,
        "shared": kind.shared,
        "sha256": hashlib.sha256(entry.content).hexdigest(),
        "content": entry.content.decode(),
    }


def spoilt() -> list[dict[str, Any]]:
    """Return what looks like an entry and is none."""
    sound = vector(QuestionAnswered)["content"]
    body = sound[sound.index('"body":') : sound.index(',"by":')]
    changed = {
        "kind not known": sound.replace("QuestionAnswered", "QuestionForgotten"),
        "version not known": sound.replace("QuestionAnswered/1", "QuestionAnswered/999"),
        "version left out": sound.replace("QuestionAnswered/1", "QuestionAnswered"),
        "a member of the body left out": sound.replace('"lang":"ja",', ""),
        "a member of the body too many": sound.replace('"lang":"ja",', '"lang":"ja","loud":true,'),
        "a member of the body of another kind": sound.replace('"lang":"ja"', '"lang":1'),
        "a member of the frame left out": sound.replace(',"ref":"' + "e" * 32 + '"', ""),
        "a member of the frame too many": sound.replace(',"ref":', ',"prior":"","ref":'),
        "an office that there is not": sound.replace('"office":"defence"', '"office":"kitchen"'),
        "a time in another zone": sound.replace("03:00:00Z", "12:00:00+09:00"),
        "a time without a zone": sound.replace("03:00:00Z", "03:00:00"),
        "a time written otherwise": sound.replace("03:00:00Z", "03:00:00.000000Z"),
        "a name given twice": sound.replace(body, f"{body},{body}"),
        "white space": sound.replace(",", ", "),
        "members in another order": "{" + body + "," + sound[1:].replace(body + ",", ""),
        "a letter written as an escape": sound.replace("例", "\\u4f8b"),
        "cut short": sound[:-1],
        "an array": f"[{sound}]",
    }
    return [{"id": name, "valid": False, "content": content} for name, content in changed.items()]


def made(kind: type[Any]) -> Any:  # noqa: ANN401  (a value of that class)
    """Return a made-up value of a dataclass."""
    hints = get_type_hints(kind)
    return kind(
        **{
            field.name: BY_CLASS.get((kind.__name__, field.name), _value(field.name, hints[field.name]))
            for field in fields(kind)
        }
    )


def _value(name: str, kind: Any) -> Any:  # noqa: ANN401
    origin, inner = get_origin(kind), [part for part in get_args(kind) if part is not NoneType]
    if origin in {Union, UnionType}:
        return _value(name, inner[0])
    if origin is tuple:
        return tuple(_value(name, part) for part in inner if part is not ...)
    if origin is not None:
        return {"example": _value(name, inner[1])}
    return _single(name, kind)


def _single(name: str, kind: Any) -> Any:  # noqa: ANN401
    plain = getattr(kind, "__supertype__", kind)
    if kind in SIMPLE:
        given = BY_NAME.get(name)
        return given if type(given) is plain else SIMPLE[kind]
    if plain is str:
        made_up = {**BY_NAME, **dict.fromkeys(HANDLES, "f" * 32), **dict.fromkeys(DIGESTS, "d" * 64)}
        return made_up.get(name, f"example {name}")
    if is_dataclass(plain):
        return made(plain)
    given = BY_NAME.get(name)
    return given if isinstance(given, plain) else next(iter(plain))


def _empty() -> dict[str, Any]:
    return {
        "family": "own_entries",
        "source": {"made": "original, made for this project; no third-party data, made-up names"},
        "note": (
            "The canonical bytes of one entry of each kind and version, UTF-8, and their SHA-256. Reading and writing "
            "again gives the same bytes; valid=false must be refused. A vector is never changed."
        ),
        "count": 0,
        "cases": spoilt(),
    }


if __name__ == "__main__":
    sys.exit(main())
