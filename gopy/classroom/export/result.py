"""What platforms have in common: a result with a test for each check.

An item's points are the check's share of the exercise's points; they sum up to the marks' points. What there is to say comes from
feedback.py, in one language, twice: as a student may read it (`text`), and with what is hidden (`whole`), for formats
that keep hidden tests from students.

Why nothing could be checked at all (it does not compile, nothing was handed in, it was refused) is `problem`.
"""

from __future__ import annotations

from gopy.classroom.feedback import check_feedback, problem_feedback
from gopy.classroom.outcome import NOT_COMPILED, NOT_RUN
from gopy.source.language import translator
from gopy.source.width import harmless

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.exercise import Exercise
    from gopy.classroom.outcome import Marks, Outcome


class Item:
    """A check as a test. `id`, `title`; `points` out of `most`; `passed`; `ran`: False if the program does not compile;
    `hidden`; `text`, for students, and `whole`, for teachers, Markdown, "" if it is fulfilled; `outcome`."""

    __slots__ = ("id", "title", "points", "most", "passed", "ran", "hidden", "text", "whole", "outcome")

    def __init__(self, outcome: Outcome, title: str, points: float, most: float, text: str, whole: str) -> None:
        self.id = outcome.check.id
        self.title = title
        self.points = points
        self.most = most
        self.passed = outcome.passed
        self.ran = outcome.state != NOT_RUN
        self.hidden = outcome.check.hidden
        self.text = text
        self.whole = whole
        self.outcome = outcome


class Result:
    """A submission's marks. `exercise`, `title`; `points` out of `most`; `passed`: all checks are fulfilled; `state`, that of
    the Marks; `problem`: why there was nothing to check, "" otherwise; `items`."""

    __slots__ = ("exercise", "title", "points", "most", "passed", "state", "problem", "items")

    def __init__(self, exercise: Exercise, title: str, marks: Marks, problem: str, items: list[Item]) -> None:
        self.exercise = exercise
        self.title = title
        self.points = marks.points
        self.most = marks.most
        self.passed = marks.passed
        self.state = marks.state
        self.problem = problem
        self.items = items

    @property
    def is_invalid(self) -> bool:
        """Whether it is no answer to the task: a program that does not compile, where compiling is not the task itself, or
        nothing that could be taken."""
        if self.state == NOT_COMPILED:
            return self.exercise.kind != "compile"
        return bool(self.problem)


def result_of(marks: Marks, exercise: Exercise, language: str) -> Result:
    """Marks as platforms want them, said in a language."""
    gettext = translator(language)
    weights = sum(outcome.check.weight for outcome in marks.outcomes) or 1.0
    items = []
    for outcome in marks.outcomes:
        most = marks.most * outcome.check.weight / weights
        said = [
            check_feedback(outcome, marks.state, gettext, language, student=student).strip()
            for student in (True, False)
        ]
        title = harmless(outcome.check.title.in_language(language))
        items.append(Item(outcome, title, round(most * outcome.score, 4), round(most, 4), *said))
    problem = problem_feedback(marks, exercise, gettext, language).strip()
    return Result(exercise, harmless(exercise.title.in_language(language)), marks, problem, items)


def dumps(data: object) -> str:
    """A JSON file's text. Characters that command a terminal are escaped, and so are those that are no text."""
    import json

    return json.dumps(data, indent=2, ensure_ascii=True) + "\n"


def number(value: float) -> int | float:
    """A whole number without a fraction."""
    return int(value) if value == int(value) else value


def cut(text: str, most: int) -> str:
    """The text, at most so many characters; where it was cut says so."""
    return text if len(text) <= most else text[: most - 1] + "…"
