"""Notes and references of web pages that no link leads to: typed labels, raised figures, lists below a heading."""

from __future__ import annotations

import pytest

from citator.formats.readers.html import read
from citator.model import Document, NoteKind

TEXT = "<h1>Lamps</h1><p>The lamps of the northern pier burn through the night, and the keepers write down every ship that passes.{}</p>"
ENTRIES = (
    "Brandt, A. (1874). The lamps of the pier. Harbour Studies 31.",
    "Hollis, B. Tides and lanterns. Norwick: Tallow Press, 1902.",
    "Okafor, C. “Ropes”, https://harbour.example.org/ropes.",
)


def page(body: str) -> Document:
    return read(f"<html lang='en-GB'><body>{body}</body></html>".encode(), "page.html")


def told(found: Document) -> list[tuple[str, str, str, list[str]]]:
    return [(note.label, note.kind.value, note.text, [found.text[m.start : m.end] for m in note.markers]) for note in found.notes]


def test_typed_notes_are_found_beside_the_notes_of_a_table() -> None:
    table = "<table><tr><th>Ships<sup>a</sup></th></tr><tr><td>9</td></tr></table><p><sup>a</sup> Of all kinds.</p>"
    found = page(f"{TEXT.format('[1] Tides turn.[2][3]')}{table}<h2>Notes</h2><p>[1] First.</p><p>[2] Second.</p><p>[3] Third.</p>")
    assert [one for one in told(found) if one[0] != "a"] == [
        ("1", "endnote", "First.", ["[1]"]),
        ("2", "endnote", "Second.", ["[2]"]),
        ("3", "endnote", "Third.", ["[3]"]),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "<p>[1] First lamp.</p><p>[2] Second tide.</p>",
        "<p>[1] First lamp.<br>[2] Second tide.</p><p>The end.</p>",
        "<hr><div>[1]&nbsp;First lamp.</div><div>[2]&nbsp;Second tide.</div>",
        "<table><tr><td>[1]</td><td>First lamp.</td></tr><tr><td>[2]</td><td>Second tide.</td></tr></table>",
        "<h3>Footnotes</h3><dl><dt>[1]</dt><dd>First lamp.</dd><dt>[2]</dt><dd>Second tide.</dd></dl>",
    ],
)
def test_typed_labels_in_any_layout(listed: str) -> None:
    linked = "<a href=#n id=r>*</a><p id=n><a href=#r>*</a> A linked note.</p>"
    found = page(TEXT.format("[1] Tides turn.[2]") + linked + listed)
    assert [(note.label, note.text, len(note.markers)) for note in found.notes if note.label != "*"] == [
        ("1", "First lamp.", 1),
        ("2", "Second tide.", 1),
    ]


@pytest.mark.parametrize("listed", ["<p>[1] First.</p><p>[2] Second.</p>", "<h2>References</h2><ol><li>First.</li><li>Second.</li></ol>"])
def test_raised_figures_in_brackets_are_markers_once(listed: str) -> None:
    found = page(TEXT.format("<sup>[1]</sup> Tides turn.<sup>[2]</sup>") + listed)
    assert [(note.text, [found.text[m.start : m.end] for m in note.markers]) for note in found.notes] == [
        ("First.", ["[1]"]),
        ("Second.", ["[2]"]),
    ]


def test_a_typed_note_ends_where_the_text_goes_on() -> None:
    first = TEXT.format("[1]") + "<p>[1] First lamp.</p>"
    found = page(f"{first}<p>Tides turn.[2] And lamps burn.</p><p>[2] Second tide.</p><p>The end.</p>")
    assert [note.text for note in found.notes] == ["First lamp.", "Second tide."]


def test_figures_in_brackets_in_code_are_no_markers() -> None:
    code = "<pre>lamp[1] = lamp[2]</pre><p>Set <code>ar[1]</code> first.</p>"
    found = page(f"{TEXT.format('[1] Tides turn.[2]')}{code}<h2>Notes</h2><p>[1] First.</p><p>[2] Second.</p>")
    assert [len(note.markers) for note in found.notes] == [1, 1]
    alone = page(TEXT.format("") + code)
    assert not alone.notes
    assert not alone.dangling_markers


def test_raised_figures_side_by_side_are_two_markers() -> None:
    notes = "".join(f"<p><sup>{number}</sup> Note {number} of the lamps.</p>" for number in (1, 2, 3))
    found = page(f"{TEXT.format('<sup>1</sup><sup>2</sup> Tides turn.<sup>3</sup>')}{notes}")
    assert [(note.label, len(note.markers)) for note in found.notes] == [("1", 1), ("2", 1), ("3", 1)]


def test_a_raised_note_without_marker_does_not_end_the_series() -> None:
    notes = "".join(f"<p><sup>{number}</sup> Note {number} of the lamps.</p>" for number in range(1, 6))
    found = page(f"{TEXT.format('<sup>1</sup> Tides turn.<sup>2</sup> Ropes.<sup>4</sup> Piers.<sup>5</sup>')}{notes}")
    assert [(note.label, len(note.markers)) for note in found.notes] == [("1", 1), ("2", 1), ("3", 0), ("4", 1), ("5", 1)]


def test_an_isotope_is_no_marker() -> None:
    notes = "".join(f"<p><sup>{number}</sup> Note {number} of the lamps.</p>" for number in range(1, 15))
    marks = "".join(f" Tides turn.<sup>{number}</sup>" for number in range(1, 15))
    found = page(f"{TEXT.format(' Traces of <sup>14</sup>C.' + marks)}{notes}")
    assert [len(note.markers) for note in found.notes] == [1] * 14


@pytest.mark.parametrize(
    "heading", ["References", "Bibliography", "Works cited", "Literatur", "Références", "Список литературы", "参考文献"]
)
@pytest.mark.parametrize("form", ["<ul>{}</ul>", "<ol>{}</ol>", "{}"])
def test_a_list_of_references_needs_no_markers(heading: str, form: str) -> None:
    tag = "li" if form != "{}" else "p"
    listed = form.format("".join(f"<{tag}>{entry}</{tag}>" for entry in ENTRIES))
    found = page(f"{TEXT.format('')}<h2>{heading}</h2>{listed}<h2>Visit us</h2><p>Open since 1999.</p>")
    assert [(note.kind, note.text) for note in found.notes] == [(NoteKind.REFERENCE, entry) for entry in ENTRIES]
    assert [note.label for note in found.notes] == (["1", "2", "3"] if form.startswith("<ol") else ["", "", ""])
    assert [link.note for link in found.links] == ["n3"]


def test_references_below_linked_notes_have_their_markers() -> None:
    linked = "<a href=#n1 id=r1><sup>1</sup></a> and more [1], then [2, 3]"
    notes = "<section><ol><li id=n1>A note. <a href=#r1>↩</a></li></ol></section>"
    listed = "".join(f"<p>[{number}] {entry}</p>" for number, entry in enumerate(ENTRIES, 1))
    assert told(page(f"{TEXT.format(linked)}{notes}<h2>References</h2>{listed}")) == [
        ("1", "footnote", "A note.", ["1"]),
        ("1", "reference", ENTRIES[0], ["[1]"]),
        ("2", "reference", ENTRIES[1], ["[2, 3]"]),
        ("3", "reference", ENTRIES[2], ["[2, 3]"]),
    ]


def test_named_references_have_their_markers() -> None:
    listed = "".join(f"<dt>[{key}]</dt><dd>{entry}</dd>" for key, entry in zip(("Bra74", "HOL"), ENTRIES, strict=False))
    found = page(f"{TEXT.format(' See [HOL] and [Bra74]; in code <code>x[HOL]</code>.')}<h2>References</h2><dl>{listed}</dl>")
    assert told(found) == [("Bra74", "reference", ENTRIES[0], ["[Bra74]"]), ("HOL", "reference", ENTRIES[1], ["[HOL]"])]


def test_counted_paragraphs_are_references_with_their_number() -> None:
    listed = "".join(f"<p>{number}. {entry}</p>" for number, entry in enumerate(ENTRIES, 1))
    found = page(f"{TEXT.format(' As was shown [2].')}<h2>References</h2>{listed}")
    assert [(note.label, note.text, len(note.markers)) for note in found.notes] == [
        (str(number), entry, number == 2) for number, entry in enumerate(ENTRIES, 1)
    ]


@pytest.mark.parametrize("heading", ["<p>References:</p>", "<h4>9. References</h4>", "<p>参考文献：</p>", "<h2>参考资料</h2>"])
def test_typed_references_that_nothing_cites(heading: str) -> None:
    listed = "".join(f"<p>[{number}] {entry}</p>" for number, entry in enumerate(ENTRIES, 1))
    found = page(f"{TEXT.format('')}{heading}{listed}")
    assert [(note.label, note.kind, note.text) for note in found.notes] == [
        (str(number), NoteKind.REFERENCE, entry) for number, entry in enumerate(ENTRIES, 1)
    ]


def test_references_that_are_lines_of_one_paragraph() -> None:
    found = page(f"{TEXT.format('')}<h2>REFERENCES</h2><p>{'<br>'.join(ENTRIES)}</p>")
    assert [note.text for note in found.notes] == list(ENTRIES)


@pytest.mark.parametrize(
    "extra",
    [
        "<h2>References</h2><div><h3>Ana Keeper</h3><p>She kept the lamp well.</p></div>",
        "<h2>Related</h2><ul><li><a href='/a'>Ropes, 1874</a></li><li><a href='/b'>Tides, 1902</a></li></ul>",
        "<nav><h2>References</h2><ul><li><a href='https://a.example/'>Ropes</a></li></ul></nav>",
        "<footer><h4>Sources</h4><ul><li><a href='https://a.example/'>Ropes</a></li></ul></footer>",
        "<h2>References</h2><ul><li><a href='/api'>The interface</a></li><li><a href='/guide'>The guide</a></li></ul>",
        "<h2>References</h2><p>Ask at the pier for letters of reference.</p>",
        "<h2>References</h2><p>© 2019 Harbour Trust</p><p>Posted on 3 May 2021 by the keeper</p>",
        "<h2>See also</h2><ul><li>Brandt, A. (1874). The lamps.</li></ul>",
        "<h2>Steps</h2><p>[1] Light the lamp.</p><p>[2] Close the door.</p>",
        "<ul><li><a href='#r'>References</a></li><li><a href='#s'>Tides since 1902</a></li></ul>",
    ],
)
def test_other_lists_are_no_references(extra: str) -> None:
    assert not page(TEXT.format("") + extra).notes


def test_what_follows_the_references_is_none() -> None:
    listed = "".join(f"<p>{entry}</p>" for entry in ENTRIES)
    about = "<p>The writer keeps a lamp.</p><p>She lives on the pier.</p><p>Her first book came out in 2001.</p>"
    assert len(page(f"{TEXT.format('')}<h2>References</h2>{listed}{about}").notes) == 3


def test_numbered_paragraphs_of_a_judgment_are_no_notes() -> None:
    paragraphs = "<p>[1] The tide turned.</p><p>[2] As was said at [1], it did.</p><p>[3] Dismissed.</p>"
    linked = "<a href=#n id=r>1</a>" + "<p>Summary: the tide [1–3].</p>" + paragraphs + "<p id=n><a href=#r>1</a> A note.</p>"
    assert [note.text for note in page(TEXT.format(linked)).notes] == ["A note."]


def test_a_list_in_parts_is_read_as_a_whole() -> None:
    parts = "".join(
        f"<h3>{name}</h3><div class='refs'><div>{one}</div><div>{two}</div></div>"
        for name, one, two in (("Books", *ENTRIES[:2]), ("Articles", ENTRIES[2], "Dunn, D. (1902). Tides. Harbour Studies 40."))
    )
    found = page(f"{TEXT.format('')}<h2>Bibliography</h2>{parts}<h2>About</h2><div class='refs'><div>The lamps of 1874.</div></div>")
    assert [note.text[:6] for note in found.notes] == ["Brandt", "Hollis", "Okafor", "Dunn, "]
