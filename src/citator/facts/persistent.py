"""Hosts whose addresses are made to last: what they lead to may move, and they lead there still.

From the registries' own pages: doi.org (International DOI Foundation), hdl.handle.net (CNRI), purl.org (Internet Archive), w3id.org
(W3C Permanent Identifier Community Group), n2t.net and arks.org (ARK Alliance), identifiers.org (EMBL-EBI), nbn-resolving.org (Deutsche
Nationalbibliothek), urn.fi and urn.kb.se (the national libraries of Finland and Sweden), orcid.org, ror.org, isni.org, viaf.org. Looked up
in 2026-11.
"""

from __future__ import annotations

from typing import Final

__all__ = ["PERSISTENT"]

PERSISTENT: Final = frozenset(
    """
    doi.org dx.doi.org www.doi.org hdl.handle.net handle.net purl.org purl.oclc.org purl.net w3id.org n2t.net arks.org identifiers.org
    nbn-resolving.org nbn-resolving.de d-nb.info resolver.kb.nl urn.fi urn.kb.se urn.nb.no orcid.org ror.org isni.org viaf.org
    """.split()
)
"""Host names, as they stand in an address."""
