"""Is the cited work on this page? The cited title against what the page calls itself, and against its text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from citator.model import Page, PartialDate, Record
from citator.rules.link_places import split
from citator.rules.link_signs import find_phrase, prose
from citator.text.clean import fold
from citator.text.language import detect, primary
from citator.text.titles import split_title
from citator.text.titles import unquote as without_marks

__all__ = ["Expected", "another_title", "expected_of", "mostly_named", "other_work", "slug_seen", "title_seen"]

_METAS = frozenset(
    "citation_title dc.title dcterms.title og:title twitter:title eprints.title bepress_citation_title prism.title headline name".split()
)
_JSON_TITLE = re.compile(r"\"(?:headline|name|alternativeHeadline)\"\s{0,5}:\s{0,5}(\"(?:[^\"\\]|\\.){1,500}\")")
_TEXT = 40_000
_NEAR = 92.0
_INDEXED = frozenset("citation_title dc.title dcterms.title eprints.title bepress_citation_title".split())
"""By these, search engines for scholarly works index a page (https://scholar.google.com/intl/en/scholar/inclusion.html)."""
_ENGLISH = frozenset("of the and from with".split())
_ARTICLE = 400  # characters of running text
_A_FEW_SENTENCES = 300
_LITTLE_READ, _MUCH_READ = 5_000, 30_000  # characters of text of a page that was cut
_ALL_THAT_IS_READ = 59_000  # of any page: its reader stops at 60,000
_WEAK_WORDS = frozenset("about from into over that this with what when where which their there these those your between report article "
                        "page chapter volume edition review journal".split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expected:
    """What the citation says of the page: title, family names of authors, when it was read, a media type where it names one, and when
    the work came out, and what it came out in.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    accessed: PartialDate | None = None
    media: str = ""
    issued: PartialDate | None = None
    container: str = ""


def expected_of(cited: Record) -> Expected:
    """What the page of a cited work should show. The title of a letter is often our own description of it: that one is not looked for."""
    title = cited.text("title") if cited.type not in ("letter", "interview") else ""
    people = [name for field in ("author", "editor") for name in cited.names(field)]
    return Expected(
        title=title,
        authors=tuple(name.family or name.literal for name in people),
        accessed=cited.date("accessed"),
        issued=cited.date(),
        container=cited.text("container-title"),
    )


def title_seen(expected: Expected, page: Page) -> str | None:
    """Where the cited title stands on the page ("title", "heading", "metadata", "text"); ``None`` where it does not.

    >>> title_seen(Expected("Lamps of the River Talis"), Page("", title="Lamps of the river Talis | Harbour News"))
    'title'
    """
    cited = fold(without_marks(expected.title))
    if len(cited) < 4 or (find_phrase(cited, "NOT_FOUND") and len(cited.split()) <= 4):
        return None
    main = fold(split_title(without_marks(expected.title))[0])
    for where, named in _names(page):
        if _same(cited, main, fold(named)):
            return where
    text = f" {fold(page.text[:_TEXT])} "
    enough = len(cited.split()) >= 4 or (len(cited) >= 8 and not cited.isascii())
    if (enough and f" {cited} " in text) or (len(main.split()) >= 5 and f" {main} " in text):
        return "text"
    return None


def _names(page: Page) -> Iterator[tuple[str, str]]:
    """What the page calls itself, and where."""
    yield "title", page.title
    for heading in page.headings:
        yield "heading", heading
    for name, content in page.metas:
        if name in _METAS:
            yield "metadata", content
    for block in page.json_ld:
        for match in _JSON_TITLE.finditer(block):
            try:
                yield "metadata", str(json.loads(match[1]))
            except ValueError:
                continue


def _same(cited: str, main: str, named: str) -> bool:
    if not named:
        return False
    count = len(cited.split())
    if cited == named or (count > 1 and f" {cited} " in f" {named} ") or (len(main.split()) >= 3 and f" {main} " in f" {named} "):
        return True
    if count == 1:
        return named.startswith(f"{cited} ") and len(named.split()) <= 6
    if len(named.split()) >= 3 and len(named) >= 0.5 * len(cited) and f" {named} " in f" {cited} ":
        return True
    if len(cited) < 15 or len(named) < 0.6 * len(cited):
        return False
    from rapidfuzz import fuzz

    return bool(fuzz.partial_ratio(cited, named, score_cutoff=_NEAR) >= _NEAR)


def slug_seen(url: str, page: Page) -> bool:
    """Whether the words in the last part of an address stand in the page's title or heading: then the page belongs to it.

    >>> slug_seen("https://example.org/n/12/lamps-of-the-talis", Page("", title="Lamps of the Talis"))
    True
    """
    segment = unquote(split(url).path.rstrip("/").rpartition("/")[2])
    found = {word for word in fold(re.sub(r"\.\w{2,5}$", "", segment)).split() if len(word) >= 4 and not word.isdigit()}
    named = set(fold(" ".join((page.title, *page.headings[:3]))).split())
    return len(found) >= 2 and 2 * len(found & named) >= len(found)


def mostly_named(expected: Expected, page: Page) -> bool:
    """Whether most of the telling words of the cited title stand in the page's title and headings: a title in other words.

    >>> mostly_named(Expected("The lamps and keepers of the Talis"), Page("", title="Keepers of the Talis and their lamps"))
    True
    """
    sought = _telling(expected.title)
    named = {word[:5] for word in fold(" ".join((page.title, *page.headings[:5]))).split()}
    return len(sought) >= 2 and sum(word[:5] in named for word in sought) > 0.6 * len(sought)


def other_work(expected: Expected, page: Page, *, truncated: bool) -> str | None:
    """That the page is plainly about something else than the cited work, in words; ``None`` where that can't be said.

    Said only of a page with running text (menus stand round what is embedded or made by scripts too), in the language of the cited
    title, with hardly a word of that title anywhere on it and none of the authors: a citation that paraphrases or translates a title
    must not be called wrong.
    """
    sought = _telling(expected.title)
    if len(sought) < 3 or prose(page) < _A_FEW_SENTENCES or _cut_inside(page, truncated):
        return None
    spoken = detect(" ".join([expected.title] * 4))
    if spoken is None or spoken != (detect(page.text) or primary(page.language)):
        return None
    everything = fold(" ".join((page.title, *page.headings, *(content for _, content in page.metas), *page.json_ld, page.text)))
    stems = {word[:5] for word in everything.split()}
    there = [word for word in sought if word[:5] in stems]
    if len(there) > 0.25 * len(sought) or any(fold(name) and f" {fold(name)} " in f" {everything} " for name in expected.authors):
        return None
    name = page.title or next(iter(page.headings), "")
    return f"the page is “{name}”; of the cited title it has {f'only “{there[0]}”' if there else 'no word'}"


def _cut_inside(page: Page, truncated: bool) -> bool:
    """Whether the page goes on where we stopped reading: before its text began, or in the midst of a text as long as a book."""
    length = len(page.text)
    return length >= _ALL_THAT_IS_READ or (truncated and not _LITTLE_READ <= length < _MUCH_READ)


def another_title(expected: Expected, page: Page) -> str | None:
    """That the page calls itself by another title than the cited one, in words; ``None`` where that can't be said.

    Either the metadata by which scholarly works are indexed name one work, or the main heading does, over the text of an article; in
    the language of the cited title, with no word of that title or of what the work came out in, and hardly one anywhere on the page.
    Only of use where something else comes for an address that can't exist: what a site shows for everything names no work.
    """
    sought = _telling(expected.title)
    indexed = next((content for name, content in page.metas if name in _INDEXED), "")
    named = indexed or next(iter(page.headings), "")
    if len(sought) < 3 or len(_telling(named)) < 2 or not (indexed or prose(page) >= _ARTICLE):
        return None
    if indexed and indexed.count(" ") < 2:  # the name of a journal, a number
        return None
    spoken = _language(expected.title)
    if spoken is None or spoken != (_language(named) if indexed else detect(page.text) or primary(page.language)):
        return None
    names = fold(" ".join((page.title, *page.headings, *(content for _, content in page.metas))))
    stems = {word[:5] for word in names.split()}
    if any(word[:5] in stems for word in (*sought, *_telling(expected.container))):
        return None
    everything = f" {names} {fold(page.text)} "
    there = sum(f" {word[: max(5, len(word) - 1)]}" in everything for word in sought)
    if there > max(1, len(sought) // 4) or any(fold(name) and f" {fold(name)} " in everything for name in expected.authors):
        return None
    return f"the page is “{named}”, and what was cited is not named on it"


def _language(title: str) -> str | None:
    """The language of a title, which is short for :func:`~citator.text.language.detect`."""
    return detect(" ".join([title] * 4)) or ("en" if not _ENGLISH.isdisjoint(fold(title).split()) else None)


@lru_cache(maxsize=1024)
def _telling(title: str) -> tuple[str, ...]:
    """The words of a title that tell it from others."""
    return tuple(dict.fromkeys(word for word in fold(title).split() if len(word) >= 4 and word not in _WEAK_WORDS and not word.isdigit()))
