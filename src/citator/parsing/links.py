"""The links of a document and its citations: which address belongs to which."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from citator.facts.web_archives import in_web_archive
from citator.model import Citation, Document, Field, Form, FrozenMap, Link, LinkKind, Match, Note, Record
from citator.parsing.cutting.seen import Recogniser, at_the_end
from citator.parsing.cutting.signals import signal_at
from citator.parsing.link_words import is_entrance, is_profile, names_form
from citator.text.act_numbers import bare_number, is_of_act, is_so_numbered
from citator.text.bodies import is_body
from citator.text.clean import fold
from citator.text.shown_addresses import holds, is_meant, shown_address
from citator.text.spans import Within, disjoint
from citator.text.urls import host_of

__all__ = ["attach_links", "bare_links", "covered_by_link", "is_copy"]


def attach_links(citations: Sequence[Citation], links: Sequence[Link], text: str, recognise: Recogniser) -> list[Citation]:
    """The citations with ``url`` (the target) and ``url_as_written`` set from the links that overlap them, or that stand in the same
    note directly after them.

    A link set on words of the citation goes before an address that is printed in it, in the record too: what is checked is what the record
    has. Where the target only leads on to the address that it is set on (a redirector, a proxy, a copy), that address is cited. The page
    goes before a copy of it in an archive, which is kept beside it (``archive_location``). A link on the title goes before all others, then
    one to the number of the work, then the address that is printed; one on the name of an author leads to the author where it is a home
    page, or another link leads to the work. A link belongs to the narrowest citation it overlaps.
    """
    ends = sorted(citations, key=lambda one: (one.end, one.start))
    starts = sorted(citations, key=lambda one: one.start)
    by_start, by_end = [one.start for one in starts], [one.end for one in ends]
    longest = max((one.end - one.start for one in citations), default=0)
    by_citation: dict[str, list[Link]] = {}
    for link in sorted(links, key=lambda link: (link.start, link.end)):
        near = starts[bisect_left(by_start, link.start - longest) : bisect_left(by_start, link.end)]
        at = bisect_left(by_end, link.start + 1)
        owner = _overlapped(link, near) or (_just_before(link, ends[at - 1], text) if at else None)
        if owner:
            by_citation.setdefault(owner.id, []).append(link)
    return [_with_links(one, by_citation.get(one.id, ()), recognise) for one in citations]


def _overlapped(link: Link, near: Sequence[Citation]) -> Citation | None:
    """The citation that shares most characters with the link; of several the shortest."""
    best, shared = None, 0
    for one in near:
        common = min(one.end, link.end) - max(one.start, link.start)
        if common > shared or (best and common == shared > 0 and one.end - one.start < best.end - best.start):
            best, shared = one, common
    return best


_GAP = re.compile(r"[\s,.;:()<\[-]*(?:(?:available|accessible|accessed|online)?\s?(?:at|from|on|via|here)?)[\s:(<\[]*")


def _just_before(link: Link, one: Citation, text: str) -> Citation | None:
    """The citation, where it is of the same note and ends just before the link, with no more than "available at" between."""
    if link.note is None or one.note != link.note:
        return None
    gap = " ".join(text[one.end : link.start].split())
    return one if len(gap) < 60 and _GAP.fullmatch(gap) else None


def _with_links(citation: Citation, links: Sequence[Link], recognise: Recogniser) -> Citation:
    links = [link for link in _of_the_work(citation, links, recognise) if not _is_on_its_subject(citation, link, recognise)]
    if not links:
        return citation
    set_on_words = [link for link in links if link.kind == LinkKind.ANCHOR]
    candidates = list(links) if all(is_copy(link.href) for link in set_on_words) else set_on_words
    pages = [link for link in candidates if not is_copy(link.href)]
    chosen = _best(citation, pages, links, recognise) or candidates[0]
    numbers = [(link, match) for link in pages if _is_of_who_made_it(citation, link) and (match := _known(link, recognise))]
    if numbers and (names_form(chosen.text) or is_entrance(chosen.href)):  # "[Hale](https://doi.org/…), [supplement](…)"
        chosen = numbers[0][0]
    citation = _numbered(citation, [(link, match) for link, match in numbers if link is not chosen])
    if _is_on(citation, chosen, "container-title"):  # which may lead to the journal; a link to a DOI behind it does not
        numbered = ((link, _known(link, recognise)) for link in pages)
        chosen = next((link for link, match in numbered if match and at_the_end(match)), chosen)
    whole = citation.url or ""
    if chosen.kind is LinkKind.PRINTED and citation.identifier("doi") and whole.startswith(chosen.href):  # broken at a line end
        chosen = replace(chosen, href=whole)
    copy = next((link for link in candidates if link is not chosen and is_copy(link.href)), None)
    printed = next((link for link in links if link.kind == LinkKind.PRINTED), None)
    written = citation.url_as_written or (printed.text if printed else None)
    if written is None and re.match(r"(?:https?://|www\.)", chosen.text.strip()):
        written = " ".join(chosen.text.split())
    record = citation.record
    if chosen.kind is LinkKind.ANCHOR and (shown := shown_address(chosen.text)):  # what is printed is cited, not the way that leads there
        copy = chosen if copy is None and is_copy(chosen.href) and holds(chosen.href, shown) else copy
        chosen = replace(chosen, href=shown) if is_meant(chosen.href, shown) else chosen
    if "URL" not in record.fields or (chosen.kind is LinkKind.ANCHOR and record.text("URL") != chosen.href):
        record = record.having(URL=Field(chosen.href, "text", chosen.start, chosen.end))
    if copy is not None and "archive_location" not in record.fields:
        kept = Field(copy.href, "text", copy.start, copy.end)
        record = Record(record.type, FrozenMap({**record.fields, "archive_location": kept}))
    return replace(
        citation, url=chosen.href, url_as_written=written, record=record, form=citation.form if citation.record.fields else Form.LINK
    )


def _best(citation: Citation, pages: Sequence[Link], links: Sequence[Link], recognise: Recogniser) -> Link | None:
    """The link that leads to the work: on its title, else to the address of its number, else on the address that is printed for it."""
    titled = [link for link in pages if _is_on(citation, link, "title")]
    if len(pages) < 2:
        numbered = None
    else:
        numbers = {value for one in citation.identifiers[:1] for value in (one.value, *one.equivalents)}
        known = [(link, match.identifier) for link in pages if numbers and (match := _known(link, recognise)) and match.identifier]
        numbered = next((link for link, one in known if not numbers.isdisjoint((one.value, *one.equivalents))), None)
        if numbered:  # "the report on [resolution 75/233](…) ([A/79/72](…))": a title names what it is about
            others = {link.href for link, one in known if numbers.isdisjoint((one.value, *one.equivalents))}
            titled = [link for link in titled if link.href not in others]
    if titled or numbered:
        return titled[0] if titled else numbered
    printed = next((link for link in (*pages, *links) if not is_copy(link.href) and _is_on(citation, link, "URL")), None)
    return printed or (pages[0] if pages else None)


_MAKERS = ("author", "editor", "translator", "collection-editor", "container-author", "director", "interviewer", "recipient", "publisher")
"""Fields whose words name somebody."""


_IMPRINT = frozenset({"publisher", "container-title", "volume", "ISBN"})
"""What is printed has no address but its own: a link on its author leads to a page on the author, whatever that looks like."""


def _of_the_work(citation: Citation, links: Sequence[Link], recognise: Recogniser) -> Sequence[Link]:
    """The links without those on the names of persons who made the work, and of bodies where they lead to the body's site and no page
    of it. A citation that consists of names alone keeps them.

    Of persons, too, a link is kept that is known to be the address of a work ("[Hale](https://doi.org/…) (2010)"), and one that is no
    page on the person where nothing else leads to the work, which is not printed. Of several such, nothing says which is right.
    """
    if set(citation.record.fields) <= _WHO:
        return links
    makers = [link for link in links if link.kind is LinkKind.ANCHOR and _is_of_who_made_it(citation, link)]
    others = [link for link in links if link not in makers]
    known = {link.href: match.identifier for link in makers if (match := _known(link, recognise)) and match.identifier}
    if known:
        kept = set(known) if len(set(known.values())) == 1 else set()
    else:
        led = any(not is_copy(link.href) and not is_entrance(link.href) for link in others)
        kept = set() if led else {link.href for link in makers if not is_entrance(link.href) and not is_profile(link.href, link.text)}
        printed = not _IMPRINT.isdisjoint(citation.record.fields)
        alone = citation.record.type == "post" or ("title" in citation.record.fields and not printed)  # a post has no title
        kept = kept if len(kept) == 1 and alone else set()
    return [link for link in links if link in others or link.href in kept]


def _numbered(citation: Citation, numbers: Sequence[tuple[Link, Match]]) -> Citation:
    """The citation with the numbers of its work that links have on the names of its authors."""
    known = {one.scheme for one in citation.identifiers}
    for link, match in numbers:
        if match.identifier and match.identifier.scheme not in known:
            known.add(match.identifier.scheme)
            record = citation.record
            if match.identifier.scheme == "doi" and "DOI" not in record.fields:
                field = Field(match.identifier.value, "text", link.start, link.end)
                record = Record(record.type, FrozenMap({**record.fields, "DOI": field}))
            citation = replace(citation, record=record, identifiers=(*citation.identifiers, match.identifier))
    return citation


_WHO = frozenset((*_MAKERS, "URL"))


def _is_of_who_made_it(citation: Citation, link: Link) -> bool:
    for name in _MAKERS:
        field = citation.record.fields.get(name)
        if field is None or field.start is None or field.end is None or not field.start - 1 <= link.start < link.end <= field.end + 1:
            continue
        if is_entrance(link.href):
            return True
        if isinstance(field.value, tuple):
            words = fold(link.text)
            named = (one.family or ("" if is_body(one.literal) else one.literal) for one in field.value)
            return any(name and fold(name) in words for name in named)
    return False


def _is_on_its_subject(citation: Citation, link: Link, recognise: Recogniser) -> bool:
    """Whether a link on a bare number in a title leads to what the work is about: "the report on resolution [75/233](…), A/79/72"."""
    number = bare_number(link.text) if link.kind is LinkKind.ANCHOR and citation.start < link.start else None
    match = _known(link, recognise) if number and citation.identifiers else None
    if number is None or match is None or match.identifier is None or any(is_of_act(one.value) for one in citation.identifiers):
        return False
    return is_so_numbered(match.identifier.value, number)


def _is_on(citation: Citation, link: Link, name: str) -> bool:
    """Whether a link is on words of a field."""
    field = citation.record.fields.get(name)
    return field is not None and field.start is not None and field.end is not None and field.start < link.end and link.start < field.end


def is_copy(url: str) -> bool:
    """Whether an address is that of a copy in a web archive, where the page that was cited is beside it."""
    host = host_of(url)
    if host == "archive.org" or host.endswith(".archive.org"):  # which has books and films too
        return "/web/" in url
    return in_web_archive(host)


def bare_links(document: Document, citations: Sequence[Citation], number: int, recognise: Recogniser) -> list[Citation]:
    """A citation for each link on words that cite nothing by themselves ("the report on lamps"): of the running text (ids
    ``t-<number>`` …), and of a note, whose words may be the name of a page and nothing else. What the address is known to be the page
    of ("https://undocs.org/A/RES/62/243"), it is the citation of. In a note it has the signal before it.

    Links inside a page's own site are its navigation and no citations; nor is what leads to a copy of a page that the note cites.
    """
    places = [*((one.start, one.end) for one in citations), *((one.start, one.end) for one in document.entries)]
    cited = Within(disjoint(places))
    homes = {host.removeprefix("www.") for host in (host_of(document.base_url or ""), *document.hosts) if host}
    known: Counter[str | None] = Counter(one.note for one in citations)
    known[None] = number - 1
    pages: dict[str, list[str]] = {}
    notes = {note.id: note for note in document.notes}
    begun: dict[str | None, int] = {}  # where what was cited last in a note ends
    ends = sorted((one.end, one.note) for one in citations if one.note)
    passed = 0
    for link in document.links:
        if link.note and not is_copy(link.href):
            pages.setdefault(link.note, []).append(link.href.partition("://")[2].rstrip("/"))
    found: list[Citation] = []
    for link in document.links:
        outward = link.kind is LinkKind.ANCHOR and re.match(r"https?://", link.href, re.IGNORECASE)
        if not outward or cited.touches(link.start, link.end) or any(_is_within(host_of(link.href), home) for home in homes):
            continue
        if link.note and (
            not _NAMED.search(link.text) or (is_copy(link.href) and any(page in link.href for page in pages.get(link.note, ())))
        ):
            continue
        match = _known(link, recognise)
        kind = match.record.type if match and match.record.type != "document" else "webpage"
        known_as = (match.identifier,) if match and match.identifier else ()
        fields = {"URL": Field(link.href, "text", link.start, link.end)}
        if match and match.identifier and match.identifier.scheme == "doi":
            fields["DOI"] = Field(match.identifier.value, "text", link.start, link.end)
        record = Record(kind, FrozenMap(fields))
        raw = document.text[link.start : link.end]
        known[link.note] += 1
        name = f"{link.note}-{known[link.note]}" if link.note else f"t-{known[None]}"
        signal = None
        if link.note:
            while passed < len(ends) and ends[passed][0] <= link.start:
                begun[ends[passed][1]] = ends[passed][0]
                passed += 1
            note = notes[link.note]
            signal = _signal_before(note, begun.get(link.note, note.start), link)
            begun[link.note] = link.end
        system = match.system if match else None
        found.append(
            Citation(
                name,
                link.start,
                link.end,
                raw,
                record,
                form=Form.LINK,
                url=link.href,
                note=link.note,
                signal=signal,
                identifiers=known_as,
                system=system,
            )
        )
    return found


_BEGINS = re.compile(r"(?:^|(?<=[\s.;,:()\[]))(?=[^\W\d_])")
_LONGEST = 120  # characters that a signal and what is said with it can take


def _signal_before(note: Note, begun: int, link: Link) -> str | None:
    """The signal that stands right before a link ("See [the report](…)"), after what was cited before it."""
    low, high = note.offsets.clean(begun), note.offsets.clean(link.start)
    before = " ".join(note.text[max(low, high - _LONGEST) : high].split())
    words = f"{before} {' '.join(link.text.split())}"
    for begin in _BEGINS.finditer(before):
        signal, end = signal_at(words, begin.start(), len(words))
        if signal and end == len(before) + 1:
            return signal
    return None


def _known(link: Link, recognise: Recogniser) -> Match | None:
    """What the address of a link is known to be the page of."""
    return next((one for one in recognise(link.href) if one.address and one.start == 0), None)


_NAMED = re.compile(r"[^\W\d_]{3}")
"""A word: an arrow or a number is a way back, or the marker of a note."""


def _is_within(host: str, home: str) -> bool:
    host = host.removeprefix("www.")
    return host == home or host.endswith(f".{home}") or home.endswith(f".{host}")


def covered_by_link(start: int, end: int, links: Sequence[Link]) -> bool:
    """Whether a link stands on the words ``[start, end)``."""
    return any(min(end, link.end) > max(start, link.start) for link in links)
