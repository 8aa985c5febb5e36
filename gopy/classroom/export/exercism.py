"""Exercism's results.json of a test runner, version 3.

Tests of package testing are listed by their own names, as Exercism's runner for Go writes them (`TestX/ sub test`), with the test
function's code; every other check is a test under its title, and so is a hidden one. `task_id` is the check's number.
A program that does not compile is an error of the whole.
"""

from __future__ import annotations

import os

from gopy.classroom.compiling import read_files
from gopy.classroom.export.result import cut, dumps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from gopy.classroom.export.result import Item, Result

VERSION = 3
MESSAGE = 65_535  # characters
OUTPUT = 500


def text(result: Result, _environ: Mapping[str, str]) -> str:
    """The file's text."""
    if result.problem:
        return dumps({"version": VERSION, "status": "error", "message": cut(result.problem, MESSAGE), "tests": None})
    codes = _test_codes(result.exercise.path("tests", "visible"))
    tests: list[dict[str, Any]] = []
    for i, item in enumerate(result.items, 1):
        tests += [{**test, "task_id": i} for test in _tests(item, codes)]
    status = "pass" if result.passed else "fail"
    return dumps({"version": VERSION, "status": status, "tests": tests})


def _tests(item: Item, codes: Mapping[str, str]) -> list[dict[str, Any]]:
    if item.hidden or item.outcome.check.kind != "tests" or not item.outcome.tests:
        test = {"name": item.title, "status": "pass" if item.passed else "fail"}
        return [test if item.passed else {**test, "message": cut(item.text, MESSAGE)}]
    found = []
    for name, passed in item.outcome.tests:
        test = {"name": name_of(name), "status": "pass" if passed else "fail"}
        code = codes.get(name.partition("/")[0])
        if code:
            test["test_code"] = code
        if not passed:
            test["message"] = cut(item.text, MESSAGE)
        found.append(test)
    if all(passed for _, passed in item.outcome.tests) and not item.passed:  # it did not end well
        found.append({"name": item.title, "status": "fail", "message": cut(item.text, MESSAGE)})
    if item.outcome.output.strip():
        found[-1]["output"] = cut(item.outcome.output, OUTPUT)
    return found


def name_of(test: str) -> str:
    """A test's name as Exercism shows it."""
    whole, slash, sub = test.partition("/")
    return whole + "/ " + sub.replace("_", " ") if slash else whole


def _test_codes(directory: str) -> dict[str, str]:
    """The code of each test function in a directory, by name, with the comment above it."""
    from gopy.source.file import FileSet
    from gopy.syntax.ast import FuncDecl
    from gopy.syntax.parse import parse_file

    codes: dict[str, str] = {}
    for name, data in read_files(directory).items():
        if not name.endswith("_test.go"):
            continue
        source = FileSet().add(os.path.basename(name), data)
        for decl in parse_file(source).decls:
            if isinstance(decl, FuncDecl) and decl.recv is None and decl.name.name.startswith("Test"):
                begin = decl.doc.pos if decl.doc is not None else decl.pos
                code = data[source.offset(begin) : source.offset(decl.end)].decode("utf-8", "replace")
                codes[decl.name.name] = code.replace("\r\n", "\n")
    return codes
