"""How the node is, and what the problems of the API mean: for anybody who asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.http import HttpRequest

from warifu.api.operations import reads
from warifu.api.problems import FORBIDDEN, KINDS, NOT_YOURS_TO_DO, REFUSED
from warifu.casework.refusals import KINDS as REFUSALS
from warifu.node.modes import Mode, mode_of
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.running import running

_SAYS = {
    Mode.OPEN: Text("the node is at work", "ノードは稼働しています"),
    Mode.UNCONFIRMED: Text(
        "the node is at work; the other State's node has not answered since the start",
        "ノードは稼働していますが、起動後に相手国のノードからの応答がありません",
    ),
    Mode.RECOVERY: Text(
        "the node is learning whether it lacks anything, and takes no commands",
        "ノードは不足の有無を確認しており、指示を受け付けていません",
    ),
}


@dataclass(frozen=True)
class HealthAnswer:
    """How the node is. mode: `open`, `unconfirmed` or `recovery`, in which it only reads."""

    mode: Literal["open", "unconfirmed", "recovery"]
    says: Text
    own: State
    peer: State


@dataclass(frozen=True)
class ProblemMeaning:
    """A kind of problem: its code, its status, and what it says; a sentence may have gaps."""

    code: str
    status: int
    says: Text


@dataclass(frozen=True)
class ProblemsAnswer:
    """Every kind of problem that the API answers with, and every refusal of a command."""

    problems: tuple[ProblemMeaning, ...]


@reads(
    "/health",
    HealthAnswer,
    scope=None,
    says=Text("How the node is.", "ノードの状態。"),
)
def health(request: HttpRequest) -> HealthAnswer:
    """Answer how the node is."""
    del request
    node = running()
    mode = mode_of(node.ports)
    return HealthAnswer(mode.value, _SAYS[mode], node.own, node.peer)


@reads(
    "/problems",
    ProblemsAnswer,
    scope=None,
    says=Text("What the problems of this API mean.", "このAPIが返す問題の意味。"),
)
def problems(request: HttpRequest) -> ProblemsAnswer:
    """Answer every kind of problem."""
    del request
    own = [ProblemMeaning(kind.code, kind.status, kind.title) for kind in KINDS.values()]
    refused = [
        ProblemMeaning(
            kind.code, NOT_YOURS_TO_DO.status if kind.code in FORBIDDEN else REFUSED.status, kind.says
        )
        for kind in REFUSALS.values()
    ]
    return ProblemsAnswer((*own, *refused))
