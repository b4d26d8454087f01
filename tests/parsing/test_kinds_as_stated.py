"""The type of a work is what its citation says that it is: forms in brackets, lectures, films, entries, submissions, papers."""

from __future__ import annotations

import pytest

from citator.parsing.notes import parse_note
from citator.systems import recognise

CASES = [
    ("Ann Brook, Lamps of the Coast [map], 1:50,000 (Leeds, 1987).", "map", {"title": "Lamps of the Coast", "genre": "map"}),
    ("Harbour Office, Lamps of the Coast, chart, 1:50,000 (Leeds, 1987).", "map", {"title": "Lamps of the Coast"}),
    ("Office of Tides, Tides 1990–2015 (dataset), version 2, 2016.", "dataset", {"title": "Tides 1990–2015", "version": "2"}),
    ("Brook, A. (2019). Tides 1900–1918 [Data set]. Tide Archive. https://doi.org/10.1234/ab", "dataset", {"title": "Tides 1900–1918"}),
    ("Brook, A. (2018, May 7). Five tides [Blog post]. Retrieved from https://tides.example/five", "webpage", {"container-title": ""}),
    ("Brook, A. (2010). Pilots (Unpublished doctoral dissertation). University of Leeds.", "thesis", {"title": "Pilots"}),
    (
        "Brook, A. (2010). Pilots at sea [Doctoral dissertation, University of Leeds]. Thesis Bank.", "thesis",
        {"publisher": "University of Leeds", "genre": "Doctoral dissertation"},
    ),
    ("Brook, Ann. “New Waters.” Lecture, University of Leeds, March 3, 2011.", "speech", {"genre": "Lecture", "container-title": ""}),
    ("Jo Weir, ‘Judges at Sea’ (Annual Harbour Lecture, London, 14 November 2013).", "speech", {"publisher-place": ""}),
    ("Jo Weir, keynote address, Conference on Waterways, Basel, 3 May 2007.", "speech", {}),
    ("The Long Tide (Ann Brook dir, Nordfilm 2003).", "motion_picture", {"publisher": "Nordfilm", "publisher-place": ""}),
    ("Jo Weir, “Lighthouse”, in Encyclopaedia of Ports, 3rd ed., vol. 4 (Leeds: Weir Press, 1988), 211.", "entry-encyclopedia", {}),
    ("Brook’s Law Dictionary (8th ed. 2004), “salvage”.", "entry-dictionary", {"edition": "8th", "title": "salvage"}),
    ("Encyclopaedia of Ports, 11th ed., s.v. “Lighthouse”.", "entry-encyclopedia", {"title": "Lighthouse"}),
    ("Harbour Watch, Submission to the Ports Review of Ostland, October 2012, para. 9.", "submission", {}),
    ("Jo Weir, Ports in Motion, IPE Discussion Paper 34 (Leeds: Institute for Ports, 2008), 6.", "paper", {"number": "34"}),
    ("Jo Weir, portsim: Models, R package version 1.4, 2019.", "software", {"title": "portsim: Models", "version": "1.4"}),
    ("BBC Radio 4, ‘Sea Lanes’, Harbour Hour, 3 March 2015.", "broadcast", {"title": "Sea Lanes"}),
    ("Harbour Centre, “Beyond the Quay: Boats”, Policy Brief No. 45, 3 May 2012.", "report", {"number": "45", "genre": "Policy Brief"}),
    ("Mr. Karl Voss, Statement at the General Debate of the Assembly of Ports, 24 September 2010.", "speech", {}),
    ("Jo Weir, ‘Tides’, Sea Hour (Radio Ostland, 3 May 2012).", "broadcast", {"publisher": "Radio Ostland", "publisher-place": ""}),
    ("Council of Port Cities, Resolution 12 (2009) on dredging, 4 May 2009.", "resolution", {"number": "12", "title": ""}),
    ("World Bank. 2013. Ports and Rivers: A Survey. Washington, DC: World Bank.", None, {"title": "Ports and Rivers: A Survey"}),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind", "fields"), CASES)
def test_the_type_is_what_the_words_say(note: str, kind: str | None, fields: dict[str, str]) -> None:
    [one] = parse_note(note, recognise)
    assert kind is None or one.record.type == kind
    assert {name: one.record.text(name) for name in fields} == fields


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Ann Brook, Film and the Sea (Leeds: Weir Press, 2003), p. 12.", "book"),
        ("Ann Brook, Lamps (Leeds Map, 2003), p. 12.", "book"),
        ("Ann Brook, “The Map of the Coast”, Harbour Studies, vol. 3, No. 2 (2003), p. 12.", "article-journal"),
        ("Jo Weir, “Rivers”, in Companion to Ports, ed. Ann Brook (Leeds: Weir Press, 1988), 211.", "chapter"),
    ],
)
def test_words_of_a_title_or_a_publisher_say_nothing(note: str, kind: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.record.type == kind


@pytest.mark.parametrize(
    ("note", "volume"),
    [
        ("Meteoritics and Planetary Science, v. 32, pp. 249-258. 1997.", "32"),
        ("Earth and Planetary Science Letters, v.201, p.247-252. 2002", "201"),
        ("EOS, v. 53, p. 427. 1972.", "53"),
    ],
)
def test_a_volume_with_its_pages_is_no_version(note: str, volume: str) -> None:
    [one] = parse_note(note, recognise)
    assert one.type != "software"
    assert (one.record.text("version"), one.record.text("volume")) == ("", volume)


@pytest.mark.parametrize("note", ["Quaymap, v. 3.2, 2014.", "Quaymap, v. 3.2, p. 12."])
def test_a_version_of_parts_is_one(note: str) -> None:
    [one] = parse_note(note, recognise)
    assert (one.type, one.record.text("version")) == ("software", "3.2")
