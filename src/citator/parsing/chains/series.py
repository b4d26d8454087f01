"""An ibid. with a volume of its own behind a treaty: the same series, and another treaty in it."""

from __future__ import annotations

import re
from dataclasses import replace

from citator.model import Citation, Field, Form, Record
from citator.text.pinpoints import pinpoint_at

__all__ = ["in_the_same_series"]

_SERIES = re.compile(r"(?:Treaty Series|Recueil des [Tt]raités)$")
_NUMBER = re.compile(r",\s(?:[Nn]os?\.|[Nn][º°o]|[Nn]úms?\.)\s?(?P<number>\d{1,6}\b(?:\s?[-–]\s?\d{1,6})?)")
_REGISTERED = re.compile(r"(?P<series>[A-Z]{3,5} No\. )\d{1,6}$")
_GAP = re.compile(r",\s(?:at\s)?")


def in_the_same_series(citation: Citation, before: Citation) -> Citation | None:
    """The treaty at "Ibid., vol. 993, No. 14531" behind "United Nations, Treaty Series, vol. 1465, No. 24841"; ``None`` where the volume is
    the same, or none is given.
    """
    volume, series = citation.record.text("volume"), before.record.text("container-title")
    named = next((one for one in before.identifiers if _REGISTERED.match(one.value)), None)
    if before.type != "treaty" or not volume or volume == before.record.text("volume") or not (_SERIES.search(series) or named):
        return None
    number = _NUMBER.search(citation.raw)
    record = Record("treaty", citation.record.fields).having(
        container_title=Field(series, "inherited") if series else None, number=Field(number["number"]) if number else None
    )
    gap = _GAP.match(citation.raw, number.end()) if number else None
    place = pinpoint_at(citation.raw, gap.end()) if gap else None
    if place:
        record = record.having(locator=Field(place.text, "text", citation.start + place.start, citation.start + place.end))
    if named and number and number["number"].isdecimal():
        value = _REGISTERED.sub(rf"\g<series>{int(number['number'])}", named.value)
        citation = replace(citation, identifiers=(replace(named, value=value, equivalents=()),), system=before.system)
    return replace(citation, form=Form.FULL, record=record, pinpoint=place.text if place else citation.pinpoint)
