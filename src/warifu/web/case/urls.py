"""Addresses of the pages of a case."""

from __future__ import annotations

from django.urls import path

from warifu.web.case.approvals import approvals
from warifu.web.case.brief import brief
from warifu.web.case.confirming import confirm
from warifu.web.case.determinations import determinations, determine, settle
from warifu.web.case.history import history, timeline
from warifu.web.case.missing import missing
from warifu.web.case.parts import all_parts, materiel, people
from warifu.web.case.questions import answer, questions

urlpatterns = [
    path("cases/<str:number>", brief),
    path("cases/<str:number>/people", people),
    path("cases/<str:number>/materiel", materiel),
    path("cases/<str:number>/parts", all_parts),
    path("cases/<str:number>/missing", missing),
    path("cases/<str:number>/history", history),
    path("cases/<str:number>/timeline", timeline),
    path("cases/<str:number>/waiting", missing),
    path("cases/<str:number>/approvals", approvals),
    path("cases/<str:number>/prepared", approvals),
    path("cases/<str:number>/approvals/confirm", confirm),
    path("cases/<str:number>/determinations", determinations),
    path("cases/<str:number>/determinations/anew", determine),
    path("cases/<str:number>/determinations/settle", settle),
    path("cases/<str:number>/questions", questions),
    path("cases/<str:number>/questions/answer", answer),
]
