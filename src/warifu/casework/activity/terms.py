"""The terms of an activity: what its owner says that it is to be. The law is asked about what they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from warifu.casework.plain_facts import PlainFact, typed_facts
from warifu.casework.refusals import RefusalKind
from warifu.errors import FactError, UnknownNameError
from warifu.instruments import MODULES
from warifu.rules.wording import Text

_FROM_THE_ACTIVITY = (
    "visit.activity",
    "visit.sending_state",
    "visit.receiving_state",
    "visit.begins",
    "visit.ends",
)

NO_SUCH_AGREEMENT = RefusalKind(
    "no-such-agreement",
    Text(
        "there is no instrument {agreement}: name one of {known}",
        "{agreement}という文書はありません。次のいずれかを指定してください：{known}",
    ),
)
ENDS_BEFORE_IT_BEGINS = RefusalKind(
    "ends-before-it-begins",
    Text(
        "the activity would end on {ends}, before it begins on {begins}: look at both days",
        "終了日{ends}が開始日{begins}より前です。両方の日付を確かめてください",
    ),
)
SAID_TWICE = RefusalKind(
    "said-twice",
    Text(
        "{names} follows from the activity itself: leave it out of the facts",
        "{names}は活動の内容から定まります。事実項目から除いてください",
    ),
)
NOT_OF_THE_VISIT = RefusalKind(
    "not-of-the-visit",
    Text(
        "{names} is no fact of the visit: say it on the manifest, line by line",
        "{names}は訪問に関する事実項目ではありません。名簿・目録の各行に記載してください",
    ),
)
VISIT_FACT_UNFIT = RefusalKind(
    "visit-fact-unfit",
    Text(
        "what is said of the visit cannot be read: {why}",
        "訪問に関する事実項目を読み取れません。名称と値を確かめてください（{why}）",
    ),
)


@dataclass(frozen=True)
class Terms:
    """
    What an activity is to be, as its owner says: days inclusive, places as the States name them.

    facts: what else is known of the visit, flat names `visit.*` with plain values.
    """

    title: Text
    begins: date
    ends: date
    places: tuple[str, ...] = ()
    purpose: str = ""
    facts: Mapping[str, PlainFact] = field(default_factory=dict)


def require_agreement(agreement: str) -> None:
    """
    Let pass the id of an instrument.

    Raises:
        Refusal: there is no such instrument.
    """
    if agreement not in MODULES:
        raise NO_SUCH_AGREEMENT(agreement=agreement, known=", ".join(MODULES))


def require_terms(terms: Terms) -> None:
    """
    Let pass terms that can be.

    Raises:
        Refusal: the last day lies before the first, or a fact is none of the visit or does not fit.
    """
    if terms.ends < terms.begins:
        raise ENDS_BEFORE_IT_BEGINS(begins=terms.begins, ends=terms.ends)
    if elsewhere := [name for name in terms.facts if not name.startswith("visit.")]:
        raise NOT_OF_THE_VISIT(names=", ".join(elsewhere))
    if twice := [name for name in _FROM_THE_ACTIVITY if name in terms.facts]:
        raise SAID_TWICE(names=", ".join(twice))
    try:
        typed_facts(terms.facts)
    except (FactError, UnknownNameError) as error:
        raise VISIT_FACT_UNFIT(why=error) from error
