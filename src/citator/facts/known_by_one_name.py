"""Writers who are cited by one name alone: "Goethe: Faust. Stuttgart: Reclam 1986".

Written down from general knowledge. Only names that are no town, no given name of many and no word of a title; who is missing here is
not taken for an author where nothing but one name stands before a colon.
"""

from __future__ import annotations

from typing import Final

__all__ = ["KNOWN_BY_ONE_NAME"]

KNOWN_BY_ONE_NAME: Final = frozenset(
    """
    Aischylos Aristophanes Aristoteles Aristotle Aristote Augustinus Boccaccio Boethius Brecht Büchner Caesar Cervantes Cicero
    Cicéron Clausewitz Corneille Dante Descartes Diderot Dostojewski Engels Epikur Erasmus Euklid Euripides Fichte Flaubert
    Fontane Freud Goethe Grillparzer Grimmelshausen Grotius Hegel Heine Herder Herodot Herodotus Hesiod Hobbes Hölderlin Homer Homère
    Horaz Hume Ibsen Kafka Kant Kierkegaard Kleist Leibniz Lenin Lessing Livius Locke Lukrez Luther Machiavelli
    Marx Melanchthon Molière Montaigne Montesquieu Nestroy Nietzsche Novalis Ovid Petrarca Platon Plato Plautus Plutarch
    Plotin Proust Pufendorf Rabelais Rilke Rousseau Sallust Schelling Schiller Schopenhauer Shakespeare Sophokles Spinoza
    Stendhal Tacitus Terenz Thukydides Thucydides Tolstoi Vattel Vergil Voltaire Wieland Wittgenstein Xenophon Zola
    """.split()
)
"""Their names as German, English and French books have them."""
