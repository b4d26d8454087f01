"""The words that introduce a citation, in the languages and habits that are read."""

from __future__ import annotations

import pytest

from citator.parsing.cutting.signals import signal_at

SIGNALS = """
See|see also|See, e.g.|See generally|see, for example|Cf.|cf|Cp.|Compare|Contrast|Contra|Accord|But see|but cf.|Consult|Confer|and see
or see|Vgl.|vgl. auch|Vergleiche|Siehe|siehe auch|s. auch|Voir|voir aussi|voir, par exemple|v. aussi|so auch|ebenso|ähnlich|Anders|Dagegen
Kritisch|Grundlegend|Ausführlich|Eingehend|Näher|Weiterführend|en ce sens|dans le même sens|en sens contraire|en el mismo sentido
por todos|in senso contrario|nello stesso senso|per tutti|si veda|подробнее см.|a. A.|Véase|véanse|vid.|vedi|cfr.|v. anche|См.|ср.
ver también|For example|for instance|e.g.|with reference to|citing|quoting|discussed in|z. B.|cited in|quoted from|reprinted in
reproduced in|translated as|zitiert nach|zit. n.|abgedruckt in|cité par|cités dans|reproduit dans|citado en|reproducido en|citato in
cit. in|riprodotto in|цит. по|und siehe|et voir|y véase
For an overview, see|On the lamps, see|In this regard, see|As to the lamps, see|Regarding lamps, see|Concerning lamps, see
With regard to lamps, see|Zu den Leuchten siehe|Zum Fluss vgl.|Zur Karte siehe|Für die Karte siehe|Sobre los faros, ver|Acerca de faros, ver
Respecto a los faros, véase|Sur les phares, voir|À propos de phares, voir|Pour les phares, voir|Su questo, vedi|Sul faro, vedi
Sulla carta, vedi
Per la carta, vedi|Further information:|More details:|Lire l’article :|Para más información:
""".replace("\n", "|").strip("|")


@pytest.mark.parametrize("signal", SIGNALS.split("|"))
def test_what_introduces_a_citation_is_none_of_it(signal: str) -> None:
    text = f"{signal} Ann Brook, Lamps of the Coast, 1911"
    assert text[signal_at(text, 0, len(text))[1] :] == "Ann Brook, Lamps of the Coast, 1911"


@pytest.mark.parametrize(
    "verb", ["Also applied", "First cited", "Similarly followed", "Likewise quoted", "Subsequently adopted", "Later discussed"]
)
def test_what_was_done_in_a_source_introduces_it(verb: str) -> None:
    text = f"{verb} in Brook v. Weir"
    assert signal_at(text, 0, len(text)) == (None, len(verb) + 4)


@pytest.mark.parametrize(
    "text", ["Ann Brook, Lamps", "“See the Lamp”", "Seen from the Sea", "Verses on Lamps", "12 Harbour Law Review 3", "§ 3"]
)
def test_other_words_belong_to_the_citation(text: str) -> None:
    assert signal_at(text, 0, len(text)) == (None, 0)
