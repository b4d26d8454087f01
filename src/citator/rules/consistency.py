"""``C``: what the document says in one place against what it says in another. No network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from citator.facts.identifier_kinds import OF_ONE_DATE
from citator.model import Citation, Examined, Finding, Form, Identifier, Link, LinkVerdict, Severity, Work
from citator.rules import rule
from citator.rules.context import Context, Overlaps, at, told
from citator.rules.shown import shown_otherwise
from citator.text.act_numbers import bare_number, is_of_act, is_so_numbered
from citator.text.shown_addresses import shown_address
from citator.text.urls import host_of

# Registries in which an organisation numbers its own documents, by scheme: an address in one never leads to a document of another.
# One organisation can have several (a resolution's number, and the number of its file on a server), which say nothing of each other.
_REGISTRIES = {
    "un_symbol": "United Nations",
    "coe_document": "Council of Europe", "coe_file": "Council of Europe", "echr_application": "Council of Europe",
    "hudoc_item": "Council of Europe", "echr_report": "Council of Europe", "ecsr_complaint": "Council of Europe",
    "osce_document": "OSCE", "osce_file": "OSCE",
    "celex": "European Union", "eli": "European Union", "oj": "European Union", "eu_case": "European Union",
    "eu_document": "European Union", "eu_treaty": "European Union",
    "us_bill": "United States", "us_state_bill": "a state of the United States",
    "amnesty_index": "Amnesty International",
}  # fmt: skip


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
    resolution of that number; or the words "www.example.org/tides", linked to a page of another site, or to another page of that one. What
    is shown shortened, a language, a mark of a visit ("utm_source") or a way by a redirector, an archive or a proxy is no difference.

    What to do: correct the target; where the right address is known it is suggested. Found without the network, from what the
    words and the address say; and with it, where the page turns out to show another work.
    """
    links, citations = Overlaps(examined.document.links), Overlaps(examined.citations)
    told_of: list[tuple[int, int]] = []
    for citation in examined.citations:
        whole: Sequence[Identifier] | None = None
        for link in links.over(citation):  # a link often takes in the comma or bracket beside the words of a citation
            target = context.identify(link.href)
            # The words of the link itself say best what it should lead to; else those of the citation around it. A target
            # that the words name anywhere is no mismatch: a citation may name several documents.
            named = _in_sentence(context.named(link.text), citation) or _printed(citation)
            beside = (identifier for one in citations.over(link) for identifier in _printed(one))
            if target is None or not named or not _contradicts(named, target):
                continue
            if _is_shown_by_path(link, named):
                continue  # what is no other page is told below
            number = bare_number(link.text)
            if number and is_so_numbered(target.value, number) and not any(_only_body_differs(one, target) for one in named):
                continue  # what is named is a report on it
            whole = context.named(_as_read(citation.raw)) if whole is None else whole  # once, however many links there are
            if not _contradicts((*named, *beside, *whole), target):
                continue
            if _only_body_differs(named[0], target) and not _names_body(citation):
                continue
            if _ABOUT.search(link.text) and _shape(named[0].value) != _shape(target.value):
                continue  # "the report on resolution 2231 (2015)" leads to the report
            suggestion = next((address for address in (context.url(one) for one in named) if address), None)
            yield link_mismatch.finding(
                f"the text names {named[0].value}, the link leads to {target.value}",
                expected=named[0].value,
                found=target.value,
                suggestion=suggestion,
                **at(citation),
            )
            told_of.append((link.start, link.end))
            break
    for link in examined.document.links:
        number = bare_number(link.text)
        target = context.identify(link.href) if number else None
        if not number or not target or not is_of_act(target.value) or is_so_numbered(target.value, number):
            continue
        if not any(_printed(one) for one in citations.over(link)):
            yield link_mismatch.finding(
                f"the text has the number {number}, the link leads to {target.value}",
                found=target.value,
                start=link.start,
                end=link.end,
                note=link.note,
            )

    yield from _addresses_behind(examined, context)
    yield from _entries(examined, context)
    for link, shown in shown_otherwise(examined.document, context):
        if any(link.start < end and start < link.end for start, end in told_of):
            continue
        yield link_mismatch.finding(
            f"the text shows {shown}, the link leads to {link.href}",
            expected=shown,
            found=link.href,
            suggestion=shown,
            start=link.start,
            end=link.end,
            note=link.note,
        )


def _printed(citation: Citation) -> tuple[Identifier, ...]:
    """What the words of a citation name; of a link on other words, its address alone says what it is of, and cannot speak for itself."""
    return () if citation.form is Form.LINK and citation.url_as_written is None else citation.identifiers


_LINKED = re.compile(r"\[([^\[\]]{0,200})\]\((?:[^()\s]|\([^()\s]*\)){0,500}\)")


def _as_read(raw: str) -> str:
    """The words of a citation as a reader has them: without the targets that are written behind the words of links."""
    return " ".join((_LINKED.sub(r"\1", raw) if "](" in raw else raw).split())


def _is_shown_by_path(link: Link, named: Sequence[Identifier]) -> bool:
    """Whether an address is shown of the host that is led to, and what it is known by is its path: that may have a language in it."""
    shown = shown_address(link.text)
    if shown is None or host_of(shown).removeprefix("www.") != host_of(link.href).removeprefix("www."):
        return False
    return urlsplit(shown).path.strip("/") in {one.value for one in named}


def _in_sentence(named: Sequence[Identifier], citation: Citation) -> tuple[Identifier, ...]:
    """What the words of a link name, with the body that the sentence says: "48/13" alone would be the General Assembly's by custom."""
    return tuple(next((said for said in citation.identifiers if _only_body_differs(said, one)), one) for one in named)


_BEHIND = re.compile(r"\s?[(\[<]\s?(?:(?:available |online )?(?:at|from):?\s)?<?")
# What another document is that has to do with it: "the report on the implementation of resolution 2231 (2015) (https://…/S/2021/995)".
_ABOUT = re.compile(
    r"\b(?:reports?|comment(?:s|ed|ary)?|corrections?|corrigend\w+|drafts?|repl(?:y|ies)|implementation|letters?|statements?|notes?|reviews?|"
    r"follow-up|responses?|remarks?|debates?|meetings?|explanations?|updates?|pursuant|history|background|criticism)\b[^.;]{0,140}$",
    re.IGNORECASE,
)


def _shape(value: str) -> str:
    """The form of an identifier, its figures aside."""
    return re.sub(r"\d+", "9", _plain(value))


def _addresses_behind(examined: Examined, context: Context) -> Iterator[Finding]:
    """A printed address right behind the words that it belongs to: "resolution 76/72 (https://undocs.org/A/RES/76/73)"."""
    text = examined.document.text
    for words, address in pairwise(examined.citations):
        if not words.identifiers or words.url or address.form != Form.LINK or words.note != address.note:
            continue
        target = context.identify(address.url or "")
        if target is None or not _BEHIND.fullmatch(text[words.end : address.start]):
            continue
        if _shape(target.value) != _shape(words.identifiers[0].value) or _ABOUT.search(text, max(0, words.start - 160), words.start):
            continue
        if _contradicts(words.identifiers, target) and not (_only_body_differs(words.identifiers[0], target) and not _names_body(words)):
            suggestion = next((found for found in map(context.url, words.identifiers) if found), None)
            yield link_mismatch.finding(
                f"the text names {words.identifiers[0].value}, the address behind it leads to {target.value}",
                expected=words.identifiers[0].value,
                found=target.value,
                suggestion=suggestion,
                **at(address),
            )


def _entries(examined: Examined, context: Context) -> Iterator[Finding]:
    """An entry of a bibliography whose address is that of another document than the one it is numbered as."""
    for citation in examined.citations if examined.document.entries else ():
        target = context.identify(citation.url) if citation.url else None
        same = [one for one in citation.identifiers if target and one.scheme == target.scheme in OF_ONE_DATE - {"isbn"}]
        if target and same and _contradicts(tuple(same), target) and not any(_versions(one.value, target.value) for one in same):
            yield link_mismatch.finding(
                f"the entry names {same[0].value}, its address leads to {target.value}",
                expected=same[0].value,
                found=target.value,
                suggestion=context.url(same[0]),
                **at(citation),
            )


def _versions(one: str, other: str) -> bool:
    """Whether two DOIs are of versions or parts of one work: a book and its chapter, a revision, a deposit on Zenodo."""
    if not one.startswith("10."):
        return False
    first, second = sorted((_plain(one), _plain(other)), key=len)
    bare = {re.sub(r"[._/V-]\d{1,4}$", "", value) for value in (first, second)}
    return second.startswith(first) or first in bare or (len(bare) == 1 and "/" in bare.pop()) or "/ZENODO" in first


def _contradicts(named: tuple[Identifier, ...], target: Identifier) -> bool:
    """Whether an address can't be that of what is named: the same registry and another document, or another registry."""
    same = [one for one in named if one.scheme == target.scheme]
    if not same:
        registry = _REGISTRIES.get(target.scheme)
        return registry is not None and all(_REGISTRIES.get(one.scheme, registry) != registry for one in named)
    targets = {_plain(value) for value in (target.value, *target.equivalents)}
    return not any(_plain(value) in targets or _part_of(value, target.value) for one in same for value in (one.value, *one.equivalents))


def _only_body_differs(one: Identifier, other: Identifier) -> bool:
    """Whether two symbols are resolutions of one number: "A/RES/69/1" and "E/RES/69/1"."""
    numbers = [re.search(r"/(?:RES|DEC)/(.+)$", _plain(symbol.value)) for symbol in (one, other)]
    return all(numbers) and len({number[1] for number in numbers if number}) == 1


def _names_body(citation: Citation) -> bool:
    """Whether the words name the body; else it was concluded from form and custom, which prove nothing against a link."""
    authority = citation.record.fields.get("authority")
    return authority is not None and authority.source == "text"


def _part_of(one: str, other: str) -> bool:
    """Whether two symbols name one document, as far as can be told.

    One is the other with a part ("A/RES/33/115 C") or a modification: a link to the main document is no other document. They differ by the
    parentheses of a session only. Or they are one of the General Assembly and one of the Security Council of the same time: letters to
    both organs have both.
    """
    short, long = sorted((_plain(one), _plain(other)), key=len)
    next_ = long[len(short) : len(short) + 1]
    if long.startswith(short) and _VERSION.match(long, len(short)):
        return True
    if long.startswith(short) and (next_ in ("/", "[", "(", ",") or ("/RES/" in short and next_.isalpha())):
        return True
    if "/RES/" not in short and short.translate(_NO_BRACKETS) == long.translate(_NO_BRACKETS):
        return True
    both = re.fullmatch(r"A/(\d{2,3})/\d+\|S/(\d{4})/\d+", "|".join(sorted((_plain(one), _plain(other)))))
    return both is not None and 0 <= int(both[2]) - 1945 - int(both[1]) <= 1


_VERSION = re.compile(r"\.[A-Z]|V\d+$")  # 10.1000/182.S001 (supplement of an article); 2101.00001v2
_NO_BRACKETS = str.maketrans("", "", "()")


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


@rule("C020", "identifiers-disagree", Severity.WARNING)
def identifiers_disagree(examined: Examined, _: Context) -> Iterator[Finding]:
    """One citation gives two numbers of the same series that differ, in words and as a symbol beside them.

    Example: "General Assembly resolution 75/17, UN Doc. A/RES/75/18".

    What to do: look at both documents, and correct the number that is wrong. Which of the two that is, the words do not say.
    """
    yield from told(identifiers_disagree, examined)
