"""Notes of reports: an outlet before the title, who reports to which organ, who was asked in which office, titles with a colon."""

from __future__ import annotations

from typing import Any

import pytest

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise

READ: list[tuple[str, str, dict[str, Any]]] = [
    (
        "Ann Brook, The Guardian, “Lamps out on the river,” 3 May 2018, https://www.theguardian.com/a.", "article-newspaper",
        {"author": [{"family": "Brook", "given": "Ann"}], "container-title": "The Guardian", "title": "Lamps out on the river"},
    ),
    (
        "Jo Weir, Associated Press (AP), “Dark quays,” 4 May 2018.", "article-newspaper",
        {"author": [{"family": "Weir", "given": "Jo"}], "container-title": "Associated Press"},
    ),
    (
        "Ann Brook, Jo Weir, and Tom Post, “Lamps out on the river,” 3 May 2018, https://harbour.org/a.", "webpage",
        {"author": [{"family": "Brook", "given": "Ann"}, {"family": "Weir", "given": "Jo"}, {"family": "Post", "given": "Tom"}]},
    ),
    (
        "Jo Weir, “Rivers: A History,” Columbia University Press, 2007, p. 12.", "book",
        {"publisher": "Columbia University Press", "title": "Rivers: A History", "container-title": None},
    ),
    (
        "Anna Brook, Report of the Special Rapporteur on Lamps, Human Rights Council, UN doc. A/HRC/31/59, 3 February 2016.", "un-document",
        {
            "author": [{"family": "Brook", "given": "Anna"}], "title": "Report of the Special Rapporteur on Lamps",
            "authority": "Human Rights Council",
        },
    ),
    (
        "Annual report of the Special Rapporteur on torture, UN Doc. A/HRC/22/53 (2013) §28.", "un-document",
        {"title": "Annual report of the Special Rapporteur on torture", "authority": None, "author": None},
    ),
    (
        "World Bank, Harbours and Development: A Framework for Norway and Sweden (Washington, DC: World Bank, 2001), vii.", "report",
        {"author": [{"literal": "World Bank"}], "title": "Harbours and Development: A Framework for Norway and Sweden"},
    ),
    (
        "Human Rights Watch, Eradicating Lamps: Norway’s Campaign Against Keepers, 9 September 2018.", "report",
        {"author": [{"literal": "Human Rights Watch"}], "title": "Eradicating Lamps: Norway’s Campaign Against Keepers"},
    ),
    (
        "Lieutenant General Karl Brook (former master of the port of Bergen in Norway, now retired), interview with authors, 3 May 2020.",
        "interview", {"author": [{"family": "Brook", "given": "Karl"}], "recipient": None, "issued": "2020-05-03"},
    ),
    (
        "Captain Jo Weir (harbour specialist) interview with Ann Hale, 3 May 2020.", "interview",
        {"author": [{"family": "Weir", "given": "Jo"}], "recipient": [{"family": "Hale", "given": "Ann"}]},
    ),
    (
        "Jo Weir, United Nations Development Programme advisor in Oslo, interview with author, 3 May 2020.", "interview",
        {"author": [{"family": "Weir", "given": "Jo"}], "title": None},
    ),
    (
        "United Nations Development Programme official in Oslo, interview with author, 3 May 2020.", "interview",
        {"author": [{"literal": "United Nations Development Programme official in Oslo"}], "recipient": None},
    ),
    (
        "Jo Weir, Radio Free Asia, “Lamps out on the river,” 3 May 2018, https://www.rfa.org/a.", "article-newspaper",
        {"author": [{"family": "Weir", "given": "Jo"}], "container-title": "Radio Free Asia"},
    ),
    ("1954 Hague Convention, Art. 3.", "treaty", {"title": "1954 Hague Convention", "locator": "Art. 3"}),
    ("See the 2003 Convention for Keeping Lamps, Art. 2.3.", "treaty", {"title": "2003 Convention for Keeping Lamps"}),
    (
        "See Weir, The Concept of Lamp Rights, 154–68, for a detailed discussion of the crime of dimming.", "book",
        {"author": [{"family": "Weir"}], "title": "The Concept of Lamp Rights", "locator": "154–68"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), READ)
def test_read(note: str, kind: str, fields: dict[str, Any]) -> None:
    (found,) = parse_note(note, recognise, "n1")
    light = found.record.light()
    assert (found.record.type, {name: light.get(name) for name in fields}) == (kind, fields)


def resolve(*notes: str) -> dict[str, Citation]:
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return {one.id: one for one in resolve_chains(found)}


@pytest.mark.parametrize("again", ["Weir, interview with authors.", "Weir, phone interview with authors.", "Weir, interview with Hale."])
def test_an_interview_again(again: str) -> None:
    short = resolve("Jo Weir (curator), interview with Ann Hale, 3 May 2020.", again)["n2-1"]
    assert (short.short_form_of, short.record.type) == ("n1-1", "interview")


@pytest.mark.parametrize(
    ("paper", "behind"),
    [
        ("Aftonbladet", ", https://aftonbladet.example/1"),
        ("Aftonbladet", ", https://aftonbladet.example/1 (accessed 3 May 2016)"),
        ("Aftonbladet", ", Nr. 123 v. 3.4.2016, S. 3"),
        ("Vancouver Sun", ", Victoria (Canada), 3 May 2016"),
        ("Frankfurter Rundschau", ", Wochenendausgabe vom 3. April 2016"),
        ("Gazzetta del Mezzogiorno", ", a. 140, n. 123, 3 maggio 2016, p. 5"),
        ("El Confidencial", ", 3 de mayo de 2015"),
        ("Global Voices", ", n.d., https://voices.example/1"),
    ],
)
def test_a_newspaper_that_is_known_is_where_the_article_came_out(paper: str, behind: str) -> None:
    [one] = parse_note(f"{paper}, “The Lamps Are Out”{behind}.", recognise)
    assert (one.record.names("author"), one.record.text("container-title")) == ((), paper)


@pytest.mark.parametrize(
    ("note", "author", "container"),
    [
        ("Tempo, “The Quay,” Journal of Harbours 3 (2010): 4–8.", "Tempo", "Journal of Harbours"),
        ("Dawn, “The Quay,” in Jo Hale (ed.), Lamps (Leeds: Weir, 2001), 12.", "Dawn", "Lamps"),
        ("BBC World Service, “The Quay” (London: Weir Press, 2015).", "BBC World Service", ""),
        ("Blick, „Der Kai“, 12.", "Blick", ""),
    ],
)
def test_with_another_home_or_none_its_name_is_an_author(note: str, author: str, container: str) -> None:
    [one] = parse_note(note, recognise)
    assert ([str(name) for name in one.record.names("author")], one.record.text("container-title")) == ([author], container)


@pytest.mark.parametrize("count", ["Nr. 123", "a. 140", "No. 12", "3. svibnja 2016"])
def test_a_count_is_no_container(count: str) -> None:
    [one] = parse_note(f"Ann Brook, “The Lamps Are Out”, {count}.", recognise)
    assert one.record.text("container-title") == ""


@pytest.mark.parametrize(
    ("behind", "container"),
    [
        ("20 minutes, 3 May 2010", "20 minutes"),
        ("7 days, 3 May 2010, p. 4", "7 days"),
        ("24 sata, 3.5.2016", "24 sata"),
        ("24 sata, 3. svibnja 2016", "24 sata"),
        ("Glas luke, 3. svibnja 2016", "Glas luke"),
        ("3. svibnja, 2016", ""),
    ],
)
def test_a_name_that_begins_with_a_number_is_no_day_beside_one(behind: str, container: str) -> None:
    [one] = parse_note(f"Ann Brook, “The Lamps Are Out”, {behind}.", recognise)
    assert one.record.text("container-title") == container


def test_the_word_before_a_day_in_figures_counts_no_volume() -> None:
    [one] = parse_note("FAZ, „Der Kai“, Nr. 123 v. 3.4.2016, S. 3.", recognise)
    fields = [one.record.text(name) for name in ("container-title", "volume", "page")]
    assert (one.type, fields, str(one.record.date())) == ("article-newspaper", ["FAZ", "", "3"], "2016-04-03")
