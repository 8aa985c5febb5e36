"""What `gopy learn` and its screen speak through, and the sentences that both say."""

from __future__ import annotations

import os
import sys

from gopy.source.diagnostic import Text
from gopy.source.language import translator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.learn.learner import Learner
    from gopy.cli.flags import Flags

    Gettext = Callable[[str], str]

TASK = Text("It does not compile: that is the exercise. Edit the file and save it.")
ALL_DONE = Text("All exercises are passed.")
DONE = Text("Passed. `gopy learn next` goes on.")
NOT_YET = Text("The solution is shown once the exercise is passed.")
NO_SOLUTION = Text("this course does not have the solution")
NO_HINT = Text("There are no more hints.")
PERIOD = 0.3  # seconds between two looks at the files


class CannotLearn(Exception):
    """What was asked for cannot be done: `message` says why."""

    def __init__(self, message: Text | str) -> None:
        super().__init__(str(message))
        self.message = message


class Talk:
    """What the commands speak through: `learner`, `gettext`, `language`, `color`; `tty`: somebody reads it."""

    __slots__ = ("learner", "gettext", "language", "color", "tty", "flags")

    def __init__(self, learner: Learner, flags: Flags, language: str) -> None:
        from gopy.cli.terminal import is_terminal, use_color

        self.learner = learner
        self.flags = flags
        self.language = language
        self.gettext = translator(language)
        self.color = use_color(sys.stdout, flags.get("color"))
        self.tty = is_terminal(sys.stdout)

    def say(self, text: Text | str) -> None:
        """A line."""
        from gopy.cli.terminal import write_utf8
        from gopy.source.width import harmless

        write_utf8(harmless(text.translated(self.gettext) if isinstance(text, Text) else text) + "\n")

    def markdown(self, text: str) -> None:
        """A text in Markdown, laid out for a terminal."""
        if not self.tty and not self.color:
            self.say(text.rstrip("\n"))
            return
        from gopy.cli.markdown import ansi, layout
        from gopy.cli.terminal import columns

        sys.stdout.write(ansi(layout(text, columns(sys.stdout) - 1), self.color))
        sys.stdout.flush()

    def exercise(self, id: str) -> Exercise:
        """The exercise with an id; without one that in whose directory we are, or the current one. Errors: CannotLearn."""
        if not id:
            found = self.learner.workspace.exercise_at(os.getcwd()) or self.learner.current()
            if found is None:
                raise CannotLearn(ALL_DONE)
            return found
        found = self.learner.course.find(id)
        if found is None:
            from gopy.cli.finding import no_exercise

            raise CannotLearn(no_exercise(id, self.learner.course))
        return found


def counts(learner: Learner) -> dict[str, int]:
    """How many exercises are passed, and how many there are."""
    exercises = learner.exercises
    return {"done": sum(1 for exercise in exercises if learner.passed(exercise)), "all": len(exercises)}


def shown_path(path: str) -> str:
    """A path as somebody here would write it."""
    try:
        near = os.path.relpath(path)
    except ValueError:  # on another drive
        return path
    return path if near.startswith(os.path.join("..", "..")) else near


def listed(talk: Talk, exercise: Exercise, current: Exercise | None) -> str:
    """An exercise as the list has it: a mark, its id and title."""
    done = talk.learner.progress.of(exercise.id)
    mark = "✓" if done.passed else "…" if done.checks else " "
    arrow = ">" if current is not None and current.id == exercise.id else " "
    return f"{arrow} {mark} {exercise.id}  {exercise.title.in_language(talk.language)}"


def hint_title(gettext: Gettext, number: int, all: int) -> str:
    """Above a hint."""
    return Text("Hint {number} of {all}", number=number, all=all).translated(gettext)


def solution(talk: Talk, exercise: Exercise) -> str:
    """The solution in Markdown. Errors: CannotLearn, if it is not to be seen yet."""
    if not talk.learner.passed(exercise):
        raise CannotLearn(NOT_YET)
    files = talk.learner.workspace.solution(exercise)
    if not files:
        raise CannotLearn(NO_SOLUTION)
    # A fence that is longer than any in the text.
    return "\n".join(f"# {name}\n\n``````go\n{text.rstrip()}\n``````\n" for name, text in files)
