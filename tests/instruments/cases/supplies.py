"""The decided cases of supplies between forces, of the combat air programme and of passing equipment on."""

from __future__ import annotations

from datetime import date

from tests.instruments.case import Case

TO_BRITISH = {"supply.supplying_state": "JP", "supply.requesting_state": "GB"}
TO_AUSTRALIAN = {"supply.supplying_state": "JP", "supply.requesting_state": "AU"}
TO_PHILIPPINE = {"supply.supplying_state": "JP", "supply.requesting_state": "PH"}
MODEL = {"supply.supplying_state": "US", "supply.requesting_state": "NL"}

CASES = (
    Case(
        "C76",
        "jp_gb_acsa",
        "the Self-Defense Forces give rifle rounds to the British force in a joint exercise in 2024",
        "supply_category_allowed",
        TO_BRITISH | {"supply.category": "ammunition", "supply.purpose": "joint_exercise"},
        "yes",
        ("AC-06", "AC-J9"),
        on=date(2024, 5, 20),
    ),
    Case(
        "C77",
        "jp_gb_acsa",
        "the same, but rifles",
        "supply_category_allowed",
        TO_BRITISH | {"supply.category": "weapon", "supply.purpose": "joint_exercise"},
        "no",
        ("AC-06", "AC-J7"),
        on=date(2024, 5, 20),
    ),
    Case(
        "C78",
        "jp_au_acsa_2010",
        "ammunition for the Australian force in 2014",
        "supply_category_allowed",
        TO_AUSTRALIAN | {"supply.category": "ammunition"},
        "no",
        ("AC-07",),
        on=date(2014, 5, 20),
    ),
    Case(
        "C79",
        "jp_au_acsa_2017",
        "ammunition for the Australian force in 2018",
        "supply_category_allowed",
        TO_AUSTRALIAN | {"supply.category": "ammunition"},
        "yes",
        ("AC-06",),
        on=date(2018, 5, 20),
    ),
    Case(
        "C80",
        "jp_gb_acsa",
        "fuel is given in exchange; the file holds no day for the return",
        "return_due_within_year",
        TO_BRITISH | {"supply.category": "fuel", "supply.settlement": "in_kind"},
        "unknown",
        ("AC-15",),
        kind="provision_unread",
        reading="The case does not say who gives to whom; Japan is taken to give. It does not matter.",
    ),
    Case(
        "C81",
        "us_nl_msa_model",
        "a return in kind has not been made for 13 months",
        "becomes_cash",
        MODEL
        | {
            "supply.settlement": "in_kind",
            "supply.delivered_on": date(2024, 12, 15),
            "supply.returned": False,
        },
        "yes",
        ("MS-05",),
        on=date(2026, 1, 15),
        reading="The case does not say which of the two gave; the United States is taken to have given.",
    ),
    Case(
        "C82",
        "us_nl_msa_model",
        "the receiver passes parts on to a firm that is no NATO body, without consent",
        "onward_transfer_allowed",
        MODEL | {"transfer.kind": "supplies", "transfer.recipient": "firm", "transfer.prior_consent": False},
        "no",
        ("MS-08",),
    ),
    Case(
        "C83",
        "jp_ph_acsa",
        "fuel is asked for on 1 March 2026, before the approval by the Diet reported for 19 June 2026",
        "supply_agreement_usable",
        TO_PHILIPPINE | {"supply.category": "fuel", "supply.requested": True},
        "no",
        ("AC-17",),
        on=date(2026, 3, 1),
        mode="lenient",
        strict="unknown",
        reading="The dates are reported, not read: strict mode leaves it open, lenient mode says no.",
    ),
    Case(
        "C83b",
        "jp_ph_acsa",
        "fuel is asked for on 1 September 2026",
        "supply_agreement_usable",
        TO_PHILIPPINE | {"supply.category": "fuel", "supply.requested": True},
        "unknown",
        ("AC-17",),
        on=date(2026, 9, 1),
        kind="missing_fact",
        needed=("agreement.in_force_on",),
        mode="lenient",
        strict="unknown",
        reading="Lenient mode asks for the day of entry into force; strict mode waits for the text as well.",
    ),
    Case(
        "C84",
        "gcap_convention",
        "an item of the organisation comes into Japan: statement filed, in the user's name, Art. 35(2) met",
        "official_goods_duty_free",
        {
            "visit.receiving_state": "JP",
            "consignment.within_relief_article": True,
            "consignment.statement_filed": True,
            "consignment.declared_in_users_name": True,
        },
        "yes",
        ("GC-J1",),
        reading=(
            "The day of entry into force was not read. The case is taken to play in 2026, when Japan's "
            "customs order, as read, shows that the convention is in force."
        ),
    ),
    Case(
        "C85",
        "gcap_convention",
        "the aircraft is exported to a fourth State; no agreement of the partners is shown",
        "onward_transfer_allowed",
        {"transfer.kind": "programme_aircraft", "transfer.to_third_party": True},
        "unknown",
        ("GC-08",),
        kind="provision_unread",
    ),
    Case(
        "C87",
        "jp_gb_dtech",
        "the receiver wants to give arms technology that it received to a third State, without consent",
        "onward_transfer_allowed",
        {
            "transfer.kind": "arms_technology",
            "transfer.to_third_party": True,
            "transfer.prior_consent": False,
        },
        "no",
        ("ET-03",),
        mode="lenient",
        strict="unknown",
        reading="The rule of consent is known by general description only: strict mode leaves it open.",
    ),
)
