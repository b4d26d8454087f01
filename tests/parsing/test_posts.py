"""Posts on social networks, and acts by their chapter in the laws of a country."""

from __future__ import annotations

import pytest

from citator.model import Citation
from citator.parsing import parse_note
from citator.systems import recognise


def _one(note: str) -> Citation:
    [one] = parse_note(note, recognise)
    return one


@pytest.mark.parametrize(
    ("note", "by", "network"),
    [
        ("Tweet by Harbour Office (@harbour), June 4, 2019, https://twitter.com/harbour/status/11358.", "Harbour Office", "Twitter"),
        ("Tweet from Harbour Office, @harbour, 4 June 2019.", "Harbour Office", "Twitter"),
        ("Harbour Office (@harbour), Twitter post, June 4, 2019, https://twitter.com/harbour/status/11358.", "Harbour Office", "Twitter"),
        ("Harbour Office (@harbour), X, 4 June 2024, https://x.com/harbour/status/11358.", "Harbour Office", "X"),
        ("Ann Brook, post on X, 4 June 2024, https://x.com/annbrook/status/11358 (accessed 5 June 2024).", "Ann Brook", "X"),
        ("Facebook post by the Harbour Office, June 4, 2019, https://www.facebook.com/harbour/posts/123.", "Harbour Office", "Facebook"),
        ("Post on the Facebook page of the Harbour Office, June 4, 2019.", "Harbour Office", "Facebook"),
        ("Harbour Office, Telegram, June 4, 2019, https://t.me/harbour/123.", "Harbour Office", "Telegram"),
        ("Harbour Office (@harbour), Instagram, June 4, 2019, https://www.instagram.com/p/abc/.", "Harbour Office", "Instagram"),
        ("Jo Weir (@joweir), Mastodon (May 3, 2023), https://harbour.example/weir/123.", "Jo Weir", "Mastodon"),
    ],
)
def test_a_post_has_its_author_network_and_day(note: str, by: str, network: str) -> None:
    one = _one(note)
    assert (one.type, [str(name) for name in one.record.names("author")]) == ("post", [by])
    assert one.record.text("container-title") == network
    date = one.record.date("issued")
    assert date is not None
    assert date.day is not None


def test_the_words_of_a_post_are_its_title() -> None:
    for note in (
        'Harbour Office (@harbour), "The dock is open," Twitter, June 4, 2019, 3:15 p.m., https://twitter.com/harbour/status/11358.',
        "@harbour, “The dock is open”, X, 4 June 2024, https://x.com/harbour/status/11358.",
    ):
        one = _one(note)
        assert (one.type, one.record.text("title")) == ("post", "The dock is open")


def test_a_video_is_by_who_uploaded_it() -> None:
    one = _one("Video posted to YouTube, “Dock reopened,” uploaded by “HarbourTV,” May 6, 2018, https://www.youtube.com/watch?v=abc123.")
    assert (one.type, one.record.text("title")) == ("broadcast", "Dock reopened")
    assert [str(name) for name in one.record.names("author")] == ["HarbourTV"]
    assert one.record.text("container-title") == "YouTube"


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Ann Brook, Twitter and the Port (Leeds: Weir Press, 2016), p. 3.", "book"),
        ("Ann Brook, “Lamps on Facebook,” Journal of Ports 12 (2004): 33–57.", "article-journal"),
        ("Harbour Office, Telegram to the Board, 4 June 1919.", None),
        ("Ann Brook, Post of Leeds, 4 June 1919.", None),
    ],
)
def test_what_only_names_a_network_is_no_post(note: str, kind: str | None) -> None:
    one = _one(note)
    assert one.type != "post"
    assert kind is None or one.type == kind


@pytest.mark.parametrize(
    ("note", "title", "number", "container", "year"),
    [
        ("Ports Act, Cap. L1, Laws of the Federation of Norland, 2004, s. 5.", "Ports Act", "Cap. L1",
         "Laws of the Federation of Norland", "2004"),
        ("Harbours Act, Chapter 226, Laws of Kenya, sec. 5.", "Harbours Act", "Chapter 226", "Laws of Kenya", ""),
        ("Harbours Act (Cap. 58), Laws of Malta.", "Harbours Act", "Cap. 58", "Laws of Malta", ""),
        ("Ports Act, Chapter 59 of the Laws of Uganda.", "Ports Act", "Chapter 59", "Laws of Uganda", ""),
        ("Harbours Code (Cap 224, 2008 Rev Ed) s 300.", "Harbours Code", "Cap 224", "", "2008"),
        ("Harbours Act (Cap. 4), Revised Laws of Fiji, 1985, s. 3.", "Harbours Act", "Cap. 4", "Revised Laws of Fiji", "1985"),
    ],
)  # fmt: skip
def test_an_act_by_its_chapter_in_the_laws_of_a_country(note: str, title: str, number: str, container: str, year: str) -> None:
    one = _one(note)
    assert one.type == "legislation"
    assert (one.record.text("title"), one.record.text("number"), one.record.text("container-title")) == (title, number, container)
    assert str(one.record.date("issued") or "") == year


def test_the_letters_of_a_commission_are_the_authority() -> None:
    one = _one("ACHPR, Centre for Ports v. Norland, Communication No. 155/96 (2001), para. 44.")
    assert (one.type, one.record.text("authority"), one.record.text("title")) == ("case", "ACHPR", "Centre for Ports v. Norland")


@pytest.mark.parametrize("how", ["Tweet by", "Facebook post by", "Statement on Twitter by"])
@pytest.mark.parametrize(
    "body",
    [
        "Special Envoy on Harbours", "Permanent Mission of Norland to the Harbour Union", "Embassy of Norland to Ostland",
        "Office on Lamps and Quays", "Special Envoy to Norland", "Women at Sea", "Voices from Norland", "Ambassador at Large",
    ],
)  # fmt: skip
def test_a_body_is_not_cut_within_its_name(body: str, how: str) -> None:
    one = _one(f"{how} the {body}, 3 May 2016.")
    assert (one.type, [str(name) for name in one.record.names("author")]) == ("post", [body])


@pytest.mark.parametrize(
    "behind",
    ["on 3 May 2016", "dated 3 May 2016", "on Tuesday, 3 May 2016", "from 3 May 2016", "at 10:15, 3 May 2016", "to @joweir, 3 May 2016",
     "to Jo Weir, 3 May 2016",
     "replying to Jo Weir, 3 May 2016", "in reply to Jo Weir, 3 May 2016"],
)  # fmt: skip
def test_the_day_and_whom_it_answers_are_no_part_of_the_name(behind: str) -> None:
    one = _one(f"Tweet by Ann Brook {behind}.")
    assert ([str(name) for name in one.record.names("author")], str(one.record.date())) == (["Ann Brook"], "2016-05-03")


@pytest.mark.parametrize(
    "name", ["Women at 50", "Committee on May Day", "Committee on March 8", "Ambassador from 10 Harbour Street", "Office at 3 Quays"]
)
def test_a_number_or_a_month_in_a_name_is_no_day(name: str) -> None:
    one = _one(f"Tweet by the {name}, 4 June 2019.")
    assert [str(author) for author in one.record.names("author")] == [name]


@pytest.mark.parametrize(
    "when",
    [
        "on 4 June 2019", "on June 4, 2019", "on the 4th of June 2019", "on Tuesday, 4 June 2019", "on Tuesday 4 June 2019",
        "on 2019-06-04", "dated 4 June 2019", "at 3:15 p.m. on 4 June 2019", "at 3 pm, 4 June 2019",
    ],
)  # fmt: skip
def test_a_day_behind_the_name_is_none_of_it(when: str) -> None:
    one = _one(f"Tweet by the Harbour Office {when}.")
    assert ([str(author) for author in one.record.names("author")], str(one.record.date("issued"))) == (["Harbour Office"], "2019-06-04")
