"""Whether a State's determination follows from its own grounds: determined again, it has to come to the same bytes."""

from __future__ import annotations

from warifu.casework.determined.answers import Determined
from warifu.casework.determined.computing import CaseToDetermine, determined_on, rulebook_of
from warifu.instruments import MODULES, instrument
from warifu.rules.outcomes import Outcome
from warifu.rules.provisions import Instrument


def follows(case: CaseToDetermine, given: Determined, *, law: Instrument | None = None) -> Outcome:
    """
    Return whether a determination is what the manifest, the law and all else that it names come to here.

    Undetermined where that cannot be told: its law or its manifest is not held here, or parts of it have been erased.
    law: the agreement in the edition to determine with, in place of the one that is held here.

    Raises:
        Refusal: the activity is not open.
    """
    manifests = case.half(case.sending).manifests
    held = law or (instrument(given.agreement) if given.agreement in MODULES else None)
    listed = next((each.parts for each in manifests.revisions if each.number == given.manifest), None)
    if given.manifest == 0:
        listed = ()
    if held is None or rulebook_of(held) != given.rulebook or listed is None:
        return Outcome.UNDETERMINED
    if any(digest not in manifests.known for digest in listed):
        return Outcome.UNDETERMINED
    again = determined_on(held, manifests, given.manifest, visit=given.visit, on=given.on, mode=given.mode)
    return Outcome.MET if again == given else Outcome.NOT_MET
