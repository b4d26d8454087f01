"""Notes that are references of medicine, whose parts are divided by full stops and whose year has a semicolon at its side.

Hale J, Doe A, et al. Cistern water in island towns. J Harbour Med. 2015;93(7):457–64.
Brook A. The keeper’s body. In: Weir J, Tarn B, editors. Harbours and health. 3rd ed. Oxford: Quay; 2009. p. 88–102.
Island health atlas [Internet]. Lisbon: Instituto das Ilhas; 2018 [cited 2019 May 4]. Available from: https://…

Citing Medicine (National Library of Medicine), https://www.ncbi.nlm.nih.gov/books/NBK7256/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Form, Name
from citator.parsing.cutting.evidence import is_prose
from citator.parsing.cutting.seen import Seen, Stretch, at_the_end
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.prose import Reading
from citator.parsing.kinds.tails import EDITION
from citator.text.dates import YEAR, parse_date
from citator.text.names import is_body, parse_name

__all__ = ["read_vancouver"]

_TELLING = re.compile(rf";\s?(?:\d{{1,4}}(?:\s?\([^()]{{1,24}}\))?\s?:\s?[A-Za-z]?\d|[©c]?{YEAR}\b)")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DAY = rf"(?P<year>{YEAR})(?:\s(?P<month>{_MONTH})(?:[-–]{_MONTH})?(?:\s(?P<day>\d{{1,2}}))?)?"
_IN_JOURNAL = re.compile(
    rf"[.,]?\s{_DAY}\s?;\s?(?P<volume>\d{{1,4}})(?:\s?Suppl\.?\s?\d*)?(?:\s?\((?P<issue>[^()]{{1,24}})\))?\s?:\s?"
    r"(?P<pages>[A-Za-z]?\d\w*(?P<more>\s?[-–—]\s?[A-Za-z]?\d+)?(?:,\s\d+(?:[-–]\d+)?)*)\.?(?=\s|$)"
)
_PUBLISHED = re.compile(
    rf"[.?!\]]\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;?!]{{1,40}}?):\s(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:;]{{1,80}}?);\s[©c]?{_DAY}(?:[-–]\d{{2,4}})?(?=[.,\s]|$)"
)
_NAME = (
    r"(?:(?:de|da|di|la|van|von|der|den|du|del)\s){0,3}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s(?:der|den|de|la)){0,2}(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)?\s[A-Z]{1,3}"
    r"(?:\s(?:Jr|Sr|2nd|3rd|II|III))?"
)
_NAMES = re.compile(
    rf"(?P<names>{_NAME}(?:,\s{_NAME}){{0,20}})(?P<more>,?\s(?:et al|and others))?"
    r"(?P<mark>,\s(?:editors?|eds?|translators?|compilers?))?\.\s"
)
_BODY = re.compile(r"(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.;:?!“”]{3,120})\.\s")
_ENDS = re.compile(r"[.?!]\s")
_MEDIUM = re.compile(
    r"\s\[(?P<medium>Internet|Internet resource|online|Online|[Dd]issertation|[Mm]aster(?:’s|'s)? thesis|PhD thesis|[Tt]hesis)\]$"
)
_BOOK = re.compile(r"[.?!]\sIn:\s")
_EDITION = re.compile(rf"\.\s{EDITION.pattern}\.?$")
_PAGES = re.compile(r"[.,]?\s(?:pp?\.\s?)(?P<pages>[A-Za-z]?\d+(?P<more>\s?[-–—]\s?[A-Za-z]?\d+)?(?:,\s\d+)*)\.?(?=\s|$)")
_CITED = re.compile(rf"\[(?:[^\[\]]{{0,40}};\s)?cited\s{_DAY}\]")
_TAIL = re.compile(
    r"(?:[\s.;,]+|\d{1,4}\sp\b|\[[^\[\]]{2,60}\]|(?:doi|DOI)\s?:?\s?|(?:PubMed\s)?PMI?D?C?(?:ID)?:?\s?\w*|Available (?:from|at):|"
    r"Epub\s[\w\s]{4,14}|\((?:[A-Z][^()]{2,60})\))*"
)


def read_vancouver(seen: Seen, whole: Stretch) -> list[tuple[Stretch, Reading]]:
    """The references of a note that consists of such, divided by semicolons; nothing for all other notes."""
    if seen.text.find(";", whole.start, whole.end) < 0 or not _TELLING.search(seen.text, whole.start, whole.end):
        return []
    out: list[tuple[Stretch, Reading]] = []
    for start, end in _members(seen.text, whole.start, whole.end):
        reading = _read(seen, start, end)
        if reading is None:
            return []
        out.append((Stretch(start, end, None if out else whole.signal), reading))
    return out


_NEXT = re.compile(rf"[;.]\s+(?={_NAME}(?:,\s{_NAME}){{0,20}}(?:,?\set al)?\.\s)")
_LABEL = re.compile(r"(?:\[\d{1,4}\]|\d{1,3}\.)\s+")


def _members(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    label = _LABEL.match(text, start, end)
    start = label.end() if label else start
    for cut in _NEXT.finditer(text, start, end):
        if cut.group()[0] == ";":
            yield start, cut.start()
            start = cut.end()
    yield start, end


def _read(seen: Seen, start: int, end: int) -> Reading | None:
    text = seen.text
    draft = Draft(text, start, end, seen.nesting)
    names = _NAMES.match(text, start, end)
    head = names.end() if names else start
    numbered = _IN_JOURNAL.search(text, head, end)
    published = None if numbered else _PUBLISHED.search(text, head, end)
    found = numbered or published
    if found is None or found.start() <= head:
        return None
    if names:
        _people(draft, "editor" if (names["mark"] or "")[2:3] == "e" else "author", names)
    elif (body := _BODY.match(text, start, found.start() + 1)) and is_body(body["body"]) and body.end() < found.start():
        draft.body("author", *body.span("body"))
        head = body.end()
    titled = _journal(draft, head, found) if numbered else _book(draft, head, found)
    if not titled or not _behind(seen, draft, found.end(), end):
        return None
    items = tuple(one for one in seen.matches if found.end() <= one.start and one.end <= end and at_the_end(one))
    for match in items:
        if match.identifier and match.identifier.scheme in _FIELDS:
            draft.put(_FIELDS[match.identifier.scheme], match.identifier.value, match.start, match.end)
    return Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written, None, items)


_FIELDS = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID"}


def _people(draft: Draft, field: str, found: re.Match[str]) -> None:
    """Families with their initials behind them; "et al." is one of the names."""
    names = []
    for one in " ".join(found["names"].split()).split(", "):
        words = one.split()
        last = len(words) - 1  # "Wistuba II" has no other initials
        at = next((at for at in range(last, 0, -1) if words[at].isupper() and words[at] not in ("II", "III")), last)
        names.append(parse_name(f"{' '.join(words[:at])}, {words[at]}"))
    others = (Name(literal="et al."),) if found["more"] else ()
    draft.put(field, (*names, *others), found.start("names"), found.end("more") if others else found.end("names"))


def _issued(draft: Draft, found: re.Match[str], field: str = "issued") -> None:
    words = " ".join(part for part in (found["day"], found["month"], found["year"]) if part)
    draft.put(field, parse_date(words), found.start("year"), max(found.end(part) for part in ("year", "month", "day")))


def _journal(draft: Draft, start: int, found: re.Match[str]) -> bool:
    """Title and journal before the date, and the numbers behind it; False where there are not both."""
    ends = [one for one in _ENDS.finditer(draft.text, start, found.start()) if draft.nesting.depth[one.start()] & 2 == 0]
    if not ends:
        return False
    draft.title(start, ends[-1].start() + (draft.text[ends[-1].start()] != "."))
    draft.take("container-title", ends[-1].end(), found.start())
    _issued(draft, found)
    draft.take("volume", *found.span("volume"))
    if found["issue"]:
        draft.take("issue", *found.span("issue"))
    if found["more"] or not found["pages"].isdigit():
        draft.take("page", *found.span("pages"))
    else:
        draft.pinpoint = found["pages"]
        draft.put("locator", found["pages"], *found.span("pages"))
    draft.kind = "article-journal"
    return draft.has("title") and draft.has("container-title")


def _book(draft: Draft, start: int, found: re.Match[str]) -> bool:
    """Title, edition, editors and imprint of a book, or of what stands in one; False where there is no title."""
    text, end = draft.text, found.start() + (draft.text[found.start()] == "]")
    draft.take("publisher-place", *found.span("place"))
    draft.take("publisher", *found.span("publisher"))
    _issued(draft, found)
    draft.kind = "book" if draft.has("editor") or (draft.has("author") and not is_body(text[slice(*draft.place("author"))])) else "report"
    edition = _EDITION.search(text, start, end)
    if edition:
        draft.put("edition", (edition["edition"] or edition["german"]).rstrip("."), *edition.span())
        end = edition.start()
    inside = _BOOK.search(text, start, end)
    if inside:
        draft.title(start, inside.start())
        editors = _NAMES.match(text, inside.end(), end)
        if editors:
            _people(draft, "editor", editors)
        draft.title(editors.end() if editors else inside.end(), end, "container-title")
        draft.kind = "chapter"
        return draft.has("title") and draft.has("container-title")
    medium = _MEDIUM.search(text, start, end)
    if medium:
        draft.kind = "webpage" if medium["medium"][-3:] in ("net", "rce", "ine") else "thesis"
        if draft.kind == "thesis":
            draft.take("genre", *medium.span("medium"))
        end = medium.start()
    draft.title(start, end)
    return draft.has("title")


def _behind(seen: Seen, draft: Draft, start: int, end: int) -> bool:
    """Read pages, day of access and address behind the rest; False where anything else stands there."""
    text = seen.text
    pages = _PAGES.match(text, start, end)
    if pages:
        if draft.kind == "chapter" and pages["more"]:
            draft.take("page", *pages.span("pages"))
        elif not draft.pinpoint:
            draft.pinpoint = text[pages.start() : pages.end()].strip(" .,")
            draft.put("locator", draft.pinpoint, *pages.span())
        start = pages.end()
    cited = _CITED.search(text, start, end)
    if cited:
        _issued(draft, cited, "accessed")
    held = [(one.start, one.end) for one in seen.addresses if start <= one.start < end]
    address = next((one for one in seen.addresses if start <= one.start < end and "doi.org/" not in one.url), None)
    if address:
        draft.put("URL", address.url, address.start, address.end)
        draft.url, draft.url_as_written = address.url, address.as_written
    held += [(one.start, one.end) for one in seen.matches if start <= one.start < end and at_the_end(one)]
    at = start
    for begin, stop in sorted(held):
        if begin >= at and not _TAIL.fullmatch(text, at, begin):
            return False
        at = max(at, stop)
    return _TAIL.fullmatch(text, at, end) is not None or (
        end - at < 40 and not is_prose(text, at, end, seen.nesting) and "." not in text[at:end]
    )
