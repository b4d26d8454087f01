"""``citator rules`` and ``citator explain``: what can be found, and what it means."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from citator.cli.options import Format, Output
from citator.cli.output import emit
from citator.errors import ConfigError


def rules(
    format: Format("text", "json") = "text",  # type: ignore[valid-type]
    output: Output = None,
) -> int:
    """List every finding with its code, name and severity."""
    from citator.rules import rules as every

    rows = [{"code": one.code, "name": one.name, "severity": one.severity.value, "about": one.about} for one in every()]
    if format == "json":
        emit(json.dumps(rows, ensure_ascii=False, indent=1), output)
    else:
        lines = [f"{row['code']}  {row['name']:<26} {row['severity']:<8} {row['about']}" for row in rows]
        emit("\n".join([*lines, "", "citator explain CODE tells more about one."]), output)
    return 0


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="A code (C003) or a name (link-mismatch).", show_default=False)],
    output: Output = None,
) -> int:
    """Tell what a finding means, with an example, and what to do about it."""
    from citator.rules import find_rule

    found = find_rule(code)
    if found is None:
        raise ConfigError(f"{code!r} is no finding; citator rules lists them")
    emit(f"{found.code} {found.name} ({found.severity.value})\n\n{found.manual}", output)
    return 0
