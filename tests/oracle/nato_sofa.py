"""The NATO agreement said again, by hand, from the sheet: each matter with its provisions, in strict mode."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle import nato_sofa_acts as acts
from tests.oracle import nato_sofa_goods as goods
from tests.oracle import nato_sofa_people as people
from tests.oracle.kleene import Record, V, answer

Say = Callable[[Record], V]


def asked(*sayings: Say) -> Say:
    """One matter: the gate, and at least one of the provisions; no text here pulls towards no."""
    return lambda r: answer(people.gate(r), [say(r) for say in sayings], [])


def exempt(what: str) -> Say:
    return asked(lambda r: people.exempt(r, what))


def only_for_status(name: str) -> Say:
    return asked(lambda r: people.only_for_status(r, name))


MATTERS: dict[str, Say] = {
    "agreement_applies": asked(people.territory),
    "visiting_force": asked(people.force),
    "member": asked(people.member),
    "civilian_component": asked(people.civilian),
    "dependant_status": asked(people.dependant),
    "transit_covered": asked(people.passing, people.goods_passing),
    "local_law_duty": asked(people.conduct),
    "visa_application_waived": exempt("visa"),
    "passport_waived": exempt("passport"),
    "immigration_inspection_waived": exempt("inspection"),
    "alien_registration_waived": exempt("registration"),
    "residence_right_excluded": asked(people.no_residence_right),
    "entry_documents_complete": asked(people.member_documents, people.passport_says_so),
    "leaving_notice_due": asked(people.left_employ),
    "absence_report_due": asked(people.absent),
    "removal_due": asked(people.removal),
    "licence_accepted": asked(people.accepted),
    "driving_test_waived": asked(people.accepted_without_test, people.issued_instead),
    "licence_fee_waived": asked(people.accepted_without_fee),
    "uniform_rule_met": asked(people.uniform),
    "vehicle_marked": asked(people.marked),
    "carry_arms": asked(people.carries_arms),
    "road_tax_exempt": asked(people.road_tax_free),
    "local_purchase_allowed": asked(people.personal_purchase),
    "bought_through_local_authority": asked(people.through_authority),
    "facilities_by_receiving_state": asked(people.facilities),
    "local_labour_terms": asked(people.local_labour),
    "medical_care_as_local": asked(people.medical),
    "prompt_payment_due": asked(people.prompt_payment),
    "residence_not_counted": only_for_status("NS-63"),
    "pay_untaxed": only_for_status("NS-63/pay"),
    "other_earnings_taxable": asked(people.other_earnings),
    "currency_rules_apply": asked(people.currency),
    "sending_jurisdiction": asked(acts.sending),
    "receiving_jurisdiction": asked(acts.receiving),
    "sending_exclusive": asked(acts.sending_alone),
    "receiving_exclusive": asked(acts.receiving_alone),
    "sending_primary": asked(acts.own_victim, acts.in_duty),
    "receiving_primary": asked(acts.receiving_first),
    "waiver_notice_due": asked(acts.waiver_told),
    "hand_over_help_owed": asked(acts.hand_over),
    "arrest_notice_due": asked(acts.arrest_told),
    "custody_kept": asked(acts.custody),
    "evidence_help_owed": asked(acts.evidence, acts.fair_hearing),
    "outcome_notice_due": asked(acts.outcome_told),
    "death_sentence_barred": asked(acts.no_death_sentence),
    "second_trial_barred": asked(acts.no_second_trial),
    "fair_trial_due": asked(acts.fair_trial),
    "police_own_premises": asked(acts.own_premises),
    "patrol_outside": asked(acts.patrol),
    "claim_waived": asked(acts.service_property, acts.salvage, acts.small, acts.service_injury),
    "arbitrator_decides": asked(acts.arbitration, acts.disputed),
    "arbitrator_named_for_them": asked(acts.arbitrator_named),
    "receiving_state_pays": asked(acts.third_party),
    "enforcement_barred": asked(acts.not_enforced),
    "ex_gratia_by_sending": asked(acts.off_duty, acts.unauthorised),
    "suit_open": asked(acts.courts),
    "civil_immunity_barred": asked(acts.no_immunity),
    "claim_split_right": asked(acts.one_state, acts.several_states, acts.unattributable),
    "silence_accepts": asked(acts.silence),
    "refund_statement_due": asked(acts.statement),
    "hardship_request": asked(acts.hardship),
    "suspension_effective": asked(acts.suspension),
    "joint_committee_consults": asked(acts.council),
    "denunciation_open": asked(acts.may_denounce),
    "denunciation_effective": asked(acts.denounced),
    "official_goods_duty_free": asked(goods.official_goods),
    "service_vehicle_temporary_import": asked(goods.driven_in, goods.carried_in),
    "official_documents_uninspected": asked(goods.documents),
    "unit_crossing_arranged": asked(goods.crossing),
    "fuel_duty_free": asked(goods.fuel),
    "local_tax_relief": asked(goods.tax_relief),
    "customs_may_inspect": asked(goods.search),
    "personal_effects_duty_free": asked(goods.effects),
    "private_vehicle_duty_free": asked(goods.private_vehicle),
    "reexport_free": asked(goods.driven_out, goods.reexport),
    "disposal_allowed": asked(goods.disposal),
    "local_export_rules_apply": asked(goods.local_export),
    "import_charge_waived": asked(goods.duty),
    "abuse_conditions_allowed": asked(goods.abuse),
    "relief_may_be_refused": asked(goods.local_origin),
    "customs_help_owed": asked(goods.customs_help),
    "seized_goods_returned": asked(goods.seized),
}
