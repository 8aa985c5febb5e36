"""`gopy export` as it is typed: what is written where, what is said, the exit status; and that there is never a file where there
is no mark."""

from __future__ import annotations

import json
import zipfile

import pytest

from gopy.classroom.bundle import BUNDLES
from gopy.classroom.exercise import load_exercise
from gopy.classroom.grade.job import Answer
from gopy.cli.main import run
from tests.classroom.crowd import RIGHT, make_exercise

HIDDEN = "tests/hidden/concealed_test.go"


@pytest.fixture
def place(tmp_path, monkeypatch):
    make_exercise(tmp_path / "course" / "01-a" / "010-swap")
    (tmp_path / "ann").mkdir()
    (tmp_path / "ann" / "swap.go").write_text(RIGHT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    return tmp_path


EXERCISE = "course/01-a/010-swap"


def test_a_submission(place, capsys):
    assert run(["export", "gradescope", EXERCISE, "ann"]) == 0
    found = capsys.readouterr()
    assert json.loads(found.out)["score"] == 10 and not found.err


def test_a_failing_machine_leaves_no_file(place, capsys, monkeypatch):
    monkeypatch.setattr(
        "gopy.classroom.grade.executor.run_job", lambda job: Answer(job.key, trouble="the disk is full")
    )
    (place / "results.json").write_text('{"score": 10}')  # of the submission before
    assert run(["export", "gradescope", EXERCISE, "ann", "-o", "results.json"]) == 1
    assert not (place / "results.json").exists()
    assert capsys.readouterr().err == "gopy: ann could not be graded: the disk is full\n"


def test_what_the_platform_has_not_told(place, capsys, monkeypatch):
    monkeypatch.delenv("CLASSROOM", raising=False)
    (place / "result.json").write_text("of the student's own making")
    monkeypatch.setattr("gopy.cli.export._marked", lambda exercise, _path: _full(exercise))
    assert run(["export", "classroom50", EXERCISE, "ann", "-o", "result.json"]) == 1
    assert "CLASSROOM" in capsys.readouterr().err
    assert not (place / "result.json").exists()


def _full(exercise):
    from gopy.classroom.outcome import GRADED, Marks, Outcome

    return Marks(exercise.id, GRADED, [Outcome(check) for check in exercise.checks], exercise.points)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "what is wanted?"),
        (["nothing", EXERCISE], "what is wanted?"),
        (["junit", EXERCISE], "an exercise, and a submission or --student, are wanted"),
        (["junit", EXERCISE, "ann", "tom"], "too many arguments"),
        (["moodle", EXERCISE, "ann"], "too many arguments"),
        (["moodle", EXERCISE, "--id", "shoe"], 'invalid value "shoe" for -id'),
        (["bundle", "moodle", EXERCISE, "-o", "x"], "there are no bundles for moodle"),
        (["bundle", "github", EXERCISE], "say where to with -o"),
        (["bundle", "github", EXERCISE, "-o", "x", "--package", 'a" && rm'], "invalid value"),
    ],
)
def test_wrong_usage(words, said, place, capsys):
    assert run(["export", *words]) == 2
    assert said in capsys.readouterr().err


def test_what_is_not_there(place, capsys):
    assert run(["export", "junit", EXERCISE, "tom"]) == 1
    assert capsys.readouterr().err == "gopy: tom: there is no such file or directory\n"
    assert run(["export", "junit", "nothing-010", "ann", "--course", "course"]) == 1
    assert "there is no exercise nothing-010" in capsys.readouterr().err


def test_a_class(place, capsys):
    pytest.importorskip("sqlalchemy")
    from gopy.classroom.grade.record import to_data
    from gopy.classroom.grade.store import Store, Student

    exercise = load_exercise(EXERCISE)
    store = Store("marks.db")
    for student, answer in {"ann": Answer("ann", to_data(_full(exercise))), "ill": Answer("ill", trouble="no")}.items():
        store.put("course", exercise.id, 10, student, "g", answer)
    store.put_students([Student("ann", "Ann 安")])
    store.close()
    assert run(["export", "canvas", EXERCISE, "-o", "out/canvas.csv"]) == 1  # one has no mark
    assert capsys.readouterr().err == "without a mark, and so not in the file: ill\n"
    lines = (place / "out" / "canvas.csv").read_text(encoding="utf-8").splitlines()
    assert lines[2] == "Ann 安,,,ann,,10" and len(lines) == 3
    assert run(["export", "junit", EXERCISE, "--student", "ann"]) == 0
    assert 'name="points" value="10"' in capsys.readouterr().out
    assert run(["export", "junit", EXERCISE, "--student", "ill"]) == 1
    assert run(["export", "junit", EXERCISE, "--student", "tom"]) == 1


@pytest.mark.parametrize("platform", BUNDLES)
def test_what_is_hidden_is_only_where_students_cannot_read(platform, place):
    assert run(["export", "bundle", platform, EXERCISE, "-o", "bundle.zip"]) == 0
    with zipfile.ZipFile("bundle.zip") as archive:
        names = archive.namelist()
    hides = platform in ("gradescope", "prairielearn", "nbgrader")
    assert any(name.endswith(HIDDEN) for name in names) is hides
    assert any("/solution/" in name for name in names) is hides
    assert run(["export", "bundle", platform, EXERCISE, "-o", "again.zip"]) == 0
    assert (place / "again.zip").read_bytes() == (place / "bundle.zip").read_bytes()
    assert run(["export", "bundle", platform, EXERCISE, "--whole", "-o", "whole.zip"]) == 0
    with zipfile.ZipFile("whole.zip") as archive:
        assert any(name.endswith(HIDDEN) for name in archive.namelist())


def test_only_hidden_checks(place, capsys):
    path = place / EXERCISE / "exercise.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("weight =", "hidden = true\nweight =").replace("hidden = true\nweight = 3", "weight = 3"), encoding="utf-8")  # fmt: skip
    assert run(["export", "bundle", "github", EXERCISE, "-o", "b"]) == 1
    assert "all its checks are hidden" in capsys.readouterr().err


def test_a_bundle_replaces_nothing(place, capsys):
    assert run(["export", "bundle", "github", EXERCISE, "-o", "ann"]) == 1
    assert "ann exists already" in capsys.readouterr().err


def test_a_wheel_goes_along(place):
    (place / "gopy_classroom-0-py3-none-any.whl").write_bytes(b"wheel")
    wheel = "./gopy_classroom-0-py3-none-any.whl"
    assert run(["export", "bundle", "gradescope", EXERCISE, "--package", wheel, "-o", "b"]) == 0
    assert (place / "b" / "wheels" / wheel[2:]).read_bytes() == b"wheel"
    assert f'"$root/source/wheels/{wheel[2:]}"' in (place / "b" / "setup.sh").read_text()
