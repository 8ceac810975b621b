"""
Rendering: a template and what is shown become a page.

    return page(request, "today/today.html", shown, words=today)

In a template: `shown` is the frozen dataclass of the view; `w` its words, read with `t(w.TITLE)`; `frame` what stands
around every page. Everything is escaped; only macros of ours are markup.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.template.backends.utils import csrf_input_lazy
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from warifu.parties import state_names
from warifu.rules.citations import cite_words
from warifu.rules.wording import Language, Text
from warifu.web import dates
from warifu.web.frame import frame_of
from warifu.web.fresh import fresh_name
from warifu.web.language import current, t
from warifu.web.signs import SIGNS, sign_of
from warifu.web.words import components, forms, frame
from warifu.web.words.happened import COMMANDS, ENTRIES

FOLDER = Path(str(files("warifu.web")))


def page(  # noqa: PLR0913  (what a page is)
    request: HttpRequest,
    template: str,
    shown: object,
    *,
    words: object = None,
    status: int = 200,
    title: Text | None = None,
) -> HttpResponse:
    """Return a page: a template under `web/templates`, filled with what is shown, in the language of the request."""
    context = {
        **around(request),
        "request": request,
        "shown": shown,
        "w": words,
        "title": title,
        "csrf_input": csrf_input_lazy(request),
    }
    return HttpResponse(environment().get_template(template).render(context), status=status)


def around(request: HttpRequest) -> dict[str, object]:
    """Return what every template can use, whoever renders it."""
    return {"frame": frame_of(request)}


@cache
def environment() -> Environment:
    """Return the environment of all templates of the pages; a name that is not given is an error, not a blank."""
    loader = FileSystemLoader(FOLDER / "templates")
    return make_environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def make_environment(**options: Any) -> Environment:  # noqa: ANN401  (as Jinja takes them)
    """Return an environment with what templates of the pages use."""
    made = Environment(**options)  # noqa: S701  (those who call say how it escapes)
    made.globals.update(GLOBALS)
    made.filters.update({"number": number, "upper_first": upper_first, "state_pair": state_pair})
    return made


def both(words: Text) -> Markup:
    """Return words in both languages, the reader's first: for records that both States look at. What is the same in both stands once."""
    if words.en == words.ja:
        return Markup('<span class="own-language">{}</span>').format(words.en)
    order = (Language.EN, Language.JA) if current() is Language.EN else (Language.JA, Language.EN)
    spans = [
        Markup('<span lang="{}" class="{}">{}</span>').format(each.value, name, words.to(each))
        for each, name in zip(order, ("own-language", "other-language"), strict=True)
    ]
    return Markup(" ").join(spans)


def number(value: int) -> str:
    """Return a whole number as people read it: 12,000."""
    return f"{value:,}"


def upper_first(words: str) -> str:
    """Return words as a sentence begins."""
    return words[:1].upper() + words[1:]


def counted(words: Text, count: int) -> str:
    """Return words with a number in them: `{count} part{s}`, where `{s}` is the plural of English."""
    return t(words).format(count=number(count), s="" if count == 1 else "s")


def state_name(state: str) -> Text:
    """Return what a State is called."""
    return Text(*state_names(state))


def state_pair(state: str) -> tuple[str, Text]:
    """Return a State as a choice: its code, and what it is called."""
    return state, state_name(state)


def with_query(request: HttpRequest, **changes: object) -> str:
    """Return the address of this page with some of its questions changed; None leaves one out."""
    asked: dict[str, list[str]] = {name: request.GET.getlist(name) for name in request.GET}
    for name, value in changes.items():
        asked.pop(name, None)
        if value is not None:
            asked[name] = [str(value)]
    pairs = [(name, value) for name, values in asked.items() for value in values]
    return f"{request.path}?{urlencode(pairs)}" if pairs else request.path


def json_of(value: object) -> str:
    """Return a value for an attribute that a script reads."""
    return json.dumps(value, ensure_ascii=False)


GLOBALS: Mapping[str, Any] = {
    "t": t,
    "both": both,
    "lang": current,
    "Text": Text,
    "dates": dates,
    "number": number,
    "state_name": state_name,
    "cite_words": cite_words,
    "counted": counted,
    "with_query": with_query,
    "json_of": json_of,
    "fresh_name": fresh_name,
    "sign_of": sign_of,
    "SIGNS": SIGNS,
    "COMMANDS": COMMANDS,
    "ENTRIES": ENTRIES,
    "f": frame,
    "cw": components,
    "fw": forms,
}
