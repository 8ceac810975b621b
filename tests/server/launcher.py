"""
Starts a node again and again in processes of their own, with everything imported once: for tests that kill it often.

    python -m tests.server.launcher DATA

A line `serve` on standard input begins a process; its number is answered, and `ended CODE` when it is gone. A line
`look` answers what the node's folder holds, from a process of its own, as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path


def main(data: Path) -> None:
    """Import everything, then do as told."""
    from warifu.cli import node

    node.set_up(data)
    import tests.server.node_view
    import warifu.server.serving

    assert warifu.server.serving, tests.server.node_view
    _import_what_a_start_needs()
    _say("ready")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _be(line.strip(), data)
        if line.strip() == "serve":
            _say(child)
        _, status = os.waitpid(child, 0)
        if line.strip() == "serve" or status:
            _say(f"ended {os.waitstatus_to_exitcode(status)}")


def _import_what_a_start_needs() -> None:
    """Connect to nothing: a connection must not be shared with a process that was forked."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.core.management import load_command_class
    from django.db import connections
    from django.db.migrations.loader import MigrationLoader
    from django.urls import get_resolver

    load_command_class("django.core", "migrate")
    assert MigrationLoader(None).disk_migrations
    assert get_resolver().url_patterns
    assert WSGIHandler()
    assert connections["default"].connection is None


def _say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def _be(what: str, data: Path) -> None:
    """Be the process that was asked for, and end."""
    code = 1
    try:
        if what == "serve":
            from warifu.server.logs import write_logs
            from warifu.server.node_settings import node_settings
            from warifu.server.serving import serve

            write_logs()
            serve(node_settings(), lambda serving: None)
        else:
            from tests.server.node_view import VIEWS

            word, _, rest = what.partition(" ")
            _say(json.dumps(VIEWS[word](*filter(None, [rest]))))
        code = 0
    except BaseException:  # noqa: BLE001  (a child of a fork must not go on as its parent)
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
