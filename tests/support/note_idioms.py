# ruff: noqa: E501, RUF005 - markup as pages have it
"""Small pages, one for each way in which web pages write notes. All say the same: "Lamps burn.¹ Tides turn.²", with the notes "First
lamp, 1874." and "Second tide."; see :data:`ALIKE`.
"""

from __future__ import annotations

from typing import Final, TypeAlias

Told: TypeAlias = list[tuple[str, str, list[str]]]
"""Label and text of each note, and what stands up to the end of each marker since the last blank."""

TWO: Final[Told] = [("1", "First lamp, 1874.", ["burn.1"]), ("2", "Second tide.", ["turn.2"])]
BRACKETS: Final[Told] = [("1", "First lamp, 1874.", ["burn.[1]"]), ("2", "Second tide.", ["turn.[2]"])]
ROUND: Final[Told] = [("1", "First lamp, 1874.", ["burn.(1)"]), ("2", "Second tide.", ["turn.(2)"])]
SIGNS: Final[Told] = [("*", "First lamp, 1874.", ["burn.*"]), ("†", "Second tide.", ["turn.†"])]

ALIKE: Final[dict[str, tuple[str, Told]]] = {
    "word": (
        """<p class=MsoNormal>Lamps burn.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
        class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
        class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> Tides turn.<a style='mso-footnote-id:ftn2' href="#_ftn2"
        name="_ftnref2" title=""><span style='mso-special-character:footnote'><![if !supportFootnotes]>[2]<![endif]></span></a></p>
        <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
        <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1"
        name="_ftn1" title=""><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></a> First lamp,
        1874.</p></div><div style='mso-element:footnote' id=ftn2><p><a href="#_ftnref2" name="_ftn2"><!--[if !supportFootnotes]-->[2]<!--
        [endif]--></a> Second tide.</p></div></div>""",
        BRACKETS,
    ),
    "word, filtered, endnotes": (
        """<p>Lamps burn.<a href="#_edn1" name="_ednref1" title=""><span class=MsoEndnoteReference><span
        class=MsoEndnoteReference>[1]</span></span></a> Tides turn.<a href="#_edn2" name="_ednref2"><span>[2]</span></a></p><div><br
        clear=all><hr align=left size=1 width="33%"><div id=edn1><p class=MsoEndnoteText><a href="#_ednref1" name="_edn1"
        title=""><span>[1]</span></a>&nbsp;First lamp, 1874.</p></div><div id=edn2><p><a href="#_ednref2" name="_edn2">[2]</a>
        Second tide.</p></div></div>""",
        BRACKETS,
    ),
    "google documents": (
        """<p class="c1"><span>Lamps burn.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>&nbsp;Tides turn.</span><sup><a
        href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><hr class="c4"><div><p class="c0"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span
        class="c3">&nbsp;First lamp, 1874.</span></p></div><div><p class="c0"><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;Second
        tide.</span></p></div>""",
        BRACKETS,
    ),
    "google documents, published": (
        """<p>Lamps burn.<sup><a href="https://docs.example.org/d/e/2PACX/pub#ftnt1" id="ftnt_ref1">[1]</a></sup> Tides turn.<sup><a
        href="https://docs.example.org/d/e/2PACX/pub#ftnt2" id="ftnt_ref2">[2]</a></sup></p><div><p><a
        href="https://docs.example.org/d/e/2PACX/pub#ftnt_ref1" id="ftnt1">[1]</a> First lamp, 1874.</p></div><div><p><a
        href="https://docs.example.org/d/e/2PACX/pub#ftnt_ref2" id="ftnt2">[2]</a> Second tide.</p></div>""",
        BRACKETS,
    ),
    "libreoffice": (
        """<p>Lamps burn.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> Tides turn.<a
        class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></p><div id="sdfootnote1"><p
        class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>First lamp, 1874.</p></div><div
        id="sdfootnote2"><p><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>Second tide.</p></div>""",
        TWO,
    ),
    "mediawiki": (
        """<p>Lamps burn.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">&#91;</span>1<span
        class="cite-bracket">&#93;</span></a></sup> Tides turn.<sup id="cite_ref-t_2-0" class="reference"><a
        href="#cite_note-t-2">[2]</a></sup></p><div class="mw-references-wrap"><ol class="references"><li id="cite_note-1"><span
        class="mw-cite-backlink"><b><a href="#cite_ref-1" aria-label="Jump up">^</a></b></span> <span class="reference-text">First lamp,
        1874.</span></li><li id="cite_note-t-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-t_2-0"><sup><i><b>Jump
        up</b></i></sup></a></span> <span class="reference-text">Second tide.</span></li></ol></div>""",
        BRACKETS,
    ),
    "parsoid": (
        """<p>Lamps burn.<sup about="#mwt1" class="mw-ref reference" id="cite_ref-1" rel="dc:references"><a href="./Lamp#cite_note-1"
        id="mwCA"><span class="mw-reflink-text"><span class="cite-bracket">[</span>1<span>]</span></span></a></sup> Tides turn.<sup
        class="mw-ref reference" id="cite_ref-2"><a href="./Lamp#cite_note-2">[2]</a></sup></p><ol class="mw-references references"><li
        id="cite_note-1"><span class="mw-cite-backlink"><a href="./Lamp#cite_ref-1" rel="mw:referencedBy"><span
        class="mw-linkback-text">↑ </span></a></span> <span class="mw-reference-text">First lamp, 1874.</span></li><li
        id="cite_note-2"><a href="./Lamp#cite_ref-2">↑</a> Second tide.</li></ol>""",
        BRACKETS,
    ),
    "substack": (
        """<p>Lamps burn.<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1-99"
        href="#footnote-1-99" target="_self">1</a> Tides turn.<a class="footnote-anchor" id="footnote-anchor-2-99"
        href="#footnote-2-99">2</a></p><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1-99"
        href="#footnote-anchor-1-99" class="footnote-number" contenteditable="false">1</a><div class="footnote-content"><p>First lamp,
        1874.</p></div></div><div class="footnote"><a id="footnote-2-99" href="#footnote-anchor-2-99" class="footnote-number">2</a><div
        class="footnote-content"><p>Second tide.</p></div></div>""",
        TWO,
    ),
    "simple footnotes": (
        """<p>Lamps burn.<sup><a href="#note-7-1" id="return-note-7-1" title="First lamp, 1874.">1</a></sup> Tides turn.<sup><a
        href="#note-7-2" id="return-note-7-2" title="Second tide.">2</a></sup></p><div class="simple-footnotes"><p
        class="notes">Notes:</p><ol><li id="note-7-1">First lamp, 1874. <a href="#return-note-7-1">&#8617;</a></li><li
        id="note-7-2">Second tide. <a href="#return-note-7-2">&#8617;</a></li></ol></div>""",
        TWO,
    ),
    "easy footnotes": (
        """<p>Lamps burn.<span id='easy-footnote-1-7' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a
        href='#easy-footnote-bottom-1-7' title='First lamp, 1874.'><sup>1</sup></a></span> Tides turn.<span id='easy-footnote-2-7'></span>
        <span class='easy-footnote'><a href='#easy-footnote-bottom-2-7'><sup>2</sup></a></span></p><ol class='easy-footnotes-wrapper'>
        <li><span id='easy-footnote-bottom-1-7'></span>First lamp, 1874.<a class='easy-footnote-to-top' href='#easy-footnote-1-7'></a></li>
        <li><span id='easy-footnote-bottom-2-7'></span>Second tide.<a href='#easy-footnote-2-7'>&#8617;</a></li></ol>""",
        TWO[:1] + [("2", "Second tide.", ["2"])],
    ),
    "modern footnotes": (
        """<p>Lamps burn.<sup class="modern-footnotes-footnote" data-mfn="1"><a href="javascript:void(0)" role="button"
        aria-describedby="mfn-content-1">1</a></sup><span id="mfn-content-1" role="tooltip" class="modern-footnotes-footnote__note"
        tabindex="0" data-mfn="1">First lamp, 1874.</span> Tides turn.<sup class="modern-footnotes-footnote" data-mfn="2"><a
        href="javascript:void(0)">2</a></sup><span id="mfn-content-2" class="modern-footnotes-footnote__note">Second tide.</span></p>""",
        TWO,
    ),
    "footnotes, table": (
        """<p>Lamps burn.<span class="footnote_referrer"><a role="button" tabindex="0"
        onclick="footnote_moveToReference_1('footnote_plugin_reference_1_1');"><sup id="footnote_plugin_tooltip_1_1"
        class="footnote_plugin_tooltip_text">[1]</sup></a><span id="footnote_plugin_tooltip_text_1_1" class="footnote_tooltip">First lamp,
        1874.</span></span> Tides turn.<span class="footnote_referrer"><a onclick="footnote_moveToReference_1('footnote_plugin_reference_1_2');">
        <sup id="footnote_plugin_tooltip_1_2">[2]</sup></a><span class="footnote_tooltip">Second tide.</span></span></p><div
        class="speaker-mute footnotes_reference_container"><div class="footnote_container_prepare"><p><span>References</span></p></div>
        <table class="footnotes_table footnote-reference-container"><tbody><tr class="footnotes_plugin_reference_row"><th scope="row"
        id="footnote_plugin_reference_1_1" class="footnote_plugin_index pointer"
        onclick="footnote_moveToAnchor_1('footnote_plugin_tooltip_1_1');"><a role="button" class="footnote_backlink"><span
        class="footnote_index_arrow">&#8593;</span>1</a></th><td class="footnote_plugin_text">First lamp, 1874.</td></tr><tr><th
        id="footnote_plugin_reference_1_2" onclick="footnote_moveToAnchor_1('footnote_plugin_tooltip_1_2');"><a><span>&#8593;</span>2</a></th>
        <td>Second tide.</td></tr></tbody></table></div>""",
        [("1", "First lamp, 1874.", ["burn.[1]"]), ("2", "Second tide.", ["[2]"])],
    ),
    "pandoc": (
        """<p>Lamps burn.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> Tides turn.<a href="#fn2"
        class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p><section id="footnotes" class="footnotes
        footnotes-end-of-document" role="doc-endnotes"><hr /><ol><li id="fn1"><p>First lamp, 1874.<a href="#fnref1" class="footnote-back"
        role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>Second tide.<a href="#fnref2" role="doc-backlink">↩︎</a></p></li></ol></section>""",
        TWO,
    ),
    "pandoc, old": (
        """<p>Lamps burn.<a href="#fn1" class="footnoteRef" id="fnref1"><sup>1</sup></a> Tides turn.<a href="#fn2" class="footnoteRef"
        id="fnref2"><sup>2</sup></a></p><div class="footnotes"><hr /><ol><li id="fn1"><p>First lamp, 1874.<a href="#fnref1">↩</a></p></li>
        <li id="fn2"><p>Second tide.<a href="#fnref2">↩</a></p></li></ol></div>""",
        TWO,
    ),
    "kramdown": (
        """<p>Lamps burn.<sup id="fnref:lamp"><a href="#fn:lamp" class="footnote" rel="footnote" role="doc-noteref">1</a></sup> Tides
        turn.<sup id="fnref:tide"><a href="#fn:tide" class="footnote">2</a></sup></p><div class="footnotes" role="doc-endnotes"><ol><li
        id="fn:lamp" role="doc-endnote"><p>First lamp, 1874. <a href="#fnref:lamp" class="reversefootnote"
        role="doc-backlink">&#8617;&#xfe0e;</a></p></li><li id="fn:tide"><p>Second tide. <a href="#fnref:tide"
        class="reversefootnote">&#8617;</a></p></li></ol></div>""",
        TWO,
    ),
    "markdown-it": (
        """<p>Lamps burn.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> Tides turn.<sup class="footnote-ref"><a
        href="#fn2" id="fnref2">[2]</a></sup></p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li
        id="fn1" class="footnote-item"><p>First lamp, 1874. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li><li
        id="fn2" class="footnote-item"><p>Second tide. <a href="#fnref2" class="footnote-backref">↩︎</a></p></li></ol></section>""",
        BRACKETS,
    ),
    "github": (
        """<p>Lamps burn.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref=""
        aria-describedby="footnote-label">1</a></sup> Tides turn.<sup><a href="#user-content-fn-2" id="user-content-fnref-2"
        data-footnote-ref="">2</a></sup></p><section data-footnotes="" class="footnotes"><h2 id="footnote-label"
        class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1"><p>First lamp, 1874. <a href="#user-content-fnref-1"
        data-footnote-backref="" aria-label="Back to reference 1">↩</a></p></li><li id="user-content-fn-2"><p>Second tide. <a
        href="#user-content-fnref-2">↩</a></p></li></ol></section>""",
        TWO,
    ),
    "asciidoctor": (
        """<p>Lamps burn.<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1" title="View
        footnote.">1</a>]</sup> Tides turn.<sup class="footnote">[<a id="_footnoteref_2" class="footnote"
        href="#_footnotedef_2">2</a>]</sup></p><div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a
        href="#_footnoteref_1">1</a>. First lamp, 1874.</div><div class="footnote" id="_footnotedef_2"><a href="#_footnoteref_2">2</a>.
        Second tide.</div></div>""",
        BRACKETS,
    ),
    "docutils, tables": (
        """<p>Lamps burn.<a class="footnote-reference" href="#id3" id="id1">[1]</a> Tides turn.<a class="footnote-reference" href="#id4"
        id="id2">[2]</a></p><table class="docutils footnote" frame="void" id="id3" rules="none"><colgroup><col class="label" /><col
        /></colgroup><tbody valign="top"><tr><td class="label"><a class="fn-backref" href="#id1">[1]</a></td><td>First lamp,
        1874.</td></tr></tbody></table><table class="docutils footnote" id="id4"><tbody><tr><td class="label"><a class="fn-backref"
        href="#id2">[2]</a></td><td>Second tide.</td></tr></tbody></table>""",
        BRACKETS,
    ),
    "docutils, list": (
        """<p>Lamps burn.<a class="footnote-reference brackets" href="#id3" id="id1">1</a> Tides turn.<a class="footnote-reference brackets"
        href="#id4" id="id2">2</a></p><dl class="footnote brackets"><dt class="label" id="id3"><span class="brackets"><a
        class="fn-backref" href="#id1">1</a></span></dt><dd><p>First lamp, 1874.</p></dd><dt class="label" id="id4"><span
        class="brackets"><a class="fn-backref" href="#id2">2</a></span></dt><dd><p>Second tide.</p></dd></dl>""",
        TWO,
    ),
    "docutils, asides": (
        """<p>Lamps burn.<a class="footnote-reference brackets" href="#id3" id="id1" role="doc-noteref"><span
        class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a> Tides turn.<a class="footnote-reference brackets" href="#id4"
        id="id2" role="doc-noteref">[2]</a></p><aside class="footnote-list brackets"><aside class="footnote brackets" id="id3"
        role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span
        class="fn-bracket">]</span></span><p>First lamp, 1874.</p></aside><aside class="footnote brackets" id="id4"
        role="doc-footnote"><span class="label">[<a role="doc-backlink" href="#id2">2</a>]</span><p>Second tide.</p></aside></aside>""",
        BRACKETS,
    ),
    "latexml": (
        """<p class="ltx_p">Lamps burn.<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span
        class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag
        ltx_tag_note">1</span>First lamp, 1874.</span></span></span> Tides turn.<span id="footnote2" class="ltx_note ltx_role_footnote"><sup
        class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">2</sup><span
        class="ltx_note_type">footnote: </span><span class="ltx_tag ltx_tag_note">2</span>Second tide.</span></span></span></p>""",
        TWO,
    ),
    "tex4ht": (
        """<p class="noindent">Lamps burn.<span class="footnote-mark"><a href="#fn1x0" id="fn1x0-bk"><sup class="textsuperscript">1</sup></a>
        </span><a id="x1-2f1"></a> Tides turn.<span class="footnote-mark"><a href="#fn2x0" id="fn2x0-bk"><sup>2</sup></a></span></p><div
        class="footnotes"><p class="indent"><span class="footnote-mark"><a href="#fn1x0-bk" id="fn1x0"><sup>1</sup></a></span><span
        class="cmr-8">First lamp, 1874.</span></p><p><span class="footnote-mark"><a href="#fn2x0-bk" id="fn2x0"><sup>2</sup></a></span>
        Second tide.</p></div>""",
        TWO,
    ),
    "aria": (
        """<p>Lamps burn.<a href="#fn-a" id="ref-a" role="doc-noteref">1</a> Tides turn.<a href="#fn-b" id="ref-b"
        role="doc-noteref">2</a></p><aside id="fn-a" role="doc-footnote">1. First lamp, 1874. <a href="#ref-a" role="doc-backlink">Back to
        text</a></aside><aside id="fn-b" role="doc-footnote">2. Second tide. <a href="#ref-b" role="doc-backlink">Zurück</a></aside>""",
        TWO,
    ),
    "gutenberg": (
        """<p>Lamps burn.<a name="FNanchor_1_1" id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]</a> Tides turn.<a
        name="FNanchor_2_2"></a><a href="#Footnote_2_2" class="fnanchor">[2]</a></p><div class="footnotes"><h3>FOOTNOTES:</h3><div
        class="footnote"><p><a name="Footnote_1_1"></a><a href="#FNanchor_1_1"><span class="label">[1]</span></a> First lamp, 1874.</p>
        </div><div class="footnote"><p><a name="Footnote_2_2"></a><a href="#FNanchor_2_2"><span class="label">[2]</span></a> Second
        tide.</p></div></div>""",
        BRACKETS,
    ),
    "european union": (
        """<p>Lamps burn.<a id="ntc1-L_1" href="#ntr1-L_1">(<span class="oj-super oj-note-tag">1</span>)</a> Tides turn.<a id="ntc2-L_1"
        href="#ntr2-L_1">(<span class="oj-super">2</span>)</a></p><hr class="oj-note"><p class="oj-note"><a id="ntr1-L_1"
        href="#ntc1-L_1">(<span class="oj-super">1</span>)</a>&nbsp;&nbsp;First lamp, 1874.</p><p class="oj-note"><a id="ntr2-L_1"
        href="#ntc2-L_1">(<span>2</span>)</a>&nbsp; Second tide.</p>""",
        ROUND,
    ),
    "law review, arrows": (
        """<p>Lamps burn.<sup class="mark"><a id="ref-1" href="#note-1">1</a></sup> Tides turn.<sup><a id="ref-2" href="#note-2">2</a></sup></p>
        <div id="note-1"><a href="#ref-1">↑ 1</a> <span>First lamp, 1874.</span></div><div id="note-2"><a href="#ref-2"><span>↑</span>
        <span>2</span></a> Second tide.</div>""",
        TWO,
    ),
    "law review, return to citation": (
        """<p>Lamps burn.<sup id="footnote-1"><a href="#footnote-ref-1">1</a></sup> Tides turn.<sup id="footnote-2"><a
        href="#footnote-ref-2">2</a></sup></p><ol><li id="footnote-ref-1"><div><p><a href="#footnote-1">^</a> First lamp, 1874.</p><a
        href="#footnote-1">Return to citation ^</a></div></li><li id="footnote-ref-2"><div><p><a href="#footnote-2">^</a> Second tide.</p><a
        href="#footnote-2">Return to citation ^</a></div></li></ol>""",
        TWO,
    ),
    "empty anchors before paragraphs": (
        """<a name="r1"></a><p>Lamps burn.<a href="#n1">1</a> Tides turn.<a name="r2"></a><a href="#n2">2</a></p><hr><a name="n1"></a><p>1.
        First lamp, 1874. <a href="#r1">Return to text</a></p><a name="n2"></a><p>2. Second tide. <a href="#r2">Return to text</a></p>""",
        TWO,
    ),
    "one paragraph": (
        """<p>Lamps burn.<a id="r1" href="#n1"><sup>1</sup></a> Tides turn.<a id="r2" href="#n2"><sup>2</sup></a></p>
        <p><a id="n1" href="#r1">1</a>. First lamp, 1874.<br><a id="n2" href="#r2">2</a>. Second tide.</p>""",
        TWO,
    ),
    "one block for all": (
        """Lamps burn.<a id="r1" href="#n1"><sup>1</sup></a> Tides turn.<a id="r2" href="#n2"><sup>2</sup></a><br><br><hr>
        <a id="n1" href="#r1"><sup>1</sup></a> First lamp, 1874.<br><a id="n2" href="#r2"><sup>2</sup></a> Second tide.<br><br>The end.""",
        TWO,
    ),
    "one way, list": (
        """<p>Lamps burn.<a href="#n1">1</a> Tides turn.<a href="#n2">2</a></p><h2>Notes</h2><ol><li id="n1">First lamp, 1874.</li><li
        id="n2">Second tide.</li></ol>""",
        TWO,
    ),
    "one way, raised": (
        """<p>Lamps burn.<sup><a href="#x1">1</a></sup> Tides turn.<sup><a href="#x2">2</a></sup></p><hr><p id="x1">1. First lamp, 1874.</p><p
        id="x2">2. Second tide.</p>""",
        TWO,
    ),
    "one way, brackets": (
        """<p>Lamps burn.<a href="#x1">[1]</a> Tides turn.<a href="#x2">[2]</a></p><hr><p><a name="x1">[1]</a> First lamp, 1874.</p><p><a
        name="x2">[2]</a> Second tide.</p>""",
        BRACKETS,
    ),
    "one way, all to one list": (
        """<p>Lamps burn.<sup><a href="#notes">1</a></sup> Tides turn.<sup><a href="#notes">2</a></sup></p><h2 id="notes">Notes</h2><ol><li>First
        lamp, 1874.</li><li>Second tide.</li></ol>""",
        TWO,
    ),
    "raised only": (
        """<p>Lamps burn.<sup>1</sup> A load of 10<sup>3</sup> on 12 km<sup>2</sup>. Tides turn.<sup>2</sup></p><hr><p><sup>1</sup> First lamp,
        1874.</p><p><sup>2</sup> Second tide.</p>""",
        TWO,
    ),
    "raised only, by style": (
        """<p>Lamps burn.<span style="vertical-align: super; font-size: 70%">1</span> Tides turn.<span class="superscript">2</span></p><hr>
        <p><span style="vertical-align:super">1</span> First lamp, 1874.</p><p><span class="superscript">2</span>Second tide.</p>""",
        TWO,
    ),
    "raised only, one paragraph": (
        """<p>Lamps burn.<sup>1</sup> Tides turn.<sup>2</sup></p><p><sup>1</sup> First lamp, 1874.<br><sup>2</sup> Second tide.</p>""",
        TWO,
    ),
    "raised, the notes in a list": (
        """<p>Lamps burn.<sup>1</sup> Tides turn.<sup>2</sup></p><h2>Endnotes</h2><ol><li>First lamp, 1874.</li><li>Second tide.</li></ol>""",
        TWO,
    ),
    "raised, the notes in numbered paragraphs": (
        """<p>Lamps burn.<sup>1</sup> Tides turn.<sup>2</sup></p><p><b>Footnotes</b></p><p>1. First lamp, 1874.</p><p>2. Second tide.</p>""",
        TWO,
    ),
    "brackets, the notes in a list": (
        """<p>Lamps burn.[1] Tides turn.[2]</p><h2>Références</h2><ol><li>First lamp, 1874.</li><li>Second tide.</li></ol>""",
        BRACKETS,
    ),
    "signs": (
        """<p>Lamps burn.<a id="r1" href="#n1">*</a> Tides turn.<a id="r2" href="#n2">†</a></p><p><a id="n1" href="#r1">*</a> First lamp,
        1874.</p><p><a id="n2" href="#r2">†</a> Second tide.</p>""",
        SIGNS,
    ),
    "signs, raised only": (
        """<p>Lamps burn.<sup>*</sup> Tides turn.<sup>†</sup></p><p><sup>*</sup> First lamp, 1874.</p><p><sup>†</sup>Second tide.</p>""",
        SIGNS,
    ),
    "sidenotes": (
        """<p>Lamps burn.<label for="sn-a" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-a"
        class="margin-toggle"/><span class="sidenote">First lamp, 1874.</span> Tides turn.<label for="sn-b" class="margin-toggle
        sidenote-number"></label><input type="checkbox" id="sn-b" class="margin-toggle"/><span class="sidenote">Second tide.</span></p>""",
        TWO,
    ),
    "only in the title": (
        """<p>Lamps burn.<sup class="footnote" title="First lamp, 1874.">1</sup> Tides turn.<sup><a class="footnote" href="#"
        data-footnote="Second tide.">2</a></sup></p>""",
        TWO,
    ),
    "hidden": (
        """<p>Lamps burn.<sup><a href="#fn-1">1</a></sup> Tides turn.<sup><a href="#fn-2">2</a></sup></p><div id="fn-1" hidden>First lamp,
        1874.</div><div id="fn-2" style="display: none">Second tide.</div><p>The end.</p>""",
        TWO,
    ),
    "preformatted": (
        """<pre>
    Lamps burn.\\1\\ Tides turn.\\2\\ And
so on.
---------------------------------------------------------------------------

    \\1\\ First lamp,
1874.
    \\2\\ Second tide.
---------------------------------------------------------------------------

    The end.
</pre>""",
        [("1", "First lamp, 1874.", ["burn.\\1\\"]), ("2", "Second tide.", ["turn.\\2\\"])],
    ),
}
