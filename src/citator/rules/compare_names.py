"""Authors: every cited name against the names of the record.

Rules, with the errors that taught them: family names agree with or without particle, hyphen and accent, in either order (East Asian
names, fields changed by a catalogue), when 86 % of a longer name's letters do, and when two romanisations of one name meet; first
initials have to agree, and of two in one list given names that are written out (:mod:`citator.rules.compare_given`); nobody may be added
or left out unless "et al." or an ellipsis says so; bodies ("for the North Sea Tide Group") beside persons don't count; editors stand in
where a record has no authors. Another order is a variant: catalogues sort names. Several people in one name, whose signs between them are
not those of the format, are taken apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from citator.model import AGREEING, Name, Record
from citator.rules.compare_bodies import each_body, has_one_word, have_subject_in_common
from citator.rules.compare_one_name import are_two_people, is_a_body, is_open_in_korean, person, same_name, shown
from citator.rules.compare_text import key, script, squeezed
from citator.text.bodies import is_group
from citator.text.names import parse_name, parse_names

__all__ = ["AuthorCheck", "compare_authors", "same_name", "shown", "surnames"]

_ELLIPSIS: Final = re.compile(r"[\s\[{(]*(?:…|\.(?:\s?\.){2,3})[\s\])}]*")
_ET_AL: Final = re.compile(r"(?:et al|et alii|and others|others|et autres|u a|und andere|y otros|e outros|и др)")
_JOINED: Final = re.compile(r"[;&]|\s(?:and|und|et|y)\s|,.*,|\w\s(?:[A-Z]\.?){1,3},\s|^\S+\s[^,]+,\s\S+\s\S+$")
_AFTER_INITIALS: Final = re.compile(r"(?<=[A-Z]\.)(?:, ?(?:& |and )?| & | and )(?=[A-ZÀ-Þ][\w’-]+)")
_OTHER_ROLES: Final = ("editor", "translator", "contributor", "introduction", "illustrator", "compiler", "collection-editor")
_OF_A_GROUP: Final = 3  # people, at least
_PLACEHOLDER: Final = frozenset(["", "na", "anonymous", "anon", "unknown", "none", "not available", "no author", "s n"])


@dataclass(frozen=True, slots=True)
class AuthorCheck:
    """``verdict`` is a field verdict; ``share`` of the cited names that are on the record; ``why`` a clause where they differ.

    ``doubt`` says that they are the record's as far as can be told, and that something about them can't be: the verdict is ``unsupported``.
    ``open`` says that the record may have left people out, or have them in another role, so that it decides nothing: ``unsupported`` too.
    """

    verdict: str
    share: float = 0.0
    why: str = ""
    doubt: bool = False
    open: bool = False

    @property
    def agree(self) -> bool:
        """Whether the cited names are the record's."""
        return self.verdict in AGREEING or self.doubt


def compare_authors(cited: Record, found: Record) -> AuthorCheck:
    """The authors of a citation against those of a record.

    >>> waal = {"family": "Waal", "given": "Thomas", "non-dropping-particle": "de"}
    >>> record = Record.from_csl({"author": [waal, {"family": "Ames", "given": "Jo"}]})
    >>> cited = Record.from_csl({"author": [{"family": "de Waal", "given": "T."}, {"literal": "et al."}]})
    >>> compare_authors(cited, record).verdict
    'variant'
    >>> compare_authors(Record.from_csl({"author": [{"family": "Ames", "given": "Jo"}, {"family": "de Waal", "given": "T."}]}), record).why
    'in another order: cited Ames, Jo; de Waal, T.; on the record de Waal, Thomas; Ames, Jo'
    >>> compare_authors(Record.from_csl({"author": [{"family": "Ames", "given": "Jo"}]}), record).why
    '1 of 2 authors cited, without de Waal, Thomas'
    """
    names, cut = _people(cited.names("author") or cited.names("editor"))
    if not names:
        return AuthorCheck("absent")
    lists = [_people(found.names(role))[0] for role in ("author", "editor")]
    lists = [one for one in lists if one]
    if not lists:
        return AuthorCheck("unsupported")
    publisher = squeezed(found.text("publisher"))
    besides = [name for role in _OTHER_ROLES for name in cited.names(role)]
    checks = [
        _compare_lists(names, one, cut, besides) for one in (lists if found.type == "book" or not found.names("author") else lists[:1])
    ]
    best = max(checks, key=lambda check: (check.agree, check.share))
    if best.verdict == "wrong":
        for apart in _apart(cited.names("author") or cited.names("editor"), len(names)):
            # The fault is one of form: nobody is missing who stands in the same field as another.
            people, cut_apart = _people(apart)
            again = max((_compare_lists(people, one, cut or cut_apart) for one in lists), key=lambda check: (check.agree, check.share))
            if again.agree:
                return AuthorCheck("variant", again.share, "several names are written as one")
            best = again if again.share > best.share else best
    best = _of_bodies(names, lists, best, cut, besides)
    if not best.agree and publisher and all(squeezed(str(name)) == publisher for name in names):
        return AuthorCheck("variant", 1.0, "the publisher stands for the authors")
    return best


def surnames(record: Record) -> list[str]:
    """The family names of authors, or else editors, as written; bodies by their whole name."""
    names, _ = _people(record.names("author") or record.names("editor"))
    return [str(name) if is_a_body(name) else person(name).family for name in names]


def _apart(names: Sequence[Name], count: int) -> list[tuple[Name, ...]]:
    """The people of a list in which several may be written as one name ("Smith, A. K. & Jones, R."), as it can be read."""
    turned: list[Name] = []
    straight: list[Name] = []
    for name in names:
        if (name.literal and is_a_body(name)) or len(str(name)) > 5000:
            turned.append(name)
            straight.append(name)
            continue
        commas = ", ".join(filter(None, [f"{name.particle} {name.family}".strip(), name.suffix, name.given]))
        for way, written in ((turned, commas), (straight, f"{name.given} {name.particle} {name.family}")):
            text = name.literal or written
            way.extend(parse_names(_AFTER_INITIALS.sub("; ", text)) if _JOINED.search(text) else [name])
    ways = (turned, straight) if any(name.suffix for name in names) else (straight, turned)
    return [tuple(way) for way in ways if len(way) > count]


def _compare_lists(cited: list[Name], found: list[Name], cut: bool, besides: Sequence[Name] = ()) -> AuthorCheck:
    """One list against another; ``besides`` are cited too, in another role."""
    free = list(range(len(found)))
    results: list[str] = []
    places: list[int] = []
    pairs: list[tuple[Name, Name]] = []
    reach = max(20, 40_000 // len(cited))  # the papers of large experiments have thousands of authors
    for at, name in enumerate(cited):
        near = _outward(free, at, reach)
        verdict, index = next(((v, i) for i in near if (v := same_name(name, found[i])) != "wrong"), ("wrong", -1))
        if verdict == "variant" and _may_be_two(name, found[index]):  # another of that family, perhaps
            alike = ((v, i) for i in near if (v := same_name(name, found[i])) != "wrong" and not _may_be_two(name, found[i]))
            verdict, index = next(alike, (verdict, index))
        results.append(verdict)
        if index >= 0:
            free.remove(index)
            if not is_a_body(name):
                places.append(index)
                pairs += [(name, found[index])] if verdict == "variant" else []
    pairs += _open_pairs(cited, found, results, free, reach)
    others, unsure = ([pair for pair in pairs if test(*pair)] for test in (are_two_people, is_open_in_korean))
    # A name that is there twice may be two people of one name, or one of a faulty list.
    known = {key(str(name)) for name, verdict in zip(cited, results, strict=True) if verdict != "wrong"}
    lost = [name for name, verdict in zip(cited, results, strict=True) if verdict == "wrong" and key(str(name)) not in known]
    share = 1 - len(lost) / len(cited)
    persons = [name for name in found if not is_a_body(name)]
    waiting = set(free)
    taken = {key(str(name)) for index, name in enumerate(found) if index not in waiting}
    left = [found[i] for i in free if (not persons or not is_a_body(found[i])) and key(str(found[i])) not in taken]
    left = [name for name in left if all(same_name(one, name) == "wrong" for one in besides)]
    unnamed = [name for name in lost if is_a_body(name)] if share and persons else []
    lost = [name for name in lost if name not in unnamed]
    if lost:
        return _strangers(cited, found, persons, lost, share)
    if others:
        why = f"another given name: {_in_pairs(others)}"
        return AuthorCheck("wrong" if len(others) > 1 else "unsupported", share, why, doubt=len(others) == 1)
    if left and not cut:
        grouped = any(map(_is_group, cited))
        in_common = all(any(_alike(one, other) for other in found) for one in cited if _is_group(one))
        if grouped and (not in_common or any(_is_beside(name, cited) for name in left)):  # they may be in it, or not
            return AuthorCheck("unsupported", share, f"a group is cited, and the record has {shown(left)} besides", doubt=True)
        # A style that prints the first three or six names, whose "et al." was lost on the way, is no false statement.
        is_beginning = len(cited) >= 3 and len(left) >= 3 and free == list(range(len(found) - len(free), len(found)))
        if not grouped and not is_beginning:
            return AuthorCheck("wrong", share, f"{len(cited)} of {len(found)} authors cited, without {shown(left)}")
    if unsure:
        why = f"whether two spellings are those of one Korean name can't be told: {_in_pairs(unsure)}"
        return AuthorCheck("unsupported", share, why, doubt=True, open=len(unsure) == len(cited))
    if unnamed:
        return _beside(unnamed, [found[i] for i in free], share)
    if places != sorted(places):
        return AuthorCheck("variant", share, f"in another order: cited {shown(cited)}; on the record {shown(found)}")
    exact = not cut and not left and results == ["match"] * len(results)
    return AuthorCheck("match" if exact else "variant", share)


def _open_pairs(cited: list[Name], found: list[Name], results: list[str], free: list[int], reach: int) -> list[tuple[Name, Name]]:
    """The cited names that no name of the record is, and beside each one of it that may be the same in Korean; they are lost no more."""
    pairs: list[tuple[Name, Name]] = []
    for at in [at for at, verdict in enumerate(results) if verdict == "wrong"]:
        index = next((index for index in _outward(free, at, reach) if is_open_in_korean(cited[at], found[index])), -1)
        if index >= 0:
            results[at] = "variant"
            free.remove(index)
            pairs.append((cited[at], found[index]))
    return pairs


def _in_pairs(pairs: Sequence[tuple[Name, Name]]) -> str:
    return "; ".join(f"{shown((one,))} is cited, {shown((two,))} is on the record" for one, two in pairs[:3])


def _of_bodies(names: list[Name], lists: list[list[Name]], whole: AuthorCheck, cut: bool, besides: Sequence[Name]) -> AuthorCheck:
    """The verdict where several bodies are in one name, here or on the record, or are cited one by one: ``whole`` is that on the names as
    they stand. Bodies in one name and the same one by one are cited alike.
    """
    sought = whole.verdict == "wrong"
    listed = not whole.agree and len(names) > 1 and all(map(is_a_body, names))
    seen: list[tuple[AuthorCheck, list[Name], list[Name], list[Name]]] = []
    for theirs in lists:
        cited = each_body(names, theirs, sought=sought)
        found = each_body(theirs, cited, sought=sought)
        cited = each_body(cited, found, sought=True) if sought else cited
        changed = listed or len(cited) > len(names) or (sought and len(found) != len(theirs))
        if changed and whole.verdict != "match":
            seen.append((_compare_lists(cited, found, cut, besides), cited, found, theirs))
    if not seen:
        return whole
    each, cited, found, theirs = max(seen, key=lambda one: (one[0].agree, one[0].share))
    several = len(cited) > len(names)  # which are cited, and each of them
    if each.agree or not (several or listed):
        return each if each.agree else whole
    as_one = whole if several else _compare_lists([Name(literal=" and ".join(map(str, names)))], theirs, cut, besides)
    done = _without_some(cited, found, as_one, each, in_one=several)
    return done if several or done.verdict != "wrong" else whole


def _without_some(cited: list[Name], found: list[Name], whole: AuthorCheck, each: AuthorCheck, *, in_one: bool) -> AuthorCheck:
    """The verdict where several bodies are cited, and not each of them is on the record, or not they alone: ``whole`` is that on all of
    them as one name, ``each`` that on those in it; ``in_one``: they were cited so. One by one they are names like others, and people on the
    record are none of them.

    A body has its acronym in each language and another full name, so that one which the record does not have accuses nobody: where the
    record has another in its place ("OMS and UNICEF", of WHO and UNICEF), that is not known; a collaboration is the one it says it is.
    Nor does one that the record has besides; people that it has besides those who are cited are left out.
    """
    if len(cited) * len(found) > 40_000:
        return whole
    ways = (cited, found), (found, cited)
    lost, left = ([name for name in one if all(same_name(name, two) == "wrong" for two in other)] for one, other in ways)
    wrong = whole.verdict == "wrong"
    facing = [name for name in left if has_one_word(str(name)) == has_one_word(str(lost[0]))] if lost else []
    # Whole names are bodies, in a language not known here ("Statistisk sentralbyrå"), but for one word where no body is on the record.
    alone = len(lost) == len(cited)
    people = [name for name in left if not is_a_body(name) and (not name.literal or (alone and has_one_word(name.literal)))]
    if wrong and people and not (in_one and lost and all(map(is_a_body, cited))):
        return each
    if wrong and left and not facing:
        told = f"{shown(lost)} is cited, and the record has {shown(left)}" if lost else f"the record has {shown(left)} besides"
        return AuthorCheck("unsupported", each.share, told, open=True)
    may_be_others = bool(facing) and len(lost) < len(cited) and all(is_a_body(name) and not _is_group(name) for name in [*lost, *facing])
    if not lost or (left and not facing) or (wrong and not may_be_others):
        return whole
    if all(map(_is_group, lost)) or (facing and all(map(_is_group, facing))):
        return each
    if facing:
        return AuthorCheck("unsupported", each.share, f"{shown(lost)} is cited, and the record has {shown(facing)}", open=True)
    return AuthorCheck("unsupported", each.share, f"the record does not name {shown(lost)}", doubt=True)


def _is_group(name: Name) -> bool:
    return is_group(name.literal)


def _alike(one: Name, other: Name) -> bool:
    """Whether two names of groups may be those of one: they have a subject in common."""
    return _is_group(other) and (have_subject_in_common(one.literal, other.literal) or same_name(one, other) != "wrong")


def _is_beside(name: Name, cited: Sequence[Name]) -> bool:
    """Whether a group that is on the record is one as those that are cited, and not a team within them."""
    return _is_group(name) and any(key(str(name)).split()[-1:] == key(str(one)).split()[-1:] for one in cited if _is_group(one))


def _beside(unnamed: list[Name], left: list[Name], share: float) -> AuthorCheck:
    """The verdict where all people are on the record, and a body beside them is not: registries leave most groups out. Another one in its
    place (``left``) may be the same by another name, or not.
    """
    theirs = [name for name in left if _is_group(name)][: max(20, 40_000 // len(unnamed))]
    strange = [name for name in unnamed if not any(_alike(name, other) for other in theirs)]
    if theirs and any(map(_is_group, strange)):
        return AuthorCheck("unsupported", share, f"{shown(strange)} is cited, and the record has {shown(theirs)}", open=True)
    return AuthorCheck("variant", share, f"the record does not name {shown(strange)}" if strange else "")


def _may_be_two(one: Name, two: Name) -> bool:
    return are_two_people(one, two) or is_open_in_korean(one, two)


def _outward(free: list[int], at: int, reach: int) -> list[int]:
    """The positions that are free, those nearest to ``at`` first; at most ``reach``."""
    middle = bisect_left(free, at)
    window = free[max(0, middle - reach) : middle + reach]
    return sorted(window, key=lambda index: abs(index - at))[:reach]


def _strangers(cited: list[Name], found: list[Name], persons: list[Name], lost: list[Name], share: float) -> AuthorCheck:
    are_groups = all(map(_is_group, cited))
    if not share and are_groups and any(map(_is_group, found)):  # two groups are as different as two persons
        return AuthorCheck("wrong", share, f"not on the record: {shown(lost)}")
    if not persons and not share:
        return AuthorCheck("unsupported", 0.0, f"the record names a body: {shown(found)}")
    if not share and are_groups:
        why = f"a group is cited, and the record names its people: {shown(found)}"
        return AuthorCheck("unsupported", 0.0, why, open=len(persons) < _OF_A_GROUP)
    if len(found) == 1 and len(cited) >= 3 and same_name(cited[0], found[0]) != "wrong":
        # A registry has a hand of works with their first author alone (10.1093/nar/28.1.235 has eight): others may be invented or left out.
        return AuthorCheck(
            "unsupported", share, f"the record names one author only: whether {shown(lost)} wrote it too can't be told", open=True
        )
    if all(script(str(name)) != script(str(found[0])) for name in lost):
        return AuthorCheck("unsupported", share, "the record's names are in another script")
    return AuthorCheck("wrong", share, f"not on the record: {shown(lost)}")


def _people(names: Sequence[Name]) -> tuple[list[Name], bool]:
    """The names without "et al." and stand-ins, and whether "et al." or an ellipsis was among them."""
    out: list[Name] = []
    cut = False
    for name in names:
        whole = key(str(name))
        if _ET_AL.fullmatch(whole) or _ELLIPSIS.fullmatch(str(name)):
            cut = True
            continue
        clipped = (
            re.sub(r",?\s(?:et al|and others)\b\.?\s*$", "", str(name), flags=re.IGNORECASE)
            if "et al" in whole or "others" in whole
            else ""
        )
        if clipped and clipped != str(name):
            name, cut = parse_name(clipped), True  # noqa: PLW2901
            whole = key(clipped)
        if whole not in _PLACEHOLDER:
            out.append(name)
    if not out and names and not cut:  # both may be "&NA;": equal stand-ins are equal
        out = [name for name in names if str(name).strip()][:1]
    return out, cut
