"""What stands in code, in a comment or in a script is no link, is not cited, and is not edited, in every format; what looks like it is."""

from __future__ import annotations

import pytest

from citator.flow import examine
from citator.formats import readers
from citator.formats.editing import NotPlaced, editor_for
from citator.formats.editing._bytes import opened, spliced
from citator.model import Change, Document, Examined, Finding, Repair, Severity
from citator.rules import judge_document
from citator.rules.context import Context

OLD, NEW = "https://www.example.org/old/a_b", "https://www.example.org/moved"
MOVED = Finding("L002", "link-moved", Severity.WARNING, "moved")
CONTEXT = Context(lambda _url: None, lambda _text: (), lambda _identifier: None)
LINKED = {
    "a.md": "See [the tides](OLD) of the river.\n\nCODE\n",
    "a.rst": "See `the tides <OLD>`_ of the river.\n\nCODE\n",
    "a.tex": "\\documentclass{article}\nPREAMBLE\n\\begin{document}\nSee \\url{OLD}.\nCODE\n\\end{document}\n",
    "a.html": '<html><body><p>See <a href="OLD">the tides</a> of the river, and what the keepers wrote.</p>CODE</body></html>',
}

CODE = [
    ("a.md", "`OLD`"),
    ("a.md", "``curl `x` OLD``"),
    ("a.md", "<code>OLD</code> and <KBD class='k'>OLD</KBD>"),
    ("a.md", "<pre>\ncurl OLD\n\ncurl OLD\n</pre>"),
    ("a.md", "<table><tr><td><pre>curl OLD</pre></td></tr></table>"),
    ("a.md", "<script>\nvar a = 'OLD'\n</script>"),
    ("a.md", "```sh\ncurl OLD\n```"),
    ("a.md", "- item\n\n  ~~~\n  curl OLD\n  ~~~"),
    ("a.md", "- item\n\n      curl OLD"),
    ("a.md", "12. item\n\n        curl OLD"),
    ("a.md", "- one\n  - two\n\n        curl OLD"),
    ("a.md", "-     curl OLD"),
    ("a.md", "<!-- a remark -->\n    curl OLD"),
    ("a.md", "# Tides\n    curl OLD"),
    ("a.md", "> A word.\n>\n>     curl OLD"),
    ("a.md", "\tcurl OLD\n\n\tcurl OLD"),
    ("a.md", "- item\n\nA paragraph.\n\n    curl OLD"),
    ("a.md", "- item\n\n```\nx\n```\n\n    curl OLD"),
    ("a.md", "A note.[^1]\n\n[^1]: Tides.\n\n        curl OLD"),
    ("a.md", "A note.[^1]\n\n[^1]: Tides, as `curl OLD` has it."),
    ("a.md", "<!-- see\nOLD -->"),
    ("a.rst", "``OLD``"),
    ("a.rst", "As ``curl OLD`` has it, and :code:`OLD`, and :file:`OLD`."),
    ("a.rst", "Thus::\n\n   curl OLD"),
    ("a.rst", ".. code-block:: sh\n\n   curl OLD"),
    ("a.rst", ".. see OLD"),
    ("a.rst", ">>> get('OLD')"),
    ("a.rst", "A note [1]_.\n\n.. [1] As ``curl OLD`` has it."),
    *(("a.tex", f"\\begin{{{name}}}\ncurl OLD\n\\end{{{name}}}") for name in "verbatim Verbatim lstlisting comment mylisting".split()),
    ("a.tex", "\\begin{minted}{bash}\ncurl OLD\n\\end{minted}"),
    ("a.tex", "As \\verb|OLD| and \\verb*+curl OLD+ have it."),
    ("a.tex", "As \\lstinline{OLD}, \\lstinline[language=sh]|curl OLD| and \\Verb|OLD| have it."),
    ("a.tex", "As \\mintinline{bash}{curl -H {x} OLD} and \\mint[autogobble]{bash}|curl OLD| have it."),
    ("a.tex", "\\iffalse OLD \\fi"),
    ("a.tex", "% OLD\nThe tide % \\url{OLD}"),
    ("a.tex", "A note.\\footnote{As \\verb|curl OLD| has it.}"),
    ("a.tex", "\\lstnewenvironment{shell}{}{}|\\begin{shell}\ncurl OLD\n\\end{shell}"),
    ("a.tex", "\\DefineVerbatimEnvironment{shell}{Verbatim}{}|\\begin{shell}\ncurl OLD\n\\end{shell}"),
    ("a.tex", "\\newminted{bash}{}|\\begin{bashcode}\ncurl OLD\n\\end{bashcode}"),
    ("a.html", "<pre>curl OLD</pre>"),
    ("a.html", "<p>As <code>OLD</code>, <kbd>curl OLD</kbd> and <samp class='s'>OLD</samp> have it.</p>"),
    ("a.html", "<pre><span>curl</span> OLD\ncurl <b>OLD</b></pre>"),
    ("a.html", "<pre>" + 20 * "a long example\n" + "curl OLD</pre>"),
    ("a.html", "<!-- OLD --><script>var a = 'OLD'</script><textarea>OLD</textarea>"),
    ("a.html", "<noscript>OLD</noscript><svg><text>OLD</text></svg><template><a href='OLD'>x</a></template>"),
]

PROSE = [
    ("a.md", "- item\n\n  see OLD\n\n    see OLD"),
    ("a.md", "1. item\n\n    see OLD"),
    ("a.md", "100. item\n\n    see OLD"),
    ("a.md", "A paragraph,\n    see OLD"),
    ("a.md", "<div>\n    see OLD\n</div>"),
    ("a.md", "A note.[^1]\n\n[^1]: Tides.\n\n    see OLD"),
    ("a.md", "The tag `<pre>` and one ` tick, see OLD"),
    ("a.md", "- one\n  - two\n    - three\n      - see OLD"),
    ("a.md", "> A word,\n> see OLD"),
    ("a.md", "<code>x</code> see OLD"),
    ("a.rst", "A quotation\n\n    see OLD"),
    ("a.rst", "See the ref_.\n\n.. _ref: OLD"),
    ("a.rst", ".. note:: see OLD"),
    ("a.tex", "\\texttt{OLD} and \\path{OLD}"),
    ("a.tex", "90\\% of it: \\url{OLD}"),
    ("a.tex", "\\verb|x| \\url{OLD}"),
    ("a.tex", "\\iftrue \\url{OLD} \\fi"),
    ("a.tex", "\\begin{quote}\nsee OLD\n\\end{quote}"),
    ("a.html", "<p>See OLD.</p>"),
    ("a.html", "<pre>The keepers: <a href='OLD'>OLD</a></pre>"),
    ("a.html", "<p><a href='OLD'><code>OLD</code></a></p>"),
    ("a.html", "<p><code>x</code> OLD</p>"),
]


def whole(name: str, piece: str) -> str:
    preamble, _, code = piece.partition("|\\begin") if piece.startswith(("\\lstnew", "\\Define", "\\newminted")) else ("", "", piece)
    code = f"\\begin{code}" if preamble else code
    return LINKED[name].replace("PREAMBLE", preamble).replace("CODE", code)


def read(name: str, text: str) -> Examined:
    return examine(readers.read(text.encode(), name))


def edited(name: str, text: str) -> str:
    examined = read(name, text)
    document: Document = examined.document
    editor = editor_for(document.media_type)
    assert editor is not None
    source = opened(text.encode(), document.media_type)
    repair = Repair(MOVED, Change.ADDRESS, OLD, NEW, tuple(one.id for one in examined.citations), "URL")
    return spliced(text.encode(), source, editor.edits(source.text, document, examined.citations, repair)).decode()


@pytest.mark.parametrize(("name", "piece"), CODE)
def test_what_stands_in_code_is_not_edited(name: str, piece: str) -> None:
    text = whole(name, piece)
    assert edited(name, text.replace("OLD", OLD)) == text.replace("OLD", NEW, 1).replace("OLD", OLD)


@pytest.mark.parametrize(("name", "piece"), CODE)
def test_what_stands_in_code_is_neither_a_link_nor_cited(name: str, piece: str) -> None:
    with_code = read(name, whole(name, piece).replace("OLD", OLD))
    without = read(name, whole(name, "The keeper wrote.").replace("OLD", OLD))
    assert [link.href for link in with_code.document.links] == [link.href for link in without.document.links]
    assert [one.url for one in with_code.citations if one.url] == [one.url for one in without.citations if one.url]


@pytest.mark.parametrize(("name", "piece"), PROSE)
def test_what_only_looks_like_code_is_edited(name: str, piece: str) -> None:
    text = whole(name, piece)
    assert edited(name, text.replace("OLD", OLD)) == text.replace("OLD", NEW)


def test_a_page_that_is_typed_from_top_to_bottom_is_no_code() -> None:
    page = "<html><body><h1>Tides</h1><pre>The tides of the river.\nSee OLD and <code>OLD</code>.</pre></body></html>"
    assert edited("a.html", page.replace("OLD", OLD)) == page.replace("OLD", NEW, 1).replace("OLD", OLD)


@pytest.mark.parametrize(
    ("name", "piece"), [("a.md", "`OLD`"), ("a.rst", "``OLD``"), ("a.tex", "\\verb|OLD|"), ("a.html", "<code>OLD</code>")]
)
def test_what_stands_in_code_alone_is_left_with_the_reason(name: str, piece: str) -> None:
    text = whole(name, piece).replace("OLD", "https://www.example.org/other", 1).replace("OLD", OLD)
    with pytest.raises(NotPlaced, match="in code"):
        edited(name, text)


@pytest.mark.parametrize("address", ["https//www.example.org/tides", "http://www.example,org/tides", "htp://www.example.org"])
def test_a_mistyped_address_in_code_is_no_finding(address: str) -> None:
    def broken(text: str) -> list[str]:
        return [one.name for one in judge_document(read("a.md", text), CONTEXT) if one.name == "url-broken"]

    assert broken(f"# Tides\n\nThe river, see {address} for it.\n") == ["url-broken"]
    assert broken(f"# Tides\n\nThe river, type `curl {address}` for it.\n\n```\n{address}\n```\n") == []


def test_an_identifier_that_is_set_as_code_is_cited_still() -> None:
    examined = read("a.md", "# Tides\n\nJane Brook, The river and its tides, `10.1000/182`, and `curl https://doi.org/10.1000/183`.\n")
    assert [str(identifier.value) for one in examined.citations for identifier in one.identifiers] == ["10.1000/182"]
