"""What tells English titles from those of other languages that have words of English."""

from __future__ import annotations

import time

import pytest

from citator.facts.english_words import english_words
from citator.facts.title_words import title_words
from citator.text.english_titles import are_english_throughout, has_foreign_marks
from citator.text.english_words import is_english, is_own
from citator.text.function_words import FURTHER
from citator.text.own_words import is_of_it_alone
from citator.text.terms import have_phrase_in_common, have_run_in_common, without_terms
from citator.text.title_language import are_one, differ, have_one_language
from citator.text.words import STOP_WORDS


def test_no_word_of_english_alone_is_in_the_lists_of_other_languages() -> None:
    words = english_words()
    own = words["own"] | words["term"]
    assert not own & words["shared"]
    assert not words["own"] & words["term"]
    for table in (STOP_WORDS, FURTHER, title_words()):
        for language, others in table.items():
            assert language == "en" or not {word for word in others if is_own(word)}, language


@pytest.mark.parametrize("word", ["villagers", "policies", "farming", "widely", "stories", "kindness", "harmful", "friendly", "seismology"])
def test_forms_of_english_words_are_english_alone(word: str) -> None:
    assert is_own(word)
    assert is_english(word)


@pytest.mark.parametrize("word", [
    "banken", "museen", "museer", "polen", "krisen", "bibliotheken", "musea", "ospedale", "empresas", "internationale", "administratif",
    "nationale", "controlling", "stratégique", "kultur", "arte", "biblioteca", "sanità", "skolan", "muzeach",
])  # fmt: skip
def test_words_of_other_languages_are_not_english(word: str) -> None:
    assert not is_english(word)


@pytest.mark.parametrize("word", ["international", "administrative", "justice", "communication", "drama", "land", "winter", "marketing"])
def test_words_that_others_have_too_are_english_but_not_alone(word: str) -> None:
    assert is_english(word)
    assert not is_own(word)


@pytest.mark.parametrize("word", ["diversity", "citizenship", "awareness", "harvesting", "hedging", "stewardship", "photography"])
def test_words_of_english_that_others_have_in_terms_tell_of_no_title(word: str) -> None:
    assert is_own(word)
    assert not is_own(word, term=False)


@pytest.mark.parametrize("title", [
    "Kähler manifolds with negative curvature",
    "Schrödinger equations on curved spaces",
    "The Poincaré inequality on trees",
    "Gödel numbering and proof",
    "Housing prices in Zürich",
    "Street markets in São Paulo",
    "Naïve drawings of the sea",
    "Café society and the press",
    "Why languages die",
    "Die casting of aluminium alloys",
    "Van drivers and their families",
    "Man and the sea",
    "War and memory in the valley",
])  # fmt: skip
def test_names_and_words_that_others_have_too_are_no_marks_in_an_english_title(title: str) -> None:
    assert not has_foreign_marks(title)


@pytest.mark.parametrize("title", [
    "Public Health in Österreich",
    "Österreich und Marketing",
    "Économie circular",
    "Análisis social",
    "Música popular",
    "Die Blockchain in Europe",
    "Smart Cities: die Revolution",
    "Sport in Zürcher Schulen für alle",
    "Marketing pour tous",
    "Management sin control",
    "Kunst van Holland",
    "Knowledge Management à la carte für KMU",
])  # fmt: skip
def test_marks_of_other_languages_stay_marks(title: str) -> None:
    assert has_foreign_marks(title)


@pytest.mark.parametrize(("one", "two"), [
    ("Medieval bookbinding", "Ancient shipbuilding"),
    ("Sheep farming in Wales", "Cattle breeding in Scotland"),
    ("Lighthouse keepers", "Harbour pilots"),
    ("Seismology of shallow seas", "Kindness among neighbours"),
])  # fmt: skip
def test_titles_of_english_words_alone_are_of_one_language(one: str, two: str) -> None:
    assert are_english_throughout(one, two)
    assert are_one(one, two)
    assert are_one(two, one)
    assert not differ(one, two)
    assert not are_one(one, two, ("", "ger"))  # the record has that it is in another


@pytest.mark.parametrize(("one", "two"), [
    ("Communication internationale", "International communication"),
    ("Justice administrative", "Administrative justice"),
    ("Control judicial", "Judicial review"),
    ("Marketing international", "Global advertising"),
    ("Storytelling digital", "Digital narratives"),
    ("Action collective", "Joint action"),
    ("Design industrial", "Industrial design"),
    ("Drama rural", "Village plays"),
    ("Marketing social", "Social marketing"),
    ("Audit intern", "Internal audit"),
    ("Capital social", "Share capital"),
    ("Storm over land", "Gale across the country"),
    ("Knowledge Management in KMU", "Managing knowledge in small firms"),
    ("Nachhaltiges Supply Chain Management", "Sustainable supply chain management"),
    ("Controlling in Start-ups", "Management accounting in start-ups"),
    ("Urban Gardening in Berlin", "City gardens in Berlin"),
    ("Planning in Rotterdam", "Town planning in Rotterdam"),
    ("Good corporate governance di bank syariah", "Good corporate governance in Islamic banks"),
    ("Strategisches Supply Management", "Strategic procurement"),
    ("Ecology", "Lamps of the harbour"),
    ("Storytelling", "The art of telling stories"),
    # English throughout, but one of the two in terms alone, which may stand in a title of any language.
    ("Supply chain resilience after the pandemic", "Customer loyalty in online retail"),
    ("Machine learning in healthcare", "Deep learning for radiology"),
    ("Monetary policy", "Fiscal policy"),
    ("Tax evasion", "Money laundering"),
    ("Whale song", "Bird migration"),
    ("Kähler manifolds with negative curvature", "Stable bundles over curves"),
    ("Slow Fashion in Berlin", "Sustainable clothing in Berlin"),
    ("Home Schooling in Austria", "Teaching at home in Austria"),
    ("Urban Farming in Berlin", "City agriculture in Berlin"),
    ("Housing first in Amsterdam", "A home before all else in Amsterdam"),
    ("Work Life Balance", "Reconciling jobs and family"),
    ("Global Village", "The shrinking world"),
    # Words that others have as they stand.
    ("Hunger in Berlin", "Starvation in Berlin"),
    ("Rebellion in Dresden", "Uprising in Dresden"),
    ("Gift und Baby", "Poison and infants"),
    ("Film italian", "Italian cinema"),
    ("Fond european", "European fund"),
    ("Roman european", "The European novel"),
    ("Portrait, injustice, divorce", "Likeness, unfairness and separation"),
    ("Folklore in Hamburg", "Customs of Hamburg"),
    # Articles before English terms.
    ("Die Sharing Economy in Berlin", "Shared goods in Berlin"),
    ("Die Green Economy", "An economy within limits"),
    ("Die Supply Chain", "How goods are delivered"),
    ("Die Tower Bridge in London", "A river crossing in London"),
    ("Die Casting Show", "Talent contests on television"),
    ("Den Green Deal", "An agreement for the climate"),
    ("Van Pipeline und Value Chain", "From pipes to chains of value"),
    # A phrase or the title of a work, and a word of another language beside it.
    ("Made in Italy e distretti", "Made in Italy and industrial districts"),
    ("Made in Germany als Qualitätssiegel", "Made in Germany as a seal of quality"),
    ("Made in Norway, Gütesiegel", "Made in Norway, a seal of quality"),
    ("Die Convention on the Law of the Sea and its Rules und die Häfen", "The Convention on the Law of the Sea and its Rules and ports"),
    # Two ways to write one title in Latin letters.
    ("Chosŏn sidae ŭi hangman", "Joseon sidae ui hangman"),
    ("No Child Left Behind in den USA", "No Child Left Behind in the USA"),
    ("Leave no one behind in der Entwicklungspolitik", "Leave no one behind in development policy"),
    ("Responsibility to protect und Völkerrecht", "Responsibility to protect and international law"),
    ("To the Lighthouse: una lettura", "To the Lighthouse: a reading"),
    ("Call of Duty e la guerra", "Call of Duty and war"),
    ("Ease of Doing Business in Österreich", "Ease of doing business in Austria"),
    ("Belt and Road Initiative und Europa", "Belt and Road Initiative and Europe"),
    # The title of a work in a third language, or in one of the two.
    ("Les Fleurs du mal: une lecture", "Les Fleurs du mal: a reading"),
    ("El libro de los gorriones de Bécquer", "Bécquer's El libro de los gorriones"),
    ("La vida es sueño de Calderón", "Calderón's La vida es sueño"),
    ("Поэма «Медный всадник» и город", "Поема «Медный всадник» і місто"),
    ("Lire À la recherche du temps perdu", "Reading À la recherche du temps perdu"),
    ("Die Leiden des jungen Werthers et la France", "Die Leiden des jungen Werthers and France"),
    ("Език и литература на народа", "Јазик и литература на народот"),
])  # fmt: skip
def test_what_may_be_a_translation_is_not_of_one_language(one: str, two: str) -> None:
    assert not are_one(one, two)
    assert not are_one(two, one)
    assert not have_phrase_in_common(one, two)
    assert not have_one_language(one, two)


@pytest.mark.parametrize(("one", "two", "kept"), [
    ("Risk Management in Banken", "Risk management in banks", False),
    ("Social Media Marketing in Museen", "Social media marketing in museums", False),
    ("Change Management in Polen", "Change management in Poland", False),
    ("Digital marketing in musea", "Digital marketing in museums", False),
    ("Marketing for museer", "Marketing for museums", False),
    ("Project management in ospedale", "Project management in hospitals", False),
    ("Bed and Breakfast in Polen", "Bed and breakfast in Poland", False),
    ("Terms of Trade in Krisen", "Terms of trade in crises", False),
    ("Education for Sustainable Development in Deutschland", "Education for sustainable development in Germany", False),
    ("Robuste Graph Neural Networks", "Robust graph neural networks", False),
    ("Machine Learning Methoden", "Machine learning methods", False),
    ("Supply chain management in hospitals", "Supply chain management in schools", True),
    ("Risk management for farmers", "Risk management for fishermen", True),
    ("The tides of the North Sea", "The tides of the North Atlantic", True),
    ("A survey of lighthouse keepers in Xanten", "A survey of lighthouse keepers in Yport", True),
    ("Distilling harbour water for Xanten", "Distilling harbour water for Yport", True),
    ("Harbour plans for residential Planung im Norden", "Harbour plans for residential streets", True),  # no term ends in an adjective
    ("Sea Traffic Management 4.0", "Sea traffic management for the digital age", False),
    ("Harbour plans for harbours im Norden", "Harbour plans for harbours in the north", False),
    ("Harbour plans for residential und mehr", "Harbour plans for residential and more", False),
])  # fmt: skip
def test_a_phrase_that_no_translation_would_have_kept_is_more_than_a_term(one: str, two: str, kept: bool) -> None:
    assert have_phrase_in_common(one, two) is kept
    assert have_phrase_in_common(two, one) is kept


def test_terms_that_two_titles_have_in_common_are_no_evidence() -> None:
    assert without_terms("Supply Chain Management in Krisen", "Supply chain management in crises") == ("in Krisen", "in crises")
    assert without_terms("Law and Economics: Europa", "Law and economics: Europe") == (": Europa", ": Europe")
    assert without_terms("Tides", "Lamps of the sea") == ("Tides", "Lamps of the sea")
    assert without_terms("", "Tides") == ("", "Tides")


@pytest.mark.parametrize(("title", "language"), [
    ("Los bosques y las aves de la montaña", "es"),
    ("La storia dei porti del nord", "it"),
    ("A formação das cidades e não dos portos", "pt"),
    ("Życie pszczół w lesie i na łące", "pl"),
    ("Развитие портов и рыболовства", "ru"),
    ("Розвиток портів і рибальства", "uk"),
    ("Histoire de la justice", "fr"),
    ("Geschichte der Malerei", "de"),
])  # fmt: skip
def test_a_title_is_of_a_language_by_what_no_neighbour_has(title: str, language: str) -> None:
    assert is_of_it_alone(title, language)


@pytest.mark.parametrize(("title", "language"), [
    ("La casa de la plaza", "es"),  # and Catalan
    ("O mar e o vento", "pt"),  # and Galician
    ("La musica popolare", "it"),
    ("Skolen i byen", "da"),  # and Norwegian
    ("Razvoj gradova i sela", "hr"),  # and Serbian
    ("Sejarah kota di Jawa Timur", "id"),  # and Malay
    ("История портов", "ru"),
    ("Казак тили и адабияты үчүн", "ru"),
    ("Justice administrative", "fr"),
    ("International communication", "fr"),
    ("Species plantarum", "la"),
])  # fmt: skip
def test_what_a_neighbour_or_english_may_have_as_well_tells_nothing(title: str, language: str) -> None:
    assert not is_of_it_alone(title, language)


@pytest.mark.parametrize(("one", "two"), [
    ("La historia de los puertos del norte", "La historia de los puertos del sur"),
    ("El crecimiento de las ciudades", "El gobierno de las ciudades"),
    ("As aves da floresta e do rio", "Os peixes da floresta e do rio"),
    ("История русского искусства", "История русского языка"),
    ("Птицы северных морей", "Рыбы северных морей"),
    ("Die Geschichte der Häfen im Norden", "Die Geschichte der Wälder im Norden"),
    ("Le pain et le vin", "Le sel et le vin"),
    ("Histoire de la peinture", "Histoire de la sculpture"),
    ("Gli uccelli della montagna e del mare", "Gli uccelli della montagna e del bosco"),
    ("De geschiedenis van de haven", "De geschiedenis van de stad"),
])  # fmt: skip
def test_titles_that_share_their_words_but_one_are_of_one_language(one: str, two: str) -> None:
    assert have_run_in_common(one, two)
    assert have_one_language(one, two)


@pytest.mark.parametrize(("one", "two"), [
    ("Razvoj gradova u 19. stoljeću", "Razvoj gradova u 19. veku"),
    ("Skolen og byen i det moderne samfund", "Skolen og bygda i det moderne samfunn"),
    ("Sejarah bandar di Jawa Timur", "Sejarah kota di Jawa Timur"),
    ("Obraz města v moderní kultuře", "Obraz mesta v modernej kultúre"),
    ("La casa de la plaza", "La casa de la plaça"),
    ("История портов", "Історія портів"),
    ("Supply Chain Management in der Praxis", "Supply chain management in de praktijk"),
    ("Histoire de la communication", "History of communication"),
])  # fmt: skip
def test_titles_in_neighbours_are_not_of_one_language_for_what_they_share(one: str, two: str) -> None:
    assert not have_one_language(one, two)
    assert not are_one(one, two)


@pytest.mark.parametrize(("one", "two"), [
    ("한국 경제의 성장", "조선 시대 미술"),
    ("日本の経済と社会", "江戸時代の文学について"),
    ("ประวัติศาสตร์ไทย", "ภาษาและวัฒนธรรม"),
    ("ქართული ენის ისტორია", "საქართველოს მუსიკა"),
    ("Հայոց լեզվի պատմություն", "Հայ երաժշտության տեսություն"),
])  # fmt: skip
def test_titles_in_letters_of_one_language_alone_are_of_that_one(one: str, two: str) -> None:
    assert are_one(one, two)
    assert not are_one(one, "Tides of the sea")
    assert not are_one(one, two, ("eng", ""))


def test_titles_in_greek_letters_are_of_one_language_where_they_share_words_on_end() -> None:
    assert have_one_language("Ιστορία της ελληνικής γλώσσας", "Ιστορία της ελληνικής τέχνης")
    assert not are_one("Η ιστορία της πόλης", "Οι νόμοι της θάλασσας")  # one may be in the Greek of long ago
    assert not are_one("中国文学史", "日本の文学")


def test_the_language_on_record_speaks_against_another_and_decides_nothing() -> None:
    for told in (("en", "en"), ("", "en"), ("en", "")):
        assert not are_one("Salzwiesen", "Salt marshes", told)
        assert not are_one("Zur Genese der Nierentubuli", "Tubules of the kidney", told)
        assert not are_one("Communication internationale", "International communication", told)
    one, two = "Kindness of the keepers", "The lamps of the harbour"
    assert are_one(one, two, ("english", "en-GB"))
    for told in ("ngerman", "german", "ger", "de-AT", "swissgerman", "frenchb", "Mirandese"):
        assert not are_one(one, two, (told, ""))
        assert not are_one(one, two, ("", told))


def test_titles_of_any_length_are_compared_in_no_time() -> None:
    long = "Die Gezeiten der Nordsee im Winter " + "re" * 2_000 + "xxxx"
    assert are_one(long, "Vögel auf Wiesen und die See")
    assert not is_english("re" * 2_000 + "tide")
    assert is_english("re" + "tide")
    begun = time.perf_counter()
    assert not are_one("tax sea " * 4_000, "sea sea tax " * 3_000, ("", "ger"))
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize("title", ["A good start in school", "School and family", "Action collective", "Storm over land"])
def test_a_title_whose_words_may_all_be_english_is_not_plainly_in_another_language(title: str) -> None:
    assert not differ(title, "The lamps of the harbour and their keepers")


def test_languages_in_cyrillic_letters_are_not_plainly_two_where_no_letter_tells() -> None:
    assert not differ("Ледники и реки Сибири", "Леса и почвы Урала")
