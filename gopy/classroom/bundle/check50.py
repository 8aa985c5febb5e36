"""Checks for check50: a directory with .cs50.yaml, a function for each check of the exercise, and the exercise.

The first function marks and says why there was nothing to check, if so; the others tell of one check each. Students who run
check50 with --local have the checks on their machine: so it is the students' edition of the exercise.
"""

from __future__ import annotations

from gopy.classroom.bundle.pieces import File, open_files, visible_checks
from gopy.classroom.export.check50 import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.bundle.pieces import Order

_HEAD = '''"""Checks of an exercise, for check50. Made by gopy."""

import json
import os
import subprocess
import sys

import check50

_HERE = os.path.dirname(os.path.abspath(__file__))
_RESULT = "gopy-result.json"


@check50.check(timeout=900)
def checked():
    TITLE
    # -P: no module of the student's is taken for one of ours.
    command = [sys.executable, "-P", "-m", "gopy", "export", "check50", os.path.join(_HERE, "exercise"), "."]
    done = subprocess.run([*command, "--lang", "LANGUAGE", "-o", _RESULT], capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError("it could not be marked: " + done.stderr)
    for result in _results():
        if result["passed"] is None:
            raise check50.Failure(result["cause"]["rationale"])


def _results():
    with open(_RESULT, encoding="utf-8") as file:
        return json.load(file)["results"]


def _tell(name):
    result = next(result for result in _results() if result["name"] == name)
    if not result["passed"]:
        failure = check50.Failure(result["cause"]["rationale"], result["cause"]["help"])
        failure.payload.update(result["cause"])
        raise failure
'''
_CHECK = """

@check50.check(checked)
def {name}():
    {title}
    _tell("{name}")
"""
_CONFIG = """check50:
  checks: __init__.py
  files:
    - !exclude "*"
FILES
  dependencies:
    - REQUIREMENT
"""
_FIRST = {"en": "can be checked", "zh": "可以检查"}


def files(order: Order) -> dict[str, File]:
    """The bundle."""
    import json

    exercise = order.exercise
    given = open_files(order, "")
    visible = set(visible_checks({name: file.data for name, file in given.items()}))
    first = _FIRST.get(order.language.partition("_")[0], _FIRST["en"])
    text = _HEAD.replace("TITLE", repr(first)).replace("LANGUAGE", order.language)
    for check in exercise.checks:
        if check.id in visible:
            title = repr(check.title.in_language(order.language))
            text += _CHECK.format(name=name_of(check.id), title=title)
    package = "gopy-classroom" if order.is_wheel else order.package  # check50 knows dependencies by name only
    included = "\n".join(f"    - !include {json.dumps(name, ensure_ascii=False)}" for name in exercise.files)
    config = _CONFIG.replace("FILES", included).replace("REQUIREMENT", json.dumps(package))
    return {
        ".cs50.yaml": File(config),
        "__init__.py": File(text),
        **{f"exercise/{name}": file for name, file in given.items()},
    }
