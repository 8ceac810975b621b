"""
Make the node that is measured: a case of ten thousand lines, some tens of small ones, and fifty people signed in.

    python -m benchmarks.load.making DATA [postgresql://…]

What the measuring needs to know is left in DATA/made.json. People, things and words are made up.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from warifu.cli import node
from warifu.parties import GB, JP
from warifu.server.settings_file import write_settings

PEOPLE, LINES, SMALL_CASES, SMALL_LINES = 50, 10_000, 30, 40
MADE = "made.json"
_HOST = "node.gb.invalid"
_FAMILY = ("Example", "Sample", "Madeup", "Fiction", "Nobody", "Pattern", "Mock", "Placeholder")
_GIVEN = ("Alex", "Kim", "Sam", "Robin", "Jo", "Lee", "Pat", "Chris", "Noor", "Mika", "Toni")


def main(data: Path, database: str = "") -> None:
    """Make the node in a folder that is not there yet."""
    values = {"state": GB, "peer": JP, "listen": "127.0.0.1:0", "link_listen": "127.0.0.1:0"}
    write_settings(data, values | ({"database": database} if database else {}))
    node.set_up(data)
    from benchmarks.load.filling import found, open_case, sign_all, sign_in  # noqa: PLC0415  (Django has to be set up)

    found(data, _HOST)
    _say(f"{PEOPLE} people sign in")
    secrets = [sign_in(number) for number in range(PEOPLE)]
    _say(f"a case of {LINES:,} lines")
    large = open_case(0, LINES)
    _say(f"{SMALL_CASES} cases of {SMALL_LINES} lines")
    small = [open_case(number, SMALL_LINES) for number in range(1, SMALL_CASES + 1)]
    sign_all()
    told = {"secrets": secrets, "large": large, "small": small}
    (data / MADE).write_text(json.dumps(told), encoding="utf-8")


def label_of(number: int) -> str:
    """Return what a made-up person is called."""
    family, given = _FAMILY[number % len(_FAMILY)], _GIVEN[number % len(_GIVEN)]
    return f"{family.upper()} {given} {number:05d}"


def _say(word: str) -> None:
    print(f"  making: {word}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), *sys.argv[2:])
