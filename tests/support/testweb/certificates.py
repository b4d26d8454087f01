"""Certificates, good and bad, made anew for each run."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

__all__ = ["Certificates"]


class Certificates:
    """One authority that the client trusts (``file``), and the ways in which a server's certificate can fail."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._authority = trustme.CA()
        self.file = str(folder / "authority.pem")
        self._authority.cert_pem.write_to_path(self.file)

    def context(self, kind: str, *hosts: str) -> ssl.SSLContext:
        """A server's TLS settings: ``good``, ``expired``, ``early``, ``wrong-host``, ``self-signed``, ``unknown`` or ``incomplete``."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        now = datetime.now(UTC)
        match kind:
            case "good":
                self._authority.issue_cert(*hosts).configure_cert(context)
            case "expired":
                self._authority.issue_cert(*hosts, not_after=now - timedelta(days=2)).configure_cert(context)
            case "early":
                self._authority.issue_cert(*hosts, not_before=now + timedelta(days=20)).configure_cert(context)
            case "wrong-host":
                self._authority.issue_cert("www.library.example").configure_cert(context)
            case "unknown":
                trustme.CA().issue_cert(*hosts).configure_cert(context)
            case "incomplete":  # the certificate of the authority between is not sent
                leaf = self._authority.create_child_ca().issue_cert(*hosts)
                self._load(context, leaf.cert_chain_pems[0].bytes(), leaf.private_key_pem.bytes())
            case "self-signed":
                self._load(context, *_self_signed(hosts, now))
            case _:
                raise ValueError(kind)
        return context

    def _load(self, context: ssl.SSLContext, certificate: bytes, key: bytes) -> None:
        file = self._folder / "server.pem"
        file.write_bytes(key + certificate)
        context.load_cert_chain(str(file))


def _self_signed(hosts: tuple[str, ...], now: datetime) -> tuple[bytes, bytes]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, hosts[0])])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=90))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host) for host in hosts]), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption())
    return made.public_bytes(serialization.Encoding.PEM), private
