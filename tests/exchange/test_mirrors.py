from __future__ import annotations

from dataclasses import replace

import pytest

from tests.exchange.made_up_nodes import (
    EXCHANGE,
    GB,
    JP,
    LEDGER,
    WITNESS,
    a_checkpoint,
    a_ledger,
    keys_of,
    leaves_of,
)
from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.exchange import leaves as leaves_module
from warifu.exchange.leaves import Leaves, batch, open_leaves, require_grown, sign_leaves
from warifu.exchange.mirrors import Finding, Look, Mirror
from warifu.exchange.packets import PacketKind
from warifu.exchange.refusals import MalformedPacketError
from warifu.exchange.statements import write_statement
from warifu.ledger import EMPTY, MemoryStorage, TileLog, TreeHead, audit

KEY = LEDGER[JP].verifier


def a_mirror() -> Mirror:
    return Mirror(MemoryStorage(), LEDGER[JP].name)


def a_batch(log: TileLog, start: int, checkpoint: bytes | None = None) -> Leaves:
    return batch(log, checkpoint or a_checkpoint(log, JP), start, KEY)


def grown(log: TileLog, *more: bytes) -> TileLog:
    log.append(more)
    return log


def test_a_batch_comes_back_as_it_was_signed():
    leaves = a_batch(a_ledger(JP, *leaves_of(7)), 3)
    packet = sign_leaves(leaves, EXCHANGE[JP], sender=JP, recipient=GB)

    assert open_leaves(packet, keys_of(EXCHANGE[JP]), sender=JP, recipient=GB) == leaves
    assert (leaves.start, leaves.stop, leaves.leaves[0]) == (3, 7, b"leaf 3 a")


@pytest.mark.parametrize(
    ("leaves", "start", "proof", "message"),
    [
        (["AA=="], -1, [], "1 leaves from -1 on: wanted at most 256, from 0 on"),
        (["AA=="] * 257, 0, [], "257 leaves from 0 on"),
        (["A"], 0, [], "leaf of a batch"),
        (["AA=="], 0, ["AA=="], "proof of a batch"),
    ],
    ids=["start", "many", "base64", "hash"],
)
def test_a_signed_batch_out_of_form_is_refused(leaves, start, proof, message):
    written = leaves_module._Written(JP, GB, start, tuple(leaves), tuple(proof), "checkpoint")
    packet = write_statement(PacketKind.LEAVES, written, EXCHANGE[JP])

    with pytest.raises(MalformedPacketError, match=message):
        open_leaves(packet, keys_of(EXCHANGE[JP]), sender=JP, recipient=GB)


def test_a_batch_has_at_most_256_leaves_or_128_kibibytes_but_always_one():
    log = a_ledger(JP, *leaves_of(300))
    assert a_batch(log, 0).stop == 256
    assert a_batch(log, 256).stop == 300

    long = a_ledger(JP, *[bytes(60_000)] * 4)
    assert [a_batch(long, start).stop for start in (0, 2, 3, 4)] == [2, 4, 4, 4]
    with pytest.raises(DecodeError, match="divide"):
        Leaves(0, (bytes(60_000),) * 4, (), b"")
    for length in (65_536, 200_000):
        with pytest.raises(DecodeError, match="no log takes it"):
            Leaves(0, (bytes(length),), (), b"")


def test_a_batch_of_just_128_kibibytes_is_taken_and_made_and_with_one_byte_more_it_is_not():
    full = (bytes(65_535), bytes(65_535), bytes(2))

    assert Leaves(0, full, (), b"").stop == 3
    with pytest.raises(DecodeError, match="leaves of more than 131072 bytes: divide"):
        Leaves(0, (*full[:2], bytes(3)), (), b"")
    assert a_batch(a_ledger(JP, *full), 0).stop == 3
    assert a_batch(a_ledger(JP, *full[:2], bytes(3)), 0).stop == 2


def test_a_batch_goes_no_further_than_its_checkpoint():
    log = a_ledger(JP, *leaves_of(5))
    checkpoint = a_checkpoint(log, JP)
    grown(log, b"not signed yet")

    assert a_batch(log, 2, checkpoint).stop == 5
    with pytest.raises(UsageError, match="from 6 on in a checkpoint of 5"):
        a_batch(log, 6, checkpoint)
    with pytest.raises(UsageError, match="from -1 on in a checkpoint of 5"):
        a_batch(log, -1, checkpoint)


def test_a_mirror_grows_batch_by_batch_to_the_root_that_was_signed():
    log = a_ledger(JP, *leaves_of(600))
    mirror = a_mirror()
    checkpoint = a_checkpoint(log, JP)

    looks = [mirror.add(a_batch(log, start, checkpoint), KEY).look for start in (0, 256, 512, 600)]

    assert looks == ["grew", "grew", "grew", "fits"]
    assert mirror.log.head() == log.head()
    assert mirror.checkpoint == checkpoint
    assert mirror.unsettled == ()
    assert audit(mirror.log.storage, LEDGER[JP].name, (KEY,)).entries == 600


def test_a_mirror_of_an_empty_ledger_is_empty():
    mirror = a_mirror()

    assert mirror.add(a_batch(a_ledger(JP), 0), KEY) == Finding(Look.FITS)
    assert mirror.size == 0


def test_a_batch_again_or_one_that_overlaps_is_added_once():
    log = a_ledger(JP, *leaves_of(4))
    mirror = a_mirror()
    first = a_batch(log, 0)
    grown(log, b"more")

    assert [mirror.add(each, KEY).look for each in (first, first, a_batch(log, 2), first)] == [
        "grew",
        "fits",
        "grew",
        "fits",
    ]
    assert mirror.log.entries(0, 5) == log.entries(0, 5)
    assert mirror.checkpoint != first.checkpoint


def test_a_batch_beyond_the_end_of_the_mirror_is_asked_for_again_from_there():
    mirror = a_mirror()

    assert mirror.add(a_batch(a_ledger(JP, *leaves_of(4)), 2), KEY) == Finding(Look.AHEAD)
    assert mirror.size == 0
    assert len(mirror.unsettled) == 1


def test_another_story_of_the_same_leaves_is_a_fork_with_both_checkpoints_as_evidence():
    mirror = a_mirror()
    first, second = (a_batch(a_ledger(JP, *leaves_of(4, story)), 0) for story in "ab")
    mirror.add(first, KEY)

    finding = mirror.add(second, KEY)

    assert finding == Finding(Look.FORK, (first.checkpoint, second.checkpoint))
    assert mirror.log.entries(0, 1) == (b"leaf 0 a",)


def test_other_leaves_under_a_checkpoint_and_a_proof_that_are_true_are_a_fork():
    log = a_ledger(JP, *leaves_of(4, "a"))
    mirror = a_mirror()
    honest = a_batch(log, 0)
    mirror.add(honest, KEY)

    lie = replace(honest, leaves=tuple(leaves_of(4, "b")))

    assert mirror.add(lie, KEY).look is Look.FORK
    assert mirror.log.entries(0, 4) == tuple(leaves_of(4, "a"))


def test_leaves_that_do_not_go_on_from_what_is_held_are_a_fork():
    mirror = a_mirror()
    mirror.add(a_batch(a_ledger(JP, *leaves_of(4, "a")), 0), KEY)

    finding = mirror.add(a_batch(a_ledger(JP, *leaves_of(9, "b")), 4), KEY)

    assert finding.look is Look.FORK
    assert mirror.size == 4


def test_leaves_that_the_checkpoint_does_not_cover_are_not_taken():
    mirror = a_mirror()
    honest = a_batch(a_ledger(JP, *leaves_of(4)), 0)
    more = Leaves(0, (*honest.leaves, b"slipped in"), (), honest.checkpoint)

    assert mirror.add(more, KEY) == Finding(Look.FORK, (honest.checkpoint,))
    assert mirror.size == 0


def test_a_checkpoint_that_another_signed_is_no_finding_but_refused():
    log = a_ledger(GB, *leaves_of(2))
    checkpoint = a_checkpoint(log, GB)

    with pytest.raises(VerificationError):
        a_mirror().compare(checkpoint, KEY)
    with pytest.raises(VerificationError):
        a_mirror().add(Leaves(0, (), (), checkpoint), KEY)


def test_checkpoints_from_messages_and_witnesses_are_held_against_the_mirror():
    log, other = a_ledger(JP, *leaves_of(4, "a")), a_ledger(JP, *leaves_of(4, "b"))
    seen, forged = a_checkpoint(log, JP, WITNESS[GB]), a_checkpoint(other, JP, WITNESS[GB])
    mirror = a_mirror()
    mirror.add(a_batch(grown(log, b"more"), 0), KEY)

    assert mirror.compare(seen, KEY) == Finding(Look.FITS)
    assert mirror.compare(forged, KEY).look is Look.FORK


def test_two_checkpoints_of_one_size_are_a_fork_before_any_leaf_is_held():
    one, other = (a_checkpoint(a_ledger(JP, *leaves_of(4, story)), JP) for story in "ab")
    mirror = a_mirror()

    assert [mirror.compare(each, KEY).look for each in (one, one, other)] == ["ahead", "ahead", "fork"]
    assert mirror.compare(other, KEY).evidence == (one, other)
    assert mirror.unsettled == (one,)


def test_a_checkpoint_that_waited_is_settled_when_the_mirror_has_grown_to_its_size():
    story, other = a_ledger(JP, *leaves_of(4, "a")), a_ledger(JP, *leaves_of(3, "b"))
    forged = a_checkpoint(other, JP)
    later = a_checkpoint(a_ledger(JP, *leaves_of(9, "a")), JP)
    mirror = a_mirror()
    mirror.compare(forged, KEY)
    mirror.compare(later, KEY)

    finding = mirror.add(a_batch(story, 0), KEY)

    assert finding.look is Look.FORK
    assert finding.evidence[1] == forged
    assert mirror.unsettled == (later,)
    assert mirror.size == 4


def test_what_waited_to_be_settled_outlives_the_mirror_that_noted_it():
    forged = a_checkpoint(a_ledger(JP, *leaves_of(3, "b")), JP)
    before = a_mirror()
    before.compare(forged, KEY)

    again = Mirror(before.log.storage, LEDGER[JP].name, before.unsettled)

    assert again.add(a_batch(a_ledger(JP, *leaves_of(4, "a")), 0), KEY).look is Look.FORK


def test_every_tree_begins_with_the_empty_one_and_nothing_has_another_root():
    require_grown(EMPTY, EMPTY, ())
    require_grown(EMPTY, TreeHead(3, bytes(32)), ())
    with pytest.raises(VerificationError, match="a tree of nothing has one root"):
        require_grown(EMPTY, TreeHead(0, bytes(32)), ())
    with pytest.raises(VerificationError):
        require_grown(EMPTY, TreeHead(3, bytes(32)), (bytes(32),))
