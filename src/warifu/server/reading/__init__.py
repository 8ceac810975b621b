"""
Reading: tables over folded cases that can be dropped and made again to the same rows, and what people read from them.

Whoever reads sees what `casework.access` lets them; who a person is is shown only to offices that decide about persons,
the others are given counts. What is given out are frozen dataclasses that know nothing of pages.
"""

from __future__ import annotations

from warifu.server.reading.auditing import Sample, Sampled, sample
from warifu.server.reading.awaited_lines import AwaitedLine, awaited_in
from warifu.server.reading.calendars import (
    CalendarAddress,
    address_of,
    calendar,
    has_address,
    make_address,
    revoke_addresses,
)
from warifu.server.reading.cases import CaseLine, CasesPage, case_line, cases
from warifu.server.reading.clauses import ClauseHit, clauses
from warifu.server.reading.digests import Digest, digest_of, mail_of
from warifu.server.reading.exceptions import Exceptional, ExceptionLine, exceptions
from warifu.server.reading.figures import CaseFigures, Figures, figures, size_on
from warifu.server.reading.forgetting import scour
from warifu.server.reading.full_export import full_export
from warifu.server.reading.links import Link
from warifu.server.reading.looking import last_look, note_look
from warifu.server.reading.parts import MATERIEL, PartLine, PartsPage, PartsQuery, parts
from warifu.server.reading.refreshing import Refreshed, rebuild, refresh
from warifu.server.reading.saved import (
    Alert,
    SavedSearch,
    alerts,
    forget_search,
    note_seen,
    save_search,
    saved_searches,
)
from warifu.server.reading.searching import Found, Hit, search
from warifu.server.reading.seeing import ReadNode, Who
from warifu.server.reading.today import Figure, New, NewIn, Today, today

__all__ = [
    "MATERIEL",
    "Alert",
    "AwaitedLine",
    "CalendarAddress",
    "CaseFigures",
    "CaseLine",
    "CasesPage",
    "ClauseHit",
    "Digest",
    "ExceptionLine",
    "Exceptional",
    "Figure",
    "Figures",
    "Found",
    "Hit",
    "Link",
    "New",
    "NewIn",
    "PartLine",
    "PartsPage",
    "PartsQuery",
    "ReadNode",
    "Refreshed",
    "Sample",
    "Sampled",
    "SavedSearch",
    "Today",
    "Who",
    "address_of",
    "alerts",
    "awaited_in",
    "calendar",
    "case_line",
    "cases",
    "clauses",
    "digest_of",
    "exceptions",
    "figures",
    "forget_search",
    "full_export",
    "has_address",
    "last_look",
    "mail_of",
    "make_address",
    "note_look",
    "note_seen",
    "parts",
    "rebuild",
    "refresh",
    "revoke_addresses",
    "sample",
    "save_search",
    "saved_searches",
    "scour",
    "search",
    "size_on",
    "today",
]
