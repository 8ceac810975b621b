"""What is said to somebody whose proof of who they are does not hold. What was wrong exactly is for the log, not them."""

from __future__ import annotations

from warifu.casework.refusals import RefusalKind
from warifu.rules.wording import Text

BEGIN_AGAIN = RefusalKind(
    "begin-again",
    Text(
        "this was answered already, was asked more than five minutes ago, or was asked for something else: begin again",
        "既に回答済みであるか、5分を過ぎたか、別の用途の確認です。最初からやり直してください",
    ),
)
LINK_USED = RefusalKind(
    "invitation-used",
    Text(
        "this invitation was used already, or is too old: ask the operator for a new one",
        "この招待は使用済みであるか、期限が切れています。ノード運用者に再発行を依頼してください",
    ),
)
ANSWER_DAMAGED = RefusalKind(
    "answer-damaged",
    Text(
        "the answer of your browser cannot be read: try again, or with another browser",
        "ブラウザーからの応答を読み取れません。もう一度、又は別のブラウザーでお試しください",
    ),
)
OTHER_SITE = RefusalKind(
    "other-site",
    Text(
        "this was answered inside a page of another site: open the address of the node itself",
        "他のサイトに埋め込まれた画面からの応答です。ノードのアドレスを直接開いてください",
    ),
)
PASSKEY_UNPROVED = RefusalKind(
    "passkey-unproved",
    Text(
        "the passkey does not prove who you are: try again, and if it stays so, show it to the operator",
        "パスキーによる本人確認ができませんでした。再度お試しのうえ、続く場合はノード運用者に相談してください",
    ),
)
PASSKEY_NOT_REGISTERED = RefusalKind(
    "passkey-not-registered",
    Text(
        "this passkey is not registered here: ask the operator of the node for an invitation",
        "このパスキーは登録されていません。ノード運用者に招待を依頼してください",
    ),
)
PASSKEY_OF_ANOTHER = RefusalKind(
    "passkey-of-another",
    Text(
        "this proves that you are somebody else: use what is your own",
        "別の人としての本人確認です。ご自身のものを使用してください",
    ),
)
PASSKEY_KNOWN = RefusalKind(
    "passkey-known",
    Text(
        "this passkey is registered already: sign in with it",
        "このパスキーは登録済みです。そのままサインインしてください",
    ),
)
PERSON_ENDED = RefusalKind(
    "person-ended",
    Text(
        "nobody is active here under this proof any more: ask the operator of the node",
        "この本人情報による登録は終了しています。ノード運用者に問い合わせてください",
    ),
)
NO_PROVIDER = RefusalKind(
    "no-provider",
    Text(
        "this node knows no identity provider: sign in with a passkey",
        "このノードには認証基盤が設定されていません。パスキーでサインインしてください",
    ),
)
PROVIDER_OUT_OF_REACH = RefusalKind(
    "provider-out-of-reach",
    Text(
        "your State's identity provider does not answer as it should: try again later, or sign in with a passkey",
        "自国の認証基盤から正しい応答がありません。時間をおいて再度お試しになるか、パスキーをご利用ください",
    ),
)
PROVIDER_UNPROVED = RefusalKind(
    "provider-unproved",
    Text(
        "your State's identity provider did not prove who you are: begin again",
        "自国の認証基盤による本人確認ができませんでした。最初からやり直してください",
    ),
)
