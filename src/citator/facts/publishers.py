"""Words that name publishers: those of the trade ("Press", "Verlag", "Librairie"), and houses that bear names of their own.

Collected from the imprints of the labelled references and from the habits of notes of several countries; no list is complete, and what is
in none is read by the order of town and publisher.
"""

from __future__ import annotations

from typing import Final

__all__ = ["PUBLISHERS"]

PUBLISHERS: Final = (
    r"Press|Publish\w*|Publications?|Verlag|Books?|Routledge|Springer|Elsevier|Brill|Nijhoff|Hart|Ltd|Inc|Institute|Penguin|Macmillan|"
    r"Sage|SAGE|Wiley|Blackwell|Gollancz|Chatto|Unwin|Heinemann|Methuen|Knopf|Doubleday|Scribner|Longmans?|Weidenfeld|Kluwer|Elgar|"
    r"Ashgate|Tauris|Zed|Verso|Norton|Harper|Oneworld|Pluto|Polity|Palgrave|OUP|CUP|UP|Editions?|Éditions|Éditeurs?|Librairie|Edizioni|"
    r"Editore|Editrice|Ediciones|Editorial|Presses|Nomos|Beck|Mohr|Suhrkamp|Rowohlt|Reclam|Hanser|Vandenhoeck|Böhlau|Kohlhammer|"
    r"Bärenreiter|Civitas|Tecnos|Aranzadi|Cátedra|Centre|Center|Foundation|University|Organi[sz]ation|Office|Council|Printing|"
    r"Stationery|HMSO|GPO|Intersentia|Giuffrè|Einaudi|Mulino|Laterza|Feltrinelli|Mondadori|Bompiani|Adelphi|Donzelli|Carocci|"
    r"FrancoAngeli|Olschki|Sansoni|Gallimard|Seuil|Pedone|Dalloz|LGDJ|PUF|Fayard|Flammarion|Hachette|Plon|Vrin|Maspero|Karthala|"
    r"Alfaguara|Anagrama|Tusquets|Seix Barral|Paidós|Gedisa|Porrúa|Akal|Espasa|Sudamericana|Siglo XXI|Fondo de Cultura Económica|"
    r"Harmattan|Grasset|Sirey|Montchrestien|Economica|Aubier|Bruylant"
)
"""As an alternation of a pattern, whole words."""
