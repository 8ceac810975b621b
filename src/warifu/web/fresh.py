"""Fresh names: one for each form, so that a form that is sent twice is carried out once."""

from __future__ import annotations

import secrets


def fresh_name() -> str:
    """Return a name of 32 hexadecimal digits that nothing else has."""
    return secrets.token_hex(16)
