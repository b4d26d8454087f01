"""United Nations press releases (``SC/7423``, ``SG/SM/21000``) and recordings of UN Web TV.

A press release has a number of its own, printed in its head and part of its address. Meetings coverage is of the same series.
It is no document of the organ: ``SC/7423`` is not in the Security Council's series.

Official sources
    press releases: https://press.un.org/en (``/en/YEAR/sc7423.doc.htm``; until 2022 https://www.un.org/press/en/YEAR/…, before 2014
    ``/News/Press/docs/YEAR/…``); recordings: https://webtv.un.org (``/en/asset/k1x/k1xabc``), the same at https://media.un.org.

>>> [match.identifier.value for match in find("https://www.un.org/press/en/2002/sc7423.doc.htm; press release SG/SM/21000")]
['SC/7423', 'SG/SM/21000']
>>> moved("https://www.un.org/press/en/2002/sc7423.doc.htm")
'https://press.un.org/en/2002/sc7423.doc.htm'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "un_press"
SCHEMES = ("un_press_release", "un_web_tv")
PRIORITY = 82
TRIGGERS = (
    "press release",
    "meetings coverage",
    "communiqué de presse",
    "comunicado de prensa",
    "пресс-релиз",
    "press.un.org",
    "un.org/press",
    "un.org/news/press",
    "/asset/k",
    "sg/sm/",
    "ga/shc/",
    "ga/dis/",
    "ga/spd/",
    "hr/ct/",
)
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # Addresses of press releases, as they stand at press.un.org, and in documents of 2013 to 2025.
    ("https://press.un.org/en/2002/sc7423.doc.htm", "SC/7423"),
    ("https://press.un.org/en/2003/sc7630ab.doc.htm", "SC/7630"),
    ("https://press.un.org/en/2013/sc11019.doc.htm", "SC/11019"),
    ("https://press.un.org/en/2014/sc11397.doc.htm", "SC/11397"),
    ("https://press.un.org/en/2017/sc12861.doc.htm", "SC/12861"),
    ("https://www.un.org/press/en/2002/sc7423.doc.htm", "SC/7423"),
    ("http://www.un.org/News/Press/docs/2008/ga10693.doc.htm", "GA/10693"),
    ("http://www.un.org/News/Press/docs/2005/sgsm9686.doc.htm", "SG/SM/9686"),
    ("https://press.un.org/en/2021/gashc4339.doc.htm", "GA/SHC/4339"),
    ("https://press.un.org/en/2019/gadis3640.doc.htm", "GA/DIS/3640"),
    ("https://press.un.org/fr/2023/cs15249.doc.htm", "CS/15249"),
    ("https://press.un.org/en/2016/dsgsm937.doc.htm", "DSG/SM/937"),
    # In words: the head of every release ("SC/7423", "Press Release"), and how the Yearbook of the United Nations cites them.
    ("United Nations, Press Release SC/7423, 13 June 2002", "SC/7423"),
    ("UN press release GA/10693", "GA/10693"),
    ("press release SG/SM/9686-AFR/1064", "SG/SM/9686"),
    ("see press releases SC/8710 and SC/8711", "SC/8710"),
    ("communiqué de presse CS/15249", "CS/15249"),
    ("comunicado de prensa SG/SM/21000", "SG/SM/21000"),
    # The Bluebook, rule 21.7.
    ("Press Release, Security Council, SC/13712 (Feb. 27, 2019)", "SC/13712"),
    ("Press Release, Secretary-General, U.N. Doc. SG/SM/9686 (Feb. 1, 2005)", "SG/SM/9686"),
    ("Meetings Coverage, GA/12407", "GA/12407"),
    # United Nations documents give the number alone; so is only read what no series of documents is called.
    ("See SG/SM/17665.", "SG/SM/17665"),
    ("Secretary-General, “Message on rivers”, DSG/SM/937, 3 May 2016", "DSG/SM/937"),
    ("GA/SHC/4339-WOM/12", "GA/SHC/4339"),
    # Recordings, as documents link them.
    ("https://webtv.un.org/en/asset/k1c/k1cyxbcfxa", "k1cyxbcfxa"),
    ("https://media.un.org/en/asset/k1c/k1cyxbcfxa", "k1cyxbcfxa"),
    ("https://webtv.un.org/", None),
    ("https://press.un.org/en", None),
    ("A/SG/SM/17665 and SG/SM/17665/Rev.1", None),
    ("https://press.un.org/en/content/security-council/meetings-coverage", None),
    ("a press release of 3 May 2002", None),
    ("the press release SCOTT/7423", None),
    ("Ministry of Ports, press release 12/2002", None),
    ("Press release, Ministry of Ports, SC/12", None),
    ("Press release IP/02/1234 of the Commission", None),
    ("press release on AC/DC converters", None),
    ("https://example.org/press/en/2002/sc7423.doc.htm", None),
    ("https://www.un.org/press/en/2002/lighthouses.htm", None),
    ("https://example.org/en/asset/k1c/k1cyxbcfxa", None),
    ("S/2018/462", None),
]

# The series, as printed; in an address without their strokes. French and Spanish releases have codes of their own (CS, AG).
_SERIES: Final = tuple(
    "SC GA GA/SHC GA/SPD GA/DIS GA/AB GA/EF GA/L GA/COL GA/PAL GA/AIDS SG SG/SM SG/A SG/T SG/2 DSG/SM DSG/A DSG/T ECOSOC HR HR/CT HR/CN "
    "HR/TB WOM SOC POP ENV DEV SAG SEA DC L PAL NGO ORG OBV IHA BIO AFR REF PI TAD ICEF PKO CD/G CS AG AG/SHC AG/DSI AG/J AG/EF CPSD "
    "DH DH/CT FEM".split()
)
_PLAIN: Final = {series.replace("/", "").lower(): series for series in _SERIES}
_CODES: Final = "|".join(sorted(map(re.escape, _SERIES), key=len, reverse=True))
_PATH: Final = re.compile(
    r"/(?:press/|news/press/docs/)?(?:(?P<language>[a-z]{2})/)?(?P<year>(?:19|20)\d\d)/(?P<series>[a-z]{1,8}?)(?P<number>\d{1,5})[a-z]{0,3}(?:\.doc)?\.html?",
    re.IGNORECASE,
)
_ASSET: Final = re.compile(r"/(?:[a-z]{2}/)?asset/(?P<shelf>k\w\w)/(?P<name>k\w{6,14})/?", re.IGNORECASE)
# Between the words and the number there may stand who issued it, and its title: "Press Release, Security Council, SC/13712".
_ISSUED_BY: Final = r",\s(?!Minist|Commission|Court|Office|Department)[^;:\n.\d]{1,150}?,\s(?:U\.?N\.?\sDoc\.\s)?(?=[A-Z])"
_WORDS: Final = re.compile(
    r"(?:[Pp]ress\s+[Rr]eleases?|[Mm]eetings\s[Cc]overage|[Cc]ommuniqués?\s+de\s+presse|[Cc]omunicados?\s+de\s+prensa|[Пп]ресс-релиз\w{0,2})"
    rf"(?:(?P<issued>{_ISSUED_BY})|,?\s+(?:[Nn]os?\.?\s+|№\s?)?)"
    rf"(?P<number>(?:{_CODES})/\d{{1,5}})(?![\w/])(?:-[A-Z]{{2,5}}/\d{{1,5}}(?![\w/]))?"
)
_ALONE: Final = re.compile(
    r"(?<![\w/.-])(?P<number>(?:D?SG/SM|GA/(?:SHC|DIS|SPD)|HR/CT)/\d{1,5})(?![\w/])(?:-[A-Z]{2,5}/\d{1,5}(?![\w/]))?"
)
_NEXT: Final = re.compile(rf"(?:,\s|,?\s(?:and|et|y|и)\s)(?P<number>(?:{_CODES})/\d{{1,5}})(?![\w/])")


def find(text: str) -> Iterator[Match]:
    """Press releases named in words, and addresses of releases and recordings."""
    yield from sorted([*_linked(text), *_named(text)], key=lambda match: match.start)


def _linked(text: str) -> Iterator[Match]:
    for address in addresses(text):
        release, asset = _release(address.url), _asset(address.url)
        if release:
            yield _match(address.start, address.end, _code(release), int(release["year"]), address=True)
        elif asset:
            fields = FrozenMap({"publisher": Field("United Nations")})
            identifier = Identifier("un_web_tv", asset["name"].lower())
            yield Match(address.start, address.end, NAME, identifier, Record("webpage", fields), True)


def _named(text: str) -> Iterator[Match]:
    read: list[tuple[int, int]] = []
    for found in _WORDS.finditer(text):
        more: re.Match[str] | None = found
        while more:
            if outside(text, more.start()):
                whole = more is found and not found["issued"]
                yield _match(more.start() if whole else more.start("number"), more.end(), more["number"])
            read.append(more.span("number"))
            more = _NEXT.match(text, more.end())
    for alone in _ALONE.finditer(text):
        if alone.span("number") not in read and outside(text, alone.start()):
            yield _match(alone.start(), alone.end(), alone["number"])


def _release(address: str) -> re.Match[str] | None:
    """The parts of the address of a press release."""
    host = host_of(address)
    path = _PATH.fullmatch(_path(address)) if host == "press.un.org" or host in ("un.org", "www.un.org") else None
    known = path and path["series"].lower() in _PLAIN and (host == "press.un.org" or "press/" in path.group().lower())
    return path if known else None


def _asset(address: str) -> re.Match[str] | None:
    return _ASSET.fullmatch(_path(address)) if host_of(address) in ("webtv.un.org", "media.un.org") else None


def _path(address: str) -> str:
    try:
        return urlsplit(address if "://" in address else f"http://{address}").path
    except ValueError:
        return ""


def _code(release: re.Match[str]) -> str:
    return f"{_PLAIN[release['series'].lower()]}/{release['number']}"


def _match(start: int, end: int, number: str, year: int | None = None, *, address: bool = False) -> Match:
    fields: dict[str, Field] = {"number": Field(number), "publisher": Field("United Nations")}
    if year:
        fields["issued"] = Field(PartialDate(year))
    return Match(start, end, NAME, Identifier("un_press_release", number), Record("document", FrozenMap(fields)), address)


def url(identifier: Identifier) -> str | None:
    """The address of a recording. That of a release holds its year, which the number does not tell: ``None``."""
    if identifier.scheme != "un_web_tv":
        return None
    return f"https://media.un.org/en/asset/{identifier.value[:3]}/{identifier.value}"


def moved(address: str) -> str | None:
    """The present address of a release under an older one, and of a recording; ``None`` where there is nothing to say.

    >>> moved("http://www.un.org/News/Press/docs/2008/ga10693.doc.htm"), moved("https://press.un.org/en/2002/sc7423.doc.htm")
    ('https://press.un.org/en/2008/ga10693.doc.htm', None)
    """
    host = host_of(address)
    release = _release(address)
    if release and host != "press.un.org":
        name = release.group().rpartition("/")[2]
        return f"https://press.un.org/{release['language'] or 'en'}/{release['year']}/{name}"
    asset = _asset(address)
    return f"https://media.un.org{asset.group()}" if asset and host == "webtv.un.org" else None
