"""What notices and alarms of a node mean, in words, and what to do."""

from __future__ import annotations

from warifu.rules.wording import Text

NOTICES = {
    "recovery": Text(
        "The node has started and is learning whether it lacks anything; it only reads until then.",
        "起動後、不足の有無を確認中です。確認が済むまで閲覧のみ可能です。",
    ),
    "unconfirmed": Text(
        "The other State's node has not answered since the start: work goes on here, nothing is sent yet.",
        "起動後、相手国のノードから応答がありません。業務は続けられますが、送付は保留されています。",
    ),
    "paused": Text(
        "An operator holds back what would be sent.", "運用者の操作により、送付を一時停止しています。"
    ),
    "link-stopped": Text(
        "The link is stopped: the other node told two stories. Two persons decide how it goes on.",
        "相手国のノードの申告に食い違いがあるため、連絡を停止しています。再開は二名で決定してください。",
    ),
    "not-heard": Text(
        "Nothing has been heard of the other State's node for some time.",
        "相手国のノードからしばらく連絡がありません。",
    ),
    "clocks-differ": Text(
        "The clocks of the two nodes differ by more than five minutes.",
        "両国のノードの時計が五分を超えて違っています。",
    ),
    "receipt-missing": Text(
        "An envelope has had no receipt for some time; it is sent again by itself.",
        "受領の確認がない送付物があります。自動で再送します。",
    ),
    "erasure-not-confirmed": Text(
        "The other State was told to erase something and has not said that it did.",
        "消去を依頼しましたが、相手国から完了の連絡がありません。",
    ),
    "proof-pending": Text(
        "The newest entries of the ledger have not been cosigned by a witness for some time.",
        "台帳の最新の記録に、証人の署名がまだありません。",
    ),
    "not-in-their-ledger": Text(
        "Something that the other State sent is not shown to be in its ledger yet.",
        "相手国から届いたものが、相手国の台帳に載ったことをまだ確認できません。",
    ),
    "manifest-ends": Text(
        "A key manifest ends soon, or has ended. The own one: `warifu keys next`, the signatures of two holders, "
        "`warifu keys take`. The other State's: ask its operator to do so.",
        "鍵一覧の有効期限が近いか、過ぎています。自国のものは`warifu keys next`、保管者二名の署名、`warifu keys take`の順に"
        "更新してください。相手国のものは、相手国の運用者に更新を求めてください。",
    ),
}
"""What a notice of the monitor says, by its code."""

ALARMS = {
    "break-glass": Text(
        "Two persons opened a case to themselves in an emergency: look at who, which and why in the standing case.",
        "2名により案件の緊急閲覧が行われました。常設簿で、閲覧者、対象及び理由を確認してください。",
    ),
    "self-check": Text(
        "The check at the start found rows, content or files of the ledger that do not fit.",
        "起動時の検査で、台帳の行・内容・ファイルに不整合が見つかりました。",
    ),
    "content-lost": Text(
        "After a restore, the content of some entries was given back by nobody.",
        "復元後、内容を取り戻せない記録があります。",
    ),
    "taken-on-their-word": Text(
        "After a restore, an entry of ours was taken back that only the other State's ledger shows: hold it against papers.",
        "復元後、相手国の台帳だけが示す当方の記録を取り戻しました。書面と照合してください。",
    ),
    "given-back-in-parts": Text(
        "Of an envelope of which something was erased, the other State gave the rest back entry by entry.",
        "一部が消去された送付物の残りを、相手国が記録ごとに返しました。",
    ),
    "contents-differ": Text(
        "Something that came back after a restore is not what its entry in the ledger commits to.",
        "復元後に取り戻した内容が、台帳の記録と一致しません。",
    ),
    "log-lost": Text(
        "More of the ledger was signed than anybody gives back: a new log has to be begun.",
        "署名済みの台帳の一部を取り戻せません。新しい台帳を始める必要があります。",
    ),
    "link-fork": Text(
        "The two nodes tell different histories of the link.", "連絡の履歴が両国で食い違っています。"
    ),
    "ledger-fork": Text(
        "The other State showed two histories of its ledger; the proof is kept.",
        "相手国が台帳について二つの履歴を示しました。証拠を保全しています。",
    ),
    "equivocation": Text(
        "The other node sent two different things under one number; both are kept.",
        "相手国のノードが、同じ番号で異なる二つのものを送りました。両方を保全しています。",
    ),
    "leaf-differs": Text(
        "What the other State sent is not what stands in its ledger.",
        "相手国から届いたものが、相手国の台帳の記載と違います。",
    ),
    "bad-leaf": Text(
        "An entry of the other State's ledger cannot be read.", "相手国の台帳に読めない記録があります。"
    ),
    "bad-checkpoint": Text(
        "A checkpoint of the other State does not verify.", "相手国のチェックポイントを検証できません。"
    ),
    "key-given-away": Text(
        "The other State says that one of its keys was given away; what came under it waits to be signed anew.",
        "相手国の鍵が漏えいしたとの連絡がありました。その鍵による記録は、再署名まで保留されます。",
    ),
    "no-key-to-seal-to": Text(
        "The other State has no key to seal to at this time: ask for its next key manifest.",
        "相手国に、現在有効な封緘用の鍵がありません。次の鍵一覧を求めてください。",
    ),
    "clocks-apart": Text(
        "The clocks of the two nodes differ by more than a day.",
        "両国のノードの時計が一日を超えて違っています。",
    ),
    "passed-over": Text(
        "An envelope was passed over by decision of both States.", "両国の決定により、一通を飛ばしました。"
    ),
    "receipt-for-another": Text(
        "A receipt came that speaks of other bytes than were sent.",
        "送付したものと一致しない受領書が届きました。",
    ),
}
"""What an alarm says, by its code."""

_BEGINNINGS = {
    "envelope-": Text(
        "An envelope of the other node was refused.", "相手国のノードからの一通を受け取れませんでした。"
    ),
    "packet-": Text("A packet was dropped that no node should send.", "不正な通信データを破棄しました。"),
    "refused-by-them-": Text(
        "The other node refused an envelope of ours.", "当方からの一通が、相手国のノードに拒否されました。"
    ),
    "waiting-": Text(
        "An envelope that waited could not be opened and will be sent again.",
        "保留していた一通を開けませんでした。再送を待ちます。",
    ),
}


def words_of(code: str) -> Text:
    """Return what a notice or an alarm says; for one that has no words of its own, its code."""
    found = NOTICES.get(code) or ALARMS.get(code)
    if found is not None:
        return found
    for beginning, says in _BEGINNINGS.items():
        if code.startswith(beginning):
            reason = code.removeprefix(beginning)
            return Text(f"{says.en} ({reason})", f"{says.ja}（{reason}）")
    return Text(code, code)
