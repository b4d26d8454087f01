"""United Nations documents: symbols such as ``S/2018/462``, and resolutions and decisions named in words.

A symbol names the organ, the subsidiary body, the session or year, the kind and number, and the modification
(``A/HRC/40/60/Add.2``). Spelled here as the UN Digital Library spells it: ``S/RES/822 (1993)``, ``A/RES/62/243``,
``A/RES/217(III)[A]``, ``A/79/796-S/2025/105``.

Official sources
    symbols: https://research.un.org/en/docs/symbols;
    addresses: https://docs.un.org (``/en/SYMBOL``), older https://undocs.org and https://documents.un.org;
    catalogue: https://digitallibrary.un.org.

In words, in the six official languages: resolutions and decisions ("Security Council resolutions 822 (1993) and 853 (1993)", "G.A. Res.
62/243", "résolution 62/243 de l’Assemblée générale", "大会第62/243号决议"), supplements of the Official Records, statements by the
President of the Security Council, records of its meetings, opinions of the Working Group on Arbitrary Detention, and sales
numbers. Every number of a list is a match of its own; so is the end of a symbol ("A/72/6 and Add.1").

A number without its body is that of the only body which form and facts leave (nobody but the General Assembly has had more than sixty
resolutions in a session, or a seventy-ninth one), then of the one whose session fits the date beside it, then of the body whose document it
stands in. Of session and number that name nobody, where the passage speaks of no other body, custom decides: the General Assembly does
not name itself. The year of a Security Council resolution printed without one comes from its number. Else nothing is said. A number
of another body ("Resolution 1416 (2005) of the Parliamentary Assembly") is never taken for one of the United Nations.

Typed texts hold Cyrillic capitals, Arabic-Indic and full-width digits, direction marks, note numbers and line ends inside symbols; they are
seen through, and spans are those of the text as it stands.

Addresses read: docs.un.org, undocs.org, documents.un.org (``symbol/access?…i=``), daccess-ods.un.org (``DS=``),
un.org ``view_doc.asp?symbol=`` and ``/documents/ga/res/``, digitallibrary.un.org (search by symbol, files),
tbinternet.ohchr.org (``symbolno=``), unhchr.ch (``(Symbol)/CAT.C.FRA.8.En``). Addresses by job number
(``documents-dds-ny.un.org/doc/UNDOC/GEN/…``) name no symbol; their present place is known.

>>> [match.identifier.value for match in find("Security Council resolutions 822 (1993) and 853 (1993); S/2018/462, para. 32")]
['S/RES/822 (1993)', 'S/RES/853 (1993)', 'S/2018/462']
>>> url(Identifier("un_symbol", "S/RES/822 (1993)"))
'https://docs.un.org/en/S/RES/822(1993)'
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from citator.model import Field, FrozenMap, Identifier, Match, PartialDate, Record
from citator.systems._addresses import addresses, outside
from citator.systems.un_documents.cover import own_symbols
from citator.systems.un_documents.dated import dated_numbers
from citator.systems.un_documents.grammar import Symbol, canonical, symbols
from citator.systems.un_documents.letters import fold
from citator.systems.un_documents.links import moved, symbol_in, url_of
from citator.systems.un_documents.malformed import malformed
from citator.systems.un_documents.prose import HEAD, Named, resolutions
from citator.systems.un_documents.records import records, sales_numbers
from citator.systems.un_documents.series import body_of
from citator.text.dates import MONTH

__all__ = ["EXAMPLES", "NAME", "PRIORITY", "SCHEMES", "TRIGGERS", "find", "find_in", "moved", "own_symbols", "url"]

NAME = "un_documents"
SCHEMES = ("un_symbol", "un_sales_number")
PRIORITY = 80
TRIGGERS = (
    "/", "resolution", "res.", *(f"res {figure}" for figure in range(1, 10)), "res no", "res #", "res s-", "res es-",
    "decision", "unscr", "unsc ", "scr ", "unga", "un.org", "ohchr.org", "no. ", "(19", "(20",
    "official records", "gaor", "sales n", "meeting of the security council",
    "résolution", "rés. ", "documents officiels", "de vente", "du conseil de sécurité",
    "resoluc", "documentos oficiales", "de venta", "del consejo de seguridad",
    "резолюц", "решени", "официальные отчеты", "в продаже", "совета безопасности",
    "قرار", "مقرر", "الوثائق الرسمية", "رقم المبيع", "مجلس الأمن",
    "决议", "决定", "正式记录", "出售品", "安全理事会",
)  # fmt: skip
EXAMPLES: Sequence[tuple[str, str | None]] = [
    ("S/2018/462, para. 32.", "S/2018/462"),
    ("A/73/762/Add.1", "A/73/762/Add.1"),
    ("A/79/796-S/2025/105", "A/79/796-S/2025/105"),
    ("Security Council resolutions 822 (1993), 853 (1993), 874 (1993) and 884 (1993)", "S/RES/822 (1993)"),
    ("UN General Assembly Resolution 62/243, adopted on March 14, 2008", "A/RES/62/243"),
    ("UN Security Council resolution 853", "S/RES/853 (1993)"),
    ("General Assembly resolution 217 A (III)", "A/RES/217(III)[A]"),
    ("G.A. Res. 2200A (XXI), U.N. GAOR", "A/RES/2200(XXI)[A]"),
    ("Human Rights Council resolution 16/18", "A/HRC/RES/16/18"),
    ("Economic and Social Council decision 2024/312", "E/DEC/2024/312"),
    ("Resolutions 822, 853, 874 and 884 issued by the Security Council of the United Nations", "S/RES/822 (1993)"),
    ("https://undocs.org/en/S/RES/822%20(1993)", "S/RES/822 (1993)"),
    ("https://docs.un.org/en/A/HRC/RES/16/18", "A/HRC/RES/16/18"),
    ("http://daccess-ods.un.org/access.nsf/Get?OpenAgent&DS=A/62/10&Lang=E", "A/62/10"),
    # Symbols: guide of the Dag Hammarskjöld Library, and United Nations documents of 1945 to 2025.
    ("S/PV.3292 and S/PRST/1994/4", "S/PV.3292"),
    ("A/HRC/WG.6/3/AZE/1", "A/HRC/WG.6/3/AZE/1"),
    ("E/CN.4/Sub.2/1998/5", "E/CN.4/Sub.2/1998/5"),
    ("ST/SGB/2016/10/Rev.1", "ST/SGB/2016/10/Rev.1"),
    ("CCPR/C/106/D/1804-1805/2008", "CCPR/C/106/D/1804-1805/2008"),
    ("UNEP/OzL.Pro.28/12, annex I", "UNEP/OzL.Pro.28/12"),
    ("A/80/15 (Part II)", "A/80/15 (Part II)"),
    ("A/76/6 (Sect. 29A)/Corr.1", "A/76/6 (Sect. 29A)/Corr.1"),
    ("A/RES/ES-10/23 and A/RES/S-23/2", "A/RES/ES-10/23"),
    ("A/72/6 and Add.1", "A/72/6"),
    ("А/72/6* и Add.1", "A/72/6"),
    # Other languages: the same notes in six languages, General Assembly resolutions of sessions 75 to 80.
    ("Résolution 217 A (III).", "A/RES/217(III)[A]"),
    ("résolutions 822 (1993) et 853 (1993) du Conseil de sécurité", "S/RES/822 (1993)"),
    ("resolución 62/243 de la Asamblea General", "A/RES/62/243"),
    ("резолюцией 2467 (2019) Совета Безопасности", "S/RES/2467 (2019)"),
    ("القرار 2200 ألف (د-21)، المرفق", "A/RES/2200(XXI)[A]"),
    ("القرار دإ-23/2", "A/RES/S-23/2"),
    ("قرار مجلس الأمن ١٣٢٥ (٢٠٠٠)", "S/RES/1325 (2000)"),
    ("大会第62/243号决议", "A/RES/62/243"),
    ("安全理事会第1325(2000)号和第1820(2008)号决议", "S/RES/1325 (2000)"),
    # Supplements, statements, records, opinions, publications.
    ("Official Records of the General Assembly, Seventy-seventh Session, Supplement No. 53A, chap. III", "A/77/53/Add.1"),
    ("Statement by the President of the Security Council 2015/25", "S/PRST/2015/25"),
    ("verbatim record of the 3292nd meeting of the Security Council", "S/PV.3292"),
    ("Working Group on Arbitrary Detention, Opinion No. 46/2024", "A/HRC/WGAD/2024/46"),
    ("(United Nations publication, Sales No. E.96.IV.13)", "E.96.IV.13"),
    # Addresses.
    ("https://digitallibrary.un.org/record/4055082/files/DP_2024_25-EN.pdf", "DP/2024/25"),
    ("http://www.unhchr.ch/tbs/doc.nsf/(Symbol)/CAT.C.FRA.8.En?Opendocument", "CAT/C/FRA/8"),
    # Look-alikes.
    ("résolution 1416 (2005) de l’Assemblée parlementaire du Conseil de l’Europe", None),
    ("resolución 64/12 de la Asamblea Mundial de la Salud", None),
    ("Резолюция 1416 (2005) Парламентской ассамблеи Совета Европы", None),
    ("世界卫生大会第64/12号决议", None),
    ("décision 12 du Conseil municipal", None),
    ("第12号灯塔的决定", None),
    ("Law 79/100 of 4 December 2024", None),
    ("Executive Board decision 2024/15", None),
    ("Resolution 1416 (2005) of the Parliamentary Assembly of the Council of Europe", None),
    ("the city council adopted resolution 1373 (2001) on street lamps", None),
    ("Resolution 535 adopted by the House of Representatives", None),
    ("House Resolution 1594", None),
    ("an A/B test, S/he, A/4 paper, CD/DVD, 24/7", None),
    ("the decision 24 hours later", None),
]


def find(text: str) -> Iterator[Match]:
    """Symbols, resolutions in words, and addresses of United Nations documents."""
    return find_in(text, ())


def find_in(text: str, own: Sequence[str]) -> Iterator[Match]:
    """What :func:`find` sees, in a document that bears the symbols ``own``: a body is not named in its own documents.

    >>> [match.identifier.value for match in find_in("recalling its resolution 55/7", ["A/HRC/58/4"])]
    ['A/HRC/RES/55/7']
    """
    home = next((body for body in map(body_of, own) if body), "") if own else ""
    yield from sorted(_found(text, _MAIN.get(home, home)), key=lambda match: match.start)


# The committees of the General Assembly write as it does.
_MAIN: Final = {f"{which} Committee": "General Assembly" for which in ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")}


def _found(text: str, home: str) -> Iterator[Match]:
    for address in addresses(text):
        found = symbol_in(address.url)
        if found:
            symbol, end = _with_year(text, address.end, found)
            yield _match(symbol, address.start, end, address=True)
    folded = fold(text)
    for match in _in_words(folded.text, home):
        start = folded.start(match.start)
        if outside(text, start):
            yield replace(match, start=start, end=folded.end(match.end)) if folded.cuts else match


def _in_words(text: str, home: str) -> Iterator[Match]:
    """What is printed in a folded text, addresses and all."""
    if "/" in text:
        yield from _symbols(text)
    for symbol in records(text):
        yield _match(symbol, symbol.start, symbol.end)
    for sales in sales_numbers(text):
        fields = FrozenMap({"publisher": Field("United Nations")})
        yield Match(sales.start, sales.end, NAME, Identifier("un_sales_number", sales.value), Record("document", fields))
    named = sorted(resolutions(text, home), key=lambda one: one.start)
    yield from map(_from_words, named)
    # A number that nothing names is asked of its date only where no words have claimed it.
    ends = [one.end for one in named]
    for one in dated_numbers(text):
        index = bisect_right(ends, one.start)
        if index == len(named) or named[index].start >= one.end:
            yield _from_words(one)


def _symbols(text: str) -> Iterator[Match]:
    """What is printed as a symbol, in a text with a stroke."""
    slips = list(malformed(text))
    for slip in slips:
        yield _match(slip, slip.start, slip.end)
    slip_ends = [slip.end for slip in slips]
    for symbol in symbols(text):
        index = bisect_right(slip_ends, symbol.start)
        if index < len(slips) and slips[index].start <= symbol.start:
            continue
        yield _match(symbol, _with_head(text, symbol), symbol.end)
        yield from _continued(text, symbol)
        yield from _following(text, symbol)


_YEAR: Final = re.compile(r"\s{1,3}\((\d{4})\)")


def _with_year(text: str, end: int, symbol: Symbol) -> tuple[Symbol, int]:
    """An address printed with a blank before the year ("undocs.org/S/RES/822 (1993)") goes on to the year."""
    year = _YEAR.match(text, end) if symbol.value.startswith("S/RES/") else None
    longer = canonical(f"S/RES/{symbol.value.split('/')[2].split()[0]} ({year[1]})") if year else None
    return (longer, year.end()) if longer and year and longer.value == symbol.value else (symbol, end)


def _with_head(text: str, symbol: Symbol) -> int:
    """The start of the words before the symbol of a resolution that name its body: "Security Council resolution S/RES/822"."""
    if "/RES/" not in symbol.value and "/DEC/" not in symbol.value:
        return symbol.start
    from_ = max(0, symbol.start - 90)
    words = text[from_ : symbol.start]
    heads = list(HEAD.finditer(words + "1"))
    whole = heads and heads[-1].end() == len(words) and not heads[-1]["draft"]
    return from_ + heads[-1].start() if whole else symbol.start


_MORE: Final = re.compile(
    rf"\*?(?P<joint>,|;|،|、|,?\s(?:and|or|to|et|ou|à|y|e|a|и|или|по|و|إلى)(?=[\s\dA-Z])|\s&\s|和|及|至|[-–])\s?(?:\s?(?P<kind>Add|Corr|Rev|Amend|SR|PV)\.\s?)?(?P<number>\d{{1,5}})"
    rf"(?![\w/(°%]|[.,]\d|\s\(|(?:[-–]\d{{1,2}})?\s{MONTH})"
)
_LISTED: Final = re.compile(r"[,;.)\]-]|–|\s?$|\s(?:and|or|to)\s")
_REPEATED: Final = re.compile(r"(?P<stem>.*/)(?P<kind>Add|Corr|Rev|Amend|SR|PV|L|CRP|INF|WP)\.(?P<number>\d+)")


def _continued(text: str, first: Symbol) -> Iterator[Match]:
    """Further documents of a series of which only the end is printed: "A/79/437 and Add.4", "SR.1 and 3", "Add.1-3"."""
    if first.halves:
        return
    series = _REPEATED.fullmatch(first.value)
    stem, kind = (series["stem"], series["kind"]) if series else (f"{first.value}/", "")
    at, last = first.end, int(series["number"]) if series else 0
    while more := _MORE.match(text, at):
        meeting = (more["kind"] or kind) in ("SR", "PV")
        if (more["kind"] and meeting and more["kind"] != kind) or (len(more["number"]) > 3 and not meeting):
            return
        kind = more["kind"] or kind
        if not kind or (not more["kind"] and (kind not in ("SR", "PV", "Add", "Corr", "CRP", "L") or not _goes_on(text, more, last))):
            return
        last = int(more["number"])
        base = (
            first.value + "/" if more["kind"] and not meeting and series and series["kind"] not in ("Add", "Corr", "Rev", "Amend") else stem
        )
        start = more.start("kind") if more["kind"] else more.start("number")
        value = f"{base}{kind}.{more['number']}"
        yield _match(Symbol(start, more.end(), value), start, more.end())
        at = more.end()


_NEXT: Final = re.compile(r"\s(?:and|or|et|y|и|و|和)\s?(?P<number>\d{1,4})(?=[.;:)\]]|,\s(?:[a-z]|p|and\b)|\s?$)")


def _following(text: str, first: Symbol) -> Iterator[Match]:
    """The next document of the same series, of which only the number is printed: "E/CN.9/2025/5 and 6."."""
    more = _NEXT.match(text, first.end)
    stem, _, last = first.value.rpartition("/")
    if more and not first.halves and stem.count("/") >= 2 and last.isdigit() and 0 < int(more["number"]) - int(last) <= 3:
        start = more.start("number")
        yield _match(Symbol(start, more.end("number"), f"{stem}/{more['number']}"), start, more.end("number"))


def _goes_on(text: str, more: re.Match[str], last: int) -> bool:
    """Whether a bare number is the next of a series: they rise, and after a comma no words follow that it could count or date."""
    return last < int(more["number"]) < (last + 30 if len(more["number"]) > 3 else 1000) and (
        more["joint"] not in ",;" or _LISTED.match(text, more.end()) is not None
    )


_YEAR_LAST = re.compile(r"\((\d{4})\)$")
_YEAR_INSIDE = re.compile(r"(?:S|S/PRST|E)/(\d{4})/")


def _match(symbol: Symbol, start: int, end: int, *, address: bool = False) -> Match:
    if not symbol.value:
        return Match(start, end, NAME, None, Record("un-document"), address, ("identifier-invalid", symbol.problem or ""))
    resolution = "/RES/" in symbol.value
    year = _YEAR_LAST.search(symbol.value) or _YEAR_INSIDE.match(symbol.value)
    problem = ("identifier-invalid", symbol.problem) if symbol.problem else None
    return Match(
        start,
        end,
        NAME,
        Identifier("un_symbol", symbol.value, symbol.halves),
        _record(
            "resolution" if resolution else "un-document", symbol.value, body_of(symbol.value), PartialDate(int(year[1])) if year else None
        ),
        address,
        problem,
    )


def _from_words(named: Named) -> Match:
    found = named.stands_for
    date = named.date or (PartialDate(found.year) if found.year else None)
    problem = ("identifier-invalid", found.problem) if found.problem else None
    kind = "un-document" if named.decision else "resolution"
    identifier = Identifier("un_symbol", found.value) if found.value else None
    record = _record(kind, found.value or named.printed, found.authority, date)
    return Match(named.start, named.end, NAME, identifier, record, problem=problem)


def _record(kind: str, number: str, authority: str, issued: PartialDate | None) -> Record:
    fields = {"number": Field(number), "publisher": Field("United Nations")}
    if authority:
        fields["authority"] = Field(authority)
    if issued:
        fields["issued"] = Field(issued)
    return Record(kind, FrozenMap(fields))


def url(identifier: Identifier) -> str | None:
    """The permanent address, at docs.un.org in English."""
    return url_of(identifier.value) if identifier.scheme == "un_symbol" and "/" in identifier.value else None
