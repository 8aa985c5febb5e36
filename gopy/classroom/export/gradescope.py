"""Gradescope's /autograder/results/results.json.

Hidden checks are tests with visibility "hidden": students never see them, so all that is known stands there for the teacher. A
program that does not compile has the compiler's words as the output of the whole submission, and failed tests. `score` is
given for the whole too, so that rounding the tests' points changes nothing.
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
    data: dict[str, Any] = {
        "score": number(result.points),
        "output_format": "md",
        "test_output_format": "md",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [_test(i, item) for i, item in enumerate(result.items, 1)],
        "extra_data": {"exercise": result.exercise.id, "state": result.state},
    }
    if result.problem:
        data["output"] = result.problem
    return dumps(data)


def _test(i: int, item: Item) -> dict[str, Any]:
    test: dict[str, Any] = {
        "name": item.title,
        "number": str(i),
        "score": number(item.points),
        "max_score": number(item.most),
        "status": "passed" if item.passed else "failed",
        "visibility": "hidden" if item.hidden else "visible",
        "extra_data": {"check": item.id},
    }
    said = item.whole if item.hidden else item.text
    if said:
        test["output"] = said
    return test
