"""ICRC: rules of the customary law study and only those, addresses of the databases, old and new."""

from __future__ import annotations

import pytest

from citator.systems.icrc import find, moved


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ICRC, Customary IHL Database, Rules 14, 15 and 16", ["Rule 14", "Rule 15", "Rule 16"]),
        ("ICRC, Customary IHL Study, Rules 1–10", ["Rules 1–10"]),
        ("Customary International\nHumanitarian Law, vol. I,\nRule 33", ["Rule 33"]),
        ("Customary IHL Rule 161 and Rule 162 of it", []),
        ("Customary IHL. The Rule 33 of the harbour", []),
        ("customary IHL; Rule 33", []),
        ("customary IHL and Rule 33 of the Rules of Procedure", []),
        ("customary IHL, the Statute and Rule 33", []),
        ("ICRC, Commentary, Rule of law 33", []),
    ],
)
def test_rules(text: str, found: list[str]) -> None:
    assert [match.identifier.value.removeprefix("Customary IHL ") for match in find(text) if match.identifier] == found


def test_the_words_that_name_the_study_belong_to_the_first_rule() -> None:
    text = "See ICRC, Customary IHL Database, Rules 14 and 15."
    first, second = find(text)
    assert text[first.start : first.end] == "ICRC, Customary IHL Database, Rules 14"
    assert text[second.start : second.end] == "15"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "https://ihl-databases.icrc.org/customary-ihl/eng/docs/v2_rul_rule33",
            "https://ihl-databases.icrc.org/en/customary-ihl/v2/rule33",
        ),
        ("https://ihl-databases.icrc.org/ihl/FULL/375", "https://ihl-databases.icrc.org/en/ihl-treaties/gciii-1949"),
        ("https://ihl-databases.icrc.org/ihl/WebART/380-600056", None),
        ("https://ihl-databases.icrc.org/en/customary-ihl/v1/rule33", None),
        ("https://example.org/customary-ihl/eng/docs/v1_rul_rule33", None),
    ],
)
def test_moved(old: str, new: str | None) -> None:
    assert moved(old) == new


def test_no_rule_beyond_the_last() -> None:
    assert not list(find("https://ihl-databases.icrc.org/en/customary-ihl/v1/rule200"))
