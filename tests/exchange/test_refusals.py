from __future__ import annotations

from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError

CODES = [
    "too_large",
    "not_a_packet",
    "bad_header",
    "bad_padding",
    "bad_jws",
    "bad_envelope",
    "bad_statement",
    "unknown_extension",
    "unknown_sealing_key",
    "seal_broken",
    "key_not_trusted",
    "bad_signature",
    "header_differs",
    "not_for_me",
    "not_the_peer",
    "version_not_spoken",
    "no_common_version",
    "equivocation",
    "unknown_type",
    "bad_body",
    "expired",
    "number_used",
    "fork",
    "link_stopped",
    "waiting_room_full",
    "not_theirs",
    "bad_manifest",
    "in_recovery",
]
"""Every code that a signed receipt may bear. None is ever taken away, or written in another way."""


def test_the_codes_are_written_so_and_none_is_gone():
    assert [code.value for code in RefusalCode] == CODES
    assert [code.name for code in RefusalCode] == [code.upper() for code in CODES]


def test_both_errors_name_their_code_and_say_it():
    for kind, code in ((MalformedPacketError, "malformed-packet"), (UnprovenPacketError, "unproven-packet")):
        error = kind(RefusalCode.FORK, "two envelopes of one number")

        assert kind.code == code
        assert error.refusal is RefusalCode.FORK
        assert str(error) == "fork: two envelopes of one number"
