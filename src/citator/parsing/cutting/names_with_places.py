"""Names with a place in what they wrote and nothing else, as works are called again: "Brook, 7", "Rossi, Il porto, 44"."""

from __future__ import annotations

import re

from citator.facts.places import TOWNS
from citator.text.dates import MONTH
from citator.text.persons import CAPITALS

__all__ = ["AUTHOR_PAGE", "AUTHOR_VOLUME", "author_page", "author_volume", "is_title_with_page"]

_FAMILY = (
    rf"(?:(?:[{CAPITALS}]\.[\s-]?){{1,3}})?(?:(?:[Dd]e|[Vv]an|[Vv]on|[Dd]i|[Dd]el)\s(?:la\s|der\s|den\s)?)?"
    rf"[{CAPITALS}][\w’-]{{2,24}}(?:\s[{CAPITALS}][\w’.-]*){{0,2}}"
)
AUTHOR_PAGE = re.compile(
    rf"(?P<names>(?!(?:{MONTH}|Vol|No|Chapter|Part|Book|Table|Figure|Plate|Section|Article)\b){_FAMILY}"
    rf"(?:\s(?:and|&|et|und|y|e)\s{_FAMILY}|\set al\.|(?:,\s{_FAMILY}){{1,2}},?\s(?:and|&)\s{_FAMILY}(?=,?\sat\s))?)"
    rf"(?:,\s(?:at\s)?|(?<=et\sal\.)\sat\s|:\s(?=pp?\.))(?P<page>(?:(?<=:\s)pp?\.\s)?(?!(?:1[4-9]|20)\d\d$)\d{{1,4}}(?:[-–]\d{{1,4}})?"
    r"(?:,\s(?!(?:1[4-9]|20)\d\d\b)\d{1,4}(?:[-–]\d{1,4})?){0,6})"
)
"""Names and pages, and nothing else: "Brook et al., 7", "Brook: p. 7", "Brook, 7, 12", "Brook & Weir, at 7"."""

_BEFORE_PAGE = re.compile(r"[^,:]+(?:,\s(?:at\s)?\d|:\sp|\sat\s\d)|[^,:]+,\s[^,:&]+,?\s(?:and|&)\s[^,:]+,?\sat\s\d")


def author_page(text: str, start: int, end: int) -> re.Match[str] | None:
    """The match of :data:`AUTHOR_PAGE` over the whole stretch; most have no page behind the first comma, which is seen at once."""
    if not text[end - 1 : end].isdecimal() or not _BEFORE_PAGE.match(text, start, end):
        return None
    return AUTHOR_PAGE.fullmatch(text, start, end)


_PAGES = r"\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:,\s(?!(?:1[4-9]|20)\d\d\b)\d{1,4}(?:[-–]\d{1,4})?){0,6}"
_TITLED_PAGE = re.compile(
    rf"(?P<name>(?P<first>(?!{MONTH}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Yester)day\b)"
    rf"{_FAMILY})(?:\s(?:and|&|et|und|y|e)\s{_FAMILY}|\set al\.)?),\s"
    rf"(?=[A-ZÀ-ÞĀ-ŒŔ-Ž«‘“\"])[^;:()]{{3,110}}?[^\d\s,],\s(?!(?:1[4-9]|20)\d\d$){_PAGES}"
)

# What begins a sentence or says what is shown, and what is no author: "Quindi, …", "Figura, …", "Corano, …".
_NO_NAMES = frozenset(
    """
    Vol No Chapter Part Book Table Figure Plate Section Article Room Paragraph Appendix Annex
    Capitolo Tavola Tabella Figura Appendice Grafico Sezione Parte Articolo Capítulo Tabla Cuadro Gráfico Anexo Sección Artículo Lámina
    Chapitre Tableau Carte Annexe Planche Partie Kapitel Tabelle Abbildung Anhang Karte Quadro Tabela Secção Seção Artigo
    However Moreover Furthermore Finally Indeed Thus Also Then Here Instead Similarly Likewise Again Hence Therefore Today Now
    Además Asimismo Finalmente Así Luego Entonces Ahora También Después Allí Aquí
    Enfin Ainsi Toutefois Puis Cependant Pourtant Donc Ensuite Aujourd’hui Hier Ici
    Inoltre Infine Poi Zudem Tuttavia Quindi Dunque Perciò Ebbene Oggi Ieri Così Allora Anzi Insomma Invece Pertanto Peraltro
    Schließlich Ferner Dazu Hierzu Heute Dagegen Dennoch Jedoch Daher Danach
    Porém Contudo Assim Hoje Ontem Então Todavia Portanto Depois
    Lunedì Martedì Mercoledì Giovedì Venerdì
    Loi Gesetz Decreto Décret Sentencia Sentenza Sentença Corano Vangelo Biblia Bibbia Coran Bible Ministero
    """.split()
)


def is_title_with_page(text: str, start: int, end: int) -> bool:
    """Whether a name, a title and pages stand there and nothing else, as a work is called again, in small letters as well as in capitals.

    >>> [is_title_with_page(note, 0, len(note)) for note in ("Rossi, Il porto vecchio, 44", "Roma, Il porto vecchio, 44")]
    [True, False]
    """
    found = _TITLED_PAGE.fullmatch(text, start, end) if text[end - 1].isdecimal() else None
    return found is not None and found["name"] not in TOWNS and found["first"].split()[0] not in _NO_NAMES


AUTHOR_VOLUME = re.compile(
    r"(?P<names>(?!(?:Cours|[ŒO]e?uvres|Opera|Opere|Obras|Werke|Schriften|Histoire|Historia|Storia|Geschichte|M[ée]moires|Memorias|Lettres|Cartas|"
    r"Lettere|Briefe|Correspondance|Trait[ée]|Tratado|Essais|Annales|Anales|Annali|Archives?|Recueil|Collection|Dictionnaire|Tomo)\b)"
    rf"[{CAPITALS}][\w’-]{{2,24}}(?:\s(?:de|del|da|di|du|von|van)(?:\s(?:la|der|den))?)?(?:\s[{CAPITALS}][\w’-]{{2,24}})?),\s"
    r"(?:(?:[Tt]omo|[Tt]ome|[Tt]om\.|[Tt]\.|Bd\.|Band|Deel|[Dd]l\.|Т\.)\s(?P<volume>[IVXLC]{1,6}|\d{1,2})(?:,\s|$)|(?=(?:[Ll]ib|cap)\.\s[IVXLC\d]))"
    r"(?P<place>(?:(?:[Ll]ib|cap)\.\s(?:[IVXLC]{1,6}|\d{1,3})(?:,\s|$))?(?:(?:cap|pp?|págs?|págg?|S|blz?)\.\s[IVXLC\d][^,;()“”«»]{0,20})?)(?<!,\s)"
)
"""A family name, a volume or a book, and a place in it: "Brook, tomo II, pág. 8", "Weber, Bd. 2, S. 8", "Brook, lib. II, cap. 3"."""
_WITH_VOLUME = re.compile(r",\s(?:[Tt]om[oe.]|[Tt]\.|Bd\.|Band|Deel|[Dd]l\.|[Ll]ib\.|cap\.|Т\.)\s")


def author_volume(text: str, start: int, end: int) -> re.Match[str] | None:
    """The match of :data:`AUTHOR_VOLUME` over the whole stretch; most have no volume, which is seen at once."""
    return AUTHOR_VOLUME.fullmatch(text, start, end) if _WITH_VOLUME.search(text, start, min(end, start + 60)) else None
