"""Addresses of the pages by which people sign in."""

from __future__ import annotations

from django.urls import path

from warifu.web.signin import again, invitation, leaving, provider, sign_in, why
from warifu.web.signin.trying import few

urlpatterns = [
    path("sign-in", few(sign_in.sign_in)),
    path("sign-in/passkey", few(sign_in.by_passkey)),
    path("sign-in/demonstration", sign_in.by_demonstration),
    path("sign-in/again", few(again.again)),
    path("sign-in/again/passkey", few(again.by_passkey)),
    path("sign-in/again/demonstration", again.by_demonstration),
    path("sign-in/invitation", few(invitation.invitation)),
    path("sign-in/register", few(invitation.register)),
    path("sign-in/provider", few(provider.leave_for)),
    path("sign-in/provider/return", few(provider.came_back)),
    path("sign-in/provider/proved", provider.proved),
    path("sign-in/you", leaving.you),
    path("sign-in/out", leaving.out),
    path("sign-in/out-there", leaving.out_there),
    path("sign-in/out-everywhere", leaving.out_everywhere),
    path("sign-in/office", leaving.office),
    path("why", why.why),
]
