"""Whether words are the name of a person: how names are shaped, and which words are none of a name's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from citator.facts.given_names import GIVEN_NAMES, GIVEN_OR_FAMILY
from citator.facts.names_of_old import BYNAMES, NAMES_OF_OLD
from citator.text.bodies import ends_in_legal_form, is_body, is_called_like_a_body
from citator.text.english_words import is_english

__all__ = [
    "CAPITALS", "HONORIFIC",
    "INITIALS", "JUNIOR", "PARTICLE", "PARTICLES", "PERSON", "SUFFIXES", "WORD", "given_in_brackets", "is_called_by_place", "is_given",
    "is_person",
    "shaped_like_a_name",
]  # fmt: skip

_PARTICLES = (
    "de da do dos das di du del della dello degli dei des van von vom der den ter ten te zu zum zur la le las los el al bin ibn bint "
    "ben abu af av y e"
).split()
PARTICLES: Final = frozenset(_PARTICLES)
"""Words before a family name that belong to it and have no capital: "de", "van", "von der"."""
SUFFIXES = "Jr. Jr jr. jr Sr. Sr sr. II III IV Esq. PhD Ph.D. MD M.D. QC KC".split()

CAPITALS: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĢĞĪİĶŁĻĽŃŅŇŌŐŘŚŞŠȘŢŤȚŪŮŰŹŻŽ"
"""The Latin capitals of names, for sets of characters, and no small letter among them: "Ž" is one and "ž" is none."""
_UPPER = f"{CAPITALS}А-Я"
WORD = r"[A-ZÀ-ÖØ-ÞĀ-ŒŔ-ŽȘȚА-ЯƏ][\w’'`´-]*"
HONORIFIC: Final = "Dr|Prof|Mr|Mrs|Ms|Rev"
"""What a person is called before the name, without the full stop, as a pattern: no part of it."""
INITIALS = rf"(?:(?:[{_UPPER}]|Ph|Th|Chr?|Cl|Fr|Jos|Wm|Geo|Alb|St|{HONORIFIC})\.(?:[\s-]?[{_UPPER}]\.){{0,3}})"
PARTICLE = "(?:" + "|".join(sorted(_PARTICLES, key=len, reverse=True)) + r"|d[’'](?=\w)|[Aa]l-(?=\w))"
JUNIOR: Final = r"(?:[JjSs]r|[JS]R)\b\.?"
"""What a son or a father is called behind a comma: "Ann Brook, Jr.", "ANN BROOK, SR."."""
_SUFFIX = "(?:" + "|".join(re.escape(suffix) for suffix in SUFFIXES) + r"|[JS]R\.)"
PERSON = rf"(?:(?:{INITIALS}|{WORD}|{PARTICLE})\s?){{0,5}}(?:{WORD})(?:,?\s{_SUFFIX}(?!\w))?"
"""Words shaped like the name of a person, as a pattern; :func:`is_person` says whether they can be one."""
_PERSON = re.compile(
    rf"(?:{INITIALS}\s?|{WORD}\s)(?:(?:{INITIALS}\s?|{WORD}\s|{PARTICLE}\s|d[’'](?=\w)|[Aa]l-(?=\w))){{0,4}}{WORD}(?:,?\s{_SUFFIX})?"
)
_SURNAME = re.compile(rf"(?:{PARTICLE}\s){{0,3}}{WORD}(?:\s(?:Van|De|Al)\s{WORD})?")
_WITH_ARTICLE = re.compile(r"(?:The|Le|La|Les|El|Los|Der|Die|Das|Il)\s\S+$")
_ROMAN = re.compile(r"[IVXL]{2,}\.?")  # "XIV, 35": the number of a book or a chapter, and no name
_NOT_NAMES = re.compile(
    r"\b(?:On|Of|From|Beyond|Under|Between|Against|After|Before|Without|Within|Through|The|An|A(?!\.)|This|That|Their|Its|Our|His|Her|Your|Some|How|Why|What|When|Where|Law|Rights?|Report|Review|Journal|Act|Code|Convention|"
    r"Treaty|Protocol|Declaration|"
    r"Resolution|Guidelines|Principles|Rules|Case|Studies|History|Politics|War|Peace|World|State|Nations?|People|Handbook|Manual|Guide|Regulations|Constituci[óo]n|Costituzione|Código|Estatuto|Reglamento|Informe|"
    r"Towards?|Introduction|Analysis|Theory|General|National|Global|Annual|Statement|Letter|Interview|Press|News|Times|Post|Part|"
    r"Volume|Chapter|Article|Section|Judge?ment|Opinion|Plan|Policy|Strategy|Action|Available|Supra|Notes?|Queries|Proceedings|Transactions|Calendar|Diary|Memoirs|Same|Idem|Ibid)\b"
)


_MEMBER = re.compile(
    r"(?P<family>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)?)\s\((?!(?:Hg|Ed|Dr|Ds)\.)(?P<given>[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]?\."
    r"(?:[\s-]?[A-ZÀ-ÞĀ-ŒŔ-Ž]\.){0,2}|[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]+(?:[ -][A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-ÿ]+)?)\)"
)
_MEMBERS = re.compile(r",\s|\s(?:et|and|y|e)\s|\s?/\s|\s[–-]\s")


def given_in_brackets(text: str) -> list[tuple[str, str]]:
    """Families and given names of "WEIR (J.) et BROOK (Ann)", as French lawyers write them; nothing for all others.

    A given name in full stands behind a family in capitals: "Weir (Leeds)" is somebody of Leeds.

    >>> given_in_brackets("WEIR (J.) et BROOK (Ann)"), given_in_brackets("Weir (Leeds)")
    ([('WEIR', 'J.'), ('BROOK', 'Ann')], [])
    """
    if text[-1:] != ")" or "(" not in text:
        return []
    found = [_MEMBER.fullmatch(one) for one in _MEMBERS.split(text)]
    whole = [(one["family"], one["given"]) for one in found if one and (one["given"].endswith(".") or one["family"].isupper())]
    return whole if len(whole) == len(found) else []


_BY_PLACE = re.compile(
    r"(?:(?:St\.?|Saint|Pope|Bishop|Abbot|Pseudo)[\s-])?(?P<given>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)\s(?:of\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:[\s-](?:St\.?\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+)?|"
    r"the\s(?P<byname>[A-Z][a-z]+))"
)


def is_called_by_place(text: str) -> bool:
    """Whether the words are somebody who is called by a place or a byname, and has no family name.

    >>> [is_called_by_place(t) for t in ("Marsilius of Padua", "Pliny the Elder", "Bank of England", "History of Lamps", "John the Lamp")]
    [True, True, False, False, False]
    """
    if " of " not in text and " the " not in text:
        return False
    found = _BY_PLACE.fullmatch(text)
    if found is None or not (found["given"] in NAMES_OF_OLD or found["given"] in GIVEN_NAMES):
        return False
    return found["byname"] is None or found["byname"] in BYNAMES


def is_given(word: str) -> bool:
    """Whether a word is a given name that is known, or an initial: the first of a person's, where that of a title is none.

    >>> [is_given(word) for word in ("Ann", "Jo", "A.", "Quiet", "Alte")]
    [True, True, True, False, False]
    """
    return word[-1:] == "." or word in GIVEN_NAMES or word in GIVEN_OR_FAMILY


@lru_cache(maxsize=64)  # one reader after the other asks of the same words
def is_person(text: str, surname: bool = False) -> bool:
    """Whether the words can be the name of one person; with ``surname`` a family name alone will do.

    >>> [is_person(t) for t in ("L. van den Herik", "Beth Van Schaack", "The Sexual Contract", "Human Rights Watch", "Nowak")]
    [True, True, False, False, False]
    """
    text = " ".join(text.split())
    if is_called_like_a_body(text) or is_called_by_place(text):
        return True
    initial = _initial_a(text)
    if len(text) > 60 or _ROMAN.fullmatch(text) or _WITH_ARTICLE.match(text) or is_body(text) or _NOT_NAMES.search(initial or text):
        return False
    if "’s " in text or "'s " in text or ends_in_legal_form(text):  # "Brook’s Rivers", "Droit de la SARL"
        return False
    return bool(_PERSON.fullmatch(text) or (surname and _SURNAME.fullmatch(text))) or len(given_in_brackets(text)) == 1


def _initial_a(text: str) -> str | None:
    """The name with a point behind an A that is an initial and no article; ``None`` where it has none or may be a title.

    >>> _initial_a("A Burrows"), _initial_a("A W Bradley"), _initial_a("Mary A Weir"), _initial_a("A Journey"), _initial_a("Such A Journey")
    ('A. Burrows', 'A. W Bradley', 'Mary A. Weir', None, None)
    """
    words = text.split() if text[:2] == "A " or " A " in text else ()
    if not 1 < len(words) < 4 or words.count("A") != 1 or words[-1] == "A":
        return None
    first, *_, family = words
    if not family[0].isupper() or len(family) < 3 or (first != "A" and is_english(first.lower()) and first not in GIVEN_NAMES):
        return None
    between = len(words) == 3 and first == "A"
    if (between and words[1] not in PARTICLES and not (words[1].isalpha() and words[1].isupper() and len(words[1]) == 1)) or (
        len(words) == 2 and (is_english(family.lower()) or not family[1:].islower())
    ):
        return None
    return " ".join(f"{word}." if word == "A" else word for word in words)


def shaped_like_a_name(text: str) -> bool:
    """Whether the words have the shape of a name, or of a family name alone, whatever they say.

    >>> shaped_like_a_name("Ann Weir"), shaped_like_a_name("van Weir"), shaped_like_a_name("3 lamps")
    (True, True, False)
    """
    return bool(_PERSON.fullmatch(text) or _SURNAME.fullmatch(text))
