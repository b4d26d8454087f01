"""Interviews: who was asked is the author, who asked the recipient; the words that tell of it are no title.

Harbour Watch telephone interview with Jo Weir, port engineer, Leeds, 3 May 2018         a body asks
Interview with a ferry captain (name withheld), Port Ellis, 3 May 2018                   no name is given
Jo Weir, interview by Ann Brook, Leeds, 3 May 2018, tape 2                               who was asked stands first
Weir 5/3/18 302, at 4                                                                    a record that is known by its form
"""

from __future__ import annotations

import re

from citator.facts.places import PLACES
from citator.model import Name, PartialDate
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.text.dates import MONTH, YEAR, find_dates, parse_date
from citator.text.names import is_body, is_person, parse_names
from citator.text.telling import Signs, Telling

__all__ = ["INTERVIEW", "MODES", "dated_in_strokes", "is_place_only", "read_interview", "who"]

MODES = (
    r"(?:[Tt]elephone|[Pp]hone|[Vv]ideo|Skype|Zoom|WhatsApp|Signal|Teams|[Oo]nline|[Rr]emote|[Ww]ritten|[Gg]roup|[Pp]ersonal|[Ee]-?mail|"
    r"[Ii]n-person|[Oo]ral|[Oo]ral [Hh]istory|[Cc]onfidential|[Aa]nonymous|[Ff]ollow-up|[Jj]oint|[Ss]eparate|[Ff]urther|[Rr]ecorded|"
    r"[Tt]aped|[Uu]npublished|[Rr]adio|[Tt]elevision|TV|[Pp]ress|[Ii]ndividual|[Pp]rivate|[Ss]econd|[Ff]irst|[Ff]ocus [Gg]roup)"
)
"""What kind of interview it was, as a pattern."""
_TALK = (
    r"(?:\w*[Ii]nterviews?|[Cc]onversations?|[Dd]iscussions?|[Mm]eetings?|\w*[Gg]espräch|[Ee]ntretiens?|"
    r"[Ee]ntrevistas?|[Ii]ntervist[ae]|[Cc]olloquio|[Ии]нтервью|[Бб]еседа)"
)
_ASKED = re.compile(
    rf"(?:[Tt]he\s)?(?P<kind>(?P<asker>(?:authors?[’']?s?\s)?(?:[A-ZÀ-ÞĀ-ŒŔ-Ž«“][^,;:()\d]{{1,80}}?[\w.’'»”]\s)??(?:{MODES}\s(?:and\s)?){{0,3}}){_TALK}"
    r"(?:\s(?:téléphonique|collectif|personnel|telefónica|personal|telefonica|por videoconferencia|por teléfono|par téléphone|автора|"
    r"in person|"
    r"(?:by|via|over)\s(?:the\s)?(?:(?:voice|video|phone|WhatsApp|Signal|Skype|Zoom)(?:\scall)?|telephone|e-?mail)))?"
    r"(?:\s(?:dell[’']autore|dell[’']autrice|de l[’']auteure?|de la autora|del autor|des Verfassers|der Verfasserin|of the author))?)"
    r"(?:(?:,?\s(?:by|conducted by|von|realizada por|réalisé par|mené par|par|condotta da|de|di)\s|\sd[’']|\s(?=[А-ЯЁ]))"
    r"(?P<by>[A-ZÀ-ÞĀ-ŒŔ-ŽА-ЯЁ][^,;()\d]{2,60}?),?)?"
    r"\s(?:with|(?<=[Ii]nterview )of|(?<=[Ii]nterviews )of|mit|avec|con|an?|al|alla|с|со)\s(?:the\s|dem\s|der\s|la\s|l[’']|il\s|el\s)?"
)
_LISTED = re.compile(
    rf"(?P<kind>(?P<asker>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()\d]{{1,60}}?\s)??)(?:{MODES}\s){{0,3}}[Ii]nterviews?(?:\s(?:[Nn]o\.|#)\s?\d+)?)"
    r"(?:\s(?:in|at)\s(?:the\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()\d]{2,50})?"
    r"(?P<held>\s\((?:name|identity|full name)[^()]{0,60}\))?"
    rf"(?:,\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{{3,50}}?),\s[^,;]{{3,60}})?,\s(?=[^;]{{0,80}}{YEAR})"
)
# "Harbour Group interviews, port workers, Leeds, May 2018": what somebody is stands where a name would.
_ROLE = re.compile(
    r",\s(?P<role>(?:[A-ZÀ-ÞĀ-ŒŔ-Ža-z][\w’-]*\s){0,6}?[a-z-]*(?:[a-z]{2}(?:er|or|ist|ian|ent|ant|yst|man|men)|official|diplomat|expert|chief|staff|representative|"
    r"politician|mayor)s?(?:\s(?:of|from|in|at)\s[^,;()“”\d]{2,40})?)(?=,\s)"
)
_BY_BODY = re.compile(
    rf"(?P<asker>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{{2,60}}?),\s(?:{MODES}\s){{0,2}}(?:interviews?|entretien|entrevista)\s(?:with|avec|con)\s(?:the\s)?"
)
_NAME_ENDS = re.compile(
    rf",\s|\s\((?!(?:full |real )?(?:name|identity)|[Rr](?:et|td)\.?\))|\sin\s(?=[A-Z“])|\s(?:by|for|conducted|on)\s|"
    rf"\s(?:\d{{1,2}}\s)?{MONTH}\s|\s(?:am|vom)\s(?=\d)"
)
_BY = re.compile(r"(?:,\s|\s)(?:by|conducted by|to|por|par|von|da)\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;(]{2,60})")
_HELD = re.compile(
    r",\s(?:in\s)?(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[\w’.-]+){0,3})(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){0,2})?,?\s(?:am\s|on\s)?$"
)  # of the talk
_FULL = r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]+){1,3}"
_LIST = re.compile(rf"{_FULL}(?:,\s{_FULL}){{1,6}},?\s(?:and|und|et|y)\s{_FULL}")
_NUMBERED = r"(?:Informant|Interviewee|Witness|Respondent|Participant|Source)\s[\w#]{1,8}"
_BY_NUMBER = re.compile(_NUMBERED)
_INTERVIEWED = re.compile(
    rf"(?P<name>[^,;:“”()\d]{{4,50}}?|{_NUMBERED})"
    r"(?:\s\([^()]{2,140}\)(?=,?\s)|,\s(?P<office>(?:[a-z]|[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:“”()\d]{2,70}\s[a-z]+\s[a-z])[^,;:“”()\d]{3,60}))?"
    r"(?:,|(?<=\)))\s(?:in\s)?(?:an?\s)?(?:[a-z-]+\s){0,2}"
    r"(?:interview(?:ed)?|conversation|discussion)"
    rf"(?:\s(?:by|with)\s(?P<by>{_FULL}(?:,\s{_FULL}){{0,5}},?\s(?:and|und|et|y)\s{_FULL}|(?:the\s)?[^,;:“”()\d]{{3,60}}?))?(?=,\s|\s\(|\son\s\d|$)"
)
_AGAIN = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?),\s(?:[a-z-]+\s)?interview"
    r"(?:\swith\s(?:(?:the\s)?authors?|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+))?(?:,\s(?P<pin>\d{1,4}(?:[-–]\d{1,4})?))?$"
)
_RECORD = re.compile(
    rf"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){{0,2}})\s(?P<date>\d{{1,2}}/\d{{1,2}}/(?:{YEAR}|\d\d))\s(?P<genre>302|Tr\.|Transcript)"
    r"(?:,?\sat\s(?P<pin>\d[\d–-]*(?:,\s\d[\d–-]*){0,6}(?:\s(?:&\s)?nn?\.\s?\d+)?))?$"
)
_STROKES = re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])/(?P<year>(?:1[4-9]|20)?\d\d)")
_SEEN_IN = re.compile(
    rf",?\sin\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s(?:and|&)\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?,?\s\(?(?P<year>{YEAR})[a-z]?\)?(?=$|[,:]\s?)(?P<pin>.*)$"
)
_PLACE = re.compile(r"(?:[Aa]ppendix|[Aa]nnex|[Tt]ape|[Cc]assette|[Rr]eel|[Tt]ranscript|[Ff]ile)\s[\w.-]{1,8}$|\d{1,4}(?:[-–]\d{1,4})?$")
_TAPE = re.compile(
    r",\s(?P<pin>(?:tapes?|cassette|reel|session|side|minutes?|min\.)\s[\dA-Z][\w.:–-]{0,8})$|"
    r"\b(?:[Tt]ranscript|[Tt]ypescript|[Rr]ecording),\s(?P<pin2>(?:(?:pp?\.|pages?|side)\s)?\d[\d–-]{0,8})(?=\.|$)"
)
_ARTICLE = re.compile(r"(?:an?|un|una|uno|une|einem|einer|ein|eine)\s|l[’']|un[’']")
_INITIALED = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\s[A-Z]\.")
_TITLED = re.compile(
    r"(?:(?:(?:Lieutenant|Major|Brigadier)\s)?(?:General|Colonel)|Lieutenant|Major|Sergeant|Admiral|Ambassador|Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Lord|Lady|Judge|Justice|Captain|Capt|Col|Gen|Maj|Lt|Sgt|Fr|Rev|Sr|Sra|Dott|Atty|Engr|Hon)\.?\s(?:\([Rr](?:et|td)\.?\)\s)?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])"
)
_NOBODY = re.compile(
    r"(?:the\s)?(?:author|authors|author[’']s|researcher|writer|present author|Personal|My|Our|Autor|autor|auteur|autore)(?:[’']s)?",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:For|In|On|About|After|Before|From|At|During|By|Following|See|An?|The|This|That|In-depth)\b")
_OF_TALK = re.compile(r"(?:Transcript|Notes?|Records?|Recording|Summary|Minutes|Video|Audio|Text)\b")
_TELLS = Telling(
    re.compile(""), "nterview", "gespräch", "entretien", "entrevista", "intervist", "colloquio", "нтервью", "еседа", "conversation",
    "discussion", "meeting",
)  # fmt: skip
_PLACE_AND_DATE = re.compile(
    r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]*(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’-]*){0,2}(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.’ -]{1,24}){0,2}"
    r",?\s?[(]?(?P<date>[^(),]*\d{4}|[^(),]*,\s\d{4})?[)]?$"
)
INTERVIEW = Signs((_RECORD,), "/", *_TELLS.words)
"""What every interview has: a word for it, or the day of its record."""


def read_interview(draft: Draft) -> bool:
    """Read the draft as an interview; False where it is none."""
    if _RECORD.match(draft.text, draft.start, draft.end):
        return _record(draft)
    if not _TELLS.may_match(draft.text, draft.start, draft.end):
        return False
    start = draft.start
    if not (_of_body(draft) or _asked(draft) or _listed(draft) or _interviewed(draft)):
        return False
    if not draft.has("archive") and (kept := _KEPT.search(draft.text, start, draft.end)):
        draft.take("archive", *kept.span("archive"))
    return True


_HELD_BY = r"(?:Oral History (?:Program(?:me)?|Project|Cent(?:er|re))|Collections?|Archives?|Library|Papers)"
_KEPT = re.compile(  # behind its day: "…, 3 May 1977, interview G-8, Harbour Oral History Collection, University of Leeds"
    rf"{YEAR},\s(?P<archive>(?=[A-ZÀ-ÞĀ-ŒŔ-Ž]|interview\s|tape\s|box\s)[^;:“”()]{{0,120}}\b{_HELD_BY}\b[^;:“”()]{{0,100}})$"
)


def is_place_only(text: str, start: int, end: int) -> bool:
    """Whether nothing but a place and a date stands there: where an interview was held, no book that it stands in.

    >>> is_place_only("Leeds, Eng. (May 3, 2011)", 0, 25), is_place_only("Rivers (London, 2004)", 0, 21)
    (True, False)
    """
    found = _PLACE_AND_DATE.match(text, start, end)
    return found is not None and (not found["date"] or parse_date(found["date"]) is not None)


def dated_in_strokes(words: str) -> PartialDate | None:
    """The day that American offices write as month, day and year of two figures; ``None`` where it is no day.

    >>> str(dated_in_strokes("6/23/17")), dated_in_strokes("23/6/17")
    ('2017-06-23', None)
    """
    found = _STROKES.fullmatch(words)
    if not found:
        return None
    year = int(found["year"])
    year += (2000 if year < 50 else 1900) if year < 100 else 0
    return parse_date(f"{year}-{int(found['month']):02}-{int(found['day']):02}")


def who(words: str) -> tuple[Name, ...]:
    """Persons as persons, without "Dr"; offices, bodies and who is not named as they are printed.

    >>> [str(one) for one in who("Dr. Jo Weir and Ann Brook")], [str(one) for one in who("a ferry captain")], who("Mira D.")[0].literal
    (['Jo Weir', 'Ann Brook'], ['ferry captain'], 'Mira D.')
    """
    words = tidy(words)
    listed = _LIST.fullmatch(words)
    if listed and all(is_person(one) for one in re.split(r",\s(?:and\s|und\s|et\s|y\s)?|\s(?:and|und|et|y)\s", words)):
        return parse_names(words)
    head = words.partition(",")[0]
    words = (
        head if head != words and is_person(_TITLED.sub("", head)) and not is_body(head) else words
    )  # "Jo Weir, Keeper of the Weir Library"
    bare = _TITLED.sub("", words)
    if _INITIALED.fullmatch(bare):  # a family name that is withheld
        return (Name(literal=bare),)
    people = parse_names(bare)
    if people and all(not one.literal and one.given for one in people) and is_person(str(people[0])):
        return people
    article = _ARTICLE.match(words)
    return (Name(literal=words[article.end() :] if article else words),)


def _asked(draft: Draft) -> bool:
    found = _ASKED.match(draft.text, draft.start, draft.end)
    if not found or not _may_ask(found["asker"]):
        return False
    _about(draft, found.end(), asker=found.span("by") if found["by"] else found.span("asker"))
    return True


def _of_body(draft: Draft) -> bool:
    """Such as "Harbour Watch, interview with Jo Weir, 3 May 2018": a body stands first, which was not asked."""
    found = _BY_BODY.match(draft.text, draft.start, draft.end)
    if not found or not is_body(found["asker"]):
        return False
    stop = _NAME_ENDS.search(draft.text, found.end(), draft.end)
    if _NOBODY.fullmatch(draft.text, found.end(), stop.start() if stop else draft.end):  # the body was asked, by the author
        draft.kind = "interview"
        draft.put("author", who(found["asker"]), *found.span("asker"))
        draft.start = stop.start() if stop else draft.end
        draft.trim()
        _finish(draft)
        return True
    _about(draft, found.end(), asker=found.span("asker"))
    return True


def _listed(draft: Draft) -> bool:
    """Such as "Harbour Watch telephone interview, Jo Weir, Leeds, 3 May 2018", "Interview No. 12, Leeds, 3 May 2018".

    A name between "interview" and the day alone may as well be that of the place: only before one more member it is who was asked.
    """
    found = _LISTED.match(draft.text, draft.start, draft.end)
    asker = (found.start("kind"), found.start("kind") + found["kind"].lower().index("interview")) if found else (0, 0)
    if (
        not found
        or not _may_ask(draft.text[slice(*asker)])
        or any(found.start() <= one.start < found.end() for one in draft.nesting.quoted)
    ):
        return False
    if found["name"] and not found["held"] and is_person(found["name"]) and found["name"] not in PLACES:
        _about(draft, found.start("name"), asker=asker)
        return True
    role = _ROLE.match(draft.text, found.end("kind"), draft.end) if not found["held"] and is_body(draft.text[slice(*asker)]) else None
    if role:
        _about(draft, role.start("role"), asker=asker)
        return True
    draft.kind = "interview"
    draft.title(*found.span("kind"))
    _asked_by(draft, *asker)
    draft.start = found.end("held") if found["held"] else found.end("kind")
    _finish(draft)
    return True


def _may_ask(words: str) -> bool:
    """Whether the words before "interview" are a body, a newspaper, a person or the author, and no other thing with an interview."""
    words = _without_modes(words)
    if not words or _NOBODY.fullmatch(words):
        return True
    if _LEADS.match(words):
        return False
    return (
        is_body(words) or is_news(words) or is_magazine(words) or is_person(re.sub(r"[’']s$", "", words), surname=True) or _of_names(words)
    )


_MODES_LAST = re.compile(rf"(?:\s|^)(?:{MODES}\s?(?:and\s)?){{0,3}}$")


def _without_modes(words: str) -> str:
    """Who asked, without what kind of interview it was. A body may be called a group: "Harbour Group telephone interview".

    >>> _without_modes("Harbour Group telephone "), _without_modes("Harbour Watch group "), _without_modes("Focus Group ")
    ('Harbour Group', 'Harbour Watch', '')
    """
    words = words.strip()
    bare = _MODES_LAST.sub("", words).strip()
    return f"{bare} Group" if bare and words.startswith(" Group", len(bare)) and not is_body(bare) else bare


def _of_names(words: str) -> bool:
    """Whether every word is a name or an abbreviation: "DOJ Inspector General"."""
    return all(word[:1].isupper() or word in ("of", "for", "the", "and") for word in words.split()) and len(words.split()) < 9


def _about(draft: Draft, at: int, asker: tuple[int, int]) -> None:
    text, end = draft.text, draft.end
    draft.kind = "interview"
    stop = _NAME_ENDS.search(text, at, end)
    name_end = stop.start() if stop else end
    if text[at : at + 1] in '“‘"' and not text[at:name_end].endswith(" "):  # a name in marks is a pseudonym
        draft.put("author", (Name(literal=tidy(text[at:name_end]).strip("“”‘’\"'")),), at, name_end)
    elif text[at:name_end].strip() and not _NOBODY.fullmatch(text, at, name_end):  # "Interview with the author": with whom is not told
        draft.put("author", who(text[at:name_end]), at, name_end)
    by = _BY.search(text, name_end, end)
    named = asker[0] >= 0 and _asked_by(draft, *asker)
    if by and not named and is_person(by["name"].strip()):
        draft.put("recipient", who(by["name"]), *by.span("name"))
    draft.start = name_end
    draft.trim()
    _finish(draft)


def _asked_by(draft: Draft, start: int, end: int) -> bool:
    """Take who asked from the words before "interview", without those that say how; whether somebody is named."""
    words = _without_modes(draft.text[start:end])
    words = re.sub(r"[’']s$", "", words)
    if not words or _NOBODY.fullmatch(words) or _OF_TALK.match(words):
        return False
    draft.put("recipient", who(words), start, start + len(words))
    return True


def _interviewed(draft: Draft) -> bool:
    """Such as "Ann Brook, interview by Jo Weir, Leeds, 4 June 2011"."""
    again = _AGAIN.match(draft.text, draft.start, draft.end)
    found = again or _INTERVIEWED.match(draft.text, draft.start, draft.end)
    unnamed = found is not None and _BY_NUMBER.fullmatch(found["name"]) is not None
    if not found or not (unnamed or is_person(_TITLED.sub("", found["name"]), surname=again is not None)):
        return False
    draft.kind = "interview"
    rank = _TITLED.match(found["name"])
    if unnamed:
        draft.body("author", *found.span("name"))
    draft.people("author", found.start("name") + (rank.end() if rank else 0), found.end("name"))
    if not again and found["by"] and not _NOBODY.fullmatch(found["by"]):
        draft.put("recipient", who(re.sub(r"^the\s", "", found["by"])), *found.span("by"))
    if again and again["pin"] and not draft.pinpoint:  # "Weir, interview, 14"
        draft.pinpoint = again["pin"]
        draft.put("locator", again["pin"], *again.span("pin"))
    draft.start = found.end()
    draft.trim()
    _finish(draft)
    draft.start = draft.end
    return True


def _record(draft: Draft) -> bool:
    """Such as "Weir 5/3/18 302, at 4": a record of an interview by name, day and the number of its form."""
    found = _RECORD.match(draft.text, draft.start, draft.end)
    date = dated_in_strokes(found["date"]) if found else None
    if not found or not date:
        return False
    draft.kind = "interview"
    draft.people("author", *found.span("name"))
    draft.put("issued", date, *found.span("date"))
    draft.take("genre", *found.span("genre"))
    if found["pin"]:
        draft.pinpoint = f"{found['pin']}, {draft.pinpoint}" if draft.pinpoint else found["pin"]
        draft.fields.pop("locator", None)
        draft.put("locator", draft.pinpoint, *found.span("pin"))
    draft.start = draft.end
    return True


def _finish(draft: Draft) -> None:
    """A quoted title, a container and a date after the speaker."""
    text = draft.text
    tape = _TAPE.search(text, draft.start, draft.end)
    if tape and not draft.pinpoint:
        group = "pin" if tape["pin"] else "pin2"
        draft.pinpoint = tape[group]
        draft.put("locator", tape[group], *tape.span(group))
        draft.end = tape.start()
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start and one.end <= draft.end), None)
    if quoted:
        draft.fields.pop("title", None)
        draft.title(quoted.start, quoted.end)
    if draft.has("container-title"):
        return
    printed = _SEEN_IN.search(text, max(0, draft.start - 2), draft.end)
    if printed:  # "in Brook 2005, appendix D1": by its number in what is cited so
        draft.date(*printed.span("year"))
        step = printed["pin"].strip(" ,:")
        if step and _PLACE.match(step):
            draft.pinpoint = f"{step}, {draft.pinpoint}" if draft.pinpoint else step
            draft.fields.pop("locator", None)
            draft.put("locator", draft.pinpoint, *printed.span("pin"))
        return
    dates = list(find_dates(text, draft.start, draft.end))
    if dates:
        draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
        held = _HELD.search(text, max(0, draft.start - 2), dates[-1].start)
        if held and held["place"] in PLACES:
            draft.take("event-place", *held.span("place"))
    words = text[draft.start : dates[-1].start if dates else draft.end].strip(" ,(")
    if not quoted and words[:1].isupper() and "," not in words and (is_news(words) or is_magazine(words)):  # else as well a place
        draft.take("container-title", draft.start, draft.start + len(words))
