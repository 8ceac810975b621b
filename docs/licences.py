"""The licence of each package that is installed to run Warifu, as the package itself declares it."""

from __future__ import annotations

import re
from importlib.metadata import metadata
from pathlib import Path

LOCK = Path(__file__).resolve().parents[1] / "requirements" / "run.txt"
IN_A_WORD = {"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MPL-2.0"}
CLASSIFIED = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "GNU Lesser General Public License v2 (LGPLv2)": "LGPL-2.1-only",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}


def licences() -> dict[str, tuple[str, str]]:
    """Return name to version and licence, for every package of the lock of what runs."""
    pins = re.findall(r"^([a-z0-9-]+)==([^ ;]+)", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: (version, licence_of(name)) for name, version in pins}


def licence_of(package: str) -> str:
    """
    Return the licence that an installed package declares, by expression, in a word, or by classifier.

    Raises:
        KeyError: it declares one that this page does not know.
    """
    declared = metadata(package)
    if expression := declared["License-Expression"]:
        return expression
    if (said := (declared["License"] or "").removesuffix(" License")) in IN_A_WORD:
        return said
    classifiers = declared.get_all("Classifier") or []
    found = [
        name.rpartition(" :: ")[2] for name in classifiers if name.startswith("License :: OSI Approved :: ")
    ]
    return " or ".join(sorted(CLASSIFIED[name] for name in found))
