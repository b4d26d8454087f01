"""How reference lists mark the language of a source: codes of ISO 639, and the words that templates of encyclopaedias print.

The two-letter codes are all of ISO 639-1 (https://www.loc.gov/standards/iso639-2/php/code_list.php); of the longer ones, those in which
an encyclopaedia is written or old texts are cited. The names are those that English, Spanish, Portuguese, Italian and German templates
print for the languages that are named most.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CODES", "CODES_IN_CAPITALS", "FRENCH_NAMES", "NAMES", "OWN_NAMES"]

CODES: Final = tuple(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi
    fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw
    ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro
    ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh
    yi yo za zh zu
    ang arc arz ast azb bar ceb ckb csb dsb eml fil frp frr fro fur gmh goh got grc gsw hak haw hsb lad lij lmo mul mwl nah nan nap nds
    pap pdc pms pnt rue sah scn sco sgs sux szl vec vls wuu xmf yue zea
    """.split()
)

CODES_IN_CAPITALS: Final = tuple(code.upper() for code in CODES if len(code) == 2 and code not in ("eu", "uk"))
"""As Italian templates print them. "EU" and "UK" are the Union and the Kingdom before they are Basque and Ukrainian."""

NAMES: Final = tuple(
    """
    English French German Spanish Italian Portuguese Russian Ukrainian Polish Czech Dutch Swedish Danish Norwegian Finnish Greek Turkish
    Arabic Hebrew Persian Chinese Japanese Korean Latin Hungarian Romanian Bulgarian Serbian Croatian Catalan Hindi Indonesian Vietnamese
    inglés francés alemán español italiano portugués ruso polaco neerlandés sueco griego turco árabe hebreo chino japonés catalán
    inglês francês alemão espanhol português russo polonês polaco holandês grego chinês japonês
    inglese francese tedesco spagnolo portoghese russo polacco olandese svedese greco cinese giapponese
    englisch französisch deutsch spanisch italienisch portugiesisch russisch polnisch niederländisch schwedisch griechisch türkisch
    arabisch hebräisch chinesisch japanisch
    """.split()
)

FRENCH_NAMES: Final = tuple(
    """
    anglais français allemand espagnol italien portugais russe ukrainien polonais tchèque néerlandais suédois danois norvégien finnois grec
    turc arabe hébreu persan chinois japonais coréen latin hongrois roumain bulgare serbe croate catalan
    """.split()
)
"""As French prose names them; the templates of its encyclopaedia print codes."""

OWN_NAMES: Final = tuple(
    """
    English Français Deutsch Español Castellano Italiano Português Русский Українська Polski Čeština Nederlands Svenska Dansk Norsk Suomi
    Ελληνικά Türkçe العربية עברית فارسی 中文 日本語 한국어 Magyar Română Български Српски Hrvatski Català Euskara Galego Bahasa Kiswahili
    """.split()
)
"""As each names itself, where a site offers a page in several."""
