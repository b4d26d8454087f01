"""Where settings come from: arguments, the environment, the file; and what is wrong with one, told with where it stands."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import Any

from citator.config.settings import Settings
from citator.errors import ConfigError

__all__ = ["find_file", "given", "load"]


def find_file(start: Path) -> Path | None:
    """The nearest ``citator.toml``, or ``pyproject.toml`` with a ``[tool.citator]`` table, from ``start`` upward."""
    for folder in (start, *start.parents):
        own = folder / "citator.toml"
        if own.is_file():
            return own
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.citator" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def load(
    path: str | Path | None = None,
    environment: Mapping[str, str] | None = None,
    usual: Mapping[str, Any] | None = None,
    **given: Any,
) -> Settings:
    """Settings from file, environment and arguments; an argument that is ``None`` was not given.

    ``usual`` are defaults of one command that differ from those of all. Raises :class:`ConfigError` that names the file, variable or
    option at fault.
    """
    environment = os.environ if environment is None else environment
    values: dict[str, Any] = dict(usual or {})
    path = path or environment.get("CITATOR_CONFIG")
    file = Path(path) if path else find_file(Path.cwd())
    if file is not None:
        values.update(_from_file(file))
    known = {f.name: f for f in fields(Settings)}
    for name in known:
        text = environment.get(f"CITATOR_{name.upper()}")
        if text is not None:
            values[name] = _typed(name, text, f"CITATOR_{name.upper()}")
    for name, value in given.items():
        if name not in known:
            raise ConfigError(f"{name}: no such setting")
        if value is not None and value != ():
            values[name] = _typed(name, value, name)
    return Settings(**values)


def _from_file(file: Path) -> dict[str, Any]:
    try:
        table: Any = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{file}: can't be read ({error.strerror or error})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: {error}") from None
    tools = table.get("tool", {})
    own = tools.get("citator") if isinstance(tools, dict) else None
    if own is not None or file.name == "pyproject.toml":
        table = {} if own is None else own
    if not isinstance(table, dict):
        raise ConfigError(f"{file}: tool.citator: not a table")
    values = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in {f.name for f in fields(Settings)}:
            raise ConfigError(f"{file}: {key}: no such setting")
        values[name] = _typed(name, value, f"{file}: {key}")
    return values


def _typed(name: str, value: Any, where: str) -> Any:
    """``value`` as the type of the setting; strings come from the environment or the command line."""
    setting = next(f for f in fields(Settings) if f.name == name)
    default = setting.default_factory() if setting.default_factory is not MISSING else setting.default
    if isinstance(default, tuple):
        if not isinstance(value, str | list | tuple):
            raise ConfigError(f"{where}: {value!r} is no list")
        if isinstance(value, str):  # one variable or key for the whole list
            value = (
                value.splitlines()
                if setting.metadata.get("lines")
                else value.split(",")
                if setting.metadata.get("split")
                else value.split()
            )
        parts = [part for item in value for part in (str(item).split(",") if setting.metadata.get("split") else [str(item)])]
        return tuple(part.strip() for part in parts if part.strip())
    if isinstance(default, bool):
        if isinstance(value, bool):
            return value
        if str(value).strip().lower() in ("1", "true", "yes", "on"):
            return True
        if str(value).strip().lower() in ("0", "false", "no", "off", ""):
            return False
        raise ConfigError(f"{where}: {value!r} is neither true nor false")
    if isinstance(default, (int, float)) or name == "host_interval":
        number = "whole number" if isinstance(default, int) else "number"
        if isinstance(value, bool) or (isinstance(default, int) and isinstance(value, float)):
            raise ConfigError(f"{where}: {value!r} is no {number}")
        try:
            return int(value) if isinstance(default, int) else float(value)
        except (TypeError, ValueError, OverflowError):
            raise ConfigError(f"{where}: {value!r} is no {number}") from None
    if not isinstance(value, str | Path):
        raise ConfigError(f"{where}: {value!r} is no text")
    return str(value)


def given(settings: Settings | None = None, **options: Any) -> Settings:
    """Settings for the library: ``settings`` (or the defaults) with ``options`` over them; no file and no environment is read.

    Raises :class:`ConfigError` for an option that does not exist or can't be used.
    """
    known = {f.name for f in fields(Settings)}
    for name in options:
        if name not in known:
            raise ConfigError(f"{name}: no such setting")
    typed = {name: _typed(name, value, name) for name, value in options.items() if value is not None}
    return replace(settings or Settings(), **typed)
