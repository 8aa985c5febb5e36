"""check50's JSON (`check50 -o json`).

A check that could not be looked at, for the program does not compile, was neither passed nor failed (`null`). check50 wants a
check's name to be one of Python's: hyphens are underscores. Students see all of it.
"""

from __future__ import annotations

from gopy.classroom.export.result import dumps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gopy.classroom.export.result import Item, Result

VERSION = "3.5.0"  # of check50, whose format it is


def text(result: Result, _environ: Mapping[str, str]) -> str:
    """The file's text."""
    results = [_result(item, result) for item in result.items]
    return dumps({"slug": result.exercise.id, "results": results, "version": VERSION})


def name_of(id: str) -> str:
    """A check's id as a name of Python's."""
    return "check_" + id.replace("-", "_")


def _result(item: Item, result: Result) -> dict[str, Any]:
    return {
        "name": name_of(item.id),
        "description": item.title,
        "passed": True if item.passed else False if item.ran else None,
        "log": [],
        "cause": None if item.passed else _cause(item, result),
        "data": {"points": item.points, "max_points": item.most},
        "dependency": None,
    }


def _cause(item: Item, result: Result) -> dict[str, Any]:
    said = item.text
    if not item.ran and result.problem:
        said = result.problem
    cause: dict[str, Any] = {"rationale": said or item.title, "help": None}  # the course's help is among what is said
    if not item.hidden and (item.outcome.expected or item.outcome.actual):
        cause |= {"expected": item.outcome.expected, "actual": item.outcome.actual}
    return cause
