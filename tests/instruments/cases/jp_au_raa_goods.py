"""The decided cases of the Japan–Australia agreement on goods and tax."""

from __future__ import annotations

from datetime import date

from tests.instruments.case import Case
from tests.instruments.cases.jp_au_raa import (
    ADF_TO_JAPAN,
    ADF_VISITS,
    JSDF_TO_AUSTRALIA,
    NOT_UN,
    ORDINARY,
    VISITING,
)

GENERATOR = {"consignment.imported_duty_free": True, "consignment.import_permitted_on": date(2024, 9, 1)}

CASES = (
    Case(
        "C26",
        "jp_au_raa",
        "an ADF generator for official use only, not for sale, into Japan, with a statement in the user's "
        "name",
        "official_goods_duty_free",
        ADF_VISITS
        | {
            "consignment.kind": "equipment",
            "consignment.use": "official",
            "consignment.statement_filed": True,
            "consignment.declared_in_users_name": True,
        },
        "yes",
        ("AU-16", "AU-J1", "AU-J2"),
        reading=VISITING,
    ),
    Case(
        "C28",
        "jp_au_raa",
        "an ADF generator imported on 1 September 2024 is sold on 1 March 2025 without notice before",
        "diversion_duty_collected",
        ADF_TO_JAPAN
        | NOT_UN
        | GENERATOR
        | {
            "consignment.diverted": True,
            "consignment.diverted_on": date(2025, 3, 1),
            "consignment.disposal": "sale",
            "consignment.notice_before_diversion": False,
        },
        "yes",
        ("AU-J3",),
        on=date(2025, 3, 1),
        reading=ORDINARY
        + " The rule is about exempt goods: the generator was imported free of duty (as in C26).",
    ),
    Case(
        "C29",
        "jp_au_raa",
        "the same generator is sold on 1 December 2026",
        "diversion_duty_collected",
        ADF_TO_JAPAN
        | NOT_UN
        | GENERATOR
        | {
            "consignment.diverted": True,
            "consignment.diverted_on": date(2026, 12, 1),
            "consignment.disposal": "sale",
        },
        "no",
        ("AU-J3",),
        on=date(2026, 12, 1),
    ),
    Case(
        "C30",
        "jp_au_raa",
        "ammunition imported free of duty is not taken out again but sold locally within two years",
        "relief_covers_disposal",
        ADF_TO_JAPAN
        | NOT_UN
        | {
            "consignment.kind": "ammunition",
            "consignment.imported_duty_free": True,
            "consignment.import_permitted_on": date(2025, 4, 1),
            "consignment.diverted": True,
            "consignment.diverted_on": date(2026, 1, 15),
            "consignment.disposal": "sale",
            "consignment.reexported": False,
        },
        "no",
        ("AU-16", "AU-25", "AU-J3"),
        reading=ORDINARY + " 'Within two years' is put as days; the sale is another use of the goods.",
    ),
    Case(
        "C31",
        "jp_au_raa",
        "a member on a task of 12 months brings reasonable furniture for own use",
        "personal_effects_duty_free",
        ADF_VISITS
        | {
            "consignment.importer_category": "member",
            "consignment.kind": "household_goods",
            "consignment.use": "personal",
            "consignment.reasonable_quantity": True,
            "consignment.at_first_arrival": True,
        },
        "yes",
        ("AU-17",),
        reading=VISITING
        + " Direction not stated: read as into Japan. 'Brings' is read as on arrival; later goods stay open.",
    ),
    Case(
        "C32",
        "jp_au_raa",
        "a second private car",
        "private_vehicle_duty_free",
        ADF_VISITS
        | {
            "consignment.importer_category": "member",
            "consignment.kind": "private_vehicle",
            "consignment.private_vehicles_before": 1,
        },
        "no",
        ("AU-18",),
        reading=VISITING,
    ),
    Case(
        "C33",
        "jp_au_raa",
        "a JSDF member brings cigarettes into Australia as household goods: item 11?",
        "tariff_item_relief",
        JSDF_TO_AUSTRALIA
        | {
            "consignment.importer_category": "member",
            "consignment.kind": "tobacco_alcohol",
            "consignment.use": "personal",
        },
        "no",
        ("AU-A3",),
    ),
    Case(
        "C34",
        "jp_au_raa",
        "a container into Australia, half goods under the agreement, half commercial",
        "import_charge_waived",
        JSDF_TO_AUSTRALIA | {"consignment.wholly_for_the_force": False},
        "no",
        ("AU-A2",),
    ),
    Case(
        "C35",
        "jp_au_raa",
        "goods under the agreement into Australia: the fee of the biosecurity inspection",
        "biosecurity_fee_waived",
        JSDF_TO_AUSTRALIA | {"consignment.wholly_for_the_force": True},
        "no",
        ("AU-A2",),
    ),
    Case(
        "C36",
        "jp_au_raa",
        "equipment that a contractor owns on entry to Australia: item 10?",
        "tariff_item_relief",
        JSDF_TO_AUSTRALIA | {"consignment.kind": "equipment", "consignment.owner_at_entry": "contractor"},
        "no",
        ("AU-A1",),
    ),
    Case(
        "C37",
        "jp_au_raa",
        "the ADF buys rations in a Japanese shop: consumption tax",
        "local_tax_relief",
        ADF_VISITS
        | {
            "consignment.kind": "provisions",
            "consignment.bought_locally": True,
            "consignment.acquirer": "force",
            "consignment.local_tax": "consumption",
        },
        "no",
        ("AU-26",),
        reading=VISITING,
    ),
    Case(
        "C38",
        "jp_au_raa",
        "an ADF ship takes light oil in Japan: light-oil delivery tax",
        "local_tax_relief",
        ADF_VISITS
        | {
            "consignment.kind": "fuel",
            "consignment.bought_locally": True,
            "consignment.acquirer": "force",
            "consignment.local_tax": "light_oil",
        },
        "yes",
        ("AU-26",),
        reading=VISITING,
    ),
    Case(
        "C40",
        "jp_au_raa",
        "the ADF moves an exempt crane to another Japanese port in the eighth month",
        "move_notice_due",
        ADF_TO_JAPAN
        | NOT_UN
        | {
            "consignment.imported_duty_free": True,
            "consignment.import_permitted_on": date(2025, 3, 10),
            "consignment.moved_to_other_place": True,
        },
        "yes",
        ("AU-J5",),
        on=date(2025, 11, 5),
        reading=ORDINARY + " The eighth month is put as days.",
    ),
    Case(
        "C92",
        "jp_au_raa",
        "an Australian member buys a Japanese car locally: tax on acquiring it",
        "local_tax_relief",
        ADF_VISITS
        | {
            "consignment.kind": "private_vehicle",
            "consignment.bought_locally": True,
            "consignment.local_tax": "vehicle_acquisition",
        },
        "unknown",
        ("AU-26",),
        kind="missing_fact",
        needed=("consignment.acquirer",),
        reading=VISITING
        + " Even for the force it stays open: whether the Self-Defense Forces pay this tax was not read.",
    ),
)
