"""Warifu (割符): reciprocal access and status-of-forces agreements as provisions that answer, with the article."""

from __future__ import annotations

__version__ = "0.1.0"
