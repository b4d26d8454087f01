"""Newspapers and journals named in running text, works of a body named by their year, and which note gives the words quoted."""

from __future__ import annotations

import pytest

from citator import flow
from tests.parsing.test_documents import note_at, read


@pytest.mark.parametrize(
    ("sentence", "kind", "outlet", "issued", "raw"),
    [
        ("The Guardian reported on 3 May 2018 that a lamp was sold.", "article-newspaper", "The Guardian", "2018-05-03",
         "The Guardian reported on 3 May 2018"),
        ("On 3 May 2018, Kathmandu Post reported that a lamp was sold.", "article-newspaper", "Kathmandu Post", "2018-05-03", ""),
        ("In 2018 Reuters reported that a lamp was sold.", "article-newspaper", "Reuters", "2018", ""),
        ("In May 2018, *The Guardian* reported that a lamp was sold.", "article-newspaper", "The Guardian", "2018-05", ""),
        ("The New York Times carried the story on 3 May 2018.", "article-newspaper", "The New York Times", "2018-05-03", ""),
        ("Dawn reported on 3 May 2018 that a lamp was sold.", "article-newspaper", "Dawn", "2018-05-03", "Dawn reported on 3 May 2018"),
        ("The Standard reported on 3 May 2018 that a lamp was sold.", "article-newspaper", "The Standard", "2018-05-03", ""),
        ("He told the New York Times that nothing was sold.", "article-newspaper", "the New York Times", "", "told the New York Times"),
        ("In an interview with Le Monde on 5 March 2018, she repeated it.", "article-newspaper", "Le Monde", "2018-03-05", ""),
        ("A study published in *Nature* in 2015 found that lamps attract birds.", "article-magazine", "Nature", "2015", ""),
        ("A paper published in the journal Harbour Studies in May 2016 disagrees.", "article-journal", "Harbour Studies", "2016-05", ""),
        ("An investigation published by Balkan Insight on 3 May 2019 showed it.", "article-newspaper", "Balkan Insight", "2019-05-03", ""),
    ],
)  # fmt: skip
def test_an_outlet_is_a_source_with_its_day(sentence: str, kind: str, outlet: str, issued: str, raw: str) -> None:
    [one], _ = read(sentence)
    assert (one.type, one.record.text("container-title"), str(one.record.date("issued") or "")) == (kind, outlet, issued)
    assert raw in one.raw
    assert [name for name, _ in one.problems] == ["source-not-identified"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board published its plan.",
        "A study published in Paris in 1999 found little.",
        "The article appeared in Vienna in 1999.",
        "Hale told the Board that it was late.",
        "The Standard reported that nothing changed.",
        "Dawn said that she would go.",
        "Dawn wrote on 3 May 2018 that she would go.",
        "Dawn reported in 2018 that she was tired.",
        "The Standard reported in 2019 that nothing changed.",
        "The Hindu said that he prays every day.",
        "The Standard carried the day.",
        "Tasnim said that she was beaten.",
        "Bloomberg said that he would run.",
        "Sabah reported that malaria rises.",
        "Hale spoke to Dawn Butler.",
        "Hale told the National Human Rights Commission that it was late.",
        "A statement to the National Assembly was read.",
        "A statement by The Standard Bank helped.",
        "Reuters said it would cut 300 jobs.",
        "The BBC carried out a review.",
        "The editor of The Guardian said that it was late.",
        "Hale wrote in her book The Lamp Keepers that it was.",
        "Hale wrote in her report card that it was.",
        "A review carried out in Leeds found nothing.",
        "In time, the lamps will go.",
    ],
)
def test_other_words_name_no_outlet(sentence: str) -> None:
    found, _ = read(sentence)
    assert not [one for one in found if one.record.text("container-title")]


def test_the_words_behind_the_date_are_those_of_a_newspaper() -> None:
    [one], [words] = read("The Independent reported in 2019: “The quay of the old town is closed.”")
    assert (one.record.text("container-title"), str(one.record.date("issued"))) == ("The Independent", "2019")
    assert (words.attributed_to, words.citation) == ("The Independent", one.id)


def test_the_year_before_an_article_is_not_its_own() -> None:
    [one], _ = read("In 2018, an article published in the New York Times was withdrawn.")
    assert one.record.date("issued") is None


@pytest.mark.parametrize(
    ("sentence", "body", "year"),
    [
        ("According to a 2017 report by the World Bank, the ports are full.", "World Bank", "2017"),
        ("According to a report by the World Bank from 2017, the ports are full.", "World Bank", "2017"),
        (
            "The Norwegian Coastal Administration wrote in its annual report for 2016 that they are.",
            "Norwegian Coastal Administration",
            "2016",
        ),
        ("According to a report by the World Bank, the ports are full.", "World Bank", ""),
        ("According to a report by the World Bank on 3 May 2017, the ports are full.", "World Bank", "2017-05-03"),
        ("According to a report by the World Bank on 1945 and after, the ports are full.", "World Bank", ""),
        ("According to a survey by the World Bank on 2017 harvests, the ports are full.", "World Bank", ""),
        ("The World Bank noted in its report in 2018 that the ports are full.", "World Bank", "2018"),
        ("The World Bank noted in its report in May 2018 that the ports are full.", "World Bank", "2018-05"),
        ("The World Bank noted in its report May 2018 that the ports are full.", "World Bank", "2018-05"),
        ("The World Bank noted in its report Monday that the ports are full.", "World Bank", ""),
        ("The World Bank noted in its report with the Harbour Trust that the ports are full.", "World Bank", ""),
        ("The World Bank noted in its report today that the ports are full.", "World Bank", ""),
    ],
)
def test_a_work_of_a_body_has_its_year(sentence: str, body: str, year: str) -> None:
    [one], _ = read(sentence)
    assert (one.type, [str(name) for name in one.record.names("author")]) == ("report", [body])
    assert str(one.record.date("issued") or "") == year


@pytest.mark.parametrize(
    "sentence",
    [
        "The World Bank noted in its report Full Ports that they are.",
        "The World Bank noted in its report May Ports that they are.",
        "The World Bank noted in its report Sunday Ports that they are.",
        "The World Bank noted in its report to the Harbour Trust that they are.",
        "The World Bank noted in its report in Harbour Studies that they are.",
        "The World Bank noted in its report A/HRC/33/49 that they are.",
    ],
)
def test_nothing_is_told_to_be_missing_of_a_work_that_is_named_behind(sentence: str) -> None:
    found, _ = read(sentence)
    assert not [one for one in found if one.problems]


NOTE = "Ann Brook, The Lamp Keepers (Leeds: Weir Press, 1999), p. 12."


def test_a_marker_behind_a_sentence_on_its_own_author_gives_no_other_words() -> None:
    text = (
        "“The lamps are all kept by hand,” the Harbour Board wrote in its annual report for 2016. The historian Ann Brook describes how "
        f"keepers lived.1 \n\n1 {NOTE}\n"
    )
    citations, [one] = read(text, notes=(note_at(text, "1", NOTE),))
    board = next(known for known in citations if known.id == one.citation)
    assert (one.attributed_to, board.type, str(board.record.date("issued"))) == ("Harbour Board", "report", "2016")


def test_a_marker_at_the_end_of_a_paragraph_gives_the_words_before_it() -> None:
    text = f"Brook wrote: “The lamps are all kept by hand.” She had seen it.1 \n\n1 {NOTE}\n"
    _, [one] = read(text, notes=(note_at(text, "1", NOTE),))
    assert one.citation == "n1-1"


def test_what_goes_on_behind_words_set_apart_has_their_marker() -> None:
    words = "The keepers of the northern lights have had neither pay nor bread for three months."
    text = f"We asked them.\n\n> {words}\n\nwrote a keeper in 1893.1 Nobody answered.\n\n1 {NOTE}\n"
    _, [one] = read(text, notes=(note_at(text, "1", NOTE),))
    assert (one.text, one.citation) == (words, "n1-1")


@pytest.mark.parametrize(
    ("behind", "cited"),
    [
        ("in its letter,[^1] which was read to all.", "n1-1"),
        ("wrote a keeper,[^1] and the mayor answered.[^2]", "n1-1"),
        ("wrote a keeper in 1893.[^1] Nobody answered.[^2]", "n1-1"),
        ("wrote a keeper in 1893, and the mayor[^1] answered.[^2]", None),
        ("although the mayor paid,[^1] which is odd.[^2]", None),
    ],
)
def test_of_several_markers_behind_words_set_apart_one_closes_what_tells_where_they_stand(behind: str, cited: str | None) -> None:
    words = "The keepers of the northern lights have had neither pay nor bread for three months."
    notes = f"[^1]: {NOTE}\n[^2]: Jo Hale, Quays (Leeds: Weir Press, 2001), p. 3.\n"
    [one] = flow.examine(flow.read(f"We asked them.\n\n> {words}\n\n{behind}\n\n{notes}".encode(), "lamps.md")).quotations
    assert (one.text, one.citation) == (words, cited)


def test_a_new_sentence_behind_words_set_apart_has_its_own_marker() -> None:
    words = "The keepers of the northern lights have had neither pay nor bread for three months."
    text = f"We asked them.\n\n> {words}\n\nNobody answered them.1 \n\n1 {NOTE}\n"
    _, [one] = read(text, notes=(note_at(text, "1", NOTE),))
    assert one.citation is None


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Jo Hale told Reuters that [nothing was sold](https://www.reuters.com/world/lamps-2018-03-04/).", 0),
        ("According to a report by the Harbour Board ([PDF](https://harbour.example/report.pdf)), it is.", 0),
        ("According to a report by the Harbour Board, the [ministry](https://ministry.example/) denied it.", 1),
        ("Jo Hale told Reuters that [Norland sold all its lamps](https://www.reuters.com/world/norland-sold-all-its-lamps-2018/).", 0),
        ("A lamp [was sold](https://www.reuters.com/world/lamp-2018/), Jo Hale told Reuters.", 0),
        ("The [Board](https://harbour.example/) said in a [statement](https://harbour.example/press/12) that it would appeal.", 0),
        ("According to a report by the Harbour Board, the [Ministry of Ports](https://ministry.example/press/1) denied it.", 1),
        ("Jo Hale told Reuters that she likes [the mayor](https://twitter.com/mayor).", 1),
        ("Jo Hale told Reuters that she likes [the mayor](https://www.instagram.com/mayor/).", 1),
        ("Jo Hale told Reuters that she likes [the mayor](https://twitter.com/mayor/status/12).", 0),
        ("Jo Hale told Reuters that [it was late](https://www.youtube.com/watch?v=abc12).", 0),
        ("Jo Hale told Reuters nothing. A [lamp](https://lamps.example/sold/1) was sold.", 1),
    ],
)
def test_a_source_whose_sentence_has_the_link_is_not_left_open(sentence: str, kept: int) -> None:
    citations = flow.extract(flow.read(f"# Lamps\n\n{sentence}\n".encode(), "lamps.md"))
    assert len([one for one in citations if any(name == "source-not-identified" for name, _ in one.problems)]) == kept


def test_what_a_link_stands_on_stays_a_citation_of_its_own() -> None:
    text = "The [Board](https://harbour.example/) said in a [statement](https://harbour.example/press/12) that it would appeal.\n"
    assert "https://harbour.example/press/12" in [one.url for one in flow.extract(flow.read(text.encode(), "lamps.md"))]


def test_the_day_at_the_head_of_a_sentence_is_that_of_its_main_clause_only() -> None:
    [one], _ = read("In 2015 she moved to Oslo and later told The Guardian that she liked it.")
    assert one.record.date("issued") is None


def test_a_name_within_another_word_names_nobody() -> None:
    note = "Wei Li, The Lamp Keepers (Leeds: Weir Press, 1999), p. 12."
    text = f"“The lamps are all kept by hand,” she wrote. Little has changed.1 \n\n1 {note}\n"
    _, [one] = read(text, notes=(note_at(text, "1", note),))
    assert one.citation == "n1-1"
