"""Commands, as plain values and back."""

from __future__ import annotations

import pytest

from warifu.casework.actors import StateOffice
from warifu.casework.commands import KINDS, Command, command_from_plain, command_to_plain, unanswered
from warifu.casework.questions import AskQuestion
from warifu.errors import DecodeError, RuleError, UnknownNameError

ASK = AskQuestion("c" * 32, StateOffice.CUSTOMS, "How many?", "en", ("d" * 64,))
PLAIN = {
    "kind": "AskQuestion",
    "fields": {
        "case": "c" * 32,
        "to_office": "customs",
        "text": "How many?",
        "lang": "en",
        "parts": ["d" * 64],
    },
}


def test_a_command_is_written_as_its_kind_and_its_fields():
    assert command_to_plain(ASK) == PLAIN


def test_it_is_read_back():
    assert command_from_plain("AskQuestion", PLAIN["fields"]) == ASK


def test_a_kind_that_does_not_exist_is_refused_with_those_there_are():
    with pytest.raises(UnknownNameError, match=r"no command 'LaunchAnything': there are .*AskQuestion"):
        command_from_plain("LaunchAnything", {})


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        (
            {**PLAIN["fields"], "to_office": "kitchen"},
            r"AskQuestion: Invalid enum value 'kitchen' - at `\$.to_office`",
        ),
        ({**PLAIN["fields"], "loud": True}, r"AskQuestion: there is no 'loud' here - at `\$`"),
        ({"case": "c" * 32}, "AskQuestion: Object missing required field `to_office`"),
        (
            {k: v for k, v in PLAIN["fields"].items() if k != "parts"},
            r"AskQuestion: 'parts' is missing - at `\$`",
        ),
    ],
)
def test_fields_of_another_form_are_refused_with_where(fields, says):
    with pytest.raises(DecodeError, match=says):
        command_from_plain("AskQuestion", fields)


def test_no_two_kinds_have_one_name():
    with pytest.raises(RuleError, match="two commands are called AskQuestion: give one another name"):
        type("AskQuestion", (Command,), {})

    assert KINDS["AskQuestion"] is AskQuestion


def test_one_that_reaches_the_wrong_slice_says_so():
    assert str(unanswered(ASK)) == "AskQuestion is not a command of this slice: decide it where it is defined"
