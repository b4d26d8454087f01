"""International Committee of the Red Cross: rules of customary humanitarian law, and its databases of treaties and commentaries.

The ICRC's study of 2005 (Henckaerts and Doswald-Beck, *Customary International Humanitarian Law*) states 161 rules, cited by number: "ICRC,
Customary IHL Database, Rule 33", "Customary International Humanitarian Law, vol. I, Rule 33". Other texts have rules too, so the study
must be named beside the number. The *International Review of the Red Cross* is a journal and no part of this system.

Official source: https://ihl-databases.icrc.org/en/customary-ihl (rules and practice) and https://ihl-databases.icrc.org/en/ihl-treaties
(treaties and commentaries).

Addresses read: ``ihl-databases.icrc.org/en/customary-ihl/v1/rule33`` (``v2``: practice),
``…/en/ihl-treaties/gciii-1949/article-3/commentary/2020``; older ``…/customary-ihl/eng/docs/v1_rul_rule33``,
``…/v1_cha_chapter10_rule33``, ``…/ihl/INTRO/380``, ``…/applic/ihl/ihl.nsf/…``.

>>> [match.identifier.value for match in find("ICRC, Customary IHL Database, Rules 14 and 15; Rule 33 of the Rules of Court")]
['Customary IHL Rule 14', 'Customary IHL Rule 15']
>>> url(Identifier("icrc", "Customary IHL Rule 33"))
'https://ihl-databases.icrc.org/en/customary-ihl/v1/rule33'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import unquote, urlsplit

from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.text.urls import host_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "moved", "url"]

NAME = "icrc"
SCHEMES = ("icrc",)
PRIORITY = 60
TRIGGERS = (
    "icrc.org", "customary ihl", "customary international humanitarian law", "cihl", "icrc", "humanitaire coutumier", "dih coutumier",
    "humanitario consuetudinario", "dih consuetudinario",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # forms in notes of courts and United Nations documents
    ("ICRC, Customary IHL Database, Rule 33", "Customary IHL Rule 33"),
    ("ICRC Customary IHL Study, Rule 156", "Customary IHL Rule 156"),
    ("ICRC, Customary International Humanitarian Law, vol. I, Rule 33, p. 112", "Customary IHL Rule 33"),
    ("Customary International Humanitarian Law, Volume I: Rules (Cambridge University Press, 2005), Rule 87", "Customary IHL Rule 87"),
    ("Henckaerts and Doswald-Beck (eds.), Customary International Humanitarian Law, rule 14", "Customary IHL Rule 14"),
    ("Rule 33 of the ICRC study on customary international humanitarian law", "Customary IHL Rule 33"),
    ("Rule 10 of the ICRC’s Customary IHL Study", "Customary IHL Rule 10"),
    ("CIHL Rule 139", "Customary IHL Rule 139"),
    ("ICRC Rule 33", "Customary IHL Rule 33"),
    ("ICRC Customary Law Study, Rules 14–17", "Customary IHL Rules 14–17"),
    ("Customary IHL, Rules 1 and 7", "Customary IHL Rule 1"),
    ("Customary IHL Rule 200", None),
    ("CICR, Droit international humanitaire coutumier, règle 33", "Customary IHL Rule 33"),
    ("Règle 33 de l’étude du CICR sur le droit international humanitaire coutumier", "Customary IHL Rule 33"),
    ("CICR, El derecho internacional humanitario consuetudinario, norma 33", "Customary IHL Rule 33"),
    ("See Rules 22–24, ICRC Customary IHL Study", "Customary IHL Rules 22–24"),
    ("ICRC Study, Rule 14", "Customary IHL Rule 14"),
    # addresses
    ("https://ihl-databases.icrc.org/en/customary-ihl/v1/rule33", "Customary IHL Rule 33"),
    ("https://ihl-databases.icrc.org/fr/customary-ihl/v1/rule1", "Customary IHL Rule 1"),
    ("https://ihl-databases.icrc.org/en/customary-ihl/v2/rule33", "Customary IHL Rule 33 (practice)"),
    ("https://ihl-databases.icrc.org/customary-ihl/eng/docs/v1_rul_rule33", "Customary IHL Rule 33"),
    ("https://ihl-databases.icrc.org/customary-ihl/eng/docs/v1_cha_chapter10_rule33", "Customary IHL Rule 33"),
    ("http://www.icrc.org/customary-ihl/eng/docs/v1_rul_rule106", "Customary IHL Rule 106"),
    ("https://www.icrc.org/customary-ihl/eng/docs/v2_rul_rule33", "Customary IHL Rule 33 (practice)"),
    ("https://ihl-databases.icrc.org/en/ihl-treaties/gciv-1949/article-49", "ihl-treaties/gciv-1949/article-49"),
    (
        "https://ihl-databases.icrc.org/en/ihl-treaties/gciii-1949/article-3/commentary/2020",
        "ihl-treaties/gciii-1949/article-3/commentary/2020",
    ),
    ("https://ihl-databases.icrc.org/en/ihl-treaties/icc-statute-1998/article-30", "ihl-treaties/icc-statute-1998/article-30"),
    ("https://ihl-databases.icrc.org/ihl/INTRO/195", "ihl/195"),
    ("https://ihl-databases.icrc.org/applic/ihl/ihl.nsf/INTRO/380", "ihl/380"),
    ("https://ihl-databases.icrc.org/customary-ihl/eng/docs/v2_rul_rule156_sectiona", "Customary IHL Rule 156 (practice)"),
    # look-alikes: other rules, the journal, the site's own pages
    ("Henckaerts & Doswald-Beck, Customary International Humanitarian Law: Rules 3–8 (2005)", None),  # pages
    ("customary IHL, as in the Oslo Guidelines, Rule 5", None),
    ("customary international humanitarian law (see Havana Rules, Rule 5)", None),
    ("Rule 33 of the Rules of Court", None),
    ("Rule 33 of the Federal Rules of Civil Procedure", None),
    ("Rules of Procedure and Evidence, Rule 98 bis", None),
    ("International Review of the Red Cross, vol. 87, no. 857, p. 175", None),
    ("ICRC, Annual Report 2005, p. 33", None),
    ("customary international humanitarian law. Rule 33 of the harbour", None),
    ("Nelson Mandela Rules, rule 44", None),
    ("the San Remo Manual, rule 60", None),
    ("ICRC press release 33", None),
    ("customary law rules of the river", None),
    ("under customary international humanitarian law and Rule 33 of the Rules of Court", None),
    ("ICRC guidance; Rule 33", None),
    ("ICRC rules 2005", None),
    ("https://www.icrc.org/en/document/annual-report-2020", None),
    ("https://ihl-databases.icrc.org/en/search?query=rule33", None),
    ("https://ihl-databases.icrc.org/en/customary-ihl", None),
]

LAST_RULE: Final = 161
_STUDY: Final = (
    r"(?:(?:ICRC|International\s+Committee\s+of\s+the\s+Red\s+Cross)(?:[’']s)?(?:\s+\(ICRC\))?,?\s+(?:[Ss]tudy\s+on\s+)?)?"
    r"(?:[Cc]ustomary\s+(?:IHL|[Ii]nternational\s+[Hh]umanitarian\s+[Ll]aw|[Ll]aw\s+[Ss]tudy)|CIHL)(?:\s+(?:[Dd]atabase|[Ss]tudy|[Rr]ules))?"
    # the ICRC's own translations of the study
    r"|(?:(?:le\s+|el\s+|du\s+|del\s+)?(?:[Dd](?:roit|erecho)\s+[Ii]nternac?t?ional\s+[Hh]umanitai?r(?:e|io)|DIH)\s+(?:[Cc]outumier|[Cc]onsuetudinario))"
)
_STUDY_OF: Final = r"(?:(?:l[’']étude|del\s+estudio|el\s+estudio)\s+(?:du\s+CICR|del\s+CICR)\s+sobre\s+|l[’']étude\s+du\s+CICR\s+sur\s+)?"
_ITEMS: Final = (
    r"(?P<kind>[Rr](?:ules?|ègles?)|[Nn]ormas?)\s+(?P<first>\d{1,3})(?:\s?[-–—]\s?(?P<last>\d{1,3}))?"
    r"(?P<more>(?:(?:,\s|,?\s(?:and|&|et|y)\s)(?:[Rr](?:ule|ègle)\s)?\d{1,3}(?![\w/.-]\d)){0,20})(?![\w/-]|\.\d)"
)
_NAMED: Final = re.compile(
    rf"(?<!\w)(?:{_STUDY})(?P<gap>(?:[^;.\n“”]|\n(?!\n)|(?:(?<=\b[Vv]ol)|(?<=\beds))\.|\.(?!\s+[A-Z])){{0,110}}?)\b{_ITEMS}"
)
_ICRC_RULE: Final = re.compile(rf"(?<!\w)ICRC(?:[’']s)?,?\s(?:[Ss]tudy,?\s)?{_ITEMS}")
_BEHIND: Final = re.compile(rf"(?<![\w.])(?i:the\s+)?{_ITEMS}(?:\s+(?:of|in|de|du|del)\s+(?:the\s+)?|,\s(?=ICRC\s)){_STUDY_OF}(?:{_STUDY})")
_OTHERS: Final = re.compile(
    r"Court|Procedure|Tribunal|Mandela|Manual|Convention|Statute|Protocol|Guid(?:elines|ance)|Principles|Code|Regulations|"
    r"(?<!: )(?<!, )(?<!1 )Rules\b"
)
# "Customary International Humanitarian Law: Rules 3–8" and "… vol. I: Rules 3–8" are the book's title and pages 3 to 8
_TITLE: Final = re.compile(r"(?:[:–—]|\b[Vv]ol(?:\.|ume)\s(?:I|1),?)\s*$")
_OF_OTHERS: Final = re.compile(r"\s+(?:bis\s+)?of\s+(?!the\s+(?:ICRC|[Ss]tudy)|[Cc]ustomary)")
_NUMBER: Final = re.compile(r"\d+")
_RULE: Final = re.compile(
    r"(?:/[a-z]{2})?/customary-ihl/(?:[a-z]{3}/docs/)?v(?P<volume>[12])(?:/|_(?:rul_|cha_chapter\d{1,2}_|cou_\w{2}_)?)rule(?P<number>\d{1,3})(?:_section\w{1,3})?/?",
    re.IGNORECASE,
)
_TREATY: Final = re.compile(r"/(?:[a-z]{2}/)?(?P<value>ihl-treaties/[a-z][\w.-]+(?:/[\w.-]+){0,4})/?")
_OLD: Final = re.compile(
    r"/(?:applic/)?(?:ihl/)?(?:ihl\.nsf|ihl)/(?:INTRO|FULL|TOPICS|WebART|COM|ART|Treaty\.xsp)/(?P<treaty>\d{3})(?:-(?P<article>[\w-]+))?/?",
    re.IGNORECASE,
)
_NUMBERED: Final = {
    "195": "hague-conv-iv-1907", "365": "gci-1949", "370": "gcii-1949", "375": "gciii-1949", "380": "gciv-1949", "470": "api-1977",
    "475": "apii-1977", "585": "icc-statute-1998", "615": "apiii-2005",
}  # fmt: skip
"""Numbers of treaties in the addresses of the older database, and their names in those of the new one."""


def find(text: str) -> Iterator[Match]:
    """Rules of the study where it is named, and addresses of the databases."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        value = _in_address(address.url)
        if value:
            yield _match(address.start, address.end, value, address=True)
    taken: set[int] = set()
    for pattern in (_NAMED, _ICRC_RULE, _BEHIND):
        for found in pattern.finditer(text):
            gap = found.groupdict().get("gap") or ""
            if found.start("first") in taken or not outside(text, found.start()) or _OTHERS.search(gap):
                continue
            if found["kind"] == "Rules" and _TITLE.search(gap):
                continue
            if pattern is not _BEHIND and _OF_OTHERS.match(text, found.end()):
                continue
            taken.add(found.start("first"))
            yield from _rules(found)


def _rules(found: re.Match[str]) -> Iterator[Match]:
    """The rules of one mention: the first with the words that name the study, the others by themselves."""
    first, last = int(found["first"]), int(found["last"] or 0)
    several = found["last"] or found["more"]
    start = found.start()
    if found["kind"].endswith("s") == bool(several) and 0 < first <= LAST_RULE:
        end = found.end() if not found["more"] else found.end("last") if found["last"] else found.end("first")
        if last and first < last <= LAST_RULE:
            yield _match(start, end, f"Customary IHL Rules {first}–{last}")
        elif not last:
            yield _match(start, end, f"Customary IHL Rule {first}")
        for more in _NUMBER.finditer(found.string, found.start("more"), found.end("more")):
            if 0 < int(more.group()) <= LAST_RULE:
                yield _match(more.start(), more.end(), f"Customary IHL Rule {int(more.group())}")


def url(identifier: Identifier) -> str | None:
    """The page of a rule, of its practice, of a treaty, an article or a commentary, in English."""
    if identifier.scheme not in SCHEMES:
        return None
    rule = re.fullmatch(r"Customary IHL Rule (\d+)( \(practice\))?", identifier.value)
    if rule:
        return f"https://ihl-databases.icrc.org/en/customary-ihl/v{2 if rule[2] else 1}/rule{rule[1]}"
    if identifier.value.startswith("ihl-treaties/"):
        return f"https://ihl-databases.icrc.org/en/{identifier.value}"
    return None


def moved(url_: str) -> str | None:
    """The present address for one of the older databases; ``None`` where it is not known.

    >>> moved("https://www.icrc.org/customary-ihl/eng/docs/v1_rul_rule33")
    'https://ihl-databases.icrc.org/en/customary-ihl/v1/rule33'
    >>> moved("https://ihl-databases.icrc.org/ihl/INTRO/380")
    'https://ihl-databases.icrc.org/en/ihl-treaties/gciv-1949'
    """
    value = _in_address(url_)
    if value.startswith("ihl/"):
        treaty = _NUMBERED.get(value[4:])
        return f"https://ihl-databases.icrc.org/en/ihl-treaties/{treaty}" if treaty else None
    return url(Identifier("icrc", value)) if "/docs/" in url_ else None


def _in_address(address: str) -> str:
    """What an address of the databases names; "" for nothing."""
    if host_of(address) not in ("ihl-databases.icrc.org", "icrc.org"):
        return ""
    try:
        path = unquote(urlsplit(address if "://" in address else f"http://{address}").path)
    except ValueError:
        return ""
    rule = _RULE.fullmatch(path)
    if rule:
        known = 0 < int(rule["number"]) <= LAST_RULE
        return f"Customary IHL Rule {int(rule['number'])}{' (practice)' if rule['volume'] == '2' else ''}" if known else ""
    treaty = _TREATY.fullmatch(path)
    if treaty:
        return treaty["value"].lower()
    old = _OLD.fullmatch(path)
    if not old:
        return ""
    return f"ihl/{old['treaty']}" + (f"-{old['article']}" if old["article"] else "")


def _match(start: int, end: int, value: str, *, address: bool = False) -> Match:
    source = "address" if address else "text"
    fields = {"authority": Field("International Committee of the Red Cross", source)}
    if value.startswith("Customary"):
        fields["number"] = Field(value.removeprefix("Customary IHL "), source)
    year = re.search(r"/commentary/(\d{4})$", value)
    kind = "treaty" if value.startswith(("ihl-treaties/", "ihl/")) and not year else "document"
    return Match(start, end, NAME, Identifier("icrc", value), Record(kind, FrozenMap(fields)), address)
