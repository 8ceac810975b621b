"""`warifu rejoin`: have a node that was put back learn again what happened since, from the other node and witnesses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from warifu.cli import node, options
from warifu.cli.exits import Exit
from warifu.errors import UsageError
from warifu.exchange.recovery import Step
from warifu.rules.wording import Language, Text

if TYPE_CHECKING:
    from warifu.server.running import RunningNode

STEPS = {
    Step.ASK: Text(
        "asking the other State's node where it stands; it has not answered yet",
        "相手国のノードに状況を照会中です（応答待ち）",
    ),
    Step.ASK_LEAVES: Text(
        "getting entries of the own ledger back from the other's copy",
        "相手国の写しから、台帳の記録を取り戻しています",
    ),
    Step.NEW_LOG: Text(
        "nobody has some entries that were signed. Ask once more if the other node may have them yet; if not, two people "
        "decide to begin a new log: `warifu keys next --with-log`, `sign`, `take`, `open-log`, then `warifu rejoin` again",
        "署名済みの記録の一部をどこからも取り戻せません。相手国のノードが後から送る見込みがあれば、再度実行してください。"
        "なければ、新しいログを始めることを二名で決定し、`warifu keys next --with-log`、`sign`、`take`、`open-log`の順に"
        "実行した後、再び`warifu rejoin`を実行してください",
    ),
    Step.ASK_RETURNED: Text(
        "getting own envelopes back that the other node took",
        "相手国が受け取った当方の送付物を取り戻しています",
    ),
    Step.TAKE: Text("taking what the other node sent since", "相手国がその後に送ったものを受け取っています"),
    Step.DECLARE_VOID: Text(
        "telling the other node which numbers are left out", "使用しない番号を相手国に通知しています"
    ),
    Step.OPEN: Text("nothing is missing that anyone can give", "取り戻せるものはすべて揃いました"),
}
_ENDS = (Step.OPEN, Step.NEW_LOG)
OPEN = Text(
    "the node is open; {rows:,} entries. Run it: `warifu serve`",
    "復旧しました（記録{rows:,}件）。`warifu serve`で起動してください",
)
LOST = Text(
    "{count:,} entries are in the ledger, and nobody could give their content back: what was national, or never sent:",
    "台帳には残りますが、内容を取り戻せなかった記録が{count:,}件あります（自国限り、または未送付のもの）：",
)


@click.command("rejoin")
@node.data
@options.language
def command(data: Path, lang: Language) -> Exit:
    """Run the link alone until the node knows again what it lacked, or that nobody has it. It can be begun again."""
    node.set_up(data)
    from warifu.node.recovering import lost  # noqa: PLC0415  (after Django is set up)
    from warifu.node.restart import step_of  # noqa: PLC0415
    from warifu.server.logs import write_logs  # noqa: PLC0415
    from warifu.server.node_settings import node_settings  # noqa: PLC0415
    from warifu.server.serving import serve  # noqa: PLC0415

    settings = node_settings()
    if not settings.peer_certificate.exists():
        raise UsageError(
            "the other State's keys were not taken here: hold the key ceremony first (`warifu keys`)"
        )
    told: list[Step] = []

    def is_done(at_work: RunningNode) -> bool:
        step = step_of(at_work.ports)
        if step not in told[-1:]:
            told.append(step)
            click.echo(STEPS[step].to(lang))
        return step in _ENDS

    write_logs()
    at_work = serve(settings, lambda serving: None, is_done=is_done)  # noqa: ARG005  (each step is told)
    if told[-1:] == [Step.NEW_LOG]:
        return Exit.REFUSED
    if told[-1:] != [Step.OPEN]:
        return Exit.DONE
    click.echo(OPEN.to(lang).format(rows=at_work.ports.log.size()))
    missing = lost(at_work.ports)
    if missing:
        click.echo(LOST.to(lang).format(count=len(missing)))
        for ref in missing:
            kept = at_work.ports.log.entry(ref)
            click.echo(f"  {ref}  {'' if kept is None else kept.kind}")
    return Exit.DONE
