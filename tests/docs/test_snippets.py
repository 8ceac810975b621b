from __future__ import annotations

import ast
import re
import shlex

import click
import pytest

from tests.architecture.tree import ROOT, kept_files
from warifu import vocabulary
from warifu.rules import Subject

PAGES = [path for path in kept_files() if path.suffix == ".md"]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", flags=re.DOTALL | re.MULTILINE)
SUBJECTS = {kind.__name__: kind for kind in Subject.registered.values()}
COMMAND = re.compile(r"(?:`|^|/)warifu ((?:[a-z][a-z-]+ ?)+)", flags=re.MULTILINE)


def snippets(language: str) -> list[object]:
    return [
        pytest.param(code, id=f"{page.relative_to(ROOT).as_posix()}-{number}")
        for page in PAGES
        for number, (found, code) in enumerate(FENCE.findall(page.read_text(encoding="utf-8")), 1)
        if found == language
    ]


@pytest.mark.parametrize("code", snippets("python"))
def test_every_python_snippet_is_python(code):
    ast.parse(code)


@pytest.mark.parametrize("code", snippets("python"))
def test_every_fact_named_in_a_snippet_exists(code):
    named = {
        (subject, fact)
        for subject, fact in re.findall(r"\b([A-Z]\w+)\.([a-z_]+)\b", code)
        if subject in SUBJECTS
    }

    assert {name for name in named if name[1] not in SUBJECTS[name[0]].questions} == set()


def test_snippets_name_facts():
    named = [
        name
        for page in PAGES
        for name in re.findall(r"\bPerson\.[a-z_]+\b", page.read_text(encoding="utf-8"))
    ]

    assert "Person.stateless" in named
    assert vocabulary.Person.stateless.name == "person.stateless"


def unknown_commands(text: str) -> list[str]:
    from warifu.cli.main import warifu

    missing = []
    for words in COMMAND.findall(text):
        command: click.Command = warifu
        for word in words.split():
            if not isinstance(command, click.Group):
                break
            found = command.get_command(click.Context(command), word)
            if found is None:
                missing.append(words)
                break
            command = found
    return missing


def unknown_options(text: str) -> list[str]:
    from warifu.cli.main import warifu

    missing = []
    for _, code in (found for found in FENCE.findall(text) if found[0] == "sh"):
        for line in re.findall(r"^(?:[\w.]+=\w+ )?(?:\S*/)?warifu (.+)$", code, flags=re.MULTILINE):
            words = shlex.split(line)
            command: click.Command = warifu
            while isinstance(command, click.Group) and words:
                command = command.get_command(click.Context(command), words.pop(0)) or command
            known = {"--help", "-h"}.union(*(set(option.opts) for option in command.params))
            missing += [word for word in words if word.startswith("-") and word not in known]
    return missing


def test_every_option_of_a_command_on_a_page_exists():
    missing = {
        page.relative_to(ROOT).as_posix(): found
        for page in PAGES
        if (found := unknown_options(page.read_text(encoding="utf-8")))
    }

    assert missing == {}


def test_an_option_that_does_not_exist_is_noticed():
    assert unknown_options("```sh\nwarifu what-if list.xlsx --reverse --fly\n```\n") == ["--fly"]


def test_every_command_named_on_a_page_exists():
    missing = {
        page.relative_to(ROOT).as_posix(): found
        for page in PAGES
        if (found := unknown_commands(page.read_text(encoding="utf-8")))
    }

    assert missing == {}


def test_a_command_that_does_not_exist_is_noticed():
    assert unknown_commands("run `warifu fly` now") == ["fly"]
    assert unknown_commands("```sh\n.venv/bin/warifu rulebook fly\n```") == ["rulebook fly"]
