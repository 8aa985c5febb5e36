"""Finding the exercise or file that a user means, and, where there is none, a sentence that helps: a near name, or where to look.

An exercise is named by its directory, or by an id. Without --course ids are those of gopy's own course, and after them those of
the course in the current directory, which `gopy course check` takes too. So a teacher's own course needs no --course within it.
"""

from __future__ import annotations

import os

from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from gopy.classroom.course import Course
    from gopy.classroom.exercise import Exercise


def exercise_named(wanted: str, named: str) -> tuple[Exercise, str] | Text:
    """An exercise and its course's name; a sentence if there is no such one.

    Parameters: `wanted`, a directory or an id; `named`, the course, as --course has it, "" if it was not given.
    Errors: CourseError, if the course or the exercise is not in order.
    """
    from gopy.classroom.course import course_directory, exercise_directories, load_course
    from gopy.classroom.exercise import FILE, CourseError, load_exercise
    from gopy.classroom.learn.workspace import is_built

    if os.path.exists(os.path.join(wanted, FILE)):
        exercise = load_exercise(wanted)
        place = course_directory(named) if named else os.path.dirname(os.path.dirname(os.path.abspath(wanted)))
        try:
            return exercise, load_course(place).name
        except CourseError:  # another exercise of it is wrong, or it is in none
            return exercise, os.path.basename(place)
    course = load_course(course_directory(named))
    found = course.find(wanted)
    if found is not None:
        return found, course.name
    if os.path.isdir(wanted):
        return no_exercise_in(wanted)
    here: Course | None = None
    if not named and exercise_directories(".") and not is_built("."):  # what students have lacks the hidden checks
        here = load_course(".")
        found = here.find(wanted)
        if found is not None:
            return found, here.name
    return no_exercise(wanted, course, here)


def no_exercise_in(directory: str) -> Text:
    """A directory that was named has no exercise.toml: what exercises are below it?"""
    from gopy.classroom.course import exercise_directories
    from gopy.classroom.exercise import FILE

    below = exercise_directories(directory)
    said = Text("{path} is no exercise: there is no {file} in it", path=directory, file=FILE)
    return Text("{what}; did you mean {near}?", what=said, near=below[0].replace("\\", "/")) if below else said


def no_exercise(wanted: str, course: Course, here: Course | None = None) -> Text:
    """There is no such exercise in a course, nor in the one in the current directory (`here`, if there is one)."""
    from gopy.classroom.course import own_course

    names = [*_names(here), *_names(course)]
    if os.path.abspath(course.directory) == os.path.abspath(own_course() or "."):
        if os.sep in wanted or "/" in wanted:
            said = Text("{path}: there is no such directory", path=wanted)
        elif here is not None:
            said = Text("there is no exercise {name} in gopy's own course, nor in the one here", name=wanted)
        else:
            said = Text("there is no exercise {name} in gopy's own course", name=wanted)
    else:
        said = Text("there is no exercise {name} in the course {course}", name=wanted, course=course.name)
    near = nearest(wanted.replace("\\", "/").strip("/"), names)
    return Text("{what}; did you mean {near}?", what=said, near=near) if near else said


def file_meant(problem: str) -> Text | None:
    """What may have been meant by a Go file that is not there: one that is misspelt, or that an editor has named main.go.txt.

    `problem`: Go's sentence about it. None if nothing is near.
    """
    name = problem.removeprefix("stat ").partition(":")[0]
    directory, base = os.path.split(name)
    try:
        files = [entry.name for entry in os.scandir(directory or ".") if entry.is_file()]
    except OSError:
        return None
    if base + ".txt" in files:
        return Text("there is a file {name}.txt: its name must end in .go", name=name)
    near = nearest(base, [other for other in files if other.endswith(".go")])
    return Text("did you mean {name}?", name=os.path.join(directory, near)) if near else None


def nearest(wanted: str, names: Iterable[str]) -> str:
    """The name that is most like one that was misspelt, whatever the case of its letters; "" if none is like it."""
    import difflib

    known = {name.lower(): name for name in names}
    found = difflib.get_close_matches(wanted.lower(), known, 1, 0.7)
    return known[found[0]] if found else ""


def _names(course: Course | None) -> list[str]:
    """What an exercise can be called: its id, and its directory, as it is written from here."""
    if course is None:
        return []
    names = [exercise.id for exercise in course]
    here = os.path.abspath(".")
    for exercise in course:
        place = os.path.abspath(exercise.directory)
        if place.startswith(here + os.sep):
            names.append(os.path.relpath(place, here).replace(os.sep, "/"))
    return names
