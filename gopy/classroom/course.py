"""A course: a directory of topics (NN-topic) with exercises (NNN-name), or a Python package that has one.

course.toml, optional, gives it a name, titles and a version. gopy's own course is in the package (gopy/exercises in an
installed wheel, exercises/ in the repository); others are found by path, or by the entry point group `gopy.courses`, whose
objects are paths.
"""

from __future__ import annotations

import os

from gopy.classroom.exercise import FILE, CourseError, Exercise, load_exercise
from gopy.classroom.localized import Localized
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

GROUP = "gopy.courses"


class Topic:
    """A topic: its directory's `name`, and its exercises in order."""

    __slots__ = ("name", "exercises")

    def __init__(self, name: str, exercises: list[Exercise]) -> None:
        self.name = name
        self.exercises = exercises


class Course:
    """A course. `directory`, where it stands; `name` and `version`, for marks; `title`."""

    __slots__ = ("directory", "name", "version", "title", "topics")

    def __init__(self, directory: str, name: str, version: str, title: Localized, topics: list[Topic]) -> None:
        self.directory = directory
        self.name = name
        self.version = version
        self.title = title
        self.topics = topics

    def __iter__(self) -> Iterator[Exercise]:
        for topic in self.topics:
            yield from topic.exercises

    def find(self, wanted: str) -> Exercise | None:
        """The exercise with an id, or the name of its directory (with or without its number), or its path."""
        path = os.path.abspath(wanted)
        for exercise in self:
            name = os.path.basename(exercise.directory)
            if wanted in (exercise.id, name, name.partition("-")[2]) or path == os.path.abspath(exercise.directory):
                return exercise
        return None


def own_course() -> str:
    """The directory of gopy's own course; "" if it is not there."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for place in (os.path.join(package, "exercises"), os.path.join(os.path.dirname(package), "exercises")):
        if os.path.isdir(place):
            return place
    return ""


def course_directory(named: str = "") -> str:
    """The directory of a course that is named by path or by its entry point; by default gopy's own.

    Errors: CourseError.
    """
    if not named:
        found = own_course()
        if not found:
            raise CourseError([Text("gopy's own course is not installed")])
        return found
    if os.path.isdir(named):
        return named
    from importlib.metadata import entry_points

    for point in entry_points(group=GROUP):
        if point.name == named:
            return str(point.load())
    raise CourseError([Text("{name}: there is no such course (a directory, or an installed one)", name=named)])


def load_course(directory: str) -> Course:
    """Read a course with all its exercises. Errors: CourseError, with the problems of all files."""
    problems: list[Text] = []
    topics: list[Topic] = []
    for name in _numbered(directory):
        exercises: list[Exercise] = []
        for inner in _numbered(os.path.join(directory, name)):
            place = os.path.join(directory, name, inner)
            if not os.path.exists(os.path.join(place, FILE)):
                continue
            try:
                exercises.append(load_exercise(place))
            except CourseError as error:
                problems += error.problems
        if exercises:
            topics.append(Topic(name, exercises))
    course = Course(directory, os.path.basename(os.path.abspath(directory)), "", Localized(), topics)
    problems += _about(course) + _twice(course)
    if not topics and not problems:
        problems.append(Text("{path}: there are no exercises (NN-topic/NNN-name/{file})", path=directory, file=FILE))
    if problems:
        raise CourseError(problems)
    return course


def exercise_directories(directory: str) -> list[str]:
    """The directories of exercises (NNN-name with an exercise.toml) in a course or a topic, in order."""
    found = []
    for name in _numbered(directory):
        place = os.path.join(directory, name)
        if os.path.exists(os.path.join(place, FILE)):
            found.append(place)
        else:
            inner = (os.path.join(place, other) for other in _numbered(place))
            found += [other for other in inner if os.path.exists(os.path.join(other, FILE))]
    return found


def _numbered(directory: str) -> list[str]:
    try:
        names = os.listdir(directory)
    except OSError:
        return []
    return sorted(name for name in names if name[:1].isdigit() and os.path.isdir(os.path.join(directory, name)))


def _about(course: Course) -> list[Text]:
    path = os.path.join(course.directory, "course.toml")
    if not os.path.exists(path):
        return []
    import tomllib

    try:
        with open(path, "rb") as file:
            data = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return [Text("{path}: {error}", path=path, error=str(error))]
    course.name = str(data.get("name", course.name))
    course.version = str(data.get("version", ""))
    title = data.get("title", "")
    course.title = Localized(title) if isinstance(title, dict | str) else Localized()
    return []


def _twice(course: Course) -> list[Text]:
    """Ids that are used twice, and prerequisites that do not exist."""
    problems: list[Text] = []
    places: dict[str, str] = {}
    for exercise in course:
        path = os.path.join(exercise.directory, FILE)
        if exercise.id in places:
            what = Text("{id} is also the id of {place}", id=repr(exercise.id), place=places[exercise.id])
            problems.append(Text("{path}: {place}: {what}", path=path, place="id", what=what))
        places.setdefault(exercise.id, exercise.directory)
    for exercise in course:
        for wanted in exercise.prerequisites:
            if wanted not in places:
                path = os.path.join(exercise.directory, FILE)
                what = Text("there is no exercise {id}", id=repr(wanted))
                problems.append(Text("{path}: {place}: {what}", path=path, place="prerequisites", what=what))
    return problems
