"""
What is checked of a dispute pack: file by file, each on what those before it were found to say.

Nothing of Warifu is imported but its two parts beside it: this text goes into the pack, as a part of `verify.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from warifu.exchange.evidence_formats import (
    Json,
    contents_of,
    read_base64,
    read_json,
    read_jws,
    root_from,
    sha256,
)
from warifu.exchange.evidence_keys import Trust, at, wrong

LIST = "pack.jws"
JAPANESE = {
    "stored": "保存済み",
    "applied": "反映済み",
    "refused": "拒否",
    "decided": "決定済み",
    "now": "即時",
    "quarantined": "隔離",
}


class Pack:
    """A pack as it is checked: its files, whom it lets one trust, and what was found so far."""

    def __init__(self, files: dict[str, bytes], paper: dict[str, str]) -> None:
        self.files, self.trust = files, Trust(paper)
        self.envelopes: dict[str, tuple[Json, str]] = {}
        self.hashes: dict[tuple[str, int], str] = {}
        self.shown: set[tuple[str, int, str]] = set()

    def check(self) -> None:
        """Check everything, each step on what those before it found good."""
        with at(LIST):
            listed = read_json(read_jws(self.files[LIST].split(b"\n")[0]).payload)
        self.check_files({each["name"]: (each["sha256"], each["size"]) for each in listed["files"]})
        self.each("keys", self.trust.check_manifest)
        with at(LIST):
            self.trust.signed(self.files[LIST], "warifu-pack+jws", listed["from"])
        self.trust.prove(
            f"{listed['from']} put this pack together on {listed['created']}, and nothing in it was changed since",
            f"この資料は{listed['from']}が{listed['created']}に作成し、その後の変更はない",
        )
        self.each("witnesses", self.trust.check_witness)
        self.each("envelopes", self.check_envelope)
        self.each("checkpoints", self.check_checkpoint)
        self.each("leaves", self.check_leaf)
        self.each("receipts", self.check_receipt)
        for state in sorted(self.trust.manifests):
            count = sum(sender == state for sender, _ in self.hashes)
            self.trust.doubt(
                f"a pack cannot show that {state} sent nothing else than the {count} of its envelopes in it",
                f"{state}がこの資料の{count}通のほかに何も送らなかったことは、立証資料では示せない",
            )

    def each(self, folder: str, check: Callable[..., None]) -> None:
        """Check each file of a folder, in the order of their names."""
        for name in sorted(self.files):
            if name.startswith(f"{folder}/"):
                with at(name):
                    check(*name.partition(".")[0].split("/")[1:], self.files[name])

    def check_files(self, listed: dict[str, tuple[str, int]]) -> None:
        """Check that there are just the files that are listed."""
        for name in sorted({*listed, *self.files} - {LIST}):
            data = self.files.get(name)
            if data is None or listed.get(name) != (sha256(data).hex(), len(data)):
                wrong(
                    f"{name} is missing, or was added or changed",
                    f"{name}が欠けているか、追加または改変されている",
                )

    def check_envelope(self, state: str, number: str, data: bytes) -> None:
        """Check an envelope, and that it follows the one before it, where that is in the pack."""
        envelope = self.trust.signed(data, "warifu-env+jws", state)
        link_seq, found = envelope["link_seq"], sha256(data).hex()
        if link_seq != int(number) or envelope["id"] in self.envelopes:
            wrong(
                "another number than its own, or a second envelope of one id",
                "番号が違うか、同じ識別子が二つある",
            )
        if self.hashes.get((state, link_seq - 1), envelope["link_prev"]) != envelope["link_prev"]:
            wrong(
                f"it does not follow envelope {link_seq - 1}: two histories of {state}",
                f"{state}の履歴が二つある",
            )
        self.envelopes[envelope["id"]] = (envelope, found)
        self.hashes[state, link_seq] = found
        self.trust.prove(
            f"{state} signed envelope {state} {link_seq} to {envelope['to']} ({envelope['type']}), dated {envelope['created']}",
            f"{state}は{envelope['to']}宛ての封書{state} {link_seq}（{envelope['type']}、{envelope['created']}付）に署名した",
        )
        if envelope["checkpoint"] is not None:
            self.trust.checkpoint(state, envelope["checkpoint"].encode())

    def check_checkpoint(self, state: str, _: str, data: bytes) -> None:
        """Check a checkpoint of a ledger, and say who cosigned it."""
        note, witnesses = self.trust.checkpoint(state, data)
        listed = ", ".join(f"{name} ({when})" for name, when in witnesses.items())
        self.trust.prove(
            f"{state} signed the first {note.size} leaves of {note.origin}; cosigned by {listed or 'nobody'}",
            f"{state}は{note.origin}の先頭から{note.size}件のリーフに署名した。連署：{listed or 'なし'}",
        )

    def check_leaf(self, state: str, number: str, data: bytes) -> None:
        """Check a leaf, its place in the ledger, and its content, as far as they are in the pack."""
        leaf, index = read_json(data), int(number.split("-")[1])
        en, ja = (
            f"leaf {index} of the ledger of {state} ({leaf['t']})",
            f"{state}の台帳のリーフ{index}（{leaf['t']}）",
        )
        proof = self.files.get(f"proofs/{state}/{number}.txt")
        content = self.files.get(f"contents/{state}/{number}.txt")
        if proof is None:
            self.trust.doubt(f"{en}: no proof yet that it is there", f"{ja}：台帳にある証明がまだない")
        else:
            witnesses = self.check_proof(state, index, data, proof)
            self.shown.add((state, index, leaf["obj_ref"]))
            self.trust.prove(
                f"{en} is there, dated {leaf['at']}; cosigned by {witnesses or 'nobody'}",
                f"{ja}は台帳にある（{leaf['at']}付）。連署：{witnesses or 'なし'}",
            )
        if content is None:
            self.trust.doubt(
                f"{en}: content erased, or not in the pack", f"{ja}：内容は消去済みか、この資料にない"
            )
            return
        salt, text = bytes.fromhex(content[:64].decode()), content[65:]
        if sha256(salt + text).hex() != leaf["commit"]:
            wrong(
                "the content is not the one that the leaf commits to",
                "内容が、リーフのコミットメントと一致しない",
            )
        carried = ", ".join(
            f"{each['from']} {each['link_seq']}"
            for each, jws in self.envelopes.values()
            if jws == sha256(text).hex() or text in contents_of(each)
        )
        self.trust.prove(
            f"{en} commits to its content in the pack; that went in envelope: {carried or 'none here'}",
            f"{ja}は、この資料にある内容とコミットメントが一致する。その封書：{carried or 'この資料にはない'}",
        )

    def check_proof(self, state: str, index: int, leaf: bytes, data: bytes) -> str:
        """Check that a leaf is where its proof says; return who cosigned."""
        head, _, signed = data.partition(b"\n\n")
        first, *lines = head.decode().split("\n")
        lines = [line for line in lines if not line.startswith("extra ")]
        if (first, lines[0]) != ("c2sp.org/tlog-proof@v1", f"index {index}"):
            wrong("not a proof of this leaf", "このリーフの証明ではない")
        note, witnesses = self.trust.checkpoint(state, signed)
        proof = [read_base64(line) for line in lines[1:]]
        if root_from(sha256(b"\0" + leaf), index, note.size, proof) != note.root:
            wrong("the leaf is not in the ledger that was signed", "署名された台帳にこのリーフはない")
        return ", ".join(witnesses)

    def check_receipt(self, state: str, _: str, data: bytes) -> None:
        """Check a receipt: which envelope it is for, and whether its leaf is shown."""
        kind, jws = data.split(b"\n", 1)
        receipt = self.trust.signed(jws, "warifu-receipt+jws", state)
        envelope, found = self.envelopes.get(receipt["envelope"], (None, ""))
        if kind != b"warifu-receipt/1" or (envelope and (envelope["to"], found) != (state, receipt["hash"])):
            wrong("a receipt for another envelope of this id", "同じ識別子の別の封書に対する受領書である")
        number = f"{envelope['from']} {envelope['link_seq']}" if envelope else receipt["envelope"]
        words = (receipt["answer"], receipt["code"] or receipt["effect"])
        en, ja = words, [JAPANESE.get(word, word) for word in words]
        self.trust.prove(
            f"{state} signed a receipt for envelope {number}: {en[0]} ({en[1]}), dated {receipt['at']}",
            f"{state}は封書{number}の受領書に署名した：{ja[0]}（{ja[1]}）、{receipt['at']}付",
        )
        if not envelope:
            self.trust.doubt(f"envelope {number} is not in the pack", f"封書{number}はこの資料にない")
        if (state, receipt["index"], receipt["envelope"].replace("-", "")) not in self.shown:
            self.trust.doubt(
                f"the receipt for envelope {number}: no proof that it is in the ledger of {state}",
                f"封書{number}の受領書：{state}の台帳にある証明がない",
            )
