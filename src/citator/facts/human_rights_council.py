"""Years of the regular sessions of the Human Rights Council.

It first met in June 2006 and has held three regular sessions in every calendar year since, as General Assembly resolution 60/251 asks
("no fewer than three sessions per year"): https://www.ohchr.org/en/hr-bodies/hrc/sessions.
"""

from __future__ import annotations

__all__ = ["MOST_IN_A_SESSION", "session_year"]

MOST_IN_A_SESSION = 60
"""No session has had as many resolutions."""


def session_year(session: int) -> int:
    """The year of a regular session.

    >>> session_year(1), session_year(16), session_year(55)
    (2006, 2011, 2024)
    """
    return 2006 + (session - 1) // 3
