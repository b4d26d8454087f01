"""What labels of notes look like in web pages, and the words and signs that lead from a note back to its marker."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["BACK_SIGNS", "RAISED", "SIGNS", "is_back", "is_bracketed", "label_of", "order_of", "without_back"]

SIGNS: Final = "*†‡§¶‖※＊"
BACK_SIGNS: Final = "^↑↩⤴⏎↵⇧⬆⇑⮌↰↥☝⮐←\ufe0e\ufe0f"

_ROMAN: Final = r"(?=[ivxlc])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_LABEL: Final = re.compile(
    r"[\[(（［〔【^\s]*((?P<word>[^\W\d_][^\W\d_-]{0,11}(?:-[^\W\d_]{1,8})?)\.?[ \xa0](?P<of>\d{1,4})"
    r"|[注註译譯][ \xa0]?\d{1,4}|\d{1,4}[a-z]?|[¹²³⁰⁴-⁹]{1,4}|[①-⑳]|" + _ROMAN + r"|[^\W\d_]|([a-z])\3|a[a-z]|[*＊※]\d{1,3}"
    rf"|[{SIGNS}]{{1,4}})(?:(?<=\d):\d{{1,3}}(?=\]))?[\])）］〕】\s.:,;]*",
    re.IGNORECASE,
)
RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_OTHER_THINGS: Final = frozenset(
    "chapter chap ch section sec part page pages pg p pp fig figure table tab box eq equation appendix annex article art step question "
    "item line book vol volume day week lesson exercise example tip rule comment reply post level top version chart map plate photo slide "
    "para paragraph act scene unit module no number vol verse kapitel abschnitt seite abbildung abb tabelle teil absatz chapitre partie "
    "tableau annexe capítulo sección página figura tabla cuadro parte anexo capitolo tabella глава раздел рис таблица стр часть том".split()
)
"""Words before a number that name something else than a note."""

_BACK_WORDS: Final = re.compile(
    r"(?:jump|go|click|return|back|skip)(?: (?:here )?(?:back|up))?(?: to)?(?: the)?(?: (?:main |body )?(?:text|citation|reference|content|"
    r"article|note|footnote|top|source|document|marker|body|page|passage))?(?: (?:in (?:the )?)?(?:text|\d{1,4}))?|up|top|"
    r"(?:zurück|nach oben|hochspringen)(?: (?:zum|nach|zur) (?:text|oben|quelle|artikel))?|"
    r"(?:retour|revenir|remonter|retourner|aller)(?: (?:au|à la|à|en|vers le))?"
    r"(?: (?:texte|référence|note|haut|article|appel))?(?: \d{1,4})?|"
    r"(?:volver|regresar|subir|saltar|ir|voltar|torna|tornare|ritorna|terug|omhoog|tillbaka|hoppa upp|tilbage|tilbake|powrót|wróć|skocz|"
    r"zpět|vissza|înapoi|geri|kembali)(?: (?:arriba|al|a la|ao|à|su|sopra|naar|till|til|do|na|k|la|ke|a:?))?"
    r"(?: (?:texto|referencia|cuerpo|início|testo|tekst|boven|texten|teksten|tekstu|góry|text|textu|teks))?|"
    r"(?:вернуться|назад|обратно|перейти|вверх|наверх|повернутися)(?: (?:к|в|до))?(?: (?:тексту|текст|началу))?|↑|"
    r"返回(?:正文|原文|文)?|回到正文|跳转|跳至|戻る|本文へ|本文に戻る|عودة|رجوع",
    re.IGNORECASE,
)
_SIGNS_ONLY: Final = re.compile(rf"[\s{re.escape(BACK_SIGNS)}.,;:|•·\[\]()]+")


def label_of(shown: str) -> str | None:
    """The label in what a link or a raised sign shows; ``None`` where it is no label of a note.

    >>> label_of("[3]"), label_of("(iv)"), label_of("note 2"), label_of("¹²"), label_of("**"), label_of("Chapter 2"), label_of("here")
    ('3', 'iv', 'note 2', '12', '**', None, None)
    >>> label_of("[1:2]"), label_of("1:2")  # markdown-it's third marker of note 1; a verse
    ('1', None)
    """
    found = _LABEL.fullmatch(shown) if len(shown) < 32 else None
    if not found or (found["word"] and found["word"].lower() in _OTHER_THINGS):
        return None
    return found[1].translate(RAISED) or None


def is_bracketed(shown: str) -> bool:
    """Whether a label stands in brackets.

    >>> is_bracketed("[3]"), is_bracketed("3")
    (True, False)
    """
    return shown.strip()[:1] in tuple("[(（［〔【")


def order_of(label: str) -> int | None:
    """The place of a label in its series, from 1; ``None`` for signs, which have no firm order.

    >>> order_of("12"), order_of("b"), order_of("note 3"), order_of("†")
    (12, 2, 3, None)
    """
    digits = re.search(r"\d+", label)
    if digits:
        return int(digits[0])
    return ord(label.lower()) - 96 if len(label) == 1 and "a" <= label.lower() <= "z" else None


def is_back(shown: str) -> bool:
    """Whether that is all that a way back to the text shows.

    >>> is_back("↩"), is_back("Return to citation ^"), is_back("Zurück zum Text"), is_back("Back to Basics")
    (True, True, True, False)
    """
    return len(shown) < 60 and without_back(shown) == ""


def without_back(shown: str) -> str:
    """What is left of a few words when signs and words of a way back are taken off.

    >>> without_back("Jump up to: ^"), without_back("a lamp")
    ('', 'a lamp')
    """
    bare = _SIGNS_ONLY.sub(" ", shown).strip()
    return "" if not bare or _BACK_WORDS.fullmatch(bare) else bare
