"""The states of the Union: their names, how the Bluebook shortens them, and the addresses of their legislatures' bills.

Abbreviations: The Indigo Book, table T11, https://law.resource.org/pub/us/code/blue/IndigoBook.html. Addresses: the legislatures' own
sites as the Open States project reads them (https://github.com/openstates/openstates-scrapers, seen in its version of August 2026).
Where an address holds a number of the database instead of the bill's (Arizona, Delaware, Georgia, Nevada), or does not tell the chamber
(Florida, Washington), it names no bill and is not in the table.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["ABBREVIATIONS", "ADDRESSES", "POSTAL", "STATES"]

ABBREVIATIONS: Final = {
    "Ala.": "Alabama", "Alaska": "Alaska", "Ariz.": "Arizona", "Ark.": "Arkansas", "Cal.": "California", "Colo.": "Colorado",
    "Conn.": "Connecticut", "Del.": "Delaware", "Fla.": "Florida", "Ga.": "Georgia", "Haw.": "Hawaii", "Idaho": "Idaho", "Ill.": "Illinois",
    "Ind.": "Indiana", "Iowa": "Iowa", "Kan.": "Kansas", "Ky.": "Kentucky", "La.": "Louisiana", "Me.": "Maine", "Md.": "Maryland",
    "Mass.": "Massachusetts", "Mich.": "Michigan", "Minn.": "Minnesota", "Miss.": "Mississippi", "Mo.": "Missouri", "Mont.": "Montana",
    "Neb.": "Nebraska", "Nev.": "Nevada", "N.H.": "New Hampshire", "N.J.": "New Jersey", "N.M.": "New Mexico", "N.Y.": "New York",
    "N.C.": "North Carolina", "N.D.": "North Dakota", "Ohio": "Ohio", "Okla.": "Oklahoma", "Or.": "Oregon", "Pa.": "Pennsylvania",
    "R.I.": "Rhode Island", "S.C.": "South Carolina", "S.D.": "South Dakota", "Tenn.": "Tennessee", "Tex.": "Texas", "Utah": "Utah",
    "Vt.": "Vermont", "Va.": "Virginia", "Wash.": "Washington", "W. Va.": "West Virginia", "Wis.": "Wisconsin", "Wyo.": "Wyoming",
}  # fmt: skip

STATES: Final = tuple(ABBREVIATIONS.values())
"""The fifty names."""

POSTAL: Final = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX "
    "UT VT VA WA WV WI WY".split()
)
"""Their codes in addresses, with that of the District of Columbia: https://pe.usps.com/text/pub28/28apb.htm."""

_BILL: Final = r"(?P<kind>[A-Za-z]{1,4})0*(?P<number>[1-9]\d{0,4})"
_ROWS: Final = (
    ("Alaska", "akleg.gov", r"/basis/Bill/Detail/(?P<session>\d{1,2})\?root=(?P<kind>[A-Z]{2,4}) *(?P<number>\d{1,4})\b"),
    ("Arkansas", "arkleg.state.ar.us", rf"/Bills/Detail\?id={_BILL}&ddBienniumSession=\d{{4}}/(?P<year>\d{{4}})R"),
    ("California", "leginfo.legislature.ca.gov", rf"/faces/bill\w+\.xhtml\?bill_id=(?P<year>\d{{4}})\d{{4}}0{_BILL}"),
    ("Colorado", "leg.colorado.gov", r"/bills/(?P<kind>[a-z]{2,3})(?P<short>\d\d)-(?P<number>\d{3,4})"),
    ("Connecticut", "cga.ct.gov", rf"/asp/cgabillstatus/.*bill_num={_BILL}.*which_year=(?P<year>\d{{4}})"),
    ("Hawaii", "capitol.hawaii.gov", rf"/(?:sessions/)?session(?P<year>\d{{4}})/bills/{_BILL}_"),
    ("Hawaii", "capitol.hawaii.gov", (r"/.*measure_indiv\.aspx\?billtype=(?P<kind>[A-Z]{2,3})&billnumber=(?P<number>\d{1,4})&year="
     r"(?P<year>\d{4})")),
    ("Idaho", "legislature.idaho.gov", rf"/sessioninfo/(?P<year>\d{{4}})/legislation/{_BILL}"),
    ("Illinois", "ilga.gov", r"/legislation/.*DocNum=(?P<number>\d{1,4})&GAID=\d+&DocTypeID=(?P<kind>[A-Z]{2,3})\b"),
    ("Iowa", "legis.iowa.gov", rf"/legislation/BillBook\?ga=(?P<session>\d{{2,3}})&ba={_BILL}"),
    ("Kansas", "kslegislature.gov", rf"/li/b(?P<year>\d{{4}})_\d\d/measures/{_BILL}"),
    ("Kentucky", "apps.legislature.ky.gov", rf"/record/(?P<short>\d\d)rs/{_BILL}"),
    ("Louisiana", "legis.la.gov", rf"/legis/BillInfo\.aspx\?s=(?P<short>\d\d)RS&b={_BILL}"),
    ("Maryland", "mgaleg.maryland.gov", rf"/mgawebsite/Legislation/Details/{_BILL}\?ys=(?P<year>\d{{4}})RS"),
    ("Massachusetts", "malegislature.gov", rf"/Bills/(?P<session>\d{{3}})/{_BILL}"),
    ("Michigan", "legislature.mi.gov", r"/.*ObjectName=(?P<year>\d{4})-(?P<kind>[A-Z]{2,3})-(?P<number>\d{1,5})"),
    ("Minnesota", "revisor.mn.gov", rf"/bills/.*f={_BILL}&(?:.*&)?y=(?P<year>\d{{4}})"),
    ("Mississippi", "billstatus.ls.state.ms.us", rf"/(?P<year>\d{{4}})/pdf/(?:history/)?[A-Z]{{2}}/{_BILL}\."),
    ("Missouri", "house.mo.gov", rf"/Bill\.aspx\?bill={_BILL}&year=(?P<year>\d{{4}})"),
    ("New Jersey", "njleg.state.nj.us", rf"/bill-search/(?P<year>\d{{4}})/{_BILL}"),
    ("New York", "nysenate.gov", rf"/legislation/bills/(?P<year>\d{{4}})/{_BILL}"),
    ("New York", "nyassembly.gov", rf"/leg/\?.*bn={_BILL}&term=(?P<year>\d{{4}})"),
    ("North Carolina", "ncleg.gov", rf"/BillLookUp/(?P<year>\d{{4}})/{_BILL}"),
    ("Ohio", "legislature.ohio.gov", rf"/legislation/(?P<session>\d{{3}})/{_BILL}"),
    ("Oregon", "olis.oregonlegislature.gov", rf"/liz/(?P<year>\d{{4}})R1/Measures/Overview/{_BILL}"),
    ("Tennessee", "wapp.capitol.tn.gov", rf"/apps/BillInfo/Default(?:\.aspx)?\?BillNumber={_BILL}&GA=(?P<session>\d{{2,3}})"),
    ("Texas", "capitol.texas.gov", rf"/tlodocs/(?P<texas>\d\d)R/\w+/(?:html|pdf)/{_BILL}[A-Z]"),
    ("Texas", "capitol.texas.gov", rf"/BillLookup/\w+\.aspx\?LegSess=(?P<texas>\d\d)R&Bill={_BILL}"),
    ("Texas", "legis.state.tx.us", rf"/tlodocs/(?P<texas>\d\d)R/\w+/(?:html|pdf)/{_BILL}[A-Z]"),
    ("Utah", "le.utah.gov", rf"/~(?P<year>\d{{4}})/bills/(?:static/)?{_BILL}"),
    ("Vermont", "legislature.vermont.gov", r"/bill/status/(?P<year>\d{4})/(?P<kind>[A-Z]{1,3})\.(?P<number>\d{1,4})"),
    ("Virginia", "lis.virginia.gov", rf"/bill-details/(?P<year>\d{{4}})1/{_BILL}"),
    ("Wisconsin", "docs.legis.wisconsin.gov", rf"/(?P<year>\d{{4}})/proposals/(?:[a-z]{{3}}/[a-z]{{3}}/[a-z_]{{3,20}}/)?{_BILL}"),
    ("Wyoming", "wyoleg.gov", rf"/Legislation/(?P<year>\d{{4}})/{_BILL}"),
)  # fmt: skip
ADDRESSES: Final = tuple((state, host, re.compile(pattern, re.IGNORECASE)) for state, host, pattern in _ROWS)
"""State, host, and a pattern over path and query: ``kind``, ``number``, and ``year`` or ``session`` where the address tells."""
