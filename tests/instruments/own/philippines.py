"""Cases under the Japan–Philippines agreement; everyone in them is made up."""

from __future__ import annotations

from functools import partial

from tests.instruments.own.own import Own

case = partial(Own, agreement="jp_ph_raa")
DECIDED = "visit.activity_decided=yes visit.receiving_state_consents=yes "
IN_JAPAN = "visit.sending_state=PH visit.receiving_state=JP visit.force_body=afp " + DECIDED
IN_PHILIPPINES = "visit.sending_state=JP visit.receiving_state=PH visit.force_body=jsdf " + DECIDED
EMPLOYEE = (
    "person.category=civilian person.employer=armed_service person.accompanies_force=yes "
    "person.employed_by_or_serving_with_force=yes "
)
TRUCK = "vehicle.kind=motor_vehicle vehicle.owned_by_sending_state=yes vehicle.used_on_duty=yes "

CASES = (
    case(
        "an engineer whom the Philippine force employs, at home in Manila, comes with it",
        matter="civilian_component",
        facts=IN_JAPAN + EMPLOYEE + "person.nationality=PH person.ordinarily_resident_in=PH",
        answer="yes",
        row="PH-01",
    ),
    case(
        "the engineer's home is in Yokohama",
        matter="civilian_component",
        facts=IN_JAPAN + EMPLOYEE + "person.nationality=PH person.ordinarily_resident_in=JP",
        answer="no",
        row="PH-01",
    ),
    case(
        "a Japanese employee of the Self-Defense Forces whose home is in Cebu",
        matter="civilian_component",
        facts=IN_PHILIPPINES + EMPLOYEE + "person.nationality=JP person.ordinarily_resident_in=PH",
        answer="no",
        row="PH-01",
    ),
    case(
        "an American whom the Philippine force employs, in Japan; both States think fit",
        matter="civilian_component",
        facts=IN_JAPAN
        + EMPLOYEE
        + "person.nationality=US person.ordinarily_resident_in=PH person.both_states_consider_fit=yes",
        answer="yes",
        row="PH-J2",
    ),
    case(
        "the same American; nobody has asked the two States",
        matter="civilian_component",
        facts=IN_JAPAN + EMPLOYEE + "person.nationality=US person.ordinarily_resident_in=PH",
        answer="unknown",
        kind="missing_fact",
        row="PH-J2",
    ),
    case(
        "a battalion comes although no activity was decided",
        matter="visiting_force",
        facts=IN_JAPAN.replace("activity_decided=yes", "activity_decided=no"),
        answer="no",
        row="PH-03",
    ),
    case(
        "a police commando comes for a decided activity",
        matter="visiting_force",
        facts=IN_JAPAN.replace("force_body=afp", "force_body=police"),
        answer="no",
        row="PH-02",
    ),
    case(
        "a member comes to Japan: must he apply for a visa?",
        matter="visa_application_required",
        facts=IN_JAPAN + "person.category=member",
        answer="unknown",
        kind="provision_unread",
        row="PH-11",
    ),
    case(
        "is a Japanese member registered as a foreigner in the Philippines, going by the newspapers?",
        matter="alien_registration_waived",
        facts=IN_PHILIPPINES + "person.category=member",
        answer="yes",
        row="PH-11",
        lenient=True,
    ),
    case(
        "a Philippine army truck on duty in Japan: registration",
        matter="vehicle_registration_exempt",
        facts=IN_JAPAN + TRUCK + "vehicle.leased_in_receiving_state=no",
        answer="yes",
        row="PH-J3",
    ),
    case(
        "a Japanese army truck on duty in Luzon: registration",
        matter="vehicle_registration_exempt",
        facts=IN_PHILIPPINES + TRUCK + "vehicle.leased_in_receiving_state=no",
        answer="unknown",
        kind="provision_unread",
        row="PH-05",
    ),
    case(
        "a Japanese member carries a pistol in Luzon",
        matter="carry_arms",
        facts=IN_PHILIPPINES + "weapon.kind=small_arm weapon.carried_by=member",
        answer="unknown",
        kind="provision_unread",
        row="PH-15",
    ),
    case(
        "a Philippine ship breaks a Japanese pier",
        matter="receiving_state_pays",
        facts=IN_JAPAN + "claim.damage=special_maritime claim.on_duty=yes",
        answer="no",
        row="PH-J5",
    ),
    case(
        "a Philippine driver on duty hurts a pedestrian in Japan; no insurance pays",
        matter="receiving_state_pays",
        facts=IN_JAPAN + "claim.damage=third_party claim.on_duty=yes claim.covered_by_vehicle_insurance=no",
        answer="yes",
        row="PH-J5",
    ),
    case(
        "a quarantine officer meets a Philippine relief flight",
        matter="quarantine_law_applies",
        facts=IN_JAPAN,
        answer="unknown",
        kind="provision_unread",
        row="PH-11",
    ),
    case(
        "notes have been exchanged, and it is 20 August 2025",
        matter="agreement_applies",
        facts=IN_JAPAN,
        answer="no",
        row="PH-22",
        on="2025-08-20",
    ),
)
