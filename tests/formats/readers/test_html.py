"""Web pages: the idioms of notes, the text with its places, links, furniture."""

from __future__ import annotations

import json

import pytest
from tests.support.development_data import data

from citator.errors import SourceUnreadable
from citator.formats.readers.html import read
from citator.model import Document, LinkKind


def page(body: str, head: str = "", base_url: str | None = None) -> Document:
    return read(f"<html lang='en-GB'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode(), "page.html", base_url)


def told(found: Document) -> list[tuple[str, str, list[str]]]:
    """Label, text, and what each marker shows, with the word before it."""
    return [(note.label, note.text, [found.text[: m.end].split()[-1] for m in note.markers]) for note in found.notes]


LAMPS = ("1", "First lamp, 1874.", ["burn.1"])
TIDES = ("2", "Second tide.", ["turn.2"])

WORD = """<p>Lamps burn.<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> Tides
turn.<a href="#_ftn2" name="_ftnref2">[2]</a></p><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a>&nbsp;First lamp,</p>
<p>1874.</p></div><div id=ftn2><p><a href="#_ftnref2" name="_ftn2">[2]</a> Second tide.</p></div>"""

MEDIAWIKI = """<p>Lamps burn.<sup id="cite_ref-a_1-0"><a href="#cite_note-a-1"><span>[</span>1<span>]</span></a></sup> Tides
turn.<sup id="cite_ref-b_2-0"><a href="#cite_note-b-2">[2]</a></sup> Lamps
burn.<sup id="cite_ref-a_1-1"><a href="#cite_note-a-1">[1]</a></sup></p>
<ol><li id="cite_note-a-1"><span>^ <a href="#cite_ref-a_1-0"><sup>a</sup></a> <a href="#cite_ref-a_1-1"><sup>b</sup></a></span>
<span>First lamp, 1874.</span></li><li id="cite_note-b-2"><b><a href="#cite_ref-b_2-0">^</a></b> Second tide.</li></ol>"""

ARIA = """<p>Lamps burn.<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a> Tides
turn.<a href="#fn2" id="fnref2" role="doc-noteref"><sup>2</sup></a></p><section role="doc-endnotes"><hr><ol>
<li id="fn1"><p>First lamp, 1874.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li>
<li id="fn2"><p>Second tide.<a href="#fnref2" role="doc-backlink">↩︎</a></p></li></ol></section>"""

EASY = """<p>Lamps burn.<span id='easy-footnote-1-7' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a
href='#easy-footnote-bottom-1-7' title='First lamp, 1874.'><sup>1</sup></a></span> Tides turn.<span id='easy-footnote-2-7'></span><span
class='easy-footnote'><a href='#easy-footnote-bottom-2-7'><sup>2</sup></a></span></p><ol class='easy-footnotes-wrapper'>
<li><span id='easy-footnote-bottom-1-7'></span>First lamp, 1874.<a class='easy-footnote-to-top' href='#easy-footnote-1-7'></a></li>
<li><span id='easy-footnote-bottom-2-7'></span>Second tide.<a href='#easy-footnote-2-7'>&#8617;</a></li></ol>"""

MODERN = """<p>Lamps burn.<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)">1</a></sup><span
id="mfn-content-1" class="modern-footnotes-footnote__note" data-mfn="1">First lamp, 1874.</span> Tides turn.<sup data-mfn="2"><a
href="javascript:void(0)">2</a></sup><span class="modern-footnotes-footnote__note">Second tide.</span> The end.</p>"""

RAISED = """<p>Lamps burn.<sup>1</sup> A load of 10<sup>3</sup> on 12 km<sup>2</sup>. Tides turn.<sup>2</sup></p><hr>
<p><sup>1</sup> First lamp, 1874.</p><p><sup>2</sup> Second tide.</p>"""

REVIEW = """<p>Lamps burn.<sup id="footnote-1"><a href="#footnote-ref-1">1</a></sup> Tides turn.<sup id="footnote-2"><a
href="#footnote-ref-2">2</a></sup></p><ol><li id="footnote-ref-1"><div><p><a href="#footnote-1">^</a> First lamp, 1874.</p><a
href="#footnote-1">Return to citation ^</a></div></li><li id="footnote-ref-2"><div><p><a href="#footnote-2">^</a> Second tide.</p><a
href="#footnote-2">Return to citation ^</a></div></li></ol>"""

ONE_PARAGRAPH = """<p>Lamps burn.<a id="r1" href="#n1"><sup>1</sup></a> Tides turn.<a id="r2" href="#n2"><sup>2</sup></a></p>
<p><a id="n1" href="#r1">1</a>. First lamp, 1874.<br><a id="n2" href="#r2">2</a>. Second tide.</p>"""

ONE_WAY = """<p>Lamps burn.<sup><a href="#fn-1">1</a></sup> Tides turn.<sup><a href="#fn-2">2</a></sup></p>
<ul><li id="fn-1">1. First lamp, 1874.</li><li id="fn-2">2. Second tide.</li></ul>"""

HIDDEN = """<p>Lamps burn.<sup><a href="#fn-1">1</a></sup> Tides turn.<sup><a href="#fn-2">2</a></sup></p>
<div id="fn-1" hidden>First lamp, 1874.</div><div id="fn-2" style="display: none">Second tide.</div><p>The end.</p>"""


@pytest.mark.parametrize("body", [ARIA, EASY, MODERN, RAISED, REVIEW, ONE_PARAGRAPH, ONE_WAY, HIDDEN])
def test_idioms_of_notes(body: str) -> None:
    assert told(page(body)) == [LAMPS, TIDES]


def test_notes_saved_by_word_may_have_several_paragraphs() -> None:
    assert told(page(WORD)) == [("1", "First lamp, 1874.", ["burn.[1]"]), ("2", "Second tide.", ["turn.[2]"])]


def test_a_note_may_be_pointed_at_twice() -> None:
    assert told(page(MEDIAWIKI)) == [("1", "First lamp, 1874.", ["burn.[1]", "burn.[1]"]), ("2", "Second tide.", ["turn.[2]"])]


def test_notes_that_are_hidden_stand_at_the_end() -> None:
    for body in (MODERN, HIDDEN):
        found = page(body)
        assert found.text.endswith("The end.\n\nFirst lamp, 1874.\n\nSecond tide.")


def test_a_figure_that_begins_a_note_in_a_list_is_not_its_label() -> None:
    body = "<p>Burn.<a id=r1 href=#n1>1</a></p><ol><li id=n1>1 Lamp Reports 1811. <a href=#r1>↩</a></li></ol>"
    assert page(body).notes[0].text == "1 Lamp Reports 1811."


def test_a_table_of_contents_has_no_notes() -> None:
    body = "<ul><li><a href='#s1'>1</a></li><li><a href='#s2'>2</a></li></ul><h2 id=s1>Lamps</h2><p>Burn.</p><div id=s2><p>Tides</p></div>"
    assert not page(body).notes


def test_a_note_that_is_linked_and_not_there_dangles() -> None:
    found = page(
        "<p>Lamps burn.<sup><a href='#fn1'>1</a></sup> Tides turn.<sup><a href='#fn2'>2</a></sup></p><ol><li id=fn1>Lamp.</li></ol>"
    )
    assert [note.label for note in found.notes] == ["1"]
    assert [(m.label, found.text[m.start : m.end]) for m in found.dangling_markers] == [("2", "2")]


def test_square_brackets_without_links_are_read_like_plain_text() -> None:
    found = page("<p>Lamps burn.[1] Tides turn.[2]</p><h2>Notes</h2><p>[1] First lamp.</p><p>[2] Second tide.</p>")
    assert [(note.label, note.text, len(note.markers)) for note in found.notes] == [("1", "First lamp.", 1), ("2", "Second tide.", 1)]
    assert [m.label for m in page("<p>Lamps burn.[1]</p>").dangling_markers] == ["1"]


def test_text_is_what_a_reader_sees() -> None:
    body = """<h1>Lamps &amp; tides</h1>\n<p>One\n <b>two</b>three<!-- no --> four<br>five</p><script>no</script><style>no</style>
    <p hidden>no</p><p style='display:none'>no</p><ul><li>a<li>b</ul><table><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>
    <pre>f  g\n  h</pre>"""
    assert page(body).text == "Lamps & tides\n\nOne twothree four\nfive\n\na\n\nb\n\nc d\ne\n\nf  g\n  h"


def test_links_are_where_they_say() -> None:
    found = page(
        "<p>See <a href=' /lamps?a=1&amp;b=2 '>the <i>lamps</i></a>, <a href='#x'>here</a>, <a href='mailto:a@example.org'>mail</a>,"
        " <a href='javascript:void(0)'>no</a> and https://example.org/tides (or www.example.org/ropes).</p>",
        base_url="https://example.org/page",
    )
    assert [(link.text, link.href, link.kind) for link in found.links] == [
        ("the lamps", "https://example.org/lamps?a=1&b=2", LinkKind.ANCHOR),
        ("https://example.org/tides", "https://example.org/tides", LinkKind.PRINTED),
        ("www.example.org/ropes", "http://www.example.org/ropes", LinkKind.PRINTED),
    ]
    assert all(found.text[link.start : link.end] == link.text for link in found.links)


def test_links_in_notes_name_their_note() -> None:
    found = page(ARIA.replace("First lamp", "<a href='https://example.org/lamp'>First lamp</a>"))
    assert [(link.text, link.note) for link in found.links] == [("First lamp", "n1")]


def test_relative_links_need_the_address_of_the_page() -> None:
    found = page("<p>See <a href='lamps'>lamps</a>.</p>")
    assert not found.links
    assert "1 relative link" in found.warnings[0]
    (link,) = page("<p>See <a href='lamps'>lamps</a>.</p>", head="<base href='https://example.org/a/'>").links
    assert link.href == "https://example.org/a/lamps"


def test_navigation_is_furniture() -> None:
    body = """<header><a href='https://example.org/'>Home</a></header><nav><a href='https://example.org/b'>Menu</a></nav>
    <main><article><header><h1>Lamps</h1></header><p>They burn; see <a href='https://example.org/c'>c</a>.</p><aside>Abstract of it.</aside>
    </article></main><aside>Related</aside><footer>© 1874</footer>"""
    found = page(body)
    assert [found.text[span.start : span.end] for span in found.furniture] == ["Home", "Menu", "Related", "© 1874"]
    assert [link.text for link in found.links] == ["c"]


def test_notes_in_a_footer_are_no_furniture() -> None:
    found = page(f"<p>{'Lamps burn. ' * 30}<a id=r1 href=#n1>1</a></p><footer><p id=n1><a href=#r1>1</a> First lamp.</p></footer>")
    assert [note.text for note in found.notes] == ["First lamp."]
    assert not found.furniture


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Lamps – The Harbour Site</title>", "<h1>Lamps</h1><p>x</p>", "Lamps"),
        ("<title>Lamps – The Harbour Site</title>", "<h1>One</h1><h1>Two</h1><p>x</p>", "Lamps – The Harbour Site"),
        ("<meta name='citation_title' content='The Lamps'><title>x</title>", "<h1>Lamps</h1>", "The Lamps"),
        ("<meta property='og:title' content='Lamps | Site'>", "<h1>Lamps</h1>", "Lamps"),
        ("", "<p>x</p>", None),
    ],
)
def test_titles(head: str, body: str, title: str | None) -> None:
    assert page(body, head).title == title


def test_language_is_what_the_page_says_or_what_it_is_written_in() -> None:
    assert page("<p>x</p>").language == "en"
    french = "<p>Le phare à l'entrée du fleuve a été construit en 1874 et il est tenu par la même famille.</p>"
    assert read(french.encode(), "x.html").language == "fr"


@pytest.mark.parametrize(
    "raw",
    [
        "<meta charset=windows-1251><p>Маяк на берегу реки</p>".encode("cp1251"),
        "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>Маяк на берегу реки</p>".encode("koi8-r"),
        "<p>Маяк на берегу реки</p>".encode("utf-16"),
        "<?xml version='1.0' encoding='utf-8'?><html><body><p>Маяк на берегу реки</p></body></html>".encode(),
    ],
)
def test_encodings(raw: bytes) -> None:
    assert read(raw, "x.html").text == "Маяк на берегу реки"


@pytest.mark.parametrize(
    ("raw", "code"),
    [(b"", "empty"), (b"<html><script>x</script></html>", "no-text"), (b"<!-- -->", "no-text"), (bytes(range(256)) * 9, "not-html")],
)
def test_what_holds_no_text_is_refused(raw: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(raw, "x.html")
    assert caught.value.code == code


@pytest.mark.development_data
@pytest.mark.parametrize(("name", "count"), [("law_court_reform_drake", 31), ("law_delirium_harvard", 56), ("law_syndrome_texas", 139)])
def test_law_reviews(name: str, count: int) -> None:
    found = read(data("docs", f"{name}.html").read_bytes(), name)
    assert len(found.notes) == count
    assert [note.label for note in found.notes] == [str(number) for number in range(1, count + 1)]
    assert all(len(note.markers) == 1 for note in found.notes)


@pytest.mark.development_data
@pytest.mark.parametrize("name", ["article-wiki", "newsletter-substack", "report-plain-sup", "report-word-export"])
def test_idioms_in_whole_pages(name: str) -> None:
    path = data("readers", f"{name}.html")
    truth = json.loads(path.with_name(path.name + ".truth.json").read_text(encoding="utf-8"))
    found = read(path.read_bytes(), path.name)
    assert [(note.label, "".join(note.text.split())) for note in found.notes] == [
        (n["label"], "".join(n["text"].split())) for n in truth["notes"]
    ]
    assert sum(len(note.markers) for note in found.notes) == len(truth["markers"])
    assert {link.href for link in found.links} >= {link["url"] for link in truth["links"]}
