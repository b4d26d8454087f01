"""What stands in a file that is loaded, item by item: JSON lines, JSON lists, MARCXML, the XML of dblp, BibTeX, RIS and CSL-JSON.

Files of JSON and XML, and of RIS, are read as they come, whatever their size. BibTeX is read as a whole: entries lend each other fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, cast

from citator import media
from citator.authorities import authorities, crossref, loc, un_library
from citator.authorities._marc import marc_records
from citator.errors import SourceUnreadable
from citator.formats.readers import bibtex, csl_json, ris
from citator.limits import Limits, exceeded, megabytes
from citator.local import dblp_xml, streams
from citator.local.words import identifier_keys, retracting_key
from citator.model import Document, Record, Standing
from citator.parsing.entries import from_entries
from citator.systems import recognise

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Item", "items_of"]

_LISTS: Final = ("items", "results", "data", "references")  # Crossref and CSL, OpenAlex, DataCite, pandoc
_INTO_LIST: Final = re.compile(r'"(?:items|results|data|references)"\s*:\s*\[')
_LIST_FIRST: Final = re.compile(r'[\s}]*\{\s*"(?:items|results)"\s*:\s*\[')
"""Where a file of Crossref begins, which is one line of a hundred megabytes; another may follow."""
_OPENED: Final = (b"{", b"[", b",", b":")
_NEXT: Final = re.compile(r"\}\s*,\s*(?=\{)")
_END_OF_RIS: Final = re.compile(rb"\s*ER {0,2}-")
_LINE: Final = re.compile(r"line (\d+): (.*)", re.DOTALL)
_RETRACTED: Final = frozenset(["retraction", "withdrawal", "removal", "partial_retraction"])
_FAULTS_OF_XML: Final = 20  # of one file; what follows a fault is mostly the same fault


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was read: a record with the keys that its fields do not show, or a fault.

    ``unit`` counts what the file is made of (lines, records, entries): a load that goes on begins after a unit. ``place`` is for people.
    ``cut``: it is the end of the file, and the file should go on.
    """

    unit: int
    place: str = ""
    record: Record | None = None
    standing: Standing = Standing.HOLDING
    more: tuple[str, ...] = ()
    fault: str = ""
    cut: bool = False


def items_of(path: Path, limits: Limits, done: int = 0) -> Iterator[Item]:
    """The items of a file after its first ``done`` units.

    Raises :class:`SourceUnreadable` for a file that holds no records of a form that is known, ``OSError`` where it can't be read.
    """
    with streams.opened(path) as stream:
        head = stream.read(streams.HEAD)
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
        rest = streams.Pieces(head, stream)
        if not head and rest.cut:
            raise SourceUnreadable(str(path), f"can't be unpacked: {rest.cut}", "damaged")
        if not start:
            raise SourceUnreadable(str(path), "the file is empty", "empty")
        name = path.name.removesuffix(".gz")
        kind = "xml" if start.startswith(b"<") else "json" if start[:1] in (b"{", b"[") else media.sniff(head, name)
        if kind == "xml":
            found = _of_xml(path, rest, done, dblp=bool(dblp_xml.START.match(start)))
        elif kind == "json":
            found = _of_json(path, rest, start, limits, done)
        elif kind in ris.MEDIA_TYPES:
            found = _of_ris(path, rest, done)
        elif kind in bibtex.MEDIA_TYPES:
            found = _of_bibtex(path, rest, limits, done)
        else:
            what = media.NAMES.get(kind, "a file of another kind")
            known = "JSON of Crossref, OpenAlex or DataCite, XML of dblp, MARCXML, BibTeX, RIS or CSL-JSON"
            raise SourceUnreadable(str(path), f"this is {what}; what can be loaded is {known}", "unsupported")
        yield from found


# ------------------------------------------------------------------------------------------------------------------- JSON


def _of_json(path: Path, stream: streams.Pieces, start: bytes, limits: Limits, done: int) -> Iterator[Item]:
    first, end, _ = start.partition(b"\n")
    if start.startswith(b"[") or (end and first.rstrip().endswith(_OPENED)) or _LIST_FIRST.match(start.decode("utf-8", "replace")):
        yield from _of_one_json(path, stream, limits, done)
        return
    for number, line in enumerate(stream.lines(limits.size), 1):
        if number <= done or not line.strip(b" \t\r\xef\xbb\xbf"):
            continue
        place = f"line {number}"
        if len(line) > limits.size:
            yield Item(number, place, fault=f"longer than {megabytes(limits.size)} (setting max_size)")
            continue
        try:
            value = json.loads(line.decode("utf-8-sig", "replace"))
        except (ValueError, RecursionError) as error:
            # as the last line: what was cut off without being packed
            yield Item(number, place, fault=f"this is no JSON ({_why(error)})", cut=True)
            continue
        yield from _of_value(value, number, place)
    if stream.cut:
        yield Item(number, f"after line {number}", fault=stream.cut, cut=True)


def _of_one_json(path: Path, stream: streams.Pieces, limits: Limits, done: int) -> Iterator[Item]:
    """The items of a list, or of a list in an object, as they come; an object without one is one item."""
    decode = json.JSONDecoder().raw_decode
    reader, more, at = streams.Text(stream), True, 0
    text = reader.next()
    found = _INTO_LIST.search(text)
    if text.lstrip("\ufeff \t\r\n").startswith("["):
        at = text.index("[") + 1
    elif found:
        at = found.end()
    else:
        yield from _of_object(path, text, reader, limits)
        return
    line = 1 + text.count("\n", 0, at)
    units = count(1)
    while True:
        begin = _skip(text, at)
        if begin < len(text) and text[begin] == "]":
            line += text.count("\n", 0, begin)
            text = text[begin + 1 :] + reader.next()
            another = _LIST_FIRST.match(text)
            if not another:
                return
            at = another.end()
            continue
        try:
            value, end = decode(text, begin)
            if end == len(text) and more:
                raise ValueError("it may go on")
        except (ValueError, RecursionError) as error:
            piece = reader.next() if more else ""
            more = bool(piece)
            if piece and len(text) - begin < limits.size:
                line += text.count("\n", 0, begin)
                text, at = text[begin:] + piece, 0
                continue
            after = _NEXT.search(text, begin)
            if begin >= len(text) or not after:
                if begin < len(text) or stream.cut:
                    place = f"line {line + text.count(chr(10), 0, begin)}"
                    yield Item(next(units), place, fault=stream.cut or f"this is no JSON from here on ({_why(error)})", cut=True)
                return
            yield Item(next(units), f"line {line + text.count(chr(10), 0, begin)}", fault=f"this is no JSON ({_why(error)})")
            at = after.end()
            continue
        unit = next(units)
        if unit > done:
            yield from _of_value(value, unit, f"line {line + text.count(chr(10), 0, begin)}")
        at = end
        if at > streams.PIECE:
            line += text.count("\n", 0, at)
            text, at = text[at:], 0


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n,\ufeff":
        at += 1
    return at


def _of_object(path: Path, text: str, reader: streams.Text, limits: Limits) -> Iterator[Item]:
    pieces = [text]
    size = len(text)
    while piece := reader.next():
        pieces.append(piece)
        size += len(piece)
        if size > limits.size:
            raise exceeded(str(path), f"one object larger than {megabytes(limits.size)}", "max_size")
    try:
        value = json.loads("".join(pieces).lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise SourceUnreadable(str(path), f"this is no JSON ({_why(error)})", "damaged") from None
    yield from _of_value(value, 1, "line 1")


def _why(error: Exception) -> str:
    return "nested too deep" if isinstance(error, RecursionError) else str(error).partition(": line")[0]


def _of_value(value: Any, unit: int, place: str) -> Iterator[Item]:
    """The works in one JSON value: itself, what is wrapped in ``message``, or the list in it."""
    if isinstance(value, Mapping) and isinstance(value.get("message"), Mapping):
        value = value["message"]
    works: Sequence[Any] = [value]
    if isinstance(value, list):
        works = value
    elif isinstance(value, Mapping) and "title" not in value:
        works = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), works)
    for number, work in enumerate(works, 1):
        at = place if len(works) == 1 else f"{place}, item {number}"
        try:
            yield _work(work, unit, at)
        except Exception as error:  # noqa: BLE001 - no item, however odd, may end a load
            yield Item(unit, at, fault=f"can't be read ({type(error).__name__}: {error})")


def _work(work: Any, unit: int, place: str) -> Item:
    if not isinstance(work, Mapping):
        return Item(unit, place, fault="this is no record of a work")
    for name, standing, read in _dumps():
        record = read(work)
        if record is not None:
            notices = _retracts(work) if name == crossref.NAME else ()
            return _told(Item(unit, place, record, standing, notices))
    record = csl_json.record_of(dict(work))
    if not any(record.text(name) for name in ("title", "DOI", "ISBN", "URL", "number")):
        return Item(unit, place, fault="this is no record of a work")
    return _held(record, unit, place)


def _dumps() -> Iterator[tuple[str, Standing, Callable[[Mapping[str, Any]], Record | None]]]:
    """The readers of dumps, each with the weight of its records: an authority in reserve has them from others."""
    for one in authorities():
        if hasattr(one, "from_dump"):
            yield one.NAME, Standing.COMPILED if getattr(one, "RESERVE", False) is True else Standing.REGISTRY, one.from_dump


def _retracts(work: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys under which a notice is found by what it retracts."""
    updates = work.get("update-to")
    told = [one for one in updates if isinstance(one, Mapping)] if isinstance(updates, list) else []
    dois = [str(one.get("DOI")) for one in told if str(one.get("type")).lower() in _RETRACTED]
    return tuple(retracting_key(doi) for doi in dois)


def _told(item: Item) -> Item:
    if item.record is None or not (item.record.text("title") or item.record.text("container-title")):
        return Item(item.unit, item.place, fault="this record has no title")
    return item


def _held(record: Record, unit: int, place: str) -> Item:
    """An entry of somebody's library, with the identifiers that its fields hold in any form."""
    from citator.model import Entry

    return _entries((Entry("", record, 0, 0),), [unit], [place])[0]


def _entries(entries: Sequence[Any], units: Sequence[int], places: Sequence[str]) -> list[Item]:
    document = Document("", "application/json", "", "", entries=tuple(entries))
    found = []
    for one, entry, unit, place in zip(from_entries(document, recognise), entries, units, places, strict=True):
        record = entry.record
        if record.text("status") not in ("", "retracted", "superseded"):
            record = record.having(status=None)  # "in press" is no word on what became of the work
        part = record.is_part
        named = [name for name in one.identifiers if not (part and name.scheme == "isbn")]
        more = [key for name in named for value in (name.value, *name.equivalents) for key in identifier_keys(name.scheme, value)]
        found.append(_told(Item(unit, place, record, more=tuple(dict.fromkeys(more)))))
    return found


# ---------------------------------------------------------------------------------------------------- MARCXML, RIS, BibTeX


def _of_xml(path: Path, stream: streams.Pieces, done: int, *, dblp: bool) -> Iterator[Item]:
    from lxml import etree

    source = cast("IO[bytes]", dblp_xml.WithoutEntities(stream) if dblp else stream)
    tags = dblp_xml.TAGS if dblp else ("{*}record",)
    parsed = etree.iterparse(source, events=("end",), tag=tags, recover=True, resolve_entities=False, no_network=True, load_dtd=False)
    unit = told = 0
    try:
        for _, element in parsed:
            if not dblp and element.find("{*}datafield") is None:
                continue
            unit += 1
            for fault in list(parsed.error_log)[told:_FAULTS_OF_XML] if told < _FAULTS_OF_XML else ():
                told += 1
                yield Item(unit, f"line {fault.line}", fault=f"this is no XML ({fault.message})")
            if unit > done:
                place = f"line {element.sourceline}"
                yield _work({"info": dblp_xml.publication(element)}, unit, place) if dblp else _marc(element, unit, place)
            element.clear()
            while element.getprevious() is not None and element.getparent() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        if not unit:
            raise SourceUnreadable(str(path), f"this is no XML ({error.msg})", "damaged") from None
    if not unit:
        raise SourceUnreadable(str(path), "this XML holds no MARC record and no publication of dblp", "unsupported")
    for fault in list(parsed.error_log)[told:_FAULTS_OF_XML]:
        yield Item(unit, f"line {fault.line}", fault=f"this is no XML ({fault.message})", cut="Premature end" in fault.message)
    if stream.cut:
        yield Item(unit, f"after record {unit}", fault=stream.cut, cut=True)


def _marc(element: Element, unit: int, place: str) -> Item:
    for part in element.iter():
        if isinstance(part.tag, str):
            part.tag = part.tag.rpartition("}")[2]
    (one, *_) = marc_records(element)
    record = un_library.from_marc(one) or loc.from_marc(one)
    symbols = [key for symbol in one.each("191", "a") for key in identifier_keys("un_symbol", symbol)]
    return _told(Item(unit, place, record, more=tuple(symbols)))


def _of_ris(path: Path, stream: streams.Pieces, done: int) -> Iterator[Item]:
    """The references, some hundred at a time: a reference ends with its tag ER."""
    held: list[bytes] = []
    size = before = unit = 0
    for line in stream.lines(1 << 22):
        held.append(line)
        size += len(line) + 1
        if size >= streams.PIECE and _END_OF_RIS.match(line):
            for item in _ris(path, b"\n".join(held), before, unit):
                unit = item.unit
                if unit > done:
                    yield item
            before += len(held)
            held, size = [], 0
    if any(line.strip() for line in held):
        for item in _ris(path, b"\n".join(held), before, unit):
            if item.unit > done:
                yield item
    if stream.cut:
        yield Item(unit, f"after line {before}", fault=stream.cut, cut=True)


def _ris(path: Path, data: bytes, before: int, unit: int) -> list[Item]:
    try:
        document = ris.read(data, str(path))
    except SourceUnreadable as error:
        if not before:
            raise
        return [Item(unit, f"line {before + 1}", fault=error.reason)]
    return _of_document(document, before, unit)


def _of_bibtex(path: Path, stream: streams.Pieces, limits: Limits, done: int) -> Iterator[Item]:
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(streams.PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limits.size:
            raise exceeded(str(path), f"larger than {megabytes(limits.size)}", "max_size")
    yield from (item for item in _of_document(bibtex.read(b"".join(pieces), str(path)), 0, 0) if item.unit > done)
    if stream.cut:
        yield Item(0, "at its end", fault=stream.cut, cut=True)


def _of_document(document: Document, before: int, unit: int) -> list[Item]:
    """The entries of a bibliography, and after them what could not be read."""
    line, at = before + 1, 0
    places = []
    for entry in document.entries:
        line += document.text.count("\n", at, entry.start)
        at = entry.start
        places.append(f"line {line}")
    units = list(range(unit + 1, unit + 1 + len(places)))
    found = _entries(document.entries, units, places)
    last = units[-1] if units else unit
    for warning in document.warnings:
        told = _LINE.fullmatch(warning)
        found.append(Item(last, f"line {before + int(told[1])}" if told else "", fault=told[2] if told else warning))
    return found
