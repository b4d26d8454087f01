"""Where one citation ends and another begins, and what only looks like one: stops, semicolons, towns with a year, "cit." in sentences."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise as recognised
from tests.parsing.recogniser import recognise


def _titles(note: str) -> list[str]:
    return [one.record.text("title") for one in parse_note(note, recognise)]


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("Ann Brook, Ports: A Life. Cf. Jo Weir, Lamps (London, 1976), 12.", ["Ports: A Life", "Lamps"]),
        ("Ann Brook, Harbours. See also Jo Weir, Lamps (London, 1976), 12.", ["Harbours", "Lamps"]),
        ("Anna Bach, Flüsse im 19. Jahrhundert. Vgl. Hans Weber, Die Häfen, Kiel 1999.", ["Flüsse im 19. Jahrhundert", "Die Häfen"]),
        ("Hans Weber, Die Lampe. Karl Bach, Der Docht, Leipzig 1878.", ["Die Lampe", "Der Docht"]),
        ("Hans Weber, Die Lampe. Bach, Der Docht, Leipzig 1878.", ["Die Lampe", "Der Docht"]),
        ("Hans Weber, Die Lampe. Bach und Hout, Der Docht, Leipzig 1878.", ["Die Lampe", "Der Docht"]),
        ("Hans Weber, Die Lampe. Bach (Hg.), Der Docht, Leipzig 1878.", ["Die Lampe", "Der Docht"]),
        ("Carlo Rossi, Il porto. Bianchi, Le navi, Venezia 1995, p. 3.", ["Il porto", "Le navi"]),
        ("Carlo Rossi, Il porto. Id., Le navi, Venezia 1995, p. 3.", ["Il porto", "Le navi"]),
        ("Carlo Rossi, Il porto. Cfr. anche Luca Bianchi, Le navi, Venezia 1995, p. 3.", ["Il porto", "Le navi"]),
        ("Carlo Rossi, Il porto. Si veda L. Bianchi, Le navi, Venezia 1995, p. 3.", ["Il porto", "Le navi"]),
        ("Marie Dupont, Le phare. Jean Martin, Les quais, Paris, Seuil, 1975, p. 3.", ["Le phare", "Les quais"]),
        # one title and its subtitle
        ("Marie Dupont, Le phare. Voir la mer, Paris, Seuil, 1975, p. 3.", ["Le phare. Voir la mer"]),
        ("Anna Bach, Lampen. Docht, Öl, Glas, Kiel 2001, S. 9.", ["Lampen. Docht, Öl, Glas"]),
        ("Anna Bach, Die Häfen. Handel und Krieg, Kiel 1999.", ["Die Häfen. Handel und Krieg"]),
        ("Carlo Rossi, Il porto. Guardiani e pescatori, Marsilio, Venezia 1995.", ["Il porto. Guardiani e pescatori"]),
    ],
)  # fmt: skip
def test_a_stop_parts_two_works(note: str, titles: list[str]) -> None:
    assert _titles(note) == titles


def test_a_sentence_can_end_with_letters() -> None:
    [one] = parse_note("The matter came before the UN. Ann Brook, Harbour Lamps (London: Weir Press, 1990), 3.", recognise)
    assert one.raw.startswith("Ann Brook")


@pytest.mark.parametrize(
    "behind",
    [
        "(2019) 135 LQR 12",  # a note on the case
        "[2020] CLJ 373",
        "[2020] PL 12",
        "[2020] ICLQ 12",
        "[2019] EWCA Civ 12",  # the court below
        "[2011] 2 All ER 55",  # long before
    ],
)
def test_what_is_no_report_of_the_case_stays_apart(behind: str) -> None:
    first = parse_note(f"Weir v Brook [2019] UKSC 41; {behind}.", recognise)[0]
    assert (first.raw, first.record.text("container-title")) == ("Weir v Brook [2019] UKSC 41", "")


def test_a_report_of_the_case_belongs_to_it() -> None:
    [one] = parse_note("Weir v Brook [2019] UKSC 41; [2020] AC 373.", recognise)
    assert one.record.text("container-title") == "AC"


@pytest.mark.parametrize(
    "note",
    [
        "Il trattato fu firmato dai rappresentanti delle parti, Roma 1957",
        "Sul punto si tornò a discutere nel congresso degli storici del porto, Firenze 1966.",
        "L’accordo venne raggiunto solo dopo lunghe trattative, Parigi 1947",
        "Così la sentenza cit. della Corte.",
        "La sentenza cit., pur non affrontando il tema, conferma.",
        "Il libro cit., che si occupa del porto, è del 1995.",
        "Ver la ley cit.",
        "The harbour was lit in October 2016.",
        "Der Hafen brannte, siehe Anm. 3.",
    ],
)
def test_a_sentence_cites_nothing(note: str) -> None:
    assert parse_note(note, recognise) == []


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("M. Rossi, Il porto e la città, Marsilio, Venezia 1995", "Il porto e la città"),
        ("M. Rossi, Che cos’è un porto, Marsilio, Venezia 1995", "Che cos’è un porto"),
        ("Storia delle lampade dal porto alla città, Venezia 1995", "Storia delle lampade dal porto alla città"),
        ("Rossi, Il porto cit., p. 12", "Il porto"),
        ("Il porto cit., p. 12", "Il porto"),
    ],
)
def test_titles_with_town_and_year_or_cited_again(note: str, title: str) -> None:
    assert _titles(note) == [title]


def _chain(*notes: str) -> list[Citation]:
    return resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognised, f"n{at}")])


def test_another_work_of_the_same_in_spanish_is_no_ibid() -> None:
    first, second, third = _chain(
        "Ana Ruiz, El faro, Madrid, Ariel, 1990, p. 3.", "Íd., La costa, Madrid, Ariel, 1991, p. 4.", "Íd., p. 5."
    )
    assert (second.short_form_of, second.record.text("title")) == (None, "La costa")
    assert [str(name) for name in second.record.names("author")] == ["Ana Ruiz"]
    assert first.short_form_of is None
    assert third.short_form_of == "n2-1"


@pytest.mark.parametrize("remark", ["the discussion at note 12 above", "the letters of the board, note 3 above"])
def test_a_remark_in_brackets_behind_a_decision_calls_nothing_again(remark: str) -> None:
    assert len(parse_note(f"Weir v. Brook, 12 U.S. 1 (1990) (see also {remark}).", recognised)) == 1


@pytest.mark.parametrize(
    ("before", "parts"),
    [("Jo Weir, Lamps", 2), ("Weir Decl.", 2), ("Harbour Lights Act", 2), ("Clean Ports", 1)],
)
def test_before_the_name_of_an_agencys_rule(before: str, parts: int) -> None:
    assert len(parse_note(f"{before}; Removal of Old Lamps, 85 Fed. Reg. 69,778 (Nov. 3, 2020).", recognise)) == parts


@pytest.mark.parametrize(
    ("notes", "target"),
    [
        (("Jo Brook, Charles Weir: A Life (London: Weir Press, 1990), 3.", "Charles Weir: A Life, op. cit., p. 4."), "n1-1"),
        (("Anna Bach, Karl Weber: Ein Leben, Kiel 1990, S. 3.", "Karl Weber: Ein Leben, a.a.O., S. 4."), "n1-1"),
        (("Anna Bach, Karl Weber: Ein Leben, Kiel 1990, S. 3.", "Karl Weber: Ein Leben (wie Anm. 1), S. 4."), "n1-1"),
        (("Karl Weber, Lampen, Kiel 1990, S. 3.", "Karl Weber: Lampen, a.a.O., S. 4."), "n1-1"),
        (("Karl Weber, Lampen, Kiel 1990, S. 3.", "Karl Weber: Ein Leben, a.a.O., S. 4."), None),
        (("Hans Weber, Lampen, Kiel 1990, S. 3.", "Weber, siehe Anm. 1, S. 4."), "n1-1"),
        (("Re Lamps [1990] Ch 3; Re Lamps Trusts [1991] Ch 4.", "Re Lamps (n 1) 3."), "n1-1"),
        (("Re Lamps [1990] Ch 3; Re Lamps Trusts [1991] Ch 4.", "Lamps Trusts (n 1) 3."), "n1-2"),
        (("Case C-1/90 Weir v Hale [1990] ECR I-3; Case C-2/91 Weir v Hale [1991] ECR I-4.", "Case C-2/91 Weir (n 1) para 3."), "n1-2"),
        (("CA Brook, Lamps of the Harbour (OUP 1990) 3.", "CA Brook, Lamps of the Harbour (n 1) 4."), "n1-1"),
        (("TA Weir, Lamps, London, Weir Press, 1990, p. 3.", "TA Weir, Lamps, op. cit., p. 4."), "n1-1"),
        (("Ann Brook, Lampen, in: Jo Weir (Hg.), Die Häfen, Köln 1999, S. 3–9.", "Weir (Fn. 1), S. 2.", "Weir, Die Häfen (Fn. 1), S. 4."),
         "n1-1"),
    ],
)  # fmt: skip
def test_a_short_form_leads_to_its_work(notes: tuple[str, ...], target: str | None) -> None:
    assert _chain(*notes)[-1].short_form_of == target


def test_interviews_in_a_journal_are_no_interview() -> None:
    [one] = parse_note("“Lamps and Lights”: Interviews with Keepers, Quay Review 3 (1999): 12.", recognise)
    assert (one.type, one.record.text("title")) == ("article-journal", "Lamps and Lights")
    [one] = parse_note("“Lamps and Lights”: Interview with Jo Weir, 12 May 1999.", recognise)
    assert one.type == "interview"


def test_who_is_called_by_a_place_is_named_in_full() -> None:
    one, two = _chain("Isidore of Seville, Etymologiae, IX.2.", "Isidore, Etymologiae, IX.3.")
    assert (one.problems, two.short_form_of) == ((), "n1-1")
