"""Good programs: neither the compiler, nor go vet, nor gopy's advice has anything to say; gofmt's text is a fixed point.

What real Go says of their mutations is compared by tools/conformance/differential.py.
"""

from pathlib import Path

import pytest

from gopy.source.file import FileSet
from gopy.tool.fmt import format_source
from gopy.tool.vet import Options, vet
from gopy.vet.registry import ANALYZERS

PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.go"))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_nothing_is_found_in_good_programs(path):
    report = vet(str(path.parent), [path.name], Options(list(ANALYZERS), limit=0))
    assert report.problems == report.internal == []
    assert [str(found.message) for group in report.groups for found in group.diagnostics] == []


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_formatting_twice_changes_nothing(path):
    once = format_source(path.name, path.read_bytes(), FileSet()).text
    assert format_source(path.name, once, FileSet()).text == once
