"""
A node for the tests of pages, in a process of its own: Vigilant Isles 23 half way through, told over two nodes.

    python -m tests.web.node FOLDER GB

The State that is named has its node in a database in the folder, and its pages are served; the other's is in memory.
The first line that is printed is JSON: the port, the number of the case, and for each office the cookies of its people.
All people are made up. The clock stands still.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path


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
    asyncio.run(_serve(told))


async def _serve(told: dict[str, object]) -> None:
    import uvicorn

    from warifu.server.asgi import application_of
    from warifu.server.live import Live
    from warifu.server.running import running

    live = Live(running(), asyncio.get_running_loop())
    config = uvicorn.Config(
        application_of(live),
        host="127.0.0.1",
        port=0,
        lifespan="off",
        log_level="error",
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110  (it tells nobody)
        await asyncio.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    sys.stdout.write(json.dumps({"port": port, **told}) + "\n")
    sys.stdout.flush()
    await serving


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
