"""Who stands at the head of a citation: authors, editors, or the body that speaks."""

from __future__ import annotations

import re
from itertools import takewhile

from citator.facts.given_names import GIVEN_NAMES
from citator.facts.places import PLACES, TOWNS
from citator.model import Name
from citator.parsing.kinds.draft import Draft
from citator.parsing.kinds.joined_names import (
    JUNIOR,
    are_two_joined_by_e,
    end_of_dashes,
    end_of_strokes,
    end_with_initials,
    families_between_strokes,
    is_family_first,
    is_turned_with_junior,
    parted_by_dashes,
    with_juniors,
)
from citator.parsing.kinds.turned import names_turned, people_turned
from citator.text.bodies import ends_in_legal_form
from citator.text.dates import YEAR
from citator.text.english_words import is_english
from citator.text.names import given_in_brackets, heads_body, is_body, is_called_by_place, is_person, parse_name, parse_names
from citator.text.telling import Signs, told_in

__all__ = ["EDITORS", "authors_at", "begins_small", "read_authors"]

EDITORS = re.compile(
    r",?\s(?:\((?:[eé]ds?\.?|[eé]dit(?:eu|o)rs?|Hrsgg?\.?|Hgg?\.?|dirs?\.?|coords?\.?|comps?\.?|a cura di|red\.)\)|"
    r"(?:eds?\.?|editors?|Hrsg\.|Hg\.)(?=\s?[,:]|$))[,:]?",
    re.IGNORECASE,
)
# Most notes name no editors.
_EDITED = Signs((EDITORS,), " ed", " hrsg.", " hg.", *(f" ({word}" for word in "ed éd hrsg hg dir coord comp a red.".split()))
_SEPARATOR = re.compile(  # a pattern that begins with a set of characters is tried at these only
    r"[,\s/;](?:(?<=,)\s(?:and\s|&\s|with\s)?|(?<=\s)(?:with\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])|(?:and|&|und|u\.(?!\s?a\.)|et|y|\[et(?=\sal\b)|ET(?=\sAL\b))\s|/\s?)|"
    r"(?<=/)\s?|(?<=;)\s)"
)
_BEFORE_COLON = re.compile(
    r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][^:,;“”()\[\]\d\n]{3,80}):\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž«„“‘'\"])"
)  # "Hans Weber: Die Fähren, Köln 1988"
_FAMILY_FIRST = (
    r"(?:(?:von|van|de|zu|zur|der|den|du|le|la)\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]{1,24},\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*"
    r"(?:\s(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'.-]*|von|van|de|der)){0,3}"
)
_FAMILIES_BEFORE_COLON = re.compile(  # "Weber, Hans/Bach, Anna: Die Fähren, Köln 1988"
    rf"(?P<names>{_FAMILY_FIRST}(?:(?:\s?[/;]\s?|,?\s(?:und|and|&|et|y|e)\s){_FAMILY_FIRST}){{0,4}})(?::(?:\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž«„“‘'\"])|$)|$)"
)
_TWO_FAMILIES = re.compile(
    r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?:\s(?:(?:de|del|y)\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+),\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]*)?):\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž¿¡«“])"
)
# "Weber, Hans, Die Fähren. Leben an der Küste, Köln 1988": before an article a family and a given name stand.
_FAMILY_BEFORE_TITLE = re.compile(
    rf"(?P<names>{_FAMILY_FIRST}),\s(?=(?:Die|Der|Das|Ein|Eine|Zur|Zum|Zwischen|Vom|Über|Geschichte|Le|La|Les|Un|Une|Histoire|Essai|Il|Gli|Una|"
    r"Storia|El|Los|Las|Historia|De|Het|Een)\s|L[’'])"
)
_ARTICLE = re.compile(r"[^,]+,\s(?:Die|Der|Das|Ein|Eine|Zu[rm]|Vom|Le|La|Les|Une?|Il|Gli|Una|El|Los|Las|De|Het|Een|The|An?)\s")
# "Weir, Harbour Lights: From Brook to Hale (Leeds: Quay, 2004)": beside such an imprint no author stands before a colon in English.
_ENGLISH_SUBTITLE = re.compile(
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+,\s)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+(?:\s[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’.-]+){1,4}:\s"
    r"(?:(?:The|An?|On|From|How|Why|Towards?|Essays|Studies|Selected|A\sHistory)\s|[A-Z][^:()“”]{0,60}\s(?:of|and|the|as|to|for|from|in)\s)"
)
_TWO_BEHIND = re.compile(r",\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()]{2,60},\s[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()]{2,60}[\s,]*$")  # town and house
_GIVEN_IN_BRACKETS = re.compile(  # "WEIR (J.) et BROOK (A.), Les phares, Paris, 1999"
    r"(?P<names>[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’' -]{1,40}\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{0,20}\)"
    r"(?:(?:,\s|\set\s|\s?/\s|\s[–-]\s)[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’' -]{1,40}\s\([A-ZÀ-ÞĀ-ŒŔ-Ž][^()\d]{0,20}\)){0,4})"
    r"(?=,\s[A-ZÀ-ÞĀ-ŒŔ-Ž«“])"
)
_YEAR = re.compile(rf"\b{YEAR}\b")
_COMPOUND_ENDS = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+(?=[,:(]|\s\()")
_BETWEEN = re.compile(r"\s?[/;]\s?|,?\s(?:und|u\.(?!\s?a\.)|and|&|et|y|e)\s")
_JOINED = re.compile(r"\s(?:and|&|und|u\.(?!\s?a\.)|et|y|e)\s|\s?/\s?")
_LINKED = re.compile(r",|\sand\s")
_AND = re.compile(r"\s(?:and|und|u\.(?!\s?a\.)|\[?et|y|with|ET)\s|\s?&\s?")
_AL = re.compile(r"(?:al|AL)\b\.?\]?$")
_U_A = re.compile(r"\s\[?u\.\s?a\.\]?$")
_OTHERS = Signs((_U_A, re.compile(r"\s(?:al|AL)\b")), " u.", " [u.", " al")  # the pattern of "et al." has no blank before it
_ET_AL = re.compile(r",?\s\[(?:et\sal|u\.\s?a)\.?\]|,?\s(?:et\sal|ET\sAL)\b\.?|\sand others\b|\su\.\s?a\.")
_ONE_INVERTED = (
    r"(?:(?:de|van|von|der|del|la|di|da)\s){0,2}[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+(?:\s(?:(?:DE|de|DEL|del|Y|y)\s(?:(?:LA|la|LOS|los)\s)?)?[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’'-]+)?,\s"
    r"(?:[A-ZÀ-ÞĀ-ŒŔ-Ž]\.[\s-]?){1,3}"
)
_INVERTED = re.compile(  # "Weir, J. y Brook, A., Los faros, Madrid, 2009"
    rf"(?P<names>{_ONE_INVERTED}(?:(?:\s?[;/,]|,?\s?(?:and|y|et|e|und|&))\s?{_ONE_INVERTED}){{0,5}})(?<=\.),\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž“«\"‘„¿¡])"
)
_WITH = re.compile(r",?\swith\s(?P<name>[A-ZÀ-ÞĀ-ŒŔ-Ž][^,;:()“”\d]{3,60}?)(?=,)")
_BODY_GOES_ON = re.compile(
    r"(?:Social|Economic|Cultural|Scientific|Food|Labou?r|Science|Culture|Sports?|Trade|Energy|Industry|Technology|"
    r"Inhuman|Racial)\b[\w\s’-]{0,30}?\sand\s\w+|(?:Inc|Ltd|LLC|LLP)\b\.?|"
    r"(?:[A-Z]\w+\s){1,4}and\s(?:[A-Z]\w+\s){0,4}(?:States|Countries|Affairs|Rights|Territories|Peoples)(?=,)"
)
_TITLE_NOUN = re.compile(
    r"\b(?:Report|Review|Handbook|Manual|Guide|Guidelines|Survey|Study|Yearbook|Programme of Action|Brief|Statement|Convention on|"
    r"Conventions? [Aa]gainst|Convention [Cc]oncerning|Conclusions|List|Treaty|Covenant|Charter of|Declaration|Protocol|Agreement)\b|"
    r"\s(?:from|with|without|into|between|towards?|an?)\s"  # "Notes from a Small Library": no body is called so
)


def _told_by_form(draft: Draft, stop: int) -> tuple[int, bool] | None:
    """As :func:`authors_at`, of names whose form shows that they are names."""
    if dashed := end_of_dashes(draft.text, draft.start, stop):
        editors = EDITORS.match(draft.text, dashed, stop)
        return (editors.end(), True) if editors else (dashed, False)
    marked = _marked(draft, stop)
    return (marked, False) if marked else None


def _marked(draft: Draft, stop: int) -> int | None:
    """Where names end whose form shows that they are names: families first, given names in brackets, a colon behind them.

    "Brook, Rivers: A History, p. 3" is a family and a shortened title: the given name is one where the work has its year.
    """
    text, start = draft.text, draft.start
    inverted = _INVERTED.match(text, start, stop) if text.find(".,", start, stop) >= 0 else None
    if inverted:
        return inverted.end("names")
    issued, placed, with_colon = draft.has("issued"), draft.has("publisher-place"), text.find(":", start, stop + 1) >= 0
    if with_colon:
        town = draft.place("publisher-place")[1] if placed and draft.has("publisher") else -1
        if town >= 0 and text.startswith(":", town) and _ENGLISH_SUBTITLE.match(text, start, stop):
            return None
        spanish = _TWO_FAMILIES.match(text, start, stop) if issued else None
        if spanish and people_turned(spanish["names"]):  # "Ruiz Soto, José: Los faros, Madrid, 1998"
            return spanish.end("names")
        turned = _FAMILIES_BEFORE_COLON.match(text, start, stop)
        if (
            turned
            and text.startswith(":", turned.end("names"))
            and (issued or _YEAR.search(text, turned.end(), turned.end() + 300))
            and all(map(is_family_first, _BETWEEN.split(turned["names"])))
        ):
            return turned.end("names")
    if issued:
        titled = _FAMILY_BEFORE_TITLE.match(text, start, stop)
        if titled and not _ARTICLE.match(titled["names"]) and is_family_first(titled["names"]):
            return titled.end("names")
        printed = placed or _TWO_BEHIND.search(text, start, stop) is not None
        if printed and (end := names_turned(text, start, stop, placed and draft.has("publisher"))):
            return end
    bracketed = _GIVEN_IN_BRACKETS.match(text, start, stop) if text.find("),", start, min(stop, start + 60)) >= 0 else None
    if bracketed and given_in_brackets(bracketed["names"]):
        return bracketed.end("names")
    colon = _BEFORE_COLON.match(text, start, stop) if with_colon else None
    if colon and is_called_by_place(colon["names"]) and any(map(is_english, _ENDS.split(text[colon.end() : stop])[0].lower().split())):
        return None  # "Joan of Arc: A Life": a title; of "Anselm of Canterbury: Proslogion" he is the author
    if colon and (all(map(is_person, _JOINED.split(colon["names"]))) or _is_compound(colon["names"])):
        return colon.end("names")
    return None


_ENDS = re.compile(r"[,.:;(]")


def _is_compound(name: str) -> bool:
    """Whether it is one person with two family names, "José Brook y Weir": of two people each would have a given name."""
    first, _, second = name.partition(" y ")
    return bool(second) and " " not in second and is_person(second, surname=True) and is_person(first)


def authors_at(draft: Draft, limit: int | None = None, family_only: bool = False) -> tuple[int, bool] | None:
    """Where the names at the head of the draft end and whether they are editors; ``None`` where no names stand there.

    Names are a single one before a comma, a list that closes with "and", or a body. ``limit`` is where they have to end at the latest;
    with ``family_only`` family names alone are names too.
    """
    text, start = draft.text, draft.start
    stop = draft.end if limit is None else limit
    if told := _told_by_form(draft, stop):
        return told
    editors = EDITORS.search(text, start, min(stop, start + 300)) if _EDITED in told_in(text) else None
    if editors and _all_names(text[start : editors.start()], family_only=True):
        return editors.end(), True
    parts = _parts(text, start, min(stop, start + 400), draft)
    if not parts or is_turned_with_junior(text, parts):
        return (parts[1][1], False) if parts else None
    if (
        len(parts) > 1
        and parts[1][2] == "and"
        and heads_body(text[parts[0][0] : parts[1][1]])
        and not heads_body(text[slice(*parts[0][:2])])
    ):
        parts = [(parts[0][0], parts[1][1], ""), *parts[2:]]  # "Food and Agriculture Organization"
    first = text[parts[0][0] : parts[0][1]]
    if is_body(first):
        return None if _is_title_about_firm(draft, parts, stop) else (_body_end(text, parts, stop), False)
    # "Woolf and others, De Smith’s Review": behind a family alone others stand too
    alone = family_only or _families(text, parts) or (" " not in first and _AND_OTHERS.match(text, parts[0][0], stop) is not None)
    surname = alone or ((draft.has("issued") or draft.pinpoint is not None) and _stroked(text, parts))
    if not (is_person(first, surname=surname) or are_two_joined_by_e(first)):
        return None
    placed = draft.has("publisher-place") and not draft.has("title") and not _INITIAL.search(first)
    if placed and len(parts) == 1 and (_IN_TITLE.search(first) or (parts[0][1] >= draft.end and len(first.split()) > 2)):
        return None  # "Überlegungen zur Schiffahrt, Berlin 2004": the title of a book, whose place has been read
    end, closed = parts[0][1], 0
    for index, (begin, finish, joint) in enumerate(() if _stroked(text, parts) else parts[1:8], 1):
        if not is_person(_pointed(text[begin:finish]), surname=_bare(first)) or (
            (index, joint) != (1, "and") and _of_old(text[begin:finish], first)
        ):
            break
        if joint == "and":
            closed, end = index, finish
            break
        if not re.match(r",\s|\s?/|;", joint):
            break
    end = end if closed else end_with_initials(text, parts) or end_of_strokes(text, parts, end)
    if closed == 2 and _are_of_title(draft, parts, end, stop):
        end = parts[0][1]
    et_al = _ET_AL.match(text, end, stop)
    helped = _WITH.match(text, end, stop)  # "John Weir and Ann Brook, with Jo Hale, Lamps"
    if helped and is_person(helped["name"]):
        return helped.end(), False
    return (et_al.end() if et_al else end), False


def _is_title_about_firm(draft: Draft, parts: list[tuple[int, int, str]], stop: int) -> bool:
    """Whether nothing but an imprint stands behind the name of a firm: "Storia della Docht S.p.A., Milano, Feltrinelli, 1990"."""
    begin, end, _ = parts[0]
    if not ends_in_legal_form(draft.text[begin:end]):
        return False
    behind = draft.text[end:stop].strip(" ,.")
    return behind.partition(",")[0] in TOWNS if behind else draft.has("publisher-place")


def _of_old(name: str, first: str) -> bool:
    """Whether somebody who is called by a place stands behind one who is not: "Ann Brook, Bernard of Clairvaux and Peter Abelard".

    Joined to the first by nothing but "and" he wrote with him: "Peter Abelard and Bernard of Clairvaux, Letters".
    """
    return is_called_by_place(name) and not is_called_by_place(first)


_AND_OTHERS = re.compile(r"[A-ZÀ-ÞĀ-ŒŔ-Ž][\w’-]+\sand\sothers,\s(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")


def _are_of_title(draft: Draft, parts: list[tuple[int, int, str]], end: int, stop: int) -> bool:
    """Whether two things behind a name are its book and no people: "Ann Brook, Long Quays and Deep Ports (Leeds: Weir, 1999)".

    The imprint has been read and no title stands behind them; people have given names.
    """
    if not draft.has("publisher-place") or draft.has("title") or not (end >= stop or _BEHIND_TITLE.match(draft.text, end, stop)):
        return False
    return not any(draft.text[begin:finish].split()[0] in GIVEN_NAMES for begin, finish, _ in parts[1:3])


_BEHIND_TITLE = re.compile(r"\s?[(:]|,\s(?:\d{1,2}(?:st|nd|rd|th|d)?\s(?:rev\.\s)?(?:ed|vol)|[Rr]ev\.|(?:vol|no|eds?)\.)|[\s,.]*$")
_INITIAL = re.compile(r"\b[A-ZÀ-ÞĀ-ŒŔ-Ž]\.")
_IN_TITLE = re.compile(r"\s(?:zur|zum|des|im|für|über|und|della|delle|degli|dei|nella|e|et|of|the|in|and|aux?|sur|del|y|en)\s")
_STEP = re.compile(
    r"(?:[Vv]ols?|[Pp]art|[Aa]nnex|[Cc]hap|[Cc]h|[Bb]ook|Bd|[Tt]ome?|[Tt]|No)\b"
)  # no title begins so: "Counter-Memorial, Vol. I"


def _families(text: str, parts: list[tuple[int, int, str]]) -> bool:
    """Whether family names stand alone: "Nowak and McArthur, …", or one before a title that is no list of words."""
    if len(parts) < 2 or not _bare(text[parts[0][0] : parts[0][1]]):
        return False
    second = text[parts[1][0] : parts[1][1]]
    if _STEP.match(second):
        return False
    if parts[1][2] == "and":
        return is_person(second, surname=True) and len(parts) > 2 and parts[2][2] == ", "
    return parts[1][2] == ", " and len(second.split()) > 1 and not (len(parts) > 2 and parts[2][2] == "and" and len(second.split()) < 3)


def _stroked(text: str, parts: list[tuple[int, int, str]]) -> bool:
    """Whether family names with strokes between them stand before a comma and a title: "Weir/Hale, Hafenrecht, Köln 2014"."""
    if len(parts) < 2 or parts[1][2] != "/":
        return False
    joined = [parts[0], *takewhile(lambda one: one[2] == "/", parts[1:])]
    if len(parts) == len(joined) or parts[len(joined)][2] != ", ":
        return False
    names = [text[begin:end] for begin, end, _ in joined]
    return all(_bare(one) and one not in PLACES and not one.isupper() and is_person(one, surname=True) for one in names)


_INNER_CAPITAL = re.compile(r"[a-z]{1,6}[A-Z][a-z]\w+(?:\s[A-Z]\w+){0,2}$")
_PARTICLE = re.compile(r"(?:von|van|de|di|da|du|del|della|zu|ter|ten|af)\s(?:de[mnr]?\s|la\s)?(?=[A-ZÀ-ÞĀ-ŒŔ-Ž])")


def begins_small(name: str) -> bool:
    """Whether a name begins with a small letter: "van der Berg, “Lamps”", "iPolitics, “Lamps”"."""
    return name[:1].islower() and (_PARTICLE.match(name) or _INNER_CAPITAL.match(name)) is not None


def _bare(name: str) -> bool:
    """Whether a family stands alone, with its particle in small letters: "van der Berg", and not "Van Morrison"."""
    particle = _PARTICLE.match(name) if name[:1].islower() else None
    return " " not in name.strip()[particle.end() if particle else 0 :]


def _parts(text: str, start: int, stop: int, draft: Draft) -> list[tuple[int, int, str]]:
    """The members of the head: begin, end, and what joins each to the one before ("and", or the separator)."""
    out: list[tuple[int, int, str]] = []
    at, joint = start, ""
    for cut in _SEPARATOR.finditer(text, start, stop):
        (begin, behind), between = cut.span(), cut.group()
        if not draft.nesting.open(begin):
            if draft.nesting.open(start):
                break
            continue
        if between == " y " and _COMPOUND_ENDS.match(text, behind, stop) and is_person(text[at:begin]):
            continue  # "José Brook y Weir": of two people each would have a given name
        out.append((at, begin, joint))
        if between == ", ":  # most are
            joint = between
        else:
            helped = between.startswith(" with") and len(out) > 1  # "Ann Brook, Contract Reading with Corpus Tools": of the title
            joint = "with" if helped else "and" if _AND.search(between) else between.strip() or between
            joint = ", " if joint == "," else joint
        at = behind
        if len(out) > 10:
            return out
    out.append((at, stop, joint))
    parts = [one for one in out if one[1] > one[0]]
    parts = with_juniors(text, parts) if JUNIOR.search(text, start, stop) else parts
    return _to_the_others(text, parts) if _OTHERS in told_in(text) else parts


def _to_the_others(text: str, parts: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The parts as if the last one before "et al." were joined by "and": "Ann Brook, Jo Weir et al., The Quay", "… [u. a.]"."""
    for at, (begin, end, joint) in enumerate(parts):
        if text[end - 1] in ".]\n" and (not at or joint == ", ") and (others := _U_A.search(text, begin, end)):
            return [*parts[:at], (begin, others.start(), "and" if at else joint)]
    for at, (begin, end, joint) in enumerate(parts[2:], 2):
        if joint == "and" and _AL.match(text, begin, end):
            return [*parts[: at - 1], (*parts[at - 1][:2], "and")]
    return parts


def _body_end(text: str, parts: list[tuple[int, int, str]], stop: int) -> int:
    """The end of a body's name: over an "and" inside it, and over a comma where it plainly goes on."""
    end = parts[0][1]
    for begin, finish, joint in parts[1:]:
        further = (
            joint == ", "
            and text[begin].isupper()
            and _LINKED.match(text, finish)
            and not _TITLE_NOUN.search(text, begin, finish)
            and heads_body(text[begin:finish])
        )
        if joint == "and" or further or _BODY_GOES_ON.match(text, begin, stop) or (joint == "/" and text[begin].isupper()):
            end = finish
            continue
        break
    # "Harbour Watch, Ports of Fear: Storms and Lamps in Norway": what has a colon is the title.
    return parts[0][1] if text.find(": ", parts[0][1], end) > 0 else end


def _pointed(name: str) -> str:
    """A name with a point behind an initial A: among other names and before "(eds)" no title begins with it."""
    return f"A. {name[2:]}" if name[:2] == "A " and name[2:3].isupper() else name


def _all_names(words: str, family_only: bool) -> bool:
    parts = [part for part in _SEPARATOR.split(_ET_AL.sub("", JUNIOR.sub("", words))) if part and part.strip()]
    return bool(parts) and all(
        is_person(_pointed(part.strip()), surname=family_only) or is_body(part) or re.fullmatch(r"(?:[A-Z]\.\s?)+", part.strip())
        for part in parts
    )


def _names(text: str, start: int, end: int) -> tuple[Name, ...]:
    """The names at ``[start, end)``; before a colon "Weber, Hans und Bach, Anna" are two."""
    parts = _BETWEEN.split(text[start:end]) if text[end : end + 1] == ":" and "," in text[start:end] else []
    if len(parts) > 1 and all(part.count(", ") == 1 and is_family_first(part) for part in parts):
        return tuple(parse_name(part) for part in parts)
    if families := families_between_strokes(text[start:end]):
        return tuple(map(parse_name, families))
    if len(dashed := parted_by_dashes(text[start:end])) > 1:
        return tuple(map(parse_name, dashed))
    return (text[end : end + 1] in (",", ":") and people_turned(text[start:end])) or parse_names(text[start:end])


def read_authors(
    draft: Draft, limit: int | None = None, family_only: bool = False, required_comma: bool = True, found: tuple[int, bool] | None = None
) -> bool:
    """Take the names at the head of the draft as author, editor or (courts, organs) authority; ``found`` is where they end, if known."""
    found = found or authors_at(draft, limit, family_only)
    if found is None:
        return False
    end, editors = found
    following = draft.text[end : end + 1]
    if required_comma and not editors and end < draft.end and following not in ",:(" and end != limit:
        return False
    begin = draft.start
    names_end = end
    if editors:
        mark = EDITORS.search(draft.text, begin, end)
        names_end = mark.start() if mark else end
    draft.put("editor" if editors else "author", _names(draft.text, begin, names_end), begin, names_end)
    draft.start = end
    draft.trim()
    return True
