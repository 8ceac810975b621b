"""
Put the screen that `make run` shows into README.md, between its two marks.

    .venv/bin/python scripts/readme.py            write it
    .venv/bin/python scripts/readme.py --check    only say whether it is up to date
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
WORKBOOK = "examples/workbooks/vigilant_isles_23.xlsx"
OUT = "build/vigilant_isles_23"
REGION = re.compile(r"(<!-- output:start -->\n).*?(<!-- output:end -->)", flags=re.DOTALL)
COLUMNS = 100
ROWS = 3
LEFT_OUT = "⋮"


def main() -> int:
    """Write the screen, or say whether it is up to date."""
    text = README.read_text(encoding="utf-8")
    fresh = with_screen(text, screen())
    if "--check" in sys.argv[1:]:
        if fresh != text:
            print("README.md shows another screen than `make run`; run scripts/readme.py", file=sys.stderr)
        return int(fresh != text)
    README.write_text(fresh, encoding="utf-8")
    return 0


def screen() -> str:
    """Return what the command of `make run` prints, without colour, a hundred columns wide."""
    run = subprocess.run(
        [sys.executable, "-m", "warifu.cli", "determine", WORKBOOK, "--out", OUT],
        cwd=ROOT,
        env=os.environ
        | {
            "PYTHONPATH": "src",
            "COLUMNS": str(COLUMNS),
            "NO_COLOR": "1",
            "TERM": "dumb",
            "WARIFU_LANG": "en",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def excerpt(shown: str) -> list[str]:
    """Return the brief, the first reasons and where the report is; a sign stands for what is left out."""
    lines = [line.rstrip() for line in shown.strip("\n").splitlines()]
    brief = lines[: next(n for n, line in enumerate(lines) if line.startswith("╰")) + 1]
    reasons = lines[lines.index("Reasons, each once") :]
    bottom = next(line for line in reasons if line.startswith("└"))
    starts = [n for n, line in enumerate(reasons) if line.startswith(("│ ✔", "│ ✘", "│ ?"))]
    first = reasons[: starts[ROWS]] if len(starts) > ROWS else reasons[: reasons.index(bottom)]
    written = [line for line in lines if line.startswith("The report is at")]
    return [*brief, LEFT_OUT, *first, bottom, LEFT_OUT, *written]


def with_screen(text: str, shown: str) -> str:
    """Return the text with an excerpt of what is shown between its marks."""
    lines = "\n".join(excerpt(shown))
    block = f"```console\n$ warifu determine {WORKBOOK} --out {OUT}\n{lines}\n```\n"
    return REGION.sub(lambda found: found.group(1) + block + found.group(2), text)


if __name__ == "__main__":
    sys.exit(main())
