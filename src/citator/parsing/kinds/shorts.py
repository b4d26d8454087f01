"""Short forms: ibid., id., supra note 7, op. cit.; a family name with a shortened title. What they stand for is found in :mod:`chains`."""

from __future__ import annotations

import re

from citator.model import Match, Name
from citator.parsing.cutting.genitives import WORK, named_by
from citator.parsing.cutting.names_with_places import author_page, author_volume
from citator.parsing.cutting.pointers import TO_NOTE
from citator.parsing.kinds.containers import PARAGRAPHS
from citator.parsing.kinds.decisions_again import read_decision_again
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.german_shorts import OF_GERMANY, german_head
from citator.parsing.kinds.names_again import names_before_title, names_with_initials, several_names
from citator.text.names import is_body, is_person, names_work, parse_names
from citator.text.pinpoints import pinpoint_at, pinpoint_before
from citator.text.telling import Signs, Telling, Worded, told_in

__all__ = ["head_of_short", "read_short"]

_IBID = re.compile(
    r"(?:Id(?:em)?\.?,\s(?=ib))?(?P<name>(?!Id(?:em)?\b)[A-ZÄÖÜ][\w’-]+(?:(?:\sand\s|\sund\s|/)[A-ZÄÖÜ][\w’-]+){0,3},\s(?=id|[il]bid|ebd|ebenda))?"
    r"(?:[il]bid(?:em)?\b\.?|id\b\.?|idem\b|ebenda\b|ebda?\b\.?|"
    r"ibíd(?:em)?\b\.?|íd(?:em)?\b\.?|ivi\b|a\.\s?a\.\s?O\b\.?|(?-i:[Aa]aO\b)|samme\ssted\b|там же)(?=[\s,;:.)]|$)[\s,.]*(?:at\s)?",
    re.IGNORECASE,
)
_BEGINS_IBID = frozenset("ib lb id eb iv a. aa sa".split())  # where it is of ASCII
_NAMED_IBID = Signs((), ", id", ", ibid", ", lbid", ", ebd", ", ebenda")  # behind a name
_BACK = re.compile(
    r"(?:,\s|\s)?(?:\b|(?=\((?:prev|cited)))"
    r"(?P<words>(?:(?:(?:op|loc|ob)\.\s?cit\.?|a\.\s?a\.\s?O\b\.?),?\s(?:(?:supra|above),?\s)?(?=\(?(?:supra|above|foot|"
    r"n\.?\s\d|note|fn))|"
    r"\(cited\sabove\)|\(?(?:previously\scited|cited\s(?:earlier|previously))\)?|op\.\s(?:ult\.\s)?cit\.?|op\.cit\.?|loc\.\s(?:ult\.\s)?cit\.?|loc\.cit\.?|art\.\s?cit(?:é|\.)?|(?:thèse|mémoire|tesi|tesis|ouvr(?:age|\.)|article|art\.|rapport)\s(?:cit(?:ée?\b|\.)|préc(?:itée?\b|\.))|supra|infra|(?:cited\s|quoted\s)?above(?:\sin\s(?=note|n\.))?|(?<=[\w»”’…,.]\s)cit\.(?=[,;.)\s]|$)(?!\s(?:in|da|por|par|nach)\b)|a\.\s?a\.\s?O\b\.?|(?-i:[Aa]aO\b)|"
    r"t\. ?a\. ?p\b|указ\.\s?соч\.|"
    r"(?:préc(?:ité[es]{0,2}|\.)|sus(?:mentionné|visé|dit)[es]{0,2})"
    r"(?=,?\s(?:\(?n(?:ote|[°o.])|§|pp?\.|par|pt|point|cons|spéc)|[.;)]|$)"
    r"|ob\. cit\.)(?:\s\(\d{4}\))?,?\s?"
    r"(?:\(?(?:foot)?(?:n\.?|note|fn\.?|nn\.|notes|(?:(?<=supra\s)|(?<=supra,\s))nota)\s(?P<note>\d{1,999})\)?)?|(?:n\.|(?:foot)?note|"
    r"fn\.)\s(?P<note2>\d{1,999}),?\s(?:above|supra))[\s,.]*",
    re.IGNORECASE,
)
_MAY_POINT_BACK = Worded(
    re.compile(
        r"(?=[CcSsIiAaOtpсPNn])(?:[Cc]it\.|CIT|[Ss]upra|[Ii]nfra|SUPRA|[Aa]bove|ABOVE|O\.|\b[Aa]aO\b|t\. ?a\. ?p\b|[Cc]itée?\b|"
        r"previously cited|cited (?:earlier|previously)|соч|art\.\s?cité|[Pp]réc(?:\.|ité)|[Ss]us(?:mentionné|visé|dit)|"
        r"(?:[Nn](?:otes?)?|[Aa]nm|nota)\.?\s\d|cit\b|\ba\.\s?a\.\s?O\b)"
    ),
    *"cited cit opcit loccit supra infra above o aao t соч cité citée n note notes footn footnote footnotes fn fußn fussn anm nota".split(),
    *"nn préc précité précitée précités précitées susmentionné susmentionnée susmentionnés susmentionnées susvisé susvisée".split(),
    *"susvisés susvisées susdit susdite susdits susdites".split(),
)
_SEE_NOTE = re.compile(
    r"\s?(?:[(\[](?:see\s|cited (?:at|in)\s|supra,?\s|voir\s)?(?:foot)?(?:note\s|n\.?\s?|fn\.?\s?|nota\s)(?P<note>\d{1,999})"
    rf"(?:\s(?:above|supra|infra|below|ci-dessus|plus haut|oben))?[)\]]|{TO_NOTE}(?P<german>\d{{1,3}})(?:\soben)?(?:[)\]]|(?=[,;.]|$)))",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:at\s)?(?P<pin>\*?\d[\d–—-]*(?:\s?ff?\b\.?)?(?:\s(?:&\s)?nn?\.\s?\d[\d–—-]*)?(?:,\s(?:¶+\s?)?\*?\d[\d–—-]*(?:\s(?:&\s)?nn?\.\s?\d[\d–—-]*)?)*)$"
)

_LED = re.compile(
    r"(?:(?:especially|esp\.|in particular|particularly|notably|insbesondere|insb\.|bes\.|spéc\.|notamment|en particulier|spécialement|"
    r"en especial|especialmente|in particolare|in part\.|espec\.|partic\.)(?:\sat)?|at|in|here|hier|ici|qui|aquí),?\s"
)
# "(n 4) [31]–[33]", "(n 1) [3.20]", "(n 1) 58 [63]": numbered paragraphs, which may have their page before them
_BRACKETED = re.compile(rf"(?:at\s)?(?P<pin>(?:\d{{1,4}}(?:[-–]\d{{1,4}})?\s)?{PARAGRAPHS})$")
_LEAVES = re.compile(  # "Ebd., fol. 13v", "Ibid., ff. 12r-14v": of a manuscript or a file
    r"(?P<pin>(?:fols?\.|ff?\.|fos?\.|Bl\.|cc?\.|лл?\.)\s?\d{1,4}(?:\s?(?:[rv]|recto|verso|ro|vo))?(?:\s?(?:[-–—]|,|u\.|und|and|et)\s?\d{1,4}(?:\s?[rv])?){0,6})$"
)
_NUMBERED = re.compile(r"(?P<pin>n[°º]s?\s\d[\d.]*(?:\set\ss\.?|-\d+)?)$")  # "op. cit., n° 460", of French treatises


def _stands(draft: Draft, at: int) -> bool:
    """Whether the words of a short form stand in the open, or are all that brackets hold: "(previously cited)"."""
    return draft.nesting.open(at) or draft.text[at] == "(" or draft.nesting.depth[at] == draft.nesting.depth[draft.start] == 2


def _placed_alone(draft: Draft) -> bool:
    """Read names with a page or a volume and nothing else; False where more or other stands there."""
    paged = author_page(draft.text, draft.start, draft.end)
    if paged and is_person(re.split(r",\s|\s(?:and|&|et|und|y|e)\s", paged["names"])[0], surname=True):
        draft.people("author", *paged.span("names"))
        draft.start = paged.start("page")
        _pin(draft)
        return True
    if (volume := author_volume(draft.text, draft.start, draft.end)) and is_person(volume["names"], surname=True):
        draft.people("author", *volume.span("names"))
        if volume["volume"]:
            draft.take("volume", *volume.span("volume"))
        draft.start = draft.end
        if volume["place"]:
            draft.pinpoint = volume["place"]
            draft.put("locator", volume["place"], *volume.span("place"))
        return True
    return False


_GLUED = Telling(re.compile(r"\(f?n\.?\d"), "(n", "(fn")  # "Brook (n23) 12"


def read_short(draft: Draft, symbol: Match | None = None) -> str | None:
    """Either "ibid" or "short" where the draft is a short form, with its names, title and note number read; ``None`` where it is none.

    A ``symbol`` may be the number of what is called again, "Heller, A/HRC/33/49 (note 5 above)", and is none of its title; whether it is,
    or another document beside a work called again, is told by what the note cites.
    """
    told, begins = told_in(draft.text), draft.text[draft.start : draft.start + 2]
    may_be = begins.lower() in _BEGINS_IBID or not begins.isascii() or _NAMED_IBID in told
    ibid = _IBID.match(draft.text, draft.start, draft.end) if may_be else None
    if ibid:
        if ibid["name"]:
            draft.put("author", parse_names(ibid["name"]), *ibid.span("name"))
        draft.start = ibid.end()
        _pin(draft)
        return "ibid"
    if _placed_alone(draft):
        return "short"
    glued = _GLUED in told and _GLUED.search(draft.text, draft.start, draft.end)
    if not glued and not (_MAY_POINT_BACK in told and _MAY_POINT_BACK.search(draft.text, draft.start, draft.end)):  # most do not
        return None
    back = next((one for one in _BACK.finditer(draft.text, draft.start, draft.end) if _stands(draft, one.start("words"))), None)
    noted = _SEE_NOTE.search(draft.text, draft.start, draft.end)
    if _in_a_book(draft, back, noted):  # "Ana Ros, « Le quai », in P. Weir (dir.), Les lieux, op. cit.": the book is cited again
        return None
    if noted and (noted.start() > draft.start or noted.group()[0] in "([") and not (back and back.start() < noted.start()):
        stop = _before(draft, symbol, noted.start())
        placed = pinpoint_before(draft.text, draft.start, stop) if noted["german"] and noted.end() >= draft.end else None
        if placed:  # "Weir, Lampen, S. 3 (wie Anm. 5)"
            stop, draft.pinpoint = placed.start, placed.text
            draft.put("locator", placed.text, placed.start, placed.end)
        _head(draft, draft.start, stop, german=noted["german"] is not None)
        _refer(draft, noted)
        draft.start = _behind(draft, symbol, noted.end())
        _pin(draft)
        return "short"
    if not back or back.start() - draft.start > 160:
        return None
    _head(draft, draft.start, _before(draft, symbol, back.start()), german=OF_GERMANY.match(back["words"]) is not None)
    year = re.search(r"\((\d{4})\)", back["words"])
    if year:
        draft.date(back.start("words") + year.start(), back.start("words") + year.end())
    if (
        not draft.fields and not (back["note"] or back["note2"]) and back["words"][:4].lower() in ("op. ", "loc.")
    ):  # "Loc. cit." alone is the source before it
        draft.start = back.end()
        _pin(draft)
        return "ibid"
    note = back["note"] or back["note2"]
    if note:
        key = "note" if back["note"] else "note2"
        draft.put("references", note, *back.span(key))
    draft.start = back.end()
    if noted and noted.start() <= back.end() and not note:  # "a. a. O. (Anm. 2), S. 10"
        _refer(draft, noted)
        draft.start = noted.end()
    _pin(draft)
    return "short"


def _refer(draft: Draft, noted: re.Match[str]) -> None:
    group = "german" if noted["german"] else "note"
    draft.put("references", noted[group], *noted.span(group))


def head_of_short(raw: str) -> str:
    """What a short form calls its source by: the words before "supra", "op. cit." or the number of a note.

    >>> head_of_short("Rules of Evidence (n 1) 14"), head_of_short("Weir, op. cit., p. 3")
    ('Rules of Evidence', 'Weir')
    """
    found = [one.start() for one in (_BACK.search(raw), _SEE_NOTE.search(raw)) if one]
    return raw[: min(found, default=len(raw))].rstrip(" ,:")


def _before(draft: Draft, symbol: Match | None, end: int) -> int:
    """Where the names and the title end before ``end``: before the symbol where it stands there, which is then the number."""
    if symbol is None or not draft.start < symbol.start or not symbol.end <= end or draft.text[symbol.end : end].strip(" ,("):
        return end
    _numbered(draft, symbol)
    return symbol.start


def _behind(draft: Draft, symbol: Match | None, at: int) -> int:
    """Where the place begins behind a note's number: past the symbol where it stands there, "Heller (note 5 above), A/HRC/33/49"."""
    if symbol is None or symbol.start < at or draft.text[at : symbol.start].strip(" ,"):
        return at
    _numbered(draft, symbol)
    return symbol.end


def _numbered(draft: Draft, symbol: Match) -> None:
    draft.put("number", symbol.identifier.value if symbol.identifier else None, symbol.start, symbol.end)


_IN_BOOK = re.compile(r"[\s,]*(?:in:?|dans|en|em)\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][^()]{2,60}\s\((?:dirs?|eds?|Hrsg|Hg|coords?|orgs?|a cura di)\.?\))")


def _in_a_book(draft: Draft, *marks: re.Match[str] | None) -> bool:
    """Whether a work with its author's given name and a title in marks stands in the book that is called again."""
    end = min((one.start() for one in marks if one), default=draft.start)
    quoted = next((one for one in draft.nesting.quoted if draft.start < one.start and one.end < end), None)
    if quoted is None or not _IN_BOOK.match(draft.text, quoted.end, end):
        return False
    return is_person(draft.text[draft.start : quoted.start].strip(" ,"))


_VOLUME = re.compile(
    r"(?:(?:[Vv]ol\.|[Tt]om[oe]|[Tt]\.|Bd\.|Т\.|Ч\.|Кн\.|Вып\.)\s?(?P<volume>[IVXLC]{1,6}|[ivxlc]{1,6}|\d{1,4})(?:,\s|\.,?\s|$)|(?P<roman>[IVXLC]{1,6}),\s(?=(?:pp?\.\s?|S\.\s?|bl\.\s)?\d))"
)
_NUMBER = re.compile(r"[Nn]os?\.\s\d{1,6}(?:\s?[-–]\s?\d{1,6})?(?:,\s|$)")


def _pin(draft: Draft) -> None:
    draft.trim()
    if draft.start >= draft.end or draft.pinpoint:
        return
    volume = _VOLUME.match(draft.text, draft.start, draft.end)
    if volume:  # "op. cit., t. I, p. 9"
        draft.take("volume", *volume.span("volume" if volume["volume"] else "roman"))
        draft.start = volume.end()
    numbered = _NUMBER.match(draft.text, draft.start, draft.end)  # "Ibid., vol. 993, No. 14531, art. 5"
    draft.start = numbered.end() if numbered else draft.start
    led = _LED.match(draft.text, draft.start, draft.end)  # "supra note 7 at para 23"
    found = pinpoint_at(draft.text, led.end() if led else draft.start, draft.end)
    if found:
        draft.pinpoint = found.text
        draft.put("locator", found.text, found.start, found.end)
        return
    bare = _AT.match(draft.text, draft.start, draft.end) or _BRACKETED.match(draft.text, draft.start, draft.end)
    bare = bare or _NUMBERED.match(draft.text, draft.start, draft.end) or _LEAVES.match(draft.text, draft.start, draft.end)
    if bare:
        draft.pinpoint = bare["pin"]
        draft.put("locator", bare["pin"], *bare.span("pin"))


# A body that bears the name of its members and wrote nothing of that title: "Ferrymen’s Guild (n 1)".
_OF_MEMBERS = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w-]+(?:[’']s|s[’'])\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w-]+\s){0,2}(?:Guild|Union|Association|Society|Trust|Club|Company|Council|Board|Hospital|College|League|Federation|Fund|Co-operative|Foundation|Case)"
)
_DOCUMENT_OF = re.compile(r"(?:[Tt]he\s)?(?:[Ii]dentical\s)?(?P<kind>[Ll]etters?|[Nn]ote verbale|[Ee]-?mail|[Tt]elegram)\s(?:dated|of)\s")


# "Letter from Weir to Brook, supra note 10": called by what it is.
_PAPER_OF = re.compile(
    r"(?:Letters?|E-?mails?|Memorandum|Memo|Telegram|Interview|Brief|Statement|Remarks|Declaration|Affidavit|Press Release|"
    r"Complaint|Transcript|Testimony|Speech|Address|Petition|Motion|Opposition)\s(?:from|to|with|of|by|for)\s[A-Z]|"
    r"(?:Press|News) Release,\s[A-Z]|"
    r"(?:(?:Amended|First|Second|Joint|Class\sAction)\s)*(?:Complaint|Indictment|Petition|Press Release)$"
)
_AGAINST = re.compile(r"[\w.]\s(?:c\.|contre|\./\.)\s[A-ZÀ-ÞĀ-ŒŔ-Ž]")
_DECISION_OF = re.compile(r"(?:l[’']|cet\s|les\s)?(?:[Aa]rrêts?|[Aa]ffaires?|[Dd]écision)\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž].{2,100})$")


def _of_case(draft: Draft, start: int, words: str) -> bool:
    """Read "arrêt Brook" and "Brook et autres c. France [GC]" as the name of a case; False where it is something else."""
    words = words.removesuffix("[GC]").rstrip()
    decided = _DECISION_OF.match(words)
    if decided or _AGAINST.search(words):
        draft.title(start + (decided.start("name") if decided else 0), start + len(words))
        return True
    return False


def _of_members(draft: Draft, start: int, words: str) -> bool:
    """Take a body that bears the name of its members, which wrote nothing of that title; False where the words name none."""
    if not _OF_MEMBERS.fullmatch(words):
        return False
    draft.put("author", (Name(literal=words),), start, start + len(words))
    return True


# "Software Directive (n 2)": what an act is called is no person.
_NAME_OF_ACT = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’&-]*\s){1,4}(?:Directive|Regulation|Agreement|Convention|Act|Treaty|Charter|Protocol|Code|Guidelines|Decision|Memorandum|"
    r"Report|Order|Bill|Statute|Constitution|Guidance|Restatement)|Brussels\sI[\w\s()]{0,8}|Rome\sI{1,3}|Lisbon\sTreaty"
)
_WITH_ARTICLE = re.compile(
    r"(?:La|Le|Les|Un[ae]?|Il|Lo|Gli|I|El|Los|Las|Der|Die|Das|Eine?|The|An?|Os?|As|Een|Het)\s"
)  # "La mémoire, op. cit."
_AND_OTHERS = re.compile(r"\s(?:et\s(?:alii|alia|autres)|e\saltri|y\sotros|e\soutros|и\sдр\.)$")
_INVERTED = re.compile(
    r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)?,\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3})(?<=\.),\s(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž«“].+)$"
)


def _of_act(draft: Draft, start: int, words: str) -> bool:
    if not _NAME_OF_ACT.fullmatch(words) and not _PAPER_OF.match(words):
        return False
    draft.title(start, start + len(words))
    return True


_EDITORS = re.compile(r"\s\((?:[Ee]ds?\.?|[Hh]rsg\.|[Hh]gg?\.|[ÉéEe]ds?\.|[Dd]irs?\.|[Cc]oords?\.|[Cc]omps?\.|[Oo]rgs?\.|a cura di)\),?$")


# "As Weir (n 1) says", "But Weir and Hale (n 1)": a sentence that goes on with a family name; "As You Like It (n 3)" is a title.
_LED_IN = re.compile(
    r"(?:As|But|And|Yet|While|Whereas|Although|Though|Like|Unlike)\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s(?:and|&)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?$)"
)


def _head(draft: Draft, start: int, end: int, german: bool = False) -> None:
    """The names and the shortened title before "supra" or "op. cit."; "(eds)" behind the names says what they did."""
    end = start + len(draft.text[start:end].rstrip(" ," if german else None))
    title = german_head(draft, start, end) if german else start
    if title > start:
        if title < end:
            draft.title(title, end)
        return
    led = _LED_IN.match(draft.text, start, end)
    start = led.end() if led else start
    edited = _EDITORS.search(draft.text, start, end)
    _names_and_title(draft, start, edited.start() if edited else end)
    if edited and draft.has("author"):
        draft.fields["editor"] = draft.fields.pop("author")


def _names_and_title(draft: Draft, start: int, end: int) -> None:
    text = draft.text
    sent = _DOCUMENT_OF.match(text, start, end)
    if sent:  # "the letter of 3 May 1994, cited above in note 1"
        draft.kind = "letter"
        draft.date(sent.end(), end)
        return
    words = _AND_OTHERS.sub("", text[start:end].strip(" ,:"))
    if (
        not words
        or _of_members(draft, start, words)
        or read_decision_again(draft, start, words)
        or _of_case(draft, start, words)
        or _of_act(draft, start, words)
    ):
        return
    if several_names(draft, start, words) or names_with_initials(draft, start, words) or names_before_title(draft, start, words):
        return
    work = WORK.match(text, start, start + len(words)) if "’s " in words or "'s " in words else None
    if work and named_by(work["name"]):  # "Brook’s Six Rivers (n 3)"
        draft.people("author", *work.span("name"))
        draft.title(*work.span("title" if work["title"] else "marked"))
        return
    quoted = next((one for one in draft.nesting.quoted if start <= one.start and one.end <= end + 1), None)
    if quoted:
        draft.title(quoted.start, quoted.end)
        names = text[start : quoted.start].strip(" ,")
        contained = re.match(r"\s?,?\sin\s(?P<editor>.+)$", text[quoted.end : end])
        if contained:
            draft.put("editor", parse_names(contained["editor"]), quoted.end, end)
        if names:
            draft.put("author", parse_names(names), start, start + len(names))
        return
    russian = re.match(r"(?P<family>[А-ЯЁ][а-яё-]+),?\s(?P<given>[А-ЯЁ]\.\s?(?:[А-ЯЁ]\.?)?)(?:\s(?P<title>\S.*))?$", words)
    if russian:
        draft.put("author", (Name(family=russian["family"], given=russian["given"].strip()),), start, start + russian.end("given"))
        if russian["title"]:
            draft.title(start + russian.start("title"), start + len(words))
        return
    inverted = _INVERTED.match(words)
    if inverted:  # "GARCÍA PÉREZ, J., El faro"
        draft.put("author", parse_names(inverted["names"]), start, start + inverted.end("names"))
        draft.title(start + inverted.start("title"), start + len(words))
        return
    people = re.split(r"\s(?:and|&|et|und)\s|\s?/\s?", words.partition(",")[0])
    if all(is_person(one, surname=True) or is_body(one) for one in people if one):
        name, comma, title = words.partition(", ")
        draft.put("author", parse_names(" and ".join(people) if "/" in name else name), start, start + len(name))
        if comma and title:
            draft.title(start + len(name) + 2, start + len(words))
        return
    family = None if _WITH_ARTICLE.match(words) or names_work(words) else re.match(r"[A-Z][\w’-]+(?=\s[a-z])", words)
    if family:
        draft.put("author", parse_names(family.group()), start, start + family.end())
        return
    draft.title(start, start + len(words))
