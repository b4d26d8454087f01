"""A document as JSON: what is read, without what is found in it."""

from __future__ import annotations

from typing import Any

from citator.formats.json.record import record_from_json, record_to_json
from citator.formats.json.values import JSON, drop_empty, items
from citator.model import Document, Entry, FrozenMap, Link, LinkKind, Marker, Note, NoteKind, OffsetMap, Span

__all__ = ["document_from_json", "document_to_json"]


def document_to_json(document: Document) -> JSON:
    """A document as it stands in ``documents``, without citations, quotations and findings."""
    return {
        "source": document.source,
        "media_type": document.media_type,
        "sha256": document.sha256,
        "pages": document.pages,
        "title": document.title,
        "language": document.language,
        "symbols": list(document.symbols),
        "text": document.text,
        "notes": [_note(note) for note in document.notes],
        "links": [_link(link) for link in document.links],
        "dangling_markers": [{"label": one.label, **_marker(one)} for one in document.dangling_markers],
        **drop_empty(
            {
                "base_url": document.base_url,
                "hosts": list(document.hosts),
                "furniture": [_span(span) for span in document.furniture],
                "page_starts": list(document.page_starts),
                "markup": [list(edit) for edit in document.markup],
                "entries": [_entry(one) for one in document.entries],
                "warnings": list(document.warnings),
            }
        ),
    }


def document_from_json(item: JSON) -> Document:
    """The document in what :func:`document_to_json` gave."""
    return Document(
        source=item["source"],
        media_type=item["media_type"],
        sha256=item["sha256"],
        text=item["text"],
        pages=item["pages"],
        title=item["title"],
        language=item["language"],
        symbols=tuple(item["symbols"]),
        base_url=item.get("base_url"),
        hosts=tuple(item.get("hosts", ())),
        notes=items(item["notes"], _read_note),
        links=items(item["links"], _read_link),
        dangling_markers=items(item["dangling_markers"], lambda one: _read_marker(one, one["label"])),
        furniture=items(item.get("furniture"), lambda one: Span(one["start"], one["end"], one["page"])),
        page_starts=tuple(item.get("page_starts", ())),
        markup=items(item.get("markup"), lambda one: (one[0], one[1], one[2])),
        entries=items(item.get("entries"), _read_entry),
        warnings=tuple(item.get("warnings", ())),
    )


def _entry(one: Entry) -> JSON:
    more = {
        "pinpoint": one.pinpoint,
        "signal": one.signal,
        "exact": one.exact or None,
        "kind": one.kind or None,
        "problems": [list(problem) for problem in one.problems] or None,
        "more": dict(one.more) or None,
    }
    record = record_to_json(one.record, one.key)
    kept = {name: value for name, value in more.items() if value is not None}
    return {"key": one.key, "record": record, "start": one.start, "end": one.end, **kept}


def _read_entry(item: JSON) -> Entry:
    record = record_from_json(item["record"])
    more = (item.get("pinpoint"), item.get("signal"), item.get("exact", False), item.get("kind", ""))
    problems = items(item.get("problems"), lambda pair: (pair[0], pair[1]))
    return Entry(item["key"], record, item["start"], item["end"], *more, problems, FrozenMap(item.get("more") or {}))


def _span(one: Span | Marker) -> JSON:
    return {"start": one.start, "end": one.end, "page": one.page}


_marker = _span


def _read_marker(item: JSON, label: str) -> Marker:
    return Marker(item.get("label", label), item["start"], item["end"], item["page"])


def _note(note: Note) -> JSON:
    return {
        "id": note.id,
        "label": note.label,
        "kind": note.kind.value,
        "start": note.start,
        "end": note.end,
        "text": note.text,
        "page": note.page,
        "markers": [{**_marker(one), **({"label": one.label} if one.label != note.label else {})} for one in note.markers],
        **({"offsets": [list(pair) for pair in note.offsets.anchors]} if note.offsets != OffsetMap() else {}),
    }


def _read_note(item: JSON) -> Note:
    offsets: Any = item.get("offsets")
    return Note(
        id=item["id"],
        label=item["label"],
        kind=NoteKind(item["kind"]),
        start=item["start"],
        end=item["end"],
        text=item["text"],
        page=item["page"],
        markers=items(item["markers"], lambda one: _read_marker(one, item["label"])),
        offsets=OffsetMap(tuple((pair[0], pair[1]) for pair in offsets)) if offsets is not None else OffsetMap(),
    )


def _link(link: Link) -> JSON:
    return {
        "start": link.start,
        "end": link.end,
        "text": link.text,
        "href": link.href,
        "kind": link.kind.value,
        "page": link.page,
        "note": link.note,
        **drop_empty({"broken": link.broken}),
    }


def _read_link(item: JSON) -> Link:
    return Link(
        item["start"], item["end"], item["text"], item["href"], LinkKind(item["kind"]), item["page"], item["note"],
        item.get("broken", False),
    )  # fmt: skip
