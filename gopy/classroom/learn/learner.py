"""A student at work: a course, the folder, and the progress. What `gopy learn` does, without a word being said.

An exercise is open to a student if those that it builds on are passed; nothing is locked, the order is only what `next` goes by.
"""

from __future__ import annotations

import os

from gopy.classroom.course import Course, course_directory, load_course
from gopy.classroom.learn.progress import Done, Progress
from gopy.classroom.learn.workspace import Workspace, find_folder, is_built

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.classroom.exercise import Exercise
    from gopy.classroom.outcome import Marks


class Learner:
    """See above. Errors: classroom.exercise.CourseError, OSError."""

    __slots__ = ("course", "workspace", "progress")

    def __init__(self, course: Course, folder: str) -> None:
        self.course = course
        self.workspace = Workspace(course, folder)
        self.progress = Progress(folder, course.name)

    @property
    def exercises(self) -> list[Exercise]:
        """All exercises, in order."""
        return list(self.course)

    def passed(self, exercise: Exercise) -> bool:
        """Whether an exercise was once passed."""
        return self.progress.of(exercise.id).passed

    def current(self) -> Exercise | None:
        """The exercise that the student is at: the last one opened, or the first that is to be done; None if there is none."""
        if self.progress.current:
            for exercise in self.course:
                if exercise.id == self.progress.current:
                    return exercise
        return self.following(None)

    def following(self, after: Exercise | None) -> Exercise | None:
        """The next exercise that is not passed yet, after one or from the beginning; round the end. One that builds on what is
        not passed yet only comes where there is no other. None if all are passed."""
        exercises = self.exercises
        begin = 1 + next((i for i, other in enumerate(exercises) if after is not None and other.id == after.id), -1)
        turned = exercises[begin:] + exercises[:begin]
        waiting = [e for e in turned if not self.passed(e) and (after is None or e.id != after.id)]
        for exercise in waiting:
            if all(self.progress.of(id).passed for id in exercise.prerequisites):
                return exercise
        if waiting:
            return waiting[0]
        return after if after is not None and not self.passed(after) else None

    def go_to(self, exercise: Exercise) -> list[str]:
        """Open an exercise and make it the current one; the paths of its files. Errors: OSError."""
        paths = self.workspace.open(exercise)
        self.progress.go_to(exercise.id)
        return paths

    def hint(self, exercise: Exercise, language: str) -> tuple[int, str]:
        """One more hint: its number, from 1, and text; (0, "") if there is none left. Errors: OSError."""
        shown = self.progress.of(exercise.id).hints
        if shown >= len(exercise.hints):
            return 0, ""

        def more(done: Done) -> None:
            done.hints = shown + 1

        self.progress.change(exercise.id, more)
        return shown + 1, exercise.hints[shown].in_language(language)

    def hints(self, exercise: Exercise, language: str) -> list[str]:
        """The hints that were shown already."""
        return [hint.in_language(language) for hint in exercise.hints[: self.progress.of(exercise.id).hints]]

    def check(
        self,
        exercise: Exercise,
        place: str = "",
        *,
        preparing: Callable[[str, int, int], None] | None = None,
    ) -> Marks:
        """Check the student's files, or those in another directory, and note the result.

        `preparing` is told what of the standard library is being compiled. Hidden checks count where the course has them. Errors:
        OSError and others where gopy or the machine fails.
        """
        from gopy.classroom.mark import mark

        if not place:
            self.workspace.open(exercise)
        marks = mark(exercise, place or self.workspace.place(exercise), hidden=True, preparing=preparing)

        def note(done: Done) -> None:
            done.checks += 1
            done.points, done.most = marks.points, marks.most
            done.passed = done.passed or marks.passed

        # From elsewhere (a notebook): no folder is begun for it.
        if not place or os.path.isdir(self.workspace.folder):
            self.progress.change(exercise.id, note)
        return marks


def find_learner(course: str, folder: str, place: str) -> Learner:
    """The learner for a course that is named ("" for gopy's own) and a folder that is named, or found from `place`.

    Errors: CourseError; OSError.
    """
    found = find_folder(folder, place)
    if not course and is_built(found):
        return Learner(load_course(found), found)
    return Learner(load_course(course_directory(course)), found)
