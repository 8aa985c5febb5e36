"""`answer`: what the student has answered, in a text file or, to several questions, in answers.toml.

A text is compared but for space at line ends and lines that begin with "# "; with `program`, it is to be what that program
prints. A question wants one answer, or several in any order, or a number.
"""

from __future__ import annotations

import os

from gopy.classroom.checks.program import execute
from gopy.classroom.exercise import CourseError
from gopy.classroom.localized import Localized
from gopy.classroom.outcome import FAILED, Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check

ANSWERS = "answers.toml"


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    fields = check.fields
    if "questions" in fields:
        return _questions(attempt, check, fields["questions"])
    outcome = Outcome(check)
    name = str(fields.get("file", "answer.txt"))
    try:
        with open(os.path.join(attempt.workspace, *name.split("/")), encoding="utf-8-sig", errors="replace") as file:
            answer = file.read()
    except FileNotFoundError:
        return outcome.fail(Text("there is no answer: {file} is missing", file=name))
    wanted = str(fields["want"]) if "want" in fields else _printed(attempt, str(fields["program"]))
    given, right = _plain(answer), _plain(wanted)
    if given != right:
        outcome.fail(Text("the answer is not right") if any(given) else Text("there is no answer yet"))
        outcome.actual = answer[:2000]
        same = next(
            (i for i, (a, b) in enumerate(zip(given, right, strict=False)) if a != b), min(len(given), len(right))
        )
        if any(given) and len(right) > 1 and same:
            outcome.says.append(Text("right up to line {line}", line=same))
    return outcome


def _plain(text: str) -> list[str]:
    """A text as it is compared: lines without space at their ends; comments of a template (#) left out."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return [line for line in lines if not line.startswith("# ")]


def _printed(attempt: Attempt, program: str) -> str:
    """What a program of the exercise prints. Errors: OSError if it is not there, CourseError if it does not compile."""
    with open(attempt.exercise.path(*program.split("/")), "rb") as file:
        data = file.read()
    built = attempt.compiler.program({os.path.basename(program): data, "go.mod": attempt.code["go.mod"]})
    if built.image is None:
        problems: list[str | Text] = [*built.problems] or [Text("it does not compile")]
        raise CourseError([Text("{path}: {error}", path=program, error=problem) for problem in problems])
    ran = execute(built.image, attempt.options(), attempt)
    return ran.stdout + ran.stderr


def _questions(attempt: Attempt, check: Check, questions: list[dict[str, Any]]) -> Outcome:
    import tomllib

    outcome = Outcome(check)
    try:
        with open(os.path.join(attempt.workspace, ANSWERS), encoding="utf-8-sig", errors="replace") as file:
            text = file.read()
        answers = tomllib.loads(text)
    except FileNotFoundError:
        return outcome.fail(Text("there is no answer: {file} is missing", file=ANSWERS))
    except tomllib.TOMLDecodeError as error:
        for sentence in explain_toml(text, str(error)):
            outcome.fail(sentence)
        return outcome
    right = 0
    for question in questions:
        name = str(question["id"])
        given = answers.get(name)
        is_right = _same(given, question["want"])
        right += is_right
        outcome.tests.append((name, is_right if given not in (None, "", []) else None))
        if not is_right:
            title = Localized(question.get("title", name))
            if given in (None, "", []):
                outcome.fail(Text("question {name} has no answer yet", name=name))
            else:
                outcome.fail(Text("question {name} is not answered right: {title}", name=name, title=title))
    if right < len(questions):
        outcome.state, outcome.score = FAILED, right / len(questions)
    return outcome


def explain_toml(text: str, error: str) -> list[Text]:
    """What keeps answers from being read. `error`: tomllib's message, which ends in the place."""
    lines = text.splitlines()
    open_quote = next((str(i) for i, line in enumerate(lines, 1) if line.count('"') % 2), "")
    number = open_quote if "Unterminated" in error else error.rpartition("line ")[2].partition(",")[0]
    if not number.isdigit() or not 0 < int(number) <= len(lines):
        return [Text("{file} cannot be read: {error}", file=ANSWERS, error=error)]
    line = lines[int(number) - 1].strip()
    said = [Text("line {line} of {file} cannot be read: {text}", line=number, file=ANSWERS, text=line)]
    name, equals, value = (part.strip() for part in line.partition("="))
    if any(sign in line for sign in _INPUT_METHOD):
        said.append(Text('write the signs = and " as in English, not those of a Chinese input method'))
    elif line.count('"') % 2:
        said.append(Text('a text ends with " in the line in which it begins'))
    elif equals and value[:1].isalpha():
        said.append(Text("a text stands in quotes: {line}", line=f'{name} = "{value}"'))
    elif "Cannot overwrite" in error:
        said.append(Text("{name} is answered twice", name=name))
    return said


_INPUT_METHOD = "“”‘’「」＂＇＝，："


def _same(given: Any, wanted: Any) -> bool:
    if isinstance(wanted, list):
        items = given if isinstance(given, list) else str(given).replace(",", " ").split()
        return sorted(_key(item) for item in items) == sorted(_key(item) for item in wanted)
    if isinstance(wanted, bool) or isinstance(given, bool):
        return _key(given) == _key(wanted)
    if isinstance(wanted, int | float):
        try:
            return float(given) == float(wanted)
        except (TypeError, ValueError):
            return False
    return _key(given) == _key(wanted)


def _key(value: Any) -> str:
    return " ".join(str(value).split()).casefold()
