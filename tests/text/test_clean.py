"""Cleaning keeps the way back, repairs only on evidence, and has nothing to do the second time."""

from __future__ import annotations

import unicodedata
from itertools import count

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from citator.model import OffsetMap
from citator.text.clean import edited, fold, join_lines, vocabulary
from citator.text.letters import habits, oddities
from tests.support.growth import grows_no_faster_than_its_input


def joined(text: str, *words: str) -> str:
    return join_lines(text, 0, len(text), frozenset(words))[0]


@pytest.mark.parametrize(
    ("raw", "words", "clean"),
    [
        ("the keeper of the\n\nlighthouse  \n", [], "the keeper of the lighthouse"),
        ("an inter-\nnational service", [], "an international service"),
        ("an inter-\n\nnational service", ["service"], "an international service"),
        ("Schleswig-\n\nHolstein", [], "Schleswig-Holstein"),  # a capital goes on: a compound
        ("the Secretary-\nGeneral", [], "the Secretary-General"),
        ("long-\nterm storage", [], "long-term storage"),
        ("a self-\nrighting boat", [], "a self-righting boat"),
        ("a state-of-the-\nart lamp", [], "a state-of-the-art lamp"),
        ("light-\nhouse", ["lighthouse", "light", "house"], "lighthouse"),
        ("light-\nhouse", ["light-house"], "light-house"),
        ("light-\nhouse", ["light", "house"], "light-house"),
        ("pp. 85-\n87", [], "pp. 85-87"),
        ("1990–\n1992", [], "1990–1992"),
        ("A/RES/\n51/229", [], "A/RES/51/229"),
        ("docks / \nharbours", [], "docks / harbours"),
        ("Alsace -\n\nLorraine", ["alsace-lorraine"], "Alsace-Lorraine"),
        ("Alsace -\n\nLorraine", ["alsace"], "Alsace - Lorraine"),
        ("full -scale", [], "full-scale"),
        ("non -governmental", [], "non-governmental"),
        ("the brig -sloop", ["brig-sloop"], "the brig-sloop"),
        ("options -a and -b", [], "options -a and -b"),
        ("in Februa ry 1892", ["february"], "in February 1892"),
        ("in Februa ry 1892", [], "in Februa ry 1892"),  # no evidence, no repair
        ("the light tha t shone", ["the", "light", "shone"], "the light that shone"),
        ("every one of them", ["everyone"], "every one of them"),  # both parts are words
        ("in- habitants", ["inhabitants"], "inhabitants"),
        ("pre- and post-war", ["preand"], "pre- and post-war"),
        ("soft\u00adware and a soft\u00ad\nened edge", [], "software and a softened edge"),
        ("PDFium\ufffes hyphen: light\ufffehouse", ["lighthouse"], "PDFiums hyphen: lighthouse"),
        ("a \u00ad blank on both sides", [], "a blank on both sides"),
        ("the ﬁrst ﬂood\u00a0of 1874", [], "the first flood of 1874"),
        ("灯塔\n建于", [], "灯塔建于"),
        (
            "at www.example.org/news/1997/ \n\n03/23/a-letter-\nto-the-editor. Next",
            [],
            "at www.example.org/news/1997/03/23/a-letter-to-the-editor. Next",
        ),
        ("light−\nhouse, light‐\nhouse, light‑\nhouse", ["lighthouse"], "lighthouse, lighthouse, lighthouse"),
        ("a light¬\nhouse", [], "a lighthouse"),
        ("der Zuk-\nker", ["zucker"], "der Zucker"),
        ("der Zuk-\nker", [], "der Zukker"),  # "Zuk" is no word, and nothing shows "ck"
        ("лампы мая-\nков", ["маяков"], "лампы маяков"),
        ("ο φά-\nρος", ["φάρος"], "ο φάρος"),
        ("deniz fe-\nneri", ["feneri"], "deniz feneri"),
        ("灯塔建于，\n一八七四年", [], "灯塔建于，一八七四年"),
        ("1,2-\n345 lamps in 1998-\n99", [], "1,2-345 lamps in 1998-99"),
        ("1,\n234 lamps", [], "1, 234 lamps"),
        ("see A/RES/ 62/243 and A/ 62/12", [], "see A/RES/62/243 and A/62/12"),
        ("A/HRC/\n16/L.25", [], "A/HRC/16/L.25"),
        ("A/HRC/16\n/L.25", [], "A/HRC/16/L.25"),
        ("E/CN.\n4/2006/12/Add. 1", [], "E/CN.4/2006/12/Add.1"),
        ("S/RES/822\n(1993), as was S/RES/853 (1993)", [], "S/RES/822(1993), as was S/RES/853 (1993)"),
        ("and/ or, the ferry A/ B, 1/ 2", [], "and/ or, the ferry A/ B, 1/ 2"),
        ("ISBN 978-\n0-306-40615-7", [], "ISBN 978-0-306-40615-7"),
        ("doi:10.1234/lamp-\nhouse.5 and 10.\n1234/x", [], "doi:10.1234/lamp-house.5 and 10. 1234/x"),
        ("https://doi.org/10.1234/\nlamp.2005.5, doi:10.\n1234/x", [], "https://doi.org/10.1234/lamp.2005.5, doi:10.1234/x"),
        ("S e c u r i t y  C o u n c i l", [], "Security Council"),
        ("N o t e s", [], "Notes"),
        ("points A B C D and a b c d e", [], "points A B C D and a b c d e"),
        ("the ｌａｍｐ of １８７４", [], "the lamp of 1874"),
        ("in\u2009the\u202fharbour’s\u00a0mouth", [], "in the harbour’s mouth"),
        ("cafe\u0301 A\u030angstro\u0308m", [], "café Ångström"),
        ("Andr´e Lemaˆıtre and M¨uller", [], "André Lemaître and Müller"),
        ("Nu´n˜ez, Jose´ and Nin˜o", [], "Núñez, José and Niño"),
        ("´Emile M¨uller, G¨ odel, Universit´ e", [], "Émile Müller, Gödel, Université"),
        ("Fran¸cais and Franc¸ais, Ho˛ and ˇCapek", [], "Français and Français, Ho˛ and Čapek"),
        ("l´eau, it´s, 5´ N, 10˚C, ´quoted´, a `code` b", [], "l´eau, it´s, 5´ N, 10˚C, ´quoted´, a `code` b"),
        ("l’eau, la d´ecision g´en´erale de M¨uller", [], "l’eau, la décision générale de Müller"),
        ("Jo˜ao", [], "Jo˜ao"),  # nothing shows which letter
        ("cafÃ© â€™ Ð“Ð°Ð²Ð°Ð½ÑŒ", [], "café ’ Гавань"),
        ("cafÃ© and naÃ¯ve, or café", [], "cafÃ© and naÃ¯ve, or café"),
        ("ﻣﻨﺎﺭﺓ \u200fسفن\u200e", [], "منارة سفن"),
        ("می\u200cخواهم", [], "می\u200cخواهم"),  # the joiner is a letter of its spelling
        ("\uf0b7 the \uf001rst lamp of \uf731\uf738\uf737\uf734", [], "• the first lamp of 1874"),
        ("di\x0eculty", [], "difficulty"),
        ("https://example.org/a/\nhttps://example.org/b", [], "https://example.org/a/ https://example.org/b"),
    ],
)
def test_lines_are_joined(raw: str, words: list[str], clean: str) -> None:
    assert joined(raw, *words) == clean


def test_the_document_itself_is_the_evidence() -> None:
    text = "The settl ements lie upstream. Settlements were moved. A lighthouse; a light-\nhouse."
    assert joined(text) == "The settlements lie upstream. Settlements were moved. A lighthouse; a lighthouse."


def test_a_ligature_that_is_lost_comes_back_where_the_document_has_the_word() -> None:
    assert joined("The of ce is shut. The office of the harbour.") == "The office is shut. The office of the harbour."
    assert joined("The of ce is shut.") == "The of ce is shut."
    assert joined("On peut de ne rien define, ce qui est un office of ce") == "On peut de ne rien define, ce qui est un office of ce"


def test_a_word_with_a_mended_letter_leads_to_all_of_it() -> None:
    text = "by Andr´e, ´Emile, Jos\u0065\u0301 and Lemaˆıtre"
    clean, offsets = join_lines(text, 0, len(text))
    for word, printed in (("André", "Andr´e"), ("Émile", "´Emile"), ("José", "Jose\u0301"), ("Lemaître", "Lemaˆıtre")):
        start, end = offsets.span(clean.index(word), clean.index(word) + len(word))
        assert text[start:end] == printed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("plain ’text’ é", []),
        ("a l\ufffdmp", ["1 character is lost (shown as \ufffd)"]),
        ("cafÃ© é naÃ¯ve", ["2 letters look as if they were encoded twice (Ã©)"]),
        ("cafÃ© naÃ¯ve", []),
        ("\ue001\ue002 \uf0b7", ["2 signs have a meaning only in their font"]),
    ],
)
def test_what_cannot_be_mended_is_told(text: str, said: list[str]) -> None:
    assert list(oddities(text)) == said


def test_fragments_of_cut_words_are_no_words() -> None:
    words = vocabulary("In Februa ry the harbour froze; in February it thawed. A long inter-\nnational story of every one and everyone.")
    assert {"february", "every", "one", "everyone", "harbour"} <= words
    assert not {"februa", "ry", "inter", "national"} & words


def test_a_stretch_maps_back_to_the_whole_text() -> None:
    text = "xxx  the inter-\n\nnational   light\n"
    clean, offsets = join_lines(text, 3, len(text))
    assert clean == "the international light"
    for word in ("the", "light"):
        start, end = offsets.span(clean.index(word), clean.index(word) + len(word))
        assert text[start:end] == word
    start, end = offsets.span(clean.index("international"), clean.index("international") + 13)
    assert text[start:end] == "inter-\n\nnational"


def test_edits_that_lengthen_map_inside_what_they_replace() -> None:
    clean, offsets = edited("abﬃcd", 0, 5, [(2, 3, "ffi")])
    assert clean == "abfficd"
    assert [offsets.source(index) for index in range(7)] == [0, 1, 2, 2, 2, 3, 4]


PIECES = st.sampled_from(
    [
        "the ",
        "light",
        "house",
        "-",
        "-\n",
        " -",
        "\n\n",
        "  ",
        "\u00ad",
        "\u00a0",
        "ﬁ",
        "tha t ",
        "1874",
        "/",
        "–\n",
        "Ab",
        "灯\n塔",
        ".",
        "http://example.org/a-\nb ",
        "\ufffe",
        "´e",
        "M¨u",
        "e\u0301",
        "n˜o",
        "Ã©",
        "S e c u r i t y ",
        "of ce office ",
        "A/RES/ 62",
        "S/RES/822\n(1993)",
        "ﻻ",
        "\u200f",
        "zuk-\nker zucker ",
        "doi:10.1234/a-\n",
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_span_maps_back_inside_and_in_order(text: str) -> None:
    clean, offsets = join_lines(text, 0, len(text))
    places = [offsets.source(index) for index in range(len(clean))]
    assert all(0 <= place < len(text) for place in places)
    assert places == sorted(places)
    assert [anchor[0] for anchor in offsets.anchors] == sorted({anchor[0] for anchor in offsets.anchors})


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_letters_are_neither_made_up_nor_reordered(text: str) -> None:
    clean, offsets = join_lines(text, 0, len(text))
    for index, letter in enumerate(clean):
        source = text[offsets.source(index)]
        alike = letter == source or unicodedata.normalize("NFD", letter)[0] in (source, "i")
        assert alike or letter in " -c" or source.isspace() or not source.isascii()


@settings(max_examples=150, deadline=None)
@given(
    TEXTS, st.sampled_from([frozenset({"the"}), frozenset({"lighthouse", "light"}), frozenset({"light-house", "light", "house", "that"})])
)
def test_cleaning_twice_changes_nothing_in_any_text(text: str, words: frozenset[str]) -> None:
    once = join_lines(text, 0, len(text), words)[0]
    assume(habits(once).twice == habits(text).twice)  # what spoke against letters encoded twice may be what was cleaned away
    assert join_lines(once, 0, len(once), words)[0] == once


def test_an_empty_stretch_is_empty() -> None:
    assert join_lines(" \n ", 0, 3) == ("", OffsetMap(((0, 3),)))


@pytest.mark.parametrize(
    "piece",
    [
        "a-\n",
        "tha t ",
        "\u00ad",
        " \n",
        "x ",
        "x",
        "http://example.org/a-\n",
        "´e",
        "M¨u ",
        "e\u0301",
        "Ã©",
        "S e ",
        "of ce ",
        "A/RES/ 6",
        "ﻻ",
        "x y z ",
        "office ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    number = count()  # the words of the last texts are remembered: no text comes twice

    def join(letters: int) -> None:
        text = piece * (letters // len(piece)) + f" {next(number)}"
        join_lines(text, 0, len(text))

    assert grows_no_faster_than_its_input(join, 200_000)


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("Gabčíkovo–Nagymaros", "gabcikovo nagymaros"),
        ("“Łódź” & Ærø", "lodz aero"),
        ("STRASSE straße", "strasse strasse"),
        ("co\u00adoperation", "cooperation"),
        ("ﬁrst", "first"),
        ("Ёлка", "елка"),
        ("  ", ""),
    ],
)
def test_fold(raw: str, folded: str) -> None:
    assert fold(raw) == folded


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("at https://kups.example.org/4321/\nLevitt wrote", "at https://kups.example.org/4321/ Levitt wrote"),
        ("at https://kups.example.org/4321-\nLevitt wrote", "at https://kups.example.org/4321- Levitt wrote"),
        ("at https://kups.example.org/a/\nreport wrote", "at https://kups.example.org/a/ report wrote"),
        ("at https://kups.example.org/a/\n2013 was", "at https://kups.example.org/a/ 2013 was"),
        ("at https://kups.example.org/4321/\n\nU.S. courts", "at https://kups.example.org/4321/ U.S. courts"),
        ("at https://kups.example.org/a/\nreports/x.html and", "at https://kups.example.org/a/reports/x.html and"),
        ("at https://kups.example.org/a-\nlong-report.html and", "at https://kups.example.org/a-long-report.html and"),
        ("at https://doi.org/10.1017/\nCBO9781107706477 and", "at https://doi.org/10.1017/CBO9781107706477 and"),
        ("at https://undocs.org/A/\nRES/71/1 and", "at https://undocs.org/A/RES/71/1 and"),
        ("and/\nor", "and/or"),
    ],
)
def test_a_line_that_ends_with_a_whole_address_does_not_go_on_with_the_next_word(raw: str, clean: str) -> None:
    assert joined(raw) == clean
