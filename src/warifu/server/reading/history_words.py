"""What an entry says, in a sentence of both languages, for the history of a case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from warifu.casework.case import Case
from warifu.casework.entries import Entry, Erased
from warifu.casework.lines import LineKind
from warifu.casework.manifests import PartListed
from warifu.casework.telling import names_a_person
from warifu.rules.wording import Text

SENTENCES: Mapping[str, Text] = {
    "Erased": Text("an entry whose content was erased", "内容が消去された記録"),
    "ActivityOpened": Text("opened the activity", "案件を開設"),
    "ActivityAmended": Text("changed the terms of the activity", "活動の内容を変更"),
    "AmendmentProposed": Text("proposed other terms: {reason}", "内容の変更を提案：{reason}"),
    "ProposalDeclined": Text("declined a proposal: {reason}", "提案を不採用：{reason}"),
    "ActivityCancelled": Text("called the activity off: {reason}", "活動を中止：{reason}"),
    "ActivityClosed": Text("closed its half of the case", "自国側の手続を終了"),
    "Admitted": Text("took goods into the account", "物品を受入れ記帳"),
    "Discharged": Text("wrote goods out of the account", "物品を払出し記帳"),
    "BroughtInReported": Text("reported what it had brought in", "持込みを報告"),
    "DischargeReported": Text("reported what had become of goods", "物品の処理を報告"),
    "ReportDeclined": Text("declined a report: {reason}", "報告を不採用：{reason}"),
    "Reversed": Text("took an entry of the account back: {reason}", "記帳を取消し：{reason}"),
    "OfficesNamed": Text("named the offices that have to approve {of}", "{of}について承認を要する部署を指定"),
    "Approved": Text("approved {parts}", "{parts}を承認"),
    "Refused": Text("refused {parts}: {reason}", "{parts}を不承認：{reason}"),
    "ObjectedTo": Text("objected to {parts}: {reason}", "{parts}に異議：{reason}"),
    "ObjectionWithdrawn": Text(
        "withdrew its objection to {parts}: {reason}", "{parts}への異議を撤回：{reason}"
    ),
    "ApprovalRevoked": Text("took its approval of {parts} back: {reason}", "{parts}の承認を取消し：{reason}"),
    "ConditionConfirmed": Text("confirmed that condition {number} is met", "条件{number}の充足を確認"),
    "PartListed": Text("listed: {label}", "記載：{label}"),
    "ManifestLodged": Text("lodged revision {revision} of the manifest", "一覧の第{revision}版を提出"),
    "Looked": Text("looked through revision {revision} of a manifest", "一覧の第{revision}版を確認"),
    "DelegationGiven": Text("delegated an office", "権限を委任"),
    "DelegationEnded": Text("ended a delegation", "委任を終了"),
    "AnswersGiven": Text("gave the first answers of a determination", "判定の一部を提示"),
    "Determined": Text("determined the case, on revision {manifest}", "第{manifest}版について判定"),
    "DivergenceSettled": Text("settled a divergence: {reason}", "判定の不一致を解決：{reason}"),
    "Prepared": Text("prepared for a second person: {command}", "第二確認者の確認待ち：{command}"),
    "Confirmed": Text("confirmed as the second person", "第二確認者として確認"),
    "PreparedWithdrawn": Text("withdrew what was prepared: {reason}", "起案を取下げ：{reason}"),
    "PriorNotificationGiven": Text("gave prior notification", "事前の通報"),
    "NotificationAcknowledged": Text("acknowledged a notification", "通報の受領を確認"),
    "NotificationObjectedTo": Text("objected to a notification: {reason}", "通報に異議：{reason}"),
    "StandingGranted": Text("granted a standing permission", "継続的な許可を付与"),
    "StandingRevoked": Text("took a standing permission back: {reason}", "継続的な許可を取消し：{reason}"),
    "StandingUsed": Text("drew on a standing permission", "継続的な許可を使用"),
    "UseTakenBack": Text("took a declared use back: {reason}", "使用の申告を取消し：{reason}"),
    "QuestionAsked": Text("asked: {text}", "質問：{text}"),
    "QuestionAnswered": Text("answered: {text}", "回答：{text}"),
    "HoldPlaced": Text("placed a legal hold on a case: {reason}", "案件に法的保全を付した：{reason}"),
    "HoldLifted": Text("lifted a legal hold: {reason}", "法的保全を解除：{reason}"),
    "ErasureOrdered": Text("ordered the erasure of {refs}: {reason}", "{refs}の消去を命令：{reason}"),
    "ErasureDone": Text("erased the content of an entry", "記録の内容を消去"),
    "GlassBroken": Text("opened a case in an emergency: {reason}", "緊急閲覧を開始：{reason}"),
    "GlassMended": Text("ended an emergency opening: {reason}", "緊急閲覧を終了：{reason}"),
    "SignedAgain": Text("signed {refs} anew", "{refs}に再署名"),
    "ExportNoted": Text("took out data of {people} persons: {reason}", "{people}人分の情報を出力：{reason}"),
    "PeopleExported": Text(
        "had data of {people} persons taken out: {reason}", "{people}人分の情報の出力を承認：{reason}"
    ),
    "ScansRecorded": Text("recorded scans: {scans}", "読取りを記録：{scans}"),
}
"""The sentence of each kind of entry, of whatever version; its gaps are filled from the fields of the same name."""
_HIDDEN = Text(
    "an entry about persons, who are not shown to your office", "人に関する記録（この部署には表示されません）"
)
_NO_REASON = Text("no reason given", "理由の記載なし")


def entry_words(entry: Entry, case: Case, *, shown: bool = True) -> Text:
    """Return what an entry says. `shown`: whether what it says of persons may be told."""
    name = entry.kind.partition("/")[0]
    sentence = SENTENCES.get(name) or Text(name, name)
    if not shown:
        return _HIDDEN
    body = entry.body
    gaps = {} if isinstance(body, Erased) else {key: _gap(key, value, case) for key, value in _fields(body)}
    return _filled(sentence, gaps)


def is_about_persons(entry: Entry, case: Case) -> bool:
    """Say whether an entry tells who a person is: a person that is listed, or a reason about some. Not of questions."""
    if isinstance(entry.body, PartListed):
        return entry.body.part.kind is LineKind.PERSON
    parts = getattr(entry.body, "parts", ())
    return bool(getattr(entry.body, "reason", "")) and names_a_person(case, parts)


def _fields(body: object) -> tuple[tuple[str, Any], ...]:
    part = getattr(body, "part", None)
    more = (("label", part.label),) if part is not None else ()
    return (*vars(body).items(), *more)


def _gap(name: str, value: Any, case: Case) -> Text:  # noqa: ANN401  (fields of every kind)
    if isinstance(value, LineKind):
        return value.word
    if name == "parts":
        return _parts(value, case)
    if isinstance(value, tuple):
        count = len(value)
        return Text("1 entry" if count == 1 else f"{count} entries", f"{count}件")
    text = str(value).strip()
    return Text(text, text) if text else _NO_REASON


def _parts(digests: tuple[str, ...], case: Case) -> Text:
    """Return how many parts, and of one that is no person, what it is called."""
    count = len(digests)
    known = case.parts().get(digests[0]) if count == 1 else None
    if known is not None and known.kind is not LineKind.PERSON:
        return Text(known.label, known.label)
    return Text("1 part" if count == 1 else f"{count} parts", f"{count}件")


def _filled(sentence: Text, gaps: Mapping[str, Text]) -> Text:
    return Text(
        sentence.en.format(**{name: gap.en for name, gap in gaps.items()}),
        sentence.ja.format(**{name: gap.ja for name, gap in gaps.items()}),
    )
