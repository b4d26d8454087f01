"""European Case Law Identifier: ``ECLI:EU:C:2014:317``, ``ECLI:CE:ECHR:2009:0918JUD001606490``, ``ECLI:NL:HR:2006:AU7508``.

Five parts between colons: "ECLI", the country (or EU, CE for the Council of Europe, XX for others), the court, the year, and up to 25
letters, figures and dots of the court's choice. It names the decision, not the case. The Court of Justice cites without the first part
("EU:C:2014:317"). The last part of the European Court of Human Rights is day and month, kind and application number: ``0918JUD001606490``
is the judgment of 18 September in 16064/90. The year must be one in which courts sat (from 1800 on), the country one that has codes.

Official sources
    Council conclusions of 22 December 2010, annex, point 1, https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=OJ:C:2011:127:0001:0007:EN:PDF
    (revised 2019, OJ C 360, 24.10.2019); https://e-justice.europa.eu/topics/legislation-and-case-law/european-case-law-identifier-ecli_en.

Addresses read: ``e-justice.europa.eu/ecli/ECLI:…``, ``eur-lex.europa.eu/…?uri=ecli:ECLI:…``, and any other that holds one whole
(``deeplink.rechtspraak.nl/uitspraak?id=ECLI:…``, ``curia.europa.eu/…``).

>>> [match.identifier.value for match in find("EU:C:2014:317; ECLI:CE:ECHR:2009:0918JUD001606490")]
['ECLI:EU:C:2014:317', 'ECLI:CE:ECHR:2009:0918JUD001606490']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import unquote

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "ecli"
SCHEMES = ("ecli",)
PRIORITY = 88
TRIGGERS = ("ecli", "eu:c:", "eu:t:", "eu:f:")
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # Council conclusions, and the e-Justice portal
    ("ECLI:NL:HR:2009:384425", "ECLI:NL:HR:2009:384425"),
    ("ECLI:EU:C:2014:317", "ECLI:EU:C:2014:317"),
    ("ECLI:EU:T:2012:415", "ECLI:EU:T:2012:415"),
    ("ECLI:EU:F:2011:55", "ECLI:EU:F:2011:55"),
    ("C-131/12, EU:C:2014:317, paragraph 88", "ECLI:EU:C:2014:317"),
    ("(ECLI:EU:C:2020:795)", "ECLI:EU:C:2020:795"),
    ("ECLI: EU:C:2014:317", "ECLI:EU:C:2014:317"),
    ("ECLI:CE:ECHR:2009:0918JUD001606490", "ECLI:CE:ECHR:2009:0918JUD001606490"),
    ("ECLI:CE:ECHR:2019:0709JUD000835117", "ECLI:CE:ECHR:2019:0709JUD000835117"),
    ("ECLI:DE:BGH:2016:210616UVIZR475.15.0", "ECLI:DE:BGH:2016:210616UVIZR475.15.0"),
    ("ECLI:DE:BVerfG:2020:rs20200505.2bvr085915", "ECLI:DE:BVERFG:2020:RS20200505.2BVR085915"),
    ("ECLI:FR:CCASS:2013:C100001", "ECLI:FR:CCASS:2013:C100001"),
    ("ECLI:AT:OGH0002:2013:0010OB00012.13X", "ECLI:AT:OGH0002:2013:0010OB00012.13X"),
    ("ECLI:ES:TS:2015:1", "ECLI:ES:TS:2015:1"),
    ("ECLI:IT:CASS:2016:1234CIV", "ECLI:IT:CASS:2016:1234CIV"),
    ("ECLI:EP:BA:2003:T028103.20030220", "ECLI:EP:BA:2003:T028103.20030220"),
    ("https://e-justice.europa.eu/ecli/ECLI:EU:C:2014:317", "ECLI:EU:C:2014:317"),
    ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=ecli:ECLI:EU:C:2014:317", "ECLI:EU:C:2014:317"),
    ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=ecli%3AECLI%3AEU%3AC%3A2014%3A317", "ECLI:EU:C:2014:317"),
    ("https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2006:AU7508", "ECLI:NL:HR:2006:AU7508"),
    # look-alikes
    ("ECLI", None),
    ("ECLI:EU:C:2014", None),
    ("ECLI:EU:C:14:317", None),
    ("ECLI:EU:C:1014:317", None),
    ("ECLI:E1:C:2014:317", None),
    ("the Eclipse:EU:C:2014:317", None),
    ("EU:X:2014:317", None),
    ("RECLI:EU:C:2014:317", None),
    ("menu:c:2014:317", None),
    ("ECLI:EU:TOOLONGCOURT:2014:317", None),
    ("EU: C: 2014", None),
]

_PARTS: Final = (
    r"(?P<country>[A-Z]{2}):(?P<court>[A-Z][A-Z0-9]{0,6}):(?P<year>1[89]\d\d|20[0-4]\d):(?P<number>[A-Z0-9](?:[A-Z0-9.]{0,23}[A-Z0-9])?)"
)
_WHOLE: Final = re.compile(rf"(?<![\w:])ECLI\s?:\s?{_PARTS}(?![A-Z0-9:])", re.IGNORECASE)
_SHORT: Final = re.compile(r"(?<![\w:])(?P<country>EU):(?P<court>[CTF]):(?P<year>19[5-9]\d|20[0-4]\d):(?P<number>\d{1,5})(?![\w:])")
_IN_ADDRESS: Final = re.compile(rf"ECLI:{_PARTS}(?![A-Z0-9:])", re.IGNORECASE)
_ECHR: Final = re.compile(
    r"(?P<month>\d\d)(?P<day>\d\d)(?P<kind>JUD|DEC|REP|ADV|RES|COM|DP|GIP)(?P<number>\d{7})(?P<year>\d\d)", re.IGNORECASE
)
_COURTS: Final = {
    ("EU", "C"): "Court of Justice of the European Union",
    ("EU", "T"): "General Court of the European Union",
    ("EU", "F"): "European Union Civil Service Tribunal",
    ("CE", "ECHR"): "European Court of Human Rights",
    ("EP", "BA"): "Boards of Appeal of the European Patent Office",
}


def find(text: str) -> Iterator[Match]:
    """Identifiers in prose and in addresses."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        inside = _IN_ADDRESS.search(unquote(address.url)) if "ecli" in address.url.lower() else None
        if inside:
            yield _match(address.start, address.end, inside, address=True)
    for pattern in (_WHOLE, _SHORT):
        for found in pattern.finditer(text):
            if outside(text, found.start()):
                yield _match(found.start(), found.end(), found)


def url(identifier: Identifier) -> str | None:
    """The address at the portal that resolves identifiers of all courts; for those of the Union, EUR-Lex."""
    if identifier.scheme not in SCHEMES:
        return None
    if identifier.value.startswith("ECLI:EU:"):
        return f"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=ecli:{identifier.value}"
    return f"https://e-justice.europa.eu/ecli/{identifier.value}"


def _match(start: int, end: int, found: re.Match[str], *, address: bool = False) -> Match:
    country, court, number = found["country"].upper(), found["court"].upper(), found["number"].upper()
    fields = {"issued": Field(PartialDate(int(found["year"])))}
    if (country, court) in _COURTS:
        fields["authority"] = Field(_COURTS[country, court])
    echr = _ECHR.fullmatch(number) if country == "CE" else None
    issued = PartialDate.parse(f"{found['year']}-{echr['month']}-{echr['day']}") if echr else None
    if echr and issued:
        fields["issued"] = Field(issued)
        fields["number"] = Field(f"{int(echr['number'])}/{echr['year']}")
    value = f"ECLI:{country}:{court}:{found['year']}:{number}"
    return Match(start, end, NAME, Identifier("ecli", value), Record("case", FrozenMap(fields)), address)
