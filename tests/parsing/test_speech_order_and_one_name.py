"""Books in the order of speech with full stops between the parts, and one word before a colon: a writer known by it, or a title."""

from __future__ import annotations

from typing import Any

import pytest

from citator.parsing import parse_note
from citator.systems import recognise


def told(note: str) -> list[dict[str, Any]]:
    found = []
    for one in parse_note(note, recognise):
        names = [str(name) for name in one.record.names("author")]
        fields = {name: str(one.record.get(name)) for name in ("title", "publisher-place", "publisher", "issued") if one.record.get(name)}
        found.append({"type": one.type, "author": names, **fields, "pin": one.pinpoint})
    return found


@pytest.mark.parametrize(
    ("note", "names", "title", "publisher", "pin"),
    [
        ("Ann Hale. The Quay. Weir Press, 2019.", ["Ann Hale"], "The Quay", "Weir Press", None),
        ("See Ann Hale. The Quay. Weir Press, 2019, p. 4.", ["Ann Hale"], "The Quay", "Weir Press", "p. 4"),
        ("J. R. Hale. The Quay at Dawn. Verso, 2019, pp. 3–4.", ["J. R. Hale"], "The Quay at Dawn", "Verso", "pp. 3–4"),
        ("Ann Hale and Jo Weir. The Quay: A History. Oxford University Press, 2019.", ["Ann Hale", "Jo Weir"], "The Quay: A History",
         "Oxford University Press", None),
        ("Ann Hale, Jo Weir, and Mia Cole. The Quay. Springer, 2019.", ["Ann Hale", "Jo Weir", "Mia Cole"], "The Quay", "Springer", None),
        ("Ann Hale. The Quay. London: Smith & Brook, 2019.", ["Ann Hale"], "The Quay", "Smith & Brook", None),
        ("Ludwig van Hale. Le quai. Éditions du Port, 2019.", ["Ludwig van Hale"], "Le quai", "Éditions du Port", None),
        ("Ann Hale. The Quay. Farrar, Straus and Giroux, 2019.", ["Ann Hale"], "The Quay", "Farrar, Straus and Giroux", None),
    ],
)  # fmt: skip
def test_a_book_in_the_order_of_speech(note: str, names: list[str], title: str, publisher: str, pin: str | None) -> None:
    [one] = told(note)
    assert (one["type"], one["author"], one["title"], one["publisher"], one["issued"]) == ("book", names, title, publisher, "2019")
    assert one["pin"] == pin


@pytest.mark.parametrize(
    "note",
    [
        "Thanks to Ann Hale. The Quay. Weir Press, 2019.",
        "Ann Hale. Interview. Leeds, 2019.",
        "I thank Ann Hale. See Weir Press, 2019.",
        "J. Weir. Normal forms for lamps. In Technical Report, University of Leeds, Germany, 1998.",
        "Ann Hale. Lamps in ports. JOPS, 2008.",
        "J. Weir. A tale of lamps? In Proceedings of the Fifth Symposium on Lamps, page 163. ACM, 1999.",
    ],
)
def test_what_is_no_such_book(note: str) -> None:
    assert not any(one["type"] == "book" and one["author"] and "publisher" in one for one in told(note))


@pytest.mark.parametrize(
    ("note", "names", "title"),
    [
        ("Goethe: Faust. Stuttgart: Reclam 1986.", ["Goethe"], "Faust"),
        ("Schiller: Die Räuber. Reclam, Stuttgart 1986.", ["Schiller"], "Die Räuber"),
        ("Vgl. Platon: Der Staat. Stuttgart: Reclam 1986, S. 12.", ["Platon"], "Der Staat"),
        ("Weber: Wirtschaft und Gesellschaft. Stuttgart: Reclam 1986.", [], "Weber: Wirtschaft und Gesellschaft"),
        ("Versailles: Der Friede. Stuttgart: Reclam 1986.", [], "Versailles: Der Friede"),
    ],
)
def test_one_word_before_a_colon(note: str, names: list[str], title: str) -> None:
    [one] = told(note)
    assert (one["type"], one["author"], one["title"]) == ("book", names, title)
    assert (one["publisher-place"], one["publisher"], one["issued"]) == ("Stuttgart", "Reclam", "1986")


def test_several_of_one_word() -> None:
    found = told("Goethe: Faust. Stuttgart: Reclam 1986, S. 12; Schiller: Die Räuber. Reclam, Stuttgart 1986.")
    assert [(one["author"], one["title"], one["pin"]) for one in found] == [
        (["Goethe"], "Faust", "S. 12"),
        (["Schiller"], "Die Räuber", None),
    ]


def test_a_town_and_a_source_are_no_writers() -> None:
    for note in ("Köln: Böhlau 2001.", "Quelle: Anna Klein, Der Hafen. Köln: Böhlau 2001."):
        assert not any(one["author"] in (["Köln"], ["Quelle"]) for one in told(note))


@pytest.mark.parametrize(
    "title", ["Der Friede von Versailles 1919", "Berlin 1945", "Weimar 1919. Geschichte einer Stadt", "Paris, Mai 1968"]
)
@pytest.mark.parametrize("imprint", ["Köln: Böhlau 2001", "Böhlau, Köln 2001"])
def test_a_year_that_ends_a_title_is_no_imprint(title: str, imprint: str) -> None:
    [one] = told(f"Anna Klein: {title}. {imprint}.")
    assert (one["title"], one["publisher-place"], one["publisher"], one["issued"]) == (title, "Köln", "Böhlau", "2001")


@pytest.mark.parametrize(
    "words",
    [
        "Marx: A Very Short Introduction. Oxford: Oxford University Press 2000",
        "Hegel: A Biography. Cambridge: Cambridge University Press 2000",
        "Luther: A Life. London: Penguin 2000",
        "Homer: The Poetry of the Past. London: Penguin 2000",
        "Pascal: User Manual and Report. New York: Springer 1985",
        "Keller: Planung und Ausführung. Köln: Müller 1999",
        "Kant: Eine Einführung. Stuttgart: Reclam 1986",
        "Kant: Sein Leben. Stuttgart: Reclam 1986",
        "Brecht: Leben und Werk. Stuttgart: Reclam 1986",
        "Nietzsche: Biographie seines Denkens. Stuttgart: Reclam 1986",
        "Voltaire: Sa vie et son temps. Paris: Seuil 1986",
        "Dante: Vita e opere. Milano: Bompiani 1986",
        "Hegel: Life, Work, Legacy. London: Penguin 2000",
        "Voltaire: Candide and the Age of Reason. London: Penguin 2000",
        "Wittgenstein: Philosoph. Wien: Hanser 1999",
        "Goethe: Aus seinem Leben. Köln: Böhlau 1999",
    ],
)
def test_a_book_about_a_writer_is_not_by_him(words: str) -> None:
    [one] = told(f"{words}.")
    assert (one["author"], one["title"]) == ([], words.partition(". ")[0])


@pytest.mark.parametrize(
    ("words", "author", "title"),
    [
        ("Kant: Kritik der reinen Vernunft. Stuttgart: Reclam 1986", "Kant", "Kritik der reinen Vernunft"),
        ("Molière: Le Misanthrope. Paris: Seuil 1986", "Molière", "Le Misanthrope"),
        ("Montaigne: Essais. Paris: Seuil 1986", "Montaigne", "Essais"),
        ("Kafka: Der Prozess. Stuttgart: Reclam 1986", "Kafka", "Der Prozess"),
        ("Nietzsche: Also sprach Zarathustra. München: dtv 1999", "Nietzsche", "Also sprach Zarathustra"),
        ("Wittgenstein: Tractatus logico-philosophicus. Wien: Hanser 1999", "Wittgenstein", "Tractatus logico-philosophicus"),
        ("Voltaire: Candide. Paris: Seuil 1999", "Voltaire", "Candide"),
        ("Goethe: Aus meinem Leben. Dichtung und Wahrheit. Köln: Böhlau 1999", "Goethe", "Aus meinem Leben. Dichtung und Wahrheit"),
        ("Grillparzer: Was will das Weib. Wien: Hanser 1999", "Grillparzer", "Was will das Weib"),
    ],
)
def test_what_a_writer_known_by_one_name_wrote(words: str, author: str, title: str) -> None:
    [one] = told(f"{words}.")
    assert (one["author"], one["title"]) == ([author], title)
