"""The engine and the hand-written oracles give the supply, transfer and other agreements the same answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from typing import Any

import pytest

from tests.oracle.records import records
from warifu.casework.determinations import facts_of
from warifu.instruments import instrument
from warifu.instruments.rows import can_be_met
from warifu.rules import Mode, Outcome, determine
from warifu.vocabulary.matters import MATTERS

OUTCOMES = {True: Outcome.MET, False: Outcome.NOT_MET, None: Outcome.UNDETERMINED}
DAYS = {
    "jp_gb_acsa": (date(2017, 8, 18), date(2024, 5, 20)),
    "jp_au_acsa_2010": (date(2013, 1, 31), date(2014, 5, 20), date(2017, 9, 6)),
    "jp_au_acsa_2017": (date(2017, 9, 6), date(2026, 8, 31), date(2027, 2, 28), date(2027, 9, 6)),
    "jp_ph_acsa": (date(2026, 6, 19), date(2026, 9, 1)),
    "us_nl_msa_model": (date(1983, 2, 22), date(2024, 2, 29), date(2024, 8, 29), date(2025, 2, 28)),
    "gcap_convention": (date(2024, 6, 5), date(2026, 1, 1), date(2028, 1, 1)),
    "jp_gb_dtech": (date(2013, 7, 4), date(2026, 1, 15)),
    "jp_au_dtech": (date(2014, 7, 8), date(2026, 1, 15)),
    "jp_gb_isa": (date(2014, 1, 1),),
    "jp_au_isa": (date(2013, 3, 1), date(2013, 4, 1)),
    "pfp_sofa": (date(1996, 6, 8), date(2003, 5, 9), date(2026, 1, 15)),
    "us_jp_sofa": (date(1960, 6, 23), date(2026, 1, 15)),
    "au_ph_sovfa": (date(2012, 9, 28),),
    "uk_vfa": (date(2008, 1, 1), date(2009, 1, 1), date(2016, 10, 13)),
}
"""Days about which something turns."""


def supplied(one: str, other: str, **more: Any) -> tuple[Mapping[str, Any], ...]:
    given = {"supply.supplying_state": one, "supply.requesting_state": other, "moment.on": date(2024, 5, 20)}
    back = given | {"supply.supplying_state": other, "supply.requesting_state": one}
    return (given | more, back | more)


def passed(one: str, other: str) -> tuple[Mapping[str, Any], ...]:
    started = {"agreement.in_force_on": date(2020, 1, 1), "moment.on": date(2026, 1, 15)}
    return (started | {"transfer.from_state": one, "transfer.to_state": other},)


def visiting(sending: str, receiving: str, **more: Any) -> Mapping[str, Any]:
    return {
        "visit.sending_state": sending,
        "visit.receiving_state": receiving,
        "moment.on": date(2026, 1, 15),
    } | more


READY = {
    "supply.requested": True,
    "supply.tasks_unharmed": True,
    "supply.purpose": "joint_exercise",
    "supply.crisis_category": False,
}
STOP = READY | {"supply.purpose": "liaison", "supply.at_facility_in_place": True}
USUAL: dict[str, tuple[Mapping[str, Any], ...]] = {
    "jp_gb_acsa": (*supplied("JP", "GB"), *supplied("JP", "GB", **READY), *supplied("JP", "GB", **STOP)),
    "jp_au_acsa_2010": supplied("JP", "AU", **{"moment.on": date(2014, 5, 20)}),
    "jp_au_acsa_2017": (
        {"supply.supplying_state": "JP", "supply.requesting_state": "AU"},
        *supplied("AU", "JP", **READY),
        *supplied("JP", "AU", **STOP),
    ),
    "jp_ph_acsa": supplied("JP", "PH"),
    "us_nl_msa_model": ({"supply.supplying_state": "US", "supply.requesting_state": "NL"},),
    "gcap_convention": ({"visit.receiving_state": "JP", "moment.on": date(2026, 1, 15)},),
    "jp_gb_dtech": passed("JP", "GB"),
    "jp_au_dtech": passed("AU", "JP"),
    "jp_gb_isa": passed("JP", "GB"),
    "jp_au_isa": passed("AU", "JP"),
    "pfp_sofa": (visiting("US", "CH", **{"agreement.binds_both": True}), visiting("CH", "AL")),
    "us_jp_sofa": (visiting("US", "JP"),),
    "au_ph_sovfa": (visiting("AU", "PH"),),
    "uk_vfa": (visiting("AU", "GB"), visiting("MA", "GB"), visiting("HR", "GB"), visiting("JP", "GB")),
}
"""What most records describe, so that what lies behind the gate is reached."""
MORE_STATES = {
    "pfp_sofa": ("JP", "AU", "PH"),
    "uk_vfa": ("CA", "NZ", "ZA", "IN", "PK", "LK", "MA", "OM", "HR", "JO"),
}
"""States that a text names, besides the Parties."""
RECORDS = 1000
"""Of each matter."""
EACH = [(id_, matter.id) for id_ in DAYS for matter in instrument(id_).matters]


@pytest.mark.parametrize("id_", DAYS)
def test_the_oracle_speaks_of_every_matter_of_the_instrument(id_):
    spoken_of = import_module(f"tests.oracle.{id_}").MATTERS

    assert set(spoken_of) == {matter.id for matter in instrument(id_).matters}


@pytest.mark.parametrize(("id_", "name"), EACH)
def test_engine_and_oracle_agree_on_answers_and_reasons(id_, name):
    agreement, matter, oracle = (
        instrument(id_),
        MATTERS[name],
        import_module(f"tests.oracle.{id_}").MATTERS[name],
    )
    names = ("moment.on", *(n for n in facts_of(agreement, matter, Mode.LENIENT) if n != "moment.on"))
    states = {r[n] for r in USUAL[id_] for n in r if n.endswith("_state")}
    parties = sorted({*agreement.parties, *states, *MORE_STATES.get(id_, ())})

    seen, cited = set(), set()

    for record in records(names, RECORDS, seed=2026, parties=parties, days=DAYS[id_], usual=USUAL[id_]):
        found = determine(agreement, matter, record, on=None)
        expected = oracle(record)

        assert found.outcome is OUTCOMES[expected.value], record
        assert {p.id for p in found.provisions} == expected.cited, record
        assert {fact.name for fact in found.needed} == expected.missing, record
        seen.add(found.outcome)
        cited |= expected.cited

    own = [provision for provision in agreement.provisions if provision.matter is matter]
    assert {provision.id for provision in own} <= cited
    assert (Outcome.MET in seen) is (can_be_met(agreement.gate) and any(map(can_be_met, own)))


DECIDED = [
    (id_, name) for id_, name in EACH if id_ not in {"jp_ph_acsa", "jp_gb_isa", "jp_au_isa", "au_ph_sovfa"}
]


@pytest.mark.parametrize(("id_", "name"), DECIDED)
def test_the_made_up_records_reach_a_no_and_an_unknown(id_, name):
    agreement, matter = instrument(id_), MATTERS[name]
    names = ("moment.on", *(n for n in facts_of(agreement, matter, Mode.LENIENT) if n != "moment.on"))

    seen = {
        determine(agreement, matter, record, on=None).outcome
        for record in records(names, 400, seed=7, parties=agreement.parties, days=DAYS[id_], usual=USUAL[id_])
    }

    assert {Outcome.NOT_MET, Outcome.UNDETERMINED} <= seen
