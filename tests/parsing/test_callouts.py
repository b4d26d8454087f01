"""Callouts: places in the text that name an entry of a list of references, and the entry that each can mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citator import flow
from citator.model import Document, Examined
from citator.parsing import cite
from citator.parsing.lists.sites import Known, sites
from tests.support.growth import grows_no_faster_than_its_input

LIST = """References

Brook, A. (1994). Rivers and their names. Leeds: Weir Press.

Brook, A., & Hale, B. (1994a). Lamps of the north. Journal of Rivers, 12(3), 45-67.

Brook, A., & Hale, B. (1994b). Lamps of the south. Journal of Rivers, 12(4), 68-80.

Dent, C. (n.d.). Harbours. Leeds: Weir Press.

Ford, D. (in press). Bridges of the valley. Journal of Rivers.

Hale, B. (1996). Nothing is known. Leeds: Weir Press.

Mill, E. (1999). On tides. Journal of Rivers, 17(1), 1-20.

Mill, E. (2004). On tides again. Journal of Rivers, 22(1), 1-20.

Ministry of Waters. (2003). The state of the rivers. https://example.org/rivers

Weir, F., Dent, C., & Ford, D. (2001). A history of weirs. Leeds: Weir Press.
"""
LABELLED = """References

[BH94] A. Brook and B. Hale. Rivers and Their Names. Weir Press, Leeds, 1994.
[W1] D. Weir. On bridges. J. Rivers 13 (2000), 4-6.
[Mil99] E. Mill. On tides. J. Rivers 14 (1999), 7-9.
"""
NUMBERED = """References

1. Brook A. Rivers and their names. Leeds: Weir Press; 1994.
2. Hale B, Dent C. Lamps of the north. J Rivers. 1999;12(3):45-67.
3. Ford D. On bridges. J Rivers. 2000;13(3):4-6.
4. Mill E. On tides. J Rivers. 2001;14(3):7-9.
5. Weir F. A history of weirs. Leeds: Weir Press; 2001.
"""


def _examine(text: str, name: str = "a.txt") -> Examined:
    return flow.examine(flow.read(text.encode(), name))


def _called(text: str, entries: str = LIST, name: str = "a.txt") -> list[tuple[str, str, str | None]]:
    """The callouts of a text with a list, in order: the first word of the entry with its year, the words of the callout, the pinpoint."""
    examined = _examine(f"Rivers\n\n{text}\n\n{entries}", name)
    shown = examined.document.text
    out = [
        (call.start, f"{(one.record.names('author') or ('?',))[0]} {one.record.date() or ''}", shown[call.start : call.end], call.pinpoint)
        for one in examined.citations
        for call in one.callouts
    ]
    return [one[1:] for one in sorted(out)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tides rise (Brook, 1994).", [("Brook, 1994", None)]),
        ("Brook (1994, p. 12) saw them.", [("Brook (1994, p. 12)", "p. 12")]),
        ("Brook's (1994) survey is known.", [("Brook's (1994)", None)]),
        ("Brook’s 1994 survey is known.", [("Brook’s 1994", None)]),
        ("As A. Brook (1994), p. 14, says, tides rise.", [("A. Brook (1994), p. 14", "p. 14")]),
        ("(see Brook and Hale 1994a; Weir et al. 2001, ch. 3)", [("Brook and Hale 1994a", None), ("Weir et al. 2001, ch. 3", "ch. 3")]),
        ("(e.g., Mill 1999: 33; 2004; cf. Hale 1996, 12 f.)", [("Mill 1999: 33", "33"), ("2004", None), ("Hale 1996, 12 f.", "12 f.")]),
        ("Weir, Dent, and Ford (2001) say so.", [("Weir, Dent, and Ford (2001)", None)]),
        ("Lamps (Brook & Hale, 1994a, b) burn.", [("Brook & Hale, 1994a", None), ("b", None)]),
        ("Nobody knows (Ford, in press; Dent, n.d.).", [("Ford, in press", None), ("Dent, n.d.", None)]),
        ("Lit (Ministry of Waters [MoW], 2003), then not (MoW, 2003).", [("Ministry of Waters [MoW], 2003", None), ("MoW, 2003", None)]),
        ("In Leeds and elsewhere, Brook (1994)\nwas read.", [("Brook (1994)", None)]),
        ("Tides rise (Weir, Dent,\nand Ford 2001).", [("Weir, Dent,\nand Ford 2001", None)]),
    ],
)  # fmt: skip
def test_authors_and_years_name_their_entries(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [one[1:] for one in _called(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was settled in the Senate (1994), at the World Cup (1994) and in the United Kingdom (2014).",
        "Tides of 1994 rose (Leeds, 1994), and on 5 May 1994 (see 1994) they fell. The brook (1994) is dry.",
        "The numbers 1994, 2001 and 2003 stand in file 12/1994, in A/RES/1994/5 and at https://example.org/brook/1994.",
        "Hale and hearty in 1996, the keeper of 1999 went.",
    ],
)
def test_other_years_name_nothing_and_raise_nothing(text: str) -> None:
    examined = _examine(f"Rivers\n\nSee Brook (1994), Hale (1996) and Mill (1999; 2004). {text}\n\n{LIST}")
    assert sum(len(one.callouts) for one in examined.citations) == 4
    assert not [one for one in examined.findings if one.code.startswith("S")]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (
            "(vgl. Brook/Hale 1994, S. 12; Weir u. a. 2001: 33). Müller-Weg (o. J.) und Brook & Hale (1994).",
            ("Literaturverzeichnis\n\nBrook, Anna/Hale, Bernd (1994): Flüsse und ihre Namen. Leeds: Weir Press.\n"
            "Müller-Weg, Karl (o. J.): Häfen. Leeds: Weir Press.\nWeir, Fritz/Dent, Cy/Ford, Dora (2001): Wehre. Leeds: Weir Press.\n"),
        ),
        (
            "(Brook et Hale, 1994, p. 12 ; Weir et coll., 2001). Selon Brook et Hale (1994), voir Müller-Weg (s. d.).",
            ("Références bibliographiques\n\nBrook, A. et Hale, B. (1994). Les rivières. Paris : Presses du Barrage.\n"
            "Müller-Weg, K. (s. d.). Les ports. Paris : Presses du Barrage.\n"
            "Weir, F., Dent, C. et Ford, D. (2001). Histoire des barrages. Paris : Presses du Barrage.\n"),
        ),
        (
            "(Brook y Hale, 1994, p. 12; Weir et al., 2001). Según Müller-Weg (s. f.) y Brook y Hale (1994), todo arde.",
            ("Bibliografía\n\nBrook, A. y Hale, B. (1994). Los ríos y sus nombres. Madrid: Presa.\n"
            "Müller-Weg, C. (s. f.). Los puertos. Madrid: Presa.\nWeir, F., Dent, C. y Ford, D. (2001). Las presas. Madrid: Presa.\n"),
        ),
        (
            "(Brook e Hale 1994, p. 12; Weir et al. 2001). Secondo Müller-Weg (s.d.) e Brook e Hale (1994) tutto arde.",
            ("Bibliografia\n\nBrook, A. e Hale, B. (1994). I fiumi e i loro nomi. Milano: Diga.\n"
            "Müller-Weg, C. (s.d.). I porti. Milano: Diga.\nWeir, F., Dent, C. e Ford, D. (2001). Le dighe. Milano: Diga.\n"),
        ),
    ],
)  # fmt: skip
def test_the_words_of_other_languages(text: str, entries: str) -> None:
    examined = _examine(f"Rivers\n\n{text}\n\n{entries}")
    assert [len(one.callouts) for one in examined.citations] == [2, 1, 1]
    assert not [one for one in examined.findings if one.code.startswith("S")]


def test_what_two_entries_answer_stays_open() -> None:
    examined = _examine(f"Rivers\n\nLamps burn (Brook & Hale, 1994), as Hale (1996) and Mill (1999) say.\n\n{LIST}")
    open_ = [one for one in examined.citations if any(call.ambiguous for call in one.callouts)]
    assert [one.raw[:31] for one in open_] == ["Brook, A., & Hale, B. (1994a). ", "Brook, A., & Hale, B. (1994b). "]
    assert [one.found for one in examined.findings if one.name == "callout-ambiguous"] == ["Brook & Hale, 1994"]


def test_a_first_name_tells_two_authors_of_one_name_apart() -> None:
    entries = "References\n\nBrook, A. (1994). Rivers. Leeds: Weir Press.\n\nBrook, C. (1994). Harbours. Leeds: Weir Press.\n"
    assert [one[0] for one in _called("C. Brook (1994) and A. Brook (1994)", entries)] == ["C. Brook 1994", "A. Brook 1994"]


def test_the_list_of_the_own_chapter_goes_before_all_others() -> None:
    one = "Brook, Ann. 1994. *Rivers and Their Names*. Leeds: Weir Press.\n\nHale, Ben. 1996. *Harbours*. Leeds: Weir Press.\n"
    two = "Brook, Clara. 1994. *Lamps*. Leeds: Weir Press.\n\nDent, Cy. 2001. *Harbours*. Leeds: Weir Press.\n"
    text = f"# One\n\nTides rise (Brook 1994).\n\n## References\n\n{one}\n# Two\n\nLamps burn in the north (Brook 1994; Hale 1996).\n\n"
    examined = _examine(f"{text}## References\n\n{two}", "a.md")
    named = {one.raw[:12]: [call.start for call in one.callouts] for one in examined.citations}
    assert named["Brook, Ann. "] == [text.index("Brook 1994")]
    assert named["Brook, Clara"] == [text.rindex("Brook 1994")]
    assert len(named["Hale, Ben. 1"]) == 1  # only the other list has it
    assert not any(call.ambiguous for one in examined.citations for call in one.callouts)


def test_the_parts_of_a_list_are_one_list() -> None:
    entries = (
        "Bibliography\n\nPrimary sources\n\nHarbour Board. 1931. Minutes of the Board. Leeds: Harbour Board.\n\nSecondary literature\n\n"
        "Brook, Ann. 1994. Rivers and Their Names. Leeds: Weir Press.\n———. 1996. Rivers Again. Leeds: Weir Press.\n"
    )
    found = _called("(Brook 1994: 33; 1996), and (Harbour Board 1931)", entries)
    assert [one[:2] for one in found] == [
        ("Ann Brook 1994", "Brook 1994: 33"),
        ("Ann Brook 1996", "1996"),
        ("Harbour Board 1931", "Harbour Board 1931"),
    ]


@pytest.mark.parametrize(
    ("text", "entries", "expected"),
    [
        ("Lamps [BH94] burn [Mil99, p. 4; W1].", LABELLED, [("[BH94]", None), ("[Mil99, p. 4; W1]", None), ("[Mil99, p. 4; W1]", "p. 4")]),
        ("Lamps [1, p. 12] burn [2, 3].", NUMBERED, [("[1, p. 12]", "p. 12"), ("[2, 3]", None), ("[2, 3]", None)]),
        ("Lamps (1), as seen (2,4). Others saw more (3-5).", NUMBERED, [("(1)", None), *[("(2,4)", None)] * 2, *[("(3-5)", None)] * 3]),
        ("Of (1) lamps, (2) tides and (3) harbours, (4) lamps are best.", NUMBERED, []),
        ("The lamp [sic] of file [12/4] and of [99].", NUMBERED, []),
    ],
)  # fmt: skip
def test_labels_and_numbers_name_their_entries(text: str, entries: str, expected: list[tuple[str, str | None]]) -> None:
    found = [(words, place or "") for _, words, place in _called(text, entries)]
    assert sorted(found) == sorted((words, place or "") for words, place in expected)


def test_a_link_to_an_entry_tells_which_is_meant() -> None:
    page = (
        "<html><body><p>Tides rise (<a href='#b'>Brook, 1994</a>, p. 3), and fall (Brook, 1994).</p><h2>References</h2><ul>"
        "<li id='a'>Brook, A. (1994). <i>Rivers</i>. Leeds: Weir Press.</li>"
        "<li id='b'>Brook, C. (1994). <i>Lamps</i>. Leeds: Weir Press.</li>"
        "</ul></body></html>"
    )
    one, two = _examine(page, "a.html").citations
    assert [(call.pinpoint, call.ambiguous) for call in one.callouts] == [(None, True)]
    assert [(call.pinpoint, call.ambiguous) for call in two.callouts] == [("p. 3", False), (None, True)]


def test_a_callout_is_no_citation_and_a_short_note_stands_for_its_entry() -> None:
    text = (
        "According to a report by the Ministry of Waters (2003), rivers rise.[^1] Tides too.[^2]\n\n"
        "[^1]: See Hale 1996, p. 3.\n[^2]: Weir, A History of Weirs, 4.\n"
    )
    examined = _examine(f"# Rivers\n\n{text}\n## {LIST}", "a.md")
    assert not [one for one in examined.citations if one.id.startswith("t-")]
    assert not [one for one in examined.findings if one.name in ("source-not-identified", "short-form-unresolved")]
    of = {one.id: one for one in examined.citations}
    hale, weir = of["n1-1"], of["n2-1"]
    assert (hale.form, hale.pinpoint, of[hale.short_form_of or ""].raw[:14]) == ("short", "p. 3", "Hale, B. (1996")
    assert of[weir.short_form_of or ""].record.text("title") == "A history of weirs"


@pytest.mark.parametrize(
    "text",
    [
        "It was “a lamp that burns for ever and a day” (Hale, 1996, p. 3). Mill (1999) disagrees.",
        "Hale (1996) calls it “a lamp that burns for ever and a day”. Mill (1999) disagrees.",
        "It is read; “a lamp that burns for ever and a day” it was, says Hale (1996, p. 3).",
        "Hale (1996, p. 3) wrote the following:\n\nA lamp that burns for ever and a day is no lamp at all.\n\nMill (1999) is read.",
    ],
)  # fmt: skip
def test_quoted_words_are_given_by_the_entry_of_their_callout(text: str) -> None:
    examined = _examine(f"Rivers\n\n{text}\n\n{LIST}")
    (quotation,) = examined.quotations
    entry = next(one for one in examined.citations if one.id == quotation.citation)
    assert entry.raw.startswith("Hale, B. (1996)")
    assert quotation.attributed_to in ("B. Hale", "Hale")


_TEXT = st.text(alphabet=st.sampled_from("(),;:&[]’'. \n19 49abBrookHaleWeirtal0n./"), max_size=200)


@given(_TEXT)
def test_places_are_inside_the_text_and_in_order(text: str) -> None:
    found = sites(text, Known({("brook",), ("hale",)}))
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    assert all(one.called and one.year for one in found)


@given(_TEXT)
def test_every_callout_shows_the_year_of_an_entry(text: str) -> None:
    entry = "Brook, A. (1994). Rivers and lamps. Leeds: Weir Press."
    found = cite(Document("a", "text/plain", "0", f"{text}\n\nReferences\n\n{entry}\n"), lambda _: ())
    calls = [found.document.text[call.start : call.end] for one in found.citations for call in one.callouts]
    assert all("1994" in call for call in calls)


PIECES = [
    "Brook (1994) ",
    "(Brook 1994; ",
    "1994 ",
    "Brook, ",
    "Brook and ",
    "[1, ",
    "[BH94",
    "(",
    "“a b c d” (Brook 1994). ",
    "A. ",
    "1994, ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text_only(piece: str) -> None:
    def run(size: int) -> object:
        return cite(Document("a", "text/plain", "0", piece * (size // len(piece)) + "\n\n" + LIST), lambda _: ())

    assert grows_no_faster_than_its_input(run, 6_000)


def test_time_grows_with_the_list_only() -> None:
    def run(size: int) -> object:
        entries = "".join(f"Brook, A. ({1400 + at % 600}). Lamp number {at}. Leeds: Weir Press.\n\n" for at in range(size))
        return cite(Document("a", "text/plain", "0", f"{'Brook (1994) and Hale (1995). ' * size}\n\nReferences\n\n{entries}"), lambda _: ())

    assert grows_no_faster_than_its_input(run, 100)
