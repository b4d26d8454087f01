"""Arabic names with their article and Korean names, each in two romanisations; and names of others, which they resemble."""

from __future__ import annotations

import pytest

from citator.model import Field, FrozenMap, Name, Record
from citator.rules.compare_names import compare_authors, same_name


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
    (("Min-ho", "Lee"), ("Yi", "Minho")), (("Park", "C."), ("Bak", "Jeonghui")), (("Gim", "G."), ("Kim", "Kyung-soo")),
    (("Moon", "Jae-in"), ("Mun", "Chae-in")), (("Cho", "Seung-hui"), ("Jo", "Sŭng-hŭi")), (("Lee", "Kun-hee"), ("Yi", "Geon-hui")),
    (("Chung", "Ju-yung"), ("Jeong", "Ju-yeong")), (("Yun", "Isang"), ("Yoon", "I-sang")), (("Kim", "Dae-jung"), ("Kim", "Tae-jong")),
    (("Kim", "H."), ("Gim", "H.")), (("Lee", "H."), ("Yi", "H.")), (("Lee", "H."), ("Rhee", "H.")), (("Lee", "H."), ("Yi", "Hyun-woo")),
    (("Choi", "H."), ("Choe", "Hyunsoo")), (("Park", "Y."), ("Pak", "Y.")), (("Yoo", "Y. A."), ("Yu", "Young-ae")),
    (("Lee", "H. W."), ("Yi", "Hyunwoo")), (("Lee", "H.-W."), ("Rhee", "HW")), (("Choi", "J. Y."), ("Choe", "Junyoung")),
    (("Park", "J. M."), ("Bak", "Jaemyung")), (("Jung", "K. H."), ("Jeong", "G. H.")), (("Lee", "H."), ("Yi", "H. J.")),
    (("Paik", "Nam June"), ("Paek", "Nam-jun")), (("Kang", "Kyung-wha"), ("Gang", "Gyeong-hwa")), (("Ch'oe", "Che-u"), ("Choe", "Je-u")),
    (("Lee", "Eugene"), ("Yi", "Eugene")), (("Lee", "Min-Whan"), ("Yi", "Min-hwan")), (("Huh", "June"), ("Heo", "Jun")),
    (("Kim", "Jea-euy"), ("Gim", "Jae-ui")), (("Lew", "Young Ick"), ("Yu", "Yŏng-ik")), (("Pyun", "Hye-young"), ("P'yŏn", "Hye-yŏng")),
    (("Yuh", "Ji-Yeon"), ("Yŏ", "Chi-yŏn")), (("Bong", "Joon-ho"), ("Pong", "Chun-ho")),
    (("Shin", "E. J."), ("Sin", "Un-ju")), (("Cho", "W. J."), ("Jo", "U-jin")), (("Kwon", "I. S."), ("Gwon", "In-sook")),
])  # fmt: skip
def test_one_korean_name(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert "wrong" not in both_ways(one, two)


@pytest.mark.parametrize(("one", "two"), [
    (("Lee", "Min-ho"), ("Yi", "Sang-woo")), (("Lee", "Minho"), ("Yi", "Seho")), (("Lee", "M."), ("Yi", "S.")),
    (("Kim", "M."), ("Lee", "M.")), (("Kim", "G."), ("Kim", "K.")), (("Choi", "J."), ("Cho", "J.")), (("Park", "J."), ("Parks", "K.")),
    (("Yang", "Pat"), ("Yang", "Betty")), (("Yang", "Tom"), ("Yang", "Diem")), (("Hong", "Dan"), ("Hong", "Tina")),
    (("Kang", "Paul"), ("Gang", "Bill")), (("Hahn", "Otto"), ("Han", "Ada")), (("Li", "Jun"), ("Yi", "Jin")),
    (("Li", "Xiaoming"), ("Lee", "Xiaoming")), (("Yu", "X."), ("Ryu", "X.")), (("Chang", "Peter"), ("Jang", "Peter")),
    (("Lee", "William"), ("Yi", "W.")), (("Lee", "Kun-hee"), ("Yi", "Geon-ho")), (("Noh", "Tae-woo"), ("Roh", "T. S.")),
    (("Kang", "Anna"), ("Gang", "Hanna")), (("Jung", "Carl"), ("Chung", "Carl")), (("Chung", "Ju-yung"), ("Jeong", "Jae-in")),
    (("Chen", "Wei"), ("Zhen", "Wei")), (("Wang", "P."), ("Wang", "Jianguo")), (("Noh", "T."), ("Nam", "T.")),
    (("Lee", "H. J."), ("Rhee", "J. W.")), (("Park", "H. J."), ("Bak", "Jiwon")), (("Suh", "K."), ("Seo", "H. K.")),
    (("Yoo", "S. H."), ("Yu", "S. J.")), (("Lee", "H."), ("Yi", "S.")), (("Lee", "H."), ("Yi", "Sang-ho")),
    (("Choi", "H."), ("Choe", "Ara")),
    (("Park", "Y. H."), ("Bak", "Y. S.")), (("Kim", "H."), ("Gim", "A.")), (("Lee", "H. W."), ("Yi", "Hyun-soo")),
    (("Jung", "I."), ("Jeong", "Young-ae")), (("Lee", "C. H."), ("Yi", "C.-S.")), (("Kang", "Y. A."), ("Gang", "Young-soo")),
])  # fmt: skip
def test_two_korean_names_and_names_like_them(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert both_ways(one, two) == {"wrong"}


@pytest.mark.parametrize(("one", "two", "told"), [
    (("Li", "W."), ("Lee", "W."), True), (("Lee", "H."), ("Yi", "H."), True), (("Kim", "H."), ("Gim", "H."), False),
    (("Chang", "W."), ("Jang", "W."), True), (("Lee", "M."), ("Yi", "M."), True),
    (("Li", "Jun"), ("Yi", "Jun"), True), (("Choi", "J."), ("Choe", "J."), False), (("Lee", "M."), ("Yi", "Minho"), False),
    (("Rhee", "S."), ("Yi", "S."), False), (("Lee", "M."), ("Lee", "M."), False),
    (("Kim", "Joon"), ("Kim", "Chun"), True), (("Yi", "Jun"), ("Yi", "Chun"), True), (("Min", "Byung"), ("Min", "Pyŏng"), True),
    (("Koo", "Hagen"), ("Ku", "Hae-gŭn"), True), (("Woo", "Jung-en"), ("U", "Chŏng-ŭn"), True),
    (("Lee", "Geon-ho"), ("Yi", "Kun-hee"), True),
    (("Kim", "K. S."), ("Kim", "Gyeong-su"), True), (("Park", "J."), ("Park", "Chul-soo"), True), (("Kim", "K."), ("Kim", "Kyung"), False),
    (("Kim", "D."), ("Kim", "Tae-ho"), True), (("Shin", "P."), ("Shin", "Byung-ho"), True), (("Choi", "G. E."), ("Choi", "Kyung-un"), True),
    (("Han", "Inge"), ("Han", "An-gu"), True), (("Yun", "Tae-u"), ("Yun", "Duo"), True), (("Kim", "Dwi-na"), ("Kim", "Twi-no"), True),
])  # fmt: skip
def test_what_the_spellings_leave_open_is_told_and_proves_nothing(one: tuple[str, str], two: tuple[str, str], told: bool) -> None:
    others = [Name("Quay", "Ann"), Name("Berg", "Lars")]
    for cited, found in (([Name(*one)], [Name(*two)]), ([Name(*one), *others], [Name(*two), *others])):
        check = compare_authors(*(Record("article-journal", FrozenMap({"author": Field(tuple(names))})) for names in (cited, found)))
        assert (check.verdict == "unsupported", check.agree, "Korean" in check.why) == (told, True, told)
        assert check.open == (told and len(cited) == 1)


@pytest.mark.parametrize(("one", "two"), [
    (("Yang", "Pat"), ("Yang", "Betty")), (("Chang", "Peter"), ("Jang", "Peter")), (("Li", "Jun"), ("Yi", "Jin")),
    (("Lee", "Min-ho"), ("Yi", "Sang-woo")), (("Kim", "G."), ("Kim", "K.")), (("Kim", "M."), ("Kim", "Tae-woo")),
    (("Choi", "E."), ("Choi", "Ok-ja")), (("Kim", "W."), ("Kim", "Eun-ah")), (("Yoon", "U."), ("Yoon", "Eo-jin")),
    (("Park", "R."), ("Park", "La-on")), (("Kim", "O."), ("Kim", "Unji")), (("Lee", "L."), ("Lee", "Rosa")),
    (("Jin", "G."), ("Jin", "Karin")), (("Moon", "T."), ("Moon", "Dina")), (("Chang", "K."), ("Chang", "Guido")),
    (("Nam", "C."), ("Nam", "Jane")),
    (("Song", "Tina"), ("Song", "Dan")), (("Lee", "Dean"), ("Lee", "Titus")), (("Moon", "Alan"), ("Moon", "Irene")),
    (("Ko", "Egon"), ("Ko", "Gino")), (("Lim", "Rémi"), ("Lim", "Wilma")), (("Han", "Ken"), ("Han", "Gona")),
    (("Lim", "Tao"), ("Lim", "Du")),
])  # fmt: skip
def test_other_consonants_or_one_syllable_with_another_vowel_are_another_name(one: tuple[str, str], two: tuple[str, str]) -> None:
    for names in ((one, two), (two, one)):
        cited, found = (Record("article-journal", FrozenMap({"author": Field((Name(*name),))})) for name in names)
        assert compare_authors(cited, found).verdict == "wrong"


def test_a_name_with_other_vowels_is_taken_where_no_other_is_left() -> None:
    cited, found = (
        Record("article-journal", FrozenMap({"author": Field(tuple(Name(family, given) for family, given in names))}))
        for names in ((("Lee", "Geon-ho"), ("Lee", "Kun-hee")), (("Yi", "Gŏn-hŭi"), ("Yi", "Kŏn-ho")))
    )
    check = compare_authors(cited, found)
    assert (check.verdict, check.agree) == ("variant", True)


def test_a_name_that_may_be_another_is_taken_last() -> None:
    cited, found = (
        Record("article-journal", FrozenMap({"author": Field(tuple(Name(family, "W.") for family in names))}))
        for names in (("Li", "Lee"), ("Lee", "Li"))
    )
    assert compare_authors(cited, found).verdict == "variant"
    alone = Record("article-journal", FrozenMap({"author": Field((Name("Li", "W."),))}))
    assert compare_authors(alone, cited).verdict == "wrong", "one is left out"
