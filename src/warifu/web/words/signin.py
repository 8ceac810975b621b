"""Words of the pages by which people sign in."""

from __future__ import annotations

from warifu.rules.wording import Text

TITLE = Text("Sign in", "サインイン")
WHO = Text("Who are you?", "ご本人の確認")
NO_PASSWORD = Text(
    "There are no passwords here. Your device checks that it is you.",
    "パスワードは使いません。お使いの端末で本人確認を行います。",
)
PASSKEY = Text("Sign in with a passkey", "パスキーでサインイン")
PASSKEY_NEEDS_SCRIPT = Text(
    "Passkeys need a browser in which scripts run. Without, sign in by your State's provider.",
    "パスキーの利用にはスクリプトが必要です。使えない場合は、自国の認証基盤でサインインしてください。",
)
PROVIDER = Text("Sign in by {name}", "{name}でサインイン")
NO_ACCOUNT = Text(
    "No account yet? The operator of this node gives you an invitation.",
    "登録がない方は、ノード運用者から招待を受けてください。",
)
HAVE_INVITATION = Text("I have an invitation", "招待を受け取りました")

DEMO = Text("Demonstration: be one of these made-up people", "デモ：架空の人物を選択")
DEMO_SAYS = Text(
    "This proves nothing, and exists only where a node is set up as a demonstration. "
    "What one person prepares, another of the same office confirms: sign in as both, one after the other.",
    "本人確認は行われません。デモ用に設定されたノードでのみ使えます。"
    "起案者と同じ部署の別の人物が確認しますので、順にサインインしてお試しください。",
)
BE = Text("Sign in as {name}", "{name}としてサインイン")

AGAIN = Text("Prove again that it is you", "改めて本人確認")
AGAIN_SAYS = Text(
    "What you are about to do binds your State or cannot be taken back. It needs a proof not older than five minutes.",
    "これから行う操作は、国としての決定に当たるか、取り消すことができません。直近5分以内の本人確認が必要です。",
)
AGAIN_PASSKEY = Text("Prove it with a passkey", "パスキーで確認")
AGAIN_PROVIDER = Text("Prove it by {name}", "{name}で確認")
AGAIN_DEMO = Text("It is me (demonstration: nothing is proved)", "本人です（デモ：確認は行われません）")
GO_BACK = Text("Go back without it", "確認せずに戻る")

INVITATION = Text("Register a passkey", "パスキーの登録")
INVITATION_SAYS = Text(
    "The operator gave you a link that works once. If it did not fill this in, paste its last part here.",
    "ノード運用者から届いたリンクは一度だけ使えます。自動で入力されない場合は、リンクの末尾を貼り付けてください。",
)
INVITATION_CODE = Text("Invitation", "招待コード")
CONTINUE = Text("Continue", "次へ")
REGISTER_FOR = Text("You register a passkey for {name}", "{name}のパスキーを登録します")
BOUND_SAYS = Text(
    "Your office needs a passkey that cannot leave its device: a security key, or one that the device keeps to itself.",
    "所属部署では、端末から取り出せないパスキー（セキュリティキー等）が必要です。",
)
KEY_NAME = Text("A name for it, so that you know it again", "見分けるための名前")
KEY_NAME_FIRST = Text("My passkey", "マイパスキー")
REGISTER = Text("Make the passkey", "パスキーを作成")

YOU = Text("Signing in", "サインインの状態")
YOUR_KEYS = Text("Your passkeys", "登録済みのパスキー")
NO_KEYS = Text("You have no passkey at this node.", "このノードに登録済みのパスキーはありません。")
KEY_BOUND = Text("stays on its device", "端末から取り出し不可")
KEY_SYNCED = Text("can be copied to other devices", "他の端末に複製可能")
KEY_USED = Text("Last used", "最終使用")
KEY_MADE = Text("Registered", "登録")
KEY_KIND = Text("Kind", "種類")
NEVER = Text("never", "未使用")
PLACES = Text("Where you are signed in", "サインイン中の場所")
PLACES_SAYS = Text(
    "End what you do not know. To end what is elsewhere, prove first that it is you.",
    "心当たりのないものは終了してください。他の場所を終了する前に、本人確認が必要です。",
)
HERE = Text("this browser", "このブラウザー")
ELSEWHERE = Text("another browser", "別のブラウザー")
WAYS = {
    "passkey": Text("passkey", "パスキー"),
    "provider": Text("your State's provider", "自国の認証基盤"),
    "demonstration": Text("demonstration", "デモ"),
}
PLACE_WAY = Text("Signed in by", "サインイン方法")
PLACE_OFFICE = Text("Acts for", "部署")
PLACE_SINCE = Text("Signed in", "サインイン")
PLACE_SEEN = Text("Last used", "最終使用")
OUT_THERE = Text("Sign out there", "その場所でサインアウト")
PROVE_FIRST = Text("Prove that it is you, to sign out elsewhere", "本人確認をして他の場所をサインアウトする")
OUT_HERE = Text("Sign out here", "この端末でサインアウト")
OUT_EVERYWHERE = Text("Sign out everywhere", "すべての端末でサインアウト")
OUT_EVERYWHERE_SAYS = Text(
    "If you left a device behind, this ends what is open on it.",
    "端末を置き忘れた場合などに、開いたままの利用をすべて終了します。",
)

SIGNED_IN = Text("You are signed in", "サインインしました")
PROVED = Text("It is proved that it is you", "本人確認ができました")
GO_ON = Text("Go on", "続ける")
LEAVING = Text("On the way", "移動中")
ON_THE_WAY = Text("On the way to {name}", "{name}へ移動しています")
TOO_OFTEN = Text(
    "That was tried too often in a short time. Wait {seconds} seconds, then try again.",
    "短い時間に試行が重なりました。{seconds}秒お待ちになってから、もう一度お試しください。",
)
FAILED = Text("Signing in did not work", "サインインできませんでした")
FAILED_BROWSER = Text(
    "Your device did not answer, or you stopped it. Nothing was changed.",
    "端末からの応答がないか、操作が中止されました。変更は行われていません。",
)
CANNOT_PASSKEY = Text(
    "This browser knows no passkeys. Take another, or sign in by your State's provider.",
    "このブラウザーはパスキーに対応していません。別のブラウザーか、自国の認証基盤をご利用ください。",
)
