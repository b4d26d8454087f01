"""Where the sentences and the members of a list end in a note: at semicolons, and at full stops that are none of an abbreviation's."""

from __future__ import annotations

import re

from citator.facts.newspapers import is_newspaper
from citator.facts.places import PLACES, TOWNS
from citator.facts.publishers import PUBLISHERS
from citator.parsing.cutting.capitals import has_family_in_capitals, reference_in_capitals
from citator.parsing.cutting.evidence import is_prose
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.cutting.quotation_ends import closes_quotation
from citator.parsing.cutting.semicolons import within_one
from citator.parsing.cutting.signals import MIDWAY, SIGNAL_AHEAD, signal_at
from citator.parsing.cutting.subtitles import begins_anew, cites_somebody, parts_a_title
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_person

__all__ = ["clauses", "sentence_end", "sentences"]

_STOP = re.compile(
    r"[.?!…;\n](?:(?<=[.?!…])[”’\"')\]»]*\s+(?=[“‘\"'(\[«„‚]?[A-ZÀ-ÖØ-ÞĀ-ŒŔ-ŽА-Я\d‘“])|(?<=;)\s*|(?<=\n)\s*\n\s*|"
    r"(?<=[.?!])\s+(?=(?:https?://|www\.|ibid|id\.|see\b|cf\b))|(?<=\d\.)\s+(?=[b-h]\)\s[A-ZÀ-Þ]))"
)
_WORD_BEFORE = re.compile(r"[\s(\[“‘\"'/,–-]([\w.’']++)$")
_WORD_AT_HEAD = re.compile(r"(?:^|[\s(\[“‘\"'/,–-])([\w.’']++)$")
_LONGEST_WORD = 16  # with the sign before it
# "39 Ariz. L. Rev. 67": between the volume and the page of a law review or report no full stop ends a sentence.
_IN_REPORT = re.compile(r"(?:^|[,.]?\s)\d{1,4}\s(?:(?:[A-Z][\w.’']*(?:\.-[A-Z][\w.’']*)?,?|&|of|the|on|in)\s){0,6}[A-Z][\w.’']*$")
_REPORT_GOES_ON = re.compile(r"(?:(?:[A-Z][\w.’']*(?:\.-[A-Z][\w.’']*)?,?|&|of|the|on|in)\s){0,7}(?:\d|_{2,}|\(forthcoming\s)")
_FORTHCOMING_AHEAD = re.compile(r"(?:[A-Z][\w’']*\.\s){1,5}(?:_{2,}\s)?\(forthcoming\s")  # "Harv. L. Rev. (forthcoming 2020)"
_ABBREVIATIONS = frozenset(
    """v vs no nos vol vols p pp para paras art arts ed eds trans transl dr mr mrs ms prof sr jr inc ltd co corp cf rev univ dept gov gen
    sec sect sects secc chap chaps ch chs n nn fn fns doc docs add corr ser app apps bd hrsg hg nr nrn abs rn rz vgl bzw approx c ca fig
    figs assoc supp suppl cir ct dist ass’n comm’n int’l soc comm res resol st ave esq hon messrs amb lt col maj sgt rep sen reg regs
    am eur inst q op loc cit tab pt pts sess mtg hum rts bull stat proc publ pub intl nat acad sci med phys chem lett math exp ann mag
    lib hist philos sociol econ pol psych aust can brit calif mass tech conf jan feb mar apr jun jul aug sep sept oct nov dec al bzw
    etc resp insb fin prot merch servs mgmt envtl ctr ctrs rsch transp subcomm anm art ziff zit consid erw ebd ebda rdn aufl par rdnr
    probs contemp cl cls amend evid fed pharms cts dist civ bus behav juris crim const admin civ int’l nat’l gov’t dep’t env’t janv
    févr avr juill juil déc abr ene genn febbr lugl sett ott dic okt dez cap caps pg pgs cols arch dép départ dipl mun aff cons coll
    fr lat nouv acq wash chron trib fl fls ph th chr jos wm geo alb obs somm concl jur atty attys engr inv exec exh leg exp ref réf az
    cat fasc fascs bgbl rgbl abl gbl bundesgesetzbl slg pág págs párr párrs rec meld стр diss phil jur fol fols pag pagg blz bldz dl
    esp cond prod mvt bk bks pl pls intro introd pref repr rpt ms mss illus comp comps anniv enl
    uitg afd eccl opp epist homil serm comment instit gesch zeitschr bibl biblioth antiq mém mem journ beitr abh sitzungsber verh
    jahrb mitt forsch urk anthr ethnol archaeol archéol append praef tract dial apol nederl ned lett versl meded akad königl kgl germ
    synod tert tertul cyprian euseb lact carthag quaest orat annal bell metam aen ecl georg rhet consil gest kerkgesch middelned
    éd éds trad rééd réimpr rist séc pról coord coords introd préf préc noviss dig giur riv segr mss org orgs spéc sgg sigs
    zeitsch handl bijdr ilmo excmo excma sermo illmo mons mgr msgr ste sra vid exod levit matth philipp bl núm núms cfr sez env cass
    cod urt beschl az engl frz ital span überarb neubearb durchges sup cong cmt cmts jf jfr sml rel""".split()
)
# Told from words by their capital and the stop: "Bd. of the Fed. Rsrv. Sys.", "Ac. STJ"; and from the "UN", with which a sentence can end.
_OF_NAMES = frozenset(
    """tit un Ac Un Rs Rsrv Sys Educ Elec Indus Cmty Immigr Litig Mfg Mfrs Mkt Mkts Telecomms Twp Unif Utils Treas Prob Bd Pro Just Sch Def
    Hosp Min""".split()
)
# "… der Leuchtfeuer. 2., überarb. Aufl. Hamburg 1987", "… der Botanik. Bd. 2. Leipzig 1911": edition and volume begin no citation.
_EDITION_AHEAD = re.compile(r"\d{1,2}\.(?:,?\s(?:[a-zäöü]+(?:\.|\s(?:und|u\.))?\s){0,4})?\s?(?:Aufl\.|Auflage\b)|(?:Bd\.|Band)\s\d")
_ORDINAL_AHEAD = re.compile(
    r"(?:Aufl|Auflage|Ausgabe|Halbband|EL|Lfg|Lieferung|Erg|Jahrgang|Jg|Kapitel|Sitzung|Jahrhunderts?|Jhs?|Jh\.|Internationale[rn]?|Band|Bde?|Geburtstag(?:e?s)?|Todestag(?:e?s)?|Ed\.\s\d)\b"
)
# "Hans Weber: Die Fähren. Köln: Hafenverlag 1988", "Roe, Fens. Reading, U.K.: Weir Press, 1999": no citation begins with its imprint.
_IMPRINT_AHEAD = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.-]+(?:[\s/][A-ZÀ-ÞĀ-ŒŔ-Ž][\w.-]+){0,2}(?:,\s(?:[A-Z]{2,3}|(?:[A-Z]\.\s?){2,3}|[A-Z][a-z]{1,4}\.))?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.&-]*\s){0,4}[\w-]*(?:[Vv]erlag|Press|Publish\w*|Books|Éditions?|"
    rf"Editions?|Edizioni|Editorial|Presses|Springer|Suhrkamp|Beck|University Press)\b[^.;:()“”]{{0,40}}?,?\s{YEAR}\b"
)
# "Die Fähren. Erlangen 1850, S. 3", "I fari. Torino, Riva, 1921": town and year are what is left of the citation before them.
_TOWN_AHEAD = re.compile(
    r"(?P<town>[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я][\w’-]+(?:\s(?:upon\s|am\s|im\s|de\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+){0,2}|Frankfurt a\. ?M\.)(?:\sa[./]\s?S\.)?"
    rf"(?:\s?[/–-]\s?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?|\s(?:und|u\.|et|y|e)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?,?\s{YEAR}(?=[,.;)]|$)"
)
# "Die Fähren. Diss. phil. Kiel 1994", "I fari. Tesi di laurea, Torino, 1988": where it was a thesis.
_THESIS_AHEAD = re.compile(
    r"(?:(?:(?:[Uu]npubl(?:ished|\.)|[Uu]nveröff(?:entlichte|\.))\s)?(?:Ph\.?\s?D\.?|M\.?A\.?|Doctoral|Phil\.|Iur\.|Theol\.|Med\.)\s(?:[Dd]iss|[Tt]hes)|Diss(?:ertation|\.)|"
    rf"Inaugural-Diss|Habil(?:itationsschrift|\.|-)|Magisterarbeit|Masterarbeit|Diplomarbeit|Thèse\sd|Tesi\sd|Tesis\sd)[^;:“”()]{{0,80}}?{YEAR}\b"
)
_SHEET = re.compile(r"\*?[A-Za-z]{1,3}\d")  # "sig. A2r" of a book without numbers on its pages
_LEAVES = frozenset(["f", "ff", "fo", "fos"])
_BEFORE_SIGNAL = frozenset("e.g cf but cfr vgl vid v s см ср".split())  # "Cfr. Id., Il fiume": no sentence ends there
_MONTH_AHEAD = re.compile(rf"{MONTH}\s")
_CAPITALS = re.compile(r"[A-Z][A-Z’]{1,9}")
_CAPITALS_AHEAD = re.compile(rf"[A-Z][A-Z’&.]+\b|&\s|\((?:{MONTH}\s\d{{1,2}},\s){YEAR}")
_DATE_IN_BRACKETS = re.compile(
    rf"\((?:{MONTH}\s|\d{{1,2}}\s)?[^()]{{0,12}}?{YEAR}\)|\([A-ZÀ-ÞĀ-ŒŔ-Ž][^():;]{{1,40}}:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^():;]{{1,60}},\s{YEAR}\)"
)
# A reference by the Russian standard (GOST R 7.0.5) divides its own parts by full stops; another begins with a name and its initials.
_DOTTED = re.compile(r"(?:\w{1,4}\.){1,5}\w{1,4}")
_FIGURES = re.compile(r"[\d.]+")
_SMALL_ROMAN = re.compile(r"[ivxlc]{2,7}")
_CAPITALISED = re.compile(r"[A-Z]\w{1,7}")
_CYRILLIC = re.compile(r"(?:\d{1,2}\s)?[а-яё№]", re.IGNORECASE)
_NEXT_RUSSIAN = re.compile(
    r"[А-ЯЁ][а-яё-]+,?\s[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.)?\s(?!Указ|Там)[^.]{3}|(?:См|Ср|Цит|Подробнее|Там же|Он же|Она же|Также)\b"
)


# "… (Norland v. Southland). Provisional Measures, Order of 7 December 2021": the phase of a case begins no citation.
_PHASE_AHEAD = re.compile(
    r"(?:Request\sfor\s(?:the\s)?[Ii]ndication\sof\s)?(?:Provisional\sMeasures|Preliminary\sObjections?|Merits|Jurisdiction|Counter-Claims|"
    r"Reparations?|Judge?ment|Order|Advisory\sOpinion)\b[^;:“”()]{0,60}?(?:\bof\s(?:the\s)?|,\s|I\.?C\.?J)"
)


def _rest_ahead(text: str, following: int) -> bool:
    """Whether what stands ahead begins no citation and is the rest of one: place and publisher, edition or volume, where it stands.

    >>> _rest_ahead("In: Hans Weber (Hg.): Städte am Wasser", 0), _rest_ahead("2., verb. Aufl. Köln 1999", 0), _rest_ahead("In Köln", 0)
    (True, True, False)
    """
    if text.startswith(("Const. ", "CONST. ", "In: ", "Diss. ", "Directed by ", "Conducted by "), following):
        return True
    if text[following] in "PMJRCOA" and text[following - 3 : following] == "). " and _PHASE_AHEAD.match(text, following):
        return True
    if text[following].isupper() and _FORTHCOMING_AHEAD.match(text, following):
        return True
    counted = text[following] == "B" or text[following].isdigit()
    return bool((counted and _EDITION_AHEAD.match(text, following)) or _IMPRINT_AHEAD.match(text, following))


_EDITS = re.compile(r"\((?:Hrsg|Hgg?)\.\)[,:]")  # "dies. (Hg.): Die Häfen, Köln 2003": of whom was spoken before


# "S. 33 f. Diese Ansicht …": behind a page and those that follow it a sentence begins with a word, no place within the page.
_FOLLOWING = ("f", "ff")
_ENDS_IN_PAGE = re.compile(r"\d\s?ff?$")
_SENTENCE_AHEAD = re.compile(
    r"(?!(?:Anm|Fn|Fußn|Fussn|Rn|Rz|Rdn|Randn|Tz|Abb|Tab|Taf|Nr|Bd|Kap|Art|Abs|Ziff|Hrsg|Ed|Eds|Vol|No|Fig|App|Sp|Bl)[a-z]*\.?[\s\d])[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿā-ž]+,?\s"
)
_PAGES_OF_SERIES = re.compile(r"\d,\s\d{1,5}\s?ff$")
_PAGE = re.compile(r"\(\d{1,5}(?:\s?ff?\.|\s?[-–]\s?\d{1,5})?(?:,\s\d{1,5})?\)(?=[.,;]|$|\s[–—-]\s)")


def _cites_pages(text: str, stop: int, bracket: int) -> bool:
    """Whether the pages cited stand in brackets behind where a decision or an article begins: "NJW 1990, 1234 ff. (1236)"."""
    return _PAGES_OF_SERIES.search(text, max(0, stop - 20), stop) is not None and _PAGE.match(text, bracket) is not None


def sentence_end(text: str, stop: int, following: int, nesting: Nesting | None = None) -> bool:
    """Whether the full stop at ``stop`` ends a sentence; ``following`` is where the next word begins.

    >>> sentence_end("in vol. 3", 6, 8), sentence_end("by J. Smith", 4, 6), sentence_end("in 1993. The", 7, 9)
    (False, False, True)
    """
    if text[stop] in "?!" and nesting is not None:
        return bool(SIGNAL_AHEAD.match(text, following))  # a title may ask
    if text[stop] != ".":
        return True
    if text.startswith(("URL:", "URL "), following) or (text[stop - 1] == "/" and text.startswith(" ./.", stop - 3)):
        return False  # "Brook ./. Weir": the German versus
    word = (_WORD_BEFORE if stop > _LONGEST_WORD else _WORD_AT_HEAD).search(text, max(0, stop - _LONGEST_WORD), stop)
    token = word[1] if word else ""
    if nesting is not None and not text.isascii() and (_CYRILLIC.search(token) or _CYRILLIC.match(text, following)):
        return bool(_NEXT_RUSSIAN.match(text, following)) and (len(token) > 2 or token.isdigit())
    if SIGNAL_AHEAD.match(text, following):
        return token.lower() not in _BEFORE_SIGNAL
    if token in _FOLLOWING and _ENDS_IN_PAGE.search(text, max(0, stop - 6), stop) and _SENTENCE_AHEAD.match(text, following):
        return True
    if (len(token) == 1 and token.isalpha()) or (
        token.isdigit() and (_ORDINAL_AHEAD.match(text, following) or (len(token) < 3 and _MONTH_AHEAD.match(text, following)))
    ):
        return False
    if text[following] == "(" and (
        _DATE_IN_BRACKETS.match(text, following) or _EDITS.match(text, following) or _cites_pages(text, stop, following)
    ):
        return False
    capital = word is None or token[0].isupper() or text[word.start()] == "'"
    if capital and _REPORT_GOES_ON.match(text, following) and _IN_REPORT.search(text, max(0, stop - 60), stop):
        return False
    dotted = "." in token and _DOTTED.fullmatch(token) and not _FIGURES.fullmatch(token)  # U.S, N.S.W, e.g
    if dotted or (_CAPITALS.fullmatch(token) and _CAPITALS_AHEAD.match(text, following)):
        return False  # "WASH. POST", "NAT’L RSCH. COUNCIL", "S.F. CHRON. (May 3"
    counted = text[following].isdigit() and (token in _LEAVES or _SMALL_ROMAN.fullmatch(token))
    if counted or (token in ("sig", "sigs") and _SHEET.match(text, following)):
        return False  # "vol. vii. 309", "SP 12/287, ff. 89–90"
    if _rest_ahead(text, following) or (text[following] in "UuPMDITH" and _THESIS_AHEAD.match(text, following)):
        return False
    if text[following].isdigit() and (token.isdigit() or _CAPITALISED.fullmatch(token)):
        return len(token) == 4 and token.isdigit()
    return token.lower() not in _ABBREVIATIONS and token not in _OF_NAMES


def clauses(text: str, nesting: Nesting, whole: bytes = b"") -> list[tuple[int, int]]:
    """The members of a note, cut at semicolons and sentence ends that stand in the open; without blanks round them.

    ``whole`` marks the characters of what was recognised: no cut is made in "Kan. Stat. Ann. § 21-3516".

    >>> from citator.parsing.cutting.nesting import nest
    >>> note = "Smith v. Jones, para. 3; “A; b”, 2001. See also Vol. 3."
    >>> [note[s:e] for s, e in clauses(note, nest(note))]
    ['Smith v. Jones, para. 3', '“A; b”, 2001.', 'See also Vol. 3.']
    """
    out: list[tuple[int, int]] = []
    start = 0
    in_capitals = None
    went_on = len(text)  # where a title goes on behind a full stop
    for stop in _STOP.finditer(text):
        at = stop.start()
        semicolon = text[at] == ";"
        if whole and whole[at]:
            continue
        if not nesting.open(at) and (semicolon or not closes_quotation(text, at, stop, nesting)):
            continue
        if not semicolon and not text[at].isspace() and not sentence_end(text, at, stop.end(), nesting):
            continue
        if not semicolon and _imprint_ahead(text, start, at, stop.end(), nesting):
            continue
        if not semicolon and 0 < at - went_on < 3 and text[went_on:at].isdecimal():
            continue  # "Le quai. 1. Les barques": the number of the part
        if not semicolon and _goes_on(text, start, at, stop.end(), nesting):
            went_on = stop.end()
            continue
        if in_capitals is None:
            in_capitals = has_family_in_capitals(text)
        if in_capitals and (whole_end := reference_in_capitals(text, start, at)) and stop.end() < whole_end:
            continue
        if semicolon and within_one(text, start, at, stop.end()):
            continue
        end = at if semicolon else at + len(stop.group().rstrip())
        out.append((start, end))
        start = stop.end()
    out.append((start, len(text)))
    trimmed: list[tuple[int, int]] = []
    for begin, stop_at in out:
        words = text[begin:stop_at].rstrip()
        if words:
            trimmed.append((begin + len(words) - len(words.lstrip()), begin + len(words)))
    return trimmed


def sentences(text: str, nesting: Nesting) -> list[tuple[int, int]]:
    """The sentences of a paragraph; one that ends inside closing quotation marks ends with them.

    >>> from citator.parsing.cutting.nesting import nest
    >>> words = "It was “a cold winter.” Mr. Brook, vol. 3, said so. He left."
    >>> [words[s:e] for s, e in sentences(words, nest(words))]
    ['It was “a cold winter.”', 'Mr. Brook, vol. 3, said so.', 'He left.']
    """
    out: list[tuple[int, int]] = []
    start = 0
    for stop in _STOP.finditer(text):
        at, last = stop.start(), stop.start() + len(stop.group().rstrip()) - 1
        if text[at] in ";\n" or (stop.end() < len(text) and not nesting.open(stop.end()) and not nesting.open(at) and last == at):
            continue
        if (last > at and text[at] in ".?!…") or sentence_end(text, at, stop.end()):
            out.append((start, last + 1))
            start = stop.end()
    out.append((start, len(text)))
    return [(s, e) for s, e in out if text[s:e].strip()]


_NAME_AND_TITLE = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d,;:“”„«\"()]{2,60})(?:(?P<given>,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d;:“”„«\"()]{1,90})?:\s|,\s)"
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d;“”„«\"()]{3,160}|(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d;“”„«\"()]{0,99}\s)?[„«“‚‹›][^;“”„«»\"()]{2,160}[“”»‘›‹](?:\s[^\d;“”„«\"()]{1,99})?)"
)
_EDITED = re.compile(
    r"(?:\((?:Hg|Hgg|Hrsg|[EeÉé]ds?|[Dd]irs?|[Cc]oords?|[Oo]rgs?|a\scura\sdi)\.?\)[:,]|[»”],?\s(?:in|dans|en|em):?(?=\s[A-ZÀ-ÞĀ-ŒŔ-Ž])|\bin:\s[Dd](?:ers|ies)\.[:,])\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d;“”„«\"()]{2,160}$"
)  # "…, in: Hans Weber (Hg.), Die Flüsse. Festschrift"
_SUBTITLE = re.compile(
    r"(?:Eine?[rsn]?|Der|Die|Das|Zur|Zum|Zwischen|Beiträge|Studien?|Untersuchung(?:en)?|Versuch|Geschichte|Handbuch|Une?|Una|Uno|Le|La|Les|"
    r"Essai|Saggio|Per una|Storia|Histoire|Historia|Étude|An?|The|"
    r"Il|El|Lo|Gli|Los|Las|(?:I|Os?|As)(?=\s[a-zà-ÿ]))\s"
    r"(?:[^;.]|(?<=\b[aM])\.|(?<=éd)\.|(?<=coll)\.){3,200}?(?:\.\sAufl[^;]{2,80}?|"
    rf"\.\s(?:\d{{1,2}}\.,?\s[^;]{{0,40}}?\bAufl(?:\.|age),?\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^;.]{{1,60}}?)?\b{YEAR}|"
    rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][^.;:,“”„\"()]{{3,120}}[,.]\s(?:(?:hrsg|übers)\.\sv(?:\.|on)\s[^,;]{{3,60}},\s)?(?:\d\.\sAufl\.,\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:/[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+|\s(?:am|upon)\s[A-Z]\w+|\sa\.\s?M\.)?(?::\s[^,:;.()]{{2,40}})?,?\s{YEAR}\b"
)

# "La costa. Análisis de un paisaje, Barcelona, Ariel, 1975": the town is asked for in a list.
_UNSTOPPED = (
    r"(?:[^;.“”«»\"]|(?<=\b[A-ZÀ-ÞĀ-ŒŔ-Ž])\.|(?<=\bCh)\.|(?<=\béd)\.|(?<=\bed)\.|(?<=\btrad)\.|(?<=\bpréf)\.|(?<=\bpról)\.|(?<=\bet\sal)\.|(?<=\bcoll)\.|"
    r"(?<=\bvol)\.|(?<=\bséc)\.|(?<=\d)\.(?=[ªº]))"
)
"""Words with no full stop but those of abbreviations that stand in titles and imprints, as a pattern."""
_REST = re.compile(rf"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^;.,:\d“”«»\"()]{{3,80}}\.\s)?(?:\d{{1,2}}\.\s)?(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]|[Ll][’']){_UNSTOPPED}{{3,240}}")
_PART = re.compile(rf",\s(?P<part>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,:;.()«»]{{1,50}}?)(?=,|\s?:\s|\s{YEAR})")
_HANDED_IN = re.compile(r",\s(?:thèse|tesis|tesi|tese)\b")
_YEAR_BEHIND = re.compile(rf"[^;]{{0,110}}?,?\s{YEAR}(?!\d)")
_HOUSE = re.compile(rf"\b(?:{PUBLISHERS})\b")

_UP_TO_COMMA = re.compile(r"[^,.;()]{3,40}(?=,)")


def _names_newspaper(text: str, following: int) -> bool:
    """Whether a newspaper stands up to the next comma: "I fari. Il Corriere della Sera, 3 maggio 1990"."""
    name = _UP_TO_COMMA.match(text, following)
    return name is not None and (is_newspaper(name[0]) or is_newspaper(name[0].removeprefix("Il ")))


# "« Les ports », Annales. Économies, Sociétés, Civilisations, 48ᵉ année, n° 4, 1993": a journal whose name has a full stop.
_IN_JOURNAL = re.compile(r"[»”’“],?\s(?:in:?\s|dans\s|en\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^\W\d]+(?:\s[^\W\d]+){0,4}$")
_JOURNAL_AHEAD = re.compile(
    rf"[A-ZÀ-ÞĀ-ŒŔ-Ž][^;.“”«»\"\d]{{3,90}}?,?\s(?:\d{{1,3}}\b|\d{{1,3}}[ᵉe]|[IVXL]+\b|n[°º.]|núm\.|[Vv]ol\.|t\.|Jg\.)[^;“”«»]{{0,60}}?\b{YEAR}\b"
)


_VOLUME_BEFORE = re.compile(r"\b(?:Bd\.|Band)\s\d{1,3}$")
_DATED = re.compile(rf"{YEAR}[^()]{{0,20}}\)$")


_PRESS_AHEAD = re.compile(rf"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s){{1,4}}(?:University|Univ\.)\sPress,\s{YEAR}\b")


def _imprint_ahead(text: str, start: int, stop: int, following: int, nesting: Nesting) -> bool:
    """Whether town and year, or a university's press and year behind a name and a title, stand behind a full stop, and before it words of
    the author of a title, not yet dated or placed.
    """
    if _PRESS_AHEAD.match(text, following) and is_person(text[signal_at(text, start, stop)[1] : stop].partition(", ")[0]):
        return not _DATED.search(text, max(start, stop - 40), stop) and not is_prose(text, start, stop, nesting)
    behind = text[stop - 1].isalpha() or text[stop - 1] == ")" or _VOLUME_BEFORE.search(text, max(start, stop - 12), stop)
    ahead = _TOWN_AHEAD.match(text, following) if behind else None
    if ahead is None or ahead["town"] not in TOWNS or _DATED.search(text, max(start, stop - 40), stop):
        return False
    cited = max((one.end() for one in MIDWAY.finditer(text, start, stop)), default=start)  # "This is disputed: see Ann Brook: Häfen. Köln"
    return not is_prose(text, cited, stop, nesting)


_JOINED = re.compile(r"\s?[/;]\s?|,?\s(?:und|and|&|et|y|e)\s")


def _persons(head: re.Match[str]) -> list[str]:
    """Who stands before a title: one with the given name first, or any with the family first, "Weber, Hans und Bach, Anna"."""
    if not head["given"]:
        given = head.group()[len(head["name"]) + 2 :].partition(", ")[0] if " " not in head["name"] else ""
        return [f"{given} {head['name']}".strip()]  # "Weber, Hans, Die Flüsse. Eine Geschichte"
    return [f"{given} {family}" for family, _, given in (one.partition(", ") for one in _JOINED.split(head["name"] + head["given"]))]


def _goes_on(text: str, start: int, stop: int, following: int, nesting: Nesting) -> bool:
    """Whether a full stop divides a title from its subtitle: "Anna Bach, Die Flüsse. Eine Geschichte, München 1998, S. 3".

    Before it stand a name and a title and nothing of a place or a year, behind it an article or the like, and the year only then.
    """
    if text[stop - 1].islower() and _IN_JOURNAL.search(text, max(start, stop - 60), stop) and _JOURNAL_AHEAD.match(text, following):
        return True
    signal, cited = signal_at(text, following, len(text))
    if signal and cites_somebody(text, cited):
        return False
    subtitle = None if _names_newspaper(text, following) else _SUBTITLE.match(text, following)
    ahead = subtitle or _printed_ahead(text, following)
    dated = ahead or _YEAR.search(text, following, following + 340)
    if dated:
        start = max([signal_at(text, start, stop)[1], *(one.end() for one in MIDWAY.finditer(text, start, stop))])
    if ahead and (several := _SEVERAL.match(text, start, stop)) and all(is_person(one) for one in _JOINED_NAMES.split(several["first"])):
        start = several.end("first") + len(several["joint"])
    if dated and not signal and text[stop] == "." and parts_a_title(text, start, stop, following, nesting):
        return True
    head = _NAME_AND_TITLE.fullmatch(text, start, stop) if ahead else None
    named = head is not None and all(is_person(one) for one in _persons(head))
    if named and not subtitle and all(map(_WITH_INITIALS.match, _JOINED_NAMES.split(text[start:stop]))):
        return False  # "A. Brook, J. Weir. The Quay. …": names, and no title
    return (
        ahead is not None
        and (named or _EDITED.search(text, start, stop) is not None or any((one.start, one.end) == (start, stop) for one in nesting.quoted))
        and not is_prose(text, start, stop, nesting)
        and not is_prose(text, following, ahead.end(), nesting)
    )


_YEAR = re.compile(rf"{YEAR}(?:(?<=\b.{{4}})|(?<=[¹²³⁴-⁹].{{4}}))\b")
_WITH_INITIALS = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž]\.|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž]{1,3}){1,3},?$")
_SEVERAL = re.compile(
    r"(?P<first>[A-ZÀ-ÞĀ-ŒŔ-Ž][^\d;:“”„«\"()]{2,80}?)(?P<joint>\s(?:et|and|und|y|e|&|[–—-])\s)(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][^,]{2,40},\s[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
_JOINED_NAMES = re.compile(r",\s(?:and\s)?|\s(?:et|and|und|y|e|&)\s")


def _printed_ahead(text: str, following: int) -> re.Match[str] | None:
    """The rest of a title with its imprint, where the town or the house is one that is known and no other author begins it."""
    rest = _REST.match(text, following)
    if not rest:
        return None
    more = " " in rest.group().partition(", ")[0]
    thesis = _HANDED_IN.search(text, following, rest.end())
    if thesis:
        return None if begins_anew(text, following, thesis.start()) else _YEAR_BEHIND.match(text, thesis.end())
    for part in _PART.finditer(text, following, rest.end() + 1):
        town = _AT_STROKE.split(part["part"])[0] in PLACES
        if (town or (more and _HOUSE.search(part["part"]))) and (year := _YEAR_BEHIND.match(text, part.end())):
            return None if begins_anew(text, following, part.start()) else year
    return None


_AT_STROKE = re.compile(r"\s?[-–/]\s?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
