"""``citator fix``: a diff of what is certain, written on demand, all else byte for byte as it was; and a reason for what is left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support import office
from tests.support.catalogues import Catalogues
from tests.support.contract import hold
from tests.support.memento import Capture, MementoWeb
from tests.support.web import Hit, Web, Writer, answer, page

from citator.cli.main import run

NAMES = ("tides.html", "a_b", "plain_x", "ref_x")
QUICK = ("--allow-net", "127.0.0.0/8", "--host-interval", "0", "--per-host", "20", "--only-authority", "crossref")


async def _moved(web: Web, hit: Hit, writer: Writer) -> None:
    writer.write(answer(301, "", location=web.base + hit.target.replace("/old/", "/new_place/")))


@pytest.fixture
def web() -> Iterator[Web]:
    """A site whose pages moved for good from /old/ to /new_place/, and one that is gone."""
    server = Web({})
    with server:
        moved = dict.fromkeys((f"/old/{name}" for name in NAMES), _moved)
        there = {f"/new_place/{name}": answer(body=page("The river")) for name in NAMES}
        language = {
            "/moved/tides": answer(301, "", location=f"{server.base}/en/moved/tides"),
            "/en/moved/tides": answer(body=page("Tides")),
        }
        other = {"/old/keepers": answer(301, "", location=f"{server.base}/news"), "/news": answer(body=page("News of the harbour"))}
        longer = {"/old/a_b/c": answer(body=page("Tides of a river"))}
        server.routes = {**longer, **moved, **there, **language, **other}
        yield server


def fixed(web: Web, *arguments: str) -> int:
    return run(["fix", *arguments, *QUICK, "--archive", "none", "--authority", f"crossref={web.base}/crossref"])


def placed(tmp_path: Path, web: Web, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes(text.replace("BASE", web.base).encode(encoding))
    return path


DOCUMENTS = {
    "links.md": (
        (
            '# Rivers\r\n\r\nSee [the tides](BASE/old/tides.html "Tides") and <BASE/old/a_b>, also BASE/old/plain_x.  \r\n\r\n'
            "[ref]: BASE/old/ref_x 'title'\r\n\r\nText [one][ref], `BASE/old/plain_x` and BASE/old/a_b/c.\r\n"
        ),
        4,
    ),
    "paper.tex": (
        (
            "\\documentclass{article}\n\\begin{document}\nSee \\href{BASE/old/plain\\_x}{the tides} and \\url{BASE/old/a_b}.\n"
            "% \\url{BASE/old/a_b}\n\\begin{verbatim}\ncurl BASE/old/a_b\n\\end{verbatim}\n\\verb|BASE/old/a_b|\n\\end{document}\n"
        ),
        2,
    ),
    "notes.rst": (
        (
            "Rivers\n======\n\nSee `the tides <BASE/old/tides.html>`_ and ref_. Note [1]_.\n\n.. _ref: BASE/old/ref_x\n"
            ".. [1] Jane Brook, The river, BASE/old/a_b.\n"
        ),
        3,
    ),
    "page.html": (
        (
            "<html><body><p>See <a data-href=\"BASE/old/a_b\" href='BASE/old/a_b?a=1&amp;b=2'>the tides</a> and BASE/old/plain_x.</p>\n"
            "<!-- <a href='BASE/old/plain_x'> --><script>var a = 'BASE/old/plain_x'</script></body></html>"
        ),
        2,
    ),
    "works.bib": (
        (
            '% BASE/old/a_b\n@string{gaz = "Gazette"}\n@misc{river,title = {The {River}} ,author = "Jane Brook",\n'
            '\turl = "BASE/old/a\\_b" , journal = gaz # { 2}}\n'
        ),
        1,
    ),
    "works.ris": ("TY  - BOOK\r\nTI  - The river\r\nUR  - BASE/old/a_b\r\nER  - \r\n", 1),
    "works.json": ('[ {"type":"book", "id": "x",\n "title":"The river",  "URL" : "BASE/old/a_b", "volume": 12.0}]', 1),
    "letter.txt": ("The clock was tested.1\n\n__________\n1  Jane Brook, The river, BASE/old/tides.html, accessed 4 May 2020.\n", 1),
}


def test_moved_addresses_are_put_right_in_every_format_and_nothing_else_is_touched(
    tmp_path: Path, web: Web, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = {name: placed(tmp_path, web, name, text) for name, (text, _) in DOCUMENTS.items()}
    before = {name: path.read_bytes() for name, path in paths.items()}
    assert fixed(web, *map(str, paths.values())) == 0
    shown = capsys.readouterr()
    assert {name: path.read_bytes() for name, path in paths.items()} == before
    assert fixed(web, *map(str, paths.values()), "--write") == 0
    for name, path in paths.items():
        after = path.read_bytes()
        assert f"--- {path}" in shown.out
        assert after.replace(b"new\\_place", b"old").replace(b"new_place", b"old") == before[name]
        assert after.count(b"place") == DOCUMENTS[name][1], name
    capsys.readouterr()
    assert fixed(web, *map(str, paths.values())) == 0
    assert capsys.readouterr().out == ""


def test_what_is_not_certain_is_left_with_the_reason(tmp_path: Path, web: Web, capsys: pytest.CaptureFixture[str]) -> None:
    path = placed(tmp_path, web, "a.md", "See [tides](BASE/moved/tides), [keepers](BASE/old/keepers) and [lamps](BASE/gone/lamps).\n")
    assert fixed(web, str(path), "--write") == 2
    out = capsys.readouterr()
    assert out.out == ""
    told = [line for line in out.err.splitlines() if "left:" in line]
    assert len(told) == 3
    assert "for the one who asks" in told[0]
    assert "no title is cited to look for on it" in told[1]
    assert "no other address and no archived copy" in told[2]
    assert fixed(web, str(path), "-q") == 2
    assert capsys.readouterr().err.splitlines() == told


def test_a_link_whose_words_are_the_title_of_the_page_it_moved_to_is_followed(
    tmp_path: Path, web: Web, capsys: pytest.CaptureFixture[str]
) -> None:
    title = "How the keepers of the northern lamps kept time"
    web.routes = {**web.routes, "/news": answer(body=page(title))}
    for words, followed in ((title, True), ("News of the harbour and of its keepers", False), ("How the keepers", False)):
        path = placed(tmp_path, web, "a.html", f'<html><body><p>See <a href="BASE/old/keepers">{words}</a>.</p></body></html>')
        assert fixed(web, str(path), "--write") == 0
        assert (b"/news" in path.read_bytes()) is followed, words
    capsys.readouterr()


def test_an_archived_copy_takes_the_place_of_a_lost_page_only_on_demand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    server = MementoWeb()
    with server:
        lost = f"{server.base}/gone/lamps"
        server.captures = {lost: [Capture("20150102030405", page("Lamps of the river"))]}
        path = tmp_path / "a.md"
        path.write_text(f"See [Lamps of the river]({lost}).\n")
        options = (
            *QUICK,
            "--only-authority",
            "wayback",
            "--authority",
            f"wayback={server.base}",
            "--authority",
            f"crossref={server.base}/none",
        )
        assert run(["fix", str(path), "--write", *options]) == 2
        assert "--archived puts it in" in capsys.readouterr().err
        assert run(["fix", str(path), "--write", "--archived", *options]) == 0
        assert path.read_text() == f"See [Lamps of the river](https://web.archive.org/web/20150102030405/{lost}).\n"


BIB = """\ufeff% a comment, kept\r
@string{coast = "Journal of Coastal Engineering"}\r
@article{tides,\r
  title     = "{Tides} and harbours of the {North Sea}: a second look",\r
  author = {Ames, Joanna and Berg, Lars Peter}, year = 2012,\r
  journal = coast, volume = 41 , number = {2}, pages={113--129},\r
  doi = {10.5555/coast.14.113}\r
}\r
\r
@Article(keepers, title = {How the keepers of lighthouses kept time before the telegraph}, author = {Cole, Miriam},\r
  journal = coast, year = {1998}, volume = {3}, pages = "7-31", DOI = "10.5555/coast.3.99"  )\r
"""


def test_fields_and_dois_of_a_bibliography_are_put_right_and_its_writing_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "works.bib"
    path.write_bytes(BIB.encode())
    path.chmod(0o640)
    link = tmp_path / "link.bib"
    link.symlink_to(path.name)
    with Catalogues() as server:
        assert run(["fix", str(link), "--format", "json", *server.options]) == 2
        told = json.loads(capsys.readouterr().out)
        hold(told, "fix")
        repairs = [(one["code"], one["old"], one["new"]) for one in told["files"][0]["repairs"]]
        assert repairs == [("M002", "41", "14"), ("I004", "10.5555/coast.3.99", "10.5555/coast.3.7")]
        assert path.read_bytes() == BIB.encode()
        assert run(["fix", str(link), "--write", "--only", "M002", *server.options]) == 2
        assert path.read_bytes() == BIB.replace("volume = 41", "volume = 14").encode()
        assert run(["fix", str(link), "--write", *server.options]) == 0
        right = BIB.replace("volume = 41", "volume = 14").replace("coast.3.99", "coast.3.7").encode()
        assert path.read_bytes() == right
        assert link.is_symlink()
        assert path.stat().st_mode & 0o777 == 0o640
        capsys.readouterr()
        assert run(["fix", str(link), *server.options]) == 0
        assert capsys.readouterr().out == ""


def test_the_book_that_an_entry_does_not_name_is_put_in_where_its_doi_leads_to_the_record(tmp_path: Path) -> None:
    path = tmp_path / "works.bib"
    people = "Cole, Miriam and Berg, Lars Peter"
    entry = f"@incollection{{canals,\n\ttitle = {{Canals between two watersheds}},\n\tauthor = {{{people}}},\n\tyear = {{2010}},\n"
    last = '\tdoi = "10.5555/book.water.4"'
    path.write_text(f"{entry}{last}\n}}\n")
    with Catalogues() as server:
        assert run(["fix", str(path), "--write", *server.options]) == 0
    assert path.read_text() == f'{entry}{last},\n\tbooktitle = "Water and its ways"\n}}\n'


def test_a_wrong_doi_that_two_entries_share_is_put_right_only_where_it_is_wrong(tmp_path: Path) -> None:
    entry = "@article{{{key}, title={{{title}}}, author={{{author}}},\n year={year}, journal={{{journal}}}, doi={{10.5555/coast.3.7}}}}\n"
    right = entry.format(
        key="keepers", title="How the keepers of lighthouses kept time before the telegraph", author="Cole, Miriam", year=1998,
        journal="Journal of Coastal Engineering",
    )  # fmt: skip
    wrong = entry.format(
        key="floods", title="Floods remembered: parish registers as river gauges", author="Berg, Lars Peter", year=2019,
        journal="Annals of River Research",
    )  # fmt: skip
    path = tmp_path / "works.bib"
    path.write_text(right + wrong)
    with Catalogues() as server:
        run(["fix", str(path), "--write", *server.options])
    assert right in path.read_text()
    assert path.read_text() in (right + wrong, right + wrong.replace("10.5555/coast.3.7", "10.5555/rivers.36.250"))


def test_formats_that_can_not_be_edited_and_files_that_can_not_be_read_are_told(
    tmp_path: Path, web: Web, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "letter.docx").write_bytes(office.docx(office.p(f"Jane Brook, The river, {web.base}/old/tides.html.")))
    assert fixed(web, str(tmp_path / "letter.docx"), str(tmp_path / "absent.md"), "--write") == 1
    told = capsys.readouterr().err
    assert "a Word document can't be edited safely: citator check" in told
    assert "absent.md: no such file" in told
    monkeypatch.chdir(tmp_path)
    assert fixed(web, "absent.md", "--only", "nonsense") == 1
    assert "'nonsense' is no finding" in capsys.readouterr().err


def test_a_file_that_changed_since_is_left_alone(tmp_path: Path, web: Web, capsys: pytest.CaptureFixture[str]) -> None:
    from citator import mending
    from citator.config import given
    from citator.flow import check

    path = placed(tmp_path, web, "a.md", "See [tides](BASE/old/tides.html).\n")
    settings = given(allow_net=["127.0.0.0/8"], host_interval=0, only_authority=["crossref"], archive="none")
    report = check(path, settings=settings)
    (one,) = mending.mend(report, settings)
    assert one.after != one.before
    path.write_text("Something else.\n")
    with pytest.raises(Exception, match="has changed since it was read"):
        mending.write(one)
    (late,) = mending.mend(report, settings)
    assert late.refused.startswith("the file has changed since it was read")
    assert path.read_text() == "Something else.\n"


def test_off_line_nothing_is_repaired_and_nothing_called_dead(tmp_path: Path, web: Web, capsys: pytest.CaptureFixture[str]) -> None:
    path = placed(tmp_path, web, "a.md", "See http//www.example.org/tides and [tides](BASE/old/tides.html).\n")
    assert fixed(web, str(path), "--offline", "--write") == 2
    out = capsys.readouterr()
    assert out.out == ""
    assert "is not sure: it is unknown" in out.err


def test_a_broken_address_is_put_right_once_the_whole_one_is_seen(tmp_path: Path, web: Web, capsys: pytest.CaptureFixture[str]) -> None:
    path = placed(tmp_path, web, "a.md", "See [tides](BASE/new_place/ tides.html), and [lamps](BASE/new_place/no thing).\n")
    assert fixed(web, str(path), "--write") == 2
    assert path.read_text() == f"See [tides]({web.base}/new_place/tides.html), and [lamps]({web.base}/new_place/no thing).\n"
    assert "nothing was meant is not sure: it is dead" in capsys.readouterr().err


def test_an_address_over_two_lines_is_joined_and_a_file_named_twice_written_once(tmp_path: Path, web: Web) -> None:
    path = placed(
        tmp_path, web, "a.txt", "Tides.1\n\n__________\n1  Jane Brook, The river, BASE/new_place/\ntides.html, accessed 4 May 2020.\n"
    )
    assert fixed(web, str(path), str(path), "--write", "--only", "url-broken-across-lines") == 0
    assert path.read_text().endswith(f"The river, {web.base}/new_place/tides.html, accessed 4 May 2020.\n")


def test_a_repair_in_the_bibliography_of_a_paper_is_told_there(tmp_path: Path, web: Web, capsys: pytest.CaptureFixture[str]) -> None:
    placed(tmp_path, web, "works.bib", "@misc{river, title = {The river}, url = {BASE/old/a_b}}\n")
    text = "\\documentclass{article}\n\\begin{document}\nThe tides \\cite{river}.\n\\bibliography{works}\n\\end{document}\n"
    path = placed(tmp_path, web, "paper.tex", text)
    assert fixed(web, str(path), "--write") == 0
    assert path.read_text() == text
    assert "it stands in the bibliography that the document names" in capsys.readouterr().err
    before = path.read_bytes()
    assert fixed(web, str(path), "-o", str(path)) == 1
    assert "can't be written (it is what is read)" in capsys.readouterr().err
    assert path.read_bytes() == before


NOTES = {
    "a.txt": (
        (
            "The sea was calm.1 So it was.2\n\n__________\n"
            "1  Joanna Ames and Lars Peter Berg, “Tides and harbours of the North Sea: a second look”, "
            "Journal of Coastal Engineering, vol. 41, No. 2 (2012), pp. 113–129, https://doi.org/10.5555/coast.14.113.\n2  Miriam Cole, "
            "“How the keepers of lighthouses kept time before the telegraph”, Journal of Coastal Engineering, vol. 3 (1998), pp. 7–31, "
            "https://doi.org/10.5555/coast.3.999.\n"
        ),
        {"vol. 41": "vol. 14", "coast.3.999": "coast.3.7"},
    ),
    "a.tex": (
        (
            "\\documentclass{article}\n\\begin{document}\n"
            "Sea.\\footnote{Joanna Ames and Lars Peter Berg, ``Tides and harbours of the North Sea: a "
            "second look'', \\emph{Journal of Coastal Engineering} \\textbf{41}, no. 2 (2012), 113--129, "
            "\\url{https://doi.org/10.5555/coast.14.113}.}\n\\end{document}\n"
        ),
        {"textbf{41}": "textbf{14}"},
    ),
}


@pytest.mark.parametrize("name", NOTES)
def test_a_figure_and_a_doi_of_a_printed_reference_are_put_right(tmp_path: Path, name: str) -> None:
    text, changes = NOTES[name]
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with Catalogues() as server:
        assert run(["fix", str(path), "--write", *server.options]) == 0
    for old, new in changes.items():
        text = text.replace(old, new)
    assert path.read_text(encoding="utf-8") == text
