"""Whole cases between two running nodes, walked through in a real Chromium as people do."""
