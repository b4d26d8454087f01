"""What offices give out, with the kind of it first: "Press Release, U.S. Dep’t of Lamps, Piers Are Lit (Aug. 2, 2017)"."""

from __future__ import annotations

import re

from citator.facts.places import PLACES, TOWNS
from citator.parsing.kinds.draft import Draft
from citator.text.dates import MONTH
from citator.text.names import is_body

__all__ = ["RELEASED_BY", "given_out_by", "kind_of_act", "read_release", "take_release", "takes_act", "takes_number"]

_RELEASED = re.compile(
    r"(?P<genre>(?:Press|News|Media) (?:Release|Statement)|Fact Sheet|Policy Brief|Issue Brief|Pressemitteilung|Communiqué de presse),\s"
)
# Who gave a release out, as the Bluebook abbreviates it: "Press Release, U.S. Dep’t of Lamps, Piers Are Lit (Aug. 2, 2017)".
_OFFICE = re.compile(
    r"(?P<name>(?=[^,]*(?:[a-z][’'][a-z]\b|\b(?:U\.S|Fed|Nat|Admin|Off|Bd|Inst|Auth|Bureau|Sec)\.))[A-Z][^,;:()“”\d]{3,80}?),\s(?=[A-Z][\w’-]*\s)"
)


def read_release(draft: Draft) -> None:
    """Take the kind from the head of the draft, and who gave it out, where the name is abbreviated as the Bluebook does.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Press Release, U.S. Dep’t of Lamps, Piers Are Lit"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> read_release(draft), str(draft.record().names("author")[0]), draft.rest
    (None, 'U.S. Dep’t of Lamps', 'Piers Are Lit')
    """
    released = _RELEASED.match(draft.text, draft.start, draft.end)
    if not released:
        return
    draft.take("genre", *released.span("genre"))
    draft.start = released.end()
    if office := _OFFICE.match(draft.text, draft.start, draft.end):
        draft.body("author", *office.span("name"))
        draft.start = office.end()


RELEASED_BY = re.compile(
    r"(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”]{2,80}?)\s(?P<genre>(?:press|news|media)\s(?:release|statement)|(?:[Vv]ideo|[Nn]ews)\s[Dd]ispatch|[Dd]ispatch|"
    r"[Cc]ommentary|[Bb]ackgrounder|op-ed|blog(?:\spost)?|podcast|video|[Dd]aily\s[Bb]rief|(?:[Cc]onflict\s)?[Aa]lert|Q&A|[Ss]tatement|[Ee]xpert\s[Cc]omment)"
    r"(?:,\s(?:[Nn]o\.\s)?(?P<number>[A-Z\d]{1,8}(?:[/-]\d{1,6}){1,3}))?"
)
"""A body, and what it gave out: "Harbour Watch news release"."""
_BY = re.compile(
    r"(?P<genre>(?:(?:press|joint|public|official|news)\s)?(?:statement|release|communiqué|announcement|declaration))\s(?:by|of|from)\s(?:the\s)?"
    r"(?P<body>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”]{2,80})"
)
_BEHIND = re.compile(
    rf"[,.]?\s(?:(?P<genre>[Cc]ommentary|[Oo]p-[Ee]d|[Oo]pinion|[Bb]ackgrounder|[Bb]log post),\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])(?!(?:{MONTH})\s\d)|"
    r"(?P<release>(?:[Pp]ress|[Nn]ews|[Mm]edia)\s[Rr]elease)\s(?:[Nn]o\.\s?)?(?P<number>[A-Z]{0,8}/?\d[\w/.-]*)(?=,|$)"
    r"(?:,\s(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?)(?=,))?)"
)


def take_release(draft: Draft) -> str | None:
    """Take what stands right behind a title in marks: what it is, before where it came out, or the number of a release; its type then.

    “Lamps,” commentary, Harbour Gazette, May 3, 2016; “Lamps,” press release IP/16/1234, Leeds, 3 May 2016
    """
    found = _BEHIND.match(draft.text, draft.start, draft.end)
    if not found:
        return None
    if found["genre"]:
        draft.take("genre", *found.span("genre"))
        draft.start = found.end()
        return None
    draft.take("genre", *found.span("release"))
    draft.take("number", *found.span("number"))
    town = found["place"] in PLACES or found["place"] in TOWNS
    if town:
        draft.take("publisher-place", *found.span("place"))
    draft.start = found.end() if town else found.end("number")
    return "report"


_NUMBER_ALONE = re.compile(
    r"(?:(?P<genre>(?:[A-Z]{2,5}\s)?(?:[Rr]eport|[Cc]able|[Bb]rief|[Pp]aper))\s(?:[Nn]o\.\s)?)?(?P<number>[A-Z]{2,5}-\d{1,4}(?:-\d{1,5}[A-Z]{0,3})?|"
    r"(?:(?<=\s)[A-Z]{1,3}\d{3,6}|(?<=\s)\d{2}[A-Z]{3,20}\d{1,5}))"
)


def takes_number(draft: Draft, words: str, start: int) -> bool:
    """Take the number of a report that stands alone behind a body's title: "GAO-18-382", "CRS Report RL31243", "cable 09LEEDS1234"."""
    found = _NUMBER_ALONE.fullmatch(words)
    if found is None or not draft.has("author"):
        return False
    if found["genre"]:
        draft.take("genre", start + found.start("genre"), start + found.end("genre"))
    draft.take("number", start + found.start("number"), start + found.end("number"))
    return True


def given_out_by(draft: Draft, words: str, start: int) -> bool:
    """Take the body and the kind that ``words`` (at ``start``) behind a title tell: "Harbour Watch dispatch", "statement by the Port".

    Of what a person wrote the body is where it came out.
    """
    found = RELEASED_BY.fullmatch(words) or _BY.fullmatch(words)
    if found is None or not is_body(found["body"]):
        return False
    draft.take("genre", start + found.start("genre"), start + found.end("genre"))
    field = "container-title" if draft.has("author") else "author"
    draft.body(field, start + found.start("body"), start + found.end("body"))
    if found.re is RELEASED_BY and found["number"]:
        draft.take("number", start + found.start("number"), start + found.end("number"))
    if field == "author":
        draft.kind = "report"
    return True


_ACTS = ("Resolution", "Decision", "Decree", "Order", "Ordinance", "Directive")
_ACT_AT_END = re.compile(rf",\s(?P<genre>{'|'.join(_ACTS)})\s(?:No\.|№|N°)\s?(?P<number>\d[\w./-]*)$")


def takes_act(draft: Draft, start: int, end: int) -> bool:
    """Take the organ and the number before the title of an act, "Cabinet of Ports, Resolution No. 509, “On Lamps”"; False where none is."""
    act = _ACT_AT_END.search(draft.text, start, end)
    if not act or not is_body(draft.text[start : act.start()]):
        return False
    draft.take("genre", *act.span("genre"))
    draft.take("number", *act.span("number"))
    draft.body("authority", start, act.start())
    return True


def kind_of_act(draft: Draft) -> str | None:
    """The type of what is numbered before its title by the organ that issued it; ``None`` where nothing is."""
    genre = draft.fields.get("genre")
    if genre is None or not draft.has("authority") or genre.value not in _ACTS:
        return None
    return "resolution" if genre.value in ("Resolution", "Decision") else "legislation"
