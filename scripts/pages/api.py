"""The page of the API: every address, what it is for, what is sent and answered; scopes, problems, rates."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from scripts.pages.markdown import head, row

ROOT = Path(__file__).resolve().parents[2]
_REF = "#/components/schemas/"


def addresses() -> Iterator[str]:
    """Yield every address that reads."""
    found = _found()
    for path, methods in found["described"]["paths"].items():
        if "get" in methods:
            yield from _read(path, methods["get"], found)


def commands() -> Iterator[str]:
    """Yield the addresses of commands, a line each."""
    found = _found()
    yield from head("address", "the command", "token")
    for path, methods in found["described"]["paths"].items():
        details = methods.get("post")
        if details is None or path.endswith("/preview"):
            continue
        says = details["description"].split("\n\n")[0].replace("\n", " ")
        name = details["operationId"]
        token = f"`{name}`" if name in found["possible_scopes"] else "–"
        yield row(f"`POST /api/v1{path}`", says, token)


def answers() -> Iterator[str]:
    """Yield the classes of what is answered and sent, each with its fields."""
    schemas = _found()["described"]["components"]["schemas"]
    for name, schema in schemas.items():
        yield f"\n### {name}\n"
        yield schema.get("description", "").strip() + "\n"
        if "properties" in schema:
            yield from head("field", "is")
            yield from (row(f"`{field}`", _type(each)) for field, each in schema["properties"].items())
        elif "enum" in schema:
            yield "One of " + ", ".join(f"`{value}`" for value in schema["enum"]) + "."


def problems() -> Iterator[str]:
    """Yield the kinds of problem."""
    yield from head("code", "status", "says")
    for code, status, en, ja in _found()["problems"]:
        yield row(f"`{code}`", str(status), f"{en}<br>{ja}")


def scopes() -> Iterator[str]:
    """Yield what a token can be for, and how often one may ask."""
    found = _found()
    yield ", ".join(f"`{scope}`" for scope in found["possible_scopes"]) + "\n"
    (reads, reads_a_second), (sent, sent_a_second) = found["rates"]["reads"], found["rates"]["commands"]
    yield f"An account may make {reads} reads at once and then {reads_a_second:g} a second; "
    yield f"{sent} commands at once and then {sent_a_second:g} a second."


@cache
def _found() -> dict[str, Any]:
    run = subprocess.run(
        [sys.executable, "-m", "scripts.openapi"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def _read(path: str, details: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    name = details["operationId"]
    yield f"\n### GET /api/v1{path}\n"
    yield f"{details['summary']}<br>{found['says_ja'][name]}\n"
    scope = found["scopes"][name]
    if scope is None:
        yield "- anybody may ask"
    elif scope:
        yield f"- token for `{scope}`"
    (answer,) = details["responses"]["200"]["content"].items()
    media, schema = answer
    yield f"- answers {_type(schema['schema'])}, `{media}`"
    for each in details["parameters"]:
        said = each.get("description", "")
        yield f"- `{each['name']}` ({each['in']}): {_type(each['schema'])}{'. ' if said else ''}{said}"


def _type(schema: dict[str, Any]) -> str:  # noqa: PLR0911  (a return a kind of schema)
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_REF)
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_type(each) for each in schema["anyOf"]))
    if "enum" in schema:
        return " or ".join(f"`{value}`" for value in schema["enum"])
    match schema.get("type"):
        case "array":
            return f"list of {_type(schema['items'])}" if schema.get("items") else "list"
        case "object":
            more = schema.get("additionalProperties")
            return f"names with {_type(more)}" if isinstance(more, dict) and more else "object"
        case "null":
            return "nothing"
        case "string":
            return schema.get("format", "text")
        case None:
            return "JSON"
    return {"integer": "whole number", "boolean": "true or false", "number": "number"}[schema["type"]]
