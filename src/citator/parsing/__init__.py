"""From notes to citations: pure functions, handed a recogniser of what the source systems see in a text."""

from citator.parsing.chains import Chains, resolve_chains
from citator.parsing.cutting.seen import Recogniser
from citator.parsing.documents import cite
from citator.parsing.notes import moved, parse_note
from citator.parsing.references import parse_reference

__all__ = ["Chains", "Recogniser", "cite", "moved", "parse_note", "parse_reference", "resolve_chains"]
