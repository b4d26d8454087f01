"""What a command wrote, held against the JSON Schema that ships."""

from __future__ import annotations

from functools import cache

import jsonschema
from jsonschema.protocols import Validator

from citator.formats.schema import schema


@cache
def _validator(part: str) -> Validator:
    """The schema itself is checked once: to do so again for each line takes a third of a second."""
    rules = schema(part)
    jsonschema.Draft202012Validator.check_schema(rules)
    return jsonschema.Draft202012Validator(rules)


def hold(told: object, part: str = "report") -> None:
    """Raises :class:`jsonschema.ValidationError` unless this is a report, or a line of this part, as the contract has it."""
    _validator(part).validate(told)
