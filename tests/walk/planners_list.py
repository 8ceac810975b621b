"""The planner's own list of the walk: made up, with one cell that is no day and with what is nobody else's business."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl

WORKBOOKS = Path(__file__).parents[2] / "examples" / "workbooks"
NO_DAY = "31 Nov 2027 canary-cell-91ab"
CANARIES = ("canary-file-7d1f", "canary-contact-2b9c", "canary-remark-5e0a", "canary-cell-91ab")
"""Words of the draft alone, or of columns that no provision asks for: none of them leaves London."""
VEHICLES = ("EX 11 AA 01", "EX 11 AA 02", "EX 11 AA 03")


def planners_list(folder: Path, title: str) -> Path:
    """Write the list of a joint study with three vehicles, and return where it is."""
    book = openpyxl.load_workbook(WORKBOOKS / "joint_study.xlsx")
    activity, people = book["Activity"], book["People"]
    said = {"Name of the activity": title, "First day": date(2027, 11, 15), "Last day": NO_DAY}
    for row in activity.iter_rows():
        if row[0].value in said:
            row[1].value = said[row[0].value]
    activity.append(["Point of contact", "canary-contact-2b9c"])
    people.cell(2, [cell.value for cell in people[1]].index("Remarks") + 1).value = "canary-remark-5e0a"
    listed = openpyxl.load_workbook(WORKBOOKS / "vigilant_isles_23.xlsx")["Vehicles"]
    vehicles = book.create_sheet("Vehicles")
    for row in listed.iter_rows(max_row=1 + len(VEHICLES), values_only=True):
        vehicles.append(row)
    for number, registration in enumerate(VEHICLES):
        vehicles.cell(2 + number, 2).value = registration
    path = folder / "canary-file-7d1f.xlsx"
    book.save(path)
    return path
