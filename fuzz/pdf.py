"""PDFs with faults in their structure, read in a worker process, for PDFium is native code: ``python -m fuzz.pdf SECONDS [SEED]``.

Bytes flipped at random rarely get past the cross-reference table. Here objects, references, streams, fonts and page trees are made
wrong on purpose, and the table right. A crash of the worker is the end of one file, but still a find: it is kept in ``out/fuzz/``.
"""

from __future__ import annotations

import random
import re
import sys
import time
import zlib
from collections import Counter
from pathlib import Path

from tests.support import pdf
from tests.support.damage import outcome, samples

from citator.errors import SourceUnreadable
from citator.limits import Limits

OUT = Path(__file__).parents[1] / "out" / "fuzz"
LIMITS = Limits(seconds=30)
_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj\n", re.DOTALL)
_VALUES = [b"null", b"-1", b"0", b"99999999999", b"1e38", b"()", b"<<>>", b"[]", b"[[[[[[]]]]]]", b"/Page", b"true", b"1 0 R", b"2 0 R", b"10 0 R",
           b"11 0 R", b"999 0 R", b"(\xfe\xff\xd8\x00)", b"<</Length 9 0 R>>", b"/DeviceN", b"[0 0 0 0]", b"[nan 1 -1 9e9]"]  # fmt: skip
_OPERATORS = [b"q " * 300, b"Q " * 9, b"BT ", b"ET ", b"/F9 0 Tf ", b"0 0 0 0 0 0 cm ", b"1e9 0 0 1e9 0 0 Tm ", b"(\\377\\000) Tj ", b"[(a) -9e9 (b)] TJ ",
              b"/X Do ", b"BI /W 9 /H 9 ID x EI ", b"300 Ts ", b"-5 Tz ", b"0 Tf ", b"7 Tr ", b"(a) ' ", b"/P <</MCID 99999>> BDC "]  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The file with some of its objects made wrong, written anew with a right table."""
    objects = {int(number): content for number, content in _OBJECT.findall(data)}
    for _ in range(chance.randint(1, 6)):
        at = chance.choice(list(objects))
        objects[at] = chance.choice([_value, _operators, _key, _stream, _swap, _loop])(objects[at], chance, objects)
    trailer = "/Root 1 0 R /Info 3 0 R" if chance.random() < 0.95 else f"/Root {chance.choice(list(objects))} 0 R /Prev 10"
    return pdf._file(objects, trailer)


def _value(content: bytes, chance: random.Random, _: dict[int, bytes]) -> bytes:
    places = list(re.finditer(rb"(?<= )(?:\d+ 0 R|-?[\d.]+|\[[^\[\]]*\]|/[A-Za-z]+)", content))
    if not places:
        return content
    hit = chance.choice(places)
    return content[: hit.start()] + chance.choice(_VALUES) + content[hit.end() :]


def _operators(content: bytes, chance: random.Random, _: dict[int, bytes]) -> bytes:
    at = content.find(b"stream\n")
    if at < 0:
        return content
    at = chance.randrange(at + 7, max(at + 8, len(content) - 10))
    return content[:at] + b" " + chance.choice(_OPERATORS) + content[at:]


def _key(content: bytes, chance: random.Random, _: dict[int, bytes]) -> bytes:
    keys = re.findall(rb"/[A-Z][A-Za-z]+", content)
    return content.replace(chance.choice(keys), chance.choice(keys), 1) if keys else content


def _stream(content: bytes, chance: random.Random, _: dict[int, bytes]) -> bytes:
    body = bytes(chance.randrange(256) for _ in range(chance.randrange(200)))
    packed = chance.choice([zlib.compress(body * 50), zlib.compress(b" " * 300_000), body, content])
    name = chance.choice(
        [b"FlateDecode", b"LZWDecode", b"ASCII85Decode", b"[/FlateDecode /FlateDecode]", b"JBIG2Decode", b"RunLengthDecode"]
    )
    return b"<< /Length %d /Filter /%s >>\nstream\n%s\nendstream" % (chance.choice([len(packed), 0, 9**9]), name.lstrip(b"/"), packed)


def _swap(_: bytes, chance: random.Random, objects: dict[int, bytes]) -> bytes:
    return objects[chance.choice(list(objects))]


def _loop(_: bytes, chance: random.Random, objects: dict[int, bytes]) -> bytes:
    """A page tree that comes back to itself, or goes on for long."""
    kids = b" ".join(b"%d 0 R" % chance.choice([2, 2, 10, 12, *objects]) for _ in range(chance.choice([1, 2, 2000])))
    return b"<< /Type /Pages /Parent 2 0 R /Kids [%s] /Count %d >>" % (kids, chance.choice([1, 3, 2000, -1, 2**31]))


def main() -> int:
    """Read such files until the time is over; 1 where one was a find."""
    end = time.monotonic() + float(sys.argv[1])
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**9)
    OUT.mkdir(parents=True, exist_ok=True)
    told: Counter[str] = Counter()
    whole = samples()["letter.pdf"]
    while time.monotonic() < end:
        data = mutated(whole, random.Random(seed))
        try:
            result = outcome(data, "letter.pdf", LIMITS)
            told[result.code if isinstance(result, SourceUnreadable) else "read"] += 1
        except Exception as error:  # noqa: BLE001 - what we are here for
            told["FOUND"] += 1
            (OUT / f"pdf.crash-{seed}").write_bytes(data)
            print(f"seed {seed}: {type(error).__name__}: {error}"[:300], flush=True)
        seed += 1
    print(dict(told))
    return 1 if told["FOUND"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
