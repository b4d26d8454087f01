"""A template of a wiki that cites is one citation, whatever its words look like, and says itself all that it says."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Examined

LAMPS = "title=Lamps of the harbour |url=https://www.example.org/lamps"
ARCHIVE = "archive-url=https://web.archive.org/web/20190101000000/https://www.example.org/lamps"


def examined(text: str) -> Examined:
    return flow.examine(flow.read(text.encode(), "page.wiki"))


@pytest.mark.parametrize("template", [
    f"{{{{cite web |{LAMPS} |website=Harbour House |{ARCHIVE} |archive-date=1 January 2019}}}}",
    f"{{{{cite web |{LAMPS} |website=Harbour House |access-date=1 January 2019}}}}",
    f"{{{{cite web |{LAMPS} |website=Harbour House}}}}",
    f"{{{{cite web |last=Weir |first=Ann |date=3 May 2019 |{LAMPS} |website=Harbour House}}}}",
    f"{{{{cite news |{LAMPS} |work=Quay. A Weekly |date=3 May 2019}}}}",
    f"{{{{cite news |{LAMPS} |newspaper=The Quay |{ARCHIVE} |archive-date=2019}}}}",
    "{{cite journal |last=Weir |first=Ann |title=Lamps of the harbour |journal=J. Hist. Sea |volume=8 |year=1993}}",
    "{{cite journal |last=Weir |first=Ann |title=Lamps of the harbour |journal=Phil. Trans. |volume=8 |year=1993}}",
    "{{Internetquelle |autor=Anna Weir |titel=Lamps of the harbour |werk=Hafenhaus |url=https://www.example.org/lamps |abruf=2019-01-01}}",
    "{{Literatur |Autor=Anna Weir |Titel=Lamps of the harbour |Sammelwerk=Zs. f. Gesch. |Band=3 |Jahr=1998}}",
    "{{Lien web |titre=Lamps of the harbour |url=https://www.example.org/lamps |site=Maison du port |date=3 mai 2019}}",
])  # fmt: skip
def test_a_template_is_one_citation(template: str) -> None:
    found = examined(f"It was lit.<ref>{template}</ref>")
    [citation] = found.citations
    assert citation.raw == template
    assert citation.record.text("title") == "Lamps of the harbour"
    assert citation.record.text("publisher") == ""


def test_two_templates_in_a_note_are_two_citations() -> None:
    found = examined(
        f"It was lit.<ref>{{{{cite web |{LAMPS} |website=Harbour House}}}}; {{{{cite book |last=Hale |title=Tides |year=2001}}}}</ref>"
    )
    assert [one.record.text("title") for one in found.citations] == ["Lamps of the harbour", "Tides"]


def test_words_beside_a_template_are_read() -> None:
    found = examined(
        "It was lit.<ref>{{cite book |last=Hale |first=Tom |title=Tides |year=2001}}, p. 12; Ann Weir, ''Quays'' (Leeds, 1999), p. 3</ref>"
    )
    assert [(one.record.text("title"), one.pinpoint) for one in found.citations] == [("Tides", "p. 12"), ("Quays", "p. 3")]


def test_what_names_the_work_again_is_tied_to_it() -> None:
    found = examined(
        f"A.<ref>{{{{cite web |{LAMPS} |website=Harbour House |{ARCHIVE} |archive-date=1 January 2019}}}}</ref> B.<ref>Ibid.</ref>"
    )
    first, second = found.citations
    assert second.short_form_of == first.id
    assert first.work == second.work


@pytest.mark.parametrize(
    "template",
    [
        '{{cite news |title="Pier burnt", says keeper |newspaper=Harbour Post |date=3 May 1998}}',
        '{{cite news |last=Weir |title=Keeper: "Pier is burnt" |work=The Guardian |date=3 May 1998}}',
        "{{Literatur |Titel=Die Mole |Sammelwerk=Brockhaus |Band=3 |Jahr=1894 |Seiten=12}}",
        "{{Internetquelle |titel=„Die Mole“ brennt |werk=Der Spiegel |url=https://www.example.org/mole |datum=2018-05-03}}",
        "{{cite book |title=Lamps}}",
    ],
)
def test_what_follows_a_template_is_tied_to_it_whatever_its_words_look_like(template: str) -> None:
    found = examined(f"It said: “No lamp was lit on the pier all winter.”<ref>{template}</ref> B.<ref>Ibid., p. 4.</ref>")
    first, second = found.citations
    assert (first.id, first.raw, second.short_form_of, second.work) == ("n1-1", template, "n1-1", first.work)
    assert second.type == first.type
    assert [one.citation for one in found.quotations] == ["n1-1"]
    assert [one for one in found.findings if one.code == "S004"] == []


def test_a_template_is_no_short_form_without_its_work() -> None:
    found = examined("A.<ref>{{cite book |last=Weir |title=Lamps}}</ref>")
    assert [one for one in found.findings if one.code == "S004"] == []


HALE = "{{cite book |last=Hale |first=Tom |title=Tides |year=2001}}"
WEIR = "{{cite book |last=Weir |first=Ann |title=Lamps |year=1998}}"


@pytest.mark.parametrize("between", ["; ", " ", " – ", ", quoted in ", ". It was lit, says "])
def test_each_of_two_templates_is_a_citation(between: str) -> None:
    found = examined(f"A.<ref>{HALE}{between}{WEIR}, p. 5.</ref>").citations
    assert [(one.record.text("title"), str(one.record.date()), one.pinpoint) for one in found] == [
        ("Tides", "2001", None),
        ("Lamps", "1998", "p. 5"),
    ]


@pytest.mark.parametrize("template", [
    "{{cite encyclopedia |last=Weir |first=Ann |title=Lamps |encyclopedia=Lexicon of the Sea |year=1998}}",
    "{{cite conference |last=Weir |first=Ann |title=Lamps |book-title=Days of the Sea |year=1998}}",
    "{{cite news |last=Weir |first=Ann |title=Lamps |newspaper=Harbour Post |date=3 May 1998}}",
    WEIR,
])  # fmt: skip
def test_the_page_behind_a_template_is_the_place_that_is_cited(template: str) -> None:
    first, again = examined(f"A.<ref>{template}, p. 12.</ref> B.<ref>{template}, pp. 3–4, 7.</ref>").citations
    assert [(one.pinpoint, one.record.text("locator"), one.record.text("page")) for one in (first, again)] == [
        ("p. 12", "p. 12", ""),
        ("pp. 3–4, 7", "pp. 3–4, 7", ""),
    ]
    assert first.work == again.work


@pytest.mark.parametrize(
    ("behind", "fields", "pinpoint"),
    [
        (" and also Jo Brook, ''Piers'' (Leeds: Weir Press, 1999), p. 3", {}, None),
        (", p. 3 and {{harvnb|Brook|2001|p=4}}", {"locator": "p. 3"}, "p. 3"),
        (" Retrieved 3 May 2020", {"accessed": "2020-05-03"}, None),
        (" {{ISBN|978-0-306-40615-7}}", {"ISBN": "9780306406157"}, None),
        ("; art. 5 of the Harbour Act", {}, None),
        (", p. 12 of the second edition", {}, None),
    ],
)
def test_of_what_stands_behind_a_template_no_more_is_its_own_than_place_day_and_number(
    behind: str, fields: dict[str, str], pinpoint: str | None
) -> None:
    first, *_ = examined(f"A.<ref>See {WEIR}{behind}.</ref>").citations
    read = {name: first.record.text(name) or str(first.record.get(name)) for name in first.record.fields if name != "author"}
    assert read == {"title": "Lamps", "issued": "1998", **fields}
    assert (first.pinpoint, first.signal) == (pinpoint, "See")


def test_a_link_alone_is_a_citation() -> None:
    [citation] = examined("A.<ref>[https://www.example.org/a Lamps of the harbour]</ref>").citations
    assert citation.url == "https://www.example.org/a"


SOURCES = (
    "\n\n== Sources ==\n* {{cite book |last=Hale |first=Adam |last2=Weir |first2=Jo |title=Tides of the North |year=2002}}\n"
    "* {{cite book |last=Brook |first=Ann |title=Quays |year=1998}}\n"
)


def unanswered(text: str) -> list[tuple[str, str]]:
    return [(one.found or "", one.severity.value) for one in examined(text + SOURCES).findings if one.code == "S006"]


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{{sfn|Brook|1989|p=4}}", True),
        ("{{sfnp|Brook|2003}}", True),
        ("{{sfn|Hale|2002|p=4}}", False),  # the work may be another one of hers, or her co-author was left out
        ("{{sfn|Norden|1959|p=3}}", False),
    ],
)
def test_a_short_reference_without_its_work_is_told_where_all_works_of_the_name_have_another_year(template: str, told: bool) -> None:
    text = f"A.{{{{sfn|Brook|1998|p=3}}}} B.{template}"
    assert unanswered(text) == ([(template, "warning")] if told else [])
    [short] = [one for one in examined(text + SOURCES).citations if one.raw == template]
    assert (short.form.value, short.work, short.short_form_of) == ("short", None, None)


@pytest.mark.parametrize("template", ["{{sfn|Brook|1998|p=4}}", "{{sfn|Hale|Weir|2002}}", "<ref>{{harvnb|Brook|1998|p=4}}</ref>"])
def test_a_short_reference_with_its_work_is_tied(template: str) -> None:
    assert unanswered(f"A.{template}") == []


@pytest.mark.parametrize(
    "text",
    [
        "A.{{sfn|Hale|2002|p=4}} B.<ref>{{cite book |last=Hale |first=J |title=Lights |year=2002}}</ref>",
        "A.{{sfn|UNESCO|2001}} B.<ref>{{cite book |author=UNESCO |title=Harbours |date=5 May 2001}}</ref>",
        "A.{{sfn|Braun|1949a}} B.<ref>{{cite book |last=Braun |title=Seas |year=1949a}}</ref>",
        "A.{{sfn|Kais|1980}} B.<ref>{{cite book |last=Kais |title=Seas |year=1981 |ref=CITEREFKais1980}}</ref>",
        "A.{{sfn|Hart-Davis|Weir|2002|p=3}} B.<ref>{{cite book |last=Hart-Davis |last2=Weir |title=Seas |year=2002}}</ref>",
    ],
)
def test_a_work_anywhere_in_the_page_answers_a_short_reference(text: str) -> None:
    assert [one for one in examined(text).findings if one.code == "S006"] == []


@pytest.mark.parametrize(
    "work",
    [
        "* Brook, A. (1989). ''The ice''. London: X.",
        "* {{wikicite|ref={{sfnRef|Brook|1989}}|reference=Brook, A. (1989). The sea of ice.}}",
        '* <span id="CITEREFBrook1989">Brook, A. The sea of ice, 1989.</span>',
        "* {{Brook 1989}}",
    ],
)
def test_a_work_in_plain_words_answers_a_short_reference(work: str) -> None:
    assert unanswered(f"A.{{{{sfn|Brook|1989|p=4}}}}\n\n{work}\n") == []


@pytest.mark.parametrize(
    ("template", "who", "year"),
    [
        ("{{sfn|Harbour Trust|2004}}", "Harbour Trust", "2004"),
        ("{{sfn|Harbour Trust|2004|p=3}}", "Harbour Trust", "2004"),
        ("{{sfn|Weir|n.d.|p=12}}", "Weir", "None"),
        ("{{sfn|Weir|2006/07|p=12}}", "Weir", "None"),
        ("{{sfn|Weir|1998|p=12}}", "Weir", "1998"),
    ],
)
def test_a_short_reference_is_no_work_in_full(template: str, who: str, year: str) -> None:
    [one] = examined(f"A.{template}").citations
    assert (one.form.value, one.work, one.record.text("title")) == ("short", None, "")
    assert ([str(name) for name in one.record.names("author")], str(one.record.date())) == ([who], year)


def test_a_short_reference_to_a_body_is_tied_to_its_work() -> None:
    report = "{{cite report |author=Harbour Trust |title=State of the lamps |year=2004}}"
    short, work = examined(f"A.{{{{sfn|Harbour Trust|2004|p=3}}}}\n\n== Sources ==\n* {report}\n").citations
    assert short.short_form_of == work.id


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("* {{Lexicon of Harbours}}", False),
        ("* {{Cite Q|Q12345}}", False),
        ("*{{aut|Brook}}: {{LexHarb|1989}}", False),
        ("* {{ISBN|978-0-306-40615-7}}: see {{Lexicon of Harbours}}", False),
        ("{{Refbegin}}\n{{Lexicon of Harbours}}\n{{Refend}}", False),
        ("B.<ref>{{Lexicon of Harbours|title=Lamps}}</ref>", False),
        ("* {{cite book |last=Norden |title=Seas |year=1959 |location={{lang|de|Kiel}}}} {{ISBN|9780306406157}}", True),
        (
            "== External links ==\n* {{Commons category|Quays}}\n* {{official website}}\n\n{{Harbours of the north}}",
            True,
        ),
        ("{{Infobox harbour |name=Quay}}\nB.<ref>{{harvnb|Brook|1998|p=5}}</ref>", True),
    ],
)
def test_nothing_is_told_where_a_template_may_print_the_work(more: str, told: bool) -> None:
    text = f"A.{{{{sfn|Brook|1998|p=3}}}} B.{{{{sfn|Brook|1989|p=4}}}}\n\n{more}\n"
    assert unanswered(text) == ([("{{sfn|Brook|1989|p=4}}", "warning")] if told else [])


@pytest.mark.parametrize("anchor", ["ref=CITEREFBrun2006", "ref={{sfnref|Brun|2006}}", "id=QL", "libellé=Brun 2006"])
def test_a_work_with_an_anchor_of_its_own_is_called_by_that(anchor: str) -> None:
    works = (
        f"* {{{{ouvrage |auteur=Anne Brun |titre=Le quai |année=2010 |{anchor}}}}}\n* {{{{ouvrage |nom=Weir |titre=Ports |année=1998}}}}\n"
    )
    found = examined(f"A.{{{{sfn|Brun|2006}}}} B.{{{{sfn|Weir|1998}}}}\n\n== Sources ==\n{works}").findings
    assert [one for one in found if one.code == "S006"] == []


@pytest.mark.parametrize(
    ("calls", "told"),
    [
        ("{{sfn|Brook|1989}} {{sfn|Brook|1998}}", 1),
        ("{{sfn|Brook|1989}} {{sfn|Brook|1990}} {{sfn|Brook|1998}}", 0),
        ("{{sfn|Brook|1989}} {{sfn|Norden|1959}} {{sfn|Brook|1998}}", 0),
        ("{{sfn|Brook|1989}}", 0),
    ],
)
def test_where_few_short_references_have_their_work_the_reading_is_blamed(calls: str, told: int) -> None:
    assert len(unanswered(f"A.{calls}")) == told


def test_the_work_that_may_be_meant_is_named_as_it_is_printed() -> None:
    more = "* {{cite book |last=Holm |first=Jo |last2=Kern |last3=Norden |title=Piers |year=2004}}\n"
    found = examined(
        f"A.{{{{sfn|Brook|1989}}}} {{{{sfn|Brook|1998}}}} {{{{sfn|Holm|2014}}}} {{{{sfn|Hale|Weir|2002}}}}{SOURCES}{more}"
    ).findings
    assert [one.suggestion for one in found if one.code == "S006"] == ["Brook, Quays, 1998", "Holm and others, Piers, 2004"]
