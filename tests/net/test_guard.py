"""Only the public internet is reached, whatever a name resolves to and however an address is spelled."""

from __future__ import annotations

import asyncio
import socket
from ipaddress import ip_address

import pytest
from tests.support.engine import PUBLIC, Names, send, settings
from tests.support.web import Web, answer, page, redirect

from citator.config import Settings
from citator.model import Failure, FailureKind, Request, Response
from citator.net.engine import Engine
from citator.net.guard import is_public

PRIVATE = [
    "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
    "172.31.255.255",    "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1",
    "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1",
    "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1",
    "100::1",    "2001::1", "2001:2::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::", "3fff::1", "5f00::1", "fc00::1",
    "fd00:ec2::254",    "fe80::1", "fec0::1", "ff02::1",
]  # fmt: skip
OPEN = ["8.8.8.8", "1.1.1.1", "192.0.32.8", "172.32.0.1", "100.63.255.255", "100.128.0.1", "::ffff:8.8.8.8", "64:ff9b::808:808",
        "2600:1901::1", "2a00:1450:4001::1", "2620:0:2d0:200::8"]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", OPEN)
def test_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "2130706433", "0x7f000001", "0177.1", "127.1", "[::1]", "[::ffff:7f00:1]", "localhost", "a.localhost", "LOCALHOST.",
     "169.254.169.254", "[fd00:ec2::254]", "[64:ff9b::a9fe:a9fe]", "0", "metadata.example"],
)  # fmt: skip
def test_a_private_address_is_refused_before_any_socket(host: str) -> None:
    """The trap on loopback hears nothing."""
    with Web({"/": answer(200, page("Trap"))}) as trap:
        names = Names({"metadata.example": ["169.254.169.254"], **PUBLIC})
        outcome = send(f"http://{host}:{trap.port}/", Settings(timeout=5), resolver=names)
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.PRIVATE_ADDRESS
        assert not trap.hits


def test_one_private_answer_among_public_ones_is_enough_to_refuse() -> None:
    names = Names({"mixed.example": ["192.0.32.8", "127.0.0.1"], **PUBLIC})
    with Web({"/": answer(200)}) as trap:
        outcome = send(f"http://mixed.example:{trap.port}/", Settings(timeout=5), resolver=names)
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.PRIVATE_ADDRESS
        assert not trap.hits


@pytest.mark.parametrize("to", ["http://127.0.0.2:{port}/secret", "http://rebound.example:{port}/secret", "//0x7f000002:{port}/secret"])
def test_a_redirect_to_a_private_address_never_reaches_it(to: str) -> None:
    with Web({"/secret": answer(200, "secret")}, host="127.0.0.2") as trap, Web({}) as web:
        web.routes = {"/": redirect(to.format(port=trap.port))}
        names = Names({"rebound.example": ["127.0.0.2"], **PUBLIC})
        outcome = send(f"{web.base}/", settings(allow_net=("127.0.0.1/32",)), resolver=names)
        assert isinstance(outcome, Failure)
        assert outcome.kind is FailureKind.PRIVATE_ADDRESS
        assert [hop.status for hop in outcome.hops] == [302]
        assert not trap.hits


def test_the_address_that_was_checked_is_the_one_connected_to() -> None:
    """A name server that gives another answer the second time (DNS rebinding) gains nothing."""

    class Rebinding(Names):
        async def __call__(self, host: str) -> list[str]:
            self.asked.append(host)
            return ["127.0.0.1" if self.asked.count(host) == 1 else "127.0.0.2"]

    names = Rebinding()
    with Web({"/": answer(200, page("Good"))}) as good:
        outcome = send(f"http://rebinding.example:{good.port}/", settings(allow_net=("127.0.0.1/32",)), resolver=names)
    assert isinstance(outcome, Response)
    assert names.asked == ["rebinding.example"]


def test_host_and_server_name_stay_those_of_the_address() -> None:
    with Web({"/": answer(200, page("Good"))}) as web:
        send(f"http://www.example.org:{web.port}/", resolver=Names({"www.example.org": ["127.0.0.1"]}))
        assert web.hits[0].headers["host"] == f"www.example.org:{web.port}"


def test_a_name_is_looked_up_once_for_all_who_wait_for_it() -> None:
    names = Names({"www.example.org": ["127.0.0.1"]})

    async def work(port: int) -> None:
        async with Engine(settings(per_host=8), resolver=names) as engine:
            await asyncio.gather(*(engine.send(Request(f"http://www.example.org:{port}/{n}")) for n in range(8)))

    with Web({}) as web:
        asyncio.run(work(web.port))
        assert len(web.hits) == 8
    assert names.asked == ["www.example.org"]


def test_names_that_never_exist_are_not_asked_for() -> None:
    names = Names()
    outcome = send("http://press.example.invalid/", resolver=names)
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.NO_SUCH_HOST
    assert not names.asked


def test_an_onion_service_is_not_called_missing() -> None:
    outcome = send("http://abcdefghij.onion/", resolver=Names())
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.UNREACHABLE


def test_the_next_address_is_tried_when_the_first_does_not_connect() -> None:
    with Web({"/": answer(200, page("Good"))}) as web:
        outcome = send(f"http://two.example:{web.port}/", resolver=Names({"two.example": ["127.0.0.9", "127.0.0.1"]}))
        assert isinstance(outcome, Response)


def test_a_refused_connection_to_an_allowed_network_is_believed() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    outcome = send(f"http://127.0.0.1:{port}/", resolver=Names())
    assert isinstance(outcome, Failure)
    assert outcome.kind is FailureKind.REFUSED
