"""Seeds that fail for a reason that is known and not mended yet. The day one goes well, its test says so."""

from __future__ import annotations

OPEN = {
    141: (
        "Erasing one person destroys the whole signed envelope on both sides. A node that is then put back from an old"
        " backup does not get back what else was in that envelope, though the other State holds it; it says what it lost."
    ),
}
"""Seed to what is wrong."""
