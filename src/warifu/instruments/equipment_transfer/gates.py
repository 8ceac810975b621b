"""Between whom and since when: signed on a known day, in force on a day that is asked for."""

from __future__ import annotations

from datetime import date

from warifu.parties import JP, State
from warifu.rules import ON, Confidence, Office, Provision, Text, all_of, clause, none_of
from warifu.vocabulary import Agreement, Transfer


def gate(id_: str, partner: State, *, signed: date, confidence: Confidence) -> Provision:
    """Return the gate of an agreement of Japan with a partner whose day of entry into force was not read."""
    return Provision(
        id_,
        cite="entry into force: article number unknown",
        says=Text("between the two Parties, once in force", "発効後、両締約国の間に適用される"),
        when=all_of(
            clause(
                "one Party made it available to the other",
                "一方の締約国が他方の締約国に提供したものであること",
                Transfer.from_state.among(JP, partner),
                Transfer.to_state.among(JP, partner),
                none_of(Transfer.from_state.equals(Transfer.to_state)),
            ),
            clause("not before the signature", "署名の日より前でないこと", ON.on_or_after(signed)),
            clause(
                "the agreement has entered into force by that day",
                "その日までに協定が効力を生じていること",
                Agreement.in_force_on.on_or_before(ON),
            ),
        ),
        confidence=confidence,
        office=Office.COUNSEL,
    )
