from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import warifu.rules

SOURCE = Path(__file__).parents[2] / "src"
SHARED = {"program", "compiled", "sharpen", "settle", "difference"}


class TestExportedNames:
    @pytest.mark.parametrize("name", warifu.rules.__all__)
    def test_every_public_name_is_there(self, name):
        assert getattr(warifu.rules, name) is not None

    def test_they_stand_in_order_and_none_is_the_name_of_a_module(self):
        names = warifu.rules.__all__

        assert names == sorted(names, key=lambda n: (not n.isupper(), not n[0].isupper(), n))
        assert SHARED.isdisjoint(names)

    def test_what_loads_later_is_public(self):
        assert set(warifu.rules._LATER) <= set(warifu.rules.__all__)

    def test_another_name_is_not_there(self):
        with pytest.raises(AttributeError, match="has no attribute 'Rulebok'"):
            _ = warifu.rules.Rulebok

    def test_one_answer_loads_neither_the_generated_code_nor_digests_nor_any_package(self):
        program = (
            "import sys; import warifu.rules;"
            "heavy = {'polars', 'hashlib', 'json', 'warifu.rules.compiled', 'warifu.rules.rulebook'};"
            "sys.stdout.write(' '.join(sorted(heavy & set(sys.modules))))"
        )

        done = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
            capture_output=True,
            text=True,
            check=True,
        )

        assert done.stdout == ""
