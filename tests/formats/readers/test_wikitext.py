"""Wikitext: references in tags and templates, the templates that cite, links; and what is none of them."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

import pytest
from tests.support.growth import grows_no_faster_than_its_input

import citator
from citator import flow, media
from citator.formats import readers
from citator.formats.readers import wikitext
from citator.model import Citation, Document, LinkKind

PAGE = """'''Torrow Light''' is a lighthouse.<ref name="board">{{cite web |url=https://board.example/torrow |title=Torrow Light
 |publisher=[[Light Board]] |access-date=12 March 2021 |archive-url=https://web.archive.org/web/2020/https://board.example/torrow
 |url-status=dead}}</ref> It was lit in 1811.{{sfn|Hale|1979|pp=50–53}}<ref name=board />{{rp|4}}{{efn|The first keeper was a miller.<ref>
[https://news.example/keeper "The keeper leaves"]. ''Harbour News''. 27 October 1988.</ref>}} Old lamps burn oil.<ref name="lost"/>
<!-- <ref>{{cite web|url=https://hidden.example/a|title=Hidden}}</ref> -->
<nowiki><ref>no note</ref></nowiki>
== Sources ==
* {{cite book |last=Hale |first=R. W. |title=Lamps of the Coast |publisher=Weir Press |location=Leeds |year=1979 |isbn=0-306-40615-2}}
== External links ==
* [https://canal.example/torrow Torrow on the canals]
{{Reflist|refs=<ref name="idle">{{cite web|url=https://idle.example/|title=An idle page}}</ref>}}
"""


def read(text: str) -> Document:
    return wikitext.read(text.encode(), "page.wiki")


def cited(text: str) -> tuple[Citation, ...]:
    return tuple(citator.extract(read(text)))


def test_it_is_known_by_its_name_and_by_what_is_in_it() -> None:
    assert media.sniff(b"Torrow [[Light]]", "page.wiki") == "text/x-wiki"
    assert media.sniff(PAGE.encode(), "page.txt") == media.sniff(PAGE.encode(), "page") == "text/x-wiki"
    assert media.sniff(b"<ref> is a tag of wikis", "page.txt") == "text/plain"


def test_references_are_numbered_as_they_are_called_and_each_has_its_callouts() -> None:
    document = read(PAGE)
    assert document.text == PAGE
    told = [(note.label, len(note.markers), note.text) for note in document.notes]
    assert told == [
        ("1", 2, '"Torrow Light". Retrieved 2021-03-12'),
        ("2", 1, "Hale 1979, pp. 50–53"),
        ("efn 1", 1, "The first keeper was a miller."),
        ("3", 1, ' "The keeper leaves". Harbour News. 27 October 1988.'),
        ("", 0, 'Hale, R. W. (1979). "Lamps of the Coast"'),
        ("idle", 0, '"An idle page"'),
    ]
    assert [marker.label for marker in document.dangling_markers] == ["lost"]


def test_a_template_is_one_citation_with_its_fields() -> None:
    page, short, keeper, book = cited(PAGE)[:4]
    assert (page.type, page.url) == ("webpage", "https://board.example/torrow")
    assert page.record.text("archive_location") == "https://web.archive.org/web/2020/https://board.example/torrow"
    assert (page.record.text("publisher"), str(page.record.date("accessed"))) == ("Light Board", "2021-03-12")
    assert page.raw.startswith("{{cite web") and page.raw.endswith("}}")  # noqa: PT018
    assert (short.raw, short.pinpoint, short.short_form_of) == ("{{sfn|Hale|1979|pp=50–53}}", "pp. 50–53", book.id)
    assert (keeper.url, keeper.record.text("title")) == ("https://news.example/keeper", "The keeper leaves")
    assert (book.type, book.record.text("title"), book.record.text("publisher-place")) == ("book", "Lamps of the Coast", "Leeds")


def test_what_is_hidden_is_cited_by_nobody() -> None:
    document = read(PAGE)
    assert not [one for one in citator.extract(document) if "hidden" in (one.url or "")]
    assert "hidden.example" not in " ".join(link.href for link in document.links)
    assert ("https://canal.example/torrow", LinkKind.ANCHOR) in [(link.href, link.kind) for link in document.links]


TEMPLATES = [
    ("{{Internetquelle |url=https://a.example/ |titel=Am Kai |hrsg=Reederei |abruf=2020-05-17}}", "webpage", "Am Kai", ""),
    ("{{Literatur |Autor=Anna Krug |Titel=Am Kai |Verlag=Haus |Ort=Bremen |Datum=2004}}", "book", "Am Kai", "Krug"),
    ("{{Lien web|url=https://a.example/|titre=Le quai|consulté le=12 juin 2021}}", "webpage", "Le quai", ""),
    ("{{Ouvrage|prénom1=Ann|nom1=Hale|titre=Le quai|éditeur=Maison|année=2015}}", "book", "Le quai", "Hale"),
    ("{{статья |автор=Речной А. А. |заглавие=Маяки |издание=Записки |год=2002 |номер=254}}", "article-journal", "Маяки", "Речной"),
    ("{{cita libro|apellidos=Hale|nombre=Ana|título=El muelle|año=1999}}", "book", "El muelle", "Hale"),
    ("{{cite book|last=Hale|chapter=Oil|title=Lamps|year=1999}}", "chapter", "Oil", "Hale"),
    ("{{cite news|author=Hale, Ann|author2=Weir, Tom|title=The {{lang|fr|quai}} of [[Leeds|Old ''Leeds'']]|work=News}}",
     "article-newspaper", "The quai of Old Leeds", "Hale"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "title", "family"), TEMPLATES, ids=[text[2:14] for text, *_ in TEMPLATES])
def test_templates_of_many_tongues(text: str, kind: str, title: str, family: str) -> None:
    [one] = cited(f"Words.<ref>{text}</ref>")
    assert (one.type, one.record.text("title"), one.note) == (kind, title, "n1")
    assert [name.family for name in one.record.names("author")][:1] == ([family] if family else [])


PEOPLE = [
    ("{{Literatur|Autor=Max Born, Emil Wolf|Titel=Optik}}", ["Max Born", "Emil Wolf"]),
    ("{{Literatur|Autor=[[Max Born]], Emil Wolf u. a.|Titel=Optik}}", ["Max Born", "Emil Wolf", "et al."]),
    ("{{Literatur|Autor=Krug, Anna|Titel=Am Kai}}", ["Anna Krug"]),
    ("{{Literatur|Autor=von Krug, Anna|Titel=Am Kai}}", ["Anna von Krug"]),
    ("{{Internetquelle|autor=Anna Krug, Jan Reeder|titel=Am Kai|url=https://a.example/}}", ["Anna Krug", "Jan Reeder"]),
    ("{{cite book|author=Hale Weir, Ann Mary|title=Lamps}}", ["Ann Mary Hale Weir"]),
    ("{{cite book|author=Hale, Ann and Weir, Tom|title=Lamps}}", ["Ann Hale", "Tom Weir"]),
    ("{{cite book|author=Hale, Ann; Weir, Tom|title=Lamps}}", ["Ann Hale", "Tom Weir"]),
    ("{{cite book|authors=Ann Hale, Tom Weir and Jo Brook|title=Lamps}}", ["Ann Hale", "Tom Weir", "Jo Brook"]),
    ("{{cite book|author=Ortega y Gasset, José|title=Lamps}}", ["José Ortega y Gasset"]),
    ("{{cite book|author=Faber & Faber|title=Lamps}}", ["Faber & Faber"]),
    ("{{cite journal|vauthors=Weir AB, Hale T, ((Light Board)), et al|title=Lamps}}", ["AB Weir", "T Hale", "Light Board", "et al"]),
    ("{{книга|автор=Речной А. А., Маяков Б. Б.|заглавие=Маяки}}", ["А. А. Речной", "Б. Б. Маяков"]),
    ("{{cite book|author1-last=Weir|author1-first=Jo|author2-last=Hale|author2-first=Ann|title=Lamps}}", ["Jo Weir", "Ann Hale"]),
    ("{{cite book|author-last1=Weir|author-first1=Jo|author-last2=Hale|author-first2=Ann|title=Lamps}}", ["Jo Weir", "Ann Hale"]),
    ("{{cite book|author2-surname=Hale|author2-given=Ann|surname=Weir|given=Jo|title=Lamps}}", ["Jo Weir", "Ann Hale"]),
    ("{{cite book|author1=Weir|first1=Jo|last2=Hale|author2=Ann Hale|title=Lamps}}", ["Jo Weir", "Hale"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), PEOPLE, ids=[text[2:40] for text, _ in PEOPLE])
def test_each_person_of_a_template_is_one(text: str, people: list[str]) -> None:
    [entry] = read(f"Words.<ref>{text}</ref>").entries
    assert [str(name) for name in entry.record.names("author")] == people


EDITORS = [
    ("{{cite book|editor1-last=Weir|editor1-first=Jo|editor2-last=Hale|editor2-first=Ann|title=L}}", ["Jo Weir", "Ann Hale"], ""),
    ("{{cite book|editor-last2=Hale|editor-first2=Ann|editor-last1=Weir|editor-first1=Jo|title=L}}", ["Jo Weir", "Ann Hale"], ""),
    ("{{cite book|editor2=Hale, Ann|editor=Weir, Jo|title=L}}", ["Jo Weir", "Ann Hale"], ""),
    ("{{cite book|veditors=Weir J, Hale A|title=L}}", ["J Weir", "A Hale"], ""),
    ("{{Literatur|Hrsg=Anna Krug, Jan Reeder|Titel=Kai|Verlag=Haus}}", ["Anna Krug", "Jan Reeder"], "Haus"),
    ("{{Literatur|Herausgeber=Deutsches Hafenmuseum|Titel=Kai}}", ["Deutsches Hafenmuseum"], ""),
    ("{{Internetquelle|hrsg=Hafenmuseum|titel=Kai|url=https://a.example/}}", [], "Hafenmuseum"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people", "publisher"), EDITORS, ids=[text[2:40] for text, *_ in EDITORS])
def test_editors_are_read_and_the_body_that_puts_a_page_out_is_none(text: str, people: list[str], publisher: str) -> None:
    [entry] = read(f"Words.<ref>{text}</ref>").entries
    assert [str(name) for name in entry.record.names("editor")] == people
    assert entry.record.text("publisher") == publisher


COLLECTIONS = [
    ("Sammelwerk=Zeitschrift für Hafenkunde|Band=12|Seiten=3–9", "article-journal"),
    ("Sammelwerk=Hafenblätter|Nummer=4|Datum=2001", "article-journal"),
    ("Sammelwerk=Hafenblätter|Band=4|ISSN=0317-8471", "article-journal"),
    ("Sammelwerk=Hafenblätter|Nummer=4|Datum=2001-05-04", "document"),
    ("Sammelwerk=Hafen und Kai|Band=4", "document"),
    ("Sammelwerk=Zeitschrift für Hafenkunde|Band=12|Verlag=Haus", "document"),
    ("Sammelwerk=Hafen und Kai|Band=2|Verlag=Haus", "chapter"),
    ("Sammelwerk=Jahrbuch der Häfen|Band=2|ISBN=0-306-40615-2", "chapter"),
    ("Band=2|Verlag=Haus", "book"),
]


@pytest.mark.parametrize(("given", "kind"), COLLECTIONS)
def test_a_part_of_a_collection_is_an_article_where_that_is_a_periodical(given: str, kind: str) -> None:
    [entry] = read(f"Words.<ref>{{{{Literatur|Autor=Anna Krug|Titel=Am Kai|{given}}}}}</ref>").entries
    assert entry.record.type == kind
    assert entry.record.text("page") == ("3–9" if "Seiten" in given else "")


def test_an_article_of_the_template_for_all_has_its_pages() -> None:
    [entry] = read("Words.<ref>{{citation|last=Hale|title=Oil|journal=Lamps|volume=4|pages=3–9}}</ref>").entries
    assert (entry.record.type, entry.record.text("page")) == ("article-journal", "3–9")


def test_an_isbn_that_can_not_be_is_told() -> None:
    [one] = cited("Words.<ref>{{cite book|last=Hale|title=Lamps|year=1999|isbn=0-306-40615-3}}</ref>")
    assert [name for name, _ in one.problems] == ["identifier-invalid"]


ODD = [
    "{{{{{{ broken | }} ]] [[ <ref>",
    "</ref></ref><ref>",
    "<ref name=/><ref name=a>x",
    "{{cite web|url=|title=}}",
    "{{sfn}}{{efn}}{{r}}",
    "'''''",
    "[https://",
]


@pytest.mark.parametrize("text", ODD)
def test_broken_wikitext_is_read_all_the_same(text: str) -> None:
    assert read(f"{text} and on").text == f"{text} and on"


@pytest.mark.parametrize("piece", ["{{", "[[", "<ref>", "{{a|", "<ref name=a/>", "[https://a.example x", "''", "|", "<!--", "{{sfn|A|1}}"])
def test_its_cost_grows_with_its_length_only(piece: str) -> None:
    begun = time.perf_counter()
    wikitext.read((piece * 4_000).encode(), "a.wiki")
    assert time.perf_counter() - begun < 10


def _references(count: int) -> str:
    return "".join(
        f"Lamp {at} burns.<ref>{{{{cite web|url=https://a.example/{at}|title=Lamp {at}}}}} [https://b.example/{at} See]</ref>\n"
        for at in range(count)
    )


LONG: list[Callable[[int], str]] = [
    lambda size: _references(size // 6),
    lambda size: "{{" * size + "}}" * size,
    lambda size: "{{a|b=c {{d|" * (size // 2) + "}}" * size,
    lambda size: "<ref>a" * size + "</ref>" * size,
    lambda size: "{{reflist|refs=a}}<ref>b</ref>" * (size // 4),
    lambda size: "<code><Pre lang='a'><nowiki>" * size,
    lambda size: "<!-- a --><nowiki>b</nowiki >" * size,
    lambda size: "<ref>" + "[https://a.example/ b] " * size + "</ref>",
]


@pytest.mark.parametrize("made", LONG, ids=["references", "braces", "templates", "tags", "lists", "code", "hidden", "links"])
def test_a_page_twice_as_long_takes_no_more_than_twice_the_time(made: Callable[[int], str]) -> None:
    number = itertools.count()  # words of the last texts are remembered: no text comes twice
    assert grows_no_faster_than_its_input(lambda size: read(f"{made(size)} {next(number)}"), 5_000)


def test_what_is_nested_too_deeply_is_words_and_nothing_else_is_lost() -> None:
    document = read(
        "Lamps.<ref>{{cite book|last=Weir|title=Tides}}</ref> " + "{{a|" * 5_000 + "deep" + "}}" * 5_000 + "<ref>Hale 1979</ref>"
    )
    assert [note.text for note in document.notes] == ['Weir. "Tides"', "Hale 1979"]
    assert [entry.record.text("title") for entry in document.entries] == ["Tides"]
    open_ones = read("{{a|" * 5_000 + "Lamps.<ref>{{cite book|last=Weir|title=Tides}}</ref>")
    assert [entry.record.text("title") for entry in open_ones.entries] == ["Tides"]


def test_a_reference_may_be_written_as_a_parser_function() -> None:
    document = read(
        'Lamps.{{#tag:ref|See [https://a.example/?q=oil Oil].|name="oil"}} Oil.<ref name=oil /> '
        "Wicks.{{#tag: Ref |{{cite book|last=Weir|title=Tides}}|group=note}} More.{{#tag:ref||name=oil}}\n"
        "{{#tag:references|<ref name=idle>Hale 1979</ref>|group=note}}"
    )
    assert [(note.label, len(note.markers), note.text) for note in document.notes] == [
        ("1", 3, "See Oil."),
        ("note 1", 1, 'Weir. "Tides"'),
        ("idle", 0, "Hale 1979"),
    ]
    assert not document.dangling_markers
    missing = read("Lamps.{{#tag:ref||name=oil}}")
    assert [marker.label for marker in missing.dangling_markers] == ["oil"]


def test_a_link_belongs_to_the_innermost_note_around_it() -> None:
    document = read("Lamps.{{efn|Oil.<ref>[https://a.example/ See]</ref> [https://b.example/ Or]}} [https://c.example/ Text]")
    text = {note.id: note.text.split()[0] for note in document.notes}
    assert [(link.href, text.get(link.note or "")) for link in document.links] == [
        ("https://a.example/", "See"),
        ("https://b.example/", "Oil."),
        ("https://c.example/", None),
    ]


def test_a_short_reference_that_only_the_list_has_is_one() -> None:
    document = read("Lamps.<ref name=a/>{{reflist|refs=<ref name=a>Oil, as {{sfn|Hale|1979}} says.</ref>}}")
    assert [note.text for note in document.notes] == ["Oil, as  says.", "Hale 1979"]


def test_a_closed_nowiki_hides_nothing_behind_it() -> None:
    document = readers.read(b"Lamps<nowiki /> burn.<ref>{{cite book|last1=Weir|title=Tides of the sea|year=1999}}</ref>\n", "page.wiki")
    assert len(document.notes) == 1


@pytest.mark.parametrize("tag", ["code", "pre", "nowiki", "syntaxhighlight lang=c", "math"])
def test_a_tag_of_code_that_is_never_closed_hides_nothing(tag: str) -> None:
    cites = "Lamps.<ref>{{cite book|last=Weir|title=Tides}}</ref>"
    document = read(f"Write <{tag}> here. {cites}")
    assert [note.text for note in document.notes] == ['Weir. "Tides"']
    assert not document.furniture
    closed = read(f"Write <{tag}> here. {cites}</{tag.split(maxsplit=1)[0].upper()} > {cites}")
    assert len(closed.notes) == 1


def test_a_comment_that_is_never_closed_hides_the_rest() -> None:
    document = read("Lamps.<ref>Hale 1979</ref> <!-- <ref>Weir 1980</ref> <nowiki>")
    assert [note.text for note in document.notes] == ["Hale 1979"]
    assert [document.text[place.start : place.end] for place in document.furniture] == ["<!-- <ref>Weir 1980</ref> <nowiki>"]


def test_a_later_author_has_not_the_given_name_of_the_first() -> None:
    cited = b"Lamps.<ref>{{cite book|last1=Weir|first1=Jo|last2=Hale|title=Tides of the sea|year=1999}}</ref>\n"
    [entry] = readers.read(cited, "page.wiki").entries
    assert [(name.family, name.given) for name in entry.record.names("author")] == [("Weir", "Jo"), ("Hale", "")]


def test_a_day_that_no_calendar_has_is_told_and_is_not_the_name_of_a_site() -> None:
    [one] = cited(
        "Lamps.<ref>{{cite web|last1=Hale|first1=Ann|title=Lamps two|url=https://example.org/b"
        "|date=2020-02-30|access-date=31 February 2021}}</ref>"
    )
    assert "container-title" not in one.record.fields
    assert [clause for name, clause in one.problems if name == "date-inconsistent"] == [
        "30 February 2020: February 2020 has 29 days",
        "31 February 2021: February 2021 has 28 days",
    ]


@pytest.mark.parametrize("day", ["29 February 2020", "May 31, 2020", "Spring 2020", "2020", "30–31 May 2020"])
def test_a_day_that_can_be_is_not_told(day: str) -> None:
    [one] = cited(f"Lamps.<ref>{{{{cite web|last=Hale|first=Ann|title=Lamps two|url=https://example.org/b|date={day}}}}}</ref>")
    assert not [name for name, _ in one.problems if name == "date-inconsistent"]


# ------------------------------------------------------------------------------------------------ templates of other pages


def of_note(words: str) -> tuple[list[tuple[str, str | None]], list[str]]:
    """The numbers and pages cited in a note of these words, and what is told of notes that were not read."""
    text = f"== Lamps ==\nThe lamp was lit.<ref>{words}</ref> {{{{Infobox book|isbn=9780306406157}}}} It was put out.\n"
    examined = flow.examine(wikitext.read(text.encode(), "a.wiki"))
    cited = [(identifier.value, one.pinpoint) for one in examined.citations for identifier in one.identifiers]
    return cited, [finding.message for finding in examined.findings if finding.name == "part-not-read"]


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("{{BibISBN|9780306406157|page=4}}", [("9780306406157", "p. 4")]),
        ("{{BibISBN|978-0-306-40615-7|Seite=12–14}}", [("9780306406157", "p. 12–14")]),
        ("{{BibISBN|0306406152|S=3}}", [("9780306406157", "p. 3")]),
        ("{{bibisbn\n|1=9780306406157}}", [("9780306406157", None)]),
        ("{{Handbook of lamps|isbn=9780306406157|Seiten=3}}", [("9780306406157", "p. 3")]),
        ("{{BibDOI|10.5555/lamp.3}}", [("10.5555/lamp.3", None)]),
        ("{{Lamp letters|doi=10.5555/lamp.3|p=9}}", [("10.5555/lamp.3", "p. 9")]),
        ("{{ISBN|9780306406157}}", [("9780306406157", None)]),
    ],
)
def test_a_template_that_gives_the_number_of_a_work_cites_it(words: str, cited: list[tuple[str, str | None]]) -> None:
    found, told = of_note(words)
    assert (found, told) == (cited, [])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("{{Literatur}}", "Literatur"),
        ("{{Handbook 1994|S=4}}", "Handbook 1994"),
        ("{{Bib|9780306406157}}", "Bib"),  # a number of nobody knows what
        ("{{BibISBN|97803064061|S=4}}", "BibISBN"),  # too short
        ("{{BibISBN|9780306406150}}", "BibISBN"),  # its check digit is another
        ("{{BibISBN|see above}}", "BibISBN"),
        ("{{BibDOI|lamp.3}}", "BibDOI"),
        (" {{ Literatur | }} ", "Literatur"),
    ],
)
def test_a_template_whose_words_are_not_known_is_told_by_its_name(words: str, name: str) -> None:
    assert of_note(words) == ([], [f"note 1 holds only a template, {{{{{name}}}}}: what it prints stands in another page"])


@pytest.mark.parametrize("words", ["", " ", "<!-- {{BibISBN|9780306406157}} -->", "[[File:Lamp.jpg]]"])
def test_an_empty_note_is_empty(words: str) -> None:
    assert of_note(words) == ([], ["note 1 is empty"])


@pytest.mark.parametrize(
    "words",
    [
        "{{webarchive|url=https://web.archive.org/web/2019/https://x.example/lamp|date=3 May 2019}}",
        "{{official website|https://lamps.example/}}",
        "{{sfn|Brook|1994|p=3}}",
    ],
)
def test_a_template_of_which_something_was_read_is_not_told(words: str) -> None:
    assert of_note(words)[1] == []
