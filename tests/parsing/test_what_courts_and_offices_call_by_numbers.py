"""Numbers, days and places of decisions, treaties and letters: what stands between and beside them in the habits of several countries."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import resolve_chains
from citator.systems import recognise


def cite(*notes: str) -> list[Citation]:
    """The citations of notes that follow each other, with their short forms resolved."""
    found = [one for number, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{number}")]
    return list(resolve_chains(found))


def words(citation: Citation, name: str) -> str:
    """A field as it would be written."""
    record = citation.record
    return str(record.date(name) or "") if name == "issued" else " ".join(map(str, record.names(name))) or record.text(name)


READ = [
    (
        "CEDH, 9 décembre 1994, Rivage c. Espagne, req. n° 16798/90, § 51.", "case",
        {"authority": "CEDH", "title": "Rivage c. Espagne", "number": "16798/90", "issued": "1994-12-09"}, "§ 51",
    ),
    (
        "CJCE, 4 juillet 2000, Commission c. Rivage, aff. C-387/97, Rec. p. I-5047.", "case",
        {"title": "Commission c. Rivage", "number": "C-387/97", "container-title": "Rec.", "page": "I-5047"}, None,
    ),
    (
        "Case 26/62, Van der Haven, EU:C:1963:1, para 12.", "case",
        {"number": "26/62", "title": "Van der Haven", "issued": "1963"}, "para 12",
    ),
    (
        "Tribunal Constitucional, STC 149/1991, de 4 de julio, FJ 2.", "case",
        {"authority": "Tribunal Constitucional", "number": "149/1991", "issued": "1991-07-04"}, "FJ 2",
    ),
    (
        "United Nations, Treaty Series, vol. 1833, No. 31363, p. 397, arts. 61 and 62.", "treaty",
        {"container-title": "United Nations, Treaty Series", "volume": "1833", "number": "31363", "page": "397"}, "arts. 61 and 62",
    ),
    (
        "Convention sur les phares, 23 mai 1969, Recueil des Traités des Nations Unies, vol. 1155, p. 331, art. 31.", "treaty",
        {"title": "Convention sur les phares", "volume": "1155", "page": "331", "issued": "1969-05-23"}, "art. 31",
    ),
    (
        "Convention on the Lights of the Coast art. 5, Apr. 29, 1958, 15 U.S.T. 1606, 516 U.N.T.S. 205.", "treaty",
        {"title": "Convention on the Lights of the Coast", "issued": "1958-04-29", "volume": "516", "page": "205"}, "art. 5",
    ),
    (
        "Thomas Brook to the Board of Trade, 3 Feb. 1868, MT 9/41, Harbour Archives, Leeds.", "letter",
        {"author": "Thomas Brook", "recipient": "Board of Trade", "issued": "1868-02-03"}, None,
    ),
    (
        "Brook to Board of Trade, 9 Feb. 1868, MT 9/41.", "letter",
        {"author": "Brook", "recipient": "Board of Trade", "issued": "1868-02-09"}, None,
    ),
    (
        "Harbour Authority, Annual Report 2012, p. 14.", "report",
        {"author": "Harbour Authority", "title": "Annual Report 2012", "number": ""}, "p. 14",
    ),
    (
        "Karl Bach, Vom Ufer, in: Anna Weber (Hrsg.), Wasser und Stadt, Berlin: Hafenverlag 2005, S. 101–122.", "chapter",
        {"container-title": "Wasser und Stadt", "page": "101–122"}, None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields", "pinpoint"), READ)
def test_what_is_cited_by_number_day_and_place_is_read(note: str, kind: str, fields: dict[str, str], pinpoint: str | None) -> None:
    [one] = cite(note)
    assert (one.type, {name: words(one, name) for name in fields}, one.pinpoint) == (kind, fields, pinpoint)


def test_each_member_of_a_list_of_resolutions_has_their_organ() -> None:
    assert [one.record.text("authority") for one in cite("Human Rights Council resolutions 18/7, 27/3 and 36/7.")] == [
        "Human Rights Council"
    ] * 3


SHORTENED = [
    ("Brook and Others v. Moldova and Norway [GC], no. 48787/99, § 312.", "Brook and Others, cited above, § 333."),
    ("Norwegian Piers Act 2009, section 4 (“the Piers Act”).", "The Piers Act, section 9."),
    ("International Covenant on Coasts and Lamps (ICCL), adopted December 16, 1966, 993 U.N.T.S. 3, art. 11.", "ICCL, art. 12."),
]


@pytest.mark.parametrize(("full", "short"), SHORTENED)
def test_cases_and_acts_are_called_by_what_stands_for_them(full: str, short: str) -> None:
    first, second = cite(full, short)
    assert (second.type, second.short_form_of) == (first.type, first.id)


def test_an_ibid_with_a_page_may_mean_what_was_cited_without_one() -> None:
    first = "Ann Brook, Rivers (Leeds, Quay Press, 1994), p. 12; and Jo Weir, Lamps (Leeds, Quay Press, 1999)."
    *_, ibid = cite(first, "Ibid., p. 30.")
    assert (ibid.short_form_of, [code for code, _ in ibid.problems]) == (None, ["short-form-unresolved"])


def test_an_ibid_with_a_page_means_nothing_that_has_no_pages() -> None:
    first = "“Late Again,” The Port Courier, 9 April 2019, https://example.org/late; Ann Brook, Rivers (Leeds, Quay Press, 1994), p. 12."
    *_, book, ibid = cite(first, "Ibid., p. 30.")
    assert (ibid.short_form_of, ibid.problems) == (book.id, ())
