"""The gradebook: one row for one piece of work, latest marks, troubles that are no zeros, two that write at once."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytest.importorskip("sqlalchemy")

from gopy.classroom.exercise import load_exercise
from gopy.classroom.grade.job import Answer
from gopy.classroom.grade.publish import csv_table, folder_of
from gopy.classroom.grade.record import from_data, to_data
from gopy.classroom.grade.roster import NoRoster, read_roster
from gopy.classroom.grade.store import ERROR, Store, StoreError, Student
from gopy.classroom.outcome import GRADED, Finding, Marks, Outcome
from gopy.source.diagnostic import Text
from gopy.source.language import translator
from tests.classroom.crowd import make_exercise


def marks(points: float, state: str = GRADED) -> dict:
    return {"exercise": "e", "state": state, "points": points, "most": 10.0, "outcomes": []}


def put(store: Store, student: str, digest: str, points: float | None, grader: str = "g", trouble: str = "") -> None:
    data = None if points is None else marks(points)
    store.put("c", "e", 10.0, digest, grader, Answer(student, data, {"a.go": "x"}, trouble))


# A database of a server, whose tables of gopy's are emptied: "postgresql+psycopg://user@host/name".
SERVER = os.environ.get("GOPY_TEST_DATABASE", "")


@pytest.fixture(
    params=[
        "file",
        pytest.param("server", marks=pytest.mark.skipif(not SERVER, reason="GOPY_TEST_DATABASE is not set")),
    ]
)
def place(request, tmp_path):
    """Where marks are: empty."""
    if request.param == "file":
        return str(tmp_path / "marks.db")
    import sqlalchemy

    engine = sqlalchemy.create_engine(SERVER)
    with engine.begin() as connection:
        for table in ("gopy_mark", "gopy_student", "gopy_about"):
            connection.execute(sqlalchemy.text(f"drop table if exists {table}"))
    engine.dispose()
    return SERVER


@pytest.fixture
def store(place):
    store = Store(place)
    yield store
    store.close()


def test_the_same_work_is_one_row(store):
    put(store, "ann", "1", 3)
    put(store, "ann", "1", 4)
    assert [(row.student, row.points) for row in store.history()] == [("ann", 4)]
    assert store.graded("c", "e", "g") == {("ann", "1")}
    assert store.graded("c", "e", "other") == set()


def test_the_latest_counts_and_work_can_come_back(store):
    put(store, "ann", "1", 3)
    put(store, "ann", "2", 1)
    put(store, "bob", "1", 7)
    assert [(row.student, row.points) for row in store.latest()] == [("ann", 1), ("bob", 7)]
    store.hand_in_again("c", "e", "g", [("ann", "1"), ("bob", "1")])
    assert [(row.student, row.points) for row in store.latest("c", "e")] == [("ann", 3), ("bob", 7)]
    assert [row.digest for row in store.history(student="ann")] == ["2", "1"]
    assert store.latest("c", "other") == []


def test_trouble_is_no_zero_and_takes_the_place_of_no_mark(store):
    put(store, "ann", "1", None, trouble="the disk is full")
    (row,) = store.latest()
    assert (row.state, row.points, row.trouble, row.data) == (ERROR, None, "the disk is full", None)
    assert store.graded("c", "e", "g") == set()
    put(store, "ann", "1", 5)
    put(store, "ann", "1", None, trouble="again")
    (row,) = store.latest()
    assert (row.state, row.points) == (GRADED, 5)


def test_a_row_has_everything_again(store):
    put(store, "安", "1", 2.5)
    (row,) = store.latest()
    assert (row.student, row.data, row.sources) == ("安", marks(2.5), {"a.go": "x"})
    assert row.graded.endswith("+00:00")


def test_several_processes_write_at_once(place):
    script = (
        "import sys; from gopy.classroom.grade.store import Store; from gopy.classroom.grade.job import Answer\n"
        "store = Store(sys.argv[1])\n"
        "for i in range(25):\n"
        "    store.put('c', 'e', 10.0, 'd', 'g', Answer(f's{i}', {'state': 'graded', 'points': i, 'most': 10.0}))\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, place]) for _ in range(2)]
    assert [process.wait() for process in running] == [0, 0]
    store = Store(place)
    assert sorted(row.points for row in store.history()) == list(range(25))
    store.close()


def test_a_gradebook_that_is_none(tmp_path):
    (tmp_path / "x.db").write_text("this is no database, and long enough to be read as one" * 30)
    for place in (str(tmp_path / "x.db"), "nosuch://host/db", str(tmp_path / "a" / "b.db")):
        with pytest.raises(StoreError):
            Store(place)
    with pytest.raises(StoreError):
        Store(str(tmp_path / "new.db"), create=False)
    assert not (tmp_path / "new.db").exists()


def test_the_roster(store, tmp_path):
    (tmp_path / "r.csv").write_text("\ufeffstudent,name,language\nann,Ann B,zh\nbob,,\n", "utf-8")
    store.put_students(read_roster(str(tmp_path / "r.csv")))
    store.put_students([Student("ann", "Ann C", "en")])
    found = store.students()
    assert {s.student: (s.name, s.language) for s in found.values()} == {"ann": ("Ann C", "en"), "bob": ("bob", "")}


@pytest.mark.parametrize(
    "data",
    [
        "student,name,language\r\nann,王安,zh\r\n\r\n,nobody,\r\nbob\r\n".encode("utf-8-sig"),
        "Student;Language; Name \nann;zh;王安\nbob;;\n".encode(),
        "name\tstudent\tlanguage\n王安\tann\tzh\n\tbob\n".encode("utf-16"),
        'seat,student,"name",language\n1,ann,"王安",zh\n2,bob\n'.encode(),
    ],
    ids=["a spreadsheet's", "semicolons", "UTF-16, tabs", "another column"],
)
def test_rosters_as_they_come(tmp_path, data):
    (tmp_path / "r.csv").write_bytes(data)
    found = [(s.student, s.name, s.language) for s in read_roster(str(tmp_path / "r.csv"))]
    assert found == [("ann", "王安", "zh"), ("bob", "bob", "")]


def test_a_student_leaves(store, place):
    put(store, "ann", "1", 3)
    put(store, "bob", "1", 3)
    store.put("c", "e", 10.0, "2", "g", Answer("ann", marks(1), {"a.go": "// the secret of ann"}, ""))
    store.put_students([Student("ann", "Ann Lee"), Student("bob")])
    assert store.remove("ann") == 2
    assert [row.student for row in store.history()] == ["bob"] and list(store.students()) == ["bob"]
    assert store.remove("ann") == 0
    if place != SERVER:
        store.close()
        from pathlib import Path

        kept = b"".join(path.read_bytes() for path in Path(place).parent.glob("marks.db*"))
        assert b"bob" in kept and b"secret of ann" not in kept and b"Ann Lee" not in kept


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"name\nx\n", "no column `student`"),
        (b"", "no column `student`"),
        ("student,name\nann,王安\n".encode("gbk"), "not in UTF-8"),
        (b"\xff\xfes", "not in UTF-8"),
        (b'student,name\nann,"' + b"x" * 200_000 + b'"\n', "line 2: "),
    ],
)
def test_what_is_no_roster(tmp_path, data, says):
    (tmp_path / "r.csv").write_bytes(data)
    with pytest.raises(NoRoster, match=says):
        read_roster(str(tmp_path / "r.csv"))


def test_no_formula_in_a_table(store):
    put(store, "=cmd|' /C calc'!A0", "1", 3)
    lines = csv_table(store.latest(), {}).splitlines()
    assert lines[1].startswith("'=cmd|' /C calc'!A0,'=cmd")


def test_names_of_students_are_harmless_as_paths():
    taken: dict[str, str] = {}
    names = ["../x", "..", ".", "", "a/b", "a\\b", "CON", "con.txt", "x" * 300, "\x1b[2J", "Ann", "ann", "Ann", "李雷"]
    made = [folder_of(name, taken) for name in names]
    assert made[10] == made[12] == "Ann" and made[11] == "ann-2" and made[13] == "李雷"
    for name in made:
        assert name and not set(name) & set('/\\:*?"<>|\x1b') and not name.startswith(".") and len(name) < 120
    assert len({name.lower() for name in made}) == len(made) - 1


def test_marks_survive_json(tmp_path):
    import json

    exercise = load_exercise(str(make_exercise(tmp_path)))
    outcome = Outcome(exercise.checks[0]).fail(Text("out of memory"))
    outcome.says.append(Text("{a}: {b}", a=Text("nothing was handed in"), b=3))
    outcome.findings = [Finding("f", 1, 2, "m", "c", "x\n^", Text("{x}", x=1)), Finding("f", 1, 2, "m", "c", "")]
    outcome.tests = [("T", True), ("U", None)]
    outcome.fuel = 7
    before = Marks(exercise.id, GRADED, [outcome, Outcome(exercise.checks[1])], 10)
    after = from_data(json.loads(json.dumps(to_data(before))), exercise)
    assert json.dumps(to_data(after)) == json.dumps(to_data(before))
    said = [text.translated(translator("zh")) for text in after.outcomes[0].says]
    assert said[0] != str(after.outcomes[0].says[0]) == "out of memory"
    assert after.outcomes[0].tests == outcome.tests and after.points == before.points
