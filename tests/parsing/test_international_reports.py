"""Where international courts and arbitrators are reported: what a note tells of it stands in the fields and in the records."""

from __future__ import annotations

from typing import Any

import pytest

from citator.formats.bibtex_phrases import howpublished, read_howpublished
from citator.model import FieldValue
from citator.parsing import parse_note
from citator.systems import recognise


def read(note: str) -> dict[str, Any]:
    """Type, fields and place cited of the one citation of a note."""
    [one] = parse_note(note, recognise)
    told = {name: one.record.text(name) or str(one.record.get(name)) for name in one.record.fields}
    return {**told, "type": one.type, "pinpoint": one.pinpoint}


ICJ = [
    (
        "Certain Dues of the Harbour, Advisory Opinion, 1962 I.C.J. Rep. 151, 163 (July 20).",
        {"title": "Certain Dues of the Harbour", "container-title": "I.C.J. Rep.", "page": "151", "issued": "1962-07-20"},
    ),
    (
        "Certain Dues (Article 17, Paragraph 2), Advisory Opinion, 1962 I.C.J. Reports 151, at 163 (July 20).",
        {"title": "Certain Dues (Article 17, Paragraph 2)", "container-title": "I.C.J. Reports", "volume": "1962", "pinpoint": "163"},
    ),
    (
        "Reed Mills on the River Alder (Ost. v. Westm.), Judgment, 2010 I.C.J. Rep. 14, ¶ 204 (Apr. 20).",
        {"container-title": "I.C.J. Rep.", "volume": "2010", "page": "14", "issued": "2010-04-20", "pinpoint": "¶ 204"},
    ),
    (
        "Harbour Lamps (Norl. v. Sudl.), Second Phase, Judgment, 1955 I.C.J. Rep. 4, 23 (Apr. 6).",
        {"title": "Harbour Lamps (Norl. v. Sudl.)", "page": "4", "issued": "1955-04-06", "pinpoint": "23"},
    ),
    ("Harbour Lamps (Norl. v. Sudl.), 1997 I.C.J. 7 (Sept. 25).", {"volume": "1997", "container-title": "I.C.J.", "page": "7"}),
    ("Harbour Lamps (Norl. v. Sudl.), Merits, 1997 ICJ REP. 7 (Sept. 25, 1997).", {"container-title": "ICJ REP.", "issued": "1997-09-25"}),
    ("Harbour Lamps, 1955 ICJ 4 (Apr. 6).", {"title": "Harbour Lamps", "container-title": "ICJ", "page": "4", "issued": "1955-04-06"}),
    ("Harbour Lamps (Norl. v. Sudl.), 1984 I.C.J. Rep. 169 (Order of May 10).", {"page": "169", "issued": "1984-05-10"}),
    ("Lost Lamps, Advisory Opinion, 1949 I. C. J. Rep. 174, 178–79 (Apr. 11).", {"page": "174", "pinpoint": "178–79"}),
    ("1949 I.C.J. Rep. 4, 22.", {"container-title": "I.C.J. Rep.", "page": "4", "issued": "1949", "pinpoint": "22"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "fields"), ICJ)
def test_the_world_court_in_volumes_called_by_their_year(note: str, fields: dict[str, Any]) -> None:
    found = read(note)
    assert found.items() >= {"type": "case", **fields}.items()
    assert "author" not in found


PERMANENT = [
    (
        "Lamp Works (Norl. v. Sudl.), 1928 P.C.I.J. (ser. A) No. 17, at 47 (Sept. 13).",
        {"container-title": "P.C.I.J. (ser. A)", "volume": "17", "issued": "1928-09-13", "pinpoint": "47"},
    ),
    (
        "Status of the Eastern Quay, Advisory Opinion, 1923 P.C.I.J. (ser. B) No. 5, at 27 (July 23).",
        {"title": "Status of the Eastern Quay", "container-title": "P.C.I.J. (ser. B)", "volume": "5", "issued": "1923-07-23"},
    ),
    (
        "Lamp Works (Norland v. Sudland), Merits, Judgment, P.C.I.J., Series A, No. 17, p. 47.",
        {"container-title": "P.C.I.J., Series A", "volume": "17", "pinpoint": "p. 47"},
    ),
    (
        "S.S. “Lamp” (Norland v. Sudland), Judgment No. 9, 1927, P.C.I.J., Series A, No. 10, p. 18.",
        {"container-title": "P.C.I.J., Series A", "volume": "10", "number": "9", "issued": "1927"},
    ),
]


@pytest.mark.parametrize(("note", "fields"), PERMANENT)
def test_the_series_of_the_permanent_court(note: str, fields: dict[str, Any]) -> None:
    found = read(note)
    assert found.items() >= {"type": "case", **fields}.items()
    assert found.get("number") in (None, "9")


STRASBOURG = [
    ("Weir and Others v. Norland, 6 September 1978, § 41, Series A no. 28.", "Series A", "28", None, "§ 41"),
    ("Weir v. Norland, judgment of 6 September 1978, Series A no. 28, p. 21, § 41.", "Series A", "28", None, "p. 21, § 41"),
    ("Weir v Norland (1978) Series A no 28.", "Series A", "28", None, None),
    ("Weir c. Norlande, arrêt du 6 septembre 1978, série A n° 28-B, p. 21, § 41.", "série A", "28-B", None, "p. 21, § 41"),
    ("Weir v. Norland, App. No. 36022/97, 2003-VIII Eur. Ct. H.R. 189.", "Eur. Ct. H.R.", "2003-VIII", "189", None),
    ("Weir v. Norland, 2003-VIII Eur. Ct. H.R. 189, 213–14.", "Eur. Ct. H.R.", "2003-VIII", "189", "213–14"),
    ("Weir v. Norland, 161 Eur. Ct. H.R. (ser. A) at 35 (1989).", "Eur. Ct. H.R. (ser. A)", "161", None, "35"),
    ("Weir v. Norland, App. No. 14038/88, 161 Eur. Ct. H.R. (ser. A), ¶ 88 (1989).", "Eur. Ct. H.R. (ser. A)", "161", None, "¶ 88"),
]


@pytest.mark.parametrize(("note", "series", "volume", "page", "pin"), STRASBOURG)
def test_the_series_of_strasbourg(note: str, series: str, volume: str, page: str | None, pin: str | None) -> None:
    found = read(note)
    told = [found.get(name) for name in ("type", "container-title", "volume", "page", "pinpoint")]
    assert told == ["case", series, volume, page, pin]
    assert found.get("number") in (None, "36022/97", "14038/88")
    assert found["issued"][:4] in ("1978", "1989", "2003")


AWARDS = [
    ("Lamp Smelter (U.S. v. Can.), 3 R.I.A.A. 1905, 1965 (1941).", "R.I.A.A.", "3", "1905", "1941"),
    ("Lamp Smelter (U.S. v. Can.), 3 R.I.A.A. 1938 (1941).", "R.I.A.A.", "3", "1938", "1941"),
    ("Lamp Smelter (U.S. v. Can.), III R.I.A.A. 1905 (1941).", "R.I.A.A.", "III", "1905", "1941"),
    ("Lamp Smelter Case, 3 R.I.A.A. 1905 (1941).", "R.I.A.A.", "3", "1905", "1941"),
    ("Lamp Smelter (United States v. Canada), Reports of International Arbitral Awards, vol. III, p. 1905 (1941).",
     "Reports of International Arbitral Awards", "III", "1905", "1941"),
    ("Affaire de la lampe (Norlande c. Sudlande), Recueil des sentences arbitrales, vol. III, p. 1905 (1941).",
     "Recueil des sentences arbitrales", "III", "1905", "1941"),
    ("Isle of Lamps (Neth. v. U.S.), 2 R.I.A.A. 829, 839 (Perm. Ct. Arb. 1928).", "R.I.A.A.", "2", "829", "1928"),
    ("Lamp Smelter (United States v. Canada), Award of 11 March 1941, Reports of International Arbitral Awards, vol. III, p. 1905.",
     "Reports of International Arbitral Awards", "III", "1905", "1941-03-11"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "series", "volume", "page", "issued"), AWARDS)
def test_a_page_is_no_year(note: str, series: str, volume: str, page: str, issued: str) -> None:
    found = read(note)
    assert [found.get(name) for name in ("type", "container-title", "volume", "page", "issued")] == ["case", series, volume, page, issued]


@pytest.mark.parametrize(
    ("note", "kind", "issued", "container"),
    [
        ("Weir v. Hale, 12 U.S. 1905 (1941).", "case", "1941", "U.S."),
        ("Weir v. Hale, 812 F.3d 1905, 1965 (9th Cir. 2016).", "case", "2016", "F.3d"),
        ("Ann Brook, Lamps, 12 Yale L.J. 1905 (1941).", "article-journal", "1941", "Yale L.J."),
        ("Weir v Hale [1990] 1 AC 1905.", "case", "1990", "AC"),
        ("Weir v. Hale, 2004 Lamp Rep. 12.", "case", "2004", None),
        ("Weir v. Norland, 1990, p. 12.", "case", "1990", None),
        ("Brook v. Weir, 3 Lamp Rep. 12, 1990.", "case", "1990", "Lamp Rep."),
        ("Brook v. Weir, 12 March 1990, 3 Lamp Rep. 1905.", "case", "1990-03-12", "Lamp Rep."),
        ("Weir v. Norland, nos. 5826/03, 5827/03, ECHR 2004-VII.", "case", "2004", "ECHR"),
        ("Harbour Lamps (Norland v. Sudland), Judgment, I.C.J. Reports 1986, p. 14, para. 3.", "case", "1986", "I.C.J. Reports"),
        ("Harbour Lamps (Norl. v. Sudl.), 1986 I.C.J. Pleadings 14 (June 3).", "case", "1986", None),
        ("Ann Brook, Lamps Before the Court, 1986 I.C.J.Y.B. 14, 16 (1987).", "article-journal", "1987", "I.C.J.Y.B."),
        ("Ann Brook, Lamps of Leeds, Series A no. 28 (Leeds, Weir Press, 1990).", "book", "1990", None),
        ("Brook v. Hale: A Quarrel, Lamp Studies Series B no. 4 (Leeds: Weir Press, 1990).", "case", "1990", None),
        ("Jo Weir, Harbours of 1986 I.C.J. 14-member bench (Leeds, 1990).", "book", "1990", None),
    ],
)
def test_what_is_near_to_such_reports(note: str, kind: str, issued: str, container: str | None) -> None:
    found = read(note)
    assert [found.get(name) for name in ("type", "issued", "container-title")] == [kind, issued, container]


def test_numbers_of_joined_applications_stay_together() -> None:
    assert (
        read("Weir v. Norland, App. Nos. 5826/03, 5827/03 and 5828/03, Eur. Ct. H.R. (2012).")["number"] == "5826/03, 5827/03 and 5828/03"
    )


@pytest.mark.parametrize(
    ("note", "line"),
    [
        (ICJ[0][0], "1962 I.C.J. Rep. 151"),
        (ICJ[4][0], "1997 I.C.J. 7"),
        (PERMANENT[0][0], "P.C.I.J. (ser. A), vol. 17"),
        (STRASBOURG[0][0], "Series A, vol. 28"),
        (STRASBOURG[3][0], "série A, vol. 28-B"),
        (STRASBOURG[5][0], "2003-VIII Eur. Ct. H.R. 189"),
        (AWARDS[0][0], "3 R.I.A.A. 1905"),
    ],
)
def test_the_record_tells_where_it_is_reported_and_is_read_again(note: str, line: str) -> None:
    [one] = parse_note(note, recognise)
    spare = {name: field.value for name, field in one.record.fields.items()}
    assert howpublished(one.record, spare, address=False) == line
    again: dict[str, FieldValue] = {}
    read_howpublished(line, "case", again, told=True)
    assert again == {name: one.record.text(name) for name in ("container-title", "volume", "page") if one.record.text(name)}
