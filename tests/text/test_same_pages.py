"""Two addresses of one host: one page in another form, language or place of the site, or two pages."""

from __future__ import annotations

from time import perf_counter

import pytest

from citator.text.shown_addresses import is_meant, leads_elsewhere, shown_address


@pytest.mark.parametrize(
    ("shown", "href"),
    [
        ("https://harbour.example/wiki/Tide_table", "https://harbour.example/w/index.php?title=Tide_table&oldid=123456"),
        ("https://harbour.example/watch?v=dQw4w9WgXcQ", "https://harbour.example/embed/dQw4w9WgXcQ"),
        ("https://harbour.example/news/tides.html?_r=1", "https://harbour.example/news/tides.html?_r=0"),
        (
            "https://harbour.example/publications/tide-and-lamp-report",
            "https://harbour.example/uploads/attachment_data/file/123/tide-and-lamp-report.pdf",
        ),
        ("https://harbour.example/Documents/Convention_ENG.pdf", "https://harbour.example/documents/d/court/convention_ENG"),
        ("https://harbour.example/journal/v1/n2/full/tides12345.html", "https://harbour.example/articles/tides12345"),
        ("https://harbour.example/abs/2101.00001", "https://harbour.example/pdf/2101.00001v2.pdf"),
        ("https://harbour.example/tides", "https://harbour.example/tides%E2%80%8B"),
        ("https://harbour.example/tides", "https://harbour.example/tides%22"),
        ("https://harbour.example/tides", "http://www.harbour.example/tides%20"),
        ("https://harbour.example/2019–2020-report", "https://harbour.example/2019-2020-report"),
        ("https://harbour.example/news/ti-des", "https://harbour.example/news/tides"),
        ("https://harbour.example/∼brook/tides", "https://harbour.example/~brook/tides"),
        ("https://bücher-hafen.example.de/lampen", "https://xn--bcher-hafen-thb.example.de/lampen/1"),
        ("https://www.münchen.de/rathaus", "https://www.xn--mnchen-3ya.de/rathaus/home.html"),
        ("https://harbour.example/Mar%E9es", "https://harbour.example/Marées"),
        ("https://harbour.example/marées", "https://harbour.example/mare%CC%81es"),
        ("https://harbour.example/tide%20tables", "https://harbour.example/tide%2520tables"),
        ("https://harbour.example/paper?id=17", "https://harbour.example/paper?id=17)"),
        ("https://harbour.example/paper?ID=Ab12", "https://harbour.example/paper?id=ab12"),
        (
            "https://harbour.example/doc.jsf?docid=12&doclang=EN&mode=lst&cid=99",
            "https://harbour.example/doc.jsf?docid=12&doclang=FR&mode=req&cid=12",
        ),
        ("https://harbour.example/eng/resources/tides", "https://harbour.example/fre/resources/tides"),
        ("https://harbour.example/tides_en.pdf", "https://harbour.example/tides_fr.pdf"),
        ("https://harbour.example/index_en.htm", "https://harbour.example/index_de.htm"),
        ("https://harbour.example/en/", "https://harbour.example/"),
        ("https://harbour.example/print/article/12", "https://harbour.example/article/12"),
        ("https://harbour.example/content/1/2.full.pdf", "https://harbour.example/content/1/2.abstract"),
        ("https://harbour.example/tides.html", "https://harbour.example/tides.pdf"),
        ("https://harbour.example/(S(abc12))/tides.aspx", "https://harbour.example/(S(xyz34))/tides.aspx"),
        ("https://harbour.example/#/lamps/17", "https://harbour.example/#/lamps/17/"),
        ("https://harbour.example/handle/1234/56", "https://harbour.example/bitstream/1234/56/1/tides.pdf"),
        ("https://harbour.example/index.php/jl/article/view/12", "https://harbour.example/jl/article/download/12/34"),
        ("https://harbour.example/jl/article/12/3/45", "https://harbour.example/jl/article-abstract/12/3/45?redirectedFrom=fulltext"),
        ("http://harbour.example/2/hi/europe/4123456.stm", "http://harbour.example/1/hi/world/europe/4123456.stm"),
        ("https://harbour.example/politik/a-1234567.html", "https://harbour.example/politik/tides-a-1234567.html"),
        ("https://harbour.example/Tides-Lamps/dp/B00ABC1234/ref=sr_1_1", "https://harbour.example/dp/B00ABC1234"),
        ("https://harbour.example/2019/05/tides-and-lamps/", "https://harbour.example/?p=1234"),
        ("https://harbour.example/web/2019/tides", "https://harbour.example/tides"),
        ("https://harbour.example/lamps&quays", "https://harbour.example/lamps&amp;quays"),
        ("https://harbour.example/node/123", "https://harbour.example/en/news/tides-and-lamps"),
        ("https://harbour.example/ukpga/1998/42/contents", "https://harbour.example/ukpga/1998/42"),
        ("https://harbour.example/tides", "https://abc.us2.list-manage.com/track/click?u=1&id=2"),
        ("https://harbour.example/world/2013/may/03/tides-and-lamps", "https://harbour.example/our-news/2013/may/03/tides-and-lamps"),
        ("https://harbour.example/research/low-tides-and-lamps", "https://harbour.example/insights/low-tides-and-lamps"),
        ("https://harbour.example/2015/05/03/tides-and-lamps/", "https://harbour.example/articles/2015/05/03/tides_and_lamps"),
        (
            "https://harbour.example/en/reports/2009/05/03/tides-and-lamps",
            "https://harbour.example/report/2009/05/03/tides-and-lamps/quays",
        ),
        ("https://harbour.example/reports/annual-report-2019", "https://harbour.example/files/2019-05/annual-report-2019-final_0.pdf"),
        ("https://harbour.example/files/tides0512.pdf", "https://harbour.example/files/tides0512_0.pdf"),
        (
            "https://harbour.example/news/article123456789/The-Lamps.html",
            "https://harbour.example/world/article123456789/Lamps-at-sea.html",
        ),
        ("https://harbour.example/bitstream/10665/12345/1/9789241234567_eng.pdf", "https://harbour.example/handle/10665/12345"),
        ("https://harbour.example/images/0012/001234/123456e.pdf", "https://harbour.example/ark:/48223/pf0000123456"),
        (
            "https://harbour.example/decisions/DE/rs20090630_2bve000208.html",
            "https://harbour.example/decisions/EN/rs20090630_2bve000208en.html",
        ),
        ("https://harbour.example/content/12/3/45.abstract", "https://harbour.example/content/12/3/45.full.pdf+html"),
        ("https://harbour.example/standard/12345.html", "https://harbour.example/catalogue/detail.htm?csnumber=12345"),
        ("https://harbour.example/act.php?id=HAR-A-1978-31229", "https://harbour.example/diary/txt.php?id=HAR-A-1978-31229"),
        ("https://harbour.example/display?aid=1234567", "https://harbour.example/fulltext?type=1&fid=1234568&aid=1234567"),
        ("https://harbour.example/case.jsf?num=C-131/12", "https://harbour.example/document/document.jsf?docid=152065"),
        ("https://harbour.example/sheet.do?anno=2010&numero=12", "https://harbour.example/decision.do?anno=2010&numero=12"),
        ("https://harbour.example/pt?id=mdp.3901501;view=1up;seq=12", "https://harbour.example/pt?id=mdp.3901501&view=2up&seq=13"),
        ("https://harbour.example/text?doc=Lamps:1999.01", "https://harbour.example/text?doc=Lamps:1999.01:book=1"),
        ("https://harbour.example/f?p=1000:12100:0::NO::C029", "https://harbour.example/f?p=1000:12100:98765::::C029"),
        ("https://harbour.example/i.php?option=c&id=12&Itemid=34", "https://harbour.example/i.php?option=c&id=12&Itemid=56"),
        ("https://harbour.example/report.pdf?v=3", "https://harbour.example/report.pdf?v=5"),
        ("https://harbour.example/en/tides-and-lamps", "https://harbour.example/fr/marees-et-lampes"),
        ("http://www.guardian.co.uk/world/tides", "https://www.theguardian.com/our-news/lamps"),
        ("https://www.gov.uk/government/publications/tides", "https://assets.publishing.service.gov.uk/media/5a7b/lamps.pdf"),
        ("https://undocs.org/A/60/L.1", "https://digitallibrary.un.org/record/556636"),
        ("http://www.guardian.co.uk/news/2013/may/03/tides", "https://www.theguardian.com/world/2013/may/03/lamps"),
        ("http://www.guardian.co.uk/news/2013/may/3/tides", "https://www.theguardian.com/world/2013/may/03/lamps"),
        ("https://harbour.example/news/france/low-tides-of-june", "https://harbour.example/paris/low-tides-of-june"),
        ("https://harbour.example/reports/annual-report-2019", "https://harbour.example/files/annual-report-2019-database.pdf"),
        ("https://harbour.example/reports/annual-report-2019", "https://harbour.example/files/annual-report-2019-for-partners.pdf"),
        (
            "https://harbour.example/law/9780199231690/law-9780199231690-e12",
            "https://harbour.example/law/9780199231690/law-9780199231690-e12-2",
        ),
        (
            "https://harbour.example/f?p=LAMPS:12100:0::NO::P1_CODE:C029",
            "https://harbour.example/f?p=1000:12100:98::NO:12100:P1_CODE,P1_LANG:C029,en:NO",
        ),
        ("https://harbour.example/f?p=LAMPS:12100:0::NO::P1_CODE:C029", "https://harbour.example/f?p=LAMPS:12100:0::NO::P1_ACT_ID:312174"),
        ("https://harbour.example/africa/kenya/low-tides-of-june", "https://harbour.example/news/low-tides-of-june"),
        (
            "https://harbour.example/12345/harbour-master-resigns-over-lamps",
            "https://harbour.example/12345/harbour-master-quits-over-lamps",
        ),
        ("https://harbour.example/docs/case_12_esp.pdf", "https://harbour.example/docs/case_12_ing.pdf"),
        ("https://harbour.example/article/12/3_45/_article", "https://harbour.example/article/12/3_45/_pdf"),
    ],
)
def test_another_form_or_place_of_a_page_is_no_other_page(shown: str, href: str) -> None:
    assert not leads_elsewhere(shown, href, shown)


@pytest.mark.parametrize(
    ("shown", "href"),
    [
        ("https://harbour.example/reports/tides-and-lamps-2019.pdf", "https://harbour.example/reports/tides-and-lamps-2020.pdf"),
        ("https://harbour.example/en/tides.html", "https://harbour.example/en/lamps.html"),
        ("https://harbour.example/tides", "https://harbour.example/about"),
        ("https://harbour.example/page?doc=17", "https://harbour.example/page?doc=18"),
        ("https://harbour.example/news.php?id=17&lang=en", "https://harbour.example/news.php?id=18&lang=en"),
        ("https://harbour.example/2019/05/03/tides", "https://harbour.example/2019/06/04/tides"),
        ("https://harbour.example/20190503/tides", "https://harbour.example/20190504/winds"),
        ("https://harbour.example/press/2019/pr-17.html", "https://harbour.example/press/2019/pr-18.html"),
        ("https://harbour.example/tides/chapter-1.html", "https://harbour.example/tides/chapter-2.html"),
        ("https://harbour.example/download/tides.pdf", "https://harbour.example/download/lamps.pdf"),
        ("https://harbour.example/node/17", "https://harbour.example/node/18"),
        ("https://harbour.example/article/view/12", "https://harbour.example/article/view/13"),
        ("https://harbour.example/handle/1234/56", "https://harbour.example/handle/1234/57"),
        ("https://harbour.example/tides.pdf", "https://harbour.example/lamps.html"),
        ("https://harbour.example/lamps/report2019", "https://harbour.example/quays/report2020"),
        ("https://harbour.example/a/17", "https://harbour.example/a/18"),
        ("https://harbour.example/doc_17_en.pdf", "https://harbour.example/doc_18_en.pdf"),
        ("https://harbour.example/tides#/lamps/17", "https://harbour.example/tides#/lamps/18"),
        ("https://harbour.example/publications/tides", "https://harbour.example/publications"),
        ("https://harbour.example/articles/s41586-020-12345-6", "https://harbour.example/articles/s41586-020-54321-6"),
        ("https://harbour.example/collection/12345/item/1", "https://harbour.example/collection/12345/item/2"),
        ("https://harbour.example/harbours/leeds/timetable.html", "https://harbour.example/harbours/york/timetable.html"),
        ("https://harbour.example/2019/annual-harbour-report", "https://harbour.example/2020/annual-harbour-report"),
        ("https://harbour.example/lamps?year=2019", "https://harbour.example/quays?year=2019"),
        (
            "https://harbour.example/law/9780199231690/law-9780199231690-e12",
            "https://harbour.example/law/9780199231690/law-9780199231690-e13",
        ),
        ("https://harbour.example/sheet.do?anno=2010&numero=12", "https://harbour.example/sheet.do?anno=2010&numero=13"),
        ("https://harbour.example/pt?id=mdp.3901501;seq=12", "https://harbour.example/pt?id=mdp.3901999;seq=12"),
        ("https://harbour.example/act.php?id=HAR-A-1978-31229", "https://harbour.example/txt.php?id=HAR-A-1978-31230"),
        ("https://harbour.example/i.php?option=c&id=12&Itemid=34", "https://harbour.example/i.php?option=c&id=13&Itemid=34"),
        ("https://harbour.example/world/2013/may/03/tides-and-lamps", "https://harbour.example/world/2013/may/04/tides-and-lamps"),
        ("https://harbour.example/reports/tides-and-lamps", "https://harbour.example/reports/tides-and-lamps-annex"),
        ("https://harbour.example/news/article123456789/Lamps.html", "https://harbour.example/news/article123456987/Lamps.html"),
        ("https://harbour.example/decree/D10024.htm", "https://harbour.example/laws/L10024.htm"),
        ("https://harbour.example/docid/4a56789d8.html", "https://harbour.example/docid/4b56789e1.html"),
        ("https://harbour.example/report2019en.pdf", "https://harbour.example/report2020en.pdf"),
        ("https://harbour.example/hearing/45678/witness-hale", "https://harbour.example/hearing/45678/witness-brook"),
        ("https://harbour.example/en/tides-and-lamps", "https://harbour.example/en/winds-and-piers"),
        ("https://harbour.example/en/12/tides-and-lamps", "https://harbour.example/fr/13/marees-et-lampes"),
        ("https://harbour.example/en/tides", "https://harbour.example/fr/contact"),
        ("https://harbour.example/files/tides_0.pdf", "https://harbour.example/files/lamps_0.pdf"),
        ("https://harbour.example/doc/12345/ex1.htm", "https://harbour.example/doc/12345/ex2.htm"),
        ("https://www.guardian.co.uk/world/tides", "https://islands.example/lamps"),
        ("https://www.harbour.gov.uk/tides", "https://www.islands.gov.uk/winds"),
        ("https://www.gov.uk/guidance/tides", "https://www.legislation.gov.uk/ukpga/1998/42"),
        ("http://www.guardian.co.uk/world/2013/may/03/tides", "https://www.theguardian.com/world/2013/jun/12/lamps"),
        ("http://www.unhcr.org/refworld/docid/4a56789d8.html", "https://www.refworld.org/docid/4b56789e1.html"),
        ("https://harbour.example/f?p=LAMPS:12100:0::NO::P1_CODE:C029", "https://harbour.example/f?p=LAMPS:12100:0::NO::P1_CODE:C087"),
        ("https://harbour.example/f?p=LAMPS:1:0::NO", "https://harbour.example/f?p=LAMPS:12000:0::NO"),
        ("https://harbour.example/i.php?option=c&Itemid=34", "https://harbour.example/i.php?option=c&Itemid=56"),
        ("https://harbour.example/africa/kenya/low-tides-of-june", "https://harbour.example/africa/uganda/low-tides-of-june"),
        ("https://harbour.example/leeds/2019/low-tides-of-june", "https://harbour.example/york/2019/low-tides-of-june"),
        ("https://harbour.example/reports/annual-report-2019", "https://harbour.example/files/annual-report-2019-annex.pdf"),
        ("https://harbour.example/reports/annual-report-2019", "https://harbour.example/files/annual-report-2019-summary.pdf"),
        ("https://harbour.example/hearing/45678/opening-statement-hale", "https://harbour.example/hearing/45678/closing-statement-hale"),
        ("https://harbour.example/case-12-1", "https://harbour.example/case-12"),
        ("https://harbour.example/files/vol-1.pdf", "https://harbour.example/files/vol.pdf"),
    ],
)
def test_pages_beside_each_other_are_two(shown: str, href: str) -> None:
    assert leads_elsewhere(shown, href, shown)


@pytest.mark.parametrize(
    ("href", "shown"),
    [
        ("https://out.example/url?q=https://harbour.example/Mar%25C3%25A9es&sa=D", "https://harbour.example/Mar%C3%A9es"),
        ("https://www-harbour-example.proxy.example/tides", "https://harbour.example/tides"),
        ("https://www-tide--lamps-example.proxy.example/tides", "https://www.tide-lamps.example/tides"),
        ("https://harbour.example/tides%E2%80%8B", "http://www.harbour.example/tides"),
        ("https://harbour.example/tides%22", "https://harbour.example/tides"),
    ],
)
def test_what_leads_on_or_has_something_stray_gives_way_to_what_is_printed(href: str, shown: str) -> None:
    assert is_meant(href, shown)
    assert not is_meant("https://harbour.example/wiki/Lamp_Inc.", "https://harbour.example/wiki/Lamp_Inc")


@pytest.mark.parametrize(
    ("shown", "href"),
    [
        ("https://harbour.example/ofce/nal-report", "https://harbour.example/office/final-report"),
        ("https://harbour.example/paper?id=12", "https://harbour.example/paper?id=12345"),
        ("https://harbour.example/en/news/tides", "https://harbour.example/fr/news/tides"),
    ],
)
def test_on_paper_letters_are_lost_and_lines_end(shown: str, href: str) -> None:
    assert not leads_elsewhere(shown, href, torn=True)
    assert leads_elsewhere("https://harbour.example/paper?id=17", "https://harbour.example/paper?id=71", torn=True)


def test_what_a_page_is_called_for_short_may_have_a_year() -> None:
    words = "harbour-office.org/Report2019"
    shown = shown_address(words)
    assert shown is not None
    assert not leads_elsewhere(shown, "https://harbour-office.org/publications/annual-report-2019.pdf", words)
    assert leads_elsewhere(shown, "https://harbour-office.org/report2020", words)


def test_a_long_row_of_marks_behind_a_target_takes_no_time() -> None:
    started = perf_counter()
    assert leads_elsewhere("https://harbour.example/tides", f"https://harbour.example/winds{'%22' * 20_000}x")
    assert perf_counter() - started < 2


@pytest.mark.parametrize("href", ["https://islands.example/Tide%20Tables/", "https://islands.example/tide%20tables/index.html"])
def test_the_same_path_at_another_host_is_a_site_that_moved(href: str) -> None:
    assert not leads_elsewhere("https://harbour.example/tide%20tables", href)
