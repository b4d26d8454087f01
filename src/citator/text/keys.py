"""Citation keys: author, year and first word of the title, in ASCII, valid for BibTeX and biber.

A key depends on the record alone, so it is the same in every run; where works would share one, the first has it and the others
get ``a``, ``b`` … A UN document and a thing known by its number alone is keyed by that: ``s-res-822-1993``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from typing import Final

from citator.model import Name, Record
from citator.text.shelf_marks import shelf_mark

__all__ = ["key", "keys"]

_LETTERS: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d",
     "þ": "th", "Þ": "Th", "ı": "i", "ə": "e", "Ə": "E"}
)  # fmt: skip
# Articles, prepositions and question words of the languages most documents are in: they tell no title from another.
_SMALL: Final = frozenset(
    "a an the of on in at to for and or from with by as is are its this that some how what why when who into under over about between "
    "le la les l un une des du de d et sur pour dans der die das dem den ein eine und zur zum von uber im el los las y en del "
    "il lo gli i uno di e per su o os as um uma".split()
)
_SYMBOL = re.compile(r"[A-Z]{1,6}/[A-Z0-9]")
_ACRONYMS: Final = {
    "human rights watch": "hrw",
    "amnesty international": "amnesty",
    "united nations": "un",
    "council of europe": "coe",
    "european union": "eu",
    "world health organization": "who",
    "world bank": "worldbank",
    "international committee of the red cross": "icrc",
    "european court of human rights": "ecthr",
    "organization for security and cooperation in europe": "osce",
    "conference on security and cooperation in europe": "csce",
    "parliamentary assembly of the council of europe": "pace",
    "office of the united nations high commissioner for human rights": "ohchr",
    "united nations high commissioner for human rights": "ohchr",
    "united nations high commissioner for refugees": "unhcr",
    "united nations children s fund": "unicef",
    "world trade organization": "wto",
    "international court of justice": "icj",
    "north atlantic treaty organization": "nato",
    "organisation for economic cooperation and development": "oecd",
    "organization for economic cooperation and development": "oecd",
}
"""Bodies by the name that everyone calls them; of all others a long name gives its initials, a short one its words."""

_OFFICE = re.compile(
    r"\b(?:Representative|Mission|Minister|Ministry|Embassy|Ambassador|Government|President)\b[^/]{0,120}?"
    r" of (?:the )?(?:Republic of )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?: to the .*)?$"
)
"""An office or mission and whose it is: "Permanent Representative of Norway to the United Nations"."""

_MAX: Final = 48
_SUFFIX: Final = 16  # letters and figures of a DOI


def key(record: Record) -> str:
    """The key of a record, before collisions.

    >>> key(Record.from_csl({"title": "The Politics of Violence", "author": [{"family": "Stanton"}], "issued": "2016"}))
    'stanton2016politics'
    >>> key(Record.from_csl({"type": "resolution", "number": "S/RES/822 (1993)", "issued": "1993-04-30"}))
    's-res-822-1993'
    """
    number = record.text("number")
    if _SYMBOL.match(number):
        return _cut("-".join(re.findall(r"[a-z0-9]+", _ascii(number).lower()))) or "work"
    issued = record.date()
    year = f"{abs(issued.year):04}" if issued else ""
    who = _who(record)
    what = _title_word(record.text("title") or record.text("container-title"))
    if not who and not what:
        what = "".join(
            re.findall(r"[a-z0-9]+", _ascii(number or record.text("genre") or shelf_mark(record) or _host(record.text("URL"))).lower())
        )
    made = _cut(f"{who}{year}{what}")
    return made if made[:1].isalpha() else _cut(f"{_plain(record.type) or 'work'}{made}")


def keys(records: Sequence[Record], taken: Collection[str] = ()) -> list[str]:
    """A key for each record, in order, none of them in ``taken``. Keys that differ in case only count as the same, as for BibTeX.

    >>> walden = Record.from_csl({"title": "Walden", "author": [{"family": "Thoreau"}], "issued": "1854"})
    >>> keys([walden, walden], {"Thoreau1854Walden"})
    ['thoreau1854waldena', 'thoreau1854waldenb']
    """
    used = {one.lower() for one in taken}
    out: list[str] = []
    count: dict[str, int] = {}
    for base in map(key, records):
        found = base
        while found in used:
            count[base] = count.get(base, 0) + 1
            found = base + _letters(count[base])
        used.add(found)
        out.append(found)
    return out


def _letters(number: int) -> str:
    """1 is "a", 26 "z", 27 "aa"."""
    out = ""
    while number:
        number, rest = divmod(number - 1, 26)
        out = chr(ord("a") + rest) + out
    return out


def _who(record: Record) -> str:
    names = next((found for field in ("author", "editor", "interviewer", "translator", "director") if (found := record.names(field))), ())
    if names and str(names[0]):
        return _name(names[0])
    body = record.text("authority") or record.text("publisher")
    return _body(body) if body else ""


def _name(name: Name) -> str:
    return _body(name.literal) if name.literal else _plain(name.family) or _plain(name.given)


def _body(name: str) -> str:
    """A short name for a body: its acronym in brackets, the known one of it or of the body that an office is of, its initials, or its words
    where they are few.
    """
    bracketed = re.search(r"\(([A-Z][A-Za-z]{1,7})\)", name)
    if bracketed:
        return bracketed[1].lower()
    main = re.split(r"[/,;(]", name, maxsplit=1)[0]
    words = re.findall(r"[A-Za-z0-9]+", _ascii(main))
    plain = " ".join(words).lower().replace("co operation", "cooperation")
    known = _ACRONYMS.get(plain) or next(
        (short for name, short in _ACRONYMS.items() if plain.endswith((f" of {name}", f" of the {name}"))), ""
    )
    if known:
        return known
    office = _OFFICE.search(main)
    if office:
        words = re.findall(r"[A-Za-z0-9]+", _ascii(office[1]))
    telling = [word for word in words if word.lower() not in _SMALL]
    if len(telling) > 2:
        return "".join(word[0] for word in telling).lower()[:12]
    return "".join(telling).lower()[:20]


def _title_word(title: str) -> str:
    """The first word of the title that tells something; a number only where there is no word."""
    # No elided article (l'art, d'Orient) and no genitive (ship's) is part of a word.
    words = re.findall(r"[A-Za-z0-9]+", re.sub(r"\b(?:[ldjnscmt]|qu)['’ʼ]|['’ʼ]s?\b", "", _ascii(title), flags=re.IGNORECASE))
    telling = [word for word in words if word.lower() not in _SMALL and len(word) > 1]
    return next((word for word in [*(word for word in telling if not word.isdigit()), *telling, *words]), "").lower()[:20]


def _host(url: str) -> str:
    """The name of a site: "wikipedia" of "en.wikipedia.org"; of a DOI what the publisher made of it, as all have one host."""
    found = re.match(r"(?i)[a-z]+://(?:[^/?#]*@)?(?:www\.)?([^/:?#]+)(?P<path>[^?#]*)", url)
    if found is None:
        return ""
    if found[1].lower() in ("doi.org", "dx.doi.org"):
        return f"doi{''.join(re.findall(r'[A-Za-z0-9]+', found['path'].rpartition('/')[2]))[:_SUFFIX]}"
    labels = found[1].split(".")
    return labels[1] if len(labels) > 2 and len(labels[0]) <= 2 and len(labels[1]) > 3 else labels[0]


def _plain(text: str) -> str:
    return "".join(re.findall(r"[A-Za-z0-9]+", _ascii(text))).lower()[:24]


def _ascii(text: str) -> str:
    """Letters without their marks; what has no Latin letter goes."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(char for char in decomposed if char.isascii() or char in "’ʼ")


def _cut(made: str) -> str:
    return made[:_MAX].rstrip("-")
