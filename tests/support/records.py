"""Hypothesis strategies for records, names and dates: any Unicode, braces, backslashes, quotes, line ends, empty parts."""

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
    Name, family=texts, given=texts, particle=st.sampled_from(["", "de", "van der", "De"]), suffix=st.sampled_from(["", "Jr.", "III"])
) | st.builds(Name, literal=texts)
dates = st.builds(
    PartialDate,
    st.integers(-400, 2100),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 31),
    st.booleans(),
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
