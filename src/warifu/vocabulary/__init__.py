"""What may be asked: the subjects and their facts, and the matters that provisions answer."""

from __future__ import annotations

from warifu.errors import UnknownNameError
from warifu.rules.facts import Fact, Subject
from warifu.rules.question import Moment
from warifu.vocabulary.agreement import Agreement
from warifu.vocabulary.claim import Claim
from warifu.vocabulary.consignment import Consignment
from warifu.vocabulary.incident import Incident
from warifu.vocabulary.papers import Papers
from warifu.vocabulary.person import Person
from warifu.vocabulary.premises import Premises
from warifu.vocabulary.supply import Supply, Transfer
from warifu.vocabulary.trial import Trial
from warifu.vocabulary.vehicle import Craft, Vehicle
from warifu.vocabulary.visit import Visit
from warifu.vocabulary.weapon import Weapon

__all__ = [
    "FACTS",
    "Agreement",
    "Claim",
    "Consignment",
    "Craft",
    "Incident",
    "Moment",
    "Papers",
    "Person",
    "Premises",
    "Supply",
    "Transfer",
    "Trial",
    "Vehicle",
    "Visit",
    "Weapon",
    "fact",
]

FACTS: dict[str, Fact[object]] = {
    question.name: question
    for subject in Subject.registered.values()
    for question in subject.questions.values()
}
"""Every fact by its flat name, such as ``person.stateless``."""


def fact(name: str) -> Fact[object]:
    """
    Return a fact by its flat name.

    Raises:
        UnknownNameError: there is none; the message names the nearest.
    """
    if name in FACTS:
        return FACTS[name]
    import difflib  # noqa: PLC0415  (only when something is misspelt)

    near = ", ".join(difflib.get_close_matches(name, FACTS, n=3, cutoff=0.5)) or "none is near"
    message = f"there is no fact called: {name}; nearest: {near}"
    raise UnknownNameError(message)
