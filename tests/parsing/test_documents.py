"""A whole document: notes, running text, links and quotations, with offsets that slice the document."""

from __future__ import annotations

import pytest

from citator.formats import readers
from citator.model import Citation, Document, Link, LinkKind, Marker, Note, NoteKind, OffsetMap, Quotation, Span
from citator.parsing import cite
from tests.parsing.recogniser import recognise


def document(text: str, **more: object) -> Document:
    return Document("a.txt", "text/plain", "0", text, **more)  # type: ignore[arg-type]


def note_at(text: str, label: str, words: str, kind: NoteKind = NoteKind.FOOTNOTE) -> Note:
    """The note with these words, which begins with its label; its marker is the label where it first stands after a full stop."""
    start = text.index(f"\n{label} {words}") + 1
    at = start + len(label) + 1
    mark = text.find(f".{label} ")
    markers = (Marker(label, mark + 1, mark + 1 + len(label)),) if mark >= 0 else ()
    return Note(f"n{label}", label, kind, start, at + len(words), words, None, markers, OffsetMap(((0, at),)))


def read(text: str, **more: object) -> tuple[list[Citation], list[Quotation]]:
    whole = document(text, **more)
    found = cite(whole, recognise)
    citations, quotations = found.citations, found.quotations
    assert all(text[one.start : one.end] == one.raw for one in citations)
    assert all(text[one.start : one.end] == one.text for one in quotations)
    return list(citations), list(quotations)


def test_notes_are_cited_in_their_order_and_resolved() -> None:
    text = "The river rose.1 It fell.2 \n\n1 Ann Brook, Rivers (Leeds, 1994), p. 3.\n2 Ibid., p. 5.\n"
    notes = (note_at(text, "1", "Ann Brook, Rivers (Leeds, 1994), p. 3."), note_at(text, "2", "Ibid., p. 5."))
    citations, _ = read(text, notes=notes)
    assert [(one.id, one.note, one.short_form_of) for one in citations] == [("n1-1", "n1", None), ("n2-1", "n2", "n1-1")]
    title = citations[0].record.fields["title"]
    assert text[title.start : title.end] == "Rivers"


def test_an_entry_of_a_reference_list_is_one_citation() -> None:
    words = "Brook, A. (1994). Rivers; and their names. Leeds: Weir Press."
    text = f"References\n1 {words}\n"
    [one], _ = read(text, notes=(note_at(text, "1", words, NoteKind.REFERENCE),))
    assert (one.id, one.record.text("publisher"), str(one.record.date("issued"))) == ("n1-1", "Weir Press", "1994")


def test_recognised_documents_and_addresses_in_running_text() -> None:
    citations, _ = read("The Board supports General Assembly resolution 62/243, adopted on March 14, 2008. See www.rivers.org/a too.")
    assert [(one.id, one.raw, one.form.value) for one in citations] == [
        ("t-1", "General Assembly resolution 62/243, adopted on March 14, 2008", "in-text"),
        ("t-2", "www.rivers.org/a", "link"),
    ]
    assert str(citations[0].record.date("issued")) == "2008-03-14"


def test_a_resolution_named_later_by_its_number_alone_is_that_of_the_organ_spoken_of() -> None:
    text = "The Board keeps a list of Security Council resolutions. The last one (No. 822) dates April 30, 1993."
    [one], _ = read(text)
    assert (one.raw, one.identifiers[0].value) == ("The last one (No. 822) dates April 30, 1993", "S/RES/822 (1993)")


def problems(text: str, **more: object) -> list[tuple[str, str]]:
    citations, _ = read(text, **more)
    return [(one.raw, name) for one in citations for name, _ in one.problems]


def test_sources_that_are_named_but_not_identified() -> None:
    assert problems("According to a report by the River Watch, the water rose.") == [
        ("According to a report by the River Watch", "source-not-identified")
    ]
    assert problems("The River Watch report described it as the largest flood to date.") == [
        ("The River Watch report", "source-not-identified")
    ]
    assert problems("“The water rose higher than ever before”, spokesman for the River Board Ann Brook said.") == [
        ("spokesman for the River Board Ann Brook said", "source-not-identified")
    ]
    assert problems("The author of the novel on the flood ‘The Grey River’ Ann Brook notes that water is wet.") == [
        ("The author of the novel on the flood ‘The Grey River’ Ann Brook", "source-not-identified")
    ]


def test_links_whose_address_is_lost_and_verbs_without_a_subject() -> None:
    text = "Click here for the tables of the tides. It rose nine years ago, writes. The rest is known."
    assert problems(text) == [
        ("Click here for the tables of the tides", "link-target-lost"),
        ("years ago, writes", "attribution-target-missing"),
    ]
    link = Link(0, 10, "Click here", "https://rivers.org", LinkKind.ANCHOR)
    assert problems(text, links=(link,)) == [("years ago, writes", "attribution-target-missing")]


def test_a_treaty_with_its_article() -> None:
    [one], _ = read("This breaks Article 2 of the Convention on the Prevention of Floods, signed in Leeds.")
    assert (one.type, one.pinpoint, one.record.text("title")) == ("treaty", "Article 2", "Convention on the Prevention of Floods")


def test_acts_of_bodies_without_a_number() -> None:
    [one], _ = read(
        "On February 25, 2010, the House of Representatives of the State of Orvania adopted a resolution on the naming of rivers."
    )
    assert (one.type, str(one.record.date("issued")), one.problems[0][0]) == ("resolution", "2010-02-25", "incomplete")
    assert problems("House Resolution 1594 honours the river.") == [("House Resolution 1594", "jurisdiction-missing")]


def test_mere_mentions_furniture_and_names_of_campaigns_are_no_citations() -> None:
    for text in (
        "The Security Council met in Leeds, and the River Board was present.",
        'The "Justice for the River and Its Banks" campaign began in 2008.',
        "Write to info@rivers.org or call +44 113 496 0000.",
        "(Signed) Ann Brook, Ambassador",
        "Kindly send the letter to all members under agenda items 35 and 41.",
        "The river has many names in letters, maps and reports.",
    ):
        assert read(text) == ([], [])
    text = "S/2018/462 is the river’s."
    assert read(text, furniture=(Span(0, len(text)),)) == ([], [])


def test_the_own_symbol_of_a_document_is_no_citation() -> None:
    assert read("The letter S/2019/168 concerns rivers.", symbols=("S/2019/168",)) == ([], [])


def test_an_inline_quotation_goes_to_the_citation_in_its_sentence() -> None:
    _, [one] = read(
        'It supports General Assembly resolution 62/243, which reaffirmed the "continued respect for the names of rivers” there.'
    )
    assert (one.text, one.marks, one.citation, one.attributed_to) == (
        "continued respect for the names of rivers",
        '" ”',
        "t-1",
        "A/RES/62/243",
    )


def test_a_block_after_a_colon_is_a_quotation() -> None:
    text = "According to a report by the River Watch:\n\nThe water rose in the night and fell in the morning.\n\nThe Board agrees.\n"
    _, [one] = read(text)
    assert one.text == "The water rose in the night and fell in the morning."
    assert (one.marks, one.attributed_to, one.citation) == ("", "River Watch", "t-1")


def test_a_quotation_with_a_marker_belongs_to_the_note() -> None:
    text = "As one author has said, “the river has more names than banks”.1 It is long.\n\n1 Ann Brook, Rivers (Leeds, 1994).\n"
    note = note_at(text, "1", "Ann Brook, Rivers (Leeds, 1994).")
    mark = text.index("1 It")
    note = Note(note.id, "1", note.kind, note.start, note.end, note.text, None, (Marker("1", mark, mark + 1),), note.offsets)
    _, [one] = read(text, notes=(note,))
    assert (one.text, one.citation, one.attributed_to) == ("the river has more names than banks", "n1-1", "Ann Brook")


def test_scare_quotes_and_titles_are_no_quotations() -> None:
    _, quotations = read(
        "A self-proclaimed “River Republic”, said Ann Brook, was named in the resolution “On the Names of Rivers and Lakes”."
    )
    assert quotations == []


def test_a_link_on_the_words_of_a_citation_is_its_target() -> None:
    text = "It rose.1 \n\n1 S/2018/462, para. 32.\n"
    note = note_at(text, "1", "S/2018/462, para. 32.")
    at = text.index("S/2018")
    link = Link(at, at + 10, "S/2018/462", "https://docs.un.org/en/S/2018/462", LinkKind.ANCHOR, note="n1")
    [one], _ = read(text, notes=(note,), links=(link,))
    assert one.url == "https://docs.un.org/en/S/2018/462"
    assert one.url_as_written is None


def test_of_several_dates_the_nearest_is_that_of_the_act() -> None:
    text = "After the flood of 3 May 2004, on 5 June 2010, the Senate of Orvania adopted a resolution on the naming of rivers."
    [one], _ = read(text)
    assert str(one.record.date("issued")) == "2010-06-05"


def test_a_link_on_words_that_cite_nothing_by_themselves_is_a_citation_where_it_leads_out() -> None:
    page = (
        '<base href="https://www.lights.example/a/"><p>More in <a href="https://tides.example/report">the report on lamps</a>, '
        '<a href="/b">our list</a>, <a href="https://archive.lights.example/c">the archive</a> '
        'and <a href="mailto:a@b.example">a letter</a>.</p>'
    )
    stated = page.replace('<base href="https://www.lights.example/a/">', '<link rel="canonical" href="https://lights.example/a/b">')
    for where in (page, stated):
        found = cite(readers.read(where.encode(), "page.html"), lambda text: ()).citations
        assert [(one.raw, one.url, one.form) for one in found] == [("the report on lamps", "https://tides.example/report", "link")]


@pytest.mark.parametrize(("address", "told"), [("https://harbour.example/lamps", False), ("https://harbour.example/", True)])
def test_a_source_named_by_the_words_of_a_link_is_identified(address: str, told: bool) -> None:
    words = f'<p>According to <a href="{address}">a report by Harbour Watch</a>, the lamps were lit.</p>'
    examined = cite(readers.read(f"<html><body><h1>Lights</h1>{words}</body></html>".encode(), "page.html"), recognise)
    assert any(problem[0] == "source-not-identified" for one in examined.citations for problem in one.problems) is told
