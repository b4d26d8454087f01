"""Records ⇄ the fields of BibTeX, biblatex and RIS: what readers and writers of bibliographies share (table: :mod:`.field_table`)."""

from citator.formats.bibtex_fields import BibEntry, bibtex_entry
from citator.formats.bibtex_record import read_bibtex, record_from_bibtex
from citator.formats.ris_fields import record_from_ris, ris_tags, unread_tags

__all__ = ["BibEntry", "bibtex_entry", "read_bibtex", "record_from_bibtex", "record_from_ris", "ris_tags", "unread_tags"]
