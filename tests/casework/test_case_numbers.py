"""Case numbers: sayable, short, and no slip of the tongue or the pen goes unseen. Handles are made up."""

from __future__ import annotations

import string

import pytest

from warifu.casework.case_numbers import (
    ALPHABET,
    NO_SUCH_CHARACTER,
    NUMBER_TOO_SHORT_OR_LONG,
    WRONG_CHECK,
    WRONG_THROUGHOUT,
    CaseNumber,
)
from warifu.casework.refusals import Refusal
from warifu.parties import AU, GB, JP, STATE_CODES, State

HANDLE = "0123456789abcdef0123456789abcdef"
NUMBER = CaseNumber.of(HANDLE, GB)
SPREAD = [
    CaseNumber.of(f"{k * 0x9E3779B97F4A7C15F39CC0605CEDC835 % 2**128:032x}", s)
    for k in range(6)
    for s in (GB, JP, AU)
]


def flat(number: CaseNumber) -> str:
    return "".join(number.groups)


def test_a_number_is_the_state_two_groups_of_four_and_two_characters_that_check():
    assert str(NUMBER) == "GB-7649-97FY-8T"
    assert NUMBER.groups == ("GB", "7649", "97FY", "8T")


def test_a_number_is_read_back_from_what_is_written():
    for number in SPREAD:
        assert CaseNumber.read(str(number)) == number


def test_it_follows_from_the_handle_and_from_the_state_that_opened_the_case():
    assert NUMBER.is_of(HANDLE)
    assert not NUMBER.is_of("1" + HANDLE[1:])
    assert flat(CaseNumber.of(HANDLE, JP))[2:10] == flat(NUMBER)[2:10]
    assert CaseNumber.of(HANDLE, JP) != NUMBER


@pytest.mark.parametrize(
    "group", ["0OQD", "1IL", "2Z", "5S", "8B", "6G", "UV", "MN", "LR", "BV", "BCDEGPTVZ", "AJK", "Q9"]
)
def test_of_characters_that_are_mistaken_for_one_another_at_most_one_is_used(group):
    assert len(set(group) & set(ALPHABET)) <= 1


def test_no_word_comes_out_as_there_is_no_vowel():
    assert set("AEIOU") & set(ALPHABET) == set()


@pytest.mark.parametrize("number", SPREAD, ids=str)
def test_every_single_wrong_character_is_caught(number):
    text = flat(number)
    wrong = [
        text[:at] + other + text[at + 1 :]
        for at in range(len(text))
        for other in string.ascii_uppercase + string.digits
        if other != text[at]
    ]

    assert len(wrong) == 12 * 35
    assert [each for each in wrong if accepted(each)] == []


@pytest.mark.parametrize("number", SPREAD, ids=str)
def test_every_swap_of_neighbours_is_caught(number):
    text = flat(number)
    swapped = {text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(len(text) - 1)} - {text}

    assert [each for each in swapped if accepted(each)] == []


def test_a_swap_across_the_boundary_of_the_check_is_caught_whatever_stands_before():
    """The check looks at nothing but the remainder of what stands before, so all 283 remainders are all cases."""
    values = {character: int(character, 36) for character in ALPHABET}
    missed = [
        (before, last)
        for before in range(283)
        for last in ALPHABET
        for high, low in [divmod((before + values[last]) % 283, 17)]
        if ALPHABET[high] != last
        and (before + values[ALPHABET[high]]) % 283 == ALPHABET.index(last) * 17 + low
    ]

    assert missed == []


def test_of_all_checks_that_can_be_written_one_fits():
    first = flat(NUMBER)[:10]
    passed = [high + low for high in ALPHABET for low in ALPHABET if accepted(first + high + low)]

    assert passed == ["8T"]


@pytest.mark.parametrize(
    "written",
    [
        "gb-7649-97fy-8t",
        "ＧＢ－７６４９－９７ＦＹ－８Ｔ",
        "GB 7649 97FY 8T",
        "GB　7649　97FY　8T",
        "gb7649 97fy8t",
        " GB–7649—97FY‐8T ",
        "GBー7649ー97FYー8T",
        "GB.7649.97FY.8T",
    ],
)
def test_small_letters_full_width_spaces_and_dashes_make_no_difference(written):
    assert CaseNumber.read(written) == NUMBER


@pytest.mark.parametrize(
    ("written", "kind", "en", "ja"),
    [
        (
            "GB-7649-97FY",
            NUMBER_TOO_SHORT_OR_LONG,
            "a case number has 12 letters and digits, as GB-4KT9-MW2R-XK, and this has 10: read it again",
            "案件番号は英数字12文字（例：GB-4KT9-MW2R-XK）ですが、10文字入力されています。読み直してください",
        ),
        (
            "GB-7649-97FO-8T",
            NO_SUCH_CHARACTER,
            "O never stands in group 3 of a case number: read that group again",
            "案件番号の第3組にOは使われません。その組を読み直してください",
        ),
        (
            "XX-7649-97FY-8T",
            NO_SUCH_CHARACTER,
            "XX never stands in group 1 of a case number: read that group again",
            "案件番号の第1組にXXは使われません。その組を読み直してください",
        ),
        (
            "GB-7694-97FY-8T",
            WRONG_CHECK,
            "this case number does not check: one slip in group 2 would explain it: read that again",
            "案件番号の検査文字が合いません。第2組に1箇所の誤りがあると考えられます。その組を読み直してください",
        ),
    ],
)
def test_what_is_no_case_number_is_refused_with_the_group_to_read_again(written, kind, en, ja):
    with pytest.raises(Refusal) as caught:
        CaseNumber.read(written)

    assert caught.value.kind is kind
    assert caught.value.says.en == en
    assert caught.value.says.ja == ja


@pytest.mark.parametrize("number", SPREAD[:12], ids=str)
def test_the_group_in_which_one_character_is_wrong_is_always_among_those_that_are_named(number):
    text = flat(number)
    for at in range(2, 12):
        for other in ALPHABET.replace(text[at], ""):
            with pytest.raises(Refusal) as caught:
                CaseNumber.read(text[:at] + other + text[at + 1 :])
            assert str(2 + (at - 2) // 4) in caught.value.says.en


def test_several_groups_are_named_where_a_slip_in_either_would_explain_it():
    with pytest.raises(Refusal, match="in group 1 or 3 would explain it") as caught:
        CaseNumber.read("GB-7649-97XY-8T")

    assert "第1組又は第3組に" in caught.value.says.ja


def test_where_no_single_slip_explains_it_all_is_to_be_read_again():
    with pytest.raises(Refusal) as caught:
        CaseNumber.read("GB-7629-972Y-8T")

    assert caught.value.kind is WRONG_THROUGHOUT


def test_a_number_is_read_out_in_words_that_are_not_mistaken():
    assert NUMBER.spoken.en == ("Golf Bravo, seven six four niner, niner seven Foxtrot Yankee, eight Tango")
    assert NUMBER.spoken.ja == "ジー・ビー、なな・ろく・よん・きゅう、きゅう・なな・エフ・ワイ、はち・ティー"


def test_every_state_and_every_character_can_be_read_out():
    words = [CaseNumber(State(code), ALPHABET[:8]).spoken for code in sorted(STATE_CODES)]
    whole = CaseNumber(GB, ALPHABET[8:16]).spoken

    assert len({text.en for text in words}) == len({text.ja for text in words}) == len(STATE_CODES)
    assert whole.en.split(", ")[1:3] == ["Foxtrot Hotel Kilo Mike", "Romeo Tango Whiskey X-ray"]


def test_handles_spread_over_the_numbers():
    assert len({CaseNumber.of(f"{handle:032x}", GB).body for handle in range(20_000)}) == 20_000


def accepted(text: str) -> bool:
    try:
        CaseNumber.read(text)
    except Refusal:
        return False
    return True
