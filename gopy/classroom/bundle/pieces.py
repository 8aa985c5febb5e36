"""What bundles are made of: the order, files with their modes, the exercise's files, what pip is to install; and writing them."""

from __future__ import annotations

import os

import gopy
from gopy.classroom.attempt import GO_MOD
from gopy.classroom.author.publish import exercise_files
from gopy.classroom.compiling import read_files
from gopy.classroom.exercise import CourseError
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gopy.classroom.exercise import Exercise

PACKAGE = f"gopy-classroom=={gopy.__version__}"
WHEELS = "wheels"


class File:
    """A file of a bundle: its `data`, and whether it `runs`."""

    __slots__ = ("data", "runs")

    def __init__(self, data: bytes | str, *, runs: bool = False) -> None:
        self.data = data.encode() if isinstance(data, str) else data
        self.runs = runs


class Order:
    """What is wanted. `language`: of what students read; `package`: what pip installs there, by default this version, or a
    wheel's path: then the wheel is in the bundle; `image`: the container's name, for platforms that take one; `whole`: with all
    that is hidden, where students could read it."""

    __slots__ = ("exercise", "language", "package", "image", "whole")

    def __init__(
        self, exercise: Exercise, language: str = "en", package: str = "", image: str = "", *, whole: bool = False
    ) -> None:
        self.exercise = exercise
        self.language = language
        self.package = package or PACKAGE
        self.image = image
        self.whole = whole

    @property
    def is_wheel(self) -> bool:
        """Whether the package is a file."""
        return self.package.endswith(".whl")

    def requirement(self, place: str) -> str:
        """What to give pip; `place`: how a script there names the bundle's own directory."""
        return f"{place}/{WHEELS}/{os.path.basename(self.package)}" if self.is_wheel else self.package

    def wheel(self, prefix: str = "") -> dict[str, File]:
        """The wheel, if the package is one. Errors: OSError."""
        if not self.is_wheel:
            return {}
        with open(self.package, "rb") as file:
            return {f"{prefix}{WHEELS}/{os.path.basename(self.package)}": File(file.read())}


def secret_files(exercise: Exercise, prefix: str) -> dict[str, File]:
    """All that marking needs, for places that students cannot read. Errors: OSError.

    The solution is among it: the code under test of mutants, and what decides whether `unsafe` may be used.
    """
    files = read_files(exercise.directory)
    return {f"{prefix}{name}": File(data) for name, data in files.items() if not name.startswith("wrong/")}


def first_work(exercise: Exercise) -> str:
    """The directory of an exercise to mark first, where the bundle is installed: what compiles fills the cache."""
    return "solution" if os.path.isdir(exercise.path("solution")) else "starter"


def open_files(order: Order, prefix: str) -> dict[str, File]:
    """The students' edition, or, if the order says so, everything. Errors: OSError; CourseError if nothing is left to check."""
    exercise = order.exercise
    if order.whole:
        return secret_files(exercise, prefix)
    files = exercise_files(exercise)
    own = {*read_files(exercise.path("starter")), *read_files(exercise.path("tests", "visible")), "go.mod"}
    if not any(check for check in visible_checks(files)):
        raise CourseError([Text("{id}: all its checks are hidden, or cannot be given to students", id=exercise.id)])
    # The files that a student works in are in the student's own place, not here.
    return {f"{prefix}{name}": File(data) for name, data in files.items() if name not in own}


def starting_files(order: Order) -> dict[str, File]:
    """What a student begins with: the task, the starter and the visible tests. Errors: OSError."""
    exercise = order.exercise
    given = {**read_files(exercise.path("starter")), **read_files(exercise.path("tests", "visible"))}
    given.setdefault("README.md", exercise.readme(order.language).encode())
    if any(name.endswith(".go") for name in exercise.files):
        given.setdefault("go.mod", GO_MOD)
    return {name: File(data) for name, data in given.items()}


def visible_checks(files: Mapping[str, bytes]) -> list[str]:
    """The ids of the checks in an exercise's files."""
    import tomllib

    return [str(check["id"]) for check in tomllib.loads(files["exercise.toml"].decode()).get("checks", [])]


def write_bundle(files: Mapping[str, File], target: str) -> None:
    """Write a bundle: a zip file, by its name, or a directory that is not there yet or empty.

    Errors: CourseError if the directory has something in it; OSError.
    """
    if target.lower().endswith(".zip"):
        _write_zip(files, target)
        return
    if os.path.lexists(target) and (not os.path.isdir(target) or os.listdir(target)):
        raise CourseError([Text("{path} exists already", path=target)])
    for name, file in files.items():
        path = os.path.join(target, *name.split("/"))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(file.data)
        if file.runs:
            os.chmod(path, 0o755)  # noqa: S103 (a script that the platform starts)


def _write_zip(files: Mapping[str, File], target: str) -> None:
    import zipfile

    temporary = f"{target}.{os.getpid():x}.tmp"
    try:
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, file in sorted(files.items()):
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the same bundle is the same file
                info.compress_type = zipfile.ZIP_DEFLATED
                info.create_system = 3  # Unix: modes count
                info.external_attr = (0o100755 if file.runs else 0o100644) << 16
                archive.writestr(info, file.data)
        os.replace(temporary, target)
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)
