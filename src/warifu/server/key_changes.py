"""
Changing a node's keys: the node makes the next key manifest, holders of root keys sign it, and the node takes it.

The new secret keys lie in the node's store as soon as the manifest is made; none of them signs anything before the
node has taken the manifest with the signatures of two holders. The other State gets it over the link, and it proves
itself. A key that is replaced stays in the store, so that what was sealed to it can still be opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from warifu.errors import UsageError
from warifu.exchange.recovery import Step
from warifu.keys import (
    KeyManifest,
    Keyring,
    ManifestKey,
    Purpose,
    Revocation,
    SealingKey,
    SealingPublicKey,
    SigningKey,
    Verifier,
)
from warifu.keys.signed_manifests import SignedManifest
from warifu.ledger import Group, Policy
from warifu.node.closing import close_log, open_log_after_loss
from warifu.node.links import outgoing
from warifu.node.logs import book_of
from warifu.node.manifests import change_own_keys
from warifu.node.modes import require_open
from warifu.node.ports import Ports
from warifu.node.publish import AskedWitness
from warifu.node.restart import step_of
from warifu.node.trust import key_book
from warifu.server.keystore import FolderKeys, add_keys
from warifu.server.node_settings import NodeSettings
from warifu.server.root_keys import MANIFEST_HOLDS_FOR

_LASTING = (Purpose.WITNESS, Purpose.PERMIT, Purpose.TRANSPORT)


def next_manifest(
    settings: NodeSettings, ports: Ports, *, with_log: bool = False, is_given_away: bool = False
) -> KeyManifest:
    """
    Make new keys to sign and seal with, and return the manifest that says so, to be signed by holders of root keys.

    Keys that were made before and that no manifest names yet are taken instead of others.

    with_log: also the key of a next log. is_given_away: others may have the key that signs envelopes now: it is
    revoked, and what it signed up to now is the last that counts.

    Raises:
        UnknownNameError: the node has no manifest of its own yet.
        Refusal: a key was given away, and the node is in recovery: which envelopes were good is not known yet.
    """
    book = key_book(ports.own, ports)
    before, now = book.current, ports.clock.now().replace(microsecond=0)
    revoked = (_given_away(before, ports),) if is_given_away else ()
    named = {entry.kid for held in book.held for entry in held.manifest.keys}
    ring = _with_new_keys(settings, ports, named, with_log=with_log)
    issued = max(now, before.issued)
    expires = issued + MANIFEST_HOLDS_FOR
    began = {entry.kid: entry.valid_from for entry in before.keys}
    return replace(
        before,
        version=before.version + 1,
        previous=before.digest,
        issued=issued,
        expires=expires,
        keys=tuple(
            ManifestKey.of(public, began.get(public.kid, issued), expires)
            for public in map(_public, _in_use(ring))
        ),
        revoked=(*before.revoked, *revoked),
    )


def take_keys(signed: SignedManifest, ports: Ports) -> None:
    """
    Take the next manifest of the own State, which the other State is told of before anything else.

    Raises:
        UsageError: it is another State's, or names a key that is not in this node's store.
        VerificationError: it does not follow the one in force, or too few holders of root keys signed it.
    """
    manifest = signed.manifest
    if manifest.state != ports.own:
        raise UsageError(f"these are keys of {manifest.state}; this is the node of {ports.own}")
    ring = ports.keys.ring
    held = {key.verifier.kid for key in ring.keys} | {key.kid for key in ring.sealing}
    for entry in manifest.keys:
        if entry.kid not in held:
            raise UsageError(
                f"the key {entry.name} is not in this node's store: take the file that was made here last"
            )
    change_own_keys(signed, ports)


def open_next_log(ports: Ports, witnesses: Sequence[AskedWitness]) -> str:
    """
    Begin the next log and return its name: because leaves of this one are lost for good, or at the end of a year.

    Where nothing is lost, the log is closed by a last checkpoint that a witness has cosigned.

    Raises:
        UsageError: there is no key of a next log, no manifest names it yet, or something was written meanwhile.
        Refusal: the node is in recovery, and may yet get everything back.
        VerificationError: no witness cosigned: the other node has to be within reach.
    """
    origin = _next_origin(ports)
    if step_of(ports) is Step.NEW_LOG:
        open_log_after_loss(origin, ports)
        return origin
    require_open(ports)
    verifiers = tuple(verifier for witness in witnesses for verifier in witness.verifiers)
    logs = tuple(key.verifier for key in ports.keys.ring.of(Purpose.LEDGER))
    close_log(origin, ports, witnesses, Policy(logs, verifiers, Group(1, verifiers)))
    return origin


def _given_away(before: KeyManifest, ports: Ports) -> Revocation:
    require_open(ports)
    (key,) = (entry for entry in before.keys if entry.purpose is Purpose.EXCHANGE)
    return Revocation(
        key.kid, ports.clock.now().replace(microsecond=0), outgoing(ports).last_seq, ports.log.size() - 1
    )


def _with_new_keys(settings: NodeSettings, ports: Ports, named: set[str], *, with_log: bool) -> Keyring:
    ring = FolderKeys(settings.keys).ring
    signing: dict[str, Purpose] = {}
    sealing: tuple[str, ...] = ()
    exchange, ledger = ring.of(Purpose.EXCHANGE), ring.of(Purpose.LEDGER)
    host = exchange[0].name.rpartition("/")[0]
    if exchange[-1].verifier.kid in named:
        signing[f"{host}/exchange-{len(exchange) + 1}"] = Purpose.EXCHANGE
    if ring.sealing[-1].kid in named:
        sealing = (f"{host}/sealing-{len(ring.sealing) + 1}",)
    if with_log and ledger[-1].verifier.kid in named:
        signing[_log_name(host, ports.clock.now().year, {key.name for key in ledger})] = Purpose.LEDGER
    if not signing and not sealing:
        return ring
    return add_keys(settings.keys, signing=signing, sealing=sealing, chance=ports.chance).ring


def _log_name(host: str, year: int, taken: set[str]) -> str:
    name, number = f"{host}/ledger/{year}", 1
    while name in taken:
        number += 1
        name = f"{host}/ledger/{year}-{number}"
    return name


def _in_use(ring: Keyring) -> tuple[SigningKey | SealingKey, ...]:
    """Return all keys of logs, and the newest for everything else."""
    newest = (ring.of(purpose)[-1] for purpose in (Purpose.EXCHANGE, *_LASTING) if ring.of(purpose))
    return (*ring.of(Purpose.LEDGER), *newest, ring.sealing[-1])


def _public(key: SigningKey | SealingKey) -> Verifier | SealingPublicKey:
    return key.verifier if isinstance(key, SigningKey) else key.public


def _next_origin(ports: Ports) -> str:
    key = ports.keys.ring.of(Purpose.LEDGER)[-1]
    if key.name == book_of(ports).origin or ports.keys.signed_size(key.name):
        raise UsageError("there is no key of a next log: make one with `warifu keys next --with-log`")
    if key_book(ports.own, ports).current.key(key.verifier.kid) is None:
        raise UsageError(
            f"the key of {key.name} is in no manifest that was taken here: have it signed, then `warifu keys take`"
        )
    return key.name
