"""
Measure everything in one run, print the tables with ratios, and keep them in docs/reference/benchmarks.md.

    python -m benchmarks            all of it
    python -m benchmarks --quick    the same without the files, and not kept

Each measurement has a process of its own, one at a time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.batches import Batch
from benchmarks.ledger import Audited
from benchmarks.limits import Work
from benchmarks.peers import PEERS
from benchmarks.report import page
from benchmarks.single import Single

ROOT = Path(__file__).resolve().parent.parent
OURS = ("decide", "decide_cited", "explain", "by_hand", "evaluate", "slow")
TABLES = (
    ("columns", (1, 2)),
    ("columns_large", (1, 2)),
    ("columns_explained", (1, 2)),
    ("openfisca", (1,)),
    ("copy", (1,)),
)
FROM_FILES = (("parquet", (2,)), ("parquet_alone", (2,)))


def main() -> None:
    """Measure, print and keep."""
    quick = "--quick" in sys.argv[1:]
    singles = [Single(**_run("single", name)) for name in (*OURS, *_installed())]
    batches = [
        Batch(**_run("batches", name, threads))
        for name, all_threads in (*TABLES, *(() if quick else FROM_FILES))
        for threads in all_threads
        if name != "openfisca" or "openfisca" in _installed()
    ]
    files = [] if quick else _run("files", "all")["timings"]
    ledger = _run("ledger", "quick" if quick else "all")
    works = [Work(**each) for each in (*ledger["works"], *_run("exchange", "all")["works"])]
    text = page(singles, batches, files, works, Audited(**ledger["audited"]))
    print(text)
    if not quick:
        (ROOT / "docs" / "reference" / "benchmarks.md").write_text(text, encoding="utf-8")


def _installed() -> list[str]:
    names = {"clipspy": "clips", "datalogic-py": "datalogic_py", "cel-expr-python": "cel_expr_python"}
    names |= {"zen-engine": "zen", "openfisca-core": "openfisca_core", "business-rules": "business_rules"}
    return [entry.module for entry in PEERS if find_spec(names.get(entry.package, entry.package))]


def _run(module: str, name: str, threads: int = 2) -> dict[str, Any]:
    print(f"measuring {module} {name} ...", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        done = subprocess.run(
            [sys.executable, "-m", f"benchmarks.{module}", name, str(out)],
            cwd=ROOT,
            env={**os.environ, "POLARS_MAX_THREADS": str(threads)},
            capture_output=True,
            text=True,
            check=False,
        )
        if not out.exists():
            sys.exit(f"{module} {name} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
        found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return found


if __name__ == "__main__":
    main()
