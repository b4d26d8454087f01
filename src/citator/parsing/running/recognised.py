"""What the source systems recognise in running text, completed by what stands beside it: dates, pinpoints, the organ that is spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from citator.model import Field, FrozenMap, Match, Record
from citator.parsing.cutting.printed_acts import printed_as
from citator.parsing.cutting.seen import Recogniser, Seen, names_instrument
from citator.parsing.kinds.printed import printed_record
from citator.parsing.running.cases import named_before
from citator.parsing.running.mention import Mention
from citator.text.dates import first_date
from citator.text.pinpoints import pinpoint_at

__all__ = ["recognised"]

_GAP = re.compile(r",\s(?:at\s)?")
_BLANK = re.compile(r"\s")


_DATED = re.compile(
    r",?\s(?:\((?=\d|[A-Z])|(?:which was |that was )?(?:adopted|issued|passed|dated|approved|"
    r"signed)(?:\sby\s[^,;.]{3,60})?(?:\son)?,?\s|of\s(?=\d)|dates?\s(?:from\s)?|on\s(?=\d|[A-Z]))"
)


_LOOSE_NUMBER = re.compile(
    r"(?:[Tt]he\s)?(?:first|second|third|fourth|last|latter|former)\s(?:one|of (?:them|"
    r"these))\s\(No\.?\s(?P<number>\d{1,5})\)|\(No\.\s(?P<bare>\d{1,5})\)(?=\s(?:dates|adopted|of|was))|"
    r"(?:[Tt]he\s)?[Rr]esolutions?\s(?:[Nn]o\.?\s)?(?P<plain>\d{1,4})\b(?![/\d])"
)


_COLLECTIVE = re.compile(r"\b(?P<body>(?:UN\s|United Nations\s)?(?:Security Council|General Assembly))\s[Rr]esolutions?\b")


def _of_match(text: str, match: Match, recognise: Recogniser, body: str, printed: Match | None) -> Mention:
    """A recognised document, with the date and the pinpoint that stand beside it, of a resolution behind its symbol ``printed``."""
    end = printed.end if printed else match.end
    record = printed_record(text, match)
    issued = record.date("issued")
    lead = _DATED.match(text, end, end + 90)
    date = first_date(text, lead.end(), lead.end() + 24) if lead else None
    if date and lead and date.start == lead.end() and date.date.month:
        end = _past_bracket(text, lead, date.end)
        if issued is None or (issued.year == date.date.year and issued.month is None):
            record = record.having(issued=Field(date.date, "text", date.start, date.end))
    before = pinpoint_at(text, match.end + 2) if printed and text.startswith(", ", match.end) else None
    gap = _GAP.match(text, end) or (_BLANK.match(text, end) if names_instrument(match) else None)  # "ICCPR art. 9"
    pinpoint = pinpoint_at(text, gap.end()) if gap else None
    if pinpoint and gap and gap.re is _BLANK and pinpoint.kind != "article":
        pinpoint = None
    if pinpoint:
        end = pinpoint.end
    if match.identifier is None and record.type == "resolution":
        found = _identified(record, body, recognise)
        if found:
            match = replace(match, identifier=found.identifier, system=found.system)
    pinpoint = pinpoint or before  # "S.C. Res. 1373, ¶ 2, U.N. Doc. S/RES/1373"
    place = pinpoint.text if pinpoint else record.text("locator") or None  # "Article 51 of the Charter …" has it in front
    start = match.start
    # What American reports stand behind is read with its name elsewhere.
    reported = match.identifier is not None and match.identifier.scheme == "reporter"
    if record.type == "case" and not reported and not record.text("title") and (name := named_before(text, start)):
        start, stop, title = name
        record = record.having(title=Field(title, "text", start, stop))
    return Mention(start, end, record, None, place, (match.problem,) if match.problem else (), match)


def _past_bracket(text: str, lead: re.Match[str], end: int) -> int:
    """The end of a date, with the bracket that closes behind it where ``lead`` opened one."""
    return end + 1 if lead.group().endswith("(") and text[end : end + 1] == ")" else end


def _identified(record: Record, body: str, recognise: Recogniser) -> Match | None:
    """The identifier of a resolution whose organ or year stands elsewhere in the text: asked of the source systems in full words."""
    organ, number, issued = record.text("authority") or body, record.text("number"), record.date("issued")
    if not organ or not number:
        return None
    full = f"{organ} resolution {number}" + (f" ({issued.year})" if issued and "Security" in organ else "")
    return next((one for one in recognise(full) if one.identifier), None)


def _loose(text: str, loose: re.Match[str], organ: str, recognise: Recogniser) -> Mention:
    """Such as "The last one (No. 822) dates …", where the resolutions of an organ are spoken of."""
    key = next(name for name in ("number", "bare", "plain") if loose[name])
    number = loose[key]
    fields = {
        "authority": Field(re.sub(r"^(?:UN|United Nations)\s", "", organ), "inherited"),
        "number": Field(number, "text", *loose.span(key)),
    }
    end = loose.end()
    lead = _DATED.match(text, end, end + 40)
    date = first_date(text, lead.end(), lead.end() + 24) if lead else None
    if date and lead and date.start == lead.end():
        fields["issued"] = Field(date.date, "text", date.start, date.end)
        end = _past_bracket(text, lead, date.end)
    record = Record("resolution", FrozenMap(fields))
    found = _identified(record, organ, recognise)
    missing = () if "issued" in fields else (("year-missing", "the year of the resolution is not given"),)
    return Mention(loose.start(), end, record, None, None, missing, replace(found, record=record, address=False) if found else None)


def recognised(seen: Seen, recognise: Recogniser, body: str) -> tuple[list[Mention], str]:
    """What is recognised in a paragraph. ``body`` is the organ whose resolutions are spoken of; the last one named is returned too."""
    named = list(_COLLECTIVE.finditer(seen.text))
    out = [*_documents(seen, recognise, body), *_addresses(seen)]
    starts, covered = [one.start() for one in named], _covered(seen)
    for loose in _LOOSE_NUMBER.finditer(seen.text):
        before = bisect_left(starts, loose.start())
        organ = named[before - 1]["body"] if before else body
        known = 1 in covered[loose.start() : loose.end()]
        if organ and not known:
            out.append(_loose(seen.text, loose, organ, recognise))
    return out, named[-1]["body"] if named else body


def _documents(seen: Seen, recognise: Recogniser, body: str) -> Iterator[Mention]:
    named = [one for one in seen.matches if not one.address and (one.identifier or one.problem or one.record.fields)]
    taken = 0
    for at, match in enumerate(named):
        if match.start < taken:
            continue
        ahead = named[at + 1 : at + 3] if match.record.type == "resolution" else ()  # the instrument that it adopted may stand between
        after = next((one for one in ahead if not names_instrument(one)), None)
        symbol = after if after and printed_as(seen.text, match, after) else None
        taken = symbol.end if symbol else taken
        yield _of_match(seen.text, match, recognise, body, symbol)


def _covered(seen: Seen) -> bytes:
    """For each character whether it is of a match, be it in words or in an address."""
    out = bytearray(len(seen.text))
    for match in seen.matches:
        out[match.start : match.end] = b"\1" * (match.end - match.start)
    return bytes(out)


def _addresses(seen: Seen) -> Iterator[Mention]:
    matches = sorted((one for one in seen.matches if one.address), key=lambda one: one.start)
    starts = [one.start for one in matches]
    for address in seen.addresses:
        before = bisect_right(starts, address.start)
        match = matches[before - 1] if before and address.start < matches[before - 1].end else None
        kind = match.record.type if match and match.record.type != "document" else "webpage"
        record = Record(kind).having(URL=Field(address.url, "text", address.start, address.end))
        yield Mention(address.start, address.end, record, match=match, url=address.url, url_as_written=address.as_written)
