"""Names of journals, what they are abbreviated to, and other journals whose names are alike."""

from __future__ import annotations

import pytest

from citator.model import Record
from citator.rules.compare import examine, is_elsewhere
from citator.rules.compare_abbreviations import is_abbreviation
from citator.rules.compare_containers import compare_container
from citator.rules.compare_written import heard
from tests.support.growth import grows_no_faster_than_its_input


def verdict(cited: str, found: str) -> str:
    def journal(name: str) -> Record:
        return Record.from_csl({"type": "article-journal", "container-title": name})

    return compare_container(journal(cited), journal(found))[0]


@pytest.mark.parametrize(("cited", "found"), [
    ("Zs. f. Verkehrsgesch.", "Zeitschrift für Verkehrsgeschichte"),
    ("Z. f. Verkehrsgesch.", "Zeitschrift für Verkehrsgeschichte"),
    ("Zeitschrift fuer Physik", "Zeitschrift für Physik"),
    ("Jahrb. f. Nationalökonomie u. Statistik", "Jahrbücher für Nationalökonomie und Statistik"),
    ("Jahrbuecher fuer Geschichte Osteuropas", "Jahrbücher für Geschichte Osteuropas"),
    ("Tijdschr. v. Gesch.", "Tijdschrift voor Geschiedenis"),
    ("Tijdschr. Rechtsgesch.", "Tijdschrift voor Rechtsgeschiedenis"),
    ("Ned. Tijdschr. Geneeskd.", "Nederlands Tijdschrift voor Geneeskunde"),
    ("Z. Naturkde.", "Zeitschrift für Naturkunde"),
    ("Nachr. Ges. Wiss. Göttingen", "Nachrichten von der Gesellschaft der Wissenschaften zu Göttingen"),
    ("U. Pa. L. Rev.", "University of Pennsylvania Law Review"),
    ("Engng. Struct. Mgmt.", "Engineering Structures Management"),
    ("Ann. d. Phys.", "Annalen der Physik"),
    ("N.Y.U. L. Rev.", "New York University Law Review"),
    ("HARV. L. REV.", "Harvard Law Review"),
    ("Max Planck Y.B. U.N. L.", "Max Planck Yearbook of United Nations Law"),
    ("Ann. N.Y. Acad. Sci.", "Annals of the New York Academy of Sciences"),
    ("Proc Natl Acad Sci USA", "Proceedings of the National Academy of Sciences"),
    ("Proc. Natl. Acad. Sci. U.S.A.", "Proceedings of the National Academy of Sciences"),
    ("C. R. Acad. Sci. Paris", "Comptes Rendus de l'Académie des Sciences"),
    ("J. R. Stat. Soc. B", "Journal of the Royal Statistical Society Series B: Statistical Methodology"),
    ("J. Roy. Stat. Soc. Ser. A (Gen.)", "Journal of the Royal Statistical Society Series A (General)"),
    ("Philos Trans R Soc Lond B Biol Sci", "Philosophical Transactions of the Royal Society B: Biological Sciences"),
    ("Acta Cryst.", "Acta Crystallographica Section A"),
    ("Acta Cryst. E", "Acta Crystallographica Section E Structure Reports Online"),
    ("IEEE Trans. PAMI", "IEEE Transactions on Pattern Analysis and Machine Intelligence"),
    ("Comput. Aided Des.", "Computer-Aided Design"),
    ("Trans. Am. Geophys. Union", "Eos, Transactions American Geophysical Union"),
    ("Arch. Hist. Exact Sci.", "Archive for History of Exact Sciences"),
    ("Phys Rev Lett", "Physical Review Letters"),
    ("Clinics", "Clinics. Sao Paulo"),
])  # fmt: skip
def test_one_journal(cited: str, found: str) -> None:
    assert verdict(cited, found) == "variant"
    assert verdict(found, cited) == "variant"


@pytest.mark.parametrize(("cited", "found"), [
    ("Journal of Applied Physics", "Journal of Applied Physiology"),
    ("J. Appl. Phys.", "Journal of Applied Physiology"),
    ("J. Appl. Phys.", "Journal of Applied Physics Letters"),
    ("Physical Review A", "Physical Review B"),
    ("Physical Review A", "Physical Review E"),
    ("Phys. Rev. B", "Physical Review A"),
    ("Phys. Rev. A", "Physical Review Applied"),
    ("Phys Rev A", "Physical Review Applied"),
    ("J. Phys. A", "Journal of Physics E: Scientific Instruments"),
    ("J. Chem. Phys.", "Journal of Chemistry"),
    ("Am. J. Phys. Anthropol.", "American Journal of Physics"),
    ("Biochem. Soc. Trans.", "Biochemistry"),
    ("Acta Cryst. A", "Acta Crystallographica Section B: Structural Science"),
    ("J. R. Stat. Soc. B", "Journal of the Royal Statistical Society Series A (Statistics in Society)"),
    ("Nucl. Instrum. Meth. A", "Nuclear Instruments and Methods in Physics Research Section B: Beam Interactions"),
    ("Proc Natl Acad Sci USA", "Proceedings of the National Academy of Sciences, India Section A"),
    ("J Physiol Lond", "Journal of Physiology-Paris"),
    ("N.Y.U. L. Rev.", "Northwestern University Law Review"),
    ("IEEE Trans. PAMI", "IEEE Transactions on Image Processing"),
    ("Journal of the Royal Society", "Journal of the Royal Society of Medicine"),
    ("American Journal of Sociology", "American Journal of Sociology and Economics"),
    ("Zs. f. Phys.", "Zeitschrift für Philosophie"),
    ("PNAS Nexus", "Proceedings of the National Academy of Sciences"),
    ("River Notes B", "River Notes Abroad B"),
    ("J. Econ. Policy", "Journal of Education Policy"),
    ("J. Anal. Methods", "Journal of Animal Methods"),
    ("J. Eng. Res.", "Journal of Energy Research"),
    ("J. Biol. Eng.", "Journal of Biomedical Engineering"),
    ("Int. J. Psychol.", "International Journal of Psychophysiology"),
    ("Archives of Neurology", "Archives of Neurobiology"),
])  # fmt: skip
def test_another_journal(cited: str, found: str) -> None:
    assert verdict(cited, found) == "wrong"
    assert verdict(found, cited) == "wrong"


def test_the_beginning_of_a_long_name_is_neither_agreement_nor_a_fault() -> None:
    whole = "Nuclear Instruments and Methods in Physics Research Section A: Accelerators, Spectrometers and Detectors"
    assert {verdict("Nucl. Instrum. Meth. A", whole), verdict("Nucl. Instr. and Meth.", whole)} == {"unsupported"}
    assert verdict("J. Geophys. Res. C", "Journal of Geophysical Research: Oceans") == "unsupported"


def test_the_name_without_the_body_whose_journal_it_is_is_neither() -> None:
    assert verdict("Phil. Trans.", "Philosophical Transactions of the Royal Society of London") == "unsupported"
    assert verdict("Phil. Trans.", "Philosophical Transactions of the River") == "wrong"


def test_a_section_that_is_left_out_is_neither_and_another_one_a_fault() -> None:
    assert verdict("Phys. Lett.", "Physics Letters B") == "unsupported"
    assert verdict("Physics Letters", "Physics Letters B") == verdict("Phys. Lett. 76B", "Physics Letters B") == "unsupported"
    assert verdict("Phys. Lett. A", "Physics Letters B") == "wrong"
    assert verdict("Physics Letters Section A", "Physics Letters B") == "wrong"


def test_an_abbreviation_that_was_read_in_two_is_heard_in_the_words() -> None:
    record = {"title": "Tides in lawsuits", "author": [{"family": "Ames", "given": "Jo"}], "container-title": "Northern Law Review"}
    found = Record.from_csl({"type": "article-journal", **record})
    misread = Record.from_csl({"type": "article-journal", **record, "container-title": "L. REV"})
    for text, expected in (("44 NORTH. L. REV. 701", "variant"), ("44 SOUTH. L. REV. 701", "wrong")):
        written = f"Jo Ames, Tides in lawsuits, {text} (1931)"
        assert heard(written, found, examine(misread, found)).fields["container"] == expected


def test_long_names_are_laid_beside_each_other_in_linear_time() -> None:
    def work(count: int) -> None:
        is_abbreviation("J. of the A.B. " * count, "Journal of the Academy " * count)

    assert grows_no_faster_than_its_input(work, 100)


@pytest.mark.parametrize(("letters", "name", "its"), [
    ("NeurIPS", "Advances in Neural Information Processing Systems", True),
    ("NIPS", "Advances in Neural Information Processing Systems 25", True),
    ("JAMA", "Journal of the American Medical Association", True),
    ("ICML 2020", "Proceedings of the 37th International Conference on Machine Learning", True),
    ("KDD '16", "Proceedings of the 22nd ACM SIGKDD International Conference on Knowledge Discovery and Data Mining", True),
    ("TPAMI", "IEEE Transactions on Pattern Analysis and Machine Intelligence", True),
    ("PNAS", "Nature", False),
    ("JAMA", "Nature", False),
    ("NIPS", "Machine Learning", False),
    ("PRL", "Physical Review D", False),
])  # fmt: skip
def test_an_acronym_excuses_another_year_only_where_its_letters_are_in_the_name(letters: str, name: str, its: bool) -> None:
    work = {"type": "article-journal", "title": "The tides of the North Sea and its ports", "author": [{"family": "Ames", "given": "J."}]}
    cited = Record.from_csl({**work, "container-title": letters, "issued": "2003"})
    seen = examine(cited, Record.from_csl({**work, "container-title": name, "issued": "2013", "volume": "500", "page": "12-20"}))
    assert is_elsewhere(seen) is not its
    assert seen.fields["container"] in (("match", "variant", "unsupported") if its else ("unsupported",))


@pytest.mark.parametrize(("cited", "found", "verdict"), [
    ("Jus Commune", "Ius Commune", "variant"), ("Ius Gentium: The Law of Harbours", "Jus Gentium", "variant"),
    ("Vniuersitas Lucernarum", "Universitas Lucernarum", "variant"), ("Jus Commune", "Jus Civile", "wrong"),
    ("IVS COMMVNE", "Ius Commune", "variant"), ("BJU International", "BIV International", "wrong"), ("AUA News", "AVA News", "wrong"),
    ("IUD Letters", "JUD Letters", "wrong"),
    ("Lamps J", "Lamps I", "wrong"),
])  # fmt: skip
def test_a_latin_name_in_old_letters(cited: str, found: str, verdict: str) -> None:
    assert compare_container(Record.from_csl({"container-title": cited}), Record.from_csl({"container-title": found}))[0] == verdict
