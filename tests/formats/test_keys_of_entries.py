"""Entries of BibTeX whose key has no comma behind it, or that have no key."""

from __future__ import annotations

import pytest

from citator.formats.readers import bibtex

FIELDS = "  author = {Weir, Jo},\n  title = {Tides},\n  year = 2005\n}\n"


def told(text: str) -> tuple[list[str], list[str], list[str]]:
    """The keys, the warnings, and the problems of the entries."""
    read = bibtex.read(text.encode(), "a.bib")
    return [one.key for one in read.entries], list(read.warnings), [clause for one in read.entries for _, clause in one.problems]


@pytest.mark.parametrize("key", ["tide", "tide2001", "Weir:2001-a", "DBLP:conf/quay/Weir05"])
@pytest.mark.parametrize("end", ["\n", " \n", "\r\n"])
def test_a_key_without_its_comma_is_told_and_taken(key: str, end: str) -> None:
    keys, warnings, problems = told(f"@article{{{key}{end}{FIELDS}")
    assert keys == [key]
    assert warnings == [f"line 1: no comma stands behind the key {key}"]
    assert problems == []


@pytest.mark.parametrize("begin", ["@article{,\n", "@article{\n", "@article{ ,"])
def test_an_entry_without_a_key_is_told(begin: str) -> None:
    keys, warnings, problems = told(begin + FIELDS)
    assert (keys, warnings) == (["entry1"], [])
    assert problems == ["it has no key, so that nothing can cite it"]


@pytest.mark.parametrize("begin", ["@article{tide,\n", "@article{tide\n,\n", "@article{two words,\n", "@article {tide , "])
def test_an_entry_with_key_and_comma_is_no_fault(begin: str) -> None:
    keys, warnings, problems = told(begin + FIELDS)
    assert keys[0] in ("tide", "two words")
    assert (warnings, problems) == ([], [])
