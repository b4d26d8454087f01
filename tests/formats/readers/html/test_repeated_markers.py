"""A note that is marked more than once."""

from __future__ import annotations

from citator.formats.readers.html import read


def test_the_second_marker_of_markdown_it_says_how_manieth_it_is() -> None:
    page = (
        '<p>Lamps<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> burn<sup class="footnote-ref"><a href="#fn1"'
        ' id="fnref1:1">[1:1]</a></sup>.</p><section class="footnotes"><ol><li id="fn1" class="footnote-item"><p>First lamp. '
        '<a href="#fnref1" class="footnote-backref">↩︎</a> <a href="#fnref1:1" class="footnote-backref">↩︎</a></p></li></ol></section>'
    )
    document = read(page.encode(), "lamps.html")
    (note,) = document.notes
    assert (note.label, note.text) == ("1", "First lamp.")
    assert [document.text[marker.start : marker.end] for marker in note.markers] == ["[1]", "[1:1]"]
