"""Two addresses of one host: are they those of two pages, or of one that is shown in another form, language or place of the site?

Two pages are told only where nothing but the path, or what tells a page in the query, can be meant: the same page may be asked for in
print or to be downloaded, in another language, by the number of an article with other words beside it, or at a place to which it moved.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote

from citator.facts.places import COUNTRIES, TOWNS

__all__ = ["are_told_apart", "are_two_pages", "decoded", "lasting_query", "page_path", "without_session"]

_LANGUAGES: Final = (
    r"en|fr|de|es|it|pt|nl|ru|ar|zh|pl|cs|sv|da|fi|el|eng|fre|fra|ger|deu|spa|esp|ita|por|rus|ara|chi|dut|nld|ing|"
    r"english|french|german|spanish|italian|russian|arabic|chinese|deutsch|fran[cç]ais|espa[nñ]ol|italiano|portugu[eê]s"
)
_LANGUAGE: Final = re.compile(rf"[a-z]{{2}}(?:[-_][a-z]{{2,4}})?|{_LANGUAGES}")
_AS_LAST: Final = re.compile(_LANGUAGES)
_IN_LANGUAGE: Final = re.compile(rf"(?:(?<=.)[._-]|(?<=\d))(?:{_LANGUAGES})$")
_FORM: Final = re.compile(
    r"(?:\.(?:x?html?|shtml|php\d?|aspx?|jspx?|cfm|stm|do|pdf|docx?|odt|rtf|epub|txt|xml|json|ps|xlsx?|pptx?|"
    r"full|long|abstract|short|extract|item|image|texteimage|pdf\+html))+$"
)
# Steps of a path by which one page is shown in another form or frame, or none is meant but the first.
_WAYS: Final = frozenset(
    """
    print printable printer printversion amp mobile full fulltext abs abstract pdf epdf html view show download text short embed feed share
    handle bitstream xmlui jspui index.php article articles article-abstract article-pdf blob tree raw master main latest stable current
    contents toc overview index default home start _article _pdf komplettansicht seite-2 page-2
    """.split()
)
_OF_A_VISIT: Final = re.compile(
    r"utm_\w+|mtm_\w+|pk_\w+|(?:php|j|asp)?sess(?:ion)?_?id|sid|token|ticket|[gfd]b?clid|msclkid|mc_[ce]id|_ga|ref|ref_?src|referr?er|"
    r"from|source|src|share|smid|cmp(?:id)?|ncid|lang(?:uage)?|hl|locale",
    re.IGNORECASE,
)
# What tells one page of a script from another in a query; what it is shown in, how and beside what is all else.
_TELLS: Final = re.compile(
    r"(?!(?:[cmu]|cf|client|user|visit(?:or)?|lang(?:uage)?|\w*cl)_?id$|doc_?(?:lang|type))"
    r"(?:\w*id|\w*_?n[or]|num(?:ber|ero)?|nummer|anno|[ainpv]|doc\w*|item|record|entry|article|story|file\w*|report|case\w*|name|title|paper|key|code|symbol|"
    r"page|path|ur[iln]|isbn|doi|year|date|issue|vol(?:ume)?|chapter|section|topic|subject|cat\w*)"
)
_ASKED_FOR: Final = re.compile(r"^(?!.*lang).*(?:_id|code|document)$")
_OF_WHO_ASKS: Final = re.compile(r"(?:[cmu]|cf|client|user|visit(?:or)?)_?id|\w*date\w*")
_SESSION: Final = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*|/\(\w\(\w+\)\)", re.IGNORECASE)
_INDEX: Final = re.compile(r"/(?:index|default|home)\.\w{2,5}$|/$", re.IGNORECASE)
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BEHIND: Final = " .,;:)]>\"'”’»\u00a0"  # marks that were taken for the end of an address
_STATE: Final = ("!", "/", "{")  # how the state of a script page begins behind "#"
_NODE: Final = re.compile(r"/node/\d+$")
_PARTED: Final = re.compile(r"[-_+. ]+")
_COPY: Final = re.compile(r"(?<!part)(?<!vol)-[01]$")  # what a site puts behind the name of a file that it has already
_FILE: Final = re.compile(r"\.(?:pdf|docx?|odt|rtf|xlsx?|pptx?|epub)$")
# What is printed beside a text, and no other form of it.
_BESIDE: Final = re.compile(
    r"(?<![a-z])(?:annex(?:es)?|appendi\w+|summary|part|vol(?:ume)?|chapter|addendum|corrigend\w+|supplement\w*|press|slides|figures|data)"
    r"(?![a-z])"
)
_PLACES: Final = tuple(frozenset(place.lower().replace(" ", "-") for place in kind) for kind in (COUNTRIES, TOWNS))
_TOLD: Final = re.compile(r"/(?:19|20)\d\d/(?:\d\d?|[a-z]{3})/\d\d?(?=/|$)|/docid/\w+")  # a day, or the number of a document
_LETTERED: Final = re.compile(r"[a-z\d]{5,}")
_FIGURES: Final = re.compile(r"(?:[a-z]{2}0{2,})?\d{5,}[a-z]?|\d+")  # "pf0000123456" and "123456e" are one number
_DAY: Final = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\d\d)?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ENDINGS: Final = 60  # characters in which the endings of a file stand
_LONG: Final = 5  # figures of a number that one article has and no other
_MIXED: Final = 3  # figures of such a number with letters
_MOST_LOST: Final = 0.25  # of the letters of an address
_MANY: Final = 3  # words of a step that no other page has
_LONG_WORD: Final = 4  # letters of a word that two titles have in common
_ALIKE: Final = 0.75  # of such words
_NAMES: Final = 4  # fields of the state of a form behind its page, before the names of what is asked for and their values


def are_two_pages(one: SplitResult, other: SplitResult, *, torn: bool = False) -> bool:
    """Whether the address that is shown and the one that is led to, of one host, are those of two pages.

    ``torn`` says that letters of what is shown may be lost, or be those beside it.

    >>> from urllib.parse import urlsplit
    >>> urls = "https://a.example/lamps/2019", "https://a.example/lamps/2020", "https://a.example/print/lamps/2019_en.pdf"
    >>> first, *others = map(urlsplit, urls)
    >>> [are_two_pages(first, other) for other in others]
    [True, False]
    """
    path, target = page_path(one.path), page_path(other.path)
    if torn and _is_torn_off(_letters(path + one.query), _letters(target + other.query)):
        return False
    mine, theirs = (_telling(split.query) for split in (one, other))
    if path == target:
        states = [state.strip("/") for state in map(decoded, (one.fragment, other.fragment)) if state.startswith(_STATE)]
        other_value = any(name in theirs and not _is_of(value, theirs[name]) for name, value in mine.items())
        return other_value or (len(states) == 2 and states[0] != states[1])
    if _without_form(path) == _without_form(target):  # ".htm" for ".html" is a slip, other endings are forms of one text
        return {path.rpartition(".")[2], target.rpartition(".")[2]} == {"htm", "html"}
    if _letters(path) == _letters(target) or bool(_NODE.search(path)) != bool(_NODE.search(target)):
        return False
    if (mine or theirs) and mine.keys().isdisjoint(theirs):
        return False  # a number of one and a name, or another number, of the other may be of one page
    steps, their = _steps(path), _steps(target)
    if _has_its_number(one, other, steps, their) or (mine == theirs and len(mine) > 1) or _is_translated(path, target):
        return False
    if their and steps and _FILE.search(path) and _FILE.search(target) and bool(_COPY.search(steps[-1])) != bool(_COPY.search(their[-1])):
        bare = [_COPY.sub("", way[-1]) for way in (steps, their)]
        if bare[0] == bare[1]:
            steps[-1] = their[-1] = bare[0]
    if not steps or _in_order(steps, their) or (steps[-1:] == their[-1:] and _in_order(their, steps)):
        return False
    return not _is_the_same_article(steps, their)


def are_told_apart(one: SplitResult, other: SplitResult) -> bool:
    """Whether pages at two sites of one house, which may have moved to any path, have other days or numbers of documents there.

    >>> from urllib.parse import urlsplit
    >>> first, *others = map(urlsplit, ("https://a.example/2019/may/03/tides", "https://b.example/2019/may/03/low", "https://b.example/lamps"))
    >>> [are_told_apart(first, other) for other in (*others, urlsplit("https://b.example/2019/jun/12/tides"))]
    [False, False, True]
    """
    mine, theirs = (_TOLD.search(page_path(split.path)) for split in (one, other))
    return mine is not None and theirs is not None and mine.group().replace("/0", "/") != theirs.group().replace("/0", "/")


def page_path(path: str) -> str:
    """A path with nothing in it that is no part of what it names: sessions, index pages, marks behind it, percent-coding."""
    way = _INDEX.sub("", _SESSION.sub("", decoded(path)).replace("//", "/").rstrip(_BEHIND))
    return way.lower().replace(" ", "+").rstrip("/")


def without_session(url: str) -> str:
    """An address without the number of somebody's visit that scripts write into its path."""
    return _SESSION.sub("", url)


def decoded(text: str) -> str:
    """Percent-coding undone, twice where it was coded again, and without letters that nobody sees.

    >>> decoded("Mar%C3%A9es"), decoded("Mar%E9es"), decoded("tide%2520tables%E2%80%8B")
    ('Marées', 'Marées', 'tide tables')
    """
    if "%" in text:
        words = unquote(unquote(text))
        text = unquote(text, "latin-1") if "\ufffd" in words else words
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text.replace("&amp;", "&")))


def lasting_query(query: str) -> dict[str, str]:
    """The values of a query by their names, but for those of a visit and the language.

    >>> lasting_query("id=lamp.17;view=1up&amp;utm_source=mail")
    {'id': 'lamp.17', 'view': '1up'}
    """
    given = parse_qsl(query.replace("&amp;", "&").replace(";", "&"), keep_blank_values=True)
    return {name.lower(): value.rstrip(_BEHIND).casefold() for name, value in given if not _OF_A_VISIT.fullmatch(name)}


def _telling(query: str) -> dict[str, str]:
    """The values that tell one page from another: not the page or the version of a file, the entry of a menu, or the state of a form."""
    given = lasting_query(query)
    return _of_form(given.get("p", "")) | {
        name: value
        for name, value in given.items()
        if value
        and _TELLS.fullmatch(name)
        and not (name in ("page", "v") and value.isdigit())
        and not (name == "itemid" and "option" in given and "id" in given)
        and not (name == "p" and ":" in value)
    }


def _of_form(state: str) -> dict[str, str]:
    """The page and what is asked for in the state of a form, without what is of a visit and the language.

    >>> _of_form("1000:12100:0::no::p12100_lang,p12100_code:en,c029:no")
    {'': '12100', 'p12100_code': 'c029'}
    """
    _, page, *more = [*state.split(":"), ""]
    names, values = (part.split(",") for part in [*more[_NAMES:], "", ""][:2])
    asked = {name: value for name, value in zip(names, values, strict=False) if value and _ASKED_FOR.search(name)}
    return {"": page, **asked} if page.isdigit() else {}


def _is_of(value: str, other: str) -> bool:
    """Whether two values are one, or that of a work and of a part of it: "12" and "12:low-tides"."""
    short, long = sorted((value, other), key=len)
    return long == short or long.startswith((f"{short}:", f"{short};"))


def _has_its_number(one: SplitResult, other: SplitResult, steps: list[str], their: list[str]) -> bool:
    """Whether the queries have the long number of one page in common, or one the number that the path of the other has."""
    mine, theirs = _numbered(one.query), _numbered(other.query)
    if any(theirs.get(name) == numbers for name, numbers in mine.items()):
        return True
    pairs = (steps, theirs), (their, mine)
    return any(not _numbers("/".join(way[-2:])).isdisjoint(set().union(*asked.values())) for way, asked in pairs if asked)


def _numbered(query: str) -> dict[str, set[str]]:
    """The long numbers in a query, by the names of the values."""
    given = {name: _numbers(value) for name, value in lasting_query(query).items() if not _OF_WHO_ASKS.fullmatch(name)}
    return {name: numbers for name, numbers in given.items() if numbers}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def _is_torn_off(shown: str, target: str) -> bool:
    """Whether the letters shown are the beginning of those behind them, or the other way round, or some of them are lost between."""
    rest = iter(target)
    few = _MOST_LOST * len(target) > len(target) - len(shown)
    return shown.startswith(target) or target.startswith(shown) or (few and all(letter in rest for letter in shown))


def _steps(path: str) -> list[str]:
    """What a path names, step by step: without languages, forms and ways of showing it; words are parted by hyphens."""
    steps = path.strip("/").split("/")
    steps[-1] = _IN_LANGUAGE.sub("", _without_form(steps[-1]))
    last = steps.pop()
    kept = [step for step in steps if step and step not in _WAYS and not _LANGUAGE.fullmatch(step)]
    if last and last not in _WAYS and not _AS_LAST.fullmatch(last):
        kept.append(last)
    return [_PARTED.sub("-", step).strip("-") or step for step in kept]


def _is_translated(path: str, target: str) -> bool:
    """Whether two paths have other languages in them, titles of many words at their ends, and the same figures.

    >>> _is_translated("/en/low-tides-of-june", "/fr/basses-mers-de-juin")
    True
    """
    ways = [way.strip("/").split("/") for way in (path, target)]
    first, second = ([step for step in way[:-1] if _AS_LAST.fullmatch(step)] for way in ways)
    titled = all(len(_PARTED.split(_without_form(way[-1]))) >= _MANY for way in ways)
    return titled and bool(first) and bool(second) and first != second and _figures(ways[0]) == _figures(ways[1])


def _without_form(path: str) -> str:
    return path[:-_ENDINGS] + _FORM.sub("", path[-_ENDINGS:])


def _in_order(steps: list[str], their: list[str]) -> bool:
    """Whether all steps are among the others, in their order: what is shown leaves out a folder, or the end."""
    rest = iter(their)
    return all(step in rest for step in steps)


def _is_the_same_article(steps: list[str], their: list[str]) -> bool:
    """Whether the last step of one has the long number of a step of the other, or both have it before a title that was changed, or many
    words that are the last of one are in another folder of the other.

    >>> _is_the_same_article(["news", "12345-tides"], ["articles", "12345-low-tides"])
    True
    """
    if not their:
        return False
    mine, theirs = ([_numbers(step) for step in way] for way in (steps, their))
    all_mine, all_theirs = set().union(*mine), set().union(*theirs)
    if shared := (mine[-1] & all_theirs) | (theirs[-1] & all_mine):
        if shared <= set().union(*mine[:-1]) & set().union(*theirs[:-1]):  # of what both are in: a book, a journal
            return _is_part(_figures(steps[-1:]), _figures(their[-1:]))
        return not (mine[-1] - all_theirs and theirs[-1] - all_mine)  # "s41586-020-12345": the journal's number is in all its articles
    titles = steps[-1], their[-1]
    if set().union(*mine[-2:]) & set().union(*theirs[-2:]) and not _figures(titles):
        first, second = ({word for word in title.split("-") if len(word) >= _LONG_WORD} for title in titles)
        return len(first & second) >= max(1, _ALIKE * min(len(first), len(second)))
    return _has_moved(steps, their)


def _has_moved(steps: list[str], their: list[str]) -> bool:
    """Whether many words that end one path are in the other, with the same day or number, or in other folders.

    >>> _has_moved(["world", "2019", "05", "low-tides-of-june"], ["news", "2019", "05", "low-tides-of-june"])
    True
    >>> _has_moved(["leeds", "2019", "low-tides-of-june"], ["leeds", "2020", "low-tides-of-june"])
    False
    >>> _has_moved(["leeds", "2019", "low-tides-of-june"], ["york", "2019", "low-tides-of-june"])
    False
    """
    figures, others = _figures(steps), _figures(their)
    if not _is_part(figures, others) or _are_of_two_places(steps, their):
        return False
    words, last = len(steps[-1].split("-")), their[-1]
    if words >= _MANY and steps[-1] in their:
        return len(steps) != len(their) or bool(figures & others) or words > _MANY
    if words >= _MANY and last.startswith(f"{steps[-1]}-"):  # "annual-report-2019" and "files/annual-report-2019-final"
        return steps[:-1] != their[:-1] and not _BESIDE.search(last, len(steps[-1]))
    return len(last.split("-")) >= _MANY and last in steps and bool(figures & others)


def _are_of_two_places(steps: list[str], their: list[str]) -> bool:
    """Whether both ways lead past a country or both past a town, and another one: "france" may have "paris" in it."""
    places = [(kind.intersection(steps), kind.intersection(their)) for kind in _PLACES]
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in places)


def _figures(steps: Sequence[str]) -> set[str]:
    return set(re.findall(r"\d+", "/".join(steps)))


def _is_part(some: set[str], others: set[str]) -> bool:
    return some <= others or others <= some


def _numbers(step: str) -> set[str]:
    """The numbers in a step that one article has: long ones, which are no date, and those with letters between."""
    plain = {found.lstrip("0") for found in re.findall(rf"\d{{{_LONG},}}", step) if not _DAY.fullmatch(found)}
    lettered = (found for found in _LETTERED.findall(step) if not found.isalpha() and not _FIGURES.fullmatch(found))
    return plain | {found for found in lettered if sum(map(str.isdigit, _YEAR.sub("", found))) >= _MIXED}
