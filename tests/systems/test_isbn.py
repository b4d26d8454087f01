"""ISBNs: both lengths, the check digit, and numbers that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.model import Identifier
from citator.systems.isbn import find


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ISBN 0-8147-1944-9", ["9780814719442"]),
        ("ISBN-10: 080442957X.", ["9780804429573"]),
        ("ISBN 978 0 306 40615 7 (hbk)", ["9780306406157"]),
        ("ISBN: 978‑0‑306‑40615‑7", ["9780306406157"]),
        ("ISBN (pbk) 0-8147-1944-9 and 978-0-306-40615-7", ["9780814719442", "9780306406157"]),
        ("London, 2013, 9780306406157", ["9780306406157"]),
        ("https://www.amazon.com/Some-Title/dp/0814719449/ref=sr_1", ["9780814719442"]),
        ("9780306406158", []),
        ("tel. 978-555-0100-22-33", []),
        ("0814719449", []),
    ],
)
def test_found(text: str, values: list[str]) -> None:
    assert [match.identifier.value for match in find(text) if match.identifier] == values


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("ISBN 978-0-306-40615-8", "the check digit is 7, not 8"),
        ("ISBN 0-8147-1944-2", "the check digit is 9, not 2"),
        ("ISBN 0-8044-2957-1", "the check digit is X, not 1"),
        ("ISBN 977-0-306-40615-7", "begin with 978 or 979"),
        ("ISBN 978-0-306-4061-7", "12 digits"),
    ],
)
def test_what_is_called_an_isbn_and_can_be_none(text: str, fault: str) -> None:
    (match,) = find(text)
    assert match.identifier is None
    assert match.problem
    assert fault in match.problem[1]


def test_the_short_form_is_an_equivalent() -> None:
    (match,) = find("ISBN 978-0-8147-1944-2")
    assert match.identifier == Identifier("isbn", "9780814719442", ("0814719449",))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=9, max_size=9))
def test_one_wrong_digit_is_always_seen(digits: list[int]) -> None:
    stem = "978" + "".join(map(str, digits))
    right = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(stem)) % 10
    for last in range(10):
        (match,) = find(f"ISBN {stem}{last}")
        assert (match.problem is None) == (last == right)
