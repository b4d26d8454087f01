"""Entries of what bodies issued, divided by full stops, and pages of sites with the medium in brackets; and what is another thing."""

from __future__ import annotations

import pytest

from citator.parsing import parse_note, parse_reference
from citator.systems import recognise


@pytest.mark.parametrize(
    ("author", "title", "imprint", "place", "house", "year"),
    [
        ("World Bank", "Ports of the Future", "World Bank, 2020", "", "World Bank", "2020"),
        ("World Bank", "Ports. A Report", "Washington, DC: World Bank, 2020", "Washington, DC", "World Bank", "2020"),
        ("UNESCO", "Harbours and Ethics", "UNESCO, 23 Nov. 2021", "", "UNESCO", "2021-11-23"),
        ("Centre for Harbour Data", "Review of Quays", "UN OCHA, Mar. 2020", "", "UN OCHA", "2020-03"),
        ("Amnesty International", "The Leeds Text: Quays", "16 May 2018", "", "", "2018-05-16"),
        ("World Health Organization", "Quays 2020", "WHO, 2020", "", "WHO", "2020"),
        ("Ministère de la Culture", "Les quais", "Paris: Ministère de la Culture, 2020", "Paris", "Ministère de la Culture", "2020"),
        ("Ministerio de Cultura", "Los muelles", "Madrid: Ministerio de Cultura, 2020", "Madrid", "Ministerio de Cultura", "2020"),
        ("Bundesministerium des Innern", "Häfen", "Bundesministerium des Innern, 2020", "", "Bundesministerium des Innern", "2020"),
        ("Human Rights Watch", "World Report 2019", "Seven Stories Press, 2019", "", "Seven Stories Press", "2019"),
    ],
)
def test_what_a_body_issued(author: str, title: str, imprint: str, place: str, house: str, year: str) -> None:
    [one] = parse_note(f"{author}. {title}. {imprint}.", recognise)
    read = one.record.text
    assert (one.record.type, [str(name) for name in one.record.names("author")], read("title")) == ("report", [author], title)
    assert (read("publisher-place"), read("publisher"), str(one.record.date())) == (place, house, year)


def test_its_edition_and_address() -> None:
    [one] = parse_note(
        "International Labour Organization. Profits of Ports: Quays. 2nd ed., ILO, 2024, https://www.ilo.org/ports. Accessed 3 May 2025.",
        recognise,
    )
    read = one.record.text
    assert (read("title"), read("edition"), read("publisher"), one.url) == (
        "Profits of Ports: Quays",
        "2nd",
        "ILO",
        "https://www.ilo.org/ports",
    )
    assert str(one.record.date("accessed")) == "2025-05-03"


@pytest.mark.parametrize(("site", "kind"), [("Harbour Watch", "webpage"), ("The Guardian", "article-newspaper")])
def test_its_page(site: str, kind: str) -> None:
    [one] = parse_note(f"Amnesty International. “Ports of Fear.” {site}, 3 May 2019, https://www.ports.org/fear.", recognise)
    assert (one.record.type, one.record.text("title"), one.record.text("container-title")) == (kind, "Ports of Fear", site)
    assert [str(name) for name in one.record.names("author")] == ["Amnesty International"]


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("European Convention on Human Rights. Article 8. Council of Europe, 1950.", "European Convention on Human Rights"),
        ("History of the Church. Ports and Quays. Weir Press, 1950.", "History of the Church"),
        ("Weir, Jo. The Long Quay of the North. Routledge, 2019.", "The Long Quay of the North"),
        ("World Bank, Ports of the Future (World Bank, 2020).", "Ports of the Future"),
    ],
)
def test_what_no_body_issued(note: str, titles: str) -> None:
    assert parse_note(note, recognise)[0].record.text("title") == titles


@pytest.mark.parametrize("medium", ["online", "Online", "interactive", "en ligne", "en línea", "em linha", "Internet"])
@pytest.mark.parametrize("within", ["in: ", "in ", "dans : "])
def test_page_of_a_site_with_its_medium(within: str, medium: str) -> None:
    [one] = parse_note(f'Jo Weir, "Lamps", {within}Quay Forum [{medium}], 2020-01-31, https://www.quays.org/lamps.', recognise)
    read = one.record.text
    assert (one.record.type, read("title"), read("container-title")) == ("webpage", "Lamps", "Quay Forum")
    assert (str(one.record.date()), one.url, one.record.names("container-author")) == ("2020-01-31", "https://www.quays.org/lamps", ())


@pytest.mark.parametrize(
    ("behind", "kind", "container", "year"),
    [
        ("in: Collins Dictionary [online], https://www.collins.com/lamps", "entry-dictionary", "Collins Dictionary", "None"),
        ("in: The Quay Magazine [online], 2022, https://quay.com/lamps", "article-magazine", "The Quay Magazine", "2022"),
        ("in: Quay Forum, 3 May 2020, https://quay.com/lamps", "webpage", "Quay Forum", "2020-05-03"),
        ("in: Ann Brook (ed.), The Quays [online], Leeds: Weir Press, 2020", "chapter", "The Quays", "2020"),
        ("in: Ann Brook, The Quays, Leeds: Weir Press, 2020, https://quay.com/lamps", "chapter", "The Quays", "2020"),
        ("Revue des quais [en ligne], n° 12, 2020, https://quay.com/lamps", "article-journal", "Revue des quais", "2020"),
    ],
)
def test_what_else_has_a_medium_or_an_address(behind: str, kind: str, container: str, year: str) -> None:
    [one] = parse_note(f'Jo Weir, "Lamps", {behind}.', recognise)
    assert (one.record.type, one.record.text("container-title"), str(one.record.date())) == (kind, container, year)


def test_words_in_brackets_that_are_no_medium() -> None:
    [one] = parse_note("Jo Weir, The Quays [of the North] (Leeds: Weir Press, 2020).", recognise)
    assert one.record.text("title") == "The Quays [of the North]"
    assert parse_reference("Weir, Jo. The Quays [online]. Leeds: Weir Press, 2020.", recognise).record.text("title") == "The Quays"
