"""The screen of `gopy learn`: the task, its state, keys; a check whenever a file is saved.

`Screen` is what there is to see and what keys do; `picture` draws it as lines for any size, and knows no terminal: learnapp.py
puts it on one. Checks run as processes of their own (CheckProcess), a thread waits for each; a new one
ends the one before. Files are watched by looking at them a few times a second, which works on every system.
"""

from __future__ import annotations

import os
import threading
from time import monotonic

from gopy.classroom.learn.process import CheckProcess
from gopy.cli.learntalk import (
    ALL_DONE,
    NO_HINT,
    TASK,
    CannotLearn,
    counts,
    hint_title,
    listed,
    shown_path,
    solution,
)
from gopy.cli.markdown import BAD, GOOD, PLAIN, QUOTE, TITLE, layout
from gopy.source.diagnostic import Text
from gopy.source.width import harmless, width, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.exercise import Exercise
    from gopy.cli.learntalk import Talk
    from gopy.cli.markdown import Line

TASK_VIEW, RESULT, HINTS, LIST, SOLUTION = "task", "result", "hints", "list", "solution"
_PASSED = Text("✓ Passed. n goes on, s shows the solution.")
_PASSED_ONLY = Text("✓ Passed. n goes on.")
_TIDYING = 2.0  # seconds for what is left to do at the end
_KEYS = (
    ("Enter", Text("check")),
    ("n", Text("next")),
    ("t", Text("task")),
    ("h", Text("hint")),
    ("l", Text("list")),
    ("s", Text("solution")),
    ("r", Text("reset")),
    ("w", Text("watch")),
    ("q", Text("quit")),
)


class Screen:
    """What is seen. `talk`: learner and language; `refresh()` draws again, from any thread."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.learner = talk.learner
        self.refresh: Callable[[], None] = lambda: None
        self.exercise: Exercise | None = None
        self.view = TASK_VIEW
        self.top = 0  # the first line of the view that is seen
        self.chosen = 0  # in the list
        self.watching = True
        self.asking = False  # whether to reset
        self.result = ""  # feedback of the last check
        self.passed = False
        self.said = ""  # the line of state, if it is about something else than the exercise's state
        self._check: CheckProcess | None = None
        self._waiter: threading.Thread | None = None
        self._preparing = ""  # of the standard library
        self._since = 0.0
        self._stamp: object = None
        self._room = 1
        current = self.learner.current()
        if current is not None:
            self.go_to(current)
        else:
            self.view = LIST

    def say(self, text: Text | str) -> None:
        """Say something in the line of state."""
        self.said = text.translated(self.talk.gettext) if isinstance(text, Text) else text

    # What keys do.

    def go_to(self, exercise: Exercise) -> None:
        """Open an exercise."""
        self.stop()
        self.learner.go_to(exercise)
        self.exercise = exercise
        self.result, self.said, self.asking = "", "", False
        self.passed = False
        self._stamp = self.learner.workspace.stamp(exercise)
        self.look(TASK_VIEW)

    def look(self, view: str) -> None:
        """Turn to a view."""
        self.view, self.top, self.asking = view, 0, False
        if view == LIST and self.exercise is not None:
            ids = [exercise.id for exercise in self.learner.exercises]
            self.chosen = ids.index(self.exercise.id)

    def next(self) -> None:
        """The next exercise that is to be done."""
        following = self.learner.following(self.exercise)
        if following is None:
            self.say(ALL_DONE)
        elif following is not self.exercise:
            self.go_to(following)

    def hint(self) -> None:
        """One more hint."""
        if self.exercise is None:
            return
        number, _ = self.learner.hint(self.exercise, self.talk.language)
        self.look(HINTS)
        self.said = ""
        if number:
            self.top = 1 << 20  # the last one
        else:
            self.say(NO_HINT)

    def show_solution(self) -> None:
        """The solution, if it may be seen."""
        if self.exercise is None:
            return
        try:
            solution(self.talk, self.exercise)
        except CannotLearn as error:
            self.say(error.message)
            return
        self.look(SOLUTION)

    def reset(self) -> None:
        """Begin the exercise again."""
        assert self.exercise is not None
        kept = self.learner.workspace.reset(self.exercise)
        self.go_to(self.exercise)
        if kept:
            name, backup = kept[0]
            self.say(
                Text("{name} is as it was at first; what you had written is in {backup}", name=name, backup=backup)
            )
        else:
            self.say(Text("{id} begins again", id=self.exercise.id))

    def enter(self) -> None:
        """Check; in the list, open."""
        if self.view == LIST:
            self.go_to(self.learner.exercises[self.chosen])
        else:
            self.check()

    def move(self, lines: int) -> None:
        """Scroll; in the list, choose."""
        if self.view == LIST:
            self.chosen = min(max(self.chosen + lines, 0), len(self.learner.exercises) - 1)
        else:
            self.top = max(self.top + lines, 0)

    def page(self, direction: int) -> None:
        """Scroll by a page."""
        self.move(direction * max(self._room - 1, 1))

    # Checking.

    @property
    def is_checking(self) -> bool:
        """Whether a check runs."""
        return self._check is not None

    def check(self) -> None:
        """Begin a check; one that runs is ended."""
        exercise = self.exercise
        if exercise is None:
            return
        self.stop()
        self._stamp = self.learner.workspace.stamp(exercise)
        self.said, self._preparing = "", ""
        try:
            check = CheckProcess(
                exercise.id,
                folder=self.learner.workspace.folder,
                course=self.learner.course.directory,
                language=self.talk.language,
                preparing=self._prepare,
            )
        except OSError as error:
            self.say(str(error))
            return
        self._check, self._since = check, monotonic()
        self._waiter = threading.Thread(target=self._wait, args=(check,), daemon=True)
        self._waiter.start()

    def _prepare(self, name: str, done: int, all: int) -> None:
        self._preparing = f"{done}/{all} {name}" if name else ""

    def _wait(self, check: CheckProcess) -> None:
        found = check.wait()
        if check is not self._check:  # another one has begun
            return
        self.passed = found.passed
        self.result = found.feedback
        self.say(found.trouble)
        self.learner.progress.read()
        self._check = None
        if self.result:
            self.look(RESULT)
        self.refresh()

    def stop(self) -> None:
        """End the check that runs."""
        check, self._check = self._check, None
        if check is not None:
            check.kill()

    def close(self) -> None:
        """End, and give the check's thread a moment to remove its files."""
        self.stop()
        if self._waiter is not None:
            self._waiter.join(_TIDYING)

    def tick(self) -> None:
        """A moment has passed: see whether a file was saved."""
        if self.exercise is not None and self.watching:
            stamp = self.learner.workspace.stamp(self.exercise)
            if stamp != self._stamp:
                self.check()
        if self.is_checking:
            self.refresh()

    # What is seen.

    def picture(self, columns: int, rows: int) -> list[Line]:
        """The screen in lines, exactly so many rows."""
        head, foot = self._head(columns), self._foot(columns)
        self._room = max(rows - len(head) - len(foot), 1)
        body = self._body(columns)
        if self.view == LIST:
            marked = next((i for i, line in enumerate(body) if line and line[0][0] == "chosen"), 0)
            self.top = min(max(self.top, marked - self._room + 2), max(marked - 1, 0))
        self.top = min(self.top, max(len(body) - self._room, 0))
        more = len(body) > self.top + self._room
        body = body[self.top : self.top + self._room]
        body += [[] for _ in range(self._room - len(body))]
        if more:
            foot[0] = [(QUOTE, "─" * max(columns - 5, 0) + " ↓ ")]
        return [*head, *body, *foot][:rows]

    def _tell(self, text: Text) -> str:
        return text.translated(self.talk.gettext)

    def _head(self, columns: int) -> list[Line]:
        done = self._tell(Text("{done} of {all} passed", **counts(self.learner)))
        exercise = self.exercise
        if exercise is None:
            return [[(TITLE, done)], [(QUOTE, "─" * columns)]]
        title = exercise.title.in_language(self.talk.language)
        gap = columns - width(title) - width(done)
        lines: list[Line]
        if gap >= 2:
            lines = [[(TITLE, title), (PLAIN, " " * gap), (QUOTE, done)]]
        else:
            lines = [[(TITLE, part)] for part in wrap(title, columns)] + [[(QUOTE, done)]]
        for path in self.learner.workspace.paths(exercise):
            lines += [[(QUOTE, part)] for part in _chopped(harmless(shown_path(path)), columns)]
        return [*lines, [(QUOTE, "─" * columns)]]

    def _foot(self, columns: int) -> list[Line]:
        style, said = self._state()
        lines: list[Line] = [[(QUOTE, "─" * columns)]]
        lines += [[(style, part)] for part in wrap(harmless(said), columns)]
        line: Line = []
        used = 0
        for key, text in _KEYS:
            label = self._tell(Text("open") if key == "Enter" and self.view == LIST else text)
            if key == "w":
                label += " ✓" if self.watching else " ✗"
            size = width(key) + 1 + width(label)
            if line and used + 2 + size > columns:
                lines.append(line)
                line, used = [], 0
            if line:
                line.append((PLAIN, "  "))
                used += 2
            line += [("key", key), (PLAIN, " " + label)]
            used += size
        return [*lines, line]

    def _state(self) -> tuple[str, str]:
        exercise = self.exercise
        if self.asking:
            return BAD, self._tell(Text("Begin again? What you have written is kept beside it. y: yes, other keys: no"))
        if self.is_checking:
            seconds = int(monotonic() - self._since)
            said = self._tell(Text("checking… {seconds} s", seconds=seconds))
            if self._preparing:
                said += " " + self._tell(Text("first use: compiling the standard library")) + " " + self._preparing
            return PLAIN, said
        if self.said:
            return PLAIN, self.said
        if self.view == LIST and exercise is not None:
            return PLAIN, self._tell(Text("The arrow keys choose, Enter opens."))
        if exercise is None:
            return GOOD, self._tell(ALL_DONE)
        if self.result:
            if self.passed:
                has_solution = os.path.isdir(exercise.path("solution"))  # a course for students has none
                return GOOD, self._tell(_PASSED if has_solution else _PASSED_ONLY)
            return BAD, self._tell(Text("✗ Not passed yet."))
        if self.learner.passed(exercise):
            return GOOD, self._tell(Text("✓ Passed before."))
        if exercise.kind == "compile":
            return PLAIN, self._tell(TASK)
        return PLAIN, self._tell(Text("Edit the file and save it, or press Enter to check."))

    def _body(self, columns: int) -> list[Line]:
        exercise = self.exercise
        if self.view == LIST:
            return self._list(columns)
        if exercise is None:
            return []
        language = self.talk.language
        if self.view == TASK_VIEW:
            return layout(exercise.readme(language), columns)
        if self.view == HINTS:
            all = len(exercise.hints)
            shown = self.learner.hints(exercise, language)
            parts = [f"# {hint_title(self.talk.gettext, i, all)}\n\n{text}\n" for i, text in enumerate(shown, 1)]
            return layout("\n".join(parts), columns)
        if self.view == SOLUTION:
            return layout(solution(self.talk, exercise), columns)
        return layout(self.result, columns)

    def _list(self, columns: int) -> list[Line]:
        lines: list[Line] = []
        number = 0
        for topic in self.learner.course.topics:
            lines += [[]] if lines else []
            lines.append([(TITLE, harmless(topic.name))])
            for exercise in topic.exercises:
                text = _cut(harmless(listed(self.talk, exercise, self.exercise)), columns)
                passed = self.learner.passed(exercise)
                lines.append([("chosen" if number == self.chosen else GOOD if passed else PLAIN, text)])
                number += 1
        return lines


def _chopped(text: str, columns: int) -> list[str]:
    """A text that has no place to break, in lines."""
    return [text[at : at + columns] for at in range(0, len(text), columns)] or [""]


def _cut(text: str, columns: int) -> str:
    while text and width(text) > columns:
        text = text[:-1]
    return text
