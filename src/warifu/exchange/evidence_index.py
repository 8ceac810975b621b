"""The index of a dispute pack, for people: what lies in it, in English and Japanese, as text and as a small page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from warifu.exchange.envelopes import Envelope
from warifu.exchange.receipts import Answer, Receipt
from warifu.rules.wording import Text

_TYPES = {
    "entries": Text("entries of the case", "案件の記録"),
    "manifest": Text("key manifest", "鍵一覧"),
    "erase.request": Text("request to erase", "消去の依頼"),
    "erase.done": Text("erasure done", "消去の完了"),
}
_ANSWERS = {
    Answer.STORED: Text("stored", "保存済み"),
    Answer.APPLIED: Text("applied", "反映済み"),
    Answer.REFUSED: Text("refused", "拒否"),
    Answer.DECIDED: Text("decided", "決定済み"),
}
_TITLE = Text("Dispute pack", "立証資料")
_ABOUT = Text(
    "Case {case}. Put together by {sender} on {created}; the other State is {recipient}.",
    "案件{case}。{sender}が{created}に作成。相手国は{recipient}。",
)
_HOW = Text(
    "This index proves nothing. To check the pack, run: python verify.py (in the unpacked folder), or give it the zip "
    "file. It needs Python 3.11 and the package cryptography. Take verify.py from a source you trust, and compare the "
    "fingerprints it shows with those on paper. What is not in the pack was erased, not kept, or of another case.",
    "この目次は何も証明しない。検証するには、展開先で python verify.py を実行するか、zipファイルを引数に与える。"
    "Python 3.11とcryptographyが必要。verify.pyは信頼できる所から入手し、表示される指紋を紙のものと照合すること。"
    "この資料にないものは、消去されたか、保存されていないか、別の案件のものである。",
)
_HEADS = (Text("date", "日時"), Text("what", "内容"), Text("file", "ファイル"))
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse}th,td{border-bottom:1px solid #888;padding:.3rem .8rem .3rem 0;text-align:left}"
    "td:last-child{font-family:monospace}"
)


@dataclass(frozen=True)
class IndexLine:
    """One thing in the pack: its date as it says itself, what it is, its file."""

    date: str
    says: Text
    file: str


@dataclass(frozen=True)
class PackAbout:
    """What the pack says of itself: who made it, for a case with whom, when."""

    sender: str
    recipient: str
    case: str
    created: str

    @property
    def says(self) -> Text:
        """The sentence that stands above the index."""
        gaps = {
            "sender": self.sender,
            "recipient": self.recipient,
            "case": self.case,
            "created": self.created,
        }
        return Text(_ABOUT.en.format(**gaps), _ABOUT.ja.format(**gaps))


def envelope_line(envelope: Envelope, date: str, file: str) -> IndexLine:
    """Return the line of an envelope."""
    kind = _TYPES.get(envelope.type, Text(envelope.type, envelope.type))
    says = Text(
        f"{envelope.sender} to {envelope.recipient}: envelope {envelope.link_seq}, {kind.en}",
        f"{envelope.sender}から{envelope.recipient}へ：封書{envelope.link_seq}、{kind.ja}",
    )
    return IndexLine(date, says, file)


def receipt_line(receipt: Receipt, date: str, file: str) -> IndexLine:
    """Return the line of a receipt."""
    answer = _ANSWERS[receipt.answer]
    code = f" ({receipt.code})" if receipt.code else ""
    says = Text(
        f"{receipt.sender} to {receipt.recipient}: receipt, {answer.en}{code}",
        f"{receipt.sender}から{receipt.recipient}へ：受領書、{answer.ja}{code}",
    )
    return IndexLine(date, says, file)


def leaf_line(state: str, index: int, kind: str, date: str, file: str) -> IndexLine:
    """Return the line of a leaf of a ledger."""
    return IndexLine(
        date, Text(f"{state}: leaf {index}, {kind}", f"{state}：台帳のリーフ{index}、{kind}"), file
    )


def index_text(about: PackAbout, lines: tuple[IndexLine, ...]) -> str:
    """Return the index as text."""
    return "\n".join(_text_lines(about, lines)) + "\n"


def index_html(about: PackAbout, lines: tuple[IndexLine, ...]) -> str:
    """Return the index as a page without scripts, or anything from outside."""
    heads = "".join(f"<th>{head.en} / <span lang=ja>{head.ja}</span></th>" for head in _HEADS)
    rows = "\n".join(
        f"<tr><td>{escape(line.date)}</td><td>{_both(line.says)}</td><td>{escape(line.file)}</td></tr>"
        for line in lines
    )
    return (
        f"<!doctype html>\n<html lang=en><meta charset=utf-8><title>{_TITLE.en} / {_TITLE.ja}</title>\n"
        f"<style>{_STYLE}</style>\n<h1>{_both(_TITLE)}</h1>\n<p>{_both(about.says)}</p>\n<p>{_both(_HOW)}</p>\n"
        f"<table><thead><tr>{heads}</tr></thead><tbody>\n{rows}\n</tbody></table>\n</html>\n"
    )


def _text_lines(about: PackAbout, lines: tuple[IndexLine, ...]) -> Iterator[str]:
    for language in ("en", "ja"):
        yield f"{getattr(_TITLE, language)}\n\n{getattr(about.says, language)}\n{getattr(_HOW, language)}\n"
        yield from (f"{line.date}  {getattr(line.says, language)}  [{line.file}]" for line in lines)
        yield ""


def _both(text: Text) -> str:
    return f"{escape(text.en)}<br><span lang=ja>{escape(text.ja)}</span>"
