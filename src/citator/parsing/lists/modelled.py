"""References read by the sequence model: entries of lists, and notes that are such entries."""

from __future__ import annotations

import re
from itertools import pairwise

from citator.model import Form
from citator.parsing.cutting.seen import Seen, Stretch, at_the_end, names_instrument
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.prose import Reading, read_stretch
from citator.parsing.kinds.tails import peel
from citator.parsing.lists.in_titles import in_title_of_person, read_with_symbols
from citator.text.dates import YEAR

__all__ = ["read_dated_entries", "read_modelled"]

# "Brook, Ann/Weir, Ben, 1994: Rivers and Their Names. Leeds: Weir Press": the year behind the names, as lists have it.
_DATED = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я][\w’'-]++(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]++)?,\s?[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я][\w.’'-]*(?:[\s./,][^:;()\d\[\]]{0,160}?)?,?\s"
    rf"[(\[]?{YEAR}[a-z]?[)\]]?\s?[:.,]\s+(?=[\"“„»‚A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
_ACT = re.compile(
    r",\s(?:[\w’-]+\s){1,6}(?:Act|Code|Constitution|Regulations|Decree|Ordinance|Bill)\b"
)  # "Norway, Harbours Act, 2009, s 3"
_PAGE = re.compile(r"S\.\s?\d")  # "BGH, NJW 1990, S. 1234 (1235)": no title stands behind the year
_BY_PERSONS = re.compile(rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d“”\"]{{2,200}}?[A-ZÀ-ÞĀ-ŒŔ-Ž]\.,?\s\({YEAR}[a-z]?(?:,\s[^()]{{3,20}})?\)\.\s")
"""What persons wrote in the APA's style may be about a resolution, and is none."""
_BEFORE = re.compile(r"[.)\d”\"]\s{1,3}$")


def read_modelled(seen: Seen, stretch: Stretch) -> Reading:
    """A document that a source system knows is read by the grammar of its kind, everything else by the sequence model."""
    inside = tuple(match for match in seen.matches if stretch.start <= match.start < stretch.end and not names_instrument(match))
    heads = seen.heads(stretch.start, stretch.end)
    if heads and not (_BY_PERSONS.match(seen.text, stretch.start, stretch.end) or in_title_of_person(seen, stretch, heads)):
        return read_stretch(seen, stretch)
    tail = Draft(seen.text, stretch.start, stretch.end, seen.nesting)
    peel(tail, seen.addresses, [match for match in inside if at_the_end(match) and not match.address])
    draft = Draft(seen.text, stretch.start, stretch.end, seen.nesting)
    for name in ("URL", "accessed", "archive", "archive_location"):
        if name in tail.fields:
            draft.fields[name] = tail.fields[name]
    read_with_symbols(draft, inside)
    for match in inside:
        if match.identifier and match.identifier.scheme in ("doi", "isbn", "issn", "pmid"):
            draft.fields.pop(match.identifier.scheme.upper(), None)
            draft.put(match.identifier.scheme.upper(), match.identifier.value, match.start, match.end)
    return Reading(draft.record(), Form.FULL, None, tail.url, tail.url_as_written, None, inside)


def read_dated_entries(seen: Seen, whole: Stretch) -> list[tuple[Stretch, Reading]]:
    """A note that is one entry of a list or several of them, with the year behind the names; nothing for all others."""
    first = _DATED.match(seen.text, whole.start, whole.end)
    if not first or _ACT.search(first.group()) or _PAGE.match(seen.text, first.end()):
        return []
    if any(match.identifier and match.identifier.scheme == "oas_document" for match in seen.matches):
        return []  # "Commission IDH, Rapport annuel 1995, OEA/Ser.L/…": a body, a title and its year
    starts = [
        found.start()
        for found in _DATED.finditer(seen.text, whole.start, whole.end)
        if found.start() == whole.start or _BEFORE.search(seen.text, max(whole.start, found.start() - 6), found.start())
    ]
    if len(starts) == 1 and ";" in seen.text[whole.start : whole.end]:
        return []
    out: list[tuple[Stretch, Reading]] = []
    for start, end in pairwise([*starts, whole.end]):
        stretch = Stretch(start, end - len(seen.text[start:end]) + len(seen.text[start:end].rstrip(" .,;\n")))
        out.append((stretch, read_modelled(seen, stretch)))
    complete = sum({"author", "title", "issued"} <= set(reading.record.fields) for _, reading in out)
    return out if 3 * complete >= 2 * len(out) else []
