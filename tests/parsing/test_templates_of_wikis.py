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
