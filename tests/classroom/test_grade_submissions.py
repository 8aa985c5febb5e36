"""What is taken out of what students hand in, and what is refused; without marking anything."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gopy.classroom.attempt import HandedIn
from gopy.classroom.exercise import load_exercise
from gopy.classroom.grade.archive import inside
from gopy.classroom.grade.notebook import files_of
from gopy.classroom.grade.submissions import digest_of, find_submissions, take_submission
from tests.classroom.crowd import RIGHT, commit, containers, make_exercise, notebook, tarred, zipped


@pytest.fixture(scope="module")
def exercise(tmp_path_factory):
    return load_exercise(str(make_exercise(tmp_path_factory.mktemp("exercise"))))


def taken(path: Path, exercise, target: Path) -> dict[str, bytes]:
    target.mkdir()
    take_submission(str(path), exercise, str(target))
    return {str(p.relative_to(target)): p.read_bytes() for p in target.rglob("*") if p.is_file()}


def test_every_way_to_hand_in(exercise, tmp_path):
    (tmp_path / "subs").mkdir()
    verdicts = containers(tmp_path / "subs")
    wrong = {}
    for i, (name, (state, _)) in enumerate(verdicts.items()):
        try:
            files = taken(tmp_path / "subs" / name, exercise, tmp_path / str(i))
            if state == "graded":
                is_right = list(files) == ["swap.go"] and b"return b, a" in files["swap.go"]
            else:
                is_right = bool(files) == (state != "empty") and state != "refused"
        except HandedIn:
            is_right = state == "refused"
        if not is_right:
            wrong[name] = state
    assert wrong == {}
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["subs", *map(str, range(len(verdicts)))])


@pytest.mark.parametrize(
    "data, says",
    [
        (zipped({"swap.go": RIGHT, "../x": ""}), "leads outside: ../x"),
        (zipped({"a/swap.go": RIGHT, "b/swap.go": RIGHT}), "not clear which file is meant: a/swap.go, b/swap.go"),
        (zipped({"swap.go": "x" * (1 << 20) + "x"}), "swap.go is larger than 1 MiB"),
        (zipped({"x": b"\0" * (40 << 20)}), "s.zip unpacks to far too much"),
        (zipped({f"d/{i}": "" for i in range(20_001)}), "more than 20000 files"),
        (tarred({}, {"swap.go": "../../etc/passwd"}), "swap.go is a link"),
        (tarred({"x": "\0" * (40 << 20)}), "s.zip unpacks to far too much"),
        (b"7z\xbc\xaf\x27\x1c...", "is a 7z archive; hand in a zip"),
        (b"PK\x03\x04 and then nothing of the kind", "not an archive that can be read"),
        (b"", "not an archive that can be read"),
    ],
)
def test_why_archives_are_refused(exercise, tmp_path, data, says):
    (tmp_path / "s.zip").write_bytes(data)
    with pytest.raises(HandedIn) as refused:
        taken(tmp_path / "s.zip", exercise, tmp_path / "out")
    assert says in str(refused.value.text)


def test_a_size_that_is_a_lie_does_not_help(exercise, tmp_path):
    """The directory of the archive says 10 bytes; there are 40 million."""
    data = zipped({"swap.go": b" " * (40 << 20)})
    data = data.replace((40 << 20).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    (tmp_path / "s.zip").write_bytes(data)
    with pytest.raises(HandedIn):
        taken(tmp_path / "s.zip", exercise, tmp_path / "out")


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "C:\\x", "c:x", "..\\x", "\\\\host\\x", "a\0b"])
def test_names_that_lead_outside(name):
    with pytest.raises(HandedIn):
        inside(name)


@pytest.mark.parametrize(
    "name, plain", [("./a/b", "a/b"), ("a\\b", "a/b"), ("a//b/", "a/b"), ("a..b", "a..b"), ("...", "...")]
)
def test_names_that_do_not(name, plain):
    assert inside(name) == plain


def test_a_repository_runs_nothing_of_its_own(exercise, tmp_path):
    """A filter in the configuration, named by .gitattributes, would run when git checks the file out."""
    commit(tmp_path / "repo")
    ran = tmp_path / "ran"
    config = tmp_path / "repo" / ".git" / "config"
    config.write_text(config.read_text() + f'[filter "x"]\n\tsmudge = touch {ran}\n[core]\n\tfsmonitor = touch {ran}\n')
    (tmp_path / "repo" / ".git" / "info").mkdir(exist_ok=True)
    (tmp_path / "repo" / ".git" / "info" / "attributes").write_text("*.go filter=x\n")
    assert taken(tmp_path / "repo", exercise, tmp_path / "out") == {"swap.go": RIGHT.encode()}
    assert not ran.exists()
    subprocess.run(["git", "checkout", "-f", "."], cwd=tmp_path / "repo", check=True, capture_output=True)  # noqa: S607
    assert ran.exists(), "the trap was none"


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_repository_that_borrows_is_refused(exercise, tmp_path):
    commit(tmp_path / "other")
    commit(tmp_path / "repo")
    objects = tmp_path / "repo" / ".git" / "objects"
    (objects / "info").mkdir(exist_ok=True)
    (objects / "info" / "alternates").write_text(str(tmp_path / "other" / ".git" / "objects"))
    with pytest.raises(HandedIn):
        taken(tmp_path / "repo", exercise, tmp_path / "out")


def test_two_entries_of_one_name_are_two_students(exercise, tmp_path):
    (tmp_path / "ann").mkdir()
    (tmp_path / "ann.zip").write_bytes(b"")
    (tmp_path / "bob.zip").write_bytes(b"")
    (tmp_path / "roster.csv").write_text("student\n")
    (tmp_path / ".DS_Store").write_text("")
    found, ignored = find_submissions(str(tmp_path), exercise)
    assert [submission.student for submission in found] == ["ann", "ann.zip", "bob"]
    assert ignored == ["roster.csv"]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text")
def test_names_that_are_no_text(exercise, tmp_path):
    for name in (b"\xff", b"\xfe", b"\xff.zip"):
        Path(os.path.join(os.fsencode(tmp_path), name).decode("utf-8", "surrogateescape")).mkdir()
    found, _ = find_submissions(str(tmp_path), exercise)
    students = [submission.student for submission in found]
    assert sorted(students) == ["\ufffd", "\ufffd (2)", "\ufffd.zip"]
    assert all(os.path.isdir(submission.path) and digest_of(submission.path) for submission in found)


def test_a_digest_is_of_the_contents(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name / "x").mkdir(parents=True)
        (tmp_path / name / "x" / "swap.go").write_text(RIGHT)
    first = digest_of(str(tmp_path / "a"))
    assert first == digest_of(str(tmp_path / "b"))
    (tmp_path / "b" / "x" / "swap.go").write_text(RIGHT + "\n")
    assert first != digest_of(str(tmp_path / "b"))


def test_declarations_of_a_notebook(exercise):
    cells = notebook(
        'import "sort"\nx := []int{2, 1}\nsort.Ints(x)',
        "%%time\n// help helps.\nfunc help(s string) string {\n\treturn strings.ToUpper(s)\n}\nhelp(`a`)",
        "type T struct{ a int }\nfunc (t *T) M() int { return t.a }\nfunc (t *U) M() {}",
        "%%run\npackage main\nfunc Swap() {}",
        "!ls\nfunc Swap(a, b int) (int, int) { return a, b }; func() { }()",
        "func Swap(a, b int) (int, int) { return b, a }",
        "var strconv = 1; const c, d = 1, 2; strconv.x",
        "func broken( {",
    )
    text = files_of("n.ipynb", cells.encode(), exercise)["swap.go"]
    assert text == (
        'package swap\n\nimport "sort"\n\nimport "strings"\n\n'
        "// help helps.\nfunc help(s string) string {\n\treturn strings.ToUpper(s)\n}\n\n"
        "type T struct{ a int }\n\nfunc (t *T) M() int { return t.a }\n\nfunc (t *U) M() {}\n\n"
        "func Swap(a, b int) (int, int) { return b, a }\n\n"
        "var strconv = 1\n\nconst c, d = 1, 2\n\nfunc broken( {\n"
    )
