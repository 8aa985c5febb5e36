"""The folder that a student works in, a directory for each exercise: NN-topic/NNN-name, as in the course.

An exercise's files are copied when it is first opened: the starter, the visible tests, and the task as README. What the student
edits is never overwritten; `reset` brings the starter back and keeps what stood there as NAME.bak-1, .bak-2, ... A course that
`gopy course build` has made for students is such a folder already, and is worked in where it stands.
"""

from __future__ import annotations

import os

from gopy.classroom.attempt import GO_MOD
from gopy.classroom.author.publish import MANIFEST
from gopy.classroom.compiling import read_files
from gopy.classroom.learn.progress import FILE as PROGRESS, write_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.course import Course
    from gopy.classroom.exercise import Exercise

FOLDER = "gopy-course"


def find_folder(named: str, place: str) -> str:
    """The folder to work in: the one that is named; else that which `place` is, is in, or has in it; else a new one there."""
    if named:
        return os.path.abspath(named)
    at = os.path.abspath(place)
    while True:
        if is_folder(at):
            return at
        if is_folder(os.path.join(at, FOLDER)):
            return os.path.join(at, FOLDER)
        above = os.path.dirname(at)
        if above == at:
            return os.path.join(os.path.abspath(place), FOLDER)
        at = above


def is_folder(place: str) -> bool:
    """Whether a student works, or can work, in a directory."""
    return any(os.path.isfile(os.path.join(place, name)) for name in (PROGRESS, MANIFEST))


def is_built(place: str) -> bool:
    """Whether a directory is a course for students, made by `gopy course build`."""
    return os.path.isfile(os.path.join(place, MANIFEST))


class Workspace:
    """A student's `folder` for a `course`."""

    __slots__ = ("course", "folder")

    def __init__(self, course: Course, folder: str) -> None:
        self.course = course
        self.folder = folder

    def place(self, exercise: Exercise) -> str:
        """The directory of an exercise, whether it is there or not."""
        return os.path.join(self.folder, os.path.relpath(exercise.directory, self.course.directory))

    def exercise_at(self, place: str) -> Exercise | None:
        """The exercise in whose directory a place is."""
        real = os.path.join(os.path.realpath(place), "")
        for exercise in self.course:
            if real.startswith(os.path.join(os.path.realpath(self.place(exercise)), "")):
                return exercise
        return None

    def paths(self, exercise: Exercise) -> list[str]:
        """The files that the student edits."""
        return [os.path.join(self.place(exercise), *name.split("/")) for name in exercise.files]

    def open(self, exercise: Exercise) -> list[str]:
        """Make an exercise ready: copy what is not there yet. The paths of the files to edit. Errors: OSError."""
        place = self.place(exercise)
        for name, data in handed_out(exercise).items():
            path = os.path.join(place, *name.split("/"))
            if not os.path.lexists(path):
                os.makedirs(os.path.dirname(path), exist_ok=True)
                write_whole(path, data)
        return self.paths(exercise)

    def reset(self, exercise: Exercise) -> list[tuple[str, str]]:
        """Bring the starter back. The files that had been changed, each with the name under which it is kept. Errors: OSError."""
        kept: list[tuple[str, str]] = []
        given = handed_out(exercise)
        for name, path in zip(exercise.files, self.paths(exercise), strict=True):
            if os.path.lexists(path) and _read(path) != given.get(name):
                backup = _free(path)
                os.replace(path, backup)
                kept.append((name, os.path.basename(backup)))
            if name in given:
                os.makedirs(os.path.dirname(path), exist_ok=True)
                write_whole(path, given[name])
        self.open(exercise)
        return kept

    def solution(self, exercise: Exercise) -> list[tuple[str, str]]:
        """The solution's files, name and text; none where the course does not have it."""
        found = []
        for name in exercise.files:
            data = _read(exercise.path("solution", *name.split("/")))
            if data is not None:
                found.append((name, data.decode("utf-8", "replace")))
        return found

    def stamp(self, exercise: Exercise) -> tuple[tuple[int, int], ...]:
        """Something that changes when one of the student's files does."""
        stamps = []
        for path in self.paths(exercise):
            try:
                status = os.stat(path)
                stamps.append((status.st_mtime_ns, status.st_size))
            except OSError:
                stamps.append((0, 0))
        return tuple(stamps)


def handed_out(exercise: Exercise) -> dict[str, bytes]:
    """The files of an exercise that a student gets, by name. Errors: OSError."""
    files: dict[str, bytes] = {}
    if exercise.has_check("mutants"):  # the code that the student's tests are about
        own = exercise.files
        files = {name: data for name, data in read_files(exercise.path("solution")).items() if name not in own}
    files = {**read_files(exercise.path("starter")), **files, **read_files(exercise.path("tests", "visible"))}
    programs = [str(check.fields["program"]) for check in exercise.checks if "program" in check.fields]
    for name in ("README.md", "README.zh.md", *programs):  # programs whose output is to be told
        data = _read(exercise.path(*name.split("/")))
        if data is not None:
            files.setdefault(name, data)
    if any(name.endswith(".go") for name in files):
        files.setdefault("go.mod", GO_MOD)
    return files


def _read(path: str) -> bytes | None:
    if os.path.islink(path) or not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _free(path: str) -> str:
    number = 1
    while os.path.lexists(f"{path}.bak-{number}"):
        number += 1
    return f"{path}.bak-{number}"
