"""The index of what the user has loaded (``citator data``), and the port that answers ``local:`` requests from it and from shipped facts.

SQLite with FTS5 in one file, read and written here only. Nothing here judges: candidates go out, and are compared where those of every
authority are. Loading has the readers and the parser with it, and is imported by who loads (:mod:`citator.local.loading`).
"""

from citator.local.answering import Port
from citator.local.index import Index, Source, default_file, open_index

__all__ = ["Index", "Port", "Source", "default_file", "open_index"]
