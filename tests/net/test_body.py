"""Content codings, in bounded steps."""

from __future__ import annotations

import contextlib
import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.net.body import Inflater
from citator.net.faults import Fault

TEXT = b"lamp oil, wick, glass; " * 200
RAW = zlib.compressobj(wbits=-15)
CODINGS = [
    ("", TEXT),
    ("identity", TEXT),
    ("gzip", gzip.compress(TEXT, mtime=0)),
    ("x-gzip", gzip.compress(TEXT, mtime=0)),
    ("GZIP", gzip.compress(TEXT[:1000]) + gzip.compress(TEXT[1000:])),
    ("gzip", gzip.compress(TEXT, mtime=0) + b"garbage after the end"),
    ("deflate", zlib.compress(TEXT)),
    ("deflate", RAW.compress(TEXT) + RAW.flush()),
]


@pytest.mark.parametrize(("coding", "data"), CODINGS)
@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_codings(coding: str, data: bytes, step: int) -> None:
    inflater, out = Inflater(coding), b""
    for at in range(0, len(data), step):
        out += inflater.feed(data[at : at + step], 100_000)
    assert out == TEXT


def test_no_more_comes_out_than_there_is_room_for() -> None:
    assert len(Inflater("gzip").feed(gzip.compress(b"\0" * 10_000_000), 1000)) == 1000


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress", "nonsense"])
def test_what_was_not_asked_for_is_not_guessed(coding: str) -> None:
    with pytest.raises(Fault):
        Inflater(coding)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", ""]), st.integers(0, 50))
def test_any_bytes_give_bytes_or_a_fault(data: bytes, coding: str, room: int) -> None:
    with contextlib.suppress(Fault):
        assert len(Inflater(coding).feed(data, room)) <= room
