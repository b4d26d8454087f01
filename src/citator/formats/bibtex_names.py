"""Names as BibTeX writes them, both ways: ``von Last, Jr, First and {A Body}``.

The grammar is that of ``btxdoc`` and of N. Markey, *Tame the BeaST*, section 11: names stand between the word ``and``, commas cut a
name into at most three parts, words in small letters before the family name are the particle, and braces keep words together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from citator.formats.bibtex_text import escape, one_line, unescape
from citator.model import Name

__all__ = ["OTHERS", "is_others", "read_names", "read_spoken", "spoken", "without_others", "write_names"]

OTHERS: Final = Name(literal="et al.")
"""What "and others" (et al.) is read as."""

_ET_AL: Final = frozenset(["others", "and others", "et al", "et al."])
_WITH_OTHERS: Final = re.compile(r"([^{].*?)[\s,]+et\.?[\s~]+al\.?", re.DOTALL)
_HOMONYM = re.compile(r"\s0\d{3}$")
"""The number by which dblp tells people of one name apart: "Wei Wang 0042" (https://dblp.org/faq)."""
_AND = re.compile(r"(?<!\S)and(?!\S)", re.IGNORECASE)


def write_names(names: Sequence[Name]) -> str:
    """The names as the value of ``author`` or ``editor``; bodies are braced, so that no program inverts them. Empty names are left out.

    >>> write_names([Name("Waal", "Thomas", "de"), Name(literal="Salt and Sons")])
    'de Waal, Thomas and {Salt and Sons}'
    """
    return " and ".join(text for text in map(_write, names) if text)


def spoken(names: Sequence[Name]) -> str:
    """The names as they stand in a sentence: given name first, the last after "and". What a comma or "and" would cut is braced.

    >>> spoken([Name("Waal", "Thomas", "de"), Name("Peart", "Ian"), Name(literal="Salt and Sons")])
    'Thomas de Waal, Ian Peart and {Salt and Sons}'
    """
    found = [text for text in map(_speak, names) if text]
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)


def _speak(name: Name) -> str:
    if is_others(name):
        return "others"
    if name.literal or not name.family:
        body = one_line(str(name))
        return f"{{{escape(body)}}}" if " " in body else _guard(body)
    family = " ".join(part for part in (one_line(name.family), one_line(name.suffix)) if part)
    last = f"{{{escape(family)}}}" if " " in family and (name.given or name.particle) else _guard(family)
    parts = (_guard(one_line(name.given)) if one_line(name.given) else "", escape(name.particle), last)
    return " ".join(part for part in parts if part)


def read_spoken(value: str) -> tuple[Name, ...]:
    """The names in what :func:`spoken` wrote.

    >>> [str(name) for name in read_spoken("Thomas de Waal, Ian Peart and {Salt and Sons}")]
    ['Thomas de Waal', 'Ian Peart', 'Salt and Sons']
    """
    parts = [part for most in _split(value, "and") for part in _split(most, ",")]
    found = [_read(part.strip()) for part in parts if part.strip()]
    return tuple(name for name in found if name is not None)


def is_others(name: Name) -> bool:
    """Whether a name stands for further ones: "et al."."""
    return one_line(str(name)).lower() in _ET_AL


def _write(name: Name) -> str:
    literal, family, given, particle, suffix = (
        one_line(part) for part in (name.literal, name.family, name.given, name.particle, name.suffix)
    )
    if suffix or particle:  # biber 2.18 counts commas in braces too where a name has more than two parts
        family, given, particle, suffix = (one_line(part.replace(",", " ")) for part in (family, given, particle, suffix))
    if not literal and not family:
        literal = " ".join(part for part in (given, particle, suffix) if part)
    if literal:
        return "others" if is_others(name) else f"{{{escape(literal)}}}"
    last = " ".join(word for word in (_guard(particle) if particle else "", _family(family)) if word)
    if not given and not suffix:
        # A comma at the end is an error, and without one the words before the last would be the given name.
        return last if " " not in one_line(f"{particle} {family}") and last == escape(family) else f"{{{escape(str(name))}}}"
    return ", ".join([last, *([_guard(suffix)] if suffix else []), _guard(given) if given else "{}"])


def _family(text: str) -> str:
    """A family name, braced where BibTeX would take a word in small letters for the particle."""
    guarded = _guard(text)
    small = any(word[:1].islower() for word in text.split(" "))
    return f"{{{guarded}}}" if small and not guarded.startswith("{") else guarded


def _guard(text: str) -> str:
    """``text`` escaped; braced where it holds a comma, the word "and", or only signs that BibTeX would drop."""
    plain = escape(text)
    return f"{{{plain}}}" if "," in text or _AND.search(text) or not any(c.isalnum() for c in text) else plain


def read_names(value: str) -> tuple[Name, ...]:
    """The names in the value of ``author`` or ``editor``. A name wholly in braces is a body; "others", and "et al." behind a name, are
    :data:`OTHERS`.

    >>> [name.to_light() for name in read_names("Thomas de Waal and {Salt and Sons} and King, Jr., M. L.")]
    [{'family': 'de Waal', 'given': 'Thomas'}, {'literal': 'Salt and Sons'}, {'family': 'King', 'given': 'M. L., Jr.'}]
    """
    found = [_read(name) for part in _split(value, "and") if part.strip() for name in _each(part.strip())]
    return tuple(name for name in found if name is not None)


def _each(text: str) -> tuple[str, ...]:
    """A name, and the word for further ones where "et al." stands behind it, which BibTeX would print as a part of the name."""
    name = without_others(text)
    return (name,) if name == text else (name, "others")


def without_others(text: str) -> str:
    """A name without the "et al." behind it.

    >>> without_others("Weir, Ann, et al."), without_others("Weir, Ann")
    ('Weir, Ann', 'Weir, Ann')
    """
    match = _WITH_OTHERS.fullmatch(text.strip())
    return match[1] if match else text


def _read(text: str) -> Name | None:
    if text.lower() in _ET_AL:
        return OTHERS
    if text.startswith("{") and _closing(text) == len(text) - 1:
        literal = unescape(text[1:-1])
        return Name(literal=literal) if literal else None
    parts = [part.strip() for part in _split(text, ",")]
    if len(parts) == 1:
        return _read_plain(text)
    suffix = unescape(parts[1]) if len(parts) > 2 else ""
    given = " ".join(unescape(part) for part in parts[2 if len(parts) > 2 else 1 :])
    particle, family = _cut_particle(_words(parts[0]))
    if not family:
        return Name(literal=given) if given else None
    return Name(family=family, given=given.strip(), particle=particle, suffix=suffix)


def _read_plain(text: str) -> Name | None:
    words = _words(_HOMONYM.sub("", text))
    small = next((index for index, word in enumerate(words[:-1]) if _is_small(word)), None)
    split = small if small is not None else len(words) - 1
    particle, family = _cut_particle(words[split:])
    given = " ".join(unescape(word) for word in words[:split])
    return Name(family=family, given=given, particle=particle) if family else None


def _cut_particle(words: Sequence[str]) -> tuple[str, str]:
    """The particle and the family name: the particle ends with the last word in small letters, never with the last word."""
    last = max((index for index, word in enumerate(words[:-1]) if _is_small(word)), default=-1)
    if not words or not _is_small(words[0]):
        last = -1
    return " ".join(map(unescape, words[: last + 1])), " ".join(map(unescape, words[last + 1 :])).strip()


def _is_small(word: str) -> bool:
    return not word.startswith("{") and unescape(word)[:1].islower()


def _closing(text: str) -> int:
    """The place of the brace that closes the one at the start; -1 if none does."""
    depth = 0
    for index, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return index
    return -1


def _words(text: str) -> list[str]:
    return [word for word in _split(text.replace("~", " "), " ") if word]


def _split(text: str, at: str) -> list[str]:
    """``text`` cut at "and", "," or blanks outside braces."""
    parts, depth, start = [], 0, 0
    for found in re.finditer(r"[{}]|(?<!\S)[aA][nN][dD](?!\S)|,|\s", text):
        sign = found[0]
        if sign in "{}":
            depth = max(0, depth + (1 if sign == "{" else -1))
        elif depth == 0 and (sign.lower() == at or (at == " " and sign.isspace())):
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]
