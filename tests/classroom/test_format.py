"""exercise.toml: what the schema and the reader say of it must be the same."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from gopy.classroom.author.toml import dumps
from gopy.classroom.course import exercise_directories
from gopy.classroom.exercise import CourseError, load_exercise

ROOT = Path(__file__).parent.parent.parent
COURSE = Path(__file__).parent / "course"
SCHEMA = json.loads((ROOT / "docs/reference/exercise.schema.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
ALL = [*exercise_directories(str(COURSE)), *exercise_directories(str(ROOT / "exercises"))]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("directory", ALL, ids=lambda place: Path(place).name)
def test_exercises(directory: str) -> None:
    load_exercise(directory)
    data = tomllib.loads((Path(directory) / "exercise.toml").read_text("utf-8"))
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []
    assert tomllib.loads(dumps(data)) == data


def changed(**values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda data: data.update(values)


def checked(index: int, **values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda data: data["checks"][index].update(values)


def without(key: str) -> Callable[[dict[str, Any]], None]:
    return lambda data: data.pop(key)


WRONG: list[tuple[str, Callable[[dict[str, Any]], None], str]] = [
    ("020-test", changed(format=2), "format: is 2"),
    ("020-test", changed(id="A b"), "id: may have"),
    ("020-test", changed(kind="exam"), "kind: is none of"),
    ("020-test", changed(colour="red"), "colour: is not known"),
    ("020-test", changed(title={"zh": "x"}), "title: has no English text"),
    ("020-test", changed(title={"en": "x", "fr": "x"}), "title: has 'fr'"),
    ("020-test", changed(points="many"), "points: is a text"),
    ("020-test", changed(points=-1), "points: is negative"),
    ("020-test", changed(files=[]), "files: is empty"),
    ("020-test", changed(files=["../x.go"]), "files: '../x.go' is not a file"),
    ("020-test", changed(files=["/x.go"]), "files: '/x.go' is not a file"),
    ("020-test", changed(files=[1]), "files: is not a list of texts"),
    ("020-test", changed(limits={"fuel": "much"}), "limits.fuel: 'much' is no amount"),
    ("020-test", changed(limits={"time": "1s"}), "limits.time: is not known"),
    ("020-test", without("checks"), "checks: is missing"),
    ("020-test", without("id"), "id: is missing"),
    ("020-test", checked(0, kind="magic"), "checks[0].kind: is none of"),
    ("020-test", checked(0, tests=[]), "checks[0].tests: is not a list of texts"),
    ("020-test", checked(0, tests="TestX"), "checks[0].tests: is not a list of texts"),
    ("020-test", checked(0, want="x"), "checks[0].want: is not known"),
    ("020-test", checked(0, weight=-1), "checks[0].weight: is negative"),
    ("020-test", checked(0, hidden="yes"), "checks[0].hidden: is a text"),
    ("020-test", checked(3, constructs=["colour:red"]), "'colour:red' is not known"),
    ("020-test", checked(3, constructs=["import:"]), "'import:' is not known"),
    ("040-output", checked(0, match="roughly"), "checks[0].match: is none of"),
    ("040-output", checked(0, exit="3"), "checks[0].exit: is a text"),
    ("040-output", checked(0, want="x"), "checks[0].want_file: is given besides want"),
    ("040-output", checked(0, want_file="../../x"), "is not a file in the exercise"),
    ("070-fast", checked(1, sizes=[1, 2]), "checks[1].sizes: is not a list"),
    ("070-fast", checked(1, growth="fast"), "checks[1].growth: is none of"),
    ("070-fast", checked(2, memory="little"), "checks[2].memory: 'little' is no amount"),
    ("080-race", checked(0, seeds=0), "checks[0].seeds: is not positive"),
    ("050-predict", checked(0, want="x"), "wants one of want, program, questions"),
    ("090-quiz", checked(0, questions=[{"id": "x"}]), "has no id, or no want"),
]


@pytest.mark.parametrize(("name", "change", "says"), WRONG, ids=[says for _, _, says in WRONG])
def test_both_refuse(name: str, change: Callable[[dict[str, Any]], None], says: str, tmp_path: Path) -> None:
    data = tomllib.loads((COURSE / "01-kinds" / name / "exercise.toml").read_text("utf-8"))
    change(data)
    (tmp_path / "exercise.toml").write_text(dumps(data), "utf-8")
    with pytest.raises(CourseError) as error:
        load_exercise(str(tmp_path))
    assert says in str(error.value)
    assert list(VALIDATOR.iter_errors(data)), "the schema takes it"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda data: data["checks"][1].update(id="swaps"), "checks[1].id: 'swaps' is used twice"),
        (lambda data: data["wrong"][0].update(fails=["nothing"]), "wrong[0].fails: there is no check 'nothing'"),
        (lambda data: [check.update(weight=0) for check in data["checks"]], "checks: all weights are 0"),
    ],
)
def test_what_no_schema_can_say(change: Callable[[dict[str, Any]], None], says: str, tmp_path: Path) -> None:
    data = tomllib.loads((COURSE / "01-kinds/020-test/exercise.toml").read_text("utf-8"))
    change(data)
    (tmp_path / "exercise.toml").write_text(dumps(data), "utf-8")
    with pytest.raises(CourseError) as error:
        load_exercise(str(tmp_path))
    assert says in str(error.value)


def test_not_toml(tmp_path: Path) -> None:
    (tmp_path / "exercise.toml").write_bytes(b"\xff = 1")
    with pytest.raises(CourseError):
        load_exercise(str(tmp_path))
    (tmp_path / "exercise.toml").write_text("id = ")
    with pytest.raises(CourseError, match=r"exercise\.toml"):
        load_exercise(str(tmp_path))
