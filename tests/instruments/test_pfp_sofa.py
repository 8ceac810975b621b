"""The Partnership for Peace agreement and the Swiss rules: situations."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.situation import MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument

SWISS = {"visit.sending_state": "US", "visit.receiving_state": "CH", "agreement.binds_both": True}
ALBANIAN = SWISS | {"visit.receiving_state": "AL"}
FUEL = SWISS | {
    "consignment.kind": "fuel",
    "consignment.use": "official",
    "consignment.fuel_list_sent": True,
    "consignment.vehicle_on_fuel_list": True,
    "consignment.fuel_card_used": True,
}
TENT = SWISS | {
    "consignment.kind": "equipment",
    "consignment.owner_at_entry": "sending_state",
    "consignment.temporary": True,
    "consignment.use": "official",
}
RATIONS = SWISS | {
    "consignment.kind": "provisions",
    "consignment.use": "official",
    "consignment.reasonable_quantity": True,
}
SOLDIER = SWISS | {
    "person.category": "member",
    "person.nationality": "US",
    "person.ordinarily_resident_in": "US",
    "person.detached_alone_for_short": False,
}
GOODS, BENEFITS, COURT, HELP = (
    "official_goods_duty_free",
    "customs_beneficiary",
    "service_court_may_act",
    "tax_help_given",
)

PARTNERSHIP = (
    given("between two Parties", "agreement_applies", SWISS, YES, "PF-01"),
    given(
        "whether both are Parties is not known",
        "agreement_applies",
        {"visit.sending_state": "US", "visit.receiving_state": "CH"},
        UNKNOWN,
        "PF-01",
        MISSING,
    ),
    given("Japan is no Party", "agreement_applies", SWISS | {"visit.sending_state": "JP"}, NO, "PF-01"),
    given("Switzerland, a day before", "agreement_applies", SWISS, NO, "PF-01", on=date(2003, 5, 8)),
    given("Switzerland, the first day", "agreement_applies", SWISS, YES, "PF-01", on=date(2003, 5, 9)),
    given("Albania, a day before", "agreement_applies", ALBANIAN, NO, "PF-01", on=date(1996, 6, 7)),
    given("Albania, the first day", "agreement_applies", ALBANIAN, YES, "PF-01", on=date(1996, 6, 8)),
    given(
        "no death sentence under the protocol",
        "death_sentence_barred",
        SWISS | {"incident.actor_category": "dependant", "agreement.protocol_binds_both": True},
        YES,
        "PF-02",
    ),
    given(
        "one State is no Party to the protocol",
        "death_sentence_barred",
        SWISS | {"incident.actor_category": "member", "agreement.protocol_binds_both": False},
        NO,
        "PF-02",
    ),
    given(
        "whether it is was not found out",
        "death_sentence_barred",
        SWISS | {"incident.actor_category": "member"},
        UNKNOWN,
        "PF-02",
        MISSING,
    ),
    given(
        "torture is feared",
        "hand_over_may_be_refused",
        SWISS | {"incident.persecution_feared": True},
        YES,
        "PF-03",
    ),
    given(
        "nothing is feared",
        "hand_over_may_be_refused",
        SWISS | {"incident.persecution_feared": False},
        NO,
        "PF-03",
    ),
    given(
        "the reservation is Switzerland's only",
        "hand_over_may_be_refused",
        ALBANIAN | {"incident.persecution_feared": True},
        NO,
        "PF-03",
    ),
    given("a court that inquires only", COURT, SWISS | {"incident.court_acts_here": False}, YES, "PF-03a"),
    given("a hearing on Swiss soil", COURT, SWISS | {"incident.court_acts_here": True}, NO, "PF-03a"),
    given(
        "a court in Albania", COURT, ALBANIAN | {"incident.court_acts_here": False}, UNKNOWN, "PF-03a", UNREAD
    ),
    given(
        "judicial help for fraud, with reciprocity",
        HELP,
        SWISS
        | {
            "incident.help_sought": "judicial",
            "incident.tax_fraud": True,
            "incident.reciprocity_assured": True,
        },
        YES,
        "PF-03b",
    ),
    given(
        "judicial help, no fraud",
        HELP,
        SWISS | {"incident.help_sought": "judicial", "incident.tax_fraud": False},
        NO,
        "PF-03b",
    ),
    given(
        "administrative help, agreement not looked at",
        HELP,
        SWISS | {"incident.help_sought": "administrative"},
        UNKNOWN,
        "PF-03b",
        UNREAD,
    ),
    given("help elsewhere", HELP, ALBANIAN | {"incident.help_sought": "judicial"}, UNKNOWN, "PF-03b", UNREAD),
    given("a soldier", BENEFITS, SOLDIER, YES, "PF-04"),
    given("a Swiss national", BENEFITS, SOLDIER | {"person.nationality": "CH"}, NO, "PF-04"),
    given("a resident", BENEFITS, SOLDIER | {"person.ordinarily_resident_in": "CH"}, NO, "PF-04"),
    given(
        "a member detached alone", BENEFITS, SOLDIER | {"person.detached_alone_for_short": True}, NO, "PF-04"
    ),
    given(
        "a civilian alone may benefit",
        BENEFITS,
        SOLDIER | {"person.category": "civilian", "person.detached_alone_for_short": True},
        YES,
        "PF-04",
    ),
    given("a contractor", BENEFITS, SOLDIER | {"person.category": "contractor"}, NO, "PF-04"),
    given(
        "nationality not known",
        BENEFITS,
        {k: v for k, v in SOLDIER.items() if "nationality" not in k},
        UNKNOWN,
        "PF-04",
        MISSING,
    ),
    given("a tent for a time", GOODS, TENT, YES, "PF-05"),
    given("a tent for good", GOODS, TENT | {"consignment.temporary": False}, NO, "PF-05"),
    given("a contractor's tent", GOODS, TENT | {"consignment.owner_at_entry": "contractor"}, NO, "PF-05"),
    given("rations in reason", GOODS, RATIONS, YES, "PF-06"),
    given("rations for sale", GOODS, RATIONS | {"consignment.use": "sale"}, NO, "PF-06"),
    given("too many rations", GOODS, RATIONS | {"consignment.reasonable_quantity": False}, NO, "PF-06"),
    given("rations into Albania", GOODS, RATIONS | {"visit.receiving_state": "AL"}, UNKNOWN, "PF-05", UNREAD),
    given("fuel with list and card", "fuel_duty_free", FUEL, YES, "PF-07"),
    given("no fuel card", "fuel_duty_free", FUEL | {"consignment.fuel_card_used": False}, NO, "PF-08"),
    given(
        "a vehicle not on the list",
        "fuel_duty_free",
        FUEL | {"consignment.vehicle_on_fuel_list": False},
        NO,
        "PF-08",
    ),
    given("fuel for a private trip", "fuel_duty_free", FUEL | {"consignment.use": "personal"}, NO, "PF-07"),
    given(
        "the list not known of",
        "fuel_duty_free",
        {k: v for k, v in FUEL.items() if "list_sent" not in k},
        UNKNOWN,
        "PF-08",
        MISSING,
    ),
)


@pytest.mark.parametrize("situation", PARTNERSHIP, ids=lambda each: f"{each.matter}: {each.words}")
def test_partnership_forces_are_answered_as_the_text_says(situation: Situation) -> None:
    situation.check(instrument("pfp_sofa"))
