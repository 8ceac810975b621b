from __future__ import annotations

from scripts.readme import README, screen, with_screen


def test_the_screen_in_the_readme_is_what_the_command_prints():
    text = README.read_text(encoding="utf-8")

    assert with_screen(text, screen()) == text


def test_the_screen_replaces_what_stands_between_the_marks_and_nothing_else():
    text = "before\n<!-- output:start -->\nold\n<!-- output:end -->\nafter\n"

    assert with_screen(text, "\nyes  12  \n  no   3\n") == (
        "before\n<!-- output:start -->\n```console\n"
        "$ warifu determine examples/workbooks/vigilant_isles_23.xlsx\nyes  12\n  no   3\n"
        "```\n<!-- output:end -->\nafter\n"
    )
