"""Records of works about water, light and post, most of which exist; and some that test what a format can hold."""

from __future__ import annotations

from typing import Any

from citator.model import Record


def field(**csl: Any) -> Record:
    """A record from CSL-JSON; underscores stand for hyphens."""
    return Record.from_csl({key if key in ("DOI", "URL", "ISBN") else key.replace("_", "-"): value for key, value in csl.items()})


EDDYSTONE = field(
    type="webpage",
    title="Eddystone Lighthouse",
    author=[{"literal": "Trinity House"}],
    URL="https://www.trinityhouse.co.uk/lighthouses-and-lightvessels/eddystone-lighthouse",
)
STEVENSON = field(
    type="book",
    title="A Rudimentary Treatise on the History, Construction and Illumination of Lighthouses",
    author=[{"family": "Stevenson", "given": "Alan"}],
    publisher="John Weale",
    publisher_place="London",
    issued="1850",
)
SHANNON = field(
    type="article-journal",
    title="A Mathematical Theory of Communication",
    author=[{"family": "Shannon", "given": "C. E."}],
    container_title="Bell System Technical Journal",
    volume="27",
    issue="3",
    page="379–423",
    issued="1949",
    DOI="10.1002/j.1538-7305.1948.tb01338.x",
    URL="https://doi.org/10.1002/j.1538-7305.1948.tb01338.x",
)
SHANNON_FOUND = field(
    type="article-journal",
    title="A Mathematical Theory of Communication",
    author=[{"family": "Shannon", "given": "Claude E."}],
    container_title="Bell System Technical Journal",
    volume="27",
    issue="3",
    page="379-423",
    issued="1948-07",
    publisher="Institute of Electrical and Electronics Engineers (IEEE)",
    ISSN="0005-8580",
    DOI="10.1002/j.1538-7305.1948.tb01338.x",
)
WATER = field(
    type="resolution",
    number="A/RES/71/222",
    authority="General Assembly",
    issued="2016-12-21",
    title="International Decade for Action, “Water for Sustainable Development”, 2018–2028",
)
SEA = field(
    type="treaty",
    title="United Nations Convention on the Law of the Sea",
    container_title="UNTS",
    volume="1833",
    page="3",
    issued="1982-12-10",
)
PULP = field(
    type="case",
    title="Pulp Mills on the River Uruguay (Argentina v. Uruguay), Judgment",
    authority="International Court of Justice",
    container_title="I.C.J. Reports",
    page="14",
    issued="2010-04-20",
)
GAZETTE = field(
    type="article-newspaper",
    title="Fog & “Horns” <script>alert(1)</script>",
    container_title="Harbour Gazette",
    issued="1911",
    URL="http://harbour-gazette.example/1911?a=1&b=2",
)
OTHERS = (
    field(
        type="letter",
        author=[{"family": "Darwin", "given": "Charles"}],
        recipient=[{"family": "Hooker", "given": "J. D."}],
        issued="1844-01-11",
        URL="https://www.darwinproject.ac.uk/letter/DCP-LETT-729.xml",
    ),
    field(type="un-document", title="Transboundary waters: progress report", number="A/73/762-S/2019/168", issued="2019"),
    field(
        type="report",
        title="State of the Global Climate 2020",
        author=[{"literal": "World Meteorological Organization"}],
        number="WMO-No. 1264",
        publisher="WMO",
        publisher_place="Geneva",
        issued="2021",
        ISBN="978-92-63-11264-4",
    ),
    field(
        type="legislation",
        title="Directive 2000/60/EC establishing a framework for Community action in the field of water policy",
        authority="European Union",
        number="2000/60/EC",
        container_title="OJ L",
        volume="327",
        page="1",
        issued="2000-10-23",
    ),
    field(
        type="chapter",
        title="The Lamps",
        container_title="Lights of the North",
        author=[{"family": "de la Rue", "given": "W."}],
        editor=[{"family": "Munro", "given": "R. W."}],
        publisher="Thule Press",
        volume="II",
        page="12-18",
        issued="1979",
    ),
    field(type="book", title="Tide Tables", ISBN="0-00-000000-1"),
    field(type="interview", author=[{"literal": "Keeper of the light"}], interviewer=[{"family": "Ito", "given": "M."}], issued="2004"),
    field(
        type="thesis",
        title="On lenses_and 100% light $5 #1",
        author=[{"family": "Fresnel", "given": "Ö."}],
        publisher="École",
        issued="1822",
    ),
    field(
        type="article",
        title="Attention to Rivers",
        author=[{"literal": "Rhône & Saône Commission"}],
        number="arXiv:2101.00001",
        issued="2021-02-30",
    ),
    field(type="dataset", title="List of Lights"),
    field(type="speech", title="On the harbour", author=[{"family": "Stevenson", "given": "David", "suffix": "Jr."}], issued="1880"),
    field(type="document"),
    field(type="patent", title="Lens", author=[{"family": "Fresnel"}], number="FR123", issued="1823"),
    field(type="post-weblog", title='{Unbalanced \\ $x_1^2$ ~ "quoted"', URL="https://blog.example/a{b}c%20\\d", issued="2011-13"),
    field(
        type="paper-conference",
        title="Signals",
        author=[{"family": "Hertz"}],
        container_title="Proceedings of the AC Meeting",
        issued="1889",
    ),
    field(type="manuscript", title="Log of the Bell Rock", author=[{"family": "Leslie"}], issued="c. 1820"),
    field(type="bill", title="Lighthouses Bill", number="H.R. 9", authority="House of Representatives", issued="1789"),
    field(type="personal_communication", author=[{"literal": "others"}], issued="1999"),
    field(
        type="article-journal",
        title="Untimely",
        author=[{"family": "Volta"}],
        container_title="Annalen",
        issue="4",
        issued="1800",
        ISSN="0003-3804",
    ),
    field(
        type="book",
        title="Pharos",
        author=[{"family": "Thiersch"}],
        editor=[{"family": "Adler"}],
        publisher="Teubner",
        collection_title="Antike",
        collection_number="7",
        volume="2",
        issued="1909",
    ),
)
