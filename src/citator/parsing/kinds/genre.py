"""The type of a published work, from what was read of it: a journal's number, a newspaper's name, a body as author, a full date."""

from __future__ import annotations

import re

from citator.facts.law_journals import CITED_BY_YEAR
from citator.facts.newspapers import is_newspaper
from citator.model import Name
from citator.parsing.kinds.draft import Draft
from citator.text.names import is_body
from citator.text.pinpoints import label_kind
from citator.text.urls import host_of

__all__ = ["PAPER", "PAPER_IN_BRACKETS", "THESIS", "as_publisher", "is_magazine", "is_news", "type_of_article", "type_of_book"]


PAPER = re.compile(
    r"\b(?:paper|presentation|poster|lecture|keynote)\s(?:prepared|presented|delivered|submitted|given)|conference paper|(?:[Ww]orking|"
    r"[Dd]iscussion|[Oo]ccasional|[Rr]esearch|[Pp]olicy)\s[Pp]aper"
)


PAPER_IN_BRACKETS = re.compile(
    r"(?:Communication|Working (?:Document|Paper)|White Paper|Green Paper|Consultation Paper|Discussion Paper|Recommendation)\)"
)
"""What a body's paper is, with the bracket that closes behind it: "Commission, ‘Lamps’ (Communication) COM (96) 13 final"."""


THESIS = re.compile(
    r"\b(?:thesis|dissertation|Ph\.?D|LL\.?[MD]\.?\s(?:thesis|diss)|[MS]\.?[AJS]\.?D?\.?\s(?:thesis|diss)|D\.?Phil|"
    r"Master[’']s|Dissertation|Inaugural-Diss|Diss\.|Habil(?:itationsschrift|\.)|"
    r"Magisterarbeit|Masterarbeit|"
    r"Diplomarbeit|thèse|mémoire de (?:maîtrise|master|DEA)|tesis|trabajo de fin de máster|tesi(?:na)? di (?:dottorato|laurea)|"
    r"дис(?:с\.|сертация|\.))"
)
"""Words that say of a work that it was handed in at a university."""


_NEWS = re.compile(
    r"\b(?:Times|Post|Guardian|Herald|Tribune|News|Daily|Journal of Commerce|Gazette|Telegraph|Monde|Figaro|Zeitung|"
    r"Spiegel|Reuters|BBC|CNN|AFP|Associated Press|Independent|Observer|Chronicle|Mail|Mirror|Today|Wire|Izvestiya|"
    r"Pravda|Kommersant|The Age|Le Temps|El País|Corriere|Repubblica|Bloomberg|Agence France-Presse|Xinhua|TASS|Interfax|Al Jazeera|"
    r"Evening|Morning|Sunday|Courier|Examiner|Advertiser|Argus|Dispatch|Inquirer|Express|Globe and Mail|Sentinel|Echo|Mercury|Le Soir|"
    r"Newsweek|"
    r"Wall Street Journal|Irish Press|Scotsman|Anzeiger|Nachrichten|Kurier|Tagblatt|Tageblatt|Tagesspiegel|Rundschau|Die Welt|"
    r"Die Zeit|Die Presse|taz|Bild|"
    r"Libération|La Croix|L[’']Humanité|Le Parisien|La Presse|Le Devoir|Courrier|El Mundo|La Vanguardia|Diario|La Prensa|La Nación|"
    r"El Periódico|"
    r"El Universal|La Stampa|Il Messaggero|Il Giornale|Sole 24 Ore|Gazzetta|Il Mattino|Avvenire|L[’']Unità|"
    r"NBC|CBS|NPR|Fox News|Politico|POLITICO|HuffPost|Huffington Post|ProPublica|Euronews|Deutsche Welle|Haaretz|The Hindu|Asahi Shimbun|"
    r"El Espectador|El Tiempo|La Jornada|Clarín|La Razón|O Globo|Folha de S[.ã]|Der Standard|NZZ|FAZ|Frankfurter Allgemeine|Süddeutsche|"
    r"Radio Free (?:Asia|Europe)|RFE/RL|Voice of America|The Diplomat|The Intercept|Hong Kong Free Press|Middle East Eye|France 24|Rappler|"
    r"Balkan Insight|[Aa]l-?\s?Arabiya|Anadolu|Ukrinform|Meduza|Медуза|Новая газета|El Faro|"
    r"Handelsblatt|Neues Deutschland|Tages-Anzeiger|Les Échos|Mediapart|Il Fatto Quotidiano|Il Manifesto|il manifesto|РИА Новости|РБК|"
    r"Известия|Правда|Коммерсант|Ведомости|[Гг]азета|Труд)\b"
)


_ABBREVIATED_NEWS = re.compile(
    r"\b(?:Chron|Trib|Gaz|Exam[’']r|Enq)\.|(?<=\. )(?:TIMES|POST|HERALD|CHRON\.|TRIB\.|GAZ\.|NEWS|OBSERVER|INQUIRER)"
)

_MEETING = re.compile(r"\b(?:[Cc]onference|Workshop|Symposium|Kongress|Congrès|Journées|Congreso|Convegno|Jornadas)\b")
_PERIODICAL = re.compile(r"\b(?:Journal|Review|Quarterly|Bulletin|Magazine|Revue|Revista|Rivista|Zeitschrift|News)\b")
_SOCIAL = re.compile(r"Twitter|X|Facebook|Instagram|LinkedIn|Mastodon|Bluesky|Telegram|Reddit|TikTok|VK")
_MAGAZINE = re.compile(r"\b(?:Magazine|Weekly|Economist|New Yorker|Atlantic|Newsweek|TIME|Spectator|New Statesman)\b")
_MAGAZINES = frozenset(
    name.strip()
    for name in (
        "Time, Life, Nature, Science, Paris-Match, Paris Match, L’Express, L'Express, Stern, Focus, Panorama, Огонёк, Punch, Harper’s, "
        "Vanity Fair, The Nation, Le Point, The Week, New Scientist, The Listener, Foreign Policy, Der Spiegel, Wired, WIRED, "
        "National Review, The New Republic, New Republic, Mother Jones, Rolling Stone, Forbes, Fortune, Scientific American, Esquire, GQ, "
        "Slate, New York Magazine, The Spectator, "
        "Prospect, Profil, L’Obs, Le Nouvel Observateur, Marianne, L’Espresso, Proceso, Semana, Cambio16"
    ).split(",")
)
_INSTITUTION = re.compile(r"Institute|Centre|Center|Foundation|Agency|Organi[sz]ation|Council")
_RELEASE = re.compile(r"(?:press|news|media|public|joint) (?:release|statement)", re.IGNORECASE)
_FORMAL = re.compile(r"memorandum|statement|opinion|letter|speech|report|resolution")
_UNITED_NATIONS = re.compile(r"United Nations|OHCHR|UNHCR")


def is_magazine(outlet: str) -> bool:
    """Whether the words name a magazine.

    >>> is_magazine("The Economist"), is_magazine("Time"), is_magazine("Time and Tide")
    (True, True, False)
    """
    return len(outlet.split()) < 6 and (_MAGAZINE.search(outlet) is not None or outlet in _MAGAZINES)


def is_news(outlet: str) -> bool:
    """Whether the words name a newspaper, a news agency or a broadcaster.

    >>> is_news("The New York Times"), is_news("Dagens Nyheter"), is_news("Journal of Rivers")
    (True, True, False)
    """
    return is_newspaper(outlet) or (len(outlet.split()) < 6 and (_NEWS.search(outlet) or _ABBREVIATED_NEWS.search(outlet)) is not None)


_LETTERS = re.compile(r"(?=[^A-ZÄÖÜ]*[A-ZÄÖÜ][^A-ZÄÖÜ]*[A-ZÄÖÜ])[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,8}(?:-[A-Z]{2})?")  # "JZ", "VVDStRL", "NJW-RR"


def type_of_article(draft: Draft, container: str, numbered: bool) -> str:
    """The type of a work with a title in marks; ``container`` is what it stands in, ``numbered`` tells of a volume or an issue."""
    outlet = container or _text(draft, "container-title")
    if _SOCIAL.fullmatch(outlet):
        return "post"
    for pattern, kind in ((PAPER, "paper"), (THESIS, "thesis")):
        if pattern.search(container):
            return kind
    if _MEETING.search(container) and not _PERIODICAL.search(container):
        return "paper"
    if container and (numbered or draft.has("DOI") or host_of(draft.url or "").endswith("doi.org")):
        return "article-journal" if numbered or not draft.has("page") else _in_container(draft)
    if outlet and is_magazine(outlet):
        return "article-magazine"
    if outlet and len(container.split()) < 6 and (_NEWS.search(outlet) or is_newspaper(outlet)):
        return "article-newspaper"
    if _corporate(draft):
        return "report" if _RELEASE.match(container) else _of_body(draft)
    if container and (spoken := spoken_of(draft)):
        return spoken
    if publishes(draft, container):
        return "report"
    if container:
        return "article-journal" if _by_its_year(draft, container) else _in_container(draft)
    return "webpage" if draft.url else _by_date(draft)


_TOWN = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?")


def as_publisher(draft: Draft, container: str, start: int) -> bool:
    """Take what stands behind a title in marks as the body whose report it is, or as where somebody spoke; False where it is neither."""
    end = start + len(container)
    if draft.kind == "report" and publishes(draft, container):
        draft.body("author", start, end)
        return True
    if draft.kind != spoken_of(draft) or not (is_body(container) or _TOWN.fullmatch(container)):
        return False
    draft.put("publisher" if is_body(container) else "publisher-place", container, start, end)
    return True


_NO_PUBLISHER = re.compile(
    r"The\s|Press\b|Agenc|Agence|TV\b|Television|Radio|Broadcast|Media\b|Network|Review\b|Journal\b|Bulletin\b|Quarterly\b|Universit|Church"
)
_SPOKEN = re.compile(
    r"(?:(?:Opening|Closing|Keynote|Joint|Final|Press|Public|Official)\s){0,2}"
    r"(?:(?P<speech>Address|Speech|Remarks)|Statement|Communiqué|Declaration|Letter|Memorandum)\s(?:of|by|to|from|delivered|made)\s"
)


def spoken_of(draft: Draft) -> str | None:
    """The type that a title in marks tells which says who spoke or declared: “Address by the President”, Nouakchott, 1 July 2018."""
    said = None if draft.url or draft.has("author") else _SPOKEN.match(_text(draft, "title"))
    return None if said is None else "speech" if said["speech"] else "document"


def publishes(draft: Draft, container: str) -> bool:
    """Whether what stands behind a title in marks is the body that publishes it: “Title”, Crisis Group, May 2010."""
    if draft.url or draft.has("author") or draft.has("volume") or draft.has("issue") or not draft.year():
        return False
    return "," not in container and is_body(container) and not is_news(container) and not _NO_PUBLISHER.search(container)


_FRENCH_LAW = re.compile(CITED_BY_YEAR)


def _by_its_year(draft: Draft, container: str) -> bool:
    """Whether it stands in a journal that is cited by its year and the page: "RFDA, 2004, p. 112", "Revista de Puertos, 2004, pp. 3–9"."""
    date = draft.year()
    if date is None or draft.has("publisher") or draft.has("publisher-place"):
        return False
    if _FRENCH_LAW.fullmatch(container):
        return date.month is None and not draft.url
    lettered = _LETTERS.fullmatch(container) is not None
    if draft.has("page"):
        return lettered
    paged = label_kind(draft.pinpoint) == "page"
    return paged and date.month is None and not draft.url and (lettered or _PERIODICAL.search(container) is not None)


def _in_container(draft: Draft) -> str:
    date = draft.year()
    if draft.has("page"):
        return "chapter"
    if draft.url:
        return "webpage"
    if date and date.month:
        return "article-newspaper" if date.day else "article-magazine"
    return "document"


def _by_date(draft: Draft) -> str:
    """With a day it is news, unless its title says otherwise; with a month or a publisher a report."""
    date, title = draft.year(), _text(draft, "title").lower()
    named = draft.has("author")
    if date and date.day:
        if "resolution" in title and not named:
            return "resolution"
        return "document" if _FORMAL.search(title) or not named else "article-newspaper"
    return "report" if (date and date.month) or draft.has("publisher") else "document"


def _of_body(draft: Draft) -> str:
    """A body's report; where the address is the body's own and the day is given, the body is the outlet of a piece of news."""
    name = str(_names(draft)[0])
    own = re.sub(r"\W", "", name).lower()
    date = draft.year()
    if _RELEASE.match(_text(draft, "genre")) and draft.has("number"):
        return "report"
    if date and date.day and draft.url and _UPDATED.search(draft.text, max(0, draft.place("issued")[0] - 30), draft.place("issued")[0]):
        return "webpage"  # of what is kept up to date the day is none of a piece of news
    if date and date.day and own and own in re.sub(r"[.-]", "", host_of(draft.url or "")):
        draft.put("container-title", name, *draft.place("author"))
        del draft.fields["author"]
        return "article-newspaper"
    if _is_page_of_body(draft):
        return "webpage"
    return "un-document" if _UNITED_NATIONS.search(name) else "report"


_UPDATED = re.compile(r"\b(?:[Ll]ast\s)?(?:updated|modified|reviewed|revised)(?:\son)?\s$")
_OF_REPORT = re.compile(
    r"\b(?:[Rr]eport|[Ss]tudy|[Rr]eview|[Ss]urvey|[Ss]trategy|[Gg]uidelines?|[Gg]uide to|[Hh]andbook|[Mm]anual|[Pp]olicy|[Pp]lan|"
    r"[Bb]riefing|[Aa]ssessment|[Ee]valuation|[Pp]aper|[Aa]nnual|[Ff]actsheet|[Rr]apport|[Éé]tude|[Bb]ericht|[Ss]tudie|[Ii]nforme|[Ee]studio|[Rr]apporto|"
    r"[Pp]rinciples|[Rr]ecommendations?|[Dd]eclaration|[Pp]ress release|Доклад|Отчет)\b"
)
_PRINTED = ("issued", "number", "publisher", "publisher-place", "edition", "volume", "page", "genre", "container-title")
_FILE = re.compile(r"\.(?:pdf|docx?)\b|[Dd]ownload|symbolno", re.IGNORECASE)


def _is_page_of_body(draft: Draft) -> bool:
    """Whether a body, a few words and an address, and nothing of a report, are all that is said: a page of its site.

    What was looked at on a day, or has four words at most, is one; a file, a date of issue, a publisher or a word for a report speak of
    something that was published.
    """
    if not draft.url or draft.pinpoint or any(draft.has(name) for name in _PRINTED) or _FILE.search(draft.url):
        return False
    title = _text(draft, "title")
    return not _OF_REPORT.search(title) and (draft.has("accessed") or len(title.split()) <= 4)


def type_of_book(draft: Draft, named: bool, has_imprint: bool) -> str:
    """The type of a work whose title has no marks; ``named`` tells of an author or editor."""
    if draft.has("issue") and draft.has("container-title"):
        return "article-journal"
    container, publisher = _text(draft, "container-title"), _text(draft, "publisher")
    date = draft.year()
    if container:  # in small capitals, as Bluebook prints periodicals (rule 16) and sites (rule 18)
        return "article-newspaper" if _NEWS.search(container.title()) else "webpage" if date and date.day else "article-magazine"
    genre = _text(draft, "genre").lower().replace(" ", "")
    if genre == "dataset":
        return "dataset"
    if draft.has("version") or genre in ("software", "computersoftware", "computerprogram"):
        return "software"
    if _corporate(draft) or (draft.url and _INSTITUTION.search(publisher)):
        return "webpage" if _is_page_of_body(draft) else "report"
    if named and (has_imprint or draft.has("issued") or not draft.url):
        return "book"
    if draft.url:
        return "report" if draft.has("title") else "webpage"
    if has_imprint and publisher:
        return "book"
    if draft.has("publisher-place") and not publisher and date and not date.month and draft.has("title"):  # "New Voyages, London, 1703"
        return "book"
    number = _text(draft, "number")
    return "un-document" if re.match(r"E\.\d", number) else "report" if number else "document"


def _names(draft: Draft) -> tuple[Name, ...]:
    field = draft.fields.get("author")
    return field.value if field and isinstance(field.value, tuple) else ()


def _corporate(draft: Draft) -> bool:
    names = _names(draft)
    return bool(names) and all(name.literal for name in names)


def _text(draft: Draft, name: str) -> str:
    field = draft.fields.get(name)
    return field.value if field and isinstance(field.value, str) else ""
