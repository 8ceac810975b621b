"""
Whom a dispute pack lets one trust: the keys that the root keys of each State signed, and what was signed with them.

Nothing of Warifu is imported but the formats beside it: this text goes into the pack, as a part of `verify.py`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import NoReturn

from cryptography.exceptions import InvalidSignature

from warifu.exchange.evidence_formats import (
    Json,
    Jws,
    Key,
    Note,
    as_key,
    canonical,
    read_base64,
    read_base64url,
    read_json,
    read_jws,
    read_note,
    sha256,
    time,
)

EARLY, LATE = timedelta(days=3), timedelta(days=30)
"""How long before and after its time a key is taken, so that clocks and a change of keys leave no gap."""


class WrongError(Exception):
    """Something is wrong: said in English and in Japanese."""


def wrong(en: str, ja: str) -> NoReturn:
    """Say that something is wrong."""
    raise WrongError(en, ja)


@contextmanager
def at(name: str) -> Iterator[None]:
    """Say in which file it was that something is wrong."""
    try:
        yield
    except WrongError as error:
        en, ja = error.args
        raise WrongError(f"{name}: {en}", f"{name}：{ja}") from error
    except InvalidSignature as error:
        raise WrongError(f"{name}: a signature does not fit", f"{name}：署名が合わない") from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, struct.error) as error:
        why = f"{type(error).__name__}: {error}"
        raise WrongError(f"{name}: not well formed ({why})", f"{name}：形式が正しくない（{why}）") from error


class Trust:
    """The keys that were found good, what they signed, and what was found so far."""

    def __init__(self, paper: dict[str, str]) -> None:
        self.paper = paper
        self.keys: dict[str, Key] = {}
        self.manifests: dict[str, Json] = {}
        self.revoked: dict[str, Json] = {}
        self.roots: dict[tuple[str, int], bytes] = {}
        self.proved: list[tuple[str, str]] = []
        self.open: list[tuple[str, str]] = []

    def prove(self, en: str, ja: str) -> None:
        """Note something that is proved."""
        self.proved.append((en, ja))

    def doubt(self, en: str, ja: str) -> None:
        """Note something that is not proved."""
        self.open.append((en, ja))

    def check_manifest(self, state: str, number: str, data: bytes) -> None:
        """Check a key manifest: the next of its State, signed by enough root keys, its own and those before."""
        body, before = read_json(data), self.manifests.get(state)
        manifest = body["manifest"]
        version = before["version"] + 1 if before else int(number)
        previous = sha256(canonical(before)).hex() if before else manifest["previous"]
        found = (manifest["state"], int(number), manifest["version"], manifest["previous"])
        if found != (state, version, version, previous):
            wrong("this key manifest does not follow the one before it", "直前の鍵一覧に続いていない")
        judges = (manifest, before or manifest)
        known = {each["kid"] for judge in judges for each in judge["root"]}
        if not known.issuperset(each["kid"] for each in body["signatures"]):
            wrong("a key that is no root key signed this key manifest", "最上位鍵でない鍵による署名がある")
        for judge in judges:
            roots = {each["kid"]: as_key(state, each) for each in judge["root"]}
            signed = {each["kid"]: each["signature"] for each in body["signatures"] if each["kid"] in roots}
            for kid, signature in signed.items():
                message = b"warifu/key-manifest/v1\n" + canonical(manifest)
                roots[kid].verify(message, read_base64url(signature))
            if not max(2, len(roots) // 2 + 1) <= judge["threshold"] <= len(signed):
                wrong("too few root keys signed this key manifest", "最上位鍵の署名が足りない")
        for each in manifest["keys"]:
            key = as_key(state, each)
            if self.keys.setdefault(each["kid"], key)[:5] != key[:5]:
                wrong(f"two keys are called {each['kid']}", f"同じ識別子の鍵が二つある（{each['kid']}）")
        self.revoked |= {each["kid"]: each for each in manifest["revoked"]}
        self.manifests[state] = manifest
        if not before:
            self.check_fingerprint(
                state, f"{int.from_bytes(sha256(canonical(manifest)), 'big') % 10**60:060d}"
            )

    def check_fingerprint(self, state: str, found: str) -> None:
        """Compare the fingerprint of a State's first key manifest with the one on paper, or ask for that."""
        shown = " ".join(found[start : start + 5] for start in range(0, 60, 5))
        paper = "".join(self.paper.get(state, "").split())
        if paper and paper != found:
            wrong(
                f"the fingerprint of {state} is {shown}, not the one on paper",
                f"{state}の指紋が紙と異なる：{shown}",
            )
        if paper:
            self.prove(
                f"the keys are those of {state}, as on paper: {shown}",
                f"鍵は紙のとおり{state}のものである：{shown}",
            )
        else:
            self.doubt(
                f"the keys are those of {state} only if its paper has the fingerprint {shown}",
                f"紙の指紋が{shown}であるときに限り、鍵は{state}のものといえる",
            )

    def signed(self, data: bytes, typ: str, state: str) -> Json:
        """Return what a signed text of a State says."""
        first, _, second = data.partition(b"\n")
        jws = read_jws(first)
        key = self.keys[jws.header["kid"]]
        found = (
            jws.header["typ"],
            jws.header["alg"] in {"EdDSA", "Ed25519"},
            key.algorithm,
            key.state,
            key.purpose,
        )
        if found != (typ, True, "Ed25519", state, "exchange"):
            wrong(f"not signed with a key of {state} for this", f"{state}の所定の鍵による署名ではない")
        key.verify(jws.signed, jws.signature)
        if second or "second" in jws.header:
            self.check_second(jws, second)
        body = read_json(jws.payload)
        when = body.get("at") or body["created"]
        if body["from"] != state:
            wrong(
                f"signed by {state} in the name of {body['from']}",
                f"{state}が{body['from']}の名で署名している",
            )
        if not time(key.valid_from) - EARLY <= time(when) < time(key.valid_to) + LATE:
            self.doubt(
                f"what {state} dates {when} was signed with a key valid from {key.valid_from} to {key.valid_to}",
                f"{state}が{when}とする署名の鍵の有効期間は{key.valid_from}から{key.valid_to}まで",
            )
        lost, number = self.revoked.get(jws.header["kid"]), body.get("link_seq")
        if lost and (
            time(when) >= time(lost["at"]) if number is None else number > lost["last_good_link_seq"]
        ):
            self.doubt(
                f"what {state} dates {when} was signed with a key that it later reported lost from {lost['at']} on",
                f"{state}が{when}とする署名の鍵は、{lost['at']}以降失われていたと後に届けられている",
            )
        return body

    def check_second(self, jws: Jws, line: bytes) -> None:
        """Check a second signature, over the same payload, by the key it names."""
        head, empty, signature = (line or b"..").decode().split(".")
        payload = jws.signed.split(b".")[1]
        key = self.keys[jws.header["second"]]
        if (
            empty
            or not head
            or read_jws(line).header["kid"] != jws.header["second"]
            or key.algorithm != "ML-DSA-44"
        ):
            wrong("the second signature is not one", "二つ目の署名が正しい形でない")
        key.verify(head.encode() + b"." + payload, read_base64url(signature))

    def check_witness(self, name: str, data: bytes) -> None:
        """Take note of a witness of neither State, of whom only the pack says that it is one."""
        who, key_id, encoded = data.decode().removesuffix("\n").split("+", 2)
        public = read_base64(encoded)
        key = Key("", who, "witness", "Ed25519" if public[0] == 4 else "ML-DSA-44", public[1:])  # noqa: PLR2004
        if key.note_id().hex() != key_id:
            wrong("the id of this witness is not that of its key", "立会人の識別子が鍵と合わない")
        self.keys[f"witness {name}"] = key
        self.doubt(
            f"only this pack says that {who} is a witness",
            f"{who}が立会人であることは、この資料だけが述べている",
        )

    def checkpoint(self, state: str, data: bytes) -> tuple[Note, dict[str, str]]:
        """Return a checkpoint that a State signed, and the witnesses that cosigned it, by name with the time."""
        note, signed, witnesses = read_note(data), False, {}
        for line in note.lines:
            for key in self.keys.values():
                if (key.name, key.purpose) == (line.name, "ledger") and key.note_id() == line.key_id:
                    key.verify(note.text.encode(), line.signature)
                    signed = signed or (key.state, key.name) == (state, note.origin)
                elif (key.name, key.purpose) == (line.name, "witness") and key.note_id() == line.key_id:
                    seconds = note.cosigned(key, line.signature)
                    witnesses[key.name] = f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}"
        if not signed:
            wrong(f"{state} did not sign this checkpoint", f"{state}が署名したチェックポイントではない")
        if self.roots.setdefault((note.origin, note.size), note.root) != note.root:
            wrong(
                f"{note.origin} has two roots at size {note.size}: two histories",
                f"{note.origin}の履歴が二つある",
            )
        return note, witnesses
