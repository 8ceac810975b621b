"""Words of the page on which offices decide."""

from __future__ import annotations

from warifu.rules.wording import Text
from warifu.web.words.second_person import (  # noqa: F401  (named by the page as its own)
    CONFIRM,
    NOT_YOU,
    PREPARED_BY,
    TAKE_BACK,
    TAKE_BACK_REASON,
    TO_CONFIRM,
)

CONDITIONS = Text("Conditions", "条件")
UNTIL = Text("holds until the end of", "有効期限")
OFFICES = Text("Where each office stands", "各部署の状況")
OFFICE = Text("office", "部署")
DECIDE = Text("Decide", "決定する")
DECIDE_LEAD = Text(
    "Tick parts, or take all that the filter shows and tick the exceptions. You look it over, then a second person of your "
    "office confirms; until then nothing is decided.",
    "対象を選ぶか、絞り込んだ全件から例外を除いて指定します。内容を確認した後、同じ部署の第二確認者が確認するまで効力は生じません。",
)
NO_SAY = Text(
    "Your office decides over no part of this case. It may still object, on the page of the part.",
    "この案件で自部署が承認を担当する項目はありません。異議は、各項目のページで述べることができます。",
)
STANDS = Text("stands with us", "自部署での状況")
CHOOSE = Text("Which parts", "対象")
CHOOSE_ONLY = Text("only those ticked", "選んだものだけ")
CHOOSE_ALL = Text(
    "all {count} that the filter shows, except those ticked",
    "絞り込んだ{count}件から、選んだものを除くすべて",
)
VERDICT = Text("Decision", "決定")
APPROVE = Text("approve", "承認")
REFUSE = Text("refuse", "不承認")
OBJECT = Text("object", "異議")
REVOKE = Text("take back an approval", "承認の取消し")
WITHDRAW = Text("take back an objection", "異議の撤回")
OBJECT_TO_IT = Text("Object to it, though another office decides", "異議を述べる（決定は他の部署が行う）")
WITHDRAW_IT = Text("Take your office's objection back", "自部署の異議を撤回する")
WITH_CONDITIONS = Text("Under conditions, or until a day", "条件・期限を付ける")
CONDITION_BEGINS = Text("from the day", "開始日")
CONDITION_ENDS = Text("to the day", "終了日")
CONDITION_PLACES = Text("only at these places, with commas between", "場所（コンマで区切る）")
CONDITION_MOST = Text("at most", "上限数量")
CONDITION_ESCORT = Text("escorted by", "同行する部署")
CONDITION_TEXT = Text("in words", "文言による条件")
NOBODY = Text("nobody", "なし")
REASON = Text("Reason", "理由")
REASON_HINT = Text(
    "Needed to refuse, to object or to take back. Both States read it.",
    "不承認・異議・取消しの場合に必要です。両国が閲覧します。",
)
CITES = Text("Law, order or article", "根拠（法令・条項）")
LANGUAGE = Text("Written in", "記載の言語")
LOOK_OVER = Text("Look it over", "内容を確認する")
REVIEW = Text("Look it over before it is prepared", "起案内容の確認")
REVIEW_LEAD = Text(
    "This will be prepared. It takes effect when a second person of your office confirms it.",
    "次の内容で起案します。同じ部署の第二確認者が確認した時点で効力を生じます。",
)
OVER = Text("Over", "対象")
TAKEN_OUT = Text("Taken out", "除外")
NONE = Text("none", "なし")
PREPARE = Text("Prepare for the second person", "起案して第二確認者に回す")
CHANGE = Text("Change it", "修正する")
KEEP_AND_GO = Text("Show page", "ページを表示")
CHOOSE_VERDICT = Text(
    "Choose a decision: approve, refuse, object or take back",
    "決定（承認・不承認・異議・取消し）を選んでください",
)
CHOOSE_LANGUAGE = Text("Say which language it is written in", "記載の言語を選んでください")
GIVE_REASON = Text("Give the reason: both States will read it", "理由を入力してください。両国が閲覧します")
GIVE_CITE = Text(
    "Name the law, order or article that it rests on", "根拠となる法令又は条項を入力してください"
)
NO_DAY = Text(
    "This is no day: write it as 2023-11-26", "日付を読み取れません。2023-11-26の形で入力してください"
)
ENDS_BEFORE = Text(
    "The last day lies before the first: look at both",
    "終了日が開始日より前です。両方の日付を確かめてください",
)
NO_QUANTITY = Text(
    "This is no amount: write a number from 0, and a unit of two or three letters",
    "数量を読み取れません。0以上の数と2～3文字の単位を入力してください",
)
NOTHING_CHOSEN = Text(
    "No part is chosen: tick at least one, or take all",
    "対象が選ばれていません。1件以上選ぶか、全件を指定してください",
)
CHANGED = Text(
    "What you chose has changed since you looked it over: look again",
    "確認後に対象が変わりました。改めて内容を確認してください",
)
PROVE_FIRST = Text(
    "Before you bind your State, prove again who you are. What you ticked is kept.",
    "国を拘束する決定の前に、再度本人確認が必要です。選択内容は保持されます。",
)
PROVE = Text("Prove who you are", "本人確認を行う")
PARTS_OF = Text("{count} part{s}", "{count}件")
TO_MEET = Text("Conditions you set that a person has to confirm", "自部署が付した条件（充足の確認待ち）")
MARK_MET = Text("It is met", "充足を確認")
HISTORY = Text("Decided so far", "これまでの決定")
FROM_DAY = Text("from {day}", "{day}から")
TO_DAY = Text("to {day}", "{day}まで")
AT_MOST = Text("at most {most}", "上限：{most}")
WITH_ESCORT = Text("escorted by {office}", "{office}の同行")
