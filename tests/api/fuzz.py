"""
The API, asked whatever its own description allows and what it does not: no fault, and nothing that is not described.

    python -m tests.api.fuzz 200        so many examples an operation, against a node made up for it

A made-up machine asks, as a client would, with each request signed; people ask by the cookies of their sessions.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings

from tests.api.world import HOST, Browser, World
from tests.node.two import CASE
from warifu.casework.actors import StateOffice


class Asking:
    """A WSGI application around the real one: it adds to each request what a browser adds for somebody signed in."""

    def __init__(self, application, browser: Browser) -> None:
        from django.conf import settings as configured
        from django.middleware.csrf import _get_new_csrf_string

        self.application = application
        token = _get_new_csrf_string()
        cookies = {name: each.value for name, each in browser.client.cookies.items()}
        cookies[configured.CSRF_COOKIE_NAME] = token
        self.cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
        self.token = token
        self.statuses: Counter[int] = Counter()
        self.slowest = 0.0

    def __call__(self, environ, start_response):
        environ = {**environ, "HTTP_HOST": HOST, "HTTP_COOKIE": self.cookie, "HTTP_X_CSRFTOKEN": self.token}
        environ.pop("HTTP_AUTHORIZATION", None)
        environ.setdefault("wsgi.input", io.BytesIO())
        began = time.perf_counter()

        def started(status, headers, *more):
            self.statuses[int(status[:3])] += 1
            return start_response(status, headers, *more)

        answered = self.application(environ, started)
        self.slowest = max(self.slowest, time.perf_counter() - began)
        return answered


def fuzz(world: World, examples: int, *, office: StateOffice = StateOffice.DEFENCE, only: str = "") -> Asking:
    """Ask every operation so many things; raise on the first that is answered as it should not be."""
    import schemathesis
    from django.core.wsgi import get_wsgi_application
    from schemathesis.checks import load_all_checks, not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        negative_data_rejection,
        response_headers_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

    load_all_checks()
    application = Asking(get_wsgi_application(), world.signed_in(office))
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
    checks = [
        not_a_server_error,
        status_code_conformance,
        content_type_conformance,
        response_headers_conformance,
        response_schema_conformance,
        negative_data_rejection,
    ]

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.generate],
    )
    def ask(case, of_the_case):
        of_the_case = of_the_case and case.meta.generation.mode is schemathesis.GenerationMode.POSITIVE
        if of_the_case and case.path_parameters and "number" in case.path_parameters:
            case.path_parameters["number"] = CASE
        if of_the_case and isinstance(case.body, dict) and isinstance(case.body.get("case"), str):
            case.body["case"] = CASE
        case.call_and_validate(checks=checks)

    for found in schema.get_all_operations():
        operation = found.ok()
        if only and only not in operation.path:
            continue
        for mode in (schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE):
            asked = ask_of(operation, mode, ask)
            if asked is not None:
                asked()
    return application


def ask_of(operation, mode, ask):
    """Return what asks an operation things of one kind, or None where there is nothing that it could be asked wrongly."""
    from hypothesis import given
    from hypothesis.strategies import booleans
    from schemathesis import GenerationMode

    if mode is GenerationMode.NEGATIVE and not list(operation.body) and not list(operation.query):
        return None
    return given(case=operation.as_strategy(generation_mode=mode), of_the_case=booleans())(ask)


def main(examples: int) -> None:
    """Make a node up, ask it, and say what it answered."""
    import os

    folder = Path(tempfile.mkdtemp(prefix="fuzz"))
    os.environ |= {"WARIFU_DATA": str(folder), "WARIFU_STATE": "GB", "WARIFU_PEER": "JP"}
    os.environ["DJANGO_SETTINGS_MODULE"] = "warifu.server.settings"
    import django
    from django.conf import settings as configured
    from django.core.management import call_command

    django.setup()
    configured.ROOT_URLCONF = "tests.api.urls"
    configured.SECRET_KEY = "only for tests"  # noqa: S105
    configured.ALLOWED_HOSTS = [HOST]
    call_command("migrate", verbosity=0)
    world = World(folder)
    world.pair.opened()
    unlimited()
    began = time.perf_counter()
    asked = fuzz(world, examples)
    total = sum(asked.statuses.values())
    by_status = ", ".join(f"{status}: {count}" for status, count in sorted(asked.statuses.items()))
    took = time.perf_counter() - began
    said = f"{total} requests in {took:.0f} s; {by_status}; slowest {asked.slowest:.2f} s"
    sys.stdout.write(said + "\n")


def unlimited() -> None:
    """Let an account ask as often as it likes."""
    from warifu.api import operations
    from warifu.api.rates import Rate, Rates

    much = Rate(10**9, 10**9)
    operations.RATES = Rates({"reads": much, "commands": much})


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
