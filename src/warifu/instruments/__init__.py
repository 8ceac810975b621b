"""What the law says: the register of instruments, loaded when they are asked for."""

from __future__ import annotations

from importlib import import_module

from warifu.errors import UnknownNameError
from warifu.rules.provisions import Instrument

MODULES = {
    "jp_au_raa": "jp_au_raa",
    "jp_gb_raa": "jp_gb_raa",
    "jp_ph_raa": "jp_ph_raa",
    "nato_sofa": "nato_sofa",
    "jp_gb_acsa": "acsa",
    "jp_au_acsa_2010": "acsa",
    "jp_au_acsa_2017": "acsa",
    "jp_ph_acsa": "acsa",
    "us_nl_msa_model": "acsa",
    "gcap_convention": "gcap_convention",
    "jp_gb_dtech": "equipment_transfer",
    "jp_au_dtech": "equipment_transfer",
    "jp_gb_isa": "information_security",
    "jp_au_isa": "information_security",
    "pfp_sofa": "pfp_sofa",
    "us_jp_sofa": "us_jp_sofa",
    "au_ph_sovfa": "au_ph_sovfa",
    "uk_vfa": "uk_vfa",
}
"""Instrument id to the module under this package whose INSTRUMENTS hold it."""


def instrument(id_: str) -> Instrument:
    """
    Return one instrument, loading no other.

    Raises:
        UnknownNameError: there is none of that name; the message lists those there are.
    """
    if id_ not in MODULES:
        message = f"there is no instrument called: {id_}; there are: {', '.join(MODULES)}"
        raise UnknownNameError(message)
    found: dict[str, Instrument] = import_module(f"warifu.instruments.{MODULES[id_]}").INSTRUMENTS
    return found[id_]


def all_instruments() -> tuple[Instrument, ...]:
    """Return every instrument, in the order of the register."""
    return tuple(instrument(id_) for id_ in MODULES)
