"""Repairs of records: the right identifier, and the field as the authority has it. Only for a work that is known beyond doubt.

A field is put right where an identifier in the citation leads to the record and everything else agrees; a DOI where the work was found
by title, authors and year without a field that contradicts. Titles and lists of authors are left: which words were meant is for who
cites to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from citator.model import AGREEING, Change, Citation, Finding, Left, PartialDate, Record, Repair, Standing, Verification, Work
from citator.rules.compare import examine

__all__ = ["identifier", "mismatch", "missing", "suggested"]

_CSL: Final = {"volume": "volume", "issue": "issue", "pages": "page", "container": "container-title", "year": "issued"}
_FIRM: Final = ("title", "author")
_PLACES: Final = ("container", "volume", "issue", "pages", "year")
_DASHES: Final = re.compile(r"\s*[-\u2010-\u2015\u2212]+\s*")
_LONGEST = 300  # characters of the name of a journal or book
_LEAST_WORDS = 4  # of a title that names one work


def identifier(finding: Finding, work: Work, citations: Iterable[Citation]) -> Iterator[Repair | Left]:
    """The right DOI in place of one that is dead or another work's."""
    checked = work.verification
    new = (finding.suggestion or "").strip()
    old = work.cited.text("DOI") or finding.found or ""
    if checked is None or not new:
        yield Left(finding, "the right one is not known")
    elif not old or not re.fullmatch(r"10\.\d{4,9}(?:\.\d+)*/[!-~]+", new):
        yield Left(finding, f"{new!r} can't be put in")
    elif checked.standing is not Standing.REGISTRY:
        yield Left(finding, _unentitled(checked))
    elif not _found_beyond_doubt(work, checked):
        yield Left(finding, f"{new} is probable only: not every field of its record agrees")
    else:
        yield _repair(finding, checked, citations, "DOI", old, new)


def mismatch(finding: Finding, work: Work, citations: Iterable[Citation]) -> Iterator[Repair | Left]:
    """What the authority has, in place of the field that the finding is about."""
    checked = work.verification
    wrong = [name for name, state in checked.fields.items() if state == "wrong" and name not in ("doi", "isbn")] if checked else []
    field = finding.field or ""
    if checked is not None and checked.authority is None and field in wrong:
        yield Left(finding, "the citation speaks against itself: which part of it is right is for you to say")
        return
    if checked is None or checked.record is None or field not in wrong:
        yield Left(finding, "the authority's record is not at hand")
        return
    why = _why_not(field, wrong, work, checked)
    values = None if why else _values(field, work.cited, checked.record)
    if values is None:
        yield Left(finding, why or f"what {checked.authority} has for it can't be put in the place of what is cited")
    else:
        yield _repair(finding, checked, citations, _CSL[field], *values)


def _repair(finding: Finding, checked: Verification, citations: Iterable[Citation], field: str, old: str, new: str) -> Repair | Left:
    """The repair of those citations that have the faulty value and are of this work by their own words.

    A wrong DOI that two entries have makes one work of them, and is right in one of them.
    """
    own = [one.id for one in citations if _has(one.record, field, old) and checked.record and _is_of(one.record, checked.record, field)]
    if not own:
        return Left(finding, "the citations that have it do not all describe the same work")
    return Repair(finding, Change.FIELD, old, new, tuple(own), field=field, evidence=_evidence(checked))


def _has(cited: Record, field: str, value: str) -> bool:
    given = cited.get(field)
    return f"{given.year:04}" == value if isinstance(given, PartialDate) else str(given or "").strip().lower() == value.lower()


def _is_of(cited: Record, known: Record, field: str) -> bool:
    seen = examine(cited, known, pinned=True).fields
    others = (name for name in _PLACES if _CSL[name] != field)
    return seen["title"] == "match" and seen["author"] in AGREEING and not any(seen[name] == "wrong" for name in others)


def suggested(finding: Finding, work: Work) -> Finding:
    """The finding, with what the authority has where a record lacks its container and an identifier in it leads to the authority's."""
    checked = work.verification
    if finding.name != "container-missing" or finding.suggestion or checked is None or checked.record is None:
        return finding
    fields = checked.fields
    sure = "confirmed" in checked.identifiers.values() and fields.get("title") == "match" and fields.get("author") in AGREEING
    sure = sure and checked.standing is Standing.REGISTRY
    name = checked.record.text("container-title") if sure and "wrong" not in fields.values() and not checked.disputed else ""
    return replace(finding, suggestion=name, work=work.id) if name and len(name) <= _LONGEST else finding


def missing(finding: Finding, work: Work, citations: Iterable[Citation]) -> Iterator[Repair | Left]:
    """The container that :func:`suggested` found, put into the record."""
    checked = work.verification
    own = [one for one in citations if one.id == finding.citation and checked and checked.record and _is_of(one.record, checked.record, "")]
    if checked is None or not own or not finding.suggestion:
        yield Left(finding, "what is missing is not known beyond doubt")
    else:
        new = finding.suggestion
        yield Repair(finding, Change.ADDITION, "", new, (own[0].id,), "container-title", evidence=_evidence(checked))


def _found_beyond_doubt(work: Work, checked: Verification) -> bool:
    fields = checked.fields
    others = [name for name, state in fields.items() if state == "wrong" and name not in ("doi", "isbn")]
    named = fields.get("container") in AGREEING or len(work.cited.text("title").split()) >= _LEAST_WORDS
    return (
        checked.record is not None
        and not others
        and not checked.disputed
        and fields.get("title") == "match"
        and fields.get("author") in AGREEING
        and fields.get("year") in AGREEING
        and named
    )


def _why_not(field: str, wrong: list[str], work: Work, checked: Verification) -> str:
    """Why a field is not put right; "" where it can be."""
    if field not in _CSL:
        return f"the {field} is not put right without you: see citator verify"
    if checked.standing is not Standing.REGISTRY:
        return _unentitled(checked)
    if "confirmed" not in checked.identifiers.values():
        return f"the work was found by its title, and not by an identifier: that {checked.authority} means the same one is probable only"
    if checked.disputed or checked.status:
        return "the authorities do not agree" if checked.disputed else f"the work is {checked.status}"
    if checked.fields.get("title") != "match" or checked.fields.get("author") not in AGREEING:
        return "title or authors differ too: it may be another version"
    if len(wrong) > 1:
        return f"{', '.join(wrong)} differ: it may be another version"
    if not any(checked.fields.get(name) in AGREEING for name in _PLACES if name != field):
        return "nothing else but title and authors agrees: it may be another version"
    if field != "container" and work.cited.text("container-title") and checked.fields.get("container") not in AGREEING:
        return "it may have been published in two places"
    return ""


def _values(field: str, cited: Record, known: Record) -> tuple[str, str] | None:
    """What is cited, and what should stand there; ``None`` where either has not the shape that can be put in."""
    name = _CSL[field]
    if field == "year":
        old, new = cited.date(), known.date()
        return _years(old, new)
    before, after = cited.text(name).strip(), known.text(name).strip()
    if field == "pages" and not _DASHES.search(before):
        after = _DASHES.split(after)[0]  # only the first page is cited
    plain = r"[\w.&:;,/()' -]{1,200}" if field == "container" else r"[\w.-]{1,20}(?:\s*[-\u2010-\u2015]\s*[\w.-]{1,20})?"
    if not before or not after or before == after or not re.fullmatch(plain, after):
        return None
    return before, after


def _years(old: PartialDate | None, new: PartialDate | None) -> tuple[str, str] | None:
    """The years, where no month is cited that would go with the wrong one."""
    if old is None or new is None or old.month or old.year == new.year or old.circa:
        return None
    return f"{old.year:04}", f"{new.year:04}"


def _unentitled(checked: Verification) -> str:
    return f"{checked.authority} keeps no register: which of the two is right is for you to say"


def _evidence(checked: Verification) -> tuple[str, ...]:
    return tuple(dict.fromkeys((f"according to {checked.authority}", *checked.evidence)))
