"""Where a work with a title in marks came out, if that is no journal: the sheet of a newspaper, a broadcast, a talk.

“Lamps Out,” Gazette (Leeds), May 3, 2011, A4; “Flood Watch,” Newsnight, BBC Two, 3 May 2011; “Lights” (lecture, Leeds, 2009)
"""

from __future__ import annotations

import re

from citator.facts.languages import NAMES as LANGUAGES
from citator.facts.newspapers import is_newspaper
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.genre import is_magazine, is_news
from citator.parsing.kinds.press import SHEET, page_of_sheet
from citator.text.bodies import is_called_like_a_body
from citator.text.dates import first_date
from citator.text.names import is_body, is_person

__all__ = ["is_outlet", "is_talk", "outlet_behind_names", "read_broadcast", "read_sheet", "read_talk"]

_IN_TOWN = re.compile(r"\s[(\[](?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{2,30})[)\]][\s,]*$")
_BROADCASTER = re.compile(
    r"(?:BBC|ITV|CNN|NBC|CBS|ABC|PBS|NPR|Channel|Radio|RTÉ|Sky|ARD|ZDF|WDR|NDR|France|Arte|RAI|RTVE|Deutschlandfunk|Netflix)\b[^,]{0,24}"
)
_OF_BROADCAST = re.compile(
    r"(?:(?:season|series|episode|ep\.)\s\d+|podcast(?:\saudio)?|audio|(?:YouTube\s)?video(?:\sclip)?|(?:television|radio|TV)\s(?:broadcast|"
    r"programme|program|series)|"
    r"documentary|\d{1,2}:\d\d(?::\d\d)?|posted|aired|uploaded)(?:\s(?:on|by)\s[^,]{2,40})?",
    re.IGNORECASE,
)


def _without_place(draft: Draft, start: int, end: int) -> int:
    """The town of a newspaper in brackets behind its name, "Gazette (Leeds)"; the end of the name."""
    found = _IN_TOWN.search(draft.text, start, end)
    if not found:
        return end
    if found["place"] not in LANGUAGES:  # "Harbour News (Arabic)"
        draft.take("publisher-place", *found.span("place"))
    return found.start()


def read_broadcast(draft: Draft, start: int, end: int) -> bool:
    """Read programme and broadcaster, or the kind of a recording, from what stands between title and date; False where it is neither."""
    parts = [one for one in re.finditer(r"[^,;]+", draft.text[start:end]) if one.group().strip(" .(")]
    words = [one.group().strip(" .(") for one in parts]
    kinds = [at for at, word in enumerate(words) if _OF_BROADCAST.fullmatch(word)]
    station = next((at for at, word in enumerate(words) if at and _BROADCASTER.fullmatch(word)), None)
    if not kinds and station is None:
        return False
    draft.kind = "broadcast"
    for at, (one, word) in enumerate(zip(parts, words, strict=True)):
        begin = start + one.start() + one.group().index(word)
        if at == station:
            draft.take("publisher", begin, begin + len(word))
        elif at in kinds:
            draft.take("genre", begin, begin + len(word))
        else:
            draft.take("container-title", begin, begin + len(word))
    return True


_OUTLET = re.compile(
    r"(?:The\s)?(?:[A-Z]\w+\s){0,2}(?:Times|Post|Guardian|Herald|Tribune|Gazette|Telegraph|Economist|Independent|"
    r"Atlantic|New Yorker|Observer|Chronicle|Newsweek|Spectator|Mirror|Mail)(?:\sMagazine)?|Le Monde|Le Figaro|"
    r"Der Spiegel|Die Zeit|BBC(?:\sNews)?|CNN|Reuters|Associated Press|Agence France-Presse|AFP|Al Jazeera|"
    r"Bloomberg(?:\sNews)?"
)


_OF_A_BODY = re.compile(r"\b(?:Philanthropies|Foundation|Trust|Group|Institute|Association|Council|Union|Stiftung|Fondation)\b")
_ONLY = re.compile(
    r"[\s,.”\"]{1,4}(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?,\s|\(|on\s|vom\s|du\s|del\s|(?:No|Nr|n°)\.?\s\d{1,5},\s)?"
)


# What may stand between a title and the day beside that: "a. 140, n. 123, 3 maggio", "Nr. 123 v. 3.4.2016".
_NUMBERS = re.compile(r"[\s,.”\"]*(?:[^\W\d]{1,4}[.°º]?\s?\d{1,6}[\s,]*){1,3}(?:v\.|vom|du|del)?\s*")
_ANOTHER_HOME = re.compile(r"[\s,.”\"]*(?:[Ii]n|[Dd]ans|[Ee]n|[Nn]el)[\s:]|\([^()]*:\s")


def is_outlet(draft: Draft, words: str, after: int) -> bool:
    """Whether what stands before a title in marks is where it came out: “Harbour Gazette, “Lamps Out,” 3 May 2011, p. 4”."""
    if is_called_like_a_body(words) and not is_newspaper(words):  # "Robert Post, “Lamps”"
        return False
    if _OUTLET.fullmatch(words) or (words.startswith(("The ", "Le ", "El ", "Die ", "La ")) and is_news(words)):
        return True
    known = is_newspaper(words)
    if "," in words or not (known or (is_news(words) and not is_body(words) and not _OF_A_BODY.search(words))):
        return False
    dated = first_date(draft.text, after, draft.end)
    if dated and dated.date.day and _ONLY.fullmatch(draft.text, after, dated.start):
        return True
    return known and _has_no_other_home(
        draft, words, draft.text[after : dated.start if dated else draft.end], bool(dated and dated.date.day)
    )


def _has_no_other_home(draft: Draft, words: str, behind: str, of_a_day: bool) -> bool:
    """Whether nothing else that is told ``behind`` the title is where it came out.

    One word may be a family too, "Blick, „Häfen“, 12": an address or the day has to show the newspaper, and no further name may follow.
    """
    if _ANOTHER_HOME.search(behind) or any(_comes_out(part.strip(' .(”"')) for part in behind.split(",")):
        return False
    if " " in words:
        return True
    return bool(_NUMBERS.fullmatch(behind)) if of_a_day else bool(draft.url) and not any(map(str.isupper, behind))


def _comes_out(words: str) -> bool:
    return is_news(words) or is_magazine(words) or _PERIODICAL_NAME.search(words) is not None


_PERIODICAL_NAME = re.compile(r"\b(?:Journal|Review|Quarterly|Bulletin|Magazine|Monitor|Revue|Revista|Rivista)\b")


def outlet_behind_names(draft: Draft, start: int, end: int, after: int) -> int:
    """Take the outlet of "Ann Brook, The Guardian, “Lamps Out,” 3 May 2018"; where the names end.

    Behind the title, at ``after``, only the day may follow: what else stands there is where the work came out.
    """
    text = draft.text
    comma = text.rfind(", ", start, end)
    outlet = text[comma + 2 : end].partition(" (")[0] if comma > 0 else ""
    if not outlet or outlet.startswith(("and ", "& ")) or not (is_news(outlet) or is_magazine(outlet) or _PERIODICAL_NAME.search(outlet)):
        return end
    if not all(is_person(one) for one in _JOINED.split(text[start:comma])):
        return end
    rest = _NO_WORDS.match(text, after, draft.end)
    dated = first_date(text, after, draft.end) if rest else None
    if rest and (rest.end() >= draft.end or (dated and dated.start == rest.end())):
        draft.take("container-title", comma + 2, comma + 2 + len(outlet))
        return comma
    return end


_JOINED = re.compile(r",\s(?:and\s)?|\s(?:and|&|und|et|y)\s")
_NO_WORDS = re.compile(r"[\s,.(]*")


_TALK = re.compile(
    r"(?P<genre>(?:(?i:conference|keynote|public|inaugural)\s)?(?P<what>(?i:paper|lecture|keynote|talk|speech|presentation|poster|address|"
    r"remarks|panel))"
    r"(?:\s(?:prepared|presented|delivered|given|read))?"
    r"|(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*\s){1,5}(?:Lecture|Address|Oration)(?=,\s))\b"
)


def is_talk(text: str, start: int, end: int) -> bool:
    """Whether the words between brackets tell of a lecture or of a paper that was read.

    >>> is_talk("lecture, Leeds, 2009", 0, 20), is_talk("Leeds, Weir Press, 2009", 0, 23)
    (True, False)
    """
    return _talk(text, start, end) is not None


def _talk(text: str, start: int, end: int) -> re.Match[str] | None:
    """The words that tell of a talk; ``None`` where a house is called so: "Paper Mill Press"."""
    found = _TALK.match(text, start, end)
    house = found is not None and text[found.start()].isupper() and text[found.end() : found.end() + 2].strip().isupper()
    return None if house else found


def read_talk(draft: Draft, start: int, end: int) -> None:
    """Read what kind of talk the brackets at ``[start, end)`` tell of, if they do."""
    talk = _talk(draft.text, start + 1, end)
    if talk:
        draft.take("genre", *talk.span("genre"))
        draft.kind = "paper" if talk["what"] and talk["what"].lower() in ("paper", "poster", "presentation", "panel") else "speech"


def read_sheet(draft: Draft, after: int, start: int, end: int) -> int:
    """Read the page behind the day (at ``after``) and the town in brackets behind the name at ``[start, end)``; where the name ends."""
    sheet = SHEET.match(draft.text, after, draft.end)
    if sheet and not draft.has("page"):
        draft.take("page", *sheet.span("page"))
    page_of_sheet(draft)
    return _without_place(draft, start, end)
