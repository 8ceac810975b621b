"""Goods and tax under the Japan–Australia agreement, with the customs law of both States."""

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

GENERATOR = {
    "consignment.kind": "equipment",
    "consignment.use": "official",
    "consignment.owner_at_entry": "sending_state",
    "consignment.statement_filed": True,
    "consignment.declared_in_users_name": True,
}


def test_official_goods_enter_japan_free_with_the_statement() -> None:
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"consignment.owner_at_entry": None}, YES),
        ({"consignment.use": "sale"}, NO),
        ({"consignment.use": None}, UNKNOWN),
        ({"consignment.statement_filed": False}, NO),
        ({"consignment.statement_filed": None}, UNKNOWN),
        ({"consignment.declared_in_users_name": False}, NO),
        ({"consignment.declared_in_users_name": None}, UNKNOWN),
    ]

    for matter in ("official_goods_duty_free", "tariff_item_relief"):
        assert outcomes(matter, ADF_VISITS | GENERATOR, table) == table


def test_goods_of_persons_are_no_official_goods_and_their_japanese_tariff_item_was_not_read() -> None:
    own = ADF_VISITS | GENERATOR | {"consignment.use": "personal"}

    assert ask("official_goods_duty_free", own).outcome is NO
    found = ask("tariff_item_relief", own)
    assert found.outcome is UNKNOWN
    assert found.kinds == (Kind.PROVISION_UNREAD,)
    assert "AU-17" in found.rows


def test_official_goods_enter_australia_free_if_the_state_owns_them_or_they_are_fuel() -> None:
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"consignment.statement_filed": None}, YES),
        ({"consignment.use": "sale"}, NO),
        ({"consignment.owner_at_entry": "contractor"}, UNKNOWN),
        ({"consignment.owner_at_entry": None}, UNKNOWN),
        ({"consignment.owner_at_entry": "contractor", "consignment.kind": "fuel"}, YES),
    ]

    assert outcomes("official_goods_duty_free", JSDF_VISITS | GENERATOR, table) == table
    hired = ask(
        "official_goods_duty_free", JSDF_VISITS | GENERATOR | {"consignment.owner_at_entry": "contractor"}
    )
    assert hired.kinds == (Kind.PROVISION_UNREAD,)


FURNITURE = {
    "consignment.importer_category": "member",
    "consignment.kind": "household_goods",
    "consignment.use": "personal",
    "consignment.reasonable_quantity": True,
    "consignment.at_first_arrival": True,
}


@pytest.mark.parametrize("visit", [ADF_VISITS, JSDF_VISITS])
def test_members_and_civilians_bring_their_household_free(visit: Facts) -> None:
    table: Table = [
        ({}, YES),
        *NOT_DECIDED[:4],
        ({"consignment.importer_category": "civilian"}, YES),
        ({"consignment.importer_category": "dependant"}, NO),
        ({"consignment.importer_category": None}, UNKNOWN),
        ({"consignment.kind": "personal_effects"}, YES),
        ({"consignment.kind": "equipment"}, NO),
        ({"consignment.kind": None}, UNKNOWN),
        ({"consignment.use": "sale"}, NO),
        ({"consignment.use": None}, UNKNOWN),
        ({"consignment.reasonable_quantity": False}, NO),
        ({"consignment.reasonable_quantity": None}, UNKNOWN),
    ]

    assert outcomes("personal_effects_duty_free", visit | FURNITURE, table) == table


def test_goods_that_come_after_the_first_arrival_are_open() -> None:
    found = ask(
        "personal_effects_duty_free", ADF_VISITS | FURNITURE | {"consignment.at_first_arrival": False}
    )

    assert found.outcome is UNKNOWN
    assert found.kinds == (Kind.PROVISION_UNREAD,)


def test_tobacco_and_alcohol_are_out_in_australia_and_open_in_japan() -> None:
    cigarettes = FURNITURE | {"consignment.kind": "tobacco_alcohol"}

    in_australia = ask("personal_effects_duty_free", JSDF_VISITS | cigarettes)
    in_japan = ask("personal_effects_duty_free", ADF_VISITS | cigarettes)

    assert in_australia.outcome is NO
    assert in_australia.rows == ("AU-17", "AU-A3")
    assert in_japan.kinds == (Kind.PROVISION_UNREAD,)


def test_personal_goods_have_an_australian_tariff_item_of_their_own() -> None:
    table: Table = [
        ({}, YES),
        *NOT_DECIDED[:4],
        ({"consignment.kind": "private_vehicle"}, YES),
        ({"consignment.kind": "tobacco_alcohol"}, NO),
        ({"consignment.kind": "equipment"}, NO),
        ({"consignment.kind": None}, UNKNOWN),
        ({"consignment.importer_category": "dependant"}, NO),
        ({"consignment.importer_category": None}, UNKNOWN),
    ]

    assert outcomes("tariff_item_relief", JSDF_VISITS | FURNITURE, table) == table


def test_one_private_vehicle_each_is_free() -> None:
    car = FURNITURE | {"consignment.kind": "private_vehicle", "consignment.private_vehicles_before": 0}
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"consignment.private_vehicles_before": 1}, NO),
        ({"consignment.private_vehicles_before": None}, UNKNOWN),
        ({"consignment.kind": "official_vehicle"}, NO),
        ({"consignment.importer_category": "contractor"}, NO),
        ({"consignment.use": "sale"}, NO),
        ({"consignment.use": None}, UNKNOWN),
    ]

    assert outcomes("private_vehicle_duty_free", ADF_VISITS | car, table) == table


@pytest.mark.parametrize("kind", ["private_vehicle", "official_vehicle"])
def test_a_road_vehicle_needs_no_separate_import_approval_in_australia(kind: str) -> None:
    vehicle = {"consignment.kind": kind, "consignment.importer_category": "member"}
    table: Table = [
        ({}, YES),
        ({"consignment.importer_category": "force"}, YES),
        ({"consignment.importer_category": "contractor"}, NO),
        ({"consignment.importer_category": None}, UNKNOWN),
        ({"consignment.kind": "equipment"}, NO),
        (ADF_VISITS, NO),
    ]

    assert outcomes("vehicle_import_approval_waived", JSDF_VISITS | vehicle, table) == table


def test_the_australian_charge_is_waived_for_whole_consignments_and_biosecurity_fees_never() -> None:
    whole = {"consignment.wholly_for_the_force": True}
    table: Table = [
        ({}, YES),
        ({"consignment.wholly_for_the_force": False}, NO),
        ({"consignment.wholly_for_the_force": None}, UNKNOWN),
        (ADF_VISITS, NO),
    ]

    assert outcomes("import_charge_waived", JSDF_VISITS | whole, table) == table
    assert ask("biosecurity_fee_waived", JSDF_VISITS | whole).outcome is NO


SOLD = {
    "consignment.imported_duty_free": True,
    "consignment.import_permitted_on": date(2024, 2, 29),
    "consignment.diverted": True,
    "consignment.diverted_on": date(2025, 3, 1),
    "consignment.disposal": "sale",
}


@pytest.mark.parametrize("matter", ["diversion_duty_collected", "diversion_notice_due"])
def test_goods_diverted_within_two_years_are_notified_and_pay_duty_in_japan(matter: str) -> None:
    table: Table = [
        ({}, YES),
        ({"consignment.diverted_on": date(2026, 2, 28)}, YES),
        ({"consignment.diverted_on": date(2026, 3, 1)}, NO),
        ({"consignment.diverted_on": None}, UNKNOWN),
        ({"consignment.import_permitted_on": None}, UNKNOWN),
        ({"consignment.diverted": False}, NO),
        ({"consignment.diverted": None}, UNKNOWN),
        ({"consignment.imported_duty_free": False}, NO),
        ({"consignment.imported_duty_free": None}, UNKNOWN),
        (JSDF_VISITS, UNKNOWN),
    ]

    assert outcomes(matter, ADF_VISITS | SOLD, table) == table
    assert ask(matter, SOLD | JSDF_VISITS).kinds == (Kind.PROVISION_UNREAD,)


def test_the_relief_covers_a_hand_over_for_the_same_use_and_no_sale() -> None:
    handed_over = SOLD | {
        "consignment.diverted": False,
        "consignment.handed_over_same_use": True,
        "consignment.disposal": "gift",
    }
    table: Table = [
        ({}, YES),
        ({"consignment.disposal": "sale"}, NO),
        ({"consignment.disposal": None}, UNKNOWN),
        ({"consignment.handed_over_same_use": False}, NO),
        ({"consignment.handed_over_same_use": None}, UNKNOWN),
        ({"consignment.diverted": True}, NO),
        ({"consignment.diverted": None}, UNKNOWN),
    ]

    assert outcomes("relief_covers_disposal", ADF_VISITS | handed_over, table) == table


EXEMPT = {"consignment.imported_duty_free": True, "consignment.import_permitted_on": date(2024, 1, 15)}


def test_moves_and_hand_overs_within_two_years_are_notified_in_japan() -> None:
    moved = (
        ADF_VISITS
        | EXEMPT
        | {
            "consignment.moved_to_other_place": True,
            "consignment.handed_over_same_use": False,
        }
    )
    table: Table = [
        ({}, YES),
        ({"consignment.moved_to_other_place": False}, NO),
        ({"consignment.moved_to_other_place": None}, UNKNOWN),
        ({"consignment.moved_to_other_place": False, "consignment.handed_over_same_use": True}, YES),
        ({"consignment.imported_duty_free": False}, NO),
        ({"consignment.import_permitted_on": None}, UNKNOWN),
        (JSDF_VISITS, UNKNOWN),
    ]

    assert outcomes("move_notice_due", moved, table) == table
    assert ask("move_notice_due", moved, on=date(2026, 1, 16)).outcome is NO


def test_a_book_is_kept_for_two_years_and_what_comes_after_is_open() -> None:
    exempt = ADF_VISITS | EXEMPT

    assert ask("book_due", exempt, on=date(2026, 1, 15)).outcome is YES
    assert ask("book_due", exempt, on=date(2026, 1, 16)).kinds == (Kind.PROVISION_UNREAD,)
    assert ask("book_due", exempt | {"consignment.imported_duty_free": False}).outcome is NO
    assert ask("book_due", exempt | {"consignment.imported_duty_free": None}).outcome is UNKNOWN
    assert ask("book_due", exempt | JSDF_VISITS).kinds == (Kind.PROVISION_UNREAD,)


def test_local_tax_is_as_for_the_self_defense_forces() -> None:
    light_oil = ADF_VISITS | {
        "consignment.bought_locally": True,
        "consignment.acquirer": "force",
        "consignment.local_tax": "light_oil",
    }
    table: Table = [
        ({}, YES),
        *NOT_DECIDED,
        ({"consignment.local_tax": "aviation_fuel"}, YES),
        ({"consignment.local_tax": "consumption"}, NO),
        ({"consignment.local_tax": "vehicle_weight"}, NO),
        ({"consignment.local_tax": "services"}, NO),
        ({"consignment.local_tax": None}, UNKNOWN),
        ({"consignment.acquirer": "person"}, NO),
        ({"consignment.acquirer": None}, UNKNOWN),
        ({"consignment.bought_locally": False}, NO),
        ({"consignment.bought_locally": None}, UNKNOWN),
    ]

    assert outcomes("local_tax_relief", light_oil, table) == table


@pytest.mark.parametrize(
    ("visit", "tax"),
    [(ADF_VISITS, "vehicle_acquisition"), (ADF_VISITS, "other"), (JSDF_VISITS, "consumption")],
)
def test_of_other_taxes_it_must_be_known_whether_the_hosts_own_forces_are_free(
    visit: Facts, tax: str
) -> None:
    purchase = visit | {
        "consignment.bought_locally": True,
        "consignment.acquirer": "force",
        "consignment.local_tax": tax,
    }

    assert ask("local_tax_relief", purchase).kinds == (Kind.PROVISION_UNREAD,)
    assert ask("local_tax_relief", purchase | {"consignment.own_forces_free_of_tax": True}).outcome is YES
    assert ask("local_tax_relief", purchase | {"consignment.own_forces_free_of_tax": False}).outcome is NO
