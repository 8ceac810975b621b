"""Reaching a node from the command line: the options by which it is found, and what goes wrong told in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from warifu.cli import options
from warifu.cli.exits import Exit
from warifu.cli.remote import Api, Network, ProblemAnswered, Unreached, opened
from warifu.cli.token_files import read_token
from warifu.rules.wording import Language, Text

REFUSED = Text("not done", "実行されませんでした")
UNREACHED = Text(
    "the node was not reached: {error}\nsee that it runs (`warifu serve`) and that the address is right",
    "ノードに接続できません：{error}\nノードの稼働（`warifu serve`）とアドレスを確認してください",
)

Command = Callable[..., Any]


def reaching(command: Command) -> Command:
    """Give a command the API of a node as `api`, the language as `lang`, and whether JSON is wanted as `as_json`."""

    @wraps(command)
    def told(
        *,
        node: str | None,
        token: Path,
        data: Path,
        lang: Language,
        as_json: bool,
        **more: Any,  # noqa: ANN401
    ) -> int:
        try:
            api = Api(Network(node) if node else opened(data), read_token(token))
            return int(command(api=api, lang=lang, as_json=as_json, **more) or Exit.DONE)
        except ProblemAnswered as answered:
            _tell(answered, lang, as_json=as_json)
            return Exit.REFUSED
        except Unreached as error:
            click.echo(UNREACHED.to(lang).format(error=error), err=True)
            return Exit.UNREACHED

    for option in reversed(_OPTIONS):
        told = option(told)
    return options.language(told)


def show_json(value: object) -> None:
    """Write an answer of the node as it came."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _tell(answered: ProblemAnswered, lang: Language, *, as_json: bool) -> None:
    if as_json:
        show_json(answered.problem)
    first, *others = answered.lines(lang)
    click.echo(
        f"{click.style(REFUSED.to(lang), fg='red', bold=True)} [{answered.problem.get('code')}]: {first}",
        err=True,
    )
    for line in others:
        click.echo(line, err=True)


_OPTIONS = (
    click.option(
        "--node", envvar="WARIFU_NODE", help="Address of a running node: https://host (also: WARIFU_NODE)."
    ),
    click.option(
        "--token",
        envvar="WARIFU_TOKEN",
        required=True,
        type=click.Path(dir_okay=False, path_type=Path),
        help="The file of a token (`warifu token issue`; also: WARIFU_TOKEN).",
    ),
    click.option(
        "--data",
        envvar="WARIFU_DATA",
        default=Path("node"),
        show_default=True,
        type=click.Path(file_okay=False, path_type=Path),
        help="The folder of a node that does not run, where --node is not given (also: WARIFU_DATA).",
    ),
    click.option("--json", "as_json", is_flag=True, help="Write the node's answer as JSON."),
)
