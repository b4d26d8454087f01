"""What a run of a Word document looks like, as far as it tells what the text is: hidden or raised, by itself or by its styles.

A property of the run itself goes before that of its character style, and that before the one of the paragraph's style (ECMA-376 part 1,
17.7.2); a style has what the style it is based on says unless it says otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from citator.formats.readers._office.word_parts import W, WordFile, attribute, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["RunStyles"]

_CHAIN: Final = 16  # styles that are based on one another
_OFF: Final = ("0", "false", "off")


class RunStyles:
    """Looks up how text is shown."""

    def __init__(self, word: WordFile) -> None:
        self._styles = {attribute(style, "styleId"): style for style in ([] if word.styles is None else word.styles.iter(W + "style"))}
        self._marks = word.styles_named("footnote reference", "endnote reference")
        self._known: dict[str, tuple[str, str, str]] = {}

    def hidden(self, run: Element | None, paragraph_style: str) -> bool:
        """Whether a run with these properties is hidden text."""
        found = self._looked_up(run, paragraph_style, 0)
        return bool(found) and found.lower() not in _OFF

    def raised(self, run: Element | None, paragraph_style: str) -> bool:
        """Whether a run with these properties is superscript."""
        return self._looked_up(run, paragraph_style, 1) == "superscript" or value(run, "rStyle") in self._marks

    def font(self, run: Element | None, paragraph_style: str) -> str:
        """The font of a run for signs of symbol fonts; "" where none is named."""
        return self._looked_up(run, paragraph_style, 2)

    def _looked_up(self, run: Element | None, paragraph_style: str, at: int) -> str:
        own = _of(run)[at]
        return own or self._of_style(value(run, "rStyle"))[at] or self._of_style(paragraph_style)[at]

    def _of_style(self, style_id: str) -> tuple[str, str, str]:
        known = self._known.get(style_id)
        if known is None:
            found = ("", "", "")
            at = style_id
            for _ in range(_CHAIN):
                style = self._styles.get(at)
                if style is None:
                    break
                given = _of(style.find(W + "rPr"))
                found = (found[0] or given[0], found[1] or given[1], found[2] or given[2])
                at = value(style, "basedOn")
            known = self._known[style_id] = found
        return known


def _of(properties: Element | None) -> tuple[str, str, str]:
    """Hidden ("" where not said), vertical position, and font of some run properties."""
    if properties is None or not len(properties):
        return ("", "", "")
    vanish, fonts = properties.find(W + "vanish"), properties.find(W + "rFonts")
    hidden = "" if vanish is None else attribute(vanish, "val") or "1"
    font = attribute(fonts, "ascii") or attribute(fonts, "hAnsi")
    return (hidden, value(properties, "vertAlign"), font)
