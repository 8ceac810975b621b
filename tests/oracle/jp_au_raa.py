"""The Japan–Australia agreement said again, by hand, from the sheet: strict mode, three values, reasons."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.jp_au_raa_goods import (
    biosecurity,
    book,
    book_afterwards,
    charge,
    disposal_covered,
    diversion_notice,
    handed_over,
    local_tax,
    moved,
    official_goods,
    personal_effects,
    personal_goods_in_japan,
    personal_goods_item,
    private_vehicle,
    vehicle_approval,
)
from tests.oracle.jp_au_raa_incidents import (
    arrested_handed_over,
    australia_settles,
    committee,
    costs_advanced,
    custody,
    death_sentence,
    duty_dispute,
    help_owed,
    japan_pays,
    mediation,
    receiving_exclusive,
    receiving_primary,
    search,
    sending_primary,
    shipping_claim,
    told,
)
from tests.oracle.jp_au_raa_law import (
    civilian_component,
    cooperative_activity,
    diversion_duty,
    duty_exempt,
    earlier,
    gate,
    in_australia,
    member,
    not_read_in_australia,
    official_duty,
    official_goods_item,
    official_vehicle,
    person_acted,
    receiving_jurisdiction,
    sending_jurisdiction,
    visiting_force,
)
from tests.oracle.jp_au_raa_things import (
    dangerous_goods,
    drones,
    insurance,
    licence,
    licence_private,
    registration,
    size,
)
from tests.oracle.kleene import OPEN, Record, V, all3, answer, any3, none3, one_of, provision, yes

TRUE, FALSE = V(value=True), V(value=False)
Say = Callable[[Record], V]


def asked(*sayings: Say) -> Say:
    """One matter: the gate, and at least one of the provisions."""
    return lambda r: answer(gate(r), [say(r) for say in sayings], [])


def nothing_found(*ids: str) -> Say:
    """A matter of which no text was found."""
    return asked(*((lambda r, name=name: provision(name, OPEN)) for name in ids))


def covered(r: Record) -> V:
    return any3(member(r), civilian_component(r))


# --- People ---------------------------------------------------------------------------------------


def individual(r: Record) -> V:
    return provision("AU-03", all3(one_of(r, "person.category", "member"), cooperative_activity(r)))


def dependants(_: Record) -> V:
    return provision("AU-06", FALSE)


def visa(r: Record) -> V:
    return provision("AU-12", all3(covered(r), yes(r, "visit.entry_procedures_followed")))


def passport(r: Record) -> V:
    return provision("AU-12/passport", all3(covered(r), OPEN))


def special_purpose_visa(r: Record) -> V:
    return provision(
        "AU-A4",
        all3(
            in_australia(r),
            covered(r),
            yes(r, "person.holds_relevant_documents"),
            none3(yes(r, "person.absent_without_leave")),
        ),
    )


MATTERS: dict[str, Callable[[Record], V]] = {
    "agreement_applies": asked(cooperative_activity),
    "visiting_force": asked(visiting_force),
    "individual_covered": asked(individual),
    "member": asked(member),
    "civilian_component": asked(civilian_component),
    "dependant_status": asked(dependants),
    "official_vehicle": asked(official_vehicle),
    "local_law_duty": asked(lambda _: provision("AU-08", TRUE)),
    "visa_application_waived": asked(visa),
    "passport_waived": asked(passport),
    "entry_documents_complete": asked(lambda _: provision("AU-12/documents", OPEN)),
    "quarantine_law_applies": asked(lambda _: provision("AU-13", TRUE)),
    "alien_registration_waived": nothing_found("AU-14"),
    "removal_due": nothing_found("AU-15"),
    "special_purpose_visa": asked(special_purpose_visa),
    "own_unit_privileges": nothing_found("AU-A6"),
    "official_goods_duty_free": asked(official_goods),
    "tariff_item_relief": asked(
        duty_exempt, official_goods_item, personal_goods_item, personal_goods_in_japan
    ),
    "relief_covers_disposal": asked(disposal_covered),
    "personal_effects_duty_free": asked(personal_effects),
    "private_vehicle_duty_free": asked(private_vehicle),
    "reexport_free": nothing_found("AU-19"),
    "disposal_allowed": nothing_found("AU-19/disposal"),
    "customs_may_inspect": nothing_found("AU-20"),
    "official_documents_uninspected": nothing_found("AU-20/documents"),
    "import_charge_waived": asked(charge),
    "biosecurity_fee_waived": asked(biosecurity),
    "import_prohibition_lifted": nothing_found("AU-A5"),
    "vehicle_import_approval_waived": asked(vehicle_approval),
    "diversion_duty_collected": asked(diversion_duty, not_read_in_australia("AU-19/duty")),
    "diversion_notice_due": asked(diversion_notice, not_read_in_australia("AU-19/notice")),
    "book_due": asked(book, book_afterwards, not_read_in_australia("AU-19/book")),
    "move_notice_due": asked(moved, handed_over, not_read_in_australia("AU-19/move")),
    "local_tax_relief": asked(local_tax),
    "move_dangerous_goods": asked(dangerous_goods),
    "carry_arms": nothing_found("AU-23"),
    "port_access": nothing_found("AU-11"),
    "licence_accepted": asked(licence, licence_private),
    "qualifications_accepted": nothing_found("AU-22"),
    "medical_care_as_local": nothing_found("AU-27"),
    "utilities_usable": nothing_found("AU-27/telecommunications"),
    "pay_untaxed": nothing_found("AU-27/pay"),
    "vehicle_registration_exempt": asked(
        registration, earlier("AU-J6/registration"), not_read_in_australia("AU-A7/registration")
    ),
    "vehicle_insurance_exempt": asked(
        insurance, earlier("AU-J7/insurance"), not_read_in_australia("AU-A7/insurance")
    ),
    "vehicle_size_relaxed": asked(size, earlier("AU-J7/size"), not_read_in_australia("AU-A7/size")),
    "drone_registration_exempt": asked(
        drones, earlier("AU-J11/drones"), not_read_in_australia("AU-A7/drones")
    ),
    "sending_jurisdiction": asked(sending_jurisdiction),
    "receiving_jurisdiction": asked(receiving_jurisdiction),
    "receiving_exclusive": asked(receiving_exclusive),
    "sending_primary": asked(sending_primary),
    "receiving_primary": asked(receiving_primary),
    "official_duty": asked(official_duty),
    "hand_over_help_owed": asked(help_owed),
    "help_may_be_refused": asked(death_sentence),
    "custody_kept": asked(custody),
    "arrested_handed_over": asked(
        arrested_handed_over,
        earlier("AU-J8/arrest", lambda r: [person_acted(r), yes(r, "incident.arrested_by_receiving")]),
        not_read_in_australia("AU-A6/arrest", lambda r: [person_acted(r)]),
    ),
    "search_through_force": asked(
        search,
        earlier("AU-J8/search", lambda r: [person_acted(r)]),
        not_read_in_australia("AU-A6/search", lambda r: [person_acted(r)]),
    ),
    "receiving_state_pays": asked(australia_settles, japan_pays, earlier("AU-J9/claims")),
    "claim_split_right": asked(lambda _: provision("AU-34/share", OPEN)),
    "shipping_claim_help": asked(mediation, earlier("AU-J10/mediation", shipping_claim)),
    "suit_costs_advanced": asked(costs_advanced, earlier("AU-J10/advance", shipping_claim)),
    "incident_notice_met": asked(told),
    "joint_committee_consults": asked(committee, duty_dispute),
}
