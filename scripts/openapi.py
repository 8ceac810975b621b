"""
Print the description of the API (OpenAPI 3.1) as JSON, with what the page of the API says of it besides.

    python -m scripts.openapi

In a process of its own, for what it imports sets Django up.
"""

from __future__ import annotations

import json
import os
import sys


def main() -> None:
    """Print it."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "warifu.server.settings"
    import django  # noqa: PLC0415

    django.setup()
    from warifu.api import reads  # noqa: F401, PLC0415  (registers what can be read)
    from warifu.api.description import describe  # noqa: PLC0415
    from warifu.api.operations import OPERATIONS  # noqa: PLC0415
    from warifu.api.problems import KINDS  # noqa: PLC0415
    from warifu.api.rates import COMMANDS, READS  # noqa: PLC0415
    from warifu.server.tokens import possible_scopes  # noqa: PLC0415

    written = {
        "described": describe("warifu-gb"),
        "scopes": {name: each.scope for name, each in OPERATIONS.items()},
        "says_ja": {name: each.says.ja for name, each in OPERATIONS.items()},
        "problems": [[each.code, each.status, each.title.en, each.title.ja] for each in KINDS.values()],
        "possible_scopes": possible_scopes(),
        "rates": {
            "reads": [READS.at_once, READS.a_second],
            "commands": [COMMANDS.at_once, COMMANDS.a_second],
        },
    }
    json.dump(written, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
