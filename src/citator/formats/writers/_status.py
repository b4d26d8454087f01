"""What every writer says of a work's link and record, so that one verdict has one meaning everywhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date

from citator.media import BIBLIOGRAPHIES
from citator.model import Archived, Entry, Examined, Finding, LinkCheck, LinkVerdict, Report, VerificationVerdict, Work
from citator.text.printed_places import printed_place
from citator.text.shown_addresses import leads_elsewhere, shown_address

__all__ = [
    "accessed", "archived", "found_word", "keywords", "looked_up_here", "own_entries", "page_title",
    "printed_elsewhere", "raw_titles", "reason", "sentences",
]  # fmt: skip

_THERE = frozenset([LinkVerdict.ALIVE, LinkVerdict.INSECURE])


def keywords(work: Work) -> list[str]:
    """The state of a work in words for programs: ``link-ok``, else ``link-`` and the verdict; ``link-archived``; ``verified``."""
    out: list[str] = []
    if work.link:
        out.append("link-ok" if work.link.verdict is LinkVerdict.ALIVE else f"link-{work.link.verdict.value}")
    if archived(work):
        out.append("link-archived")
    if work.verification:
        out.append("verified" if work.verification.verdict is VerificationVerdict.OK else "unverified")
    return out


def archived(work: Work) -> Archived | None:
    """The archived copy of what is cited."""
    return work.archived or (work.link.archived if work.link else None)


def printed_elsewhere(report: Report) -> frozenset[str]:
    """The ids of the works whose printed address is that of another page than the one that was looked at: a link leads there.

    What the author says of the day on which he saw the printed one is not put right by a look at another.
    """
    looked_at = {work.id: work.link.url for work in report.works if work.link}
    return frozenset(
        one.work
        for source in report.examined
        for one in source.citations
        if one.work and one.url_as_written and (url := looked_at.get(one.work)) and one.url_as_written != url
        if (printed := shown_address(one.url_as_written)) and leads_elsewhere(printed, url, one.url_as_written)
    )


def accessed(work: Work, elsewhere: Collection[str] = ()) -> date | None:
    """The day of the last successful check (UTC); none of a work of which another page was looked at than the one that is printed."""
    link = work.link
    if work.id in elsewhere:
        return None
    return link.checked_at.date() if link and link.checked_at and link.verdict in _THERE else None


def page_title(work: Work) -> str:
    """The title of the cited page, where the check found the page; "" where it found none or another."""
    return (work.link.title or "").strip() if work.link and work.link.verdict in _THERE else ""


def reason(link: LinkCheck) -> str:
    """The verdict and why: "dead (not-found, 404)"."""
    details = [text for text in (link.reason, str(link.status or "")) if text and text not in ("ok", "200")]
    return f"{link.verdict.value} ({', '.join(details)})" if details else link.verdict.value


def sentences(work: Work) -> Iterator[tuple[str, str]]:
    """The state of the link for people: pairs of words and an address to stand after them ("" for none)."""
    link = work.link
    day = f" {link.checked_at.date().isoformat()}" if link and link.checked_at else ""
    if link and link.verdict in (LinkVerdict.DEAD, LinkVerdict.MISMATCH, LinkVerdict.RESTRICTED, LinkVerdict.INSECURE):
        what = {
            LinkVerdict.DEAD: "found dead",
            LinkVerdict.MISMATCH: "found to lead to another work",
            LinkVerdict.RESTRICTED: "found restricted",
            LinkVerdict.INSECURE: "found without a valid certificate",
        }
        yield f"Link {what[link.verdict]}{day} ({link.reason})", ""
    elif link and link.verdict is LinkVerdict.ALIVE and link.permanent and link.final_url and link.final_url != link.url:
        yield f"Found at{day}:", link.final_url
    copy = archived(work)
    if copy:
        yield f"Archived {copy.datetime.date().isoformat()} at", copy.url


def own_entries(work: Work, report: Report) -> list[Entry]:
    """The entries of the work in the author's own bibliographies. Those of BibTeX and biblatex have a ``kind``."""
    found: list[Entry] = []
    for place in work.cited_in:
        source = report.sources[place.document] if place.document < len(report.sources) else None
        number = re.fullmatch(r"e-(\d{1,9})", place.citation)
        if isinstance(source, Examined) and number and 0 < int(number[1]) <= len(source.document.entries):
            found.append(source.document.entries[int(number[1]) - 1])
    return found


def found_word(finding: Finding) -> str:
    """What the ``found`` of a finding is: of a link, where it leads to, but for one that leads nowhere; else what the document has."""
    return "address" if finding.name == "url-broken" else "leads to" if finding.code.startswith("L") else "cited"


def raw_titles(report: Report) -> dict[str, str]:
    """The words of the first citation of each work, by its id: what to show of a work without a title.

    An entry of a bibliography file has none: what stands there are fields and braces.
    """
    out: dict[str, str] = {}
    for work in report.works:
        for place in work.cited_in[:1]:
            source = report.sources[place.document] if place.document < len(report.sources) else None
            if not isinstance(source, Examined) or source.document.media_type in BIBLIOGRAPHIES:
                continue
            citations = source.citations
            raw = next((one.raw for one in citations if one.id == place.citation), "")
            printed = printed_place(work.record)
            raw = printed if printed and raw.startswith(printed) else raw  # without the page cited
            out[work.id] = raw if len(raw) <= 120 else raw[:119].rsplit(None, 1)[0].rstrip(" ,;:") + "…"
    return out


def looked_up_here(report: Report) -> str:
    """What a run that asked nobody may say of the sources: what a catalogue of one's own has not is not found, where it is asked alone."""
    sources = {work.verification.verdict for work in report.works if work.verification}
    if VerificationVerdict.NOT_FOUND in sources:
        return "sources were looked for on this machine only, and what is called not found is not found here"
    here = "sources were looked for on this machine only" if sources else "no source was looked up"
    return f"{here}, and none is called not found"
