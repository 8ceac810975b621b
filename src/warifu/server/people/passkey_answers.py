"""What a browser sends of a passkey, read far enough to know which passkey and which challenge it speaks of."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from webauthn.helpers import base64url_to_bytes

from warifu.server.people.unproved import ANSWER_DAMAGED, OTHER_SITE


@dataclass(frozen=True)
class PasskeyAnswer:
    """What a browser sent: JSON of the form that `PublicKeyCredential.toJSON` gives."""

    text: str

    @property
    def credential(self) -> dict[str, Any]:
        """The whole of it, a JSON object."""
        try:
            found = json.loads(self.text)
        except (ValueError, RecursionError) as error:
            raise ANSWER_DAMAGED() from error
        if not isinstance(found, dict) or not isinstance(found.get("response"), dict):
            raise ANSWER_DAMAGED()
        return found

    @property
    def id(self) -> bytes:
        """The id of the passkey."""
        return bytes_of(self.credential.get("rawId"))

    @property
    def owner(self) -> bytes:
        """The handle of the person as the passkey keeps it; empty where it says nothing."""
        said = self.credential["response"].get("userHandle")
        return bytes_of(said) if said else b""

    @property
    def challenge(self) -> bytes:
        """
        The challenge that it says it answers.

        Raises:
            Refusal: it names none, or was made inside a page of another site.
        """
        try:
            client = json.loads(bytes_of(self.credential["response"].get("clientDataJSON")))
        except (ValueError, RecursionError) as error:
            raise ANSWER_DAMAGED() from error
        if not isinstance(client, dict) or client.get("crossOrigin") not in {None, False}:
            raise OTHER_SITE()
        return bytes_of(client.get("challenge"))


def bytes_of(value: object) -> bytes:
    """
    Return the bytes of a text in base64url; none where it is not text.

    Raises:
        Refusal: the text is damaged.
    """
    try:
        return base64url_to_bytes(value) if isinstance(value, str) else b""
    except ValueError as error:
        raise ANSWER_DAMAGED() from error
