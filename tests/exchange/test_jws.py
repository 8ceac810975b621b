from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.made_up_envelopes import OPENER, SECOND_SIGNER, SIGNER, STRANGER, verifier_for
from warifu.errors import KeyPurposeError
from warifu.exchange.jws import open_payload, read_compact, sign_payload, write_compact
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.keys import Algorithm, Purpose, SigningKey

TYP = "warifu-env+jws"
KID = SIGNER.verifier.kid
HEADER = {"alg": "EdDSA", "kid": KID, "typ": TYP}


def with_header(header: object, key: SigningKey = SIGNER) -> bytes:
    """Sign a payload under any header."""
    return write_compact(header, b"payload", lambda signed: key.sign(signed, purpose=Purpose.EXCHANGE))


def refusal_of(jws: bytes, error: type[Exception] = MalformedPacketError, known=verifier_for) -> RefusalCode:
    with pytest.raises(error) as caught:
        open_payload(jws, known, typ=TYP)
    return caught.value.refusal


class TestOneSignature:
    def test_a_payload_comes_back_with_who_signed_it(self):
        opened = open_payload(sign_payload(b"payload", SIGNER, typ=TYP), verifier_for, typ=TYP)

        assert opened.payload == b"payload"
        assert opened.signers == (SIGNER.verifier,)

    def test_the_header_says_how_which_key_and_what(self):
        assert read_compact(sign_payload(b"", SIGNER, typ=TYP)).header == HEADER
        assert b"\n" not in sign_payload(b"", SIGNER, typ=TYP)

    def test_a_key_of_the_second_kind_does_not_sign_first_whatever_the_header_calls_it(self):
        header = HEADER | {"kid": SECOND_SIGNER.verifier.kid}

        refusal = refusal_of(with_header(header, SECOND_SIGNER), UnprovenPacketError)

        assert refusal is RefusalCode.KEY_NOT_TRUSTED

    def test_a_second_signature_that_brings_a_payload_of_its_own_is_malformed(self):
        twice = sign_payload(b"payload", SIGNER, typ=TYP, second=SECOND_SIGNER)
        assert open_payload(twice, verifier_for, typ=TYP).payload == b"payload"

        assert refusal_of(twice.replace(b"..", b".e30.")) is RefusalCode.BAD_JWS

    @pytest.mark.parametrize("name", ["EdDSA", "Ed25519"])
    def test_both_names_of_the_algorithm_are_read(self, name):
        assert open_payload(with_header(HEADER | {"alg": name}), verifier_for, typ=TYP).payload == b"payload"

    @pytest.mark.parametrize(
        "name", ["none", "HS256", "RS256", "ES256", "ML-DSA-44", "eddsa", "", None, 1, []]
    )
    def test_no_other_algorithm_is_taken_even_if_the_signature_fits(self, name):
        assert refusal_of(with_header(HEADER | {"alg": name})) is RefusalCode.BAD_JWS

    @pytest.mark.parametrize("missing", ["alg", "kid", "typ"])
    def test_nothing_of_the_header_may_be_missing(self, missing):
        header = {name: item for name, item in HEADER.items() if name != missing}

        assert refusal_of(with_header(header)) is RefusalCode.BAD_JWS

    def test_what_was_signed_as_one_thing_is_not_another(self):
        assert refusal_of(sign_payload(b"", SIGNER, typ="warifu-status+jws")) is RefusalCode.BAD_JWS

    def test_a_key_in_the_header_is_not_looked_at(self):
        public = {"kty": "OKP", "crv": "Ed25519", "x": "AAAA"}
        header = HEADER | {"kid": STRANGER.verifier.kid, "jwk": public, "x5u": "a"}

        refusal = refusal_of(with_header(header, STRANGER), UnprovenPacketError)
        assert refusal is RefusalCode.KEY_NOT_TRUSTED

    def test_a_member_of_the_header_that_is_not_known_is_passed_over(self):
        assert (
            open_payload(with_header(HEADER | {"x": {"y": 1}}), verifier_for, typ=TYP).payload == b"payload"
        )


class TestExtensionsThatMustBeUnderstood:
    @pytest.mark.parametrize(
        "header",
        [{"crit": ["x"], "x": 1}, {"crit": ["b64"], "b64": False}, {"crit": ["x", "y"], "x": 1, "y": 2}],
    )
    def test_we_understand_none(self, header):
        assert refusal_of(with_header(HEADER | header)) is RefusalCode.UNKNOWN_EXTENSION

    @pytest.mark.parametrize("critical", [[[]], [], "x", None, ["x"], ["alg"], [1], ["kid", "typ"], {}])
    def test_a_list_of_them_that_is_not_one_is_malformed(self, critical):
        assert refusal_of(with_header(HEADER | {"crit": critical})) is RefusalCode.BAD_JWS


class TestTrust:
    def test_a_signature_that_does_not_fit_is_refused(self):
        head, payload, signature = sign_payload(b"payload", SIGNER, typ=TYP).split(b".")
        other = base64.urlsafe_b64encode(b"another").rstrip(b"=")

        assert (
            refusal_of(b".".join((head, other, signature)), UnprovenPacketError) is RefusalCode.BAD_SIGNATURE
        )
        assert refusal_of(b".".join((head, payload, b"")), UnprovenPacketError) is RefusalCode.BAD_SIGNATURE

    def test_a_key_that_is_not_known_is_not_trusted(self):
        jws = sign_payload(b"", STRANGER, typ=TYP)

        assert refusal_of(jws, UnprovenPacketError) is RefusalCode.KEY_NOT_TRUSTED

    def test_nor_is_one_for_something_else(self):
        ledger = SigningKey.from_seed(b"\x01" * 32, name="x", purpose=Purpose.LEDGER)

        def refuses(kid):
            raise KeyPurposeError("for something else")

        for known in (lambda _kid: ledger.verifier, refuses):
            refusal = refusal_of(sign_payload(b"", SIGNER, typ=TYP), UnprovenPacketError, known)
            assert refusal is RefusalCode.KEY_NOT_TRUSTED

    def test_nor_is_one_that_has_another_thumbprint_or_algorithm(self):
        jws = sign_payload(b"", SIGNER, typ=TYP)

        for verifier in (STRANGER.verifier, SECOND_SIGNER.verifier):
            refusal = refusal_of(jws, UnprovenPacketError, lambda _kid, verifier=verifier: verifier)
            assert refusal is RefusalCode.KEY_NOT_TRUSTED


class TestASecondSignature:
    def test_both_are_checked_where_both_keys_are_known(self):
        jws = sign_payload(b"payload", SIGNER, typ=TYP, second=SECOND_SIGNER)

        opened = open_payload(jws, verifier_for, typ=TYP)
        assert opened.payload == b"payload"
        assert opened.signers == (SIGNER.verifier, SECOND_SIGNER.verifier)

    def test_the_first_is_enough_for_who_does_not_know_the_second_key(self):
        def knows_one(kid):
            return SIGNER.verifier if kid == KID else verifier_for("")

        jws = sign_payload(b"payload", SIGNER, typ=TYP, second=SECOND_SIGNER)
        assert open_payload(jws, knows_one, typ=TYP).signers == (SIGNER.verifier,)

    def test_the_second_alone_is_not(self):
        def knows_the_second(kid):
            return SECOND_SIGNER.verifier if kid != KID else verifier_for("")

        jws = sign_payload(b"payload", SIGNER, typ=TYP, second=SECOND_SIGNER)
        assert refusal_of(jws, UnprovenPacketError, knows_the_second) is RefusalCode.KEY_NOT_TRUSTED

    def test_a_known_one_that_does_not_fit_spoils_the_whole(self):
        first = sign_payload(b"payload", SIGNER, typ=TYP, second=SECOND_SIGNER).split(b"\n")[0]
        second = sign_payload(b"another", SIGNER, typ=TYP, second=SECOND_SIGNER).split(b"\n")[1]

        assert refusal_of(first + b"\n" + second, UnprovenPacketError) is RefusalCode.BAD_SIGNATURE

    def test_neither_can_be_taken_away_or_put_in_unseen(self):
        first, second = sign_payload(b"payload", SIGNER, typ=TYP, second=SECOND_SIGNER).split(b"\n")
        alone = sign_payload(b"payload", SIGNER, typ=TYP)

        assert refusal_of(first) is RefusalCode.BAD_JWS
        assert refusal_of(alone + b"\n" + second) is RefusalCode.BAD_JWS
        named = with_header(HEADER | {"second": KID})
        with pytest.raises(MalformedPacketError, match="not by the key that the first names"):
            open_payload(named + b"\n" + second, verifier_for, typ=TYP)

    def test_only_a_second_one_without_payload_stands_there(self):
        first = sign_payload(b"payload", SIGNER, typ=TYP, second=SECOND_SIGNER).split(b"\n")[0]

        for below in (b"", b"x", first, b"..", b"a.b.c", b"\n", first + b"\n" + first):
            assert refusal_of(first + b"\n" + below) is RefusalCode.BAD_JWS

    def test_a_second_one_of_the_first_kind_is_none(self):
        first = with_header(HEADER | {"second": KID})
        head, _, signature = sign_payload(b"payload", SIGNER, typ=TYP).split(b".")

        with pytest.raises(MalformedPacketError, match="alg is 'EdDSA', wanted ML-DSA-44"):
            open_payload(first + b"\n" + head + b".." + signature, verifier_for, typ=TYP)

    def test_each_place_has_its_algorithm(self):
        with pytest.raises(KeyPurposeError, match="is ML-DSA-44, wanted Ed25519 here"):
            sign_payload(b"", SECOND_SIGNER, typ=TYP)
        with pytest.raises(KeyPurposeError, match="is Ed25519, wanted ML-DSA-44 here"):
            sign_payload(b"", SIGNER, typ=TYP, second=SIGNER)
        ledger = SigningKey.from_seed(
            bytes(32), name="x", purpose=Purpose.LEDGER, algorithm=Algorithm.ML_DSA_44
        )
        with pytest.raises(KeyPurposeError, match="wanted one for exchange"):
            sign_payload(b"", SIGNER, typ=TYP, second=ledger)


class TestTheForm:
    @pytest.mark.parametrize(
        "jws",
        [
            b"",
            b".",
            b"...",
            b"a.b",
            b"e30.e30",
            b"e30=.e30.e30",
            b"e31.e30.e30",
            b"e3 0.e30.e30",
            b"e30+.e30.e30",
            b"W10.e30.e30",
            b"IQ.e30.e30",
            b"e30.\xff.e30",
            "e30.é.e30".encode(),
            b"e30.e30.e3",
            b"eyJhIjoxLCJhIjoxfQ.e30.e30",
            b"eyJhIjoxLjV9.e30.e30",
        ],
    )
    def test_what_is_no_jws_is_refused(self, jws):
        assert refusal_of(jws) is RefusalCode.BAD_JWS

    @given(
        st.binary(max_size=200)
        | st.from_regex(rb"[A-Za-z0-9_-]{0,80}\.[A-Za-z0-9_-]{0,80}\.[A-Za-z0-9_-]{0,80}\n?")
    )
    def test_no_bytes_make_the_reader_fall_over(self, data):
        with pytest.raises((MalformedPacketError, UnprovenPacketError)):
            open_payload(data, verifier_for, typ=TYP)

    @given(
        st.dictionaries(
            st.sampled_from(["alg", "kid", "typ", "crit", "b64", "x", "second"]),
            st.none()
            | st.booleans()
            | st.integers(0, 9)
            | st.sampled_from(["EdDSA", KID, TYP, "x"])
            | st.lists(st.sampled_from(["x", "alg", "b64"]), max_size=2),
        )
    )
    def test_no_header_makes_it_fall_over(self, header):
        try:
            opened = open_payload(with_header(header), verifier_for, typ=TYP)
        except (MalformedPacketError, UnprovenPacketError):
            return
        assert opened.payload == b"payload"
        assert json.loads(json.dumps(header)).items() >= HEADER.items()
        assert header.keys().isdisjoint(["crit", "second"])

    def test_a_sealing_key_signs_nothing(self):
        assert not hasattr(OPENER, "sign")
