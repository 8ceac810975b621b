"""
Write the workbook that a planner fills in: bilingual headings, drop-downs, guidance, a filled example.

Nothing in it is hidden: the lists of the drop-downs stand on a sheet of their own that everybody can see.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from warifu.intake.columns import Column, SheetKind, sheet_kinds
from warifu.intake.example_lines import EXAMPLES, example_answers
from warifu.intake.problems import column_letters
from warifu.rules.wording import Text

FILLABLE_ROWS = 2_000
"""Rows for which the drop-downs are set."""
LISTS = "Lists 選択肢"
GUIDE = "How-to 使い方"
YES_NO = {"yes": Text("yes", "はい"), "no": Text("no", "いいえ")}
Styles = dict[str, Format]
Examples = Sequence[Mapping[str, str]]
_FONT = {"font_name": "Yu Gothic", "font_size": 10}
_GUIDANCE = (
    Text(
        "Fill one row for each person or thing. Leave empty what is not known: "
        "an empty cell means unknown, never no.",
        "1人又は1品目につき1行に記入してください。不明な欄は空欄のままにします。空欄は「不明」であり「いいえ」ではありません。",
    ),
    Text(
        "Write days as year-month-day (2026-11-16) or as 令和8年11月16日. "
        "A day that reads two ways is asked back.",
        "日付は 2026-11-16 又は 令和8年11月16日 のように書きます。二通りに読める日付は確認を求めます。",
    ),
    Text(
        "States: name in English or Japanese, or the code of two or three letters.",
        "国は、英語名、日本語名、2文字又は3文字のコードのいずれでも書けます。",
    ),
    Text(
        "Cells with a list: take the code, the English or the Japanese words; all stand on the sheet Lists.",
        "選択肢のある欄には、コード、英語、日本語のいずれかを書きます。一覧は「選択肢」シートにあります。",
    ),
    Text(
        "Your own lists are read too: other headings, columns left out or in another order. "
        "Hidden rows, columns and sheets, formulas and macros stop the import until you have chosen "
        "what to do with them.",
        "手持ちの名簿も読み取れます（見出しの違い、列の省略・順序の違いは可）。非表示の行・列・シート、数式、"
        "マクロがある場合は、扱いを選ぶまで取込みを止めます。",
    ),
)


def write_template(path: Path | str, *, filled: bool = False) -> None:
    """Write the workbook; with `filled`, with a made-up example of a few lines."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "default_format_properties": _FONT}
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"title": "Warifu", "comments": "Made-up example data" if filled else ""})
        styles = _styles(book)
        lists = _list_places()
        _guide(book, styles)
        for sheet in sheet_kinds().values():
            tab = book.add_worksheet(sheet.tab)
            given = (example_answers(),) if sheet.upright else EXAMPLES[sheet.kind]
            (_upright if sheet.upright else _table)(tab, sheet, styles, lists, given if filled else ())
        _lists(book, styles)


def _styles(book: xlsxwriter.Workbook) -> Styles:
    border = {"border": 1, "border_color": "#8c8c8c", "valign": "top", "text_wrap": True}
    return {
        "title": book.add_format({**_FONT, "bold": True, "font_size": 14}),
        "head": book.add_format({**_FONT, **border, "bold": True, "bg_color": "#e8eef7"}),
        "needed": book.add_format({**_FONT, **border, "bold": True, "bg_color": "#fde9c9"}),
        "cell": book.add_format({**_FONT, **border}),
        "text": book.add_format({**_FONT, "valign": "top", "text_wrap": True}),
        "day": book.add_format({**_FONT, "num_format": "yyyy-mm-dd"}),
        "plain": book.add_format({**_FONT, "num_format": "@"}),
    }


def _table(
    tab: Worksheet, sheet: SheetKind, styles: Styles, lists: dict[str, str], examples: Examples
) -> None:
    tab.set_row(0, 34)
    tab.freeze_panes(1, 1)
    tab.set_landscape()
    tab.set_paper(9)
    tab.fit_to_pages(1, 0)
    tab.repeat_rows(0)
    for number, column in enumerate(sheet.columns):
        style = styles["needed"] if column.required or column.key in sheet.label[:2] else styles["head"]
        tab.write_string(0, number, _both(column.heading), style)
        tab.write_comment(0, number, _comment(column), {"x_scale": 2.2, "y_scale": 1.4})
        form = (
            styles["day"]
            if column.kind == "date"
            else styles["plain"]
            if column.kind in ("code", "mrz")
            else None
        )
        tab.set_column(number, number, _width(column), form)
        _validate(tab, (1, number, FILLABLE_ROWS, number), column, lists)
    for row, example in enumerate(examples, 1):
        for number, column in enumerate(sheet.columns):
            if value := example.get(column.key, ""):
                _write(tab, (row, number), column, value, styles)


def _upright(
    tab: Worksheet, sheet: SheetKind, styles: Styles, lists: dict[str, str], examples: Examples
) -> None:
    for number, (words, width) in enumerate(
        (
            (Text("Item", "項目"), 40),
            (Text("Answer", "回答"), 36),
            (Text("Example", "例"), 26),
            (Text("Why", "理由"), 70),
        )
    ):
        tab.set_column(number, number, width)
        tab.write_string(0, number, _both(words), styles["head"])
    tab.freeze_panes(1, 1)
    tab.set_paper(9)
    tab.fit_to_pages(1, 0)
    answers = examples[0] if examples else {}
    for row, column in enumerate(sheet.columns, 1):
        tab.write_string(row, 0, _both(column.heading), styles["needed" if column.required else "head"])
        tab.write_blank(row, 1, None, styles["cell"])
        tab.write_string(row, 2, column.example, styles["cell"])
        tab.write_string(row, 3, _both(column.why), styles["cell"])
        _validate(tab, (row, 1, row, 1), column, lists)
        if value := answers.get(column.key):
            _write(tab, (row, 1), column, value, styles)


def _write(tab: Worksheet, cell: tuple[int, int], column: Column, value: str, styles: Styles) -> None:
    if column.kind == "date":
        tab.write_datetime(*cell, date.fromisoformat(value), styles["day"])
    elif column.kind in ("count", "decimal"):
        tab.write_number(*cell, float(value))
    else:
        tab.write_string(*cell, value)


def _validate(
    tab: Worksheet, cells: tuple[int, int, int, int], column: Column, lists: dict[str, str]
) -> None:
    message = {"input_title": column.heading.en[:32], "input_message": _input_message(column)}
    if column.name in lists or column.kind == "yes_no":
        source = lists.get(column.name, lists["yes_no"])
        tab.data_validation(
            *cells, {"validate": "list", "source": source, "error_type": "warning", **message}
        )
    else:
        tab.data_validation(*cells, {"validate": "any", **message})


def _list_places() -> dict[str, str]:
    """Return where the list of each column stands on the sheet of lists, as a reference."""
    places = {}
    for number, (name, _, choices) in enumerate(_offered()):
        letters = xl_col_to_name(number, col_abs=True)
        places[name] = f"='{LISTS}'!{letters}$2:{letters}${len(choices) + 1}"
    return places


def _offered() -> list[tuple[str, Text, list[str]]]:
    lists = [("yes_no", Text("yes or no", "はい・いいえ"), list(YES_NO))]
    seen = {"yes_no"}
    for sheet in sheet_kinds().values():
        for column in sheet.columns:
            if column.kind == "choice" and column.name not in seen:
                seen.add(column.name)
                entries = [f"{code}: {words.en} / {words.ja}" for code, words in column.choices.items()]
                lists.append((column.name, column.heading, entries))
    return lists


def _lists(book: xlsxwriter.Workbook, styles: Styles) -> None:
    tab = book.add_worksheet(LISTS)
    tab.freeze_panes(1, 0)
    for number, (_, heading, entries) in enumerate(_offered()):
        tab.set_column(number, number, 34)
        tab.write_string(0, number, _both(heading), styles["head"])
        for row, entry in enumerate(entries, 1):
            tab.write_string(row, number, entry)


def _guide(book: xlsxwriter.Workbook, styles: Styles) -> None:
    tab = book.add_worksheet(GUIDE)
    tab.hide_gridlines(2)
    tab.set_column(0, 0, 26)
    tab.set_column(1, 1, 8)
    tab.set_column(2, 4, 46)
    tab.write_string(0, 0, "How to fill in this workbook / このワークブックの記入方法", styles["title"])
    row = 2
    for advice in _GUIDANCE:
        tab.merge_range(row, 0, row, 4, f"{advice.en}\n{advice.ja}", styles["text"])
        tab.set_row(row, 46)
        row += 1
    row += 1
    heads = ("Sheet / シート", "Column / 列", "Heading / 見出し", "Example / 例", "Why it is asked / 理由")
    for number, head in enumerate(heads):
        tab.write_string(row, number, head, styles["head"])
    for sheet in sheet_kinds().values():
        for number, column in enumerate(sheet.columns):
            row += 1
            where = xl_rowcol_to_cell(number + 1, 1) if sheet.upright else column_letters(number)
            for at, text in enumerate(
                (sheet.tab, where, _both(column.heading), column.example, _both(column.why))
            ):
                tab.write_string(row, at, text, styles["cell"])


def _both(text: Text) -> str:
    return f"{text.en}\n{text.ja}"


def _comment(column: Column) -> str:
    example = f"\ne.g. / 例：{column.example}" if column.example else ""
    return f"{column.why.en}\n{column.why.ja}{example}"


def _input_message(column: Column) -> str:
    return (f"{column.heading.ja}\n" + (f"e.g. {column.example}" if column.example else ""))[:255].strip()


def _width(column: Column) -> int:
    if column.kind == "mrz":
        return 48
    return 26 if column.kind in ("text", "choice") else 18
