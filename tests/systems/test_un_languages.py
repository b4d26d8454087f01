"""Resolutions and decisions in the six official languages, and what is typed in the place of a symbol."""

from __future__ import annotations

import json
import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.systems.un_documents import find, find_in
from citator.systems.un_documents.letters import fold
from tests.support.development_data import data


def values(text: str) -> list[str]:
    return [match.identifier.value for match in find(text) if match.identifier and match.identifier.scheme == "un_symbol"]


def halves(text: str) -> set[str]:
    """Every symbol of the documents named, both halves of joint ones among them."""
    return {bare(value) for match in find(text) if match.identifier for value in (match.identifier.value, *match.identifier.equivalents)}


SAID = [
    # French
    ("la résolution 70/1 de l’Assemblée générale en date du 25 septembre 2015", ["A/RES/70/1"]),
    (
        "les résolutions 1325 (2000), 1820 (2008) et 1888 (2009) du Conseil de sécurité",
        ["S/RES/1325 (2000)", "S/RES/1820 (2008)", "S/RES/1888 (2009)"],
    ),
    ("résolution 16/18 du Conseil des droits de l'homme", ["A/HRC/RES/16/18"]),
    ("décision 2024/312 du Conseil économique et social", ["E/DEC/2024/312"]),
    ("Voir résolution 2200 A (XXI), annexe.", ["A/RES/2200(XXI)[A]"]),
    ("Résolutions S-23/2, annexe, et S-23/3, annexe.", ["A/RES/S-23/2", "A/RES/S-23/3"]),
    ("le projet de résolution 70/1 de l’Assemblée générale", []),
    ("résolution 1121 (1997) de l’Assemblée parlementaire", []),
    # Spanish
    ("la resolución 1514 (XV) de la Asamblea General, de 14 de diciembre de 1960", ["A/RES/1514(XV)"]),
    ("resoluciones 61/89 y 62/40 de la Asamblea General", ["A/RES/61/89", "A/RES/62/40"]),
    ("la resolución 2024/18 del Consejo Económico y Social", ["E/RES/2024/18"]),
    ("resolución 1993/77 de la Comisión de Derechos Humanos", ["E/CN.4/RES/1993/77"]),
    ("resolución 64/12 de la Asamblea Mundial de la Salud", []),
    # Russian
    ("резолюции 62/243 Генеральной Ассамблеи от 14 марта 2008 года", ["A/RES/62/243"]),
    ("в резолюциях Совета Безопасности 822 (1993), 853 (1993) и 874 (1993)", ["S/RES/822 (1993)", "S/RES/853 (1993)", "S/RES/874 (1993)"]),
    ("резолюция 3281 (ХХIX) Генеральной Ассамблеи", ["A/RES/3281(XXIX)"]),  # Cyrillic capitals in the numeral
    ("резолюцией 2467 (2019) Со- вета Безопасности", ["S/RES/2467 (2019)"]),
    ("резолюция 16/18 Совета по правам человека", ["A/HRC/RES/16/18"]),
    ("решение 79/551 Генеральной Ассамблеи", ["A/DEC/79/551"]),
    ("резолюция 64/12 Всемирной ассамблеи здравоохранения", []),
    # Arabic
    ("قرار الجمعية العامة 62/243", ["A/RES/62/243"]),
    ("قرارات مجلس الأمن 822 (1993) و 853 (1993) و874 (1993)", ["S/RES/822 (1993)", "S/RES/853 (1993)", "S/RES/874 (1993)"]),
    ("قرار الجمعية العامة ٦٢/٢٤٣", ["A/RES/62/243"]),
    ("القرار 217 ألف (د-3).", ["A/RES/217(III)[A]"]),
    ("انظر القرار دإط-10/23", ["A/RES/ES-10/23"]),
    ("القرارين 46/59 المؤرخ 9 كانون الأول/ديسمبر 1991 و 47/120 المؤرخ 18 كانون الأول/ديسمبر 1992", ["A/RES/46/59", "A/RES/47/120"]),
    ("قرار مجلس حقوق الإنسان 16/18", ["A/HRC/RES/16/18"]),
    ("مقرر المجلس الاقتصادي والاجتماعي 2024/312", ["E/DEC/2024/312"]),
    # Chinese
    ("大会第62/243号决议", ["A/RES/62/243"]),
    ("安全理事会第822(1993)号、第853(1993)号和第874(1993)号决议", ["S/RES/822 (1993)", "S/RES/853 (1993)", "S/RES/874 (1993)"]),
    ("安理会第1325(2000)、1820(2008)号决议", ["S/RES/1325 (2000)", "S/RES/1820 (2008)"]),
    ("大会2004年12月20日第59/283号决议", ["A/RES/59/283"]),
    ("大会2004年2月31日第59/283号决议", ["A/RES/59/283"]),
    ("安全理事会2004年13月20日第1325(2000)号决议", ["S/RES/1325 (2000)"]),
    ("安全理事会第二四二号决议", ["S/RES/242 (1967)"]),
    ("安全理事会第二百四十二号决议", ["S/RES/242 (1967)"]),
    ("第217 A(III)号决议。", ["A/RES/217(III)[A]"]),
    ("S-23/2号决议，附件；S-23/3号决议，附件。", ["A/RES/S-23/2", "A/RES/S-23/3"]),
    ("经济及社会理事会第2024/18号决议", ["E/RES/2024/18"]),
    ("人权理事会第16/18号决议", ["A/HRC/RES/16/18"]),
    ("大会第70/1号决议草案", []),
    ("世界卫生大会第64/12号决议", []),
]  # fmt: skip

WITHOUT_BODY = [
    # facts: who numbers so, and has come so far
    ("In resolution 79/113 it is said", ["A/RES/79/113"]),
    ("see decision 74/552", ["A/DEC/74/552"]),
    ("its resolution 2022/14 on libraries", ["E/RES/2022/14"]),
    ("as requested in decision 2024/15, paragraph 10", []),
    ("its decision 2024/315", ["E/DEC/2024/315"]),
    ("the emergency special session, ES-10/25, reiterated", ["A/RES/ES-10/25"]),
    # the date beside it
    ("resolution 55/7 of 3 April 2024", ["A/HRC/RES/55/7"]),
    ("resolution 55/7 of 30 October 2000", ["A/RES/55/7"]),
    ("resolution 55/7 of 16 March 2012", []),
    ("American Samoa 79/99 4 December 2024 Anguilla 79/100 4 December 2024", ["A/RES/79/99", "A/RES/79/100"]),
    ("its resolutions 73/296 of 28 May 2019,23 76/254 of 15 March 202224 and 76/250", ["A/RES/73/296", "A/RES/76/254", "A/RES/76/250"]),
    ("(2020), 2577 (2021) and 2633 (2022)", ["S/RES/2577 (2021)", "S/RES/2633 (2022)"]),
    ("Law 79/100 of 4 December 2024; Regulation (EU) 2019/9 of 7 June 2019; 12/14 of 3 May 2001", []),
    # custom: what names nobody, where no other body is spoken of
    ("Resolution 55/2.", ["A/RES/55/2"]),
    ("See resolution 60/1; the Commission met in May.", []),
    ("recalling its resolution 55/2", []),
    ("a follow-up resolution to resolution 19/26", ["A/HRC/RES/19/26"]),
    # a resolution that is a part of the document named before it
    ("Supplement No. 53A (A/77/53/Add.1), chap. III, sect. A, resolution 51/4", ["A/77/53/Add.1", "A/HRC/RES/51/4"]),
    ("Supplement No. 25 (A/52/25), annex, decision 19/1, annex", ["A/52/25"]),
    ("document CBD/COP/15/17, decision 15/4, annex", ["CBD/COP/15/17"]),
    ("Resolution 78/3, annex, resolution 78/4, annex, and resolution 78/5, annex", ["A/RES/78/3", "A/RES/78/4", "A/RES/78/5"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_resolutions_in_six_languages(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(("text", "expected"), WITHOUT_BODY)
def test_the_body_of_an_unnamed_number(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("own", "text", "expected"),
    [
        ("A/HRC/58/4", "recalling its resolution 55/7", "A/HRC/RES/55/7"),
        ("A/HRC/58/4", "resolution 79/113", "A/RES/79/113"),
        ("A/C.3/79/L.5", "recalling its resolution 55/7", "A/RES/55/7"),
        ("E/2024/7", "its decision 2024/15", "E/DEC/2024/15"),
        ("E/ICEF/2025/14", "resolution 2024/15", None),
        ("E/CN.6/2025/3", "Resolution 60/1.", None),
    ],
)
def test_a_body_is_not_named_in_its_own_documents(own: str, text: str, expected: str | None) -> None:
    assert [match.identifier.value for match in find_in(text, [own]) if match.identifier] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("см. А/72/6* и прочее", "А/72/6", "A/72/6"),
        ("انظر A/\u200e72/6، الفقرة ٣", "A/\u200e72/6", "A/72/6"),
        ("见Ａ／７２／６。", "Ａ／７２／６", "A/72/6"),
        ("A/HRC\u00ad/40/60", "A/HRC\u00ad/40/60", "A/HRC/40/60"),
        ("E/CN.9/2025/5 and 6.", "6", "E/CN.9/2025/6"),
        ("A/72/6 et Add.1 à 3", "Add.1", "A/72/6/Add.1"),
        ("JIU/REP/2021/41 Review", "JIU/REP/2021/4", "JIU/REP/2021/4"),
        ("DP/FPA-ICEF- UNW/2020/1", "DP/FPA-ICEF- UNW/2020/1", "DP/FPA-ICEF-UNW/2020/1"),
    ],
)
def test_what_is_typed_in_the_place_of_a_symbol(text: str, printed: str, value: str) -> None:
    assert (printed, value) in [(text[match.start : match.end], match.identifier.value) for match in find(text) if match.identifier]


RECORDS = [
    ("Documents officiels de l’Assemblée générale, soixante-dix-huitième session, Supplément no 17, annexe III", "A/78/17"),
    ("Documentos Oficiales de la Asamblea General, septuagésimo octavo período de sesiones, suplemento núm. 17", "A/78/17"),
    ("Официальные отчеты Генеральной Ассамблеи, семьдесят восьмая сессия, Дополнение № 17", "A/78/17"),
    ("الوثائق الرسمية للجمعية العامة، الدورة الثامنة والسبعون، الملحق رقم 17", "A/78/17"),
    ("《大会正式记录，第七十八届会议，补编第17号》", "A/78/17"),
    ("U.N. GAOR, 55th Sess., Supp. No. 18", "A/55/18"),
    ("declaración de la Presidencia del Consejo de Seguridad 2015/25", "S/PRST/2015/25"),
    ("стенографический отчет о 3292-м заседании Совета Безопасности", "S/PV.3292"),
]


@pytest.mark.parametrize(("text", "value"), RECORDS)
def test_documents_named_by_what_they_are(text: str, value: str) -> None:
    assert values(text) == [value]
    assert values(f"{text} ({value})") == [value]


NUMBERS = {"62/243": "A/RES/62/243", "79/113": "A/RES/79/113", "1514 (XV)": "A/RES/1514(XV)", "3281 (XXIX)": "A/RES/3281(XXIX)"}
FRAMES = [
    "General Assembly resolution {}", "résolution {} de l’Assemblée générale", "resolución {} de la Asamblea General",
    "резолюция {} Генеральной Ассамблеи", "قرار الجمعية العامة {}", "大会第{}号决议",
]  # fmt: skip


@pytest.mark.parametrize(("frame", "number"), list(product(FRAMES, NUMBERS)))
def test_one_number_in_every_language(frame: str, number: str) -> None:
    assert values(f"[{frame.format(number)}]") == [NUMBERS[number]]


LETTERS = st.text(alphabet="A/72 6-٦АВ\u200e\u00ad\u0640號决議第резАс\n-٫", max_size=60)


@settings(max_examples=200, deadline=None)
@given(LETTERS)
def test_folding_any_text_keeps_the_places(text: str) -> None:
    folded = fold(text)
    starts = [folded.start(at) for at in range(len(folded.text))]
    assert starts == sorted(set(starts))
    assert all(0 <= at < len(text) for at in starts)
    for match in find(text):
        assert 0 <= match.start < match.end <= len(text)


@pytest.mark.development_data
def test_the_same_notes_name_the_same_documents_in_every_language() -> None:
    same, total = 0, 0
    for line in data("un", "ga_footnotes_languages.jsonl").read_text(encoding="utf-8").splitlines():
        notes = json.loads(line)["notes"]
        english = {note["marker"]: set(values(note["text"])) for note in notes.get("English", [])}
        for language, theirs in notes.items():
            told = [note for note in theirs if english.get(note["marker"]) and language != "English"]
            same += sum(set(values(note["text"])) == english[note["marker"]] for note in told)
            total += len(told)
    assert same / total > 0.98


def bare(symbol: str) -> str:
    """Without blanks, case and the letter of a part, which the links leave out."""
    whole = re.sub(r"\[[A-Z]\]|[\s*]+", "", symbol.upper())
    return re.sub(r"(RES/[^/()]+/\d+)[A-Z](?:-[A-Z])?$", r"\1", re.sub(r"(\d)[A-Z](?=\()", r"\1", whole))


@pytest.mark.development_data
def test_notes_of_resolutions_name_what_their_links_name() -> None:
    found, total = 0, 0
    for line in data("un", "ga_footnotes.jsonl").read_text(encoding="utf-8").splitlines():
        for note in json.loads(line)["footnotes"]:
            got = halves(note["text"])
            for link in note["links"]:
                target = [match.identifier.value for match in find(link["href"]) if match.identifier]
                total += bool(target)
                found += bool(target) and bare(target[0]) in got
    assert found / total > 0.99
