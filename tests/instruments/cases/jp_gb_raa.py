"""The decided cases of the Japan–United Kingdom agreement."""

from __future__ import annotations

from tests.instruments.case import Case

TO_JAPAN = {
    "visit.sending_state": "GB",
    "visit.receiving_state": "JP",
    "visit.acts_as_un_forces": False,
}
"""The cases speak of British forces as such: none is taken to act as United Nations forces in Japan."""
TO_BRITAIN = {"visit.sending_state": "JP", "visit.receiving_state": "GB"}
VISITING = {
    "visit.force_body": "uk_forces",
    "visit.receiving_state_consents": True,
    "visit.activity_decided": True,
}
"""What makes the British force in Japan, of which a case speaks, a visiting force."""
READING = (
    "The case speaks of the force in Japan: it is taken to be a visiting force (consent, activity decided)."
)

CASES = (
    Case(
        "C06",
        "jp_gb_raa",
        "a British civil servant of the UK ministry, who lives in the UK, works with the force in Japan",
        "civilian_component",
        TO_JAPAN
        | VISITING
        | {
            "person.category": "civilian",
            "person.employer": "sending_agency",
            "person.nationality": "GB",
            "person.ordinarily_resident_in": "GB",
            "person.accompanies_force": True,
            "person.employed_by_or_serving_with_force": True,
        },
        "yes",
        ("GB-01", "GB-J3"),
        reading=READING,
    ),
    Case(
        "C07",
        "jp_gb_raa",
        "an employee of a private UK firm that has a contract with the UK ministry",
        "civilian_component",
        TO_JAPAN | {"person.employer": "company", "person.works_under_service_contract": True},
        "no",
        ("GB-01", "GB-J3"),
    ),
    Case(
        "C08",
        "jp_gb_raa",
        "a civilian contractor, national of a third country, without movement order, arrives with the force",
        "visa_application_waived",
        TO_JAPAN
        | {
            "person.category": "contractor",
            "person.nationality": "NP",
            "person.accompanies_force": True,
            "papers.movement_order_held": False,
        },
        "no",
        ("GB-01", "GB-12", "GB-J3"),
    ),
    Case(
        "C09",
        "jp_gb_raa",
        "a third-country national employed by the UK ministry, no contractor",
        "civilian_component",
        TO_JAPAN
        | VISITING
        | {
            "person.category": "civilian",
            "person.employer": "sending_agency",
            "person.nationality": "NZ",
            "person.works_under_service_contract": False,
            "person.employed_by_or_serving_with_force": True,
        },
        "unknown",
        ("GB-J3",),
        kind="missing_fact",
        needed=("person.both_states_consider_fit",),
        reading=f"{READING} Whether she accompanies it and where she lives is asked too: the case is silent.",
    ),
    Case(
        "C10",
        "jp_gb_raa",
        "a UK employee ordinarily resident in Japan",
        "civilian_component",
        TO_JAPAN
        | VISITING
        | {
            "person.category": "civilian",
            "person.nationality": "GB",
            "person.employed_by_or_serving_with_force": True,
            "person.ordinarily_resident_in": "JP",
        },
        "no",
        ("GB-J3",),
    ),
    Case(
        "C27",
        "jp_gb_raa",
        "a generator of the UK forces, for official use only, into Japan",
        "official_goods_duty_free",
        TO_JAPAN | VISITING | {"consignment.kind": "equipment", "consignment.use": "official"},
        "unknown",
        ("GB-15", "GB-J1"),
        kind="provision_unread",
        needed=("consignment.receiving_law_allows_relief",),
        reading=READING,
    ),
    Case(
        "C39",
        "jp_gb_raa",
        "the UK force uses hotel services in Japan",
        "local_tax_relief",
        TO_JAPAN
        | VISITING
        | {
            "consignment.bought_locally": True,
            "consignment.acquirer": "force",
            "consignment.local_tax": "services",
        },
        "no",
        ("GB-23",),
    ),
    Case(
        "C49",
        "jp_gb_raa",
        "the UK force moves ammunition by truck in Japan, without notice and without marks",
        "move_dangerous_goods",
        TO_JAPAN
        | {"weapon.kind": "ammunition", "weapon.authorities_notified": False, "weapon.marks_shown": False},
        "no",
        ("GB-22",),
    ),
    Case(
        "C50",
        "jp_gb_raa",
        "the same with all Japanese procedures followed, for an activity that was decided",
        "move_dangerous_goods",
        TO_JAPAN
        | VISITING
        | {
            "weapon.kind": "ammunition",
            "weapon.for_cooperative_activity": True,
            "weapon.receiving_procedures_met": True,
            "weapon.authorities_notified": True,
            "weapon.marks_shown": True,
        },
        "yes",
        ("GB-21", "GB-22"),
        reading=f"{READING} Notice and marks are among the procedures, so both were done.",
    ),
    Case(
        "C51",
        "jp_gb_raa",
        "a member carries a sidearm off base in Japan",
        "carry_arms",
        TO_JAPAN | {"weapon.kind": "small_arm", "weapon.carried_by": "member"},
        "unknown",
        ("GB-20",),
        kind="provision_unread",
    ),
    Case(
        "C57",
        "jp_gb_raa",
        "a UK-owned truck on duty in Japan",
        "vehicle_registration_required",
        TO_JAPAN
        | {
            "vehicle.kind": "motor_vehicle",
            "vehicle.owned_by_sending_state": True,
            "vehicle.leased_in_receiving_state": False,
            "vehicle.used_on_duty": True,
        },
        "no",
        ("GB-J2",),
        reading="Owned by the State, so not leased in Japan.",
    ),
    Case(
        "C58",
        "jp_gb_raa",
        "the UK force rents a van in Japan",
        "vehicle_registration_required",
        TO_JAPAN
        | {
            "vehicle.kind": "motor_vehicle",
            "vehicle.owned_by_sending_state": False,
            "vehicle.leased_in_receiving_state": True,
        },
        "yes",
        ("GB-J2",),
    ),
    Case(
        "C61",
        "jp_gb_raa",
        "a Royal Navy ship, no prior notice",
        "port_access",
        TO_JAPAN | {"craft.kind": "ship", "visit.prior_notification_given": False},
        "no",
        ("GB-09",),
        mode="lenient",
        strict="unknown",
    ),
    Case(
        "C64",
        "jp_gb_raa",
        "a UK suspect; Japan has primary jurisdiction; before indictment",
        "hand_over_help_owed",
        TO_JAPAN
        | {
            "incident.actor_category": "member",
            "incident.receiving_exercises_jurisdiction": True,
            "incident.charged_by_receiving": False,
            "incident.death_sentence_possible": False,
        },
        "yes",
        ("GB-30",),
        reading="The case names no death sentence; that none is possible is added, for GB-31 excepts one.",
    ),
    Case(
        "C68",
        "jp_gb_raa",
        "a JSDF driver kills a person by negligence in the UK; Japan's law does not reach it",
        "receiving_exclusive",
        TO_BRITAIN
        | {
            "incident.actor_category": "member",
            "incident.in_receiving_state": True,
            "incident.punishable_by_receiving": True,
            "incident.punishable_by_sending": False,
        },
        "yes",
        ("GB-28",),
    ),
    Case(
        "C86",
        "jp_gb_raa",
        "a researcher of a UK company for GCAP visits Japan",
        "visa_application_waived",
        TO_JAPAN
        | {
            "person.category": "researcher",
            "person.employer": "company",
            "person.works_under_service_contract": True,
        },
        "no",
        ("RE-01", "GB-01", "GB-J3"),
        reading="RE-01 speaks of a contract with force or State: a company works for GCAP under one.",
    ),
    Case(
        "C89",
        "jp_gb_raa",
        "a JSDF member posted to the UK on invitation",
        "immigration_control_off",
        TO_BRITAIN
        | {
            "person.category": "member",
            "person.posted_for_service": True,
            "visit.invited_by_receiving_state": True,
        },
        "unknown",
        ("GB-U1", "GB-U2"),
        kind="provision_unread",
    ),
    Case(
        "C91",
        "jp_gb_raa",
        "a dependant accompanies a UK member to Japan",
        "dependant_status",
        TO_JAPAN | {"person.category": "dependant"},
        "no",
        ("GB-12",),
        mode="lenient",
        strict="unknown",
        reading="That no category was found is inferred only, so the strict mode leaves it open.",
    ),
)
