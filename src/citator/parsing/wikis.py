"""What encyclopaedias put round a reference that is no part of it: links back to the callouts, the day of a copy, tags of dead links.

^ a b Hale, Ann (3 May 2019). "The Quay". Harbour News. Archived from the original on 4 May 2019. [permanent dead link]

They are taken away before a note is read, and counted in its places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from citator.facts.languages import CODES, CODES_IN_CAPITALS, NAMES
from citator.model import Citation, OffsetMap
from citator.parsing.placing import placed
from citator.text.dates import MONTH, YEAR
from citator.text.names import is_person
from citator.text.telling import Telling, told_in

__all__ = ["read_bare"]

_DAY = (
    rf"(?:(?:\d{{1,2}}\.?º?\s(?:de\s)?(?:{MONTH}|\w{{3,12}})|(?:{MONTH})\s\d{{1,2}},|(?:{MONTH}))\s(?:de\s)?{YEAR}"
    rf"|{YEAR}-\d\d(?:-\d\d)?|\d{{1,2}}\.\d{{1,2}}\.{YEAR})"
)
_BACK: Final = re.compile(
    r"(?:\^|↑)(?:\s(?:Jump (?:up )?to:?|Hochspringen nach:?|Aller à:?|Saltar a:?|Vai a:?|Перейти:?))?"
    r"(?:\s(?!(?:de|da|di|du|do|le|la|el|al|zu|af|av)\s[A-ZÀ-ÞĀ-ŒŔ-Ž])(?:[a-z]{1,2}|\d{1,2}(?:[.,]\d{1,2})?)(?=[\s,])){0,30}\s"
)
"""The links from a reference to its callouts; letters or numbers where there are several."""
_CODE: Final = rf"(?:{'|'.join(CODES)})(?:-(?:[A-Z]{{2}}|[A-Z][a-z]{{3}}))?"
_IN_CAPITALS: Final = "|".join(CODES_IN_CAPITALS)
_TONGUE: Final = re.compile(
    rf"(?:\((?:{_CODE}(?:(?:,\s?|\s\+\s|[-/]){_CODE})?|(?:{_IN_CAPITALS})(?:(?:,\s?|[-/])(?:{_IN_CAPITALS}))?"
    rf"|(?:(?:in|en|em)\s)?(?:{'|'.join(NAMES)}))\)\s){{1,2}}(?=[A-ZÀ-ÞĀ-ŒŔ-Ž«“\"])"
)
"""In which language a source is: "(en) Ann Hale, « The Quay »", "(in French) Hale, Ann"."""
_LAND: Final = re.compile(r"\([A-Z]{2}\)\s(?=(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,.;:()\d]{3,60}),\s[A-ZÀ-ÞĀ-ŒŔ-Ž“«‘\"*_])")
"""Capitals that name no language, as lists have them before the names of people: "(UK) Ann Hale, The Quay"."""
_LAW: Final = re.compile(
    r"\b(?:Acts?|Bills?$|Codes?|Laws?$|Statutes?|Regulations?|Directives?|Decisions?|Decrees?|Orders?|Ordinances?|Rules?|Treaty|Convention|Amendments?"
    r"|Reforms?|Offences?|Offenses|Crimes|Justice|Evidence|Procedures?|Rights|Penal|Criminal|Civil|Sentencing|Policing|Police|Courts?|Taxes|Bail"
    r"|Safety|Security|Powers|Services|Schools|Lands|Waters|\w+[ts]ion)\b(?!\.)"
)
"""Words of the short titles of enactments, which are no names of people."""
_ENACTMENT: Final = re.compile(
    r"[“«‘\"*_]{0,2}(?:Acts?|Bills?|Codes?|Laws?|Regulations?|Orders?|Rules?|Statutes?|Ordinances?)\b(?:[^\w\s]|\s\d)"
)
_COPY: Final = re.compile(
    r"\s?(?:"
    rf"Archived(?:\s\(\w{{2,5}}\))?\sfrom\sthe\soriginal(?:\s\(\w{{2,5}}\))?(?:\son\s{_DAY})?\.?"
    rf"|Archived\s(?:\(\w{{2,5}}\)\s)?{_DAY}\sat\s(?:the\s)?[A-Za-z][\w.]{{2,20}}(?:\s(?:Machine|Archive|UK))?\.?"
    rf"|archiviert\svom\sOriginal\s?(?:\((?:nicht mehr online verfügbar|[^()]{{1,40}})\))?\s?am\s{_DAY}[;.]?"
    rf"|\((?:Memento|Archivversion)\s(?:des Originals\s)?vom\s{_DAY}\sim\s[^()]{{3,40}}\)"
    rf"|\[archive(?:\sdu\s{_DAY})?\]"
    rf"|Archivado\s(?:desde\sel\soriginal\s)?(?:el|en)\s{_DAY}\.?"
    rf"|\(archiviato\s(?:dall[’']url\soriginale\s)?il\s{_DAY}\)"
    rf"|(?:Cópia arquivada em|Arquivado do original em)\s{_DAY}\.?"
    rf"|Gearchiveerd\sop\s{_DAY}\.?"
    rf"|\[zarchiwizowane z adresu\s?{_DAY}\]"
    rf"|Архивировано\s(?:из\s(?:оригинала|первоисточника)\s)?{_DAY}(?:\sгода)?\.?"
    r"|\[(?:permanent\s)?(?:dead link|broken link|toter Link|lien brisé|lien mort|enlace roto|collegamento interrotto"
    r"|ligação inativa|dode link|martwy link|мертвая ссылка|недоступная ссылка)\]"
    r"|\[(?:(?:citation|better source|page|full citation|non-primary source)\sneeded|failed verification)\]"
    r"|\((?:Seite nicht mehr abrufbar|недоступная ссылка)[^()]{0,80}\)"
    r")",
    re.IGNORECASE,
)
_TOLD: Final = Telling(
    re.compile(""),
    *"rchiv|rchiw|rquivad|dead link|toter link|brisé|lien mort|roto]|interrotto|inativa]|needed]|verification]|рхив|ссылк|abrufbar".split(
        "|"
    ),
)


def _is_told(text: str) -> bool:
    if _TOLD not in told_in(text):
        return False
    lower = text.lower()
    for word in _TOLD.words:  # noqa: SIM110 - any() with a generator takes twice as long
        if word in lower:
            return True
    return False


_LAST_OF_LINK: Final = frozenset("↑↩↵⤴⏎⇑⬆^\ufe0e\ufe0f]²³0123456789")
"""What the mark can end in that leads from a note back to the text."""
_LINK_BACK: Final = re.compile(
    r"(?:\s(?:Return\sto|Back\sto|Jump\sup\sto)\s(?:the\s)?(?:citation|text|article|top))?"
    r"(?:(?:\s?\[?[↑↩↵⤴⏎⇑⬆][\ufe0e\ufe0f]?(?:\d{1,2}|[²³])?\]?)+|\s\^)$"
)
_LONGEST_LINK: Final = 60


def _without_link_back(text: str) -> str:
    """The text without the mark behind it that leads back: pages and converters put "↩", "[↑]" or "Return to citation ^" there.

    >>> _without_link_back("Ann Brook, Lamps 12 (1994). ↩ ↩2"), _without_link_back("Ann Brook, Lamps (1994). Return to citation ^")
    ('Ann Brook, Lamps 12 (1994).', 'Ann Brook, Lamps (1994).')
    """
    end = len(text.rstrip())
    if text[end - 1 : end] not in _LAST_OF_LINK:
        return text
    link = _LINK_BACK.search(text, max(0, end - _LONGEST_LINK), end)
    return text[: link.start()] if link else text


def read_bare(text: str, read: Callable[[str], Sequence[Citation]]) -> Sequence[Citation]:
    """What ``read`` finds in the text without what encyclopaedias put round a reference, with the places that it has in ``text``."""
    text = _without_link_back(text)
    back = (_BACK if text[:1] in "^↑" else _TONGUE).match(text) if text[:1] in ("^", "↑", "(") else None
    if back is None and text[:1] == "(" and (land := _LAND.match(text)) and is_person(land["name"]):
        law = _LAW.search(land["name"]) or _ENACTMENT.match(text, land.end("name") + 2)
        back = None if law else land
    if back is None and not _is_told(text):
        return read(text)
    plain = ""
    anchors: list[tuple[int, int]] = []
    at = back.end() if back else 0
    for start, end in [*(found.span() for found in _COPY.finditer(text, at)), (len(text), len(text))]:
        if start > at:
            anchors.append((len(plain), at))
            plain += text[at:start]
        at = end
    if len(plain) == len(text):
        return read(text)
    offsets = OffsetMap(tuple(anchors) or ((0, 0),))
    out: list[Citation] = []
    for one in read(plain):
        start, end = offsets.span(one.start, one.end)
        out.append(replace(one, start=start, end=end, raw=text[start:end], record=placed(one.record, offsets.span)))
    return out
