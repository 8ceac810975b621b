"""Addresses of Today and of the list of cases."""

from __future__ import annotations

from django.urls import path

from warifu.web.today.case_list import case_list
from warifu.web.today.today import changed, seen, today

urlpatterns = [
    path("", today),
    path("seen", seen),
    path("changed", changed),
    path("cases", case_list),
]
