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
    ("GZIP", gzip.compress(TEXT[:1000], mtime=0) + gzip.compress(TEXT[1000:], mtime=0)),
    ("gzip", gzip.compress(TEXT, mtime=0) + b"garbage after the end"),
    ("deflate", zlib.compress(TEXT)),
    ("deflate", RAW.compress(TEXT) + RAW.flush()),
    ("gzip, gzip", gzip.compress(gzip.compress(TEXT, mtime=0), mtime=0)),
    ("deflate, gzip", gzip.compress(zlib.compress(TEXT), mtime=0)),
    ("gzip, gzip", gzip.compress(TEXT, mtime=0)),  # named twice, applied once
    ("UTF-8", TEXT),
    ("none", TEXT),
    ("none, gzip", gzip.compress(TEXT, mtime=0)),
]


@pytest.mark.parametrize(("coding", "data"), CODINGS)
@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_codings(coding: str, data: bytes, step: int) -> None:
    inflater, out = Inflater(coding), b""
    for at in range(0, len(data), step):
        out += inflater.feed(data[at : at + step], 100_000)
    out += inflater.rest(100_000)
    inflater.ended()
    assert out == TEXT


@pytest.mark.parametrize("coding", ["gzip", "deflate", "gzip, gzip"])
@pytest.mark.parametrize("kept", [1, 10, 40])
def test_an_end_that_comes_early_is_told(coding: str, kept: int) -> None:
    data = zlib.compress(TEXT) if coding == "deflate" else gzip.compress(TEXT)
    data = gzip.compress(data[:kept]) if "," in coding else data[:kept]
    inflater = Inflater(coding)
    out = inflater.feed(data, 100_000) + inflater.rest(100_000)
    assert TEXT.startswith(out)
    with pytest.raises(Fault):
        inflater.ended()


def test_nothing_at_all_is_no_early_end() -> None:
    inflater = Inflater("gzip")
    assert inflater.rest(10) == b""
    inflater.ended()


def test_what_lies_between_two_codings_is_bounded() -> None:
    empty = gzip.compress(b"", mtime=0)  # a member of a file, and nothing comes out of it
    with pytest.raises(Fault):
        Inflater("gzip, gzip").feed(gzip.compress(empty * 500_000), 1000)


def test_no_more_comes_out_than_there_is_room_for() -> None:
    assert len(Inflater("gzip").feed(gzip.compress(b"\0" * 10_000_000), 1000)) == 1000


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, br", "compress", "nonsense", ", ".join(["gzip"] * 5)])
def test_what_was_not_asked_for_is_not_guessed(coding: str) -> None:
    with pytest.raises(Fault):
        Inflater(coding).feed(bytes(range(256)) * 3, 1000)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "", "none", "gzip, deflate"]), st.integers(0, 50))
def test_any_bytes_give_bytes_or_a_fault(data: bytes, coding: str, room: int) -> None:
    with contextlib.suppress(Fault):
        assert len(Inflater(coding).feed(data, room)) <= room
