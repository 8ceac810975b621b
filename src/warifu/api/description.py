"""
The OpenAPI 3.1 description of the API, made from the code.

The operations say what they are; the schemas of what is sent and answered come from the same classes by which bodies
are read and answers are written.
"""

from __future__ import annotations

import re
from functools import cache
from http import HTTPStatus
from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse

from warifu.api.bodies import HANDLE
from warifu.api.commanding import KEY_HEADER
from warifu.api.operations import API, OPERATIONS, Operation
from warifu.api.problems import MEDIA_TYPE, Problem
from warifu.casework.commands import KINDS
from warifu.server.people.requests import cookie_name

PREFIX = "/api/v1"
_REF = "#/components/schemas/{name}"
_ALWAYS = (401, 403, 429)
_PROSE = re.compile(r"\n\s*Raises:.*", re.DOTALL)
"""What a docstring says to programmers of the product, and not to those of its API."""


def describe(cookie: str) -> dict[str, Any]:
    """Return the description, with the name of the cookie of a node's sessions."""
    of_ninja = API.get_openapi_schema(path_prefix="")
    found = {**of_ninja["components"]["schemas"], **_schemas()}
    paths: dict[str, Any] = {}
    for path, methods in of_ninja["paths"].items():
        for method, details in methods.items():
            operation = OPERATIONS[details["operationId"]]
            paths.setdefault(path, {})[method] = _operation(details, operation)
    return {
        "openapi": "3.1.0",
        "info": {"title": API.title, "version": API.version, "license": {"name": "Apache-2.0"}},
        "servers": [{"url": PREFIX}],
        "paths": paths,
        "components": {"schemas": found, "securitySchemes": _security_schemes(cookie)},
        "security": [{"session": []}, {"token": []}],
    }


@cache
def _written(cookie: str) -> bytes:
    return msgspec.json.encode(describe(cookie))


def description(request: HttpRequest) -> HttpResponse:
    """Answer the description."""
    del request
    return HttpResponse(_written(cookie_name()), content_type="application/json")


def _schemas() -> dict[str, Any]:
    answers = {operation.answer for operation in OPERATIONS.values() if operation.answer is not None}
    kinds = sorted({*KINDS.values(), *answers, Problem}, key=lambda kind: kind.__name__)
    _, schemas = msgspec.json.schema_components(kinds, ref_template=_REF)
    return {name: _strict(schema) for name, schema in sorted(schemas.items())}


def _strict(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a class: every field is there, also an empty one, and no other."""
    if "properties" not in schema:
        return schema
    properties = {name: {**each} for name, each in schema["properties"].items()}
    for each in properties.values():
        each.pop("default", None)
    if schema["title"] in KINDS:
        properties["case"]["pattern"] = f"^{HANDLE}$"
    said = _PROSE.sub("", schema.get("description", ""))
    return {
        **schema,
        "description": said,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _operation(details: dict[str, Any], operation: Operation) -> dict[str, Any]:
    found: dict[str, Any] = {
        "operationId": details["operationId"],
        "summary": operation.says.en,
        "description": f"{operation.says.en}\n\n{operation.says.ja}",
        "tags": [operation.path.split("/")[1]],
        "parameters": [_parameter(each) for each in details["parameters"]],
        "responses": _responses(operation),
    }
    if operation.command is not None:
        schema = {"$ref": _REF.format(name=operation.command)}
        found["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
        kind = KINDS[operation.command]
        found["description"] = f"{_PROSE.sub('', kind.__doc__ or '').strip()}\n\n{found['description']}"
    if operation.status == HTTPStatus.CREATED:
        found["parameters"].append(_KEY)
    if operation.scope is None:
        found["security"] = []
    return found


def _parameter(found: dict[str, Any]) -> dict[str, Any]:
    """Return a parameter without the null that stands for leaving it out: in an address nobody can write it."""
    schema = {name: each for name, each in found["schema"].items() if name not in {"title", "description"}}
    if "anyOf" in schema:
        (only,) = [each for each in schema.pop("anyOf") if each != {"type": "null"}]
        schema |= only
    return {**found, "schema": schema}


_KEY = {
    "name": KEY_HEADER,
    "in": "header",
    "required": False,
    "description": "A name for this asking, new for each command. Needed with a token.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,128}$"},
}


def _responses(operation: Operation) -> dict[str, Any]:
    schema: dict[str, Any] = (
        {"type": "string"}
        if operation.answer is None
        else {"$ref": _REF.format(name=operation.answer.__name__)}
    )
    if operation.answer is None and not operation.media.startswith("text/"):
        schema = {"type": "string", "format": "binary"}
    answers: dict[str, Any] = {
        str(operation.status): {
            "description": HTTPStatus(operation.status).phrase,
            "content": {operation.media: {"schema": schema}},
        }
    }
    statuses = {*operation.statuses, *(() if operation.scope is None else _ALWAYS)}
    for status in sorted(statuses):
        answers[str(status)] = {
            "description": HTTPStatus(status).phrase,
            "content": {MEDIA_TYPE: {"schema": {"$ref": _REF.format(name="Problem")}}},
        }
    return answers


def _security_schemes(cookie: str) -> dict[str, Any]:
    return {
        "session": {
            "type": "apiKey",
            "in": "cookie",
            "name": cookie,
            "description": "A person who is signed in. What changes something also needs the header X-CSRFToken.",
        },
        "token": {
            "type": "http",
            "scheme": "bearer",
            "description": "A machine. The token is bound to an Ed25519 key, with which each request is signed "
            "(RFC 9421): tag `warifu-api`, over @method, @authority, @path, @query, authorization and content-digest; "
            f"a command also over content-type and {KEY_HEADER.lower()}.",
        },
    }
