"""Files as they come, packed with gzip or not: bytes, lines and text, some at a time. What stands before a fault is read."""

from __future__ import annotations

import codecs
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, Protocol

__all__ = ["HEAD", "PIECE", "Pieces", "Text", "opened"]

HEAD: Final = 1 << 16
"""Bytes from which is told what a file is."""
PIECE: Final = 1 << 20
_GZIP: Final = b"\x1f\x8b"
_GZIP_PARTS: Final = 31  # zlib's word for a header of gzip


class _Stream(Protocol):
    """What bytes are read from, some at a time."""

    def read(self, size: int, /) -> bytes: ...


class Pieces:
    """A stream with what was read of it already in front; and where what is packed ends too early, the fault in ``cut``."""

    def __init__(self, head: bytes, stream: _Stream) -> None:
        self._head = head
        self._stream = stream

    @property
    def cut(self) -> str:
        """Why the stream ended before its end; "" where it did not."""
        return getattr(self._stream, "cut", "")

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes, and b"" at the end."""
        if self._head:
            piece, self._head = self._head[:size], self._head[size:]
            return piece
        return self._stream.read(size)

    def lines(self, most: int) -> Iterator[bytes]:
        """The lines; of one that is longer than ``most`` bytes, its beginning and one byte more."""
        held = b""
        skipping = False
        while piece := self.read(PIECE):
            *whole, held = (held + piece).split(b"\n")
            for line in whole:
                if not skipping:
                    yield line
                skipping = False
            if len(held) > most:
                if not skipping:
                    yield held[: most + 1]
                held, skipping = b"", True
        if held and not skipping:
            yield held


class _Unpacked:
    """What is packed with gzip, in one part or many; unlike that of the library it gives all that stands before a fault."""

    def __init__(self, raw: IO[bytes]) -> None:
        self._raw = raw
        self._part = zlib.decompressobj(_GZIP_PARTS)
        self._left = b""
        self.cut = ""

    def read(self, size: int) -> bytes:
        """At most ``size`` bytes, and b"" at the end or at a fault."""
        data = b""
        while not data and not self.cut:
            packed = self._left or self._raw.read(HEAD)
            if not packed:
                self.cut = "" if self._part.eof else "the packed file is cut"
                break
            if self._part.eof:
                self._part = zlib.decompressobj(_GZIP_PARTS)
            try:
                data = self._part.decompress(packed, size)
            except zlib.error as error:
                self.cut = f"the packed file is damaged ({error})"
            self._left = self._part.unused_data if self._part.eof else self._part.unconsumed_tail
        return data


@contextmanager
def opened(path: Path) -> Iterator[_Stream]:
    """The bytes of a file, unpacked where it is packed, whatever its name. Raises ``OSError``."""
    with path.open("rb") as raw:
        packed = raw.read(2) == _GZIP
        raw.seek(0)
        yield _Unpacked(raw) if packed else raw


class Text:
    """A stream as text, some at a time."""

    def __init__(self, stream: Pieces) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def next(self) -> str:
        """The next piece; "" at the end."""
        while piece := self._stream.read(PIECE):
            if text := self._decoder.decode(piece):
                return text
        return self._decoder.decode(b"", final=True)
