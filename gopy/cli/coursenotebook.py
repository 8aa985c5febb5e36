"""`gopy course notebook`: exercises as notebooks, a file for each, in directories as the course has them."""

from __future__ import annotations

import os

from gopy.cli.flags import UsageError
from gopy.source.diagnostic import Text
from gopy.source.language import choose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.cli.flags import Flags

DEFAULT = "notebooks"


def run(flags: Flags, gettext: Callable[[str], str]) -> int:
    """Write the notebooks of the exercises that are named, or of all; the exit status. Errors: CourseError, OSError."""
    from gopy.classroom.course import course_directory, load_course
    from gopy.classroom.exercise import CourseError
    from gopy.classroom.learn.progress import write_whole
    from gopy.classroom.notebook import notebook, self_contained, write
    from gopy.cli.finding import no_exercise
    from gopy.cli.terminal import complain

    course = load_course(course_directory(flags.get("course")))
    language = choose(flags.get("lang"), os.environ)
    exercises = list(course)
    if flags.args:
        exercises = []
        for name in flags.args:
            found = course.find(name)
            if found is None:
                raise CourseError([no_exercise(name, course)])
            exercises.append(found)
    target = flags.get("o") or DEFAULT
    if os.path.exists(target) and not os.path.isdir(target):
        raise UsageError(Text("{path} is no directory", path=target))
    hidden = flags.on("hidden")
    count = 0
    for exercise in exercises:
        place = os.path.join(target, os.path.relpath(exercise.directory, course.directory) + ".ipynb")
        if os.path.lexists(place) and not flags.on("f"):
            complain(Text("{path} exists already and stays; -f replaces it", path=place).translated(gettext))
            continue
        os.makedirs(os.path.dirname(place), exist_ok=True)
        found_notebook = notebook(exercise, gettext, language, nbgrader=flags.on("nbgrader"), hidden=hidden)
        write_whole(place, write(found_notebook))
        count += 1
        if hidden and not self_contained(exercise):
            said = Text("{id}: not only tests are checked, so grading it needs the course itself", id=exercise.id)
            complain(said.translated(gettext))
    print(Text("notebooks in {place}: {count}", count=count, place=target).translated(gettext))
    return 0
