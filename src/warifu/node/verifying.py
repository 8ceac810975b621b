"""With which keys packets of the other node are verified."""

from __future__ import annotations

from dataclasses import dataclass

from warifu.errors import UnknownNameError
from warifu.exchange.jws import VerifierFor
from warifu.keys import Verifier
from warifu.keys.key_book import Standing, Trusted, UntrustedKeyError
from warifu.node.ports import Ports
from warifu.node.trust import trusted


def statement_key(ports: Ports) -> VerifierFor:
    """Return what gives the keys that the other State signs statements with; one that was given away is none."""

    def verifier_for(kid: str) -> Verifier:
        found = _known(kid, ports, None)
        if found.standing is Standing.QUARANTINED:
            raise UntrustedKeyError(f"the key {kid} was given away: its statements are not taken")
        return found.verifier

    return verifier_for


@dataclass
class EnvelopeKey:
    """Gives the key of an envelope of a number, and remembers which it was and how it stands."""

    ports: Ports
    link_seq: int
    kid: str = ""
    is_quarantined: bool = False

    def __call__(self, kid: str) -> Verifier:
        """Return the key of a thumbprint."""
        found = _known(kid, self.ports, self.link_seq)
        self.is_quarantined |= found.standing is Standing.QUARANTINED
        self.kid = self.kid or kid
        return found.verifier


def _known(kid: str, ports: Ports, link_seq: int | None) -> Trusted:
    try:
        return trusted(kid, ports, link_seq=link_seq)
    except UnknownNameError as error:
        raise UntrustedKeyError(str(error)) from error
