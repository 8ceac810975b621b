"""Cases under the NATO and the United States–Japan agreements and the British Act; everyone is made up."""

from __future__ import annotations

from functools import partial

from tests.instruments.own.own import Own

nato = partial(Own, agreement="nato_sofa")
american = partial(Own, agreement="us_jp_sofa")
british = partial(Own, agreement="uk_vfa")
BETWEEN = (
    "visit.sending_state=US visit.receiving_state=NL visit.in_treaty_area=yes "
    "visit.left_out_by_agreement=no visit.force_body=other_force visit.on_official_duties=yes "
)
AWARD = (
    "claim.damage=third_party claim.on_duty=yes claim.attributable=yes claim.award=90 "
    "claim.settled_otherwise=no "
)
SEALED = (
    "papers.under_official_seal=yes papers.movement_order_held=yes papers.order_is_individual=yes "
    "papers.order_in_sending_language=yes papers.order_in_english=yes papers.order_in_french=yes "
    "papers.order_issued_by=sending_state papers.order_certifies_status_and_movement=yes "
    "papers.countersignature_required=no papers.despatch_count_stated=yes "
    "papers.despatches_certified_official=yes "
)
TO_JAPAN = "visit.sending_state=US visit.receiving_state=JP "
OMANI = "visit.sending_state=OM visit.receiving_state=GB "

CASES = (
    nato(
        "the unmarried partner of a corporal",
        matter="dependant_status",
        facts=BETWEEN + "person.category=dependant person.relation_to_member=partner",
        answer="no",
        row="NS-03",
    ),
    nato(
        "a daughter whom the corporal supports",
        matter="dependant_status",
        facts=BETWEEN
        + "person.category=dependant person.relation_to_member=child person.depends_on_member=yes",
        answer="yes",
        row="NS-03",
    ),
    nato(
        "a technician of a firm, no employee of an armed service",
        matter="civilian_component",
        facts=BETWEEN
        + "person.category=contractor person.accompanies_force=yes person.employed_by_armed_service=no "
        "person.nationality=US person.stateless=no person.ordinarily_resident_in=US",
        answer="no",
        row="NS-02",
    ),
    nato(
        "a clerk left the service and stayed in the country",
        matter="leaving_notice_due",
        facts=BETWEEN + "person.category=ex_member person.sent_home=no",
        answer="yes",
        row="NS-11",
    ),
    nato(
        "a lorry with number and a clear nationality mark",
        matter="vehicle_marked",
        facts=BETWEEN
        + "vehicle.registration_number_shown=yes vehicle.nationality_mark_shown=yes vehicle.private=no",
        answer="yes",
        row="NS-17",
    ),
    nato(
        "a corporal's wife drives on her home licence",
        matter="licence_accepted",
        facts=BETWEEN
        + "vehicle.driver_category=dependant vehicle.licence_issued_by=US vehicle.licence_mode=accept",
        answer="no",
        row="NS-14",
    ),
    nato(
        "one sending State, an award of 90, and the receiving State is billed 30",
        matter="claim_split_right",
        facts=BETWEEN
        + AWARD
        + "claim.sending_states_responsible=1 claim.receiving_state_responsible=no claim.receiving_share=30 "
        "claim.sending_share_each=60",
        answer="no",
        row="NS-44",
    ),
    nato(
        "two sending States and the receiving State are responsible, 30 each of 90",
        matter="claim_split_right",
        facts=BETWEEN
        + AWARD
        + "claim.sending_states_responsible=2 claim.receiving_state_responsible=yes claim.receiving_share=30 "
        "claim.sending_share_each=30",
        answer="yes",
        row="NS-45",
    ),
    nato(
        "a local merchant claims for cargo spoiled while a naval transport unloaded",
        matter="receiving_state_pays",
        facts=BETWEEN + "claim.damage=ship_operation claim.on_duty=yes claim.death_or_injury=no "
        "claim.victim_is_service_member=no",
        answer="no",
        row="NS-50",
    ),
    nato(
        "the receiving State knows no death sentence in such a case",
        matter="death_sentence_barred",
        facts=BETWEEN + "trial.local_death_penalty=no",
        answer="yes",
        row="NS-32",
    ),
    nato(
        "furniture at the first arrival",
        matter="personal_effects_duty_free",
        facts=BETWEEN + "consignment.importer_category=member consignment.kind=household_goods "
        "consignment.at_first_arrival=yes consignment.use=personal",
        answer="yes",
        row="NS-70",
    ),
    nato(
        "a car brought in for a time, for own use",
        matter="private_vehicle_duty_free",
        facts=BETWEEN
        + "consignment.importer_category=member consignment.kind=private_vehicle consignment.temporary=yes "
        "consignment.use=personal",
        answer="yes",
        row="NS-71",
    ),
    nato(
        "a courier with a sealed bag, the number of despatches and the certificate in the order",
        matter="official_documents_uninspected",
        facts=BETWEEN + SEALED,
        answer="yes",
        row="NS-68",
    ),
    nato(
        "a denunciation received seven months ago",
        matter="denunciation_effective",
        facts=BETWEEN + "agreement.denunciation_received_on=2025-06-15",
        answer="no",
        row="NS-87",
    ),
    nato(
        "the pay of an American member who is there only for that reason",
        matter="pay_untaxed",
        facts=BETWEEN + "person.category=member person.present_only_for_status=yes person.nationality=US",
        answer="yes",
        row="NS-63",
    ),
    american(
        "the wife of an American sailor at Yokosuka",
        matter="dependant_status",
        facts=TO_JAPAN + "person.category=dependant person.relation_to_member=spouse",
        answer="yes",
        row="US-02",
    ),
    american(
        "a son of 22 whom the sailor mostly maintains",
        matter="dependant_status",
        facts=TO_JAPAN + "person.category=dependant person.relation_to_member=child person.under_21=no "
        "person.mostly_maintained=yes",
        answer="yes",
        row="US-02",
    ),
    american(
        "an American employee whose home is in Okinawa",
        matter="civilian_component",
        facts=TO_JAPAN
        + "person.category=civilian person.nationality=US person.employed_by_or_serving_with_force=yes "
        "person.ordinarily_resident_in=JP person.works_under_service_contract=no",
        answer="no",
        row="US-01",
    ),
    american(
        "an accused held by the United States, indicted yesterday",
        matter="custody_kept",
        facts=TO_JAPAN
        + "incident.actor_category=member incident.held_by_sending=yes incident.charged_by_receiving=yes "
        "incident.receiving_exercises_jurisdiction=yes",
        answer="no",
        row="US-08",
    ),
    american(
        "soldiers land at a Japanese civil airport: whose quarantine?",
        matter="quarantine_law_applies",
        facts=TO_JAPAN + "visit.arrival_point=civil",
        answer="yes",
        row="US-09",
    ),
    american(
        "customs would open the baggage of a unit under orders",
        matter="customs_may_inspect",
        facts=TO_JAPAN + "consignment.travels_as=unit_baggage",
        answer="no",
        row="US-06",
    ),
    british(
        "an Omani company trains in Wales in 2017",
        matter="agreement_applies",
        facts=OMANI,
        answer="yes",
        row="VF-03",
        on="2017-03-01",
    ),
    british(
        "the Omani company came on the day before the Order took effect; other orders were not traced",
        matter="agreement_applies",
        facts=OMANI,
        answer="unknown",
        kind="provision_unread",
        row="VF-02",
        on="2016-10-12",
    ),
    british(
        "the wife of an Omani captain",
        matter="statute_dependant",
        facts=OMANI + "person.relation_to_member=spouse",
        answer="yes",
        row="VF-06",
    ),
    british(
        "an Omani civilian clerk at the border",
        matter="immigration_control_off",
        facts=OMANI + "person.category=civilian person.posted_for_service=yes",
        answer="no",
        row="VF-08",
    ),
    british(
        "an Indian battalion; whether later Acts changed the list was not traced",
        matter="agreement_applies",
        facts="visit.sending_state=IN visit.receiving_state=GB",
        answer="unknown",
        kind="provision_unread",
        row="VF-01",
    ),
)
