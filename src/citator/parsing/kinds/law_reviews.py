"""Articles of law reviews as American notes cite them: volume, journal and page behind a title without marks, or alone.

Ann Brook, On the Law of Harbours, 144 U. Pa. L. Rev. 2021, 2024–25 (1996)
Ann Brook, Lamps at Law, 1989 Wis. L. Rev. 139, 140                                a volume for each year
Ann Brook, Lamps at Law, 88 Geo. Wash. L. Rev. (forthcoming 2020) (manuscript at 12)
66 B.U. L. Rev. 71, 73 (1986)
"""

from __future__ import annotations

import re

from citator.parsing.cutting.decisions import OPINIONS
from citator.parsing.kinds.authors import read_authors
from citator.parsing.kinds.containers import take_pin
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.the_hague import OF_WORLD_COURT
from citator.text.dates import YEAR
from citator.text.names import is_person

__all__ = ["JOURNAL", "LAW_REVIEW", "law_review_at", "place_in_review", "read_journal_alone", "read_law_review"]

_BESIDE = r"(?:\s(?:&\s)?(?:nn?|figs?|tbls?)\.\s?\d[\d–—-]*)?"  # "551 n.4", "1139 fig.5"
LAW_REVIEW = re.compile(
    rf"(?=[,\s\d])(?:^|,\s|\s|(?<=\s))(?P<volume>\d{{1,4}})\s(?P<journal>(?!UNTS\b|LNTS\b|U\.\s?N\.\s?T|L\.\s?N\.\s?T|"
    rf"I\.?L\.?M)[A-Z][^()\d]{{2,70}}?)\s(?P<page>\d{{1,5}}(?:[–-]\d{{1,5}})?)(?:,\s(?P<pin>\d[\d–—-]*{_BESIDE}"
    rf"(?:,\s\d[\d–—-]*{_BESIDE})*))?\s\((?P<date>[^()]*{YEAR})\)\s*$"
)
JOURNAL = re.compile(
    r"\bL\.\s?(?:R(?:ev|EV)|J|Q|Forum|Bull|Stud)\b|\b(?:R(?:ev|EV)|J|Q|Y\.?B)\.(?:\s|$)|\bJ\.\s(?:[A-Z]|on|of)|"
    rf"\bLaw (?:Review|Journal|Quarterly)\b|\bL\.J\.|\bLegal F(?:\.|orum)|{OPINIONS.pattern}"
)
"""What the name of a law review or journal has in it, and the name of a series of reports has not."""
_AND = re.compile(r"\s(?:&|and)\s")
_YEAR = re.compile(YEAR)
_PAGED = re.compile(r"[\d–—-]\s\(")
# Behind the title of an article that has no page yet, and in a review whose volumes bear the year, which then needs no brackets.
_FORTHCOMING = re.compile(
    r",\s(?:(?P<volume>\d{1,4})\s)?(?P<journal>[A-Z][^()\d,;“”\"]{2,70}?)(?:\s(?P<page>\d{1,5}|_{2,}))?\s"
    rf"\((?P<date>forthcoming(?:[^()]*{YEAR})?)\)(?:\s\(manuscript(?:,?\sat\s(?P<pin>\d[\d–—, -]*{_BESIDE}))?\))?$"
)
_OF_YEAR = re.compile(
    rf",\s(?P<date>(?P<volume>{YEAR}))\s(?P<journal>(?!Rev\.?\s[Ee]d)[A-Z][^()\d,;“”\"]{{2,60}}?)\s(?P<page>\d{{1,4}})"
    rf"(?:,\s(?P<pin>\d[\d–—-]*{_BESIDE}(?:,\s\d[\d–—-]*)*))?$"
)
# The Bluebook on the yearbook of the International Law Commission, whose volumes are counted in each year anew: "[2001] 2 Y.B. …".
_OF_COMMISSION = re.compile(
    rf",\s(?:in\s)?\[(?P<date>{YEAR})\]\s(?P<volume>[12I]{{1,2}}(?:\s?\((?:\d|[Pp]t\.\s\d)\)|,?\s[Pp]t\.\s\d)?)\s"
    rf"(?P<journal>Y\.?\s?B\.?\s(?:of\sthe\s)?Int[’'`]?l\.?\sL(?:aw|\.)?\sComm[’'`]?n\.?)\s(?P<page>\d{{1,4}})"
    rf"(?:,\s(?:at\s)?(?P<pin>\d[\d–—-]*{_BESIDE}(?:,\s\d[\d–—-]*)*))?(?=$|,\s(?:U\.\s?N\.|UN)\s)"
)
_OF_LAW = re.compile(
    r"\bL\.\s?(?:[A-Z]|$)|\b(?:Legal F(?:\.|orum)|L\.J\.|Law (?:Review|Journal|Quarterly|Forum)|(?:Ct|Const)\. Rev\.|Disp\. Resol\.)"
)
_SUFFIX = re.compile(r"(?:Jr\.?|Sr\.?|II|III|IV),\s")
_STUDENT = re.compile(
    r"(?P<genre>Notes?|Comment|Essay|Recent (?:Case|Development)s?|Book (?:Review|Note)|Case (?:Note|Comment)|Symposium|Colloquium|"
    r"Commentary|Response|Review Essay|Foreword|Lecture|Recent Legislation),\s(?=[A-Z“\"])"
)


def law_review_at(draft: Draft) -> re.Match[str] | None:
    """Such as "Title, 53 SMU L. Rev. 1447, 1449 (2000)": where volume, journal and page begin."""
    rest = draft.rest.rstrip()
    if "omm" in rest and "]" in rest and (yearbook := _OF_COMMISSION.search(draft.text, draft.start, draft.end)):
        return yearbook
    if not rest.endswith(")"):
        of_year = _OF_YEAR.search(draft.text, draft.start, draft.end) if rest[-1:].isdecimal() else None
        named = of_year and _OF_LAW.search(of_year["journal"]) and "," in draft.text[draft.start : of_year.start()]
        return of_year if named else None
    if "(forthcoming" in rest and (forthcoming := _FORTHCOMING.search(draft.text, draft.start, draft.end)):
        return forthcoming if forthcoming["volume"] or _OF_LAW.search(forthcoming["journal"]) else None
    paged = _PAGED.search(rest, max(0, rest.rfind("(") - 2)) is not None  # a page, and no title, stands before the year: most have none
    found = LAW_REVIEW.search(draft.text, draft.start, draft.end) if paged else None
    if found and OF_WORLD_COURT.fullmatch(found["journal"]):
        return None
    remark = None if found else draft.nesting.bracket_to(draft.end)
    if remark and draft.text[draft.start : remark].endswith(") ") and not _YEAR.search(draft.text, remark, draft.end):
        return LAW_REVIEW.search(draft.text, draft.start, remark)  # "… 71, 73 (1986) (book review)"
    return found


def place_in_review(draft: Draft, match: re.Match[str]) -> None:
    """Take volume, journal, page, place cited and date from their match."""
    if match["volume"]:
        draft.take("volume", *match.span("volume"))
    draft.take("container-title", *match.span("journal"))
    if match["page"] and match["page"][0] != "_":
        draft.take("page", *match.span("page"))
    take_pin(draft, match)
    draft.date(*match.span("date"))


_ALONE = re.compile(
    rf"(?P<volume>\d{{1,4}})\s(?P<journal>[A-Z][^()\d,;]{{2,70}}?)\s(?P<page>\d{{1,5}})(?:,\s(?P<pin>\d[\d–—-]*(?:\s(?:&\s)?nn?\.\s?\d+)?"
    rf"(?:,\s\d[\d–—-]*)*))?(?:\s\((?P<date>[^()]*{YEAR})(?:[–-]\d{{2,4}})?\))?\s*$"
)


def read_journal_alone(draft: Draft) -> bool:
    """Read "66 B.U. L. Rev. 71, 73 (1986)", a place in a journal and nothing before it; False where it is something else."""
    found = _ALONE.match(draft.text, draft.start, draft.end)
    opinion = found is not None and OPINIONS.search(found["journal"])
    if not found or not (opinion or JOURNAL.search(found["journal"])) or OF_WORLD_COURT.fullmatch(found["journal"]):
        return False
    draft.kind = "document" if opinion else "article-journal"
    for name, group in (("volume", "volume"), ("container-title", "journal"), ("page", "page")):
        draft.take(name, *found.span(group))
    take_pin(draft, found)
    if found["date"]:
        draft.date(*found.span("date"))
    draft.start = draft.end
    return True


_LED = re.compile(r",\sin\s?$")  # "Lamps, in 331 Recueil des Cours 163", as the Bluebook leads to courses and collections


def read_law_review(draft: Draft, found: re.Match[str]) -> None:
    """Author, unquoted title, and the place in the law review."""
    draft.kind = "article-journal"
    place_in_review(draft, found)
    end = draft.end
    draft.end = led.start() if (led := _LED.search(draft.text, draft.start, found.start())) else found.start()
    if OPINIONS.search(found["journal"]):  # of the office that publishes them
        draft.kind = "document"
        draft.title(draft.start, draft.end)
        draft.start = draft.end = end
        return
    if not _STUDENT.match(draft.text, draft.start, draft.end):  # "Symposium, The Law of Lamps, 75 …": nobody is named
        read_authors(draft)
    suffix = _SUFFIX.match(draft.text, draft.start, draft.end)
    if suffix and draft.has("author"):
        draft.shift(suffix)
    student = _STUDENT.match(draft.text, draft.start, draft.end)
    if student:
        draft.take("genre", *student.span("genre"))
        draft.shift(student)
    if draft.start >= draft.end and draft.has("author"):  # "Address Before the Harbour Board, 12 Rev. 3": no name, but what is cited
        start, stop = draft.place("author")
        del draft.fields["author"]
        comma = draft.text.find(", ", start, stop)
        if comma > 0 and all(map(is_person, _AND.split(draft.text[start:comma]))):  # "Ann Brook, Quay Primacy and Harbour Weakness, 119 …"
            draft.people("author", start, comma)
            start = comma + 2
        draft.title(start, stop)
    whole = draft.rest.rstrip(" ,")
    if whole[-2:] in (",”", ',"') and whole.count(whole[-1]) < 3 and whole[0] not in '“"':  # "The Science of “Quiet Lamps,” 19 …"
        draft.put("title", whole[:-2] + whole[-1], draft.start, draft.start + len(whole))
    draft.title(draft.start, draft.end)
    draft.end = end
    draft.start = end
