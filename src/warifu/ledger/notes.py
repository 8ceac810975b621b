"""
Signed notes (C2SP signed-note): a text, a blank line, and a line for each signature.

    example.invalid/ledger
    3
    avor8UYSYPKdB5NVGl41XO6f9eUjOCOmLdGjXgiWPF8=

    — example.invalid/ledger 0Vw7+UZ4…

A signature by a key that one does not know says nothing. One by a key that one knows, and that does not fit,
condemns the whole note.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from warifu.errors import DecodeError, VerificationError
from warifu.keys import KEY_ID_BYTES, Purpose, SigningKey, Verifier
from warifu.ledger.lines import read_base64, write_base64

MOST_SIGNATURES = 64
MOST_BYTES = 1024 * 1024
_LAST_READ = 16

_MARK = "— "


@dataclass(frozen=True)
class NoteSignature:
    """One line of a note: whose signature it is, by which key, and the signature."""

    name: str
    key_id: bytes
    value: bytes

    @property
    def line(self) -> str:
        """The line, with its end."""
        return f"{_MARK}{self.name} {write_base64(self.key_id + self.value)}\n"

    def is_by(self, verifier: Verifier) -> bool:
        """Say whether it claims to be made by a key."""
        return self.name == verifier.name and self.key_id == verifier.key_id


@dataclass(frozen=True)
class Note:
    """A text that ends in a line feed, and its signatures, which are not checked by being read."""

    text: str
    signatures: tuple[NoteSignature, ...]

    def to_bytes(self) -> bytes:
        """Return the note as it is sent and kept."""
        return (self.text + "\n" + "".join(each.line for each in self.signatures)).encode()

    def with_signatures(self, *more: NoteSignature) -> Note:
        """Return the note with signatures added that it does not have yet."""
        new = tuple(each for each in dict.fromkeys(more) if each not in self.signatures)
        return replace(self, signatures=self.signatures + new)


Check: TypeAlias = Callable[[str, NoteSignature, Verifier], None]
"""Check one signature over the text of a note; raises VerificationError."""


def split_note(data: bytes) -> tuple[str, str]:
    """
    Return the text of a note and, not looked into, the lines of its signatures.

    Raises:
        DecodeError: it is not UTF-8, too long, holds control characters, or lacks the blank line.
    """
    if len(data) > MOST_BYTES:
        raise DecodeError(f"a note of {len(data)} bytes: wanted at most {MOST_BYTES}")
    try:
        whole = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DecodeError(f"a note that is not UTF-8 at byte {error.start}") from error
    if any(character < " " and character != "\n" for character in set(whole)):
        raise DecodeError("a note with a control character: wanted none but line feeds")
    text, blank, signatures = whole.rpartition("\n\n")
    if not blank or not signatures:
        raise DecodeError(
            "a note without signatures: wanted a text, a blank line and a line for each signature"
        )
    return text + "\n", signatures


def read_signatures(lines: str) -> tuple[NoteSignature, ...]:
    """
    Read the signature lines of a note.

    Raises:
        DecodeError: one of them is not well formed, or there are more than 64.
    """
    if not lines.endswith("\n"):
        raise DecodeError("a note that breaks off: wanted a line feed at its end")
    split = lines[:-1].split("\n")
    if len(split) > MOST_SIGNATURES:
        raise DecodeError(f"a note with {len(split)} signatures: wanted at most {MOST_SIGNATURES}")
    return tuple(_signature(line) for line in split)


@lru_cache(_LAST_READ)
def read_note(data: bytes) -> Note:
    """
    Read a note without checking any signature. One and the same checkpoint is read many times in a row.

    Raises:
        DecodeError: it is not well formed.
    """
    text, lines = split_note(data)
    return Note(text, read_signatures(lines))


def sign_note(text: str, key: SigningKey, *, purpose: Purpose) -> NoteSignature:
    """
    Sign a text.

    Raises:
        KeyPurposeError: the key is not for this purpose.
    """
    return NoteSignature(key.name, key.verifier.key_id, key.sign(text.encode(), purpose=purpose))


def check_plain(text: str, signature: NoteSignature, verifier: Verifier) -> None:
    """
    Check a signature that was made over the text itself.

    Raises:
        VerificationError: it does not fit.
    """
    verifier.verify(text.encode(), signature.value)


def signers(note: Note, known: tuple[Verifier, ...], check: Check = check_plain) -> tuple[Verifier, ...]:
    """
    Return which of the known keys signed a note, each once. Signatures by unknown keys are passed over.

    Raises:
        VerificationError: a signature by a known key does not fit, or there is none.
    """
    found: dict[Verifier, None] = {}
    for signature in note.signatures:
        for verifier in known:
            if signature.is_by(verifier):
                check(note.text, signature, verifier)
                found[verifier] = None
    if not found:
        raise VerificationError("a note that no known key signed: do not trust what it says")
    return tuple(found)


def _signature(line: str) -> NoteSignature:
    parts = line.removeprefix(_MARK).split(" ")
    if not line.startswith(_MARK) or len(parts) != 2:  # noqa: PLR2004  (name, signature)
        raise DecodeError(
            f"a signature line that is none: {line[:60]!r}; wanted an em dash, a name and base64"
        )
    name, encoded = parts
    if not name or "+" in name or any(letter.isspace() for letter in name):
        raise DecodeError(f"a signature by nobody: {line[:60]!r}; wanted a name without spaces or plus")
    data = read_base64(encoded, f"signature of {name}")
    if len(data) <= KEY_ID_BYTES:
        raise DecodeError(f"signature of {name}: {len(data)} bytes, wanted more than {KEY_ID_BYTES}")
    return NoteSignature(name, data[:KEY_ID_BYTES], data[KEY_ID_BYTES:])
