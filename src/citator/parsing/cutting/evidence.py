"""Whether a stretch of a note is a citation or the author's own words: what speaks for it, and the verbs that speak against it."""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.parsing.cutting.italian import IN_ITALIAN_REVIEW
from citator.parsing.cutting.names_with_places import author_page, author_volume, is_title_with_page
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.cutting.pointers import TO_NOTE, spoken_of
from citator.parsing.cutting.shapes import COURT_PAPERS, HOLDING, SHAPED, STARRED
from citator.parsing.cutting.verbs import OTHER_VERB, VERB
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_person
from citator.text.persons import CAPITALS
from citator.text.pinpoints import pinpoint_before, pinpoint_before_year
from citator.text.telling import Telling, Worded, told_in

__all__ = ["AUTHOR_YEAR", "CASE_NAME", "INSTRUMENT", "SAME_AUTHOR", "SAME_HEADS", "SHORT_FORM", "is_citation", "is_prose", "names_case",
           "reported_cases"]  # fmt: skip

SHORT_FORM = Telling(
    re.compile(
        r"(?:[il]bid(?:em)?\b|id\.|idem\b|ebenda\b|ebda?\b|a\.\s?a\.\s?O\b|(?-i:\b[Aa]aO\b)|t\. ?a\. ?p\b|там же|"
        r"supra\b|infra\b|o[pb]\.\s?cit|loc\.\s?cit|op\.\sult\.\scit|"
        r"ivi,|samme\ssted\b|ibíd|\bíd(?:em\b|\.)|\(?previously\scited\)?|(?<=[\w»”’…,]\s)cit\.(?=[,;.)\s]|$)(?!\s(?:in|da|por|par|nach)\b)|"
        r"указ\. ?соч|art\. ?cit|"
        r"(?:thèse|mémoire|tesi|tesis|ouvrage|article|rapport)\s(?:cit|préc)(?:ée?\b|itée?\b|\.)|above,? (?:n\.?\s\d|(?:foot)?note|fn)|"
        r"(?:n\.|note|fn\.)\s\d+,?\s(?:above|supra|below)|"
        r"(?<=[\s\],])(?:préc(?:ité[es]{0,2}|\.)|sus(?:mentionné|visé|dit)[es]{0,2})(?=,?\s(?:\(?n(?:ote|[°o.])|§|pp?\.|par|pt|point|cons|spéc)|[.;)]|$)|"
        rf"\(f?n\.?\s\d{{1,4}}\)|\(f?n\.?\d{{1,4}}\)(?=[.,;:)]|$|\s(?:at\s)?[\d\[])|{TO_NOTE}\d{{1,4}}(?=[)\],;.]|$))",
        re.IGNORECASE,
    ),
    *"ibid lbid ibíd id. idem íd ebenda ebd a.o aao a.p ivi, supra infra cit. соч above below (n. (fn préc susm susv susd".split(),
    *("a. o", "a. p", "там же", "samme sted", "ult. cit", "previously cited", "(n ", *(f"(n{figure}" for figure in range(1, 10)), "(n."),
    *(f"{what}{blank}cit" for what in ("op.", "ob.", "loc.", "art.") for blank in ("", " ")),
    *(f"{what} cit" for what in ("thèse", "mémoire", "tesi", "tesis", "ouvrage", "article", "rapport")),
    *("anm", "fn", "fußn", "fussn"),
)
"""The words of a short form: ibid., supra, op. cit., above n, (n 3)."""

SAME_AUTHOR = re.compile(
    r"(?:[Dd](?:ers|ies)\.|[IiÍí]d(?:em)?\.?|[Ee]ad(?:em)?\.?|[Ll][ea] même|[Ee]l mismo|[Оо]н(?:а)? же)"
    rf"(?:\s\((?:Hrsg|Hg|eds?)\.\))?(?:,|\s?:)\s(?!(?:[Aa]rt|[Ss]ec|[Nn]o|[Vv]ol|[Cc]h|S|Rn)\b)(?=[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я«“„‘\"][^,;]{{2,160}}[,(][^;]*\b{YEAR})|"
    r"(?:[Dd](?:ers|ies)\.|[IiÍí]d(?:em)?\.?|[Ee]ad(?:em)?\.?|[Ll][ea] même|[Ee]l mismo)(?:,|\s?:)\s"
    r"(?=[A-ZÀ-ÞĀ-ŒŔ-Ž«“„‘\"][^;]{2,90}?,\s(?:(?:op|art|loc|ob)\.\s)?(?:cit\.|a\.\s?a\.\s?O\.))|"
    rf"[Оо]на? же\.\s(?=[А-ЯЁ«][^;]{{2,200}}?\b{YEAR})|"
    rf"[Dd](?:ers|ies)\.(?:\s\((?:Hrsg|Hg)\.\))?:\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž„“»«][^;]{{2,240}}\b{YEAR})|"
    r"[Dd](?:ers|ies)\.[,:]\s(?=[A-ZÄÖÜ„][^,;\d]{2,60},\sS\.\s\d)|"
    rf"[Dd](?:ers|ies)\.,\s(?=[A-ZÄÖÜ][A-Za-zÄÖÜäöüß/-]{{1,12}}(?:[\s-][A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{{1,16}}){{0,2}}\s{YEAR},\s\d)"
)
"""Another work of the author before it, "ders., Brücken und Wege, Berlin 2001"; an "Id., p. 5" has a place behind it, no title and year."""

SAME_HEADS = frozenset("DdIiÍíEeLlОо")
"""The letters with which these words begin."""

_NAME_WORD = (
    r"(?:[A-ZÀ-ÖØ-ÞĀ-ŒŔ-ŽА-ЯƏ][\w’'.&-]{0,40}|\d{1,4}|of|and|the|de|du|des|der|von|van|la|et|al\.?|for|in|on|ex|rel\.|"
    r"others?|autres|y|e|den|del|&)"
)
CASE_NAME = re.compile(
    rf"(?:\b{_NAME_WORD}(?:\s{_NAME_WORD}|,\s(?:Inc|Ltd|LLC|Co|S\.A)\b\.?){{0,15}}\s(?:(?:(?:v|vs|c|gegen)\.?|\./\.)\s[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я]|vs?\.[A-Z][a-z]{{2}})|"
    rf"\b(?:Re|In re|Ex parte|In the Matter of|Matter of)\s[A-Z])"
)
"""The beginning of the name of a case: parties with "v." between them."""

_PARTIES_MAY_STAND = Worded(
    re.compile(r"\s(?:v|vs|c|gegen)\.?\s|\svs?\.[A-Z]|\b(?:Re|re|parte|Matter of)\s"),
    *("v", "vs", "c", "gegen", "re", "parte", "matter"),
)


def names_case(text: str, start: int, end: int) -> bool:
    """Whether the name of a case stands in the stretch; where there are no two parties, that is seen at once."""
    may = _PARTIES_MAY_STAND.search(text, start, end)
    if may is None and text.find(" ./. ", start, end) < 0:
        return False
    near = max(start, text.rfind(" ", start, may.start()) + 1) if may else start  # the last word of the first party is a name mostly
    return CASE_NAME.search(text, near, end) is not None or (near > start and CASE_NAME.search(text, start, end) is not None)


INSTRUMENT = re.compile(
    r"(?:the\s)?(?:(?:UN|United Nations|European|American|African|Inter-American|International|Universal|Geneva|Hague|"
    r"Vienna|Rome|Optional|Additional|Draft|Framework|Model|"
    r"Council|Commission|EU|EC|Basic|First|Second|Third|Fourth|Arab|Revised|Federal|Standard|Minimum|[A-Z]\w+)\s){0,6}"
    r"(?:[Cc]onvention|[Cc]ovenant|[Tt]reaty|[Pp]rotocol|[Cc]harter|[Dd]eclaration|[Ss]tatute|[Aa]greement|"
    r"[Rr]egulations?|[Dd]irective|[Cc]ode|[Cc]onstitution|[Rr]esolution|[Dd]ecision|"
    r"[Rr]ecommendation|[Gg]eneral [Cc]omment|[Gg]eneral [Rr]ecommendation|[Cc]ommunication|Principles|Rules|Guidelines|"
    r"Minimum Rules|[Ll]etter|[Ii]nterview|[Ss]tatement|[Tt]estimony|[Rr]eport|"
    r"[Pp]ress release|[Ss]peech|[Rr]emarks|[Nn]ote verbale|Memorandum|Ordinance|Decree|Law|Act|Bill|[Oo]pinion|"
    r"[Jj]udge?ment|[Cc]oncluding [Oo]bservations|"
    r"(?:[Rr]ésolution|[Rr]esolución|[Cc]onvención|[Cc]onvenio|[Pp]acto|[Pp]rotocolo|[Pp]rotocole|[Pp]acte|[Dd]eclaración|[Dd]éclaration|"
    r"[Rr]apport|[Ii]nforme|[Oo]bservation générale|[Oo]bservación general) (?:d[eu]s?|del|d[’']|sur|sobre|relative?|internationale?|"
    r"[Ii]nternacional|n[o°º]|núm\.))\b"
)
"""The kind of document that a stretch begins with."""

AUTHOR_YEAR = re.compile(
    r"(?P<names>(?!(?:The|This|That|These|Those|Since|Until|From|Between|After|Before|During|Early|Late|Mid|About|Around|Über|Seit|Depuis|Desde)\b)"
    rf"[{CAPITALS}][\w’-]{{2,24}}+(?:\s?[/&]\s?[{CAPITALS}][\w’-]{{2,24}}+){{0,4}}(?:\set al\.)?),?\s"
    r"(?P<year>(?:1[89]|20)\d\d(?:[–-]\d\d(?:\d\d)?(?!\d))?[a-z]?)(?=[\s,.;:)]|$)"
)
"""The author-date form in a note: "Bender/Schumacher 1980, S. 138"."""

_INTRODUCED = re.compile(
    r"(?:In|By|For|At|On|As|To|Of|After|Before|Nevertheless|However|Indeed|Moreover|Perhaps|Here|There|Instead|Rather)(?:\s[a-z’-]{2,16}){0,4},\s"
)
_SAID_THAT = re.compile(r"(?:\S+\s){2,}(?:that|dass|daß|que|che|dat)\s$")
_THANKS = re.compile(
    r"(?:(?:My|Our|With|Many|Special|I am grateful)\s)?(?:[Tt]hanks|[Gg]ratitude)\b|I thank\b|We thank\b|"
    r"(?:Muchas\s)?Gracias\sa\s|Agrade(?:zco|cemos)\b|(?:Un grand\s)?[Mm]erci à\s|"
    r"(?:Je|Nous) remerci|(?:Ich|Wir) danken?\b|(?:Mein|Unser) Dank\b|"
    r"Ringrazi(?:o|amo)\b"
)
_SPEAKS_OF = re.compile(
    r"[”\"’»“]\s(?:(?!(?:in|by|from|ed|eds|trans)\b)[^,;:()\[“”\"«»\d]{2,60}\s)?"
    r"(?:told|said|says|wrote|writes|added|explained|replied|answered|warned|recalled|asked|stated|remarked|declared|"
    r"was|were|is|are|has|had|have|comes|came|derives|originates|appears|means|refers|sagte|schrieb|ist|war|stammt|dit|écrit|est|dijo|è)\b|"
    r"[”\"](?<=,[”\"])\s(?:because|since|although|though|if|unless|not)\s"
)
"""Behind a quotation, what its speaker does or is said of it: "“We will rebuild,” the mayor told the Courier"."""
_ON_A_DAY = re.compile(rf"(?:[Oo]n|[Ii]n|[Bb]y|[Ss]ince|[Aa]fter|[Bb]efore|[Dd]uring|[Uu]ntil|[Aa]s of)\s[^,;:“”\"()]{{0,60}}?{YEAR},\s")
# A sentence with an act at its head, "Under the Convention, art. 6, such notice must be given", or a clause, "While the board found no …".
_UNDER = re.compile(
    r"(?:Under|Pursuant to|In accordance with|By virtue of|Contrary to)\s[^,;:“”(]{3,120},\s(?:arts?|sects?|ss?|paras?|regs?|§§?)\.?\s"
    r"[\w() –-]{1,20},\s"
)
_DEFINES = re.compile(
    r"(?:Throughout|In|As used in|For (?:the )?purposes of|Here(?:after)?|Hereinafter)\b[^,;:“”]{0,60},?\s[“\"‘][^“”\"]{1,80}[”\"’]\s"
    r"(?:means?|is|are|refers?|denotes?|will|includes?|stands)\b"
)
_SUBORDINATE = re.compile(
    r"(?:While|Whilst|Although|Though|Because|As|Since|When|If)\s(?:the|this|these|those|such|its|their|it|they|an?)\s(?:[\w’-]+\s){0,8}?"
    r"(?:[a-z]{3,14}ed|found|held|took|gave|said|is|was|are|were|has|have|had|may|did)\b"
)
# “Adopted by the Conference at its eighth meeting” before a pointer in brackets
_ADOPTED = re.compile(r"(?:Adopted|Endorsed|Launched|Established|Convened)\s(?:jointly\s)?(?:by|at)\s[^“”():;]{3,240}\s\(see\s")
_OPENINGS = frozenset("Un Pu In By Co Wh Al Th Be As Si If Fo He Ad En La Es".split())
"""How such a sentence begins: looked at first."""
_THANKED = frozenset(("I ", *"My Ou Wi Ma Sp Th th Gr gr We Mu Ag Un Me me Je No Ic Ri".split()))
_DATED = frozenset("On on In in By by Si si Af af Be be Du du Un un As as Fo At To Of Ne Ho Mo Pe He Th Ra".split())
_RELATIVE = re.compile(r"\b(?:which|that|who|whose|to be|as|if|is|was)\s(?:\w+\s){0,2}$")
_OPENER = re.compile(r"[,:;“‘\"(\[«„]")
# "van Dijk, Lamps"; "1954 River Treaty, art. 3"
_LOW_HEAD = re.compile(
    r"\([A-Z]{2,5}\)\s[A-ZÀ-ÞĀ-ŒŔ-Ž]|"  # "(UK) Home Office": whose office it is
    r"(?:von|van|de|di|da|du|del|della|ter|ten|zu|zur)\s(?:der\s|den\s|la\s|le\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:(?:\s(?:and|&|und|et|y)\s|/)[^,;:“‘\"()\d]{2,40})?[,:]\s[A-ZÀ-ÞĀ-ŒŔ-Ž“‘\"«„]|"
    rf"(?:the\s)?{YEAR}\s(?=[A-Z])[^,;:“”()]{{0,120}}?\b(?:Convention|Covenant|Treaty|Protocol|Charter|Statute|Declaration)\b[^,;:“”()]{{0,120}},\s"
    r"[Aa]rt(?:icle)?s?\.?\s\d[\d(a-z).,–-]{0,12}(?:,?\s(?:and\s)?\d[\d().–-]{0,8}){0,3}$"
)
_PAGE_LAST = re.compile(r",\s(?:pp?\.\s)?\d{1,4}(?:[-–]\d{1,4})?$")
_RUSSIAN = re.compile(rf"[а-яё»\].?!]\s//\s[А-ЯЁ«][^/]{{2,80}}?\.\s{YEAR}")
_QUOTES = "“‘\"'«„"
_YEAR_BRACKET = re.compile(
    rf"[\[(](?:[^()\[\]]{{0,200}}?[\s,:.–-])?(?:c(?:irca|a)?\.?\s?)?{YEAR}(?:[-–/]\d{{2,4}})?(?:,?\s\d{{1,2}}:\d\d\s?[AP]M)?[\])]"
)
_TAIL_DATE = re.compile(
    rf",\s(?:(?:\d{{1,2}}(?:º|er|\.)?\s(?:de\s)?)?(?:{MONTH}(?:\s?[-–/]\s?{MONTH})?)\s(?:\d{{1,2}},\s|del?\s)?)?{YEAR}$",
    re.IGNORECASE,
)
_TOWN_AND_YEAR = re.compile(rf",\s(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’]+)(?:\s?[-–/]\s?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’]+)?\s{YEAR}$")
_TOWN_BEFORE_HOUSE = re.compile(
    rf",\s(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’]+),\s(?!{MONTH})(?:il\s|la\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]+){{0,2}}\s{YEAR}$"
)
_REPORTER = re.compile(
    r"[\d\[](?:(?<=\b\d)(?:\d{0,3}\s(?:[A-Z][\w.’']*\s?(?:&\s)?){1,6}(?:2d|3d|4th)?\s?(?:\d{1,5}|_{2,})\b|\d{3} [A-Z]{2,6}(?: \w+)? \d+\b)|"
    r"(?<=\[)\d{4}\]\s\d)"
)
_VOLUME = Telling(
    re.compile(
        r"\b(?:vol\.|Vol\.|No\.|no\.|Nr\.|Bd\.|application|Series|Doc\.|Sales)\s?(?:No\.?\s?)?[\dA-Z]|arXiv:|doi|"
        r"\bn[°º]s?\s?\d|\d{4},\snos\s\d{1,5}(?:(?:\s?[-–]\s?|,\s|\set\s)\d{1,5}){0,5}(?=$|[,.;])|,\st\.\s[IVX\d]|\d(?:ᵉ|e|ème)\séd\.|\b(?:Rec\.|D\.|JCP)\s(?:p\.\s)?\d",
        re.IGNORECASE,
    ),
    *"vol. no. nr. bd. application series doc. sales arxiv: doi n° nº".split(),
    *(", nos ", ", t. ", " éd.", "rec. ", "d. ", "jcp "),
)


def is_prose(text: str, start: int, end: int, nesting: Nesting) -> bool:
    """Whether the stretch is a sentence of the author: a finite verb stands in it before anything of a citation's shape."""
    opening = text[start : start + 2]
    if opening in _THANKED and _THANKS.match(text, start, end):
        return True
    quoted = nesting.first_quoted(start, end) if nesting.quoted else None
    if quoted and _SPEAKS_OF.match(text, quoted.end - 1, end) and not re.search(r"[,:]\s?$", text[start : quoted.start]):
        return True
    opened = opening in _OPENINGS
    if opened and (_SUBORDINATE.match(text, start, end) or _DEFINES.match(text, start, end) or _ADOPTED.match(text, start)):
        return True
    told = told_in(text)
    if not quoted and VERB not in told and OTHER_VERB not in told:  # nothing speaks for a sentence
        return False
    if opened and (under := _UNDER.match(text, start, end)):
        start = under.end()
        opening = text[start : start + 2]
    dated = (_ON_A_DAY.match(text, start, end) or _INTRODUCED.match(text, start, end)) if opening in _DATED else None
    after = dated.end() if dated else start
    for found in VERB.pattern.finditer(text, start, end) if VERB in told else ():
        verb = found.start()
        if not nesting.open(verb) or _RELATIVE.search(text, max(start, verb - 24), verb):
            continue
        opener = _OPENER.search(text, after, end)
        return verb < (opener.start() if opener else end) or (after <= verb < after + 60 and text[after:verb].count(" ") < 3)
    if not quoted and OTHER_VERB not in told:
        return False
    opener = _OPENER.search(text, after, end)
    stop = opener.start() if opener else end
    if quoted and quoted.start == stop and _SAID_THAT.match(text, after, stop):
        return True
    return OTHER_VERB in told and any(nesting.open(one.start()) for one in OTHER_VERB.pattern.finditer(text, after, stop))


def _only_placed(text: str, start: int, end: int) -> bool:
    """Whether names with a page or a volume, or the papers of a case with a page, are the whole, or a family "de …" opens a title."""
    if text[start].islower() and text[end - 1].isdecimal() and _LOW_HEAD.match(text, start, end) and _PAGE_LAST.search(text, start, end):
        return True  # "de Landa, Thousand Years, 5"
    if author_page(text, start, end) or author_volume(text, start, end):
        return True
    if text.find("*", start, end) > 0 and STARRED.match(text, start, end):
        return True
    return text[start] in "RTAJB" and COURT_PAPERS.fullmatch(text, start, end) is not None


def is_citation(text: str, start: int, end: int, nesting: Nesting, known: bool, no_prose: tuple[int, int] | None = None) -> bool:
    """Whether the stretch cites something. ``known`` says that a source system or an address was recognised in it, ``no_prose`` is a
    stretch that is no sentence of the author.
    """
    same = text[start : start + 1] in SAME_HEADS and SAME_AUTHOR.match(text, start, end)
    short = SHORT_FORM.search(text, start, min(len(text), end + 1))
    if same or (short and not spoken_of(text, start, short)):
        return True
    while end > start and text[end - 1] in " .,;:":
        end -= 1
    if end - start < 2:
        return False
    if _only_placed(text, start, end):
        return True
    seen = no_prose is not None and no_prose[0] == start and text[end : no_prose[1]] in ("", ".")  # with its full stop it is no other
    if not seen and is_prose(text, start, end, nesting):
        return False
    if known or names_case(text, start, end) or AUTHOR_YEAR.match(text, start, end):
        return True
    bracket = _YEAR_BRACKET.search(text, start, end)
    if bracket and bracket.start() > start + 3:
        return True
    if _ends_in_date(text, start, end) or _REPORTER.search(text, start, end) or _VOLUME.search(text, start, end):
        return True
    pinpoint = pinpoint_before(text, start, end) or pinpoint_before_year(text, start, end)
    if pinpoint and pinpoint.start > start and (text[start].isupper() or text[start] in _QUOTES or _LOW_HEAD.match(text, start, end)):
        return True
    if INSTRUMENT.match(text, start, end):
        return True
    if text[start] in _QUOTES and end - start > 20:
        return not _is_quotation(text, start, end, nesting)
    quoted = nesting.first_quoted(start + 1, end)
    headed = quoted is not None and (text[start].isupper() or _LOW_HEAD.match(text, start, end))
    if quoted and headed and text[start : quoted.start].rstrip().endswith((",", "s.v.", "s. v.")):
        return _PUT_SO.search(text, start, quoted.start) is None and _IN_WORDS_OF.match(text, start) is None
    if " // " in text and _RUSSIAN.search(text, start, end):
        return True
    shaped = SHAPED.match(text, start, end) or HOLDING.search(text, start, end) or IN_ITALIAN_REVIEW.search(text, start, end)
    return bool(shaped) or is_title_with_page(text, start, end) or _bare_title(text, start, end)


def _ends_in_date(text: str, start: int, end: int) -> bool:
    """Whether a date behind a comma, or a town and a year, "Rossi, Il porto, Marsilio, Venezia 1995", close it."""
    if _TAIL_DATE.search(text, max(start, end - 40), end):
        return True
    named = text[end - 1].isdecimal() and (text[start].isupper() or text[start] in _QUOTES) and _LED_IN.match(text, start, end) is None
    window = max(start, end - 60)
    found = (pattern.search(text, window, end) for pattern in (_TOWN_AND_YEAR, _TOWN_BEFORE_HOUSE)) if named else ()
    town = next((one for one in found if one and one["town"] in TOWNS), None)
    if town is None:
        return False
    told = None if text[start] in _QUOTES else _TELLS.search(text, start, town.start())
    comma = text.rfind(", ", start, told.start()) if told else 0  # behind it a title of its own: "Comité du port, Le port était beau"
    if told is None or (comma > 0 and text[comma + 2].isupper()):
        return True
    return all(is_person(one, surname=True) for one in _AND.split(text[start : town.start()].partition(", ")[0]))


_AND = re.compile(r"\s(?:e|et|y|and|und|&)\s|\s?/\s?")
_LED_IN = re.compile(r"(?:V\.\s[a-z]|Nel(?:la)?\s|Sul(?:la)?\s|On\s)")
# Of a sentence that ends with a town and a year: "Il trattato fu firmato dalle parti, Roma 1957".
_TELLS = re.compile(
    r"\b(?:fu|furono|venne|vennero|è|era|erano|ha|hanno|aveva|avevano|sono|si|fut|était|est|sont|war|waren|wurden?|ist|zog|fand|fue|fueron|es|"
    r"was|were|is|are|has|had|met|went|came|lived|died|took|signed|held)\b"
)


_PUT_SO = re.compile(r"\b(?:saying|stating|telling|puts?\sit|adding|declaring|warning|explaining|boasting|disant|diciendo),\s$")
_IN_WORDS_OF = re.compile(r"(?:In\s(?:the\swords\sof|his\swords|her\swords|their\swords)|To\squote|According\sto)\b")
"""Words that lead to what somebody said, and to no title: "quoting Weir as saying, “…”", "as one keeper put it, “…”"."""


_SPEAKERS = frozenset("I We You He She They It There This These Those My Our Their".split())


def _is_quotation(text: str, start: int, end: int, nesting: Nesting) -> bool:
    """Whether the whole is a sentence in marks, in small letters and with a verb: it is quoted, and no title."""
    quoted = nesting.first_quoted(start, start + 1)
    if quoted is None or quoted.end < end - 1:
        return False
    words = [word for word in text[quoted.inner_start : quoted.inner_end].split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words)
    pronoun = bool(words) and words[0] in _SPEAKERS
    if pronoun and small >= 0.8 * (len(words) - 1) and text[quoted.inner_end - 1] in ".?!" and len(words) > 3:
        return True  # “We never knew the tide so low.”
    return len(words) > 11 and small >= 0.8 * len(words) and VERB.search(text, quoted.inner_start, quoted.inner_end) is not None


def _bare_title(text: str, start: int, end: int) -> bool:
    """Whether it is a shortened title, with or without a name: a few words, most of them with capitals."""
    words = text[start:end].split()
    if not 2 <= len(words) <= 30 or not words[0][:1].isupper():
        return False
    weighty = [word for word in words if len(word) > 3 and word[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in weighty)
    return len(weighty) >= 2 and capitals >= 0.6 * len(weighty) and not VERB.search(text, start, end)


_PARTY = re.compile(r"(?:[A-ZÀ-ÞĀ-ŒŔ-ŽА-Я][\w’'.&-]*|of|and|the|de|&|for)")
_REPORTED = re.compile(
    r"\s(?:v|vs)\.?\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.&-]*(?:\s(?:of|and|the|de|&|for|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.&-]*)){0,8}),?\s"
    r"(?:[(\[]\d{4}[)\]]\s\d{1,3}\s[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}\s\d{1,5}|"
    r"[(\[]\d{4}[)\]]\s[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}\s\d{1,5}|\d{1,4}\s(?:[A-Z][\w.’]*\s?){1,4}(?:2d|3d|"
    r"4th)?\s?\d{1,5}(?:\s\([^()]{0,30}\d{4}\))?)"
)


def reported_cases(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cases in a sentence that are given with their report: "… considered in Barclays Bank v. O’Brien [1994] 1 A.C. 180"."""
    out = []
    for found in _REPORTED.finditer(text, start, end):
        begin = found.start()
        while begin > start:
            space = text.rfind(" ", start, begin)
            word = text[max(space + 1, start) : begin]
            if not _PARTY.fullmatch(word) or word.lower() in ("in", "see"):
                break
            begin = max(space, start)
        begin += len(text[begin : found.start()]) - len(text[begin : found.start()].lstrip())
        lead = re.compile(r"(?:(?:and|of|the|for|de)\s)+").match(text, begin, found.start())
        begin = lead.end() if lead else begin
        if begin < found.start():
            out.append((begin, found.end()))
    return out
