"""What the layout of a text shows."""

from __future__ import annotations

import pytest

from citator.text.lines import ends_sentence, recurring, running_heads, split_lines


@pytest.mark.parametrize("stop", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end_divides(stop: str) -> None:
    layout = split_lines(f"one{stop}{stop}two")
    assert [line.text for line in layout.lines] == ["one", "two"]
    assert layout.blanks == (0, 1)


def test_a_blank_line_after_each_line_is_no_gap() -> None:
    lines = [f"the keeper of the light at station {number} wrote" for number in range(12)]
    assert split_lines("\n\n".join(lines)).gap == 1
    assert split_lines("\n".join(lines)).gap == 0
    assert split_lines("\n\n".join(line * 8 for line in lines)).gap == 0, "whole paragraphs on one line"


@pytest.mark.parametrize("line", ["was lit.", "was lit.”", "was lit.4", "was lit. 12", "was it lit?", "(see above).", "灯塔。"])
def test_a_sentence_ends(line: str) -> None:
    assert ends_sentence(line)


@pytest.mark.parametrize("line", ["S/2018/462, para.", "in vol.", "by Marta I.", "the lamp,", "the lamp", "pp.", "", "1874"])
def test_a_sentence_goes_on(line: str) -> None:
    assert not ends_sentence(line)


def test_running_heads_come_back_with_other_figures() -> None:
    pages = [
        f"Harbour Gazette {number}\nThe light of year {word} was kept by {word} keepers\n__________\n{number} Ibid.\nHG-{number}/9"
        for number, word in enumerate(("one", "two", "three", "four"), 1)
    ]
    layout = split_lines("\f".join(pages))
    heads = {layout.lines[index].text for index in running_heads(layout)}
    assert heads == {f"Harbour Gazette {n}" for n in range(1, 5)} | {f"HG-{n}/9" for n in range(1, 5)}
    assert not running_heads(split_lines("\n".join(pages))), "without page breaks nothing is taken for a head"


def test_recurring_lines_show_lost_page_breaks() -> None:
    body = [f"sentence about lamp {word}" for word in "abcdefghij"]
    text = "\n".join("\n".join([*body, f"HG-{number}/9"]) for number in range(4))
    layout = split_lines(text)
    assert {layout.lines[index].text for index in recurring(layout)} == {f"HG-{n}/9" for n in range(4)}
