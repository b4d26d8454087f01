"""``L``: addresses as they are printed and linked, judged without the network."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from citator.facts.domains import TOP_LEVEL
from citator.media import BIBLIOGRAPHIES
from citator.model import Citation, Entry, Examined, Finding, Link, LinkKind, NoteKind, Severity
from citator.rules import rule
from citator.rules.context import Context, Overlaps, told
from citator.text.spans import Within
from citator.text.url_fields import fault_of_address, is_aside, mended_address, rest_behind_blank
from citator.text.urls import normalise


@rule("L008", "url-broken-across-lines", Severity.WARNING)
def url_broken_across_lines(examined: Examined, _: Context) -> Iterator[Finding]:
    """A printed address runs over the end of a line, so that it can't be copied or clicked as it stands.

    Example: ``www.example.org/news/1997/`` at the end of a line and ``03/23/letter`` on the next.

    What to do: nothing, if the document carries the link itself; else print the joined address that is suggested. ``citator fix`` does,
    once it has seen the page there.
    """
    for link in examined.document.links:
        if link.kind is LinkKind.PRINTED and link.broken:
            yield url_broken_across_lines.finding(
                "the address is broken over lines", start=link.start, end=link.end, note=link.note, suggestion=link.href
            )


@rule("L009", "url-broken", Severity.ERROR)
def url_broken(examined: Examined, _: Context) -> Iterator[Finding]:
    """An address that can't be right as printed: characters are missing, doubled or foreign to it.

    Examples: ``http//www.example.org`` (the colon is missing), ``https://https://example.org``, a link to ``https://example.org/page).``
    with the punctuation of the sentence in it, ``https://example.org/a page.html`` in the field of a bibliography, which is not asked, as
    nobody can tell what was meant. Warnings: an address that lost a hyphen which the same address has elsewhere; one of a work cited in a
    note that seems to go on behind a blank (``https://example.org/quays 2020.html``), which is not asked either.

    What to do: compare with the source; take the suggestion where there is one. ``citator fix`` does, once it has seen the page there.
    """
    aside = Within((span.start, span.end) for span in examined.document.furniture)
    misspelled = [finding for finding in _misspelled_schemes(examined) if not aside.touches(finding.start, finding.end)]
    places = Within((finding.start, finding.end) for finding in misspelled)
    yield from (finding for finding in told(url_broken, examined) if not places.touches(finding.start, finding.end))
    yield from misspelled
    yield from (finding for finding in _cut_by_blanks(examined) if not aside.touches(finding.start, finding.end))
    yield from (finding for finding in _blanks_in_fields(examined) if not places.touches(finding.start, finding.end))
    for link in examined.document.links:
        # The text of a Markdown document is its source, where a line end in the words of a link is a blank.
        words = "" if examined.document.media_type == "text/markdown" else examined.document.text[link.start : link.end]
        why = _what_is_wrong(link, words)
        if why:
            message, better = why
            yield url_broken.finding(message, start=link.start, end=link.end, note=link.note, found=link.href, suggestion=better)
    yield from (finding for finding in _going_on(examined) if not places.touches(finding.start, finding.end))
    yield from _lost_hyphens(examined)


# "://" mistyped before what is plainly a host. One slash alone ("http:/www") is left to browsers, which mend it, unless "www" follows.
_MISTYPED = re.compile(
    r"(?<![\w/@.:-])(?P<scheme>h?t{1,3}ps?|https?|hhttps?|htpps?|htps?)(?P<mark>:///|:/(?=www\.)|;//|//|:\\\\|:(?=www\.)|\.//|://)"
    r"(?P<host>(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,5}(?P<top>[A-Za-z]{2,12}))(?P<path>/[^\s<>\"”’)\]{}]{0,300})?"
)


_REST_OF_FIELD = re.compile(r"[ \t]+(?P<rest>[^\s{}\"][^{}\"\n]{0,200}?)(?=\s*[}\"\n])")


def _misspelled_schemes(examined: Examined) -> Iterator[Finding]:
    for found in _MISTYPED.finditer(examined.document.text):
        scheme, mark = found["scheme"], found["mark"]
        if (scheme in ("http", "https") and mark == "://") or found["top"].lower() not in TOP_LEVEL:
            continue
        right = "https" if scheme.endswith("s") else "http"
        path = (found["path"] or "").rstrip(".,;:")
        end = found.end("host") + len(path)
        # In a field of a bibliography an address goes on behind a blank, which is a fault of its own: what was meant can't be told.
        rest = _REST_OF_FIELD.match(examined.document.text, end) if examined.document.media_type in BIBLIOGRAPHIES else None
        more = rest is not None and not is_aside(rest["rest"])
        yield url_broken.finding(
            f"{scheme + mark!r} begins no address" + (", and a blank stands in it" if more else ""),
            start=found.start(),
            end=rest.end() if rest is not None and more else end,
            found=found.group() + (rest.group() if rest is not None and more else ""),
            suggestion=None if more else f"{right}://{found['host']}{path}",
        )


# "[lamps](http://exa mple.org/x)": no link for Markdown. A comma for the full stop of a host: "http://www.example,org".
_BLANK_IN_LINK = re.compile(r"\]\(\s?(?P<url>https?://[^\s()<>\"']{1,200}(?:[ \t][^\s()<>\"']{1,200}){1,8})\s?\)")
_COMMA_IN_HOST = re.compile(
    r"(?P<url>https?://(?:[\w-]{1,63}\.){0,4}[\w-]{1,63},(?P<rest>(?:[a-z]{2,3}\.)?(?P<top>[a-z]{2,6}))(?:/[^\s<>\"”’)\]{}]*)?)(?![\w.])"
)


def _cut_by_blanks(examined: Examined) -> Iterator[Finding]:
    document = examined.document
    for found in _BLANK_IN_LINK.finditer(document.text) if document.media_type == "text/markdown" else ():
        better = "".join(found["url"].split())
        if better.count("://") > 1 or re.search(r"\s=\d*x\d*$", found["url"]):
            continue
        yield url_broken.finding(
            "a blank stands in it", start=found.start("url"), end=found.end("url"), found=found["url"], suggestion=better
        )
    for found in _COMMA_IN_HOST.finditer(document.text):
        host = found["url"].partition("://")[2].partition(",")[0]
        if found["top"] in TOP_LEVEL and host.rpartition(".")[2] not in TOP_LEVEL:
            better = found["url"].replace(",", ".", 1)
            message = "a comma stands in the name of its host"
            yield url_broken.finding(message, start=found.start("url"), end=found.end("url"), found=found["url"], suggestion=better)


def _blanks_in_fields(examined: Examined) -> Iterator[Finding]:
    """What the entries of a bibliography have in the field for the address, with a blank in it."""
    document = examined.document
    citations, over = {one.id: one for one in examined.citations}, Overlaps(examined.citations)
    for number, entry in enumerate(document.entries, 1):
        written = entry.record.text("URL")
        clause = fault_of_address(written)
        if not clause:
            continue
        # The record of a template completes the citation that stands there, in its note.
        citation = citations.get(f"e-{number}") or next(iter(over.over(entry)), None)
        start, end = _place_of(written, document.text, entry)
        yield url_broken.finding(
            clause,
            start=start,
            end=end,
            citation=citation.id if citation else None,
            note=citation.note if citation else None,
            found=written,
            suggestion=mended_address(written) or None,
        )


_BETWEEN = r"[\s\\{}]*"  # line ends, escapes and braces that stand in the file and not in what is read of it


def _place_of(written: str, text: str, entry: Entry) -> tuple[int, int]:
    """Where the words of a field stand in the text: of the whole entry where they are not seen in it."""
    found = re.compile(_BETWEEN.join(map(re.escape, "".join(written.split())))).search(text, entry.start, entry.end)
    return found.span() if found else (entry.start, entry.end)


def _going_on(examined: Examined) -> Iterator[Finding]:
    """Addresses of works cited in notes that may go on behind a blank, up to the name of a file: which part was meant, nobody can tell.

    In notes alone, behind the author of a work: in a sentence, a list or a table it is as well the name of a file by itself. Nor where
    the address stands by itself elsewhere, or is that of an identifier, which is whole.
    """
    document = examined.document
    citations, links = Overlaps(examined.citations), Overlaps(document.links)
    rests = [(link, rest_behind_blank(document.text, link.href, link.end)) for link in document.links]
    alone = {link.href for link, rest in rests if not rest}
    for link, rest in rests:
        if not rest or link.note is None or link.kind is not LinkKind.PRINTED or link.href in alone:
            continue
        cited = next((one for one in citations.over(link) if one.note == link.note and one.start < link.start), None)
        whole = replace(link, end=link.end + 1 + len(rest))
        if (
            cited is None
            or cited.identifiers
            or not cited.record.names("author")
            or any(one.start >= link.end for one in links.over(whole))
        ):
            continue
        yield url_broken.finding(
            f"the address seems to go on behind the blank, with “{rest}”: it is not asked as it stands (a blank of its own is written %20)",
            severity=Severity.WARNING,
            start=whole.start,
            end=whole.end,
            note=link.note,
            citation=cited.id,
            found=document.text[whole.start : whole.end],
            suggestion=f"{link.href}{rest}" if link.href.endswith("/") and " " not in rest else None,
            field="url",
        )


_DOUBLED = re.compile(r"https?:/{0,3}(?=https?:?//)", re.IGNORECASE)
_CLOSING = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“", "’": "‘", ">": "<", '"': ""}
_ABBREVIATION = re.compile(r"(?:^|[_/%\W])(?:[A-Z][a-z]{0,3}|[A-Z])\.$|\.\.$")


def _what_is_wrong(link: Link, words: str) -> tuple[str, str | None] | None:
    """Why the target of a link can't be right, with a better one; ``None`` where nothing is wrong with it."""
    href = link.href.strip()
    if not re.match(r"https?:", href, re.IGNORECASE):
        return None
    if doubled := _DOUBLED.match(href):
        rest = href[doubled.end() :]
        return "the scheme is printed twice", rest if "://" in rest else rest.replace("//", "://", 1)
    try:
        host = urlsplit(href).hostname or ""
    except ValueError:
        return "its host can't be read", None
    if not host:
        return "it has no host", None
    labels = host.split(".")
    if host == "www" or host.endswith("-") or any(not label for label in labels[:-1]):
        return f"{host!r} can't be the name of a host", None
    return (_blank(words, href) or _surplus(link, href)) if link.kind is LinkKind.ANCHOR else None


_BLANK = re.compile(r"%20|%C2%A0|%0[AD]", re.IGNORECASE)


def _blank(words: str, href: str) -> tuple[str, str] | None:
    """A blank in the target that the address shown has only where its line ends; one with blanks of its own may be right."""
    kept = _BLANK.sub("", href)
    shown = "".join(words.split()).rstrip(".,;)")
    if re.search(r"(?<![\s])[^\S\n]+(?![\s])", words.strip()):
        return None
    same = kept != href and "%20" not in shown and normalise(shown) == normalise(kept)
    return ("a blank stands in it that the printed address does not have", kept) if same and re.match(r"https?://|www\.", shown) else None


def _surplus(link: Link, href: str) -> tuple[str, str] | None:
    """Punctuation of the sentence at the end of a target, where the words of the link do not have it too as an address."""
    end = len(href)
    while end and (href[end - 1] in ".,;" or (href[end - 1] in _CLOSING and not _balanced(href[:end]))):
        end -= 1
    kept, lost = href[:end], href[end:]
    if not lost or _ABBREVIATION.search(href) or not urlsplit(kept).path.strip("/") or "?" in kept:
        return None
    if lost.strip(".") == "" and link.text.rstrip().endswith(lost) and "://" not in link.text and "www." not in link.text:
        return None  # the title of the page ends so
    return f"{lost!r} at its end belongs to the sentence", kept


def _balanced(text: str) -> bool:
    opening = _CLOSING[text[-1]]
    return bool(opening) and text.count(opening) >= text.count(text[-1])


def _lost_hyphens(examined: Examined) -> Iterator[Finding]:
    """Printed addresses that the document has elsewhere with one hyphen more: a typesetter took it for one of his own."""
    families: defaultdict[str, list[Link]] = defaultdict(list)
    for link in examined.document.links:
        families[normalise(link.href).replace("-", "")].append(link)
    for alike in families.values():
        spellings = {normalise(link.href): link for link in alike}
        if len(spellings) < 2:
            continue
        best = max(spellings, key=lambda one: one.count("-"))
        for link in alike:
            mine = normalise(link.href)
            near = best.count("-") - mine.count("-")
            if link.kind is LinkKind.PRINTED and 0 < near <= 2 and _has_words(best):
                yield url_broken.finding(
                    "a hyphen is lost: the same address stands in the document with it",
                    severity=Severity.WARNING,
                    start=link.start,
                    end=link.end,
                    note=link.note,
                    found=link.href,
                    suggestion=spellings[best].href,
                )


def _has_words(url: str) -> bool:
    """Whether hyphens stand between words, as in the last part of a page's address, and not in a code or a date."""
    return re.search(r"[a-z]{3,}-[a-z]{2,}-[a-z]{2,}", urlsplit(url).path) is not None


@rule("L010", "scheme-missing", Severity.INFO)
def scheme_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """A printed address without ``http://`` or ``https://``.

    What to do: print it in full; citator reads it as the browser would.
    """
    for link in examined.document.links:
        if link.kind is LinkKind.PRINTED and "://" not in "".join(link.text.split()):
            yield scheme_missing.finding("the address has no scheme", start=link.start, end=link.end, note=link.note, suggestion=link.href)
    yield from told(scheme_missing, examined)


@rule("L011", "home-page-only", Severity.INFO)
def home_page_only(examined: Examined, _: Context) -> Iterator[Finding]:
    """The address is that of a whole site and names no page.

    Example: ``www.example.org``, cited for a report.

    What to do: give the address of the page. A link on the name of a project or an organisation in running text is no citation of a page
    and is not reported.
    """
    linked = {(link.start, link.end) for link in examined.document.links if link.kind is LinkKind.ANCHOR}
    for citation in examined.citations:
        named = any((citation.start, end) in linked for end in (citation.end, citation.end + 1))
        if citation.note is None and (named or examined.document.media_type == "text/markdown"):
            continue
        try:
            parts = urlsplit(citation.url or "")
        except ValueError:
            continue
        if parts.hostname and parts.path in ("", "/") and not parts.query and not parts.fragment:
            yield home_page_only.finding(
                f"{citation.url} is a home page",
                start=citation.start,
                end=citation.end,
                note=citation.note,
                citation=citation.id,
                found=citation.url,
            )


@rule("L012", "duplicate-link", Severity.INFO)
def duplicate_link(examined: Examined, _: Context) -> Iterator[Finding]:
    """The same address stands twice in one note, or two entries of the list of references lead to the same page.

    Example: entries 4 and 9 of the list with one address: either they are one work, or one of the addresses is another's.

    What to do: look whether an address was copied once too often. That several notes cite one page is no fault and is not reported.
    """
    document = examined.document
    entries = {note.id for note in document.notes if note.kind is NoteKind.REFERENCE}
    citations = Overlaps(examined.citations)
    seen: dict[tuple[str, str], Link] = {}
    for link in sorted(document.links, key=lambda one: (one.start, one.end)):
        if link.note is None or not re.match(r"https?:", link.href):
            continue
        place = "" if link.note in entries else link.note
        key = (place, normalise(link.href) if "#" not in link.href else link.href)
        before = seen.setdefault(key, link)
        between = document.text[before.end : min(link.start, before.end + 200)]
        if link.start < before.end or (before.note == link.note and not re.search(r"\w{2}", between)):
            seen[key] = link if link.end > before.end else before  # one link over two lines, or printed and linked
            continue
        if before.note == link.note and not _two_citations(citations, before, link):
            continue
        yield duplicate_link.finding(
            "the same address as before" if place else "two entries have the same address",
            start=link.start,
            end=link.end,
            note=link.note,
            found=link.href,
        )


def _two_citations(citations: Overlaps[Citation], one: Link, other: Link) -> bool:
    """Whether two links of one note are printed addresses or links of different citations, not two words of one."""
    first, second = ({citation.id for citation in citations.over(link)} for link in (one, other))
    return bool(first) and bool(second) and not first & second
