"""How fast, against whom: `python -m benchmarks` measures everything in one run."""
