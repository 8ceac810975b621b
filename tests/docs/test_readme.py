from __future__ import annotations

from scripts.readme import README, screen, with_screen


def test_the_screen_in_the_readme_is_what_the_command_prints():
    text = README.read_text(encoding="utf-8")

    assert with_screen(text, screen()) == text


SHOWN = """
╭─ Exercise ─╮
│ ✔ yes   12 │
╰────────────╯
What is missing
│ a thing    │
Reasons, each once
┏━━━━━━━━━━━━┓
│ ✘ no     a │
│          b │
│ ✘ no     c │
│ ? unknown d│
│ ? unknown e│
└────────────┘
   … and 24 more in the report
The report is at build/report.html
"""


def test_the_screen_replaces_what_stands_between_the_marks_and_nothing_else():
    text = "before\n<!-- output:start -->\nold\n<!-- output:end -->\nafter\n"

    assert with_screen(text, SHOWN).splitlines() == [
        "before",
        "<!-- output:start -->",
        "```console",
        "$ warifu determine examples/workbooks/vigilant_isles_23.xlsx --out build/vigilant_isles_23",
        "╭─ Exercise ─╮",
        "│ ✔ yes   12 │",
        "╰────────────╯",
        "⋮",
        "Reasons, each once",
        "┏━━━━━━━━━━━━┓",
        "│ ✘ no     a │",
        "│          b │",
        "│ ✘ no     c │",
        "│ ? unknown d│",
        "└────────────┘",
        "⋮",
        "The report is at build/report.html",
        "```",
        "<!-- output:end -->",
        "after",
    ]
