"""`warifu ask`: facts in, the answer and its trace out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from warifu.cli.main import warifu
from warifu.errors import WarifuError

MEMBER = (
    "person.category=member", "visit.sending_state=GB", "visit.receiving_state=JP", "visit.force_body=uk_forces",
    "visit.activity_decided=yes", "visit.receiving_state_consents=yes", "visit.entry_procedures_followed=yes",
    "visit.acts_as_un_forces=no",
)  # fmt: skip


def run(*arguments: str) -> Result:
    return CliRunner().invoke(warifu, ["ask", *arguments], standalone_mode=False)


def ask(*arguments: str, facts: tuple[str, ...] = MEMBER) -> Result:
    return run("jp_gb_raa", *arguments, *(part for fact in facts for part in ("-f", fact)))


class TestAsk:
    def test_a_member_need_not_apply_for_a_visa(self) -> None:
        found = ask("visa_application_required", "--as-of", "2026-01-15", "--lang", "en")

        assert found.exception is None
        assert found.output.splitlines()[0] == "✘ NO  Must the person apply for a visa?"
        assert "GB-12 · Art. VI" in found.output

    def test_answers_in_japanese(self) -> None:
        found = ask("visa_application_waived", "--as-of", "2026-01-15", "--lang", "ja")

        assert found.output.splitlines()[0] == "✔ はい  本人は査証申請を免除されますか。"

    def test_says_what_is_missing_and_who_knows(self) -> None:
        found = ask("visa_application_waived", "--lang", "en", facts=MEMBER[1:])

        assert found.output.startswith("? UNKNOWN")
        assert "(person.category; who must act: the visiting unit (sending State))" in found.output
        assert "On which day does it happen?" in found.output

    @pytest.mark.parametrize(
        ("facts", "code"), [(MEMBER, 0), (("person.category=contractor", *MEMBER[1:]), 10), (MEMBER[1:], 11)]
    )
    def test_check_tells_by_the_exit_code(self, facts: tuple[str, ...], code: int) -> None:
        found = ask("visa_application_waived", "--as-of", "2026-01-15", "--check", facts=facts)

        assert found.return_value == code

    def test_json_has_the_whole_trace(self) -> None:
        found = ask("visa_application_waived", "--as-of", "2026-01-15", "--json")

        plain = json.loads(found.output)
        assert plain["answer"] == "yes"
        assert plain["trace"][0]["decisive"] is True

    def test_without_a_matter_lists_those_there_are(self) -> None:
        found = run("nato_sofa", "--lang", "en")

        assert "passport_required" in found.output

    def test_takes_facts_from_toml_and_json(self, tmp_path: Path) -> None:
        toml, plain = tmp_path / "facts.toml", tmp_path / "facts.json"
        toml.write_text('[person]\ncategory = "member"\n[visit]\nsending_state = "GB"\nbegins = 2026-01-15\n')
        plain.write_text(json.dumps({"visit.receiving_state": "JP", "visit": {"activity_decided": True}}))

        found = run(
            "jp_gb_raa",
            "agreement_applies",
            "-F",
            str(toml),
            "-F",
            str(plain),
            "--as-of",
            "2026-01-15",
            "--json",
        )

        assert found.exception is None
        assert json.loads(found.output)["instrument"] == "jp_gb_raa"

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (
                ("jp_gb_raa", "visa_application_waived", "-f", "person.categry=member"),
                "nearest: person.category",
            ),
            (
                ("jp_gb_raa", "visa_application_waived", "-f", "person.category=soldier"),
                "wanted one of member",
            ),
            (("jp_gb_raa", "visa_application_waived", "-f", "person.category"), "wanted: name=value"),
            (("jp_gb_raa", "visa_application_waived", "-f", "visit.begins=15/11/2023"), "wanted a day"),
            (
                ("jp_gb_raa", "visa_application_waived", "-f", "person.days_absent=-3"),
                "wanted a whole number",
            ),
            (("jp_gb_raa", "visa_application_waived", "-f", "visit.sending_state=ZZ"), "two-letter code"),
            (("jp_gb_raa", "supply_category_allowed"), "jp_gb_raa has no provision on"),
        ],
    )
    def test_nonsense_is_told_what_is_wanted(self, arguments: tuple[str, ...], words: str) -> None:
        found = run(*arguments)

        assert isinstance(found.exception, WarifuError)
        assert words in str(found.exception)

    def test_a_broken_fact_file_is_told_where(self, tmp_path: Path) -> None:
        path = tmp_path / "facts.toml"
        path.write_text("[person\n")

        found = run("jp_gb_raa", "visa_application_waived", "-F", str(path))

        assert "at line 1" in str(found.exception)
