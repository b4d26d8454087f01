"""A date against what the number or the name of the document says of its time; what may differ legitimately is not told."""

from __future__ import annotations

import pytest

import citator
from citator import flow
from citator.model import Finding, Severity
from tests.support.growth import grows_no_faster_than_its_input

LETTER = "Letter dated {} from the Permanent Representative of Norway to the United Nations addressed to the Secretary-General"


def told(*notes: str, name: str = "C002") -> list[Finding]:
    marks = " ".join(f"Words.[^{number}]" for number in range(1, len(notes) + 1))
    text = "\n\n".join([f"{marks} End.", *(f"[^{number}]: {note}" for number, note in enumerate(notes, 1))])
    found = flow.examine(citator.read(text.encode(), "a.md")).findings
    return [one for one in found if one.code in (name, "I001")]


@pytest.mark.parametrize(("note", "expected"), [
    ("Report of the Secretary-General on the harbours, S/2019/225, 12 March 2015.", "2019"),
    ("Security Council, Report of the Secretary-General (S/2019/225), 2015.", "2019"),
    ("Note by the President of the Security Council, 30 August 2010 (S/2017/507).", "2017"),
    ("S/2019/225, 2015.", "2019"),
    ("UN Doc. S/2019/225 (2023).", "2019"),
    ("United Nations, Report of the Committee, E/2022/55 (2012).", "2022"),
    ("Report of the Special Rapporteur on lamps, E/CN.4/2003/54, 4 May 1999.", "2003"),
    ("Secretary-General’s bulletin, ST/SGB/2003/13 (9 October 1993).", "2003"),
    ("A/79/716-S/2025/18, 9 January 2015.", "2025"),
    (LETTER.format("3 May 2019") + " (S/2018/412).", "2018"),
    (LETTER.format("3 May 2019") + ", UN Doc. S/2018/412.", "2018"),
    ("Identical letters dated 3 May 2019 from the Secretary-General to the President of the Security Council (S/2017/12).", "2017"),
    ("Directive 2000/60/EC of the European Parliament and of the Council of 23 October 2001 establishing a framework.", "2000"),
    ("Council Directive 91/271/EEC of 21 May 1981 concerning urban waste-water treatment.", "1991"),
    ("Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2018.", "2016"),
    ("Directive 2000/60/CE du Parlement européen et du Conseil du 23 octobre 2001 établissant un cadre.", "2000"),
    ("Universal Declaration of Human Rights (1949).", "1948-12-10"),
    ("Universal Declaration of Human Rights, adopted on 10 December 1949.", "1948-12-10"),
    ("Universal Declaration of Human Rights, adopted 12 December 1948.", "1948-12-10"),
    ("United Nations Declaration on the Rights of Indigenous Peoples (2008).", "2007-09-13"),
    ("Rio Declaration on Environment and Development (1994).", "1992-06-14"),
    ("Déclaration universelle des droits de l’homme (1950).", "1948-12-10"),
    ("Universal Declaration of Human Rights (1949), art. 3.", "1948-12-10"),
    ("Universal Declaration of Human Rights (1949) arts. 3 and 4.", "1948-12-10"),
    ("Article 3 of the Universal Declaration of Human Rights (1949)", "1948-12-10"),
    ("Universal Declaration of Human Rights, 1949, preamble, para. 2; T. Weir, The Rivers of the North (2000).", "1948-12-10"),
    ("Security Council resolution 1325 (2000) (2001).", "2000"),
    ("S/RES/1325 (2000) (2001)", "2000"),
    ("Résolution 1325 (2000) (2001).", "2000"),
    ("Security Council, ‘Resolution 1325 (2000)’, 2001.", "2000"),
    ("UN Security Council, Resolution 1325 (2000), 2001.", "2000"),
    ("See the Universal Declaration of Human Rights (1949), which says that lamps burn.", "1948-12-10"),
    ("UDHR of 1949, Articles 2(1).", "1948-12-10"),
    ("UDHR (1949), art. 2.", "1948-12-10"),
    ("Universal Declaration of Human Rights of 1949, art. 2.", "1948-12-10"),
    ("Universal Declaration of Human Rights of 10 December 1949, art. 2.", "1948-12-10"),
    ("UNDRIP of 2008, art. 3.", "2007-09-13"),
    ("See, e.g., Universal Declaration of Human Rights (1949), arts. 2-4.", "1948-12-10"),
    ("UN General Assembly, Universal Declaration of Human Rights (1949).", "1948-12-10"),
    ("Preamble to the Universal Declaration of Human Rights (1949).", "1948-12-10"),
    ("See Security Council resolution 1325 (2000) (2001), para. 3.", "2000"),
    ("U.N. Security Council, Resolution 1325 (2000) (2001), paras 3 and 4", "2000"),
    ("Conseil de sécurité, résolution 1325 (2000), 2001", "2000"),
    ("T. Weir, The Rivers of the North (2000); Security Council resolution 1325 (2000) (2001).", "2000"),
])  # fmt: skip
def test_a_date_that_number_or_name_contradict(note: str, expected: str) -> None:
    assert [(one.code, one.severity, one.expected) for one in told(note)] == [("C002", Severity.WARNING, expected)]


@pytest.mark.parametrize("note", [
    "Report of the Secretary-General on the harbours, S/2019/225, 12 March 2019.",
    "Report of the Secretary-General on the harbours, S/2019/2, 31 December 2018.",
    "Report of the Panel of Experts, S/2018/1176, 8 January 2019.",
    LETTER.format("28 December 2018") + " (S/2018/1170).",
    LETTER.format("28 December 2018") + " (S/2019/3).",
    LETTER.format("2 January 2019") + " (S/2018/1190).",
    "Agreement on the harbours, 12 March 2015, S/2019/225, annex.",
    "Charter of the keepers (1997), S/2019/225, annex II.",
    "Declaration of Minimum Humanitarian Standards, 2 December 1990, E/CN.4/1995/116.",
    "Declaration of Minimum Humanitarian Standards (1990), reprinted in UN Doc. E/CN.4/1995/116.",
    "Second periodic report of Norway, E/1990/5/Add.60, 4 May 2004.",
    "Report of the Secretary-General on the harbours, S/2019/225/Rev.1, 12 March 2021.",
    "Annual report of the Committee for 2015, E/2022/55.",
    "Report of the Committee on its session of 2021, E/2022/55 (2021).",
    "Report of the Special Rapporteur on lamps, E/CN.4/2003/54, 18 December 2002.",
    "A/62/10 (2001).",
    "Directive 2000/60/EC of the European Parliament and of the Council of 23 October 2000 establishing a framework.",
    "Directive 2000/60/EC, OJ L 327, 22 December 2000, p. 1.",
    "Directive 2000/60/EC, 2001.",
    "Directive 2002/96/EC of the European Parliament and of the Council of 27 January 2003 on waste electrical equipment.",
    "Council Directive 79/7/EEC of 19 December 1978 on the progressive implementation of equal treatment.",
    "Commission Delegated Regulation (EU) 2017/565 of 25 April 2016 supplementing Directive 2014/65/EU.",
    "Council Regulation (EC) No 1/2003 of 16 December 2002 on competition.",
    "Commission Decision 2003/2/EC of 21 November 2001 relating to a proceeding (Vitamins).",
    "Directive 2008/32/EC of 11 March 2008 amending Directive 2000/60/EC.",
    "Directive 2000/60/EC, as amended by Directive 2008/32/EC of 11 March 2008.",
    "Universal Declaration of Human Rights (1948).",
    "Security Council resolution 1325 (2000) (2000).",
    "Security Council resolutions 1325 (2000), 1820 (2008).",
    "Security Council resolutions 1325 (2000), 1960 (2010) and 2122 (2013).",
    "Security Council resolution 1325 (2000) (31 October 2000).",
    "Security Council resolution 687 (1991) (1992) 30 ILM 846.",
    "Security Council resolution 687 (1991), (1992) 30 ILM 846.",
    "Security Council resolution 687 (1991) (1992); 30 ILM 846",
    "Weir, T., Keepers and Harbours: Security Council Resolution 1325 (2000), 2003.",
    "Harbour Watch, Study on the Implementation of Security Council resolution 1325 (2000) (2015)",
    "Weir, T. Legality of UN Security Council Resolution 242 (1967) (1975).",
    "Report of the Secretary-General on harbours pursuant to Security Council resolution 1325 (2000), 2004",
    "Letter on resolution 1325 (2000) (2001)",
    "Implementing Resolution 1325 (2000), 2004",
    "Women, peace and security, resolution 1325 (2000) (2003)",
    "Weir, ‘Resolution 1325 (2000)’ (2005) 12 EJIL 3.",
    "Anne Weir, ‘Security Council Resolution 1325 (2000)’, 2005.",
    "Thomas Weir, The Universal Declaration of Human Rights (1999).",
    "Thomas Weir. Universal Declaration of Human Rights, 1999.",
    "Weir, *The Universal Declaration of Human Rights* (1999).",
    "Security Council resolution 1325 (2000), 1999.",
    "Security Council resolution 1540 (2004), 1989.",
    "Security Council resolutions 1373 (2001), 2002.",
    "Security Council resolution 1998 (2011), 1999 and 2000.",
    "Security Council resolution 1988 (2011), 1989.",
    "Security Council resolution 1988 (2011), 1989, para. 3.",
    "Security Council resolution 1967 (2011), 1962; both lapsed.",
    "Weir, T. The Universal Declaration of Human Rights (1999).",
    "United Nations, Universal Declaration of Human Rights (2015)",
    "United Nations. Universal Declaration of Human Rights (2015).",
    "The keepers and the Universal Declaration of Human Rights (2001).",
    "Drafting the Universal Declaration of Human Rights (1999).",
    "Universal Declaration of Human Rights (1949); 43 AJIL Supp 127.",
    "Universal Declaration of Human Rights, 10 December 1948.",
    "Universal Declaration of Human Rights, Paris, 1948.",
    "Universal Declaration of Human Rights (New York: United Nations, 1949).",
    "United Nations (2015). Universal Declaration of Human Rights. https://www.un.org/en/udhrbook.",
    "Universal Declaration of Human Rights, 1998 edition.",
    "Universal Declaration of Human Rights (2015 illustrated edition).",
    "Universal Declaration of Human Rights (1998, 50th anniversary).",
    "*Universal Declaration of Human Rights* (1998), 4th ed.",
    "Universal Declaration of Human Rights (1998), Amnesty International.",
    "UN, Universal Declaration of Human Rights, 2015, p. 12.",
    "Universal Declaration of Human Rights (1949) 43 AJIL Supp 127.",
    "UDHR of 1948, art. 2.",
    "UNDRIP (2007), art. 3.",
    "UDHR (2015 edition), p. 4.",
    "UDHR (Geneva 2015), art. 3.",
    "Ann Hale, UDHR of 1949 and Its Readers (Weir Press 2001).",
    "ICCPR of 1967, art. 2.",
    "Universal Declaration of Human Rights, 1950 Yearbook.",
    "Universal Declaration of Human Rights, 1949, UN Yearbook 1950.",
    "Rio Declaration on Environment and Development (1993), UN Doc. A/CONF.151/26/Rev.1 (Vol. I).",
    "Convention on the Rights of the Child (1990).",
    "Vienna Convention on the Law of Treaties (1986).",
    "Declaration of the Rights of the Child (1924).",
    "J. Brook, ‘The Universal Declaration of Human Rights (1949)’, 3 Quay Law Review 4 (2001).",
])  # fmt: skip
def test_what_may_differ_is_not_told(note: str) -> None:
    assert told(note) == []


@pytest.mark.parametrize(("entry", "wrong"), [
    ("@techreport{a, title={Report of the Secretary-General on lamps}, number={S/2019/225}, year={2015}, institution={UN}}", True),
    ("@techreport{a, title={Report of the Secretary-General on lamps}, number={S/2019/225}, year={2019}, institution={UN}}", False),
    ("@misc{a, title={Directive 2000/60/EC of the European Parliament and of the Council of 23 October 2001}, year={2001}}", True),
    ("@misc{a, title={Directive 2000/60/EC of the European Parliament and of the Council of 23 October 2000}, year={2001}}", False),
    ("@misc{a, title={Universal Declaration of Human Rights}, author={{United Nations}}, year={1949}}", False),
])  # fmt: skip
def test_entries_of_a_bibliography(entry: str, wrong: bool) -> None:
    assert [one.code for one in flow.examine(citator.read(entry.encode(), "a.bib")).findings if one.code == "C002"] == ["C002"] * wrong


def test_an_old_letter_can_be_the_annex_of_a_new_one() -> None:
    (one,) = told(LETTER.format("3 May 2012") + " (S/2019/412).")
    assert (one.severity, "annex" in one.message) == (Severity.INFO, True)


def test_one_fault_is_told_once_whatever_the_order() -> None:
    right = "General Assembly resolution 71/222 of 21 December 2016."
    wrong = "General Assembly resolution 71/222 of 21 December 2018."
    for order in ((right, wrong), (wrong, right), (right, wrong, right), (wrong, right, wrong)):
        found = told(*order) + told(*order, name="C001")
        assert {(one.code, one.found) for one in found} == {("C002", "2018-12-21")}
    found = told("Security Council resolution 822 (1994).", "Security Council resolution 822 (1993).", name="C001")
    assert [one.code for one in found] == ["I001"]


def test_of_two_dates_that_the_number_allows_the_one_told_more_often_or_to_the_day_is_expected() -> None:
    one, other = "General Assembly resolution 62/243 of 14 March 2008.", "General Assembly resolution 62/243 of 14 April 2008."
    for order in ((one, other, one), (other, one, one), (one, one, other)):
        assert [(found.found, found.expected) for found in told(*order, name="C001")] == [("2008-04-14", "2008-03-14")]
    bare = "UN General Assembly, A/RES/62/243 (2007)."
    for order in ((one, bare), (bare, one)):
        assert [(found.found, found.expected) for found in told(*order, name="C001")] == [("2007", "2008-03-14")]


@pytest.mark.parametrize(("cited", "wrong"), [
    ("Adoption of the Paris Agreement, FCCC/CP/2015/10/Add.1 ({}).", False),
    ("Report of the Secretary-General on the harbours, S/2015/225 ({}).", False),
    ("Concluding observations on Norway, E/C.12/2015/3 ({}).", False),
    (LETTER.format("{}") + " (S/2015/412).", True),
])  # fmt: skip
def test_days_of_adoption_and_of_circulation_are_both_right(cited: str, wrong: bool) -> None:
    notes = [cited.format(day) for day in ("13 December 2015", "29 January 2016")]
    assert [one.code for one in told(*notes, name="C001")] == ["C001"] * wrong
    far = [cited.format(day) for day in ("29 January 2015", "29 January 2019")]
    assert told(*far, name="C001") or told(*far)


@pytest.mark.parametrize(
    "note",
    [
        "Mary Ann Brook, A World Made New: Jo Weir and the UDHR (2001).",
        "Brook, Origins of the UDHR (1999).",
        "Brook, Indigenous Peoples and UNDRIP (2013), para. 4.",
        "the sixtieth anniversary of the UDHR (2008).",
        "Canada's endorsement of UNDRIP (2010).",
        "the drafting history of UDHR of 1947.",
        "It was told at the sixtieth anniversary of the UDHR (2008).",
        "The author praised the endorsement of UNDRIP (2010).",
        "They wrote on the drafting history of the UN “Universal Declaration of Human Rights” (1947).",
        "They wrote a commentary on the UDHR (1998).",
    ],
)
def test_the_year_of_what_is_about_a_declaration_is_its_own(note: str) -> None:
    assert told(note) == []


def of_text(text: str) -> list[str]:
    return [one.code for one in flow.examine(citator.read(text.encode(), "a.md")).findings if one.code == "C002"]


@pytest.mark.parametrize("text", [
    "In resolution 1325 (2000), 2001 saw the first lamps.",
    "Under Security Council resolution 1325 (2000), 2015 marked the fifteenth anniversary.",
    "Security Council resolution 1325 (2000), 2013 global study.",
    "Security Council resolution 1325 (2000), 2013\nwas the year of the study.",
    "Security Council resolution 1325 (2000), 2013\n2015 and later.",
    "Die Resolution 1325 (2000), 2004 folgte der Bericht.",
    "Weir, The Universal Declaration of Human Rights (1999).",
    "Thomas Weir: The Universal Declaration of Human Rights (1999).",
    "(Weir, The Universal Declaration of Human Rights (1999)).",
    "In Holm's Universal Declaration of Human Rights (2001), the lamps are told of.",
    "In Brooks’ Universal Declaration of Human Rights (2001), the lamps are told of.",
])  # fmt: skip
def test_a_year_of_the_sentence_or_of_a_book_is_not_told(text: str) -> None:
    assert of_text(text + "\n") == []


@pytest.mark.parametrize("text", [
    "Security Council resolution 1325 (2000), 2001.",
    "Security Council resolution 1325 (2000), 2001\n\nThe lamps are old.",
    "In Norway, the Universal Declaration of Human Rights (1949) was read.",
    "They met in Oslo. The Universal Declaration of Human Rights (1949) was read.",
    "The UN’s Universal Declaration of Human Rights (1949) was read.",
    "The United Nations’ Universal Declaration of Human Rights (1949) was read.",
])  # fmt: skip
def test_a_year_of_what_is_named_is_told(text: str) -> None:
    assert of_text(text + "\n") == ["C002"]


@pytest.mark.parametrize("note", ["It is laid down in the UDHR (1949).", "It is laid down in Article 3(b) of the UDHR (1949)."])
def test_an_article_of_a_declaration_has_no_year_of_its_own(note: str) -> None:
    assert [(one.code, one.expected) for one in told(note)] == [("C002", "1948-12-10")]


def test_a_day_behind_a_resolution_that_has_its_year_is_judged() -> None:
    assert [one.code for one in told("S/RES/1325 (2000), 31 October 2001.")] == ["C002"]


@pytest.mark.parametrize("note", [
    "See {} of the Covenant on the harbours, Weir, Security Council resolution 1325 (2000) (2001).",
    "Universal Declaration of Human Rights (1949), art. 1, {}and Weir.",
])  # fmt: skip
@pytest.mark.parametrize("article", ["art. 3, ", "v, ", "§ "])
def test_twice_as_many_articles_take_no_more_than_twice_the_time(note: str, article: str) -> None:
    assert grows_no_faster_than_its_input(lambda size: told(note.format(size * article)), 8)
    assert grows_no_faster_than_its_input(lambda size: told(note.format(size * article)), 60)
