"""Hypothesis strategies for records, names and dates: any Unicode, braces, backslashes, quotes, line ends, empty parts; and, as
``likely``, records as people cite.
"""

from __future__ import annotations

from hypothesis import strategies as st

from citator.formats.field_table import ENTRY_TYPES, GENRES, RIS_TYPES
from citator.formats.spare_fields import KNOWN
from citator.model import DATES, NAMES, Field, FrozenMap, Name, PartialDate, Record

AWKWARD = r"""{}\"'`%&#$_^~,;:@=()[]<>/-–— ab Éß小ľ""" + "\n\t\u00a0\u2028"
texts = st.one_of(
    st.text(max_size=30),
    st.text(alphabet=AWKWARD, max_size=24),
    st.sampled_from(
        ["Walden", "12-18", "IV", "A and B", "and", "others", "et al.", r"\emph{x}", "--", "```", "Note: x", "Volume: 3", "{", "}"]
    ),
)
types = st.sampled_from(sorted({*ENTRY_TYPES, *GENRES, *RIS_TYPES}))
names = st.builds(
    Name,
    family=texts,
    given=texts.filter(lambda text: "et al" not in text),
    particle=st.sampled_from(["", "de", "van der", "De"]),
    suffix=st.sampled_from(["", "Jr.", "III"]),
) | st.builds(Name, literal=texts)
_years, _months = st.integers(-400, 2100), st.integers(1, 12)
dates = st.one_of(
    st.builds(PartialDate, _years, st.none() | _months, circa=st.booleans()),
    st.builds(PartialDate, _years, _months, st.integers(1, 28), st.booleans()),
    st.sampled_from([PartialDate(2016, 2, 29), PartialDate(1844, 4, 30), PartialDate(1997, 12, 31)]),
)
_ODD = frozenset(["ISBN", "ISSN", "DOI", "URL"])
_VALUES = {
    "ISBN": st.sampled_from(["978-0-691-15064-2", "0-00-000000-1", "no number"]) | texts,
    "ISSN": st.sampled_from(["0378-5955", "0378-5954"]) | texts,
    "DOI": st.sampled_from(["10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2", "10.1000/a_b%20{c}"]) | texts,
    "URL": st.sampled_from(["https://example.org/a_b?q=1&r=%20#f", "javascript:alert(1)"]) | texts,
    "number": st.sampled_from(["A/RES/62/243", "arXiv:2101.00001", "S/2018/462"]) | texts,
    "page": st.sampled_from(["12-18", "xii–xv", "5", "e12", "A-1", "12, 15-18"]) | texts,
    "volume": st.sampled_from(["12", "IV", "3A"]) | texts,
}


def _field(name: str) -> st.SearchStrategy[Field]:
    if name in NAMES:
        return st.lists(names, min_size=1, max_size=3).map(lambda found: Field(tuple(found)))
    return (dates if name in DATES else _VALUES.get(name, texts)).map(Field)


records = st.builds(
    Record,
    types,
    st.fixed_dictionaries({}, optional={name: _field(name) for name in sorted(KNOWN - {"shortTitle", "journalAbbreviation"})}).map(
        FrozenMap
    ),
)

_TITLES = st.sampled_from(
    [
        "Walden",
        "The Lights of the North: A History",
        "On the rivers of Sweden and the UN",
        "Salt & Sons, 50% #1",
        "灯台の歴史",
        "L’art du phare",
    ]
)
_PERSONS = st.sampled_from(
    [
        Name("Waal", "Thomas", "de"),
        Name("Peart", "Ian"),
        Name("García Márquez", "Gabriel"),
        Name("Stevenson", "R. L."),
        Name("King", "M. L.", "", "Jr."),
    ]
)
_BODIES = st.sampled_from(["Salt and Sons", "Trinity House", "Commission of Lights, Buoys and Beacons", "Committee"])
_PEOPLE = st.one_of(st.lists(_PERSONS, min_size=1, max_size=3, unique=True).map(tuple), _BODIES.map(lambda body: (Name(literal=body),)))
_DAYS = st.sampled_from([PartialDate(1997), PartialDate(1844, 1), PartialDate(2016, 12, 21), PartialDate(1820, circa=True)])
_LIKELY = {
    "author": _PEOPLE, "editor": _PEOPLE, "recipient": _PEOPLE, "container-author": _PEOPLE, "title": _TITLES, "issued": _DAYS,
    "container-title": st.sampled_from(["Harbour Gazette", "Lights & Buoys: A Reader", "Journal of Tides"]),
    "reporter": st.sampled_from(["UNTS", "I.C.J. Reports", "F.3d"]), "authority": _BODIES, "court": _BODIES,
    "volume": st.sampled_from(["3", "12"]), "issue": st.sampled_from(["2", "5-6"]), "page": st.sampled_from(["5", "12-18", "379-423"]),
    "publisher": st.sampled_from(["John Weale", "Thule Press"]), "publisher-place": st.sampled_from(["London", "New York and London"]),
    "symbol": st.sampled_from(["S/RES/822 (1993)", "A/RES/62/243", "A/RES/217(III)[A]", "S/2018/462", "A/73/762-S/2019/168"]),
    "number": st.sampled_from(["1416", "2000/60/EC", "Communication No. 284 (1997)", "WMO-No. 1264"]),
    "ISBN": st.just("978-0-691-15064-2"), "DOI": st.just("10.1000/182"), "edition": st.just("2nd"),
    "URL": st.sampled_from(["https://light.example/a_b", "https://light.example/S/2018/462?x=1#f"]),
}  # fmt: skip
_NAMED = {"reporter": "container-title", "court": "authority", "symbol": "number"}
_CITED = {
    "article-journal": "author title container-title volume issue page issued DOI URL",
    "article-newspaper": "author title container-title page issued URL",
    "book": "author title publisher publisher-place edition issued ISBN URL",
    "chapter": "author title container-title editor publisher publisher-place page issued",
    "report": "author title symbol publisher publisher-place issued URL",
    "submission": "author title number issued URL",
    "resolution": "title symbol authority issued URL",
    "un-document": "title symbol issued URL",
    "letter": "author recipient title issued URL",
    "case": "title court reporter volume page issued",
    "treaty": "title reporter volume page issued URL",
    "legislation": "title authority number issued URL",
    "webpage": "author title container-title issued URL",
    "interview": "author title container-title container-author publisher publisher-place issued",
    "thesis": "author title publisher issued",
    "document": "author title issued URL",
    "dataset": "author title issued DOI",
    "speech": "author title issued",
}


def _cited(kind: str) -> st.SearchStrategy[Record]:
    wanted = _CITED[kind].split()
    always = {name: _LIKELY[name] for name in wanted if name in ("title", "URL")}
    maybe = {name: _LIKELY[name] for name in wanted if name not in always}
    return st.fixed_dictionaries(always, optional=maybe).map(
        lambda found: Record(kind, FrozenMap({_NAMED.get(name, name): Field(value) for name, value in found.items()}))
    )


likely = st.sampled_from(sorted(_CITED)).flatmap(_cited)
"""Records of the things that people cite, with some of the fields that such a thing has."""
