"""Names of people who are called by a place or a byname behind them: "Marsilius of Padua", "Pliny the Elder".

Written down from general knowledge, for names that :mod:`citator.facts.given_names` has not. Names that are words, offices or the
beginnings of titles as well ("Mark of Cain", "Dean of Leeds") are left out.
"""

from __future__ import annotations

from typing import Final

__all__ = ["BYNAMES", "NAMES_OF_OLD"]

NAMES_OF_OLD: Final = frozenset(
    """
    Abbo Adalbert Adam Adelard Ado Aelfric Aelred Aeneas Agnellus Agobard Ailred Albert Albertus Alcuin Aldhelm Alexander Amalarius Ambrose
    Amulo Andronicus Anna Anselm Apollodorus Apollonius Arator Aristides Arnold Arnulf Athanasius Augustine Baldwin Bartholomew Basil
    Bede Benedict Benoît Bernard Berengar Berthold Boethius Bonaventure Boniface Bruno Burchard Caesarius Cassiodorus Catherine Chrétien
    Chrodegang Clare Clement Colette Conrad Cosmas Cyprian Cyril Daniel Demetrius Democritus Didymus Diodore Diodorus Diogenes Dionysius
    Dioscorides Dudo Eadmer Ekkehard Elias Embricho Ennodius Ephraem Ephrem Epiphanius Erasmus Eratosthenes Eriugena Ermoldus Eudoxus
    Eulogius Eunomius Euripides Eusebius Eustathius Eutropius Evagrius Ferrandus Flodoard Florus Folcuin Francis Fredegar Fructuosus
    Fulbert Fulcher Fulgentius Galbert Gaunilo Gelasius Gennadius George Gerald Gerard Gerhoch Gertrude Gervase Gilbert Gildas Giles
    Giraldus Godfrey Gorgias Gottschalk Gratian Gregory Guibert Haimo Heiric Helmold Heloise Henry Heraclides Heraclitus Heron Hesychius
    Hilary Hildebert Hincmar Hippias Hippocrates Hippolytus Hucbald Hugo Humbert Iamblichus Ignatius Irenaeus Isaac Isidore Ivo
    Jacobus Jacques James Jerome Joan Jocelin Jonas Josephus Justin Lambert Lanfranc Lawrence Leander Leo Leontius Liudger Liudprand
    Lucian Ludolf Lupus Macarius Macrina Manegold Marcellus Marinus Marius Marsilius Martin Maximus Mechthild Meginhard Melito Meliton
    Methodius Michael Moses Musonius Nestorius Nicetas Nicephorus Nicomachus Nikephoros Nithard Norbert Numenius Odo Odorannus Olympiodorus
    Orderic Origen Orosius Otfrid Otloh Otto Pachomius Palladius Papias Parmenides Paschasius Patrick Paul Paulinus Pelagius Philip
    Philo Philostorgius Photius Plotinus Pliny Plutarch Polycarp Porphyry Posidonius Proclus Procopius Prosper Protagoras Ptolemy Rabanus
    Ralph Raoul Rather Ratramnus Raymond Regino Remigius Richard Richer Rigord Robert Roger Romanos Rufinus Rupert Ruth Sedulius Serapion
    Severus Sextus Shenoute Sigebert Simon Smaragdus Socrates Sophronius Stephen Strabo Sulpicius Symeon Synesius Tertullian Thales
    Theodore Theodoret Theodoric Theodosius Theodulf Theophanes Theophilus Theophrastus Thierry Thietmar Thomas Tyconius Ulrich Usuard
    Venantius Victorinus Vincent Walafrid Walter Widukind Wibald Wipo Wolfram Wulfstan Xenophanes Zeno Zosimus Teresa Nicholas
    Pseudo-Dionysius Pseudo-Clement
    """.split()
)
"""Names of writers of antiquity and the Middle Ages."""

BYNAMES: Final = frozenset(
    """
    Areopagite Astronomer Blind Confessor Cynic Deacon Elder Geometer Grammarian Great Hermit Hymnographer Logothete Melodist Monk Patrician
    Philosopher Presbyter Recluse Rhetorician Scholastic Silentiary Sophist Studite Stylite Syrian Theologian Venerable Younger
    """.split()
)
"""What stands behind "the" in such a name: "Maximus the Confessor"."""
