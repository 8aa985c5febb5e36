"""An exercise as it stands on disk: exercise.toml, read and validated.

docs/reference/exercise-format.md describes the format, exercise.schema.json beside it is its JSON Schema. What is wrong with
a file is told all at once (CourseError), each with its place in it (`checks[2].tests`), for whoever writes courses.
"""

from __future__ import annotations

import os

from gopy.classroom.localized import LANGUAGES, Localized
from gopy.runtime.limits import parse_count, parse_duration, parse_size
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

FORMAT = 1
FILE = "exercise.toml"
KINDS = ("compile", "test", "vet", "output", "predict", "mutants", "fast", "race", "quiz")
# Of each kind of check: its own fields, and those that it must have.
CHECKS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "build": ((), ()),
    "tests": (("tests",), ("tests",)),
    "output": (("args", "stdin", "want", "want_file", "match", "exit"), ()),
    "vet": (("analyzers",), ()),
    "format": ((), ()),
    "forbid": (("constructs",), ("constructs",)),
    "require": (("constructs",), ("constructs",)),
    "fuel": (("driver", "sizes", "growth", "most"), ("driver", "sizes", "growth")),
    "memory": (("driver", "size", "memory"), ("driver", "size", "memory")),
    "mutants": ((), ()),
    "schedules": (("tests", "args", "stdin", "want", "want_file", "match", "exit", "seeds"), ()),
    "answer": (("file", "want", "program", "questions"), ()),
}
_COMMON = ("id", "kind", "title", "weight", "hidden", "help")
CONSTRUCTS = ("import", "call", "node", "func", "type", "method", "recursive")
MATCHES = ("exact", "lines", "contains", "regexp")
GROWTHS = ("1", "log n", "n", "n log n", "n^2", "n^3")


class CourseError(Exception):
    """A course, or a file of it, is not as it should be: `problems`, a sentence each, with the file and place in front."""

    def __init__(self, problems: list[Text]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems

    def said(self, gettext: Callable[[str], str]) -> str:
        """All problems, each in a line, in a language."""
        return "\n".join(problem.translated(gettext) for problem in self.problems)


class Limits:
    """What a student's code may use in one run: `fuel` in instructions, `memory` and `output` in bytes, `wall` in
    nanoseconds of real time, far beyond what fuel takes."""

    __slots__ = ("fuel", "memory", "output", "wall")

    def __init__(
        self, fuel: int = 2 * 10**9, memory: int = 256 << 20, output: int = 1 << 20, wall: int = 20 * 10**9
    ) -> None:
        self.fuel = fuel
        self.memory = memory
        self.output = output
        self.wall = wall


class Check:
    """A check: `fields` are those of its kind, as in the file."""

    __slots__ = ("id", "kind", "title", "weight", "hidden", "help", "fields")

    def __init__(
        self,
        id: str,
        kind: str,
        title: Localized,
        weight: float,
        hidden: bool,
        help: Localized,
        fields: Mapping[str, Any],
    ) -> None:
        self.id = id
        self.kind = kind
        self.title = title
        self.weight = weight
        self.hidden = hidden
        self.help = help
        self.fields = fields


class Wrong:
    """A typical wrong solution: its directory in wrong/, the ids of the checks that fail, and a text of the feedback."""

    __slots__ = ("dir", "fails", "says")

    def __init__(self, dir: str, fails: list[str], says: str) -> None:
        self.dir = dir
        self.fails = fails
        self.says = says


class Exercise:
    """An exercise; `directory` is where it stands."""

    __slots__ = (
        "id",
        "kind",
        "directory",
        "title",
        "points",
        "section",
        "prerequisites",
        "tags",
        "files",
        "limits",
        "hints",
        "checks",
        "wrong",
    )

    def __init__(self, directory: str) -> None:
        self.directory = directory
        self.id = ""
        self.kind = ""
        self.title = Localized()
        self.points = 0.0
        self.section = ""
        self.prerequisites: list[str] = []
        self.tags: list[str] = []
        self.files: list[str] = []
        self.limits = Limits()
        self.hints: list[Localized] = []
        self.checks: list[Check] = []
        self.wrong: list[Wrong] = []

    def path(self, *names: str) -> str:
        """A path in the exercise's directory."""
        return os.path.join(self.directory, *names)

    def has_check(self, kind: str) -> bool:
        """Whether there is a check of a kind."""
        return any(check.kind == kind for check in self.checks)

    def readme(self, language: str) -> str:
        """The task in a language, or in English. Errors: OSError."""
        wanted = language.partition("_")[0].partition("-")[0].lower()
        path = self.path("README.md" if wanted == "en" else f"README.{wanted}.md")
        with open(path if os.path.exists(path) else self.path("README.md"), encoding="utf-8") as file:
            return file.read()


def load_exercise(directory: str) -> Exercise:
    """Read an exercise. Errors: CourseError."""
    import tomllib

    path = os.path.join(directory, FILE)
    try:
        with open(path, "rb") as file:
            data = tomllib.load(file)
    except FileNotFoundError:
        raise CourseError([Text("{path}: there is no such file", path=path)]) from None
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError([Text("{path}: {error}", path=path, error=str(error))]) from None
    reader = _Reader(path)
    exercise = _read(Exercise(directory), data, reader)
    if reader.problems:
        raise CourseError(reader.problems)
    return exercise


class _Reader:
    """Takes values out of tables; what is wrong with them is collected."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Text] = []

    def wrong(self, place: str, what: Text) -> None:
        self.problems.append(Text("{path}: {place}: {what}", path=self.path, place=place, what=what))

    def take(
        self, table: dict[str, Any], key: str, place: str, types: type | tuple[type, ...], default: Any = None
    ) -> Any:
        """A value of one of the types; with no default it must be there."""
        where = f"{place}.{key}" if place else key
        if key not in table:
            if default is None:
                self.wrong(where, Text("is missing"))
            return default
        value = table.pop(key)
        if not isinstance(value, types) or (isinstance(value, bool) and types in (int, (int, float))):
            self.wrong(where, Text("is {what}, which does not belong here", what=_kind(value)))
            return default
        return value

    def texts(self, table: dict[str, Any], key: str, place: str, *, needed: bool = True) -> Localized:
        where = f"{place}.{key}" if place else key
        value = self.take(table, key, place, (dict, str), None if needed else {})
        if isinstance(value, dict):
            for language, text in value.items():
                if language not in LANGUAGES or not isinstance(text, str):
                    self.wrong(
                        where,
                        Text(
                            "has {language}, which is no text in one of {languages}",
                            language=repr(language),
                            languages=", ".join(LANGUAGES),
                        ),
                    )
            if value and "en" not in value:
                self.wrong(where, Text("has no English text (en)"))
        return Localized(value or "")

    def strings(self, table: dict[str, Any], key: str, place: str, default: list[str] | None = None) -> list[str]:
        value = self.take(table, key, place, list, default)
        if value is not None and not all(isinstance(item, str) for item in value):
            self.wrong(f"{place}.{key}" if place else key, Text("is not a list of texts"))
            return []
        return value or []

    def rest(self, table: dict[str, Any], place: str) -> None:
        for key in table:
            self.wrong(f"{place}.{key}" if place else key, Text("is not known"))

    def scaled(self, table: dict[str, Any], key: str, parse: Callable[[str], int | None], default: int) -> int:
        value = table.pop(key, None)
        if value is None:
            return default
        number = parse(str(value))
        if number is None:
            self.wrong(f"limits.{key}", Text("{value} is no amount", value=repr(value)))
            return default
        return number


def _kind(value: object) -> Text:
    number = Text("a number")
    names = {int: number, float: number, bool: Text("a boolean"), str: Text("a text"), list: Text("a list")}
    return Text("a table") if isinstance(value, dict) else names.get(type(value), Text("something"))


def _is_id(text: str) -> bool:
    return bool(text) and all(c.islower() or c.isdigit() or c == "-" for c in text) and text.isascii()


def _is_inside(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return bool(name) and not os.path.isabs(name) and ".." not in parts and ":" not in name


def _read(exercise: Exercise, data: dict[str, Any], reader: _Reader) -> Exercise:
    version = reader.take(data, "format", "", int)
    if version not in (None, FORMAT):
        reader.wrong(
            "format", Text("is {version}; this version of gopy knows format {known}", version=version, known=FORMAT)
        )
    exercise.id = reader.take(data, "id", "", str) or ""
    if exercise.id and not _is_id(exercise.id):
        reader.wrong("id", Text("may have lower-case letters, digits and hyphens only"))
    exercise.kind = reader.take(data, "kind", "", str) or ""
    if exercise.kind and exercise.kind not in KINDS:
        reader.wrong("kind", Text("is none of {names}", names=", ".join(KINDS)))
    exercise.title = reader.texts(data, "title", "")
    exercise.points = float(reader.take(data, "points", "", (int, float), 10))
    if exercise.points < 0:
        reader.wrong("points", Text("is negative"))
    exercise.section = reader.take(data, "section", "", str, "")
    exercise.prerequisites = reader.strings(data, "prerequisites", "", [])
    exercise.tags = reader.strings(data, "tags", "", [])
    exercise.files = reader.strings(data, "files", "")
    for name in exercise.files:
        if not _is_inside(name):
            reader.wrong("files", Text("{name} is not a file in the exercise", name=repr(name)))
    limits = reader.take(data, "limits", "", dict, {})
    exercise.limits = _limits(limits, reader)
    for i, item in enumerate(reader.take(data, "hints", "", list, [])):
        exercise.hints.append(reader.texts({"hint": item}, "hint", f"hints[{i}]"))
    for i, item in enumerate(reader.take(data, "checks", "", list) or []):
        if isinstance(item, dict):
            exercise.checks.append(_check(item, f"checks[{i}]", reader))
    for i, item in enumerate(reader.take(data, "wrong", "", list, [])):
        if isinstance(item, dict):
            place = f"wrong[{i}]"
            dir = reader.take(item, "dir", place, str) or ""
            wrong = Wrong(dir, reader.strings(item, "fails", place), reader.take(item, "says", place, str, ""))
            reader.rest(item, place)
            exercise.wrong.append(wrong)
    reader.rest(data, "")
    _cross_check(exercise, reader)
    return exercise


def _limits(table: dict[str, Any], reader: _Reader) -> Limits:
    limits = Limits()
    limits.fuel = reader.scaled(table, "fuel", parse_count, limits.fuel)
    limits.memory = reader.scaled(table, "memory", parse_size, limits.memory)
    limits.output = reader.scaled(table, "output", parse_size, limits.output)
    limits.wall = reader.scaled(table, "wall", parse_duration, limits.wall)
    reader.rest(table, "limits")
    return limits


def _check(table: dict[str, Any], place: str, reader: _Reader) -> Check:
    id = reader.take(table, "id", place, str) or ""
    kind = reader.take(table, "kind", place, str) or ""
    title = reader.texts(table, "title", place)
    weight = float(reader.take(table, "weight", place, (int, float), 1))
    hidden = bool(reader.take(table, "hidden", place, bool, False))
    help = reader.texts(table, "help", place, needed=False)
    if id and not _is_id(id):
        reader.wrong(f"{place}.id", Text("may have lower-case letters, digits and hyphens only"))
    if weight < 0:
        reader.wrong(f"{place}.weight", Text("is negative"))
    known = CHECKS.get(kind)
    if known is None:
        if kind:
            reader.wrong(f"{place}.kind", Text("is none of {names}", names=", ".join(CHECKS)))
        return Check(id, kind, title, weight, hidden, help, {})
    allowed, needed = known
    for key in needed:
        if key not in table:
            reader.wrong(f"{place}.{key}", Text("is missing"))
    for key in table:
        if key not in allowed:
            reader.wrong(f"{place}.{key}", Text("is not known for checks of kind {kind}", kind=kind))
    if table.get("match", "exact") not in MATCHES:
        reader.wrong(f"{place}.match", Text("is none of {names}", names=", ".join(MATCHES)))
    if "growth" in table and table["growth"] not in GROWTHS:
        reader.wrong(f"{place}.growth", Text("is none of {names}", names=", ".join(GROWTHS)))
    for key in ("tests", "constructs", "analyzers"):
        value = table.get(key)
        if value is not None and (
            not isinstance(value, list) or not all(isinstance(item, str) for item in value) or not value
        ):
            reader.wrong(f"{place}.{key}", Text("is not a list of texts"))
    _fields(kind, table, place, reader)
    return Check(id, kind, title, weight, hidden, help, table)


_SHAPES: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("stdin", "want", "want_file", "match", "driver", "growth", "file", "program", "memory"), (str,)),
    **dict.fromkeys(("exit", "most", "size", "seeds"), (int,)),
    **dict.fromkeys(("args", "sizes", "questions"), (list,)),
}


def _fields(kind: str, table: dict[str, Any], place: str, reader: _Reader) -> None:
    """What the fields of a check must be like."""
    for key, value in table.items():
        if key in _SHAPES and (not isinstance(value, _SHAPES[key]) or isinstance(value, bool)):
            reader.wrong(f"{place}.{key}", Text("is {what}, which does not belong here", what=_kind(value)))
            return
    for key in ("want_file", "driver", "file", "program"):
        if key in table and not _is_inside(table[key]):
            reader.wrong(f"{place}.{key}", Text("{name} is not a file in the exercise", name=repr(table[key])))
    if "sizes" in table:
        sizes = table["sizes"]
        if not all(type(n) is int and n > 0 for n in sizes) or len(sizes) < 3 or sorted(set(sizes)) != sizes:
            reader.wrong(f"{place}.sizes", Text("is not a list of at least three numbers that rise"))
    if table.get("seeds", 1) < 1:
        reader.wrong(f"{place}.seeds", Text("is not positive"))
    if "memory" in table and parse_size(table["memory"]) is None:
        reader.wrong(f"{place}.memory", Text("{value} is no amount", value=repr(table["memory"])))
    for construct in table.get("constructs", []) if kind in ("forbid", "require") else ():
        head, colon, name = str(construct).partition(":")
        if (head not in CONSTRUCTS or not name) if colon else construct not in ("goto", "global", "loop"):
            reader.wrong(f"{place}.constructs", Text("{name} is not known", name=repr(construct)))
    if "want" in table and "want_file" in table:
        reader.wrong(f"{place}.want_file", Text("is given besides want"))
    if kind == "answer" and ("want" in table) + ("program" in table) + ("questions" in table) != 1:
        reader.wrong(place, Text("wants one of want, program, questions"))
    for i, question in enumerate(table.get("questions", [])):
        if not isinstance(question, dict) or not isinstance(question.get("id"), str) or "want" not in question:
            reader.wrong(f"{place}.questions[{i}]", Text("has no id, or no want"))
    if table.get("match") == "regexp" and "want" in table:
        import re

        try:
            re.compile(table["want"])
        except re.error as error:
            reader.wrong(f"{place}.want", Text("is no regular expression: {error}", error=str(error)))


def _cross_check(exercise: Exercise, reader: _Reader) -> None:
    if not exercise.files:
        reader.wrong("files", Text("is empty"))
    ids: set[str] = set()
    for i, check in enumerate(exercise.checks):
        if check.id in ids:
            reader.wrong(f"checks[{i}].id", Text("{id} is used twice", id=repr(check.id)))
        ids.add(check.id)
    if exercise.checks and not sum(check.weight for check in exercise.checks):
        reader.wrong("checks", Text("all weights are 0"))
    for i, wrong in enumerate(exercise.wrong):
        for id in wrong.fails:
            if id not in ids:
                reader.wrong(f"wrong[{i}].fails", Text("there is no check {id}", id=repr(id)))
        if not _is_inside(wrong.dir):
            reader.wrong(f"wrong[{i}].dir", Text("{name} is not a directory in wrong/", name=repr(wrong.dir)))
