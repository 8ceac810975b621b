"""Acquisition and cross-servicing agreements: three of Japan's, and one full text kept as a model."""

from __future__ import annotations

from warifu.instruments.acsa.jp_au_2010 import JP_AU_ACSA_2010
from warifu.instruments.acsa.jp_au_2017 import JP_AU_ACSA_2017
from warifu.instruments.acsa.jp_gb import JP_GB_ACSA
from warifu.instruments.acsa.jp_ph import JP_PH_ACSA
from warifu.instruments.acsa.us_nl import US_NL_MSA_MODEL
from warifu.rules import Instrument

INSTRUMENTS: dict[str, Instrument] = {
    each.id: each for each in (JP_GB_ACSA, JP_AU_ACSA_2010, JP_AU_ACSA_2017, JP_PH_ACSA, US_NL_MSA_MODEL)
}
