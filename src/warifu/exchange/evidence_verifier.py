"""
Verify a dispute pack, alone: Python 3.11 and the package `cryptography` (48 or newer) are all it needs.

    python verify.py PACK.zip [GB=FINGERPRINT] [JP=FINGERPRINT]
    python verify.py FOLDER     a pack that was unpacked; without a name, the folder in which this file lies

Nothing in the pack is trusted. All begins with the keys that the root keys of each State signed; compare their
fingerprints with those on paper. It says what is proved, what is not, and the first thing that is wrong.
Exit code: 0 nothing is wrong, 1 something is wrong, 2 there is no such pack.

立証資料だけを検証する。資料の中身は何も信用せず、両国の最上位鍵から始める。指紋は紙のものと照合すること。
"""

from __future__ import annotations

import sys
from pathlib import Path

from warifu.exchange.evidence_checks import LIST, Pack
from warifu.exchange.evidence_formats import unzip
from warifu.exchange.evidence_keys import WrongError, at

HEADS = {
    "proved": ("PROVED", "証明されたこと"),
    "open": ("NOT PROVED", "証明されていないこと"),
    "wrong": (
        "WRONG - the first thing found; nothing after it was looked at",
        "誤り（最初に見つかったもの。以後は調べていない）",
    ),
    "right": ("Nothing is wrong in this pack.", "この資料に誤りはない。"),
}
NO_PACK = "No such pack; give a zip file, or the folder it was unpacked to. / 立証資料がない。zipか展開先を指定すること。"


def load(place: Path) -> dict[str, bytes]:
    """Return the files of a pack by name, from a zip file or a folder."""
    if place.is_dir():
        found = (path for path in place.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        return {path.relative_to(place).as_posix(): path.read_bytes() for path in found}
    with at(place.name):
        return unzip(place.read_bytes())


def report(pack: Pack, error: WrongError | None, language: int) -> str:
    """Return in one language (0 English, 1 Japanese) what was found."""
    lines = []
    for kind, found in (("proved", pack.trust.proved), ("open", pack.trust.open)):
        lines += [HEADS[kind][language], *(f"  - {each[language]}" for each in found), ""]
    if error:
        lines += [HEADS["wrong"][language], f"  ! {error.args[language]}"]
    else:
        lines += [HEADS["right"][language]]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> int:
    """Check the pack that the arguments name, write what was found, and return the exit code."""
    places = [each for each in arguments if "=" not in each] or [str(Path(__file__).parent)]
    paper = dict(each.split("=", 1) for each in arguments if "=" in each)
    place, error, pack = Path(places[0]), None, Pack({}, paper)
    if not place.is_file() and not (place / LIST).is_file():
        sys.stderr.write(NO_PACK + "\n")
        return 2
    try:
        pack = Pack(load(place), paper)
        pack.check()
    except WrongError as found:
        error = found
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(report(pack, error, 0) + "\n" + report(pack, error, 1))
    return 1 if error else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
