"""Acts of a date, books with their authors, and whose words a sentence quotes."""

from __future__ import annotations

import pytest

from tests.parsing.test_documents import note_at, read


@pytest.mark.parametrize(
    ("text", "body", "date"),
    [
        ("On 4 March 2020 the House of Commons adopted a resolution on the protection of hedgerows.", "House of Commons", "2020-03-04"),
        ("The resolution of the Chamber of Deputies of 7 June 1901 protected the printers.", "Chamber of Deputies", "1901-06-07"),
        (
            "The European Parliament, in its resolution of 17 April 2018, called upon both States to act.",
            "European Parliament",
            "2018-04-17",
        ),
        ("In its resolution of 17 April 2018, the Parliament of Ostland asked for a map.", "Parliament of Ostland", "2018-04-17"),
    ],
)
def test_a_resolution_of_a_body_and_a_date_is_a_citation(text: str, body: str, date: str) -> None:
    [one], _ = read(text)
    assert (one.record.type, one.record.text("authority"), str(one.record.date("issued"))) == ("resolution", body, date)


@pytest.mark.parametrize(
    ("text", "title", "family"),
    [
        ("In her book The Silent Meadow, Dr Helen Marsh describes the hedgerows.", "The Silent Meadow", "Marsh"),
        ("In *Dry Hills* (Weir Press, 2011), the historian Paul Renner writes that the pumps were built late.", "Dry Hills", "Renner"),
    ],
)
def test_a_book_and_its_author_are_a_citation_that_lacks_nothing(text: str, title: str, family: str) -> None:
    [one], _ = read(text)
    [author] = one.record.names("author")
    assert (one.record.type, one.record.text("title"), author.family, one.problems) == ("book", title, family, ())


def test_no_book_is_found_in_a_case_or_in_what_a_note_gives() -> None:
    assert not any(one.record.type == "book" for one in read("In *Brook v Weir*, Paul Renner writes that the pumps were late.")[0])
    text = "In her book The Silent Meadow, Helen Marsh describes them.1 \n\n1 Helen Marsh, The Silent Meadow (Leeds, 1994), p. 3.\n"
    citations, _ = read(text, notes=(note_at(text, "1", "Helen Marsh, The Silent Meadow (Leeds, 1994), p. 3."),))
    assert [one.id for one in citations] == ["n1-1"]


@pytest.mark.parametrize(
    ("said", "note"),
    [
        (
            "On 24 March 2017 the Security Council adopted its first resolution on lamps.1",
            "Security Council resolution 2347 (2017), para. 1.",
        ),
        ("The Commission adopted a resolution on the right to light.1", "Ann Brook, Lamps (Leeds, 1994), p. 3."),
        ("In 2008 the General Assembly adopted a resolution.1", "UNGA Res. 62/243 (14 March 2008) UN Doc A/RES/62/243."),
    ],
)
def test_an_act_that_a_note_gives_is_not_named_a_second_time(said: str, note: str) -> None:
    text = f"{said} \n\n1 {note}\n"
    citations, _ = read(text, notes=(note_at(text, "1", note),))
    assert [one.id for one in citations] == ["n1-1"]
    assert [one.id for one in read(said.rstrip("1"))[0]] == ["t-1"]


def test_a_report_with_its_symbol_behind_it_is_named_in_full() -> None:
    text = "According to the report of the Secretary-General on the lamps of Ostland (S/2018/462), five were out."
    [one], _ = read(text)
    assert (one.record.text("number"), one.problems) == ("S/2018/462", ())


@pytest.mark.parametrize(
    ("text", "title", "number", "day"),
    [
        ("In *Weir v. Ostland* (judgment of 29 July 1988, Series C No. 4), the Court spoke of care.", "Weir v. Ostland", "", "1988-07-29"),
        ("So it was in Weir v. the United Kingdom (application no. 23452/94, judgment of 28 October 1998).",
         "Weir v. the United Kingdom", "23452/94", "1998-10-28"),
        ("The Committee said so in Ángela Weir v. Peru (communication No. 1457/2006).", "Ángela Weir v. Peru", "1457/2006", "None"),
    ],
)  # fmt: skip
def test_a_case_with_its_number_in_brackets(text: str, title: str, number: str, day: str) -> None:
    [one], _ = read(text)
    assert (one.type, one.record.text("title"), one.record.text("number"), str(one.record.date())) == ("case", title, number, day)


def test_a_match_between_towns_is_no_case() -> None:
    assert not read("The match Leeds v. York (see table no. 4) ended early.")[0]


def test_the_bracket_behind_a_year_belongs_to_the_resolution() -> None:
    [one], _ = read("Two Security Council resolutions were read out. The resolution 822 (1993) is cited by both.")
    assert one.raw == "The resolution 822 (1993)"


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("“Gaslight is not nostalgia, it is a record of the night,” says the historian Jane Holloway.", "Jane Holloway"),
        ("The Minister of Works, Anna Field, told us that “every town will have water by the end of the year”.", "Anna Field"),
        ("A spokesman for the Ministry of Waters, John Pell, said: “We are sure that the measures are enough.”", "John Pell"),
        (
            "The European Parliament, in its resolution of 17 April 2018, called on both to “refrain from any drainage of the marsh”.",
            "European Parliament",
        ),
    ],
)
def test_words_belong_to_the_person_who_says_them(text: str, whose: str) -> None:
    _, [one] = read(text)
    assert one.attributed_to == whose


def test_a_callout_behind_a_verb_of_saying_gives_the_words_before_it() -> None:
    text = (
        "Selon Morel (2005), on en comptait trois cents. « Le meunier était le seul qui sût lire les comptes », écrit Blanchard (1999).\n\n"
        "Bibliographie\n\nBlanchard, H. (1999). Le Meunier. Paris: Lac.\n\nMorel, C. (2005). Compter. Lyon: Lac.\n"
    )
    _, [one] = read(text)
    assert (one.attributed_to, one.citation) == ("H. Blanchard", "r-1")
