"""What the fields of a reference say of each other, once all of them are there: a model labels one stretch after the other.

Brook, A. 2014. Lamps. Cambridge, MA: Quay Press.            the state is of the town
In Proceedings of the Lamps (IEEE, Leeds, 1994)              the bracket before the publisher closes the name of the book
Brook, Ann. Lamps. 2 vols. Leeds: Quay Press, 1972.          volumes that are counted are no volume
Brook, Ann, ‘Lamps’, New Harbour Review, 152 (1985), 60–73   a year is no issue
"""

from __future__ import annotations

import re
from typing import Final

from citator.facts.places import LANDS, TOWNS
from citator.facts.publishers import PUBLISHERS
from citator.model import Field
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.houses import is_publisher, names_house
from citator.parsing.kinds.tails import EDITION
from citator.text.dates import YEAR, parse_date
from citator.text.names import is_body

__all__ = ["settle"]


def settle(draft: Draft) -> None:
    """Put right what two fields that stand beside each other tell of one of them."""
    _house_for_town(draft)
    _house_for_journal(draft)
    _state_of_the_town(draft)
    _bracket_of_the_house(draft)
    _year_for_issue(draft)
    _house_behind_title(draft)
    _edition(draft)
    _title_of_a_volume(draft)
    _years_of_two_editions(draft)
    _number_of_volumes(draft)
    _house_in_town(draft)
    _year_of_the_volume(draft)
    _thesis(draft)


# Houses that bear a name of their own, and no periodical does.
_HOUSES: Final = re.compile(
    rf"(?!Press|Publi|Books?|Institute|Centre|Center|Foundation|University|Organi|Office|Council|Printing|Edit|Édit|Presses|Librairie|Economica|Polity"
    rf"|Civitas|Inc|Ltd)(?:Editorial\s)?(?:{PUBLISHERS})(?:\s(?:Books|Press|Verlag|Editores|Ediciones))?|[^.]{{3,40}}\sUniversity\sPress"
)


_ALONE: Final = re.compile(
    r"Viking|Vintage|Picador|Pantheon|Random House|Bloomsbury|Crown|Allen Lane|Jonathan Cape|Faber|Granta|Canongate|Anchor"
)
"""Houses whose names are words or towns elsewhere: where nothing else stands for the publisher they are one."""


def _house_for_journal(draft: Draft) -> None:
    """A publisher that is known is no journal, where nothing is counted: "La fiesta del chivo. Alfaguara, 2000"."""
    if draft.has("publisher") or not draft.has("container-title") or any(map(draft.has, ("volume", "issue", "page", "number", "editor"))):
        return
    name = draft.text[slice(*draft.place("container-title"))].strip(" .,")
    if _HOUSES.fullmatch(name) or _ALONE.fullmatch(name):
        draft.fields["publisher"] = draft.fields.pop("container-title")


def _house_for_town(draft: Draft) -> None:
    """A publisher that is known is no place: "Norton, 2013" alone, as the MLA has it, and "Routledge, London" in that order."""
    fields = draft.fields
    place = draft.text[slice(*draft.place("publisher-place"))] if draft.has("publisher-place") else ""
    if not (names_house(place) or _ALONE.fullmatch(place)):
        return
    if not draft.has("publisher"):
        fields["publisher"] = fields.pop("publisher-place")
    elif is_publisher(draft.text[slice(*draft.place("publisher"))]) is False:
        fields["publisher"], fields["publisher-place"] = fields["publisher-place"], fields["publisher"]


_STATE: Final = re.compile(r"(?P<state>[A-Z]{2}|D\.\s?C\.|Mass\.|Conn\.|Calif\.|N\.\s?[JYHC]\.)(?P<land>,\sUSA)?:\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
_COMMA: Final = re.compile(r",\s")


def _state_of_the_town(draft: Draft) -> None:
    """Give the town the state that went to the house: "Cambridge, MA: Quay Press"."""
    (start, stop), (after, end) = draft.place("publisher-place"), draft.place("publisher")
    if not (draft.has("publisher") and draft.has("publisher-place")) or not _COMMA.fullmatch(draft.text, stop, after):
        return
    state = _STATE.match(draft.text, after, end)
    if state:
        del draft.fields["publisher"], draft.fields["publisher-place"]
        draft.take("publisher-place", start, state.end("land") if state["land"] else state.end("state"))
        draft.take("publisher", state.end(), end)


_HOUSE_IN_BRACKET: Final = re.compile(r"\s\((?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^()]{1,60})$")
_HOUSE_BEHIND_ACRONYM: Final = re.compile(r"(?<=['’ ]\d\d)\)\.\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.()]{2,60})$")
_SERIES_NUMBERED: Final = re.compile(
    r"(?:[Nn]umber|[Vv]olume)\s(?P<number>\d{1,4})\s(?:in|of)\s(?P<series>[^.()]{3,120})(?:\.\s(?P<house>[A-ZÀ-ÞĀ-ŒŔ-Ž][^.()]{2,60}))?$"
)


def _bracket_of_the_house(draft: Draft) -> None:
    """Physicists' "… Symposium on Lamps (IEEE, Leeds, 1994)", the ACM's "… (LAMPS ’04). Quay Press", BibTeX's "Number 57 in Quay Notes"."""
    if not draft.has("container-title"):
        return
    start, end = draft.place("container-title")
    if series := _SERIES_NUMBERED.fullmatch(draft.text, start, end):
        del draft.fields["container-title"]
        draft.take("collection-title", *series.span("series"))
        draft.take("collection-number", *series.span("number"))
        if series["house"]:
            draft.take("publisher", *series.span("house"))
        return
    if draft.has("publisher"):
        return
    bracketed = _HOUSE_IN_BRACKET.search(draft.text[start:end]) if draft.text[end : end + 1] in (",", ")") else None
    found = bracketed or _HOUSE_BEHIND_ACRONYM.search(draft.text[start:end])
    if found is None or (bracketed and not draft.has("publisher-place")):
        return
    del draft.fields["container-title"]
    draft.title(start, start + (found.start() if bracketed else found.start() + 1), "container-title")
    draft.take("publisher", start + found.start("house"), end)


_A_YEAR: Final = re.compile(YEAR)


def _year_for_issue(draft: Draft) -> None:
    """A year in the brackets behind a volume was taken for its issue: "Harbour News 152 (1985), 60–73"."""
    issue = draft.fields.get("issue")
    if issue is None or issue.start is None or issue.end is None or not isinstance(issue.value, str) or not _A_YEAR.fullmatch(issue.value):
        return
    if draft.text[issue.start - 1 : issue.start] + draft.text[issue.end : issue.end + 1] != "()":
        return
    if not draft.has("issued") or str(draft.fields["issued"].value) == issue.value:
        del draft.fields["issue"]
        draft.date(issue.start, issue.end)
    if draft.has("issue") or not draft.has("volume"):
        return
    start = draft.place("volume")[0]
    if _NUMBER_LEADS.search(draft.text, max(0, start - 6), start):  # "Tides, no. 26 (1989): 7–24" has no volumes
        draft.fields["issue"] = draft.fields.pop("volume")


_NUMBER_LEADS: Final = re.compile(r"[,\s](?:nos?\.?|nr\.?|n[º°.])\s?$")
_PRESS: Final = re.compile(r"U\sof\s[A-Z][\w’.-]+(?:\s[A-Z][\w’.-]+){0,2}\sP|(?:[A-Z][\w’.-]+\s){1,3}U?P")
_ENDS_A_TITLE: Final = re.compile(r"[^\W\d_]{4,}[)”\"]?$")  # "Proc. 3rd Int. Workshop": an abbreviation ends none
_YEAR_OR_EDITION: Final = re.compile(r"[,.]?\s\(?(?:\d|[a-z]+\sed)")


def _house_behind_title(draft: Draft) -> None:
    """A house at the end of a title, before town, edition or year: the MLA's "U of Leeds P", a body, a publisher that is known."""
    if draft.has("publisher") or not draft.has("title") or draft.has("container-title"):
        return
    start, end = draft.place("title")
    words, stop, house = draft.text[start:end].rpartition(". ")
    if not stop or "," in house or " " not in house or not _ENDS_A_TITLE.search(words):
        return
    before_town = draft.has("publisher-place") and _COMMA.fullmatch(draft.text, end, draft.place("publisher-place")[0]) is not None
    known = _PRESS.fullmatch(house) or is_publisher(house) or (before_town and is_body(house))
    if known and (before_town or _YEAR_OR_EDITION.match(draft.text, end, draft.end)):
        del draft.fields["title"]
        draft.title(start, start + len(words))
        draft.take("publisher", end - len(house), end)


_EDITION: Final = re.compile(
    rf"(?<=[.\s(,])(?:{EDITION.pattern}|(?P<number>\d{{1,2}})(?:\.|(?:st|nd|rd|th)\.|\.?[ªº]|e)\s?ed(?:n|ition|\.)?\b\.?)"
)
_SIGNS: Final = ("ed", "Ed", "Aufl", "éd")


def _edition(draft: Draft) -> None:
    """Which edition it is, where that stands between the title and the imprint or at the end of the title."""
    if draft.has("edition") or not draft.has("title") or draft.has("container-title"):
        return
    start, end = draft.place("title")
    stop = min([draft.place(name)[0] for name in ("publisher-place", "publisher", "URL", "ISBN") if draft.has(name)] or [end])
    stop = stop if stop > start and stop != end else min(end + 24, draft.end)
    if not any(sign in draft.text[start:stop] for sign in _SIGNS):
        return
    found = next((one for one in _EDITION.finditer(draft.text, start + 3, stop) if one.end() >= end - 2), None)
    if found is None:
        return
    group = next(name for name in ("edition", "german", "number") if found[name])
    value = re.match(r"\d+", found[group])
    draft.put("edition", value.group() if value else found[group].rstrip("."), *found.span(group))
    if found.start() < end:
        del draft.fields["title"]
        draft.title(start, start + len(draft.text[start : found.start()].rstrip(" .,;([")))


_VOLUME_LEADS: Final = re.compile(r"\b(?:[Vv]ol|[Vv]olume|Bd|Band|T|[Tt]ome|[Tt]omo|[Pp]art|Teil)\.?\s$")


def _title_of_a_volume(draft: Draft) -> None:
    """Of a book in volumes the title was taken for what it stands in: "Harbour Office. 1960. Lamps of the Coast. Vol. 1. Leeds: …"."""
    if draft.has("title") or not draft.has("container-title") or not draft.has("publisher") or draft.has("page") or draft.has("editor"):
        return
    if draft.has("volume") and not _VOLUME_LEADS.search(
        draft.text, max(draft.start, draft.place("volume")[0] - 8), draft.place("volume")[0]
    ):
        return  # "Physics of Lamps, 15, 53, Weir": a journal
    draft.fields["title"] = draft.fields.pop("container-title")


_HOUSE_AND_YEAR: Final = re.compile(rf"\.\s(?P<house>(?:[A-Z]\.\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][^.,:;()\d]{{1,60}}),\s(?P<year>{YEAR})\.?\s*$")
_FIRST_AND_NEW: Final = re.compile(rf"[(\[]?(?P<one>{YEAR})[)\]]?\s[(\[]?(?P<other>{YEAR})[)\]]{{0,2}}")


_A_FIGURE: Final = re.compile(r"\d")
_AT_END: Final = re.compile(r"[\s.,;]*")
_GOES_ON: Final = re.compile(r"[.,:;]*\s+[“‘«\"(]?[^\W\d]")


def _years_of_two_editions(draft: Draft) -> None:
    """The year of the edition and that of the first one, in brackets beside it: "(1922) 1978", "1978 [1922]"."""
    issued = draft.fields.get("issued")
    if issued is None or issued.start is None or issued.end is None:
        return
    if (
        draft.has("title")
        and 0 < issued.start - draft.place("title")[1] < 4
        and (again := _HOUSE_AND_YEAR.match(draft.text, issued.end, draft.end))
    ):
        late = parse_date(again["year"])  # the MLA's "Lamps. 1924. Weir Press, 2012"
        if late and str(issued.value) < again["year"]:
            draft.fields |= {"original-date": issued, "issued": Field(late, "text", *again.span("year"))}
            if draft.has("publisher-place") and draft.place("publisher-place")[0] >= again.start("house"):
                del draft.fields["publisher-place"]
            draft.take("publisher", *again.span("house"))
        return
    first, last = max(draft.start, issued.start - 8), min(draft.end, issued.end + 8)
    if not (_A_FIGURE.search(draft.text, first, issued.start) or _A_FIGURE.search(draft.text, issued.end, last)):
        return
    for found in _FIRST_AND_NEW.finditer(draft.text, first, last):
        if issued.start not in (found.start("one"), found.start("other")) or not set("()[]") & set(found.group()):
            continue
        if _A_FIGURE.search(draft.text, max(draft.start, found.start() - 7), found.start()) or not (
            _GOES_ON.match(draft.text, found.end()) or ("[" in found.group() and _AT_END.fullmatch(draft.text, found.end(), draft.end))
        ):
            return  # "62, 2059 (1984)", "466 (2010) 2013": pages
        old, new = sorted(("one", "other"), key=lambda group: found[group])
        early, late = parse_date(found[old]), parse_date(found[new])
        if early and late and found[old] != found[new]:
            draft.fields["issued"] = Field(late, "text", *found.span(new))
            draft.fields["original-date"] = Field(early, "text", *found.span(old))
        return


_COUNT_AT_END: Final = re.compile(r"[.,]\s(?P<count>\d{1,2})\s(?:vols?|Bde|Bände|voll|tomos?|tomes?|v)\.?$")


def _number_of_volumes(draft: Draft) -> None:
    """How many volumes there are, at the end of the title: "Lampen. 2 Bände"."""
    start, end = draft.place("title")
    found = _COUNT_AT_END.search(draft.text[start:end]) if draft.has("title") and not draft.has("container-title") else None
    if found and found.start() > 2:
        del draft.fields["title"]
        draft.title(start, start + found.start())
        draft.take("number-of-volumes", start + found.start("count"), start + found.end("count"))


def _house_in_town(draft: Draft) -> None:
    """A house that was taken with the town before it: "México, Universidad del Río, 2000"."""
    if draft.has("publisher") or not draft.has("publisher-place"):
        return
    start, end = draft.place("publisher-place")
    town, comma, house = draft.text[start:end].partition(", ")
    if not comma or town not in TOWNS or "," in house or " " not in house or house in LANDS or house.startswith("The "):
        return
    if is_body(house) or is_publisher(house):
        del draft.fields["publisher-place"]
        draft.take("publisher-place", start, start + len(town))
        draft.take("publisher", end - len(house), end)


_YEAR_AND_VOLUME: Final = re.compile(rf"[.,]?\s(?P<year>{YEAR})(?:\s[A-Z][a-z]{{2}}(?:\s\d{{1,2}})?)?;\s?(?P<volume>\d{{1,4}})\s?[(:]")


def _year_of_the_volume(draft: Draft) -> None:
    """The year with the volume behind it is an article's, and one before it the end of the title: "…, 2019. J Lamps. 2020;38:7–33"."""
    issued = draft.fields.get("issued")
    if issued is None or issued.start is None or issued.end is None or not draft.has("title"):
        return
    if draft.text.find(";", issued.end, draft.end) < 0:
        return
    found = next((one for one in _YEAR_AND_VOLUME.finditer(draft.text, issued.end, draft.end) if one.start("year") > issued.end), None)
    start, end = draft.place("title")
    if found is None or not 0 < issued.start - end < 4:
        return
    late = parse_date(found["year"])
    if late:
        draft.fields["issued"] = Field(late, "text", *found.span("year"))
        del draft.fields["title"]
        draft.title(start, issued.end)


_THESIS_AT_END: Final = re.compile(r"\s\[(?P<genre>(?:[\w’'. ]+\s)?(?:[Dd]issertation|[Tt]hesis))\]$")


def _thesis(draft: Draft) -> None:
    """Medicine's "Lamps and sleep [dissertation]", which says what the work is and is no part of its title."""
    start, end = draft.place("title")
    found = _THESIS_AT_END.search(draft.text[start:end]) if draft.has("title") and draft.text[end - 1 : end] == "]" else None
    if found:
        del draft.fields["title"]
        draft.title(start, start + found.start())
        draft.fields.pop("genre", None)
        draft.take("genre", start + found.start("genre"), start + found.end("genre"))
        draft.kind = "thesis"
