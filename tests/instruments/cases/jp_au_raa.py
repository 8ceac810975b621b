"""The decided cases of the Japan–Australia agreement on entry and persons, and the one with facts missing."""

from __future__ import annotations

from datetime import date

from tests.instruments.case import Case

ADF_TO_JAPAN = {"visit.sending_state": "AU", "visit.receiving_state": "JP"}
JSDF_TO_AUSTRALIA = {"visit.sending_state": "JP", "visit.receiving_state": "AU"}
NOT_UN = {"visit.acts_as_un_forces": False}
ADF_VISITS = (
    ADF_TO_JAPAN
    | NOT_UN
    | {"visit.force_body": "adf", "visit.receiving_state_consents": True, "visit.activity_decided": True}
)
JSDF_VISITS = JSDF_TO_AUSTRALIA | {
    "visit.force_body": "jsdf",
    "visit.receiving_state_consents": True,
    "visit.activity_decided": True,
}
VISITING = (
    "The case speaks of the force as one that the agreement covers: consent and a decided activity are "
    "taken as given and, of a force in Japan, that it does not act as United Nations forces (AU-10)."
)
ORDINARY = (
    "The case speaks of an Australian force in Japan: that it does not act as United Nations forces (AU-10) "
    "is taken as given."
)

ENTRY = (
    Case(
        "C01",
        "jp_au_raa",
        "an ADF member comes for a decided exercise on 1 September 2023 and follows Japan's steps on entry",
        "visa_application_required",
        ADF_VISITS | {"person.category": "member", "visit.entry_procedures_followed": True},
        "no",
        ("AU-12",),
        on=date(2023, 9, 1),
        reading=VISITING,
    ),
    Case(
        "C02",
        "jp_au_raa",
        "the same member arrives on 1 August 2023: does the agreement give the relief?",
        "visa_application_waived",
        ADF_VISITS | {"person.category": "member", "visit.entry_procedures_followed": True},
        "no",
        ("AU-37",),
        on=date(2023, 8, 1),
        reading=VISITING,
    ),
    Case(
        "C03",
        "jp_au_raa",
        "a JSDF unit lands in Darwin; no activity is decided and there is no consent",
        "visiting_force",
        JSDF_TO_AUSTRALIA
        | {
            "visit.force_body": "jsdf",
            "visit.activity_decided": False,
            "visit.receiving_state_consents": False,
        },
        "no",
        ("AU-02",),
    ),
    Case(
        "C04",
        "jp_au_raa",
        "one JSDF liaison officer at an Australian headquarters; both States decided the activity",
        "individual_covered",
        JSDF_TO_AUSTRALIA
        | {
            "person.category": "member",
            "person.single_or_liaison": True,
            "visit.activity_decided": True,
        },
        "yes",
        ("AU-03",),
    ),
    Case(
        "C05",
        "jp_au_raa",
        "the same officer; no decision is shown",
        "individual_covered",
        JSDF_TO_AUSTRALIA | {"person.category": "member", "person.single_or_liaison": True},
        "unknown",
        ("AU-03", "AU-09"),
        kind="missing_fact",
        needed=("visit.activity_decided",),
    ),
    Case(
        "C11",
        "jp_au_raa",
        "the wife of a JSDF member travels to Australia with him",
        "special_purpose_visa",
        JSDF_TO_AUSTRALIA | {"person.category": "dependant", "person.relation_to_member": "spouse"},
        "no",
        ("AU-A4",),
    ),
    Case(
        "C12",
        "jp_au_raa",
        "a JSDF member in Australia is absent without leave: does the special purpose visa go on?",
        "special_purpose_visa",
        JSDF_TO_AUSTRALIA | {"person.category": "member", "person.absent_without_leave": True},
        "no",
        ("AU-A4",),
    ),
    Case(
        "C13",
        "jp_au_raa",
        "an ADF contingent in Japan acts as United Nations forces under the 1954 agreement",
        "agreement_applies",
        ADF_TO_JAPAN | {"visit.acts_as_un_forces": True},
        "no",
        ("AU-10",),
    ),
    Case(
        "C14",
        "jp_au_raa",
        "the ADF lands straight at a Japanese base; the quarantine officer wants checks",
        "quarantine_law_applies",
        ADF_TO_JAPAN | NOT_UN,
        "yes",
        ("AU-13",),
        reading=ORDINARY,
    ),
)

MISSING = (
    Case(
        "C88/visa",
        "jp_au_raa",
        "an Australian wants to enter Japan with equipment, and nothing more is said: visa?",
        "visa_application_waived",
        {"person.nationality": "AU", "visit.receiving_state": "JP"},
        "unknown",
        ("AU-02", "AU-12"),
        on=None,
        kind="missing_fact",
        needed=("person.category", "visit.activity_decided", "moment.on"),
    ),
    Case(
        "C88/goods",
        "jp_au_raa",
        "an Australian wants to enter Japan with equipment, and nothing more is said: duty?",
        "official_goods_duty_free",
        {"person.nationality": "AU", "visit.receiving_state": "JP", "consignment.kind": "equipment"},
        "unknown",
        ("AU-02", "AU-16"),
        on=None,
        kind="missing_fact",
        needed=("consignment.use", "visit.activity_decided", "moment.on"),
    ),
)

CASES = (*ENTRY, *MISSING)
