"""Made-up names in the ways in which people write them: none is meant to be anybody's."""

from __future__ import annotations

from itertools import product

FAMILY = (
    ("大野", "おおの", "Ōno", "Ohno"),
    ("伊藤", "いとう", "Itō", "Itoh"),
    ("佐藤", "さとう", "Satō", "Satoh"),
    ("高橋", "たかはし", "Takahashi", "Takahasi"),
    ("渡辺", "わたなべ", "Watanabe", "Watanabe"),
    ("新橋", "しんばし", "Shimbashi", "Sinbasi"),
    ("服部", "はっとり", "Hattori", "Hattori"),
    ("藤井", "ふじい", "Fujii", "Huzii"),
    ("千葉", "ちば", "Chiba", "Tiba"),
    ("辻", "つじ", "Tsuji", "Tuzi"),
    ("久保田", "くぼた", "Kubota", "Kubota"),
    ("清水", "しみず", "Shimizu", "Simizu"),
    ("長谷川", "はせがわ", "Hasegawa", "Hasegawa"),
    ("近藤", "こんどう", "Kondō", "Kondoh"),
    ("村上", "むらかみ", "Murakami", "Murakami"),
    ("本間", "ほんま", "Homma", "Honma"),
    ("森", "もり", "Mori", "Mori"),
    ("小林", "こばやし", "Kobayashi", "Kobayasi"),
    ("中島", "なかじま", "Nakajima", "Nakazima"),
    ("上野", "うえの", "Ueno", "Ueno"),
)
GIVEN = (
    ("太郎", "たろう", "Tarō", "Taroh"),
    ("純一郎", "じゅんいちろう", "Jun'ichirō", "Zyunitirou"),
    ("健一", "けんいち", "Ken'ichi", "Kenichi"),
    ("裕子", "ゆうこ", "Yūko", "Yuuko"),
    ("京子", "きょうこ", "Kyōko", "Kyouko"),
    ("翔太", "しょうた", "Shōta", "Syouta"),
    ("直樹", "なおき", "Naoki", "Naoki"),
    ("恵美", "えみ", "Emi", "Emi"),
    ("雄一", "ゆういち", "Yūichi", "Yuuiti"),
    ("千尋", "ちひろ", "Chihiro", "Tihiro"),
    ("大輔", "だいすけ", "Daisuke", "Daisuke"),
    ("由美子", "ゆみこ", "Yumiko", "Yumiko"),
    ("浩二", "こうじ", "Kōji", "Kouzi"),
)
WESTERN_FAMILY = ("Smith", "O'Brien", "MacDonald", "Fitzgerald", "Thompson", "Whitfield", "Ashworth", "Pemberton",
                  "Llewellyn", "Müller", "Hargreaves", "Featherstone")  # fmt: skip
WESTERN_GIVEN = ("Ann", "Jonathan", "Zoë", "Catherine", "William", "Siobhan", "Geoffrey", "Elizabeth", "Nicholas",
                 "Margaret", "Philippa", "Christopher", "Rhiannon", "Theodore", "Josephine", "Sebastian",
                 "Alexandra", "Dominic", "Gwendolyn", "Montague")  # fmt: skip


def five_hundred() -> list[tuple[str, tuple[str, ...]]]:
    """Return 500 names as a manifest has them, each with other ways in which somebody may look for it."""
    found = []
    for number, (family, given) in enumerate(product(FAMILY, GIVEN)):
        kanji = f"{family[0]} {given[0]}" if number % 2 else family[0] + given[0]
        label = (kanji, f"{family[2].upper()} {given[2]}", _katakana(f"{family[1]} {given[1]}"))[number % 3]
        found.append((label, _ways(number, family, given)))
    for number, (family, given) in enumerate(product(WESTERN_FAMILY, WESTERN_GIVEN)):
        found.append((f"{family.upper()} {given}", _western_ways(number, family, given)))
    return found[:500]


def _ways(number: int, family, given) -> tuple[str, ...]:
    plain = f"{family[3]} {given[3]}"
    return (
        f"{family[1]} {given[1]}",
        _katakana(f"{family[1]}　{given[1]}"),
        f"{given[2]} {family[2]}",
        plain,
        _wide(f"{family[2]} {given[2]}"),
        _slip(plain, number),
        f"{family[1]}{given[1][:-1]}",
    )


def _western_ways(number: int, family: str, given: str) -> tuple[str, ...]:
    return (
        f"{given} {family}",
        f"{family}, {given}".lower(),
        _wide(f"{family} {given}"),
        _slip(f"{family} {given}", number),
        f"{family[: max(4, len(family) - 2)]} {given}",
    )


def _katakana(hiragana: str) -> str:
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in hiragana)


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _slip(text: str, number: int) -> str:
    """Swap two letters, leave one out, or put a wrong one, somewhere after the first of the longer word."""
    first, *rest = text.split(" ")
    at = 1 + number % max(1, len(first) - 2)
    match number % 3:
        case 0:
            first = first[:at] + first[at + 1 : at + 2] + first[at : at + 1] + first[at + 2 :]
        case 1:
            first = first[:at] + first[at + 1 :]
        case _:
            first = first[:at] + "x" + first[at + 1 :]
    return " ".join((first, *rest))
