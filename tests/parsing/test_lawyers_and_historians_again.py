"""Short cases with abbreviated names, reviews beside their books, words in marks within a title, leaves of archives."""

from __future__ import annotations

from citator.model import Citation
from citator.parsing import parse_note, resolve_chains
from citator.systems import recognise


def resolved(*notes: str) -> list[list[Citation]]:
    found = resolve_chains([one for at, note in enumerate(notes, 1) for one in parse_note(note, recognise, f"n{at}")])
    return [[one for one in found if one.note == f"n{at}"] for at in range(1, len(notes) + 1)]


def test_a_case_is_called_by_words_that_it_abbreviates() -> None:
    full = "Quay Cent. Transp. Co. v. Port of Leeds, 438 U.S. 104, 124 (1978)."
    [_, [short], [other]] = resolved(full, "Quay Central, 438 U.S. at 130.", "Quay Coal, 438 U.S. at 130.")
    assert (short.short_form_of, short.pinpoint) == ("n1-1", "130")
    assert other.short_form_of is None


def test_words_in_marks_within_a_title_of_several_words() -> None:
    title = "Lamps, Locks, and Fairness: Comments on the Ethical Foundations of “Just Light” Law"
    [[one]] = resolved(f"Ann Brook, {title}, 80 Harv. L. Rev. 1165, 1182–83 (1967).")
    assert (one.type, [str(name) for name in one.record.names("author")]) == ("article-journal", ["Ann Brook"])
    assert one.record.text("title") == title


def test_who_reviewed_a_book_is_cited_beside_it() -> None:
    book_cited = "Ann Brook, Lamps and Persuasion 112–16 (1994) [hereinafter Brook, Lamps]"
    [[book, review]] = resolved(f"{book_cited}, reviewed by Jo Weir, Book Review, 104 Yale L.J. 1121 (1995).")
    assert (book.type, book.record.text("title"), book.record.text("title-short")) == ("book", "Lamps and Persuasion", "Lamps")
    assert (review.signal, review.record.text("container-title"), review.record.text("page")) == ("reviewed by", "Yale L.J.", "1121")


def test_see_now_is_a_signal() -> None:
    [[one]] = resolved("See now Ann Brook, A Life of Lamps (OUP 2004) ch 8.")
    assert (one.signal, one.record.text("title")) == ("See now", "A Life of Lamps")


def test_a_page_behind_the_first_is_no_part_of_the_name_of_a_case_of_the_union() -> None:
    [[one]] = resolved("Case C-6/64 Brook v ENEL [1964] ECR 585, 593.")
    assert (one.record.text("title"), one.record.text("page"), one.pinpoint) == ("Brook v ENEL", "585", "593")


def test_an_email_to_the_author() -> None:
    [[one]] = resolved("Email from Ann Brook to author (5 May 2011).")
    assert [str(name) for name in one.record.names("author")] == ["Ann Brook"]


def test_leaves_of_english_archives_end_no_sentence() -> None:
    [found] = resolved("T.N.A., SP 12/287/60, ff. 89–90; B.L., Add. MS. 12496, fo. 251r.")
    assert [(one.raw, one.pinpoint) for one in found] == [
        ("T.N.A., SP 12/287/60, ff. 89–90", "ff. 89–90"),
        ("B.L., Add. MS. 12496, fo. 251r", "fo. 251r"),
    ]


def test_a_journal_that_was_told_before() -> None:
    [[_, one]] = resolved("A. L. Brook, ‘Keepers’, Past and Present, lxiv (1974), 3–29; J. F. Weir, ‘Debate’, ibid., lxxi (1976), 126–9.")
    assert one.record.text("container-title") == ""
    assert (one.record.text("volume"), one.record.text("page"), str(one.record.get("issued"))) == ("lxxi", "126–9", "1976")


def test_an_entry_without_marks() -> None:
    [[one]] = resolved("D.N.B., s.v. Smeaton, John.")
    assert (one.type, one.record.text("container-title"), one.record.text("title")) == ("entry-encyclopedia", "D.N.B.", "Smeaton, John")
