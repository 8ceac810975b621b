"""
Citations in Japanese, put together from their English form by fixed rules.

Articles, paragraphs and numbers are rewritten; names of acts and fixed phrases come from a table.
A test holds every citation of every instrument to leaving no English word behind.
"""

from __future__ import annotations

import re
from functools import lru_cache

from warifu.rules.wording import Text

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
PHRASES = {
    "Customs and Excise (Personal Reliefs for Special Visitors) Order 1992": "1992年特別訪問者（個人免税）令（英国）",
    "GCAP Convention": "GCAP条約",
    "Japan–Australia 2010": "日豪（2010年）",
    "Japan–Australia 2017": "日豪（2017年）",
    "Japan–Australia": "日豪",
    "Japan–Philippines": "日比",
    "Japan–UK": "日英",
    "JSCOT Report ": "豪州議会条約合同常設委員会報告第",
    "committee record (five-party agreement of 2015)": "委員会会議録（2015年の五党合意）",
    "preamble and clause on use": "前文及び使用に関する条項",
    "Swiss reservation (to the hand-over rule of": "スイスの留保（内容上、次の引渡し規定に関するもの：",
    ", by content)": "）",
    "establishment article": "設立条項",
    "no agreed minute": "合意された議事録なし",
    " or nearby": "又はその付近",
    "Defence (Visiting Forces) Act 1963": "1963年国防（訪問部隊）法（豪州）",
    "Visiting Forces Act 1952": "1952年訪問部隊法（英国）",
    "Immigration Act 1971": "1971年移民法（英国）",
    "Customs Tariff Act 1995": "1995年関税率法（豪州）",
    "Customs Tariff Act Enforcement Order": "関税定率法施行令",
    "Customs Tariff Act": "関税定率法",
    "Civil Aeronautics Act Enforcement Regulations": "航空法施行規則",
    "Self-Defense Forces Act": "自衛隊法",
    "Enforcement Order": "同施行令",
    "Special Visitors Order 1992": "1992年特別訪問者令（英国）",
    "Migration Regulations": "移民規則（豪州）",
    "Migration Act": "移民法（豪州）",
    "compulsory motor insurance order": "自動車損害賠償責任保険に関する政令",
    "vehicle-size permit regulations": "車両通行許可に関する省令",
    "Act No. 26 of 2025": "令和7年法律第26号",
    "Act No. 27 of 2023": "令和5年法律第27号",
    "Cabinet Order No. 261 of 2025": "令和7年政令第261号",
    "Treaty No. 28 of 2017": "平成29年条約第28号",
    "joint committee agreement of 1996": "1996年合同委員会合意",
    "customs act": "関税特例法",
    "Customs Notice": "税関告示",
    "By-Laws": "細則",
    "Regulations": "規則",
    "Schedule 4 item": "別表4第",
    "clause on entry into force": "効力発生条項",
    "entry into force": "効力発生",
    "article number unknown": "条番号は不明",
    "number unknown": "番号は不明",
    "paragraph not found": "項は不明",
    "paragraph not confirmed": "項は未確認",
    "paragraph number inferred": "項番号は推定",
    "paragraph inferred": "項は推定",
    "number inferred": "番号は推定",
    "by the reference in": "次の条項における言及による：",
    "rule on the civilian component": "文民構成員に関する規定",
    "with the table of categories": "及び区分表",
    "table of categories of the agreement of 2010": "2010年協定の区分表",
    "table of categories": "区分表",
    "with the NATO agreement": "及びNATO軍地位協定",
    "with Annexes A and B": "並びに附属書A及びB",
    "with annex and agreed minutes": "並びに附属書及び合意議事録",
    "with Agreed Minute": "及び合意された議事録",
    "Additional Protocol": "追加議定書",
    "Record of Discussion on": "討議の記録（次の条項に関するもの）：",
    "Record of Discussion": "討議の記録",
    "Annex to": "附属書（次の条項に関するもの）：",
    "Swiss ordinance": "スイス令",
    "Swiss declaration to": "スイスの宣言（次の条項に関するもの）：",
    "Swiss reservation, by content to": "スイスの留保（内容上、次の条項に関するもの）：",
    "Swiss reservation to": "スイスの留保（次の条項に関するもの）：",
    "Japanese law before": "次の法律の施行前の日本法：",
    "no Australian rule found": "豪州の規定は見当たらない",
    "no British rule found": "英国の規定は見当たらない",
    "no Japanese rule found": "日本の規定は見当たらない",
    "no Philippine rule found": "フィリピンの規定は見当たらない",
    "page of the Australian infrastructure department": "豪州インフラ担当省のウェブページ",
    "guidance on value added tax for visiting forces": "訪問部隊の付加価値税に関する手引",
    "procedural arrangement (not public)": "手続取決め（非公開）",
    "procedural arrangement": "手続取決め",
    "Annexes A and B": "附属書A及びB",
    "last sentence": "最終文",
    "first sentence": "第1文",
    "second sentence": "第2文",
    "as made": "制定時",
    "not read": "未確認",
    "not found": "見当たらない",
    "(dependants)": "（家族）",
    "Japan,": "日本の",
    "Order,": "同施行令,",
    " under the ": "、根拠：",
    ", with ": "及び",
    " with ": "及び",
    " and ": "及び",
    " to ": "から",
    "(by ": "（根拠：",
    "; ": "、",
    ", ": "、",
}
"""Fixed phrases, the longer before the shorter; case does not matter."""
_MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ),
        start=1,
    )
}  # fmt: skip
_ARTICLE = re.compile(
    r"(?<![A-Za-z])[Aa]rts?\.? ((?:[IVXL]+|\d+)(?:-\d+)?)((?:\.\d+|\.[a-z]\b|\([a-z0-9]+\))*)"
)
_MORE = re.compile(r"(?<=条)(、|及び|–|から)(\d{1,3})(?![\d年号(.])()")
_ROMAN = re.compile(r"(、|及び|–|から)([IVXL]+)(?![A-Za-z])((?:\.\d+|\([a-z0-9]+\))*)")

_ASIDE = re.compile(r"\(([^()]*[\u3040-\u30ff\u4e00-\u9fff][^()]*)\)")


@lru_cache(maxsize=1024)
def cite_words(cite: str) -> Text:
    """
    Return a citation in both languages.

    >>> cite_words("Art. VII.5").ja
    '第7条5'
    """
    japanese = re.sub(r"(agreement of|signed) (\d+) (\w+) (\d{4})", _dated, cite)
    for english, words in PHRASES.items():
        japanese = re.sub(re.escape(english), words, japanese, flags=re.IGNORECASE)
    japanese = re.sub(r"\bs (\d+)", r"第\1条", japanese)
    japanese = re.sub(r"\breg\. ([\d.]+)", r"規則\1", japanese)
    japanese = re.sub(r"\bpara\. (\d+)", r"\1", japanese)
    japanese = re.sub(r"\bPart ([IVXL]+)", lambda found: f"第{_number(found[1])}部", japanese)
    japanese = re.sub(r"\bOrder (\d{4})/(\d+)", r"\1年令第\2号", japanese)
    japanese = _ARTICLE.sub(_article, japanese)
    japanese = _ROMAN.sub(_further, _MORE.sub(_further, japanese.replace(", ", "、")))
    japanese = _ASIDE.sub(r"（\1）", japanese.replace(" ", ""))
    return Text(cite, japanese)


def _article(found: re.Match[str]) -> str:
    number, _, branch = found[1].partition("-")
    name = f"第{_number(number)}条" + (f"の{branch}" if branch else "")
    return name + found[2].removeprefix(".")


def _further(found: re.Match[str]) -> str:
    return f"{found[1]}第{_number(found[2])}条{found[3].removeprefix('.')}"


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    values = [ROMAN[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


def _dated(found: re.Match[str]) -> str:
    day = f"{found[4]}年{_MONTHS[found[3]]}月{found[2]}日"
    return f"{day}の協定" if found[1] == "agreement of" else f"{day}署名"
