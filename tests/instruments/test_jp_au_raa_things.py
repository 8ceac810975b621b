"""Vehicles, drones and arms on the move under the Japan–Australia agreement."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.cases.jp_au_raa import ADF_VISITS, JSDF_VISITS
from tests.instruments.jp_au_raa_asked import (
    NO,
    NOT_DECIDED,
    UNKNOWN,
    YES,
    Facts,
    Table,
    ask,
    outcomes,
)
from warifu.rules import Kind

TRUCK = ADF_VISITS | {
    "vehicle.kind": "motor_vehicle",
    "vehicle.owned_by_sending_state": True,
    "vehicle.leased_only_for_sending_state": False,
    "vehicle.leased_in_receiving_state": False,
    "vehicle.used_on_duty": True,
    "vehicle.private": False,
    "vehicle.driver_category": "member",
    "vehicle.licence_issued_by": "AU",
    "vehicle.requested_passage_for_activity": True,
}
BORROWED = {"vehicle.owned_by_sending_state": False, "vehicle.leased_only_for_sending_state": True}
SOMEBODY_ELSES = {"vehicle.owned_by_sending_state": False}


def test_official_vehicles_are_the_states_own_or_leased_for_it_alone_and_on_duty() -> None:
    table: Table = [
        ({}, YES),
        (BORROWED, YES),
        (SOMEBODY_ELSES, NO),
        (SOMEBODY_ELSES | {"vehicle.leased_only_for_sending_state": None}, UNKNOWN),
        ({"vehicle.used_on_duty": False}, NO),
        ({"vehicle.used_on_duty": None}, UNKNOWN),
    ]

    assert outcomes("official_vehicle", TRUCK, table) == table


def test_what_an_official_vehicle_is_was_read_for_japan_since_the_act_of_2025_only() -> None:
    assert ask("official_vehicle", TRUCK, on=date(2025, 7, 22)).outcome is YES
    assert ask("official_vehicle", TRUCK, on=date(2025, 7, 21)).kinds == (Kind.PROVISION_UNREAD,)
    assert ask("official_vehicle", TRUCK | JSDF_VISITS).kinds == (Kind.PROVISION_UNREAD,)


# --- Arms on the move -----------------------------------------------------------------------------


def test_arms_and_dangerous_goods_are_moved_by_the_receiving_states_rules() -> None:
    ammunition = ADF_VISITS | {
        "weapon.kind": "ammunition",
        "weapon.for_cooperative_activity": True,
        "weapon.receiving_procedures_met": True,
        "weapon.authorities_notified": True,
        "weapon.marks_shown": True,
    }
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"weapon.kind": "dangerous_goods"}, YES),
        ({"weapon.kind": "other"}, NO),
        ({"weapon.kind": None}, UNKNOWN),
        ({"weapon.for_cooperative_activity": False}, NO),
        ({"weapon.for_cooperative_activity": None}, UNKNOWN),
        ({"weapon.receiving_procedures_met": False}, NO),
        ({"weapon.receiving_procedures_met": None}, UNKNOWN),
        ({"weapon.authorities_notified": False}, NO),
        ({"weapon.authorities_notified": None}, UNKNOWN),
        ({"weapon.marks_shown": False}, NO),
        ({"weapon.marks_shown": None}, UNKNOWN),
        (JSDF_VISITS | {"weapon.marks_shown": None}, YES),
    ]

    assert outcomes("move_dangerous_goods", ammunition, table) == table


# --- Driving and vehicles -------------------------------------------------------------------------


def test_the_sending_states_licence_is_enough_for_official_vehicles() -> None:
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"vehicle.driver_category": "civilian"}, YES),
        ({"vehicle.driver_category": "dependant"}, NO),
        ({"vehicle.driver_category": None}, UNKNOWN),
        ({"vehicle.licence_issued_by": "NZ"}, NO),
        ({"vehicle.licence_issued_by": None}, UNKNOWN),
        (SOMEBODY_ELSES, NO),
        (SOMEBODY_ELSES | {"vehicle.private": True}, UNKNOWN),
        (SOMEBODY_ELSES | {"vehicle.private": True, "vehicle.driver_category": "other"}, NO),
    ]

    assert outcomes("licence_accepted", TRUCK, table) == table


def test_official_vehicles_are_free_of_japanese_registration_unless_leased_in_japan() -> None:
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"vehicle.kind": "motorcycle"}, YES),
        ({"vehicle.kind": "drone"}, NO),
        (BORROWED, YES),
        (BORROWED | {"vehicle.leased_in_receiving_state": True}, NO),
        (BORROWED | {"vehicle.leased_in_receiving_state": None}, UNKNOWN),
        ({"vehicle.used_on_duty": False}, NO),
    ]

    assert outcomes("vehicle_registration_exempt", TRUCK, table) == table


def test_official_vehicles_need_no_insurance_and_may_be_larger_on_request() -> None:
    assert ask("vehicle_insurance_exempt", TRUCK).outcome is YES
    assert ask("vehicle_insurance_exempt", TRUCK | {"vehicle.used_on_duty": False}).outcome is NO
    assert ask("vehicle_insurance_exempt", TRUCK | {"vehicle.used_on_duty": None}).outcome is UNKNOWN
    assert ask("vehicle_size_relaxed", TRUCK).outcome is YES
    assert (
        ask("vehicle_size_relaxed", TRUCK | {"vehicle.requested_passage_for_activity": False}).outcome is NO
    )
    assert (
        ask("vehicle_size_relaxed", TRUCK | {"vehicle.requested_passage_for_activity": None}).outcome
        is UNKNOWN
    )


DRONE = ADF_VISITS | {
    "vehicle.kind": "drone",
    "vehicle.used_on_duty": True,
    "vehicle.transport_minister_told": True,
}


def test_a_drone_is_free_of_registration_if_the_minister_was_told_before() -> None:
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"vehicle.kind": "motor_vehicle"}, NO),
        ({"vehicle.used_on_duty": False}, NO),
        ({"vehicle.transport_minister_told": False}, NO),
        ({"vehicle.transport_minister_told": None}, UNKNOWN),
    ]

    assert outcomes("drone_registration_exempt", DRONE, table) == table


@pytest.mark.parametrize(
    ("matter", "facts"),
    [
        ("vehicle_registration_exempt", TRUCK),
        ("vehicle_insurance_exempt", TRUCK),
        ("vehicle_size_relaxed", TRUCK),
        ("drone_registration_exempt", DRONE),
    ],
)
def test_vehicle_law_is_open_in_japan_before_the_act_and_in_australia(matter: str, facts: Facts) -> None:
    assert ask(matter, facts, on=date(2025, 7, 22)).outcome is YES
    assert ask(matter, facts, on=date(2025, 7, 21)).kinds == (Kind.PROVISION_UNREAD,)
    assert ask(matter, facts | JSDF_VISITS).kinds == (Kind.PROVISION_UNREAD,)
