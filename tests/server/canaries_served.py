"""All that a node answers to its people: pages, the API, a calendar, an export, and what a browser is told of changes."""

from __future__ import annotations

import json
import re
import threading
from contextlib import suppress

import urllib3

from tests.node.two import CASE
from tests.server.two_nodes import NodeProcess


class Told(threading.Thread):
    """Somebody in Tokyo whose browser is told of changes."""

    def __init__(self, node: NodeProcess) -> None:
        super().__init__(daemon=True)
        cookie = {"Cookie": f"warifu-jp={node.person().secret}"}
        self._stream = node.pool.request(
            "GET",
            f"{node.web}/live/changes",
            headers=cookie,
            preload_content=False,
            retries=False,
            timeout=600,
        )
        self._lines: list[bytes] = []
        self.start()

    def run(self) -> None:
        with suppress(urllib3.exceptions.HTTPError):  # it ends as the node does
            while line := self._stream.readline():
                self._lines.append(line)

    def all(self) -> bytes:
        assert b"event: changed\n" in self._lines
        return b"".join(self._lines)


_LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)"')
_READERS = ("defence", "customs", "audit", "operator")
_MOST_PAGES = 40


def served_by(node: NodeProcess) -> dict[str, bytes]:
    """Return what a node answers to several of its people at every address that a page names, and at all of the API."""
    served = {}
    for office in _READERS:
        secret = node.person(office).secret
        paths = ["/", "/audit", "/node", "/metrics", "/health", "/sign-in", *_api_paths(node, secret)]
        for path in paths:
            if len(served) > _MOST_PAGES * (_READERS.index(office) + 1):
                break
            answer = _asked(node, secret, path)
            served[f"{office} {path}"] = answer
            for link in _LINK.findall(answer.decode(errors="replace")):
                further = link.replace("&amp;", "&")
                if further not in paths and not further.startswith(("/sign-in", "/static")):
                    paths.append(further)
    served["calendar"] = _calendar(node)
    served["export"] = _asked(node, node.person("audit").secret, "/audit/export")
    assert served["export"].startswith(b"PK")
    return served


def _asked(node: NodeProcess, secret: str, path: str, method: str = "GET") -> bytes:
    form = "f" * 32
    headers = {"Cookie": f"warifu-jp={secret}; warifu-jp-form={form}", "X-CSRFToken": form}
    return node.pool.request(method, node.web + path, headers=headers, retries=False, timeout=120).data


def _api_paths(node: NodeProcess, secret: str) -> list[str]:
    """Return every address of the API that is read, for the case that there is."""
    described = json.loads(_asked(node, secret, "/api/v1/openapi.json"))
    number = json.loads(_asked(node, secret, "/api/v1/cases"))["cases"]
    filled = {"number": number[0]["number"], "case": CASE} if number else {}
    paths = [path for path, ways in described["paths"].items() if "get" in ways]
    return [re.sub(r"{(\w+)}", lambda found: filled.get(found[1], "1"), path) for path in paths]


def _calendar(node: NodeProcess) -> bytes:
    secret = node.person().secret
    page = _asked(node, secret, "/search/calendar", "POST").decode()
    (address,) = set(re.findall(r"/calendar/[0-9a-f]+\.ics", page))
    calendar = _asked(node, secret, address)
    assert calendar.startswith(b"BEGIN:VCALENDAR")
    return calendar
