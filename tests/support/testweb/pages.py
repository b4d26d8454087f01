"""Pages as sites make them: a head with a menu, a foot, and something between them."""

from __future__ import annotations

__all__ = [
    "ARTICLE",
    "BRIDGES",
    "FOUND_NOWHERE",
    "HOME",
    "LAMPS",
    "LIBRARY",
    "OTHER",
    "TEASER",
    "TITLE",
    "TITLE_FR",
    "TITLE_RU",
    "bare",
    "site",
]

TITLE = "The lamps of the Talis and their keepers"
TITLE_FR = "Les phares de la Talise et leurs gardiens"
TITLE_RU = "Маяки реки Талис и их смотрители"

LAMPS = (
    "On the lower river there were eleven lamps, and each of them had a keeper. The first of the books begins in the spring of the year"
    " in which the harbour was widened. It names the ships that passed, the weather, the price of oil, and the hours in which the light"
    " was out. Whoever reads the books one after the other sees how the sand wandered: every few winters a lamp had to be moved, and "
    "the keeper moved with it. Three families kept most of them for a hundred years. Their letters, which the harbour office kept in a "
    "chest, tell more of the river than its maps do. The last of the lamps was put out when the channel was closed to shipping. "
)
LIBRARY = (
    "The reading room is open from nine in the morning until six in the evening, and on Saturdays until noon. Readers who come for the "
    "first time are asked to bring a letter and to leave their coats downstairs. Old prints are brought to the table twice a day. The "
    "catalogue of the music collection has been finished, and that of the maps will follow next year. On the second floor an exhibition"
    " shows bindings from four centuries, among them two that were thought lost. Groups should write beforehand, for there is room for "
    "twelve people only. "
)
BRIDGES = (
    "The council has decided to repair both bridges before the winter. Work on the western one begins in May; cars will be led over the"
    " old road, and a ferry carries whoever walks. The stone comes from the quarry at the foot of the hill, as it did two hundred years"
    " ago. Masons from three countries have offered their help. A prize of a small sum is given to the school whose pupils draw the "
    "best arch. Whoever wants to know more finds the plans in the hall of the town, where they hang until the end of the month. "
)
TEASER = "On the lower river there were eleven lamps, and each of them had a keeper. The first of the books begins in the spring. "

_MENU = (
    "<nav><a href=/>Home</a> <a href=/news/>News</a> <a href=/papers/>Papers</a> "
    "<a href=/about/>About us</a> <a href=/contact/>Contact</a></nav>"
)
_FOOT = "<footer><p>Harbour Office, Quay 4. Telephone on weekdays from nine to four.</p><a href=/imprint/>Imprint</a></footer>"


def bare(title: str, body: str = "", head: str = "", lang: str = "en") -> str:
    """A page without menu and foot."""
    return f"<!doctype html><html lang={lang}><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>"


def site(title: str, body: str, head: str = "", lang: str = "en") -> str:
    """A page of the Harbour Office: menu, ``body``, foot."""
    return bare(title, f"<header><a href=/>Harbour Office</a>{_MENU}</header><main>{body}</main>{_FOOT}", head, lang)


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


ARTICLE = site(
    f"{TITLE} | Harbour Office", f"<h1>{TITLE}</h1>{_paragraphs(LAMPS, LAMPS, LAMPS)}<p id=notes>Notes: the books of the keepers.</p>"
)
"""The cited work."""
OTHER = site("The reading room in the new year | Library", f"<h1>The reading room in the new year</h1>{_paragraphs(LIBRARY, BRIDGES)}")
"""Another work."""
HOME = site("Harbour Office", f"<h1>Welcome to the Harbour Office</h1>{_paragraphs(LIBRARY)}<h2>News</h2>{_paragraphs(BRIDGES)}")
FOUND_NOWHERE = site("Not found | Harbour Office", "<h1>Page not found</h1><p>There is nothing at this address.</p>")
