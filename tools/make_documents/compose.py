"""A random document by a recipe: how many paragraphs, notes, tables and look-alikes it has."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from tools.make_documents.model import Block, Inline, Link, Made, Mark, Note, Raised, Table
from tools.make_documents.words import Words

__all__ = ["Recipe", "compose"]

_SYMBOLS = ("*", "†", "‡", "§")


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a document holds. ``labels``: number, symbol, mixed (symbols are set by hand among numbers), chapter (counted anew under each
    heading), page (whatever the page gives)."""

    paragraphs: int = 8
    density: float = 0.4
    language: str = "en"
    labels: str = "number"
    author_note: bool = False
    long_notes: bool = False
    several_paragraphs: bool = False
    adjacent: float = 0.06
    cited_twice: float = 0.0
    tables: int = 1
    table_letters: str = "ab"
    wide_table: bool = False
    powers: bool = True
    links: bool = True
    headings: bool = True
    heading_notes: bool = False
    caption_notes: bool = False
    references: int = 0
    numbered: bool = False
    masthead: bool = False
    head: str = ""


class _Composer:
    def __init__(self, seed: str, recipe: Recipe) -> None:
        self.recipe = recipe
        self.words = Words(seed, recipe.language)
        self.made = Made(recipe.language, head=recipe.head)
        self.labels = count(1)
        self.symbols = count(0)

    def note(self, *, label: str | None = None) -> Mark:
        """A new note; the mark that points at it."""
        recipe, words = self.recipe, self.words
        if label is None and (recipe.labels == "symbol" or (recipe.labels == "mixed" and words.chance(0.25))):
            label = _SYMBOLS[next(self.symbols) % len(_SYMBOLS)]
        elif label is None and recipe.labels != "page":
            label = str(next(self.labels))
        paragraphs = [self._note_text()]
        if recipe.several_paragraphs and words.chance(0.4):
            paragraphs += [(words.sentence() + words.stop,) for _ in range(words.number(1, 2))]
        self.made.notes.append(Note(label, tuple(paragraphs)))
        return Mark(len(self.made.notes) - 1)

    def _note_text(self) -> tuple[Inline, ...]:
        words, first = self.words, not self.made.footnotes
        if self.recipe.language != "en":
            return self._plain_note()
        if self.recipe.long_notes and words.chance(0.5):
            return (" ".join(words.sentence() + "." for _ in range(words.number(12, 22))),)
        kind = words.random.random()
        if kind < 0.15 and not first:
            return (words.choose("Ibid.", f"Ibid., p. {words.number(2, 300)}.", f"Id. at {words.number(2, 300)}."),)
        if kind < 0.3:
            book = f"{words.adjective().capitalize()} {words.noun().capitalize()}s"
            pages = f"{words.choose('pp. ', '')}{words.number(1, 90)}–{words.number(91, 300)}"
            return (f"{words.author()}, {book} ({words.place()}: {words.place()} Press, {words.number(1950, 2020)}), {pages}.",)
        if kind < 0.45:
            where = f"{words.number(1, 90)} {words.journal()} {words.number(1, 400)}, {words.number(401, 450)}"
            return (f"See {words.author()}, {words.title()}, {where} ({words.number(1950, 2020)}).",)
        if kind < 0.65 and self.recipe.links:
            said = f"{words.place()} Harbour Trust, “{words.sentence()}”, {words.number(1, 28)} March {words.number(1995, 2023)}"
            said += ", available at "
            return (said, self._link(), words.choose(".", " (accessed 3 May 2021)."))
        if kind < 0.72 and self.recipe.links:
            return (self._link(),)
        if kind < 0.9:
            said = " ".join(words.sentence() + "." for _ in range(words.number(1, 5)))
            return (f"{said} See also A/RES/{words.number(40, 78)}/{words.number(1, 300)}, para. {words.number(1, 40)}.",)
        return (f"A/{words.number(60, 79)}/{words.number(1, 900)}.",)

    def _plain_note(self) -> tuple[Inline, ...]:
        words = self.words
        said: list[Inline] = [f"{words.author()}, {words.sentence()}{words.stop}"]
        if words.chance(0.3):
            said += [" ", self._link()]
        return tuple(said)

    def _link(self) -> Link:
        url = self.words.url()
        return Link(url, url)

    def paragraph(self, number: str = "", sentences: tuple[int, int] = (2, 5)) -> Block:
        """A paragraph of some sentences, with notes and look-alikes."""
        words, recipe = self.words, self.recipe
        gap = "" if recipe.language == "zh" else " "
        out: list[Inline] = []
        for _ in range(words.number(*sentences)):
            out.append((gap if out else "") + words.sentence())
            if recipe.powers and words.chance(0.12):
                out += self._look_alike()
            if recipe.links and words.chance(0.05):
                out += [" (see ", self._link(), ")"]
            middle = recipe.language == "en" and words.chance(0.2)
            out.append("," if middle else words.stop)
            if words.chance(recipe.density):
                out.append(self.note())
                if words.chance(recipe.adjacent):
                    out.append(self.note())
            elif self.made.notes and words.chance(recipe.cited_twice):
                out.append(Mark(words.number(0, len(self.made.notes) - 1)))
            if middle:
                out.append(f" and it was {words.verb()} again.")
        return Block("paragraph", tuple(_merged(out)), number)

    def _look_alike(self) -> list[Inline]:
        words = self.words
        before, raised, after = words.random.choice(
            [
                (f", some {words.number(2, 9)} × 10", words.choose("2", "3", "4"), " litres"),
                (f" over {words.number(2, 90)} km", "2", ""),
                (", with traces of ", words.choose("14", "90"), "C"),
                (f" and of the {words.number(3, 9) * 2 + 15}", "th", " lantern"),
            ]
        )
        self.made.not_markers.append(f"{before.split()[-1]}^{raised}")
        return [before, Raised(raised), after]

    def table(self) -> Block:
        """A table with its own notes, which are none of the document's."""
        words, letters = self.words, self.recipe.table_letters
        head: list[tuple[Inline, ...]] = [("Place",), ("First", Raised(letters[0])), ("Second", Raised(letters[1])), ("Year",)]
        rows = [
            tuple((cell,) for cell in (words.place(), str(words.number(1, 999)), str(words.number(1, 999)), str(words.number(1900, 1999))))
            for _ in range(words.number(3, 7))
        ]
        said = [f"Figures of the {words.noun()} survey.", f"Provisional, without {words.place()}."]
        return Block("table", table=Table((tuple(head), *rows), tuple(zip(letters, said, strict=False)), self.recipe.wide_table))

    def cite(self, blocks: list[Block]) -> None:
        """Gives the document a list of references, each cited as ``[n]`` in a paragraph of its own end."""
        words, made = self.words, self.made
        places = [at for at, block in enumerate(blocks) if block.kind == "paragraph"]
        for number in range(1, self.recipe.references + 1):
            link: tuple[Inline, ...] = (" Available at ", self._link(), ".") if words.chance(0.3) else ()
            said = f"{words.author()}, {words.title()}, {words.journal()} {words.number(1, 90)} ({words.number(1950, 2020)})."
            made.notes.append(Note(str(number), ((said, *link),), "reference"))
            at = places[(number - 1) * len(places) // self.recipe.references]
            old = blocks[at]
            added = (f" {words.sentence()} ", Mark(len(made.notes) - 1), ".")
            blocks[at] = Block(old.kind, (*old.inlines, *added), old.number)

    def run(self) -> Made:
        """The document."""
        recipe, words, made = self.recipe, self.words, self.made
        title: list[Inline] = [
            f"The {words.adjective()} {words.noun()} of {words.place()}" if recipe.language == "en" else words.sentence()
        ]
        if recipe.author_note:
            made.blocks.append(Block("title", tuple(title)))
            made.blocks.append(Block("author", (f"Ada {words.author()}", self.note(label="*"))))
        else:
            made.blocks.append(Block("title", tuple(title)))
        numbers = count(1)
        step = max(2, recipe.paragraphs // (recipe.tables + 1))
        for at in range(recipe.paragraphs):
            if recipe.headings and at % 3 == 1:
                if recipe.labels == "chapter":
                    self.labels = count(1)
                said = f"{words.adjective().capitalize()} {words.noun()}s" if recipe.language == "en" else words.sentence()
                marked = recipe.heading_notes and words.chance(0.6)
                made.blocks.append(Block("heading", (said, self.note()) if marked else (said,)))
            if recipe.tables and at and at % step == 0 and recipe.language == "en":
                made.blocks.append(self.table())
                caption = f"Figure {at}. The {words.adjective()} {words.noun()} of {words.place()}."
                if recipe.caption_notes:
                    made.blocks.append(Block("caption", (caption, self.note())))
            made.blocks.append(self.paragraph(f"{next(numbers)}." if recipe.numbered else ""))
        if recipe.references:
            self.cite(made.blocks)
        return made


def _merged(inlines: list[Inline]) -> list[Inline]:
    out: list[Inline] = []
    for one in inlines:
        if isinstance(one, str) and out and isinstance(out[-1], str):
            out[-1] += one
        elif one != "":
            out.append(one)
    return out


def compose(seed: str, recipe: Recipe) -> Made:
    """The document that this seed and recipe give; always the same one."""
    return _Composer(seed, recipe).run()
