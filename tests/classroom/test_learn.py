"""The folder that a student works in, and the progress in it."""

import json
import os
from pathlib import Path

import pytest

from gopy.classroom.author.publish import build
from gopy.classroom.course import load_course
from gopy.classroom.exercise import Exercise
from gopy.classroom.learn.learner import Learner, find_learner
from gopy.classroom.learn.progress import BACKUP, FILE, Done, Progress
from gopy.classroom.learn.workspace import FOLDER, find_folder

COURSE = str(Path(__file__).parent / "course")


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return Learner(load_course(COURSE), str(tmp_path / "work"))


def exercise(learner: Learner, id: str) -> Exercise:
    found = learner.course.find(id)
    assert found is not None
    return found


def passing(progress: Progress, id: str) -> None:
    def edit(done: Done) -> None:
        done.passed = True

    progress.change(id, edit)


# Progress.


def test_progress_is_kept(tmp_path: Path) -> None:
    first = Progress(str(tmp_path), "kinds")
    passing(first, "a")
    first.go_to("b")
    again = Progress(str(tmp_path), "kinds")
    assert (again.current, again.of("a").passed, again.of("b").passed) == ("b", True, False)


def test_two_writers_do_not_undo_each_other(tmp_path: Path) -> None:
    one, two = Progress(str(tmp_path), "kinds"), Progress(str(tmp_path), "kinds")
    passing(one, "a")
    passing(two, "b")
    one.go_to("c")
    found = Progress(str(tmp_path), "kinds")
    assert (found.current, sorted(found.done)) == ("c", ["a", "b"])


@pytest.mark.parametrize(
    "damage", [b"", b'{"format": 1, "exerc', b"\0" * 100, b"[1]", b'{"format": 99}', b"[" * 100_000]
)
def test_a_damaged_file_leaves_the_backup(tmp_path: Path, damage: bytes) -> None:
    progress = Progress(str(tmp_path), "kinds")
    passing(progress, "a")
    passing(progress, "b")  # the backup is what was there before this
    (tmp_path / FILE).write_bytes(damage)
    found = Progress(str(tmp_path), "kinds")
    assert found.recovered and found.of("a").passed
    passing(found, "c")  # writing does not put the damaged file over the good backup
    assert json.loads((tmp_path / BACKUP).read_text())["exercises"]["a"]["passed"] is True
    assert Progress(str(tmp_path), "kinds").of("a").passed


def test_what_is_not_as_it_should_be_counts_as_not_there(tmp_path: Path) -> None:
    entries = {"a": {"passed": "yes", "points": "10", "checks": -1, "hints": True}, "b": 3}
    (tmp_path / FILE).write_text(json.dumps({"format": 1, "current": ["x"], "exercises": entries}))
    found = Progress(str(tmp_path), "kinds")
    assert found.current == "" and set(found.done) == {"a"}
    assert found.of("a").data() == Done().data()


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    progress = Progress(str(tmp_path), "kinds")
    passing(progress, "a")
    before = (tmp_path / FILE).read_bytes()

    def full(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="No space"):
        passing(progress, "b")
    assert (tmp_path / FILE).read_bytes() == before
    assert not list(tmp_path.glob("*.tmp"))


# The folder.


def test_files_are_copied_when_an_exercise_is_opened(learner: Learner) -> None:
    folder = Path(learner.workspace.folder)
    paths = learner.go_to(exercise(learner, "kinds-test"))
    assert [os.path.relpath(path, folder) for path in paths] == [os.path.join("01-kinds", "020-test", "swap.go")]
    place = folder / "01-kinds" / "020-test"
    assert {path.name for path in place.iterdir()} == {"README.md", "README.zh.md", "go.mod", "swap.go", "swap_test.go"}
    assert [path.name for path in (folder / "01-kinds").iterdir()] == ["020-test"], "the others are not"
    (place / "swap.go").write_text("package swap // mine\n")
    learner.go_to(exercise(learner, "kinds-test"))
    assert (place / "swap.go").read_text() == "package swap // mine\n"


def test_no_secret_is_handed_out(learner: Learner) -> None:
    for one in learner.exercises:
        learner.workspace.open(one)
    parts = {part for path in Path(learner.workspace.folder).rglob("*") for part in path.parts[-3:]}
    text = "".join(path.read_text() for path in Path(learner.workspace.folder).rglob("*.go"))
    assert not parts & {"solution", "wrong", "mutants", "hidden", "secret_test.go"}
    assert "TestSecret" not in text
    assert "program.go" in parts, "whose output is to be predicted"


def test_tests_about_mutants_come_with_the_code_under_test(learner: Learner) -> None:
    one = next(e for e in learner.exercises if e.kind == "mutants")
    place = Path(os.path.dirname(learner.workspace.open(one)[0]))
    code = next(path for path in Path(one.path("solution")).glob("*.go") if path.name not in one.files)
    assert (place / code.name).read_bytes() == code.read_bytes()
    for path in learner.workspace.paths(one):  # but not with the tests that are wanted
        assert (
            not os.path.exists(path)
            or Path(path).read_bytes() != Path(one.path("solution", os.path.basename(path))).read_bytes()
        )


def test_reset_keeps_what_was_written(learner: Learner) -> None:
    one = exercise(learner, "kinds-test")
    path = Path(learner.workspace.open(one)[0])
    starter = path.read_bytes()
    assert learner.workspace.reset(one) == [], "nothing was changed"
    for number in (1, 2):
        path.write_text(f"// attempt {number}\n")
        assert learner.workspace.reset(one) == [("swap.go", f"swap.go.bak-{number}")]
        assert path.read_bytes() == starter
    assert (path.parent / "swap.go.bak-1").read_text() == "// attempt 1\n"
    assert (path.parent / "swap.go.bak-2").read_text() == "// attempt 2\n"


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_reset_does_not_write_through_a_link(learner: Learner, tmp_path: Path) -> None:
    other = tmp_path / "other.go"
    other.write_text("precious\n")
    one = exercise(learner, "kinds-test")
    path = Path(learner.workspace.open(one)[0])
    path.unlink()
    path.symlink_to(other)
    learner.workspace.reset(one)
    assert other.read_text() == "precious\n" and not path.is_symlink()


def test_the_stamp_changes_with_the_file(learner: Learner) -> None:
    one = exercise(learner, "kinds-test")
    path = learner.workspace.open(one)[0]
    stamp = learner.workspace.stamp(one)
    assert learner.workspace.stamp(one) == stamp
    os.utime(path, ns=(1, 1))
    changed = learner.workspace.stamp(one)
    assert changed != stamp
    os.unlink(path)  # editors that rename: for a moment there is no file
    assert learner.workspace.stamp(one) not in (stamp, changed)


def test_the_folder_is_found(tmp_path: Path) -> None:
    assert find_folder("", str(tmp_path)) == str(tmp_path / FOLDER)
    Progress(str(tmp_path / FOLDER), "kinds").write()
    inner = tmp_path / FOLDER / "01-kinds" / "020-test"
    inner.mkdir(parents=True)
    for place in (tmp_path, tmp_path / FOLDER, inner):
        assert find_folder("", str(place)) == str(tmp_path / FOLDER)
    assert find_folder("elsewhere", str(tmp_path)) == os.path.abspath("elsewhere")


# The order, hints, checks.


def test_the_order(learner: Learner) -> None:
    ids = [e.id for e in learner.exercises]
    assert learner.current() is learner.exercises[0]
    first = learner.following(None)
    assert first is not None and first.id == ids[0] == "kinds-compile"
    # kinds-test builds on kinds-compile, which is not passed: another one comes first.
    following = learner.following(first)
    assert following is not None and following.id not in ("kinds-compile", "kinds-test")
    passing(learner.progress, "kinds-compile")
    following = learner.following(first)
    assert following is not None and following.id == "kinds-test"
    for id in ids:
        passing(learner.progress, id)
    assert learner.following(first) is None and learner.following(None) is None


def test_the_last_one_that_is_left_stays(learner: Learner) -> None:
    for one in learner.exercises[1:]:
        passing(learner.progress, one.id)
    assert learner.following(learner.exercises[0]) is learner.exercises[0]


def test_hints_come_one_by_one(learner: Learner) -> None:
    one = exercise(learner, "kinds-compile")
    assert learner.hints(one, "en") == []
    assert learner.hint(one, "zh") == (1, "`name` 是什么？")
    assert learner.hint(one, "en") == (0, "")
    assert learner.hints(one, "en") == ["What is `name`?"]


def test_a_check_is_noted(learner: Learner) -> None:
    one = exercise(learner, "kinds-quiz")
    path = Path(learner.workspace.open(one)[0])
    assert not learner.check(one).passed and not learner.passed(one)
    path.write_bytes(Path(one.path("solution", "answers.toml")).read_bytes())
    assert learner.check(one).passed and learner.passed(one)
    path.write_text("")
    assert not learner.check(one).passed
    done = learner.progress.of(one.id)
    assert (done.passed, done.checks, done.points) == (True, 3, 0.0), "passed once is passed"


def test_a_check_from_elsewhere_begins_no_folder(learner: Learner) -> None:
    one = exercise(learner, "kinds-quiz")
    assert learner.check(one, one.path("solution")).passed
    assert not os.path.exists(learner.workspace.folder)


def test_a_course_for_students_is_worked_in_where_it_stands(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    build(load_course(COURSE), str(folder))
    learner = find_learner("", "", str(folder / "01-kinds" / "020-test"))
    one = exercise(learner, "kinds-test")
    assert learner.workspace.open(one) == [str(folder / "01-kinds" / "020-test" / "swap.go")]
    assert learner.workspace.solution(one) == []
