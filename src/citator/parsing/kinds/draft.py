"""The fields of one citation while it is read: a stretch of text that is consumed from both ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from citator.model import Field, FieldValue, FrozenMap, Name, PartialDate, Record
from citator.parsing.cutting.nesting import Nesting
from citator.parsing.kinds.shortened import name_alone
from citator.text.dates import DateSpan, first_date
from citator.text.names import parse_names
from citator.text.telling import Telling, told_in
from citator.text.titles import unquote

__all__ = ["MEDIUM", "Draft", "Readers", "read_by", "tidy"]

_ARTICLE = re.compile(r"^(?:the|The)\s")
_HYPHENATED = re.compile(r"(?<=[a-zß-ÿ])-\n\s*(?=[a-z])")


def tidy(text: str) -> str:
    """A value on one line, without the blanks and commas round it; a word hyphenated at a line end is whole again.

    >>> tidy(" Regulatory Com-\\npliance, ")
    'Regulatory Compliance'
    """
    if "-\n" in text:
        text = _HYPHENATED.sub("", text)
    return " ".join(text.split()).strip(" ,;")


MEDIUM = (
    r"(?:[Oo]n-?line|[Ii]nteracti(?:ve|f)|[Ii]nternet|[Ee]n\sligne|[Ee]n\sl[ií]nea|[Ee]m\slinha|[Ee]lectronic\s(?:resource|version)|"
    r"[Rr]essource\sélectronique|[Rr]ecurso\sele(?:c)?tr[óô]nico|[Rr]isorsa\selettronica|[Ээ]лектронный\sресурс)"
)
"""What ISO 690 puts in square brackets behind a title or a journal that is read on a screen, as a pattern; it is no part of the name."""
_MEDIUM_BEHIND = re.compile(rf"(?<=\S)\s\[{MEDIUM}\](?=[”»’\"]?$)")
_UNDATED = re.compile(r",\s(?:n\.\s?d|s\.\s?d|o\.\s?J)\.?$")
_PAGES_IN_ALL = re.compile(r",(?<=\d{4},)\s(?:[xvil]{1,6}[-–+])?\d{2,4}\s(?:pp?|pages|págs?|páginas)\.?$")  # "Paris, Pedone, 2011, 340 p."

_ADDRESS = re.compile(r"(?:https?://|www\.[^\s/]+/\S|(?:dx\.)?doi\.org/|doi:\s?10\.)", re.IGNORECASE)


class Draft:
    """What is left to read, ``text[start:end]``, and what has been read so far.

    Readers of a kind of source move ``start`` and ``end`` inward and :meth:`put` what they took. Nothing is put twice: the first
    reading of a field stands.
    """

    def __init__(self, text: str, start: int, end: int, nesting: Nesting, kind: str = "document") -> None:
        self.text = text
        self.start = start
        self.end = end
        self.nesting = nesting
        self.kind = kind
        self.fields: dict[str, Field] = {}
        self.pinpoint: str | None = None
        self.url: str | None = None
        self.url_as_written: str | None = None
        self.problems: list[tuple[str, str]] = []

    @property
    def rest(self) -> str:
        """What is left to read."""
        return self.text[self.start : self.end]

    def has(self, name: str) -> bool:
        """Whether a field has been read."""
        return name in self.fields

    def put(self, name: str, value: FieldValue | None, start: int, end: int) -> None:
        """Keep a value with its place, unless the field is taken or the value empty."""
        if value and name not in self.fields:
            self.fields[name] = Field(value, "text", start, end)

    def place(self, name: str) -> tuple[int, int]:
        """Where a field stands; what is left to read, where it has no place of its own."""
        field = self.fields.get(name)
        return (self.start, self.end) if field is None or field.start is None or field.end is None else (field.start, field.end)

    def take(self, name: str, start: int, end: int) -> None:
        """Keep the words at ``[start, end)`` as a field."""
        self.put(name, tidy(self.text[start:end]), start, end)

    def title(self, start: int, end: int, name: str = "title") -> None:
        """Keep the words as a title, without quotation marks, closing punctuation and the medium behind it."""
        words = tidy(self.text[start:end])
        self.put(name, unquote(_MEDIUM_BEHIND.sub("", words) if words.endswith("]") else words), start, end)

    def people(self, name: str, start: int, end: int) -> None:
        """Keep the words as a list of names."""
        names = parse_names(tidy(self.text[start:end]))
        self.put(name, names, start, end)

    def body(self, name: str, start: int, end: int) -> None:
        """Keep the words as the name of a body: a text field for ``authority`` and the like, else a literal name."""
        words = _ARTICLE.sub("", tidy(self.text[start:end]))
        self.put(name, (Name(literal=words),) if name in ("author", "editor", "recipient-name", "container-author") else words, start, end)

    def date(self, start: int, end: int, name: str = "issued") -> DateSpan | None:
        """Keep the first date in ``[start, end)``."""
        found = first_date(self.text, start, end)
        if found:
            self.put(name, found.date, found.start, found.end)
        return found

    def trim(self) -> None:
        """Drop blanks and separators at both ends of what is left."""
        text, start, end = self.text, self.start, self.end
        while start < end and text[start] in " \t\n,;:.–—":
            start += 1
        while start < end and text[end - 1] in " \t\n,;:":
            end -= 1
        self.start, self.end = start, end

    def done(self, kind: str) -> bool:
        """Say what it is and that all of it has been read; True, for the reader that gives it back."""
        self.kind, self.start = kind, self.end
        return True

    def undated(self) -> None:
        """Drop blanks and separators, and at the end what says that a work bears no date: "Harbour News, n.d."."""
        self.trim()
        if self.text[self.end - 1 : self.end] in ("p", "s", ".") and (
            pages := _PAGES_IN_ALL.search(self.text, max(self.start, self.end - 24), self.end)
        ):
            self.end = pages.start()
        if self.text[self.end - 1 : self.end] in ("d", "J", "."):
            found = _UNDATED.search(self.text, max(self.start, self.end - 7), self.end)
            self.end = found.start() if found else self.end

    def shift(self, match: re.Match[str]) -> None:
        """Go on after what was matched at the start."""
        self.start = match.end()
        self.trim()

    def record(self) -> Record:
        """The record as read so far; without the authors before the title by which the work will be called. A work is in no address: what
        was taken for one is a page, of nothing that is named.
        """
        container = self.fields.get("container-title")
        if container is None or not isinstance(container.value, str) or not _ADDRESS.match(container.value):
            record = Record(self.kind, FrozenMap(self.fields))
            return name_alone(record) if "title-short" in self.fields else record
        kind = "webpage" if self.kind in ("article-newspaper", "article-magazine") else self.kind
        return name_alone(Record(kind, FrozenMap({name: field for name, field in self.fields.items() if name != "container-title"})))

    def year(self) -> PartialDate | None:
        """The date of issue as read so far."""
        field = self.fields.get("issued")
        return field.value if field and isinstance(field.value, PartialDate) else None


Readers = Sequence[tuple[Telling | None, Callable[[Draft], bool]]]
"""Readers in the order in which they are asked, each with the signs without which it takes no text, where it has any."""


def read_by(draft: Draft, readers: Readers) -> bool:
    """Read the draft by the first that takes it; False where none does. Most are not even asked: none of their signs stands in the text."""
    told = told_in(draft.text)
    for signs, reader in readers:  # noqa: SIM110 - any() with a generator takes twice as long
        if (signs is None or signs in told) and reader(draft):
            return True
    return False
