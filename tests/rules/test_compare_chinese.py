"""Chinese names in Wade–Giles and in Pinyin: one person's, and two people's that look alike."""

from __future__ import annotations

import pytest

from citator.rules.compare_names import same_name
from citator.text.names import parse_name


@pytest.mark.parametrize(("one", "two"), [
    ("Mao, Tse-tung", "Mao, Zedong"),
    ("Mao Tsetung", "Zedong Mao"),
    ("Mao Tse Tung", "Mao Zedong"),
    ("Chou, En-lai", "Zhou, Enlai"),  # syllables of both systems: the hyphen says of which
    ("Hsu, Chih-mo", "Xu, Zhimo"),
    ("Hsü Chih-mo", "Xu Zhimo"),
    ("Hsu, C.-M.", "Xu, Zhimo"),
    ("Hsu, Chih-mo", "Xu, Z."),
    ("Hsu, C. M.", "Xu, Z."),
    ("Hsu CM", "Xu, Zhimo"),
    ("Teng Hsiao-p'ing", "Deng Xiaoping"),
    ("Teng, Hsiao‐pʻing", "Deng, Xiaoping"),
    ("Teng, Hsiao-ping", "Deng, Xiaoping"),
    ("Ssu-ma, Ch’ien", "Sima, Qian"),
    ("Szuma, Chien", "Sima, Qian"),
    ("Ts'ao Hsüeh-ch'in", "Cao Xueqin"),
    ("Kuo, Mo-jo", "Guo, Moruo"),
    ("Chu, Teh", "Zhu, De"),
    ("Lü, Hsün", "Lu, Xun"),
    ("Lo, Erh-kang", "Luo, Er’gang"),
    ("Sung, Chiao-jen", "Song, Jiaoren"),
    ("Chang, Chün-mai", "Zhang, Junmai"),
    ("Ch'ien, Po", "Qian, Bo"),
])  # fmt: skip
def test_one_name_in_both_systems(one: str, two: str) -> None:
    assert same_name(parse_name(one), parse_name(two)) == same_name(parse_name(two), parse_name(one)) == "variant"


@pytest.mark.parametrize(("one", "two"), [
    ("Chen, Wei", "Zhen, Wei"),  # both may be Pinyin
    ("Chen, Weiming", "Zhen, Weiming"),
    ("Chen, Wei-Ming", "Zhen, Wei-Ming"),  # as Pinyin is often written in the sciences
    ("Cheng, W.", "Zheng, W."),
    ("Chang, W.-L.", "Zhang, W.-L."),
    ("Chou, En-lai", "Zhou, Ping"),
    ("Hsu, Chih-mo", "Xu, Wei"),
    ("Hsu, Chih-mo", "Xu, W."),
    ("Hsu, C.", "Xu, W."),
    ("Hsu, Chih-mo", "Shu, Zhimo"),
    ("Hsu, Peter", "Xu, Paul"),
    ("Ho, C.", "He, C."),  # with a letter alone these may as well be a misprint
    ("Hsiao, Ch'ien", "Xiao, Jian"),  # the apostrophe says which of the two it is
    ("Chang, Hsün", "Zhang, Shun"),
    ("Tsai, Wen", "Zhai, Wen"),
])  # fmt: skip
def test_two_people(one: str, two: str) -> None:
    assert same_name(parse_name(one), parse_name(two)) == same_name(parse_name(two), parse_name(one)) == "wrong"
