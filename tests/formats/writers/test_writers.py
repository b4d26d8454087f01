"""Every writer writes every report, and the same text every time."""

from __future__ import annotations

import pytest
from tests.support.reports import bibliography, large, sample

from citator.errors import ConfigError
from citator.formats import writers
from citator.model import Report

REPORTS = {"empty": Report(tool="citator 0.1.0"), "sample": sample(), "bibliography": bibliography(), "large": large(30)}


def test_the_formats_of_the_contract_are_there():
    wanted = {"text", "json", "jsonl", "html", "markdown", "sarif", "junit", "bibtex", "biblatex", "csl-json", "ris"}
    assert wanted <= set(writers.formats())


def test_an_unknown_format_is_refused_with_a_list_of_those_there_are():
    with pytest.raises(ConfigError, match="format 'docx': none of biblatex, bibtex"):
        writers.write(Report(), "docx")


@pytest.mark.parametrize("form", writers.formats())
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_can_be_written_and_twice_the_same(form, name):
    text = writers.write(REPORTS[name], form)
    assert text == writers.write(REPORTS[name], form)
    text.encode("utf-8")
