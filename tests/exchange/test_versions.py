from __future__ import annotations

from dataclasses import replace

import pytest

from tests.exchange.made_up_envelopes import FIRST, FULL, KEYRING, OPENER, SIGNER, verifier_for
from warifu.canonical_json import read_json
from warifu.errors import DecodeError, UsageError
from warifu.exchange.envelopes import SPOKEN, VERSION_1, envelope_bytes, open_envelope, sign_envelope
from warifu.exchange.packets import open_packet, seal
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.exchange.sealing import RoutingHeader
from warifu.exchange.versions import Version, Versions


def write_2(envelope):
    """Version 2 that is made up here: `base_rev` is called `seen`, and attachments are left out if there are none."""
    members = VERSION_1.write(envelope)
    members["seen"] = members.pop("base_rev")
    if not members["attachments"]:
        del members["attachments"]
    return members


def read_2(members):
    if "base_rev" in members or "seen" not in members or members.get("attachments") == []:
        raise DecodeError("not in the form of version 2")
    renamed = {"attachments": []} | members
    renamed["base_rev"] = renamed.pop("seen")
    return VERSION_1.read(renamed)


VERSION_2 = Version(2, VERSION_1.types | {"rules.change"}, write_2, read_2)
VERSION_3 = replace(VERSION_2, number=3)
OLD, MIXED, NEW = Versions((VERSION_1,)), Versions((VERSION_1, VERSION_2)), Versions((VERSION_2, VERSION_3))


def sent(envelope, mine: Versions, theirs: Versions):
    """Send an envelope from a node to another, in the version that they agree on."""
    agreed = mine.agreed(theirs.numbers)
    jws = sign_envelope(replace(envelope, v=agreed.number), SIGNER, versions=mine)
    return open_envelope(jws, verifier_for, versions=theirs)


class TestAgreeing:
    @pytest.mark.parametrize(
        ("mine", "theirs", "number"),
        [(OLD, OLD, 1), (OLD, MIXED, 1), (MIXED, OLD, 1), (MIXED, MIXED, 2), (MIXED, NEW, 2), (NEW, NEW, 3)],
    )
    def test_the_highest_that_both_speak_is_used(self, mine, theirs, number):
        assert mine.agreed(theirs.numbers).number == number
        assert theirs.agreed(mine.numbers).number == number

    @pytest.mark.parametrize(("mine", "theirs"), [(OLD, (2, 3)), (NEW, (1,)), (OLD, ()), (OLD, (9,))])
    def test_without_one_nothing_is_sent(self, mine, theirs):
        with pytest.raises(UnprovenPacketError, match="the other side speaks") as error:
            mine.agreed(theirs)

        assert error.value.refusal is RefusalCode.NO_COMMON_VERSION

    def test_one_that_speaks_nothing_is_said_to_speak_none(self):
        with pytest.raises(UnprovenPacketError, match="the other side speaks none, this one 1, 2"):
            MIXED.agreed(())

    def test_a_node_says_which_it_speaks(self):
        assert SPOKEN.numbers == (1,)
        assert MIXED.numbers == (1, 2)
        assert MIXED.newest is VERSION_2

    @pytest.mark.parametrize(
        "spoken",
        [
            (),
            (VERSION_2, VERSION_1),
            (VERSION_1, VERSION_3),
            (VERSION_1, VERSION_2, VERSION_3),
            (VERSION_1,) * 2,
        ],
    )
    def test_it_speaks_one_or_two_that_follow_one_another(self, spoken):
        with pytest.raises(UsageError, match="wanted one, or two that follow one another"):
            Versions(spoken)


class TestNextToOneAnother:
    @pytest.mark.parametrize("envelope", [FIRST, FULL], ids=["least", "full"])
    @pytest.mark.parametrize(("mine", "theirs"), [(OLD, MIXED), (MIXED, OLD), (MIXED, MIXED), (MIXED, NEW)])
    def test_each_reads_what_the_other_sends(self, envelope, mine, theirs):
        received = sent(envelope, mine, theirs)

        assert received == replace(envelope, v=mine.agreed(theirs.numbers).number)

    def test_the_versions_differ_on_the_wire_and_not_in_memory(self):
        first, second = (read_json(envelope_bytes(replace(FIRST, v=number), MIXED)) for number in (1, 2))

        assert first.keys() - second.keys() == {"base_rev", "attachments"}
        assert second.keys() - first.keys() == {"seen"}

    def test_one_form_under_the_number_of_the_other_is_refused(self):
        disguised = Versions((VERSION_1, replace(VERSION_2, write=VERSION_1.write)))
        jws = sign_envelope(replace(FIRST, v=2), SIGNER, versions=disguised)

        with pytest.raises(MalformedPacketError, match="not in the form of version 2"):
            open_envelope(jws, verifier_for, versions=MIXED)

    def test_a_version_that_is_not_spoken_is_refused_with_those_that_are(self):
        jws = sign_envelope(replace(FIRST, v=3), SIGNER, versions=NEW)

        with pytest.raises(UnprovenPacketError, match="version 3; spoken here: 1, 2") as error:
            open_envelope(jws, verifier_for, versions=MIXED)
        assert error.value.refusal is RefusalCode.VERSION_NOT_SPOKEN

    def test_a_type_of_the_newer_one_is_not_sent_in_the_older(self):
        change = replace(FIRST, type="rules.change")

        assert sent(change, MIXED, MIXED).type == "rules.change"
        with pytest.raises(UsageError, match="version 1 has no message of the type"):
            sent(change, MIXED, OLD)

    def test_the_version_is_bound_into_the_seal_and_stands_in_clear(self):
        envelope = replace(FIRST, v=2)
        jws = sign_envelope(envelope, SIGNER, versions=MIXED)
        packet = seal(jws, RoutingHeader.of(envelope, jws, OPENER.public), OPENER.public)

        assert open_packet(packet, KEYRING, verifier_for, versions=MIXED).envelope == envelope
        with pytest.raises(UnprovenPacketError, match="version 2; spoken here: 1"):
            open_packet(packet, KEYRING, verifier_for)
