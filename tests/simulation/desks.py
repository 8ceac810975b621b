"""The desks of both States: people set out to do something, ask their node, and ask again until they know."""

from __future__ import annotations

from random import Random

from tests.simulation.computer import NoAnswerError
from tests.simulation.history import History, Request
from tests.simulation.moves import next_errand
from tests.simulation.people import Errand, Staff
from tests.simulation.plan import STATES, Plan
from tests.simulation.post import Post
from warifu.casework.case import Case, register_id
from warifu.casework.refusals import Refusal
from warifu.errors import WarifuError
from warifu.node import Receipt, perform
from warifu.node.erasing import personal_refs
from warifu.node.folding import entry_of, fold_case
from warifu.node.memory import MemoryPorts
from warifu.node.modes import IN_RECOVERY
from warifu.parties import State

_MOST_CASES = 3
_DAY = 86400.0


class Desks:
    """What people of both States do at their nodes. Every asking and every answer goes into the history."""

    def __init__(self, post: Post, history: History, plan: Plan, seed: int) -> None:
        self.post = post
        self.history = history
        self.plan = plan
        self.timeline, self.trace = post.timeline, post.trace
        self.chance = Random(f"{seed} desks")
        self.staffs = {
            state: Staff(state, _other(state), Random(f"{seed} staff {state}")) for state in STATES
        }

    def plan_errands(self) -> None:
        """Plan when somebody will set out to do something."""
        for _ in range(self.plan.errands):
            state = self.chance.choice(STATES)
            when = self.chance.uniform(0, self.plan.days * _DAY)
            self.timeline.after(when, lambda state=state: self._sets_out(state))

    def asks(self, state: State, errand: Errand) -> Request:
        """Let somebody ask for something, and ask again until there is an answer."""
        request = Request(f"r{len(self.history.requests)}", state, errand, self.timeline.now)
        self.history.requests.append(request)
        self._ask(request)
        return request

    def look(self, state: State) -> dict[str, Case] | None:
        """Return the cases as a node shows them to its people, who then know too whom they could erase; None if it is down."""
        try:
            cases, self.staffs[state].personal = self.post.computers[state].call("look", _desk_view)
        except NoAnswerError:
            self.post.revive(state)
            return None
        except WarifuError as error:
            self.post.broke(state, "look", error)
            return None
        return cases

    def _sets_out(self, state: State) -> None:
        cases = self.look(state)
        if cases is not None:
            errand = next_errand(self.staffs[state], cases, self.timeline.now, most_cases=_MOST_CASES)
            self.asks(state, errand)

    def _ask(self, request: Request) -> None:
        if request.is_settled:
            return
        request.tries += 1
        try:
            request.acknowledged = self.post.computers[request.state].call(
                "perform", lambda ports: self._performed(request, ports)
            )
            request.done_at = self.timeline.now
            self._say(request, f"done, {len(request.acknowledged)} entries")
            self.trace.counts["commands done"] += 1
            self.post.hand_over(request.state)
        except NoAnswerError as error:
            self._say(request, str(error))
        except Refusal as refusal:
            self._say(request, f"refused, {refusal.kind.code}")
            if refusal.kind is not IN_RECOVERY:
                request.refused = refusal.kind.code
                self.trace.counts["commands refused"] += 1
        except WarifuError as error:
            self.post.broke(request.state, f"perform {request.key}", error)
        if request.is_settled:
            return
        self.post.revive(request.state)
        self.timeline.after(self.chance.uniform(30, 3600), lambda: self._ask(request))

    def _performed(self, request: Request, ports: MemoryPorts) -> dict[str, bytes]:
        errand = request.errand
        receipt: Receipt = perform(errand.command, actor=errand.actor, ports=ports, request=request.key)
        if errand.forbidden:
            self.history.broken.append(f"{request.key} was not refused: {type(errand.command).__name__}")
        return {ref: _content_of(ref, ports) for ref in receipt.refs}

    def _say(self, request: Request, what: str) -> None:
        errand = request.errand
        name = type(errand.command).__name__
        self.trace.say(request.state, f"{request.key} {name} by {errand.actor.office}: {what}")


def cases_of(ports: MemoryPorts) -> dict[str, Case]:
    """Return every case as the node shows it, and the standing one."""
    names = dict.fromkeys((register_id(ports.own, ports.peer), *ports.log.cases()))
    return {name: fold_case(name, ports) for name in names}


def _desk_view(ports: MemoryPorts) -> tuple[dict[str, Case], dict[str, tuple[str, ...]]]:
    cases = cases_of(ports)
    personal = {case: refs for case in cases if (refs := _persons_in(case, ports))}
    return cases, personal


def _persons_in(case: str, ports: MemoryPorts) -> tuple[str, ...]:
    """Return the parts that could be erased. Scans are left alone: their devices have them still, and bring them again."""
    found = personal_refs(case, ports)
    return tuple(ref for ref in found if (row := ports.log.entry(ref)) and row.kind.startswith("PartListed/"))


def _content_of(ref: str, ports: MemoryPorts) -> bytes:
    row = ports.log.entry(ref)
    assert row is not None, f"acknowledged, and not there: {ref}"
    return entry_of(row, ports).content


def _other(state: State) -> State:
    return next(each for each in STATES if each != state)
