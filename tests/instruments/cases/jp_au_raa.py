"""The decided cases of the Japan–Australia agreement."""

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
GENERATOR = {"consignment.imported_duty_free": True, "consignment.import_permitted_on": date(2024, 9, 1)}

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

GOODS = (
    Case(
        "C26",
        "jp_au_raa",
        "an ADF generator for official use only, not for sale, into Japan, with a statement in the user's "
        "name",
        "official_goods_duty_free",
        ADF_VISITS
        | {
            "consignment.kind": "equipment",
            "consignment.use": "official",
            "consignment.statement_filed": True,
            "consignment.declared_in_users_name": True,
        },
        "yes",
        ("AU-16", "AU-J1", "AU-J2"),
        reading=VISITING,
    ),
    Case(
        "C28",
        "jp_au_raa",
        "an ADF generator imported on 1 September 2024 is sold on 1 March 2025 without notice before",
        "diversion_duty_collected",
        ADF_TO_JAPAN
        | NOT_UN
        | GENERATOR
        | {
            "consignment.diverted": True,
            "consignment.diverted_on": date(2025, 3, 1),
            "consignment.disposal": "sale",
            "consignment.notice_before_diversion": False,
        },
        "yes",
        ("AU-J3",),
        on=date(2025, 3, 1),
        reading=ORDINARY
        + " The rule is about exempt goods: the generator was imported free of duty (as in C26).",
    ),
    Case(
        "C29",
        "jp_au_raa",
        "the same generator is sold on 1 December 2026",
        "diversion_duty_collected",
        ADF_TO_JAPAN
        | NOT_UN
        | GENERATOR
        | {
            "consignment.diverted": True,
            "consignment.diverted_on": date(2026, 12, 1),
            "consignment.disposal": "sale",
        },
        "no",
        ("AU-J3",),
        on=date(2026, 12, 1),
    ),
    Case(
        "C30",
        "jp_au_raa",
        "ammunition imported free of duty is not taken out again but sold locally within two years",
        "relief_covers_disposal",
        ADF_TO_JAPAN
        | NOT_UN
        | {
            "consignment.kind": "ammunition",
            "consignment.imported_duty_free": True,
            "consignment.import_permitted_on": date(2025, 4, 1),
            "consignment.diverted": True,
            "consignment.diverted_on": date(2026, 1, 15),
            "consignment.disposal": "sale",
            "consignment.reexported": False,
        },
        "no",
        ("AU-16", "AU-25", "AU-J3"),
        reading=ORDINARY + " 'Within two years' is put as days; the sale is another use of the goods.",
    ),
    Case(
        "C31",
        "jp_au_raa",
        "a member on a task of 12 months brings reasonable furniture for own use",
        "personal_effects_duty_free",
        ADF_VISITS
        | {
            "consignment.importer_category": "member",
            "consignment.kind": "household_goods",
            "consignment.use": "personal",
            "consignment.reasonable_quantity": True,
            "consignment.at_first_arrival": True,
        },
        "yes",
        ("AU-17",),
        reading=VISITING
        + " Direction not stated: read as into Japan. 'Brings' is read as on arrival; later goods stay open.",
    ),
    Case(
        "C32",
        "jp_au_raa",
        "a second private car",
        "private_vehicle_duty_free",
        ADF_VISITS
        | {
            "consignment.importer_category": "member",
            "consignment.kind": "private_vehicle",
            "consignment.private_vehicles_before": 1,
        },
        "no",
        ("AU-18",),
        reading=VISITING,
    ),
    Case(
        "C33",
        "jp_au_raa",
        "a JSDF member brings cigarettes into Australia as household goods: item 11?",
        "tariff_item_relief",
        JSDF_TO_AUSTRALIA
        | {
            "consignment.importer_category": "member",
            "consignment.kind": "tobacco_alcohol",
            "consignment.use": "personal",
        },
        "no",
        ("AU-A3",),
    ),
    Case(
        "C34",
        "jp_au_raa",
        "a container into Australia, half goods under the agreement, half commercial",
        "import_charge_waived",
        JSDF_TO_AUSTRALIA | {"consignment.wholly_for_the_force": False},
        "no",
        ("AU-A2",),
    ),
    Case(
        "C35",
        "jp_au_raa",
        "goods under the agreement into Australia: the fee of the biosecurity inspection",
        "biosecurity_fee_waived",
        JSDF_TO_AUSTRALIA | {"consignment.wholly_for_the_force": True},
        "no",
        ("AU-A2",),
    ),
    Case(
        "C36",
        "jp_au_raa",
        "equipment that a contractor owns on entry to Australia: item 10?",
        "tariff_item_relief",
        JSDF_TO_AUSTRALIA | {"consignment.kind": "equipment", "consignment.owner_at_entry": "contractor"},
        "no",
        ("AU-A1",),
    ),
    Case(
        "C37",
        "jp_au_raa",
        "the ADF buys rations in a Japanese shop: consumption tax",
        "local_tax_relief",
        ADF_VISITS
        | {
            "consignment.kind": "provisions",
            "consignment.bought_locally": True,
            "consignment.acquirer": "force",
            "consignment.local_tax": "consumption",
        },
        "no",
        ("AU-26",),
        reading=VISITING,
    ),
    Case(
        "C38",
        "jp_au_raa",
        "an ADF ship takes light oil in Japan: light-oil delivery tax",
        "local_tax_relief",
        ADF_VISITS
        | {
            "consignment.kind": "fuel",
            "consignment.bought_locally": True,
            "consignment.acquirer": "force",
            "consignment.local_tax": "light_oil",
        },
        "yes",
        ("AU-26",),
        reading=VISITING,
    ),
    Case(
        "C40",
        "jp_au_raa",
        "the ADF moves an exempt crane to another Japanese port in the eighth month",
        "move_notice_due",
        ADF_TO_JAPAN
        | NOT_UN
        | {
            "consignment.imported_duty_free": True,
            "consignment.import_permitted_on": date(2025, 3, 10),
            "consignment.moved_to_other_place": True,
        },
        "yes",
        ("AU-J5",),
        on=date(2025, 11, 5),
        reading=ORDINARY + " The eighth month is put as days.",
    ),
    Case(
        "C92",
        "jp_au_raa",
        "an Australian member buys a Japanese car locally: tax on acquiring it",
        "local_tax_relief",
        ADF_VISITS
        | {
            "consignment.kind": "private_vehicle",
            "consignment.bought_locally": True,
            "consignment.local_tax": "vehicle_acquisition",
        },
        "unknown",
        ("AU-26",),
        kind="missing_fact",
        needed=("consignment.acquirer",),
        reading=VISITING
        + " Even for the force it stays open: whether the Self-Defense Forces pay this tax was not read.",
    ),
)

VEHICLES = (
    Case(
        "C55",
        "jp_au_raa",
        "an ADF driver with an ADF licence drives an ADF truck on duty in Japan",
        "licence_accepted",
        ADF_VISITS
        | {
            "vehicle.kind": "motor_vehicle",
            "vehicle.owned_by_sending_state": True,
            "vehicle.used_on_duty": True,
            "vehicle.driver_category": "member",
            "vehicle.licence_issued_by": "AU",
        },
        "yes",
        ("AU-21", "AU-05"),
        reading=VISITING,
    ),
    Case(
        "C56",
        "jp_au_raa",
        "the same driver in a private car",
        "licence_accepted",
        ADF_VISITS
        | {
            "vehicle.kind": "motor_vehicle",
            "vehicle.private": True,
            "vehicle.owned_by_sending_state": False,
            "vehicle.leased_only_for_sending_state": False,
            "vehicle.used_on_duty": False,
            "vehicle.driver_category": "member",
            "vehicle.licence_issued_by": "AU",
        },
        "unknown",
        ("AU-21",),
        kind="provision_unread",
        reading=VISITING,
    ),
    Case(
        "C59",
        "jp_au_raa",
        "an ADF drone; the transport minister was not told",
        "drone_registration_exempt",
        ADF_VISITS
        | {"vehicle.kind": "drone", "vehicle.used_on_duty": True, "vehicle.transport_minister_told": False},
        "no",
        ("AU-J11",),
        reading=VISITING,
    ),
)

INCIDENTS = (
    Case(
        "C63",
        "jp_au_raa",
        "an ADF member drives drunk in Japan from an official function that a superior ordered",
        "official_duty",
        ADF_TO_JAPAN
        | {
            "incident.actor_category": "member",
            "incident.official_duty": True,
            "incident.drink_driving": True,
        },
        "no",
        ("AU-31",),
        reading="That a superior ordered it is put as the sending State's claim that it was duty.",
    ),
    Case(
        "C66",
        "jp_au_raa",
        "an ADF suspect; a death sentence is really possible in Japan; there is no assurance",
        "hand_over_help_owed",
        ADF_TO_JAPAN
        | {
            "incident.actor_category": "member",
            "incident.receiving_exercises_jurisdiction": True,
            "incident.death_sentence_possible": True,
            "incident.conflicts_with_prior_obligation": True,
            "incident.assurance_given": False,
        },
        "no",
        ("AU-33",),
        reading="AU-33 also asks for a conflict with earlier obligations, which the case takes as given.",
    ),
    Case(
        "C67",
        "jp_au_raa",
        "the same; the prosecutor's written assurance was given",
        "help_may_be_refused",
        ADF_TO_JAPAN
        | {
            "incident.actor_category": "member",
            "incident.death_sentence_possible": True,
            "incident.conflicts_with_prior_obligation": True,
            "incident.assurance_given": True,
        },
        "no",
        ("AU-33",),
        reading="AU-33 also asks for a conflict with earlier obligations, which the case takes as given.",
    ),
    Case(
        "C69",
        "jp_au_raa",
        "an ADF truck on duty damages a Japanese fence",
        "receiving_state_pays",
        ADF_TO_JAPAN
        | NOT_UN
        | {
            "claim.damage": "third_party",
            "claim.on_duty": True,
            "claim.covered_by_vehicle_insurance": False,
        },
        "yes",
        ("AU-J9",),
        reading=ORDINARY
        + " No private vehicle insurance pays: an official truck needs none (AU-J7), and none is named.",
    ),
    Case(
        "C70",
        "jp_au_raa",
        "an ADF ship damages a Japanese pier while docking",
        "receiving_state_pays",
        ADF_TO_JAPAN | {"claim.damage": "special_maritime", "claim.on_duty": True},
        "no",
        ("AU-J9",),
    ),
    Case(
        "C74",
        "jp_au_raa",
        "notice of an accident was passed on to the other State after six weeks, for no reason",
        "incident_notice_met",
        ADF_TO_JAPAN
        | {
            "incident.notice_received": True,
            "incident.other_state_told": True,
            "incident.told_as_soon_as_possible": False,
        },
        "no",
        ("AU-35",),
        reading="Which State received is not stated: read as Japan.",
    ),
    Case(
        "C75",
        "jp_au_raa",
        "the States disagree whether an act was duty",
        "joint_committee_consults",
        ADF_TO_JAPAN | NOT_UN | {"incident.duty_disputed": True},
        "yes",
        ("AU-31", "AU-36"),
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

CASES = (*ENTRY, *GOODS, *VEHICLES, *INCIDENTS, *MISSING)
