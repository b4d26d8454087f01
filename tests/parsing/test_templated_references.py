"""References as encyclopaedias print them: one citation each, with what belongs to it and without what is put round it."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Document, Link, LinkKind, Note, NoteKind
from citator.parsing.documents import cite
from citator.parsing.notes import parse_note
from citator.parsing.references import parse_reference

REFERENCES: list[tuple[str, dict[str, str]]] = [
    (
        'Weir, J. (1 February 2011). "Light marks 200 years". BBC News. Archived from the original on 3 May 2011. Retrieved 12 March 2021.',
        {"type": "article-newspaper", "title": "Light marks 200 years", "container-title": "BBC News", "accessed": "2021-03-12"},
    ),
    (
        '"Lit Quay". Harbour Board. Archived from the original on 10 June 2016. Retrieved 12 March 2021.',
        {"type": "webpage", "title": "Lit Quay", "container-title": "Harbour Board"},
    ),
    (
        'Weir, Jane; Brook, Tom (3 May 2019). "Fares rise again". The Guardian. ISSN 0261-3077. Retrieved 4 May 2019.',
        {"title": "Fares rise again", "issued": "2019-05-03", "container-title": "The Guardian"},
    ),
    (
        '"Fares rise again". The Scotsman. Edinburgh. 27 October 1988. p. 12.',
        {"type": "article-newspaper", "issued": "1988-10-27", "publisher-place": "Edinburgh", "locator": "p. 12"},
    ),
    (
        'Hale, Ann (March 1849). "Oil and Water". Journal of Lamps. 12 (3): 77–80. Bibcode:1849JL....12..77H.',
        {"type": "article-journal", "volume": "12", "issue": "3", "page": "77–80", "issued": "1849-03"},
    ),
    (
        'Brook, C. (1990). "The ships". In Weir, D. (ed.). Harbours of the North. Edinburgh: Canongate. pp. 12–30.',
        {"type": "chapter", "title": "The ships", "container-title": "Harbours of the North", "page": "12–30"},
    ),
    (
        'Hale, Ann; Weir, Tom (2003). "The lamps". Lamps of the Coast (2nd ed.). Leeds: Weir Press. pp. 45–67.',
        {"type": "chapter", "title": "The lamps", "container-title": "Lamps of the Coast", "edition": "2nd", "publisher": "Weir Press"},
    ),
    (
        'Hale, Ann, ed. (1911). "Lighthouse" . Encyclopaedia of the Coast. Vol. 16 (11th ed.). Weir University Press. pp. 627–651.',
        {"type": "entry-encyclopedia", "title": "Lighthouse", "container-title": "Encyclopaedia of the Coast", "volume": "16", "issue": ""},
    ),
    (
        'Hale, Iain. "The ferry". www.ferry-history.com. Archived from the original on 2018-05-04. Retrieved 2019-01-02.',
        {"title": "The ferry", "container-title": "www.ferry-history.com", "accessed": "2019-01-02"},
    ),
    ('^ a b "Fairway Light". Harbour Office. Retrieved 6 September 2006.', {"title": "Fairway Light", "accessed": "2006-09-06"}),
    ("^ Hale, Fred (1959). The Red Rocks. London: Longmans. p. 86. OCLC 753047.", {"title": "The Red Rocks", "issued": "1959"}),
    (
        "Anna Krug: Lange Wege am Kai. In: Hafenzeitung. 3. August 2019, abgerufen am 17. Mai 2020.",
        {"title": "Lange Wege am Kai", "container-title": "Hafenzeitung", "issued": "2019-08-03", "accessed": "2020-05-17"},
    ),
    (
        "Geschichte der Fähre. Reederei Krug, archiviert vom Original (ehemals online) am 12. Mai 2019; abgerufen am 17. Mai 2020.",
        {"title": "Geschichte der Fähre", "publisher": "Reederei Krug", "accessed": "2020-05-17"},
    ),
    (
        "Маяк у реки. Речное общество. Дата обращения: 2 апреля 2021. Архивировано 2 апреля 2021 года.",
        {"type": "webpage", "title": "Маяк у реки", "container-title": "Речное общество", "accessed": "2021-04-02"},
    ),
    (
        "García, Ana (3 de mayo de 2019). «Sube el barco». El País. Archivado el 5 de mayo de 2019. Consultado el 4 de mayo de 2019.",
        {"title": "Sube el barco", "container-title": "El País", "issued": "2019-05-03", "accessed": "2019-05-04"},
    ),
]


def _told(one: Any, name: str) -> str:
    if name == "type":
        return str(one.type)
    return str(one.record.date(name)) if name in ("issued", "accessed") else one.record.text(name)


@pytest.mark.parametrize(("text", "wanted"), REFERENCES, ids=[text[:25] for text, _ in REFERENCES])
def test_a_reference_of_an_encyclopaedia_is_one_citation(text: str, wanted: dict[str, str]) -> None:
    for found in (parse_note(text, lambda _: ()), [parse_reference(text, lambda _: ())]):
        assert len(found) == 1
        assert {name: _told(found[0], name) for name in wanted} == wanted
        assert found[0].raw == text[found[0].start : found[0].end]


def test_the_day_of_a_copy_is_not_that_of_the_page() -> None:
    [one] = parse_note("« L'abeille noire » [archive du 10 mai 2013], 4 mai 2012 (consulté le 3 mars 2019).", lambda _: ())
    assert (str(one.record.date("issued")), str(one.record.date("accessed"))) == ("2012-05-04", "2019-03-03")


OTHERS = [
    'He spoke of "a river of gold". The Times used it first in 1854. Later writers followed.',
    'The court called it "a mere quay". Harbour law has followed. Nobody has objected since.',
    'See Hale, "Oil and Water", Journal of Lamps 12 (1999), p. 3; Weir, "Quays", ibid., p. 9.',
]


@pytest.mark.parametrize("text", OTHERS)
def test_words_in_marks_in_a_sentence_begin_no_reference(text: str) -> None:
    assert not [one for one in parse_note(text, lambda _: ()) if one.record.type == "webpage" or "container-title" not in one.record.fields]


TITLE, COPY = '"Lit Quay"', "https://web.archive.org/web/20160610000000/http://quay.example/light"
TEXT = f"{TITLE}. Harbour Board. Archived from the original on 10 June 2016. Retrieved 12 March 2021."


def _with(*links: tuple[str, str]) -> Document:
    note = Note("n1", "1", NoteKind.FOOTNOTE, 0, len(TEXT), TEXT)
    found = [Link(TEXT.index(words), TEXT.index(words) + len(words), words, href, LinkKind.ANCHOR, note="n1") for words, href in links]
    return Document(source="a.html", sha256="", media_type="text/html", text=TEXT, notes=(note,), links=tuple(found))


@pytest.mark.parametrize("first", [True, False])
def test_the_page_is_cited_and_its_copy_kept_beside_it_in_whichever_order_they_stand(first: bool) -> None:
    page, other = "http://quay.example/light", ("the original" if first else "Archived")
    links = ((TITLE, COPY), (other, page)) if first else ((TITLE, page), (other, COPY))
    [one] = cite(_with(*links), lambda _: ()).citations
    assert (one.url, one.record.text("URL"), one.record.text("archive_location")) == (page, page, COPY)


def test_a_copy_alone_is_what_is_cited() -> None:
    [one] = cite(_with((TITLE, COPY)), lambda _: ()).citations
    assert (one.url, one.record.text("archive_location")) == (COPY, "")


def test_a_page_that_is_printed_goes_before_a_copy_of_it_that_is_linked() -> None:
    text = "https://quay.example/light (archive)"
    note = Note("n1", "1", NoteKind.FOOTNOTE, 0, len(text), text)
    links = (
        Link(0, 26, text[:26], text[:26], LinkKind.PRINTED, note="n1"),
        Link(28, 35, "archive", "https://archive.ph/AbC12", LinkKind.ANCHOR, note="n1"),
    )
    [one] = cite(
        Document(source="a.md", sha256="", media_type="text/markdown", text=text, notes=(note,), links=links), lambda _: ()
    ).citations
    assert (one.url, one.record.text("archive_location")) == (text[:26], "https://archive.ph/AbC12")
