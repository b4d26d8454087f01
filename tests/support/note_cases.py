# ruff: noqa: E501 - markup as pages have it
"""Small pages with notes in less usual places, with what is to be found in them; and pages that look as if they had notes."""

from __future__ import annotations

from typing import Final

from tests.support.note_idioms import Told

OTHERS: Final[dict[str, tuple[str, Told]]] = {
    "one note pointed at three times": (
        """<p>Lamps burn.<sup id="cite_ref-a_1-0"><a href="#cite_note-a-1">[1]</a></sup> Still.<sup id="cite_ref-a_1-1"><a
        href="#cite_note-a-1">[1]</a></sup> Yes.<sup id="cite_ref-a_1-2"><a href="#cite_note-a-1">[1]</a></sup></p><ol><li
        id="cite_note-a-1"><span class="mw-cite-backlink">^ <span class="cite-accessibility-label">Jump up to: </span><a
        href="#cite_ref-a_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-a_1-1"><sup>b</sup></a> <a
        href="#cite_ref-a_1-2"><sup>c</sup></a></span> <span class="reference-text">First lamp.</span></li></ol>""",
        [("1", "First lamp.", ["burn.[1]", "Still.[1]", "Yes.[1]"])],
    ),
    "groups of notes": (
        """<p>Lamps burn.<sup id="cite_ref-1"><a href="#cite_note-1">[note 1]</a></sup><sup id="cite_ref-2"><a
        href="#cite_note-2">[a]</a></sup><sup id="cite_ref-3"><a href="#cite_note-3">[1]</a></sup></p><h2>Notes</h2><ol
        style="list-style: lower-alpha"><li id="cite_note-1"><a href="#cite_ref-1">^</a> One.</li><li id="cite_note-2"><b><a
        href="#cite_ref-2">^</a></b> Two, see below.<sup id="cite_ref-4"><a href="#cite_note-4">[2]</a></sup></li></ol><h2>References</h2>
        <ol><li id="cite_note-3"><a href="#cite_ref-3">^</a> Three.</li><li id="cite_note-4"><a href="#cite_ref-4">^</a>
        Four.</li></ol>""",
        [
            ("note 1", "One.", ["1]"]),
            ("a", "Two, see below.[2]", ["1][a]"]),
            ("1", "Three.", ["1][a][1]"]),
            ("2", "Four.", ["below.[2]"]),
        ],
    ),
    "two markers side by side": (
        """<p>Lamps burn.<sup>[<a id="r1" href="#n1">1</a>, <a id="r2" href="#n2">2</a>]</sup></p><ol><li id="n1">One. <a
        href="#r1">↩</a></li><li id="n2">Two. <a href="#r2">↩</a></li></ol>""",
        [("1", "One.", ["burn.[1"]), ("2", "Two.", ["2"])],
    ),
    "numbers begin again in each chapter": (
        """<h2>One</h2><p>Lamps burn.<a id="r1" href="#n1">1</a></p><div class="footnotes"><p id="n1"><a href="#r1">1</a>. First.</p></div>
        <h2>Two</h2><p>Tides turn.<a id="r2" href="#n2">1</a></p><div class="footnotes"><p id="n2"><a href="#r2">1</a>. Second.</p></div>
        <p>About the author.</p>""",
        [("1", "First.", ["burn.1"]), ("1", "Second.", ["turn.1"])],
    ),
    "numbers begin again, raised only": (
        """<h2>One</h2><p>Lamps burn.<sup>1</sup></p><p><sup>1</sup> First.</p><h2>Two</h2><p>Tides turn.<sup>1</sup> Ebb.<sup>2</sup></p>
        <p><sup>1</sup> Second.</p><p><sup>2</sup> Third.</p>""",
        [("1", "First.", ["burn.1"]), ("1", "Second.", ["turn.1"]), ("2", "Third.", ["Ebb.2"])],
    ),
    "notes with paragraphs, lists and quotations": (
        """<p>Lamps burn.<a id="r1" href="#n1">1</a> Tides.<a id="r2" href="#n2">2</a></p><ol><li id="n1"><p>First: <a href="#r1">↩</a></p><ul>
        <li>a lamp</li><li>a tide</li></ul><blockquote><p>Quoted.</p></blockquote></li><li id="n2"><p>Second.</p><p>More. <a
        href="#r2">Return to footnote 2 in the text</a></p></li></ol>""",
        [("1", "First: a lamp a tide Quoted.", ["burn.1"]), ("2", "Second. More.", ["Tides.2"])],
    ),
    "the only note, and what follows it": (
        """<div><p>Lamps burn.<a id="r1" href="#n1">*</a></p></div><div><p id="n1"><a href="#r1">*</a> First.</p><p>About the author.</p>
        <p>Read on.</p></div>""",
        [("*", "First.", ["burn.*"])],
    ),
    "notes behind the paragraphs that they belong to": (
        """<p>Lamps burn.<a id="r1" href="#n1">1</a></p><p id="n1"><a href="#r1">1</a> First.</p><p>Tides turn.<a id="r2"
        href="#n2">2</a></p><p id="n2"><a href="#r2">2</a> Second.</p>""",
        [("1", "First.", ["burn.1"]), ("2", "Second.", ["turn.2"])],
    ),
    "a marker in a heading, one in a table": (
        """<h2>Lamps<a id="r1" href="#n1"><sup>1</sup></a></h2><table><tr><td>Tides<a id="r2" href="#n2"><sup>2</sup></a></td></tr></table><p
        id="n1"><a href="#r1">1</a> First.</p><p id="n2"><a href="#r2">2</a> Second.</p>""",
        [("1", "First.", ["Lamps1"]), ("2", "Second.", ["Tides2"])],
    ),
    "notes of a table keep their letters": (
        """<p>Lamps burn.<a id="r1" href="#n1"><sup>1</sup></a></p><table><tr><td>12<sup>a</sup></td><td>14 m<sup>b</sup></td><td>
        12<sup>a</sup></td></tr></table><p><sup>a</sup> Estimated.</p><p><sup>b</sup> Measured.</p><p id="n1"><a href="#r1">1</a>
        First.</p>""",
        [("a", "Estimated.", ["12a", "12a"]), ("b", "Measured.", ["mb"]), ("1", "First.", ["burn.1"])],
    ),
    "notes in a table of two columns": (
        """<p>Lamps burn.<sup>1</sup> Tides turn.<sup>2</sup></p><table><tr><td><sup>1</sup></td><td>First.</td></tr><tr><td><sup>2</sup></td>
        <td>Second.</td></tr></table>""",
        [("1", "First.", ["burn.1"]), ("2", "Second.", ["turn.2"])],
    ),
    "a raised mark at the end of linked words": (
        """<p>The <a id="r1" href="#n1">first lamp<sup>1</sup></a> burns.</p><ol><li id="n1">First. <a href="#r1">↩</a></li></ol>""",
        [("1", "First.", ["lamp1"])],
    ),
    "a note that is named is not pointed at": (
        """<p>Lamps burn.<sup id="r1"><a href="#n1">1</a></sup> See note <a href="#n1">1</a>. Tides.<sup id="r2"><a href="#n2">2</a></sup></p>
        <ol><li id="n1">First; infra note <a href="#n2">2</a>. <a href="#r1">↩</a></li><li id="n2">Second; supra note <a href="#n1">1</a>. <a
        href="#r2">↩</a></li></ol>""",
        [("1", "First; infra note 2.", ["burn.1"]), ("2", "Second; supra note 1.", ["Tides.2"])],
    ),
    "the paragraph of the marker is where the way leads back": (
        """<p id="p1">Lamps burn.<a href="#n1">1</a></p><p id="p2">Tides turn.<a href="#n2">2</a></p><hr><p id="n1">1. First. <a
        href="#p1">back</a></p><p id="n2">2. Second. <a href="#p2">back</a></p>""",
        [("1", "First.", ["burn.1"]), ("2", "Second.", ["turn.2"])],
    ),
    "ways back in other languages": (
        """<p>Eins.<a id="r1" href="#n1">1</a> Deux.<a id="r2" href="#n2">2</a> Tres.<a id="r3" href="#n3">3</a> Четыре.<a id="r4"
        href="#n4">4</a></p><ol><li id="n1">Erste. <a href="#r1">Zurück zum Text</a></li><li id="n2">Deuxième. <a href="#r2">Retour au
        texte</a></li><li id="n3">Tercera. <a href="#r3">Volver al texto</a></li><li id="n4">Четвёртая. <a href="#r4">Вернуться к
        тексту</a></li></ol>""",
        [("1", "Erste.", ["Eins.1"]), ("2", "Deuxième.", ["Deux.2"]), ("3", "Tercera.", ["Tres.3"]), ("4", "Четвёртая.", ["Четыре.4"])],
    ),
    "raised lists of numbers": (
        """<p>Lamps burn.<sup>1,2</sup> Tides turn.<sup>3</sup></p><h2>References</h2><ol><li>One.</li><li>Two.</li><li>Three.</li></ol>""",
        [("1", "One.", ["burn.1"]), ("2", "Two.", ["burn.1,2"]), ("3", "Three.", ["turn.3"])],
    ),
}

NO_NOTES: Final[dict[str, str]] = {
    "contents": "<ul><li><a href='#s1'>1</a></li><li><a href='#s2'>2</a></li></ul><h2 id=s1>Lamps</h2><p>Burn.</p><div id=s2><p>Tides</p></div>",
    "contents that headings lead back to": "<p><a id=t1 href='#s1'>1</a> <a id=t2 href='#s2'>2</a></p><h2 id=s1><a href='#t1'>1</a> Lamps</h2>"
    "<p>Burn.</p><div id=s2><h3><a href='#t2'>2</a> Tides</h3><p>Turn.</p></div>",
    "chapters": "<p><a id=t1 href='#c1'>I</a> | <a id=t2 href='#c2'>II</a></p><div id=c1><h2>I. Lamps</h2><a href='#t1'>up</a><p>Burn.</p></div>"
    "<div id=c2><h2>II. Tides</h2><a href='#t2'>up</a><p>Turn.</p></div>",
    "questions": "<p><a href='#q1'>1</a> <a href='#q2'>2</a></p><p id=q1>1. Why do lamps burn? <a href='#top'>top</a></p><p id=q2>2. Why?</p>",
    "pages": "<p>Lamps burn.</p><div class=pagination><a href='#1'>1</a> <a href='#2'>2</a> <a href='#3'>3</a></div><div id=1>1 a</div><div id=2>2</div>",
    "page numbers": "<p>Index: lamps, <a href='#Page_2'>2</a>.</p><p><span class=pagenum><a id=Page_2>[2]</a></span> Lamps burn.</p>",
    "anchors of headings": "<h2 id=lamps>Lamps <a class=headerlink href='#lamps'>¶</a></h2><h2 id=tides>Tides <a href='#tides'>#</a></h2><p>Turn.</p>",
    "wants a citation": "<p>Lamps burn.<sup>[<a href='/wiki/Cite' title='x'>citation needed</a>]</sup> <span>[<a href='?edit'>edit</a>]</span></p>",
    "powers and units": "<p>A load of 10<sup>3</sup> t on 12 km<sup>2</sup>, the 1<sup>st</sup> of 4 m<sup>3</sup>.</p><p>x<sup>2</sup> grows.</p>",
    "letters of an index": "<p><a href='#A'>A</a> <a href='#B'>B</a></p><h2 id=A>A</h2><p>Anchor</p><h2 id=B>B</h2><p>Beacon</p>",
    "figures": "<p>See <a id=r1 href='#f1'>Figure 1</a>.</p><div id=f1><p>Figure 1: lamps. <a href='#r1'>back</a></p></div>",
    "steps": "<ol><li>Light the lamp.</li><li>Watch.</li></ol><h2>Notes</h2><ol><li>Take care.</li><li>Take oil.</li></ol>",
    "verses": "<p><sup>1</sup> Lamps burn. <sup>2</sup> Tides turn.</p><p><sup>3</sup> Ropes hold.</p>",
}
"""What looks like notes and is none."""
