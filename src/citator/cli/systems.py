"""``citator systems``: what is recognised, and the manual page of each source system and authority."""

from __future__ import annotations

import inspect
import json
from typing import Annotated

import typer

from citator.cli.options import Format, Output
from citator.cli.output import emit
from citator.errors import ConfigError


def systems(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Show the manual page of this one.", show_default=False)] = None,
    format: Format("text", "json") = "text",  # type: ignore[valid-type]
    output: Output = None,
) -> int:
    """List the source systems that are recognised in text and the authorities that are asked; with NAME, its manual page."""
    from citator.authorities import Authority, authorities
    from citator.systems import SourceSystem
    from citator.systems import systems as known_systems

    modules: dict[str, Authority | SourceSystem] = {
        **{module.NAME: module for module in authorities()},
        **{module.NAME: module for module in known_systems()},
    }
    if name is not None:
        if name not in modules:
            raise ConfigError(f"{name!r} is no source system or authority; known are {', '.join(sorted(modules))}")
        emit(inspect.cleandoc(modules[name].__doc__ or ""), output)
        return 0
    rows = [
        {
            "name": module.NAME,
            "kind": "authority" if hasattr(module, "ETIQUETTE") and not hasattr(module, "find") else "system",
            "about": (module.__doc__ or "").strip().partition("\n")[0].rstrip("."),
            "schemes": list(module.SCHEMES),
            "example": next((text for text, value in getattr(module, "EXAMPLES", ()) if value), None),
        }
        for module in modules.values()
    ]
    rows.sort(key=lambda row: (str(row["kind"]) != "system", str(row["name"])))
    if format == "json":
        emit(json.dumps(rows, ensure_ascii=False, indent=1), output)
        return 0
    wide = max(len(str(row["name"])) for row in rows)
    lines = ["Recognised in text:"]
    lines += [_line(row, wide) for row in rows if row["kind"] == "system"]
    lines += ["", "Asked (and not recognised in text):"]
    lines += [_line(row, wide) for row in rows if row["kind"] == "authority"]
    lines += ["", "citator systems NAME shows the manual page of one."]
    emit("\n".join(lines), output)
    return 0


def _line(row: dict[str, object], wide: int) -> str:
    example = f"   {row['example']}" if row["example"] else ""
    return f"  {row['name']:<{wide}}  {row['about']}{example and chr(10) + ' ' * (wide + 2)}{example}"
