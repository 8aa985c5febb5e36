"""The result of a runner of GitHub Classroom's autograding: JSON; a workflow hands it on in base64 as a step's output `result`.

The reporter that reads it counts tests, all alike: it gives the share of passed tests of `max_score`. So weights and parts of
points are in `score` only. A program that does not compile is an error.
"""

from __future__ import annotations

from gopy.classroom.export.result import dumps, number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gopy.classroom.export.result import Item, Result


def text(result: Result, _environ: Mapping[str, str]) -> str:
    """The file's text."""
    status = "error" if result.is_invalid else "pass" if result.passed else "fail"
    tests = [_test(item, result) for item in result.items]
    return dumps({"version": 1, "status": status, "max_score": number(result.most), "tests": tests})


def _test(item: Item, result: Result) -> dict[str, Any]:
    place = next(iter(item.outcome.findings), None) if not item.hidden else None
    said = item.text
    if not item.ran and result.problem:
        said = result.problem
    return {
        "name": item.title,
        "status": "pass" if item.passed else "fail" if item.ran else "error",
        "score": number(item.points),
        "message": said or None,
        "test_code": item.id,
        "filename": place.file if place is not None else "",
        "line_no": place.line if place is not None else 0,
        "duration": 0,
    }
