"""How the entries of a list begin in other styles and scripts, and how the lines go on into which one is broken."""

from __future__ import annotations

import pytest

from citator import flow
from citator.parsing.lists.openings import goes_on, opens

A = "Brook, Ann. 1994. Lamps of the Coast. Leeds: Weir Press."
Z = "Weir, Ben. 2001. Quays of the North. Oslo: Fjord Press."


def _entries(lines: str, name: str = "a.txt") -> list[str]:
    found = flow.extract(flow.read(f"Tides matter.\n\n{'## ' if name.endswith('md') else ''}References\n\n{lines}\n".encode(), name))
    return [" ".join(one.raw.split()) for one in found if one.id.startswith("r-") or one.note]


@pytest.mark.parametrize(
    "entry",
    [
        "Brook P., 1979, Les Lampes. Une histoire, Paris, Quai Neuf.",
        "Brook P., Weir A., 1979, Les Lampes. Une histoire, Paris, Quai Neuf.",
        "Rossi A., Il fiume e il porto, a cura di V. Bianchi, Molo, Torino 1975.",
        "Rossi A., «I fari», in P. Brook (a cura di), Lampade, Molo, Torino 1991, pp. 93-113.",
        "Brook Alain (dir.), 2005, Histoire des lampes, Paris, Quai Neuf.",
        "Brook (Pierre) (dir.), Les Quais de la mer, Paris, Quai Neuf, 1984.",
        "Brook (Pierre), Les Quais de la mer, Paris, Quai Neuf, 1984.",
        "Amtliches Hafenbüro (Hrsg.) (2019): Hafenbericht. Ein Überblick. Bonn.",
        "Ann Brook (Ed.). 2007. The book of lamps. Weir Press, Leeds.",
        "R Harbour Core Team. R: A Language for Lamps. Vienna, Austria, 2010. https://example.org/r",
        "The lamps development team. (2020). lamps: Lights (v1.0.3). https://example.org/lamps",
        "Lamp-Net.org [Internet]. Leeds: Weir Press; c2000 [cited 2002 Jul 9]. Available from: https://example.org/lamps",
        "Речкин М. М. Проблемы речных портов. М.: Маяк, 1963. 363 с.",
        "Речкин М.М., Фонарёв А.В. Лампы севера. М.: Маяк, 2003.",
        "李明. 河流与灯塔[M]. 北京: 海港出版社, 1998.",
    ],
)
def test_an_entry_is_seen_among_others(entry: str) -> None:
    for broken in (f"{A}\n{entry}\n{Z}", f"{A}\n\n{entry}\n\n{Z}"):
        assert _entries(broken) == [one.rstrip(".") if one.endswith((".", "с.")) else one for one in (A, entry, Z)]


@pytest.mark.parametrize("label", ["[BH94] ", "[BHW+94] ", "[Brook and Hale, 1994] ", "[Brook(1994)] ", "[12] "])
def test_a_label_is_no_part_of_the_entry(label: str) -> None:
    assert _entries(f"{label}{A}\n\n{label}{Z}") == [A.rstrip("."), Z.rstrip(".")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Brook, A. (1994). Lamps: A study of lights.", "Sea Studies, 47(2), 263–291. https://doi.org/10.1000/182"),
        ("Brook A, Weir B. Lamps: a study of light.", "J Sea Stud. 2002;347(4):284-7."),
        ("Ann Brook. 1994. Lamps and tides in a system.", "Commun. Quay 21, 7 (July 1994), 558–565. https://doi.org/10.1000/182"),
        ("Brook, A.; Weir, B. Lamps Made Simple.", "Phys. Rev. Quay 1996, 77 (18), 3865–3868. https://doi.org/10.1000/182"),
        ("Brook, A. (1994) Lamps and tides. Translated by A.", "Sheridan. London: Quay Press."),
        ("Brook, Ann. Lamps of the Sea: Toward a History of the Light.", "Cambridge, MA: Quay Press, 1999."),
        ("Brook, A. (2000). Las lámparas (pp. 201-246).", "Buenos Aires: Muelle."),
        ("Brook, Ann. The Lamps of the Sea (1st ed. 1948).", "Translated by Siân Hale. 2 vols. Leeds: Weir Press, 1972."),
        ("Bach, Anna (Hg.): Lampen. Annäherung an das Licht (1996).", "Berlin 1996."),
    ],
)
def test_a_line_that_goes_on_behind_a_full_stop_is_of_the_same_entry(first: str, second: str) -> None:
    assert _entries(f"{A}\n{first}\n{second}\n{Z[:30]}\n{Z[31:]}")[1] == f"{first} {second}".rstrip(".")


@pytest.mark.parametrize(
    "line",
    [
        "Brook, Ann. Lamps. Leeds: Weir Press, 1994.",
        "Brook, A. (1994). Lamps. Sea Studies, 47(2), 263–291.",
        "Brook, Ann: Lampen. Leeds 1994.",
        "Paris, Anna: Lampen. Leeds 1994.",
        "London, Jack. Lamps. Leeds: Weir Press, 1904.",
        "Brook A. 12 lamps. J Sea Stud. 2002;347(4):284-7.",
        "Brook and Weir 1994, 12: lamps",
        "World Bank. 2016. Ports, 3rd edition. Washington, DC: World Bank.",
        "Harbour Office: Lamps of the coast, 1994.",
        "Tide Watch. Ports 2016. Leeds: Tide Watch; 2016.",
    ],
)
def test_an_entry_does_not_go_on(line: str) -> None:
    assert not goes_on(line)


@pytest.mark.parametrize(
    "line", ["of the coast, 1994.", "and Weir B. Lamps of 1994.", "pp. 3–9, 1994.", "(1994). Lamps.", "et la mer, 1994."]
)
def test_words_in_the_middle_of_an_entry_open_none(line: str) -> None:
    assert not opens(line)


def test_a_line_of_underscores_is_who_stands_before_also_in_markdown() -> None:
    text = f"Tides.\n\n## References\n\n- {A}\n- ______. 1999. Quays. Leeds: Weir Press.\n- {Z}\n"
    found = [one for one in flow.extract(flow.read(text.encode(), "a.md")) if one.id.startswith("r-")]
    assert [str(one.record.names("author")[0]) for one in found] == ["Ann Brook", "Ann Brook", "Ben Weir"]


def test_callouts_are_tied_to_entries_of_these_styles() -> None:
    text = (
        "Tides (Brook, 2005; Weir 1979) and [Hale 1994, p. 3] matter.\n\nReferences\n\n"
        "Brook Alain (dir.), 2005, Histoire des lampes, Paris, Quai Neuf.\n\nWeir P., 1979, Les Lampes, Paris, Quai Neuf.\n\n"
        "[Hale 1994] Ann Hale. Lamps and tides. Journal of Quays, 21(7):558–565, 1994.\n"
    )
    found = flow.extract(flow.read(text.encode(), "a.txt"))
    assert [[text[one.start : one.end] for one in entry.callouts] for entry in found] == [
        ["Brook, 2005"],
        ["Weir 1979"],
        ["Hale 1994, p. 3"],
    ]
