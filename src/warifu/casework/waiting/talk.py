"""What the two States still have to say to one another: manifests, notices, answers to questions and proposals."""

from __future__ import annotations

from collections.abc import Iterator

from warifu.casework.activity import open_proposals
from warifu.casework.actors import StateOffice
from warifu.casework.case import Case
from warifu.casework.notifications import Channel
from warifu.casework.notifications.notices import Notice, notice_limits, notices
from warifu.casework.plain_facts import readable_answers
from warifu.casework.questions import open_questions
from warifu.casework.waiting.awaited import Awaited, Awaits
from warifu.casework.waiting.due import before_arrival, by_provision
from warifu.parties import state_names
from warifu.rules.wording import Text


def manifest_to_come(case: Case) -> Iterator[Awaited]:
    """Give the manifest, if none has been lodged."""
    if case.half(case.sending).manifests.number == 0:
        names = state_names(case.sending)
        says = Text(f"{names[0]} has lodged no manifest", f"{names[1]}から一覧が提出されていない")
        yield Awaited(Awaits.MANIFEST, says, case.sending, StateOffice.UNIT, before_arrival(case))


def questions_to_answer(case: Case) -> Iterator[Awaited]:
    """Give the questions that are open; while they are, the clocks of the State that asked stand still."""
    for state in case.states:
        peer = case.peer_of(state)
        asked = open_questions(case.half(state).questions, case.half(peer).questions)
        for ref, question in asked.items():
            by, day = question.by_office.word, question.at.date().isoformat()
            names, text = state_names(state), question.asked.text
            says = Text(
                f"{by.en} of {names[0]} asked on {day}: {text}",
                f"{names[1]}・{by.ja}からの質問（{day}）：{text}",
            )
            parts = question.asked.parts
            due = before_arrival(case, parts)
            yield Awaited(Awaits.QUESTION, says, peer, question.asked.to_office, due, parts, (ref,))


def proposals_to_answer(case: Case) -> Iterator[Awaited]:
    """Give the proposals to change the activity that its owner has neither accepted nor declined."""
    for ref, proposal in open_proposals(case).items():
        names = state_names(case.peer_of(case.owner))
        says = Text(f"{names[0]} proposes: {proposal.reason}", f"{names[1]}からの変更提案：{proposal.reason}")
        yield Awaited(
            Awaits.PROPOSAL,
            says,
            case.owner,
            StateOffice.DEFENCE,
            before_arrival(case),
            refs=(ref,),
            holds_up=False,
        )


def notices_to_come(case: Case) -> Iterator[Awaited]:
    """Give the notice that is missing, where a provision asks for something before the visit, and the unanswered."""
    given = notices(case)
    if not given:
        yield from _first_notice(case)
    for notice in given:
        if notice.acknowledged_at is None:
            yield _unanswered(case, notice)


def _first_notice(case: Case) -> Iterator[Awaited]:
    asked = notice_limits(case)
    if not asked:
        return
    rows = tuple(dict.fromkeys(each.provision.row for each in asked))
    timings = [(each.provision.row, each.timing) for each in asked]
    due = by_provision(case, timings, readable_answers(case.visit_facts)) or before_arrival(case)
    says = Text(
        f"no prior notification has been given; the agreement asks for something before the visit [{', '.join(rows)}]",
        f"事前の通報が行われていない。協定は訪問前の手続を定めている［{'、'.join(rows)}］",
    )
    yield Awaited(Awaits.NOTICE, says, case.sending, StateOffice.DEFENCE, due, rows=rows)


def _unanswered(case: Case, notice: Notice) -> Awaited:
    day, ref = notice.given_at.date().isoformat(), notice.notification.ref
    office = _office(notice.notification.given.channel)
    if (objection := notice.objection) is not None:
        says = Text(
            f"the notification of {day} was objected to: {objection.reason}",
            f"{day}の通報に異議が申し立てられた：{objection.reason}",
        )
        return Awaited(Awaits.NOTICE, says, case.sending, office, before_arrival(case), refs=(ref,))
    says = Text(
        f"the notification of {day} has not been acknowledged", f"{day}の通報の受領が確認されていない"
    )
    return Awaited(Awaits.NOTICE, says, case.receiving, office, before_arrival(case), refs=(ref,))


def _office(channel: Channel) -> StateOffice:
    return StateOffice.FOREIGN_AFFAIRS if channel is Channel.DIPLOMATIC else StateOffice.DEFENCE
