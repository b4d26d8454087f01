"""A report survives its way through JSON unchanged, whatever is in it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.records import dates
from tests.support.reports import bibliography, large, sample

from citator.formats.json import report_from_json, report_to_json
from citator.model import Examined, Field, FrozenMap, Name, Observation, Record, Report, Work

texts = st.text(max_size=8)
values = texts | dates | st.lists(st.builds(Name, texts, texts, texts, texts, texts), max_size=2).map(tuple)
fields = st.builds(
    Field, values, st.sampled_from(["text", "crossref", "inherited"]), st.none() | st.integers(0, 99), st.none() | st.integers(0, 99)
)
names = st.sampled_from(
    ["title", "author", "issued", "number", "URL", "recipient", "citation-key", "accessed", "x-own", "volume", "fields"]
)


records = st.builds(
    Record, st.sampled_from(["book", "un-document", "letter", "odd"]), st.dictionaries(names, fields, max_size=3).map(FrozenMap)
)
moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def anything(kind: Any) -> st.SearchStrategy[Any]:
    """Values of any type of the model, from the annotations of its fields."""
    plain = {str: texts, datetime: moments, float: st.floats(0, 100), int: st.integers(0, 99), bool: st.booleans(), Record: records}
    if kind in plain:
        return plain[kind]
    arguments = get_args(kind)
    if get_origin(kind) is tuple:
        if arguments[-1:] == (...,):
            return st.lists(anything(arguments[0]), max_size=2).map(tuple)
        return st.tuples(*map(anything, arguments))
    if get_origin(kind) is FrozenMap:
        return st.dictionaries(texts, anything(arguments[0]), max_size=2).map(FrozenMap)
    if get_origin(kind) is frozenset:
        return st.frozensets(texts, max_size=2)
    if get_origin(kind) is UnionType:
        return st.one_of([st.none() if one is NoneType else anything(one) for one in arguments])
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return st.sampled_from(list(kind))
    if kind is Observation and not _inside:
        _inside.append(kind)  # an observation may hold another: one level is enough
        hints = get_type_hints(kind)
        made = st.builds(kind, **{name: anything(hint) for name, hint in hints.items()})
        _inside.clear()
        return made
    if kind is Observation:
        return st.builds(Observation, texts, texts, moments)
    return st.builds(kind, **{name: anything(hint) for name, hint in get_type_hints(kind).items()})


_inside: list[Any] = []


@pytest.mark.parametrize(
    "report", [Report(tool="citator 1"), sample(), bibliography(), large(20)], ids=["empty", "sample", "bibliography", "large"]
)
def test_a_report_comes_back_from_its_json(report):
    assert report_from_json(json.loads(json.dumps(report_to_json(report)))) == report


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
@pytest.mark.parametrize("kind", [Examined, Work, Observation, Report])
def test_anything_comes_back_from_its_json(kind, data):
    one = data.draw(STRATEGIES[kind])
    report = {Examined: Report(sources=(one,)), Work: Report(works=(one,)), Observation: Report(observations=(one,)), Report: one}[kind]
    assert report_from_json(json.loads(json.dumps(report_to_json(report)))) == report


STRATEGIES = {kind: anything(kind) for kind in (Examined, Work, Observation)}
STRATEGIES[Report] = st.builds(Report, started=st.none() | moments, finished=st.none() | moments, complete=st.booleans(), tool=texts)


def test_another_schema_is_refused_by_name():
    with pytest.raises(ValueError, match="citator/9"):
        report_from_json({"schema": "citator/9"})
