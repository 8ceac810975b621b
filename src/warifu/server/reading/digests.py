"""The daily digest: one mail a day with numbers and links, and nothing of what is in any case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from warifu.errors import UsageError
from warifu.rules.wording import Language, Text
from warifu.server.reading.awaited_lines import awaited
from warifu.server.reading.links import Link
from warifu.server.reading.saved import alerts
from warifu.server.reading.seeing import ReadNode, Who
from warifu.server.reading.today import Today, today

_SUBJECT = Text("Warifu: {count} waiting for you on {day}", "Warifu：{day}の未処理{count}件")
_INTRO = Text(
    "Numbers and links only; what they are about is shown once you have signed in.",
    "件数とリンクのみを記載しています。内容はサインイン後にご覧ください。",
)
_LINES = {
    "mine": Text("waiting for your office: {count}", "担当部署での処理待ち：{count}件"),
    "overdue": Text("of them past their day: {count}", "うち期日を過ぎたもの：{count}件"),
    "to_confirm": Text("to be confirmed by a second person: {count}", "第二確認者の確認待ち：{count}件"),
    "new": Text("new entries since you last looked: {count}", "前回の確認後の新しい記録：{count}件"),
    "alerts": Text("saved searches with new matches: {count}", "新しい該当がある保存済み検索：{count}件"),
}
_TO = {"new": Link("", "cases"), "alerts": Link("", "search")}


@dataclass(frozen=True)
class Digest:
    """A digest: its subject and its text, and how many things it counts; with none there is nothing to send."""

    subject: str
    text: str
    things: int


def digest_of(who: Who, node: ReadNode, language: Language, now: datetime, *, address: str) -> Digest:
    """Return the digest of a person. `address`: where the node's pages are, `https://node.example`."""
    found = today(who, node, now)
    counts = _counts(found, len(alerts(who, node)))
    base = address.rstrip("/")
    lines = [
        f"{_LINES[name].to(language).format(count=count)}\n  {base}{_TO.get(name, Link('')).path}"
        for name, count in counts.items()
        if count
    ]
    mine = (line for line in awaited(who, node, now) if (line.state, line.office) == (who.state, who.office))
    numbers = dict.fromkeys(line.number for line in mine if line.number)
    lines += [f"{number}\n  {base}{Link(number).path}" for number in numbers]
    subject = _SUBJECT.to(language).format(count=found.waits, day=now.date().isoformat())
    text = "\n\n".join((_INTRO.to(language), *lines)) + "\n"
    return Digest(subject, text, sum(counts.values()))


def mail_of(digest: Digest, to: str) -> bytes:
    """
    Return a digest as a mail (RFC 5322), for whatever sends mail on this machine.

    Raises:
        UsageError: it cannot be sent to that.
    """
    mail = EmailMessage()
    try:
        mail["To"] = Address(addr_spec=to)
        mail["Subject"] = digest.subject
    except (ValueError, IndexError, HeaderParseError) as error:  # IndexError: of an empty address
        raise UsageError(f"{to!r}: wanted one mail address: ada@ministry.example") from error
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(digest.text)
    return mail.as_bytes(policy=SMTP)


def _counts(found: Today, alerted: int) -> dict[str, int]:
    return {
        "mine": found.waits,
        "overdue": found.overdue,
        "to_confirm": len(found.to_confirm),
        "new": found.new.entries,
        "alerts": alerted,
    }
