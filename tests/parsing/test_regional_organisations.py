"""Parliaments, courts and commissions of regions; letters in French and Spanish; titles that stand behind a number."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.parsing.chains import Chains
from citator.systems import recognise


def one(note: str) -> Citation:
    [found] = parse_note(note, recognise)
    return found


@pytest.mark.parametrize(
    ("note", "title", "number"),
    [
        ("European Parliament resolution of 12 December 2018 on lamps in the world 2017 (2018/2098(INI)), P8_TA(2018)0515, paragraph 41.",
         "lamps in the world 2017", "P8_TA(2018)0515"),
        ("European Parliament, Resolution of 12 December 2018 on lamps, P8_TA(2018)0515.", "lamps", "P8_TA(2018)0515"),
        ("European Parliament resolution of 12 December 2018 on lamps (2018/2098(INI)).", "lamps", "2018/2098(INI)"),
        ("Résolution du Parlement européen du 12 décembre 2018 sur les phares (2018/2098(INI)).", "les phares", "2018/2098(INI)"),
    ],
)  # fmt: skip
def test_a_resolution_of_the_european_parliament(note: str, title: str, number: str) -> None:
    found = one(note)
    record = found.record
    assert (found.type, str(record.date()), record.text("title"), record.text("number")) == ("resolution", "2018-12-12", title, number)


@pytest.mark.parametrize(
    ("note", "title", "number"),
    [
        ("Corte IDH. Faros y derechos humanos. Opinión Consultiva OC-23/17 de 15 de noviembre de 2017. Serie A No. 23, párr. 62.",
         "Faros y derechos humanos", "OC-23/17"),
        ("I/A Court H.R., Lamps and Human Rights. Advisory Opinion OC-23/17 of November 15, 2017. Series A No. 23, para. 62.",
         "Lamps and Human Rights", "OC-23/17"),
        ("Corte IDH. Caso Weir Vs. Ostlandia. Fondo. Sentencia de 15 de noviembre de 2017. Serie C No. 4, párr. 166.",
         "Caso Weir Vs. Ostlandia", ""),
    ],
)  # fmt: skip
def test_what_the_court_of_san_jose_says(note: str, title: str, number: str) -> None:
    found = one(note)
    record = found.record
    assert (found.type, str(record.date()), record.text("title"), record.text("number")) == ("case", "2017-11-15", title, number)


@pytest.mark.parametrize(
    "note",
    [
        "European Commission, ‘Lamps for All’, COM(2020) 789 final, 9 December 2020, p. 4.",
        "European Commission, ‘Lamps for All’, COM(2020) 789 final, Brussels, 9 December 2020, p. 4.",
    ],
)
def test_the_day_behind_a_number_with_a_year(note: str) -> None:
    record = one(note).record
    assert (str(record.date()), record.text("container-title"), record.text("number")) == ("2020-12-09", "", "COM(2020) 789")


def test_a_case_called_again_by_its_number_and_a_name() -> None:
    chains = Chains()
    chains.read(parse_note("Joined Cases C-402/05 P and C-415/05 P, Weir and Brook v Council, EU:C:2008:461, para 281.", recognise), "1")
    [again] = chains.read(parse_note("Case C-402/05 P, Weir, cited above (note 1), para 300.", recognise, "n2"), "2")
    assert (again.form, again.short_form_of, again.pinpoint) == ("short", "n1-1", "para 300")


@pytest.mark.parametrize(
    ("note", "sender", "recipient", "symbol"),
    [
        ("Lettre datée du 9 juillet 2014, adressée au Président du Conseil de sécurité par le Représentant d’Ostland (S/2014/480).",
         "Représentant d’Ostland", "Président du Conseil de sécurité", "S/2014/480"),
        ("Note verbale datée du 9 juillet 2014, adressée au Secrétariat par la Mission permanente d’Ostland (A/HRC/27/G/3).",
         "Mission permanente d’Ostland", "Secrétariat", "A/HRC/27/G/3"),
        ("Carta de fecha 9 de julio de 2014 dirigida al Secretario General por el Representante Permanente de Ostlandia (A/68/944).",
         "Representante Permanente de Ostlandia", "Secretario General", "A/68/944"),
    ],
)  # fmt: skip
def test_a_letter_with_its_symbol(note: str, sender: str, recipient: str, symbol: str) -> None:
    found = one(note)
    record = found.record
    assert (found.type, str(record.date()), record.text("number"), record.text("authority")) == ("letter", "2014-07-09", symbol, "")
    assert ([str(name) for name in record.names("author")], [str(name) for name in record.names("recipient")]) == ([sender], [recipient])


@pytest.mark.parametrize(
    ("note", "title"),
    [
        ("UN General Assembly, Resolution 64/292: The human right to water and sanitation, UN Doc. A/RES/64/292 (2010).",
         "The human right to water and sanitation"),
        ("A/RES/68/163, The safety of journalists and the issue of impunity, 18 December 2013, para. 4.",
         "The safety of journalists and the issue of impunity"),
        ("PACE, Resolution 2035 (2015), Protection of lamps and of the keepers in Europe, 29 January 2015, para. 5.",
         "Protection of lamps and of the keepers in Europe"),
        ("OSCE Ministerial Council, Decision No. 3/18, Safety of Journalists, MC.DEC/3/18, 7 December 2018.", "Safety of Journalists"),
        ("OSCE Ministerial Council Decision No. 3/18 on the safety of journalists, MC.DEC/3/18, 7 December 2018.",
         "the safety of journalists"),
        ("Document of the Copenhagen Meeting of the Conference on the Human Dimension of the CSCE, 29 June 1990, para. 9.1.",
         "Document of the Copenhagen Meeting of the Conference on the Human Dimension of the CSCE"),
        ("A/HRC/31/59, Human Rights Council, 3 February 2016.", ""),
        ("S/PV.8514, Security Council 8514th meeting, 24 April 2019.", ""),
        ("See A/70/74, Ann Brook and Jo Weir, para. 4.", ""),
    ],
)  # fmt: skip
def test_a_title_behind_the_number(note: str, title: str) -> None:
    assert one(note).record.text("title") == title


@pytest.mark.parametrize(
    "note",
    [
        "Comité des droits de l’homme, observation générale no 36 (2018) sur le droit à la vie, par. 3.",
        "Comité de Derechos Humanos, observación general núm. 36 (2018), relativa al derecho a la vida, párr. 3.",
    ],
)
def test_a_general_comment_in_french_and_spanish(note: str) -> None:
    found = one(note)
    assert (found.type, found.record.text("authority")) == ("un-document", note.partition(",")[0])


def test_how_many_pages_a_book_has_is_none_of_its_title() -> None:
    record = one("Claire Morel, Le fleuve et le droit, Paris, Pedone, 2011, 340 p.").record
    assert [record.text(name) for name in ("title", "publisher", "publisher-place")] == ["Le fleuve et le droit", "Pedone", "Paris"]


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("PC.JOUR/1213, agenda item 4, 31 January 2019.", "agenda item 4"),
        ("S/PV.8514, p. 4, 24 April 2019.", "p. 4"),
        ("OEA, Asamblea General, AG/RES. 2888 (XLVI-O/16), 15 de junio de 2016, arts. XXV y XXVI.", "arts. XXV y XXVI"),
    ],
)
def test_a_place_before_the_day_and_in_roman_figures(note: str, place: str) -> None:
    assert one(note).pinpoint == place


def test_the_accused_are_the_name_of_a_case_and_a_judgment_has_a_name_of_its_own() -> None:
    chains = Chains()
    [full] = chains.read(
        parse_note(
            "Prosecutor v. Brook, Weir and Hale, Case No. IT-96-21-A, Judgement, 20 February 2001, paras. 2-8 (“Čamp Appeal Judgement”).",
            recognise,
        )
    )
    [again] = chains.read(parse_note("Čamp Appeal Judgement, para. 196.", recognise, "n2"), "2")
    assert (full.record.text("title"), full.pinpoint) == ("Prosecutor v. Brook, Weir and Hale", "paras. 2-8")
    assert (again.short_form_of, again.form) == (full.id, "short")


def test_a_page_behind_an_imprint_makes_an_ibid_with_a_page_no_clearer() -> None:
    chains = Chains()
    chains.read(parse_note("G. Brook, Lamps (Quay 2009) 100 et seq; J. Weir (ed.), Keepers, vol. IV (Quay 1958) 20.", recognise), "1")
    [ibid] = chains.read(parse_note("Ibid., p. 22.", recognise, "n2"), "2")
    assert ibid.short_form_of is None


def test_a_copy_of_a_page_and_its_day() -> None:
    found = one(
        "Ministry of Ports, “Lights”, archived 2 February 2017, https://web.archive.org/web/20170202081512/http://navy.example.org/faq."
    )
    assert (found.type, found.record.text("container-title"), str(found.record.date("accessed"))) == ("webpage", "", "2017-02-02")


def test_a_resolution_of_the_african_commission() -> None:
    found = one("ACHPR, Resolution on the Right to Light, ACHPR/Res.300 (EXT.OS/XVII) 2015, 28 February 2015.")
    assert (found.type, found.record.text("title")) == ("resolution", "Resolution on the Right to Light")


@pytest.mark.parametrize(
    ("note", "places"),
    [
        ("See A/HRC/27/55, paras. 17 and 18, and A/70/203, sect. IV.", ["paras. 17 and 18", "sect. IV"]),
        ("A/HRC/27/55, párrs. 17 y 18, y A/70/203, secc. IV.", ["párrs. 17 y 18", "secc. IV"]),
        ("A/HRC/27/55, par. 17 et 18, et A/70/203, annexe II.", ["par. 17 et 18", "annexe II"]),
        ("A/70/74, para. 3, and A/70/75 and A/70/76, paras. 4 (a) and (b) and 5.", ["para. 3", None, "paras. 4 (a) and (b) and 5"]),
    ],
)
def test_the_numbers_of_one_place_are_not_parted(note: str, places: list[str | None]) -> None:
    assert [found.pinpoint for found in parse_note(note, recognise)] == places


@pytest.mark.parametrize(
    "note",
    [
        "Committee against Torture, general comment No. 3 (2012) on the implementation of article 14, para. 5.",
        "Comité contre la torture, observation générale no 3 (2012) sur l’application de l’article 14, para. 5.",
    ],
)
def test_the_article_that_a_comment_is_about_is_none_of_the_place(note: str) -> None:
    found = one(note)
    assert found.pinpoint == "para. 5"
    assert found.record.text("title").endswith("article 14")
