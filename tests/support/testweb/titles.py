"""The cited title: on the page in many spellings, under scary words, or not there at all."""

from __future__ import annotations

from tests.support.testweb.case import Case, case, family
from tests.support.testweb.pages import ARTICLE, BRIDGES, LAMPS, LIBRARY, OTHER, TEASER, TITLE, TITLE_FR, TITLE_RU, bare, site
from tests.support.web import answer

__all__ = ["CASES"]

_OK = "alive/ok"
_OTHER_WORK = "mismatch/other-work"


def _titled(name: str, title: str, why: str, text: str = LAMPS) -> list[Case]:
    """A work whose title is scary, cited with its title and without."""
    reply = answer(200, site(f"{title} | Harbour Office", f"<h1>{title}</h1><p>{text}</p><p>{text}</p>"))
    return [
        case(f"scary-{name}", _OK, f"{why}; the citation has this title", reply, title=title),
        case(f"scary-{name}-untitled", _OK, f"{why}; the citation has no title", reply),
    ]


_SCARY = [
    *_titled("404", "404 Not Found: a short history", "a work on error pages"),
    *_titled("not-found", "Not found: the lost lamps of the Talis", "a work on what is lost"),
    *_titled("page-missing", "The mystery of the missing page", "a work on a book"),
    *_titled("sale", "Domain for sale: how names of places are traded", "a work on names"),
    *_titled("suspended", "Account suspended: the bank and the river", "a work on a bank"),
    *_titled("coming", "Coming soon to the river: new lamps", "a work on what comes"),
    *_titled("denied", "Access denied: a history of closed archives", "a work on archives"),
    *_titled("subscribe", "To read the full river: subscribers and their books", "a work on subscribers"),
    *_titled("error", "Internal error and external truth in measurement", "a work on measurement"),
    *_titled("log-in", "Log in the river: timber rafts of the Talis", "a work on timber"),
    *_titled("empty", "Nothing here but sand", "a work on sand", LIBRARY),
]
_BESIDE = [
    case(
        "scary-title-element",
        _OK,
        "<title> says “404”, and the cited work is there",
        title=TITLE,
        reply=answer(200, bare("404", f"<h1>{TITLE}</h1><p>{LAMPS}</p><p>{LAMPS}</p>")),
    ),
    case(
        "scary-notice",
        _OK,
        "a notice about a lost page above the cited work",
        title=TITLE,
        reply=answer(200, site(TITLE, f"<div>Page not found? Write to us.</div><h1>{TITLE}</h1><p>{LAMPS}</p>")),
    ),
    case(
        "scary-menu",
        _OK,
        "“Log in” and “Subscribe” in the menu",
        title=TITLE,
        reply=answer(200, site(TITLE, f"<a href=/login>Log in</a> <a href=/s>Subscribe</a><h1>{TITLE}</h1><p>{LAMPS}</p>")),
    ),
    case(
        "scary-short",
        _OK,
        "the cited title and little else, beside “error” in the foot",
        title=TITLE,
        reply=answer(200, bare(TITLE, f"<h1>{TITLE}</h1><p>{TEASER}</p><p>Report an error</p>")),
    ),
]


def _spelled(name: str, why: str, page: str, cited: str = TITLE) -> Case:
    return case(f"title-{name}", _OK, why, answer(200, page), title=cited, everywhere=True)


def _with(heading: str, head: str = "", text: str = LIBRARY) -> str:
    return site("Papers | Harbour Office", f"<h1>{heading}</h1><p>{text}</p>", head)


_LD = '<script type="application/ld+json">{"@type": "Article", "headline": "%s"}</script>'
_SPELLED = [
    _spelled("heading", "only in the heading", _with(TITLE)),
    _spelled("second-heading", "in the second heading", _with(f"Papers</h1><h2>{TITLE}</h2><h1>More")),
    _spelled("og", "only in og:title", _with("Paper 17", f"<meta property=og:title content='{TITLE}'>")),
    _spelled("citation", "only in citation_title", _with("Paper 17", f"<meta name=citation_title content='{TITLE}'>")),
    _spelled("dc", "only in DC.title", _with("Paper 17", f"<meta name=DC.title content='{TITLE}'>")),
    _spelled("json-ld", "only in JSON-LD", _with("Paper 17", _LD % TITLE)),
    _spelled("text", "only in the text", _with("Paper 17", "", f"{LIBRARY} In: {TITLE}, second edition. {BRIDGES}")),
    _spelled("capitals", "in capitals", _with(TITLE.upper())),
    _spelled("quotes", "in quotation marks, with another dash", _with("“The lamps of the Talis – and their keepers”")),
    _spelled("subtitle", "with a subtitle that the citation leaves out", _with(f"{TITLE}: letters and books, 1820–1920")),
    _spelled(
        "subtitle-cited", "the citation has a subtitle that the page leaves out", _with(TITLE), f"{TITLE}: letters and books, 1820–1920"
    ),
    _spelled("spelling", "one letter is different", _with("The lamps of the Tallis and their keepers")),
    _spelled(
        "accents",
        "without accents",
        _with("Les phares de la riviere Eleonore et leurs gardiens"),
        "Les phares de la rivière Éléonore et leurs gardiens",
    ),
    _spelled(
        "ligature",
        "with a ligature and a soft hyphen",
        _with("The ﬁrst lamps of the Ta\u00adlis and their keepers"),
        "The first lamps of the Talis and their keepers",
    ),
    _spelled(
        "entity",
        "with entities",
        _with("The lamps of the Talis &amp; their keepers&#8212;a study"),
        "The lamps of the Talis & their keepers",
    ),
    _spelled("chinese", "in Chinese", site("河上的灯塔与守塔人", "<h1>河上的灯塔与守塔人</h1>", lang="zh"), "河上的灯塔与守塔人"),
    _spelled("arabic", "in Arabic, with vowels", site("", "<h1>مَنَارات نهر تاليس وحراسها</h1>", lang="ar"), "منارات نهر تاليس وحراسها"),
    _spelled("two-languages", "in two languages", _with(f"{TITLE_FR} / {TITLE}")),
]
_RENAMED = site("The river lamps", f"<h1>The river lamps of the Talis</h1><p>{LAMPS}</p>")
_FRENCH = site(
    "Les phares", f"<h1>{TITLE_FR}</h1><p>{'Sur le fleuve il y avait onze phares, et chacun avait son gardien. ' * 12}</p>", lang="fr"
)
_RUSSIAN = site(
    "Маяки", f"<h1>{TITLE_RU}</h1><p>{'На нижней реке стояло одиннадцать маяков, и у каждого был смотритель. ' * 12}</p>", lang="ru"
)
_ABSENT = [
    case("other-work", _OTHER_WORK, "another work under the address", answer(200, OTHER), title=TITLE),
    case(
        "other-work-news",
        _OTHER_WORK,
        "the news of today under the address of a report",
        title="Annual report of the pilots’ association",
        reply=answer(200, site("Both bridges closed", f"<h1>Both bridges closed</h1><p>{BRIDGES}</p><p>{LIBRARY}</p>")),
    ),
    case(
        "other-work-numbered", _OTHER_WORK, "the number has been given to another work", answer(200, OTHER), path="/show?id=17", title=TITLE
    ),
    case("renamed", _OK, "the work bears another title now: its words are there", answer(200, _RENAMED), title=TITLE),
    case("translated", f"{_OK} unknown/*", "the work in French, cited by its English title", answer(200, _FRENCH), title=TITLE),
    case("translated-ru", f"{_OK} unknown/*", "the work in Russian, cited by its English title", answer(200, _RUSSIAN), title=TITLE),
    case(
        "described",
        _OK,
        "the citation describes the page in its own words",
        answer(200, ARTICLE),
        title="Web page on lamps and keepers of the lower river",
    ),
    case("short-title", f"{_OK} {_OTHER_WORK}", "a title of one word that is nowhere", answer(200, OTHER), title="Lamps"),
    case(
        "little-text",
        f"{_OK} unknown/*",
        "too little text to say that it is another work",
        title=TITLE,
        reply=answer(200, site("Sheet 17", "<h1>Sheet 17</h1><img src=/17.jpg alt=''>")),
    ),
    case("home-of-work", _OK, "a home page is cited for a work", path="/", title=TITLE),
]

CASES = family("titles", [*_SCARY, *_BESIDE, *_SPELLED, *_ABSENT])
