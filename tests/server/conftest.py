"""Databases for the tests of the server: SQLite in a file, and a real PostgreSQL; each test finds them empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.two_nodes import made_nodes


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the folders of two real nodes, once; each test works on a copy."""
    return made_nodes(tmp_path_factory.mktemp("made"))


def emptied(*names: str) -> None:
    """Empty databases, faster than by Django's flush, which makes their tables known again."""
    from django.apps import apps
    from django.db import transaction

    for name in names:
        with transaction.atomic(using=name):
            for model in apps.get_app_config("warifu").get_models():
                model.objects.using(name).all().delete()
