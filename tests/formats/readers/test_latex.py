"""LaTeX: notes with the numbers that it prints, citations by key, links; the text stays as it is in the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.development_data import data
from tests.support.growth import grows_no_faster_than_its_input

from citator.errors import SourceUnreadable
from citator.flow import examine
from citator.flow import read as read_source
from citator.formats.readers.latex import companions, read
from citator.model import Document, NoteKind
from citator.parsing.running.paragraphs import paragraphs

BOOK = "\\documentclass{book}\n\\begin{document}\n"
LIBRARY = rb"""@book{hale, author={Hale, Ann}, title={Tides of the North}, year={1962}, publisher={Weir Press}}
@article{brook, author={Brook, B. and Weir, C.}, title={Rivers}, journal={Journal of Rivers}, year={1994}}
"""


def document(text: str, **beside: bytes) -> Document:
    return read(text.encode(), "sample.tex", None, {f"{name}.bib": content for name, content in beside.items()})


def told(found: Document) -> list[tuple[str, str, list[str]]]:
    return [(note.label, note.text, [found.text[m.start : m.end] for m in note.markers]) for note in found.notes]


def seen(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(document(text))]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"Gab\v{c}\'{\i}kovo, \'el\`eve, \c{c}a, \"Osterreich, \u{g}", "Gabčíkovo, élève, ça, Österreich, ğ"),
        (r"\emph{Lamps} {\em and} \textsc{tides} \textbf{\textit{of}} war", "Lamps and tides of war"),
        (r"12--13 --- ``so 'tis''~\S~4, \P{} 5 \& 6\%, \$7 \#8 a\_b\dots", "12–13 — “so ’tis” § 4, ¶ 5 & 6%, $7 #8 a_b…"),
        (r"$10^{3}$ km$^2$ at 5\,$^\circ$C, $\beta$-decay", "10³ km² at 5 °C, β-decay"),
        (r"\enquote{A \enquote{small} lamp}", "“A ‘small’ lamp”"),
        ("one % no \\footnote{two}\n   three", "one three"),
        (r"a\index{b}\label{c} \textcolor{red}{d} \vspace{2mm}e\\[2pt] f", "a d e f"),
        (r"see \href{https://example.org/a\%20b}{the \emph{page}}", "see the page"),
        (r"{\'E}cole {\o}re \ss{} \L{}\'od\'z", "École øre ß Łódź"),
    ],
)
def test_a_note_reads_as_printed_and_leads_back(source: str, text: str) -> None:
    found = document(f"Lamps.\\footnote{{{source}}} More.")
    (note,) = found.notes
    assert note.text == text
    assert found.text[note.start : note.end] == f"\\footnote{{{source}}}"
    for index in range(len(note.text)):
        start, end = note.offsets.span(index, index + 1)
        assert note.start <= start < end <= note.end


def test_numbers_are_those_of_the_counters() -> None:
    text = (
        BOOK + "a\\footnote{A} b\\footnote[7]{B} c\\footnote{C}\n\\chapter{Two}d\\footnote{D}\n\\setcounter{footnote}{4}e\\footnote{E}\n"
        "\\renewcommand{\\thefootnote}{\\roman{footnote}}f\\footnote{F} g\\endnote{G}\n\\chapter*{None}h\\footnote{H}\n\\end{document}"
    )
    assert [(label, words) for label, words, _ in told(document(text))] == [
        ("1", "A"), ("7", "B"), ("2", "C"), ("1", "D"), ("5", "E"), ("vi", "F"), ("1", "G"), ("vii", "H"),
    ]  # fmt: skip
    assert document(text).notes[6].kind is NoteKind.ENDNOTE


def test_articles_count_through_their_sections() -> None:
    found = document("\\documentclass{article}\\begin{document}\\section{A}a\\footnote{A}\\section{B\\footnote{B}}\\end{document}")
    assert [note.label for note in found.notes] == ["1", "2"]


def test_marks_before_texts_are_paired_in_order() -> None:
    text = "A\\footnotemark{} b\\footnotemark.\n\\footnotetext{One.}\n\\footnotetext{Two.} c\\footnotemark{}\\footnotetext{Three.}"
    mark = "\\footnotemark"
    assert told(document(text)) == [("1", "One.", [mark]), ("2", "Two.", [mark]), ("3", "Three.", [mark])]


def test_the_counter_set_by_hand_is_obeyed() -> None:
    text = "A\\footnotemark{} b\\footnotemark{} \\addtocounter{footnote}{-1}\\footnotetext{One.}\\stepcounter{footnote}\\footnotetext{Two.}"
    assert [(label, words) for label, words, _ in told(document(text))] == [("1", "One."), ("2", "Two.")]


def test_one_note_can_be_marked_twice() -> None:
    text = "A\\footnote{One.\\label{fn:a}} b\\footnotemark[1] c\\footref{fn:a} d\\textsuperscript{\\ref{fn:a}}, as in note~\\ref{fn:a}."
    (note,) = document(text).notes
    assert [text[m.start : m.end] for m in note.markers] == ["\\footnote", "\\footnotemark[1]", "\\footref{fn:a}", "\\ref{fn:a}"]
    assert seen(text) == ["A b c d, as in note 1."]


def test_a_mark_without_a_text_dangles_and_a_text_without_a_mark_is_kept() -> None:
    found = document("A\\footnotemark[9] b.\n\\footnotetext[4]{Left over.}")
    assert [(marker.label, found.text[marker.start : marker.end]) for marker in found.dangling_markers] == [("9", "\\footnotemark[9]")]
    assert told(found) == [("4", "Left over.", [])]


def test_boxes_and_titles_have_their_own_signs() -> None:
    text = (
        "\\documentclass{article}\\title{Lamps\\thanks{T} \\& \\emph{Tides}}\\author{A\\thanks{U} \\and B\\footnotemark[1]}"
        "\\begin{document}"
        "a\\footnote{A}\\begin{minipage}{3cm}b\\footnote{B}c\\footnote{C}\\end{minipage}\\begin{minipage}{3cm}d\\footnote{D}\\end{minipage}"
        "e\\footnote{E}\\end{document}"
    )
    found = document(text)
    assert found.title == "Lamps & Tides"
    assert [(n.label, n.text, len(n.markers)) for n in found.notes] == [
        ("*", "T", 2), ("†", "U", 1), ("1", "A", 1), ("a", "B", 1), ("b", "C", 1), ("a", "D", 1), ("2", "E", 1),
    ]  # fmt: skip


def test_the_end_of_an_example_is_not_the_end_of_the_document() -> None:
    text = "\\documentclass{article}\\begin{document}\\begin{x}\\begin{document}x\\end{document}\\end{x}A\\footnote{N}\\end{document}"
    assert [note.text for note in document(text).notes] == ["N"]


def test_notes_below_a_table_are_notes() -> None:
    text = (
        "\\begin{threeparttable}Place\\tnote{a} Year\\tnote{b}\\begin{tablenotes}\\item[a] One.\n\\item[b] \\emph{Two}.\n\\end{tablenotes}"
        "\\end{threeparttable}\\begin{threeparttable}x\\tnote{a}\\begin{tablenotes}\\item[a] Three.\\end{tablenotes}\\end{threeparttable}"
    )
    assert told(document(text)) == [("a", "One.", ["\\tnote{a}"]), ("b", "Two.", ["\\tnote{b}"]), ("a", "Three.", ["\\tnote{a}"])]


@pytest.mark.parametrize(
    "text",
    [
        "% \\footnote{no}",
        "\\verb|\\footnote{no}|",
        "\\lstinline!\\footnote{no}!",
        "\\begin{verbatim}\n\\footnote{no} https://example.org\n\\end{verbatim}",
        "\\begin{lstlisting}[language=C]\n\\footnote{no}\n\\end{lstlisting}",
        "\\begin{comment}\n\\footnote{no} https://example.org\n\\end{comment}",
        "\\iffalse \\ifx\\a\\b x\\fi \\footnote{no} https://example.org \\fi",
        "\\newcommand{\\own}[1]{\\footnote{no #1} https://example.org}",
        "\\end{document} \\footnote{no} https://example.org",
        "\\footnotesize{no}",
        "\\section[short\\footnotemark]{long}",
    ],
)
def test_what_is_not_printed_holds_no_notes_and_no_links(text: str) -> None:
    found = document(f"Lamps. {text}")
    assert not found.notes
    assert not found.links
    assert not found.dangling_markers


def test_own_commands_are_known() -> None:
    text = "\\newcommand{\\fn}[1]{\\footnote{#1}}\\newcommand{\\isle}{Isle of May}\\let\\fnm\\footnotemark\nOn \\isle{}\\fn{The \\isle.}"
    assert told(document(text)) == [("1", "The Isle of May.", ["\\fn"])]
    assert seen(text) == ["On Isle of May"]


def test_a_brace_without_its_partner_costs_its_paragraph() -> None:
    found = document("A\\footnote{never closed\n\nB\\footnote{Closed.} c\\emph{")
    assert [note.text for note in found.notes] == ["never closed", "Closed."]


def test_links_and_printed_addresses() -> None:
    text = (
        "\\href{https://example.org/x\\#y}{the \\emph{page}}, \\url{https://example.org/a\\_b~c%20d}, \\nolinkurl{https://example.org/q?a=1\\&b},"
        " www.example.org/a\\_b, \\href{mailto:a@example.org}{mail}, \\href{run:a.pdf}{file}, note\\footnote{\\url{https://example.org/n}}"
    )
    assert [(link.text, link.href, str(link.kind), link.note) for link in document(text).links] == [
        ("the page", "https://example.org/x#y", "anchor", None),
        ("https://example.org/a_b~c%20d", "https://example.org/a_b~c%20d", "anchor", None),
        ("https://example.org/q?a=1&b", "https://example.org/q?a=1&b", "printed", None),
        ("www.example.org/a_b", "http://www.example.org/a_b", "printed", None),
        ("https://example.org/n", "https://example.org/n", "anchor", "n1"),
    ]


def test_running_text_reads_as_printed_without_preamble_and_notes() -> None:
    text = (
        "\\documentclass{article}\n\\newcommand{\\x}{S/2018/462}\n\\begin{document}\n\\section{The \\textbf{Lamp}}\n"
        "It burns\\footnote{N.}\nbrightly.\n\\begin{equation}a=b\\end{equation}\n\\begin{itemize}\n\\item one\n\\item two\n"
        "\\end{itemize}\n\\end{document}\nS/2018/463\n"
    )
    assert seen(text) == ["The Lamp", "It burns brightly.", "• one", "• two"]
    assert examine(document(text)).citations == ()


def test_entries_of_the_bibliography_are_references() -> None:
    text = (
        "As Hale \\cite{hale} and \\cite[p.~3]{brook,weir} say; \\cite{lost}.\n\\begin{thebibliography}{9}\n\\bibitem{hale} A. Hale, "
        "\\emph{Tides}, 1962.\n\\bibitem[Br94]{brook} B. Brook, \\newblock \\emph{Rivers}, 1994.\n"
        "\\bibitem{weir} C. Weir.\n\\end{thebibliography}"
    )
    found = document(text)
    assert told(found) == [
        ("1", "A. Hale, Tides, 1962.", ["\\cite{hale}"]),
        ("Br94", "B. Brook, Rivers, 1994.", ["brook"]),
        ("2", "C. Weir.", ["weir"]),
    ]
    assert {note.kind for note in found.notes} == {NoteKind.REFERENCE}
    assert [marker.label for marker in found.dangling_markers] == ["lost"]


def test_citations_by_key_have_the_record_of_the_file_beside() -> None:
    text = (
        "\\documentclass{article}\\usepackage[style=verbose]{biblatex}\\addbibresource{refs.bib}\\begin{document}\n"
        "``Tides are never early'' "
        "\\textcite[see][12]{hale}. More.\\footcite[cf.][p.~7]{brook} And \\parencite{hale,nobody}\\autocite{hale}."
        "\\nocite{brook}\n\\end{document}"
    )
    assert companions(text.encode()) == ("refs.bib",)
    found = document(text, refs=LIBRARY)
    assert [(n.label, n.text) for n in found.notes] == [("1", "cf. Brook and Weir 1994, p. 7"), ("2", "Hale 1962")]
    examined = examine(found)
    assert [(c.raw, c.record.text("title"), c.signal, c.pinpoint, c.note) for c in examined.citations] == [
        ("\\textcite[see][12]{hale}", "Tides of the North", "see", "12", None),
        ("\\footcite[cf.][p.~7]{brook}", "Rivers", "cf.", "p. 7", "n1"),
        ("hale", "Tides of the North", None, None, None),
        ("\\autocite{hale}", "Tides of the North", None, None, "n2"),
    ]
    assert [quotation.citation for quotation in examined.quotations] == [examined.citations[0].id]
    assert not found.warnings
    assert [(one.label, found.text[one.start : one.end]) for one in found.dangling_markers] == [("nobody", "nobody")]


def test_a_key_that_no_entry_has_is_told_where_it_is_cited_if_all_was_read() -> None:
    body = "\n\nSee \\cite{lost} and \\cite[3]{hale,lost},\n\\cite{old.name}, \\cite{#1} and \\cite{*}."
    library = LIBRARY.replace(b"title={Rivers}", b"title={Rivers}, ids={old.name, other}")
    found = examine(document("\\bibliography{refs}" + body, refs=library))
    told = [(found.document.text[one.start : one.end], one.message) for one in found.findings if one.code == "S001"]
    assert told == [(words, "no entry has the key lost that is cited") for words in ("\\cite{lost}", "lost")]
    # A file that was not read, or an entry that could not be, may have it: then it is a remark at the line.
    for named, more in (("refs,lost", b""), ("refs", b"\n@book{x, title = {")):
        found = examine(document(f"\\bibliography{{{named}}}" + body, refs=library + more))
        assert not found.document.dangling_markers
        [told_of] = [one for one in found.findings if "not in a bibliography" in one.message]
        assert found.document.text[: told_of.start].count("\n") == 2


def test_what_is_cited_beside_a_key_in_a_note_is_read_too() -> None:
    text = (
        "\\bibliography{refs}A\\footnote{See \\cite[p.~3]{hale}; Dora Lind, \\emph{Weirs of the South} (Leeds, Weir Press, 1994), p. 12.}"
    )
    citations = examine(document(text, refs=LIBRARY)).citations
    assert [(one.record.text("title"), one.pinpoint) for one in citations] == [
        ("Tides of the North", "p. 3"),
        ("Weirs of the South", "p. 12"),
    ]


def test_files_that_were_not_read_are_told() -> None:
    found = document("\\documentclass{book}\\bibliography{refs}\\begin{document}\\include{one}\\input{two.tex}\\cite{a}\\end{document}")
    assert found.warnings == (
        "refs.bib was not read: what is cited by its keys is not known",
        "these files are part of the document and were not read with it (check them, or their folder): one, two.tex",
    )


def test_the_bibliography_beside_a_file_is_read_and_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "refs.bib").write_bytes(LIBRARY)
    (tmp_path / "out.bib").write_bytes(LIBRARY)
    paper = folder / "paper.tex"
    paper.write_text("\\bibliography{refs}\\cite{hale}")
    assert [entry.key for entry in read_source(paper).entries] == ["hale"]
    for outside in ("../out", f"{tmp_path}/out"):
        paper.write_text(f"\\bibliography{{{outside}}}\\cite{{hale}}")
        assert read_source(paper).entries == ()
    paper.write_text("\\cite{hale}")  # a chapter: its book names the bibliography
    assert [entry.key for entry in read_source(paper).entries] == ["hale"]


@pytest.mark.parametrize(
    ("preamble", "language"), [("\\usepackage[ngerman,main=french]{babel}", "fr"), ("\\setmainlanguage{spanish}", "es"), ("", None)]
)
def test_the_language_is_the_declared_one_where_the_text_does_not_tell(preamble: str, language: str | None) -> None:
    assert document(f"\\documentclass{{article}}{preamble}\\begin{{document}}Talis 1874\\end{{document}}").language == language


@pytest.mark.parametrize(("raw", "code"), [(b" \n", "empty"), (bytes(range(256)), "not-text")])
def test_refusals(raw: bytes, code: str) -> None:
    with pytest.raises(SourceUnreadable) as caught:
        read(raw, "sample.tex")
    assert caught.value.code == code


PIECES = [
    *r"""\footnote{ \footnotemark \footnotetext{ [1] [ ] { } \emph{ \cite{a} \cite[ \cites[a]{hale} \url{ \href{ http://a.example/b % $ ^ _
    & ~ -- `` '' \ \begin{minipage} \end{minipage} \begin{verbatim} \end{verbatim} \begin{equation} \end{equation} \iffalse \fi \else \verb|
    \'{\i} \item \tnote{a} \item[a] \begin{tablenotes} \end{tablenotes} \bibitem{a} \section{
    \documentclass{book} \begin{document} \end{document} \newcommand{\a}{ \let\a\b \a \label{a} \ref{a}
    \footref{a} \enquote{ \title{ \thanks{ words é""".split(),
    " ",
    "\n",
    "\n\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_source_never_raises_and_every_span_holds(text: str) -> None:
    try:
        found = document(text, refs=LIBRARY)
    except SourceUnreadable:
        return
    assert found.text == text
    size = len(text)
    for note in found.notes:
        assert 0 <= note.start < note.end <= size
        assert all(0 <= marker.start < marker.end <= size for marker in note.markers)
        for index in range(len(note.text)):
            start, end = note.offsets.span(index, index + 1)
            assert note.start <= start <= end <= note.end
    assert all(0 <= link.start <= link.end <= size for link in found.links)
    last = 0
    for start, end, _ in found.markup:
        assert last <= start <= end <= size
        last = end
    for citation in examine(found).citations:
        assert citation.raw == text[citation.start : citation.end]


@pytest.mark.parametrize(
    "piece",
    ["\\footnote{a ", "a\\footnote{b} ", "\\footnotemark[1]\\footnotetext[1]{a}", "{", "\\cite[", "\\url{", "$", "\\begin{a}", "\\iffalse ",
     "\\newcommand{\\a}{\\b}", "%\n", " ", "\\bibitem{k} a \\cite{k} ", "\\footnote{\\label{a}}\\footref{a}"],
)  # fmt: skip
def test_work_grows_with_the_source(piece: str) -> None:
    assert grows_no_faster_than_its_input(lambda size: document("x" + piece * size), 1500)


@pytest.mark.development_data
def test_the_article_of_the_development_data() -> None:
    folder = data("readers")
    truth = json.loads((folder / "law-article.tex.truth.json").read_text())
    found = read((folder / "law-article.tex").read_bytes(), "law-article.tex")

    def plain(words: str) -> str:
        return words.replace("’", "'")

    assert [(n.label, plain(n.text)) for n in found.notes] == [(n["label"], plain(n["text"])) for n in truth["notes"]]
    assert [len(n.markers) for n in found.notes] == [1] * len(truth["markers"])
    assert [link.href for link in found.links] == [link["url"] for link in truth["links"]]


@pytest.mark.parametrize(
    ("preamble", "labels"),
    [
        (r"\usepackage[symbol]{footmisc}", ["*", "†", "‡"]),
        (r"\usepackage[symbol]{footmisc}\setfnsymbol{wiley}", ["*", "**", "†"]),
        (r"\usepackage[symbol]{footmisc}\DefineFNsymbols{quay}{{\S}{**}{\ensuremath{\dagger}}}\setfnsymbol{quay}", ["§", "**", "†"]),
        (r"\usepackage[symbol]{footmisc}\DefineFNsymbols*{quay}[math]{\dagger*\ddagger}\setfnsymbol{quay}", ["†", "*", "‡"]),
        (r"\renewcommand*\thefootnote{\roman{footnote}}", ["i", "ii", "iii"]),
        (r"\def\@fnsymbol#1{\ifcase#1\or\dagger\or*\or\S\else\@ctrerr\fi}\def\thefootnote{\@fnsymbol\c@footnote}", ["†", "*", "§"]),
        (r"\DefineFNsymbols{", ["1", "2", "3"]),
        (r"\setfnsymbol{unknown}\renewcommand\thefootnote{\thepage}", ["1", "2", "3"]),
    ],
)
def test_the_labels_are_those_that_the_document_asks_for(preamble: str, labels: list[str]) -> None:
    body = r"One.\footnote{A lamp.} Two.\footnote{A quay.} Three.\footnote{A pier.}"
    source = rf"\documentclass{{article}}{preamble}" + "\n\n" + rf"\begin{{document}}{body}\end{{document}}"
    assert [note.label for note in read(source.encode(), "a.tex").notes] == labels


def test_a_sign_given_in_a_group_ends_with_it() -> None:
    sign = r"\begingroup\renewcommand{\thefootnote}{\dag}\footnote{A lamp.}\addtocounter{footnote}{-1}\endgroup"
    letters = r"{\renewcommand{\thefootnote}{\alph{footnote}}\footnote{A pier.}}"
    source = rf"One.{sign}{{}} Two.\footnote{{A quay.}} Three.{letters} Four.\footnote{{A mole.}}"
    assert [note.label for note in read(source.encode(), "a.tex").notes] == ["†", "1", "b", "3"]
