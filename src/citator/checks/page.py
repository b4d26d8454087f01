"""What no catalogue holds (a web page, a report of an organisation) is held against its own page. I/O-free.

A page confirms and accuses nobody: its author may be the house, its date the day of the last change. That an address leads to another
work is for the check of the link to say.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Final

from citator.checks.link import look
from citator.model import AGREEING, LinkVerdict, Outcome, Record, Request, Verification, VerificationVerdict
from citator.rules.compare import examine, verification
from citator.rules.compare_written import heard
from citator.rules.link_title import expected_of
from citator.systems import read_page
from citator.text.hosts import registered_domain
from citator.text.urls import host_of

__all__ = ["by_its_page", "held_against", "is_open"]

_PAGE: Final = "page"


def is_open(found: Verification) -> bool:
    """Whether a verification has found nobody who could know the work."""
    return found.verdict is VerificationVerdict.UNKNOWN and found.reason == "not-indexed"


def by_its_page(found: Verification, cited: Record, text: str = "") -> Generator[Request, Outcome, Verification]:
    """The verification with what the cited page says, where nobody else could know the work. An address at doi.org is no page."""
    url = cited.text("URL")
    if not is_open(found) or not url or registered_domain(host_of(url)) == "doi.org":
        return found
    check, seen = yield from look(url, expected_of(cited))
    page = read_page(seen.page) if seen.page and check.verdict is LinkVerdict.ALIVE else None
    if page is None:
        why = f"the cited page: {check.verdict.value} ({check.reason})"
        return replace(found, evidence=(*found.evidence, why))
    return held_against(found, cited, page, check.final_url or url, text)


def held_against(found: Verification, cited: Record, page: Record, url: str, text: str = "") -> Verification:
    """The verification with the record that a page gives of itself: ``ok`` where it has the cited title, else as it was."""
    if not is_open(found):
        return found
    seen = examine(cited, page, pinned=True)
    seen = heard(text, page, seen) if text else seen
    if seen.title.verdict not in AGREEING:
        return replace(found, evidence=(*found.evidence, f"the cited page calls itself “{page.text('title')}” ({url})"))
    differing = [f"the page has {name} “{seen.values[name]}”" for name in seen.wrong]
    seen = replace(seen, fields=seen.fields.having(**dict.fromkeys(seen.wrong, "unsupported")))
    done = verification(cited, page, seen, _PAGE)
    return replace(done, asked=(*found.asked, _PAGE), evidence=(*differing, *done.evidence, url), identifiers=found.identifiers)
