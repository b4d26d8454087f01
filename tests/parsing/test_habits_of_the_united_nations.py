"""Notes of the United Nations and of regional organisations: series named once, treaties in three languages, press releases, speeches."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import Chains
from citator.systems import recognise


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


def chained(*notes: str) -> list[Citation]:
    chains = Chains()
    return [found for number, note in enumerate(notes, 1) for found in chains.read(parse_note(note, recognise, f"n{number}"), str(number))]


def numbers(found: Citation) -> list[str]:
    return [identifier.value for identifier in found.identifiers]


def test_an_ibid_with_another_volume_is_another_treaty_of_the_series() -> None:
    first, second, third, fourth = chained(
        "United Nations, Treaty Series, vol. 75, No. 973.",
        "Ibid., vol. 1125, No. 17512, art. 51.",
        "Ibid., vol. 1125, No. 17512, art. 52.",
        "Ibid., art. 53.",
    )
    assert (second.form, second.short_form_of, second.pinpoint, numbers(second)) == ("full", None, "art. 51", ["UNTS No. 17512"])
    assert (second.record.text("volume"), second.record.text("container-title")) == ("1125", first.record.text("container-title"))
    assert [(found.form, found.short_form_of) for found in (third, fourth)] == [("ibid", "n2-1")] * 2


def test_the_series_is_that_of_the_note_where_a_title_stands_between() -> None:
    _, protocol = parse_note(
        "United Nations, Treaty Series, vol. 249, No. 3511; and Second Protocol to the Hague Convention of 1954 for the Protection of "
        "Lamps (The Hague, 26 March 1999), ibid., vol. 2253, No. 3512.",
        recognise,
    )
    assert protocol.record.text("title") == "Second Protocol to the Hague Convention of 1954 for the Protection of Lamps"
    assert (str(protocol.record.date()), numbers(protocol)) == ("1999-03-26", ["UNTS No. 3512"])


@pytest.mark.parametrize(
    ("note", "title", "day"),
    [
        ("Convención Interamericana sobre Faros, suscrita en San José, Costa Rica, el 22 de noviembre de 1969, art. 21.",
         "Convención Interamericana sobre Faros", "1969-11-22"),
        ("Acuerdo Regional sobre el Acceso a los Faros y los Ríos en América Latina, Escazú, 4 de marzo de 2018, art. 9.",
         "Acuerdo Regional sobre el Acceso a los Faros y los Ríos en América Latina", "2018-03-04"),
        ("Convention relative aux phares, adoptée à Lyon le 22 novembre 1969, art. 21.", "Convention relative aux phares", "1969-11-22"),
        ("Protocole à la Charte des phares, Maputo, 11 juillet 2003, art. 19.", "Protocole à la Charte des phares", "2003-07-11"),
        ("Pact on Lights in the Lakes Region, Nairobi, 14–15 December 2006.", "Pact on Lights in the Lakes Region", "2006-12-14"),
    ],
)  # fmt: skip
def test_a_treaty_with_the_day_of_its_signing(note: str, title: str, day: str) -> None:
    found = one(note)
    assert (found.type, found.record.text("title"), str(found.record.date())) == ("treaty", title, day)


@pytest.mark.parametrize(
    "note", ["Tratado de los faros, Madrid, Aguilar, 1945, p. 3.", "Acuerdo 4/2016 del Consejo de Puertos, 3 de mayo de 2016."]
)
def test_a_treatise_and_a_decision_are_no_treaties(note: str) -> None:
    assert one(note).type != "treaty"


def test_a_report_that_is_named_by_its_number_first() -> None:
    report, short, called = chained(
        "Crisis Group Africa Report N°62, Lake of Lamps, 5 May 2003, p. 4.",
        "Crisis Group Report, Lake of Lamps, op. cit., p. 14.",
        "International Crisis Group, supra note 1, p. 5.",
    )
    assert (report.type, report.record.text("title"), str(report.record.date()), report.pinpoint) == (
        "report", "Lake of Lamps", "2003-05-05", "p. 4",
    )  # fmt: skip
    assert [str(name) for name in report.record.names("author")] == ["Crisis Group"]
    assert [found.short_form_of for found in (short, called)] == ["n1-1", "n1-1"]


@pytest.mark.parametrize(
    ("note", "kind", "author", "outlet"),
    [
        ("“Ten Years of Lamps”, Human Rights Watch, 3 May 2010.", "report", "Human Rights Watch", ""),
        ("“Ten Years of Lamps”, Institute of Harbours, May 2010, p. 4.", "report", "Institute of Harbours", ""),
        ("“Ten Years of Lamps”, The East African, 3 May 2010.", "article-newspaper", "", "The East African"),
        ("“Ten Years of Lamps”, Ostland Press Agency, 3 May 2010.", "article-newspaper", "", "Ostland Press Agency"),
        ("“Address by President Abel Toko to the Assembly”, Nouakchott, 1 July 2018.", "speech", "", ""),
        ("“Statement of the Ministry of Ports”, Norvia, 2 January 2019.", "document", "", ""),
    ],
)
def test_a_title_in_marks_with_its_body_its_paper_or_its_town(note: str, kind: str, author: str, outlet: str) -> None:
    found = one(note)
    assert (found.type, ", ".join(map(str, found.record.names("author"))), found.record.text("container-title")) == (kind, author, outlet)


def test_a_press_release_with_its_number() -> None:
    found = one("“Grant for lamps suspended,” Council of Harbours press release, 8821/15, May 12, 2015.")
    assert (found.type, found.record.text("number"), found.record.text("genre")) == ("report", "8821/15", "press release")
    assert [str(name) for name in found.record.names("author")] == ["Council of Harbours"]


def test_interviews_at_a_place_and_with_an_officer_who_has_retired() -> None:
    assert one("Coast Watch interviews in Upper Marland, 3–21 February 2016.").type == "interview"
    officer = one("Coast Watch interview with Colonel (ret.) Jonas Beck, Port Vale, November 9, 2014.")
    assert [str(name) for name in officer.record.names("author")] == ["Jonas Beck"]


def test_a_roman_volume_and_a_number_are_no_journal() -> None:
    found = one('Ann Brook, "Two Lamps", Journal of Harbours, Vol. XX, No. 4 (Summer 1997), pp. 1-23.')
    record = found.record
    assert [record.text(name) for name in ("container-title", "volume", "issue", "page")] == ["Journal of Harbours", "XX", "4", "1-23"]
