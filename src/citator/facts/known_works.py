"""Well-known works and their authors, to notice a slip in an author's name.

Written down from general knowledge, not copied from a catalogue. The table proves nothing about a work of the same title by somebody
else: a name is only held against it when it is the same name but for a letter or two. What is not here is not judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final, TypeAlias

__all__ = ["author_of"]

Author: TypeAlias = tuple[str, str, str]
"""First names, particle, family name."""

_WORKS: Final = """
Longitude | Dava || Sobel
Silent Spring | Rachel || Carson
The Sea Around Us | Rachel || Carson
On the Origin of Species | Charles || Darwin
The Descent of Man | Charles || Darwin
The Structure of Scientific Revolutions | Thomas || Kuhn
The Logic of Scientific Discovery | Karl || Popper
The Open Society and Its Enemies | Karl || Popper
A Theory of Justice | John || Rawls
Political Liberalism | John || Rawls
The Law of Peoples | John || Rawls
Anarchy, State, and Utopia | Robert || Nozick
Taking Rights Seriously | Ronald || Dworkin
Law's Empire | Ronald || Dworkin
The Concept of Law | H. L. A. || Hart
Natural Law and Natural Rights | John || Finnis
The Rule of Law | Tom || Bingham
The Common Law | Oliver Wendell || Holmes
The Nature of the Judicial Process | Benjamin || Cardozo
The Pure Theory of Law | Hans || Kelsen
Leviathan | Thomas || Hobbes
Two Treatises of Government | John || Locke
The Social Contract | Jean-Jacques || Rousseau
The Spirit of the Laws | Charles || Montesquieu
The Wealth of Nations | Adam || Smith
The Theory of Moral Sentiments | Adam || Smith
On Liberty | John Stuart || Mill
Considerations on Representative Government | John Stuart || Mill
Democracy in America | Alexis | de | Tocqueville
The Old Regime and the Revolution | Alexis | de | Tocqueville
The Second Sex | Simone | de | Beauvoir
The Origins of Totalitarianism | Hannah || Arendt
Eichmann in Jerusalem | Hannah || Arendt
The Human Condition | Hannah || Arendt
Imagined Communities | Benedict || Anderson
Nations and Nationalism | Ernest || Gellner
Nations and Nationalism since 1780 | Eric || Hobsbawm
The Age of Extremes | Eric || Hobsbawm
The Age of Revolution | Eric || Hobsbawm
Orientalism | Edward || Said
Discipline and Punish | Michel || Foucault
The Order of Things | Michel || Foucault
The Wretched of the Earth | Frantz || Fanon
The Great Transformation | Karl || Polanyi
The Protestant Ethic and the Spirit of Capitalism | Max || Weber
Economy and Society | Max || Weber
Suicide | Émile || Durkheim
Distinction | Pierre || Bourdieu
Governing the Commons | Elinor || Ostrom
Development as Freedom | Amartya || Sen
The Idea of Justice | Amartya || Sen
Capital in the Twenty-First Century | Thomas || Piketty
The General Theory of Employment, Interest and Money | John Maynard || Keynes
The Road to Serfdom | Friedrich || Hayek
Capitalism and Freedom | Milton || Friedman
Capitalism, Socialism and Democracy | Joseph || Schumpeter
The Death and Life of Great American Cities | Jane || Jacobs
Thinking, Fast and Slow | Daniel || Kahneman
Guns, Germs, and Steel | Jared || Diamond
The Clash of Civilizations and the Remaking of World Order | Samuel || Huntington
The End of History and the Last Man | Francis || Fukuyama
Politics among Nations | Hans || Morgenthau
Theory of International Politics | Kenneth || Waltz
The Anarchical Society | Hedley || Bull
The Twenty Years' Crisis | E. H. || Carr
Just and Unjust Wars | Michael || Walzer
A Problem from Hell | Samantha || Power
East West Street | Philippe || Sands
Axis Rule in Occupied Europe | Raphael || Lemkin
The Last Utopia | Samuel || Moyn
Inventing Human Rights | Lynn || Hunt
Humanity's Law | Ruti || Teitel
The Gentle Civilizer of Nations | Martti || Koskenniemi
From Apology to Utopia | Martti || Koskenniemi
The Creation of States in International Law | James || Crawford
International Law | Malcolm || Shaw
The Guns of August | Barbara || Tuchman
Postwar | Tony || Judt
Bloodlands | Timothy || Snyder
Europe: A History | Norman || Davies
Black Garden | Thomas | de | Waal
The Caucasus: An Introduction | Thomas | de | Waal
Black Lamb and Grey Falcon | Rebecca || West
Homage to Catalonia | George || Orwell
The Gulag Archipelago | Aleksandr || Solzhenitsyn
If This Is a Man | Primo || Levi
The Interpretation of Dreams | Sigmund || Freud
A Brief History of Time | Stephen || Hawking
The Double Helix | James || Watson
The Selfish Gene | Richard || Dawkins
Walden | Henry David || Thoreau
A Room of One's Own | Virginia || Woolf
A Vindication of the Rights of Woman | Mary || Wollstonecraft
The Souls of Black Folk | W. E. B. || Du Bois
The Mediterranean and the Mediterranean World in the Age of Philip II | Fernand || Braudel
The Elements of Style | William || Strunk
Gödel, Escher, Bach | Douglas || Hofstadter
The Art of Computer Programming | Donald || Knuth
The Mythical Man-Month | Frederick || Brooks
"""


@cache
def _table() -> dict[str, Author]:
    out: dict[str, Author] = {}
    for row in _WORKS.strip().splitlines():
        title, given, particle, family = (part.strip() for part in row.split("|"))
        out[_key("".join(c if c.isalnum() else " " for c in title.replace("'", "")).casefold().split())] = (given, particle, family)
    return out


def _key(words: Sequence[str]) -> str:
    return " ".join(words[1:] if words and words[0] in ("the", "a", "an") and len(words) > 1 else words)


def author_of(title: Sequence[str]) -> Author | None:
    """The author of the well-known work with these words for a title (lower case, no punctuation), a leading article aside.

    >>> author_of(("silent", "spring")), author_of(("the", "black", "garden")), author_of(("tide", "tables"))
    (('Rachel', '', 'Carson'), ('Thomas', 'de', 'Waal'), None)
    """
    return _table().get(_key(title))
