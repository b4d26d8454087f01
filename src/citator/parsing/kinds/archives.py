"""Documents of archives and papers of persons, known by the place where they lie.

TNA, FO 371/1234, Hale to Grey, 3 May 1911; BArch, R 43/II/1234, Bl. 45; AN, F7 12345, rapport du préfet, 3 mai 1820
Brook to Hale, 3 May 1911, Hale Papers, box 3, folder 12, Weir Library
РГАСПИ. Ф. 17. Оп. 3. Д. 123. Л. 45
"""

from __future__ import annotations

import re

from citator.facts.places import PLACES
from citator.model import Name
from citator.parsing.cutting.shapes import HOLDING, HOUSE, SIGNATURE
from citator.parsing.kinds.draft import Draft, tidy
from citator.parsing.kinds.numbered_issues import PERIODICAL_NAME
from citator.text.dates import YEAR, find_dates
from citator.text.names import is_body, is_person, parse_names
from citator.text.telling import Signs, told_in

__all__ = ["read_archived"]

_HOUSES = (
    r"TNA|T\.N\.A\.|B\.L\.|P\.R\.O\.|N\.L\.S\.|N\.L\.W\.|N\.R\.S\.|"
    r"The National Archives|PRO|NARA|National Archives(?: and Records Administration)?|NAUK|AN|ANOM|Archives nationales|"
    r"Arch\. nat\.|AMAE|"
    r"AD\s[A-Z][\w-]+|BArch|Bundesarchiv|PA AA|PAAA|GStA(?:\sPK)?|HHStA|ÖStA|[A-ZÄÖÜ][\wäöü-]*archiv(?:\s[A-ZÄÖÜ][\wäöü-]+)?|(?:St|"
    r"Ha?St|Lan?d|Stadt)A(?:rch)?\.?\s[A-Z][\wäöü-]+|"
    r"ASV|AAV|ACS|ASF|ASMi|Archivio (?:di Stato|centrale|segreto)[\w ]{0,30}|AGS|AHN|AGI|Archivo (?:General|Histórico)[\w ]{0,30}|"
    r"BL|British Library|Bodleian(?: Library)?|BNF|BnF|LoC|Library of Congress|LAC|UNOG Archives|League of Nations Archives"
)
_RUSSIAN = re.compile(
    r"(?P<house>[А-ЯЁ]{2,9}(?:\s?[А-ЯЁ][А-Яа-яЁё]{1,9})?|Архив[^.]{3,50}|[А-ЯЁ][^.;()]{6,70}архив[^.;()]{0,60})"
    r"(?:\s\(далее[^()]{2,30}\))?[.,]?\s(?P<place>Ф\.\s?\S+\.?\s(?:Оп\.\s?\S+\.?\s)?(?:Д\.\s?\S+\.?)?(?:\s?ЛЛ?\.\s?[\d–,\s-]+(?:об\.?)?)?)"
)
_HOUSE = re.compile(rf"(?:{_HOUSES})(?:\s\([^()]{{2,30}}\))?")
_AT_HOUSE = re.compile(rf"(?P<house>{HOUSE})(?:\s\([^()]{{2,40}}\))?,\s")
_DESCRIBES = re.compile(
    r"[“„«\"]|(?:[Ll]ettre|[Ll]ettera|[Cc]arta|[Rr]apport|[Rr]elazione|[Ii]nforme|Brief|Schreiben|Bericht|Protokoll|[Mm]émoire|[Dd]élibération|[Aa]cte|[Pp]rocès-verbal|[Nn]ota|"
    r"[Nn]ote|[Vv]erbale|[Aa]cta|expediente|[Mm]inute|plan|[Oo]f[ií]cio)\b|[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+)?\s(?:an|à|to)\s[A-ZÀ-ÞĀ-ŒŔ-Ž]"
)
_SIGNED = re.compile(rf"(?:{SIGNATURE})")
_LEAF = re.compile(r"(?:fols?\.|fos?\.|ff?\.|fls?\.|Bl\.|ЛЛ?\.|cc?\.)\s?\d")
_SENT = re.compile(
    r"(?:(?P<kind>Letters?|Telegram|Despatch|Dispatch|Memorandum|Minute|Report|Note|Cable|Circular)(?:\s(?:from|"
    r"by))?\s)?(?P<sender>(?:[A-Z][\w.’-]*\s?){1,4}?)\s(?:to|à|an|a)\s"
    r"(?P<recipient>(?:[A-Z][\w.’-]*\s?){1,4})$"
)
_BY = re.compile(
    r"(?P<kind>(?:[A-Z]?[a-z]+\s)?(?:[Mm]inute|[Mm]emorandum|[Mm]emo|[Nn]ote|[Rr]eport|[Dd]espatch|[Dd]ispatch|[Dd]iary|[Jj]ournal|"
    r"[Tt]elegram|[Ll]og|[Pp]etition|[Dd]iaries|[Tt]estimony|[Rr]apport|[Nn]otiz|[Bb]ericht|[Aa]ufzeichnung))"
    r"\s(?:by|of|from|von|de|du|des)\s(?P<name>(?:[A-Z][\w.’-]*\s?){1,4})$"
)
_ALONE = re.compile(r"(?:[Mm]emorandum|[Mm]inutes?|[Rr]eport|[Nn]ote|[Dd]espatch|[Tt]elegram|[Cc]ircular)$")
_JOINT = re.compile(r",\s")
_OF_FOND = Signs((_RUSSIAN,), "ф.")
_OF_HOUSE = Signs(
    (_AT_HOUSE,), "archiv", "arch.", "archiu", "arquivo", "agi", "ahn", "ags", "agn", "aca", "asv", "asf", "asmi", "asto", "asge", "asna",
    "asve", "asbo", "asrm", "acs", "ad ", "am ", "a.d", "a. d", "a.m", "a. m",
)  # fmt: skip


def read_archived(draft: Draft) -> bool:
    """Read the draft as a document of an archive; False where nothing in it says where it lies."""
    told = told_in(draft.text)
    russian = _RUSSIAN.match(draft.text, draft.start, draft.end) if _OF_FOND in told else None
    if russian:
        leaf = _LEAF.search(draft.text, *russian.span())
        if leaf and not draft.pinpoint:
            draft.pinpoint = tidy(draft.text[leaf.start() : russian.end()])
            draft.put("locator", draft.pinpoint, leaf.start(), russian.end())
        stop = leaf.start() if leaf else russian.end()
        draft.take("archive", russian.start(), russian.start() + len(draft.text[russian.start() : stop].rstrip(" .")))
        draft.kind = "document"
        draft.start = draft.end
        return True
    if draft.url:
        return False
    if _OF_HOUSE in told and _at_house(draft):
        return True
    if draft.text.find("fasc.", draft.start, draft.end) >= 0 and _is_issue(draft):
        return _read_issue(draft)
    end = min(len(draft.text), draft.end + 1)
    if not HOLDING.may_match(draft.text, draft.start, end):
        return False
    members = _members(draft)
    held = [one for one in members if _held(draft.text[one[0] : one[1]])]
    if not held or any(one.start < draft.end and draft.start <= one.start for one in draft.nesting.quoted if one.end - one.start > 60):
        return False
    if not HOLDING.pattern.search(draft.text, draft.start, end):
        return False
    if _PRINTED.search(draft.text, draft.start, draft.end):  # "The Papers of Ann Brook, ed. Jo Weir (Leeds: Quay Press, 1975)"
        return False
    _take(draft, members, held)
    return True


_PRINTED = re.compile(rf"\([A-ZÀ-ÞĀ-ŒŔ-Ž][^():;]{{2,60}}:\s[^():;]{{2,80}},\s{YEAR}\s?[-–)]")
_ISSUE_AT_END = re.compile(rf"{YEAR},\sfasc\.\s\d{{1,3}}(?:[-–/]\d{{1,3}})?$")


def _is_issue(draft: Draft) -> bool:
    """Whether "fasc." counts the issues of a journal, and no files: "Rivista dei porti, 1990, fasc. 3, pp. 345-360"."""
    words = draft.text[draft.start : draft.end].rstrip(" ,")
    return _ISSUE_AT_END.search(words) is not None and PERIODICAL_NAME.search(words) is not None


_ISSUE_ALONE = re.compile(rf"(?P<journal>[^,]{{3,80}}),\s(?P<year>{YEAR}),\sfasc\.\s(?P<issue>\d{{1,3}}(?:[-–/]\d{{1,3}})?)[\s,]*")


def _read_issue(draft: Draft) -> bool:
    """Read a journal with its year and issue and nothing before them; False where an author or a title stands there, for other readers."""
    found = _ISSUE_ALONE.fullmatch(draft.text, draft.start, draft.end)
    if found is None:
        return False
    draft.kind = "article-journal"
    draft.take("container-title", *found.span("journal"))
    draft.date(*found.span("year"))
    draft.take("issue", *found.span("issue"))
    draft.start = draft.end
    return True


def _at_house(draft: Draft) -> bool:
    """Such as "Landesarchiv Schleswig, Abt. 301, Nr. 1174, Bl. 5": the house, the number under which it keeps the paper, and what it is."""
    house = _AT_HOUSE.match(draft.text, draft.start, draft.end)
    if not house:
        return False
    text = draft.text
    members = _members(draft)[1:]
    if len(members) > 2 and _LEAF.match(text, *members[-1]) and next(find_dates(text, *members[-2]), None):
        if not draft.pinpoint:
            draft.pinpoint = tidy(text[slice(*members[-1])])
            draft.put("locator", draft.pinpoint, *members[-1])
        members = members[:-1]
    kept = 0
    for number, (start, end) in enumerate(members):
        if _DESCRIBES.match(text, start, end):
            break
        if re.search(r"\d", text[start:end]) and next(find_dates(text, start, end), None) is None:
            kept = number + 1
    if not kept:
        return False
    draft.kind = "document"
    draft.take("archive", *house.span("house"))
    leaf = members[kept - 1]
    stop = leaf[1]
    if _LEAF.match(text, *leaf) and not draft.pinpoint:
        draft.pinpoint = tidy(text[leaf[0] : leaf[1]])
        draft.put("locator", draft.pinpoint, *leaf)
        stop = members[kept - 2][1] if kept > 1 else leaf[0]
    draft.take("archive_location", members[0][0], stop)
    if members[kept:]:
        _described(draft, members[kept][0], members[-1][1])
    draft.start = draft.end
    return True


def _members(draft: Draft) -> list[tuple[int, int]]:
    out, at = [], draft.start
    for joint in _JOINT.finditer(draft.text, draft.start, draft.end):
        if draft.nesting.open(joint.start()):
            out.append((at, joint.start()))
            at = joint.end()
    return [*out, (at, draft.end)]


def _held(words: str) -> bool:
    bare, whole = words.strip(" ."), words.strip()
    return bool(_SIGNED.match(bare) or _HOUSE.fullmatch(bare) or (whole != bare and _HOUSE.fullmatch(whole)))


def _take(draft: Draft, members: list[tuple[int, int]], held: list[tuple[int, int]]) -> None:
    text = draft.text
    first, last = members.index(held[0]), members.index(held[-1])
    archive = members[first : (last + 1) if first == 0 else len(members)]
    if first == 0:  # the house stands first: what follows the signature is the document
        between = any(next(find_dates(text, *one), None) or _DESCRIBES.match(text, *one) for one in members[:last])
        archive = members[: next((at for at, one in enumerate(members) if one not in held), len(members)) if between else last + 1]
    if first and _is_house(text, members[:first]):
        archive = members[:first] + [one for one in archive if one not in members[:first]]  # "London, Lambeth Palace Library, MS 929"
    left = [one for one in members if one not in archive]
    draft.kind = "document"
    leaf = archive[-1]
    if _LEAF.match(text, *leaf) and not draft.pinpoint:
        draft.pinpoint = tidy(text[leaf[0] : leaf[1]])
        draft.put("locator", draft.pinpoint, *leaf)
        archive = archive[:-1]
    if archive:  # a leaf alone is in no house that is told
        draft.take("archive", archive[0][0], archive[-1][1])
    if (
        archive and len(left) == 1 and left[0] > archive[-1] and _LEAF.match(text, *left[0]) and not draft.pinpoint
    ):  # "Add. MSS. 12,345, f. 12"
        draft.pinpoint = tidy(text[slice(*left[0])])
        draft.put("locator", draft.pinpoint, *left[0])
    elif left:
        _described(draft, left[0][0], left[-1][1])
    draft.start = draft.end


def _is_house(text: str, members: list[tuple[int, int]]) -> bool:
    """Whether the words before a shelf mark or a leaf are a house alone: with its town, and with numbers of its own ("Ms. fr. 1234")."""
    named = [one for one in members if _REPOSITORY.search(text, *one) or text[slice(*one)] in PLACES]
    if named != members[: len(named)] or not named:
        return False
    return all(end - start <= _LONGEST_NUMBER and _NUMBER_OF_HOUSE.fullmatch(text, start, end) for start, end in members[len(named) :])


_NUMBER_OF_HOUSE = re.compile(r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w.]*|[a-z]{1,4}\.)(?:[ .](?:[\w’/-]+\.?)){0,4} ?\d{2,}[\w/-]*")
_LONGEST_NUMBER = 60  # characters of such a number; time grows with the cube of them
_REPOSITORY = re.compile(
    r"\b(?:Library|Archives?|Record Office|Museum|Academia|Académie|(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][a-zà-þ]+)?[Bb]ibliothek|"
    r"Bibliothè?que|Biblioteca|Archiv(?:io|o)?|Arquivo|College)\b"
)
_LEAF_AND_COLON = re.compile(r"(?P<leaf>(?:fols?\.|ff?\.|Bl\.|cc?\.)\s?\d[\w–-]*):\s")
_LEADS_TO_DAY = re.compile(r"\s(?:du|le|vom|v\.|del?|dated|of|от)\s$")


def _described(draft: Draft, start: int, end: int) -> None:
    """Who wrote it, to whom, when; else the words are its title."""
    text = draft.text
    leaf = _LEAF_AND_COLON.match(text, start, end)  # "Bl. 12–15: Bericht der Stelle"
    if leaf:
        draft.pinpoint = draft.pinpoint or leaf["leaf"]
        draft.put("locator", leaf["leaf"], *leaf.span("leaf"))
        start = leaf.end()
    dates = list(find_dates(text, start, end))
    if dates:
        draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    stop = start + len(_LEADS_TO_DAY.sub("", text[start : dates[-1].start if dates else end]).rstrip(" ,("))
    quoted = next((one for one in draft.nesting.quoted if start <= one.start and one.end <= stop + 1), None)
    if quoted:
        draft.title(quoted.start, quoted.end)
        if is_person(text[start : quoted.start].strip(" ,")) or is_body(text[start : quoted.start]):
            draft.people("author", start, quoted.start)
        return
    sent = _SENT.match(text, start, stop)
    by = _BY.match(text, start, stop)
    if sent:
        draft.kind = "letter"
        draft.put("author", _who(sent["sender"]), *sent.span("sender"))
        draft.put("recipient", _who(sent["recipient"]), *sent.span("recipient"))
    elif by:
        draft.put("author", _who(by["name"]), *by.span("name"))
        draft.take("genre", *by.span("kind"))
    else:
        head, comma, after = text[start:stop].partition(", ")
        if comma and _ALONE.match(head) and is_body(after):
            draft.put("genre", head, start, start + len(head))
            draft.put("author", (Name(literal=tidy(after)),), start + len(head) + 2, stop)
        elif comma and (is_person(head) or is_body(head)) and not _IN_SMALL.search(head):
            draft.people("author", start, start + len(head))
            draft.title(start + len(head) + 2, stop)
        else:
            draft.title(start, stop)


_IN_SMALL = re.compile(r"\s[a-z]{4,}$")  # "Programme book, Harbour Festival": nobody is called so


def _who(words: str) -> tuple[Name, ...]:
    words = tidy(words)
    return parse_names(words) if is_person(words, surname=True) else (Name(literal=words),)
