"""
States by name and code: English (ISO 3166 by pycountry, CLDR by babel), Japanese (CLDR), ISO and ICAO codes.

ICAO adds codes for special statuses and for specimens; these never become a nationality by themselves.
Source of the special codes: travel documents' open readers; whether the list is complete is not confirmed.
"""

from __future__ import annotations

import re
from functools import cache

from warifu.intake.text import Fault, fault, key, plain
from warifu.intake.words import guesses
from warifu.parties import STATE_CODES, State
from warifu.rules.wording import Text

SPECIMENS = frozenset({"UTO"})
SPECIAL = {
    "GBD": Text("British overseas territories citizen", "英国海外領土市民"),
    "GBN": Text("British national (overseas)", "英国海外国民"),
    "GBO": Text("British overseas citizen", "英国海外市民"),
    "GBP": Text("British protected person", "英国保護民"),
    "GBS": Text("British subject", "英国臣民"),
    "XXA": Text("stateless person", "無国籍者"),
    "XXB": Text("refugee (1951 convention)", "難民（1951年条約）"),
    "XXC": Text("other refugee", "その他の難民"),
    "XXX": Text("nationality not specified", "国籍の記載なし"),
    "UNO": Text("United Nations staff", "国際連合職員"),
    "UNA": Text("United Nations specialised agency staff", "国際連合専門機関職員"),
    "UNK": Text("resident of Kosovo with a United Nations document", "コソボ住民（国連発行の渡航文書）"),
    "XOM": Text("Sovereign Military Order of Malta", "マルタ騎士団"),
    "XPO": Text("Interpol", "国際刑事警察機構"),
    "XCC": Text("Caribbean Community", "カリブ共同体"),
    "XCE": Text("Council of Europe", "欧州評議会"),
    "EUE": Text("European Union laissez-passer", "欧州連合通行証"),
}
STATELESS = frozenset({"stateless", "無国籍", "無国籍者"})
"""Words that stand in a column of nationalities and name no State."""
NAMES = {
    "UK": "GB", "Great Britain": "GB", "Britain": "GB", "British": "GB", "England": "GB", "Scotland": "GB",
    "Wales": "GB", "Northern Ireland": "GB", "U.K.": "GB", "英国": "GB", "連合王国": "GB", "英": "GB",
    "USA": "US", "U.S.": "US", "America": "US", "American": "US", "米国": "US", "アメリカ": "US", "米": "US",
    "Japanese": "JP", "日": "JP", "日本国": "JP", "Nippon": "JP",
    "Australian": "AU", "豪州": "AU", "豪": "AU", "Philippine": "PH", "Filipino": "PH", "Filipina": "PH",
    "The Philippines": "PH", "比国": "PH", "比": "PH", "大韓民国": "KR",
    "Russia": "RU", "Turkey": "TR", "Türkiye": "TR", "Holland": "NL", "Czech Republic": "CZ",
    "Ivory Coast": "CI",
    "Irish": "IE", "Canadian": "CA", "New Zealander": "NZ", "French": "FR", "German": "DE", "Italian": "IT",
    "Fijian": "FJ", "Indian": "IN", "Nepali": "NP", "Nepalese": "NP", "Dutch": "NL", "加国": "CA",
    "独": "DE", "仏": "FR", "印": "IN", "D": "DE",
}  # fmt: skip
"""Words in use that neither ISO nor CLDR lists."""
_SEVERAL = re.compile(r"\s*(?:[/／、,;＋+&]|\band\b|及び|と)\s*")


def read_state(raw: object) -> State | Fault:
    """Return the State that a cell means, or why it means none."""
    if not isinstance(raw, str):
        return fault("country-unknown", value=raw, guesses=guesses(str(raw), _names()))
    text = plain(raw).strip("<").strip()
    if found := state_named(text):
        return found
    code = "XXA" if key(text) in STATELESS else text.upper()
    if code in SPECIMENS or code in SPECIAL:
        return _special(code, raw)
    parts = [part for part in _SEVERAL.split(text) if part]
    if len(parts) > 1:
        states = [state_named(part) for part in parts]
        if all(states):
            if len(set(states)) == 1 and states[0]:
                return states[0]
            return fault("nationality-several", value=raw)
    return fault("country-unknown", value=raw, guesses=guesses(text, _names()))


def _special(code: str, raw: str) -> Fault:
    if code in SPECIMENS:
        return fault("specimen", value=raw)
    return fault("nationality-special", value=raw, meaning=SPECIAL[code])


def state_named(text: str) -> State | None:
    """Return the State of a name or of a code of two or three letters, if there is one."""
    return _index().get(key(text))


@cache
def alpha_3(state: str) -> str:
    """Return a State's code of three letters as ICAO documents show it (without filler)."""
    import pycountry  # noqa: PLC0415  (loaded on first use)

    found = pycountry.countries.get(alpha_2=state)
    return "" if found is None else str(found.alpha_3)


@cache
def _index() -> dict[str, State]:
    import pycountry  # noqa: PLC0415  (loaded on first use: 30 ms)
    from babel import Locale  # noqa: PLC0415

    index: dict[str, State] = {}
    for language in ("en", "ja"):
        for code, name in Locale(language).territories.items():
            if code in STATE_CODES:
                index.setdefault(key(name), State(code))
    for country in pycountry.countries:
        for attribute in ("alpha_2", "alpha_3", "name", "common_name", "official_name"):
            if word := getattr(country, attribute, None):
                index.setdefault(key(word), State(country.alpha_2))
    for name, code in NAMES.items():
        index[key(name)] = State(code)
    index[key("D")] = State("DE")
    return index


@cache
def _names() -> tuple[str, ...]:
    from babel import Locale  # noqa: PLC0415

    return tuple(
        name
        for language in ("en", "ja")
        for code, name in Locale(language).territories.items()
        if code in STATE_CODES
    )
