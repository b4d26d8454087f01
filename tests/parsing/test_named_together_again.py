"""Works of several authors called again by their full names, editors called again, and quotations behind a French colon."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import Chains, parse_note
from citator.systems import recognise


def read(*notes: str) -> list[Citation]:
    chains = Chains()
    return [one for at, note in enumerate(notes, 1) for one in chains.read(parse_note(note, recognise, f"n{at}"))]


@pytest.mark.parametrize(
    ("full", "short", "role", "families"),
    [
        ("Ana Ros, Jo Weir, “Long Quays,” Harbour Review 6 (2020): 5–9.", "Ana Ros, Jo Weir, op. cit., p. 2.", "author", ["Ros", "Weir"]),
        ("Ana Ros and Jo Weir, Long Quays (Leeds: Hale, 1994).", "Ana Ros, Jo Weir, op. cit., p. 2.", "author", ["Ros", "Weir"]),
        (
            "Jean Dupont, Marie Lefort et Paul Roy, Le quai, Paris, Seuil, 1994.",
            "Jean Dupont, Marie Lefort et Paul Roy, op. cit., p. 4.",
            "author",
            ["Dupont", "Lefort", "Roy"],
        ),
        (
            "R.E.A. Brook, M. Weir, T. Hale (Eds), Lamps of the North (Leeds: Weir Press, 1994).",
            "R.E.A. Brook, M. Weir, T. Hale (Eds), op. cit., p. 61–63.",
            "editor",
            ["Brook", "Weir", "Hale"],
        ),
        ("Tom Brook (ed.), Lamps (Leeds: Weir Press, 1994).", "Brook (ed.), op. cit., p. 4.", "editor", ["Brook"]),
        ("Klaus Hale (Hrsg.), Lampen, Köln 1994.", "Hale (Hrsg.), a. a. O., S. 4.", "editor", ["Hale"]),
    ],
)
def test_all_names_are_read_and_lead_back(full: str, short: str, role: str, families: list[str]) -> None:
    first, second = read(full, short)
    assert (second.short_form_of, [name.family for name in second.record.names(role)]) == (first.id, families)
    assert second.record.text("title") == ""


@pytest.mark.parametrize("short", ["Ian Weir, Adolf Brook, op. cit., p. 9.", "Weir, Adolf Brook, op. cit., p. 9."])
def test_the_life_of_a_person_is_a_title(short: str) -> None:
    first, second = read("Ian Weir, Adolf Brook (Leeds: Weir Press, 1994).", short)
    assert (second.short_form_of, second.record.text("title")) == (first.id, "Adolf Brook")


@pytest.mark.parametrize("blank", [" ", "\u00a0", ""])
@pytest.mark.parametrize(
    "cited",
    [
        "Jean Dupont, Le quai, Paris, Seuil, 1994, p. 50",
        "Jean Dupont, « Le quai », Revue des ports, 12, 1994, p. 50",
        "Dupont, Le quai, op. cit., p. 50",
        "C. Dupont, art. cit, p. 50",
        "Ibid., p. 50",
    ],
)
def test_what_a_french_colon_leads_to_is_no_part_of_the_citation(cited: str, blank: str) -> None:
    found = read(f"Cf. {cited}{blank}: « Quant aux quais, ils sont longs. » D’autres l’avaient dit.")
    assert [(one.raw, one.pinpoint) for one in found] == [(cited, "p. 50")]


def test_a_colon_inside_a_title_stays() -> None:
    [one] = read("Jean Dupont, « Le quai : une histoire », Revue des ports, 12, 1994, p. 5-9.")
    assert (one.record.text("title"), one.record.text("volume")) == ("Le quai : une histoire", "12")


@pytest.mark.parametrize("life", ["Kim Hale: A Life", "Kim Hale and Her Time", "Kim Hale"])
@pytest.mark.parametrize("turned", [True, False])
def test_a_life_that_was_cited_is_meant_and_no_other_work_of_its_author(life: str, turned: bool) -> None:
    works = ["Ann Brook and Kim Hale, The Long Quay (London, Routledge, 1999).", f"Ann Brook, {life} (London, Routledge, 2001)."]
    first, second, short = read(*(reversed(works) if turned else works), "Brook, Kim Hale, op. cit., p. 3.")
    meant = first if turned else second
    assert (short.short_form_of, short.record.text("title")) == (meant.id, "Kim Hale")


def test_two_works_of_the_same_authors_are_not_told_apart() -> None:
    works = (f"Ann Brook and Kim Hale, The {word} Quay (London, Routledge, 1999)." for word in ("Long", "Short"))
    assert read(*works, "Brook, Kim Hale, op. cit., p. 3.")[-1].short_form_of is None
