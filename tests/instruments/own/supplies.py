"""Cases of supplies between forces and of the combat air programme; everyone in them is made up."""

from __future__ import annotations

from functools import partial

from tests.instruments.own.own import Own

to_british = partial(Own, agreement="jp_gb_acsa")
to_australian = partial(Own, agreement="jp_au_acsa_2017")
programme = partial(Own, agreement="gcap_convention")
GB = "supply.supplying_state=JP supply.requesting_state=GB supply.requested=yes "
AU = "supply.supplying_state=JP supply.requesting_state=AU supply.requested=yes visit.acts_as_un_forces=no "
ITEM = (
    "visit.receiving_state=JP consignment.within_relief_article=yes consignment.declared_in_users_name=yes "
)
FREED = "consignment.imported_duty_free=yes consignment.import_permitted_on=2025-02-01 "

CASES = (
    to_british(
        "water for the British force in a great flood",
        matter="supply_category_allowed",
        facts=GB + "supply.category=water supply.purpose=disaster",
        answer="yes",
        row="AC-06",
    ),
    to_british(
        "buses to bring British nationals out of a third country",
        matter="supply_purpose_covered",
        facts=GB + "supply.category=transport supply.purpose=nationals_abroad",
        answer="yes",
        row="AC-03",
    ),
    to_british(
        "training services to the British force after an earthquake, no exercise",
        matter="supply_law_allows",
        facts=GB + "supply.category=training supply.purpose=disaster",
        answer="no",
        row="AC-J6",
    ),
    to_british(
        "rifles in a joint exercise to a force in no crisis: what does Japanese law say?",
        matter="supply_law_allows",
        facts=GB + "supply.category=weapon supply.purpose=joint_exercise supply.crisis_category=no",
        answer="no",
        row="AC-J7",
    ),
    to_british(
        "the British force would pass Japanese spare parts on to a firm, without consent",
        matter="onward_transfer_allowed",
        facts=GB + "transfer.to_third_party=yes transfer.prior_consent=no transfer.recipient=firm",
        answer="unknown",
        kind="provision_unread",
        row="AC-16",
    ),
    to_australian(
        "food for Australians in a peace operation of the United Nations",
        matter="supply_purpose_covered",
        facts=AU + "supply.category=food supply.purpose=un_peace",
        answer="yes",
        row="AC-05b",
    ),
    to_australian(
        "howitzers for an exercise",
        matter="supply_category_allowed",
        facts=AU + "supply.category=weapon",
        answer="no",
        row="AC-06",
    ),
    to_australian(
        "Australians in Japan act as United Nations forces and ask for fuel",
        matter="supply_agreement_usable",
        facts=AU.replace("acts_as_un_forces=no", "acts_as_un_forces=yes") + "supply.category=fuel",
        answer="no",
        row="AC-08",
    ),
    to_australian(
        "notice was given ten months ago: is the agreement over?",
        matter="ended_by_notice",
        facts=AU + "agreement.end_notified_on=2025-03-15 agreement.term_ends_on=2027-09-06",
        answer="no",
        row="AC-12",
    ),
    to_australian(
        "the two Governments differ on a word: only they settle it",
        matter="disputes_between_governments",
        facts=AU + "agreement.parties_differ=yes",
        answer="yes",
        row="AC-10",
    ),
    to_australian(
        "fuel paid for in money",
        matter="settlement_form_allowed",
        facts=AU + "supply.category=fuel supply.settlement=cash",
        answer="yes",
        row="AC-14",
    ),
    programme(
        "a wind-tunnel model of the organisation comes to Japan without the statement",
        matter="official_goods_duty_free",
        facts=ITEM + "consignment.statement_filed=no",
        answer="no",
        row="GC-J1",
    ),
    programme(
        "the model moves to another institute within the two years",
        matter="move_notice_due",
        facts=ITEM + FREED + "consignment.moved_to_other_place=yes",
        answer="yes",
        row="GC-J3",
    ),
    programme(
        "the model is given to a museum in the third year: is duty collected?",
        matter="diversion_duty_collected",
        facts=ITEM + FREED + "consignment.diverted=yes consignment.diverted_on=2027-03-01",
        answer="no",
        row="GC-J2",
        on="2027-03-01",
    ),
    programme(
        "the family of an official of the organisation",
        matter="dependant_status",
        facts=ITEM + "person.category=dependant",
        answer="unknown",
        kind="provision_unread",
        row="GC-06",
    ),
    programme(
        "a researcher of the organisation at the airport",
        matter="visa_application_required",
        facts=ITEM + "person.category=researcher person.employer=international",
        answer="unknown",
        kind="provision_unread",
        row="GC-07",
    ),
)
