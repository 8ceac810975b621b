"""Run many seeds, or replay one: `python -m tests.simulation --help`."""

from __future__ import annotations

import sys

# What other processes are to find must not stand in the module that is run.
from tests.simulation.runs import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
