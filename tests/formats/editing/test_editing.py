"""Editing: the stretches that are changed, how values are written there, and that all else stays byte for byte what it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citator.flow import examine
from citator.formats import readers
from citator.formats.diff import unified
from citator.formats.editing import NotPlaced, editor_for
from citator.formats.editing._bytes import opened, spliced
from citator.formats.editing._sameness import difference
from citator.formats.editing._written import latex_written
from citator.model import Change, Edit, Finding, Repair, Severity

OLD, NEW = "https://www.example.org/old/a_b", "https://www.example.org/new/c_d?x=1&y=2"
MOVED = Finding("L002", "link-moved", Severity.WARNING, "moved")


def edited(name: str, text: str, change: Change = Change.ADDRESS, old: str = OLD, new: str = NEW, field: str = "URL") -> str:
    """The text with a repair of all that is cited in it made; "" where it would be another document then."""
    data = text.encode()
    examined = examine(readers.read(data, name))
    document = examined.document
    repair = Repair(MOVED, change, old, new, tuple(one.id for one in examined.citations), field)
    editor = editor_for(document.media_type)
    assert editor is not None
    whole = opened(data, document.media_type)
    edits = editor.edits(whole.text, document, examined.citations, repair)
    after = spliced(data, whole, edits)
    assert difference(document, readers.read(after, name), whole.text, [(repair, edits)]) == ""
    return after.decode()


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.md", f"See [the tides]({OLD}), {OLD}/c and `{OLD}`.", f"See [the tides]({NEW}), {OLD}/c and `{OLD}`."),
        ("a.md", f"See [the tides][t].\n\n[t]: <{OLD}> (Tides)\n", f"See [the tides][t].\n\n[t]: <{NEW}> (Tides)\n"),
        ("a.md", f"See {OLD}.\n\n    {OLD}\n\n```\n{OLD}\n```\n", f"See {NEW}.\n\n    {OLD}\n\n```\n{OLD}\n```\n"),
        ("a.txt", f"See {OLD}.\nAnd ({OLD})", f"See {NEW}.\nAnd ({NEW})"),
        ("a.html", f'<p>See <a href="{OLD}">tides</a></p>', f'<p>See <a href="{NEW.replace("&", "&amp;")}">tides</a></p>'),
        ("a.bib", f"@misc{{t, title = {{Tides}}, url={{{OLD}}} }}", f"@misc{{t, title = {{Tides}}, url={{{NEW}}} }}"),
        (
            "a.bib",
            '@misc{t, title = {Tides}, howpublished = "\\url{https://www.example.org/old/a\\_b}"}',
            '@misc{t, title = {Tides}, howpublished = "\\url{https://www.example.org/new/c\\_d?x=1\\&y=2}"}',
        ),
        ("a.ris", f"TY  - BOOK\nTI  - Tides\nUR  - {OLD}\nER  - \n", f"TY  - BOOK\nTI  - Tides\nUR  - {NEW}\nER  - \n"),
        ("a.json", f'[{{"type": "book", "title": "Tides", "URL": "{OLD}"}}]', f'[{{"type": "book", "title": "Tides", "URL": "{NEW}"}}]'),
    ],
)
def test_an_address_is_put_right_where_it_is_whole_and_a_link(name: str, before: str, after: str) -> None:
    assert edited(name, before) == after


@pytest.mark.parametrize(
    ("name", "text", "field", "old", "new", "after"),
    [
        ("a.bib", "@article{t, title={Tides}, pages = {12 -- 19}, year = 2001}", "page", "12-19", "120-129", "120 -- 129"),
        ("a.bib", "@article{t, title={Tides}, volume = 7, year = 2001}", "volume", "7", "7A", "volume = {7A}"),
        ("a.bib", '@article{t, title={T}, journal = "Rivers \\& Co"}', "container-title", "Rivers & Co", "Lakes & Co", '"Lakes \\&'),
        ("a.bib", "@article{t, title={Tides}, year = {{2001}}}", "issued", "2001", "2002", "{{2002}}"),
        ("a.ris", "TY  - JOUR\nTI  - Tides\nSP  - 12\nEP  - 19\nER  - \n", "page", "12-19", "12-29", "SP  - 12\nEP  - 29"),
        ("a.ris", "TY  - JOUR\nTI  - Tides\nPY  - 2001///\nER  - \n", "issued", "2001", "2002", "PY  - 2002///"),
        ("a.json", '[{"type": "book", "title": "Tides", "volume": 7}]', "volume", "7", "8", '"volume": 8}'),
        (
            "a.json", '[{"type": "book", "title": "Tides", "issued": {"date-parts": [["2001"]]}}]', "issued", "2001", "2002",
            '{"date-parts": [["2002"]]}',
        ),
    ],
)  # fmt: skip
def test_a_field_is_put_right_as_it_is_written(name: str, text: str, field: str, old: str, new: str, after: str) -> None:
    assert after in edited(name, text, Change.FIELD, old, new, field)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "@article{t,\n  title  = {Tides},\n  volume = 7,\n}",
            "@article{t,\n  title  = {Tides},\n  volume = 7,\n  journal = {Rivers \\& Co},\n}",
        ),
        (
            '@article{t,\r\n\ttitle={Tides},\r\n\tpages="7"\r\n}',
            '@article{t,\r\n\ttitle={Tides},\r\n\tpages="7",\r\n\tjournal="Rivers \\& Co"\r\n}',
        ),
        (
            "@article{t,\n title     = {Tides},\n publisher = {X}}",
            "@article{t,\n title     = {Tides},\n publisher = {X},\n journal   = {Rivers \\& Co}}",
        ),
        ("@inbook{t, title = {Tides}}", "@inbook{t, title = {Tides}, booktitle = {Rivers \\& Co}}"),
    ],
)
def test_a_field_is_added_as_the_last_one_is_laid_out(before: str, after: str) -> None:
    assert edited("a.bib", before, Change.ADDITION, "", "Rivers & Co", "container-title") == after


@pytest.mark.parametrize(
    ("text", "field", "old"),
    [
        ("@string{v = 7}\n@article{t, title={Tides}, volume = v}", "volume", "7"),
        ("@article{t, title={Tides}, volume = {7} # {}}", "volume", "7"),
        ("@article{t, title={Tides}, volume = {7}, volume = {8}}", "volume", "7"),
        ("@article{t, title={Tides}, year = {2001}, date = {2001}}", "issued", "2001"),
        ("@proceedings{p, title={Rivers}, volume = 7}\n@inproceedings{t, title={Tides}, crossref={p}}", "issue", "7"),
    ],
)
def test_what_belongs_to_other_entries_too_is_left(text: str, field: str, old: str) -> None:
    with pytest.raises(NotPlaced):
        edited("a.bib", text, Change.FIELD, old, "9", field)


@pytest.mark.parametrize(
    ("place", "old", "new", "after"),
    [
        ("\\footnote{See \\url{", "https://www.example.org/t/one_two", "https://www.example.org/t%20new/one_two", None),
        ("\\footnote{See \\url{", "https://www.example.org/t%20/one_two#a", "https://www.example.org/t%20new/one_two", "%20new"),
        ("\\footnote{See \\url{", "https://www.example.org/t%20/one_two", "https://www.example.org/one_two#a", None),
        ("\\footnote{See \\url{", "https://www.example.org/t\\%20/one", "https://www.example.org/t%20new/one", "\\%20new"),
        ("\\footnote{See ", "https://www.example.org/one", "https://www.example.org/t%20new/one", "\\%20new"),
    ],
)
def test_a_bare_sign_that_may_end_a_footnote_is_put_in_only_where_it_stood(place: str, old: str, new: str, after: str | None) -> None:
    if after is None:
        with pytest.raises(NotPlaced, match="can't be told"):
            latex_written(new, old, place)
    else:
        assert after in latex_written(new, old, place)


def test_an_edit_that_changes_how_the_rest_is_read_is_found_out() -> None:
    text = "@misc{t, title = {Tides}, publisher = {a}}\n@misc{u, title = {Rivers}}\n"
    document = readers.read(text.encode(), "a.bib")
    repair = Repair(MOVED, Change.FIELD, "a", "b", ("e-1",), "publisher")
    edit = Edit(text.index("a}}"), text.index("a}}") + 1, "a", "b}, year = {2001")
    after = readers.read(text.replace("{a}", f"{{{edit.new}}}").encode(), "a.bib")
    assert "issued" in difference(document, after, text, [(repair, [edit])])


ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "latin-1", "utf-16"])
WORDS = st.text(st.sampled_from("abc déü\r\n\t.,"), max_size=30)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, st.text(st.sampled_from("xyé9"), max_size=5)), min_size=1, max_size=6), WORDS, ENCODINGS)
def test_all_outside_the_edits_is_byte_for_byte_the_same(parts: list[tuple[str, str]], last: str, encoding: str) -> None:
    text, edits, expected = "Über die Flüsse, déjà vu. ", [], b""
    expected = text.encode(encoding)
    mute = (lambda words: words.encode("utf-16")[2:]) if encoding == "utf-16" else lambda words: words.encode(encoding.removesuffix("-sig"))
    for words, new in parts:
        fresh = new if encoding != "latin-1" else new.replace("é", "e")
        text += words
        edits.append(Edit(len(text), len(text) + 3, "OLD", fresh))
        text += "OLD"
        expected += mute(words + fresh)
    text += last
    expected += mute(last)
    data = text.encode(encoding)
    whole = opened(data, "text/plain")  # of one byte for each letter, the encoding is a guess
    assert whole.text == text or encoding == "latin-1"
    assert spliced(data, whole, edits) == expected
    right = text
    for edit in reversed(edits):
        right = right[: edit.start] + edit.new + right[edit.end :]
    assert patched(text, list(unified(text, edits, "a.txt"))) == right


def patched(text: str, lines: list[str]) -> str:
    """What a diff makes of a text, line by line as patch(1) does it, with every line that it names held against the text."""
    old = re.findall(r"[^\n]*\n|[^\n]+\Z", text)
    out: list[str] = []
    at = 0
    joined = "".join(lines).replace("\n\\ No newline at end of file\n", "\0")
    for line in re.findall(r"[^\n\0]*[\n\0]", joined)[2:]:
        body = line[1:].rstrip("\0") if line.endswith("\0") else line[1:]
        if line.startswith("@@"):
            start = int(re.findall(r"-(\d+)", line)[0])
            start -= 1 if ",0 " not in line.split("+")[0] else 0
            out += old[at:start]
            at = start
        elif line[0] in " -":
            assert old[at] == body
            at += 1
        if line[0] in " +" and not line.startswith("@@"):
            out.append(body)
    return "".join([*out, *old[at:]])


def test_an_encoding_that_can_not_hold_the_new_words_or_be_written_back_is_left() -> None:
    data = "déjà vu, café OLD".encode("latin-1")
    with pytest.raises(NotPlaced, match="is a guess"):
        spliced(data, opened(data, "text/plain"), [Edit(14, 17, "OLD", "été")])
    with pytest.raises(NotPlaced, match="can't be decoded"):
        opened(b"\xc3\xa9t\xc3\xa9 " * 20 + b"\xff", "text/plain")
