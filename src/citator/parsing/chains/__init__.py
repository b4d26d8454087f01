"""What short forms stand for: ibid., id., supra note n, op. cit., shortened and repeated titles.

Each is looked up among the citations before it. Where none fits, or two different works do, nothing is guessed: the citation keeps
``short_form_of = None`` and a problem "short-form-unresolved" with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from citator.model import Citation, FrozenMap, Record
from citator.model.citation import Form
from citator.parsing.chains.ahead import led_ahead
from citator.parsing.chains.by_symbol import BY_SYMBOL, NEAR, lacks_symbol, numbered_again, take_out, with_symbol
from citator.parsing.chains.decisions import of_court_and_day, same_number, told_by_number
from citator.parsing.chains.families import as_titled, by_another, by_kind, by_the_same, of_that_family, of_that_kind, same_name
from citator.parsing.chains.ibid import before
from citator.parsing.chains.memory import Memory, asked_for, called_by_number, family_of, keys_of, whole_name
from citator.parsing.chains.papers import by_its_note, by_one_alone, by_what_it_is, made_first
from citator.parsing.chains.series import in_the_same_series
from citator.parsing.chains.titles import (
    aliased,
    by_initials,
    by_last_words,
    by_name_given,
    by_words_within,
    called_so,
    cases_by_words,
    family_alone,
    readings,
    same_title,
    whole_of,
    with_authors,
    with_family,
    with_page,
    within_title,
)
from citator.parsing.kinds.shortened import abbreviates, beginning_last, has_party, last_words, party_as_title, volume_of
from citator.text.titles import first_word, title_words

__all__ = ["Chains", "resolve_chains"]

_DESCRIPTIVE = frozenset("number authority jurisdiction references locator genre title-short".split())
_IMPRINT = frozenset("issued publisher publisher-place volume issue page URL DOI ISBN edition container-title".split())
_MOST_OF_A_NOTE = 400  # citations of the note that "supra note 7" names: those of a longer one are found by their words
_NAMED = 5  # works that a problem names
_OTHER_NOTE, _UNRESOLVED = "note-number-off", "short-form-unresolved"


class Chains:
    """What short forms stand for, in notes that come one by one: a memory of what was cited, fed note by note.

    >>> from citator.parsing.notes import parse_note
    >>> chains = Chains()
    >>> [full] = chains.read(parse_note("Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994).", lambda text: (), "n1"))
    >>> [short] = chains.read(parse_note("Ibid., p. 3.", lambda text: (), "n2"))
    >>> short.short_form_of
    'n1-1'
    """

    def __init__(self, notes: Mapping[str, str] | None = None, unread: Collection[str] = ()) -> None:
        self._memory = Memory(notes, unread)

    def read(self, citations: Sequence[Citation], label: str | None = None) -> tuple[Citation, ...]:
        """The next citations in order, as :func:`resolve_chains` gives them; with a ``label`` they are those of one note that has it."""
        if label is not None:
            self._memory.notes |= {one.note: label for one in citations[:1] if one.note}
        out: list[Citation] = []
        left = list(citations)
        while (at := len(out)) < len(left):
            resolved, behind = _resolve_with_symbol(left[at], left[at + 1 : at + 1 + NEAR], self._memory)
            if behind:
                take_out(left, at + behind)
            self._memory.add(resolved)
            out.append(resolved)
        return tuple(out)

    def settled(self, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        """What was read, when nothing more comes: "infra note 12" leads to a note that is known by then."""
        return led_ahead(citations, self._memory, _UNRESOLVED, _fits)

    def skip(self) -> None:
        """Say that the next note could not be read: an ibid. behind it may mean what is cited there."""
        self._memory.gap = True


def resolve_chains(
    citations: Sequence[Citation], notes: Mapping[str, str] | None = None, unread: Collection[str] = ()
) -> tuple[Citation, ...]:
    """The citations, in the order of the document, with ``short_form_of`` set, and the type of what they stand for.

    ``notes`` are the ids of all notes in order, each with its label: notes that cite nothing do not break an ibid., and "supra note 7"
    names the one labelled 7. Without them the numbers at the end of the ids are the labels, and those of neighbours follow each other.
    ``unread`` are the ids of those that could not be read, of which nothing is known.

    >>> from citator.parsing.notes import parse_note
    >>> def cite(text, note): return parse_note(text, lambda text: (), note)
    >>> a = cite("Ann Brook, Rivers and Their Names (Leeds, Weir Press, 1994).", "n1") + cite("Ibid., p. 3.", "n2")
    >>> [one.short_form_of for one in resolve_chains(a)]
    [None, 'n1-1']
    """
    chains = Chains(notes, unread)
    return chains.settled(chains.read(citations))


def _resolve(citation: Citation, memory: Memory) -> Citation:
    if citation.form in (Form.IBID, Form.SHORT) and memory.knows(citation):
        return _unresolved(citation, "another note has the same id")
    if citation.form == Form.IBID:
        return _settle(citation, *before(citation, memory), memory)
    if citation.form == Form.SHORT:
        return _called_again(with_family(with_authors(by_the_same(citation, memory), memory), memory), memory)
    if citation.form == Form.FULL and not memory.knows(citation):
        return _repeated(by_the_same(citation, memory), memory)
    if citation.form == Form.IDENTIFIER and citation.note and not memory.knows(citation):
        return numbered_again(citation, memory)
    return citation


def _called_again(citation: Citation, memory: Memory) -> Citation:
    """A short form by the first of its readings that leads to the note whose number it gives, or to any work before it."""
    possible = readings(citation)
    found = [_by_name(one, memory) for one in possible]
    led = [one for one in found if one.short_form_of]
    number = citation.record.text("references")
    if len(led) > 1 and (so := next((one for one in led if called_so(one, memory.root(replace(one, id=one.short_form_of or "")))), None)):
        return so
    there = {memory.root(one).id for one in memory.labelled(number, citation.note or "")} if number and len(led) > 1 else ()
    return next((one for one in led if one.short_form_of in there), (led or found[possible.index(citation) :])[0])


def _by_name(citation: Citation, memory: Memory) -> Citation:
    return _by_number(_settle(citation, *by_kind(citation, *_named(citation, memory), memory), memory), memory)


def _resolve_with_symbol(citation: Citation, following: Sequence[Citation], memory: Memory) -> tuple[Citation, int]:
    """The citation resolved, and how far behind it the symbol in it is cited where both are one; 0 where its name or its note lead to
    another work or one that has not that symbol, or the symbol to none.
    """
    called = with_symbol(citation, following)
    if called is None:
        return _resolve(citation, memory), 0
    whole, apart = _resolve(called.whole, memory), _resolve(called.apart, memory)
    elsewhere = apart.record.text("references") and apart.short_form_of not in (None, whole.short_form_of)
    meant = memory.root(replace(citation, id=whole.short_form_of)) if whole.short_form_of else None
    return (apart, 0) if meant is None or elsewhere or lacks_symbol(meant, citation) else (whole, called.behind)


def _settle(citation: Citation, candidates: list[Citation], reason: str, memory: Memory) -> Citation:
    roots = {memory.root(one).id for one in candidates}
    if citation.form == Form.IBID and roots and (other := in_the_same_series(citation, memory.root(candidates[-1]))):
        return other
    if len(roots) == 1:
        target = memory.root(candidates[-1])  # never another short form: the source that both stand for
        if citation.form == Form.SHORT and target.form in (Form.IBID, Form.SHORT):
            return _unresolved(citation, "what it points at is a short form that leads nowhere itself")
        kind = target.type
        record = party_as_title(citation, target.record) if kind == "case" and citation.form == Form.SHORT else citation.record
        return replace(citation, short_form_of=target.id, record=Record(kind, record.fields))
    if len(roots) > 1:
        named = sorted(roots)[:_NAMED]
        reason = f"it can stand for {' or '.join(named)}" + (f" or {len(roots) - _NAMED:,} others" if len(roots) > _NAMED else "")
    return _unresolved(citation, reason)


def _by_number(citation: Citation, memory: Memory) -> Citation:
    """The citation, with the remark that its note number leads elsewhere than its name, where both can be told."""
    number, target = citation.record.text("references"), citation.short_form_of
    if not number or target is None or not memory.numbered:
        return citation
    there = memory.labelled(number, citation.note or "")
    meant = memory.root(citation if memory.knows(citation) else replace(citation, id=target)).id
    if any(memory.root(one).id == meant for one in there):
        return citation
    if not there and int(number) <= memory.numbered and not memory.is_ahead(int(number), citation):
        return citation  # a note of which nothing was read may well cite it
    return replace(citation, problems=(*citation.problems, (_OTHER_NOTE, f"note {number} cites something else; see {target}")))


def _unresolved(citation: Citation, reason: str) -> Citation:
    return replace(citation, problems=(*citation.problems, (_UNRESOLVED, reason)))


def _named(citation: Citation, memory: Memory) -> tuple[list[Citation], str]:
    """What "Smith, supra note 7" can mean: by the note's number first; by name and title where that does not decide."""
    number = citation.record.text("references")
    if citation.record.type == "case" and citation.record.text("volume"):
        there = [
            one
            for one in memory.sharing({volume_of(citation.record)})
            # Where the text names the case, its note has the volume and the page alone.
            if (one.record.type == "case" and not one.record.text("title")) or _says_less(citation.record, one.record, citation)
        ]
        return beginning_last(
            [one for one in there if one.form != Form.SHORT], citation
        ), "no case of that name in that volume is before it"
    named = [one for one in memory.sharing(keys_of(citation)) if one.form is not Form.IBID]  # "ICJ, ibid." makes the ICJ no author
    sharing = [one for one in named if _fits(citation, whole_of(one, citation, memory))]
    fitting = made_first(citation, [one for one in sharing if not by_another(citation, memory.root(one))], memory)
    if number and memory.lacks(int(number), citation):
        ids = list(dict.fromkeys(memory.root(one).id for one in fitting))[:_NAMED] if _described(citation) else []
        return [], f"there is no note {called_by_number(number)}" + (f"; of that name is {' and '.join(ids)}" if ids else "")
    there = memory.labelled(number, citation.note or "") if number else []
    if number:
        if len({memory.root(one).id for one in there}) == 1 and by_initials(citation, there[0]):
            return there, ""
        if there and not _described(citation):
            return there[:_MOST_OF_A_NOTE], f"note {number} cites more than one source"
        note = there[0].note if len(there) > _MOST_OF_A_NOTE else None
        matching = [one for one in (there if note is None else fitting) if (note or one.note) == one.note and _fits(citation, one)]
        if matching:  # a note number leads to where the work is given in full
            return by_one_alone(citation, [one for one in matching if one.form == Form.FULL] or matching), ""
        if papers := by_what_it_is(citation, there):
            return papers, ""
        if called := cases_by_words(citation, [(one, memory.root(one)) for one in there]):
            return called, ""
        if family_alone(citation.record) and (within := [one for one in there if within_title(citation.record, one.record)]):
            return within, ""
    if not _described(citation):
        return [], f"no note {called_by_number(number)} was read before it" if number else "it names nothing"
    return by_its_note(citation, fitting, there) or by_words_within(citation, memory), "nothing before it has that author or title"


def _described(citation: Citation) -> bool:
    return any(citation.record.fields.get(name) for name in ("author", "editor", "title", "authority", "number"))


def _fits(short: Citation, full: Citation) -> bool:
    """Whether nothing in the short form speaks against the full one, and names or title speak for it."""
    one, two = short.record, full.record
    if (number := one.text("number")) and short.identifiers and short.type in BY_SYMBOL:  # "Heller, A/HRC/33/49 (note 5 above)"
        return number == two.text("number") or not set(short.identifiers).isdisjoint(full.identifiers)
    if told_by_number(one, two):
        return same_number(one, two)
    called = one.names("author") or one.names("editor")
    names = [name for name in called if name.literal != "et al."]
    spoken = not names and one.text("authority") != "" and of_court_and_day(one, two)  # "CE, 20 octobre 1989, préc."
    if names:
        theirs = (*two.names("author"), *two.names("editor"), *two.names("container-author"))
        titled = one.text("title") != ""
        if theirs and not all(any(same_name(name, other, titled=titled) for other in theirs) for name in names):
            return aliased(one, two)
        if len(names) < len(called) and len(theirs) == 1:  # "Weir et al., 13" is nothing that Weir wrote alone
            return False
        if not theirs:
            words = whole_name(names[0])
            alone = len(names) == 1  # "Brook and Others, cited above"
            court = title_words(two.text("authority")) == words
            if not (court and title_words(one.text("title")) and two.text("title")):  # "ICJ, Lamps, supra note 1"
                return (alone and not one.text("title") and (has_party(two, words) or court)) or aliased(one, two)
        spoken = True
    title = one.text("title")
    if title:
        if two.text("title"):
            begun = spoken and (first_word(title, two.text("title")) or last_words(title, two.text("title")))
            if not (begun or same_title(title, two.text("title")) or aliased(one, two) or has_party(two, title_words(title))):
                return False
            spoken = True
        elif not spoken:
            return aliased(one, two)
    year, other = one.date("issued"), two.date("issued")
    return spoken and not (year and other and year.year != other.year)


_BOOK_AND_LINE = re.compile(r"\d\.\d|\d[a-e]")


def _repeated(citation: Citation, memory: Memory) -> Citation:
    """A citation that says less than an earlier one and nothing else: its short form, or a repetition."""
    if memory.names and (named := by_name_given(citation, memory)):
        return _settle(replace(citation, form=Form.SHORT), named, "", memory)
    citation = with_page(with_family(as_titled(citation, memory), memory), memory)
    citation, works = of_that_family(citation, memory)
    if works or (works := of_that_kind(citation, memory)):
        return _settle(replace(citation, form=Form.SHORT), works, "", memory)
    record = citation.record
    sent = record.type in _HEARD or (record.type == "document" and record.names("recipient"))
    if sent and not record.text("title") and record.names("author"):
        return _heard_again(citation, memory)
    if family_alone(record) and not set(record.fields) - {"author", "issued", "locator"} and record.date("issued"):
        return _of_that_year(citation, memory)
    if len(record.names("author")) == 1 and not set(record.fields) - {"author", "locator"}:
        return _case_named(citation, memory)
    if not (record.text("title") or record.text("number")) or (citation.url and not record.names("author")):
        return citation
    candidates = [
        one
        for one in memory.sharing(asked_for(record))
        if one.form in (Form.FULL, Form.IN_TEXT) and _says_less(record, one.record, citation)
    ]
    candidates = candidates or by_last_words(citation, memory)
    if not candidates and (within := by_words_within(citation, memory)):
        return _settle(replace(citation, form=Form.SHORT), within, "", memory)
    candidates = [one for one in candidates if same_title(record.text("title"), one.record.text("title"))] or candidates
    roots = {memory.root(one).id for one in candidates}
    bare = _IMPRINT.isdisjoint(record.fields) and not record.text("number")
    if len(roots) == 1:
        target = memory.root(candidates[0])
        fields = FrozenMap(record.fields)
        shortened = bare or len(record.fields) < len(target.record.fields)
        return replace(
            citation,
            short_form_of=target.id,
            form=Form.SHORT if shortened else citation.form,
            record=Record(
                target.type if record.type in ("document", "book", "webpage", "un-document") or shortened else record.type, fields
            ),
        )
    # "Homer, Odyssey 5.291", "Plato, Republic 360e": old works are cited by their names alone.
    by_book_and_line = _BOOK_AND_LINE.search(citation.pinpoint or "") is not None
    if not roots and bare and family_alone(record) and not by_book_and_line:
        return _unresolved(citation, "nothing before it has that author and title")
    return citation


def _case_named(citation: Citation, memory: Memory) -> Citation:
    """A name and nothing else, "Reed Mills, para. 12": the one case with that party, where nobody of that name was cited."""
    [name] = citation.record.names("author")
    words = whole_name(name)
    known = memory.sharing({family_of(name)})
    same = {memory.root(one).id: memory.root(one) for one in known if one.form != Form.SHORT and has_party(one.record, words)}
    if len(same) != 1 or any(whole_name(other) == words for one in known for other in one.record.names("author")):
        return citation
    [target] = same.values()
    record = Record(target.type, party_as_title(citation, target.record).fields)
    return replace(citation, short_form_of=target.id, form=Form.SHORT, record=record)


_HEARD = frozenset(["interview", "letter", "personal_communication"])


def _heard_again(citation: Citation, memory: Memory) -> Citation:
    """An interview or a letter without a title, by whom and when: the same persons and the same day are the same one."""
    record = citation.record
    families = {family_of(name) for name in record.names("author")}
    whom = {family_of(name) for name in record.names("recipient")}
    same = {}
    for one in memory.sharing(families):
        full = one.record
        if one.form != Form.FULL or full.type != record.type or families != {family_of(name) for name in full.names("author")}:
            continue
        named = [name.given for name in (*record.names("author"), *full.names("author")) if name.given]
        undated = record.get("issued") is None and not whom  # "Quill, interview."
        unlike = record.get("issued") is None or record.get("issued") != full.get("issued")
        if (unlike and not undated) or len({name[:1] for name in named}) > 1:
            continue
        if undated or whom == {family_of(name) for name in full.names("recipient")}:
            same[memory.root(one).id] = memory.root(one)
    if len(same) != 1:
        return citation
    shorter = not all(name.given for name in record.names("author")) or len(record.fields) < len(next(iter(same.values())).record.fields)
    return replace(citation, short_form_of=next(iter(same)), form=Form.SHORT if shorter else citation.form)


def _of_that_year(citation: Citation, memory: Memory) -> Citation:
    """Families and a year, "Weir 2014, 12": the one work of these and of that year; "2014a" is left, for the letter is in no record."""
    record, year = citation.record, citation.record.date("issued")
    families = [family_of(name) for name in record.names("author")]
    if year is None or re.search(r"\d{4}[a-z]\b", citation.raw):
        return citation
    same = {
        memory.root(one).id: memory.root(one)
        for one in memory.sharing(families[:1])
        if [family_of(name) for name in one.record.names("author")] == families
        and (date := one.record.date("issued")) is not None
        and date.year == year.year
    }
    if len(same) != 1:
        return citation
    ((name, target),) = same.items()
    return replace(citation, short_form_of=name, form=Form.SHORT, record=Record(target.type, record.fields))


def _says_less(record: Record, full: Record, citation: Citation) -> bool:
    title, theirs = record.text("title"), full.text("title")
    reported = record.text("volume") != "" and volume_of(record) == volume_of(full)
    if reported and record.type == "case" and (abbreviates(title_words(title), title_words(theirs)) or aliased(record, full)):
        return not record.text("page") or record.text("page") == full.text("page")
    names = [name for name in record.names("author") or record.names("editor") if name.literal != "et al."]
    other = full.names("author") or full.names("editor") or full.names("translator")
    alike = same_title(title, theirs) or (names and other and first_word(title, theirs))
    if title and theirs and not alike and title_words(full.text("title-short")) != title_words(title):
        return False
    if (not title or not theirs) and (not record.text("number") or record.text("number") != full.text("number")):
        return False
    if names and other and not all(any(same_name(name, known, titled=True) for known in other) for name in names):
        return False
    passed = {"volume"} if record.type == full.type == "book" and names and other else set()  # another volume of the same work
    for name in set(record.fields) - passed - {"title", "author", "editor", "locator", "references", "title-short", "URL", "accessed"}:
        mine, yours = record.get(name), full.get(name)
        if yours is None and name not in _DESCRIPTIVE:
            return False
        if yours is not None and mine != yours and not (str(yours).startswith(str(mine)) or str(mine).startswith(str(yours))):
            return False
    return bool(title and theirs and (len(title_words(title)) > 1 or (names and other))) or citation.record.text("number") != ""
