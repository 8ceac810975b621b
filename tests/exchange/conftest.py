from __future__ import annotations

import pytest

from warifu.exchange.evidence_verifier import main


@pytest.fixture
def verify(tmp_path, capsys):
    def run(pack: bytes, *arguments: str) -> tuple[int, str]:
        place = tmp_path / "pack.zip"
        place.write_bytes(pack)
        code = main([str(place), *arguments])
        return code, capsys.readouterr().out

    return run
