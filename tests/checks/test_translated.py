"""Articles cited under a translation of their title: authors and place prove them, and where nothing does, nothing is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from citator.cli.main import run
from citator.model import Record
from citator.rules.compare import compare, examine, same_work
from citator.rules.compare_siblings import has_its_title_alone
from citator.text.title_language import are_one, differ, language_of
from evaluation import translations
from tests.support.catalogues import WORKS, Catalogues, Work

WEISS = [{"family": "Weiß", "given": "Karl"}]
SMITH = [{"family": "Smith", "given": "Ann"}, {"family": "Jones", "given": "Bo"}]
TIDES: dict[str, Any] = {
    "type": "article-journal", "title": "Die Gezeiten der Nordsee und ihre Häfen", "author": WEISS, "issued": {"date-parts": [[2011]]},
    "container-title": "Zeitschrift für Küstenforschung", "volume": "14", "issue": "2", "page": "113-129", "DOI": "10.5555/zk.14.113",
}  # fmt: skip
SHORT = {**TIDES, "title": "Gezeiten der Nordsee", "container-title": "Archiv für Häfen", "DOI": "10.5555/ah.14.113"}
LAMP = {
    **TIDES, "title": "A history of the lamp in the nineteenth century", "container-title": "Lamp Letters", "volume": "3", "page": "1-9",
    "DOI": "10.5555/ll.3.1",
}  # fmt: skip
ABSTRACT: dict[str, Any] = {
    "type": "article-journal", "title": "Oil levels in the lamps of harbours after the storm", "author": SMITH, "container-title": "Lamps",
    "issued": {"date-parts": [[1999]]}, "volume": "48", "page": "S30", "DOI": "10.5555/lamps.48.30",
}  # fmt: skip
REVIEWED = {**ABSTRACT, "page": "145-146", "volume": "49", "title": "Ports and empire in the south", "DOI": "10.5555/lamps.49.145"}
LAMP_OF_MOOR = {
    **LAMP, "title": "Oil and wicks in the lighthouses of the western isles", "author": [{"family": "Moor", "given": "Jo"}], "volume": "5",
    "page": "20-31", "DOI": "10.5555/ll.5.20", "issued": {"date-parts": [[2003]]},
}  # fmt: skip
TRANSLATED = {**TIDES, "title": "The tides of the North Sea and its ports"}


def verified(cited: dict[str, Any], tmp_path: Path, tides: dict[str, Any] = TIDES) -> dict[str, Any]:
    asked, told = tmp_path / "asked.jsonl", tmp_path / "told.jsonl"
    asked.write_text(json.dumps({"id": "a", "cited": {name: value for name, value in cited.items() if value}}), "utf-8")
    works = [Work("crossref", one) for one in (tides, SHORT, LAMP, LAMP_OF_MOOR, ABSTRACT, REVIEWED)]
    with Catalogues(works=(*WORKS, *works)) as server:
        run(["verify", str(asked), "-o", str(told), "-q", *server.options])
    line: dict[str, Any] = json.loads(told.read_text("utf-8"))
    return line


def wrong(line: dict[str, Any]) -> list[str]:
    return [name for name, state in line["fields"].items() if state == "wrong"]


@pytest.mark.parametrize("change", [
    {},
    {"DOI": ""},
    {"DOI": "", "volume": ""},  # as journals are cited that count their pages through the year
    {"DOI": "", "container-title": "Journal of Coastal Research"},  # the name of the journal is translated as well
    {"container-title": "Journal of Coastal Research"},
])  # fmt: skip
def test_the_title_on_record_is_told_and_not_held_against_it(change: dict[str, Any], tmp_path: Path) -> None:
    line = verified({**TRANSLATED, **change}, tmp_path)
    assert (line["verdict"], line["fields"]["title"], line["fields"]["pages"]) == ("ok", "unsupported", "match")
    assert "crossref has the title “Die Gezeiten der Nordsee und ihre Häfen”, in another language" in line["evidence"]


@pytest.mark.parametrize(("change", "verdict", "fields"), [
    ({"title": "Ein Tag am Hafen und in der Stadt"}, "field_error", ["title"]),  # of the same language: it is another title
    ({"volume": "15"}, "field_error", ["volume"]),
    ({"volume": "15", "page": "1-9"}, "unknown", []),  # that journal has a work of his of that year
    ({"page": ""}, "unknown", []),
    ({"author": [{"family": "Moor", "given": "Ann"}]}, "not_found", []),
    ({"author": []}, "unknown", []),
    ({"author": [{"family": "Moor", "given": "Ann"}], "title": "Ein Tag am Hafen"}, "not_found", []),
])  # fmt: skip
def test_authors_and_place_decide(change: dict[str, Any], verdict: str, fields: list[str], tmp_path: Path) -> None:
    line = verified({**TRANSLATED, "DOI": "", **change}, tmp_path)
    assert (line["verdict"], wrong(line)) == (verdict, fields)


@pytest.mark.parametrize("change", [{}, {"author": [], "issued": None}])
def test_an_identifier_alone_proves_no_translation(change: dict[str, Any], tmp_path: Path) -> None:
    bare = {"type": "article-journal", "title": TRANSLATED["title"], "author": WEISS, "issued": TIDES["issued"], "DOI": TIDES["DOI"]}
    line = verified({**bare, **change}, tmp_path)
    assert (line["verdict"], line["reason"], wrong(line)) == ("unknown", "not-comparable", [])
    assert line["identifiers"].get("doi") != "confirmed"
    assert "whether the cited one is a translation of it, or another work's, can't be told" in " ".join(line["evidence"])


@pytest.mark.parametrize("change", [{}, {"container-title": "", "volume": "", "page": ""}, {"author": []}])
def test_the_doi_of_another_work_in_another_language(change: dict[str, Any], tmp_path: Path) -> None:
    """The right work is known, and nothing that is right with the citation is called wrong."""
    line = verified({**LAMP, "DOI": TIDES["DOI"], **change}, tmp_path)
    assert (line["verdict"], line["reason"], wrong(line)) == ("field_error", "identifier-of-other-work", ["doi"])


@pytest.mark.parametrize("doi", [SHORT["DOI"], ""])
def test_short_titles_of_which_the_language_can_t_be_told(doi: str, tmp_path: Path) -> None:
    line = verified({**SHORT, "title": "Tide data", "DOI": doi}, tmp_path)
    assert (line["verdict"], line["reason"], wrong(line)) == ("unknown", "not-comparable", [])


@pytest.mark.parametrize("record", [ABSTRACT, REVIEWED])
def test_on_few_pages_stand_several_works_of_one_author(record: dict[str, Any], tmp_path: Path) -> None:
    line = verified({**record, "title": "The birth of the lamp and its malcontents", "DOI": ""}, tmp_path)
    assert (line["verdict"], wrong(line)) == ("not_found", [])
    assert f"at the cited place crossref has “{record['title']}” by Smith, Ann; Jones, Bo ({record['DOI']})" in line["evidence"]


@pytest.mark.parametrize(("one", "two", "apart"), [
    ("La vie des ports de la mer du Nord", "The life of the ports of the North Sea", True),
    ("Los faros y las mareas del norte", "The lighthouses and the tides of the north", True),
    ("Le maree nei mari del nord e le loro cause", "The tides of the northern seas and their causes", True),
    ("Tides, lamps, harbours", "Gezeiten, Lampen, Häfen", True),
    ("Wave atlas", "Atlas der Wellen", False),  # too few words to tell
    ("The tides of the sea", "The lamps of the harbour", False),
    ("Os faros do norte e as marés", "Los faros del norte y las mareas", False),  # neighbours, which share words
    ("Los Angeles and Las Vegas", "The cities of the west and their lamps", False),
    ("Del Monte and El Paso", "The cities of the west and their lamps", False),
    ("", "The lamps of the harbour", False),
])  # fmt: skip
def test_two_titles_in_two_languages(one: str, two: str, apart: bool) -> None:
    assert differ(one, two) is apart
    assert differ(two, one) is apart


PAIRS = [
    ("La reforma constitucional en España", "Constitutional reform in Spain"),
    ("Le droit administratif en transition", "Administrative law in transition"),
    ("Zur Elektrodynamik bewegter Körper", "The electrodynamics of moving bodies"),
    ("A magyar falvak története és a modernizáció", "The history of Hungarian villages and modernization"),
    ("La responsabilité de protéger et le droit international", "The responsibility to protect and international law"),
    ("Das Unheimliche", "The uncanny"),
]


@pytest.mark.parametrize(("title", "translated"), PAIRS)
def test_a_translation_is_never_called_wrong_where_authors_and_place_are_right(title: str, translated: str) -> None:
    work = {**TIDES, "title": title}
    cited, found = Record.from_csl({**work, "title": translated}), Record.from_csl(work)
    for pinned in (True, False):
        seen = examine(cited, found, pinned=pinned)
        assert (seen.fields["title"], same_work(cited, found, seen, named=pinned)) == ("unsupported", True)


def test_of_the_same_language_it_is_another_title() -> None:
    work = {**TIDES, "title": "The tides of the North Sea and their harbours"}
    cited = Record.from_csl({**work, "title": "A history of pears in the valleys of the south"})
    assert examine(cited, Record.from_csl(work)).fields["title"] == "wrong"


@pytest.mark.parametrize("title", [
    "Attention mechanisms in computer vision: A survey",
    "Graph neural networks in drug discovery: A review",
    "Learning in a changing world",
    "De novo design of proteins",
    "Training Neural Networks is ER-complete",
    "Robots in a house",
    "<i>In vitro</i> growth of giant kelp in the laboratory",
])  # fmt: skip
def test_an_english_title_with_words_of_other_languages_is_english(title: str) -> None:
    assert language_of(title)[0] == "en"
    assert not differ(title, "The tides of the North Sea and its ports")
    cited, found = (Record.from_csl({**LAMP, "title": one}) for one in (title, "The tides of the North Sea and its ports"))
    assert examine(cited, found, pinned=True).fields["title"] == "wrong"


def test_what_a_record_has_for_its_language_does_not_decide_where_a_title_is_too_short_to_tell() -> None:
    works = [{**LAMP, "title": title} for title in ("Tide data", "Unlit wharves")]
    told = [
        examine(*(Record.from_csl({**work, **more}) for work in works)).fields["title"]
        for more in ({}, {"language": "en-GB"}, {"language": "eng"})
    ]
    assert told == ["unsupported"] * 3  # records of articles often have the language of their journal


@pytest.mark.parametrize(("change", "verdict"), [
    ({}, "ok"),
    ({"page": ""}, "unknown"),  # people write several articles for one volume
    ({"page": "120"}, "unknown"),  # a page in it
    ({"volume": "", "issue": ""}, "ok"),  # as journals are cited that count their pages through the year
    ({"volume": "", "issue": "", "container-title": ""}, "unknown"),
])  # fmt: skip
def test_its_first_page_and_volume_or_issue_prove_a_translation(change: dict[str, Any], verdict: str) -> None:
    cited = Record.from_csl({name: value for name, value in {**TRANSLATED, **change}.items() if value})
    assert compare(cited, Record.from_csl(TIDES), "crossref", pinned=True).verdict.value == verdict


@pytest.mark.parametrize("doi", [TIDES["DOI"], ""])
def test_the_title_of_a_work_of_others_is_no_translation(doi: str, tmp_path: Path) -> None:
    line = verified({**TIDES, "title": LAMP_OF_MOOR["title"], "DOI": doi}, tmp_path)
    assert (line["verdict"], wrong(line)) == ("field_error", ["title"])
    assert f"crossref has “{LAMP_OF_MOOR['title']}” by Moor, Jo ({LAMP_OF_MOOR['DOI']})" in line["evidence"]


@pytest.mark.parametrize("change", [
    {"type": "review-book"},
    {"page": "20-22"},
    {"title": LAMP_OF_MOOR["title"], "container-title": "Book Reviews"},
    {"issued": {"date-parts": [[2011]]}},  # the cited work in translation, under the name of its translator
    {"issued": {"date-parts": [[2015]]}},
    {"type": "book", "container-title": "", "volume": "", "page": ""},
    {"issued": None},
])  # fmt: skip
def test_a_review_or_a_younger_work_of_that_title_accuses_nobody(change: dict[str, Any]) -> None:
    record = {name: value for name, value in {**LAMP_OF_MOOR, **change}.items() if value}
    cited, found = Record.from_csl({**TIDES, "title": LAMP_OF_MOOR["title"]}), Record.from_csl(record)
    assert not has_its_title_alone(cited, found, examine(cited, found))
    assert has_its_title_alone(cited, Record.from_csl(LAMP_OF_MOOR), examine(cited, Record.from_csl(LAMP_OF_MOOR)))


@pytest.mark.parametrize("doi", [TIDES["DOI"], ""])
def test_a_younger_work_of_others_under_the_cited_title_leaves_it_open(doi: str, tmp_path: Path) -> None:
    cited = {**TIDES, "title": LAMP_OF_MOOR["title"], "issued": {"date-parts": [[1999]]}, "DOI": doi}
    line = verified(cited, tmp_path, {**TIDES, "issued": cited["issued"]})
    assert (line["verdict"], line["reason"], wrong(line)) == ("unknown", "not-comparable", [])
    assert f"crossref has “{LAMP_OF_MOOR['title']}” by Moor, Jo ({LAMP_OF_MOOR['DOI']})" in line["evidence"]


@pytest.mark.parametrize(("one", "two", "told", "verdict"), [
    ("Deep learning in medicine", "Deep Learning in der Medizin", "", "unsupported"),
    ("Action collective", "Collective action", "", "unsupported"),
    ("圖書館學", "图书馆学", "", "unsupported"),
    ("雇用問題", "就业问题", "", "unsupported"),
    ("Fyrene langs kysten", "Fyrtårnene ved kysten", "", "unsupported"),
    ("A history of the lamp and its oil", "Tides of the North Sea and their harbours", "", "wrong"),
    ("A history of the lamp and its oil", "Tides of the North Sea and their harbours", "ger", "unsupported"),
    ("A history of the lamp and its oil", "Tides of the North Sea and their harbours", "de", "unsupported"),
    ("Human ecology", "Tides of the North Sea and their harbours", "", "wrong"),
    ("Ecology", "Tides of the North Sea and their harbours", "", "unsupported"),
    ("Faust I", "Faust II", "", "wrong"),
])  # fmt: skip
def test_of_one_language_are_titles_that_can_be_of_no_other(one: str, two: str, told: str, verdict: str) -> None:
    cited, found = Record.from_csl({**TIDES, "title": one}), Record.from_csl({**TIDES, "title": two, "language": told})
    assert examine(cited, found, pinned=True).fields["title"] == verdict


def test_no_translation_is_accused_and_swapped_titles_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    for told in translations.translated().values():
        assert set(told) <= {"ok", "unknown"}
    plain = [one for one, _ in translations.pairs() if are_one(one, "The lamps of the harbour and their keepers")]
    works = [{**TIDES, "title": title, "DOI": f"10.5555/{at}"} for at, title in enumerate(plain)]
    for told in translations.swapped(works).values():
        assert set(told) <= {"field_error", "another", "unknown"}
        assert told["unknown"] < 0.35 * told.total()  # of few words, or with some in common
    translations.print_table(Path("nowhere"))
    assert "translated titles" in capsys.readouterr().out


def test_what_contradicts_an_open_title_does_not_settle_it_by_being_taken_back() -> None:
    cited = Record.from_csl({**TRANSLATED, "container-title": "Lamp Letters", "volume": "3"})
    seen = compare(cited, Record.from_csl(TIDES), "crossref", pinned=True)
    assert (seen.verdict.value, "wrong" in seen.fields.values()) == ("unknown", False)
