"""Laws as Germany, France, Italy, Spain, Russia and the United Kingdom cite them, which no source system recognised.

§ 823 Abs. 1 BGB; Wasserhaushaltsgesetz vom 31. Juli 2009 (BGBl. I S. 2585)
Loi n° 86-2 du 3 janvier 1986 relative à …; Code civil, art. 1240
L. 31 dicembre 1982, n. 979; Ley 22/1988, de 28 de julio, de Costas
Федеральный закон от 3 июня 2006 г. № 74-ФЗ
Harbour Works Regulations 2007, SI 2007/1518
"""

from __future__ import annotations

import re

from citator.facts.places import LANDS
from citator.model import PartialDate
from citator.parsing.cutting.shapes import ARTICLE_OF_CODE, SECTION
from citator.parsing.kinds.acts import ANY_LAW, read_commonwealth_act
from citator.parsing.kinds.draft import Draft, Readers
from citator.parsing.kinds.national import NATIONAL
from citator.text.dates import MONTH, YEAR, first_date, parse_date
from citator.text.pinpoints import label_kind
from citator.text.telling import Signs, Telling

__all__ = ["STATUTES"]

_GAZETTE = (
    r"(?P<gazette>(?:BGBl|RGBl|GVBl|ABl|GBl|GVOBl|BAnz|AS|BBl|SR)\.?(?:\s(?:\d{4}\s)?(?:I{1,3}|[LC]))?)(?:\s\d{4})?"
    r"(?:,?\s(?:Nr\.\s\d+(?:/\d+)?,?\s)?S\.\s(?P<page>\d{1,5}))?"
)
"""The official gazettes of Germany, Austria and Switzerland with the page, as a pattern."""
_SECTION = re.compile(
    rf"{SECTION}(?:\s(?:n\.\s?F\.|a\.\s?F\.))?(?:\s(?:i\.\s?d\.\s?F\.|in der Fassung)(?:\s(?:der\sBekanntmachung\s)?(?:v\.|vom)\s"
    rf"(?P<version>[^,(]{{3,24}}?{YEAR}))?)?(?:,?\s\(?(?:v\.|vom)\s(?P<date>[^,(]{{3,24}}?{YEAR}))?(?:,?\s\(?{_GAZETTE}\)?)?$"
)
_GAZETTE_BEHIND = re.compile(rf",?\s\(?{_GAZETTE}\)?")
_FRENCH_GAZETTE = re.compile(
    rf",\s(?P<gazette>JORF|JO(?:\sRF)?|J\.O\.(?:\sR\.F\.)?|Journal officiel)(?:\sn[°º]\s?\d+)?"
    rf"(?:\s(?:du\s)?\d{{1,2}}(?:er)?\s\w+\.?\s{YEAR})?(?:,\s(?:texte\s)?n[°º]\s?\d{{1,3}})?$"
)
_ARTICLE_BEFORE = re.compile(r",\s(?P<place>(?:spéc\.\s)?art(?:icle|\.)s?\s[LRD]?\.?\s?\d[\w-]*(?:(?:,|\set|\sà)\s\d[\w-]*){0,4})$")
_NAMED = re.compile(r"\s«(?P<name>[^«»]{3,240})»")
_GERMAN = re.compile(
    rf"(?P<title>(?:[A-ZÄÖÜ][\wäöüß-]*(?:gesetz|verordnung|ordnung|gesetzbuch|erlass)|(?:Gesetz|Verordnung|Richtlinie|Erlass|"
    rf"Bekanntmachung)"
    rf"\s(?:über|zur|zum|betreffend)\s[^,()]{{3,160}}?)(?:\s\([^()]{{2,40}}\))?)(?:,?\s(?:vom|"
    rf"v\.)\s(?P<date>[^(,]{{3,24}}?{YEAR}))(?=$|[\s,(;])"
)
_GERMAN_TREATY = re.compile(
    r"(?P<title>(?:[A-ZÄÖÜ][\wäöüß-]*\s){0,3}(?:(?:Rahmen|Zusatz|Fakultativ|Grundlagen)?(?:[Üü]bereinkommen|[Üü]bereinkunft|[Aa]bkommen|"
    r"[Kk]onvention)|Pakt|Staatsvertrag|(?:Zusatz|Fakultativ)protokoll|(?P<unsure>(?:Grundlagen)?[Vv]ertrag|Protokoll|Charta))"
    r"(?:\sNr\.\s\d{1,3})?(?:\sde[rs]\s[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+){0,3})?(?:(?<=Charta)\sde[rs]|\s(?:über|zum|zur|zu|betreffend|zwischen|gegen|für))"
    r"\s[^,()]{3,160}?(?:\s\((?!BGBl)[^()]{2,40}\))?)"
    rf"(?:,?\s(?:vom|v\.)\s(?P<date>[^(,]{{3,24}}?{YEAR})(?=$|[\s,(;])|(?=,?\s\(?BGBl\.))"
)
_ARTICLE_BEHIND = re.compile(r",\s(?P<place>Art(?:\.|ikel)\s\d[^(),]{0,40}?)\)?[.\s]*")
_GERMAN_TREATY_WORDS = Telling(
    _GERMAN_TREATY, "bereinkommen", "bereinkunft", "abkommen", "konvention", "pakt", "vertrag", "protokoll", "charta"
)
_GERMAN_WORDS = Telling(_GERMAN, "gesetz", "ordnung", "erlass", "richtlinie", "bekanntmachung")
_NUMBERED = re.compile(
    rf"(?P<kind>(?:[Ll]oi(?:\s(?:organique|constitutionnelle))?|[Dd]écret(?:-loi)?|[Oo]rdonnance|[Aa]rrêté|[Cc]irculaire|Loi fédérale|"
    rf"L\.|Ord\.|Décr\.|Arr\.)\s"
    rf"n[°ºo]\.?\s(?P<number>[\dA-Z][\w.-]*)(?:\sdu|,)\s(?P<date>\d{{1,2}}(?:er)?\s\w+\.?\s{YEAR}))|"
    rf"(?:(?:L|[Dd]\.\s?[Ll](?:gs)?|[Dd]\.\s?[Pp]\.\s?[Rr]|D\.\s?M|[Rr]\.\s?[Dd]|d\.\s?P\.\s?C\.\s?M)\.|[Ll]egge(?:\scost\.)?|"
    rf"[Dd]ecreto(?:\s(?:legislativo|legge|ministeriale))?|"
    rf"[Rr]egio decreto)\s(?P<date2>\d{{1,2}}\s[a-z]+\s{YEAR}),\sn\.\s(?P<number2>\d+)|"
    rf"(?:Федеральный (?:конституционный )?закон|Указ Президента[^№]{{0,60}}|Постановление[^№]{{3,120}}|Приказ[^№]{{3,120}}|"
    rf"Закон[^№]{{0,60}}|Распоряжение[^№]{{3,80}})\s"
    rf"от\s(?P<date3>[\d.]+(?:\s\w+\s{YEAR})?)(?:\s?г(?:\.|ода))?\s(?:№|N)\s?(?P<number3>[\w/-]+)"
)
_SPANISH = re.compile(
    r"(?:Ley(?:\s(?:Orgánica|Foral))?|Real Decreto(?:[- ]?[Ll](?:ey|egislativo))?|Decreto(?:[- ][Ll]ey)?|Orden\s[A-Z]{3}|LO|RD|"
    r"RDL)\s(?:[Nn](?:úm|[º°])\.?\s)?"
    r"(?P<number>\d{1,4}/(?P<year>\d{4}))(?:,?\sde\s(?P<day>\d{1,2}\sde\s[a-z]{4,10})(?:\sde\s\d{4})?)?"
)
_PORTUGUESE = re.compile(  # "Lei n.º 7/2009, de 12 de fevereiro", "Decreto-Lei n.º 47344/66, de 25 de novembro"
    r"(?:Lei(?:\s(?:Orgânica|Complementar|Constitucional))?|Decreto(?:[- ](?:Lei|Legislativo|Regulamentar))?|Portaria|Medida\sProvisória)\s"
    r"(?:[Nn]\.?\s?[º°o]\.?\s)(?P<number>(?:\d{1,5}|\d{1,3}\.\d{3})(?:-[A-Z]{1,2})?(?:/\d{2,4})?)(?![\d.]\d|\d)"
    rf"(?:,?\sde\s(?P<date>\d{{1,2}}º?\sde\s[A-Za-zç]{{4,10}}(?:\sde\s(?P<year>{YEAR}))?))?"
)
_INSTRUMENT = re.compile(
    rf"(?P<title>[A-Z][^,;“”\"]{{4,140}}\b(?:Regulations|Order|Rules|Scheme|Instrument|Byelaws)(?:\s\([^()]{{3,40}}\))?\s(?P<year>{YEAR})),?\s\(?"
    r"(?:SI|S\.I\.|SR|SSI|WSI)\s(?:[Nn]o\.?\s)?(?P<number>\d{4}/\d{1,5}|\d{1,5}/\d{4}|\d{1,5}\sof\s\d{4})\)?"
)
_CODE = re.compile(
    r"(?:C(?:ode|ódigo|odice)\s(?:[a-zà-ÿ’' ]{4,40}|Civil|Penal|Civile|Penale|de\sComercio|de\sCommerce|du\sTravail)|"
    r"CPP|CGI|CESEDA|CGCT|CRPA|LECrim|LOPJ|LOTC|LJCA|CPCCN|"
    r"C\.\s(?:civ|pén|pen|com|trav|env|urb|cons|rur|proc\. civ|proc\. pén)\.?|"
    r"Constituci[óo]n(?:\s(?:Española|Nacional|Política(?:\sde[l]?\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w ]{2,40})?|de[l]?\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w ]{2,40}))?|"
    r"Constituição(?:\s(?:Federal|da\sRepública(?:\s(?:Portuguesa|Federativa\sdo\sBrasil))?))?|"
    r"Costituzione(?:\sitaliana)?|Grundgesetz|Bundesverfassung|"
    r"[Cc]od\.\s(?:civ|pen|proc\. civ|"
    r"proc\. pen|nav)\.?|Конституция [А-Я][\w ]{2,40}|[А-Я][а-я]+ кодекс(?: [А-Я][\w ]{2,30})?)"
)
_LAWS = r"(?:Act|Code|Law|Ordinance|Decree|Bill|Regulations|Order|Constitution|Statute|Proclamation)"
_OF_STATE = re.compile(  # "Ostland, Harbours Act, 2009", "Ostland: Constitution (1999)"
    r"(?P<state>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s(?:of\s(?:the\s)?)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+){0,4})[,:]\s"
    rf"(?P<title>(?=[^,;:]{{0,120}}\b{_LAWS}\b)[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{{2,140}}?)(?:,?\s\(?[Nn]o\.?\s(?P<number>\d[\w./-]*)\)?)?"
    rf"(?:(?:,|\sof)?\s\(?(?P<year>{YEAR})\)?)?"
)
_BY_NAME = re.compile(  # "Water Code, art. 5", "Harbours and Piers Act, s 7"
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s\([A-Z][\w\s]{2,40}\))?\s(?:(?:and|of|on|for|the|to)\s){0,2}){1,9}(?:Act|Code|Law|Ordinance|Decree|Bill|Regulations|Order)"
    r"(?:\sof\s(?:the\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+){0,3})?"
)
_BY_NAME_WORDS = Signs(
    (_OF_STATE, _BY_NAME, _CODE), "act", "code", "law", "ordinance", "decree", "bill", "regulations", "order", "constitu", "statute",
    "proclamation", "código", "codice", "cpp", "cgi", "ceseda", "cgct", "crpa", "lecrim", "lopj", "lotc", "ljca", "cpccn", "c. civ", "c. p",
    "c. com", "c. trav", "c. env", "c. urb", "c. cons", "c. rur", "costituzione", "grundgesetz", "bundesverfassung", "cod. ", "конституция",
    "кодекс",
)  # fmt: skip
_TITLE_GOES_ON = re.compile(
    r"\s(?:relati(?:f|ve)s?\s(?:à|aux?)\b|portant|sur|modifiant|fixant|pour|instituant)\s[^;(]{3,240}|,\s(?:de|del|por el que|por la que|"
    r"sobre)\s[^;(,]{3,160}"
)


# "Presidential decree of 30 April 2023 on ports", "Law of 29 July 1881 on the freedom of the press"
_OF_DAY = Telling(
    re.compile(
        rf"(?:[A-Z]?[\w’-]+\s){{0,4}}(?:[Dd]ecree(?:-[Ll]aw)?|[Ll]aw|[Oo]rdinance|[Pp]roclamation|[Rr]egulations?)\sof\s(?P<date>\d{{1,2}}\s{MONTH}\s{YEAR})"
        r"(?:\s(?:on|concerning|relating\sto|regarding|amending|establishing|for|about)\s[^;()“”]{3,200})?$"
    ),
    "ecree of",
    "aw of",
    "rdinance of",
    "roclamation of",
    "egulation of",
    "egulations of",
)


def _of_day(draft: Draft) -> bool:
    found = _OF_DAY.match(draft.text, draft.start, draft.end) if _OF_DAY.may_match(draft.text, draft.start, draft.end) else None
    if not found:
        return False
    draft.title(*found.span())
    draft.date(*found.span("date"))
    return draft.done("legislation")


def _section(draft: Draft) -> bool:
    found = _SECTION.match(draft.text, draft.start, draft.end)
    if not found or draft.pinpoint:
        return False
    draft.pinpoint = " ".join(found["place"].split())
    draft.put("locator", draft.pinpoint, *found.span("place"))
    draft.take("title", *found.span("law"))
    for group in ("version", "date"):
        if found[group]:
            draft.date(*found.span(group))
    _printed(draft, found)
    return draft.done("legislation")


_ARTICLE_OF = re.compile(
    r"(?P<place>(?:Arts?\.|Articles?|Recitals?)\s\d{1,3}[a-z]?(?:\(\w{1,4}\))*(?:(?:,\s|\s(?:and|to)\s|,\sand\s|[–-])\d{1,3}(?:\(\w{1,4}\))*){0,6})"
    r"(?:,?\s(?:of\s)?(?:the\s)?)(?P<law>GDPR|DSGVO|RGPD|DSA|DMA|TFEU|TEU|TEC|EC|ECHR|CFR(?:EU)?|EUCFR|UCPD|ICCPR|ICESCR|VCLT|CRC|"
    r"(?:[A-Z][\w’-]+\s){0,4}(?:Act|Directive|Regulation|Charter|Convention|Covenant|Treaty))$"
)
_ITALIAN_SECTION = re.compile(
    r"(?P<place>[Aa]rtt?\.\s\d[\w-]*(?:\s(?:ss\.|e\sss\.))?(?:,\s(?:co\.|comma|c\.)\s\d+)?(?:(?:,|\se)\s\d[\w-]*){0,4}),?\s"
    r"(?P<law>c\.c\.|c\.p\.|c\.p\.c\.|c\.p\.p\.|[Cc]ost\.?|[Cc]od\.\s(?:civ|pen|nav)\.?)$"
)


def _article_of(draft: Draft) -> bool:
    """Such as "Art. 4(12) GDPR", "Recital 38 of the Directive": the article before the act, which is called by its short name."""
    found = _ARTICLE_OF.match(draft.text, draft.start, draft.end) if draft.rest[:1] in ("A", "R") else None
    if not found or draft.pinpoint:
        return False
    draft.pinpoint = found["place"]
    draft.put("locator", draft.pinpoint, *found.span("place"))
    draft.take("title", *found.span("law"))
    return draft.done("treaty" if _OF_STATES.search(found["law"]) else "legislation")


_OF_STATES = re.compile(r"(?:UN|Nations|Geneva|Vienna|European|American|African|International)\b.*(?:Charter|Convention|Covenant|Treaty)$")


def _italian_section(draft: Draft) -> bool:
    """Such as "art. 2043 c.c.", "artt. 2, 3 Cost.": the article before the code."""
    found = _ITALIAN_SECTION.match(draft.text, draft.start, min(len(draft.text), draft.end + 1)) if draft.rest[:1] in ("a", "A") else None
    if not found or draft.pinpoint:
        return False
    draft.pinpoint = found["place"]
    draft.put("locator", draft.pinpoint, *found.span("place"))
    draft.take("title", *found.span("law"))
    return draft.done("legislation")


def _printed(draft: Draft, found: re.Match[str]) -> None:
    """The gazette in which a law was printed, and the page there, which is no place in the law."""
    if found["gazette"]:
        draft.put("container-title", _YEAR_INSIDE.sub(" ", found["gazette"]), *found.span("gazette"))
        if found["page"]:
            draft.take("page", *found.span("page"))
        else:
            _page_behind(draft, found.end("gazette"))


_YEAR_INSIDE = re.compile(r"\s\d{4}\s")  # "BGBl. 1993 II" is "BGBl. II" of 1993


def _page_behind(draft: Draft, at: int) -> None:
    """The first page in the gazette, which was taken for the place that is cited: "BGBl. I 1990, S. 12"."""
    place = draft.fields.get("locator")
    if place is None or place.start is None or place.end is None or not 0 <= place.start - at < 12:
        return
    page = _PAGE.fullmatch(draft.text, place.start, place.end)
    if page:
        draft.fields.pop("locator")
        draft.pinpoint = page["rest"]
        draft.take("page", *page.span("page"))
        if page["rest"]:  # "S. 12, Art. 3"
            draft.put("locator", page["rest"], *page.span("rest"))


def _german(draft: Draft) -> bool:
    if not _GERMAN_WORDS.may_match(draft.text, draft.start, draft.end):
        return False
    found = _GERMAN.match(draft.text, draft.start, draft.end)
    if not found or draft.date(*found.span("date")) is None:
        return False
    draft.title(*found.span("title"))
    printed = _GAZETTE_BEHIND.match(draft.text, found.end(), draft.end)
    if printed:
        _printed(draft, printed)
    return draft.done("legislation")


def _german_treaty(draft: Draft) -> bool:
    """Such as "Übereinkommen über die Häfen vom 5. Juni 1992 (BGBl. 1993 II S. 1741)": a treaty where the law that brought it in stands."""
    found = _GERMAN_TREATY.match(draft.text, draft.start, draft.end)
    printed = _GAZETTE_BEHIND.match(draft.text, found.end(), draft.end) if found else None
    end = printed.end() if printed else found.end() if found else draft.end
    place = _ARTICLE_BEHIND.fullmatch(draft.text, end, draft.end)
    if not found or (not printed and (found["unsure"] or draft.text[end : draft.end].strip(" ."))):
        return False
    if found["date"] and draft.date(*found.span("date")) is None:
        return False
    draft.title(*found.span("title"))
    if place and not draft.pinpoint:
        draft.pinpoint = place["place"]
        draft.put("locator", place["place"], *place.span("place"))
    if printed:
        _printed(draft, printed)
    return draft.done("treaty")


def _numbered(draft: Draft) -> bool:
    found = _NUMBERED.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    for suffix in ("", "2", "3"):
        if found["number" + suffix]:
            draft.take("number", *found.span("number" + suffix))
            date = first_date(draft.text, *found.span("date" + suffix))
            if date:
                draft.put("issued", date.date, date.start, date.end)
    _french_gazette(draft, found.end())
    named = _NAMED.match(draft.text, found.end(), draft.end)
    if named:  # «Водный кодекс» behind the kind of act, its day and number
        draft.title(*named.span("name"))
        return draft.done("legislation")
    more = _TITLE_GOES_ON.match(draft.text, found.end(), draft.end)
    draft.title(draft.start, more.end() if more else found.end())
    return draft.done("legislation")


def _french_gazette(draft: Draft, start: int) -> None:
    """Take ", JORF du 4 janvier 1992" from the end, the page there, and the article of the law before it."""
    printed = _FRENCH_GAZETTE.search(draft.text, start, draft.end)
    if not printed:
        return
    draft.take("container-title", *printed.span("gazette"))
    _page_behind(draft, max(draft.end, printed.end()))
    draft.end = printed.start()
    article = _ARTICLE_BEFORE.search(draft.text, start, draft.end)
    if article and not draft.pinpoint:
        draft.pinpoint = article["place"]
        draft.put("locator", draft.pinpoint, *article.span("place"))
        draft.end = article.start()


_PAGE = re.compile(r"[pS]\.\s?(?P<page>\d{1,5})(?:,\s(?P<rest>(?:Art\.|§).*))?")


def _spanish(draft: Draft) -> bool:
    found = _SPANISH.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.take("number", *found.span("number"))
    day = parse_date(f"{found['day']} de {found['year']}") if found["day"] else None
    draft.put("issued", day or PartialDate(int(found["year"])), *found.span("day" if day else "year"))
    more = _TITLE_GOES_ON.match(draft.text, found.end(), draft.end)
    draft.title(draft.start, more.end() if more else found.end())
    return draft.done("legislation")


def _whole_year(figures: str) -> str:
    """The year of a number such as "47344/66", in four figures; "" where the number has none."""
    if len(figures) == 2 and figures.isdecimal():
        return f"19{figures}" if figures > "30" else f"20{figures}"
    return figures if re.fullmatch(YEAR, figures) else ""


_CODE_OF = re.compile(ARTICLE_OF_CODE)


def _article_of_code(draft: Draft) -> bool:
    """Such as "art. 1240 du code civil", "artículo 24 de la Constitución": the article before the code."""
    found = _CODE_OF.match(draft.text, draft.start, draft.end)
    if not found or found.end() < draft.end or draft.pinpoint:
        return False
    draft.pinpoint = found["place"]
    draft.put("locator", draft.pinpoint, *found.span("place"))
    draft.take("title", *found.span("law"))
    return draft.done("legislation")


def _portuguese(draft: Draft) -> bool:
    found = _PORTUGUESE.match(draft.text, draft.start, draft.end)
    if not found or not (found["date"] or "/" in found["number"]):
        return False
    draft.take("number", *found.span("number"))
    year = found["year"] or _whole_year(found["number"].rpartition("/")[2])
    if found["date"] and year:
        day, month = found["date"].split(" de ")[:2]
        draft.put("issued", parse_date(f"{day.rstrip('º')} de {month} de {year}"), *found.span("date"))
    elif year:
        draft.put("issued", PartialDate(int(year)), *found.span("number"))
    more = _TITLE_GOES_ON.match(draft.text, found.end(), draft.end)
    draft.title(draft.start, more.end() if more else found.end())
    return draft.done("legislation")


def _of_kingdom(draft: Draft) -> bool:
    found = _INSTRUMENT.match(draft.text, draft.start, draft.end)
    if not found:
        return False
    draft.title(found.start("title"), found.start("year"))
    draft.take("number", *found.span("number"))
    draft.put("issued", PartialDate(int(found["year"])), *found.span("year"))
    return draft.done("legislation")


def _code(draft: Draft) -> bool:
    if draft.pinpoint is None or label_kind(draft.pinpoint) not in ("article", "section"):
        return False
    ours = _OF_STATE.fullmatch(draft.text, draft.start, draft.end)
    if ours and (ours["state"] in LANDS or ours["title"] == "Constitution"):
        draft.take("jurisdiction", *ours.span("state"))
        draft.title(*ours.span("title"))
        if ours["number"]:
            draft.take("number", *ours.span("number"))
        if ours["year"]:
            draft.date(*ours.span("year"))
        return draft.done("legislation")
    named = _BY_NAME.fullmatch(draft.text, draft.start, draft.end)
    if not named and not _CODE.fullmatch(draft.text, draft.start, draft.end):
        return False
    draft.take("title", draft.start, draft.end)
    return draft.done("legislation")


STATUTES: Readers = (
    *NATIONAL,
    (ANY_LAW, read_commonwealth_act),
    (Signs((_SECTION,), "§", "art.", "artikel"), _section),
    (Signs((_ITALIAN_SECTION,), "art.", "artt."), _italian_section),
    (Signs((_CODE_OF,), "code ", "código ", "codice ", "constit", "costituzione"), _article_of_code),
    (Signs((_ARTICLE_OF,), "art.", "arts.", "article", "recital"), _article_of),
    (
        Signs(
            (_NUMBERED,), "l. n", "ord. n", "décr. n", "arr. n", "loi ", "décret", "ordonnance ", "arrêté ",
            "circulaire ", ", n. ", "закон", "указ президента", "постановление",
            "приказ", "распоряжение",
        ),
        _numbered,
    ),
    (_GERMAN_WORDS, _german),
    (_GERMAN_TREATY_WORDS, _german_treaty),
    (Signs((_SPANISH,), "ley", "decreto", "orden ", "lo ", "rd ", "rdl "), _spanish),
    (Signs((_PORTUGUESE,), "lei ", "decreto", "portaria", "medida provisória"), _portuguese),
    (Signs((_INSTRUMENT,), "regulations ", "order ", "rules ", "scheme ", "instrument ", "byelaws "), _of_kingdom),
    (_BY_NAME_WORDS, _code),
    (_OF_DAY, _of_day),
)  # fmt: skip
"""Who reads laws of these habits, each with the signs without which it takes none."""
