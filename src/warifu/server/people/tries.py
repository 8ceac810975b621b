"""
Tries: how often somebody may try to prove who they are, for each person and for each address that it is tried from.

Behind a web server all browsers come from one address, which is why many may come from one at once. In a process; a new
one begins anew.
"""

from __future__ import annotations

import logging
import math

from django.http import HttpRequest

from warifu.server.people.policy import TRIES_FROM, TRIES_OF
from warifu.server.rates import Rates

_ADDRESS, _PERSON = "address", "person"
TRIES = Rates({_ADDRESS: TRIES_FROM, _PERSON: TRIES_OF})
"""Those of this process."""
_LOG = logging.getLogger("warifu.people")


def wait_from(request: HttpRequest) -> int:
    """Count a try from the address of a request and return 0, or the seconds after which one more may come."""
    return _wait(request.META.get("REMOTE_ADDR", ""), _ADDRESS)


def wait_of(person: str) -> int:
    """Count a try of a person by their handle and return 0, or the seconds after which they may try again."""
    return _wait(person, _PERSON) if person else 0


def _wait(account: str, what: str) -> int:
    seconds = math.ceil(TRIES.wait(account, what))
    if seconds:
        _LOG.warning("tried-too-often", extra={"code": what})
    return seconds
