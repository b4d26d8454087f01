"""``C``: what the document says in one place against what it says in another. No network."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citator.model import Citation, Examined, Finding, Identifier, Link, LinkVerdict, Severity, Work
from citator.rules import rule
from citator.rules.context import Context, at, told

# Registries in which an organisation numbers its own documents, by scheme: an address in one never leads to a document of another.
# Schemes of one registry can name one thing (a judgment has an ECLI, a CELEX number and an application number).
_REGISTRIES = {
    "un_symbol": "United Nations",
    "coe_document": "Council of Europe",
    "osce_document": "OSCE",
    "celex": "law of Europe",
    "eli": "law of Europe",
    "ecli": "law of Europe",
    "echr_application": "law of Europe",
    "us_bill": "United States",
    "us_state_bill": "United States",
    "amnesty_index": "Amnesty International",
}


def _page_is_another_work(work: Work) -> Iterator[Finding]:
    for check in (work.link, *work.more_links):
        if check is not None and check.verdict is LinkVerdict.MISMATCH:
            yield link_mismatch.finding(
                f"{check.url} shows another work than the one cited ({'; '.join(check.evidence)})",
                expected=work.cited.text("title") or None,
                found=check.title,
                suggestion=check.suggested_url,
                evidence=(check.observation,) if check.observation else (),
            )


@rule("C003", "link-mismatch", Severity.ERROR, on_work=_page_is_another_work)
def link_mismatch(examined: Examined, context: Context) -> Iterator[Finding]:
    """The text names one document and its link leads to another.

    Example: "Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe", linked to the Security Council's
    resolution of that number.

    What to do: correct the target; where the right address is known it is suggested. Found without the network, from what the
    words and the address say; and with it, where the page turns out to show another work.
    """
    for citation in examined.citations:
        for link in _links_of(citation, examined.document.links):
            target = context.identify(link.href)
            # The words of the link itself say best what it should lead to; else those of the citation around it. A target
            # that the words name anywhere is no mismatch: a citation may name several documents.
            named = tuple(context.named(link.text)) or citation.identifiers
            said = (*named, *citation.identifiers, *context.named(" ".join(citation.raw.split())))
            if target is None or not named or not _contradicts(named, target) or not _contradicts(said, target):
                continue
            suggestion = next((address for address in (context.url(one) for one in named) if address), None)
            yield link_mismatch.finding(
                f"the text names {named[0].value}, the link leads to {target.value}",
                expected=named[0].value,
                found=target.value,
                suggestion=suggestion,
                **at(citation),
            )
            break


def _links_of(citation: Citation, links: tuple[Link, ...]) -> Iterator[Link]:
    return (link for link in links if citation.start <= link.start < link.end <= citation.end)


def _contradicts(named: tuple[Identifier, ...], target: Identifier) -> bool:
    """Whether an address can't be that of what is named: the same registry and another document, or another registry."""
    same = [one for one in named if one.scheme == target.scheme]
    if not same:
        registry = _REGISTRIES.get(target.scheme)
        return registry is not None and all(_REGISTRIES.get(one.scheme, registry) != registry for one in named)
    targets = {_plain(value) for value in (target.value, *target.equivalents)}
    return not any(_plain(value) in targets or _part_of(value, target.value) for one in same for value in (one.value, *one.equivalents))


_PART = re.compile(r"[/\[(]|\.[A-Z]|V\d+$")  # A/77/26/Add.1; 10.1000/182.S001 (supplement of an article); 2101.00001v2


def _part_of(one: str, other: str) -> bool:
    """Whether one symbol is the other with a part or a modification: a link to the main document is no other document."""
    short, long = sorted((_plain(one), _plain(other)), key=len)
    return long.startswith(short) and bool(_PART.match(long, len(short)))


def _plain(value: str) -> str:
    return re.sub(r"[\s*]+", "", value).upper()


@rule("C004", "link-target-lost", Severity.WARNING)
def link_target_lost(examined: Examined, _: Context) -> Iterator[Finding]:
    """The words "click here" or the like, whose address is not in the document.

    Example: "Click here for more information about the tide tables." in a text copied from a page.

    What to do: copy the address from the original page and name the source.
    """
    yield from told(link_target_lost, examined)


@rule("C005", "attribution-target-missing", Severity.WARNING)
def attribution_target_missing(examined: Examined, _: Context) -> Iterator[Finding]:
    """An attribution without its end: "…, writes." without a subject, "according to" without a source.

    What to do: name who says it, and where.
    """
    yield from told(attribution_target_missing, examined)


@rule("C006", "source-not-identified", Severity.WARNING)
def source_not_identified(examined: Examined, _: Context) -> Iterator[Finding]:
    """A source named by its publisher or author only, so that nobody could find it.

    Example: "According to a report by the Hydrographic Office: …"

    What to do: give its title and date, or its address.
    """
    yield from told(source_not_identified, examined)
