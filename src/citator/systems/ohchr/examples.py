"""Strings in which documents of the treaty bodies and of the Office are named, and such as only look like them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

__all__ = ["EXAMPLES"]

EXAMPLES: Final[Sequence[tuple[str, str | None]]] = [
    # views of the committees as they cite one another
    ("Human Rights Committee, Communication No. 1134/2002", "CCPR Communication No. 1134/2002"),
    ("Human Rights Committee, communication No. 702/1996, Views adopted on 18 July 1997", "CCPR Communication No. 702/1996"),
    ("Communication No. 488/1992, U.N. Doc. CCPR/C/50/D/488/1992", "CCPR Communication No. 488/1992"),
    ("Committee against Torture, communication No. 21/1995", "CAT Communication No. 21/1995"),
    ("CEDAW, Communication No. 18/2008", "CEDAW Communication No. 18/2008"),
    ("Committee on the Rights of the Child, communications Nos. 104/2019 and 105/2019", "CRC Communication No. 104/2019"),
    ("CERD, Communication No. 4/1991", "CERD Communication No. 4/1991"),
    ("Committee on the Rights of Persons with Disabilities, communication No. 3/2011", "CRPD Communication No. 3/2011"),
    ("Committee on Economic, Social and Cultural Rights, communication No. 5/2015", "CESCR Communication No. 5/2015"),
    # https://www.ohchr.org/en/treaty-bodies/general-comments
    ("Human Rights Committee, General Comment No. 31", "CCPR General Comment No. 31"),
    ("Human Rights Committee, general comment No. 34 (2011), para. 12", "CCPR General Comment No. 34"),
    (
        "In General Comment No. 4 (2016), para. 12 (c), the Committee on the Rights of Persons with Disabilities",
        "CRPD General Comment No. 4",
    ),
    ("In its general comment No. 34, the Human Rights Committee held", "CCPR General Comment No. 34"),
    ("In general comment No. 7, the Committee on the Rights of the Child (the Committee) has also noted", "CRC General Comment No. 7"),
    ("CESCR General Comment No. 14", "CESCR General Comment No. 14"),
    ("Committee on Economic, Social and Cultural Rights, General Comment 20", "CESCR General Comment No. 20"),
    ("CEDAW general recommendation No. 19", "CEDAW General Recommendation No. 19"),
    ("Committee on the Elimination of Racial Discrimination, general recommendation XXIII", "CERD General Recommendation No. 23"),
    ("Committee against Torture, general comment No. 2", "CAT General Comment No. 2"),
    ("general comment No. 14 (2013) of the Committee on the Rights of the Child", "CRC General Comment No. 14"),
    ("Comité des droits de l’homme, observation générale no 32", "CCPR General Comment No. 32"),
    ("Comité de Derechos Humanos, observación general núm. 35", "CCPR General Comment No. 35"),
    ("General Comment No. 31, CCPR/C/21/Rev.1/Add.13", "CCPR General Comment No. 31"),
    ("Hum. Rts. Comm., Gen. Comment No. 29", "CCPR General Comment No. 29"),
    ("general comments Nos. 6, 14 and 36 of the Human Rights Committee", "CCPR General Comment No. 6"),
    ("Comité des droits de l’enfant, observation générale no 24 (2019)", "CRC General Comment No. 24"),
    ("observation générale no 36 (2018) du Comité des droits de l’homme", "CCPR General Comment No. 36"),
    (
        "Comité para la Eliminación de la Discriminación contra la Mujer, recomendación general núm. 35",
        "CEDAW General Recommendation No. 35",
    ),
    ("Комитет по правам человека, замечание общего порядка № 34 (2011)", "CCPR General Comment No. 34"),
    ("общая рекомендация № 35 (2013) Комитета по ликвидации расовой дискриминации", "CERD General Recommendation No. 35"),
    ("اللجنة المعنية بحقوق الإنسان، التعليق العام رقم 34 (2011)", "CCPR General Comment No. 34"),
    ("人权事务委员会第34号一般性意见(2011年)", "CCPR General Comment No. 34"),
    # communications as law reviews and the other languages of the Organization have them
    ("Kindler v. Canada, Comm. No. 470/1991, U.N. Doc. CCPR/C/48/D/470/1991", "CCPR Communication No. 470/1991"),
    ("communication No. 233/2003, decision of the Committee against Torture", "CAT Communication No. 233/2003"),
    ("Comité contra la Tortura, comunicación núm. 181/2001", "CAT Communication No. 181/2001"),
    ("Комитет против пыток, сообщение № 233/2003", "CAT Communication No. 233/2003"),
    ("禁止酷刑委员会第233/2003号来文", "CAT Communication No. 233/2003"),
    # https://spcommreports.ohchr.org
    ("AL AZE 1/2019", "AL AZE 1/2019"),
    ("Reference: UA IRN 12/2020", "UA IRN 12/2020"),
    ("OL USA 7/2017", "OL USA 7/2017"),
    ("https://spcommreports.ohchr.org/TMResultsBase/DownLoadPublicCommunicationFile?gId=24780", "special procedures file 24780"),
    ("https://juris.ohchr.org/casedetails/702/en-US", "juris/702"),
    ("http://juris.ohchr.org/Search/Details/702", "juris/702"),
    ("https://www.ohchr.org/en/press-releases/2025/08/a-lighthouse-for-all", "en/press-releases/2025/08/a-lighthouse-for-all"),
    ("http://www.ohchr.org/EN/NewsEvents/Pages/DisplayNews.aspx?NewsID=12345&LangID=E", "news/12345"),
    ("https://www.ohchr.org/EN/Issues/Migration/Pages/InternationalBorders.aspx", "EN/Issues/Migration/Pages/InternationalBorders.aspx"),
    ("https://www.ohchr.org/uprweb/downloadfile.aspx?filename=4233&file=EnglishTranslation", "uprweb/4233"),
    # look-alikes: other bodies' communications, other comments, numbers without a committee
    ("Communication No. 1134/2002", None),
    ("African Commission on Human and Peoples’ Rights, Communication 155/96", None),
    ("CSCE Communication No. 284, Prague, 26 October 1993", None),
    ("Communication No. 12 of the harbour office", None),
    ("General Comment No. 31", None),
    ("In general comment No. 31, the Committee against Torture was not named", None),
    ("Contrary to general comment No. 31, the Committee against Torture held so", None),
    ("In General Comment No. 4 (2016), para. 12, and elsewhere; the Committee on the Rights of the Child", None),
    ("a general comment on 31 pages", None),
    ("general recommendation 5 of the library committee", None),
    ("the Human Rights Committee received 31 communications in 2002", None),
    ("European Commission, Communication COM(2020) 67", None),
    ("AL 1/2019", None),
    ("the UA IRN flight", None),
    ("AL ABC 1/19", None),
    ("AL GOR 1/2020", None),
    ("Human Rights Committee of the harbour union", None),
    ("Human Rights Committee of the Bar, General Comment No. 3", None),
    ("ECRI general recommendation No. 15", None),
    ("Comité de la bibliothèque, observation générale no 5", None),
    ("замечание общего порядка № 5 библиотечного комитета", None),
    ("图书馆委员会第5号一般性意见", None),
    ("https://www.ohchr.org/", None),
    ("https://juris.ohchr.org/", None),
]
