"""The options that come from the table of settings, and how a command gets them.

A command takes ``settings: Settings`` as its last parameter; :func:`with_settings` puts the options of the groups it names in
that place, so that help, environment variables, file keys and defaults come from the one table in :mod:`citator.config`.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from citator import config
from citator.config import Settings

__all__ = ["Format", "Never", "Output", "Progress", "Quiet", "Sources", "Verbose", "with_settings"]

Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="SOURCE", help="Files, folders, addresses, or - for standard input (also without any).", show_default=False),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the result here instead of to standard output.")]
Never = Annotated[bool, typer.Option("--offline", metavar="", help="Changes nothing: this command never asks the network.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", metavar="", help="No progress and no summary on standard error.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", metavar="", help="Also tell what is only worth noting.")]
Progress = Annotated[bool, typer.Option("--progress/--no-progress", metavar="", help="Show a progress bar on a terminal.")]


def Format(*names: str) -> Any:  # noqa: N802 - stands where a type stands
    """The ``--format`` option with these values."""
    return Annotated[str, typer.Option("--format", metavar="|".join(names), help="Shape of the result.", callback=_one_of(names))]


def _one_of(names: tuple[str, ...]) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in names:
            raise typer.BadParameter(f"{value!r} is none of {', '.join(names)}")
        return value

    return check


def with_settings(*groups: str, usual: Mapping[str, object] | None = None) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command the options of these groups of settings, and ``--config``. ``usual``: defaults that are this command's own."""
    chosen = [setting for setting in fields(Settings) if setting.metadata.get("group") in groups]

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        hints = get_type_hints(command, include_extras=True)
        signature = inspect.signature(command)
        own = [p.replace(annotation=hints[p.name]) for p in signature.parameters.values() if p.name != "settings"]
        options = [_parameter(setting) for setting in chosen]
        where = inspect.Parameter(
            "config_file",
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[
                Path | None,
                typer.Option(
                    "--config", metavar="FILE", envvar="CITATOR_CONFIG", help="Configuration file (else found upward).", show_default=False
                ),
            ],
        )

        @functools.wraps(command)
        def run(*args: Any, config_file: Path | None = None, **kwargs: Any) -> int:
            given = {setting.name: kwargs.pop(setting.name, None) for setting in chosen}
            return command(*args, **kwargs, settings=config.load(config_file, usual=usual, **given))

        parameters = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]
        run.__signature__ = signature.replace(parameters=[*parameters, *options, where])  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in [*own, *options, where]} | {"return": int}
        del run.__wrapped__  # typer would read the signature of the wrapped function
        return run

    return decorate


def _parameter(setting: Field[Any]) -> inspect.Parameter:
    name = setting.name
    default = setting.default_factory() if setting.default_factory is not MISSING else setting.default
    help_text = setting.metadata["help"]
    flag = setting.metadata.get("flag") or "--" + name.replace("_", "-")
    kind: Any = type(default)
    if isinstance(default, tuple):
        kind = list[str]
    elif default is None:
        kind = float if name == "host_interval" else str
    elif not isinstance(default, bool):
        help_text = f"{help_text.removesuffix('.')} (default {_figure(default)})." if isinstance(default, float | int) else help_text
    option = typer.Option(
        flag,
        metavar="" if isinstance(default, bool) else setting.metadata.get("metavar"),
        help=help_text,
        rich_help_panel=setting.metadata["group"].capitalize(),
        show_default=False,
    )
    # The environment is read by ``config.load``, between the file and the arguments; typer would put it above the arguments'
    # own errors without naming the variable.
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[kind | None, option])


def _figure(number: float) -> str:
    """A number as it can be typed: no power of ten, no ".0"."""
    return f"{number:.12g}"
