"""An address at the end of a line of plain text: the citation has the address that the link has."""

from __future__ import annotations

import pytest

from citator.flow import examine
from citator.formats.readers.plain import read


@pytest.mark.parametrize("address", ["https://kups.example.org/4321/", "https://kups.example.org/4321-", "https://kups.example.org/4321"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\n\n"])
@pytest.mark.parametrize("before", ["See the report at ", "1 Harbour Office, Report (2012), at "])
def test_the_first_word_of_the_next_line_is_no_part_of_an_address(address: str, ending: str, before: str) -> None:
    examined = examine(read(f"{before}{address}{ending}Levitt wrote about it in 2013.{ending}".encode(), "a.txt"))
    assert [link.href for link in examined.document.links] == [address]
    [citation] = [one for one in examined.citations if one.url]
    assert (citation.url, citation.record.text("URL")) == (address, address)
