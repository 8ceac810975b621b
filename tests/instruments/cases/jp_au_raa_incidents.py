"""The decided cases of the Japan–Australia agreement on vehicles, jurisdiction, claims and notices."""

from __future__ import annotations

from tests.instruments.case import Case
from tests.instruments.cases.jp_au_raa import (
    ADF_TO_JAPAN,
    ADF_VISITS,
    NOT_UN,
    ORDINARY,
    VISITING,
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

CASES = (*VEHICLES, *INCIDENTS)
