"""Addresses of the provider of the tests, and its sign-in: a name is enough."""

from __future__ import annotations

from django.contrib.auth import get_user_model, login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import include, path


def who(request: HttpRequest) -> HttpResponse:
    """Ask for a name; with one, go on as that person."""
    name = request.POST.get("name", "")
    if not name:
        return HttpResponse("who are you?")
    login(request, get_user_model().objects.get(username=name))
    return HttpResponseRedirect(request.GET["next"])


urlpatterns = [
    path("who", who),
    path("o/", include("oauth2_provider.urls", namespace="oauth2_provider")),
]
