"""
Access: who may read what. A table of named conditions; what has no row is not shown.

Each condition can say in both languages why it is not met. The rows are this product's own proposal and no law.

Markings are words of the State that gave them. Which marking of one State answers to which of the other would stand in
their agreement on the security of information; what was read of those says only that classified information is covered
in whatever form (Japan–Australia, Article 1: IS-01), and of clearances nothing was read (IS-02). So no equivalence is
assumed: a reader has to be cleared for the very marking, or the States' own counsel has to say what answers to it.
Classified content as such has no place here: it is kept on nodes of its own.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from warifu.casework.actors import StateOffice
from warifu.casework.refusals import Refusal, RefusalKind
from warifu.parties import State, state_names
from warifu.rules.wording import Text

NO_ROW = RefusalKind(
    "no-access-rule",
    Text("no rule says who may read this, so nobody may", "閲覧できる者の定めがないため、誰も閲覧できません"),
)
NATIONAL = RefusalKind(
    "national",
    Text("{state} keeps this to itself", "{state}の国内限りの情報です"),
)
NOT_A_PARTY = RefusalKind(
    "reader-not-a-party",
    Text("{state} has no part in this case", "{state}は本案件の当事国ではありません"),
)
OPERATORS_READ_NOTHING = RefusalKind(
    "runs-but-does-not-read",
    Text(
        "{office} runs the node and does not read what is in it",
        "{office}は運用を担当し、内容を閲覧することはできません",
    ),
)
NOT_ASSIGNED = RefusalKind(
    "not-assigned",
    Text(
        "this case is not assigned to you: ask its office",
        "この案件の担当ではありません。担当部署に依頼してください",
    ),
)
OFFICE_NOT_FOR_PERSONS = RefusalKind(
    "office-not-for-persons",
    Text(
        "{office} decides nothing about persons and is shown counts only",
        "{office}は人に関する判断を行わないため、人数のみ閲覧できます",
    ),
)
OUTSIDE_COMPARTMENT = RefusalKind(
    "outside-compartment",
    Text(
        "this lies in the compartment {compartment}, to which you are not admitted",
        "区画「{compartment}」の情報であり、閲覧を許可されていません",
    ),
)
NO_COMPARTMENT = RefusalKind(
    "no-compartment",
    Text(
        "sensitive data has to lie in a compartment, and this lies in none: have it put into one",
        "機微な情報は区画に置く必要がありますが、区画が定められていません。区画の設定を求めてください",
    ),
)
NOT_CLEARED = RefusalKind(
    "not-cleared",
    Text(
        "this is marked {marking} by {state}, for which you are not cleared",
        "{state}が「{marking}」と表示した情報であり、その取扱資格がありません",
    ),
)
EQUIVALENT_NOT_READ = RefusalKind(
    "equivalent-not-read",
    Text(
        "this is marked {marking} by {state}; which clearance of your State answers to it was not read: ask counsel",
        "{state}が「{marking}」と表示した情報です。これに相当する自国の取扱資格は未確認です。法務担当に照会してください",
    ),
)


NOT_NOTED = RefusalKind(
    "persons-not-noted",
    Text(
        "programs are given persons only after it was noted that their data is taken out: look at the pages, or note it",
        "プログラムによる人の情報の取得には、事前に出力の記録が必要です。画面で閲覧するか、先に記録してください",
    ),
)


@dataclass(frozen=True)
class Marking:
    """A marking as the State that gave it writes it."""

    state: State
    words: str


Equivalents = Mapping[Marking, frozenset[Marking]]
"""For a marking, the markings of the other State that its counsel says answer to it."""

NONE_READ: Equivalents = {}
"""What the agreements on the security of information say of it, as far as they were read: nothing (IS-02)."""


class ThingKind(enum.StrEnum):
    """What kind of thing is to be read; each has its row in the table."""

    LEDGER = "ledger"
    CONTENT = "content"
    PERSON = "person"
    SENSITIVE = "sensitive"


@dataclass(frozen=True)
class Thing:
    """
    Something to be read: of which kind, case and owner; shared with the other State or national.

    states: the two of the case. compartment: the name of the one it lies in, or empty.
    """

    kind: ThingKind
    case: str
    states: tuple[State, State]
    owner: State
    shared: bool
    compartment: str = ""
    marking: Marking | None = None


@dataclass(frozen=True)
class Reader:
    """
    Who wants to read: for which office, with which cases, compartments and clearances.

    opened: compartments of single cases, by case and name, beside those they are admitted to in all their cases.
    noted: None on pages, where every taking out is asked for by itself; of a program, the cases of which it was noted,
    or confirmed by two, that the persons are taken out.
    """

    state: State
    office: StateOffice
    cases: frozenset[str] = field(default_factory=frozenset)
    compartments: frozenset[str] = field(default_factory=frozenset)
    cleared: frozenset[Marking] = field(default_factory=frozenset)
    opened: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    noted: frozenset[str] | None = None


@dataclass(frozen=True)
class Reason:
    """Why not: a stable code, the sentence, and the row of the sheets that it rests on, if any."""

    code: str
    says: Text
    cite: str = ""


@dataclass(frozen=True)
class Decision:
    """Whether a thing may be read; if not, every reason why."""

    allowed: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Rule:
    """A named condition: `unmet` returns the refusal where it is not met, None where it is."""

    name: str
    says: Text
    unmet: Callable[[Reader, Thing, Equivalents], Refusal | None]


def _party(reader: Reader, thing: Thing, _: Equivalents) -> Refusal | None:
    return None if reader.state in thing.states else NOT_A_PARTY(state=Text(*state_names(reader.state)))


def _shared(reader: Reader, thing: Thing, _: Equivalents) -> Refusal | None:
    if thing.shared or thing.owner == reader.state:
        return None
    return NATIONAL(state=Text(*state_names(thing.owner)))


def _content(reader: Reader, _: Thing, __: Equivalents) -> Refusal | None:
    return (
        OPERATORS_READ_NOTHING(office=reader.office.word) if reader.office is StateOffice.OPERATOR else None
    )


def _assigned(reader: Reader, thing: Thing, _: Equivalents) -> Refusal | None:
    return None if reader.office in _ALL_CASES or thing.case in reader.cases else NOT_ASSIGNED()


def _for_persons(reader: Reader, _: Thing, __: Equivalents) -> Refusal | None:
    return None if reader.office in _PERSONS else OFFICE_NOT_FOR_PERSONS(office=reader.office.word)


def _compartment(reader: Reader, thing: Thing, _: Equivalents) -> Refusal | None:
    name = thing.compartment
    if not name or name in reader.compartments or (thing.case, name) in reader.opened:
        return None
    return OUTSIDE_COMPARTMENT(compartment=thing.compartment)


def _has_compartment(_: Reader, thing: Thing, __: Equivalents) -> Refusal | None:
    return None if thing.compartment else NO_COMPARTMENT()


def _cleared(reader: Reader, thing: Thing, equivalents: Equivalents) -> Refusal | None:
    marking = thing.marking
    if marking is None or reader.cleared & {marking, *equivalents.get(marking, ())}:
        return None
    unread = marking.state != reader.state and marking not in equivalents
    why = EQUIVALENT_NOT_READ if unread else NOT_CLEARED
    return why(marking=marking.words, state=Text(*state_names(marking.state)), cite="IS-02" if unread else "")


def _noted(reader: Reader, thing: Thing, _: Equivalents) -> Refusal | None:
    return None if reader.noted is None or thing.case in reader.noted else NOT_NOTED()


_ALL_CASES = frozenset({StateOffice.AUDIT, StateOffice.NODE})
_PERSONS = frozenset(
    {
        StateOffice.UNIT,
        StateOffice.DEFENCE,
        StateOffice.IMMIGRATION,
        StateOffice.CUSTOMS,
        StateOffice.POLICE,
        StateOffice.BORDER,
        StateOffice.COUNSEL,
        StateOffice.AUDIT,
        StateOffice.NODE,
    }
)

PARTY = Rule("party", Text("of one of the two States", "当事国の者であること"), _party)
SHARED = Rule("shared", Text("shared, or of one's own State", "共有情報又は自国の情報であること"), _shared)
READS_CONTENT = Rule("reads-content", Text("not the operator", "ノード運用者でないこと"), _content)
ASSIGNED = Rule(
    "assigned", Text("the case is assigned, or audit", "担当案件であるか、監査であること"), _assigned
)
FOR_PERSONS = Rule(
    "for-persons",
    Text("an office that decides about persons", "人に関する判断を行う部署であること"),
    _for_persons,
)
COMPARTMENT = Rule(
    "compartment", Text("admitted to the compartment", "区画の閲覧を許可されていること"), _compartment
)
HAS_COMPARTMENT = Rule(
    "has-compartment", Text("lies in a compartment", "区画に置かれていること"), _has_compartment
)
CLEARED = Rule("cleared", Text("cleared for the marking", "表示に対する取扱資格があること"), _cleared)
NOTED = Rule(
    "noted",
    Text("over programs: it was noted that they are taken out", "プログラムでは、出力が記録済みであること"),
    _noted,
)

_ALWAYS = (PARTY, SHARED, ASSIGNED, COMPARTMENT, CLEARED)
ACCESS: Mapping[ThingKind, tuple[Rule, ...]] = {
    ThingKind.LEDGER: (PARTY,),
    ThingKind.CONTENT: (*_ALWAYS, READS_CONTENT),
    ThingKind.PERSON: (*_ALWAYS, FOR_PERSONS, NOTED),
    ThingKind.SENSITIVE: (*_ALWAYS, FOR_PERSONS, HAS_COMPARTMENT, NOTED),
}
"""The conditions that all have to be met, by the kind of thing. A ledger holds commitments, and no content."""


def may_read(
    reader: Reader,
    thing: Thing,
    *,
    equivalents: Equivalents = NONE_READ,
    table: Mapping[ThingKind, tuple[Rule, ...]] = ACCESS,
) -> Decision:
    """Return whether a reader may read a thing and, if not, every reason why not."""
    if thing.kind not in table:
        return Decision(allowed=False, reasons=(_reason(NO_ROW()),))
    unmet = (rule.unmet(reader, thing, equivalents) for rule in table[thing.kind])
    reasons = tuple(_reason(refusal) for refusal in unmet if refusal is not None)
    return Decision(not reasons, reasons)


def _reason(refusal: Refusal) -> Reason:
    return Reason(refusal.kind.code, refusal.says, refusal.cite)
