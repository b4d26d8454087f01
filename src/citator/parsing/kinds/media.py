"""Recordings and films: by composer or title, who plays, conducts or directs, and the label or company with the year.

Ann Brook, The River Quartets, Weir Quartet, recorded 2003–4, Decca 470 849-2, 2005, 3 compact discs
The Last Keeper. Directed by Erik Lund, performances by Jo Hale and Ana Ros, Nordlys, 2009
"""

from __future__ import annotations

import re
from typing import Final

from citator.parsing.kinds.authors import read_authors
from citator.parsing.kinds.draft import Draft, Readers
from citator.text.dates import YEAR
from citator.text.names import is_person, parse_names
from citator.text.telling import Signs

__all__ = ["MEDIA", "read_role"]

_LABELS: Final = (
    *(
        "Decca",
        "Deutsche Grammophon",
        "DG",
        "EMI",
        "Philips",
        "Harmonia Mundi",
        "Columbia",
        "CBS",
        "Sony",
        "Naxos",
        "Hyperion",
        "Chandos",
        "BIS",
    ),
    *("ECM", "RCA", "Erato", "Telarc", "Teldec", "Archiv Produktion", "Nonesuch", "Blue Note", "Folkways", "Smithsonian Folkways", "HMV"),
    *(
        "Virgin Classics",
        "Warner Classics",
        "Supraphon",
        "Hungaroton",
        "Melodiya",
        "Мелодия",
        "Testament",
        "Orfeo",
        "CPO",
        "Ondine",
        "Capriccio",
    ),
    *(
        "Mercury",
        "Verve",
        "Prestige",
        "Impulse!",
        "Vanguard",
        "Argo",
        "L’Oiseau-Lyre",
        "Pye",
        "Parlophone",
        "Electrola",
        "Vox",
        "Westminster",
    ),
)
"""Labels of recordings; a number of their catalogue, or the medium, has to stand with them."""
_LABEL = rf"(?P<label>(?:{'|'.join(map(re.escape, _LABELS))})(?:\s(?:Classics|Masterworks|Classical|New Series|Victor|Red Seal|Records))?)"
_NUMBER = r"(?P<number>[A-Z]{0,5}[\s-]?\d[\d /-]{1,14}(?:[A-Z]{1,3})?)"
_MEDIUM = (
    r"(?:\d{1,2}\s)?(?:compact discs?|CDs?|LPs?|sound (?:recording|disc)s?|audiocassettes?|vinyl|DVDs?|Schallplatten?|disques?|discos?)"
)
_YEAR = rf"(?:,\s|\s\()(?:[℗©]\s?)?(?P<year>{YEAR})\)?"
_LABELLED = re.compile(rf",\s{_LABEL}")
_RECORDING = re.compile(rf",\s{_LABEL},?\s{_NUMBER}{_YEAR}(?:,\s{_MEDIUM})?$")
_ON_DISC = re.compile(rf",\s{_LABEL}{_YEAR},\s{_MEDIUM}$")
_FILM = re.compile(
    r"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž“][^.;]{1,120}?)\.\s(?:Directed|Written and directed|Produced|Created|Conducted)\sby\s"
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;.]{3,60})"
    rf"(?:,\s(?:performances?|performed|written|produced|narrated|screenplay)\sby\s[^;]{{3,160}}?)?,\s(?P<company>[A-ZÀ-ÞĀ-ŒŔ-Ž\d][^,;]{{1,50}}),\s(?P<year>{YEAR})$"
)


_FILM_IN_BRACKETS = re.compile(
    rf"(?P<title>[A-ZÀ-ÞĀ-ŒŔ-Ž][^;()]{{1,120}}?)\s\((?:[Dd]irected\sby|[Dd]ir\.?)\s(?P<name>[^,;()]{{3,60}}),\s(?P<company>[^,;()]{{2,50}}),\s(?P<year>{YEAR})\)$"
)


def _film(draft: Draft) -> bool:
    text = draft.text
    made = text.find("ed by ", draft.start, draft.end) > 0
    found = _FILM.match(text, draft.start, draft.end) or _FILM_IN_BRACKETS.match(text, draft.start, draft.end) if made else None
    if not found or not is_person(found["name"]):
        return False
    conducted = "Conducted" in found.group()
    draft.title(*found.span("title"))
    draft.put("performer" if conducted else "director", parse_names(found["name"]), *found.span("name"))
    draft.take("publisher", *found.span("company"))
    draft.date(*found.span("year"))
    return draft.done("song" if conducted else "motion_picture")


def _recording(draft: Draft) -> bool:
    """Read the draft as a recording; False where no label is named.

    >>> from citator.parsing.cutting.nesting import nest
    >>> text = "Ann Brook, The River Quartets, Weir Quartet, Decca 470 849-2, 2005"
    >>> draft = Draft(text, 0, len(text), nest(text))
    >>> _recording(draft), draft.kind, [draft.record().text(name) for name in ("title", "publisher", "number")]
    (True, 'song', ['The River Quartets', 'Decca', '470 849-2'])
    """
    if not _LABELLED.search(draft.text, draft.start, draft.end):
        return False
    found = _RECORDING.search(draft.text, draft.start, draft.end) or _ON_DISC.search(draft.text, draft.start, draft.end)
    if not found or any(draft.start <= one.start < found.start() and one.end - one.start > 90 for one in draft.nesting.quoted):
        return False
    for name, group in (("publisher", "label"), ("number", "number")):
        if found.groupdict().get(group):
            draft.take(name, *found.span(group))
    draft.date(*found.span("year"))
    whole, draft.end = draft.end, found.start()
    read_authors(draft)
    quoted = next((one for one in draft.nesting.quoted if draft.start <= one.start < draft.end), None)
    if quoted and not draft.text[draft.start : quoted.start].strip(" ,"):
        draft.title(quoted.start, quoted.end)
    stop = next(
        (one.start() for one in re.compile(r",\s").finditer(draft.text, draft.start, draft.end) if draft.nesting.open(one.start())),
        draft.end,
    )
    draft.title(draft.start, stop)
    draft.end = whole
    return draft.done("song")


MEDIA: Readers = (
    (Signs((_FILM, _FILM_IN_BRACKETS), "directed by ", "produced by ", "created by ", "conducted by ", "(dir"), _film),
    (Signs((_LABELLED,), *(f", {label}" for label in _LABELS)), _recording),
)
"""Who reads recordings and films, each with the signs without which it takes none."""
_ROLE = re.compile(r"(?:(?P<edited>(?:ed|eds)\.,?\s(?:and|&)\s)?trans(?:l)?\.|(?P<directed>dir|réal)\.),\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
_SCREENED = re.compile(r"\b(?:DVD|Blu-ray|VHS|[Ff]ilms?|[Vv]ideo(?:cassette)?|Pictures)\b")


def read_role(draft: Draft) -> None:
    """Take what somebody at the head did, "Ann Brook, trans., The Log"; who is "dir." directed a film, or in French edited a book."""
    made = _ROLE.match(draft.text, draft.start, draft.end)
    if not made:
        return
    author = draft.fields.pop("author")
    roles = ("editor", "translator") if made["edited"] else ("translator",)
    if made["directed"]:
        roles = ("director",) if _SCREENED.search(draft.text, made.end()) else ("editor",)
    draft.fields |= dict.fromkeys(roles, author)
    draft.start = made.end()
