"""
TLS on the link: each node shows a certificate of its own and knows one other, that of the other State's node.

No authority stands behind them: they are compared on paper, with the keys (`warifu.server.ceremony`). A certificate
signs no other, so that nothing but itself is taken for it.
"""

from __future__ import annotations

import ssl
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from warifu.errors import DecodeError, UsageError
from warifu.server.node_settings import LINK_CERTIFICATE, LINK_KEY, NodeSettings

HOLDS_FOR = timedelta(days=3 * 365)
_OWNER_ONLY = 0o600
_EARLIER = timedelta(days=1)


def make_link_certificate(folder: Path, host: str, at: datetime) -> None:
    """
    Make the secret key and the certificate that a node shows on the link, in a folder that others cannot read.

    Raises:
        UsageError: there is one; none is overwritten.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - _EARLIER)
        .not_valid_after(at + HOLDS_FOR)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    _write_new(folder / LINK_KEY, secret)
    _write_new(folder / LINK_CERTIFICATE, certificate.public_bytes(serialization.Encoding.PEM))


def read_certificate(pem: bytes, where: object) -> x509.Certificate:
    """
    Read a certificate.

    Raises:
        DecodeError: it is none.
    """
    try:
        return x509.load_pem_x509_certificate(pem)
    except ValueError as error:
        raise DecodeError(f"{where}: not a certificate in PEM: {error}") from error


def certificate_digest(pem: bytes, where: object) -> str:
    """
    Return the SHA-256 of a certificate in hexadecimal digits: what is pinned.

    Raises:
        DecodeError: it is none.
    """
    return read_certificate(pem, where).fingerprint(hashes.SHA256()).hex()


def listening_context(settings: NodeSettings) -> ssl.SSLContext:
    """
    Return what the link is listened to with: who shows no certificate, or another than the peer's, is not let in.

    Raises:
        UsageError: a file is missing, or is not what it should be.
    """
    return _context(ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), settings)


def calling_context(settings: NodeSettings) -> ssl.SSLContext:
    """
    Return what the other node is called with. The certificate is known as such, whatever the address is called.

    Raises:
        UsageError: a file is missing, or is not what it should be.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    return _context(context, settings)


def _context(context: ssl.SSLContext, settings: NodeSettings) -> ssl.SSLContext:
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_mode = ssl.CERT_REQUIRED
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    try:
        context.load_cert_chain(settings.link_certificate, settings.link_key)
        context.load_verify_locations(settings.peer_certificate)
    except (OSError, ssl.SSLError) as error:
        files = f"{settings.link_certificate}, {settings.link_key}, {settings.peer_certificate}"
        raise UsageError(f"the link cannot be secured ({error}): look at {files}") from error
    return context


def _write_new(path: Path, data: bytes) -> None:
    if path.exists():
        raise UsageError(f"{path}: there already; none is overwritten. Take another folder")
    path.touch(mode=_OWNER_ONLY, exist_ok=False)
    path.write_bytes(data)
