"""Documents with a symbol as bibliographies have them: body, title, symbol and imprint, each with a full stop behind it.

Human Rights Council. Report of the Special Rapporteur on lamps. A/HRC/48/50. Geneva: United Nations, 2021.
United Nations. General Assembly. Report of the Committee on Quays. UN Doc. A/70/123 (3 August 2015).
UN Security Council. Report of the Secretary-General on harbours. 12 March 2019. S/2019/225.

(*The Chicago Manual of Style*, 17th edition, 14.293, documents of international bodies; https://research.un.org/en/citation.)
"""

from __future__ import annotations

import re
from dataclasses import replace

from citator.model import Field, Form, FrozenMap, Match, Record
from citator.parsing.cutting.seen import Seen
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.prose import Reading
from citator.parsing.kinds.tails import peel
from citator.parsing.lists.bodied import parts_between_stops
from citator.text.dates import YEAR, first_date
from citator.text.names import is_body, is_person

__all__ = ["read_numbered", "with_symbol"]

_NAME = re.compile(
    r"(?!See\b|In\b|Cf\b)(?:\(UN\)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’&.-]*(?:,?\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’&-]*|of|for|and|on|the|to|in|against|de|des|du|la|les|pour|para|del|los)){0,14}|"
    r"(?:Conseil|Assemblée|Comité|Commission|Consejo|Asamblea|Comisión)(?:\s(?!a\b|ont\b|est\b|ha\b|han\b|es\b)[\w’'-]+){1,9}"
)
_OF_UN = re.compile(r"\((?:UN|U\.N\.|ONU|United Nations)\)\s")
_LABEL = re.compile(r"(?:\(?(?:UN|U\.\s?N\.|United\sNations)\s)?(?:[Dd]oc(?:ument)?s?\.?\s)?(?:[Nn]os?\.\s)?\(?$")
# What a document of a body is titled: of what has another title, nobody but the body in front of it tells that it is one.
_TITLED = re.compile(
    r"(?:[\w’'-]+ ){0,4}?(?:[Rr]eports?|[Nn]otes?|[Ll]etters?|[Ss]ummary records?|[Ss]tatements?|[Rr]esolutions?|[Dd]ecisions?|"
    r"[Rr]apports?|[Ll]ettres?|[Ii]nformes?|[Nn]otas?|[Cc]artas?|[Gg]eneral [Cc]omments?|[Cc]oncluding [Oo]bservations|[Vv]iews)\b"
)
_ONLY_YEAR = re.compile(rf"\(?{YEAR}[a-z]?\)?")
_NAME_AND_YEAR = re.compile(rf"(?P<name>[^()]{{2,100}}?)\s\((?P<year>{YEAR})[a-z]?\)")
_SESSION = re.compile(r"[^.]{3,60}\s[Ss]ession|\d{1,3}(?:st|nd|rd|th)\s[Ss]ess\.?")
_IMPRINT = re.compile(
    rf"(?:(?P<place>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;“”()\d]{{1,40}}?)\s?:\s)?(?P<publisher>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;“”()\d]{{1,70}}?),\s(?P<year>{YEAR})|"
    r"(?P<town>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;,“”()\d]{1,40}?)\s?:\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.:;“”()\d]{1,70})"
)
_DIVIDED = re.compile(r"(?P<mark>[.,?!])[”\"’»]?\s$")
_OF_OTHERS = frozenset({"number", "volume", "issue", "page", "editor", "DOI", "genre"})
"""What a work has that a symbol is only in the title of."""
_ISSUES = re.compile(
    r"\b(?:United Nations|UN|U\.N\.|OHCHR|UNHCR|UNICEF|UNEP|UNDP|Council|Assembly|Committee|Commission|Secretary-General)\b"
)
_GAP = re.compile(r"[\s.,;()\[\]]*")


# Of notes: "Human Rights Council Res. 17/4, U.N. Doc. A/HRC/RES/17/4".
_SHORTENED = re.compile(r"(?:U\.\s?N\.\s)?[^.,;:()\d]{3,90}\s(?:Res|Dec)\.\s(?:[Nn]o\.\s)?\d")


def read_numbered(seen: Seen, start: int, end: int) -> Reading | None:
    """The entry at ``[start, end)`` of a document whose symbol stands between full stops; ``None`` where it is none, or something stands
    there that has no place in it.

    >>> from citator.model import Identifier, Match
    >>> from citator.parsing.cutting.seen import look_at
    >>> note = "Human Rights Council. Report on lamps. A/HRC/48/50. Geneva: United Nations, 2021"
    >>> symbol = Match(39, 50, "un_documents", Identifier("un_symbol", "A/HRC/48/50"))
    >>> read = read_numbered(look_at(note, lambda text: (symbol,)), 0, len(note)).record
    >>> read.text("authority"), read.text("title"), read.text("publisher-place"), str(read.date())
    ('Human Rights Council', 'Report on lamps', 'Geneva', '2021')
    """
    if not seen.matches:
        return None
    inside = [one for one in seen.matches if start <= one.start and one.end <= end and not one.address]
    symbol = inside[-1] if inside else None
    if (
        symbol is None
        or symbol.identifier is None
        or symbol.identifier.scheme != "un_symbol"
        or ". " not in seen.text[start : symbol.start]
        or _SHORTENED.match(seen.text, start, symbol.start)
    ):
        return None
    label = _LABEL.search(seen.text, start, symbol.start)
    begin = label.start() if label else symbol.start
    bracketed = seen.text[begin : begin + 1] == "(" and seen.text[symbol.end : symbol.end + 1] == ")"  # the APA's "… (A/RES/70/1)"
    divided = _DIVIDED.search(seen.text, max(start, begin - 3), begin)
    if not (divided or bracketed) or not seen.nesting.open(begin):
        return None
    same = [one for one in inside[:-1] if one.identifier and symbol.identifier.value in one.identifier.equivalents]
    if any(one not in same and seen.text[one.start - 2 : one.start] == ". " for one in inside[:-1]):
        return None  # a document of its own, and none that the title is about
    draft = Draft(seen.text, start, end, seen.nesting, symbol.record.type if symbol.record.type == "resolution" else "un-document")
    peel(draft, seen.addresses, (), [symbol])
    if (
        draft.end < symbol.end
        or not _made_and_titled(draft, start, begin, divided["mark"] if divided else ",")
        or not _behind(draft, symbol)
    ):
        return None
    draft.put("number", symbol.identifier.value, symbol.start, symbol.end)
    draft.start = draft.end
    return Reading(draft.record(), Form.FULL, draft.pinpoint, draft.url, draft.url_as_written, symbol, (*same, symbol))


def with_symbol(seen: Seen, reading: Reading) -> Reading:
    """The reading of an entry with the symbol that was taken for a part of its title, or for a journal: "… (A/RES/70/1)"."""
    fields = dict(reading.record.fields)
    title = fields.get("title")
    if _OF_OTHERS & set(fields) or title is None or title.start is None or title.end is None:
        return reading
    symbol = next((one for one in reading.items or seen.matches if _closes(seen.text, title.start, title.end, one)), None)
    if symbol is None or symbol.identifier is None or not _may_issue(reading.record, _labelled(seen.text, title.start, symbol)):
        return reading
    if symbol.start < title.end:
        label = _LABEL.search(seen.text, title.start, symbol.start)
        words = seen.text[title.start : label.start() if label else symbol.start].rstrip(" ,.(:")
        fields["title"] = Field(" ".join(words.split()), "text", title.start, title.start + len(words))
    outlet = fields.get("container-title")
    if outlet and outlet.start is not None and outlet.start <= symbol.start < (outlet.end or 0):
        del fields["container-title"]
    fields["number"] = Field(symbol.identifier.value, "text", symbol.start, symbol.end)
    kind = "resolution" if symbol.record.type == "resolution" else "un-document"
    items = reading.items if symbol in reading.items else (*reading.items, symbol)
    return replace(reading, record=Record(kind, FrozenMap(fields)), items=items)


def _labelled(text: str, start: int, symbol: Match) -> bool:
    """Whether "UN Doc." or the like stands before the symbol, which is said of a document of its own."""
    label = _LABEL.search(text, start, symbol.start)
    return label is not None and "oc" in label.group()


def _may_issue(record: Record, labelled: bool) -> bool:
    """Whether who made a work, and who printed it, can be an organ of the United Nations: what others write has a symbol in its title.

    A rapporteur writes what the organ prints, or what is ``labelled`` as its document.
    """
    makers = [*record.names("author"), *record.names("editor")]
    house = record.text("publisher")
    printed = _ISSUES.search(house) is not None and "University" not in house
    ours = all(name.literal and _ISSUES.search(name.literal) for name in makers)
    if not makers or record.type in ("article-newspaper", "article-magazine", "thesis"):
        return False
    return (printed or not house) if ours else (printed or (labelled and not house and not record.text("container-title")))


def _closes(text: str, start: int, end: int, match: Match) -> bool:
    """Whether a match is a symbol that closes the title at ``[start, end)``, or stands right behind it."""
    if match.identifier is None or match.identifier.scheme != "un_symbol" or match.address or match.start <= start:
        return False
    if match.end <= end:
        label = _LABEL.search(text, start, match.start)
        apart = text[start : label.start() if label else match.start].rstrip(" ")[-1:] in (",", ".", "") or text[match.start - 1] == "("
        return apart and not text[match.end : end].strip(" .)]")
    label = _LABEL.search(text, end, match.start)
    return match.start >= end and not text[end : label.start() if label else match.start].strip(" .,;(")


def _made_and_titled(draft: Draft, start: int, end: int, mark: str) -> bool:
    """Take the body and the title that stand before the symbol, and a date between; False where it is not so.

    ``mark`` is what divides them from the symbol: behind a comma the body at least has to stand before a full stop.
    """
    text = draft.text
    parts = parts_between_stops(text, start, end, draft.nesting)
    dated = first_date(text, *parts[-1]) if len(parts) > 1 else None
    if dated and (dated.start, dated.end) == parts[-1]:
        draft.put("issued", dated.date, *parts.pop())
    bodies = 0
    if parts and (named := _OF_UN.match(text, *parts[0])) and is_person(text[named.end() : parts[0][1]]):  # "(UN) Jo Weir. Report on lamps"
        draft.people("author", named.end(), parts.pop(0)[1])
        if len(parts) != 1 or not _TITLED.match(text, *parts[0]):
            return False
        draft.title(*parts[0])
        return True
    while bodies < len(parts) and bodies < 2 and _is_name(text, *parts[bodies]):
        bodies += 1
    bracketed = _NAME_AND_YEAR.fullmatch(text, *parts[bodies]) if bodies < len(parts) and bodies < 2 else None
    if bracketed and _is_name(text, *bracketed.span("name")):  # "United Nations (2015). Transforming our world"
        parts[bodies] = bracketed.span("name")
        draft.date(*bracketed.span("year"))
        bodies += 1
    elif bodies < len(parts) and bodies and _ONLY_YEAR.fullmatch(text, *parts[bodies]):  # "United Nations. 2015. Transforming our world"
        start, end = parts.pop(bodies)
        draft.date(start, end)
    titled = [part for part in parts[bodies:] if not _SESSION.fullmatch(text, *part)]
    if len(titled) > 3 or not (bodies or (titled and mark != "," and _TITLED.match(text, *titled[0]))):
        return False
    if bodies:
        draft.body("authority", *parts[bodies - 1])
    if titled:
        draft.title(titled[0][0], titled[-1][1])
    return True


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether the words are the name of a body, and no title that has one in it."""
    words = text[start:end]
    return _NAME.fullmatch(words) is not None and is_body(words) and not _TITLED.match(words) and not _ABBREVIATED.search(words)


_ABBREVIATED = re.compile(
    r",\s(?:[Rr]es|[Rr]esol|[Dd]ec|[Rr]ec|[Dd]oc|[Rr]ep|[Cc]omm|[Oo]p|[Nn]os?|[Ss]upp|[Ss]ess|[Pp]aras?|pp?|[Aa]rts?|[Ss]ecs?|[Cc]h|"
    r"párrs?|nn?)$"
)  # "Commission, Res. 2005/69", "Commission, Report on Lamps, para. 5"


def _behind(draft: Draft, symbol: Match) -> bool:
    """Take the day and the imprint behind the symbol; False where something else is left."""
    text = draft.text
    at = symbol.end
    for _ in range(2):
        at = min(draft.end, _GAP.match(text, at, draft.end).end())  # type: ignore[union-attr]
        dated = first_date(text, at, draft.end)
        imprint = _IMPRINT.match(text, at, draft.end)
        if dated and dated.start == at:
            draft.put("issued", dated.date, dated.start, dated.end)
            at = dated.end
        elif imprint:
            for name, group in (
                ("publisher-place", "place"),
                ("publisher", "publisher"),
                ("publisher-place", "town"),
                ("publisher", "house"),
            ):
                if imprint[group]:
                    draft.take(name, *imprint.span(group))
            if imprint["year"]:
                draft.date(*imprint.span("year"))
            at = imprint.end()
    return not text[at : draft.end].strip(" .,;)")
