"""Codes, regulations and the Constitution of the United States, codes of the states, and Restatements.

``18 U.S.C. § 4241``, ``40 C.F.R. § 60.1``, ``66 Fed. Reg. 12,345``, ``U.S. Const. amend. XIV``, ``Fed. R. Civ. P. 12``, ``Kan. Stat.
Ann. § 21-3516``, ``Restatement (Second) of Torts § 402A``. The identifier names the section; subsections ("(a)(2)") and clauses are
pinpoints in it.

Official sources
    forms: The Indigo Book, rules 16 to 24 and table T3, https://law.resource.org/pub/us/code/blue/IndigoBook.html;
    addresses of the Code and of Regulations: https://www.govinfo.gov/link-docs/ (``/link/uscode/18/4241``), https://www.ecfr.gov,
    https://www.federalregister.gov/reader-aids (``/citation/66-FR-12345``), https://constitution.congress.gov;
    codes of the states: https://github.com/freelawproject/reporters-db.

A section of a state's code needs the state in its name: "Penal Code § 187" names none.

>>> [match.identifier.value for match in find("42 USC 1983; Cal. Penal Code § 187(a); 40 CFR 60.1")]
['42 U.S.C. § 1983', 'Cal. Penal Code § 187', '40 C.F.R. § 60.1']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from citator.facts.reporters import plain
from citator.facts.us_codes import codes
from citator.model import Field, FrozenMap, Identifier, Match, Record
from citator.systems._addresses import addresses, outside
from citator.systems._parts import Parts, parts_of

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "url"]

NAME = "us_statutes"
SCHEMES = ("us_code", "us_regulation", "us_federal_register", "us_constitution", "us_rule", "us_state_code", "restatement")
PRIORITY = 58
TRIGGERS = (
    "§", "u.s.c", "u. s. c", "u.s. code", "united states code", "usc", "c.f.r", "c. f. r", "cfr", "fed. reg",
    "-fr-", " fr ", "fed. r. ", "federal rule", "cornell.edu/",
    "u.s. const", "us const", "u. s. const", "ilcs", "rcw ", "a.r.s.", "c.r.s.", "restatement", "stat.", "admin. code",
    "code ann", "code regs", "code r.", "/constitution/",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    # forms of the Indigo Book, of reporters-db's laws.json (BSD-2-Clause) and of eyecite's tests
    ("18 U. S. C. § 4241", "18 U.S.C. § 4241"),
    ("42 U.S.C. § 1983 (2018)", "42 U.S.C. § 1983"),
    ("1 U.S.C.A. § 1", "1 U.S.C. § 1"),
    ("1 U.S.C.S. § 1", "1 U.S.C. § 1"),
    ("1 U.S.C. sec. 1", "1 U.S.C. § 1"),
    ("1 U.S. Code §1", "1 U.S.C. § 1"),
    ("21, United States Code, Section 853", "21 U.S.C. § 853"),
    ("18, United States Code, Section 981(a)(l)(C)", "18 U.S.C. § 981"),
    ("title 18, United States Code, section 3500", "18 U.S.C. § 3500"),
    ("42 U.S.C. § 300aa-1", "42 U.S.C. § 300aa-1"),
    ("15 U.S.C. §§ 78a-78pp", "15 U.S.C. §§ 78a-78pp"),
    ("42 USC 1983", "42 U.S.C. § 1983"),
    ("48 C.F.R. § 38.48", "48 C.F.R. § 38.48"),
    ("40 CFR 60.1", "40 C.F.R. § 60.1"),
    ("40 C.F.R. pt. 60", "40 C.F.R. pt. 60"),
    ("40 CFR Part 60", "40 C.F.R. pt. 60"),
    ("66 Fed. Reg. 12,345 (Feb. 26, 2001)", "66 Fed. Reg. 12345"),
    ("85 FR 12345", "85 Fed. Reg. 12345"),
    ("U.S. Const. art. I, § 8, cl. 3", "U.S. Const. art. I"),
    ("U.S. CONST. amend. XIV, § 1", "U.S. Const. amend. XIV"),
    ("U.S. Const. pmbl.", "U.S. Const. pmbl."),
    ("Fed. R. Civ. P. 12(b)(6)", "Fed. R. Civ. P. 12"),
    ("Fed. R. Evid. 702", "Fed. R. Evid. 702"),
    ("Kan. Stat. Ann. § 21-3516(a)(2)", "Kan. Stat. Ann. § 21-3516"),
    ("Wis. Stat. § 655.002(2)(c) (2005-06)", "Wis. Stat. § 655.002"),
    ("Ark. Code Ann. § 23-3-119(a)(2)", "Ark. Code Ann. § 23-3-119"),
    ("Cal. Penal Code § 187", "Cal. Penal Code § 187"),
    ("Tex. Health & Safety Code Ann. § 481.115 (West 2010)", "Tex. Health & Safety Code Ann. § 481.115"),
    ("N.Y. Penal Law § 125.25", "N.Y. Penal Law § 125.25"),
    ("Mass. Gen. Laws ch. 93A, § 2", "Mass. Gen. Laws ch. 93A, § 2"),
    ("Del. Code Ann. tit. 8, § 102", "Del. Code Ann. tit. 8, § 102"),
    ("Md. Code Ann., Crim. Law § 2-201", "Md. Code Ann., Crim. Law § 2-201"),
    ("18 Pa. Cons. Stat. § 2502", "18 Pa. Cons. Stat. § 2502"),
    ("Restatement (Second) of Torts § 402A (Am. L. Inst. 1965)", "Restatement (Second) of Torts § 402A"),
    ("Restatement of Contracts § 90", "Restatement of Contracts § 90"),
    ("https://www.law.cornell.edu/uscode/text/18/4241", "18 U.S.C. § 4241"),
    ("https://www.govinfo.gov/link/uscode/18/4241", "18 U.S.C. § 4241"),
    ("https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title18-section4241&num=0&edition=prelim", "18 U.S.C. § 4241"),
    ("https://www.ecfr.gov/current/title-40/section-60.1", "40 C.F.R. § 60.1"),
    ("https://www.ecfr.gov/current/title-40/chapter-I/subchapter-C/part-60", "40 C.F.R. pt. 60"),
    ("https://www.federalregister.gov/citation/66-FR-12345", "66 Fed. Reg. 12345"),
    ("https://constitution.congress.gov/constitution/amendment-14/", "U.S. Const. amend. XIV"),
    ("22 U.S.C. §§ 2151n, 2304", "22 U.S.C. § 2304"),
    ("8 U.S.C. §§ 1158(a)(1) and 1231(b)(3)", "8 U.S.C. § 1231"),
    ("8 C.F.R. §§ 208.16, 208.18", "8 C.F.R. § 208.18"),
    ("U. S. Const., Amdt. 14, §1", "U.S. Const. amend. XIV"),  # the Supreme Court's own form
    ("U.S. Const. amends. V, XIV", "U.S. Const. amend. XIV"),
    ("Federal Rule of Civil Procedure 12(b)(6)", "Fed. R. Civ. P. 12"),
    ("RESTATEMENT (THIRD) OF FOREIGN RELATIONS LAW § 702 (AM. L. INST. 1987)", "Restatement (Third) of Foreign Relations Law § 702"),
    ("735 ILCS 5/2-619", "735 Ill. Comp. Stat. 5/2-619"),
    ("O.C.G.A. § 16-3-21", "Ga. Code Ann. § 16-3-21"),
    ("La. Rev. Stat. Ann. § 14:20", "La. Rev. Stat. Ann. § 14:20"),
    ("N.Y. Navigation Law § 33-a", "N.Y. Navigation Law § 33-a"),
    (
        "https://www.govinfo.gov/content/pkg/USCODE-2018-title22/html/USCODE-2018-title22-chap32-subchapI-partI-sec2151n.htm",
        "22 U.S.C. § 2151n",
    ),
    ("https://www.law.cornell.edu/rules/frcp/rule_12", "Fed. R. Civ. P. 12"),
    ("https://www.law.cornell.edu/constitution/amendmentxiv", "U.S. Const. amend. XIV"),
    # look-alikes
    ("Federal Rules of Evidence 2011", None),
    ("50 U.S.C. app. § 5", None),  # the appendix has sections of its own
    ("https://www.law.cornell.edu/uscode/text/18/part-I", None),
    ("lorem ipsum see §99 of the U.S. code.", None),
    ("Penal Code § 187", None),
    ("USC beat UCLA 42 to 12", None),
    ("12 USC students", None),
    ("§ 4241", None),
    ("postal code 12 34567", None),
    ("the U.S. Constitution", None),
    ("restatement of earnings 2012", None),
    ("a restatement of torts", None),
    ("3 FR 12", None),
    ("Article I of the Constitution", None),
    ("a dress code of 18 rules", None),
    ("Stat. Ann. § 21-3516", None),
    ("Wash. DC Code 5", None),
    ("18 UNTS 4241", None),
]

_MARK: Final = r"(?P<mark>§§|§|[Ss]ections?|[Ss]ecs?\.|S\.)"
_SECTION: Final = r"(?P<section>\d{1,6}[a-z]{0,4}[A-Z]?(?:[-.:–]\d{1,6}[A-Za-z]{0,3}|-[a-z]{1,2}\b){0,5})(?![\w§])"
_TO: Final = r"(?:\s?[-–]\s?(?P<to>\d{1,6}[a-z]{0,4}(?:[-.]\d{1,5}[a-z]?){0,3})(?!\w))?"
_CODE: Final = re.compile(
    rf"(?<![\w.])(?:[Tt]itle\s)?(?P<title>\d{{1,2}}a?),?\s{{1,2}}(?:of\sthe\s)?"
    rf"(?:(?:U\.\s?S\.\s?C\.(?:\s?[ASU]\.)?|USCA?|U\.S\.\sCode|United\sStates\sCode)),?\s(?:{_MARK}\s{{0,2}}{_SECTION}{_TO}|"
    r"(?P<bare>\d{2,5}[a-z]{0,2}(?:-\d{1,3}[a-z]?)?)(?=[\s,.;:)\]]|\(|$)(?!\s[a-z]))"
)
_REGULATION: Final = re.compile(
    r"(?<![\w.])(?P<title>\d{1,2})\s(?:C\.\s?F\.\s?R\.|CFR),?\s(?:(?:§§?\s{0,2}|[Ss]ections?\s|[Ss]ec\.\s)?"
    r"(?P<section>\d{1,5}\.\d{1,5}[a-z]?(?:-\d{1,3}[a-z]?)?)|(?:pts?\.|[Pp]arts?)\s(?P<part>\d{1,5}))(?!\w)"
)
_REGISTER: Final = re.compile(
    r"(?<![\w.])(?P<volume>\d{1,2}|1[0-4]\d)\s(?:F(?:ed|ED)\.\s?R(?:eg|EG)\.|Federal\sRegister|FR)\s(?:at\s)?(?P<page>\d{1,3},\d{3}"
    r"|\d{3,6})(?![\w,]\d|\w)"
)
# The next of a list, behind the subsections of the one before it; "… and 12 U.S.C. § 3" begins another title
_NEXT: Final = r"(?:\([A-Za-z\d]{1,5}\)){0,5}(?:,\s(?:(?:and|&)\s)?|\s(?:and|&)\s)"
_ENDS: Final = r"(?![\w§]|\s(?:U\.|C\.|F\.|S\.|Fed|Stat|USC|CFR)|[.,]\d)"
_SECTIONS: Final = re.compile(rf"{_NEXT}(?P<number>\d{{1,6}}[a-z]{{0,4}}[A-Z]?(?:-\d{{1,4}}[a-z]?)?){_ENDS}")
_PARAGRAPHS: Final = re.compile(rf"{_NEXT}(?P<number>\d{{1,5}}\.\d{{1,5}}[a-z]?(?:-\d{{1,3}}[a-z]?)?){_ENDS}")
_CONSTITUTION: Final = re.compile(
    r"\bU\.?\s?S\.?\sConst\.?,?\s(?:(?P<kind>art|amend|amdt)s?\.?\s(?P<number>[IVX]{1,6}|\d{1,2})\b|(?P<preamble>pmbl\.))", re.IGNORECASE
)
_PROVISIONS: Final = re.compile(r"(?:,\s(?:(?:and|&)\s)?|\s(?:and|&)\s)(?P<number>[IVX]{1,6})\b(?!\.)")
_RULE: Final = re.compile(
    r"\b(?:Fed\.\s?R\.\s?(?P<of>Civ\.\s?P|Crim\.\s?P|App\.\s?P|Bankr\.\s?P|Evid)\.|Federal\sRules?\sof\s"
    r"(?P<words>Civil\sProcedure|Criminal\sProcedure|Appellate\sProcedure|Bankruptcy\sProcedure|Evidence))\s(?P<number>\d{1,4}(?:\.\d)?)(?!\d)",
    re.IGNORECASE,
)
_OF: Final = {"civ": "Civ. P", "cri": "Crim. P", "app": "App. P", "ban": "Bankr. P", "evi": "Evid"}
_RESTATEMENT: Final = re.compile(
    r"\bR(?:estatement|ESTATEMENT)\s(?:\((?P<series>First|Second|Third|Fourth|FIRST|SECOND|THIRD|FOURTH)\)\s)?(?:of|OF)\s(?:the\s|THE\s)?"
    r"(?P<subject>[A-Z][\w’',:&]*(?:\s(?:of|and|the|for|in|&|[A-Z][\w’',:&.]*)){0,9}?)\s"
    r"§§?\s?(?P<section>\d{1,4}(?:\.\d{1,2})?[A-Z]?)(?!\w)"
)
_SMALL: Final = frozenset("of the and in for a an".split())
# Illinois counts by chapter, act and section, and the code has a short name of its own
_ILLINOIS: Final = re.compile(
    r"(?<![\w.])(?P<chapter>\d{1,4})\s(?:ILCS|Ill\.\sComp\.\sStat\.(?:\sAnn\.)?)\s(?P<section>\d{1,5}(?:\.\d{1,2})?/\d[\w.-]{0,11}\w|\d{1,5}(?:\.\d{1,2})?/\d)(?!\w)"
)
# What the codes are called by those who cite them daily, and the Bluebook's name (table T1)
_CALLED: Final = re.compile(
    r"(?<![\w.])(?P<name>O\.C\.G\.A\.|A\.R\.S\.|C\.R\.S\.|N\.C\.G\.S\.|RCW)\s§{0,2}\s?(?P<section>\d[\w]{0,4}(?:[-.]\d[\w]{0,5}){1,3})(?![\w-])"
)
_NAMES: Final = {
    "O.C.G.A.": ("Ga. Code Ann.", "Georgia"), "A.R.S.": ("Ariz. Rev. Stat.", "Arizona"), "C.R.S.": ("Colo. Rev. Stat.", "Colorado"),
    "N.C.G.S.": ("N.C. Gen. Stat.", "North Carolina"), "RCW": ("Wash. Rev. Code", "Washington"),
}  # fmt: skip
_STATE: Final = re.compile(
    r"(?<![\w.])(?:(?P<before>\d{1,3}[A-Z]?(?:-\d{1,3}){0,2})\s)?(?P<name>(?:[A-Z]\.\s?){0,3}[A-Z][A-Za-z’'.]{1,12}(?:,?\s"
    r"(?:[A-Z][A-Za-z’'.]{0,14}|&|and)){1,7}?)"
    r"(?P<where>,?\s(?:tit\.\s\d{1,3}[A-Z]?|ch\.\s\d{1,3}[A-Z]{0,2}))?"
    r"(?:,?\s{1,2}(?:§§?|r\.|[Ss]ec(?:tion|\.))\s{0,2}(?P<section>\d{1,6}[A-Za-z]{0,2}(?:[-.:]\d{1,6}[A-Za-z]{0,2}|-[a-z]{1,2}\b){0,5})|,?\sart\.?"
    r"\s(?P<article>\d{1,5}(?:\.\d{1,3})?))(?!\w)"
)
_STATES: Final = (
    (re.compile(r"Cal\. [A-Z][\w.&’' ]{1,40} Code"), "California"), (re.compile(r"Tex\. [A-Z][\w.&’' ]{1,40} Code(?: Ann\.)?"), "Texas"),
    (re.compile(r"N\.Y\. [A-Z][\w.&’' ]{1,40} Law"), "New York"), (re.compile(r"La\. Rev\. Stat\.(?: Ann\.)?"), "Louisiana"),
    (re.compile(r"Md\. Code(?: Ann\.)?, [A-Z][\w.&’' -]{1,40}"), "Maryland"),
)  # fmt: skip
_ROMAN: Final = tuple("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII".split())


_SIGN: Final = re.compile(r"(?:§|(?<=\s)(?:r\.|[Ss]ec(?:tion|\.)|art\.?))\s{0,2}\d")
_Read = tuple[str, str, int, int, dict[str, Field]] | None


def find(text: str) -> Iterator[Match]:
    """Sections of codes in prose, and addresses of the official sites."""
    yield from sorted(_found(text), key=lambda match: match.start)


def _found(text: str) -> Iterator[Match]:
    for address in addresses(text):
        named = _in_address(parts_of(address.url))
        if named:
            yield Match(address.start, address.end, NAME, Identifier(*named), Record("legislation"), address=True)
    for pattern, reader in ((_CODE, _code), (_REGULATION, _regulation), (_REGISTER, _register), (_CONSTITUTION, _constitution),
                            (_RULE, _rule), (_RESTATEMENT, _restatement), (_ILLINOIS, _illinois), (_CALLED, _called)):  # fmt: skip
        for found in pattern.finditer(text):
            read = reader(found)
            yield from _match(text, read)
            for more in _listed(text, found, read) if read else ():
                yield from _match(text, more)
    for found in _in_states(text):
        yield from _match(text, _state(found))


def _in_states(text: str) -> Iterator[re.Match[str]]:
    """Sections behind names with capitals: looked for from their signs backwards, since capitals are many and signs few."""
    last = 0
    for sign in _SIGN.finditer(text):
        for found in _STATE.finditer(text, max(last, sign.start() - 100), min(len(text), sign.end() + 40)):
            if found.start() < sign.start() < found.end():
                last = found.end()
                yield found


def _match(text: str, read: _Read) -> Iterator[Match]:
    if read and outside(text, read[2]):
        scheme, value, start, end, more = read
        words = Field(" ".join(text[start:end].split()), "text", start, end)
        yield Match(start, end, NAME, Identifier(scheme, value), Record("legislation", FrozenMap({"number": words, **more})))


def url(identifier: Identifier) -> str | None:
    """The address at the official site; ``None`` for codes of states, rules and Restatements, which have no common one."""
    scheme, value = identifier.scheme, identifier.value
    if scheme == "us_code" and (found := re.fullmatch(r"(\d+) U\.S\.C\. § (\S+)", value)):
        return f"https://www.govinfo.gov/link/uscode/{found[1]}/{found[2]}"
    if scheme == "us_regulation" and (found := re.fullmatch(r"(\d+) C\.F\.R\. (§|pt\.) (\S+)", value)):
        return f"https://www.ecfr.gov/current/title-{found[1]}/{'section' if found[2] == '§' else 'part'}-{found[3]}"
    if scheme == "us_federal_register" and (found := re.fullmatch(r"(\d+) Fed\. Reg\. (\d+)", value)):
        return f"https://www.federalregister.gov/citation/{found[1]}-FR-{found[2]}"
    if scheme == "us_constitution" and (found := re.fullmatch(r"U\.S\. Const\. (art|amend)\. ([IVX]+)", value)) and found[2] in _ROMAN:
        kind = {"art": "article", "amend": "amendment"}[found[1]]
        return f"https://constitution.congress.gov/constitution/{kind}-{_ROMAN.index(found[2]) + 1}/"
    return None


def _code(found: re.Match[str]) -> _Read:
    if int(found["title"].rstrip("a")) > 54:
        return None
    section = (found["section"] or found["bare"]).replace("–", "-")
    to, end = found["to"], found.end("to") if found["to"] else found.end("section" if found["section"] else "bare")
    if to and found["mark"] != "§§" and not found["mark"].lower().startswith("sections"):
        to, end = None, found.end("section")
    value = f"{found['title']} U.S.C. §§ {section}-{to}" if to else f"{found['title']} U.S.C. § {section}"
    if not to and found["mark"] == "§§" and (parts := re.fullmatch(r"(\d+[a-z]*)-(\d+[a-z]*)", section)):
        value = f"{found['title']} U.S.C. §§ {parts[1]}-{parts[2]}"
    return "us_code", value, found.start(), end, {}


def _listed(text: str, found: re.Match[str], first: tuple[str, str, int, int, dict[str, Field]]) -> Iterator[_Read]:
    """The rest of a list: "22 U.S.C. §§ 2151n, 2304", "8 C.F.R. §§ 208.16, 208.18", "amends. V, XIV"."""
    scheme, value, _, at, _ = first
    several = re.search(r"§§|[Ss]ections|[Ss]ecs\.|arts?\.|amends", found.group())
    pattern = {"us_code": _SECTIONS, "us_regulation": _PARAGRAPHS, "us_constitution": _PROVISIONS}.get(scheme)
    if not pattern or not several or (scheme == "us_constitution" and not re.search(r"(?:arts|amends)\.", found.group(), re.IGNORECASE)):
        return
    while more := pattern.match(text, at):
        if scheme == "us_constitution" and more["number"] not in _ROMAN:
            return
        head = value.rpartition(" ")[0].replace("§§", "§")
        yield scheme, f"{head} {more['number']}", more.start("number"), more.end("number"), {}
        at = more.end("number")


def _regulation(found: re.Match[str]) -> _Read:
    if int(found["title"]) > 50:
        return None
    place = f"§ {found['section']}" if found["section"] else f"pt. {found['part']}"
    return "us_regulation", f"{found['title']} C.F.R. {place}", found.start(), found.end(), {}


def _register(found: re.Match[str]) -> _Read:
    short = found.group().find(" FR ") > 0
    page = found["page"].replace(",", "")
    if short and len(page) < 4:
        return None
    return "us_federal_register", f"{found['volume']} Fed. Reg. {page}", found.start(), found.end(), {}


def _constitution(found: re.Match[str]) -> _Read:
    if found["preamble"]:
        return "us_constitution", "U.S. Const. pmbl.", found.start(), found.end(), {}
    kind, number = found["kind"].lower().replace("amdt", "amend"), found["number"].upper()
    if number.isdigit() and 0 < int(number) <= len(_ROMAN):
        number = _ROMAN[int(number) - 1]
    if number not in _ROMAN[: 7 if kind == "art" else 27]:
        return None
    return "us_constitution", f"U.S. Const. {kind}. {number}", found.start(), found.end("number"), {}


def _rule(found: re.Match[str]) -> _Read:
    of = _OF[(found["of"] or found["words"])[:3].lower()]
    if float(found["number"]) > 1200 and not of.startswith("Bankr"):  # "Federal Rules of Evidence 2011" is an edition
        return None
    return "us_rule", f"Fed. R. {of}. {found['number']}", found.start(), found.end("number"), {}


def _restatement(found: re.Match[str]) -> _Read:
    series = f"({found['series'].capitalize()}) " if found["series"] else ""
    words = found["subject"].split()
    if len(words[0]) > 1 and words[0].isupper():  # law reviews print the title in small capitals
        words = [word.lower() if word.lower() in _SMALL else word.capitalize() for word in words]
    subject = " ".join(words)
    return "restatement", f"Restatement {series}of {subject} § {found['section']}", found.start(), found.end(), {}


def _illinois(found: re.Match[str]) -> _Read:
    value = f"{found['chapter']} Ill. Comp. Stat. {found['section']}"
    return "us_state_code", value, found.start(), found.end(), {"jurisdiction": Field("Illinois", NAME)}


def _called(found: re.Match[str]) -> _Read:
    name, jurisdiction = _NAMES[found["name"]]
    return "us_state_code", f"{name} § {found['section']}", found.start(), found.end(), {"jurisdiction": Field(jurisdiction, NAME)}


def _state(found: re.Match[str]) -> _Read:
    """A section of a state's code: the name, or its end (words before it belong to the sentence), is one that the table has."""
    words = list(re.finditer(r"\S+", found["name"]))
    for first, word in enumerate(words[:-1]):
        name = " ".join(one.group() for one in words[first:])
        known = codes().get(plain(name))
        jurisdiction = known[1] if known else next((place for pattern, place in _STATES if pattern.fullmatch(name)), "")
        if not jurisdiction:
            continue
        begins = found.start("before") if first == 0 and found["before"] else found.start("name") + word.start()
        before = f"{found['before']} " if first == 0 and found["before"] else ""
        where = f"{found['where']}," if found["where"] else ""
        place = f"§ {found['section']}" if found["section"] else f"art. {found['article']}"
        value = f"{before}{known[0] if known else name}{where} {place}"
        return "us_state_code", value, begins, found.end(), {"jurisdiction": Field(jurisdiction, NAME)}
    return None


def _in_address(parts: Parts) -> tuple[str, str] | None:
    """Scheme and value of what an address names."""
    path, host = parts.path, parts.host
    section = r"(?P<title>\d{1,2})/(?P<section>\d[\w.-]{0,19})"
    if host == "law.cornell.edu" and (found := re.fullmatch(rf"/uscode/text/{section}/?", path)):
        return "us_code", f"{found['title']} U.S.C. § {found['section']}"
    if host == "govinfo.gov" and (found := re.fullmatch(rf"/link/uscode/{section}/?", path)):
        return "us_code", f"{found['title']} U.S.C. § {found['section']}"
    if host in ("govinfo.gov", "gpo.gov") and (
        found := re.search(r"/USCODE-\d{4}-title(\d{1,2})-[\w-]{0,80}?sec(\d[\w-]{0,12}?)(?:\.\w{3,4}|/|$)", path)
    ):
        return "us_code", f"{found[1]} U.S.C. § {found[2]}"
    if host == "law.cornell.edu" and (found := re.fullmatch(r"/constitution/(article|amendment)([ivx]{1,6})/?", path)):
        kind, number = ("art", 7) if found[1] == "article" else ("amend", 27)
        return ("us_constitution", f"U.S. Const. {kind}. {found[2].upper()}") if found[2].upper() in _ROMAN[:number] else None
    if host == "law.cornell.edu" and (found := re.fullmatch(r"/rules/fr(cp|crmp|ap|bp|e)/rule_(\d{1,4}(?:\.\d)?)/?", path, re.IGNORECASE)):
        of = {"cp": "Civ. P", "crmp": "Crim. P", "ap": "App. P", "bp": "Bankr. P", "e": "Evid"}[found[1].lower()]
        return "us_rule", f"Fed. R. {of}. {found[2]}"
    if host == "uscode.house.gov" and (
        found := re.search(r"title(?P<title>\d{1,2})-section(?P<section>\d[\w-]{0,19})$", parts.query.get("req", ""))
    ):
        return "us_code", f"{found['title']} U.S.C. § {found['section']}"
    if host == "ecfr.gov" and (
        found := re.fullmatch(r"/current/title-(\d{1,2})(?:/[\w-]{1,40}){0,5}?/(section|part)-(\d[\w.-]{0,19})/?", path)
    ):
        return "us_regulation", f"{found[1]} C.F.R. {'§' if found[2] == 'section' else 'pt.'} {found[3]}"
    if host == "law.cornell.edu" and (found := re.fullmatch(r"/cfr/text/(\d{1,2})/(?:(part)-)?(\d[\w.-]{0,19})/?", path)):
        return "us_regulation", f"{found[1]} C.F.R. {'pt.' if found[2] else '§'} {found[3]}"
    if host == "federalregister.gov" and (found := re.fullmatch(r"/(?:citation|c)/(\d{1,3})-FR-(\d{1,6})/?", path, re.IGNORECASE)):
        return "us_federal_register", f"{found[1]} Fed. Reg. {found[2]}"
    if host == "constitution.congress.gov" and (found := re.fullmatch(r"/constitution/(article|amendment)-(\d{1,2})/?", path)):
        number = int(found[2])
        if 1 <= number <= (7 if found[1] == "article" else 27):
            return "us_constitution", f"U.S. Const. {'art' if found[1] == 'article' else 'amend'}. {_ROMAN[number - 1]}"
    return None
