"""Notes of web pages without links: by chapter, by page, below a rule, with several paragraphs, and what only looks so."""

from __future__ import annotations

import pytest

from citator.formats.readers.html import read
from citator.model import Document

LAMP = "<p>The lamps of the northern pier burn through the night, and the keepers write down every ship.{}</p>"
TWO = [("1", "First lamp, 1874.", 1), ("2", "Second tide.", 1)]
MARKED = LAMP.format("<sup>1</sup> The tides turn twice a day.<sup>2</sup>")


def page(body: str) -> Document:
    return read(f"<html lang='en-GB'><body>{body}</body></html>".encode(), "page.html")


def told(found: Document) -> list[tuple[str, str, int]]:
    return [(note.label, note.text, len(note.markers)) for note in found.notes]


CHAPTERS = "".join(
    f"<h2>{name}</h2>" + LAMP.format("".join(f"<sup>{number}</sup> It burns." for number in range(1, count + 1)))
    for name, count in (("Lamps", 2), ("Tides", 3))
)
BY_CHAPTER = [("1", "Lamp one.", 1), ("2", "Lamp two.", 1), ("1", "Tide one.", 1), ("2", "Tide two.", 1), ("3", "Tide three.", 1)]
FORMS = {
    "lists": ("<ol>{}</ol>", "<li>{text}</li>"),
    "paragraphs": ("{}", "<p>{label}. {text}</p>"),
    "lines": ("<p>{}</p>", "{label}. {text}<br>"),
    "raised": ("{}", "<p><sup>{label}</sup> {text}</p>"),
    "square brackets": ("{}", "<p>[{label}] {text}</p>"),
    "round brackets": ("{}", "<p>({label}) {text}</p>"),
}


def listed(form: str, notes: list[tuple[str, str, int]]) -> str:
    outer, inner = FORMS[form]
    return outer.format("".join(inner.format(label=label, text=text) for label, text, _ in notes))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "heads", [("<h3>Lamps</h3>", "<h3>Tides</h3>"), ("<h2>Lamps</h2>", "<h2>Tides</h2>"), ("<p><b>Lamps</b></p>", "<p><b>Tides</b></p>")]
)
def test_endnotes_that_begin_anew_with_each_chapter(form: str, heads: tuple[str, str]) -> None:
    notes = f"<h2>Notes</h2>{heads[0]}{listed(form, BY_CHAPTER[:2])}{heads[1]}{listed(form, BY_CHAPTER[2:])}"
    found = page(CHAPTERS + notes)
    assert told(found) == BY_CHAPTER
    marks = [note.markers[0].start for note in found.notes]
    assert marks == sorted(marks)


def test_a_marker_left_out_moves_no_other_chapter() -> None:
    body = CHAPTERS.replace("<sup>2</sup>", "", 1)
    notes = f"<h2>Notes</h2><h3>Lamps</h3>{listed('lists', BY_CHAPTER[:2])}<h3>Tides</h3>{listed('lists', BY_CHAPTER[2:])}"
    assert told(page(body + notes)) == [("1", "Lamp one.", 1), ("2", "Lamp two.", 0), *BY_CHAPTER[2:]]


@pytest.mark.parametrize("form", ["raised", "paragraphs", "lists", "round brackets"])
@pytest.mark.parametrize("anew", [False, True])
def test_notes_at_the_foot_of_each_page(form: str, anew: bool) -> None:
    body, notes = "", []
    for sheet in range(3):
        first = 1 if anew else 2 * sheet + 1
        own = [(str(number), f"Note {number} of sheet {sheet}.", 1) for number in (first, first + 1)]
        foot = listed(form, own).replace("<ol>", f"<ol start={first}>")
        body += LAMP.format(f"<sup>{first}</sup> Tides turn.<sup>{first + 1}</sup>") + "<p>More of it.</p><hr>" + foot
        notes += own
    assert told(page(f"<article>{body}<p>The end.</p></article>")) == notes


def test_an_element_for_the_notes_of_each_page() -> None:
    sheets = "".join(
        f"<div>{LAMP.format(f'<sup>{number}</sup>')}<div class=footnote><p>{number}. Note {number}.</p></div></div>" for number in (1, 2, 3)
    )
    assert told(page(sheets)) == [("1", "Note 1.", 1), ("2", "Note 2.", 1), ("3", "Note 3.", 1)]


@pytest.mark.parametrize(
    "foot",
    [
        "<hr><ol><li>First lamp, 1874.</li><li>Second tide.</li></ol>",
        "<hr><p>1. First lamp, 1874.</p><p>2. Second tide.</p>",
        "<hr><p>1 First lamp, 1874.</p><p>2 Second tide.</p><p>About the keeper.</p>",
        "<hr><p>(1) First lamp, 1874.</p><p>(2) Second tide.</p>",
        "<div class=footnotes><p>1. First lamp, 1874.</p><p>2. Second tide.</p></div>",
        "<p class=footnote>1. First lamp, 1874.</p><p class=footnote>2. Second tide.</p>",
        "<h4>ENDNOTES:</h4><p>1. First lamp, 1874.<br>2. Second tide.</p><p>About the keeper.</p>",
    ],
)
@pytest.mark.parametrize("marks", [MARKED, MARKED.replace("<sup>1</sup>", "<sup>(1)</sup>").replace("<sup>2</sup>", "<sup>(2)</sup>")])
def test_notes_below_a_rule_or_in_their_own_element(foot: str, marks: str) -> None:
    assert told(page(f"<article>{marks}{foot}</article>")) == TWO


@pytest.mark.parametrize(
    "body",
    [
        MARKED + "<hr><ol><li>Light the lamp.</li><li>Watch.</li><li>Close the door.</li></ol>",
        MARKED + "<p>The steps are:</p><ol><li>Light the lamp.</li><li>Watch it.</li></ol>",
        "<hr><p>1. The lamp burns.<sup>1</sup></p><p>2. The tide turns.<sup>2</sup></p>",
        LAMP.format(" A load of 10<sup>1</sup> t on 4 km<sup>2</sup>.") + "<hr><ol><li>Light the lamp.</li><li>Watch it.</li></ol>",
    ],
)
def test_numbered_paragraphs_of_the_text_are_no_notes(body: str) -> None:
    assert not page(body).notes


def test_a_raised_note_has_all_of_its_paragraphs() -> None:
    foot = "<hr><p><sup>1</sup> The keeper said:</p><blockquote>It burns.</blockquote><p>And more.</p><p><sup>2</sup> Second tide.</p>"
    assert told(page(MARKED + foot)) == [("1", "The keeper said: It burns. And more.", 1), ("2", "Second tide.", 1)]
    between = "<p><sup>1</sup> First lamp.</p><p>The tide turns.<sup>2</sup></p><p><sup>2</sup> Second tide.</p>"
    assert told(page(LAMP.format("<sup>1</sup>") + between)) == [("1", "First lamp.", 1), ("2", "Second tide.", 1)]


@pytest.mark.parametrize("labels", [["i"], ["i", "ii"], ["i", "ii", "iii", "iv", "v"], list("abcdefghij")])
def test_roman_figures_and_letters(labels: list[str]) -> None:
    marks = LAMP.format("".join(f"<sup>{label}</sup> It burns." for label in labels))
    notes = "".join(f"<p><sup>{label}</sup> Note {label}.</p>" for label in labels)
    assert told(page(f"{marks}<hr>{notes}")) == [(label, f"Note {label}.", 1) for label in labels]


@pytest.mark.parametrize("foot", ["<hr><p>* Keeper of the pier.</p>{}", "<hr>{}<p>*Keeper of the pier.</p>"])
@pytest.mark.parametrize(
    "notes", ["<p><sup>1</sup> First lamp, 1874.</p><p><sup>2</sup> Second tide.</p>", "<p>1. First lamp, 1874.</p><p>2. Second tide.</p>"]
)
def test_the_note_of_the_author_with_a_sign_that_is_not_raised(foot: str, notes: str) -> None:
    found = page(f"<article><h1>Lamps</h1><p>Ana Keeper*</p>{MARKED}{foot.format(notes)}</article>")
    assert sorted(told(found)) == [("*", "Keeper of the pier.", 1), *TWO]


@pytest.mark.parametrize(
    "body",
    [
        "<p>Ana Keeper*</p><p>The tide turns.</p><p>* Light the lamp.</p><p>* Watch it.</p>",
        "<p>The lamp* burns* and* burns*.</p><hr><p>* Light the lamp.</p>",
        "<p>The lamp burns.</p><hr><p>* Light the lamp.</p><p>* Watch it.</p>",
        "<p>The lamp burns.</p><hr><p>* * *</p><p>The end.</p>",
    ],
)
def test_asterisks_that_are_no_labels(body: str) -> None:
    assert not page(body).notes


LABELLED = """<p>Lamps [<a href='#R1'>1</a>] burn [<a href='#R2'>2</a>]; the tide turns (<a href='#R3'>Doe 2000</a>).</p><section>
<h2>References</h2><ul class='ref-list'><li id='R1'><span class='label'>1.</span><cite>Brandt A. The lamps. 2001.</cite></li>
<li id='R2'><span class='label'>2.</span><cite>Hollis B. Tides. 1999.</cite></li>
<li id='R3'><span class='label'>3.</span><cite>Doe C. Ropes. 2000.</cite></li></ul></section>"""


def test_a_label_in_an_element_of_its_own_is_no_part_of_the_reference() -> None:
    found = page(LABELLED)
    assert told(found) == [("1", "Brandt A. The lamps. 2001.", 1), ("2", "Hollis B. Tides. 1999.", 1), ("3", "Doe C. Ropes. 2000.", 1)]
    assert found.text[found.notes[2].markers[0].start :].startswith("Doe 2000)")


def test_links_with_the_names_of_references_are_their_markers() -> None:
    body = "<p>So <a href='#b1'>Brandt (1874)</a>, <a href='#b2'>Hollis (1902)</a> and again <a href='#b1'>Brandt</a>.</p>"
    entries = "<p id=b1>Brandt, A. (1874). Lamps.</p><p><a id=b2></a>Hollis, B. (1902). Tides. <a href='#top'>top</a></p>"
    assert told(page(f"{body}<h2>References</h2>{entries}")) == [
        ("", "Brandt, A. (1874). Lamps.", 2),
        ("", "Hollis, B. (1902). Tides.", 1),
    ]


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Note <a href='#r1'>1</a>: The lamp.", "The lamp."),
        ("See Brandt (<a href='#r1'>of the lamp</a>), and others.", "See Brandt (of the lamp), and others."),
        ("See <a href='#r1'>↩</a> Brandt.", "See Brandt."),
    ],
)
def test_a_way_back_within_the_words_of_a_note(note: str, words: str) -> None:
    body = f"<p>Lamps burn.<a href='#n1' id=r1><sup>1</sup></a></p><section role=doc-endnotes><p id=n1>{note}</p></section>"
    assert told(page(body)) == [("1", words, 1)]
