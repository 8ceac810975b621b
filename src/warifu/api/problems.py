"""
Problems: what the API answers when it does not do what was asked (RFC 9457), in both languages.

Each kind has a stable code and a status; `errors` says where in the request something is wrong, by JSON pointer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec
from django.http import HttpRequest, HttpResponse

from warifu.casework import access, authority, four_eyes
from warifu.casework.refusals import Refusal
from warifu.node.perform import OTHER_STATES_NODE
from warifu.rules.wording import Language, Text
from warifu.server.people.stepping_up import STEP_UP_NEEDED

MEDIA_TYPE = "application/problem+json"
WHERE_DESCRIBED = "/api/v1/problems"
KINDS: dict[str, ProblemKind] = {}
"""Every kind of problem that is not the refusal of a command, by its code."""


@dataclass(frozen=True)
class ProblemKind:
    """A kind of problem: its stable code, the status that it is answered with, and what it says."""

    code: str
    status: int
    title: Text

    def __post_init__(self) -> None:
        KINDS[self.code] = self


NOT_READABLE = ProblemKind(
    "not-readable",
    422,
    Text("the request is not of the form it should be", "リクエストの形式が正しくありません"),
)
BAD_HEADER = ProblemKind(
    "bad-header",
    400,
    Text("a header is missing or not well formed", "ヘッダーが不足しているか、形式が正しくありません"),
)
NOT_SIGNED_IN = ProblemKind(
    "not-signed-in",
    401,
    Text(
        "sign in, or send a token with a signed request",
        "サインインするか、署名済みリクエストでトークンを送信してください",
    ),
)
TOKEN_NOT_GOOD = ProblemKind(
    "token-not-good",
    401,
    Text(
        "the token is not known, has ended or was revoked: have another issued",
        "トークンが無効です（未登録、期限切れ又は失効）。再発行を受けてください",
    ),
)
NOT_SIGNED = ProblemKind(
    "not-signed",
    401,
    Text(
        "the request is not signed by the key of its token, or was not signed just now: sign it anew",
        "トークンに結び付けられた鍵による有効な署名がありません。署名し直してください",
    ),
)
NO_FORM_TOKEN = ProblemKind(
    "no-form-token",
    403,
    Text(
        "a request of a session that changes something needs the X-CSRFToken header",
        "セッションから変更を行うには、X-CSRFTokenヘッダーが必要です",
    ),
)
NOT_FOR_MACHINES = ProblemKind(
    "not-for-machines",
    403,
    Text(
        "this needs a fresh proof of who somebody is, and a machine is nobody: a person has to do it",
        "直近の本人確認が必要な手続であり、機械では行えません。サインインした人が行ってください",
    ),
)
OUT_OF_SCOPE = ProblemKind(
    "out-of-scope",
    403,
    Text("the token was not issued for this", "このトークンの発行範囲に含まれていません"),
)
MAY_NOT_READ = ProblemKind("may-not-read", 403, Text("you may not read this", "閲覧を許可されていません"))
NOT_FOUND = ProblemKind("not-found", 404, Text("there is nothing here", "該当するものはありません"))
NO_SUCH_KIND = ProblemKind(
    "no-such-command", 404, Text("there is no such kind of command", "その種類の指示はありません")
)
NO_SUCH_CASE = ProblemKind(
    "no-such-case",
    404,
    Text(
        "there is no such case here, or it is not assigned to you",
        "該当する案件がないか、担当ではありません",
    ),
)
SEVERAL_CASES = ProblemKind(
    "several-cases",
    409,
    Text(
        "several cases have this number: ask by handle",
        "同じ番号の案件が複数あります。識別子で指定してください",
    ),
)
WRONG_METHOD = ProblemKind(
    "wrong-method",
    405,
    Text("this address takes another method", "このアドレスでは別のメソッドを使ってください"),
)
TOO_LARGE = ProblemKind(
    "too-large",
    413,
    Text("the body is too large: say it in several", "本文が大きすぎます。分けて送信してください"),
)
NOT_JSON = ProblemKind(
    "not-json",
    415,
    Text("wanted a body of the type application/json", "本文の形式はapplication/jsonとしてください"),
)
TOO_MANY = ProblemKind(
    "too-many",
    429,
    Text(
        "too many requests: wait as Retry-After says",
        "リクエストが多すぎます。Retry-Afterの秒数だけお待ちください",
    ),
)
REFUSED = ProblemKind(
    "refused", 409, Text("this cannot be carried out now", "現在、この操作を行うことはできません")
)
NOT_YOURS_TO_DO = ProblemKind(
    "not-yours-to-do",
    403,
    Text("this is not for you, or not for this office", "この操作を行う権限がありません"),
)
BUSY = ProblemKind(
    "busy",
    503,
    Text(
        "the database is busy: send the same request again",
        "データベースが混み合っています。同じリクエストを再送してください",
    ),
)
FAULT = ProblemKind(
    "fault",
    500,
    Text(
        "a fault in the program; nothing was changed. Report the time to the operator",
        "プログラムの異常です。変更は行われていません。発生時刻を運用者に連絡してください",
    ),
)

FORBIDDEN = frozenset(
    kind.code
    for module in (access, authority, four_eyes)
    for kind in vars(module).values()
    if hasattr(kind, "code") and hasattr(kind, "says") and kind is not four_eyes.NOTHING_PREPARED
) | {OTHER_STATES_NODE.code, STEP_UP_NEEDED.code}
"""Refusals of the person or office, answered with 403; any other is one of the moment, answered with 409."""


@dataclass(frozen=True)
class Where:
    """Where in a request something is wrong: a JSON pointer into its body, or the name of a parameter or header."""

    says: Text
    pointer: str | None = None
    parameter: str | None = None


@dataclass(frozen=True)
class Problem:
    """
    A problem as it is answered.

    type: the address at which its kind is described. title, detail: in the language of the request; says: in both.
    cite: the row of the sheets that a refusal rests on, or empty.
    """

    type: str
    code: str
    status: int
    title: str
    detail: str
    says: Text
    errors: tuple[Where, ...] = ()
    cite: str = ""


class ProblemError(Exception):
    """Something that is answered with a problem."""

    def __init__(
        self,
        kind: ProblemKind,
        says: Text | None = None,
        errors: tuple[Where, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(kind.code)
        self.kind = kind
        self.says = says or kind.title
        self.errors = errors
        self.headers = dict(headers or {})


def of_refusal(refusal: Refusal, language: Language) -> Problem:
    """Return the problem of a refused command."""
    kind = NOT_YOURS_TO_DO if refusal.kind.code in FORBIDDEN else REFUSED
    return Problem(
        f"{WHERE_DESCRIBED}#{refusal.kind.code}",
        refusal.kind.code,
        kind.status,
        kind.title.to(language),
        refusal.says.to(language),
        refusal.says,
        cite=refusal.cite,
    )


def of_error(error: ProblemError, language: Language) -> Problem:
    """Return the problem that an error stands for."""
    kind = error.kind
    return Problem(
        f"{WHERE_DESCRIBED}#{kind.code}",
        kind.code,
        kind.status,
        kind.title.to(language),
        error.says.to(language),
        error.says,
        error.errors,
    )


def language_of(request: HttpRequest) -> Language:
    """Return the language that a request asks for: the first of `Accept-Language` that is one of ours, else English."""
    asked = request.headers.get("Accept-Language", "").lower()
    words = (word.strip().partition(";")[0].partition("-")[0] for word in asked.split(","))
    known = {each.value: each for each in Language}
    return next((known[word] for word in words if word in known), Language.EN)


def answered(problem: Problem, language: Language, headers: Mapping[str, str] | None = None) -> HttpResponse:
    """Return the response of a problem."""
    body = msgspec.json.encode(problem)
    response = HttpResponse(body, status=problem.status, content_type=MEDIA_TYPE, headers=headers)
    response["Content-Language"] = language.value
    return response
