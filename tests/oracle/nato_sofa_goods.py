"""The NATO agreement said again, by hand: customs, duty, tax on purchases."""

from __future__ import annotations

from tests.oracle.kleene import Record, V, all3, any3, not3, one_of, provision, yes
from tests.oracle.nato_sofa_people import TRUE, movement_order

SUPPLIES = ("provisions", "fuel", "ammunition", "tobacco_alcohol", "documents", "other")


def kind(r: Record, *kinds: str) -> V:
    return one_of(r, "consignment.kind", *kinds)


def driven(r: Record) -> V:
    return all3(kind(r, "official_vehicle"), yes(r, "consignment.under_own_power"))


def official_goods(r: Record) -> V:
    own_power = yes(r, "consignment.under_own_power")
    right_goods = any3(
        kind(r, "equipment", "arms"),
        all3(kind(r, "official_vehicle"), not3(own_power)),
        all3(kind(r, *SUPPLIES), yes(r, "consignment.reasonable_quantity")),
    )
    for_the_force = all3(
        one_of(r, "consignment.importer_category", "force"), one_of(r, "consignment.use", "official")
    )
    for_others = all3(
        one_of(r, "consignment.importer_category", "civilian", "dependant"),
        one_of(r, "consignment.use", "official", "personal"),
        yes(r, "consignment.permitted_for_civilians"),
    )
    certificate = all3(
        yes(r, "consignment.certificate_deposited"), yes(r, "consignment.certificate_signatory_authorised")
    )
    return provision("NS-69", all3(right_goods, any3(for_the_force, for_others), certificate))


def driven_in(r: Record) -> V:
    terms = all3(yes(r, "consignment.triptyque_held"), yes(r, "consignment.temporary"))
    return provision("NS-66", all3(driven(r), terms))


def driven_out(r: Record) -> V:
    return provision("NS-66/reexport", all3(driven(r), yes(r, "consignment.triptyque_held")))


def carried_in(r: Record) -> V:
    carried = all3(kind(r, "official_vehicle"), not3(yes(r, "consignment.under_own_power")))
    return provision("NS-67", all3(carried, official_goods(r)))


def documents(r: Record) -> V:
    return provision(
        "NS-68",
        all3(
            yes(r, "papers.under_official_seal"),
            movement_order(r),
            yes(r, "papers.order_is_individual"),
            yes(r, "papers.despatch_count_stated"),
            yes(r, "papers.despatches_certified_official"),
        ),
    )


def crossing(r: Record) -> V:
    return provision("NS-76", all3(yes(r, "visit.regular_unit"), yes(r, "visit.customs_told_of_crossing")))


def fuel(r: Record) -> V:
    official = one_of(r, "consignment.use", "official")
    return provision("NS-77", all3(kind(r, "fuel"), official, yes(r, "consignment.fuel_arrangement")))


def tax_relief(r: Record) -> V:
    return provision("NS-62", fuel(r))


def search(r: Record) -> V:
    whose = one_of(r, "consignment.importer_category", "member", "civilian", "dependant")
    sealed = all3(kind(r, "documents"), documents(r))
    return provision("NS-65", all3(whose, not3(sealed)))


def own_import(r: Record) -> V:
    return one_of(r, "consignment.importer_category", "member", "civilian")


def effects(r: Record) -> V:
    things = kind(r, "personal_effects", "household_goods")
    return provision("NS-70", all3(own_import(r), things, yes(r, "consignment.at_first_arrival")))


def private_vehicle(r: Record) -> V:
    own_use = all3(one_of(r, "consignment.use", "personal"), yes(r, "consignment.temporary"))
    return provision("NS-71", all3(own_import(r), kind(r, "private_vehicle"), own_use))


def reexport(r: Record) -> V:
    personal = kind(r, "personal_effects", "household_goods", "private_vehicle")
    official = all3(not3(driven(r)), yes(r, "consignment.certificate_at_exit"))
    return provision("NS-73", all3(yes(r, "consignment.imported_duty_free"), any3(personal, official)))


def disposal(r: Record) -> V:
    terms = any3(yes(r, "consignment.duty_paid_on_disposal"), yes(r, "consignment.disposal_conditions_met"))
    return provision(
        "NS-74",
        all3(
            yes(r, "consignment.imported_duty_free"),
            one_of(r, "consignment.disposal", "sale", "gift"),
            yes(r, "consignment.disposal_authorised"),
            terms,
        ),
    )


def local_export(r: Record) -> V:
    return provision("NS-75", yes(r, "consignment.bought_locally"))


def duty(r: Record) -> V:
    relieved = any3(official_goods(r), effects(r), private_vehicle(r), driven_in(r))
    return provision("NS-78", all3(relieved, not3(yes(r, "consignment.charge_for_service"))))


def abuse(_: Record) -> V:
    return provision("NS-80", TRUE)


def local_origin(r: Record) -> V:
    return provision(
        "NS-81", all3(yes(r, "consignment.made_in_receiving_state"), yes(r, "consignment.exported_untaxed"))
    )


def customs_help(_: Record) -> V:
    return provision("NS-82", TRUE)


def seized(r: Record) -> V:
    service = one_of(r, "consignment.owner_at_entry", "sending_state")
    return provision("NS-82/seized", all3(yes(r, "consignment.seized"), service))
