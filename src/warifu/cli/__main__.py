"""Run the command line with ``python -m warifu.cli``."""

from __future__ import annotations

from warifu.cli.main import main

main()
