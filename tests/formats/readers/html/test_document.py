"""Web pages: the idioms of notes, the text with its places, links, furniture."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.development_data import data
from tests.support.note_cases import NO_NOTES, OTHERS
from tests.support.note_idioms import ALIKE, Told

from citator.errors import SourceUnreadable
from citator.formats.readers.html import read
from citator.model import Document, LinkKind


def page(body: str, head: str = "", base_url: str | None = None) -> Document:
    return read(f"<html lang='en-GB'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode(), "page.html", base_url)


def told(found: Document) -> list[tuple[str, str, list[str]]]:
    """Label, text, and what each marker shows, with the word before it."""
    return [(note.label, note.text, [found.text[: m.end].split()[-1] for m in note.markers]) for note in found.notes]


PIECES = [
    "<p>",
    "</p>",
    "<div id=n1>",
    "</div>",
    "<li id=n2>",
    "<ol>",
    "<sup>",
    "</sup>",
    "<a href='#n1' id=r1>1</a>",
    "<a href='#r1'>^</a>",
    "<a href='#n2' name=r2>[2]</a>",
    "<a name=n1></a>",
    "<a href='/x'>x</a>",
    "<br>",
    "1",
    "[1] ",
    "*",
    " lamp. ",
    "<h2>Notes</h2>",
    "<pre>",
    "<table><tr><td>",
    "<span class=sidenote>",
    "<div class=sidebar>",
    "<nav>",
    "<dt id=n3>",
    "<dd>",
    "<a href='#n3'>a</a>",
    "<q>",
    "<sup title='a note' class=footnote>3</sup>",
    "\\1\\ ",
    "<div hidden id=n4>",
    "<a href='#n4'>4</a>",
    "<!-- -->",
    "<![if x]>",
]

ARIA = """<p>Lamps burn.<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a> Tides
turn.<a href="#fn2" id="fnref2" role="doc-noteref"><sup>2</sup></a></p><section role="doc-endnotes"><hr><ol>
<li id="fn1"><p>First lamp, 1874.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li>
<li id="fn2"><p>Second tide.<a href="#fnref2" role="doc-backlink">↩︎</a></p></li></ol></section>"""

MODERN = """<p>Lamps burn.<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)">1</a></sup><span
id="mfn-content-1" class="modern-footnotes-footnote__note" data-mfn="1">First lamp, 1874.</span> Tides turn.<sup data-mfn="2"><a
href="javascript:void(0)">2</a></sup><span class="modern-footnotes-footnote__note">Second tide.</span> The end.</p>"""

HIDDEN = """<p>Lamps burn.<sup><a href="#fn-1">1</a></sup> Tides turn.<sup><a href="#fn-2">2</a></sup></p>
<div id="fn-1" hidden>First lamp, 1874.</div><div id="fn-2" style="display: none">Second tide.</div><p>The end.</p>"""


@pytest.mark.parametrize(("body", "expected"), [*ALIKE.values(), *OTHERS.values()], ids=[*ALIKE, *OTHERS])
def test_idioms_of_notes(body: str, expected: Told) -> None:
    found = page(body)
    assert told(found) == expected
    assert not found.dangling_markers
    assert not found.links  # what leads from marker to note and back is no address
    for note in found.notes:
        assert found.text[note.start : note.end].strip() == found.text[note.start : note.end]
        assert all(found.text[note.offsets.source(at)] == letter for at, letter in enumerate(note.text) if not letter.isspace())


@pytest.mark.parametrize("body", NO_NOTES.values(), ids=NO_NOTES)
def test_what_looks_like_notes_is_none(body: str) -> None:
    found = page(body)
    assert not found.notes
    assert not found.dangling_markers


def test_notes_that_are_hidden_stand_at_the_end() -> None:
    for body in (MODERN, HIDDEN):
        found = page(body)
        assert found.text.endswith("The end.\n\nFirst lamp, 1874.\n\nSecond tide.")


@pytest.mark.parametrize("feed", ["\f", "&#12;", "&#1;", "&#65535;"])
def test_a_note_in_an_attribute_is_read_with_a_form_feed_in_it_or_behind_it(feed: str) -> None:
    found = page(f"<p>Lamps<sup class=footnote-ref data-footnote='Smith, Lamps{feed} of the north.'>1</sup>{feed}were lit.</p>")
    assert "Lamps1 were lit." in found.text
    assert [" ".join(note.text.split()) for note in found.notes] == ["Smith, Lamps of the north."]


def test_a_figure_that_begins_a_note_in_a_list_is_not_its_label() -> None:
    body = "<p>Burn.<a id=r1 href=#n1>1</a></p><ol><li id=n1>1 Lamp Reports 1811. <a href=#r1>↩</a></li></ol>"
    assert page(body).notes[0].text == "1 Lamp Reports 1811."


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


def test_two_line_ends_divide_paragraphs_and_short_quotations_have_their_marks() -> None:
    assert page("<div>One<br><br>two<br>three <q>four</q></div>").text == "One\n\ntwo\nthree “four”"


def test_what_cannot_be_seen_is_no_text() -> None:
    hidden = (
        "<dialog>no</dialog><div popover>no</div><template>no</template><noscript>no</noscript><span class='sr-only'>no</span><rp>no</rp>"
    )
    assert page(f"<p>yes</p>{hidden}<math><mi>x</mi><annotation>no</annotation></math>").text == "yes\n\nx"


def test_an_address_with_places_to_break_is_one_address() -> None:
    (link,) = page("<p>See https://example.org/<wbr>lamps/\u200btides.</p>").links
    assert (link.href, link.kind) == ("https://example.org/lamps/tides", LinkKind.PRINTED)


def test_an_anchor_that_shows_an_address_is_one_link() -> None:
    body = "<p><a href='https://example.org/a?utm_source=x'>https://example.org/a</a></p><a href='https://example.org/i'><img src=x></a>"
    assert [(link.href, link.text) for link in page(body).links] == [("https://example.org/a?utm_source=x", "https://example.org/a")]


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


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<p>See <a href='https://example.org/map'><img src=x></a> for the pier.</p>", 1),
        ("<p>See <a href='https://example.org/map.png?large'><img src=x></a> for the pier.</p>", 0),
        ("<p>The lamps burn.</p><div><a href='https://example.org/share'><img src=x></a></div>", 0),
        ("<nav><p>Follow <a href='https://example.org/share'><img src=x></a> us</p></nav><main><p>Lamps burn.</p></main>", 0),
        ("<p>Lamps <a href='https://example.org/map'></a> burn.</p>", 0),
    ],
)
def test_a_picture_among_words_is_a_link(body: str, count: int) -> None:
    found = page(body)
    assert [(link.text, link.href) for link in found.links] == [("", "https://example.org/map")] * count


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("https://example.org/The Lamps 1874.pdf", "https://example.org/The%20Lamps%201874.pdf"),
        (" https://example.org/\nlamps ", "https://example.org/lamps"),
        ("https:\\\\example.org\\lamps", "https://example.org/lamps"),
        ("//example.org/lamps", "https://example.org/lamps"),
    ],
)
def test_targets_are_read_as_browsers_read_them(written: str, href: str) -> None:
    assert [link.href for link in page(f"<p><a href='{written}'>The lamps</a></p>").links] == [href]


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


PROSE = "<p>The lamp on the northern pier was lit in 1874, and it has been tended by one family ever since that winter.</p>" * 4


@pytest.mark.parametrize(
    "extra",
    [
        "<div class='share-buttons'>Share</div>",
        "<div id='comments'><h2>Comments</h2><p>The lamp is the finest one that I have seen on any pier of this coast.</p></div>",
        "<div class='cookie-notice'>We use cookies.</div>",
        "<section class='related-posts'><h3>Related</h3><a href='/b'>Ropes</a></section>",
        "<ul><li><a href='/a'>Ropes</a></li><li><a href='/b'>Tides</a></li><li><a href='/c'>Piers</a></li></ul>",
        "<div class='cite-this-article'>Cite this article: Lamps (1874).</div>",
        "<form class='newsletter'>Subscribe to our letter</form>",
        "<div role='dialog'>Sign in</div>",
    ],
)
def test_boilerplate_is_furniture(extra: str) -> None:
    found = page(f"<div class='content'><h1>Lamps</h1>{PROSE}</div>{extra}")
    (span,) = found.furniture
    assert found.text[span.end :] == ""
    assert "ever since" not in found.text[span.start : span.end]


@pytest.mark.parametrize(
    "extra",
    [
        "<section id='related-work'><h2>Related work</h2><p>Others have lit lamps.</p></section>",
        "<h2>Sources</h2><ul><li><a href='/a'>Ropes</a></li><li><a href='/b'>Tides</a></li><li><a href='/c'>Piers</a></li></ul>",
        "<div class='sidebar'><h3>References</h3><p>Lamp, A. (1874). Lamps.</p></div>",
        "<ul><li><a href='https://a.example/1'>A</a></li><li><a href='https://b.example/'>B</a></li><li><a href='https://c.example/'>C</a></li></ul>",
        "<div class='has-sidebar layout'><p>More of it.</p></div>",
    ],
)
def test_what_belongs_to_the_text_is_no_furniture(extra: str) -> None:
    assert not page(f"<div class='content'><h1>Lamps</h1>{PROSE}</div>{extra}").furniture


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


@pytest.mark.parametrize("wrapper", ["<div>", "<font>", "<b><i>", "<p><span>", "<section><div class=a>"])
def test_text_below_any_depth_is_kept(wrapper: str) -> None:
    assert page(f"{wrapper * 30_000}The lamp<br>burns.").text.split() == ["The", "lamp", "burns."]


def test_an_element_with_endless_attributes_does_no_harm() -> None:
    attributes = " ".join(f"a{number}='{number}'" for number in range(100_000))
    assert page(f"<p {attributes}>The lamp</p><p>burns.</p>").text == "The lamp\n\nburns."


def test_a_few_zero_bytes_do_not_make_a_page_binary() -> None:
    assert read(
        b"<p>The la\0mp burns through the night on the northern pier, and nobody has seen it go out; it is the oldest one.</p>", "x"
    ).text


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_markup_never_raises_and_spans_slice(body: str) -> None:
    found = page(f"<p>x</p>{body}")
    for note in found.notes:
        assert 0 <= note.start < note.end <= len(found.text)
    for link in found.links:
        assert found.text[link.start : link.end] == link.text
    places = [(span.start, span.end) for span in found.furniture]
    assert all(start < end for start, end in places)
    assert all(before[1] <= after[0] for before, after in pairwise(places))
