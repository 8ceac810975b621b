"""Article XXIX of the Japan–Australia agreement: entry into force; from then on the other articles answer."""

from __future__ import annotations

from datetime import date

from warifu.instruments.jp_au_raa.article_04 import UN_FORCES
from warifu.instruments.scope import between
from warifu.parties import AU, JP
from warifu.rules import Confidence, Provision, Text

IN_FORCE = Provision(
    "AU-37",
    cite="Art. XXIX",
    says=Text(
        "in force between Japan and Australia since 13 August 2023",
        "日本国とオーストラリアとの間で2023年8月13日に発効",
    ),
    when=between(JP, AU),
    unless=(UN_FORCES,),
    in_force=date(2023, 8, 13),
    confidence=Confidence.SUMMARY,
    note=Text(
        "Notes were exchanged on 8 August 2023. Both dates are certain; that the article counts five days "
        "is inferred from them.",
        "外交上の公文は2023年8月8日に交換された。両日付は確実であるが、"
        "交換後5日で発効するという規則は両日付からの推論である。",
    ),
)
