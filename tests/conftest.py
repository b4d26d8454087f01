"""Tests reach no address outside loopback: every other connection fails at once."""

from __future__ import annotations

import ipaddress
import os
import socket
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# The suite gives the same answer for the same code, also where the machine is busy; `make fuzz` looks further, at random.
settings.register_profile("suite", derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("fuzz", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

_connect = socket.socket.connect
_connect_ex = socket.socket.connect_ex
_getaddrinfo = socket.getaddrinfo


def _check(sock: socket.socket, address: Any) -> None:
    if sock.family in (socket.AF_INET, socket.AF_INET6):
        host = str(address[0])
        try:
            allowed = ipaddress.ip_address(host).is_loopback
        except ValueError:
            allowed = host == "localhost"
        if not allowed:
            raise AssertionError(f"a test tried to reach {address!r}")


def _guarded_connect(sock: socket.socket, address: Any) -> Any:
    _check(sock, address)
    return _connect(sock, address)


def _guarded_connect_ex(sock: socket.socket, address: Any) -> Any:
    _check(sock, address)
    return _connect_ex(sock, address)


def _guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
    name = host.decode() if isinstance(host, bytes) else host
    if name not in (None, "", "localhost"):
        try:
            ipaddress.ip_address(str(name).partition("%")[0])
        except ValueError:
            raise AssertionError(f"a test tried to look up {name!r}") from None
    return _getaddrinfo(host, *args, **kwargs)


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches or looks up anything outside this machine."""
    monkeypatch.setattr(socket.socket, "connect", _guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", _guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", _guarded_getaddrinfo)


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the person who runs the tests play no part, nor does what they loaded with ``citator data``."""
    monkeypatch.setenv("XDG_DATA_HOME", "/dev/null/no-data")
    monkeypatch.setenv("LOCALAPPDATA", "/dev/null/no-data")
    for name in list(os.environ):
        if name.startswith("CITATOR_") and name != "CITATOR_DATA":
            monkeypatch.delenv(name)
