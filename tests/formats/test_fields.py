"""The table of fields reads both ways: what is exported comes back, for any values."""

from __future__ import annotations

import calendar
import re

import pytest
from hypothesis import given, settings
from tests.support.records import likely, records, texts

from citator.formats.bibtex_names import write_names
from citator.formats.bibtex_supplied import entitled, supplied_title
from citator.formats.bibtex_text import escape, one_line, protect, unescape, verbatim
from citator.formats.fields import bibtex_entry, record_from_bibtex, record_from_ris, ris_tags
from citator.formats.json import record_from_json, record_to_json
from citator.model import Field, FieldValue, Name, PartialDate, Record


def plain(record: Record) -> dict[str, object]:
    """What a bibliography can tell of a record: one-line texts, hyphens in pages, names as BibTeX tells them apart."""
    out = {name: _plain(name, field.value) for name, field in record.fields.items()}
    return {name: value for name, value in out.items() if value}


def _plain(name: str, value: FieldValue) -> object:
    if isinstance(value, PartialDate):
        return sound(value), value.circa  # a day that its month has not is no day
    if isinstance(value, tuple):
        found = [name for name in map(_plain_name, value) if name]
        return [] if set(found) == {"others"} else found  # "et al." alone says nothing
    text = one_line(value)
    if name in ("DOI", "URL"):
        return "" if text == "<>" else verbatim(value)  # percent-encoded where it must be; brackets round nothing are nothing
    if name == "page":
        return re.sub(r"\s*[-–—]+\s*", "-", text)
    if name == "keyword":
        return ", ".join(word.strip() for word in text.split(",") if word.strip())
    return text


def _plain_name(name: Name) -> str:
    """All words of a name: whether "van" is a particle or part of the family name is not told apart."""
    text = one_line(f"{name.literal}" if one_line(name.literal) else f"{name.given} {name.particle} {name.family} {name.suffix}")
    return "others" if text.lower() in ("others", "et al", "et al.") else re.sub(r"[\s,]+", " ", text).strip()


def who(record: Record) -> object:
    """Author or body: BibTeX has one field for both."""
    return plain(record).get("author") or [_plain_name(Name(literal=record.text("authority")))]


def sound(date: PartialDate | None) -> str:
    """The date as far as there is such a day."""
    if date is None:
        return ""
    try:
        days = calendar.monthrange(2000 if calendar.isleap(date.year) else 2001, date.month or 1)[1]
    except ValueError:
        days = 0
    return str(PartialDate(date.year, date.month, date.day if date.month and (date.day or 99) <= days else None))


@settings(max_examples=100, deadline=None)
@given(records)
@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_type_author_title_date_and_address_of_any_record_come_back(dialect, record):
    entry = bibtex_entry(record, dialect)
    back = record_from_bibtex(entry.type, entry.fields)
    assert back.type == record.type
    assert sound(back.date()) == sound(record.date())
    told, read = plain(record), plain(back)
    for name in ("URL", "DOI", "keyword"):
        assert read.get(name) == told.get(name)
    if told.get("author"):
        assert who(back) == told["author"]
    if told.get("title"):
        assert str(read.get("title") or supplied_title(back)).lower() == str(told["title"]).lower()


@settings(max_examples=100, deadline=None)
@given(likely)
@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_what_people_cite_comes_back_whole(dialect, record):
    entry = bibtex_entry(record, dialect)
    back = record_from_bibtex(entry.type, entry.fields)
    told = {name: value for name, value in plain(record).items() if name not in ("author", "authority")}
    if who(back) == [told.get("publisher")]:
        del told["publisher"]  # a report without an author is its publisher's
    assert {name: plain(back).get(name) for name in told} == told
    if record.get("author") or record.get("authority"):
        assert who(back) == who(record)


@settings(max_examples=100, deadline=None)
@given(likely)
@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_what_was_read_is_written_again_in_the_same_words(dialect, record):
    entry = bibtex_entry(record, dialect)
    assert bibtex_entry(record_from_bibtex(entry.type, entry.fields), dialect) == entry


@settings(max_examples=100, deadline=None)
@given(records)
def test_a_record_comes_back_from_ris(record):
    back = record_from_ris(ris_tags(record))
    assert plain(back) == plain(record)
    assert back.type == record.type


@settings(max_examples=100, deadline=None)
@given(texts)
def test_any_text_comes_back_from_a_bibtex_value(text):
    assert unescape(escape(text)) == one_line(text)
    assert unescape(protect(text)) == one_line(text)


@pytest.mark.parametrize(
    "value", ["Weir, Ann and others", "Weir, Ann et al.", "Weir, Ann, et al.", "Ann Weir et al", "Weir, Ann and {et al.}"]
)
def test_et_al_is_no_author_in_any_bibliography(value: str) -> None:
    record = record_from_bibtex("book", {"author": value, "title": "The lamps"})
    assert bibtex_entry(record, "bibtex").fields["author"] == bibtex_entry(record, "biblatex").fields["author"] == "Weir, Ann and others"
    tags = ris_tags(record)
    assert [text for tag, text in tags if tag == "AU"] == ["Weir, Ann"]
    item = record_to_json(record, "weir")
    assert item["author"] == [{"family": "Weir", "given": "Ann"}]
    for again in (record_from_ris(tags), record_from_json(item)):
        assert write_names(again.names("author")) == "Weir, Ann and others"  # that there are more is read back


@pytest.mark.parametrize(
    ("name", "note"),
    [
        (Name(literal="Office of the Keeper"), "Recipient: Office of the Keeper"),
        (Name(literal="Salt, Rope and Sons"), "Recipient: {Salt, Rope and Sons}"),
        (Name("Keeper", "Jo"), "Recipient: Keeper, Jo"),
    ],
)
def test_a_body_in_a_note_of_ris_has_braces_only_where_it_would_be_read_as_people(name: Name, note: str) -> None:
    record = Record.from_csl({"type": "letter", "title": "Reply"}).having(recipient=Field((name,)))
    tags = ris_tags(record)
    assert ("N1", note) in tags
    assert record_from_ris(tags) == record


def test_the_title_that_a_resolution_gets_in_ris_is_no_part_of_its_record() -> None:
    record = Record.from_csl({"type": "resolution", "number": "71/222"})
    assert record_from_ris(ris_tags(entitled(record))) == record
