"""Addresses of the search and of calendars."""

from __future__ import annotations

from django.urls import path

from warifu.web.search.calendars import feed, make, take_back
from warifu.web.search.searching import forget, keep, searching

urlpatterns = [
    path("search", searching),
    path("search/keep", keep),
    path("search/forget", forget),
    path("search/calendar", make),
    path("search/calendar/take-back", take_back),
    path("calendar/<str:secret>.ics", feed),
]
