"""The notebook among the examples runs as it stands."""

from __future__ import annotations

import runpy

from tests.architecture.tree import ROOT


def test_the_notebook_runs_from_the_top_folder(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)

    runpy.run_path("examples/notebook.py")

    lines = capsys.readouterr().out.splitlines()
    asked = [line for line in lines if "Is the person exempt from applying for a visa?" in line]
    assert len(asked) == 1
    assert asked[0].startswith("? unknown (a fact is missing")
    assert len([line for line in lines if "本人は査証申請を免除されますか。" in line]) == 1
    assert any(line.startswith("provision_unread · legal counsel") for line in lines)
