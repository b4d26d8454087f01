"""Hosts of web archives: an address there is a copy already, and is not looked for in another archive.

From the list of archives that speak Memento (https://timetravel.mementoweb.org/guide/api/, the archive registry, 2024) and from the
archives that Wikipedia's citations name (https://en.wikipedia.org/wiki/Wikipedia:List_of_web_archives_on_Wikipedia, 2024).
"""

from __future__ import annotations

from typing import Final

__all__ = ["WEB_ARCHIVES", "in_web_archive"]

WEB_ARCHIVES: Final = frozenset(
    """
    archive.org archive.today archive.fo archive.is archive.li archive.md archive.ph archive.vn archive-it.org arquivo.pt
    conifer.rhizome.org freezepage.com ghostarchive.org haw.nsk.hr megalodon.jp perma.cc perma-archives.org swap.stanford.edu
    timetravel.mementoweb.org vefsafn.is web.archive.org.au webarchive.bac-lac.gc.ca webarchive.loc.gov
    webarchive.nationalarchives.gov.uk webarchive.org.uk webarchive.parliament.uk webarchive.proni.gov.uk webcitation.org
    webharvest.gov webrecorder.io wikiwix.com
    """.split()
)
"""Host names; :func:`in_web_archive` says what belongs to one of them."""


def in_web_archive(host: str) -> bool:
    """Whether a host, in small letters, is one of a web archive or a part of one; ``nsarchive.org`` is no part of ``archive.org``.

    >>> [in_web_archive(host) for host in ("archive.org", "web.archive.org", "nsarchive.org", "")]
    [True, True, False, False]
    """
    labels = host.split(".")
    return any(".".join(labels[at:]) in WEB_ARCHIVES for at in range(len(labels)))
