"""`warifu exchange`: how the link to the other State's node is."""

from __future__ import annotations

from typing import Any

import click

from warifu.cli.reaching import reaching, show_json
from warifu.cli.remote import Api
from warifu.cli.screen import screen
from warifu.parties import state_names
from warifu.rules.wording import Language, Text

NEVER = Text("not yet since the start", "起動後なし")
LINES = (
    (Text("mode", "状態"), "mode"),
    (Text("the other node was last heard of", "相手国ノードからの最終受信"), "heard_at"),
    (Text("waiting to be sent", "送信待ち"), "queued"),
    (Text("sent, not confirmed yet", "送信済み・未確認"), "unconfirmed"),
    (Text("the oldest of these since", "うち最も古いもの"), "oldest"),
    (Text("last number sent", "送信済みの最終番号"), "sent"),
    (Text("last number taken", "受領済みの最終番号"), "taken"),
    (Text("waiting for earlier ones", "先行分の到着待ち"), "waiting"),
    (Text("leaves in the own ledger", "自国の台帳の記録数"), "leaves"),
    (Text("of these signed", "うち署名済み"), "signed"),
    (Text("leaves of the other's ledger held here", "相手国の台帳の写し"), "mirrored"),
)
PAUSED = Text(
    "an operator holds back what would be sent; nothing is lost",
    "運用者が送信を保留しています（失われるものはありません）",
)
STOPPED = Text(
    "the link is stopped: the other told two stories. Two people have to look and decide (`warifu keys`, the manual)",
    "接続は停止しています。相手国の記録に矛盾があります。二人で確認し、判断してください",
)
ALARM = Text("to be looked at, since {at}: {code} ({about})", "要確認（{at}から）：{code}（{about}）")
MODES = {
    "open": Text("at work", "稼働中"),
    "unconfirmed": Text("at work, not yet confirmed by the other", "稼働中（相手国の確認待ち）"),
    "recovery": Text("in recovery: it only reads", "復旧中（閲覧のみ）"),
}


@click.group("exchange")
def command() -> None:
    """Look at the link to the other State's node."""


@command.command("status")
@reaching
def status(*, api: Api, lang: Language, as_json: bool) -> None:
    """Show what went, what came, what waits, and what people must look at."""
    found = api.get("/exchange")
    if as_json:
        return show_json(found)
    out = screen()
    out.print(" ⇄ ".join(Text(*state_names(found[side])).to(lang) for side in ("own", "peer")), style="bold")
    for words, name in LINES:
        out.print(f"{words.to(lang)}: {_value(found, name, lang)}")
    for switch, words in (("is_paused", PAUSED), ("is_stopped", STOPPED)):
        if found[switch]:
            out.print(words.to(lang), style="yellow")
    for each in found["alarms"]:
        out.print(ALARM.to(lang).format(**each), style="red")
    return None


def _value(found: dict[str, Any], name: str, lang: Language) -> str:
    if name == "mode":
        return MODES[found[name]].to(lang)
    if found[name] is None:
        return NEVER.to(lang) if name == "heard_at" else "–"
    return str(found[name])
