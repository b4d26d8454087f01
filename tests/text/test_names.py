"""Names of persons are taken apart, names of bodies are left whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.text.names import heads_body, is_body, is_person, parse_name, parse_names, split_bodies


@pytest.mark.parametrize(
    ("text", "family", "given", "particle"),
    [
        ("Ann Brook", "Brook", "Ann", ""),
        ("Brook, Ann", "Brook", "Ann", ""),
        ("A. B. Brook", "Brook", "A. B.", ""),
        ("Thomas de Waal", "Waal", "Thomas", "de"),
        ("L. van den Herik", "Herik", "L.", "van den"),
        ("Beth Van Schaack", "Van Schaack", "Beth", ""),
        ("Muhammad al-Assad", "al-Assad", "Muhammad", ""),
        ("Ludwig von Beethoven", "Beethoven", "Ludwig", "von"),
        ("Beauvoir, Simone de", "Beauvoir", "Simone", "de"),
        ("YAMADA Taro", "Yamada", "Taro", ""),
        ("Ban Ki-moon", "Ban", "Ki-moon", ""),
        ("Smith J", "Smith", "J", ""),
        ("Xu YH", "Xu", "YH", ""),
        ("JK Ro", "Ro", "JK", ""),
        ("van der Meer JW", "Meer", "JW", "van der"),
        ("Nowak", "Nowak", "", ""),
    ],
)
def test_family_given_and_particle(text: str, family: str, given: str, particle: str) -> None:
    name = parse_name(text)
    assert (name.family, name.given, name.particle) == (family, given, particle)


def test_a_suffix_stands_apart() -> None:
    assert parse_name("Henry Mole, Jr.").suffix == "Jr."
    assert parse_name("Mole, Henry, Jr.").given == "Henry"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hans Born, Ian Leigh and Aidan Wills", ["Hans Born", "Ian Leigh", "Aidan Wills"]),
        ("Brook, A., Weir, B. & Mill, C.", ["A. Brook", "B. Weir", "C. Mill"]),
        ("Brook A, Weir BC", ["A Brook", "BC Weir"]),
        ("van der Meer J, Li W, de Boer K", ["J van der Meer", "W Li", "K de Boer"]),
        ("Brook, Ann and Bob Weir", ["Ann Brook", "Bob Weir"]),
        ("Brook, Ann, Ben Weir, and Cy Mill", ["Ann Brook", "Ben Weir", "Cy Mill"]),
        ("Brook, Anna/Weir, Bernd/Mill, Cora", ["Anna Brook", "Bernd Weir", "Cora Mill"]),
        ("J. W. Berg et al.", ["J. W. Berg", "et al."]),
        ("Association for Rivers and Centre for Lakes", ["Association for Rivers", "Centre for Lakes"]),
        ("Food and Agriculture Organization of the United Nations", ["Food and Agriculture Organization of the United Nations"]),
        ("Office for Democratic Institutions and Human Rights", ["Office for Democratic Institutions and Human Rights"]),
        (
            "United Nations Educational, Scientific and Cultural Organization",
            ["United Nations Educational, Scientific and Cultural Organization"],
        ),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("José Ortega y Pedro Gasset", ["José Ortega", "Pedro Gasset"]),
        ("Hale, A., Weir, B., and the CMS Collaboration", ["A. Hale", "B. Weir", "the CMS Collaboration"]),
        ("Abrahamyan, S., et al.: PREX Collaboration", ["S. Abrahamyan", "et al.", "PREX Collaboration"]),
        ("LHCb Collaboration & CMS Collaboration", ["LHCb Collaboration", "CMS Collaboration"]),
        ("ATLAS, CMS and LHCb Collaborations", ["ATLAS", "CMS", "LHCb Collaborations"]),
        ("Belle and BaBar Collaborations", ["Belle and BaBar Collaborations"]),
        ("Hale, A. and the ATLAS and CMS Collaborations", ["A. Hale", "the ATLAS", "CMS Collaborations"]),
        ("Hale and the ATLAS and CMS Collaborations", ["Hale", "the ATLAS", "CMS Collaborations"]),
        ("FAO, World Food Programme and World Health Organization", ["FAO", "World Food Programme", "World Health Organization"]),
        ("", []),
    ],
)
def test_lists_of_persons_and_of_bodies(text: str, names: list[str]) -> None:
    assert [str(name) for name in parse_names(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "World Bank",
        "UNICEF Belgium",
        "Supreme Court",
        "Amnesty International",
        "Physicians for Human Rights",
        "OHCHR",
        "LHCb Collaboration",
    ],
)
def test_bodies_are_known_by_their_words(text: str) -> None:
    assert is_body(text)
    assert not is_person(text)


@pytest.mark.parametrize("text", ["The Sexual Contract", "Family Law", "World Report", "of the river", "Le Moniteur", "Brook"])
def test_what_is_no_full_name_of_a_person(text: str) -> None:
    assert not is_person(text)


def test_a_noun_phrase_is_headed_by_a_body_or_not() -> None:
    assert heads_body("Department of Economic and Social Affairs")
    assert not heads_body("Guidelines on Freedom of Assembly")
    assert split_bodies("Ministry of Rivers and Lakes") == ["Ministry of Rivers and Lakes"]


@pytest.mark.parametrize("text", ["Nazi Collaborators", "Human-AI Collaboration", "Interagency Collaboration"])
def test_that_people_worked_together_is_no_name_of_theirs(text: str) -> None:
    assert not is_body(text)
    assert not heads_body(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_names(text: str) -> None:
    for name in parse_names(text):
        assert str(name)


@pytest.mark.parametrize("written", [
    "A. Smith, B. Jones, et al. [PREX Collaboration]", "A. Smith, B. Jones, et al. (PREX Collaboration)",
    "A. Smith, B. Jones et al (PREX Collaboration)",
    "Smith, A., Jones, B., et al. [for the PREX Collaboration]", "A. Smith, B. Jones, et al.: PREX Collaboration",
])  # fmt: skip
def test_a_body_in_brackets_behind_the_others_has_no_bracket(written: str) -> None:
    assert [str(name) for name in parse_names(written)] == ["A. Smith", "B. Jones", "et al.", "PREX Collaboration"]


def test_brackets_of_the_body_itself_stay() -> None:
    assert str(parse_names("A. Smith et al. (PREX (Run 2) Collaboration)")[-1]) == "PREX (Run 2) Collaboration"


def test_a_list_of_a_thousand_lists_is_read() -> None:
    assert [str(name) for name in parse_names("Smith, A., et al.: " * 1000)] == ["A. Smith", "et al."] * 1000


@pytest.mark.parametrize(
    ("names", "read"),
    [
        ("J. Weir et al. and A. Brook", ["J. Weir", "et al.", "A. Brook"]),
        ("J. Weir, and others, and A. Brook", ["J. Weir", "et al.", "A. Brook"]),
        ("Weir, J. et al. und Brook, A.", ["J. Weir", "et al.", "A. Brook"]),
        ("Brook A, et alii, and Weir J", ["A Brook", "et al.", "J Weir"]),
        ("Ana Gómez, Jo Weir y otros", ["Ana Gómez", "Jo Weir", "et al."]),
        ("Jo Weir et autres", ["Jo Weir", "et al."]),
        ("Jo Rossi e altri", ["Jo Rossi", "et al."]),
        ("Al Gore and A. Brook", ["Al Gore", "A. Brook"]),
        ("Pierre et Al Capone", ["Pierre", "Al Capone"]),
        ("J. Weir et Alain Brook", ["J. Weir", "Alain Brook"]),
    ],
)
def test_others_in_the_midst_and_at_the_end(names: str, read: list[str]) -> None:
    assert [str(one) for one in parse_names(names)] == read
