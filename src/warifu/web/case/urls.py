"""Addresses of the pages of a case."""

from __future__ import annotations

from django.urls import path

from warifu.web.case.account import account
from warifu.web.case.approvals import approvals
from warifu.web.case.brief import brief
from warifu.web.case.changing import change
from warifu.web.case.determinations import determinations, determine, settle
from warifu.web.case.differences import differences
from warifu.web.case.documents import documents, report
from warifu.web.case.gate import gate
from warifu.web.case.history import history, timeline
from warifu.web.case.ledger import changed, ledger, places
from warifu.web.case.missing import missing
from warifu.web.case.naming import offices
from warifu.web.case.notifying import acknowledge, give, object_to
from warifu.web.case.part import part
from warifu.web.case.parts import all_parts, materiel, people
from warifu.web.case.questions import answer, keep_question, questions
from warifu.web.case.second_person import confirm, met
from warifu.web.case.terms import terms

_PAGES = {
    "people": people,
    "materiel": materiel,
    "parts": all_parts,
    "part/<str:digest>": part,
    "part/<str:digest>/change": change,
    "places": places,
    "missing": missing,
    "waiting": missing,
    "determinations": determinations,
    "tally": determinations,
    "determinations/anew": determine,
    "determinations/settle": settle,
    "questions": questions,
    "questions/answer": answer,
    "questions/keep": keep_question,
    "approvals": approvals,
    "prepared": approvals,
    "offices": offices,
    "approvals/confirm": confirm,
    "approvals/met": met,
    "differences": differences,
    "timeline": timeline,
    "history": history,
    "documents": documents,
    "documents/determination": report,
    "documents/notify": give,
    "documents/acknowledge": acknowledge,
    "documents/object": object_to,
    "terms": terms,
    "gate": gate,
    "ledger": ledger,
    "account": account,
    "changed": changed,
}

urlpatterns = [
    path("cases/<str:number>", brief),
    *(path(f"cases/<str:number>/{name}", view) for name, view in _PAGES.items()),
]
