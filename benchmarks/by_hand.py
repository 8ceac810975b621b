"""
The rule set as a careful programmer would write it: plain Python, three values, and which provisions are met.

Tuned: facts are fetched once; membership in a tuple is the quickest three-valued AND and OR in Python.
It gives no reasons, no missing facts, no texts; it must be kept by hand when a provision changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

Truth = bool | None
IN_FORCE, NEW_ACT, OLD_ACT = date(2023, 10, 15), date(2025, 7, 22), date(2025, 7, 21)


def all3(*parts: Truth) -> Truth:
    """Whether all hold."""
    return False if False in parts else None if None in parts else True


def any3(*parts: Truth) -> Truth:
    """Whether one holds."""
    return True if True in parts else None if None in parts else False


def decide(record: Mapping[str, Any]) -> tuple[tuple[Truth, ...], list[str]]:  # noqa: C901, PLR0912, PLR0915
    """Return the eight answers in the order of `ruleset.MATTERS`, and the provisions that are met."""
    get = record.get
    met: list[str] = []
    on, sending, receiving = get("moment.on"), get("visit.sending_state"), get("visit.receiving_state")
    from_japan = None if sending is None else sending == "JP"
    from_britain = None if sending is None else sending == "GB"
    to_japan = None if receiving is None else receiving == "JP"
    to_britain = None if receiving is None else receiving == "GB"
    new_act = None if on is None else on >= NEW_ACT
    old_act = None if on is None else on <= OLD_ACT

    un_forces = all3(to_japan, get("visit.acts_as_un_forces"), None)
    gate = all3(
        None if on is None else on >= IN_FORCE,
        None if sending is None else sending in ("JP", "GB"),
        None if receiving is None else receiving in ("JP", "GB"),
        None if sending is None or receiving is None else sending != receiving,
        None if un_forces is None else not un_forces,
    )
    if gate:
        met.append("GB-08/parties")
    activity = get("visit.activity_decided")
    if activity:
        met.append("GB-08/activity")
    body = get("visit.force_body")
    force = all3(
        any3(
            all3(from_japan, None if body is None else body == "jsdf"),
            all3(from_britain, None if body is None else body == "uk_forces"),
        ),
        get("visit.receiving_state_consents"),
        activity,
    )
    if force:
        met.append("GB-02")

    category = get("person.category")
    member = all3(None if category is None else category == "member", force)
    if member:
        met.append("GB-04")
    employer, contract = get("person.employer"), get("person.works_under_service_contract")
    contractor = any3(
        None if category is None else category == "contractor",
        all3(None if employer is None else employer not in ("armed_service", "sending_agency"), contract),
    )
    if contractor:
        met.append("GB-01/contractors")
    contract_in_japan = all3(new_act, to_japan, contractor)
    if contract_in_japan:
        met.append("GB-J3/contract")
    home = get("person.ordinarily_resident_in")
    lives_in_japan = None if home is None else home == "JP"
    resident = all3(new_act, to_japan, lives_in_japan)
    if resident:
        met.append("GB-J3/resident")
    resident_before = all3(old_act, to_japan, lives_in_japan, None)
    resident_in_britain = all3(to_britain, None if home is None else home == "GB", None)
    fit = all3(new_act, to_japan, get("person.both_states_consider_fit"))
    if fit:
        met.append("GB-J3/fit")
    nationality = get("person.nationality")
    same_state = None if nationality is None or sending is None else nationality == sending
    left_out = any3(contractor, contract_in_japan, resident, resident_before, resident_in_britain)
    civilian = all3(
        None
        if category is None
        else category in ("civilian", "official") or (None if category == "researcher" else False),
        get("person.accompanies_force"),
        get("person.employed_by_or_serving_with_force"),
        any3(same_state, fit, all3(old_act, to_japan, None), all3(to_britain, None)),
        force,
        None if left_out is None else not left_out,
    )
    if civilian:
        met.append("GB-01")
    visa = all3(any3(member, civilian), get("visit.entry_procedures_followed"))
    if visa:
        met.append("GB-12")

    use, allowed = get("consignment.use"), get("consignment.receiving_law_allows_relief")
    customs_order = all3(to_japan, allowed)
    if customs_order:
        met.append("GB-J1")
    official_use = None if use is None else use == "official"
    british_law = all3(to_britain, official_use, allowed)
    if british_law:
        met.append("GB-15/british-law")
    goods = all3(force, official_use, any3(customs_order, british_law))
    if goods:
        met.append("GB-15")
    disposal = get("consignment.disposal")
    unsold = None if disposal is None else disposal != "sale"
    kept = all3(get("consignment.handed_over_same_use"), unsold, goods)
    if kept:
        met.append("GB-15/disposal")
    importer, kind = get("consignment.importer_category"), get("consignment.kind")
    by_member = None if importer is None else importer in ("member", "civilian")
    personal = None if use is None else use == "personal"
    effects = all3(
        force,
        by_member,
        None
        if kind is None
        else kind in ("personal_effects", "household_goods")
        or (None if kind == "tobacco_alcohol" else False),
        get("consignment.reasonable_quantity"),
        personal,
    )
    if effects:
        met.append("GB-16")
    before = get("consignment.private_vehicles_before")
    vehicle = all3(
        force,
        by_member,
        None if kind is None else kind == "private_vehicle",
        None if before is None else before == 0,
        personal,
    )
    if vehicle:
        met.append("GB-17")
    tariff = any3(customs_order, british_law, all3(to_britain, personal, None))

    owned = any3(get("vehicle.owned_by_sending_state"), get("vehicle.leased_only_for_sending_state"))
    official_in_japan = all3(new_act, to_japan, owned, get("vehicle.used_on_duty"))
    if official_in_japan:
        met.append("GB-J2/official")
    official = any3(official_in_japan, all3(old_act, to_japan, None), all3(to_britain, None))
    if official:
        met.append("GB-05")
    driver, issuer = get("vehicle.driver_category"), get("vehicle.licence_issued_by")
    drives = all3(
        force,
        None if driver is None else driver in ("member", "civilian"),
        None if issuer is None or sending is None else issuer == sending,
    )
    licence = all3(drives, official)
    if licence:
        met.append("GB-18")
    private = all3(drives, get("vehicle.private"), None)
    leased = all3(new_act, get("vehicle.leased_in_receiving_state"))
    if leased:
        met.append("GB-J2/leased")
    machine = get("vehicle.kind")
    exempt = all3(
        new_act,
        None if machine is None else machine in ("motor_vehicle", "motorcycle"),
        official_in_japan,
        None if leased is None else not leased,
    )
    if exempt:
        met.append("GB-J2")
    registration = any3(exempt, all3(old_act, to_japan, None), all3(to_britain, None))

    answers = (
        all3(gate, visa),
        all3(gate, goods),
        all3(gate, kept),
        all3(gate, effects),
        all3(gate, vehicle),
        all3(gate, any3(licence, private)),
        all3(gate, tariff),
        all3(gate, registration),
    )
    return answers, met
