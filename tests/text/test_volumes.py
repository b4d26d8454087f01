"""The volume that a title names, however it is written."""

from __future__ import annotations

import time

import pytest

from citator.text.volumes import Volumes, volume_in, volumes_in, volumes_of, without_volume

SECOND = [
    ", vol. 2", ", Vol.2", ", Volume 2", ": Volume II", " (Volume 2 of 3)", " [vol. 2]", ". Bd. II", ", Band 2", ", 2. Band",
    ", zweiter Band",
    ": Der zweite Band", ", Volume Two", ", Volume the Second", " — Volume 2", " Volume 2", ", tomo II", ": Tome deux", ", tome second",
    ", t. 2", "; v. 2", ". Том II", ". Т. 2", ", volumen 2", ", deel 2", ", 2nd volume", ", vols. 2",
    " (Vol. 2, 3rd ed.)", " (Bd. 2, 3. überarb. Aufl.)",
]  # fmt: skip
SEVERAL = [
    ", vols. 1-2",
    ", Vols 1–2",
    ", vol. I–II",
    ", vols. I and II",
    ", Bde. 1 und 2",
    ", Bd. 1/2",
    ". 2 vols.",
    ", in two volumes",
    " (2 Bde.)",
    ", vols. I, II",
    ", Volumes 1, and 2",
    ". Bde. 1, 2",
    " (Vols. 1-2, rev. ed.)",
]
NONE = [
    ", volume and light", ", Volume 3D imaging", " (vol mix", ". Vol 2000", ", Volume One Hundred", ", v. 2.1", ", v. 2nd", ", un livre",
    ". v. L.", " v. X", ". R. v. I",
    ": A model (vol 9, pg 249, 2003)", ", vol. L",
    " (Loeb Lamp Library, vol. 213)", " (Lamp Studies, 2)", ": Il tomo", " at full volume", ", Part and whole", ": vol. ill",
]  # fmt: skip


@pytest.mark.parametrize("volume", SECOND)
def test_one_volume(volume: str) -> None:
    title = f"The History of Lamps{volume}"
    assert volumes_in(title) == Volumes(2, 2)
    assert volume_in(title)
    assert without_volume(title) == "The History of Lamps"
    assert without_volume(f"{title}: Oil") == "The History of Lamps: Oil"


@pytest.mark.parametrize("volume", SEVERAL)
def test_several_volumes(volume: str) -> None:
    title = f"The History of Lamps{volume}"
    assert volumes_in(title) == Volumes(1, 2)
    assert without_volume(title) == "The History of Lamps"


@pytest.mark.parametrize("volume", NONE)
def test_no_volume(volume: str) -> None:
    title = f"The History of Lamps{volume}"
    assert volumes_in(title) is None
    assert without_volume(title) == title
    assert not volume_in(title)


@pytest.mark.parametrize(
    "volume",
    [
        ", vol. 2, part 1",
        ", Bd. II/1",
        ", Bd. 2.1",
        ", Bd. 2, Teil 1",
        ", Tome II, première partie",
        ", Volume 2: Part One",
        ", Bd. 2, 1. Halbband",
        ". T. 2, cz. 1",
    ],
)
def test_a_part_of_a_volume(volume: str) -> None:
    found = volumes_in(f"Lamps{volume}")
    assert found == Volumes(2, 2, "1")
    assert found.meets(Volumes(2, 2))
    assert not found.meets(Volumes(2, 2, "2"))
    assert without_volume(f"Lamps{volume}") == "Lamps"


@pytest.mark.parametrize(
    "listed", [", Volumes 1, 2 and 3", ", vols. I, II, III", ", Books 1, 2, and 3", ", tomos I, II y III", ", vols. one, two and three"]
)
def test_volumes_in_a_list(listed: str) -> None:
    assert volumes_in(f"Lamps{listed}", parts=True) == Volumes(1, 3)
    assert without_volume(f"Lamps{listed}: Oil", parts=True) == "Lamps: Oil"


def test_a_letter_and_a_part() -> None:
    for title in ("Lamps: Oil, Volume 4A, Part 1", "Lamps, Volume 4A: Oil, Part 1"):
        assert volumes_in(title, parts=True) == Volumes(4, 4, "1", "a")
        assert without_volume(title, parts=True) == "Lamps: Oil"
    assert (volumes_of("4A"), volumes_of("Bde. 1, 2")) == (Volumes(4, 4, letter="a"), Volumes(1, 2))


def test_an_edition_before_the_volume() -> None:
    assert volumes_in("Lamps (3rd ed., Vol. 2)") == volumes_in("Lamps (in 3 vols., vol. 2)") == Volumes(2, 2)


def test_parts_are_volumes_of_books_only() -> None:
    for part in (", Part 2", ": Teil II", ", Book Two", ". Часть 2", ", zweiter Teil"):
        assert volumes_in(f"Lamps{part}") is None
        assert volumes_in(f"Lamps{part}", parts=True) == Volumes(2, 2)


@pytest.mark.parametrize(("part", "number"), [
    ("1re partie", 1), ("1ère partie", 1), ("1er livre", 1), ("2e partie", 2), ("2ème partie", 2), ("2ième partie", 2), ("2nde partie", 2),
    ("2.ª parte", 2), ("1ª parte", 1), ("II parte", 2), ("3-я часть", 3), ("2nd part", 2), ("2. Teil", 2),
])  # fmt: skip
@pytest.mark.parametrize("form", [" ({})", ", {}", " – {}"])
def test_ordinals_in_figures(part: str, number: int, form: str) -> None:
    title = f"Lamps{form.format(part)}"
    assert volumes_in(title, parts=True) == Volumes(number, number)
    assert without_volume(title, parts=True) == "Lamps"
    if not part.startswith("II"):
        assert volumes_in(f"Lamps, tome 2, {part}") == Volumes(2, 2, str(number))


@pytest.mark.parametrize("title", ["Lamps (1re édition)", "Lamps, 2ème éd.", "Lampade, mi parte", "Lamps, II party", "Lamps: 2re lamps"])
def test_other_ordinals_count_no_volumes(title: str) -> None:
    assert volumes_in(title, parts=True) is None


def test_a_volume_before_the_title() -> None:
    assert (volumes_in("Vol. 2: Lamps"), without_volume("Vol. 2: Lamps")) == (Volumes(2, 2), "Lamps")
    assert (volumes_in("Volume 2"), without_volume("Volume 2")) == (None, "Volume 2")


def test_the_field_of_a_catalogue() -> None:
    assert [volumes_of(field) for field in ("2", "II", "Vol. 2", "Bd. 2", "t. 2")] == [Volumes(2, 2)] * 5
    assert [volumes_of(field) for field in ("", "2004", "CCX", "3, no. 4", "new series")] == [None] * 5


@pytest.mark.parametrize("junk", ["vol. 1 ", ", ", " vol. (", " in one", "the ", ", the first ", ", vol. i", ":", " ", ", 2 "])
def test_junk_takes_no_time(junk: str) -> None:
    begun = time.monotonic()
    volumes_in(f"x{junk * 3_000}", parts=True)
    volumes_in(f"x{junk * 3_000}"[:2_000], parts=True)
    assert time.monotonic() - begun < 0.5
