"""
A node for the tests of pages, in a process of its own: Vigilant Isles 23 half way through, told over two nodes.

    python -m tests.web.node FOLDER GB

The State that is named has its node in a database in the folder, and its pages are served; the other's is in memory.
The first line that is printed is JSON: the port, the number of the case, and for each office the cookies of its people.
All people are made up. The clock stands still.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server


def main(folder: Path, state: str) -> None:
    """Make the node and serve its pages until the process is ended."""
    os.environ |= {
        "WARIFU_DATA": str(folder),
        "WARIFU_STATE": state,
        "WARIFU_PEER": "JP" if state == "GB" else "GB",
        "WARIFU_DEMO": "1",
        "DJANGO_SETTINGS_MODULE": "warifu.server.settings",
    }
    (folder / "keys").mkdir(parents=True)
    (folder / "keys/web-secret").write_text("only for tests", encoding="ascii")
    import django
    from django.core.management import call_command

    django.setup()
    with redirect_stdout(sys.stderr):
        call_command("migrate", verbosity=0)
        from tests.web.story import tell

        told = tell(folder, state)
    from django.core.wsgi import get_wsgi_application

    server = make_server("127.0.0.1", 0, get_wsgi_application(), _Threads, _Quiet)
    sys.stdout.write(json.dumps({"port": server.server_port, **told}) + "\n")
    sys.stdout.flush()
    server.serve_forever()


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
