"""What the pages show being run is what is printed."""

from __future__ import annotations

import pytest

from scripts.screens import DOCS, as_shown, pages, run


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(DOCS).as_posix())
def test_a_page_shows_what_is_printed(page):
    text = page.read_text(encoding="utf-8")

    assert run(text) == text, "run python -m scripts.screens"


def test_another_output_than_the_real_one_is_noticed():
    page = "```console\n$ warifu template --force list.xlsx\nanother.xlsx\n$ echo $?\n1\n```\n"

    assert run(page) == "```console\n$ warifu template --force list.xlsx\nlist.xlsx\n$ echo $?\n0\n```\n"


def test_another_result_of_python_than_the_real_one_is_noticed():
    page = "```python\na = 1\n```\n\nand\n\n```python\nprint(a + 1)\n```\n\n```text\n3\n```\n"

    assert run(page) == page.replace("\n3\n", "\n2\n")


def test_lines_left_out_stay_left_out():
    assert as_shown("a\nb\nc\nd\ne\n", "x\n⋮\ny\nz\n") == "a\n⋮\nd\ne\n"
    assert as_shown("a\nb\n", "x\n⋮\ny\n") == "a\nb\n"


def test_a_command_that_is_not_ours_is_refused():
    with pytest.raises(ValueError, match="a page can show"):
        run("```console\n$ rm list.xlsx\n```\n")


def test_every_page_that_leads_a_reader_through_something_is_run():
    run_here = {page.relative_to(DOCS).as_posix() for page in pages()}

    assert run_here >= {
        "explanation/deadlines.md",
        "explanation/situations.md",
        "explanation/sources-and-confidence.md",
        "explanation/three-answers.md",
        "explanation/what-no-means.md",
        "how-to/add-an-instrument.md",
        "how-to/ask-from-python.md",
        "how-to/ask-without-a-workbook.md",
        "how-to/notebook.md",
        "how-to/read-the-report.md",
        "how-to/saved-mapping-and-choices.md",
        "how-to/what-if.md",
        "reference/cli.md",
        "tutorial/first-workbook.md",
    }
