"""The volume of a work in several, as titles and catalogues write it: "vol. 2", "Volume II", "Bd. 2", "tomo II", "zweiter Band",
"vols. 1–3", "vols. 1, 2 and 3", "2 vols.", "Bd. II/1", "Volume 4A, Part 1", "Part B". A number behind a series in brackets is none.

The word and the way in which its number is written say nothing; the number does (:class:`Volumes`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from citator.text.labels import ROMAN_FROM, number_of

__all__ = ["Volumes", "beside_volume", "volume_in", "volumes_in", "volumes_of", "without_number", "without_volume"]

_CARDINALS: Final = (
    "one eins un uno один", "two zwei deux dos due два", "three drei trois tres tre три", "four vier quatre cuatro quattro четыре",
    "five fünf cinq cinco cinque пять", "six sechs seis sei шесть", "seven sieben sept siete sette семь",
    "eight acht huit ocho otto восемь", "nine neun neuf nueve nove девять", "ten zehn dix diez dieci десять",
    "eleven elf onze once undici", "twelve zwölf douze doce dodici",
)  # fmt: skip
_ORDINALS: Final = (
    "first erster erstes erste premier première primero primera primo prima первый первая",
    "second zweiter zweites zweite deuxième seconde segundo segunda secondo seconda второй вторая",
    "third dritter drittes dritte troisième tercero tercera terzo terza третий третья",
    "fourth vierter viertes vierte quatrième cuarto cuarta quarto quarta четвертый четвёртый четвертая",
    "fifth fünfter fünftes fünfte cinquième quinto quinta пятый пятая", "sixth sechster sechstes sechste sixième sexto sexta sesto шестой",
    "seventh siebter siebenter siebte septième séptimo settimo седьмой", "eighth achter achtes achte huitième octavo ottavo восьмой",
    "ninth neunter neuntes neunte neuvième noveno nono девятый", "tenth zehnter zehntes zehnte dixième décimo decimo десятый",
    "eleventh elfter elfte onzième", "twelfth zwölfter zwölfte douzième",
)  # fmt: skip
_NAMED: Final = {word: at for names in (_CARDINALS, _ORDINALS) for at, words in enumerate(names, 1) for word in words.split()}

_WORD: Final = r"(?:vol(?:um(?:es?|ens?|i)|úmenes|s)?|band|bände|bde?|tom(?:es?|os?|us|i)?|том[аы]?|deel)"
_SHORT: Final = r"(?:v\.(?=\s?\d)|[tт]\.)(?!\s?\d+\.\d)"  # only behind a mark; "v. 2.1" is a version, "R. v. X" a case
_MORE: Final = r"(?:vols|volumes|volumens|volúmenes|volumi|bände|bde|tomes|tomos|tomi|тома)"  # and a list may follow
_PART: Final = r"(?:parts?|pts?|teile?|tle?|parties?|partes?|части|часть|чч?|books?|buch|bücher|livres?|libros?|libri|книга|книги|кн)"
_MORE_PARTS: Final = rf"(?:{_MORE}|parts|pts|teile|tle|parties|partes|части|чч|books|bücher|livres|libros|libri|книги)"
_WITHIN: Final = rf"(?:{_PART}|halbb(?:and|d)|hbd|teilb(?:and|d)|abt(?:eilung|lg)?|część|cz|část|rész|half|demi-volume)"  # of a volume
_ENDS: Final = r"(?=\s*(?:$|[^\w\s&]|[–—-]\s))"
# What can be a year is no number of a volume ("vol. 2000"); series have come to four figures all the same.
_FIGURE: Final = rf"(?:(?:\d{{1,3}}|(?!1[5-9]|20)\d{{4}}|[ivxl]{{1,8}})(?!\w)|\d{{1,3}}[a-f](?!\w){_ENDS})"
_NTH: Final = rf"(?:the\s)?(?:{'|'.join(sorted(' '.join(_ORDINALS).split(), key=len, reverse=True))})(?!\w)"
_ORDINAL_FIGURES: Final = r"\d{1,2}(?:st|nd|rd|th|[eè]re|re|er?|i?[eè]me|nde?|\.?[ªº]|\.|-(?:й|я|ое))"
_NAME: Final = rf"(?:the\s)?(?:{'|'.join(sorted(_NAMED, key=len, reverse=True))})(?!\w)"
_NUMBER: Final = rf"(?:{_FIGURE}|{_NAME}(?:{_ENDS}|(?=\s(?:of|von|de|and|und|et|to|bis)\s)))"
_JOINT: Final = r"(?:\s?[-‐‑–—−]\s?|\s?&\s?|\s(?:and|und|et|y|e|i|и|to|bis|à|a)\s|,(?=\d))"
_NEXT: Final = rf"(?:,?\s(?:and|und|et|y|e|i|и|to|bis|à|a)\s|,?\s?&\s?|,\s?|{_JOINT})"
_NUMBERS: Final = (
    rf"(?P<first>{_NUMBER})(?:(?(several)(?:{_NEXT}{_NUMBER}){{0,8}}?{_NEXT}(?P<until>{_NUMBER})(?!{_NEXT}{_NUMBER})|(?!))|"
    rf"{_JOINT}(?P<last>{_NUMBER})|\s?/\s?(?P<half>{_FIGURE})|\.(?P<point>\d{{1,2}})\b|"
    rf"[,:]?\s{_WITHIN}\b\.?\s?(?P<part>{_NUMBER})|,?\s(?P<nth>{_NTH}|{_ORDINAL_FIGURES})\s{_WITHIN}\b\.?)?"
    rf"(?:\s?(?:of|von|de|из|/)\s?{_NUMBER})?"
)
_NUMBERED: Final = rf"(?:(?P<several>{_MORE})|{_WORD})\b\.?\s?{_NUMBERS}"
_BEFORE: Final = r"(?:\s?[,.;:]\s?|\s?(?=[(\[])|\s[–—-]\s)(?P<bracket>[(\[])?"
_COUNT: Final = (
    rf"(?:\s?[,.;:]\s?[(\[]?|\s?[(\[]|\s(?=in\s))(?:(?:in|en|в)\s)?(?P<count>\d{{1,2}}|{_NAME})\s"
    r"(?:vol(?:ume[ns]|úmenes|umi|s\b\.?|\b\.?)|bände[n]?|bde\b\.?|tom(?:es|os|i)|том(?:ах|а|ов)|т\.)[)\]]?" + _ENDS
)
_PRINTED: Final = (  # the edition, in one bracket with the volume: "(Vol. 2, 3rd ed.)", "(3rd ed., Vol. 2)"
    r"(?:\d{1,2}(?:st|nd|rd|th|e|a|[ªº]|ème|\.)?\s)?(?:(?:rev|enl|new|revised|enlarged|expanded|updated|überarb|erw|neue?)\b\.?\s){0,2}"
    r"(?:ed|edn|edition|aufl|auflage|ausg|ausgabe|éd|édition|edición|edizione|изд)\b\.?"
)
_LETTERS: Final = (  # "Part B", "Parts A–C"; I, L and V are Roman figures
    r"(?P<alpha>(?-i:[A-H]))(?:(?:\s?[-‐‑–/]\s?|\s?&\s?|\s(?:and|und|et|y|e|to|bis|à)\s)(?P<omega>(?-i:[A-H])))?"
)
_ORDINAL: Final = rf"(?P<ordinal>{_NTH}|{_ORDINAL_FIGURES}|(?-i:[IVX]{{1,5}})(?=\sparte\b))"


def _patterns(word: str, several: str) -> tuple[re.Pattern[str], ...]:
    """The forms in which a volume is named, the surest first."""
    forms = (
        rf"{_BEFORE}\b(?:(?P<several>{several})\b\.?|{word}\b\.?|{_SHORT})\s?{_NUMBERS}(?(bracket)(?:[,;]\s{_PRINTED})?[)\]])",
        rf"{_BEFORE}(?:(?:the|der|die|das|le|la|el|il)\s)?{_ORDINAL}\s{word}\b\.?[)\]]?{_ENDS}",
        rf"\s{_NUMBERED}{_ENDS}",
        _COUNT,
        rf"{_BEFORE}\b(?:{several}|{word})\b\.?\s{_LETTERS}(?(bracket)[)\]])(?=\s*(?:$|[:.,)\]]))",
        rf"\s(?:{several}|{word})\s{_LETTERS}$",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


_OF_VOLUMES: Final = _patterns(_WORD, _MORE)
_OF_PARTS: Final = _patterns(rf"(?:{_WORD}|{_PART})", _MORE_PARTS)
_LETTER: Final = r"(?P<letter>(?-i:[A-H]))"
_AT_END: Final = re.compile(rf"{_BEFORE}\b{_PART}\b\.?\s?(?:(?P<part>{_NUMBER})|{_LETTER})(?(bracket)[)\]])\W*$", re.IGNORECASE)
_LETTER_AT_END: Final = re.compile(rf"{_BEFORE}\b{_PART}\b\.?\s{_LETTER}(?(bracket)[)\]])$", re.IGNORECASE)
_NAMED_BEHIND: Final = re.compile(r",\s+(?=\w)")
_IN_SERIES: Final = re.compile(r"[(\[](?P<name>[^()\[\]]*)$")
_NO_NAME: Final = re.compile(rf"{_PRINTED}|(?:in\s)?(?:\d{{1,2}}|{_NAME})\s{_WORD}\b|{_WORD}|[\W\d]", re.IGNORECASE)
_LEADING: Final = re.compile(rf"{_NUMBERED}(?:\s?[:.,;]\s|\s[–—-]\s)(?=\S)", re.IGNORECASE)
_FIELD: Final = re.compile(rf"(?:(?:(?P<several>{_MORE})\b\.?|{_WORD}\b\.?|{_SHORT})\s?)?(?:{_NUMBERS}|{_LETTERS})", re.IGNORECASE)
_BARE: Final = re.compile(r"(?P<title>.*[^\s,.:;])[\s,.:;]+(?:[VvTt]\.\s?)?(?P<number>\d{1,2}|[IVX]{1,5})\.?")
_LONGEST: Final = 2_000


@dataclass(frozen=True, slots=True)
class Volumes:
    """The volumes ``first`` to ``last`` of a work, or a ``part`` of the one volume, or the one with a ``letter`` ("4A").

    ``half``: "1/2", which may be both of them, or the second part of the first. ``lettered``: they are told by letters, and have no number.
    """

    first: int
    last: int
    part: str = ""
    letter: str = ""
    half: bool = field(default=False, compare=False)
    lettered: bool = False

    @property
    def whole(self) -> bool:
        """Whether they may be all of the work: several, from the first on."""
        return self.first == 1 < self.last

    def meets(self, other: Volumes) -> bool:
        """Whether one of them is among the others.

        >>> Volumes(1, 3).meets(Volumes(2, 2)), Volumes(2, 2, "1").meets(Volumes(2, 2)), Volumes(2, 2, "1").meets(Volumes(2, 2, "2"))
        (True, True, False)
        >>> Volumes(4, 4, letter="a").meets(Volumes(4, 4, "1", "a")), Volumes(4, 4, letter="a").meets(Volumes(4, 4, letter="b"))
        (True, False)
        >>> b = Volumes(2, 2, lettered=True)
        >>> b.meets(Volumes(1, 1, lettered=True)), b.meets(Volumes(1, 1))  # "Part B" may be the first half of a part 1
        (False, True)
        """
        if self.lettered != other.lettered:
            return True
        told = (self.part, other.part), (self.letter, other.letter)
        return self.first <= other.last and other.first <= self.last and all(not one or not two or one == two for one, two in told)

    def is_open(self, other: Volumes) -> bool:
        """Whether it can't be told that one of them is among the others: "1/2" and the second, "B" and 2.

        >>> Volumes(1, 2, half=True).is_open(Volumes(2, 2)), Volumes(1, 2).is_open(Volumes(2, 2))
        (True, False)
        >>> Volumes(2, 2, lettered=True).is_open(Volumes(2, 2))
        True
        """
        if self.lettered != other.lettered:
            return True
        one, two = (self, other) if self.half else (other, self)
        return one.half and not two.half and one.meets(two) and one.first != two.first


def volumes_in(title: str, *, parts: bool = False) -> Volumes | None:
    """The volumes that a title names, ``None`` where it names none; ``parts``: of a book, whose parts and books are volumes as well.

    >>> [volumes_in(f"Lamps{one}") == Volumes(2, 2) for one in (", vol. 2", ": Volume II", ". Bd. 2", ": tome deux", ", zweiter Band")]
    [True, True, True, True, True]
    >>> [volumes_in(f"Lamps{one}") == Volumes(1, 3) for one in (", vols. 1–3", " (3 vols.)", ", Volumes 1, 2 and 3")]
    [True, True, True]
    >>> volumes_in("Lamps, Bd. II/1").part, volumes_in("Lamps (Loeb Lamp Library, vol. 213)")
    ('1', None)
    >>> volumes_in("Lamps, Part B", parts=True) == volumes_in("Lamps Part B", parts=True) == Volumes(2, 2, lettered=True)
    True
    >>> volumes_in("Lamps, Vol. 4, Part B", parts=True) == volumes_in("Lamps, Vol. 4B", parts=True) == Volumes(4, 4, letter="b")
    True
    >>> volumes_in("The Volume of Seas"), volumes_in("Lamps, Teil 2"), volumes_in("Lamps, Teil 2", parts=True).first
    (None, None, 2)
    """
    found = _found(title, parts)
    read = _read(found) if found else None
    if not read or not found or not parts or read.part or read.first != read.last:
        return read
    part = _AT_END.search(title, found.end())
    if part and _number(part["part"] or ""):
        return replace(read, part=str(_number(part["part"])))
    letter = (part if part and part["letter"] else None) or _LETTER_AT_END.search(title[: found.start()])
    return replace(read, letter=letter["letter"].lower()) if letter and not read.letter and not read.lettered else read


def volumes_of(written: str) -> Volumes | None:
    """The volumes that a field for them names.

    >>> volumes_of("II") == Volumes(2, 2), volumes_of("Bd. 2, Teil 1").part, volumes_of("1-3").whole, volumes_of("2004, no. 3")
    (True, '1', True, None)
    """
    found = _FIELD.fullmatch(written.strip()[:60]) if not re.search(r"\d{4}", written) else None  # it may be a year
    return _read(found) if found else None


def volume_in(title: str, *, parts: bool = False) -> str:
    """The volume of a work in several, as it stands in the title of one; "" where there is none, or where all of them are counted.

    >>> volume_in("Lamps of the Sea, Volume 1: Foundations"), volume_in("The Art of Lamps (Bd. II)"), volume_in("The Volume of Seas")
    ('1', 'II', '')
    """
    found = _found(title, parts)
    return "" if found is None else _group(found, "first") or _group(found, "ordinal") or _group(found, "alpha")


def beside_volume(title: str, *, parts: bool = False) -> tuple[str, str]:
    """What stands before and behind the volume that a title names; before it stands all of a title that names none.

    >>> beside_volume("Lamps of the Sea, vol. 2: Oil"), beside_volume("Lamps of the Sea")
    (('Lamps of the Sea', ': Oil'), ('Lamps of the Sea', ''))
    """
    found = _found(title, parts)
    return (title, "") if found is None else (title[: found.start()], title[found.end() :])


def without_volume(title: str, *, parts: bool = False) -> str:
    """A title without the volume of a work in several that stands in it.

    >>> without_volume("Lamps of the Sea, Volume 1: Foundations"), without_volume("The Volume of Seas")
    ('Lamps of the Sea: Foundations', 'The Volume of Seas')
    >>> without_volume("Lamps of the Sea: Volume 1, Foundations"), without_volume("Lamps of the Sea, vol. 4, Part B", parts=True)
    ('Lamps of the Sea: Foundations', 'Lamps of the Sea')
    >>> [without_volume(f"Lamps{volume}") for volume in (", Vols. 1-2", " (Volume 2 of 3)", ", Bd II/1", " — tomo II", " Volume 2")]
    ['Lamps', 'Lamps', 'Lamps', 'Lamps', 'Lamps']
    """
    found = _found(title, parts)
    if found is None:
        return title
    before, end = title[: found.start()], title[found.end() :]
    read = _read(found)
    if parts and read and not read.part and read.first == read.last:
        end = _AT_END.sub("", end)  # "Volume 4A: Oil, Part 1"
        before = before if read.letter or read.lettered else _LETTER_AT_END.sub("", before)  # "Part B, vol. 4"
    bare = before + (_NAMED_BEHIND.sub(": ", end, count=1) if _NAMED_BEHIND.match(end) else end)
    return bare if re.search(r"\w", bare) else title


def without_number(title: str, volume: Volumes) -> str:
    """A title without the number at its end, where it is that of the volume; "" of any other title.

    >>> without_number("The History of Lamps 2", Volumes(2, 2)), without_number("Lamps in Room 2", Volumes(3, 3))
    ('The History of Lamps', '')
    """
    found = _BARE.fullmatch(title[:_LONGEST].strip())
    return found["title"] if found and volumes_of(found["number"]) == volume else ""


@lru_cache(maxsize=4096)
def _found(title: str, parts: bool) -> re.Match[str] | None:
    """Where a title names its volume."""
    if len(title) > _LONGEST:
        return None
    for pattern in _OF_PARTS if parts else _OF_VOLUMES:
        found = next((one for one in pattern.finditer(title) if one.start() and _read(one) and not _is_of_series(title, one)), None)
        if found:
            return found
    leading = _LEADING.match(title)
    return leading if leading and _read(leading) else None


def _is_of_series(title: str, found: re.Match[str]) -> bool:
    """Whether a number stands behind a name in brackets: "(Loeb Lamp Library, vol. 213)", and not "(3rd ed., Vol. 2)"."""
    opened = _IN_SERIES.search(title[: found.start()])
    return opened is not None and bool(_NO_NAME.sub("", opened["name"]))


def _read(found: re.Match[str]) -> Volumes | None:
    alpha = _group(found, "alpha")
    if alpha:
        first, last = (ord(one) - ord("A") + 1 for one in (alpha, _group(found, "omega") or alpha))
        return Volumes(first, last, lettered=True) if first <= last else None
    count = _number(_group(found, "count"))
    if count:
        return Volumes(1, count) if count > 1 else None
    written = _group(found, "last") or _group(found, "until")
    first, last = _number(_group(found, "first") or _group(found, "ordinal")), _number(written)
    if not first or (written and not last):
        return None
    if last:
        return Volumes(first, last) if first < last else None
    half, part = _group(found, "half"), _group(found, "point") or _group(found, "part") or _group(found, "nth")
    if half and _number(half) == first + 1 and half.isdecimal() == _group(found, "first").isdecimal():
        return Volumes(first, first + 1, half=True)  # two in one, or the second part of the first
    letter = re.fullmatch(r"\d+([a-z])", _group(found, "first"), re.IGNORECASE)
    return Volumes(first, first, str(_number(half or part) or ""), letter[1].lower() if letter else "")


def _group(found: re.Match[str], name: str) -> str:
    return (found.groupdict().get(name) or "").strip()


def _number(written: str) -> int:
    """The number of a volume in figures, Roman figures or a word; 0 where it is none."""
    word = re.sub(r"^the\s", "", written.casefold())
    if figures := re.match(r"\d+", word):
        return int(figures.group())
    return _NAMED.get(word) or (max(0, (number_of(word) or ROMAN_FROM) - ROMAN_FROM) if word != "l" else 0)
