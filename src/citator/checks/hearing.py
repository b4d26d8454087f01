"""What came back on one citation, and what each record amounts to: whose word it is, and what may be told of it. I/O-free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from citator.authorities import Authority, Candidates
from citator.checks.kinds import at_hand
from citator.checks.settling import last_word
from citator.model import AGREEING, Answer, Found, FrozenMap, Record, Standing, Unknown, Verification, VerificationVerdict
from citator.rules.compare import Comparison, examine, is_other_form, is_sure, lacks_doi, rank, verification
from citator.rules.compare_foreign import is_open
from citator.rules.compare_names import shown
from citator.rules.compare_siblings import is_same_record
from citator.rules.compare_text import squeezed
from citator.rules.compare_written import heard

__all__ = ["Hearing"]


@dataclass(slots=True)
class Hearing:
    """What has been told of one citation so far."""

    cited: Record
    authorities: tuple[Authority, ...]
    kind: str
    text: str = ""
    asked: list[str] = field(default_factory=list)
    silent: dict[str, str] = field(default_factory=dict)  # authority -> why it did not answer
    identifiers: dict[str, str] = field(default_factory=dict)  # scheme -> a state of ``Verification.identifiers``
    strangers: dict[str, str] = field(default_factory=dict)  # scheme -> the other work, in words
    notes: list[str] = field(default_factory=list)
    held: Verification | None = None  # what a record has against the citation that has not the last word
    own: Verification | None = None  # a collection has it as it is cited, which may be the same word again: others are to be heard
    elsewhere: Verification | None = None  # by the record of the work as it was published in another place
    taken: str = ""  # who has the cited title for an older work of others, in words
    shared: str = ""  # the same of any work under other names: the cited one in translation may be registered so
    argued: dict[str, str] = field(default_factory=dict)  # field -> the values that registries have for it, where they differ, in words
    book: Record | None = None  # the book of a chapter, when it is searched for

    def _examined(self, wanted: Record, record: Record, *, pinned: bool = False) -> Comparison:
        seen = examine(wanted, record, pinned=pinned)
        return heard(self.text, record, seen) if self.text and wanted is not self.book else seen

    def _with_doubts(self, seen: Comparison) -> Comparison:
        """The comparison of a work found by its title, with what is known of the cited identifiers."""
        changes: dict[str, str] = {}
        if seen.fields["doi"] == "wrong":
            # Another DOI than the record's: an alias, one at an agency that was not asked, or a dead one. Only doi.org may say which.
            changes["doi"] = "unsupported"
        changes |= {scheme: "wrong" for scheme in self.strangers if seen.fields.get(scheme) not in AGREEING}
        values = {scheme: f"another than that of {work}" for scheme, work in self.strangers.items() if not seen.values.get(scheme)}
        return replace(seen, fields=seen.fields.having(**changes), values=seen.values.having(**values))

    def _heard(self, found: Found, verdict: Verification) -> Verification | None:
        """The verdict by a record, with what was held back before; held back itself where others are to be heard before it is told."""
        if found.standing is Standing.HOLDING and verdict.verdict is VerificationVerdict.OK:
            told = last_word(self.held, verdict, self.asked, self.silent) or verdict
            told = replace(told, evidence=(*told.evidence, f"{found.authority} has it so: a collection, which confirms no identifier"))
            if all(map(at_hand, self.authorities)):
                return told
            self.own, self.held = self.own or told, None
            return None
        if found.standing is Standing.REGISTRY or verdict.verdict is VerificationVerdict.OK:
            return last_word(self.held, verdict, self.asked, self.silent)
        if self.own is None:
            self.held = self.held or verdict
        return None

    def _settled(self, found: Found, seen: Comparison) -> Verification:
        alone = self._alone(found.authority)
        if seen.title.foreign and self.taken:  # no translation: it is the title of a work of others
            self.notes += [self.taken] if self.taken not in self.notes else []
            title = replace(seen.title, verdict="wrong", foreign="")
            seen = replace(seen, title=title, fields=seen.fields.having(title="wrong"))
        elif seen.title.foreign and self.shared:
            self.notes += [self.shared] if self.shared not in self.notes else []
            seen = replace(seen, title=replace(seen.title, foreign="perhaps"))
        unsure = [name for name in seen.wrong if name not in self.strangers] if alone or found.standing is Standing.COMPILED else []
        if unsure:
            told = "; ".join(f"{name} {seen.values[name]!r}" for name in unsure)
            why = f"it was asked for {', '.join(self.silent)}, and" if alone else "made from the records of others, it"
            self.notes.append(f"{found.authority} has {told}: {why} accuses nobody alone")
            seen = replace(seen, fields=seen.fields.having(**dict.fromkeys(unsure, "unsupported")))
        argued = [name for name in seen.wrong if name in self.argued]
        if argued:
            self.notes += [f"disputed: {self.argued[name]}" for name in argued]
            seen = replace(seen, fields=seen.fields.having(**dict.fromkeys(argued, "unsupported")))
        other_form = is_other_form(self.cited, found.record, seen.fields["container"])  # the DOI of a preprint is not that of the talk
        if other_form and "doi" in self.strangers:
            seen = replace(seen, values=seen.values.having(doi=f"another than that of {self.strangers['doi']}"))
        done = verification(self.cited, found.record, seen, found.authority)
        if found.standing is Standing.HOLDING:
            unheld = [name for name in ("doi", "isbn") if seen.fields.get(name) in AGREEING]
            done = replace(done, fields=done.fields.having(**dict.fromkeys(unheld, "unsupported")))
        if (unsure or argued) and done.verdict is VerificationVerdict.OK:
            done = replace(done, verdict=VerificationVerdict.UNKNOWN)
        reason = "no-answer" if done.verdict is VerificationVerdict.UNKNOWN else ""
        undecided = seen.undecided and not unsure
        reason = "not-comparable" if is_open(seen) or (reason and (argued or undecided)) else reason
        if seen.wrong and not is_open(seen):
            reason = "identifier-of-other-work" if set(seen.wrong) <= set(self.strangers) else "field-differs"
        if is_open(seen):
            self.identifiers = {scheme: state for scheme, state in self.identifiers.items() if state != "confirmed"}
        doi, entitled = found.record.text("DOI"), found.standing is Standing.REGISTRY and not alone
        sure = (seen.fields["doi"] == "wrong" and is_sure(seen.fields)) or (entitled and lacks_doi(seen))
        offered = doi and sure and not other_form
        return replace(
            done,
            asked=tuple(self.asked),
            evidence=(*self.notes, *done.evidence, found.url),
            reason=reason,
            identifiers=FrozenMap(self.identifiers),
            suggestion=FrozenMap({"DOI": doi} if offered else {}),
            disputed=tuple(argued),
            status=found.record.text("status"),
            standing=Standing.COMPILED if alone else found.standing,
        )

    def _best(self, wanted: Record, fit: Sequence[tuple[Found, Comparison]]) -> tuple[Found, Comparison] | None:
        """The record that agrees best. A registry's comes before any other of the same work, and what several registries have otherwise
        than each other is noted: it is no fault of the citation.
        """
        best = max(fit, key=lambda pair: rank(wanted, pair[0].record, pair[1]), default=None)
        if best is None:
            return None
        registered = [pair for pair in fit if pair[0].standing is Standing.REGISTRY and is_same_record(best[1], pair[1])]
        if best[0].standing is not Standing.REGISTRY and registered:
            best = max(registered, key=lambda pair: rank(wanted, pair[0].record, pair[1]))
        if best[0].standing is Standing.REGISTRY:
            for name in best[1].wrong:
                has = {squeezed(seen.values[name]): f"{found.authority} has {name} “{seen.values[name]}”" for found, seen in registered}
                if len(has) > 1:
                    self.argued[name] = ", ".join(has[value] for value in sorted(has))
        return best

    def _keep_elsewhere(self, found: Found, verdict: Verification) -> None:
        """Hold back the verdict by a record of another publication, until it is known whether the cited one would be known too."""
        self.elsewhere = self.elsewhere or verdict
        journal, year, doi = found.record.text("container-title"), found.record.date(), found.record.text("DOI")
        told = f"{found.authority} has it as published elsewhere: {journal}{f', {year.year}' if year else ''} ({doi or found.url})"
        self.notes += [told] if told not in self.notes else []

    def _note_neighbours(self, there: Sequence[Found]) -> None:
        """Tell what stands at the cited place, where that is another work."""
        for one in there[:1]:
            told = f"at the cited place {self._in_words(one)}"
            self.notes += [told] if told not in self.notes else []

    @staticmethod
    def _in_words(one: Found) -> str:
        who, doi = shown(one.record.names("author")), one.record.text("DOI")
        return f"{one.authority} has “{one.record.text('title')}”{f' by {who}' if who else ''} ({doi or one.url})"

    def _alone(self, name: str) -> bool:
        """Whether an authority in reserve speaks for one that did not answer: its records are those of others, with faults of their own."""
        return bool(self.silent) and any(name == one.NAME and getattr(one, "RESERVE", False) is True for one in self.authorities)

    def _answered(self, authority: Authority, answer: Answer | Candidates) -> None:
        """Note who has answered. One at hand counts where it has something: the user may have loaded nothing."""
        names = [authority.NAME]
        if at_hand(authority) and not authority.TYPES:
            found = answer if isinstance(answer, tuple) else (answer,)
            names = [*getattr(authority, "sources", ()), *(one.authority for one in found if isinstance(one, Found))]
        self.asked += [name for name in dict.fromkeys(names) if name not in self.asked]

    def _silent(self, answer: Unknown, authority: Authority) -> bool:
        """Note why somebody did not answer. An index at hand that can't be read takes no word from the others, and false comes back."""
        if at_hand(authority):
            told = f"{answer.authority}: {answer.reason}"
            self.notes += [told] if told not in self.notes else []
            if not authority.TYPES:
                return False
        self.silent.setdefault(answer.authority, answer.reason)
        return True
