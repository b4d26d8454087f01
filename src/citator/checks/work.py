"""Does the cited work exist, and is it the one described? The authorities are asked by identifier first, then by title.

I/O-free: :func:`verify` yields requests and is sent outcomes. The order and the thresholds are those of search-based matching with
validation (https://www.crossref.org/blog/search-based-matching-with-validation/), hardened against false accusations: an authority that
did not answer, a kind of work that no catalogue holds, and a weak hit never end as "wrong" or "not found".
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias, cast

from citator.authorities import TOO_LITTLE, Authority, Search
from citator.checks.asking import Asking, Known
from citator.checks.identifier import PARTS_OF_BOOKS, identifiers_of
from citator.checks.kinds import at_hand, kind_of, no_network
from citator.checks.settling import (
    beside_undecided,
    collected,
    confirmed,
    last_word,
    nothing_to_search,
    of_another_year,
    reconciled,
    without_title,
)
from citator.checks.silence import has_its_journal, silence_of
from citator.model import (
    AGREEING,
    Field,
    Found,
    FrozenMap,
    Identifier,
    NotFound,
    Outcome,
    Record,
    Request,
    Standing,
    Unknown,
    Verification,
    VerificationVerdict,
)
from citator.rules.compare import (
    Comparison,
    blank,
    doubtful,
    fits_better,
    hopeless,
    is_elsewhere,
    is_its_book,
    is_version,
    same_work,
)
from citator.rules.compare_fields import bare_doi, is_of_place
from citator.rules.compare_foreign import is_open
from citator.rules.compare_siblings import (
    are_of_a_column,
    has_its_title,
    has_its_title_alone,
    has_names_beside,
    is_of_a_sequel,
    why_it_may_be_there,
    year_of_another_volume,
)
from citator.rules.compare_titles import few_words, is_book_review
from citator.rules.compare_written import unheard
from citator.text.volumes import volume_in

__all__ = ["Known", "Verify", "verify"]

Verify: TypeAlias = Generator[Request, Outcome, Verification]

_TELLING: Final = frozenset(["author", "editor", "issued", "container-title", "publisher", "authority", "DOI", "ISBN"])
_UNASKED: Final = ("could not be asked", "no title was read to search for")


def verify(
    cited: Record,
    identifiers: Sequence[Identifier],
    authorities: Sequence[Authority],
    *,
    text: str = "",
    known: Known | None = None,
) -> Verify:
    """Hold a cited record against the authorities; returns the verdict with the fields, the record found and the evidence.

    ``authorities`` are all that may be asked. ``not_found`` needs an answer from every one of them whose ``TYPES`` hold the type of the
    work (a chapter: and from those that know books, about its book). ``unknown`` has its reason as the last piece of evidence.

    ``text`` is the citation as it is written, where ``cited`` was read from running text: no field is called wrong that the words refute.

    ``known`` are answers from look-ups of several identifiers at once, by authority and identifier. What is missing from such an answer
    may be an alias of something in it: that authority is asked again, alone, after the others.

    What is at hand is asked before all others. A registry's record there ends the matter (:class:`Standing`), and one made from others
    where it agrees; else others are heard before its word is told. A collection confirms no
    identifier: it may be where the citation is from.
    """
    usable = identifiers_of(cited, identifiers)
    for scheme, name in (("doi", "DOI"), ("isbn", "ISBN")):
        given = next((one.value for one in identifiers if one.scheme == scheme), "")
        if given and not cited.text(name):
            cited = cited.having(**{name: Field(given)})
    inquiry = _Inquiry(cited, tuple(authorities), kind_of(cited), text, known=known or {})
    named = yield from inquiry.by_identifiers(usable)
    if named is not None:
        return named
    found = yield from inquiry.by_title()
    if found is not None:
        return found
    others = yield from inquiry.nothing()
    others = of_another_year(others, cited, usable) or others
    return others if inquiry.own is None else collected(inquiry.own, others)


@dataclass(slots=True)
class _Inquiry(Asking):
    """What is asked about one citation, and what the answers amount to."""

    searched: set[str] = field(default_factory=set)
    wordless: bool = False  # whether there was too little to search for
    unlooked: list[str] = field(default_factory=list)  # identifiers that nobody looks up
    at_home: bool = False  # whether a search has shown other articles of the cited journal
    untitled: Found | None = None  # a record that an identifier leads to, with a date and no title
    hint: str = ""  # a record that shows nothing but the title
    sequel: bool = False  # whether that is of what the cited work may go on from
    sister: bool = False  # whether an identifier leads to a work of a like title by the same authors
    shelf: str = ""  # who has the book of a chapter by its identifier
    shown: list[Comparison] = field(default_factory=list)  # with what the searches have brought up
    namesake: str = ""  # what a search has shown of other works with a title that many have

    def by_identifiers(self, identifiers: Sequence[Identifier]) -> Generator[Request, Outcome, Verification | None]:
        """The verdict, where an identifier leads to the cited work."""
        for one in identifiers:
            able = self._who_may_have(one)
            self.unlooked += [] if able else [f"{one.scheme} {one.value}"]
            stranger = ""  # as one has it who has not the last word on it
            for authority in self._asked_in_order(able, "lookup"):
                before = self.known.get((authority.NAME, one))
                there = before if isinstance(before, Found) or no_network(before) or at_hand(authority) else None
                answer = there or (yield from authority.lookup(one))
                if isinstance(answer, Unknown):
                    if self._silent(answer, authority) and self.identifiers.get(one.scheme) in (None, "not-known"):
                        self.identifiers[one.scheme] = "unanswered"
                    continue
                self._answered(authority, answer)
                if isinstance(answer, NotFound):
                    if not at_hand(authority):
                        self.identifiers.setdefault(one.scheme, "not-known")
                    continue
                if answer.standing is not Standing.HOLDING:
                    self.identifiers[one.scheme] = "confirmed"
                if not (answer.record.text("title") or answer.record.text("container-title")):
                    self.notes.append(without_title(one, answer))
                    self.untitled = self.untitled or (answer if answer.record.date() else None)
                    continue
                seen = self._examined(self.cited, answer.record, pinned=True)
                if same_work(self.cited, answer.record, seen, named=True):
                    verdict = self._heard(answer, self._settled(answer, confirmed(seen, one.scheme)))
                    if verdict is not None:
                        in_doubt = one.scheme == "doi" and doubtful(self.cited, answer.record, seen)
                        return (yield from self._or_better(one, answer, seen, verdict)) if in_doubt else verdict
                    continue
                if is_its_book(self.cited, answer.record):
                    self.shelf = f"{authority.NAME} has the book, “{answer.record.text('title')}”"
                    self.notes.append(f"{one.scheme} {one.value} is that of the book: {self.shelf}")
                    break
                other = self._stranger(one, answer, seen, authority.NAME)
                if answer.standing is not Standing.REGISTRY:
                    stranger = other if answer.standing is Standing.HOLDING else ""
                    continue
                break
            if stranger and not self.silent and self.identifiers.get(one.scheme) != "confirmed" and one.scheme in ("doi", "isbn"):
                self.strangers.setdefault(one.scheme, stranger)
        return None

    def _stranger(self, one: Identifier, answer: Found, seen: Comparison, asked: str) -> str:
        """Note that an identifier is that of another work, which comes back in words."""
        self.sister = self.sister or (seen.authors.agree and seen.title.similarity >= 0.5)
        other = f"“{answer.record.text('title')}”"
        self.identifiers[one.scheme] = "of-other-work"
        self.notes.append(f"{one.scheme} {one.value} is that of {other} ({answer.authority})")
        if answer.standing is Standing.REGISTRY and one.scheme in ("doi", "isbn") and not self._alone(asked):
            self.strangers[one.scheme] = other
        return other

    def _or_better(
        self, one: Identifier, answer: Found, seen: Comparison, verdict: Verification
    ) -> Generator[Request, Outcome, Verification]:
        """The verdict by another record, where a search has one that fits better than that of a cited DOI; else ``verdict``."""
        other, version = f"“{answer.record.text('title')}”", is_version(self.cited, answer.record, seen)
        for authority, asked in self._questions():
            found = yield from self._search(authority, asked, beside=one.value)
            if seen.title.foreign and (self.taken or self.shared or not is_open(seen)):
                break  # authors and place prove the work: what is asked is whose the cited title is
            if found is None or found[0].standing is not Standing.REGISTRY or not fits_better(found[1], seen, version=version):
                continue
            if version:
                self.notes.append(f"doi {one.value} is that of another version, {other} ({answer.authority})")
                done = self._settled(found[0], self._with_doubts(found[1]))
                doi = found[0].record.text("DOI")
                return replace(done, fields=done.fields.having(doi="variant"), suggestion=FrozenMap({"DOI": doi} if doi else {}))
            self.identifiers[one.scheme] = "of-other-work"
            self.notes.append(f"doi {one.value} is that of {other} ({answer.authority})")
            self.strangers[one.scheme] = other
            return self._settled(found[0], self._with_doubts(found[1]))
        if seen.title.foreign and (self.taken or self.shared):
            return self._settled(answer, confirmed(seen, one.scheme))
        return replace(verdict, asked=tuple(self.asked))

    def by_title(self) -> Generator[Request, Outcome, Verification | None]:
        """The verdict, where a search finds the cited work."""
        best = word = undecided = None
        shown: set[str] = set()
        for authority, asked in self._questions():
            if authority.NAME in shown or ((self.held or self.own) is not None and at_hand(authority)):
                continue  # it has told what it has
            found = yield from self._search(authority, asked)
            if found is None:
                continue
            if at_hand(authority) and not _TELLING & set(found[0].record.fields):
                self.hint = (
                    f"{found[0].authority} has a work of this title ({found[0].url}), and nothing else to tell whether it is this one"
                )
                continue
            verdict = self._settled(found[0], self._with_doubts(found[1]))
            if is_elsewhere(found[1]):
                self._keep_elsewhere(found[0], verdict)
                continue
            if found[0].standing is not Standing.REGISTRY:
                told = self._heard(found[0], verdict)
                if told is not None:
                    return told
                continue
            if verdict.verdict is VerificationVerdict.UNKNOWN:
                undecided = undecided or verdict
                if (found[1].untold or found[1].title.open) and best is None:
                    continue  # another may have the volume itself
                return word or last_word(self.held, None, self.asked, self.silent) or undecided
            shown.add(authority.NAME)
            best = word = verdict if best is None else reconciled(best, verdict)
            if undecided is not None and best.verdict is not VerificationVerdict.OK:
                word = replace(beside_undecided(best, undecided, found[1]), asked=tuple(self.asked))
            # The catalogues of books contradict each other about years and editors: a second one is heard before a fault is told.
            if word.verdict is VerificationVerdict.OK or self.kind != "book":
                break
        return last_word(self.held, word, self.asked, self.silent) or undecided

    def nothing(self) -> Verify:
        """The verdict where no authority has shown the work: not found, or unknown and why."""
        if self.untitled is not None:
            seen = self._examined(self.cited, self.untitled.record, pinned=True)
            # Who did not answer may have the title; what the date says against the citation holds without it.
            if seen.wrong or not (self.silent and self.cited.text("title")):
                return self._settled(self.untitled, seen)
        able = [authority for authority in self.authorities if set(self._kinds) & set(authority.TYPES)]
        deniers = [authority.NAME for authority in able]
        reason = self._why_unasked(deniers)
        self.notes += [told for told in (self.namesake or self.hint,) if told and not deniers]  # what is at hand shows
        if deniers and not reason:
            reason = yield from self._why_untold(able)
            if not reason and self.sequel and (yield from self._would_have_it(able)):
                self.notes += [self.hint.partition(": whether")[0]]
                self.hint = ""
        reason = reason or self.hint or ("the identifier is that of a like work by the same authors" if self.sister else "")
        missing = [name for name in deniers if name not in self.searched]
        if not reason and (self.silent or missing):
            reason = "; ".join(f"{name}: {why}" for name, why in self.silent.items()) or f"{', '.join(missing)}: {_UNASKED[self.wordless]}"
        fields = blank(self.cited).having(**dict.fromkeys(self.strangers, "wrong"))
        expected = FrozenMap({scheme: f"another than that of {work}" for scheme, work in self.strangers.items()})
        told = (*self.notes, *({self.hint} - {"", reason, *self.notes}), reason or f"nothing like it at {', '.join(self.asked)}")
        done = Verification(VerificationVerdict.NOT_FOUND, fields, expected, asked=tuple(self.asked), evidence=told, reason="not-known")
        done = replace(done, identifiers=FrozenMap(self.identifiers))
        if not reason:
            return self.elsewhere or done
        # An identifier that leads to another work is an error whether or not the right work can be found.
        if self.strangers:
            return replace(done, verdict=VerificationVerdict.FIELD_ERROR, reason="identifier-of-other-work")
        why = "no-answer" if self.silent or (missing and not self.wordless and self._searchable(*self._kinds)) else "not-indexed"
        return replace(done, verdict=VerificationVerdict.UNKNOWN, reason=why)

    def _why_unasked(self, deniers: Sequence[str]) -> str:
        """Why nobody's answer denies the work: it can't be looked up, or it is of a type that is in no catalogue. "" where one can."""
        if self.wordless and not self.searched and not self.silent:
            return nothing_to_search(self.unlooked)
        if deniers:
            return ""
        if not self._searchable(*self._kinds):
            return f"no authority indexes this type ({self.cited.type})"
        if self.asked:
            return f"nothing like it at {', '.join(self.asked)}; works of this type ({self.cited.type}) are often in no catalogue"
        return "" if self.silent else "nothing in it to look it up by: nobody was asked"

    def _why_untold(self, able: Sequence[Authority]) -> Generator[Request, Outcome, str]:
        """Why it says nothing that those who could know the work have not shown it; "" where it does, or where one of them is silent."""
        if self.namesake:
            return self.namesake
        if self.silent:
            return ""
        if self.cited.type == "review-book" or is_book_review(self.cited.text("title")):
            return "a review is registered under many titles: that of the book, “Book Reviews”, its own"
        if self.kind == "book" and volume_in(self.cited.text("title")) and (self.hint or has_names_beside(self.cited)):
            return self.hint or "catalogues have many sets as one work, under other names than those of a volume"
        if self.kind in PARTS_OF_BOOKS and self.elsewhere is not None:
            return "no authority indexes the chapters of all books: whether it stands in the cited one too can't be told"
        if self.kind in PARTS_OF_BOOKS:
            return (yield from self._book_of_chapter())
        if (self.at_home and self.elsewhere is None) or not self.searched.issuperset(one.NAME for one in able):
            return ""
        silence = yield from silence_of(self.cited, self.kind, able, self.text, exact=self.elsewhere is not None)
        if isinstance(silence, Unknown):
            self._silent(silence, next(one for one in able if silence.authority == one.NAME))
            return ""
        return silence or ""

    def _would_have_it(self, able: Sequence[Authority]) -> Generator[Request, Outcome, bool]:
        """Whether a registry has other articles of the cited journal and year, so that it would have what was written later too. Nobody can
        be asked so about a book, or about what stands in one.
        """
        if self.kind != "article-journal":
            return False
        asked = [one for one in able if hasattr(one, "in_container")]
        told = all(self.cited.text(name) for name in ("container-title", "volume")) and self.cited.date() is not None
        if not told or not asked or self.silent or self.cited.text("DOI"):
            return False
        silence = yield from silence_of(self.cited, self.kind, asked, self.text, exact=True)
        if isinstance(silence, Unknown):
            self._silent(silence, next(one for one in asked if silence.authority == one.NAME))
        return silence is None

    def _search(
        self, authority: Authority, asked: Record, *, beside: str = ""
    ) -> Generator[Request, Outcome, tuple[Found, Comparison] | None]:
        """The best candidate that can be the work, ``beside`` the record of a DOI; marks the authority as searched when it answered."""
        wanted = asked if asked is self.book else self.cited
        if authority.NAME in self.silent:
            return None
        search = cast("Callable[[Record], Search]", authority.search)  # type: ignore[attr-defined]
        candidates = yield from search(asked)
        if isinstance(candidates, Unknown):
            if candidates.reason != TOO_LITTLE:
                self._silent(candidates, authority)
            self.wordless = self.wordless or candidates.reason == TOO_LITTLE
            return None
        self._answered(authority, candidates)
        self.searched.add(authority.NAME)
        if isinstance(candidates, NotFound):
            return None
        read = self.text if wanted is not self.book else ""
        self.at_home = self.at_home or (wanted is not self.book and has_its_journal(wanted, (one.record for one in candidates)))
        there = [one for one in candidates if wanted is not self.book and is_of_place(wanted, one.record)]
        likely = [one for one in candidates if not hopeless(wanted, one.record) or one in there or (read and not unheard(read, one.record))]
        seen = [(one, self._examined(wanted, one.record)) for one in likely if not beside or bare_doi(one.record.text("DOI")) != beside]
        # Of the book of a chapter is asked only whether it exists.
        fit = [
            (one, comparison)
            for one, comparison in seen
            if (comparison.title.verdict in AGREEING if wanted is self.book else same_work(wanted, one.record, comparison, named=False))
        ]
        if not fit and few_words(wanted.text("title")):
            told = f"“{wanted.text('title')}” is a title that more than one work has, and {authority.NAME} shows another"
            self.namesake = next((f"{told} ({one.url})" for one, other in seen if other.title.verdict in AGREEING), self.namesake)
        if wanted is not self.book:
            self.shown += [comparison for _, comparison in seen]  # by whichever question
            titled = [(one, other) for one, other in seen if has_its_title(wanted, one.record, other)]
            self.taken = self.taken or next(
                (self._in_words(one) for one, other in titled if has_its_title_alone(wanted, one.record, other)), ""
            )
            self.shared = self.shared or next((self._in_words(one) for one, _ in titled), "")
        if seen and wanted is not self.book and are_of_a_column(wanted, self.shown):
            fit = [(one, comparison) for one, comparison in fit if comparison.fields["pages"] in AGREEING]
            asked_for = "page" if wanted.text("page") else "issue"
            self.namesake = f"{authority.NAME} shows several of this title in that journal, and not that of the cited {asked_for}"
        if not fit and wanted is not self.book:
            self.sequel = self.sequel or (not self.hint and any(is_of_a_sequel(wanted, one.record, other) for one, other in seen))
            self.hint = self.hint or why_it_may_be_there(wanted, self.kind, [(one.record, other) for one, other in seen])
            self._note_neighbours([one for one, other in seen if one in there and other.fields["container"] in AGREEING])
        if not fit and getattr(candidates, "cut", False):
            self.searched.discard(authority.NAME)
            self._silent(Unknown(authority.NAME, "the search took too long"), authority)
        best = self._best(wanted, fit)
        told = year_of_another_volume(wanted, best[0].record, [(one.record, other) for one, other in seen]) if best else ""
        self.notes += [f"{authority.NAME}: {told}"] if told else []
        return best

    def _book_of_chapter(self) -> Generator[Request, Outcome, str]:
        """Why a chapter that is in no catalogue can't be called missing: its book exists, or could not be asked for; "" otherwise."""
        title = self.cited.text("container-title")
        if self.shelf:
            return f"{self.shelf}; no authority indexes its chapters"
        if not title:
            return "the chapter's book is not named"
        people = {name: self.cited.fields[name] for name in ("editor",) if name in self.cited.fields}
        self.book = Record("book", FrozenMap({"title": Field(title), **people}))
        for authority in (*filter(at_hand, self.authorities), *self._searchable("book")):
            found = yield from self._search(authority, self.book)
            if found is not None:
                return f"{authority.NAME} has the book, “{found[0].record.text('title')}”; no authority indexes its chapters"
        return ""
