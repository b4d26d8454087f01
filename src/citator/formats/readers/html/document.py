"""Web pages: what its parts find in a page, put together as a document."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from citator import media
from citator.errors import SourceUnreadable
from citator.formats.readers._code import addressed
from citator.formats.readers.html.announced import announcements, code_of, in_brackets, ruled, verbatim_of
from citator.formats.readers.html.attributes import expand_attributes
from citator.formats.readers.html.bracketed import bracketed_notes
from citator.formats.readers.html.extent import PageMarker, PageNote
from citator.formats.readers.html.furniture import furniture
from citator.formats.readers.html.linked import PageLinks, linked_notes, lost_notes
from citator.formats.readers.html.listed import listed_notes
from citator.formats.readers.html.numbered import numbered_notes
from citator.formats.readers.html.order import Element, Flow, reading_order
from citator.formats.readers.html.outgoing import outgoing_links
from citator.formats.readers.html.raised import notes_beside, pointers, raised_notes
from citator.formats.readers.html.references import reference_lists
from citator.formats.readers.html.signed import signed_notes
from citator.formats.readers.html.tree import html_tree
from citator.formats.readers.html.typescript import register_notes
from citator.formats.readers.plain import notes_in
from citator.limits import Limits
from citator.model import Document, Marker, Note, NoteKind, OffsetMap, Span
from citator.text.clean import edited, join_lines, vocabulary
from citator.text.language import detect, primary
from citator.text.relative import joined
from citator.text.spans import Within, disjoint, without

__all__ = ["TOO_DEEP", "Judge", "depth_of", "read_document", "tree_document"]

Judge: TypeAlias = Callable[[Element, Flow, Sequence[tuple[int, int]], Collection[int], frozenset[str]], list[tuple[int, int]]]
"""What finds the furniture of a page, as :func:`~citator.formats.readers.html.furniture.furniture` does."""

_DECLARED: Final = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,100}encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE
)
_TITLES: Final = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title")
_LATIN: Final = frozenset(("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"))  # the WHATWG Encoding Standard §4.2


def read_document(data: bytes, source: str, base_url: str | None, limits: Limits) -> Document:
    """The document in a web page, as :func:`citator.formats.readers.html.read` says."""
    root, warnings = _parse(data, source)
    limits.check_depth(source, depth_of(root))
    document, _ = tree_document(root, source, base_url)
    return replace(document, sha256=hashlib.sha256(data).hexdigest(), warnings=(*warnings, *document.warnings))


def tree_document(
    root: Element, source: str, base_url: str | None = None, judge: Judge = furniture, *, typed: bool = True
) -> tuple[Document, Flow]:
    """The document in the tree of a page, without a checksum, and where each element stands in its text.

    ``judge`` says what is furniture. Without ``typed``, notes that are only typed count where each of them has a marker, and else none.

    Raises :class:`SourceUnreadable` (``no-text``).
    """
    declared_base = next((joined(base_url or "", href) for base in root.iter("base") if (href := (base.get("href") or "").strip())), None)
    base = declared_base or base_url
    pages = frozenset(page.partition("#")[0] for page in (base_url, declared_base, _canonical(root)) if page)
    inner = PageLinks.of(root, pages)
    expand_attributes(root, inner.named)
    flow = reading_order(root, {name for _, name in inner.inner}, inner.named.keys())
    if not flow.text:
        raise SourceUnreadable(source, "the page holds no text", "no-text")
    code = code_of(flow)
    lost = [Marker(marker.label, marker.start, marker.end) for marker in lost_notes(flow, inner)]
    notes = _notes(_find_notes(root, flow, inner, code), flow.text)
    if not any(note.label.isdecimal() and note.kind is not NoteKind.REFERENCE for note in notes):
        notes, loose = _with_typed(notes, flow.text, code, typed=typed)
        lost += [marker for marker in loose if not lost]
    marks = [marker.start for note in notes for marker in note.markers]
    hosts = frozenset(host for page in (base, _canonical(root), *_stated(root)) if page and (host := _host(page)))
    stretches = judge(root, flow, [(note.start, note.end) for note in notes], marks, hosts)
    verbatim = verbatim_of(flow)
    links, relative = outgoing_links(root, flow, base, notes, Within(stretches), {link for link, _ in inner.inner}, Within(verbatim))
    linked = [(link.start, link.end) for link in links]
    unsaid = disjoint([*stretches, *without(disjoint(addressed(flow.text, verbatim)), linked)])
    document = Document(
        source=source,
        media_type="text/html",
        sha256="",
        text=flow.text,
        title=_title(root, flow),
        language=primary(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or _body_lang(root))
        or detect(flow.text),
        base_url=base,
        hosts=tuple(sorted(hosts)),
        notes=notes,
        links=links,
        dangling_markers=tuple(lost),
        furniture=tuple(Span(start, end) for start, end in unsaid),
        warnings=(f"{relative} relative links lead nowhere without the address of the page",) if relative else (),
    )
    return document, flow


def _parse(data: bytes, source: str) -> tuple[Element, list[str]]:
    """The root of the page, and what to warn of."""
    if not data.strip():
        raise SourceUnreadable(source, "the file is empty", "empty")
    if 0 < data.count(0) * 100 < len(data) and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.replace(b"\0", b"")  # a few are left by broken programs; UTF-16 is full of them
    decoded = media.decode(data, declared_encoding(data))
    if decoded is None:
        raise SourceUnreadable(source, "this is no web page: it holds binary data", "not-html")
    root, bare = html_tree(decoded.text)
    if root is None:
        raise SourceUnreadable(source, "the page holds no text", "no-text")
    warnings = ["some bytes could not be decoded and are shown as \ufffd"] if decoded.lossy else []
    return root, [*warnings, *([f"its {TOO_DEEP}"] if bare else [])]


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page says it is in (HTML Standard, 13.2.3.2), under the name of the one that browsers take for it."""
    declared = _DECLARED.search(data[:4096])
    name = ((declared[1] or declared[2]).decode("ascii", "replace").lower() if declared else None) or None
    return "cp1252" if name in _LATIN else name


TOO_DEEP: Final = "elements are nested too deep: the text is read without tags, and links and notes that only tags tell are lost"


def depth_of(root: Element) -> int:
    """How deep the tree is."""
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _canonical(root: Element) -> str:
    return next((link.get("href") or "" for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()), "")


def _body_lang(root: Element) -> str:
    return next((body.get("lang") or "" for body in root.iter("body")), "")


def _title(root: Element, flow: Flow) -> str | None:
    """What the page says its title is: metadata for citing, else its only main heading, else ``<title>``."""
    metadata: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        metadata.setdefault(name, " ".join((meta.get("content") or "").split()))
    headings = [" ".join(flow.shown(heading).split()) for heading in root.iter("h1") if flow.shown(heading)]
    titles = [" ".join("".join(map(str, title.itertext())).split()) for title in root.iter("title")][:1]
    stated = [metadata.get(name, "") for name in _TITLES]
    page_title = (*stated[2:], *titles)  # these often end in the name of the site, which the heading has not
    whole = [heading for heading in headings if heading and any(title.startswith(heading) for title in page_title)]
    return next(
        (title for title in [*stated[:2], *whole, *stated[2:], *(headings if len(headings) == 1 else []), *titles, *headings] if title),
        None,
    )


def _notes(found: Sequence[PageNote], text: str) -> tuple[Note, ...]:
    words = vocabulary(text)
    notes: list[Note] = []
    for note in found:
        clean, offsets = _joined(text, note, words)
        markers = tuple(Marker(marker.label, marker.start, marker.end) for marker in note.markers)
        notes.append(Note(f"n{len(notes) + 1}", note.label, note.kind, note.start, note.end, clean, None, markers, offsets))
    return tuple(notes)


def _joined(text: str, note: PageNote, words: frozenset[str]) -> tuple[str, OffsetMap]:
    """What a note says, on one line, without the ways back in the middle of it."""
    if not note.cuts:
        return join_lines(text, note.body, note.close, words)
    cut, inner = edited(
        text, note.body, note.close, [(left, right, "") for left, right in note.cuts if note.body <= left and right <= note.close]
    )
    clean, outer = join_lines(cut, 0, len(cut), words)
    return clean, outer.then(inner)


def _with_typed(
    notes: tuple[Note, ...], text: str, code: list[tuple[int, int]], *, typed: bool
) -> tuple[tuple[Note, ...], tuple[Marker, ...]]:
    """The notes with those that only plain text shows, and the markers whose note is missing; without ``typed`` as in tree_document."""
    known = [(note.start, note.end) for note in notes] + [(marker.start, marker.end) for note in notes for marker in note.markers]
    more, loose = notes_in(text, disjoint([*code, *known]))
    if not typed and not all(note.markers for note in more):
        more, loose = (), ()
    if notes:
        more, loose = tuple(note for note in more if note.markers), ()
    at_hand = Within(disjoint(known))
    both = sorted([*notes, *(note for note in more if not at_hand.touches(note.start, note.end))], key=lambda note: note.start)
    return tuple(replace(note, id=f"n{number}") for number, note in enumerate(both, 1)), loose


def _find_notes(root: Element, flow: Flow, inner: PageLinks, code: list[tuple[int, int]]) -> list[PageNote]:
    """All notes of the page; what one rule has found is left alone by the ones that trust less."""
    found = [*linked_notes(flow, inner), *notes_beside(root, flow)]
    found += raised_notes(root, flow, _taken(found))
    announced = announcements(flow)
    taken = _taken(found)
    coded = Within(code)
    square = list(in_brackets(flow.text, taken))
    bracketed = Within(disjoint([(one.start, one.end) for one in square]))
    raised = pointers(root, flow, taken)
    pointing = sorted(
        (
            one
            for one in (*(one for one in raised if not bracketed.touches(one.start, one.end)), *square)
            if not coded.touches(one.start, one.end)
        ),
        key=lambda one: (one.start, int(one.label) if one.label.isdecimal() else 0),
    )
    found += listed_notes(root, flow, announced, pointing, taken)
    found += numbered_notes(flow, announced, _left(pointing, found), _taken(found, code))
    found += bracketed_notes(flow, announced, _left(pointing, found), _taken(found, code))
    rules = ruled(flow)
    found += listed_notes(root, flow, rules, _left(raised, found), _taken(found))
    found += numbered_notes(flow, rules, _left(raised, found), _taken(found, code))
    found += signed_notes(flow, [*announced, *rules], found, _taken(found, code))
    free = _left(pointing, found)
    references = reference_lists(root, flow, inner, announced, free, _taken(found), coded)
    if not found:
        found = register_notes(flow.text)
    found += references
    return _apart(sorted(found, key=lambda note: (note.start, -note.end)))


def _left(pointing: Sequence[PageMarker], found: Sequence[PageNote]) -> list[PageMarker]:
    """What of ``pointing`` is no marker yet."""
    marks = Within(disjoint([(marker.start, marker.end) for note in found for marker in note.markers]))
    return [one for one in pointing if not marks.touches(one.start, one.end)]


def _taken(found: Sequence[PageNote], more: Sequence[tuple[int, int]] = ()) -> Within:
    places = [(marker.start, marker.end) for note in found for marker in note.markers]
    return Within(disjoint([*places, *more, *((note.start, note.end) for note in found)]))


def _apart(found: Sequence[PageNote]) -> list[PageNote]:
    """The notes without those that two rules have found."""
    out: list[PageNote] = []
    for note in found:
        if not out or note.start >= out[-1].end:
            out.append(note)
    return out


def _stated(root: Element) -> list[str]:
    return [meta.get("content") or "" for meta in root.iter("meta") if (meta.get("property") or "").lower() == "og:url"]


def _host(page: str) -> str:
    try:
        return (urlsplit(page).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
