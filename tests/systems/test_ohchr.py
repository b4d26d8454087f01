"""Treaty bodies: a number counts with its committee, the nearest one of the sentence."""

from __future__ import annotations

import pytest

from citator.model import Identifier
from citator.systems.ohchr import find, url


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Human Rights Committee, Brook v. Riverland, communication No. 702/1996", ["CCPR Communication No. 702/1996"]),
        ("Committee against Torture, communications Nos. 21/1995, 22/1995 and 23/1995",
         ["CAT Communication No. 21/1995", "CAT Communication No. 22/1995", "CAT Communication No. 23/1995"]),
        ("The Human Rights Committee met. It was late. Communication No. 702/1996 was read", []),
        ("Human Rights Committee, general comment No. 31; CEDAW, general recommendation No. 19",
         ["CCPR General Comment No. 31", "CEDAW General Recommendation No. 19"]),
        ("CEDAW, general comment No. 19", []),
        ("Human Rights Committee, general comment XXX1", []),
        ("AL AZE 1/2019 and UA IRN 12/2020", ["AL AZE 1/2019", "UA IRN 12/2020"]),
    ],
)  # fmt: skip
def test_found(text: str, found: list[str]) -> None:
    assert [match.identifier.value for match in find(text) if match.identifier] == found


def test_a_certain_symbol_is_an_equivalent_and_an_uncertain_one_is_not() -> None:
    known, unknown = find(
        "Human Rights Committee, general comments; Human Rights Committee, General Comment No. 34; CCPR General Comment No. 6"
    )
    assert known.identifier
    assert unknown.identifier
    assert known.identifier.equivalents == ("CCPR/C/GC/34",)
    assert unknown.identifier.equivalents == ()
    assert url(unknown.identifier) is None


@pytest.mark.parametrize(
    "address",
    [
        "https://juris.ohchr.org/casedetails/702/en-US",
        "https://www.ohchr.org/en/press-releases/2025/08/a-lighthouse-for-all",
        "https://spcommreports.ohchr.org/TMResultsBase/DownLoadPublicCommunicationFile?gId=24780",
    ],
)
def test_addresses_both_ways(address: str) -> None:
    (match,) = find(address)
    assert match.identifier
    assert url(match.identifier) == address


def test_opaque_addresses_name_nothing() -> None:
    assert not list(find("https://docstore.ohchr.org/SelfServices/FilesHandler.ashx?enc=6QkG1d%2fPPRiCAqhKb7yhsk"))
    assert url(Identifier("ohchr", "juris/702")) == "https://juris.ohchr.org/casedetails/702/en-US"
