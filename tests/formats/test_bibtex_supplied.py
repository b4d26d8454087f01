"""What a record lacks is supplied in plain words, and known again."""

from __future__ import annotations

import pytest
from tests.support.sample_records import field

from citator.formats.bibtex_supplied import completed, institution, number_in_title, supplied_title


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ({"type": "resolution", "number": "A/RES/62/243"}, "Resolution 62/243"),
        ({"type": "resolution", "number": "A/RES/217(III)[A]"}, "Resolution 217 A (III)"),
        ({"type": "resolution", "number": "A/RES/3314(XXIX)"}, "Resolution 3314 (XXIX)"),
        ({"type": "resolution", "number": "E/CN.4/RES/1998/50"}, "Resolution 1998/50"),
        ({"type": "resolution", "number": "1416"}, "Resolution 1416"),
        ({"type": "un-document", "number": "A/DEC/49/426"}, "Decision 49/426"),
        ({"type": "un-document", "number": "A/78/6 (Sect. 9)"}, "A/78/6 (Sect. 9)"),
        ({"type": "letter", "number": "S/2023/962"}, "S/2023/962"),
        ({"type": "document", "number": "7"}, "No. 7"),
        ({"type": "report", "number": "7", "genre": "Policy brief"}, "Policy brief 7"),
        ({"type": "letter", "recipient": [{"family": "Hooker", "given": "J. D."}]}, "Letter to J. D. Hooker"),
        ({"type": "webpage", "URL": "http://www.light.example/"}, "www.light.example"),
        ({"type": "webpage", "URL": "https://light.example/caf%C3%A9/x?y=1#z"}, "light.example/café/x"),
        ({"type": "webpage", "URL": "https://light.example/caf%E9"}, "light.example/caf%E9"),
        ({"type": "document"}, ""),
    ],
)
def test_a_title_follows_from_number_or_address(item, title):
    assert supplied_title(field(**item)) == title


@pytest.mark.parametrize(
    ("item", "author"),
    [
        ({"type": "resolution", "number": "S/RES/822 (1993)"}, "Security Council"),
        ({"type": "resolution", "number": "A/HRC/RES/16/18"}, "Human Rights Council"),
        ({"type": "un-document", "number": "S/2018/462"}, "United Nations"),
        ({"type": "resolution", "number": "CM/Rec(2011)12"}, ""),
        ({"type": "document", "authority": "Council of Lights"}, "Council of Lights"),
        ({"type": "report", "publisher": "Trinity House"}, "Trinity House"),
        ({"type": "book", "publisher": "Trinity House"}, ""),
        ({"type": "book", "editor": [{"family": "Munro"}], "authority": "Council of Lights"}, ""),
        ({"type": "letter", "author": [{"family": "Darwin"}], "authority": "Council of Lights"}, "Darwin"),
    ],
)
def test_the_body_stands_as_author_where_there_is_none(item, author):
    assert " ".join(map(str, completed(field(**item)).names("author"))) == author


def test_only_documents_of_the_united_nations_are_published_by_them():
    house = [{"literal": "Trinity House"}]
    assert institution(field(type="report", author=house)) == "Trinity House"
    assert institution(field(type="report", author=house, number="A/HRC/8/6")) == "United Nations"
    assert institution(field(type="report", author=house, number="CM/Rec(2011)12")) == "Trinity House"
    assert institution(field(type="report", author=[{"family": "Munro"}])) == ""


def test_a_number_is_read_out_of_a_title_that_is_no_more():
    assert number_in_title("Resolution 1416 (2005)", "resolution") == "1416 (2005)"
    assert number_in_title("Resolution 1416 on lights", "resolution") == ""
    assert number_in_title("A/RES/62/243", "resolution") == "A/RES/62/243"
    assert number_in_title("S/2018/462 and S/2018/463", "un-document") == ""
