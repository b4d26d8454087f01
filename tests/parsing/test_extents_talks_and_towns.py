"""The pages of an article beside the page that is cited, towns and kinds in OSCOLA's brackets, and where papers were read."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note, parse_reference
from citator.systems import recognise


@pytest.mark.parametrize(
    ("note", "page", "pinpoint"),
    [
        ("J. Weir, « Le port et la lampe », RFDA, 1990, n° 3, p. 345-360, spéc. p. 350.", "345-360", "p. 350"),
        ("J. Weir, « Le port et la lampe », RFDA, 1990, n° 3, pp. 345-360, spéc. pp. 350-352.", "345-360", "pp. 350-352"),
        ("J. Weir, « Le port et la lampe », RFDA 1990, p. 345, spéc. p. 350.", "345", "p. 350"),
        ("J. Weir, « Le port et la lampe », Revue du port, 1990, p. 345-360, notamment p. 350.", "345-360", "p. 350"),
        ("J. Weir, « Le port et la lampe », Revue du port, 1990, p. 345-360, en particulier p. 350.", "345-360", "p. 350"),
        ("J. Weir, « Le port et la lampe », Revue du port, 1990, p. 345-360, ici p. 350.", "345-360", "p. 350"),
        ("Ann Hale, “The Port”, Journal of Ports 12 (1990), pp. 345–360, esp. p. 350.", "345–360", "p. 350"),
        ("Anna Klein, „Der Hafen“, Zeitschrift für Häfen 12 (1990), S. 345–360, insb. S. 350.", "345–360", "S. 350"),
        ("Ana Gómez, «El puerto», Revista de puertos, 1990, núm. 3, pp. 345-360, esp. p. 350.", "345-360", "p. 350"),
        ("J. Weir, Le port et la lampe, Paris, LGDJ, 1990, spéc. p. 350.", "", "p. 350"),
        ("J. Weir, « Le port et la lampe », Revue du port, vol. 3, 1990, p. 345-360.", "345-360", None),
    ],
)
def test_the_pages_of_an_article_are_kept_beside_the_one_that_is_cited(note: str, page: str, pinpoint: str | None) -> None:
    [one] = parse_note(note, recognise)
    assert (one.record.text("page"), one.pinpoint) == (page, pinpoint)
    assert one.record.text("locator") == (pinpoint or "")


def test_places_behind_the_imprint_of_a_book_are_none_of_its_title() -> None:
    [one] = parse_note("J. Weir, Le port et la lampe, Paris, LGDJ, 1990, p. 345-360, spéc. p. 350.", recognise)
    assert (one.record.text("title"), one.record.text("publisher"), one.pinpoint) == ("Le port et la lampe", "LGDJ", "p. 350")


@pytest.mark.parametrize(
    ("brackets", "field", "value"),
    [
        ("London, 5 March 2018", "publisher-place", "London"),
        ("The Hague, 5 March 2018", "publisher-place", "The Hague"),
        ("Harbour Blog, 5 March 2018", "container-title", "Harbour Blog"),
        ("Press Release, 5 March 2018", "genre", "Press Release"),
    ],
)
def test_a_town_in_brackets_is_no_site(brackets: str, field: str, value: str) -> None:
    [one] = parse_note(f"Ann Hale, ‘Lamps’ ({brackets}) <https://example.org/lamps>.", recognise)
    assert str(one.record.date()) == "2018-03-05"
    assert {name: one.record.text(name) for name in ("publisher-place", "container-title", "genre") if name in one.record.fields} == {
        field: value
    }


def test_a_town_behind_a_conference_is_no_kind() -> None:
    [one] = parse_note("Ann Hale, ‘Lamps’, Harbour Conference (Zürich, 5 March 2018) <https://example.org/lamps>.", recognise)
    assert (one.record.text("publisher-place"), one.record.text("container-title")) == ("Zürich", "Harbour Conference")
    assert "genre" not in one.record.fields


@pytest.mark.parametrize(
    ("brackets", "kind"),
    [
        ("Speech at the Harbour Conference, London, 5 March 2018", "speech"),
        ("Lecture, London, 5 March 2018", "speech"),
        ("Paper presented at the Harbour Conference, London, 5 March 2018", "paper"),
        ("Paper Mill Press, London, 2018", "report"),
        ("Talk Press, 2018", "report"),
    ],
)
def test_a_talk_is_one_with_a_capital_too(brackets: str, kind: str) -> None:
    [one] = parse_note(f"Ann Hale, ‘Lamps’ ({brackets}).", recognise)
    assert one.type == kind


@pytest.mark.parametrize(
    ("entry", "kind", "container"),
    [
        ("Weir, J. (2019). Lamps in ports. Paper presented at the 12th Conference on Lamps, Leeds, UK.", "paper",
         "12th Conference on Lamps"),
        ("Weir J. Lamps in ports. Paper presented at: 12th Conference on Lamps; May 3, 2019; Leeds, UK.", "paper",
         "12th Conference on Lamps"),
        ("Weir, J., & Hale, A. (2019). Lamps in ports. In LAMP 2019 (pp. 3–9). ACM.", "chapter", "LAMP 2019"),
        ("Weir, J., Hale, A.: Lamps in ports. In: LAMP 2019, pp. 3–9. Springer, Heidelberg (2019)", "chapter", "LAMP 2019"),
        ("Weir, J., & Hale, A. (2019). Lamps in ports. In Proceedings of the 12th Conference on Lamps (LAMP 2019), pp. 3–9.", "chapter",
         "Proceedings of the 12th Conference on Lamps (LAMP 2019)"),
    ],
)  # fmt: skip
def test_a_paper_has_the_name_of_its_conference(entry: str, kind: str, container: str) -> None:
    one = parse_reference(entry, recognise)
    assert (one.type, one.record.text("container-title")) == (kind, container)
    assert "volume" not in one.record.fields
    assert str(one.record.date())[:4] == "2019"
