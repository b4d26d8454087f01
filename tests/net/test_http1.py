"""The forgiving reader of HTTP/1 answers, byte by byte: what browsers show is read, noise is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator.model import FailureKind
from citator.net.faults import Fault
from citator.net.http1 import LONGEST_HEAD, Answer

PAGE = b"<title>Lamps of the north</title>"
COUNTED = b"Content-Length: %d\r\n" % len(PAGE)
CHUNKED = (
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n" + PAGE[:16] + b"\r\n11;x=1\r\n" + PAGE[16:] + b"\r\n0\r\nA: b\r\n\r\n"
)

READ: dict[str, tuple[bytes, bool, str]] = {
    # the answer, whether the connection may bear another request, and what is noted
    "plain": (b"HTTP/1.1 200 OK\r\n" + COUNTED + b"\r\n" + PAGE, True, ""),
    "chunked": (CHUNKED, True, ""),
    "chunk sizes with LF": (CHUNKED.replace(b"10\r\n", b"10\n"), True, ""),
    "lines end in LF": (b"HTTP/1.1 200 OK\n" + COUNTED.replace(b"\r", b"") + b"\n" + PAGE, True, "LF alone"),
    "a line without a colon": (b"HTTP/1.1 200 OK\r\nno colon here\r\n" + COUNTED + b"\r\n" + PAGE, True, "passed over"),
    "a blank before the colon": (b"HTTP/1.1 200 OK\r\nX-A : 1\r\n" + COUNTED + b"\r\n" + PAGE, True, ""),
    "a folded line": (b"HTTP/1.1 200 OK\r\nX-A: 1\r\n  2\r\n" + COUNTED + b"\r\n" + PAGE, True, ""),
    "empty lines first": (b"\r\n\r\nHTTP/1.1 200 OK\r\n" + COUNTED + b"\r\n" + PAGE, True, ""),
    "early hints": (b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n" + COUNTED + b"\r\n" + PAGE, True, ""),
    "no reason": (b"HTTP/1.1 200\r\n" + COUNTED + b"\r\n" + PAGE, True, ""),
    "the old protocol": (b"HTTP/1.0 200 OK\r\n" + COUNTED + b"\r\n" + PAGE, False, ""),
    "the old protocol, kept": (b"HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n" + COUNTED + b"\r\n" + PAGE, True, ""),
    "a radio station's": (b"ICY 200 OK\r\n" + COUNTED + b"\r\n" + PAGE, False, ""),
    "chunks and a length": (CHUNKED.replace(b"\r\n\r\n10", b"\r\nContent-Length: 9\r\n\r\n10"), False, ""),
    "chunked with a weight": (CHUNKED.replace(b": chunked", b": chunked;q=1"), True, ""),
    "transfer codings on two lines": (CHUNKED.replace(b"Transfer-Encoding", b"Transfer-Encoding: identity\r\nTransfer-Encoding"), True, ""),
    "to be closed": (b"HTTP/1.1 200 OK\r\nConnection: close\r\n" + COUNTED + b"\r\n" + PAGE, False, ""),
    "until it closes": (b"HTTP/1.1 200 OK\r\n\r\n" + PAGE, False, ""),
    "two lengths": (b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n" + COUNTED + b"\r\n" + PAGE, False, "Content-Length"),
    "one length twice": (b"HTTP/1.1 200 OK\r\n" + COUNTED + COUNTED + b"\r\n" + PAGE, True, ""),
    "more than announced": (b"HTTP/1.1 200 OK\r\n" + COUNTED + b"\r\n" + PAGE + b"HTTP/1.1 200 OK\r\n", False, ""),
}


def read(wire: bytes, cuts: list[int] | None = None, method: str = "GET") -> tuple[Answer, bytes]:
    answer, out = Answer(method), bytearray()
    at = 0
    for end in [*sorted({cut % (len(wire) + 1) for cut in cuts or []}), len(wire)]:
        if end > at:
            answer.feed(wire[at:end])
            out += answer.take()
        at = max(at, end)
    kept = answer.reusable and answer.complete
    answer.feed_eof()
    answer.reusable = kept
    return answer, bytes(out + answer.take())


@pytest.mark.parametrize(("wire", "reusable", "noted"), READ.values(), ids=READ)
@given(cuts=st.lists(st.integers(0, 400), max_size=12))
def test_what_a_browser_shows_is_read_however_it_is_cut(wire: bytes, reusable: bool, noted: str, cuts: list[int]) -> None:
    answer, body = read(wire, cuts)
    assert answer.head is not None
    assert answer.head.status == 200
    assert body == PAGE
    assert answer.complete
    assert not answer.cut
    assert answer.reusable is reusable or "more" in noted or wire == READ["more than announced"][0]
    assert noted in " ".join(answer.notes)
    assert bool(answer.notes) is bool(noted)


CUT: dict[str, bytes] = {
    "short": b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + PAGE,
    "without its last chunk": CHUNKED.partition(b"0\r\nA")[0],
    "a chunk size that is none": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n21\r\n" + PAGE + b"\r\nzz\r\n",
}


@pytest.mark.parametrize("wire", CUT.values(), ids=CUT)
@given(cuts=st.lists(st.integers(0, 200), max_size=8))
def test_what_came_before_the_end_is_kept_and_the_loss_is_told(wire: bytes, cuts: list[int]) -> None:
    answer, body = read(wire, cuts)
    assert body.startswith(PAGE)
    assert answer.cut
    assert not answer.reusable


@pytest.mark.parametrize("status", [204, 304])
def test_an_answer_without_a_body(status: int) -> None:
    answer, body = read(b"HTTP/1.1 %d X\r\nContent-Length: 12\r\n\r\n" % status)
    assert answer.complete
    assert not answer.reusable  # what was announced may come after all
    assert body == b""
    assert read(b"HTTP/1.1 %d X\r\n\r\n" % status)[0].reusable


def test_the_answer_to_head_has_no_body() -> None:
    answer, body = read(b"HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n", method="HEAD")
    assert answer.complete
    assert answer.reusable
    assert body == b""


def test_header_fields_keep_their_spelling_and_their_order() -> None:
    answer, _ = read(b"HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nX-A: \xc3\xa9 \r\nSet-Cookie: b=2\r\n\r\n")
    assert answer.head is not None
    assert answer.head.headers == ((b"Set-Cookie", b"a=1"), (b"X-A", b"\xc3\xa9"), (b"Set-Cookie", b"b=2"))
    assert answer.head.get(b"x-a") == b"\xc3\xa9"
    assert answer.head.get(b"none") == b""


NOISE: dict[str, tuple[bytes, FailureKind]] = {
    "nothing": (b"", FailureKind.RESET),
    "another protocol": (b"220 mail.example ready\r\n\r\n", FailureKind.MALFORMED),
    "a page without a head": (PAGE, FailureKind.MALFORMED),
    "no status": (b"HTTP/1.1 fine\r\n\r\n", FailureKind.MALFORMED),
    "four digits": (b"HTTP/1.1 2000 OK\r\n\r\n", FailureKind.MALFORMED),
    "half a head": (b"HTTP/1.1 200 OK\r\nContent-Ty", FailureKind.RESET),
    "a head without end": (b"HTTP/1.1 200 OK\r\n" + b"X-A: 1\r\n" * 20_000, FailureKind.MALFORMED),
    "hints without end": (b"HTTP/1.1 103 Early Hints\r\n\r\n" * 100, FailureKind.MALFORMED),
}


@pytest.mark.parametrize(("wire", "kind"), NOISE.values(), ids=NOISE)
def test_noise_is_told(wire: bytes, kind: FailureKind) -> None:
    with pytest.raises(Fault) as raised:
        read(wire)
    assert raised.value.kind is kind


@given(st.binary(max_size=400), st.sampled_from([b"", b"HTTP/1.1 200 OK\r\n", CHUNKED[:60]]), st.lists(st.integers(0, 400), max_size=6))
def test_any_bytes_are_read_or_told(noise: bytes, start: bytes, cuts: list[int]) -> None:
    told: FailureKind | None = None
    try:
        answer, body = read(start + noise, cuts)
    except Fault as fault:
        told = fault.kind
    assert told in (FailureKind.MALFORMED, FailureKind.RESET) or (answer.complete and len(body) <= len(start + noise))


def test_a_head_that_ends_with_the_connection_is_a_head() -> None:
    answer, _ = read(b"HTTP/1.1 404 Not Found\r\nX-A: 1\r\n")
    assert answer.head is not None
    assert answer.head.status == 404
    assert LONGEST_HEAD >= 16_384
