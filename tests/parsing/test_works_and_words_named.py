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
