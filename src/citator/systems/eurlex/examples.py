"""Real strings of the Union's law, and look-alikes."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["EXAMPLES"]

EXAMPLES: Sequence[tuple[str, str | None]] = [
    # EUR-Lex translator of Zotero, tests
    ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:31995L0046", "31995L0046"),
    ("https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:62019CJ0245", "62019CJ0245"),
    ("http://data.europa.eu/eli/dir/1995/46/oj", "http://data.europa.eu/eli/dir/1995/46/oj"),
    # addresses: EUR-Lex help, "Linking"
    ("https://eur-lex.europa.eu/legal-content/EN/TXT/PDF/?uri=CELEX:32016R0679&from=EN", "32016R0679"),
    ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex%3A32016R0679", "32016R0679"),
    ("http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=CELEX:31995L0046:en:HTML", "31995L0046"),
    ("http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?uri=OJ:L:1995:281:0031:0050:EN:PDF", "OJ L 281, 1995, p. 31"),
    ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=uriserv:OJ.L_.2016.119.01.0001.01.ENG", "OJ L 119, 2016, p. 1"),
    ("https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=OJ:L_202401689", "OJ L, 2024/1689"),
    ("https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2012:673:FIN", "COM(2012) 673"),
    ("https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng", "http://data.europa.eu/eli/reg/2016/679/oj"),
    ("http://publications.europa.eu/resource/celex/32016R0679", "32016R0679"),
    ("https://curia.europa.eu/juris/liste.jsf?num=C-131/12", "C-131/12"),
    # acts: Interinstitutional style guide, 3.1 and annex
    ("Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016", "32016R0679"),
    ("Regulation (EU) No 1025/2012 of the European Parliament and of the Council", "32012R1025"),
    ("Regulation (EC) No 1049/2001", "32001R1049"),
    ("Council Regulation (EEC) No 2913/92 of 12 October 1992 establishing the Community Customs Code", "31992R2913"),
    ("Commission Implementing Regulation (EU) 2015/2447", "32015R2447"),
    ("Regulation (EU, Euratom) No 966/2012", "32012R0966"),
    ("Directive 95/46/EC", "31995L0046"),
    ("Directive (EU) 2015/2366", "32015L2366"),
    ("Council Directive 93/13/EEC of 5 April 1993 on unfair terms in consumer contracts", "31993L0013"),
    ("Decision No 1982/2006/EC", "32006D1982"),
    ("Commission Decision 2011/833/EU", "32011D0833"),
    ("Decision (EU) 2015/1814", "32015D1814"),
    ("Council Decision 2010/413/CFSP", "32010D0413"),
    ("Council Framework Decision 2002/584/JHA", "32002F0584"),
    ("Council Common Position 2001/931/CFSP", "32001E0931"),
    ("Commission Recommendation 2003/361/EC", "32003H0361"),
    ("Decision No 2496/96/ECSC", "31996S2496"),
    ("la directive 95/46/CE et le règlement (UE) 2016/679", "32016R0679"),
    ("Richtlinie 95/46/EG", "31995L0046"),
    ("CELEX: 32016R0679", "32016R0679"),
    ("CELEX number 02016R0679-20160504", "02016R0679-20160504"),
    ("32016R0679R(02)", "32016R0679R(02)"),
    ("52018PC0033", "52018PC0033"),
    ("62012CJ0131", "62012CJ0131"),
    # the Official Journal: style guide, annex A2 and 3.1; OSCOLA, 2.6; Bluebook, rule 21.9
    ("OJ L 119, 4.5.2016, p. 1", "OJ L 119, 2016, p. 1"),
    ("OJ 2016 L 119/1", "OJ L 119, 2016, p. 1"),
    ("[2004] OJ L24/1", "OJ L 24, 2004, p. 1"),
    ("1995 O.J. (L 281) 31", "OJ L 281, 1995, p. 31"),
    ("OJ L, 2023/2854, 22.12.2023", "OJ L, 2023/2854"),
    ("OJ C 364, 18.12.2000, p. 1", "OJ C 364, 2000, p. 1"),
    # Commission documents: style guide, 3.2
    ("COM(2020) 823 final", "COM(2020) 823"),
    ("SWD(2020) 345 final", "SWD(2020) 345"),
    ("JOIN(2013) 1 final", "JOIN(2013) 1"),
    # cases: the Court's own way to cite, and OSCOLA
    ("Case C-131/12 Google Spain SL v Agencia Española de Protección de Datos", "C-131/12"),
    ("judgment of 13 May 2014, Google Spain and Google, C\u2011131/12, EU:C:2014:317, paragraph 88", "62012CJ0131"),
    ("Joined Cases C-293/12 and C-594/12 Digital Rights Ireland", "C-293/12"),
    ("Case 6/64 Costa v ENEL [1964] ECR 585", "6/64"),
    ("Case T-115/94 Opel Austria v Council", "T-115/94"),
    ("Opinion 2/13, EU:C:2014:2454", "62013CV0002"),
    ("Article 101 TFEU", "TFEU art. 101"),
    ("Article 8 of the Charter of Fundamental Rights of the European Union", "CFR art. 8"),
    # look-alikes
    ("Regulation 1/2003", None),
    ("the City Council Regulation 12/2003", None),
    ("Directive 5/2020 of the Ministry", None),
    ("Case 6/64", None),
    ("ICSID Case No. ARB/02/8", None),
    ("Constitutional Court of Colombia, Case C-355/06", None),
    ("Sentencia T-760/08", None),
    ("a C-131 aircraft, T-34/85 tanks", None),
    ("Case No. IT-94-1-A", None),
    ("Resolution 2016/679 of the Economic and Social Council", None),
    ("the Security Council decision 2012/24", None),
    ("OJ Simpson, 1995", None),
    ("Article 101 of the Treaty of Lighthouses", None),
    ("https://eur-lex.europa.eu/homepage.html", None),
    ("https://eur-lex.europa.eu/search.html?scope=EURLEX&text=rivers", None),
    ("decision 31/301 of the Council", None),
    ("telephone 32016 70679", None),
    ("the SEC (2008) rules", None),
]
