"""A link in Markdown is one citation, of the words that are printed and of the address that they carry."""

from __future__ import annotations

import pytest

from citator import flow
from citator.model import Citation


def cited(text: str, name: str = "a.md") -> list[Citation]:
    return flow.extract(flow.read(text.encode(), name))


@pytest.mark.parametrize(
    ("text", "words", "url"),
    [
        ("See [the tides](https://example.org/tides \"Tides\") here.", "the tides", "https://example.org/tides"),
        ("See [the tides](<https://example.org/a b>) here.", "the tides", "https://example.org/a b"),
        ("See [the tides][t] here.\n\n[t]: https://example.org/tides 'Tides'\n", "the tides", "https://example.org/tides"),
        ("See <a href=\"https://example.org/tides\">the tides</a> here.", "the tides", "https://example.org/tides"),
        ("See <https://example.org/tides> here.", "https://example.org/tides", "https://example.org/tides"),
        ("See [https://example.org/tides](https://example.org/tides) here.", "https://example.org/tides", "https://example.org/tides"),
        ("See https://example.org/tides here.", "https://example.org/tides", "https://example.org/tides"),
    ],
)  # fmt: skip
def test_a_link_is_one_citation_with_its_words_and_its_address(text: str, words: str, url: str) -> None:
    [one] = cited(text)
    assert (one.raw, one.url) == (words, url)


def test_words_that_name_a_document_carry_the_address_of_their_link() -> None:
    [one] = cited("As [A/RES/62/243](https://undocs.org/A/RES/62/243) says, the lamps are lit.")
    assert (one.raw, one.type, one.url) == ("A/RES/62/243", "resolution", "https://undocs.org/A/RES/62/243")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It is in [the text](https://undocs.org/A/RES/62/243) too.", "a.md"),
        ('<html><body><p>It is in <a href="https://undocs.org/A/RES/62/243">the text</a> too.</p></body></html>', "a.html"),
    ],
)
def test_a_link_on_other_words_is_of_the_document_that_its_address_names(text: str, name: str) -> None:
    [one] = cited(text, name)
    assert (one.raw, one.type, [known.value for known in one.identifiers]) == ("the text", "resolution", ["A/RES/62/243"])


def test_an_address_that_no_link_uses_is_still_cited() -> None:
    found = cited("The tides.\n\n[t]: https://example.org/tides 'Tides'\n")
    assert [one.url for one in found] == ["https://example.org/tides"]


@pytest.mark.parametrize("name", ["*Hale v. Weir*", "_Hale v. Weir_", "Hale v. Weir"])
def test_a_case_whose_name_is_a_link_keeps_its_reporter(name: str) -> None:
    (one,) = cited(f"The court held in [{name}](https://www.example.org/x), 12 U.S. 3, 5 (1994), that lamps burn.")
    assert (one.record.text("title"), one.record.text("volume"), one.pinpoint, one.url) == (
        "Hale v. Weir",
        "12",
        "5",
        "https://www.example.org/x",
    )


def test_a_resolution_that_is_a_link_keeps_its_pinpoint() -> None:
    (one,) = cited("It recalled [General Assembly resolution 60/251](https://undocs.org/A/RES/60/251), para. 5, on lamps.")
    assert (one.pinpoint, [identifier.value for identifier in one.identifiers]) == ("para. 5", ["A/RES/60/251"])


def test_a_link_in_a_note_has_the_signal_before_it_and_is_counted_where_it_stands() -> None:
    note = "See [2030 Lamps](https://example.org/a); Jo Weir, Wells (Quay Press, 2019); cf. [Quays](https://example.org/q). See also [Tides](https://example.org/t)."
    found = cited(f"Words.[^1]\n\n[^1]: {note}\n")
    assert [(one.id, one.raw[:9], one.signal) for one in found] == [
        ("n1-1", "2030 Lamp", "See"), ("n1-2", "Jo Weir, ", None), ("n1-3", "Quays", "cf."), ("n1-4", "Tides", "See also"),
    ]  # fmt: skip


def test_short_forms_lead_to_the_citation_that_is_counted_anew() -> None:
    note = "See [2030 Lamps](https://example.org/a); Jo Weir, Wells (Quay Press, 2019), p. 3."
    *_, full, short = cited(f"Words.[^1] More.[^2]\n\n[^1]: {note}\n\n[^2]: Ibid., p. 4.\n")
    assert (full.id, short.short_form_of) == ("n1-2", "n1-2")


@pytest.mark.parametrize(
    "name",
    [
        "[Hale v. Weir][hw]",
        "[*Hale v. Weir*][hw]",
        "[Hale v. Weir][]",
        "[Hale v. Weir]",
        "[*Hale v. Weir*](https://example.org/hw)",
        "[**Hale v. Weir**](https://example.org/hw)",
        "*[Hale v. Weir](https://example.org/hw)*",
        '<a href="https://example.org/hw"><em>Hale v. Weir</em></a>',
        '<em><a href="https://example.org/hw">Hale v. Weir</a></em>',
        '<a href="https://example.org/hw">Hale v. Weir</a>',
    ],
)
@pytest.mark.parametrize("before", ["The court held in ", "Lamps.[^1]\n\n[^1]: "])
def test_a_case_has_its_name_and_its_link_whatever_sets_it_off(name: str, before: str) -> None:
    apart = "https" not in name
    defined = "\n\n[hw]: https://example.org/hw\n[Hale v. Weir]: https://example.org/hw\n" if apart else ""
    one = next(one for one in cited(f"{before}{name}, 12 U.S. 3, 5 (1994).{defined}") if one.type == "case")
    assert (one.record.text("title"), one.url, one.pinpoint) == ("Hale v. Weir", "https://example.org/hw", "5")
    assert one.raw == f"{name}, 12 U.S. 3, 5 (1994)"


def test_words_in_tags_of_emphasis_are_read_as_in_marks() -> None:
    (one,) = cited("The court held in <em>Hale v. Weir</em>, 12 U.S. 3 (1994), that lamps burn.")
    assert (one.record.text("title"), one.raw) == ("Hale v. Weir", "<em>Hale v. Weir</em>, 12 U.S. 3 (1994)")


ENTRIES = """\
- Weir, B. (2012). [The Lamps of Leeds](https://doi.org/10.1000/183). *Journal of Lamps*, *12*(3), 33–41.
- Hale, A. (2013). [*The Quay*](https://example.org/quay). Weir Press.
- [Brook, T.](https://example.org/brook) (2014). *Lamps and ships*. Weir Press.
- [Ann Hale](https://example.org/hale). *The Harbour*. Leeds: Weir Press, 2015.
- Reid, T. (2016). [Quays of York][q]. *Journal of Lamps*, *13*(1), 3–4.
- Reid, T. (2017). <a href="https://example.org/piers"><em>Piers</em></a>. Weir Press.
- [Dent, C.](https://example.org/dent) (2018). *[Docks](https://example.org/docks)*. Weir Press.

[q]: https://example.org/quays
"""


@pytest.mark.parametrize("head", ["", "# Harbours\n\nSome words on lamps.\n\n## References\n\n"])
@pytest.mark.parametrize("mark", ["- ", "* ", "\n"])
def test_entries_of_lists_whose_words_are_links(head: str, mark: str) -> None:
    found = cited(head + ENTRIES.replace("- ", mark))
    shown = [(*map(str, one.record.names("author")), one.record.text("title"), one.url) for one in found]
    assert shown == [
        ("B. Weir", "The Lamps of Leeds", "https://doi.org/10.1000/183"),
        ("A. Hale", "The Quay", "https://example.org/quay"),
        ("T. Brook", "Lamps and ships", None),
        ("Ann Hale", "The Harbour", None),
        ("T. Reid", "Quays of York", "https://example.org/quays"),
        ("T. Reid", "Piers", "https://example.org/piers"),
        ("C. Dent", "Docks", "https://example.org/docks"),
    ]
    assert [known.value for known in found[0].identifiers] == ["10.1000/183"]
    assert found[2].raw == "[Brook, T.](https://example.org/brook) (2014). *Lamps and ships*. Weir Press"


def test_a_list_of_links_is_no_list_of_references() -> None:
    found = cited(
        "# Links\n\n- [The Lamps](https://example.org/l)\n- [Ann Hale](https://example.org/h)\n- [Ships](https://example.org/s): a site\n"
    )
    assert [(one.type, one.raw) for one in found] == [("webpage", "The Lamps"), ("webpage", "Ann Hale"), ("webpage", "Ships")]
