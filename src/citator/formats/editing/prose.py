"""Documents whose text is the decoded file itself: plain text, Markdown, reStructuredText, LaTeX."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from citator.formats.editing._code import code_in
from citator.formats.editing._places import NotPlaced, cut, doi_pattern, merged, occurrences
from citator.formats.editing._written import latex_pattern, latex_written, markdown_pattern, markdown_written, plain_pattern
from citator.model import Change, Citation, Document, Edit, Record, Repair

__all__ = ["MEDIA_TYPES", "edits"]

MEDIA_TYPES: Final = ("text/plain", "text/markdown", "text/x-rst", "text/x-tex", "text/uri-list")

_DASHES: Final = re.compile(r"\s?[-\u2010-\u2015]+\s?")
_NEAR = 12  # characters between the end of a citation and that of its DOI


def edits(source: str, document: Document, citations: Sequence[Citation], repair: Repair) -> list[Edit]:
    """The edits that make the repair, none of them in code. Raises :class:`NotPlaced`."""
    code = code_in(source, document.media_type)
    found = _edits(source, document, citations, repair)
    kept = [edit for edit in found if not code.touches(edit.start, edit.end)]
    if found and not kept:
        raise NotPlaced("it stands in code or in a comment")
    return kept


def _edits(source: str, document: Document, citations: Sequence[Citation], repair: Repair) -> list[Edit]:
    if source != document.text:
        raise NotPlaced("the text of the document is not its file")
    if repair.change is Change.ADDITION:
        raise NotPlaced("nothing is added to a text")
    if repair.change is Change.WORDS:
        return [_words(source, repair)]
    if repair.change is Change.ADDRESS:
        found = list(_addresses(source, document, citations, repair))
        if document.media_type == "text/plain":
            spans = {span for one in citations if one.url == repair.old and (span := _as_written(source, one))}
            found += [cut(source, *span, repair.new) for span in spans if not any(e.start < span[1] and span[0] < e.end for e in found)]
        if not found:
            raise NotPlaced(_nowhere(source, repair, citations))
        return merged(found)
    if repair.field == "DOI":
        cited = [one for one in citations if one.record.text("DOI").lower() == repair.old.lower()]
        found = [edit for citation in cited for edit in _doi(source, citation, repair, document)]
        if not found:
            raise NotPlaced(_nowhere(source, repair, citations))
        return merged(found)
    found = [_field(source, citation, repair) for citation in citations if _has(citation.record, repair)]
    if not found:
        raise NotPlaced("the citations of the work do not have it in so many words")
    return merged(found)


def _nowhere(source: str, repair: Repair, citations: Sequence[Citation]) -> str:
    if any(one.id.startswith("e-") for one in citations):
        return "it stands in the bibliography that the document names: see citator fix there"
    if repair.old in source:
        return f"{repair.old} stands in no link or citation that could be changed: in code, in a comment, or in a longer address"
    return f"where {repair.old} is written was not found"


def _words(source: str, repair: Repair) -> Edit:
    start, end = repair.finding.start, repair.finding.end
    old = source[start:end]
    if old != repair.old:
        raise NotPlaced("the words are not where they were")
    if re.search(r"[^!-~\s]|[<>\"{}|\\^`]", old):
        raise NotPlaced("other signs stand in the address")
    if "\n\n" in old.replace("\r", ""):
        raise NotPlaced("a blank line stands in the address")
    return cut(source, start, end, repair.new)


def _addresses(source: str, document: Document, about: Sequence[Citation], repair: Repair) -> Iterator[Edit]:
    kind = document.media_type
    pattern = {"text/markdown": markdown_pattern, "text/x-tex": latex_pattern}.get(kind, plain_pattern)(repair.old)
    regions = sorted(_regions(source, document, about, repair.old))
    write: Callable[[str, str], str] = lambda _old, _place: repair.new  # noqa: E731
    if kind == "text/markdown":
        write = lambda _old, place: markdown_written(repair.new, place)  # noqa: E731
    elif kind == "text/x-tex":
        write = lambda old, place: latex_written(repair.new, old, place)  # noqa: E731
    for found in occurrences(source, pattern):
        start, end = found.span()
        inside = any(low < end and start < high for low, high in regions)
        if inside and not (kind == "text/x-tex" and _is_comment(source, start)):
            yield cut(source, start, end, write(found.group(), source[max(0, start - 200) : start]))


def _as_written(source: str, citation: Citation) -> tuple[int, int] | None:
    """Where the address of a citation stands that is printed otherwise than it is meant: without its scheme, or over two lines."""
    written = citation.url_as_written or ""
    at = source.find(written, citation.start, citation.end + _NEAR) if written and written != citation.url else -1
    alone = at >= 0 and source.find(written, at + 1, citation.end + _NEAR) < 0
    return (at, at + len(written)) if alone and "\n\n" not in written.replace("\r", "") else None


def _is_comment(source: str, at: int) -> bool:
    """Whether a sign of percent stands before a place on its line in LaTeX; one inside an address counts too, and the rest is left."""
    return re.search(r"(?<!\\)%", source[source.rfind("\n", 0, at) + 1 : at]) is not None


def _regions(source: str, document: Document, about: Sequence[Citation], old: str) -> Iterator[tuple[int, int]]:
    """Where the address can stand: in citations of the work, in links that lead there, and where the targets of these are written."""
    if document.media_type != "text/markdown":  # whose links are all known: what is cited in no link stands in code
        yield from ((citation.start, citation.end) for citation in about if citation.url == old)
    links = [link for link in document.links if link.href == old]
    for link in links:
        yield link.start, link.end
    if links and document.media_type == "text/markdown":
        places = {link.end for link in links}
        for target in re.finditer(r"\]\(\s{0,9}<?|^ {0,3}\[[^\]\n]{1,200}\]:\s{0,9}<?", source, re.MULTILINE):
            if target.group().startswith("](") and target.start() not in places:
                continue
            yield target.end(), target.end() + 1
    elif links and document.media_type == "text/plain":  # listed behind a page that was copied
        yield from ((span.start, span.end) for span in document.furniture)
    elif links:  # LaTeX, reStructuredText: the target is in the markup beside the words, or in a line that names it
        yield from _markup(source, document, {link.start for link in links}, {link.end for link in links})


def _markup(source: str, document: Document, starts: set[int], ends: set[int]) -> Iterator[tuple[int, int]]:
    """The markup right before the words that begin at ``starts`` and right behind those that end at ``ends``; lines that name a target."""
    for start, end, _ in reversed(document.markup):
        if end in starts:
            starts.add(start)  # "\\href{…}" and "{" are two pieces
            yield start, end
    for start, end, _ in document.markup:
        if start in ends:
            ends.add(end)
            yield start, end
        elif document.media_type == "text/x-rst" and re.match(r"\s*\.\. _", source[start : start + 200]):
            yield start, end


def _doi(source: str, citation: Citation, repair: Repair, document: Document) -> Iterator[Edit]:
    is_tex = document.media_type == "text/x-tex"
    pattern = doi_pattern(repair.old, {"_": r"\\?_", "%": r"\\?%", "&": r"\\?&", "#": r"\\?\#"} if is_tex else None)
    low, high = citation.start, citation.end + _NEAR
    for found in occurrences(source, pattern, ignore_case=True):
        start, end = found.span("doi")
        if low <= start and end <= high:
            place = source[max(0, start - 200) : found.start()]
            yield cut(source, start, end, latex_written(repair.new, found["doi"], place) if is_tex else repair.new)


def _has(record: Record, repair: Repair) -> bool:
    field = record.fields.get(repair.field)
    return field is not None and field.source == "text" and field.start is not None


def _field(source: str, citation: Citation, repair: Repair) -> Edit:
    field = citation.record.fields[repair.field]
    start, end = field.start or 0, field.end or 0
    written = source[start:end]
    if not re.search(r"\d", repair.new) or re.search(r"[^\w\s.\u2010-\u2015-]", repair.new):
        raise NotPlaced("words are not put in place of words in a text")
    if _DASHES.sub("-", written) != _DASHES.sub("-", repair.old):
        raise NotPlaced(f"{repair.old!r} is not what stands there")
    dash = _DASHES.search(written)
    return cut(source, start, end, _DASHES.sub(dash.group(), repair.new) if dash else repair.new)
