"""Words that name publishers: those of the trade ("Press", "Verlag", "Librairie"), and houses that bear names of their own.

Collected from the imprints of the labelled references and from the habits of notes of several countries; no list is complete, and what is
in none is read by the order of town and publisher.
"""

from __future__ import annotations

from typing import Final

__all__ = ["OF_SEVERAL_NAMES", "PUBLISHERS"]

PUBLISHERS: Final = (
    r"Press|Publish\w*|Publications?|Verlag|Books?|Routledge|Springer|Elsevier|Brill|Nijhoff|Hart|Ltd|Inc|Institute|Penguin|Macmillan|"
    r"Sage|SAGE|Wiley|Blackwell|Gollancz|Chatto|Unwin|Heinemann|Methuen|Knopf|Doubleday|Scribner|Longmans?|Weidenfeld|Kluwer|Elgar|"
    r"Ashgate|Tauris|Zed|Verso|Norton|Harper|Oneworld|Pluto|Polity|Palgrave|OUP|CUP|UP|Editions?|Éditions|Éditeurs?|Librairie|Edizioni|"
    r"Editore|Editrice|Ediciones|Editorial|Presses|Nomos|Beck|Mohr|Suhrkamp|Rowohlt|Reclam|Hanser|Vandenhoeck|Böhlau|Kohlhammer|"
    r"Bärenreiter|Civitas|Tecnos|Aranzadi|Cátedra|Centre|Center|Foundation|University|Organi[sz]ation|Office|Council|Printing|"
    r"Stationery|HMSO|GPO|Intersentia|Giuffrè|Einaudi|Mulino|Laterza|Feltrinelli|Mondadori|Bompiani|Adelphi|Donzelli|Carocci|"
    r"FrancoAngeli|Olschki|Sansoni|Gallimard|Seuil|Pedone|Dalloz|LGDJ|PUF|Fayard|Flammarion|Hachette|Plon|Vrin|Maspero|Karthala|"
    r"Alfaguara|Anagrama|Tusquets|Seix Barral|Paidós|Gedisa|Porrúa|Akal|Espasa|Sudamericana|Siglo XXI|Fondo de Cultura Económica|"
    r"Harmattan|Grasset|Sirey|Montchrestien|Economica|Aubier|Bruylant|Litec|Larcier|Defrénois|Lextenso|Anthemis|Stämpfli|"
    r"Schulthess|Helbing|Armand Colin|Odile Jacob|La Découverte|Albin Michel|Robert Laffont|Actes Sud|Nauwelaerts|Peeters|Brepols|Droz|"
    r"Slatkine|Payot|Labor et Fides|Giappichelli|CEDAM|Cedam|Jovene|UTET|Utet|Garzanti|Sellerio|Zanichelli|Marsilio|Franco Angeli|"
    r"Tirant lo Blanch|Marcial Pons|Dykinson|Trotta|Duncker|Klostermann|Metzler|Ullstein|Kröner|Kiepenheuer|Wallstein|Schöningh|"
    r"Harrassowitz|Olms|Königshausen|De Gruyter|de Gruyter|Manz|Facultas|Minuit|Klincksieck|Belles Lettres|Julliard|"
    r"Denoël|Tallandier|"
    r"Larousse|De Boccard|Classiques Garnier|Le Monnier|Viella|Rizzoli|La Nuova Italia|Boringhieri|Bulzoni|Liguori|Maggioli|Gredos|Comares|"
    r"Eudeba|Almedina|Editora|Companhia das Letras|Malheiros|Círculo de Leitores|Paz e Terra|Brasiliense|Hucitec|Zahar|"
    r"Fondazione|Fondation|Fundación|Fundação|(?:Casa|Libreria|Società) editrice|Tipografia|Tipografía|Stamperia|Imprenta|Imprensa|"
    r"Imprimerie|Buchdruckerei|Buchhandlung|Verlagsbuchhandlung|Uitgeverij|Forlag|Förlag|Wydawnictwo|Nakladatelství|Kiadó|Il Saggiatore"
)
"""As an alternation of a pattern, whole words."""

OF_SEVERAL_NAMES: Final = (
    r"Farrar,\s(?:Straus|Strauss)(?:,?\s(?:and|&)\s(?:Giroux|Cudahy|Young|Company))?|Houghton,?\sMifflin(?:\sHarcourt|,?\s(?:and|&)\sCo(?:mpany|\.)?)?"
    r"|Harcourt,?\sBrace(?:,?\s(?:and|&)\s(?:World|Co(?:mpany|\.)?)|\sJovanovich)?|Holt,\sRinehart,?\s(?:and|&)\sWinston|Little,\sBrown"
    r"(?:,?\s(?:and|&)\sCo(?:mpany|\.)?)?|Dodd,\sMead(?:,?\s(?:and|&)\sCo(?:mpany|\.)?)?|Duell,\sSloan,?\s(?:and|&)\sPearce"
    r"|Routledge,?\s(?:and|&)\sKegan\sPaul|Kegan\sPaul,\sTrench,\sTrübner(?:,?\s(?:and|&)\sCo\.?)?"
    r"|Faber\s(?:and|&)\s(?:Faber|Gwyer)|Simon\s(?:and|&)\sSchuster|Rowman\s(?:and|&)\sLittlefield|Hill\s(?:and|&)\sWang"
    r"|Thames\s(?:and|&)\sHudson|Harper\s(?:and|&)\s(?:Row|Brothers)|Chatto\s(?:and|&)\sWindus|Hodder\s(?:and|&)\sStoughton"
    r"|Allen\s(?:and|&)\sUnwin|Sheed\s(?:and|&)\sWard|Sidgwick\s(?:and|&)\sJackson|Lawrence\s(?:and|&)\sWishart"
    r"|Secker\s(?:and|&)\sWarburg|Grosset\s(?:and|&)\sDunlap"
)
"""Houses that bear the names of several people, with commas or an "and", as an alternation of a pattern for the whole name."""
