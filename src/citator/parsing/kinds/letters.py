"""Letters, interviews, statements and reports known by who speaks: "Letter dated … from … addressed to …", "interview with …"."""

from __future__ import annotations

import re

from citator.facts.places import LANDS, PLACES
from citator.model import Name
from citator.parsing.cutting.shapes import HOUSE
from citator.parsing.kinds.containers import read_container
from citator.parsing.kinds.dated_letters import DATED, read_dated_letter
from citator.parsing.kinds.draft import Draft, Readers, read_by, tidy
from citator.parsing.kinds.interviews import INTERVIEW, read_interview
from citator.parsing.kinds.numbered_letters import NUMBERED, read_numbered_letter
from citator.parsing.kinds.spoken import REPORT, SPOKEN, put_speaker, read_report_of_body, read_spoken, speakers
from citator.text.dates import MONTH, YEAR, find_dates, first_date
from citator.text.names import is_body, is_person, parse_names
from citator.text.telling import Signs

__all__ = ["CONTAINED", "read_letter"]

_LETTER = re.compile(
    r"(?:[Tt]he\s(?=[Ll]etters?\sdated))?(?:[Ii]dentical\s|[Oo]pen\s|[Uu]ndated\s|[Pp]rivate\s)?(?:[Ll]etters?|[Nn]otes?\sverbales?|[Ll]ettre|[Mm]emorandum|[Tt]elegram|[Cc]able|(?:[Ww]ritten\s)?(?:[Rr]esponse|[Rr]eply|[Cc]ommunication)(?=\sfrom\s(?!the\s(?:European\s)?Commission\b))|"
    r"(?P<message>[Ee]-?mails?(?:\s(?:message|correspondence|communication)s?)?|[Pp]ersonal (?:communication|correspondence)|"
    r"(?:[Tt]ext|WhatsApp|SMS|Signal|Telegram|Facebook|[Vv]oice|[Ff]ax)\smessages?|[Ff]ax))(?=\s(?:dated|from|to|of|by|addressed|sent)\b|\sof\s\d)"
)
_DATED = re.compile(r"\s(?:dated|of|sent on|on)\s(?=\d|[A-Z])")
_FROM_TO = re.compile(r"(?:^|\s)(?:from|by|sent by)\s(?:the\s)?(?P<name>[^;“”]{2,180}?)(?=,?\s(?:addressed|sent)\sto\s)")
_FROM = re.compile(
    r"(?:^|\s)(?:from|by|sent by)\s(?:the\s)?(?P<name>[^;“”]{2,180}?)(?=,?\s(?:addressed|sent)?\s?to\s(?:the\s|[A-Z]|authors?\b)|"
    rf",?\s(?:dated|available|transmitting|circulated|in response)|,\s(?:\d|in\s|{MONTH}\s\d)|\s\(|$)"
)
_TO = re.compile(
    r"(?:addressed\s|sent\s|^|\s)to\s(?:the\s)?(?P<name>[^;“”]{2,180}?)(?=,?\s(?:dated|available|transmitting|on behalf|"
    rf"from\s|circulated|concerning)|,\s(?:\d|in\s|available|{MONTH}\s\d)|\s\(|$)"
)
_CORRESPONDED = re.compile(
    r"(?P<kind>(?:[\w’'-]+\s){0,5}?(?:[Ee]-?mail\s)?(?:[Cc]orrespondence|[Ee]xchange|[Cc]ommunications?|[Ee]-?mails?|"
    r"[Mm]essages?))\s(?:with|between)\s(?:the\s)?"
    r"(?P<name>[^,;()\d]{3,80}?)(?=,|\s\(|$)"
)
_REFERENCE = re.compile(r",?\s\(?(?:[Rr]ef(?:erence)?\.?(?:\s[Nn]o\.)?|[Nn]o\.|Az\.|Aktenzeichen):?\s(?P<number>[A-Z\d][\w./ -]{1,30})\)?$")
_ABROAD = re.compile(
    r"(?P<kind>(?i:Schreiben|Brief|(?P<message>E-?Mail|Correo(?:\selectrónico)?|Courriel|Mail|Messaggio)|Telegramm|Lettre|Télégramme|Dépêche|Courrier|Carta|Telegrama|Oficio|Lettera|Telegramma|Dispaccio))"
    r"\s(?:(?:des|der|von|vom|du|de|del|di|della|dello|da)\s|d[’'])(?:la\s|l[’'])?(?P<sender>[^,;()“”\d]{2,90}?)"
    r"\s(?:an|à|au|aux|a|al|alla|ai)\s(?:den\s|die\s|das\s|la\s|l[’'])?(?P<recipient>[^,;()“”\d]{2,90}?)(?:,?\s(?:vom|v\.|du|le|del?|"
    r"am)\s|,\s)(?=\d)"
)
_WROTE = re.compile(
    r"(?P<sender>[^,;:“”()\d]{4,50}?)(?:(?:,\s[a-z][^,;:“”()\d]{3,60})?,\s(?P<kind>(?:undated\s)?(?:\[[^\]]{0,30}\]\s)?(?:[a-z]+\s){0,2}?(?:letter|e-?mail(?:\smessage)?|telegram|postcard|message|"
    r"personal communication|pers\. comm\.?)(?:\swith\s(?:the\s)?author)?))?(?:,?\sto\s(?P<name>[^,;:“”()\d]{3,60}?))?,\s"
)
_KEPT = re.compile(r",\s(?P<archive>[^;“”]{0,160}\b(?:Papers|Archives?|Library|Collections?|Records|Nachlass|Fonds)\b[^;“”]{0,100})$")
_MESSAGE = re.compile(r"(?:e-?mail|message|personal comm|pers\. comm|fax)", re.IGNORECASE)
_MAY_BE_SENT = re.compile(r"\sto\s|,\s(?:[a-z\[][^,;]{0,60}\s)?(?:letter|e-?mail|telegram|postcard|message|personal comm|pers\. comm)")
CONTAINED = re.compile(
    r"(?=[,\s])(?:,\s(?:published\s|quoted\s|printed\s|reproduced\s)?|(?:(?<=[)”’»\d])|(?<=[a-z]\.))\s|\s(?:published|quoted|printed|reproduced)\s)in:?\s"
    r"(?=[A-Z“\"‘])"
)
"""Between what is cited and the book it stands in."""


def read_letter(draft: Draft) -> bool:
    """Read the draft as a letter, interview, statement or a body's report without a title of its own; False where it is none."""
    return read_by(draft, _READERS)


_ARCHIVE = re.compile(r"(?P<archive>(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\w*[Aa]rchiv|Archiv(?:io|o|es)?)\b[^,;“”]{0,60}),\s")


def _kept(draft: Draft) -> re.Match[str] | None:
    """A letter behind the archive that keeps it: "Stadtarchiv Leeds, Hafenamt, Nr. 212, Brief von Weber an Bach vom 3. Mai 1911"."""
    kept = _ARCHIVE.match(draft.text, draft.start, draft.end)
    commas = re.compile(r",\s(?=[A-Za-z])").finditer(draft.text, draft.start, draft.end) if kept else ()
    found = next((one for comma in commas if (one := _ABROAD.match(draft.text, comma.end(), draft.end))), None)
    if kept and found:
        draft.take("archive", *kept.span("archive"))
    return found


def _abroad(draft: Draft) -> bool:
    """Such as "Lettre de Dubois à Martin, 3 mai 1911", "Schreiben des Hafenamts an den Senat vom 3. Mai 1911"."""
    found = _ABROAD.match(draft.text, draft.start, draft.end) or _BETWEEN_TWO.match(draft.text, draft.start, draft.end) or _kept(draft)
    date = first_date(draft.text, found.end(), min(draft.end, found.end() + 30)) if found else None
    if not found or not date:
        return False
    draft.kind = "personal_communication" if found["message"] else "letter"
    draft.put("issued", date.date, date.start, date.end)
    for name, group in (("author", "sender"), ("recipient", "recipient")):
        words = tidy(found[group])
        if _WRITER.fullmatch(words):
            continue
        office = _OFFICE.match(words)
        person = words[office.end() :] if office and is_person(words[office.end() :]) else words
        held = person == words and draft.text[: found.start(group)].endswith(_ARTICLES)  # "an den Senat": an office has an article
        names = parse_names(person) if is_person(person, surname=True) and not held else (Name(literal=words),)
        draft.put(name, names, *found.span(group))
    if not draft.has("archive"):
        _kept_behind(draft, date.end)
    draft.start = draft.end
    return True


# "Anna Bach an Hans Weber, Brief vom 5. August 1912", "Ana Ros à Louis Petit, 5 août 1912"
_BETWEEN_TWO = re.compile(
    r"(?P<sender>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s(?:(?:von|de|di|du|van)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*){0,3})\s(?:an|à|a)\s"
    r"(?P<recipient>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s(?:(?:von|de|di|du|van)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*){0,3}),\s"
    r"(?P<kind>(?:Brief|Postkarte|Telegramm|lettre|lettera|carta)\s(?:vom|du|del)\s)?(?P<message>(?!))?(?=\d{1,2}\.?\s\w{3,9}\s\d{4})"
)
_WRITER = re.compile(r"auteure?|autora?|autore|autrice|Verfasser(?:in)?|author", re.IGNORECASE)
_OFFICE = re.compile(r"(?:[a-zà-ÿ][\w-]+|[A-ZÄÖÜ][\wäöüß-]*[a-zäöüß]s)\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")
"""What somebody is before his name: "Hafenmeisters Johann Petersen", "capitaine Jean Martin"."""
_ARTICLES = tuple("den |die |das |des |der |vom |du |au |aux |del |della |dello |al |alla |ai |la |l’|l'".split("|"))
_BEHIND = re.compile(rf",\s(?P<house>{HOUSE}),\s(?P<number>[^;“”]{{0,80}}?)(?:,\s(?P<leaf>(?:Bl|fols?|ff?)\.\s?\d[\w–-]*))?$")


def _kept_behind(draft: Draft, at: int) -> None:
    """The archive that keeps a letter, behind its day: "…, 3. Mai 1891, Staatsarchiv Leeds, 372-1, Bd. 4, Bl. 17"."""
    found = _BEHIND.match(draft.text, at, draft.end)
    if not found:
        return
    draft.take("archive", *found.span("house"))
    if found["number"]:
        draft.take("archive_location", *found.span("number"))
    if found["leaf"] and not draft.pinpoint:
        draft.pinpoint = found["leaf"]
        draft.put("locator", found["leaf"], *found.span("leaf"))


def _told(draft: Draft) -> bool:
    """Such as "Schriftliche Mitteilung von Anna Bach, 3. Mai 2011", "Comunicación personal de Ana López, mayo de 2011"."""
    found = _TOLD.match(draft.text, draft.start, draft.end)
    date = first_date(draft.text, found.end(), draft.end) if found else None
    if not found or not date:
        return False
    draft.kind = "personal_communication"
    draft.put("author", speakers(draft, *found.span("name")), *found.span("name"))
    draft.put("issued", date.date, date.start, date.end)
    draft.start = draft.end
    return True


_TOLD = re.compile(
    r"(?i:comunicación personal|communication personnelle|comunicazione personale|"
    r"(?:schriftliche|mündliche|persönliche|briefliche|telefonische|freundliche)\s(?:mitteilung|auskunft))"
    r"\s(?:von|de|di|con|avec|mit|d[’'])\s?(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()\d]{3,60}?)(?:,\s|\svom\s|\sam\s|\s\()(?=[^,;]{0,24}\d)"
)


def _submitted(draft: Draft) -> bool:
    """Such as "Coast Watch, submission to the Committee on Harbours, May 2018"."""
    found = _SUBMITTED.match(draft.text, draft.start, draft.end)
    if not found or not (is_body(found["name"]) or (found["comma"] and is_person(found["name"]))):
        return False
    draft.kind = "submission"
    draft.put("author", speakers(draft, *found.span("name")), *found.span("name"))
    draft.put("recipient", speakers(draft, *found.span("to")), *found.span("to"))
    draft.title(found.start("kind"), found.end("to"))
    draft.date(found.end(), draft.end)
    draft.start = draft.end
    return True


_SUBMITTED = re.compile(
    r"(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{2,80}?)(?P<comma>,)?\s(?P<kind>(?:[a-z]+\s){0,2}submission\sto\s(?:the\s)?(?P<to>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;()“”\d]{3,100}?))(?=,\s|\s\(|$)"
)


def _corresponded(draft: Draft) -> bool:
    """Such as "E-mail correspondence with Sam Hale, harbour master, 7 July 2015"."""
    found = _CORRESPONDED.match(draft.text, draft.start, draft.end)
    dates = list(find_dates(draft.text, found.end(), draft.end)) if found else []
    led = _LED.match(found["kind"]) if found else None
    by = led["body"] if led and is_body(led["body"]) else ""
    if not found or not dates or (not by and found["kind"].count(" ") > _FEW):
        return False
    draft.kind = "personal_communication" if _MESSAGE.search(found["kind"]) else "letter"
    if by:
        draft.body("author", found.start("kind"), found.start("kind") + len(by))
    between = _TWO.fullmatch(draft.text, *found.span("name")) if not by and " between " in found.group() else None
    if between and not _NO_ONE.fullmatch(between["first"]):
        draft.put("author", speakers(draft, *between.span("first")), *between.span("first"))
    name = between.span("second") if between else found.span("name")
    draft.put("recipient", speakers(draft, *name), *name)
    draft.put("issued", dates[-1].date, dates[-1].start, dates[-1].end)
    draft.title(found.start("kind"), found.end("name"))
    draft.start = draft.end
    return True


_FEW = 3  # blanks in "Author’s further e-mail correspondence"; with more words before them a body is who wrote
_LED = re.compile(
    r"(?P<body>(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])(?:[\w’.&-]+\s){0,4}?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.&-]*)\s(?=(?:(?:written|telephone|phone|online|WhatsApp|Signal|Telegram|text|private)\s)?"
    r"(?i:e-?mail|correspondence|exchange|communication|message))"
)
_TWO = re.compile(r"(?P<first>(?:the\s)?[\w’. -]+?)\sand\s(?:the\s)?(?P<second>(?!.*\sand\s)[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;]+)")
_NO_ONE = re.compile(r"(?:the\s|this\s)?(?:authors?|writer)", re.IGNORECASE)


# "Letters of Ann Brook, ed. by Jo Weir" is a book.
_COLLECTED = re.compile(
    r"\sof\s[^;()“”]{3,120}?,\s(?:eds?\.|edited|trans|selected|sel\.|vols?\.|\d\svols|\d{1,2}:\d|[ivxIVX]{1,5}[,:]\s\d)"
)


def _letter(draft: Draft) -> bool:
    found = _LETTER.match(draft.text, draft.start, draft.end)
    if not found or (found.group()[-1] == "s" and _COLLECTED.match(draft.text, found.end(), draft.end)):
        return False
    _in_edition(draft, found.end())
    reference = _REFERENCE.search(draft.text, found.end(), draft.end)
    if reference and re.search(r"\d", reference["number"]):
        draft.take("number", *reference.span("number"))
        draft.end = reference.start()
    text, start, end = draft.text, draft.start, draft.end
    draft.kind = "personal_communication" if found["message"] else "letter"
    dated = _DATED.search(text, found.end() - 1, min(end, found.end() + 60))
    date = first_date(text, dated.end(), end) if dated else None
    if date is None:
        dates = list(find_dates(text, found.end(), end))
        date = dates[-1] if dates else None
    if date:
        draft.put("issued", date.date, date.start, date.end)
    sender = _FROM_TO.search(text, found.end(), end) or _FROM.search(text, found.end(), end)
    recipient = _TO.search(text, sender.end() if sender else found.end(), end) or _TO.search(text, found.end(), end)
    if sender:
        put_speaker(draft, "author", *sender.span("name"))
    if recipient:
        draft.put("recipient", speakers(draft, *recipient.span("name")), *recipient.span("name"))
    if date:
        _kept_or_printed(draft, date.end)
    stop = recipient.end() if recipient else sender.end() if sender else end
    dated_in_title = date is not None and draft.nesting.open(date.start)
    if not (found["message"] and sender):  # an e-mail is known by who wrote it
        draft.title(start, max(stop, date.end) if date and dated_in_title else stop)
    draft.start = end
    return True


# "…, in 13 THE WRITINGS OF ANN BROOK 326, 333 (Jo Weir ed., 1904)", as American lawyers have it (Bluebook, rule 17.2.3).
_IN_EDITION = re.compile(
    r",\s(?:reprinted\s)?in\s(?:(?P<volume>\d{1,2})\s)?(?P<book>[A-Z][^()“”;]{3,120}?)\s(?P<page>\d{1,4})(?:,\s(?P<pin>\d{1,4}(?:[-–]\d{1,4})?))?\s"
    rf"\((?P<editor>[A-Z][^()]{{3,80}}?)\s(?:eds?\.|trans\.),\s(?:\w+\sed\.\s)?{YEAR}\)$"
)


def _in_edition(draft: Draft, start: int) -> None:
    """Take the volume, the book, its editor and the pages in which a letter is printed; the day of the letter stays its own."""
    found = _IN_EDITION.search(draft.text, start, draft.end) if draft.text[draft.end - 1 : draft.end] == ")" else None
    if not found:
        return
    if found["volume"]:
        draft.take("volume", *found.span("volume"))
    draft.title(*found.span("book"), "container-title")
    draft.take("page", *found.span("page"))
    if found["pin"] and not draft.pinpoint:
        draft.pinpoint = found["pin"]
        draft.put("locator", found["pin"], *found.span("pin"))
    draft.people("editor", *found.span("editor"))
    draft.end = found.start()


def _correspondence(draft: Draft) -> bool:
    """Such as "Ann Brook to Jo Weir, 4 June 1931", "Ann Brook, email to the author, 4 June 2011"."""
    if not _MAY_BE_SENT.search(draft.text, draft.start, draft.end):  # most are not: seen at once
        return False
    found = _WROTE.match(draft.text, draft.start, draft.end)
    families = found is not None and _between_families(found)
    if not found or not (families or is_person(found["sender"])):
        return False
    addressed = found["kind"] and found["name"]
    date = first_date(draft.text, found.start("kind") if addressed else found.end(), draft.end)
    message = found["kind"] is not None and _MESSAGE.search(found["kind"]) is not None
    if not date or not (date.date.month or addressed or message):
        return False
    office = is_body(found["name"] or "") and not _NO_SENDER.match(found["sender"])  # "Ann Brook to the Board of Trade, 3 May 1868"
    if not found["kind"] and not (date.date.day if families or office else _are_people(found["name"] or "")):
        return False
    draft.kind = "personal_communication" if message else "letter"
    draft.put("issued", date.date, date.start, date.end)
    draft.people("author", *found.span("sender"))
    if found["kind"]:
        draft.take("genre", *found.span("kind"))
    if families and not office:
        draft.people("recipient", *found.span("name"))
    elif found["name"] and found["name"] not in ("author", "the author"):
        at = found.start("name") + (4 if found["name"].startswith("the ") else 0)
        draft.put("recipient", speakers(draft, at, found.end("name")), at, found.end("name"))
    _kept_or_printed(draft, date.end)
    draft.start = draft.end
    return True


_PRINTED = re.compile(rf"[^;“”()]{{5,200}}\([A-ZÀ-ÞĀ-ŒŔ-Ž][^():;]{{2,60}}:\s[^():;]{{2,80}},\s{YEAR}\s?[-–)]")


def _kept_or_printed(draft: Draft, at: int) -> None:
    """The archive behind the day of a letter, or the edition that it is printed in: "The Papers of Brook (Leeds: Quay, 1975)"."""
    kept = _KEPT.match(draft.text, at, draft.end)
    if not kept or draft.has("archive"):
        return
    if not _PRINTED.match(draft.text, *kept.span("archive")):
        draft.take("archive", *kept.span("archive"))
        return
    book = Draft(draft.text, kept.start("archive"), draft.end, draft.nesting)
    read_container(book)
    for name, field in book.fields.items():  # a letter has its own day
        if name not in draft.fields:
            draft.put(name, field.value, field.start or 0, field.end or 0)
    draft.pinpoint = draft.pinpoint or book.pinpoint


_FAMILY = re.compile(r"(?:(?:[A-Z]\.\s?){1,3}|(?:Sir|Lord|Lady|Mr\.?|Mrs\.?|Dr\.?|de|von|van)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]{2,24}")
_NO_SENDER = re.compile(
    r"(?:Evidence|Testimony|Submission|Appeal|Guide|Letters?|Address|Introduction|Report|Response|Reply|Notes?|Memo|Preface|Back|Up|Down|Road|Journey|Return|Key|Index|"
    r"Appendix|Annex|Amendments?|Access|Right|Threats?|Obstacles?|Barriers?|Visit|Rise|Thanks|Welcome|Farewell|Message|Petition|Monday|"
    r"Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter|Part|Volume|Book|Chapter|Figure|Table)\b"
)


def _are_people(words: str) -> bool:
    """Whether the words are one person, or several: "George and Tom Brook"."""
    first, *others = _ANOTHER.split(words)
    return is_person(first, surname=bool(others)) and all(map(is_person, others))


_ANOTHER = re.compile(r",?\s(?:and|&)\s|,\s")


def _between_families(found: re.Match[str]) -> bool:
    """Whether a letter is named by two families, "Wynne to Hale, May 14, 1831", and by no towns: "London to Dover" is a way."""
    sender, name = found["sender"], found["name"] or ""
    if (
        found["kind"]
        or not name
        or _NO_SENDER.match(sender)
        or not (_FAMILY.fullmatch(sender) and (_FAMILY.fullmatch(name) or is_person(name) or is_body(name)))
    ):
        return False
    return not {sender, name} & (PLACES | LANDS) and not is_body(sender)


_READERS: Readers = (
    (NUMBERED, read_numbered_letter),
    (
        Signs(
            (_LETTER,), "letter", "verbale", "lettre", "memorandum", "telegram", "cable", "response from ", "reply from ",
            "communication from ", "mail", "personal co", "message", "fax",
        ),
        _letter,
    ),
    (
        Signs(
            (_ABROAD, _BETWEEN_TWO), "schreiben", "brief", "mail", "correo", "courriel", "messaggio", "telegramm", "lettre", "télégramme",
            "dépêche", "courrier", "carta", "telegrama", "oficio", "lettera", "dispaccio", " an ", " à ", " a ",
        ),
        _abroad,
    ),
    (DATED, read_dated_letter),
    (Signs((_TOLD,), "comunicación personal", "communication personnelle", "comunicazione personale", "mitteilung", "auskunft"), _told),
    (INTERVIEW, read_interview),
    (Signs((_CORRESPONDED,), "correspondence ", "exchange ", "communication", "mail", "message"), _corresponded),
    (Signs((_SUBMITTED,), "submission to "), _submitted),
    (SPOKEN, read_spoken),
    (REPORT, read_report_of_body),
    (
        Signs((_MAY_BE_SENT,), " to ", "letter", "mail", "telegram", "postcard", "message", "personal comm", "pers. comm"),
        _correspondence,
    ),
)  # fmt: skip
