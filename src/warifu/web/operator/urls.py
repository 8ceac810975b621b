"""Addresses of the operator's page."""

from __future__ import annotations

from django.urls import path

from warifu.web.operator.node import clear, node, sending

urlpatterns = [
    path("node", node),
    path("node/clear", clear),
    path("node/sending", sending),
]
