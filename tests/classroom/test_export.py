"""Exports: each validates against the format's schema (tests/classroom/schemas, written from the formats' documentation), and says
what marks say in the format's own terms. The schemas are tried on what the documentation shows, and on mistakes."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as Tree
from pathlib import Path

import jsonschema
import pytest

from gopy.classroom.bundle import bundle_of
from gopy.classroom.bundle.pieces import Order, write_bundle
from gopy.classroom.exercise import CourseError, load_exercise
from gopy.classroom.export import FORMATS, TABLES, format_of, table_of
from gopy.classroom.export.result import result_of
from gopy.classroom.grade.record import to_data
from gopy.classroom.mark import mark
from gopy.classroom.outcome import EMPTY, GRADED, NOT_COMPILED, NOT_RUN, Finding, Marks, Outcome
from gopy.source.diagnostic import Text
from tests.classroom.crowd import make_exercise

SCHEMAS = Path(__file__).parent / "schemas"
ENVIRON = {
    "CLASSROOM": "go-1",
    "ASSIGNMENT": "swap",
    "SUBMISSION_TAG": "submit/2026-06-01T14-32-05Z-a1b2c3d",
    "COMMIT_URL": "https://example.org/commit/1",
    "RELEASE_URL": "https://example.org/releases/1",
    "GOPY_SUBMITTED": "1780324321",
}
SECRETS = ("topsecret", "70707", "TestConcealed", "concealed")


@pytest.fixture
def exercise(tmp_path):
    return load_exercise(str(make_exercise(tmp_path / "010-swap")))


def half(exercise) -> Marks:
    """The first check failed with output, the hidden one too, vet is silent."""
    swaps, secret, vet = (Outcome(check) for check in exercise.checks)
    swaps.tests = [("TestSwap", False)]
    swaps.fail(Text("{test} fails", test="TestSwap"))
    swaps.output = "swap_test.go:7: <b>got</b> \x1b[31m\ud800\ufffe 1, 2"
    secret.tests = [("TestConcealed", False)]
    secret.fail(Text("{test} fails", test="TestConcealed"))
    secret.output = "topsecret: -70707"
    secret.findings = [Finding("concealed_test.go", 1, 1, "topsecret", "", "")]
    return Marks(exercise.id, GRADED, [swaps, secret, vet], exercise.points)


def broken(exercise) -> Marks:
    outcomes = []
    for check in exercise.checks:
        outcome = Outcome(check).fail(Text("does not compile"))
        outcome.state = NOT_RUN
        outcome.findings = [Finding("swap.go", 6, 9, "undefined: c", "UndeclaredName", "return c, a\n       ^")]
        outcomes.append(outcome)
    return Marks(exercise.id, NOT_COMPILED, outcomes, exercise.points)


def right(exercise) -> Marks:
    return Marks(exercise.id, GRADED, [Outcome(check) for check in exercise.checks], exercise.points)


def empty(exercise) -> Marks:
    marks = broken(exercise)
    for outcome in marks.outcomes:
        outcome.findings = []
    return Marks(exercise.id, EMPTY, marks.outcomes, exercise.points)


def text(name: str, marks: Marks, exercise, language: str = "en") -> str:
    return format_of(name)(result_of(marks, exercise, language), ENVIRON)


def data(name: str, marks: Marks, exercise, language: str = "en") -> dict:
    return json.loads(text(name, marks, exercise, language))


def validator(name: str):
    schema = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("marks", [half, broken, right, empty])
@pytest.mark.parametrize("name", [name for name in FORMATS if name != "junit"])
def test_valid(name, marks, language, exercise):
    written = text(name, marks(exercise), exercise, language)
    assert "\x1b" not in written
    written.encode()
    validator(name).validate(json.loads(written))


# The shape of what each format's documentation shows, and the same with a mistake.
SAMPLES = {
    "gradescope": (
        [{"score": 44.0}, {"tests": [{"score": 2.0, "max_score": 2.0, "name": "n", "number": "1.1", "tags": ["t"], "visibility": "visible", "extra_data": {}}], "leaderboard": [{"name": "Time", "value": 15.1, "order": "asc"}]}],
        [{}, {"tests": [{"name": "n"}]}, {"score": "1"}, {"score": 1, "visibility": "secret"}, {"score": 1, "tests": [{"score": 1, "status": "ok"}]}],
    ),
    "exercism": (
        [{"status": "error", "version": 3, "message": "undefined: x", "tests": None}, {"status": "fail", "version": 3, "tests": [{"name": "TestA/ b", "status": "fail", "message": "m", "test_code": "c"}]}],
        [{"status": "error", "version": 3, "tests": None}, {"status": "pass", "version": 3}, {"status": "fail", "version": 3, "tests": [{"name": "a", "status": "fail"}]}, {"status": "passed", "version": 3, "tests": []}],
    ),
    "classroom50": (
        [{"schema": "classroom50/result/v1", "classroom": "c", "assignment": "a", "submission": "s", "commit": "u", "release": "u", "review": "u", "datetime": "2026-06-01T14:32:01Z", "score": 4, "max-score": 5, "tests": [{"test-name": "t", "passed": True, "score": 4, "max-score": 4, "more": 1}]}],
        [{"schema": "classroom50/result/v2"}, {"schema": "classroom50/result/v1", "classroom": "c", "assignment": "a", "submission": "s", "commit": "u", "release": "u", "review": "u", "datetime": "2026-06-01T14:32:01Z", "score": 4.5, "max-score": 5, "tests": []}],
    ),
    "github": (
        [{"version": 1, "status": "pass", "max_score": 10, "tests": [{"name": "t", "status": "pass", "score": 10, "message": None, "test_code": "c", "filename": "", "line_no": 0, "duration": 100}]}],
        [{"version": 2, "status": "pass", "tests": []}, {"version": 1, "status": "passed", "tests": []}],
    ),
    "prairielearn": (
        [{"gradable": False, "format_errors": "x"}, {"gradable": True, "score": 0.25, "tests": [{"name": "t", "points": 1, "max_points": 1}]}, {"score": 1, "tests": [{"name": "t"}]}],
        [{"gradable": True}, {"score": 2}, {"score": 1, "tests": [{"name": "t", "points": 1, "max_points": 1}, {"name": "u"}]}],
    ),
    "check50": (
        [{"slug": "a/b", "version": "3.0.0", "results": [{"name": "exists", "description": "d", "passed": True, "log": ["l"], "cause": None, "data": {}, "dependency": None}, {"name": "c", "description": "d", "passed": None, "log": [], "cause": {"rationale": "r"}, "data": {}, "dependency": "exists"}]}, {"slug": "a", "version": "3", "error": {"type": "E", "value": "v", "traceback": [], "data": {}}}],
        [{"slug": "a", "version": "3"}, {"slug": "a", "version": "3", "results": [{"name": "a b", "description": "d", "passed": True, "log": [], "cause": None, "data": {}, "dependency": None}]}, {"slug": "a", "version": "3", "results": [{"name": "a", "description": "d", "passed": False, "log": [], "cause": None, "data": {}, "dependency": None}]}],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAMPLES)
def test_schemas(name):
    valid, wrong = SAMPLES[name]
    check = validator(name)
    assert all(check.is_valid(sample) for sample in valid)
    assert not any(check.is_valid(sample) for sample in wrong)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "gradescope"])
def test_hidden_checks_say_nothing_where_students_read(name, exercise):
    written = text(name, half(exercise), exercise)
    assert "unusual numbers" in written
    assert not any(secret in written for secret in SECRETS)


def test_gradescope(exercise):
    found = data("gradescope", half(exercise), exercise)
    assert found["score"] == 1
    assert [(t["score"], t["max_score"], t["status"], t["visibility"]) for t in found["tests"]] == [
        (0, 6, "failed", "visible"),
        (0, 3, "failed", "hidden"),
        (1, 1, "passed", "visible"),
    ]
    visible = json.dumps([t for t in found["tests"] if t["visibility"] != "hidden"] + [found.get("output")])
    assert not any(secret in visible for secret in SECRETS)
    assert "topsecret" in found["tests"][1]["output"]  # the teacher's
    assert found["stdout_visibility"] == "hidden"
    assert "undefined: c" in data("gradescope", broken(exercise), exercise)["output"]


def test_exercism(exercise):
    found = data("exercism", half(exercise), exercise)
    assert found["status"] == "fail"
    first, hidden, vet = found["tests"]
    assert (first["name"], first["status"], first["task_id"]) == ("TestSwap", "fail", 1)
    assert first["test_code"].startswith("func TestSwap(t *testing.T) {\n") and first["test_code"].endswith("}")
    assert "TestSwap fails" in first["message"] and "swap_test.go:7" in first["output"]
    assert (hidden["name"], hidden["status"]) == ("unusual numbers", "fail") and "test_code" not in hidden
    assert vet == {"name": "vet is silent", "status": "pass", "task_id": 3}
    assert data("exercism", right(exercise), exercise)["status"] == "pass"
    failed = data("exercism", broken(exercise), exercise)
    assert failed["status"] == "error" and "swap.go:6:9: undefined: c" in failed["message"] and failed["tests"] is None


def test_exercism_names():
    from gopy.classroom.export.exercism import name_of

    # From the Go runner's expected results.
    assert (
        name_of("TestLeapYears/year_divisible_by_400_is_leap_year")
        == "TestLeapYears/ year divisible by 400 is leap year"
    )
    assert name_of("TestTrivialFail") == "TestTrivialFail"


def test_exercism_limits(exercise):
    marks = half(exercise)
    marks.outcomes[0].output = "x" * 100_000
    found = data("exercism", marks, exercise)
    validator("exercism").validate(found)
    assert len(found["tests"][0]["message"]) == 65_535 and len(found["tests"][0]["output"]) == 500


def test_classroom50(exercise):
    found = data("classroom50", half(exercise), exercise)
    assert (found["score"], found["max-score"]) == (1, 10)
    assert [(t["passed"], t["score"], t["max-score"]) for t in found["tests"]] == [
        (False, 0, 6),
        (False, 0, 3),
        (True, 1, 1),
    ]
    assert found["datetime"] == "2026-06-01T14:32:01Z"
    assert found["review"] == found["commit"] == ENVIRON["COMMIT_URL"]
    with pytest.raises(ValueError, match="CLASSROOM, RELEASE_URL"):
        names = {k: v for k, v in ENVIRON.items() if k not in ("CLASSROOM", "RELEASE_URL")}
        format_of("classroom50")(result_of(half(exercise), exercise, "en"), names)


@pytest.mark.parametrize(
    ("points", "weights", "most"),
    [(10, (6, 3, 1), [6, 3, 1]), (1, (6, 3, 1), [6, 3, 1]), (1, (0.5, 0.3, 0.2), [50, 30, 20])],
)
def test_classroom50_has_whole_numbers(points, weights, most, exercise):
    exercise.points = points
    for check, weight in zip(exercise.checks, weights, strict=True):
        check.weight = weight
    marks = right(exercise)
    marks.outcomes[0].state, marks.outcomes[0].score = "failed", 0.5
    found = data("classroom50", Marks(exercise.id, GRADED, marks.outcomes, points), exercise)
    validator("classroom50").validate(found)
    assert [t["max-score"] for t in found["tests"]] == most
    assert [t["score"] for t in found["tests"]] == [most[0] // 2, *most[1:]]


def test_github(exercise):
    found = data("github", half(exercise), exercise)
    assert (found["status"], found["max_score"], sum(t["score"] for t in found["tests"])) == ("fail", 10, 1)
    failed = data("github", broken(exercise), exercise)
    assert failed["status"] == "error"
    first = failed["tests"][0]
    assert (first["status"], first["filename"], first["line_no"]) == ("error", "swap.go", 6)
    assert all(t["filename"] == "" for t in failed["tests"] if t["name"] == "unusual numbers")


def test_prairielearn(exercise):
    found = data("prairielearn", half(exercise), exercise)
    assert found["gradable"] is True and found["score"] == pytest.approx(0.1)
    assert [(t["points"], t["max_points"]) for t in found["tests"]] == [(0, 6), (0, 3), (1, 1)]
    failed = data("prairielearn", broken(exercise), exercise)
    assert set(failed) == {"gradable", "format_errors"} and failed["gradable"] is False  # no attempt is lost
    assert "undefined: c" in failed["format_errors"][0]
    exercise.kind = "compile"  # there not compiling is the wrong answer
    assert data("prairielearn", broken(exercise), exercise)["score"] == 0


def test_prairielearn_fits(exercise):
    marks = half(exercise)
    marks.outcomes[0].output = "\U0001f600" * 900_000
    assert len(text("prairielearn", marks, exercise).encode()) < 1_000_000


def test_check50(exercise):
    found = data("check50", half(exercise), exercise)["results"]
    assert [(r["name"], r["passed"]) for r in found] == [
        ("check_swaps", False),
        ("check_secret", False),
        ("check_vet", True),
    ]
    assert "TestSwap fails" in found[0]["cause"]["rationale"]
    failed = data("check50", broken(exercise), exercise)["results"]
    assert all(r["passed"] is None and "undefined: c" in r["cause"]["rationale"] for r in failed)


# Ant's schema: attributes that an element must and may have, and the order of what is in it.
JUNIT = {
    "testsuites": ((), (), ("testsuite",)),
    "testsuite": (
        ("package", "id", "name", "timestamp", "hostname", "tests", "failures", "errors", "time"),
        ("skipped",),
        ("properties", "testcase", "system-out", "system-err"),
    ),
    "properties": ((), (), ("property",)),
    "property": (("name", "value"), (), ()),
    "testcase": (("name", "classname", "time"), (), ("skipped", "error", "failure")),
    "failure": (("type",), ("message",), ()),
    "error": (("type",), ("message",), ()),
    "system-out": ((), (), ()),
    "system-err": ((), (), ()),
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("marks", [half, broken, right, empty])
def test_junit_valid(marks, language, exercise):
    root = Tree.fromstring(text("junit", marks(exercise), exercise, language))  # noqa: S314 (our own)
    for element in root.iter():
        must, may, inside = JUNIT[element.tag]
        assert set(must) <= set(element.attrib) <= {*must, *may}
        order = [inside.index(child.tag) for child in element]
        assert order == sorted(order)
    (suite,) = root
    cases = suite.findall("testcase")
    counts = [len(cases), *(len(suite.findall(f"testcase/{kind}")) for kind in ("failure", "error"))]
    assert [int(suite.attrib[name]) for name in ("tests", "failures", "errors")] == counts


def test_junit(exercise):
    root = Tree.fromstring(text("junit", half(exercise), exercise))  # noqa: S314
    suite = root[0]
    assert suite.attrib["timestamp"] == "2026-06-01T14:32:01"
    values = {p.attrib["name"]: p.attrib["value"] for p in suite.iter("property")}
    assert values == {"points": "1", "most": "10", "points.swaps": "0", "points.secret": "0", "points.vet": "1"}
    assert [len(case) for case in suite.iter("testcase")] == [1, 1, 0]
    assert "<b>got</b>" in (suite.findtext("testcase/failure") or "")
    root = Tree.fromstring(text("junit", broken(exercise), exercise))  # noqa: S314
    assert root[0].attrib["failures"] == "0" and root[0].attrib["errors"] == "3"


class Kept:
    """A gradebook's row."""

    def __init__(self, student: str, marks: Marks | None) -> None:
        self.student = student
        self.data = to_data(marks) if marks is not None else None
        self.points = marks.points if marks is not None else None
        self.most = 10.0
        self.graded = "2026-06-01T14:33:00+00:00"
        self.trouble = "" if marks is not None else "the machine is ill"


def rows(exercise) -> list[Kept]:
    return [
        Kept("ann", right(exercise)),
        Kept("=cmd()", half(exercise)),
        Kept("ill", None),
        Kept("tom", broken(exercise)),
    ]


def table(name: str, exercise, key: str = "", language: str = "en") -> list[list[str]]:
    text = table_of(name)(rows(exercise), {}, exercise, key or TABLES[name][0], language)
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize("name", TABLES)
def test_no_mark_is_no_zero(name, exercise):
    assert "ill" not in {cell for line in table(name, exercise) for cell in line}
    assert "=" not in {cell[:1] for line in table(name, exercise) for cell in line}  # no formulas


def test_moodle(exercise):
    lines = table("moodle", exercise)
    assert lines[0] == ["Username", "Full name", "Swap <two> numbers (Real)", "Swap <two> numbers (Feedback)"]
    assert [line[2] for line in lines[1:]] == ["10", "1", "0"]
    assert lines[1][3] == "✓" and lines[2][3] == "✗ swaps any two numbers; ✗ unusual numbers"
    assert lines[3][3] == "does not compile"
    assert table("moodle", exercise, "email", "zh")[0][0] == "Email address"


def test_canvas(exercise):
    lines = table("canvas", exercise, "sis")
    assert lines[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Swap <two> numbers"]
    assert lines[1][0].strip() == "Points Possible" and lines[1][5] == "10"
    assert lines[2] == ["ann", "", "ann", "", "", "10"]


def test_nbgrader_has_the_columns_of_its_own_export(exercise):
    lines = table("nbgrader", exercise)
    plugin = pytest.importorskip("nbgrader.plugins.export", reason="nbgrader is not installed")
    source = Path(plugin.__file__).read_text(encoding="utf-8")
    assert all(f'"{column}"' in source for column in lines[0])
    assert [(line[0], line[9], line[10]) for line in lines[1:]] == [("swap-010", p, "10") for p in ("10", "1", "0")]


def test_of_real_marks(exercise, tmp_path):
    (tmp_path / "ann").mkdir()
    (tmp_path / "ann" / "swap.go").write_text("package swap\n\nfunc Swap(a, b int) (int, int) { return a, b }\n")
    marks = mark(exercise, str(tmp_path / "ann"))
    for name in SAMPLES:
        validator(name).validate(data(name, marks, exercise))
    assert "want 2, 1" in data("exercism", marks, exercise)["tests"][0]["message"]


@pytest.mark.ci
@pytest.mark.parametrize(
    "place", sorted((Path(__file__).parent / "course" / "01-kinds").iterdir()), ids=lambda p: p.name
)
def test_every_kind_of_exercise(place, tmp_path):
    """The solution and each wrong one, in each format: valid, and with the same points. The students' edition, where there is
    one, gives the solution all points."""
    exercise = load_exercise(str(place))
    for directory in (place / "solution", *sorted((place / "wrong").iterdir())):
        marks = mark(exercise, str(directory))
        for name in SAMPLES:
            validator(name).validate(data(name, marks, exercise))
        assert data("gradescope", marks, exercise)["score"] == marks.points
        assert sum(t["score"] for t in data("gradescope", marks, exercise)["tests"]) == pytest.approx(
            marks.points, abs=1e-3
        )
        whole = data("classroom50", marks, exercise)
        assert (whole["score"] == whole["max-score"]) is (marks.points == marks.most)
        github = data("github", marks, exercise)
        assert sum(t["score"] for t in github["tests"]) == pytest.approx(marks.points, abs=1e-3)
    try:
        given = bundle_of("classroom50")(Order(exercise))
    except CourseError:
        assert exercise.kind in ("quiz", "mutants")
        return
    write_bundle(given, str(tmp_path / "bundle"))
    edition = load_exercise(str(tmp_path / "bundle" / "exercise"))
    assert mark(edition, str(place / "solution")).passed
