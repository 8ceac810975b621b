"""Addresses of the pages on which a new activity is prepared."""

from __future__ import annotations

from django.urls import path

from warifu.web.new.activity import activity, keep_typed
from warifu.web.new.lines import lines
from warifu.web.new.preview import preview
from warifu.web.new.problems import problems
from warifu.web.new.start import discard, from_clone, from_file, from_form, start, template

urlpatterns = [
    path("new", start),
    path("new/file", from_file),
    path("new/clone", from_clone),
    path("new/form", from_form),
    path("new/template", template),
    path("new/<str:draft>/list", problems),
    path("new/<str:draft>/activity", activity),
    path("new/<str:draft>/activity/keep", keep_typed),
    path("new/<str:draft>/lines", lines),
    path("new/<str:draft>/preview", preview),
    path("new/<str:draft>/discard", discard),
]
