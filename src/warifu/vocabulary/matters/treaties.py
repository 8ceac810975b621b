"""Matters of the treaty's own life: suspension, denunciation, crossing of units."""

from __future__ import annotations

from warifu.rules.matters import matter
from warifu.vocabulary.agreement import Agreement
from warifu.vocabulary.visit import Visit

SUSPENSION_EFFECTIVE = matter(
    "suspension_effective",
    "Has the suspension of a provision taken effect?",
    "規定の適用停止は効力を生じていますか。",
    about=Agreement,
)
DENUNCIATION_OPEN = matter(
    "denunciation_open",
    "May a Party denounce the agreement yet?",
    "締約国は協定を廃棄することができる時期に達していますか。",
    about=Agreement,
)
DENUNCIATION_EFFECTIVE = matter(
    "denunciation_effective",
    "Has the denunciation taken effect?",
    "廃棄は効力を生じていますか。",
    about=Agreement,
)
UNIT_CROSSING_ARRANGED = matter(
    "unit_crossing_arranged",
    "Is the unit entitled to special arrangements for crossing the border?",
    "部隊は国境通過について特別の取扱いを受けますか。",
    about=Visit,
)
