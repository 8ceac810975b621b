"""Files as they come, read into lines; each with an oddity that is no problem, or one that was settled."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from tests.bad_workbooks.good_workbook import ACTIVITY, items, people, write
from warifu.errors import UsageError
from warifu.intake import Choices, Intake, read, read_choices
from warifu.parties import GB, JP


def codes(intake: Intake) -> list[str]:
    """Return the codes of the problems."""
    return [each.code for each in intake.problems]


def column(intake: Intake, name: str) -> list[Any]:
    """Return the answers of the first list to a fact."""
    return list(intake.lines[0].facts[name])


def text_cell(text: str) -> TableCell:
    """Return a cell of an .ods."""
    cell = TableCell(valuetype="string")
    cell.addElement(P(text=text))
    return cell


class TestAGoodWorkbook:
    def test_gives_the_activity_as_facts_and_details(self, tmp_path: Path) -> None:
        intake = read(write(tmp_path / "w.xlsx"))

        assert dict(intake.activity) == {
            "visit.sending_state": GB,
            "visit.receiving_state": JP,
            "visit.begins": date(2026, 11, 16),
            "visit.ends": date(2026, 11, 27),
        }
        assert dict(intake.details) == {"activity_name": "Exercise Made Up"}

    def test_gives_a_line_for_each_person(self, tmp_path: Path) -> None:
        (people_lines,) = read(write(tmp_path / "w.xlsx")).lines
        line = people_lines[1]

        assert (line.kind, line.sheet, line.row, line.label, line.subject) == (
            "people",
            "People",
            3,
            "SAMPLE ROBIN",
            "person",
        )
        assert dict(line.facts) == {"person.nationality": GB, "person.category": "member"}
        assert line.details["document_number"] == "X00000002"

    def test_keeps_the_planners_own_rows_and_headings(self, tmp_path: Path) -> None:
        (people_lines,) = read(write(tmp_path / "w.xlsx")).lines

        assert people_lines.headings[:2] == ("Family name", "Given names")
        assert list(people_lines.originals[2][:2]) == ["MADEUP", "KIM"]

    def test_offers_its_facts_as_a_frame(self, tmp_path: Path) -> None:
        (people_lines,) = read(write(tmp_path / "w.xlsx")).lines

        frame = people_lines.frame()

        assert frame.shape == (3, 2)
        assert frame["person.nationality"].to_list() == ["GB", "GB", "GB"]

    def test_tells_how_far_it_is(self, tmp_path: Path) -> None:
        told: list[str] = []

        read(write(tmp_path / "w.xlsx"), progress=lambda stage, done, total: told.append(stage))

        assert list(dict.fromkeys(told)) == ["scan", "read", "check"]


class TestUnknownAnswers:
    def test_an_empty_cell_is_absent_and_never_false(self, tmp_path: Path) -> None:
        rows = [["Family name", "Stateless"], ["EXAMPLE", None], ["SAMPLE", "unknown"], ["MADEUP", "no"]]
        intake = read(write(tmp_path / "w.xlsx", rows=rows))

        assert column(intake, "person.stateless") == [None, None, False]
        assert "person.stateless" not in intake.lines[0][0].facts

    def test_a_date_that_reads_two_ways_is_unknown_until_answered(self, tmp_path: Path) -> None:
        rows = [["Family name", "Arrives on"], ["EXAMPLE", "03/04/2026"], ["SAMPLE", "25/04/2026"]]
        path = write(tmp_path / "w.xlsx", rows=rows)

        asked = read(path)
        settled = read(path, Choices(dates="dmy"))
        answered = read(path, Choices(answers={"People!B2": "2026-03-04"}))

        assert codes(asked) == ["date-ambiguous"]
        assert "1 other cells of the column read only as dmy" in asked.problems[0].remedy.en
        assert column(asked, "person.arrives_on") == [None, date(2026, 4, 25)]
        assert column(settled, "person.arrives_on") == [date(2026, 4, 3), date(2026, 4, 25)]
        assert column(answered, "person.arrives_on") == [date(2026, 3, 4), date(2026, 4, 25)]

    def test_a_cell_that_cannot_be_read_may_be_left_unknown_by_choice(self, tmp_path: Path) -> None:
        rows = [["Family name", "Nationality"], ["EXAMPLE", "Atlantis"], ["SAMPLE", "GB"]]
        path = write(tmp_path / "w.xlsx", rows=rows)

        assert read(path).ok is False
        intake = read(path, Choices(unreadable="leave unknown"))

        assert intake.ok
        assert codes(intake) == ["country-unknown"]
        assert column(intake, "person.nationality") == [None, GB]

    def test_a_turned_text_is_refused_whatever_was_chosen(self, tmp_path: Path) -> None:
        rows = [["Family name"], ["EX\u202eA"]]

        assert read(write(tmp_path / "w.xlsx", rows=rows), Choices(unreadable="leave unknown")).ok is False

    def test_a_nationality_that_differs_from_the_passport_lines_is_unknown(self, tmp_path: Path) -> None:
        rows = people()
        rows[1][3] = "AU"
        intake = read(write(tmp_path / "w.xlsx", rows=rows))

        assert codes(intake) == ["mrz-differs"]
        assert column(intake, "person.nationality") == [None, GB, GB]


class TestHiddenParts:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        """A workbook with the second person and the column of capacities hidden."""

        def hide(sheet: Any) -> None:
            sheet.row_dimensions[3].hidden = True
            sheet.column_dimensions["H"].hidden = True

        return write(tmp_path / "w.xlsx", change=hide)

    def test_stop_until_chosen(self, path: Path) -> None:
        intake = read(path)

        assert codes(intake) == ["hidden-rows", "hidden-columns"]
        assert intake.lines == ()
        assert dict(intake.activity) == {}
        assert intake.counts == {"People": 3}

    def test_are_lines_when_included(self, path: Path) -> None:
        intake = read(path, Choices(hidden="include"))

        assert [line.row for line in intake.lines[0]] == [2, 3, 4]
        assert column(intake, "person.category") == ["member", "member", "member"]

    def test_are_no_lines_when_left_out(self, path: Path) -> None:
        intake = read(path, Choices(hidden="leave out"))

        assert [line.row for line in intake.lines[0]] == [2, 4]
        assert "person.category" not in intake.lines[0].facts or column(intake, "person.category") == [
            None,
            None,
        ]

    def test_that_are_empty_are_harmless(self, tmp_path: Path) -> None:
        def hide(sheet: Any) -> None:
            sheet.row_dimensions[40].hidden = True
            sheet.column_dimensions["Z"].hidden = True

        assert read(write(tmp_path / "w.xlsx", change=hide)).problems == ()


class TestMergedCells:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        """A workbook with one merged cell of the capacity for all three people."""
        return write(tmp_path / "w.xlsx", change=lambda sheet: sheet.merge_cells("H2:H4"))

    def test_give_their_value_to_each_line_when_filled(self, path: Path) -> None:
        assert column(read(path, Choices(merged="fill")), "person.category") == ["member", "member", "member"]

    def test_give_it_to_the_first_line_only_when_so_chosen(self, path: Path) -> None:
        assert column(read(path, Choices(merged="first only")), "person.category") == ["member", None, None]


class TestHeadings:
    def test_in_japanese_below_a_title_with_empty_columns_and_trailing_rows(self, tmp_path: Path) -> None:
        rows = [
            ["参加者名簿"],
            [],
            [None, "姓", "名", None, "国　籍", "到着日"],
            [None, "見本", "太郎", None, "ｵｰｽﾄﾗﾘｱ", "令和８年１１月１４日"],
            [],
            [None, "例示", "花子", None, "日本", "2026/11/14"],
            [None, "   ", None],
        ]
        intake = read(write(tmp_path / "w.xlsx", rows=rows))

        assert intake.problems == ()
        assert column(intake, "person.nationality") == ["AU", "JP"]
        assert column(intake, "person.arrives_on") == [date(2026, 11, 14)] * 2
        assert [line.row for line in intake.lines[0]] == [4, 6]

    def test_in_two_rows_of_which_the_upper_is_merged(self, tmp_path: Path) -> None:
        rows = [
            ["Name", None, "Passport", None],
            ["Family", "Given", "Number", "Expiry date"],
            ["EXAMPLE", "ALEX", "X1", "2031-05-14"],
        ]
        path = write(
            tmp_path / "w.xlsx",
            rows=rows,
            change=lambda sheet: (sheet.merge_cells("A1:B1"), sheet.merge_cells("C1:D1")),
        )
        intake = read(path)

        assert intake.problems == ()
        assert dict(intake.lines[0][0].details) == {
            "family_name": "EXAMPLE",
            "given_names": "ALEX",
            "document_number": "X1",
            "document_expiry": date(2031, 5, 14),
        }

    def test_repeated_in_the_middle_of_a_list_are_no_line(self, tmp_path: Path) -> None:
        intake = read(write(tmp_path / "w.xlsx", rows=[*people()[:2], *people()[:1], *people()[2:]]))

        assert codes(intake) == ["row-left-out"]
        assert len(intake.lines[0]) == 3

    @pytest.mark.parametrize("form", ["toml", "json", "given"])
    def test_of_a_planners_own_are_read_with_a_saved_mapping(self, tmp_path: Path, form: str) -> None:
        rows = [["Whole name", "Svc No", "Where from", "Boots"], ["EXAMPLE ALEX", "7", "GB", "42"]]
        path = write(tmp_path / "w.xlsx", rows=rows)
        table = {
            "People": {
                "Whole name": "full_name",
                "Svc No": "service_number",
                "Where from": "person.nationality",
            },
            "*": {"Boots": "-"},
        }
        mapping: Any = None
        if form == "toml":
            (tmp_path / "w.mapping.toml").write_text(
                '[People]\n"Whole name" = "full_name"\n"Svc No" = "service_number"\n'
                '"Where from" = "person.nationality"\n["*"]\n"Boots" = "-"\n'
            )
        elif form == "json":
            mapping = tmp_path / "any.json"
            mapping.write_text(json.dumps(table))
        else:
            mapping = table
        intake = read(path, mapping=mapping)

        assert intake.problems == ()
        assert column(intake, "person.nationality") == ["GB"]
        assert intake.lines[0][0].label == "EXAMPLE ALEX"

    def test_that_are_not_known_name_the_nearest_and_do_not_stop(self, tmp_path: Path) -> None:
        intake = read(write(tmp_path / "w.xlsx", rows=[["Family name", "Natonality"], ["EXAMPLE", "GB"]]))

        assert intake.ok
        assert codes(intake) == ["heading-unknown"]
        assert "Nationality" in intake.problems[0].wanted.en


class TestSheets:
    def test_under_another_name_are_known_by_their_headings(self, tmp_path: Path) -> None:
        path = write(tmp_path / "w.xlsx")
        book = openpyxl.load_workbook(path)
        book["People"].title = "Sheet7"
        book.save(path)

        assert [lines.kind for lines in read(path).lines] == ["people"]

    def test_two_of_a_kind_are_both_read(self, tmp_path: Path) -> None:
        path = write(tmp_path / "w.xlsx", rows=people()[:3])
        book = openpyxl.load_workbook(path)
        second = book.create_sheet("People 2")
        for row in (people()[0], people()[3]):
            second.append(row)
        book.save(path)

        assert [len(lines) for lines in read(path).of("people")] == [2, 1]

    def test_a_person_on_two_of_them_is_noticed(self, tmp_path: Path) -> None:
        path = write(tmp_path / "w.xlsx")
        book = openpyxl.load_workbook(path)
        second = book.create_sheet("People 2")
        for row in people()[:2]:
            second.append(row)
        book.save(path)
        (found,) = read(path).problems

        assert (found.code, found.sheet, found.cell) == ("duplicate-person", "People 2", "E2")
        assert "People!E2" in found.found.en
        assert found.remedy.en.startswith("harmless if")

    def test_a_folder_of_csvs_is_one_file(self, tmp_path: Path) -> None:
        (tmp_path / "people.csv").write_text("Family name,Nationality\nEXAMPLE,GB\n")
        (tmp_path / "equipment.csv").write_text("Description,Quantity\nTent,2\n")
        (tmp_path / "activity.csv").write_text("Sending State,GB\nReceiving State,JP\nFirst day,2026-11-16\n")
        intake = read(tmp_path)

        assert intake.problems == ()
        assert [lines.kind for lines in intake.lines] == ["equipment", "people"]
        assert intake.activity["visit.begins"] == date(2026, 11, 16)

    def test_an_activity_may_stand_across(self, tmp_path: Path) -> None:
        across = [[name for name, _ in ACTIVITY], [value for _, value in ACTIVITY]]
        intake = read(write(tmp_path / "w.xlsx", activity=across))

        assert intake.problems == ()
        assert intake.activity["visit.receiving_state"] == "JP"


class TestCsv:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932"])
    @pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
    def test_is_read_in_every_encoding_and_with_every_separator(
        self, tmp_path: Path, encoding: str, mark: str
    ) -> None:
        text = "\r\n".join(
            mark.join(row)
            for row in (["姓", "名", "国籍"], ["見本", "太郎", "日本"], ["例示", "花子", "英国"])
        )
        path = tmp_path / "people.csv"
        path.write_bytes(text.encode(encoding))
        intake = read(path)

        assert intake.ok
        assert column(intake, "person.nationality") == ["JP", "GB"]
        assert [line.label for line in intake.lines[0]] == ["見本 太郎", "例示 花子"]


class TestSerialsAndCounts:
    def test_are_kept_as_written_and_as_numbers(self, tmp_path: Path) -> None:
        equipment = read(write(tmp_path / "w.xlsx", equipment=items())).of("equipment")[0]

        assert [line.label for line in equipment] == ["Radio set (EX-0001)", "Tent (EX-0002)"]
        assert list(equipment.details["quantity"]) == [1, 2]
        assert equipment.facts["consignment.temporary"] == [True, True]


class TestChoiceFile:
    def test_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "choices.toml"
        path.write_text('hidden = "leave out"\ndates = "dmy"\n[answers]\n"People!F12" = "2023-04-03"\n')

        assert read_choices(path) == Choices(
            hidden="leave out", dates="dmy", answers={"People!F12": "2023-04-03"}
        )

    @pytest.mark.parametrize(
        "text", ["dates = ", 'dates = "ymd"\n', 'colour = "red"\n', "answers = 3\n", "[answers]\nA1 = 3\n"]
    )
    def test_with_a_mistake_says_what_is_wanted(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "choices.toml"
        path.write_text(text)

        with pytest.raises(UsageError, match=r"choices\.toml|choice dates"):
            read_choices(path)


class TestWhatSpreadsheetProgramsWrite:
    def test_furigana_of_a_name_is_no_part_of_it(self, tmp_path: Path) -> None:
        path = tmp_path / "w.xlsx"
        with xlsxwriter.Workbook(str(path)) as book:
            for name, rows in (("Activity", ACTIVITY[1:4]), ("People", [("姓", "国籍"), ("MARK", "日本")])):
                sheet = book.add_worksheet(name)
                for number, row in enumerate(rows):
                    sheet.write_row(number, 0, [str(cell) for cell in row])
        with zipfile.ZipFile(path) as package:
            parts = {part: package.read(part) for part in package.namelist()}
        name = "<r><t>見本</t></r><rPh sb='0' eb='2'><t>ミホン</t></rPh><phoneticPr fontId='1'/>".encode()
        assert b"<t>MARK</t>" in parts["xl/sharedStrings.xml"]
        parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].replace(b"<t>MARK</t>", name)
        with zipfile.ZipFile(path, "w") as package:
            for part, data in parts.items():
                package.writestr(part, data)

        assert read(path).lines[0][0].label == "見本"

    def test_a_carriage_return_in_a_heading_or_a_cell_is_no_letter(self, tmp_path: Path) -> None:
        rows = [
            ["Family_x000D_\nname", "Passport lines (MRZ)"],
            ["EXAMPLE_x000D_", people()[1][6].replace("\n", "_x000D_\n")],
        ]
        intake = read(write(tmp_path / "w.xlsx", rows=rows))

        assert intake.problems == ()
        assert intake.lines[0][0].details["family_name"] == "EXAMPLE"

    def test_a_carriage_return_alone_is_a_blank(self, tmp_path: Path) -> None:
        rows = [["Family name", "Nationality"], ["EXAMPLE", "_x000D_"]]
        intake = read(write(tmp_path / "w.xlsx", rows=rows))

        assert intake.problems == ()
        assert column(intake, "person.nationality") == [None]

    def test_typed_days_numbers_and_answers_of_an_ods(self, tmp_path: Path) -> None:
        document = OpenDocumentSpreadsheet()
        table = Table(name="Equipment")
        headings = TableRow()
        for text in ("Description", "Quantity", "Temporary import", "consignment.diverted_on"):
            headings.addElement(text_cell(text))
        line = TableRow()
        line.addElement(text_cell("Tent"))
        line.addElement(TableCell(valuetype="float", value="12"))
        line.addElement(TableCell(valuetype="boolean", booleanvalue="true"))
        line.addElement(TableCell(valuetype="date", datevalue="2026-11-16"))
        activity = Table(name="Activity")
        for name, value in (("Sending State", "GB"), ("Receiving State", "JP"), ("First day", "2026-11-16")):
            row = TableRow()
            row.addElement(text_cell(name))
            row.addElement(text_cell(value))
            activity.addElement(row)
        for row in (headings, line, TableRow(numberrowsrepeated=1048574)):
            table.addElement(row)
        document.spreadsheet.addElement(table)
        document.spreadsheet.addElement(activity)
        document.save(str(tmp_path / "w.ods"))
        intake = read(tmp_path / "w.ods")

        assert intake.problems == ()
        assert dict(intake.lines[0][0].facts) == {
            "consignment.temporary": True,
            "consignment.diverted_on": date(2026, 11, 16),
        }
        assert intake.lines[0][0].details["quantity"] == 12

    def test_a_filter_that_filters_nothing_is_harmless(self, tmp_path: Path) -> None:
        def offer(sheet: Any) -> None:
            sheet.auto_filter.ref = "A1:H4"

        assert read(write(tmp_path / "w.xlsx", change=offer)).problems == ()

    def test_a_day_of_a_workbook_that_counts_from_1904(self, tmp_path: Path) -> None:
        book = openpyxl.Workbook()
        book.epoch = CALENDAR_MAC_1904
        sheet = book.active
        sheet.title = "People"
        for row in (["Family name", "Arrives on", "Leaves on"], ["EXAMPLE", date(2026, 11, 14), None]):
            sheet.append(row)
        sheet["C2"] = 44880
        for row in ACTIVITY:
            (book["Activity"] if "Activity" in book.sheetnames else book.create_sheet("Activity")).append(row)
        book.save(tmp_path / "w.xlsx")
        intake = read(tmp_path / "w.xlsx")

        assert intake.problems == ()
        assert column(intake, "person.arrives_on") == [date(2026, 11, 14)]
        assert column(intake, "person.departs_on") == [date(2026, 11, 16)]
