"""Bundles, unpacked and run as their platform runs them, offline, with gopy as it is installed here."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gopy.classroom.bundle import bundle_of
from gopy.classroom.bundle.pieces import Order, write_bundle
from gopy.classroom.exercise import load_exercise
from tests.classroom.crowd import PROGRAMS, make_exercise

ROOT = Path(__file__).parents[2]
BROKEN = PROGRAMS["not-compiling"][0]
RIGHT, HALF, WRONG = PROGRAMS["good"][0], PROGRAMS["half"][0], PROGRAMS["wrong"][0]
unix = pytest.mark.skipif(os.name != "posix", reason="the platform's machines are Linux")


@pytest.fixture
def make(tmp_path):
    """Makes a platform's bundle at a place."""
    make_exercise(tmp_path / "exercise")

    def made(platform: str, place: Path, **options: object) -> None:
        order = Order(load_exercise(str(tmp_path / "exercise")), **options)
        if platform == "gradescope":  # it is uploaded as a zip file
            write_bundle(bundle_of(platform)(order), str(tmp_path / "bundle.zip"))
            subprocess.run(["unzip", "-q", tmp_path / "bundle.zip", "-d", place], check=True)  # noqa: S607
        else:
            write_bundle(bundle_of(platform)(order), str(place))

    return made


@pytest.fixture
def environ(tmp_path):
    """The environment with a `gopy` in PATH, and no module of a student's in the way."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "gopy").write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m gopy "$@"\n')
    (programs / "gopy").chmod(0o755)
    path = os.pathsep.join([str(programs), os.path.dirname(sys.executable), os.environ["PATH"]])
    return os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "GOPY_LANG": "en", "PYTHONWARNINGS": "ignore"}


def hand_in(place: Path, text: str) -> None:
    place.mkdir(parents=True, exist_ok=True)
    (place / "swap.go").write_text(text)
    (place / "gopy.py").write_text("raise SystemExit('the student is marking')\n")
    (place / "json.py").write_text("raise SystemExit('the student is marking')\n")


@unix
@pytest.mark.skipif(shutil.which("unzip") is None, reason="there is no unzip")
def test_gradescope(make, environ, tmp_path):
    root = tmp_path / "autograder"
    (root / "results").mkdir(parents=True)
    make("gradescope", root / "source")
    shutil.copy(root / "source" / "run_autograder", root)
    subprocess.run(["bash", "-n", root / "source" / "setup.sh"], check=True)  # noqa: S607
    cache = environ.get("GOPY_CACHE") or str(tmp_path / "cache")
    environ = environ | {"AUTOGRADER": str(root), "GOPY_CACHE": cache}
    for text, score in ((RIGHT, 10), (HALF, 7), (BROKEN, 0)):
        hand_in(root / "submission", text)
        subprocess.run([root / "run_autograder"], cwd=root, env=environ, check=True)
        found = json.loads((root / "results" / "results.json").read_text())
        assert (found["score"], found["tests"][1]["visibility"]) == (score, "hidden")
    (root / "source" / "exercise" / "exercise.toml").write_text("")  # the grader is broken: that is no zero
    assert subprocess.run([root / "run_autograder"], cwd=root, env=environ, capture_output=True).returncode == 1
    assert not (root / "results" / "results.json").exists()


@unix
@pytest.mark.ci
def test_gradescope_is_set_up(make, environ, tmp_path):
    """setup.sh with a pip that installs what is here."""
    root = tmp_path / "autograder"
    root.mkdir()
    make("gradescope", root / "source")
    python = tmp_path / "programs" / "python3.14"
    python.write_text(
        f'#!/bin/bash\nif [ "$1" = -c ]; then exec "{sys.executable}" "$@"; fi\n'
        'mkdir -p "$3/bin"\nprintf \'#!/bin/sh\\necho "$@" >"%s/pip.txt"\\n\' "$3" >"$3/bin/python"\n'
        f'cp "{tmp_path}/programs/gopy" "$3/bin/gopy"\nchmod +x "$3/bin/python"\n'
    )
    python.chmod(0o755)
    subprocess.run([root / "source" / "setup.sh"], env=environ | {"AUTOGRADER": str(root)}, check=True)
    assert (root / "gopy" / "pip.txt").read_text().startswith("-m pip install gopy-classroom==")
    assert json.loads((root / "gopy-setup.json").read_text())["score"] == 10
    assert any((root / "gopy-cache").iterdir())


@unix
def test_prairielearn(make, environ, tmp_path):
    make("prairielearn", tmp_path / "question")
    info = json.loads((tmp_path / "question" / "info.json").read_text(encoding="utf-8"))
    options = info["externalGradingOptions"]
    assert info["gradingMethod"] == "External" and options["enabled"] and options["timeout"] <= 600
    assert options["entrypoint"] == "/grade/tests/run.sh" and options["image"]
    root = tmp_path / "grade"
    shutil.copytree(tmp_path / "question" / "tests", root / "tests")
    run = root / "tests" / "run.sh"
    run.chmod(0o755)  # so does the platform
    for text, found in ((HALF, {"gradable": True, "score": 0.7}), (BROKEN, {"gradable": False})):
        hand_in(root / "student", text)
        subprocess.run([run], env=environ | {"GRADE": str(root)}, check=True)
        result = json.loads((root / "results" / "results.json").read_text())
        assert found.items() <= result.items()
    question = (tmp_path / "question" / "question.html").read_text(encoding="utf-8")
    assert '<pl-file-editor file-name="swap.go"' in question and "<pl-external-grader-results>" in question


def test_prairielearn_escapes(make, tmp_path):
    (tmp_path / "exercise" / "README.md").write_text("<script>{{secret}}</script>\n")
    make("prairielearn", tmp_path / "question")
    question = (tmp_path / "question" / "question.html").read_text(encoding="utf-8")
    assert "<script>" not in question and "{{" not in question


def test_github(make, environ, tmp_path):
    yaml = pytest.importorskip("yaml")
    repository = tmp_path / "repository"
    make("github", repository)
    assert {"README.md", "go.mod", "swap.go", "swap_test.go"} <= set(os.listdir(repository))
    workflow = yaml.safe_load((repository / ".github" / "workflows" / "autograding.yml").read_text())
    assert workflow["name"] == "Autograding Tests" and list(workflow["jobs"]) == ["run-autograding-tests"]
    (step,) = [step for step in workflow["jobs"]["run-autograding-tests"]["steps"] if step.get("id") == "gopy"]
    assert step["run"] == "python -P .gopy/mark.py"
    files = {name: tmp_path / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    environ = environ | {name: str(path) for name, path in files.items()} | {"RUNNER_TEMP": str(tmp_path)}
    command = [sys.executable, *step["run"].split()[1:]]
    # The hidden check is not there, so what only it finds passes.
    for text, status, result in ((HALF, 0, "pass"), (WRONG, 1, "fail"), (BROKEN, 1, "error")):
        hand_in(repository, text)
        for path in files.values():
            path.unlink(missing_ok=True)
        done = subprocess.run(command, cwd=repository, env=environ, capture_output=True, encoding="utf-8")
        assert done.returncode == status, done.stderr
        name, _, value = files["GITHUB_OUTPUT"].read_text().strip().partition("=")
        assert name == "result" and json.loads(base64.b64decode(value))["status"] == result
        assert files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8") == done.stdout
        assert ("swaps any two numbers" in done.stdout) and "unusual" not in done.stdout


def test_classroom50(make, environ, tmp_path):
    make("classroom50", tmp_path / "bundle")
    work = tmp_path / "work"
    hand_in(work, RIGHT)
    (work / "result.json").write_text('{"score": 100}')
    names = {"CLASSROOM": "c", "ASSIGNMENT": "a", "SUBMISSION_TAG": "s", "COMMIT_URL": "u", "RELEASE_URL": "r"}
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", "init", "-q"], cwd=work, check=True)  # noqa: S607
    date = {"GIT_COMMITTER_DATE": "2026-06-01T16:32:01+02:00"}
    subprocess.run(["git", *who, "commit", "-q", "--allow-empty", "-m", "x"], cwd=work, env=environ | date, check=True)  # noqa: S607
    command = [sys.executable, tmp_path / "bundle" / "autograder.py"]
    subprocess.run(command, cwd=work, env=environ | names, check=True)
    found = json.loads((work / "result.json").read_text())
    # The hidden check, of weight 3, is not there; the others weigh 6 and 1.
    assert (found["score"], found["max-score"], found["datetime"]) == (7, 7, "2026-06-01T14:32:01Z")
    (tmp_path / "bundle" / "exercise" / "exercise.toml").write_text("")
    assert subprocess.run(command, cwd=work, env=environ | names, capture_output=True).returncode == 1
    assert not (work / "result.json").exists()


@unix
@pytest.mark.ci
@pytest.mark.parametrize(
    ("text", "passed"), [(RIGHT, [True] * 3), (WRONG, [True, False, True]), (BROKEN, [False, None, None])]
)
def test_check50(text, passed, make, environ, tmp_path):
    pytest.importorskip("check50", reason="check50 is not installed")
    make("check50", tmp_path / "checks")
    hand_in(tmp_path / "work", text)
    command = [sys.executable, "-P", "-m", "check50", "--dev", "-o", "json", "--", tmp_path / "checks"]
    done = subprocess.run(command, cwd=tmp_path / "work", env=environ, capture_output=True, encoding="utf-8")
    results = json.loads(done.stdout)["results"]
    assert [result["passed"] for result in results] == passed, results
    assert [result["name"] for result in results] == ["checked", "check_swaps", "check_vet"]
    if text == BROKEN:
        assert "undefined: c" in results[0]["cause"]["rationale"]


@unix
@pytest.mark.ci
def test_nbgrader(make, environ, tmp_path):
    """Released, handed in and marked by nbgrader itself, with the kernel."""
    pytest.importorskip("nbgrader", reason="nbgrader is not installed")
    pytest.importorskip("ipykernel", reason="the extra `jupyter` is not installed")
    from gopy.tool import kernelspec

    kernelspec.install(str(tmp_path / "prefix"), files=True)
    place = tmp_path / "school"
    make("nbgrader", place)
    environ = environ | {
        "JUPYTER_PATH": str(tmp_path / "prefix" / "share" / "jupyter"),
        "JUPYTER_DATA_DIR": str(tmp_path / "data"),
        "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime"),
        "IPYTHONDIR": str(tmp_path / "ipython"),
    }

    def nbgrader(*words: str) -> None:
        command = [sys.executable, "-m", "nbgrader", *words]
        done = subprocess.run(command, cwd=place, env=environ, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    nbgrader("generate_assignment", "swap-010")
    released = (place / "release" / "swap-010" / "swap-010.ipynb").read_text(encoding="utf-8")
    assert "oncealed" not in released and "return a, b" in released
    for student, body in (
        ("good", "return b, a"),
        ("half", "if a < 0 { return a, b }; return b, a"),
        ("wrong", "return a, b"),
    ):
        handed_in = place / "submitted" / student / "swap-010"
        handed_in.mkdir(parents=True)
        (handed_in / "swap-010.ipynb").write_text(released.replace("return a, b", body), encoding="utf-8")
    nbgrader("autograde", "swap-010")
    nbgrader("export")
    lines = (place / "grades.csv").read_text().splitlines()
    column = lines[0].split(",").index("score")
    assert {line.split(",")[3]: float(line.split(",")[column]) for line in lines[1:]} == {
        "good": 10,
        "half": 7,
        "wrong": 1,
    }
