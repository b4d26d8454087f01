"""Lists of references that are divided by what their entries are, and entries that open in other ways than with a family and a comma."""

from __future__ import annotations

from dataclasses import replace

from citator.parsing import cite
from tests.parsing.recogniser import recognise
from tests.parsing.test_documents import document

SECTIONS = """\
# Bibliography

## Primary Sources

### Newspapers

*The Quay Mercury*, 1880–1895.

## Secondary Sources

### Books

Brook, Ann. *Harbour Lights*. London: Quayside, 1994.

### Articles

Weir, Ben. "Oil or Gas?" *Harbour Review* 12, no. 3 (1989): 233–58.

### Appendix A

Brook, Ann. The keepers of 1894 were three.
"""


def entries(text: str, media_type: str = "text/plain") -> list[str]:
    found = cite(replace(document(text), media_type=media_type), recognise)
    return [one.raw for one in found.citations if one.id.startswith("r")]


def test_a_list_goes_on_behind_the_deeper_headings_inside_it() -> None:
    found = entries(SECTIONS, "text/markdown")
    assert [one.strip("*")[:12] for one in found] == ["The Quay Mer", "Brook, Ann. ", 'Weir, Ben. "']


def test_headings_that_say_what_the_entries_are_divide_a_typed_list() -> None:
    books = "References\n\nBooks\nBrook, A. (1994). Rivers. Leeds: Weir Press.\n\nArticles\nHale, B. (1996). Lamps. Quay News, 3(1), 4-9.\n"
    assert [one[:5] for one in entries(books)] == ["Brook", "Hale,"]


def test_entries_open_with_several_names_an_initial_or_a_body_without_a_year() -> None:
    text = (
        "Bibliographie\n\nBLANCHARD Henri, L’Eau et le grain, Paris, Éditions du Lac, 1992.\n"
        "MOREL Claire et PETIT Louis, « Compter les moulins », Revue du pays, vol. 24, no 2, 2005, p. 33-58.\n"
    )
    assert [one[:5] for one in entries(text)] == ["BLANC", "MOREL"]
    text = (
        "Literaturverzeichnis\n\nMeyer, Anton (1988): Brausebäder. Göttingen: Leineverlag.\n"
        "Amt der Stadt (o. J.): Verzeichnis der Badeanstalten. Online: https://amt.example/b.\n"
    )
    assert [one[:5] for one in entries(text)] == ["Meyer", "Amt d"]
    text = (
        "References\n\nOkafor, C. (2014). Words at bedtime. Lagos: Quay.\n\n"
        "R Core Team. (2020). R: A language for statistics. R Foundation. https://www.R-project.org/\n"
    )
    assert [one[:5] for one in entries(text)] == ["Okafo", "R Cor"]


def test_a_family_in_capitals_before_the_given_name_is_what_the_text_calls() -> None:
    text = (
        "On en comptait trois cents (Morel et Petit, 2005).\n\nBibliographie\n\n"
        "MOREL Claire et PETIT Louis, « Compter les moulins », Revue du pays, vol. 24, no 2, 2005, p. 33-58.\n"
    )
    [one] = [one for one in cite(document(text), recognise).citations if one.id == "r-1"]
    assert [text[call.start : call.end] for call in one.callouts] == ["Morel et Petit, 2005"]


def test_an_undated_entry_has_its_author_and_not_the_date_of_access() -> None:
    text = "References\n\nBrook, D. (n.d.). Reading corner [Blog post]. Retrieved March 3, 2019, from https://reading.example/post/12\n"
    [one] = [one for one in cite(document(text), recognise).citations if one.id == "r-1"]
    assert [name.family for name in one.record.names("author")] == ["Brook"]
    assert (one.record.text("title"), one.record.date("issued"), one.record.text("publisher")) == ("Reading corner", None, "")


def test_a_member_of_a_row_is_no_callout() -> None:
    text = "Sensors were tried [1], [3]. The row x[3] has the rest.\n\nReferences\n\n" + "".join(
        f"[{number}] A. Brook, Lamps {number}. Leeds: Weir Press, 199{number}.\n" for number in (1, 2, 3)
    )
    called = [(one.id, [text[call.start : call.end] for call in one.callouts]) for one in cite(document(text), recognise).citations]
    assert [places for _, places in called] == [["[1]"], [], ["[3]"]]
