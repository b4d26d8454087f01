"""An ibid. with a volume of its own behind a treaty: the same series, and another treaty in it."""

from __future__ import annotations

import re
from dataclasses import replace

from citator.model import Citation, Field, Form, Record

__all__ = ["in_the_same_series"]

_SERIES = re.compile(r"(?:Treaty Series|Recueil des [Tt]raités)$")
_NUMBER = re.compile(r",\s[Nn]os?\.\s(?P<number>\d{1,6}\b(?:\s?[-–]\s?\d{1,6})?)")


def in_the_same_series(citation: Citation, before: Citation) -> Citation | None:
    """The treaty at "Ibid., vol. 993, No. 14531" behind "United Nations, Treaty Series, vol. 1465, No. 24841"; ``None`` where the volume is
    the same, or none is given.
    """
    volume, series = citation.record.text("volume"), before.record.text("container-title")
    if before.type != "treaty" or not volume or volume == before.record.text("volume") or not _SERIES.search(series):
        return None
    number = _NUMBER.search(citation.raw)
    record = Record("treaty", citation.record.fields).having(
        container_title=Field(series, "inherited"), number=Field(number["number"]) if number else None
    )
    return replace(citation, form=Form.FULL, record=record)
