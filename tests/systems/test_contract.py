"""What every source system keeps to: one file with its manual, its examples and its look-alikes, spans that fit, linear time."""

from __future__ import annotations

import re
from itertools import count, pairwise
from types import ModuleType
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import Identifier, Match
from citator.systems import SourceSystem, canonical_url, owner, recognise, systems
from tests.support.growth import grows_no_faster_than_its_input

SYSTEMS = systems()
EACH = pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.NAME)
NAMED_BY_TITLE = ("icj_case", "osce_document")
EXAMPLES = [(system, text, value) for system in SYSTEMS for text, value in system.EXAMPLES]


def named(match: Match) -> str:
    """The identifier's value; the address, where the match has none."""
    return match.identifier.value if match.identifier else match.record.text("URL")


@EACH
def test_a_system_has_all_parts(system: SourceSystem) -> None:
    assert isinstance(system, SourceSystem)
    module = cast(ModuleType, system)
    name = module.__name__.rpartition(".")[2]
    assert name == system.NAME
    assert all(trigger and trigger == trigger.lower() for trigger in system.TRIGGERS)
    assert isinstance(system.PRIORITY, int)
    if hasattr(system, "lookup"):
        assert module.BASE.startswith("https://")
        assert module.ETIQUETTE.interval > 0
    assert set(module.__all__) >= {"EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"}


@EACH
def test_its_docstring_is_a_manual_page(system: SourceSystem) -> None:
    manual = cast(ModuleType, system).__doc__ or ""
    assert "Official source" in manual
    assert "https://" in manual or "ISO" in manual
    assert ">>>" in manual


@EACH
def test_it_has_examples_and_look_alikes(system: SourceSystem) -> None:
    assert any(value for _, value in system.EXAMPLES)
    assert any(value is None for _, value in system.EXAMPLES)


def test_a_scheme_has_one_owner() -> None:
    schemes = [scheme for system in SYSTEMS for scheme in system.SCHEMES]
    assert len(schemes) == len(set(schemes))
    assert all(owner(scheme) for scheme in schemes)


@pytest.mark.parametrize(
    ("system", "text", "value"), [row for row in EXAMPLES if row[2]], ids=lambda part: str(getattr(part, "NAME", part))[:60]
)
def test_examples_are_found(system: SourceSystem, text: str, value: str) -> None:
    found = list(system.find(text))
    assert value in [named(match) for match in found]
    low = text.lower()
    assert not system.TRIGGERS or any(trigger in low for trigger in system.TRIGGERS), "its triggers would keep it from being asked"


@pytest.mark.parametrize(
    ("system", "text", "value"), [row for row in EXAMPLES if not row[2]], ids=lambda part: str(getattr(part, "NAME", part))[:60]
)
def test_look_alikes_are_not(system: SourceSystem, text: str, value: None) -> None:
    assert [named(match) for match in system.find(text)] == []


@pytest.mark.parametrize(("system", "text", "value"), EXAMPLES, ids=lambda part: str(getattr(part, "NAME", part))[:60])
def test_matches_are_well_formed(system: SourceSystem, text: str, value: str | None) -> None:
    padded = f"Über – “{text}” – 灯台"
    for match in system.find(padded):
        words = padded[match.start : match.end]
        assert words.strip() == words
        assert words
        assert match.system == system.NAME
        if match.identifier:
            assert match.identifier.scheme in system.SCHEMES
            digits = [c for c in match.identifier.value if c.isdigit()]
            printed = re.findall(r"\d|\b[IVXLC]+\b|(?:first|second|third|th)\b", words)
            # what tells one document from the next stands in the words, also as "XXIII" or "Thirteenth"; years and check digits can
            # come from tables, and so can all the figures of what is named by its title
            assert not digits or printed or match.identifier.scheme in NAMED_BY_TITLE


@pytest.mark.parametrize(
    ("system", "text", "value"), [row for row in EXAMPLES if row[2]], ids=lambda part: str(getattr(part, "NAME", part))[:60]
)
def test_the_canonical_address_leads_back(system: SourceSystem, text: str, value: str) -> None:
    identifier = next((match.identifier for match in system.find(text) if match.identifier and match.identifier.value == value), None)
    address = system.url(identifier) if identifier else None
    if not identifier or not address:
        return
    assert address.startswith("https://")
    assert " " not in address
    assert canonical_url(identifier) == address
    back = [match.identifier for match in recognise(f"see {address}.") if match.identifier and match.address]
    assert back
    # the address of a joint symbol is that of its first half, and a part (217 A) has that of the whole; the organisation at whose site an
    # instrument stands knows it by a number of its own
    bare = value.partition("[")[0]
    assert back[0].value in (value, bare, *identifier.equivalents) or (identifier.scheme == "instrument" != back[0].scheme)


@EACH
def test_no_address_for_what_is_not_its_own(system: SourceSystem) -> None:
    assert system.url(Identifier("no_such_scheme", "1")) is None


@EACH
@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(system: SourceSystem, text: str) -> None:
    check_spans(system, text)


PIECES = st.sampled_from(
    "Security_Council General_Assembly resolution resolutions Res. 822 (1993) 62/243 217 A (III) , and of_the S/2018/462 A/ RES/ /Add.1 - "
    "https:// undocs.org/ www. hrw.org/news/ doi: 10.1000/ x ISBN 978 0-306-40615-7 PACE "
    "Parliamentary_Assembly Doc. CSCE Communication No. 12 \n . ( ) [".split(" ")
)  # fmt: skip


@EACH
@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["", " ", "\n"]))
def test_any_order_of_its_words_can_be_read(system: SourceSystem, pieces: list[str], between: str) -> None:
    check_spans(system, between.join(pieces).replace("_", " "))


def check_spans(system: SourceSystem, text: str) -> None:
    found = list(system.find(text))
    assert [match.start for match in found] == sorted(match.start for match in found)
    for match in found:
        assert 0 <= match.start < match.end <= len(text)


REPEATED = [
    "resolution 822 (1993), ", "A/", "A/RES/62/243-", "S/2018/462 and ", "Council ", "resolutions 1, 2 and 3 ", "10.1000/", "(" * 9, "doi:",
    "ISBN 978 ", "9 7 8 ", "http://hrw.org/", "Parliamentary Assembly ", "CSCE Communication ", "/C.1",
    "E/CN.4/Sub.2/1-", "General Assembly\n",
    "The first one (No. 822) ", "52/214, sect. B, ", "  \n", "Resolution  ",
]  # fmt: skip


@EACH
@pytest.mark.parametrize("piece", REPEATED)
def test_time_grows_with_length_only(system: SourceSystem, piece: str) -> None:
    number = count()  # the addresses of the last texts are remembered: no text comes twice

    def find(letters: int) -> None:
        for _ in system.find(piece * (letters // len(piece)) + f" {next(number)}"):
            pass

    assert grows_no_faster_than_its_input(find, 40_000)


def test_matches_of_all_systems_do_not_overlap() -> None:
    text = " ".join(example for _, example, _ in EXAMPLES)
    found = recognise(text)
    assert all(before.end <= after.start for before, after in pairwise(found))
