"""Two addresses of one host: one page in another form, language or place of the site, or two pages."""

from __future__ import annotations

import pytest

from citator.text.shown_addresses import is_meant, leads_elsewhere


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


@pytest.mark.parametrize("href", ["https://islands.example/Tide%20Tables/", "https://islands.example/tide%20tables/index.html"])
def test_the_same_path_at_another_host_is_a_site_that_moved(href: str) -> None:
    assert not leads_elsewhere("https://harbour.example/tide%20tables", href)
