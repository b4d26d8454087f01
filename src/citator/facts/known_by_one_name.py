"""Writers who are cited by one name alone: "Goethe: Faust. Stuttgart: Reclam 1986".

Written down from general knowledge. Only names that are no town and no word of a title; who is missing here is not taken for an author
where nothing but one name stands before a colon.
"""

from __future__ import annotations

from typing import Final

__all__ = ["KNOWN_BY_ONE_NAME"]

KNOWN_BY_ONE_NAME: Final = frozenset(
    """
    Aischylos Aristophanes Aristoteles Aristotle Aristote Augustinus Boccaccio Boethius Brecht Büchner Caesar Calvin Cervantes Cicero
    Cicéron Clausewitz Corneille Dante Darwin Descartes Diderot Dostojewski Engels Epikur Erasmus Euklid Euripides Fichte Flaubert
    Fontane Freud Goethe Grillparzer Grimmelshausen Grotius Hegel Heine Herder Herodot Herodotus Hesiod Hobbes Hölderlin Homer Homère
    Horaz Hugo Humboldt Hume Ibsen Kafka Kant Keller Kierkegaard Kleist Leibniz Lenin Lessing Livius Locke Lukrez Luther Machiavelli
    Marx Melanchthon Milton Molière Montaigne Montesquieu Nestroy Nietzsche Novalis Ovid Pascal Petrarca Platon Plato Plautus Plutarch
    Plotin Proust Pufendorf Rabelais Racine Rilke Rousseau Sallust Schelling Schiller Schopenhauer Seneca Shakespeare Sophokles Spinoza
    Stendhal Stifter Tacitus Terenz Thukydides Thucydides Tolstoi Vattel Vergil Virgil Voltaire Wieland Wittgenstein Xenophon Zola
    """.split()
)
"""Their names as German, English and French books have them."""
