"""Cases under the Japan–Australia agreement; everyone in them is made up."""

from __future__ import annotations

from functools import partial

from tests.instruments.own.own import Own

case = partial(Own, agreement="jp_au_raa")
DECIDED = "visit.activity_decided=yes visit.receiving_state_consents=yes "
IN_JAPAN = (
    "visit.sending_state=AU visit.receiving_state=JP visit.force_body=adf visit.acts_as_un_forces=no "
    + DECIDED
)
IN_AUSTRALIA = "visit.sending_state=JP visit.receiving_state=AU visit.force_body=jsdf " + DECIDED
SCIENTIST = (
    "person.category=civilian person.nationality=AU person.employer=sending_agency "
    "person.accompanies_force=yes person.employed_by_or_serving_with_force=yes "
)
OWN = "consignment.importer_category=member consignment.use=personal consignment.at_first_arrival=yes "
RIFLES = "weapon.kind=small_arm weapon.for_cooperative_activity=yes weapon.receiving_procedures_met=yes "
GENERATOR = "consignment.imported_duty_free=yes consignment.import_permitted_on=2025-01-10 "
PIER = "claim.damage=special_maritime claim.claimant_of_receiving_state=yes claim.help_applied_for=yes "

CASES = (
    case(
        "a scientist of the Australian defence department, at home in Canberra, comes with the force",
        matter="civilian_component",
        facts=IN_JAPAN + SCIENTIST + "person.ordinarily_resident_in=AU",
        answer="yes",
        row="AU-01",
    ),
    case(
        "the same scientist has long had her home in Tokyo",
        matter="civilian_component",
        facts=IN_JAPAN + SCIENTIST + "person.ordinarily_resident_in=JP",
        answer="no",
        row="AU-01",
    ),
    case(
        "she lived in Tokyo already in May 2024, under the Act that was not read",
        matter="civilian_component",
        facts=IN_JAPAN + SCIENTIST + "person.ordinarily_resident_in=JP",
        answer="unknown",
        kind="provision_unread",
        row="AU-01",
        on="2024-05-01",
    ),
    case(
        "a member of the Self-Defense Forces arrives in Darwin: may a passport be asked for?",
        matter="passport_required",
        facts=IN_AUSTRALIA + "person.category=member",
        answer="unknown",
        kind="provision_unread",
        row="AU-12",
    ),
    case(
        "a Japanese destroyer would claim a berth in Sydney",
        matter="port_access",
        facts=IN_AUSTRALIA,
        answer="unknown",
        kind="provision_unread",
        row="AU-11",
    ),
    case(
        "a member brings cigars into Japan for himself",
        matter="personal_effects_duty_free",
        facts=IN_JAPAN + OWN + "consignment.kind=tobacco_alcohol consignment.reasonable_quantity=yes",
        answer="unknown",
        kind="provision_unread",
        row="AU-17",
    ),
    case(
        "a member brings forty televisions as household goods",
        matter="personal_effects_duty_free",
        facts=IN_JAPAN + OWN + "consignment.kind=household_goods consignment.reasonable_quantity=no",
        answer="no",
        row="AU-17",
    ),
    case(
        "the first car of a person of the civilian component",
        matter="private_vehicle_duty_free",
        facts=IN_JAPAN
        + "consignment.importer_category=civilian consignment.use=personal consignment.kind=private_vehicle "
        "consignment.private_vehicles_before=0",
        answer="yes",
        row="AU-18",
    ),
    case(
        "an Australian aircraft is refuelled at a Japanese airport: aviation fuel tax",
        matter="local_tax_relief",
        facts=IN_JAPAN
        + "consignment.bought_locally=yes consignment.acquirer=force consignment.local_tax=aviation_fuel",
        answer="yes",
        row="AU-26",
    ),
    case(
        "the force is asked for vehicle weight tax in Japan",
        matter="local_tax_relief",
        facts=IN_JAPAN
        + "consignment.bought_locally=yes consignment.acquirer=force consignment.local_tax=vehicle_weight",
        answer="no",
        row="AU-26",
    ),
    case(
        "rifles go by truck to the exercise, all procedures followed; they are no dangerous goods to be marked",
        matter="move_dangerous_goods",
        facts=IN_JAPAN + RIFLES + "weapon.authorities_notified=yes",
        answer="yes",
        row="AU-24",
    ),
    case(
        "explosives on a Japanese road without marks",
        matter="move_dangerous_goods",
        facts=IN_JAPAN
        + "weapon.kind=explosives weapon.for_cooperative_activity=yes weapon.receiving_procedures_met=yes "
        "weapon.authorities_notified=yes weapon.marks_shown=no",
        answer="no",
        row="AU-25",
    ),
    case(
        "a generator freed a year ago is to be lent to a festival: notice first?",
        matter="diversion_notice_due",
        facts=IN_JAPAN + GENERATOR + "consignment.diverted=yes consignment.diverted_on=2026-01-20",
        answer="yes",
        row="AU-J3",
    ),
    case(
        "must a book of the generator be kept in its second year?",
        matter="book_due",
        facts=IN_JAPAN + GENERATOR,
        answer="yes",
        row="AU-J4",
    ),
    case(
        "a Japanese port company applies for help after an Australian ship broke its pier",
        matter="shipping_claim_help",
        facts=IN_JAPAN + PIER,
        answer="yes",
        row="AU-J10",
    ),
    case(
        "the company is a large one and wants the costs of a suit in Sydney advanced",
        matter="suit_costs_advanced",
        facts=IN_JAPAN + PIER + "claim.claimant_is_larger_firm=yes",
        answer="no",
        row="AU-J10",
    ),
    case(
        "Australian police have arrested a member of the Self-Defense Forces: handed over at once?",
        matter="arrested_handed_over",
        facts=IN_AUSTRALIA + "incident.actor_category=member incident.arrested_by_receiving=yes",
        answer="unknown",
        kind="provision_unread",
        row="AU-A6",
    ),
    case(
        "a member of the Self-Defense Forces with the documents reports for duty in Darwin",
        matter="special_purpose_visa",
        facts=IN_AUSTRALIA
        + "person.category=member person.holds_relevant_documents=yes person.absent_without_leave=no",
        answer="yes",
        row="AU-A4",
    ),
    case(
        "Australia asks for help to arrest a Japanese member; nobody speaks of a death sentence",
        matter="hand_over_help_owed",
        facts=IN_AUSTRALIA + "incident.actor_category=member incident.death_sentence_possible=no",
        answer="yes",
        row="AU-32",
    ),
    case(
        "tents that Japan hired from a firm come into Australia for official use",
        matter="official_goods_duty_free",
        facts=IN_AUSTRALIA
        + "consignment.use=official consignment.kind=equipment consignment.owner_at_entry=contractor",
        answer="unknown",
        kind="provision_unread",
        row="AU-16",
    ),
)
