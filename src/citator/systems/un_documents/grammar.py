"""The grammar of document symbols: components between slashes, from the organ to the modification.

    organ / subsidiary body … / session or year / kind and number / Add. Corr. Rev. Amend.

Source: https://research.un.org/en/docs/symbols. Spelling is that of the UN Digital Library: a blank before the year of a Security Council
resolution (``S/RES/822 (1993)``), none before the session of an older one of the General Assembly (``A/RES/217(III)[A]``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from citator.facts.general_assembly import beyond_any_session, roman
from citator.facts.security_council import year_of
from citator.systems.un_documents.bodies import wrong_year
from citator.systems.un_documents.letters import fold
from citator.systems.un_documents.series import PREFIXES

__all__ = ["Symbol", "canonical", "symbols"]


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol at ``[start, end)``: its canonical spelling, the halves of a joint one, and what can't be right in it."""

    start: int
    end: int
    value: str
    halves: tuple[str, ...] = ()
    problem: str | None = None


# Components that are written with small letters; all others are in capitals.
_MIXED: Final = {
    word.lower(): word
    for word in (
        "Add",
        "Agenda",
        "Amend",
        "Conf",
        "Corrigendum",
        "Corrigenda",
        "Corr",
        "Misc",
        "Part",
        "Res",
        "Rev",
        "Sub",
        "Summary",
        "Dec",
        "Vol",
        "Inf",
        "Prov",
        "OzL",
        "Pro",
    )
}
_KEPT_MIXED: Final = (
    "Add",
    "Agenda",
    "Amend",
    "Corr",
    "Corrigendum",
    "Corrigenda",
    "Misc",
    "Part",
    "Rev",
    "Sub",
    "Summary",
    "Vol",
    "Res",
    "Dec",
    "Prov",
    "OzL",
    "Pro",
)
_WORD: Final = rf"(?:(?:{'|'.join(_MIXED.values())}|[A-Z]{{1,12}})(?![a-z]))"
_HEAD: Final = "|".join(re.escape(prefix) for prefix in PREFIXES)
_JOINT: Final = rf"(?:{_HEAD})/"
_PRINCIPAL: Final = r"(?:A|S|E|T|ST)/"
_PART: Final = (
    rf"(?:(?:ES|S)-\d{{1,3}}(?!\d)|{_WORD}?\d{{0,6}}[A-Z]{{0,2}})"
    rf"(?:\.\s?(?<=[A-Za-z][.\s])\d{{1,5}}[A-Z]?(?!\d)|\.{_WORD}(?:\d{{1,4}}|\.\d{{1,4}})?)*"
    rf"(?:[-–](?!{_PRINCIPAL})\d{{1,4}}(?![\d-])|(?<=[A-Z])[-–]\s{{0,2}}(?!{_PRINCIPAL})[A-Z]{{2,6}}(?![a-z])|(?<=\d)-P(?!\w))*"
    r"(?:\((?:(?:E?S-)?[A-Z]{1,8}|\d{1,4})\))?"
)
_BRACKETED: Final = r"\(\d{2,4}\)"  # reports of States to a sanctions committee: S/AC.44/2004/(02)/12
_ROMAN: Final = r"(?:E?S-)?[IVXL]{1,8}"
_SYMBOL: Final = re.compile(
    rf"(?:{_HEAD})(?:/\s{{0,3}}(?=[A-Z0-9]){_PART}(?<!\s)|/{_BRACKETED}(?=/\d)){{1,9}}(?![A-Z0-9_]|[a-z](?![a-z])|/\w|[-–]\d)",
)
_CANDIDATE: Final = re.compile(rf"(?<![A-Za-z0-9_/.@])(?<![A-Za-z0-9]-)(?:{_HEAD})/")
_LONGEST_HEAD: Final = max(map(len, PREFIXES))
_STROKE: Final = re.compile(rf"/(?<=[{''.join(sorted({prefix[-1] for prefix in PREFIXES}))}]/)")
"""A stroke behind the last letter of a head: most strokes of a text are those of addresses."""
# What may stand behind the components: the letter and session of an old resolution, the year, a part of the document.
_NAMED_PART: Final = r"Introduction|Findings|Recommendations|Resumption\s\d"
_SESSION_LAST: Final = re.compile(rf"(\d+)([A-Z]?)\(({_ROMAN})\)")
_YEAR_LAST: Final = re.compile(r"(\d+)\((\d{4})\)")
_TAIL: Final = re.compile(
    rf"\s{{0,2}}(?P<before>[A-Z](?:-[A-Z])?)?\s?\((?P<roman>{_ROMAN})\)(?:\s?\[?(?P<letter>[A-Z](?:-[A-Z])?)\]?(?![\w/.]))?"
    r"|\s{0,2}\((?P<year>(?:19|20)\d\d)\)"
    rf"|\s{{0,2}}(?P<open>\[)?\((?P<part>(?:Parts?|Vols?\.?|Sect\.|Income\ssect\.)\s{{0,2}}[IVXLivxl\d]{{1,6}}[A-Z]?(?:\s?(?:and|–|-)\s?[IVX]{{1,5}}|(?:/|,\s)Part\s[IVX\d]{{1,4}})?|SUPP|supp|Supp|{_NAMED_PART})\)(?(open)\])"
    r"|\s?\[(?P<bracket>SUPP|supp|Supp)\]"
    r"|\s?\[?(?P<after>[A-Z](?:-[A-Z])?)\]?(?![\w/’'-]|\.\w|\s(?!of\b|and\b|to\b|or\b|on\b|by\b)[a-z])"
)
_MODIFIED_PART: Final = re.compile(r"(?:/(?:Add|Corr|Rev)\.\s?\d{1,3}){1,2}(?![\w/])")
_BESIDE: Final = re.compile(rf"\s?[-–‑‐]\s{{0,3}}(?={_JOINT})")
_LABELLED: Final = ("A/", "S/", "E/", "T/")
_SWAPPED: Final = re.compile(r"S/(\d{3,4})/(19[4-9]\d|20\d\d)(?![\w/])")
_RANGE: Final = re.compile(r"(?:SR|PV|Add|Corr|CRP|L)\.\d+(?=[-–]\d)(?![-–]\d+/)")
# A note number behind the number of a report: the Joint Inspection Unit issues about ten reports and ten notes a year.
_GLUED: Final = re.compile(r"(?P<symbol>JIU/(?:REP|NOTE|ML|IN)/\d{4}/\d)(?:[2-9]\d|\d(?<!1\d)|1\d\d)")
_GAP: Final = re.compile(r"\s+")


# What numbers other things than documents: rooms, plots, exhibits, bundles of a trial, orders.
_LABEL: Final = re.compile(
    r"\b(?:[Rr]ooms?|[Ff]lat|[Bb]lock|[Pp]lot|[Hh]ouse|[Bb]ox|H\.|[Gg]ate|[Ee]xhibits?|[Aa]ppendix|[Tt]abs?|[Bb]undles?|[Ss]chedule|[Ii]nvoice|[Oo]rder|"
    r"[Tt]ender|[Ll]icen[cs]e|[Gg]rant|[Pp]atent|[Oo]ur\s+ref(?:erence|\.)?|Rechtssache|Aktenzeichen|[A-Z]\.\s?[A-Z]\.(?=\s?[Nn]os?\.))\s?(?:[Nn]os?\.|[Nn]umber)?[:\s]\s?$"
)


def symbols(text: str) -> Iterator[Symbol]:
    """The symbols printed in ``text``, in order; joint ones as one.

    >>> [s.value for s in symbols("A/79/796-S/2025/105, S/2018/462, para. 32, and A/RES/217 A (III)")]
    ['A/79/796-S/2025/105', 'S/2018/462', 'A/RES/217(III)[A]']
    >>> [s.value for s in symbols("his S/he, A/4 paper, CD/DVD and 24/7")]
    []
    """
    at = 0
    while stroke := _STROKE.search(text, at):
        candidate = _CANDIDATE.search(text, max(at, stroke.start() - _LONGEST_HEAD), stroke.end())
        at = stroke.end()
        if candidate is None:
            continue
        if candidate.group() in _LABELLED and _LABEL.search(text, max(0, candidate.start() - 24), candidate.start()):
            continue
        found = _read(text, candidate.start())
        if not found and (swapped := _SWAPPED.match(text, candidate.start())):
            found = Symbol(swapped.start(), swapped.end(), "", (), f"a year stands before the number: S/{swapped[2]}/{swapped[1]}?")
            at = found.end
            yield found
            continue
        while found:
            found = _joined(text, found)
            yield found
            at = found.end
            beside = _BESIDE.match(text, at)
            found = _read(text, beside.end()) if beside else None


def canonical(text: str) -> Symbol | None:
    """The symbol that ``text`` as a whole spells, in whatever case; for symbols in addresses.

    >>> canonical("a/res/217(iii)[a]").value, canonical("S/RES/822(1993)").value
    ('A/RES/217(III)[A]', 'S/RES/822 (1993)')
    """
    spelled = "/".join(_cased(part) for part in fold(text.strip()).text.split("/"))
    found = next(symbols(spelled), None)
    return found if found and found.start == 0 and found.end == len(spelled) else None


def _cased(part: str) -> str:
    """A component of an address in the case of print: capitals, but for a few words and the parts of a document."""
    if not any(c.islower() for c in part):
        return part
    named = re.search(r"\s?\((?:introduction|parts?|vols?\.|sect\.|supp|findings|recommendations)", part, re.IGNORECASE)
    if named:
        inside = re.sub(r"\b[ivxl]+\b", lambda numeral: numeral.group().upper(), part[named.end() :])
        return _cased(part[: named.start()]) + named.group().lower().replace("(p", "(P").replace("(v", "(V").replace("(s", "(S") + inside
    words = "|".join(word.lower() for word in _KEPT_MIXED)
    return re.sub(
        rf"\b({words})\b(?!$)|\b(summary|agenda)$", lambda word: _MIXED[word.group().lower()], part.lower().upper(), flags=re.IGNORECASE
    )


def _read(text: str, start: int) -> Symbol | None:
    body = _SYMBOL.match(text, start)
    if not body:
        return None
    end = body.end()
    parts = [_spelled(part) for part in _GAP.sub("", body.group()).replace("–", "-").split("/")]
    if parts[1] in ("Res", "Dec") and parts[0] in ("A", "S", "E"):
        parts[1] = parts[1].upper()
    if (glued := _GLUED.fullmatch("/".join(parts))) and text[end - 1].isdigit():
        return _finished(start, end - 1, glued["symbol"].split("/"))
    if ranged := _RANGE.match(parts[-1]):
        end -= len(parts[-1]) - ranged.end()
        return _finished(start, end, [*parts[:-1], ranged.group()])
    tail = _TAIL.match(text, end)
    session = _SESSION_LAST.fullmatch(parts[-1])
    if session:  # the session stood without a blank and was taken for part of the component; a letter may follow it
        letter = re.compile(r"\s?\[?([A-Z](?:-[A-Z])?)\]?(?![\w/’'-]|\.\w|\s(?!of\b|and\b|to\b|or\b|on\b|by\b)[a-z])").match(text, end)
        end = letter.end() if letter else end
        return _finished(start, end, [*parts[:-1], session[1]], session[3], session[2] or (letter[1] if letter else ""))
    year = _YEAR_LAST.fullmatch(parts[-1])
    if year:
        parts[-1] = year[1]
        return _of_year(start, end, parts, year[2])
    if not tail:
        return _finished(start, end, parts)
    if tail["roman"]:
        if parts[1] == "RES" and len(parts) == 3 and roman(tail["roman"].rpartition("-")[2]):
            number = re.fullmatch(r"(\d+)([A-Z]?)", parts[2])
            if number:
                letter_found = tail["letter"] or tail["before"] or number[2]
                return _finished(start, tail.end(), [*parts[:2], number[1]], tail["roman"], letter_found)
        return _finished(start, end, parts)
    if tail["year"]:
        return _of_year(start, tail.end(), parts, tail["year"]) if parts[:2] == ["S", "RES"] else _finished(start, end, parts)
    if tail["part"] or tail["bracket"]:
        named = _finished(start, tail.end(), parts)
        value = re.sub(r"\s+", " ", tail["part"] or tail["bracket"])
        value = re.sub(r"^(Vols?)(?=\s|\d)", r"\1.", value)  # the point is left out in British style
        value = re.sub(r"^(Parts?|Vols?\.|(?:Income )?[Ss]ect\.)(?=\w)", r"\1 ", value)  # an address has no blanks
        value = value.upper() if value.lower() == "supp" else value
        more = _MODIFIED_PART.match(text, tail.end())
        stop, modified = (more.end(), _GAP.sub("", more.group())) if more else (tail.end(), "")
        return Symbol(start, stop, f"{named.value} ({value}){modified}", (), named.problem) if named else None
    lettered = parts[1] == "RES" and len(parts) == 4 and parts[-1].isdigit()
    return _finished(start, tail.end(), [*parts[:-1], parts[-1] + tail["after"]]) if lettered else _finished(start, end, parts)


_LETTERS: Final = re.compile(r"[A-Za-z]+")


def _spelled(part: str) -> str:
    head = _LETTERS.match(part)
    word = head.group() if head else ""
    if word.capitalize() in ("Add", "Corr", "Rev", "Amend"):
        return word.capitalize() + part[len(word) :]
    return part


def _of_year(start: int, end: int, parts: list[str], year: str) -> Symbol | None:
    if parts[:2] != ["S", "RES"]:
        return None if parts[1] == "RES" else _finished(start, end - len(year) - 2, parts)
    if not parts[2].isdigit():
        return None
    return Symbol(start, end, f"S/RES/{parts[2]} ({year})", (), wrong_year(int(parts[2]), int(year)))


def _finished(start: int, end: int, parts: list[str], session: str = "", letter: str = "") -> Symbol | None:
    """The symbol with these components, if they make one."""
    organ, kind = parts[0], parts[1]
    value = "/".join(parts)
    problem: str | None = None
    if kind == "RES" and organ in ("A", "E", "T") and session:
        value = f"{value}({session}){f'[{letter}]' if letter else ''}"
        if organ == "A" and "-" not in session and (roman(session) or 99) > 30:
            problem = "resolutions with a session in Roman numerals end with the thirtieth session (XXX)"
        return Symbol(start, end, value, (), problem) if roman(session.rpartition("-")[2]) else None
    if session:
        return None
    if organ == "S" and kind == "RES":
        number = parts[2] if len(parts) == 3 else ""
        year = year_of(int(number)) if number.isdigit() else None
        return Symbol(start, end, f"{value} ({year})" if year else value) if number.isdigit() else None
    if kind == "RES" and organ == "A" and len(parts) == 4:
        problem = _resolution_fault(parts[2], parts[3])
    return Symbol(start, end, value, (), problem) if _valid(parts) else None


def _resolution_fault(session: str, number: str) -> str | None:
    digits = int(re.sub(r"\D", "", number) or 0)
    if session.isdigit() and int(session) <= 30:
        return f"to the thirtieth session the number comes first and the session is Roman: {digits} ({session})"
    return beyond_any_session(digits) if session.isdigit() else None


_KINDS: Final = {
    "A": re.compile(
        r"(?:(?:ES|S)-\d+|\d+|RES|DEC|HRC|BUR|SPC|INF|EQC|WGFS|COMP?|UN|PV\.\d+|(?:C|AC|CN|CONF|L|NV|WP|SR|COR)\.\d+\w?|NGO|ICPD)"
    ),
    "S": re.compile(r"(?:\d+|RES|PRST|INF|Agenda|NC|NGO|PV\.\d+|(?:C|AC|COM|W|L|WP|SR)\.\d+)"),
    "E": re.compile(
        r"(?:\d+|RES|DEC|ICEF|ECA|ECE|ESCAP|ESCWA|ECLAC?|CEPAL|ECWA|HLPF|HLS|INCB|INF|TAC|NGO|FFDF|CONF|PC|CDP|REFUGEES?|PV\.\d+|"
        r"(?:C|AC|CN|CONF|L|WP|SR|NL|NR|CRP|SL)\.\d+)"
    ),
    "T": re.compile(r"(?:\d{2,5}|RES|INF|OBS|AC|PV\.\d+|(?:COM|PET|C|L|SR)\.\d+)"),
    "ST": re.compile(r"(?:[A-Z]{2,12}(?:\.\d+)?)"),
}
_OWN: Final = {
    "CAT": r"C|OP|SP", "CED": r"C|SP", "CRC": r"C|SP|GC|OP[A-Z]{2}", "CRPD": r"C|CSP|SP", "CERD": r"C|SP", "CEDAW": r"C|SP|PSWG|OP\.\d",
    "CMW": r"C|SP|SPLIT", "CCPR": r"C|SP|CO", "CD": r"\d{1,4}|PV\.\d+|NGO|INF|WP\.\d+|CW", "AT": r"DEC|PV\.\d+",
    "LC": r"[A-Z]{1,6}(?:\.\d+(?:-P)?)?", "TD": r"\d{2,4}|[A-Z]{1,6}(?:\.\d+)?(?:\(.*\))?", "DP": r"\d{2,4}|[A-Z]{2,8}(?:-[A-Z]+)*|L\.\d+",
    "INT": r"[A-Z]{3,5}", "HR": r"[A-Z]{1,6}", "HRI": r"GEN|CORE|MC|NGO|ICM|TB|\d+", "SSC": r"\d+", "CAC": r"COSP",
    "ISBA": r"\d{1,2}|[A-Z]{1,4}(?:-.*)?",
    "CEB": r"\d{4}|[A-Z.\d]+", "LOS": r"PCN|\d+", "UNAT": r"\d{4}",
}  # fmt: skip
_OWN_KINDS: Final = {prefix: re.compile(f"(?:{kinds})") for prefix, kinds in _OWN.items()}


def _valid(parts: list[str]) -> bool:
    """Whether the components make a symbol: known kinds for the organ, and a number somewhere."""
    organ, kind = parts[0], parts[1]
    known = _KINDS.get(organ) or _OWN_KINDS.get(organ)
    if (known and not known.fullmatch(kind)) or not any(c.isdigit() for part in parts[1:] for c in part) or not all(parts):
        return False
    if len(parts) == 2 and kind.isdigit() and organ not in _RUNNING:
        return False
    if kind == "HRC" and _IN_SESSION.fullmatch("/".join(parts[2:])):
        return False
    if kind in ("RES", "DEC") and organ in ("A", "E"):
        return len(parts) >= 4 and bool(re.fullmatch(r"(?:ES|S)-\d+|\d+", parts[2])) and parts[3][:1].isdigit()
    if not kind.isdigit():
        return len(parts) > 2 or "." in kind or kind.startswith(("ES-", "S-"))
    return _valid_number(organ, int(kind), parts)


_RUNNING: Final = frozenset(("A", "S", "E", "T", "CD", "TD", "DP", "SPLOS", "CLCS"))
"""Series of which a document may have a running number and nothing else."""
_IN_SESSION: Final = re.compile(r"(?:S-)?\d+|(?:RES|DEC|PRST|WGAD)/(?:S-)?\d+")
"""The session or year of a document of the Human Rights Council, and not its number yet."""
_MODIFIED: Final = re.compile(r"(?:Add|Corr|Rev|Amend)\b.*|(?:L|PV|SR|WP|CRP|INF|NGO|C)\.\d+.*")


def _valid_number(organ: str, first: int, parts: list[str]) -> bool:
    """Whether a session, year or running number can begin a symbol of this organ."""
    if organ not in "ASE":
        return organ != "CD" or first > 99 or len(parts) > 2  # "CD/12" alone is a disc
    if len(parts) > 2 and parts[2].startswith("0") and parts[2].isdigit():
        return False  # the numbers of files are filled up with noughts, those of documents never
    running = len(parts) == 2 or bool(_MODIFIED.fullmatch(parts[2]))
    if organ == "A":
        return (31 <= first <= 99 and len(parts) > 2) or (running and 100 <= first <= 99999)
    begin = 1994 if organ == "S" else 1978
    if begin <= first <= 2099 and len(parts) > 2:
        return True
    return running and 10 <= first <= 99999 and not (len(parts) == 2 and first < 100)


_ORGANS: Final = frozenset(("A", "S", "E", "T", "ST"))
_TREATY_BODIES: Final = frozenset(("CAT", "CCPR", "CED", "CEDAW", "CERD", "CMW", "CRC", "CRPD"))


def _is_joint(first: str, second: str) -> bool:
    """Whether symbols of two series can be those of one document: of two organs, or of two treaty bodies (a joint general comment). Two of
    one treaty body are two documents.
    """
    return (first in _ORGANS and second in _ORGANS) or (first != second and first in _TREATY_BODIES and second in _TREATY_BODIES)


_SLIP = re.compile(r"[-–]S/((?:19|20)\d\d)-(\d{1,4})(?![\w/])")  # a hyphen for the stroke


def _joined(text: str, first: Symbol) -> Symbol:
    """The joint symbol that begins with ``first``, if another follows it behind a hyphen or dash."""
    gap = _BESIDE.match(text, first.end)
    second = _read(text, gap.end()) if gap else None
    if second and not _is_joint(first.value.partition("/")[0], second.value.partition("/")[0]):
        return first
    if not second:
        slip = _SLIP.match(text, first.end)
        if slip:
            written = slip.group()[1:]
            return Symbol(first.start, slip.end(), first.value, (), f"{written}: a slash is missing (S/{slip[1]}/{slip[2]})")
        return first
    problem = first.problem or second.problem or _different_years(first.value, second.value)
    return Symbol(first.start, second.end, f"{first.value}-{second.value}", (first.value, second.value), problem)


def _different_years(first: str, second: str) -> str | None:
    """Halves of a joint symbol that can't be of one time: session n of the General Assembly begins in September of 1945 + n."""
    session = re.match(r"A/(\d{2})/", first) or re.match(r"A/(\d{2})/", second)
    year = re.match(r"S/(\d{4})/", second) or re.match(r"S/(\d{4})/", first)
    if not session or not year or -1 <= int(year[1]) - 1945 - int(session[1]) <= 2:
        return None
    opened = 1945 + int(session[1])
    return f"session {session[1]} of the General Assembly is that of {opened} and {opened + 1}; {second} is of {year[1]}"
