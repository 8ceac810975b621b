from __future__ import annotations

from warifu.casework.actors import StateOffice


def test_addresses_and_methods_that_are_not_there_are_answered_as_problems(world):
    browser = world.signed_in(StateOffice.DEFENCE)

    assert (browser.get("/nothing/here").status, browser.get("/nothing/here").code) == (404, "not-found")
    refused = browser.post("/cases", {})
    assert (refused.status, refused.code, refused.headers["Allow"]) == (405, "wrong-method", "GET")


def test_how_the_node_is_and_what_problems_mean_is_told_to_anybody(world):
    from django.test import Client

    health, problems = (Client().get(f"/api/v1/{what}").json() for what in ("health", "problems"))

    assert (health["mode"], health["own"], health["peer"]) == ("open", "GB", "JP")
    meanings = {each["code"]: each for each in problems["problems"]}
    assert meanings["same-person"]["status"] == 403
    assert meanings["request-reused"]["status"] == 409
    assert meanings["too-many"]["status"] == 429


def test_what_was_answered_to_somebody_is_kept_in_no_cache(world):
    assert world.signed_in(StateOffice.DEFENCE).get("/cases").headers["Cache-Control"] == "no-store"


def test_a_fault_is_answered_without_a_word_of_what_is_inside(world, monkeypatch):
    from warifu.api.reads import me

    def fail(request):
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr(me, "_commands", fail)
    answered = world.signed_in(StateOffice.DEFENCE).get("/me")

    assert (answered.status, answered.code) == (500, "fault")
    assert b"secret" not in answered.content
