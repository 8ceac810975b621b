from __future__ import annotations

import contextlib
import io
import re

from tests.architecture.tree import ROOT

PAGE = (ROOT / "docs" / "how-to" / "ask-from-python.md").read_text(encoding="utf-8")
STEPS = re.findall(r"^```python\n(.*?)^```\n\n```text\n(.*?)^```", PAGE, flags=re.DOTALL | re.MULTILINE)


def test_asking_from_python_gives_what_the_page_shows(monkeypatch):
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    printed = []
    for code, _ in STEPS:
        with contextlib.redirect_stdout(io.StringIO()) as screen:
            exec(compile(code, "ask-from-python.md", "exec"), names)  # noqa: S102  (the page is ours)
        printed.append(screen.getvalue())

    assert printed == [shown for _, shown in STEPS]
    assert len(printed) == 4
