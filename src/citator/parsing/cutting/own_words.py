"""Members of a note that cite nothing: remarks, places in the author's own work, things in museums."""

from __future__ import annotations

import re

from citator.facts.places import COUNTRIES
from citator.parsing.cutting.signals import REMARK
from citator.text.names import is_body
from citator.text.telling import Worded

__all__ = ["cites_nothing", "is_aside"]

_OWN_TEXT = Worded(
    re.compile(
        r"(?:[Ss]ee\s(?:also\s)?(?:generally\s)?)?(?:supra|infra|above|below),?\s[^;]{0,40}?(?:accompanying text|\b(?:Part|"
        r"Section|section|Chapter|para\.|paras\.|pp?\.)\s[\dIVX])|"
        r"(?:[Ss]ee\s(?:also\s)?(?:generally\s)?)?(?:the\s)?(?:sources|authorities|cases|works|texts|literature|references)\s(?:cited|quoted|listed|collected)\s"
        r"(?:in\s)?(?:supra|infra|above|below)(?:,?\s(?:in\s)?(?:notes?|nn?\.|fns?\.)\s[\d, –-]+)?[\s.]*$|"
        r"(?:[Ss]ee\s(?:also\s)?)?(?:Volume|Vol\.|Part|Chapter|Ch\.|Section|Sec\.|Appendix|Figure|Table)\s[\dA-Z][\w.()-]{0,12}"
        r"(?:,\s(?:Part|Chapter|Section|Sec\.)\s[\dA-Z][\w.()-]{0,12}){0,3},?\s(?:supra|infra|above|below)[\s.]*$"
    ),
    *"supra infra above below".split(),
)
_EARLIER_PAGE = re.compile(r"(?:[Ss]ee\s)?(?:[Aa]nte|[Pp]ost),?\s(?:[Vv]ol\.\s\w+\.?,?\s)?pp?\.\s?\d[^;]{0,20}$")
_INVENTORY = Worded(
    re.compile(
        r"(?=[^;“”]{0,140}\b(?:Museum|Museo|Musée|Mus\.|Galler(?:y|ia)|Galerie|Glyptothek|Collections?|Sammlung|Antikensammlung|Louvre|Hermitage)\b)"
        r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*){0,2},\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:“”()\d]{2,80}(?:,\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:“”()\d]{2,60})?,?\s"
        r"(?:[Ii]nv(?:entory|entario|entaire)?|Inventarnummer)(?:\.|\b)\s?(?:(?:[Nn]os?|[Nn]r)\.\s)?"
        r"[A-ZΑ-Ωa-z]{0,4}\.?\s?\d[\w.,/ –-]{0,30}"
    ),
    *"inv inventory inventario inventaire inventarnummer".split(),
)
"""A thing in a museum: "Leeds, Harbour Museum, inv. X15118"; nothing that could be looked for."""
_NUMBERS_ALONE = re.compile(r"[IVXLC]{1,7}(?:[.,]?\s(?:[IVXLC]{1,7}|[ivxlc]{1,7}|\d{1,4}(?:[-–]\d{1,4})?)){0,4}\.?")
"""Book and chapter of the work in hand, which is not named: "XIV, 35", "II, iv, 6"."""

_DONE_BY = re.compile(
    r"(?:Conducted|Organi[sz]ed|Funded|Financed|Led|Supported|Commissioned|Hosted|Chaired|Established|Run|Managed|Coordinated|Launched|"
    r"Adopted|Endorsed|Convened|To\sbe\s[a-z]+ed)\s(?:jointly\s)?by\s[^“”«»\"():;/]{3,200}|"
    r"In\scooperation\swith\s[^“”«»\"():;/\d]{3,200}|Available\s(?:from|on|at|through)\sthe\sweb\s?(?:page|site)s?\s[^“”«»\"():;/\d]{3,160}|"
    r"An?\sjoint\s[a-z]+\sof\s[^“”«»\"():;\d]{3,240}|Entitled\s“[^“”]{2,200}”[.\s]*|Including\sthe\s[^“”«»\"():;]{3,240}|"
    r"From\s\d{1,2}\s(?:[A-Z][a-z]+\s)?to\s\d{1,2}\s[A-Z][a-z]+\s[^“”«»\"():;]{3,240}"
)
"""Who did it, what it is called, how long: "Conducted by the Harbour Initiative", "Entitled “Day of Lamps”", "From 3 to 9 May 2011"."""
_DONE = frozenset("A An Ad Av Ch Co En Es Fi Fr Fu Ho In La Le Ma Or Ru Su To".split())
# "Istanbul, Türkiye", in a list of towns
_TOWN = re.compile(r"(?:and\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s(?:de|del|la|el|es|do|da|of|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)){0,3}")
_TOWN_BEFORE = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’ -]{1,40},\s(?P<land>[^;,()]{3,44});\s(?:and\s)?$")
_TOWN_BEHIND = re.compile(r";\s(?:and\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’ -]{1,40},\s(?P<land>[^;,().]{3,44})(?=[;.]|$)")
_MARKS = re.compile(r"[“«\"]|,\s(?:pp?\.|paras?\.|vol\.|annex|Supplement|S\.)|[,(]\s?(?:1[4-9]|20)\d\d\b|\b(?:1[4-9]|20)\d\d\)")
"""What a citation has and a remark has not: a title in marks, a place in it, a year behind a comma or in brackets."""
_GROUP = re.compile(
    r"(?:and\s)?(?:African|Asian|Asia-Pacific|Eastern European|Latin American and Caribbean|Western European and other|Arab)\s[Ss]tates\.?"
)
_TELLS = re.compile(
    r"(?:This|These|Those|It|They)\s(?:also\s)?(?:includes?|comprises?|covers?|excludes?|consists?|reflects?|represents?|applies|apply|means?)\b"
)
_MEMBERS = re.compile(r",\s(?:and\s)?(?:the\s)?|\sand\s(?:the\s)?")


_JOINED = re.compile("|".join(sorted(name for name in COUNTRIES if " and " in name)))  # "Trinidad and Tobago"
_STYLE = re.compile(
    r"\s\((?:[A-Z][a-z]+\s)?(?:Republic|Federated States|Plurinational State|Kingdom|State)\sof\)"
)  # "Venezuela (Bolivarian Republic of)"


def _lists_states(text: str, start: int, end: int) -> bool:
    """Whether at least three states, and hardly anything else, stand there, also behind what they are said to be: "The eight are: …"."""
    comma = text.find(",", start, min(end, start + 240))
    if comma < 0:
        return False
    colon = text.rfind(": ", start, comma)
    begin = colon + 2 if colon > 0 else start
    begin += 4 if text.startswith(("and ", "the ", "The "), begin) else 0
    if comma - begin > 40 or text[begin:comma].removeprefix("the ") not in COUNTRIES:
        return False
    words = _STYLE.sub("", text[begin:end]) if "(" in text[begin:end] else text[begin:end]
    words = _JOINED.sub(lambda found: found[0].replace(" and ", " & "), words)
    parts = [part.replace(" & ", " and ") for part in _MEMBERS.split(words.strip(" .;").removeprefix("the "))]
    known = sum(part in COUNTRIES for part in parts)
    if len(parts) < 3 or known < len(parts) - 1:
        return False
    return parts[-1] in COUNTRIES or bool(
        re.match(r"(?:the\s)?[\w’ -]+?\s(?:in\s(?:Phase|Group|Round|Region|Zone)|have|had|were|are|voted|abstained|did)\b", parts[-1])
    )


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether the member says something beside and, where nothing was recognised in it, cites nothing: a list of states or towns, who did
    it, what it includes.

    >>> is_aside("Launched by the Prime Minister of Norway in Oslo", 0, 48), is_aside("Human Rights Watch, Libya", 0, 25)
    (True, False)
    """
    if _lists_states(text, start, end):
        return True
    if text[start : start + 2] in ("Th", "It") and _TELLS.match(text, start, end):
        return _MARKS.search(text, start, end) is None
    if text[start : start + 2].rstrip() in _DONE and _DONE_BY.fullmatch(text, start, end):
        return text.startswith("Entitled", start) or _MARKS.search(text, start, end) is None
    last = text.rfind(", ", start, end)
    if last > 0 and text[last + 2 : end].strip(" .") in COUNTRIES and _TOWN.fullmatch(text, start, last):
        beside = _TOWN_BEFORE.search(text, max(0, start - 90), start) or _TOWN_BEHIND.match(text, end)  # one town of several
        return beside is not None and beside["land"] in COUNTRIES and not is_body(text[start:last])
    return text.find("tates", max(start, end - 8), end) > 0 and _GROUP.fullmatch(text, start, end) is not None


def cites_nothing(text: str, start: int, end: int) -> bool:
    """Whether the member is a remark, a place in the author's own work, or a thing in a museum.

    >>> cites_nothing("Leeds, Harbour Museum, inv. X11761", 0, 34), cites_nothing("Ann Brook, Lamps (Leeds, 1994)", 0, 30)
    (True, False)
    """
    if text[start] in "IVXL" and _NUMBERS_ALONE.fullmatch(text, start, end):
        return True
    if _INVENTORY.may_match(text, start, end) and _INVENTORY.pattern.fullmatch(text, start, end):
        return True
    opening = text[start : start + 2]
    if (opening[:1] in "([" or opening.casefold() in _REMARKED) and REMARK.fullmatch(text, start, end):
        return True
    if opening not in _OWN:
        return False
    own = _OWN_TEXT.may_match(text, start, end) and _OWN_TEXT.match(text, start, end)
    return bool(own or _EARLIER_PAGE.match(text, start, end))


_REMARKED = frozenset("em it un bo fo en no ci in qu au ou my fr tr re on he si ge fi".split())
_OWN = frozenset("Se se su in ab be th so au ca wo te li re Vo Pa Ch Ap Fi Ta An an Po po".split())
"""How remarks and places in the author's own work begin, without brackets: looked at first."""
