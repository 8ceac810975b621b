"""Addresses of the page of what stands between the two States."""

from __future__ import annotations

from django.urls import path

from warifu.web.standing.standing import confirm, prepared, standing

urlpatterns = [
    path("standing", standing),
    path("standing/confirm", confirm),
    path("prepared", prepared),
]
