"""The page of the JSON forms: every field of the published schemas with what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scripts.pages.markdown import head, row
from warifu.documents.plain import DETERMINATION_FORM, REPORT_FORM, SCHEMAS, schema

HEAD = f"""# JSON forms

For programs that read what Warifu writes.
`warifu determine` writes the form `{REPORT_FORM}`, `warifu ask --json` the form `{DETERMINATION_FORM}`.
Each has a JSON Schema (draft 2020-12) that a test holds it to:
[report.schema.json](report.schema.json) and [determination.schema.json](determination.schema.json).

- Every field is always there; what is not known is `null`, an empty list or *unknown*, as its line says.
- A *text* is an object with the words in English, `en`, and in Japanese, `ja`.
- *Number of …* is a place in the list of that name, counted from 0.
- Days are written as `2023-11-15`.
- A field is added or changes its meaning only with another number in `form`.
"""
WORDS = {
    "integer": "number",
    "boolean": "true or false",
    "string": "string",
    "null": "null",
    "object": "object",
}
MANY = {"object": "objects", "string": "strings"}


def schema_page() -> Iterator[str]:
    """Yield the page."""
    yield HEAD
    for form in SCHEMAS:
        yield f"## {form}\n"
        yield from head("field", "holds", "is")
        for path, said, field in fields(schema(form)):
            yield row(f"`{path}`", kind_of(path, field), said)
        yield ""


def fields(part: dict[str, Any], path: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every field of a schema: its path, its description, its own schema."""
    for name, field in part.get("properties", {}).items():
        here = f"{path}.{name}" if path else name
        yield here, field.get("description", ""), field
        for inner in (field, *field.get("anyOf", [])):
            yield from fields(inner, here)
            yield from fields(inner.get("items", {}), f"{here}[]")


def kind_of(path: str, field: dict[str, Any]) -> str:
    """Return what a field holds, in a few words."""
    if "anyOf" in field:
        return " or ".join(kind_of(path, each) for each in field["anyOf"])
    if "$ref" in field:
        return "text"
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return ", ".join("null" if each is None else f"`{each}`" for each in field["enum"])
    if field["type"] == "array":
        inner = kind_of(path, field["items"])
        numbered = "situations" if path.endswith("situations") else "lines"
        return f"list of numbers of {numbered}" if inner == "number" else f"list of {MANY.get(inner, inner)}"
    return WORDS[field["type"]]
