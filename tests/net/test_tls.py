"""Certificates: what does not verify is said to be so, with the reason, and nothing secret is sent there."""

from __future__ import annotations

import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme
from tests.support.engine import no_pause, send, settings
from tests.support.web import Web, answer, page, redirect

from citator.model import Failure, FailureKind, FrozenMap, Request, Response

ROUTES = {"/": answer(200, page("Lamp"), set_cookie="secret=1"), "/r": redirect("/", set_cookie="secret=1")}


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def ca(authority: trustme.CA, tmp_path: Path) -> str:
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return str(tmp_path / "ca.pem")


def serving(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def test_an_extra_authority_is_trusted(authority: trustme.CA, ca: str) -> None:
    with Web(ROUTES, tls=serving(authority.issue_cert("127.0.0.1"))) as web:
        outcome = send(f"{web.base}/r", settings(ca=ca))
        assert isinstance(outcome, Response)
        assert outcome.status == 200
        assert web.hits[1].headers["cookie"] == "secret=1"


def bad(authority: trustme.CA, which: str) -> trustme.LeafCert:
    if which == "expired":
        return authority.issue_cert("127.0.0.1", not_after=datetime.now(UTC) - timedelta(days=2))
    if which == "wrong host":
        return authority.issue_cert("www.example.org")
    return trustme.CA().issue_cert("127.0.0.1")


@pytest.mark.parametrize(("which", "words"), [("expired", "expired"), ("wrong host", "IP address mismatch"), ("unknown issuer", "issuer")])
def test_a_certificate_that_does_not_verify(authority: trustme.CA, ca: str, which: str, words: str) -> None:
    with Web(ROUTES, tls=serving(bad(authority, which))) as web:
        outcome = send(f"{web.base}/", settings(ca=ca))
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.TLS
        assert words in outcome.detail
        assert not web.hits


def test_a_look_without_checking_sends_no_secret(authority: trustme.CA) -> None:
    with Web(ROUTES, tls=serving(bad(authority, "expired"))) as web:
        request = Request(f"{web.base}/r", verify=False, headers=FrozenMap({"authorization": "Bearer k"}))
        outcome = send(request, settings(header=("127.0.0.1=X-Token:t",)))
        assert isinstance(outcome, Response)
        assert outcome.status == 200
        assert all(not {"authorization", "x-token"} & set(hit.headers) for hit in web.hits)
        assert [hit.headers.get("cookie") for hit in web.hits] == [None, "secret=1"]  # the other end's own, of this chain


def test_a_port_that_speaks_no_tls_is_no_question_of_certificates() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()

        def greet() -> None:
            for _ in range(3):
                connection, _ = server.accept()
                with connection:
                    connection.recv(4096)
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        threading.Thread(target=greet, daemon=True).start()
        outcome = send(f"https://127.0.0.1:{server.getsockname()[1]}/", settings(timeout=3.0), sleep=no_pause)
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.RESET
    assert "TLS" in outcome.detail
