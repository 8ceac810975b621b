"""Addresses of the auditor's pages."""

from __future__ import annotations

from django.urls import path

from warifu.web.audit.auditing import auditing, export, proof

urlpatterns = [
    path("audit", auditing),
    path("audit/export", export),
    path("audit/proof/<int:position>", proof),
]
