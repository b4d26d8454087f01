"""Articles, chapters and theses whose titles stand without marks, known by what stands behind them.

Ann Brook, Review of The Lamp Keepers, Journal of Harbours 12, no. 3 (2004): 201     Chicago
Hans Weber, Leuchttürme im Recht, NJW 2004, 1234 (1236)                              German law
Hans Weber, Die Lotsen, in: Zeitschrift für Hafenkunde 12 (2004), H. 3, S. 45–67     German
G. Bianchi, I fari, in «Rivista dei porti», XII, 2004, 3, pp. 45-67                  Italian
Jean Martin, Les passeurs, thèse de doctorat, université de Lyon, 1988               theses
"""

from __future__ import annotations

import re

from citator.facts.law_journals import is_of_law
from citator.model import PartialDate
from citator.parsing.cutting.italian import IN_ITALIAN_REVIEW
from citator.parsing.kinds.authors import authors_at, read_authors
from citator.parsing.kinds.containers import first_page, read_container
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.families_first import families_first
from citator.parsing.kinds.genre import THESIS, is_magazine, is_news
from citator.parsing.kinds.joined_names import families_between_strokes
from citator.parsing.kinds.marks import within_title
from citator.parsing.kinds.numbered_issues import NUMBERED_JOURNAL, PERIODICAL_NAME
from citator.parsing.kinds.press import page_of_sheet
from citator.parsing.kinds.serials import serial_behind, take_serial
from citator.parsing.kinds.the_same import read_in_the_same
from citator.text.dates import YEAR, parse_date
from citator.text.names import is_body, is_person, parse_name, parse_names
from citator.text.persons import CAPITALS
from citator.text.pinpoints import label_kind
from citator.text.telling import Signs, told_in

__all__ = ["read_unmarked"]

_IN = re.compile(r"(?:,\sin:?|\.\sIn:)\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž«„“]|(?:ders|dies)\.[:,])")
_PAGES = r"(?:(?:,|:)\s?(?:S\.\s?|pp?\.\s?)?(?P<pages>\d{1,5}(?:\s?[-–—]\s?\d{1,5})?))?"
_JOURNAL = re.compile(
    rf"(?:,\s(?:in:?\s)?|\.\sIn:\s)(?P<journal>(?!(?:No|Nos|Nr|Vol|Vols|Bd|Issue|Number|Heft|Series)\b)[{CAPITALS}][^,()\d]{{1,80}}?),?\s(?:Jg\.\s?|Bd\.\s?|vol\.\s?|t\.\s?)?(?P<volume>\d{{1,4}})"
    rf"(?:,\s(?:[Nn]o\.?|n[°º]|Nr\.|H\.|núm\.)\s?(?P<issue>\d{{1,4}}(?:[-–/]\d+)?))?\s\((?P<date>[^()]*{YEAR})\)"
    rf"(?:,\s(?:H\.|Heft|Nr\.|[Nn]o\.|n[°º])\s?(?P<issue2>\d{{1,4}}(?:[-–/]\d+)?))?{_PAGES}(?:(?<=\d),\s(?P<pin>\d{{1,5}}(?:\s?ff?\.?)?))?$"
)
_YEARLY = re.compile(
    rf"(?:,\s(?:in:?\s)?|\.\sIn:\s)(?P<journal>(?=[^,\s]*[A-ZÄÖÜ][^,\s]*[A-ZÄÖÜ])[A-ZÄÖÜ][A-Za-zÄÖÜäöü/-]{{1,12}}(?:[\s-][A-Z]{{2,4}})?)\s(?P<date>{YEAR}),\s(?:S\.\s?|H\.\s?\d+,\s(?:S\.\s?)?)?"
    r"(?P<pages>\d{1,5}(?:[-–]\d{1,5})?)(?:\s?\((?P<pin>\d{1,5}(?:\s?(?:ff?\.?|[-–]\s?\d+))?)\)|,\s(?P<pin2>\d{1,5}(?:\s?ff?\.?)?))?$"
)
# An issue that is counted within its year: "in: Der Spiegel 14/2012, S. 33", "in: Hafenblätter, Heft 3/1999".
_COUNTED = re.compile(rf"/(?<=\d/){YEAR}(?=$|[,:])")
_OF_YEAR = re.compile(
    rf"(?P<lead>,\s(?:in:?\s)?|\.\sIn:\s|(?<=[“»”]),?\s)(?P<journal>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”„«»\d]{{2,80}}?),?\s(?:(?P<part>H\.\s?|Heft\s)|(?:Nr|No)\.\s?)?"
    rf"(?P<issue>\d{{1,3}}(?:[-–]\d{{1,3}})?)/(?P<date>{YEAR}){_PAGES}$"
)
_ITALIAN = re.compile(
    rf",\sin\s[«“„](?P<journal>[^«»“”]{{3,100}})[»”“],\s(?:a\.\s|vol\.\s)?(?P<volume>[IVXLC]{{1,8}}|"
    rf"\d{{1,4}})(?:\s\((?P<date>{YEAR})\)|,\s(?P<date2>{YEAR}))"
    rf"(?:,\s(?:n\.\s?|fasc\.\s?)?(?P<issue>\d{{1,3}}(?:[-–/]\d+)?))?{_PAGES}(?::\s(?P<pin>\d{{1,5}}(?:[-–]\d{{1,5}})?))?$"
)
_OF_LAW = re.compile(rf",\sin\s(?P<journal>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()«»“”\d]{{5,60}}),\s(?P<date>{YEAR})(?:,\s(?P<volume>[IVX]{{1,4}}))?$")
_COLLECTED = re.compile(
    r"\b(?:Trattato|Studi|Scritti|Commentario|Enciclopedia|Digesto|Manuale|Saggi|Atti|Codice|Liber|Storia|Dizionario|Estudios|Homenaje|Comentarios?|"
    r"Tratado|Estudos|Études|Mélanges|Essays|Festschrift|Handbook)\b"
)
_NUMBER_AND_PAGES = re.compile(r"(?:n|fasc|H|no)\.\s?(?P<issue>\d{1,3}),\s(?:pp?|S)\.\s?(?P<pages>\d+\s?[-–—]\s?\d+)")
_IN_PAPER = re.compile(rf"(?:,\sin:?|\.\sIn:)\s(?P<journal>[^,“”«»]{{3,60}})(?:,|\svom|\sdu|\sdel)\s(?P<date>[^,]{{2,24}}?{YEAR})$")
_HANDED_IN = re.compile(
    rf"[,.]\s(?P<genre>(?:[^,().]{{0,40}}\s|unveröff\.\s|[Pp]hil\.\s)?(?:{THESIS.pattern}|thèse|tesi)[^,()]{{0,40}}?)(?:,\s(?P<publisher>[^,()]{{3,80}})|\s\((?P<publisher3>[^,()]{{3,80}})\))?"
    rf"(?:,?\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\wà-ÿ-]+)|,|(?<=\)))\s(?P<date>{YEAR})$|"
    rf",\s(?P<genre2>(?:[^,()]{{0,40}}\s)?(?:{THESIS.pattern}|thèse|"
    rf"tesi)[^,()]{{0,40}}?)(?:,\s(?P<publisher2>[^,()]{{3,80}})),\s(?P<date2>{YEAR})$"
)


_IN_REVIEW = IN_ITALIAN_REVIEW.pattern
# What stands in each match of some of these, and at its end: most drafts have not all of it.
_VOLUME_AND_YEAR = re.compile(rf"\((?<=\d\s\()[^()]*(?<={YEAR})\)")
_YEAR_AND_PLACE = re.compile(rf",(?<=\s{YEAR},)\s")
_NUMBERED = re.compile(r",\s[NnIiHFf][^,\d]{0,8}\d")  # ", núm. 12", ", Heft 3"
_BEHIND_PLACE = ").f\n"


def read_unmarked(draft: Draft) -> bool:
    """Read the draft as one of these; False where no names stand at its head or nothing of their shape at its end."""
    text = draft.text
    if not text[draft.start : draft.start + 1].isupper():
        return _title_first(draft)
    told = told_in(text)
    reviewed = IN_ITALIAN_REVIEW in told
    alone = IN_ITALIAN_REVIEW.match(text, draft.start, draft.end) if reviewed else None
    if alone and alone.start("journal") == draft.start:
        return _article(draft, alone)
    within = _WITHIN in told
    last = text[draft.end - 1]
    placed = last.isdecimal() or last in _BEHIND_PLACE
    for pattern, may_match in (
        (_ITALIAN, within and placed),
        (_IN_REVIEW, reviewed),
        (_JOURNAL, placed and _VOLUME_AND_YEAR.search(text, draft.start, draft.end)),
        (_YEARLY, placed and _YEAR_AND_PLACE.search(text, draft.start, draft.end)),
        (_OF_YEAR, placed and _COUNTED.search(text, draft.start, draft.end)),
        (NUMBERED_JOURNAL, last in _ENDS_NUMBERED and _NUMBERED.search(text, draft.start, draft.end) and not _marked(draft, draft.end)),
        (_IN_PAPER, within),
        (_OF_LAW, within and _paged(draft)),
    ):
        found = pattern.search(text, draft.start, draft.end) if may_match else None
        if found is None:
            continue
        names = authors_at(draft) if _is_periodical(found, draft) else None
        # Without a title between the names and it, what looks like the journal is the title: "ANN BROOK, THE LAMPS 18 (2010)".
        titled = names is not None and text[names[0] : found.start()].strip(" ,")
        if names and titled and not _is_by_body(text[draft.start : names[0]], found) and not _is_one_title(titled, found):
            return _article(draft, found)
    return _serial(draft) or (_HANDED in told and _thesis(draft)) or (within and _chapter(draft))


def _is_by_body(head: str, found: re.Match[str]) -> bool:
    """Whether a body stands at the head, whose report has a comma in its title: "Harbour Board, Lamps: More Light, Less Oil 5 (2014)"."""
    if found.re is not _JOURNAL or found["pages"] or not is_body(head):
        return False
    journal = found["journal"]
    return not (is_news(journal) or is_magazine(journal) or PERIODICAL_NAME.search(journal) or _SHORTENED_JOURNAL.search(journal))


_SHORTENED_JOURNAL = re.compile(
    r"\b(?:J|Q|L|Rev|Bull|Ann|Arch|Proc|Trans|Stud|Res|Rsch|Int|Mag|Y\.?B)\.(?=\s|$)|\bInt[’']l\b"
)  # "J. Ports"


def _serial(draft: Draft) -> bool:
    """Read names, a title without marks and the journal behind it, whose year stands between commas; False where it is none."""
    found = serial_behind(draft)
    names = authors_at(draft) if found else None
    if not found or names is None or not draft.text[names[0] : found.start()].strip(" ,:") or _marked(draft, found.start()):
        return False
    _head(draft, found.start())
    take_serial(draft, found)
    return True


_ENDS_NUMBERED = "0123456789)"
_WITHIN = Signs((_IN, _ITALIAN, _IN_PAPER), ", in ", ", in:", ". in:")
_HANDED = Signs(
    (_HANDED_IN,), "thesis", "diss", "phd", "ph.d", "phil", "master’s", "master's", "habil", "arbeit", "thèse", "mémoire de", "tesi",
    "trabajo de fin", "дис",
)  # fmt: skip


def _title_first(draft: Draft) -> bool:
    """Such as "„Das Licht“, in: Hafenblätter 4 (1999), S. 12–30": no names stand before the title in marks."""
    quoted = next((one for one in draft.nesting.quoted if one.start == draft.start and one.end < draft.end), None)
    found = (_JOURNAL.match(draft.text, quoted.end, draft.end) or _OF_YEAR.match(draft.text, quoted.end, draft.end)) if quoted else None
    return found is not None and _is_periodical(found, draft) and _article(draft, found)


# "Drucksache 15/2001", "Circular 12/2003" and "Discussion Paper 3/2010" have numbers that are none of an issue, whatever page is cited.
_SERIES = re.compile(
    r"\b(?:working|discussion|policy|research|occasional|position|background|briefing|technical|white|green)\spapers?\b|"
    r"(?:drucksache|drucks|\w{3}protokoll)\b|^(?:Az|Bd|Doc|Dok|Drs|Drucks|Jg|Rs|Tz|Vol)\.$",
    re.IGNORECASE,
)
_OF_ACTS = (
    r"(?:\b(?:circular|circulaire|circolare|regulation|directi(?:on|ve|va)|decision|decisión|décision|application|complaint|petition|"
    r"petición|requête|act|bill|judgment|case|caso|resolution|résolution|resolución|release|communiqué|comunicado|memo|memorandum|"
    r"loi|décret|arrêté|règlement|avis|arrêt|decreto|regolamento|direttiva|sentenza|ley|reglamento|sentencia|dictamen)|"
    r"(?:verordnung|richtlinie|erlass|beschluss|urteil|antrag|anfrage|beschwerde|rechtssache|schreiben|gutachten))"
)
# Words that journals are called by too: at an end of the name, and none of two that are joined, as in "Law & Ports 3/2010".
_OF_BOTH = (
    r"(?:communications?|report|rapport|rapporto|informe|document|documento|doc|law|order|opinion|brief|note|series|collection|legge|"
    r"(?:ai\s)?index|\w*gesetz|(?!wochen|monats)\w*bericht|\w*reihe)"
)
# With a span of pages: names that end so, that are such a word, or "Rapport d’information" and its like.
_OF_A_PAPER = re.compile(
    rf"{_OF_ACTS}$|^(?!communications$|index$|\w+(?:gesetz|bericht|reihe)$){_OF_BOTH}$|^(?:rapport|note|document)\sd[e’']|"
    r"(?:arbeits|diskussions|positions)papier$|^stellungnahme$|^safety\sseries$",
    re.IGNORECASE,
)
_NO_ISSUE = re.compile(
    rf"\bpapers?\b|{_OF_ACTS}\b|(?:mitteilung|protokoll|stellungnahme|papier|dokument)\b|^(?!index){_OF_BOTH}\b|(?:^|\s){_OF_BOTH}$",
    re.IGNORECASE,
)
_TWO_JOINED = re.compile(r"\w+\s(?:&|and|und|et|e|y)\s\w+")
_SPAN = re.compile(r"\d\s?[-–—]\s?\d")


def _paged(draft: Draft) -> bool:
    """Whether a page was cited: paragraphs and articles are those of acts and decisions."""
    return bool(draft.pinpoint) and label_kind(draft.pinpoint) in (None, "page")


def _is_counted_in_its_year(found: re.Match[str], draft: Draft) -> bool:
    """Whether "3/2010" behind the words is an issue: behind "in" or a title in marks they need no word that periodicals are called by.

    Without "in" a page has to stand behind it, as no act and no letter has one: “Ports”, Rule 12/2003. From one page to another is an
    article: there the words that reports and acts are called by too may be those of a journal, "Public Law 3/2010, pp. 12–34".
    """
    name = found["journal"]
    if is_magazine(name) or is_news(name) or PERIODICAL_NAME.search(name):
        return True
    marked = found.string[found.start() - 1] in "“»”"
    paged = _paged(draft)
    led = found["lead"].strip(" ,.") or (marked and (paged or found["pages"]))
    if not led or _SERIES.search(name):
        return False
    spans = _SPAN.search(found["pages"] or (draft.pinpoint or "" if paged else ""))
    return (_OF_A_PAPER if spans else _NO_ISSUE).search(_TWO_JOINED.sub("", name)) is None


def _is_periodical(found: re.Match[str], draft: Draft) -> bool:
    """Whether what stands before the date is a periodical: brackets with a place and a publisher are those of a book."""
    if found.re is _IN_PAPER:
        return is_news(found["journal"]) or is_magazine(found["journal"])
    if found.re is _OF_LAW:  # "…, in Contratto e impresa, 1999, p. 3": without a house a review of law
        name = found["journal"]
        return not _COLLECTED.search(name) and (is_of_law(name) or PERIODICAL_NAME.search(name) is not None)
    if found.re is _OF_YEAR:
        return found["part"] is not None or _is_counted_in_its_year(found, draft)
    if found.re is _JOURNAL and found["journal"].isupper() and not found["pages"] and not _SPAN.search(draft.pinpoint or ""):
        return False  # "A HARBOUR, NOT A PORT 1 (2020)": the end of a title
    if found.re is NUMBERED_JOURNAL:
        return bool(found["date"] or found["date2"] or found["date3"])
    return found.re is not _JOURNAL or parse_date(re.sub(r"^(?:Spring|Summer|Autumn|Fall|Winter)\s", "", found["date"])) is not None


def _is_one_title(words: str, found: re.Match[str]) -> bool:
    """Whether a word and what looks like a journal are one title: "Weather, Work and Worship in Norway 91 (2007)", with no page behind."""
    if found.re is not _JOURNAL or found["pages"] or " " in words:
        return False
    return found["journal"].count(" ") > 1 and PERIODICAL_NAME.search(found["journal"]) is None


def _marked(draft: Draft, end: int) -> bool:
    return any(draft.start <= one.start < end for one in draft.nesting.quoted)


def _article(draft: Draft, found: re.Match[str]) -> bool:
    groups = found.groupdict()
    _head(draft, found.start())
    draft.kind = "article-journal"
    if found.re is _IN_REVIEW:  # the point of "Foro it." is its own
        draft.take("container-title", *found.span("journal"))
    draft.title(*found.span("journal"), "container-title")
    for name, keys in (("volume", ("volume",)), ("issue", ("issue", "issue2")), ("page", ("pages",))):
        for key in keys:
            if groups.get(key):
                draft.take(name, *found.span(key))
    for key in ("date", "date2", "date3"):
        if groups.get(key):
            draft.date(*found.span(key))
    for key in ("pin", "pin2"):
        if groups.get(key) and not draft.pinpoint:
            draft.pinpoint = found[key]
            draft.put("locator", found[key], *found.span(key))
    first_page(draft)
    if found.re is _OF_YEAR:
        draft.put("issued", PartialDate(int(found["date"])), *found.span("date"))
        draft.kind = (
            "article-magazine" if is_magazine(found["journal"]) else "article-newspaper" if is_news(found["journal"]) else draft.kind
        )
        if draft.kind != "article-journal":
            page_of_sheet(draft)
    date = draft.year()
    numbered = _NUMBER_AND_PAGES.fullmatch(draft.pinpoint or "")
    if found.re is _IN_PAPER:
        draft.kind = "article-magazine" if is_magazine(found["journal"]) else "article-newspaper"
        page_of_sheet(draft)
    elif numbered and not draft.has("issue") and not draft.has("page"):
        at = (draft.place("locator"))[0]
        draft.take("issue", at + numbered.start("issue"), at + numbered.end("issue"))
        draft.take("page", at + numbered.start("pages"), at + numbered.end("pages"))
        draft.fields.pop("locator", None)
        draft.pinpoint = None
    elif re.fullmatch(r"(?:pp?|S)\.\s?\d+\s?[-–—]\s?\d+", draft.pinpoint or "") and date and not draft.has("page"):
        draft.put("page", (draft.pinpoint or "").split(".", 1)[1].strip(), *draft.place("locator"))
        draft.fields.pop("locator", None)
        draft.pinpoint = None
    draft.start = draft.end
    return True


_INVERTED = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.\s?){1,3}(?:(?:,\s|,?\s(?:and|&)\s)[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.\s?){1,3})*"
)


_SEVERAL = re.compile(r"\s(?:and|&|und|et|y)\s|/")


_GOES_ON = re.compile(
    r"\s(?:as|and|or|und|als|oder|et|ou|comme|y|como|e|come|for|revisited|reconsidered|at|from|nach|vor|seit)\b[^,;:()“”\"]{0,90}"
)


def _head(draft: Draft, end: int) -> None:
    """Names and title before ``end``; the title may have marks."""
    whole, draft.end = draft.end, end
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end <= end + 1), None)
    if quoted and draft.text[quoted.end : end].strip(" ,.") and within_title(draft, quoted):  # "Anna Bach, The “Ferry” as a Place"
        quoted = None
    if quoted and _INVERTED.fullmatch(draft.text[draft.start : quoted.start].rstrip(" ,:")):
        names = draft.text[draft.start : quoted.start].rstrip(" ,:")
        draft.put("author", parse_names(names), draft.start, draft.start + len(names))
        draft.title(quoted.start, quoted.end)
    elif quoted:
        names = draft.text[draft.start : quoted.start].rstrip(" ,:")
        several = _SEVERAL.search(names) is not None  # "Brook and Weir, “Lamps”": what stands before a title in marks is names
        read_authors(draft, limit=draft.start + len(names), family_only=several, required_comma=False)
        goes_on = _GOES_ON.fullmatch(draft.text, quoted.end, end) is not None  # "“The Ferry” as a Place, in …"
        draft.title(quoted.start, end if goes_on else quoted.end)
    else:
        read_authors(draft, required_comma=False)
        draft.title(draft.start, draft.end)
    draft.end = whole


def _thesis(draft: Draft) -> bool:
    behind = _PART_OF_THESIS.search(draft.text, max(draft.start, draft.end - 24), draft.end)
    whole, draft.end = draft.end, behind.start() if behind else draft.end
    found = _HANDED_IN.search(draft.text, draft.start, draft.end) if draft.text[draft.start : draft.end].rstrip()[-1:].isdecimal() else None
    if not found or _marked(draft, found.start()) or authors_at(draft) is None:
        draft.end = whole
        return False
    if behind:
        draft.take("volume", *behind.span("volume"))
    suffix = "" if found["genre"] else "2"
    genre, school = found.span("genre" + suffix), found.span("publisher" + suffix)
    if found["publisher3"]:  # "Diss. (Universität Leeds) 1986"
        school = found.span("publisher3")
    named = _SCHOOL_AT_END.search(draft.text, *genre) if found["place"] and school[0] < 0 else None
    if named:  # "Diss. phil. Univ. Leeds 1986"
        genre, school = (genre[0], named.start()), (named.start() + 1, found.end("place"))
    draft.take("genre", *genre)
    draft.date(*found.span("date" + suffix))
    if school[0] >= 0:
        draft.take("publisher", *school)
    if found["place"] and found["publisher"] and _OF_TOWN.fullmatch(found["publisher"]):  # "Universität Leeds 1986"
        del draft.fields["publisher"]
        draft.take("publisher", found.start("publisher"), found.end("place"))
    elif found["place"] and not named:
        draft.take("publisher" if is_body(found["place"]) else "publisher-place", *found.span("place"))
    _head(draft, found.start())
    draft.kind = "thesis"
    draft.start = draft.end
    return True


_PART_OF_THESIS = re.compile(r"(?<=\b[12]\d\d\d),\s(?:vol\.|t\.|tome|Bd\.|Teil)\s(?P<volume>\d{1,2}|[IVX]{1,4})$")
_OF_TOWN = re.compile(r"(?:(?:Technische|Freie|Humboldt-)\s)?Universität|Univ\.|[Uu]niversité|Università|Universidad|TU|FU|TH|ETH")
_SCHOOL_AT_END = re.compile(rf"\s(?:{_OF_TOWN.pattern})$")
_BY_THE_SAME = re.compile(r"[Dd](?:ers|ies)\.(?:\s\((?:Hg|Hrsg)\.\))?[:,]\s(?=[A-ZÄÖÜ„])")  # "…, in: ders., Städte am Wasser, Köln 1999"


def _chapter(draft: Draft) -> bool:
    """Such as "Anna Bach, Der Hafen, in: Hans Weber (Hrsg.), Städte am Wasser, Stuttgart 1999": editors stand behind "in"."""
    found = _IN.search(draft.text, draft.start, draft.end)
    if not found or _marked(draft, found.end()) or not draft.nesting.open(found.start()):
        return False
    book = Draft(draft.text, found.end(), draft.end, draft.nesting)
    names = authors_at(book, family_only=True)
    alone = is_person(draft.text[draft.start : found.start()], surname=True)  # "Weir, in: Hale (Hrsg.), Hafenrecht", of a commentary
    same = _BY_THE_SAME.match(draft.text, found.end(), draft.end)
    if not same and (names is None or not names[1]):
        return False
    called = None if alone or authors_at(draft) else families_first(draft, found.start())
    if called:
        families = families_between_strokes(draft.text[draft.start : called])
        draft.put("author", tuple(map(parse_name, families)) or parse_names(draft.text[draft.start : called]), draft.start, called)
        draft.title(called + 2, found.start())
    elif not (alone or same or authors_at(draft)):
        return False
    if alone:
        draft.people("author", draft.start, found.start())
        draft.start = found.start()
    if not called:
        _head(draft, found.start())
    draft.kind = "chapter"
    draft.start = read_in_the_same(draft, found.end(), draft.end) if same else found.end()
    read_container(draft)
    author = draft.fields.get("container-author")
    if author and author.source == "inherited":  # "in: ders., Städte am Wasser": who wrote the book is not printed again
        del draft.fields["container-author"]
    return True
