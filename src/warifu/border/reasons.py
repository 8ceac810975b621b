"""Reasons for a colour at the gate: each kind once, with its code, its colour and its sentence in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from warifu.casework.scans import Colour
from warifu.rules.wording import Text


@dataclass(frozen=True)
class Reason:
    """Why a colour is not green: the code of its kind, and what to tell the person."""

    code: str
    colour: Colour
    says: Text


@dataclass(frozen=True)
class ReasonKind:
    """A kind of reason; its sentences may have gaps, `{when}`."""

    code: str
    colour: Colour
    says: Text

    def __call__(self, **gaps: object) -> Reason:
        """Return the reason with its gaps filled. A `Text` fills a gap in each language with its own."""
        sentences = []
        for language in ("en", "ja"):
            words = {
                name: getattr(gap, language) if isinstance(gap, Text) else gap for name, gap in gaps.items()
            }
            sentence: str = getattr(self.says, language)
            sentences.append(sentence.format(**words))
        return Reason(self.code, self.colour, Text(*sentences))


NO_PACK = ReasonKind(
    "no-pack",
    Colour.RED,
    Text(
        "this device has no list yet: bring it up to date", "この端末には一覧がありません。更新してください"
    ),
)
NOT_A_PERMIT = ReasonKind(
    "not-a-permit",
    Colour.RED,
    Text("this code is no permit: {found}", "許可証の符号として読み取れません"),
)
KEY_NOT_KNOWN = ReasonKind(
    "key-not-known",
    Colour.RED,
    Text(
        "signed with a key that this device does not know: {key}",
        "この端末に登録のない鍵（{key}）で署名されています",
    ),
)
FORGED = ReasonKind(
    "forged",
    Colour.RED,
    Text("the signature does not fit: treat it as forged", "署名が一致しません。偽造として扱ってください"),
)
REVOKED = ReasonKind("revoked", Colour.RED, Text("this permit was revoked", "この許可は取り消されています"))
NOT_YET = ReasonKind(
    "not-yet", Colour.RED, Text("valid from {when}", "有効期間の開始前です（{when}から有効）")
)
EXPIRED = ReasonKind(
    "expired", Colour.RED, Text("was valid until {when}", "有効期間が満了しています（{when}まで）")
)
OTHER_PLACE = ReasonKind(
    "other-place",
    Colour.RED,
    Text("not good for {place}: only for {places}", "{place}では使えません（有効な場所：{places}）"),
)
OTHER_HOLDER = ReasonKind(
    "other-holder",
    Colour.RED,
    Text(
        "issued for another travel document than the one shown",
        "提示された旅券等とは別の旅券等に対する許可です",
    ),
)
PACK_TOO_OLD = ReasonKind(
    "pack-too-old",
    Colour.RED,
    Text(
        "this device was last brought up to date {days} days ago: a supervisor has to confirm",
        "この端末の最終更新は{days}日前です。監督者の確認が必要です",
    ),
)
PACK_CONFIRMED = ReasonKind(
    "pack-confirmed",
    Colour.AMBER,
    Text(
        "this device was last brought up to date {days} days ago; a supervisor confirmed",
        "この端末の最終更新は{days}日前です（監督者確認済み）",
    ),
)
PACK_OLD = ReasonKind(
    "pack-old",
    Colour.AMBER,
    Text(
        "this device was last brought up to date {hours} hours ago: bring it up to date",
        "この端末の最終更新は{hours}時間前です。更新してください",
    ),
)
CLOCK_BEHIND = ReasonKind(
    "clock-behind",
    Colour.AMBER,
    Text(
        "the clock of this device is behind: its list was made at {when}; set the clock",
        "この端末の時計が遅れています（一覧の作成日時は{when}）。時計を合わせてください",
    ),
)
HOLDER_NOT_READ = ReasonKind(
    "holder-not-read",
    Colour.AMBER,
    Text(
        "no travel document was read: compare name and face with the document",
        "旅券等が読み取られていません。氏名と顔を旅券等と照合してください",
    ),
)
NOT_EXPECTED = ReasonKind(
    "not-expected",
    Colour.AMBER,
    Text("not among the expected arrivals", "到着予定の一覧にありません"),
)
ADMITTED_ALREADY = ReasonKind(
    "admitted-already",
    Colour.AMBER,
    Text(
        "good for one admission, and admitted on this device at {when}",
        "1回限りの許可ですが、この端末で{when}に入域済みです",
    ),
)


def moment_text(moment: datetime, now: datetime, zone: tzinfo) -> Text:
    """Return a moment in a zone as a person reads it there, with a word where it is today, tomorrow or yesterday."""
    here = moment.astimezone(zone)
    clock = f"{here:%H:%M}"
    day = Text(
        f"{here.day} {_MONTHS[here.month - 1]} {here.year}", f"{here.year}年{here.month}月{here.day}日"
    )
    near = _NEAR.get((here.date() - now.astimezone(zone).date()).days)
    if near is None:
        return Text(f"{day.en}, {clock}", f"{day.ja}{clock}")
    return Text(f"{near.en}, {day.en}, {clock}", f"{near.ja}（{day.ja}）{clock}")


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NEAR = {-1: Text("yesterday", "昨日"), 0: Text("today", "本日"), 1: Text("tomorrow", "明日")}
