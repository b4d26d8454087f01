"""``citator systems``: what is recognised, and the manual page of each source system and authority."""

from __future__ import annotations

import inspect
import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

import typer

from citator.cli.options import Format, Output
from citator.cli.output import emit
from citator.errors import ConfigError

_WIDE = 96
_SHOWN = 12  # examples and look-alikes on a manual page; JSON has all


def systems(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME", help="Show the manual page of this one: its name, a scheme, or words of what it is.", show_default=False
        ),
    ] = None,
    format: Format("text", "json") = "text",  # type: ignore[valid-type]
    output: Output = None,
) -> int:
    """List the source systems that are recognised in text and the authorities that are asked; with NAME, its manual page."""
    from citator.authorities import authorities
    from citator.systems import systems as known_systems

    every: list[Any] = [*authorities(), *known_systems()]
    modules = {module.NAME: module for module in every}
    behind = {module.NAME: module for module in authorities() if hasattr(modules[module.NAME], "find")}
    if name is not None:
        named = _named(name, modules)
        if not named:
            raise ConfigError(f"{name!r} is no source system or authority, and no word in what they are; citator systems lists them")
        if len(named) == 1:
            page = _page(named[0], behind.get(named[0].NAME))
            emit(json.dumps(page, ensure_ascii=False, indent=1) if format == "json" else _manual(page), output)
            return 0
        modules = {module.NAME: module for module in named}
    rows = [{**_row(module), **({"asked": True} if name in behind else {})} for name, module in modules.items()]
    rows.sort(key=lambda row: (row["kind"] != "system", row["name"]))
    emit(json.dumps(rows, ensure_ascii=False, indent=1) if format == "json" else "\n".join(_listing(rows)), output)
    return 0


def _named(name: str, modules: Mapping[str, Any]) -> list[Any]:
    """The module of that name, else the one that gives a scheme of that name, else all that say those words of themselves."""
    if name in modules:
        return [modules[name]]
    giving = [module for module in modules.values() if name in module.SCHEMES and hasattr(module, "find")]
    words = name.casefold().split()
    about = [module for module in modules.values() if all(word in f"{module.NAME} {_row(module)['about']}".casefold() for word in words)]
    return giving or about


def _row(module: Any) -> dict[str, Any]:
    """One line of the list: the name, what it is, its schemes, an example."""
    matching = [text for text, value in getattr(module, "EXAMPLES", ()) if value]
    return {
        "name": module.NAME,
        "kind": "system" if hasattr(module, "find") else "authority",
        "about": (module.__doc__ or "").strip().partition("\n")[0].rstrip(".").replace("``", ""),
        "schemes": list(module.SCHEMES),
        "example": next((text for text in matching if len(text) < 80 and "\n" not in text), matching[0] if matching else None),
        "asked": hasattr(module, "lookup") or hasattr(module, "search"),
    }


def _page(module: Any, authority: Any = None) -> dict[str, Any]:
    """The manual page, with every example and look-alike; ``authority`` is the catalogue of the same name, where there is one."""
    examples = getattr(module, "EXAMPLES", ())
    asked = authority or module
    manual = [inspect.cleandoc(one.__doc__ or "") for one in (module, authority) if one is not None]
    return {
        **_row(module),
        "asked": _row(asked)["asked"],
        "manual": "\n\n".join(manual),
        "base": getattr(asked, "BASE", None),
        "when": _when(asked) if hasattr(asked, "BASE") else None,
        "etiquette": asked.ETIQUETTE.source if hasattr(asked, "ETIQUETTE") else None,
        "key": hasattr(asked, "KEY"),
        "priority": getattr(module, "PRIORITY", None),
        "examples": [{"text": text, "value": value} for text, value in examples if value],
        "look_alikes": [text for text, value in examples if value is None],
    }


def _when(module: Any) -> str:
    """When a catalogue, archive or resolver is asked."""
    if hasattr(module, "find"):
        return "where no catalogue knew"
    if getattr(module, "AT_HAND", False):
        return "before all others"
    if getattr(module, "ON_REQUEST", False):
        return "only if you name it"
    if hasattr(module, "copies"):
        return "for copies of what is lost"
    reserve = getattr(module, "RESERVE", False)
    if reserve is True:
        return "where another did not answer, or none could know"
    return "for identifiers; searched where another did not answer" if reserve else "for all that it can know"


def _listing(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    wide = max(len(row["name"]) for row in rows) + 2
    for kind, title in (("system", "Recognised in text:"), ("authority", "Asked (and not recognised in text):")):
        if not any(row["kind"] == kind for row in rows):
            continue
        yield title
        for row in rows:
            if row["kind"] == kind:
                yield from _lines(row, wide)
        yield ""
    yield "citator systems NAME shows the manual page of one."


def _lines(row: dict[str, Any], wide: int) -> Iterator[str]:
    margin = " " * (wide + 2)
    yield from textwrap.wrap(row["about"], _WIDE, initial_indent=f"  {row['name']:<{wide}}", subsequent_indent=margin)
    schemes = ", ".join(row["schemes"])
    if row["kind"] == "system" and schemes:
        yield from textwrap.wrap(f"gives {schemes}", _WIDE, initial_indent=margin, subsequent_indent=margin)
    if row["example"]:
        yield margin + textwrap.shorten(f"such as {row['example']}", _WIDE - len(margin), placeholder=" …")


def _manual(page: dict[str, Any]) -> str:
    head = f"{page['name']} ({page['kind']}{', can be asked' if page['kind'] == 'system' and page['asked'] else ''})"
    lines = [head, "=" * len(head), "", page["manual"]]
    if page["base"]:
        key = f'; takes a key of your own (key = ["{page["name"]}=…"])' if page["key"] else ""
        lines += ["", f"Asked at {page['base']}: {page['when']}{key}", f"Limits: {page['etiquette']}"]
    if page["examples"]:
        lines += ["", "Recognised, with the identifier", ""]
        lines += [f"  {_short(one['text'])}\n      {one['value']}" for one in page["examples"][:_SHOWN]]
        lines += _more(page["examples"])
    if page["look_alikes"]:
        lines += ["", "Looks like it, and is not", ""]
        lines += [f"  {_short(text)}" for text in page["look_alikes"][:_SHOWN]]
        lines += _more(page["look_alikes"])
    return "\n".join(lines)


def _short(text: str) -> str:
    return textwrap.shorten(" ".join(text.split()), _WIDE, placeholder=" …")


def _more(examples: Sequence[object]) -> list[str]:
    left = len(examples) - _SHOWN
    return [f"  … and {left} more (--format json shows all)"] if left > 0 else []
