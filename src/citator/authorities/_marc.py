"""MARC 21 records as XML, the form in which libraries give their catalogues (https://www.loc.gov/standards/marcxml/).

The fields are those of https://www.loc.gov/marc/bibliographic/. Catalogues still end them with the punctuation of ISBD:
"Tides : a history /".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from citator.authorities._answers import text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Marc", "bare", "marc_records", "titles"]

_END: Final = re.compile(r"[\s/:;,=]+$")
_STOP: Final = re.compile(r"(?<=[^\W\d_][^\W\d_]{2})\.$|(?<=[\d\])])\.$")


@dataclass(frozen=True, slots=True)
class Marc:
    """One record: its control fields, and its data fields in order, each with its tag and its (code, value) pairs."""

    control: dict[str, str]
    fields: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    def each(self, tags: str, codes: str) -> Iterator[str]:
        """The values of these subfields, field by field, those of one field joined."""
        for tag, parts in self.fields:
            if tag in tags.split():
                value = " ".join(value for code, value in parts if code in codes)
                if value:
                    yield value

    def first(self, tags: str, codes: str) -> str:
        """The first of :meth:`each`, or ""."""
        return next(self.each(tags, codes), "")


def marc_records(root: Element) -> list[Marc]:
    """The records below ``root``, whose tags have no namespaces."""
    return [_marc(record) for record in root.iter("record") if record.find("datafield") is not None]


def _marc(record: Element) -> Marc:
    control = {str(field.get("tag")): text(field.text) for field in record.findall("controlfield")}
    fields = (
        (str(field.get("tag")), tuple((str(part.get("code")), value) for part in field.findall("subfield") if (value := text(part.text))))
        for field in record.findall("datafield")
    )
    return Marc(control, tuple(fields))


def bare(value: str) -> str:
    """A value without the punctuation of ISBD at its end, and without a full stop that ends no abbreviation.

    >>> bare("Tides of the North Sea :"), bare("a history /"), bare("London ;"), bare("Ames, J."), bare("Harbours.")
    ('Tides of the North Sea', 'a history', 'London', 'Ames, J.', 'Harbours')
    """
    return _STOP.sub("", _END.sub("", value)).strip()


def titles(record: Marc) -> dict[str, str]:
    """The title of field 245: the whole one, and the main title alone where there is more to it."""
    main = bare(record.first("245", "anp"))
    rest = bare(record.first("245", "b"))
    return {"title": f"{main}: {rest}", "title-short": main} if main and rest else {"title": main}
