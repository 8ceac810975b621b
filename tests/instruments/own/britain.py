"""Cases under the Japan–United Kingdom agreement; everyone in them is made up."""

from __future__ import annotations

from functools import partial

from tests.instruments.own.own import Own

case = partial(Own, agreement="jp_gb_raa")
DECIDED = "visit.activity_decided=yes visit.receiving_state_consents=yes "
IN_JAPAN = (
    "visit.sending_state=GB visit.receiving_state=JP visit.force_body=uk_forces visit.acts_as_un_forces=no "
    + DECIDED
)
AS_UN_FORCES = IN_JAPAN.replace("acts_as_un_forces=no", "acts_as_un_forces=yes")
IN_BRITAIN = "visit.sending_state=JP visit.receiving_state=GB visit.force_body=jsdf " + DECIDED
ENTERS = "person.category=member visit.entry_procedures_followed=yes "
OWN = "consignment.importer_category=member consignment.use=personal "
BOUGHT = "consignment.bought_locally=yes consignment.acquirer=force "
BOTH_PUNISH = (
    "incident.actor_category=member incident.punishable_by_sending=yes incident.punishable_by_receiving=yes "
    "incident.in_receiving_state=yes "
)

CASES = (
    case(
        "one naval officer is liaison at a Japanese headquarters, for an activity that was decided",
        matter="individual_covered",
        facts=IN_JAPAN + "person.category=member person.single_or_liaison=yes",
        answer="yes",
        row="GB-03",
    ),
    case(
        "the same officer, posted there without any decision on an activity",
        matter="individual_covered",
        facts=IN_JAPAN.replace("activity_decided=yes", "activity_decided=no") + "person.category=member",
        answer="no",
        row="GB-03",
    ),
    case(
        "a Gurkha rifleman of Nepalese nationality enters Japan with his battalion",
        matter="visa_application_required",
        facts=IN_JAPAN + ENTERS + "person.nationality=NP",
        answer="no",
        row="GB-12",
    ),
    case(
        "a member arrives on the day before the agreement entered into force",
        matter="visa_application_waived",
        facts=IN_JAPAN + ENTERS,
        answer="no",
        row="GB-08",
        on="2023-10-14",
    ),
    case(
        "a British ship watches sanctions as United Nations forces: does the agreement apply?",
        matter="agreement_applies",
        facts=AS_UN_FORCES,
        answer="unknown",
        kind="provision_unread",
        row="GB-08",
    ),
    case(
        "a sailor of that ship goes ashore in Sasebo without a visa",
        matter="visa_application_waived",
        facts=AS_UN_FORCES + ENTERS,
        answer="unknown",
        kind="provision_unread",
        row="GB-08",
    ),
    case(
        "a sergeant brings reasonable furniture for herself",
        matter="personal_effects_duty_free",
        facts=IN_JAPAN + OWN + "consignment.kind=household_goods consignment.reasonable_quantity=yes",
        answer="yes",
        row="GB-16",
    ),
    case(
        "she also brings a second car",
        matter="private_vehicle_duty_free",
        facts=IN_JAPAN + OWN + "consignment.kind=private_vehicle consignment.private_vehicles_before=1",
        answer="no",
        row="GB-17",
    ),
    case(
        "a British ship takes light oil in Japan",
        matter="local_tax_relief",
        facts=IN_JAPAN + BOUGHT + "consignment.local_tax=light_oil",
        answer="yes",
        row="GB-23",
    ),
    case(
        "the Self-Defense Forces buy timber in England: value added tax",
        matter="local_tax_relief",
        facts=IN_BRITAIN + BOUGHT + "consignment.local_tax=consumption",
        answer="unknown",
        kind="provision_unread",
        row="GB-23",
    ),
    case(
        "Japanese tents come into England for official use",
        matter="official_goods_duty_free",
        facts=IN_BRITAIN + "consignment.use=official",
        answer="unknown",
        kind="provision_unread",
        row="GB-15",
    ),
    case(
        "does a British tariff item free those tents?",
        matter="tariff_item_relief",
        facts=IN_BRITAIN + "consignment.use=official",
        answer="unknown",
        kind="provision_unread",
        row="GB-15",
    ),
    case(
        "a British drone on duty, the transport minister told beforehand",
        matter="drone_registration_exempt",
        facts=IN_JAPAN + "vehicle.kind=drone vehicle.used_on_duty=yes vehicle.transport_minister_told=yes",
        answer="yes",
        row="AU-J11",
    ),
    case(
        "two British soldiers fight in their quarters in Japan: who comes first?",
        matter="sending_primary",
        facts=IN_JAPAN + BOTH_PUNISH + "incident.only_against_sending=yes",
        answer="yes",
        row="GB-29",
    ),
    case(
        "a British soldier on leave breaks a shop window in Sendai: who comes first?",
        matter="receiving_primary",
        facts=IN_JAPAN + BOTH_PUNISH + "incident.only_against_sending=no incident.official_duty=no",
        answer="yes",
        row="GB-29",
    ),
    case(
        "the embassy hears of the broken window and tells the ministry that evening",
        matter="incident_notice_met",
        facts=IN_JAPAN
        + "incident.notice_received=yes incident.other_state_told=yes incident.told_as_soon_as_possible=yes",
        answer="yes",
        row="GB-33",
    ),
    case(
        "the wife of a Japanese member in England: a dependant for the Act of 1952?",
        matter="statute_dependant",
        facts=IN_BRITAIN + "person.relation_to_member=spouse",
        answer="unknown",
        kind="provision_unread",
        row="GB-U4",
    ),
    case(
        "a French employee of the British ministry in 2024, under the Act that was not read",
        matter="civilian_component",
        facts=IN_JAPAN + "person.category=civilian person.nationality=FR person.employer=sending_agency "
        "person.accompanies_force=yes person.employed_by_or_serving_with_force=yes "
        "person.ordinarily_resident_in=GB",
        answer="unknown",
        kind="provision_unread",
        row="GB-J5",
        on="2024-06-01",
    ),
    case(
        "a Japanese fishery applies for its suit over torn nets to be paid in advance; it is small and in the right",
        matter="suit_costs_advanced",
        facts=IN_JAPAN
        + "claim.damage=special_maritime claim.claimant_of_receiving_state=yes claim.help_applied_for=yes "
        "claim.claimant_is_larger_firm=no claim.suit_cost_out_of_proportion=no claim.suit_hopeless=no",
        answer="yes",
        row="GB-J4",
    ),
)
