"""Grading as a teacher does it: a class of every kind of submission, in processes, ended and gone on with."""

from __future__ import annotations

import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import Future
from pathlib import Path

import pytest

pytest.importorskip("sqlalchemy")

from gopy.classroom.checks.program import Ran, explain_limit
from gopy.classroom.exercise import load_exercise
from gopy.classroom.grade.batch import NotSound, grade
from gopy.classroom.grade.executor import Local, run_job
from gopy.classroom.grade.job import Answer, Job
from gopy.classroom.grade.store import Store
from gopy.classroom.grade.submissions import find_submissions
from gopy.classroom.grade.worker import timed_out
from gopy.classroom.outcome import GRADED, Marks, Outcome
from gopy.runtime.limits import TIMEOUT
from tests.classroom.crowd import PROGRAMS, RIGHT, WRONG, go, make_crowd, make_exercise

ROOT = Path(__file__).parent.parent.parent
GOPY = [sys.executable, "-c", "from gopy.cli.main import entry; entry()"]
ENVIRON = os.environ | {"PYTHONPATH": str(ROOT), "GOPY_LANG": "en"}


def gopy(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*GOPY, *map(str, arguments)], cwd=cwd, capture_output=True, text=True, encoding="utf-8", env=ENVIRON
    )


def hand_in(directory: Path, **texts: str) -> None:
    for name, text in texts.items():
        (directory / name).mkdir(parents=True, exist_ok=True)
        (directory / name / "swap.go").write_text(text)


class Pretended:
    """An executor without processes: answers as told, and counts. `fails`: students whose jobs have trouble."""

    jobs = 2

    def __init__(self, fails: tuple[str, ...] = (), breaks: tuple[str, ...] = (), points: float = 10.0) -> None:
        self.fails = fails
        self.breaks = breaks
        self.points = points
        self.done: list[str] = []
        self.waiting = self.most = 0

    def submit(self, job: Job) -> Future[Answer]:
        self.done.append(job.key)
        future: Future[Answer] = Future()
        if job.key in self.breaks:
            future.set_exception(RuntimeError("the cluster is gone"))
        elif job.key in self.fails:
            future.set_result(Answer(job.key, trouble="the machine is ill"))
        else:
            marks = {"exercise": "x", "state": GRADED, "points": self.points, "most": 10.0, "outcomes": []}
            future.set_result(Answer(job.key, marks))
        return future

    def close(self) -> None:
        pass


@pytest.fixture
def exercise(tmp_path):
    return load_exercise(str(make_exercise(tmp_path / "course" / "01-a" / "010-swap")))


def run(exercise, tmp_path, executor, **options):
    store = Store(str(tmp_path / "marks.db"))
    found, _ = find_submissions(str(tmp_path / "subs"), exercise)
    try:
        return grade(exercise, "c", found, store, executor, **options), {r.student: r.points for r in store.latest()}
    finally:
        store.close()


def test_only_what_has_no_mark_is_marked(exercise, tmp_path):
    hand_in(tmp_path / "subs", ann=RIGHT, bob=WRONG, eve="x")
    first = Pretended(fails=("bob",), breaks=("eve",))
    summary, points = run(exercise, tmp_path, first)
    assert first.done == ["solution", "ann", "bob", "eve"]
    assert (summary.graded, summary.known) == (1, 0)
    assert summary.troubles == [("bob", "the machine is ill"), ("eve", "RuntimeError: the cluster is gone")]
    assert points == {"ann": 10, "bob": None, "eve": None}  # no zeros
    hand_in(tmp_path / "subs", dan=RIGHT)
    second = Pretended()
    summary, points = run(exercise, tmp_path, second)
    assert second.done == ["solution", "bob", "dan", "eve"]
    assert (summary.graded, summary.known, summary.troubles) == (3, 1, [])
    third = Pretended()
    summary, _ = run(exercise, tmp_path, third)
    assert third.done == [] and summary.known == 4
    run(exercise, tmp_path, again := Pretended(), again=True)
    assert len(again.done) == 5
    hand_in(tmp_path / "subs", ann=WRONG)
    run(exercise, tmp_path, changed := Pretended())
    assert changed.done == ["solution", "ann"]
    Path(exercise.directory, "tests", "hidden", "concealed_test.go").write_text("package swap\n")
    run(exercise, tmp_path, other := Pretended())
    assert len(other.done) == 5  # another test makes another mark


def test_nothing_is_marked_where_the_solution_fails(exercise, tmp_path):
    hand_in(tmp_path / "subs", ann=RIGHT)
    for executor in (Pretended(points=9.0), Pretended(fails=("solution",))):
        with pytest.raises(NotSound):
            run(exercise, tmp_path, executor)
        assert executor.done == ["solution"]


def test_real_time_is_no_verdict(exercise, tmp_path):
    """A run that only the clock has ended says something about the machine."""
    outcome = Outcome(exercise.checks[0])

    class Attempt:
        def __init__(self) -> None:
            self.exercise = exercise

    assert explain_limit(outcome, Ran(2, "", "", TIMEOUT, 5), Attempt())
    assert timed_out(Marks("x", GRADED, [outcome], 10))
    assert not timed_out(Marks("x", GRADED, [Outcome(exercise.checks[0])], 10))


def test_a_process_that_hangs_or_dies_is_trouble(exercise, tmp_path):
    hand_in(tmp_path, ann=RIGHT)
    before = set(os.listdir(os.environ.get("TMPDIR", "/tmp"))) if os.name == "posix" else set()  # noqa: S108
    answer = run_job(Job("ann", exercise.directory, str(tmp_path / "ann"), "", 0.05))
    assert answer.marks is None and "was killed after 0.05 seconds" in answer.trouble
    answer = run_job(Job("ann", str(tmp_path / "nowhere"), str(tmp_path / "ann"), "", 60.0))
    assert answer.marks is None and "there is no such file" in answer.trouble
    answer = run_job(Job("ann", exercise.directory, str(tmp_path / "gone"), "", 60.0))
    assert answer.marks is None and "FileNotFoundError" in answer.trouble
    if os.name == "posix":
        left = {name for name in set(os.listdir(os.environ.get("TMPDIR", "/tmp"))) - before if str(os.getpid()) in name}  # noqa: S108
        assert not [name for name in left if name.startswith("gopy-grade-")]


@pytest.mark.skipif(os.name != "posix", reason="directories are tidied up by process numbers")
def test_what_killed_processes_left_is_removed(tmp_path, monkeypatch):
    import tempfile

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (tmp_path / f"gopy-grade-{gone.pid}-x" / "work").mkdir(parents=True)
    (tmp_path / f"gopy-grade-{os.getpid()}-x").mkdir()
    (tmp_path / "gopy-grade-mine").mkdir()
    Local(1).close()
    assert sorted(os.listdir(tmp_path)) == sorted([f"gopy-grade-{os.getpid()}-x", "gopy-grade-mine"])


@pytest.fixture
def here(tmp_path, capsys, monkeypatch):
    """Runs a command in this process: its exit status, and what it prints. It prints no errors."""
    from gopy.cli.main import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    before = signal.getsignal(signal.SIGINT)

    def command(*arguments: str) -> tuple[int, str]:
        status = run(arguments)
        out, err = capsys.readouterr()
        assert err == ""
        return status, out

    yield command
    signal.signal(signal.SIGINT, before)


def test_a_small_class(tmp_path, here):
    """All the way, with pages and the gradebook's commands."""
    make_exercise(tmp_path / "course" / "01-a" / "010-swap")
    hand_in(tmp_path / "subs", ann=RIGHT, bob=WRONG, eve=go("\tfor {\n\t}"))
    (tmp_path / "r.csv").write_text("student,name,language\nbob,鲍勃,zh\n", "utf-8")
    command = ["grade", "--course", "course", "swap-010", "subs", "--feedback", "fb", "--report", "r.html"]
    done = gopy(*command, "--students", "r.csv", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "ann   10/10  graded",
        "鲍勃  1/10   graded",
        "eve   1/10   graded",
        "graded now: 3; graded before and unchanged: 0",
    ]
    assert here(*command) == (0, done.stdout.replace("now: 3", "now: 0").replace("unchanged: 0", "unchanged: 3"))
    chinese = (tmp_path / "fb" / "bob" / "swap-010.html").read_text("utf-8")
    assert 'lang="zh-Hans"' in chinese and "看看赋值的顺序" in chinese and "want 2, 1" in chinese
    assert 'lang="en"' in (tmp_path / "fb" / "eve" / "swap-010.html").read_text("utf-8")
    for path in (tmp_path / "fb").rglob("swap-010.*"):
        assert not [word for word in ("Concealed", "topsecret", "70707") if word in path.read_text("utf-8")]
    assert "鲍勃" in (tmp_path / "r.html").read_text("utf-8")
    hand_in(tmp_path / "subs", bob=RIGHT)
    assert "鲍勃  10/10" in here(*command)[1]
    shown = here("gradebook", "show")[1]
    assert [line.split() for line in shown.splitlines()][:2] == [["student", "swap-010", "sum"], ["ann", "10/10", "10"]]
    history = here("gradebook", "history", "bob")[1].splitlines()
    assert [line.split()[2] for line in history] == ["1/10", "10/10"]
    assert here("gradebook", "export", "--format", "json", "-o", "m.json") == (0, "")
    exported = (tmp_path / "m.json").read_text("utf-8")
    assert [(row["student"], row["points"]) for row in json.loads(exported)] == [("ann", 10), ("bob", 10), ("eve", 1)]
    here("gradebook", "export", "-o", "m.csv")
    assert (tmp_path / "m.csv").read_text("utf-8").startswith("student,name,course,exercise,points,most,state,")


@pytest.mark.parametrize(
    "arguments, status, says",
    [
        (["grade"], 2, "an exercise and a directory of submissions are wanted"),
        (["grade", "--jobs", "x", "a", "b"], 2, "a number is wanted"),
        (["grade", "--executor", "moon", "course/01-a/010-swap", "subs"], 2, "it is one of local"),
        (["grade", "--course", "course", "nothing", "subs"], 1, "there is no exercise nothing"),
        (["grade", "--course", "course", "swap-01", "subs"], 1, "in the course course; did you mean swap-010?"),
        (["grade", "variables-swp", "subs"], 1, "in gopy's own course; did you mean variables-swap?"),
        (["grade", "01-a/010-swap", "subs"], 1, "01-a/010-swap: there is no such directory"),
        (["grade", "course/01-a", "subs"], 1, "there is no exercise.toml in it; did you mean course/01-a/010-swap?"),
        (["grade", "subs", "course/01-a/010-swap"], 2, "the exercise comes first"),
        (["grade", "course/01-a/010-swap", "."], 1, ".: the exercise itself is in it"),
        (["grade", "course/01-a/010-swap", "subs/ann"], 1, "subs/ann has a swap.go itself"),
        (["grade", "course/01-a/010-swap", "nowhere"], 1, "there is no such directory"),
        (["grade", "course/01-a/010-swap", "subs", "--marks", "x://y"], 1, "the gradebook cannot be used"),
        (["grade", "course/01-a/010-swap", "subs", "--students", "subs/ann/swap.go"], 1, "no column `student`"),
        (["gradebook"], 2, "show, export, history or remove"),
        (["gradebook", "remove"], 2, "a student is wanted"),
        (["gradebook", "show"], 1, "there is no such gradebook. `gopy grade` makes it"),
        (["gradebook", "history"], 2, "a student is wanted"),
    ],
)
def test_wrong_usage(tmp_path, capsys, monkeypatch, arguments, status, says):
    from gopy.cli.main import run

    make_exercise(tmp_path / "course" / "01-a" / "010-swap")
    hand_in(tmp_path / "subs", ann=RIGHT)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    before = signal.getsignal(signal.SIGINT)
    try:
        assert run(arguments) == status
    finally:
        signal.signal(signal.SIGINT, before)
    assert says in capsys.readouterr().err
    assert says.startswith("it is one of") or "--students" in arguments or not (tmp_path / "marks.db").exists()


def test_what_cannot_be_written_is_told_before_the_work(tmp_path, capsys, monkeypatch):
    from gopy.cli.main import main

    monkeypatch.setattr("gc.disable", lambda: None)  # the process goes on
    make_exercise(tmp_path / "course" / "01-a" / "010-swap")
    hand_in(tmp_path / "subs", ann=RIGHT)
    (tmp_path / "file").write_text("x")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    for flag, place in (("--feedback", "file"), ("--report", "file/report.html")):
        assert main(["grade", "course/01-a/010-swap", "subs", flag, place]) != 0
        said = capsys.readouterr().err
        assert "file" in said and ".tmp" not in said and "Traceback" not in said
    assert not (tmp_path / "marks.db").exists()


def test_a_gradebook_that_another_program_holds(tmp_path, capsys, monkeypatch):
    from gopy.classroom.grade import store as module
    from gopy.cli.main import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    monkeypatch.setattr(module, "_WAIT", 0.1)
    Store("marks.db").close()
    other = sqlite3.connect("marks.db", isolation_level=None)
    other.execute("begin exclusive")
    try:
        assert run(["gradebook", "show"]) == 1
        assert "the gradebook is in use by another program" in capsys.readouterr().err
    finally:
        other.close()


def test_waiting_for_another_program_is_told(tmp_path, capsys, monkeypatch):
    from gopy.classroom.grade import store as module
    from gopy.cli.main import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "zh")
    monkeypatch.setattr(module, "_SILENT", 0.05)
    Store("marks.db").close()
    other = sqlite3.connect("marks.db", isolation_level=None, check_same_thread=False)
    other.execute("begin exclusive")
    threading.Timer(1, lambda: other.execute("commit")).start()
    assert run(["gradebook", "show"]) == 0
    assert capsys.readouterr().err == "成绩册正被另一个程序使用：等待中\n"
    other.close()


def test_removing_a_student(tmp_path, capsys, monkeypatch):
    from gopy.cli.main import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    store = Store("marks.db")
    for student, points in (("ann", 1), ("bob", 2)):
        marks = {"exercise": "e", "state": "graded", "points": points, "most": 3, "outcomes": []}
        store.put("c", "e", 3, "d", "g", Answer(student, marks, {}, ""))
    store.close()
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert run(["gradebook", "remove", "ann"]) == 1, "nobody can be asked"
    assert "--yes is needed" in capsys.readouterr().err
    monkeypatch.setattr("gopy.cli.terminal.is_terminal", lambda _: True)
    for answer in ("\n", ""):
        monkeypatch.setattr("sys.stdin", io.StringIO(answer))
        assert run(["gradebook", "remove", "ann"]) == 1
        said = capsys.readouterr()
        assert (
            said.out.startswith("remove all of ann for good (marks: 1)? Type yes:")
            and said.err == "gopy: nothing was removed\n"
        )
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert run(["gradebook", "remove", "ann"]) == 0
    assert capsys.readouterr().out.endswith("removed: ann (marks: 1)\n")
    assert run(["gradebook", "remove", "bobb", "--yes"]) == 1
    assert "the gradebook has nothing of bobb; did you mean bob?" in capsys.readouterr().err
    assert run(["gradebook", "remove", "bob", "--yes"]) == 0
    store = Store("marks.db")
    assert store.history() == []
    store.close()


def test_a_teachers_own_course_needs_no_name_within_it(tmp_path, monkeypatch):
    from gopy.cli.finding import exercise_named

    make_exercise(tmp_path / "course" / "01-a" / "010-swap")
    monkeypatch.chdir(tmp_path / "course")
    for wanted in ("swap-010", os.path.join("01-a", "010-swap")):
        found, course = exercise_named(wanted, "")
        assert (found.id, course) == ("swap-010", "course")
    assert exercise_named("variables-swap", "")[1] != "course", "gopy's own is still found"
    for wanted, says in (
        ("swp-010", "nor in the one here; did you mean swap-010?"),
        ("01-a/010-swp", "there is no such directory; did you mean 01-a/010-swap?"),
    ):
        assert says in str(exercise_named(wanted, ""))
    (tmp_path / "course" / ".gopy-course.json").write_text("{}")  # a students' edition has no hidden checks
    assert "in gopy's own course" in str(exercise_named("swap-010", ""))


def test_a_student_who_is_misspelt(tmp_path, capsys, monkeypatch):
    from gopy.cli.main import run

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GOPY_LANG", "en")
    store = Store("marks.db")
    store.put("c", "swap-010", 10.0, "0" * 64, "1" * 64, Answer("bob", trouble="ill"))
    store.close()
    assert run(["gradebook", "history", "Bob"]) == 1
    assert "the gradebook has nothing of Bob; did you mean bob?" in capsys.readouterr().err
    assert run(["gradebook", "history", "zoe"]) == 1
    assert "did you mean" not in capsys.readouterr().err


# A whole class.


def verdicts_in(place: Path) -> dict[str, tuple[str, float]]:
    connection = sqlite3.connect(place)
    rows = connection.execute("select student, state, points from gopy_mark").fetchall()
    connection.close()
    found = {student: (state, points) for student, state, points in rows}
    assert len(found) == len(rows), "a mark twice"
    return found


def assert_same_each_time(place: Path) -> None:
    """The same program has the same outcomes, down to what it printed and the instructions that it took."""
    connection = sqlite3.connect(place)
    kinds: dict[str, set[str]] = {}
    for student, data in connection.execute("select student, data from gopy_mark where state = 'graded'"):
        kinds.setdefault(student.rpartition("-")[0], set()).add(data)
    connection.close()
    assert {kind: len(kinds[kind]) for kind in PROGRAMS if len(kinds.get(kind, "")) > 1} == {}
    assert len(set(kinds) & set(PROGRAMS)) > 10


@pytest.fixture
def crowd(tmp_path):
    make_exercise(tmp_path / "course" / "01-a" / "010-swap")
    (tmp_path / "target").mkdir()
    (tmp_path / "target" / "sample").write_text("x")
    return make_crowd(tmp_path / "subs", 200, tmp_path / "target")


@pytest.mark.ci
def test_two_hundred(crowd, tmp_path):
    command = ["grade", "course/01-a/010-swap"]
    done = gopy(*command, "subs", "--feedback", "fb", "--report", "r.html", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert verdicts_in(tmp_path / "marks.db") == crowd
    assert_same_each_time(tmp_path / "marks.db")
    assert os.listdir(tmp_path / "target") == ["sample"]
    assert not (tmp_path / "outside.txt").exists() and not (tmp_path.parent / "outside.txt").exists()
    for path in (tmp_path / "fb").rglob("swap-010.*"):
        text = path.read_text("utf-8")
        hidden = (
            ("topsecret", "70707", "root:") if "forging" in str(path) else ("Concealed", "topsecret", "70707", "root:")
        )
        assert not [word for word in hidden if word in text], path
        assert path.suffix != ".html" or "<script" not in text


@pytest.mark.ci
@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_killed_and_gone_on_with(crowd, tmp_path):
    command = [*GOPY, "grade", "course/01-a/010-swap", "subs"]
    counts = [0]
    while counts[-1] < 150:
        process = subprocess.Popen(command, cwd=tmp_path, env=ENVIRON, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline and process.poll() is None:
            time.sleep(0.3)
            if (tmp_path / "marks.db").exists():
                try:
                    count = len(verdicts_in(tmp_path / "marks.db"))
                except sqlite3.OperationalError:  # it is being made
                    continue
                if count >= counts[-1] + 50:
                    break
        process.kill()
        process.wait()
        marked = verdicts_in(tmp_path / "marks.db")
        assert marked.items() <= crowd.items()
        assert len(marked) >= counts[-1] + 50  # none is lost
        counts.append(len(marked))
    done = gopy("grade", "course/01-a/010-swap", "subs", cwd=tmp_path)
    assert f"graded before and unchanged: {counts[-1]}" in done.stdout
    assert verdicts_in(tmp_path / "marks.db") == crowd
