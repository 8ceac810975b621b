"""What the law still asks of a case: missing facts, texts to be read, decisions; determinations, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from warifu.casework.actors import StateOffice
from warifu.casework.case import Case
from warifu.casework.determinations import determine_lines
from warifu.casework.determined import ACTIVITY
from warifu.casework.kept import kept_with
from warifu.casework.lines import Line, LineKind
from warifu.casework.open_items import OpenItem, open_items
from warifu.casework.parts import line_of
from warifu.casework.plain_facts import readable_answers
from warifu.casework.tally import Tallied, tally
from warifu.casework.tally_words import comparison_words
from warifu.casework.waiting.awaited import Awaited, Awaits
from warifu.casework.waiting.due import before_arrival, by_provision
from warifu.instruments import instrument
from warifu.parties import State, state_names
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind
from warifu.rules.wording import Text

_KINDS = {
    Kind.MISSING_FACT: Awaits.FACT,
    Kind.PROVISION_UNREAD: Awaits.TEXT_UNREAD,
    Kind.NEEDS_DECISION: Awaits.DECISION,
}
SENDS: Mapping[Office, StateOffice] = {
    Office.SENDING_UNIT: StateOffice.UNIT,
    Office.SENDING_DEFENCE: StateOffice.DEFENCE,
    Office.SENDING_JUSTICE: StateOffice.COMMAND,
    Office.SENDING_STATE: StateOffice.FOREIGN_AFFAIRS,
    Office.BOTH_STATES: StateOffice.DEFENCE,
    Office.JOINT_COMMITTEE: StateOffice.FOREIGN_AFFAIRS,
}
RECEIVES: Mapping[Office, StateOffice] = {
    Office.RECEIVING_DEFENCE: StateOffice.DEFENCE,
    Office.RECEIVING_IMMIGRATION: StateOffice.IMMIGRATION,
    Office.RECEIVING_CUSTOMS: StateOffice.CUSTOMS,
    Office.RECEIVING_TRANSPORT: StateOffice.DEFENCE,
    Office.RECEIVING_JUSTICE: StateOffice.POLICE,
    Office.RECEIVING_STATE: StateOffice.FOREIGN_AFFAIRS,
    Office.BOTH_STATES: StateOffice.DEFENCE,
    Office.JOINT_COMMITTEE: StateOffice.FOREIGN_AFFAIRS,
}
"""Which office of a case speaks for an office that a provision names: ours to say, the transport ministry has none."""


@kept_with("activity")
def missing_in_law(case: Case, own: State) -> tuple[Awaited, ...]:
    """Return what leaves a matter open: facts, texts that nobody has read, decisions that nobody has taken."""
    return tuple(_missing_in_law(case, own))


def _missing_in_law(case: Case, own: State) -> Iterator[Awaited]:
    digests = (ACTIVITY, *case.parts())
    facts = readable_answers(case.visit_facts)
    lines = [Line(LineKind.ACTIVITY, "activity", 0, "")]
    lines += [line_of(part, place) for place, part in enumerate(case.parts().values(), start=1)]
    for item in open_items(determine_lines(instrument(case.agreement), lines, facts)):
        parts = tuple(digests[line] for line in item.lines)
        due = by_provision(case, item.timings, facts) or before_arrival(case, parts)
        for state, office in actors_of(item.office, case, own):
            yield Awaited(
                _KINDS[item.kind],
                _says(item),
                state,
                office,
                due,
                parts,
                (),
                item.rows,
                holds_up=bool(item.deciding),
            )


def actors_of(office: Office, case: Case, own: State) -> tuple[tuple[State, StateOffice], ...]:
    """Return which offices of which States have to act where a provision or a fact names an office."""
    if office is Office.COUNSEL:
        return ((own, StateOffice.COUNSEL),)
    sides = ((case.sending, SENDS), (case.receiving, RECEIVES))
    return tuple((state, offices[office]) for state, offices in sides if office in offices)


@kept_with("activity", "determinations")
def determinations_to_come(case: Case, own: State) -> tuple[Awaited, ...]:
    """Return the determinations that are missing, and the matters in which the two States' come apart."""
    return tuple(_determinations_to_come(case, own))


def _determinations_to_come(case: Case, own: State) -> Iterator[Awaited]:
    found, held = tally(case, own), instrument(case.agreement)
    for state in found.waits_for:
        names = state_names(state)
        says = Text(f"{names[0]} has not determined every part", f"{names[1]}の判定が済んでいない項目がある")
        yield Awaited(Awaits.DETERMINATION, says, state, StateOffice.DEFENCE, before_arrival(case))
    for each in found.comparisons:
        if each.standing is Tallied.DIVERGED:
            says, due = comparison_words(found, each, held), before_arrival(case, each.parts)
            for state in case.states:
                yield Awaited(
                    Awaits.DIVERGENCE,
                    says,
                    state,
                    StateOffice.COUNSEL,
                    due,
                    each.parts,
                    rows=(each.apart.provision,) if each.apart and each.apart.provision else (),
                    holds_up=each.decides,
                )


def _says(item: OpenItem) -> Text:
    return Text(f"{item.says.en} ({item.office.word.en})", f"{item.says.ja}（{item.office.word.ja}）")
