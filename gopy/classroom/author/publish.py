"""A course for students: without solutions, hidden tests, wrong solutions and mutants, as files that students work in.

    NAME/course.toml, NAME/.gopy-course.json        what the folder was made from: a digest of each file
    NAME/NN-topic/NNN-name/exercise.toml            without hidden checks, answers, wrong solutions
    .../README.md, README.zh.md, starter/, tests/visible/, and what checks name (drivers, expected output, programs)
    .../swap.go, swap_test.go, go.mod               starter and visible tests: the directory that the student works in

Checks that need what is left out (hidden tests, mutants, the answers to questions) are left out too: they are for grading.

`update` brings such a folder to a newer version. A file that the student hands in is only replaced while it still is what the
folder was made with. Another file that was changed is kept beside the new one (`.bak-1`); a file that the folder was not
made with is never touched.
"""

from __future__ import annotations

import os

from gopy.classroom.attempt import GO_MOD
from gopy.classroom.author.toml import dumps
from gopy.classroom.compiling import read_files
from gopy.classroom.exercise import FILE, CourseError
from gopy.link.sources import digest
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.course import Course
    from gopy.classroom.exercise import Exercise

MANIFEST = ".gopy-course.json"


def student_files(course: Course) -> tuple[dict[str, bytes], set[str]]:
    """The files of the course for students, by name, and the names of those that students hand in. Errors: OSError."""
    files: dict[str, bytes] = {}
    own: set[str] = set()
    about = os.path.join(course.directory, "course.toml")
    if os.path.isfile(about):
        files["course.toml"] = _read(about)
    for exercise in course:
        place = os.path.relpath(exercise.directory, course.directory).replace(os.sep, "/")
        for name, data in exercise_files(exercise).items():
            files[f"{place}/{name}"] = data
        own.update(f"{place}/{name}" for name in exercise.files)
    return files, own


def exercise_files(exercise: Exercise) -> dict[str, bytes]:
    """The files of one exercise for students, by name. Errors: OSError."""
    import tomllib

    data = tomllib.loads(_read(exercise.path(FILE)).decode())
    kept = []
    named: set[str] = set()
    for check, table in zip(exercise.checks, data["checks"], strict=True):
        if check.hidden or check.kind == "mutants" or (check.kind == "answer" and "program" not in check.fields):
            continue
        kept.append(table)
        named.update(str(table[key]) for key in ("driver", "want_file", "program") if key in table)
    data["checks"] = kept
    data.pop("wrong", None)
    files = {FILE: dumps(data).encode()}
    for name in os.listdir(exercise.directory):
        if name.startswith("README"):
            files[name] = _read(exercise.path(name))
    for name in sorted(named):
        files[name] = _read(exercise.path(*name.split("/")))
    starter = read_files(exercise.path("starter"))
    visible = read_files(exercise.path("tests", "visible"))
    files.update({f"starter/{name}": data for name, data in starter.items()})
    files.update({f"tests/visible/{name}": data for name, data in visible.items()})
    files.update({**starter, **visible})
    if any(name.endswith(".go") for name in exercise.files):
        files.setdefault("go.mod", GO_MOD)
    return files


def _manifest(course: Course, files: dict[str, bytes]) -> bytes:
    import json

    made = {"format": 1, "course": course.name, "version": course.version}
    digests = {name: digest(data) for name, data in sorted(files.items())}
    return json.dumps({**made, "files": digests}, indent=1, ensure_ascii=False).encode()


def build(course: Course, target: str) -> int:
    """Write the course for students into a new directory, or a new zip file (by its name); the number of exercises.

    Errors: CourseError if the target exists; OSError.
    """
    if os.path.lexists(target):
        raise CourseError(
            [Text("{path} exists already; `gopy course update` brings a student's folder up to date", path=target)]
        )
    files, _ = student_files(course)
    files[MANIFEST] = _manifest(course, files)
    if target.lower().endswith(".zip"):
        _write_zip(target, os.path.basename(target)[:-4], files)
    else:
        for name, data in files.items():
            _write(os.path.join(target, *name.split("/")), data)
    return sum(1 for _ in course)


def _write_zip(target: str, top: str, files: dict[str, bytes]) -> None:
    import zipfile

    temporary = f"{target}.tmp"
    with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in sorted(files.items()):
            # A fixed time: the same course gives the same file.
            info = zipfile.ZipInfo(f"{top}/{name}", (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    os.replace(temporary, target)


class Updated:
    """What an update has done: names of files that are `new`, `changed`, `removed`; `kept` as the student has them though there
    is a newer version; `saved`: changed by somebody, now under another name (old name, other name)."""

    __slots__ = ("new", "changed", "removed", "kept", "saved")

    def __init__(self) -> None:
        self.new: list[str] = []
        self.changed: list[str] = []
        self.removed: list[str] = []
        self.kept: list[str] = []
        self.saved: list[tuple[str, str]] = []


def update(course: Course, folder: str) -> Updated:
    """Bring a student's folder up to date. Errors: CourseError if it was not made by `build`; OSError."""
    before = _read_manifest(folder)
    files, own = student_files(course)
    result = Updated()
    for name, data in files.items():
        path = os.path.join(folder, *name.split("/"))
        if not os.path.lexists(path):
            if name in own and name in before:
                continue  # the student has removed it
            result.new.append(name)
            _write(path, data)
            continue
        if os.path.islink(path) or not os.path.isfile(path):
            result.kept.append(name)
            continue
        found = _read(path)
        if found == data:
            continue
        if digest(found) != before.get(name):
            if name in own:
                if digest(data) != before.get(name):
                    result.kept.append(name)
                continue
            result.saved.append((name, _save(path, found)))
        result.changed.append(name)
        _write(path, data)
    for name, known in before.items():
        path = os.path.join(folder, *name.split("/"))
        if name not in files and os.path.isfile(path) and not os.path.islink(path) and digest(_read(path)) == known:
            os.remove(path)
            result.removed.append(name)
    _write(os.path.join(folder, MANIFEST), _manifest(course, files))
    return result


def _read_manifest(folder: str) -> dict[str, str]:
    import json

    try:
        data = json.loads(_read(os.path.join(folder, MANIFEST)))
        files = data["files"]
        if not all(isinstance(x, str) for item in files.items() for x in item):
            raise ValueError
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise CourseError(
            [Text("{path}: this is no folder that `gopy course build` has made ({file})", path=folder, file=MANIFEST)]
        ) from None
    return {name: known for name, known in files.items() if _is_inside(name)}


def _is_inside(name: str) -> bool:
    parts = name.split("/")
    return bool(name) and not any(part in ("", ".", "..") or "\\" in part or ":" in part for part in parts)


def _save(path: str, data: bytes) -> str:
    number = 1
    while os.path.lexists(f"{path}.bak-{number}"):
        number += 1
    _write(f"{path}.bak-{number}", data)
    return f"{os.path.basename(path)}.bak-{number}"


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _write(path: str, data: bytes) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    temporary = f"{path}.tmp"
    with open(temporary, "wb") as file:
        file.write(data)
    os.replace(temporary, path)
