"""Arabic names with their article and Korean names, each in two romanisations; and names of others, which they resemble."""

from __future__ import annotations

import pytest

from citator.model import Name
from citator.rules.compare_names import same_name


def both_ways(one: tuple[str, str], two: tuple[str, str]) -> set[str]:
    names = Name(*one), Name(*two)
    return {same_name(*names), same_name(*reversed(names))}


@pytest.mark.parametrize(("one", "two"), [
    (("El-Sayed", "Ahmed"), ("al-Sayyid", "Ahmad")), (("El Sayed", "A."), ("Al-Sayyid", "Ahmad")),
    (("Sayed", "Ahmed"), ("al-Sayyid", "Ahmad")), (("Abdel Nasser", "Gamal"), ("Abd al-Nasir", "Jamal")),
    (("Abdul Rahman", "O."), ("Abd ar-Rahman", "Umar")), (("Abdurrahman", "A."), ("Abd al-Rahman", "A.")),
    (("as-Sadr", "M."), ("al-Sadr", "Muqtada")), (("El-Masry", "I."), ("al-Masri", "Iyad")),
    (("Al-Hussein", "Z."), ("al-Husayn", "Zayd")), (("El Sheikh", "S."), ("al-Shaykh", "Salih")),
    (("al-Hashemi", "T."), ("al-Hashimi", "Tariq")), (("El-Khalifah", "F."), ("al-Khalifa", "Fatima")),
])  # fmt: skip
def test_one_arabic_name(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert "wrong" not in both_ways(one, two)


@pytest.mark.parametrize(("one", "two"), [
    (("al-Hasan", "A."), ("el-Hussein", "A.")), (("al-Sadr", "M."), ("al-Badr", "M.")), (("El-Sayed", "Gamal"), ("al-Sayyid", "Hani")),
    (("El-Sayed", "G."), ("al-Sayyid", "Hani")), (("al-Amin", "A."), ("al-Amiri", "A.")), (("al-Masri", "A."), ("al-Basri", "A.")),
    (("Abdel Nasser", "G."), ("Abd al-Rahman", "J.")), (("Alan", "P."), ("El-An", "P.")), (("Gamal", "J."), ("Jamil", "J.")),
    (("Elder", "A."), ("al-Dar", "A.")),
])  # fmt: skip
def test_two_arabic_names(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert both_ways(one, two) == {"wrong"}


@pytest.mark.parametrize(("one", "two"), [
    (("Lee", "Min-ho"), ("Yi", "Minho")), (("Rhee", "Syngman"), ("Yi", "Sung-man")), (("Rhee", "S."), ("Lee", "Seung-man")),
    (("Lee", "M."), ("Yi", "M.")), (("Park", "Chung-hee"), ("Pak", "Chŏng-hŭi")), (("Choi", "J."), ("Choe", "J.")),
    (("Jung", "K."), ("Chong", "K.")), (("Chung", "Kyung-soo"), ("Jeong", "Gyeong-su")), (("Kim", "Kyung-soo"), ("Kim", "Gyeong-su")),
    (("Ahn", "Byung-woo"), ("An", "Pyŏng-u")), (("Noh", "Tae-woo"), ("Roh", "T. W.")), (("Lim", "D. H."), ("Im", "Dong-hyek")),
    (("Min-ho", "Lee"), ("Yi", "Minho")),
])  # fmt: skip
def test_one_korean_name(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert "wrong" not in both_ways(one, two)


@pytest.mark.parametrize(("one", "two"), [
    (("Lee", "Min-ho"), ("Yi", "Sang-woo")), (("Lee", "Minho"), ("Yi", "Seho")), (("Lee", "M."), ("Yi", "S.")),
    (("Kim", "M."), ("Lee", "M.")), (("Kim", "G."), ("Kim", "K.")), (("Choi", "J."), ("Cho", "J.")), (("Park", "J."), ("Parks", "K.")),
    (("Chen", "Wei"), ("Zhen", "Wei")), (("Wang", "P."), ("Wang", "Jianguo")), (("Noh", "T."), ("Nam", "T.")),
])  # fmt: skip
def test_two_korean_names_and_names_like_them(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert both_ways(one, two) == {"wrong"}
