"""
What one would type into a notebook, cell by cell; run as it stands from the top folder of the project.

The people on the list are made up.
"""

from __future__ import annotations

# %% A whole workbook: in a notebook the last line of a cell shows the brief.
from warifu.desk import determine_workbook

report = determine_workbook("examples/workbooks/liaison_officer.xlsx")
report  # noqa: B018  (as the last line of a cell)

# %% Which lines are open, and who must act?
for item in report.items:
    print(item.kind.value, "·", item.office.word.en, "·", item.says.en, f"(lines: {len(item.lines)})")

# %% One question from facts alone.
from datetime import date  # noqa: E402  (a cell brings what it needs)

from warifu.instruments import instrument  # noqa: E402
from warifu.rules import determine  # noqa: E402
from warifu.vocabulary import Person, Visit  # noqa: E402

visit = Visit(sending_state="GB", receiving_state="JP", force_body="uk_forces")
answer = determine(
    instrument("jp_gb_raa"), "visa_application_waived", Person(category="member"), visit, on=date(2026, 1, 15)
)
print(answer)

# %% The same in Japanese.
from warifu.rules import Language  # noqa: E402
from warifu.rules.notebook import as_text  # noqa: E402

print(as_text(answer, Language.JA))
