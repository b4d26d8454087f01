"""What the fields of an entry say of each other, in the styles of many lands: and entries beside them that say something else."""

from __future__ import annotations

import pytest

from citator.parsing.references import parse_reference
from citator.systems import recognise
from citator.text.names import parse_names


def _light(entry: str) -> dict[str, str]:
    one = parse_reference(entry, recognise)
    fields = {
        name: "; ".join(map(str, field.value)) if isinstance(field.value, tuple) else str(field.value)
        for name, field in one.record.fields.items()
    }
    return {"type": one.type, **fields}


def _has(entry: str, expected: dict[str, str | None]) -> None:
    read = _light(entry)
    assert {name: read.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (  # the book behind "in", whatever stands between it and its editors
            ("Brook, S. (1980) 'Lighting/dimming', in Brook, S., Hale, D. and Weir, P. (eds) Ports, Lamps, Tides. Leeds: "
             "Quay Press, pp. 128–138."),
            {"type": "chapter", "editor": "S. Brook; D. Hale; P. Weir",
             "container-title": "Ports, Lamps, Tides", "publisher": "Quay Press"},
        ),
        (
            "Brook PS, Hale A. Lamp changes in old ports. In: Weir B, Tarn KW, editors. The basis of lamps. Leeds: Quay; 2002. p. 93-113.",
            {"type": "chapter", "editor": "B Weir; KW Tarn", "container-title": "The basis of lamps", "page": "93-113"},
        ),
        (
            ("Bach, Anna/Bach, Jan (1994): Das Licht im Hafen. In: Weber, Klaus/Huber, Jo J. (Hg.): Die Welt der Lampen. "
             "Bonn: Weidmann, S. 1-40."),
            {"type": "chapter", "editor": "Klaus Weber; Jo J. Huber", "container-title": "Die Welt der Lampen", "publisher-place": "Bonn"},
        ),
        (
            "Brook G., «On Lamps», in P. Weir (a cura di), New Views of Lamps, Quay Press, Cambridge 1991, pp. 93-113.",
            {"type": "chapter", "editor": "P. Weir", "container-title": "New Views of Lamps", "publisher-place": "Cambridge"},
        ),
        (
            ("Ruiz Gómez, Manuel, «La luz del puerto: una creación», en Rafael Weir y Manuel Hale (eds.), Luz y mar en la España "
             "contemporánea, Madrid, Alianza, 1997, pp. 201-233."),
            {"editor": "Rafael Weir; Manuel Hale", "container-title": "Luz y mar en la España contemporánea", "page": "201-233"},
        ),
        (
            "Brook, Ann, ‘Lamps of Dido’, in Harbours, ed. by Philip Weir, 4 vols (London: Quay, 1999), iv, pp. 47–70",
            {"container-title": "Harbours", "editor": "Philip Weir", "number-of-volumes": "4"},
        ),
        (  # editors, hosts, and names without the stop that ends them
            "Conger, Ann D. 1997. “Lamps and Talk.” Pp. 173-84 in Readings in Light, edited by A. Weir and Jo Hale. New York: Quay Press.",
            {"editor": "A. Weir; Jo Hale"},
        ),
        ("Brook, Alain (dir.), 2005, Histoire des lampes, Paris, Quai.", {"author": None, "editor": "Alain Brook"}),
        (
            "Brook, S. (1953). The dream of lamps. In J. Weir (Ed. & Trans.), The works of Ann Brook (Vols. 4–5). Quay Press.",
            {"editor": "J. Weir"},
        ),
        (
            "Brook, D. (Guest), & Hale, H. (Host). (2017). Lamps at work [Film]. Harbour Watch. https://example.org/lamps",
            {"author": "D. Brook; H. Hale"},
        ),
        ("Brook, Ann. n.d. “Lamps After All.” Unpublished manuscript.", {"author": "Ann Brook", "title": "Lamps After All"}),
        ("Weir Christophe, Les lampes d'été. Naissance d'une lumière, Paris, Quai, 2009.", {"author": "Christophe Weir"}),
        ("Le Roy Weir, Emmanuel. Lamps: The Land of Light. New York: Quay Press, 1979.", {"author": "Emmanuel Le Roy Weir"}),
        ("Weir, Edward W. Lamplight. 25th anniversary ed. New York: Quay Books, 1994.", {"author": "Edward W. Weir", "title": "Lamplight"}),
        (
            "Lamp Science Collaboration. (2015). Estimating the light of lamps. Sea Studies, 349(62), 4–9.",
            {"author": "Lamp Science Collaboration"},
        ),
        ("Weir A, Bray F, Center MM. Lamp statistics. J Sea Stud. 2011;61(2):69–90.", {"author": "A Weir; F Bray; MM Center"}),
        (  # town, state and house
            "Brook, T. 2014. Lamps in the New Century. Cambridge, MA: Harvard University Press.",
            {"publisher-place": "Cambridge, MA", "publisher": "Harvard University Press"},
        ),
        ("Weir AC, Hale JE. Book of lamps. 11th ed. Philadelphia (PA): Quay; 2006.", {"publisher-place": "Philadelphia (PA)"}),
        ("Weir, Toni. The Lit Quay. Viking, 2004.", {"publisher": "Viking", "publisher-place": None}),
        (
            "Weir, Geoffrey, editor. The Future of the Lamp. U of Leeds P, 1996.",
            {"title": "The Future of the Lamp", "publisher": "U of Leeds P"},
        ),
        (
            "B. Weir and R. J. Hale. A Book of Lamps. Number 57 in Monographs on Light. Quay & Hall, Boca Raton, Florida, USA, 1993.",
            {"collection-title": "Monographs on Light", "collection-number": "57", "publisher": "Quay & Hall", "container-title": None},
        ),
        (
            "[12] P. W. Weir, in Proceedings of the 35th Annual Symposium on Lamps (IEEE, Los Alamitos, CA, 1994), p. 124.",
            {"container-title": "Proceedings of the 35th Annual Symposium on Lamps", "publisher": "IEEE"},
        ),
        (
            ("Ann Weir and Jo Hale. 2004. LampReduce: Simple Light. In Proceedings of the 6th Symposium on Lamps (LAMP '04). USENIX "
             "Association, San Francisco, CA, 137–150."),
            {"container-title": "Proceedings of the 6th Symposium on Lamps (LAMP '04)", "publisher": "USENIX Association"},
        ),
        (
            "U.S. Bureau of the Lamps. 1960. Characteristics of Light. Vol. 1. Washington, DC: U.S. Government Printing Office.",
            {"title": "Characteristics of Light", "volume": "1", "container-title": None},
        ),
        (  # years
            "Shao, Ann, and Jo Weir. “Expanding Lamps.” Journal of Light 11, no. 1 (Spring 2017): 1–34.",
            {"issued": "2017", "issue": "1"},
        ),
        (
            "Weir, Max. (1922) 1978. Light and Society. Edited by Guenther Roth. Berkeley: Quay Press.",
            {"issued": "1978", "original-date": "1922"},
        ),
        ("Weir, Karl. 2001 [1944]. The Great Light. Boston, MA: Beacon Press.", {"issued": "2001", "original-date": "1944"}),
        ("Weir, Virginia. To the Lamp. 1927. Quay, 1981.", {"issued": "1981", "original-date": "1927", "publisher": "Quay"}),
        (
            "Zhu N, Hale D, et al. A new lamp in China, 2019. N Engl J Lamps. 2020;382(8):727-733.",
            {"issued": "2020", "title": "A new lamp in China, 2019"},
        ),
        (
            "Weir, Terry, ‘Lamps and Quays’, New Harbour Review, 152 (1985), 60–73",
            {"volume": "152", "issue": None, "issued": "1985", "page": "60–73"},
        ),
        (
            "Weir, Pierre. “Between Lamp and Light.” Tides, no. 26 (1989): 7–24.",
            {"container-title": "Tides", "issue": "26", "volume": None, "issued": "1989"},
        ),
        ("Ann Weir and Jo Hale. Long lamp memory. Neural Lamps, 9(8):1735–1780, 1997.", {"page": "1735–1780", "issue": "8"}),
        (  # editions and volumes
            "Weir, Fernand. Lamps of the Age of Sails. Translated by Siân Hale. 2 vols. New York: Quay, 1972.",
            {"volume": None, "number-of-volumes": "2"},
        ),
        (
            "WEIR, Philipp, 2015. Lampen: Grundlagen. 12., überarbeitete Auflage. Weinheim: Quai.",
            {"title": "Lampen: Grundlagen", "edition": "12"},
        ),
        ("Ruiz, R. (2014). Metodología de las lámparas (6.ª ed.). Muelle Editorial.", {"edition": "6"}),
        (
            "Weir MM. Light and sleep: a survey [dissertation]. Leeds: Harbour University; 2002.",
            {"type": "thesis", "genre": "dissertation"},
        ),
        (  # titles in marks
            "R. Weir and J. Hale, “Lamp transfer protocol (LTP/1.1): Light and content,” RFC 7231, Jun. 2014.",
            {"title": "Lamp transfer protocol (LTP/1.1): Light and content"},
        ),
        (
            "Weir Michel, « Des lampes autres », Phare, Mouvement, Continuité, n° 5, octobre 1984, p. 46-49.",
            {"title": "Des lampes autres", "container-title": "Phare, Mouvement, Continuité"},
        ),
        ("Lamplight. Directed by Ann Weir, Quay Bros., 1942.", {"type": "motion_picture", "title": "Lamplight", "director": "Ann Weir"}),
        (
            "Weir, R. E., & Hale, T. D. (in press). Telling more than lamps. Harbour Bulletin.",
            {"title": "Telling more than lamps", "container-title": "Harbour Bulletin"},
        ),
        ("7. J. D. Weir, F. H. C. Hale, Structure of lamps. Nature 171, 737–738 (1953).", {"author": "J. D. Weir; F. H. C. Hale"}),
        ("[Weir 1978] Leslie Weir. Time and lamps. Communications of the Quay, 21(7):558–565, 1978.", {"author": "Leslie Weir"}),
        (  # the Brazilian standard
            "WEIR, Ana de Sousa. Para além do farol. Revista dos Portos, Coimbra, n. 78, p. 3-46, out. 2007.",
            {"type": "article-journal", "container-title": "Revista dos Portos", "issue": "78", "page": "3-46"},
        ),
        (
            "WEIR, Ana da. O farol. In: LIMA, João da (org.). Os faróis: o mar. Petrópolis: Cais, 2000. p. 73-102.",
            {"type": "chapter", "editor": "João da Lima", "container-title": "Os faróis: o mar", "page": "73-102"},
        ),
        (
            "WEIR, Ana. O farol na cidade. 1964. Tese (Doutorado em Luz) – Universidade do Cais, São Paulo, 1964.",
            {"type": "thesis", "title": "O farol na cidade", "publisher": "Universidade do Cais", "genre": "Tese (Doutorado em Luz)"},
        ),
        (
            "IBGL. Censo de faróis. Rio de Janeiro: IBGL, 2010. Disponível em: https://example.org/censo. Acesso em: 12 mar. 2020.",
            {"URL": "https://example.org/censo", "accessed": "2020-03-12"},
        ),
        (  # the Chinese one
            "李明，王强，等. 河流与灯塔研究[J]. 海港学报，2018，41(3)：512-525.",
            {"author": "李明; 王强; et al.", "title": "河流与灯塔研究", "container-title": "海港学报", "volume": "41",
             "issue": "3", "page": "512-525"},
        ),
        ("李明. 灯塔[M]. 北京: 海港出版社, 1998.", {"type": "book", "title": "灯塔", "publisher-place": "北京", "publisher": "海港出版社"}),
        (
            "WEIR A, HALE B, et al. Light is all you need[C]//Advances in Lamps. Long Beach: Quay Press, 2017: 5998-6008.",
            {"type": "chapter", "container-title": "Advances in Lamps", "publisher": "Quay Press", "page": "5998-6008"},
        ),
    ],
)  # fmt: skip
def test_the_fields_are_what_they_say(entry: str, expected: dict[str, str | None]) -> None:
    _has(entry, expected)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("A. Weir, B. Hale. Can. J. Lamps 62, 2059 (1984).", {"issued": "1984", "original-date": None}),
        ("R. Weir et al., Nature 466 (2010) 2013.", {"issued": "2010", "original-date": None}),
        ("Brook, A. (1998/1999). Lamps. Leeds: Quay Press.", {"issued": "1998"}),
        (
            'Behrens, Rudolf: "Fixer la lampe". Funktion der Lampe im Hafen. In: Zeitschrift für Lampen 37 (2013), S. 133–154.',
            {"container-title": "Zeitschrift für Lampen"},
        ),
        ("Weir, Jo. The Quays of Oslo, Norway. Leeds: Quay Press, 1994.", {"publisher-place": "Leeds", "publisher": "Quay Press"}),
        ("Brook, A. (1999). Lamps: 2 essays. Leeds: Quay Press.", {"title": "Lamps: 2 essays", "number-of-volumes": None}),
        ("Brook, A. Lamps. Harbour News, vol. 2, 1999, pp. 3–9.", {"volume": "2", "number-of-volumes": None}),
        ("Brook, Ann. Lamps of 1924. Leeds: Quay Press, 2012.", {"title": "Lamps of 1924", "issued": "2012", "original-date": None}),
        ("Weir, J. B. Lamps. Leeds: Quay Press, 1994.", {"author": "J. B. Weir", "title": "Lamps"}),
        ("Brook, A., & Hale, B. (1994). Lamps [Video]. Leeds: Quay Press.", {"author": "A. Brook; B. Hale"}),
        ("Zadie Lee, Lamps of the Sea (Leeds: Quay Press, 2001).", {"author": "Zadie Lee"}),
        ("Brook A. Lamps in 2019. J Sea Stud. 2020;38(7):33-40.", {"title": "Lamps in 2019", "issued": "2020"}),
        ("Weir A. Light[4] and lamps. J Sea Stud. 2004;7(1):1-9.", {"container-title": "J Sea Stud", "volume": "7"}),
        ("Hale, B. (2001). Lamps. In Quays (Vol. 2, pp. 3–9). Leeds: Quay Press.", {"volume": "2", "page": "3–9"}),
        (
            "Brook, S., & Hale, V. (2004, May). Lamp detection. Paper presented at the Lamp Symposium, Detroit, MI.",
            {"publisher-place": "Detroit, MI", "publisher": None},
        ),
        ("A. Weir. Lamps and logic. In Proceedings of the Lamp Symposium, The Hague, The Netherlands, May 2001.", {"publisher": None}),
        ("Physics of Lamps, 15, 53 (2001).", {"container-title": "Physics of Lamps"}),
    ],
)
def test_what_is_like_them_stays_as_it_is(entry: str, expected: dict[str, str | None]) -> None:
    _has(entry, expected)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Gomez, A. N., Kaiser, Ł., & Weir, I.", ["A. N. Gomez", "Ł. Kaiser", "I. Weir"]),
        ("Planck Collaboration, Weir, N., Hale, Y.", ["Planck Collaboration", "N. Weir", "Y. Hale"]),
        ("Hobsbawm E.J., Ranger T.", ["E.J. Hobsbawm", "T. Ranger"]),
        ("Weir A, Center MM, Hale J.", ["A Weir", "MM Center", "J Hale"]),
        ("J. D. Weir, Ann Hale", ["J. D. Weir", "Ann Hale"]),
        ("Malcolm Weir, A. J. Hale", ["Malcolm Weir", "A. J. Hale"]),
    ],
)
def test_names_in_their_order(words: str, names: list[str]) -> None:
    assert list(map(str, parse_names(words))) == names
