"""The commands on workbooks: determine, explain, what-if, template; and the last line of defence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from warifu.cli.main import COMMANDS, warifu
from warifu.errors import UsageError
from warifu.rules import Language

EXAMPLES = Path(__file__).parents[2] / "examples" / "workbooks"
LIAISON = str(EXAMPLES / "liaison_officer.xlsx")
STUDY = str(EXAMPLES / "joint_study.xlsx")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(warifu, list(arguments), standalone_mode=False, env={"COLUMNS": "120"})


def as_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "warifu.cli", *arguments],
        capture_output=True, text=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


class TestDetermine:
    def test_writes_page_workbook_and_json_and_says_where(self, tmp_path: Path) -> None:
        found = run("determine", STUDY, "--out", str(tmp_path / "new" / "study"), "--lang", "en")

        assert found.exception is None
        assert found.return_value == 0
        assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
            "study.html",
            "study.json",
            "study.xlsx",
        ]
        assert f"The report is at {tmp_path / 'new' / 'study.html'}" in found.output

    def test_the_summary_counts_who_may_pass(self) -> None:
        found = run("determine", STUDY, "--no-files", "--lang", "en")

        assert "Joint study on sensors" in found.output
        assert "How many may pass" in found.output

    def test_json_alone_goes_to_standard_output(self) -> None:
        found = run("determine", STUDY, "--json")

        assert [line["answer"] for line in json.loads(found.stdout)["lines"][1:4]] == ["yes", "yes", "no"]

    def test_check_tells_a_no_by_the_exit_code(self) -> None:
        assert run("determine", STUDY, "--no-files", "--check").return_value == 10

    def test_problems_stop_the_import_and_nothing_is_written(self, tmp_path: Path) -> None:
        book = openpyxl.load_workbook(STUDY)
        book["People"].row_dimensions[3].hidden = True
        path = tmp_path / "hidden.xlsx"
        book.save(path)

        found = run("determine", str(path), "--lang", "en")

        assert found.return_value == 3
        assert [each.name for each in tmp_path.iterdir()] == ["hidden.xlsx"]

    def test_a_choice_lets_the_import_go_on(self, tmp_path: Path) -> None:
        book = openpyxl.load_workbook(STUDY)
        book["People"].row_dimensions[3].hidden = True
        path = tmp_path / "hidden.xlsx"
        book.save(path)

        found = run("determine", str(path), "--hidden", "include", "--no-files")

        assert found.return_value == 0

    def test_a_list_without_an_activity_takes_it_from_facts(self, tmp_path: Path) -> None:
        path = tmp_path / "people.csv"
        path.write_text("Full name,Capacity\nExample Robin,member of the force\n", encoding="utf-8")
        facts = ("sending_state=GB", "receiving_state=JP", "force_body=uk_forces", "activity_decided=yes")
        more = (
            "receiving_state_consents=yes",
            "entry_procedures_followed=yes",
            "acts_as_un_forces=no",
            "begins=2026-01-15",
        )

        found = run(
            "determine", str(path), "--json", *(p for f in (*facts, *more) for p in ("-f", f"visit.{f}"))
        )

        assert json.loads(found.stdout)["lines"][1]["answer"] == "yes"

    def test_another_agreement_can_be_named(self) -> None:
        found = run("determine", LIAISON, "-a", "nato_sofa", "--json")

        assert json.loads(found.stdout)["instrument"]["id"] == "nato_sofa"

    def test_an_interrupted_run_leaves_nothing_half_written(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupted(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("warifu.desk.write_answers", interrupted)

        run("determine", STUDY, "--out", str(tmp_path / "study"))

        assert not list(tmp_path.glob("*.part"))

    def test_a_name_in_square_brackets_is_shown_as_it_was_typed(self, tmp_path: Path) -> None:
        book = openpyxl.load_workbook(STUDY)
        sheet = book["Activity"]
        cell = next(c for row in sheet.iter_rows() for c in row if c.value == "Joint study on sensors")
        cell.value = "[/red] :x: study"
        path = tmp_path / "odd.xlsx"
        book.save(path)

        found = run("determine", str(path), "--no-files", "--lang", "en")

        assert found.exception is None
        assert "[/red] :x: study" in found.output

    def test_a_name_to_write_to_that_is_none_is_refused(self) -> None:
        found = run("determine", STUDY, "--out", "")

        assert isinstance(found.exception, UsageError)
        assert "--out" in str(found.exception)


class TestExplain:
    @pytest.mark.parametrize("line", ["People!4", "Example, Lee", "lee"])
    def test_finds_a_line_by_place_or_name(self, line: str) -> None:
        found = run("explain", STUDY, line, "--lang", "en")

        assert found.stdout.splitlines()[0] == "✘ NO  People!4  Example, Lee"
        assert "GB-12" in found.output

    @pytest.mark.parametrize("line", ["People!2", "people!2", "人員!2", "People 人員!2"])
    def test_one_half_of_a_bilingual_sheet_name_will_do(self, tmp_path: Path, line: str) -> None:
        path = tmp_path / "mine.xlsx"
        assert run("template", "--filled", str(path)).return_value == 0

        found = run("explain", str(path), line, "--lang", "en")

        assert found.exception is None
        assert "People 人員!2" in found.stdout.splitlines()[0]

    def test_shows_the_activity(self) -> None:
        assert "Activity!1" in run("explain", STUDY, "activity", "--lang", "ja").output

    def test_asks_which_of_several(self) -> None:
        found = run("explain", STUDY, "example")

        assert isinstance(found.exception, UsageError)
        assert "3 lines are meant by: example; name one, such as: People!2 Example, Kit" in str(
            found.exception
        )

    def test_says_when_there_is_none(self) -> None:
        assert "no lines are meant by: People!99" in str(run("explain", STUDY, "People!99").exception)


class TestWhatIf:
    def test_an_earlier_day_takes_the_relief_away(self) -> None:
        found = run("what-if", STUDY, "--as-of", "2023-10-14", "--lang", "en")

        assert found.exception is None
        assert "2 → 0" in found.output

    def test_they_come_to_us(self) -> None:
        assert run("what-if", STUDY, "--reverse", "--lang", "en").exception is None

    def test_under_another_agreement(self) -> None:
        found = run("what-if", STUDY, "--under", "jp_au_raa", "--lang", "ja")

        assert found.exception is None

    def test_without_a_supposition_says_what_to_give(self) -> None:
        assert "give --fact" in str(run("what-if", STUDY).exception)

    def test_a_visit_does_not_end_before_it_begins(self) -> None:
        found = run("what-if", STUDY, "-f", "visit.ends=2000-01-01")

        assert "and end on 2000-01-01: suppose both days, in order" in str(found.exception)

    def test_writes_nothing(self, tmp_path: Path) -> None:
        copy = tmp_path / "study.xlsx"
        copy.write_bytes(Path(STUDY).read_bytes())

        run("what-if", str(copy), "-f", "visit.activity_decided=unknown")

        assert [path.name for path in tmp_path.iterdir()] == ["study.xlsx"]


class TestTemplate:
    def test_is_a_workbook_that_the_reader_takes(self, tmp_path: Path) -> None:
        path = tmp_path / "t.xlsx"

        found = run("template", str(path), "--filled")

        assert found.return_value == 0
        assert run("determine", str(path), "--no-files").exception is None

    def test_does_not_write_over_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "t.xlsx"
        path.write_text("mine")

        found = run("template", str(path))

        assert "is there already" in str(found.exception)
        assert path.read_text() == "mine"

    def test_a_folder_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        found = run("template", str(tmp_path / "none" / "t.xlsx"))

        assert isinstance(found.exception, UsageError)
        assert str(tmp_path / "none") in str(found.exception)


class TestMain:
    def test_a_reader_that_closes_early_is_no_fault(self) -> None:
        command = (
            f'"{sys.executable}" -m warifu.cli rulebook show jp_gb_raa | head -1; exit ${{PIPESTATUS[0]}}'
        )

        found = subprocess.run(
            ["bash", "-c", command], capture_output=True, text=True, check=False, env=os.environ
        )

        assert found.returncode == 0
        assert found.stderr == ""

    def test_help_lists_every_command(self) -> None:
        shown = as_process("--help").stdout

        assert all(name in shown for name in COMMANDS)

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (
                ("ask", "jp_gb_raa", "nothing"),
                2,
                "error [unknown-name]: jp_gb_raa has no provision on: nothing",
            ),
            (("determine", "not-there.xlsx"), 2, "does not exist"),
            (("nonsense",), 2, "No such command 'nonsense'"),
            (("determine", LIAISON, "--out", "/proc/none/x"), 2, "error"),
        ],
    )
    def test_what_goes_wrong_is_told_in_words(
        self, arguments: tuple[str, ...], code: int, words: str
    ) -> None:
        found = as_process(*arguments)

        assert found.returncode == code
        assert words in found.stderr
        assert "Traceback" not in found.stderr

    def test_a_fault_of_the_program_is_no_traceback_either(self, tmp_path: Path) -> None:
        (tmp_path / "sitecustomize.py").write_text(
            "import warifu.instruments as i\ndef broken(*a):\n    raise RuntimeError('planted')\ni.instrument = broken\n"
        )

        found = as_process(
            "ask", "jp_gb_raa", PYTHONPATH=f"{tmp_path}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"
        )

        assert found.returncode == 70
        assert "a fault in the program (RuntimeError: planted)" in found.stderr
        assert "Traceback" not in found.stderr

    @pytest.mark.parametrize("language", list(Language))
    def test_the_language_of_the_system_is_taken(self, language: Language) -> None:
        shown = as_process("ask", "jp_gb_raa", WARIFU_LANG=language.value).stdout

        assert ("査証" in shown) is (language is Language.JA)
