"""A forgiving reader of HTTP/1 answers (RFC 9112): what a browser would show is read, and what was wrong with it is noted.

It takes bytes and does no input or output. Strict parsers refuse a page for one header line without a colon, for a head whose lines end
in LF alone, for a chunk size that is no number, for a body that ends early; people see these pages every day, and none of it says that a
source is gone. Only a head that can't be told from noise is a fault.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citator.model import FailureKind
from citator.net.faults import Fault

__all__ = ["LONGEST_HEAD", "Answer", "Head"]

LONGEST_HEAD = 1 << 16
"""Bytes of a head; what is longer is no page but an attack or a fault."""

_MOST_INTERIM = 20  # answers such as 103 Early Hints before the final one
_STATUS = re.compile(rb"(?:HTTP/(\d)\.(\d)|ICY)[ \t]+(\d{3})(?!\d)[ \t]*([^\r\n]*)")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LINE = re.compile(rb"\r?\n")
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_SIZE = re.compile(rb"[ \t]*([0-9a-fA-F]{1,15})[ \t]*(?:;[^\n]*)?\r?\n")
_LONGEST_SIZE_LINE = 4096


@dataclass(frozen=True, slots=True)
class Head:
    """Status, reason phrase and header fields as they came, names in the server's spelling."""

    status: int
    reason: bytes
    headers: tuple[tuple[bytes, bytes], ...]

    def get(self, name: bytes) -> bytes:
        """The first value of a field (``name`` in lower case); empty where there is none."""
        return next((value for known, value in self.headers if known.lower() == name), b"")

    def all(self, name: bytes) -> list[bytes]:
        """The members of a field that is a list, whether they came on one line or on several."""
        return [part for known, value in self.headers if known.lower() == name for part in value.split(b",")]


class Answer:
    """One answer as it comes in: feed it, look at ``head``, take what there is of the body until ``complete``.

    ``notes`` say what was wrong; ``cut`` that the body ended before its announced end; ``reusable`` whether the connection can bear
    another request.
    """

    def __init__(self, method: str = "GET") -> None:
        self.head: Head | None = None
        self.complete = False
        self.cut = False
        self.reusable = False
        self.notes: list[str] = []
        self._method = method
        self._buffer = bytearray()
        self._out: list[bytes] = []
        self._interim = 0
        self._looked = 0  # up to where the end of the head was looked for
        self._left: int | None = None  # bytes of the body, or of the chunk; None: until the connection closes
        self._chunked = False
        self._between = False  # the line end behind a chunk comes next
        self._spoilt = False  # a chunk could not be read: where the body ends is not known
        self._trailing = False  # the fields behind the last chunk come next

    def feed(self, data: bytes) -> None:
        """Take what came; raises :class:`Fault` (malformed) where it is no HTTP answer."""
        if self.complete:
            self.reusable = False  # bytes that nobody asked for
            return
        if self.head is not None and not self._chunked and not self._buffer:  # the common case: no copy
            self._plain(data)
            return
        self._buffer += data
        if self.head is None and not self._read_heads():
            return
        if self._chunked:
            self._chunks()
        else:
            self._behind_the_head()

    def _behind_the_head(self) -> None:
        """The bytes that came with the head; none are due where there is no body."""
        data, self._buffer = bytes(self._buffer), bytearray()
        if not self.complete:
            self._plain(data)
        elif data:
            self.reusable = False

    def feed_eof(self) -> None:
        """The connection was closed; raises :class:`Fault` (reset, malformed) where no head had come."""
        self.reusable = False
        if self.complete:
            return
        if self.head is None:
            if not self._buffer.strip():
                raise Fault(FailureKind.RESET, "the server closed the connection without an answer")
            if not self._whole_head_at_the_end():
                raise Fault(FailureKind.RESET, "the connection closed inside the head")
        self.cut = self._spoilt or self._chunked or self._left is not None
        self.complete = True

    def take(self) -> bytes:
        """The bytes of the body that came since the last call, the transfer coding undone."""
        if not self._out:
            return b""
        data = self._out[0] if len(self._out) == 1 else b"".join(self._out)
        self._out.clear()
        return data

    @property
    def waiting(self) -> int:
        """How many bytes wait to be taken."""
        return sum(map(len, self._out)) + len(self._buffer)

    # ------------------------------------------------------------------------------------------ head

    def _read_heads(self) -> bool:
        """Read heads from the buffer up to the final one; False while it is not there."""
        while self.head is None:
            if not self._read_head():
                return False
        return True

    def _read_head(self) -> bool:
        """Read one head from the buffer; False while it is not all there."""
        buffer = self._buffer
        if not self._looked:
            skipped = len(buffer) - len(buffer.lstrip(b"\r\n"))  # RFC 9112, 2.2: empty lines before the status are ignored
            del buffer[:skipped]
            start = bytes(buffer[:5])
            if not b"HTTP/".startswith(start) and not b"ICY ".startswith(start[:4]):
                raise Fault(FailureKind.MALFORMED, "what came is no HTTP answer")
        end = _HEAD_END.search(buffer, max(0, self._looked - 3))
        if end is None:
            self._looked = len(buffer)
            if len(buffer) > LONGEST_HEAD:
                raise Fault(FailureKind.MALFORMED, f"a head of more than {LONGEST_HEAD // 1024} KB")
            return False
        if end.start() > LONGEST_HEAD:
            raise Fault(FailureKind.MALFORMED, f"a head of more than {LONGEST_HEAD // 1024} KB")
        raw = bytes(buffer[: end.start()])
        del buffer[: end.end()]
        self._looked = 0
        self._begin(raw)
        return True

    def _whole_head_at_the_end(self) -> bool:
        """A head without its empty line, before the connection closed: some servers send no more than that."""
        raw = bytes(self._buffer).rstrip(b"\r\n")
        if not self._buffer.endswith(b"\n") or not _STATUS.match(raw):
            return False
        self._buffer.clear()
        self._begin(raw)
        self._note("head", "its end is missing")
        return self.head is not None

    def _begin(self, raw: bytes) -> None:
        lines = _LINE.split(raw)
        status = _STATUS.match(lines[0])
        if status is None:
            raise Fault(FailureKind.MALFORMED, "a head without a readable status")
        code = int(status[3])
        if 100 <= code < 200 and code != 101:
            self._interim += 1
            if self._interim > _MOST_INTERIM:
                raise Fault(FailureKind.MALFORMED, "one interim answer after the other")
            return
        if b"\r" not in raw and len(lines) > 1:
            self._note("head", "lines end in LF alone")
        headers = self._fields(lines[1:])
        self.head = Head(code, status[4].strip(), headers)
        self._frame(self.head, http_11=status[1] is not None and (status[1], status[2]) >= (b"1", b"1"))

    def _fields(self, lines: list[bytes]) -> tuple[tuple[bytes, bytes], ...]:
        fields: list[tuple[bytes, bytes]] = []
        for line in lines:
            if line[:1] in b" \t" and line.strip():
                if fields:  # obs-fold, RFC 9112, 5.2
                    name, value = fields[-1]
                    fields[-1] = (name, value + b" " + line.strip())
                continue
            name, colon, value = line.partition(b":")
            name = name.rstrip(b" \t")
            if not colon or not _NAME.fullmatch(name):
                if line.strip():
                    self._note("head", "a line that is no header field was passed over")
                continue
            fields.append((name, value.strip(b" \t\r").replace(b"\x00", b"")))
        return tuple(fields)

    def _frame(self, head: Head, *, http_11: bool) -> None:
        """How long the body is (RFC 9112, 6.3), and whether another request may follow."""
        tokens = b",".join(value for name, value in head.headers if name.lower() == b"connection").lower()
        self.reusable = b"close" not in tokens if http_11 else b"keep-alive" in tokens
        codings = [part.partition(b";")[0].strip().lower() for part in head.all(b"transfer-encoding")]
        codings = [coding for coding in codings if coding not in (b"", b"identity")]
        lengths = {part.strip() for part in head.all(b"content-length")}
        if codings and lengths:
            self.reusable = False  # RFC 9112, 6.3: who sends both may mean either
        if self._method == "HEAD" or head.status in (204, 304):
            if self._method != "HEAD" and (codings or lengths - {b"0"}):
                self.reusable = False  # what was announced may come all the same
            self._end()
            return
        if codings and codings[-1] == b"chunked":
            self._chunked, self._left = True, 0
            return
        if len(lengths) == 1 and (length := lengths.pop()).isdigit() and len(length) < 16:
            self._left = int(length)
            if not self._left:
                self._end()
            return
        if lengths:
            self._note("head", "its Content-Length can't be used")
        self.reusable = False

    # ------------------------------------------------------------------------------------------ body

    def _plain(self, data: bytes) -> None:
        """Bytes of a body that is counted, or lasts until the connection closes."""
        if self._left is None:
            if data:
                self._out.append(data)
            return
        if len(data) > self._left:
            data, self.reusable = data[: self._left], False
        self._left -= len(data)
        if data:
            self._out.append(data)
        if not self._left:
            self._end()

    def _chunks(self) -> None:
        """As many chunks as the buffer holds (RFC 9112, 7.1)."""
        buffer = self._buffer
        at = 0
        while not self.complete:
            if self._left:
                piece = bytes(buffer[at : at + self._left])
                at += len(piece)
                self._left -= len(piece)
                if piece:
                    self._out.append(piece)
                if self._left:
                    break
                self._between = True
            if self._between:
                if len(buffer) - at < 2 and buffer[at : at + 1] != b"\n":
                    break
                at += 2 if buffer[at : at + 2] == b"\r\n" else 1 if buffer[at : at + 1] == b"\n" else 0
                self._between = False
            if self._trailing:
                self._end_of_trailers(at)
                return
            size = _SIZE.match(buffer, at)
            if size is None:
                if b"\n" in buffer[at:] or len(buffer) - at > _LONGEST_SIZE_LINE:
                    self._unchunked(at)
                    return
                break
            at = size.end()
            self._left = int(size[1], 16)
            if not self._left:
                self._trailing = True
        del buffer[:at]

    def _unchunked(self, at: int) -> None:
        """A chunk size that is none: the rest is taken as it is, until the connection closes."""
        self._note("body", "a chunk whose size can't be read; the rest is taken as it came")
        self._chunked, self._left, self.reusable, self._spoilt = False, None, False, True
        rest, self._buffer = bytes(self._buffer[at:]), bytearray()
        self._plain(rest)

    def _end_of_trailers(self, at: int) -> None:
        buffer = self._buffer
        del buffer[:at]
        if buffer[:2] == b"\r\n" or buffer[:1] == b"\n":
            self.reusable = self.reusable and len(buffer) == (2 if buffer[:1] == b"\r" else 1)
            self._end()
            return
        end = _HEAD_END.search(buffer)
        if end is not None or len(buffer) > LONGEST_HEAD:
            self.reusable = self.reusable and end is not None and end.end() == len(buffer)
            self._end()

    def _end(self) -> None:
        self.complete = True
        self._left = None
        self._chunked = False

    def _note(self, where: str, what: str) -> None:
        note = f"{where}: {what}"
        if note not in self.notes:
            self.notes.append(note)
