"""Signs that are not seen are taken in no text of any command."""

from __future__ import annotations

import pytest

from tests.node.two import CASE
from tests.server.reading.made_up import a_part, lodging
from warifu.casework.actors import StateOffice
from warifu.casework.case import Case  # all commands are known once the case is
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.casework.retention import PlaceHold
from warifu.casework.unseen_signs import require_seen

assert Case


def asking(text):
    return AskQuestion(CASE, StateOffice.PORT, text, "en")


@pytest.mark.parametrize(
    "text", ["Which gate?", "どの門ですか。\n明日\tです　よ。", "Zoë – “naïve” 𠮷野", ""]
)
def test_text_of_any_script_on_several_lines_passes(text):
    require_seen(asking(text))


@pytest.mark.parametrize(
    ("sign", "called"),
    [("\x00", "U+0000"), ("\x1b", "U+001B"), ("\x85", "U+0085"), ("\u202e", "U+202E"), ("\u2066", "U+2066")],
)
def test_a_sign_that_is_not_seen_is_refused_with_its_field_in_both_languages(sign, called):
    with pytest.raises(Refusal) as caught:
        require_seen(asking(f"a{sign}b"))

    assert caught.value.kind.code == "sign-not-seen"
    assert caught.value.says.en.startswith(f"text: there is a sign in it that is not seen, {called}")
    assert caught.value.says.ja.startswith(f"本文：見えない文字（{called}）")


def test_it_is_found_deep_in_a_manifest_and_in_the_name_of_a_fact():
    for part, field in (
        (a_part("EXAMPLE\u202e Alex"), "name on the manifest"),
        (a_part("EXAMPLE Alex", person__notes="a\u200eb"), "answers"),
    ):
        with pytest.raises(Refusal) as caught:
            require_seen(lodging(part))
        assert caught.value.says.en.startswith(f"{field}: ")


def test_the_reason_is_called_reason():
    with pytest.raises(Refusal) as caught:
        require_seen(PlaceHold(CASE, CASE, "made\u202eup"))
    assert (caught.value.says.en[:7], caught.value.says.ja[:3]) == ("reason:", "理由：")


def test_what_is_no_text_passes():
    require_seen(lodging(a_part("EXAMPLE Alex"), read=7))
