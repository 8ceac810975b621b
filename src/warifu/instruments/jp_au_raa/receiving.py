"""Which of the two States receives, and what of its law was not read."""

from __future__ import annotations

from datetime import date

from warifu.parties import AU, JP
from warifu.rules import Condition, Confidence, Matter, Office, Provision, Text, all_of, clause, unread
from warifu.vocabulary import Visit

IN_JAPAN = clause("Japan receives", "日本国が接受国であること", Visit.receiving_state.equals(JP))
IN_AUSTRALIA = clause(
    "Australia receives", "オーストラリアが接受国であること", Visit.receiving_state.equals(AU)
)

ACT_2025 = date(2025, 7, 22)
"""The first day of Japan's Act No. 26 of 2025."""
EARLIER_LAW_ENDS = date(2025, 7, 21)
"""The last day of the Japanese law before it, which was not read."""


def earlier_law(
    row: str, suffix: str, about: Text, *conditions: Condition, matter: Matter | None = None
) -> Provision:
    """Return the provision that is open, in Japan and until 21 July 2025, where the conditions concern it."""
    return Provision(
        f"{row}/{suffix}-before",
        cite="Japanese law before Act No. 26 of 2025",
        matter=matter,
        says=Text(
            f"until 21 July 2025 this Act was not in force; the law before it on {about.en} is not known",
            f"2025年7月21日までは令和7年法律第26号が未施行であり、{about.ja}に関する従前の法令は確認できていない",
        ),
        when=all_of(
            IN_JAPAN,
            *conditions,
            unread(
                row,
                f"what Japanese law said of {about.en} before Act No. 26 of 2025 was not read",
                f"令和7年法律第26号の施行前の法令における{about.ja}に関する規定は確認できていない",
            ),
        ),
        confidence=Confidence.READ,
        ends=EARLIER_LAW_ENDS,
        office=Office.COUNSEL,
    )


def in_australia(
    row: str, suffix: str, about: Text, *conditions: Condition, matter: Matter | None = None
) -> Provision:
    """Return the provision that is open where Australia receives, for law of it that was not read."""
    return Provision(
        f"{row}/{suffix}-in-australia",
        cite="no Australian rule found",
        matter=matter,
        says=Text(
            f"nothing was read on {about.en} in Australia",
            f"オーストラリアにおける{about.ja}については確認できていない",
        ),
        when=all_of(
            IN_AUSTRALIA,
            *conditions,
            unread(
                row,
                f"what applies in Australia to {about.en} was not read",
                f"オーストラリアにおける{about.ja}に関する規定は確認できていない",
            ),
        ),
        confidence=Confidence.SUMMARY,
        office=Office.COUNSEL,
    )
