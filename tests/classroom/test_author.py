"""`gopy course`: mistakes in exercises are found, new ones are in order, students get nothing that is secret."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from gopy.classroom.author.publish import MANIFEST, build, update
from gopy.classroom.author.skeleton import new_exercise
from gopy.classroom.author.static import torn
from gopy.classroom.author.verify import verify
from gopy.classroom.course import load_course
from gopy.classroom.exercise import CourseError
from gopy.classroom.localized import Localized
from gopy.cli.course import run

COURSE = Path(__file__).parent / "course"
SWAP = "01-kinds/020-test"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(COURSE, tmp_path / "course")
    return tmp_path / "course"


@pytest.mark.ci
def test_the_course_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(COURSE)]) == 0
    assert capsys.readouterr().out == "exercises: 9; with problems: 0\n"


def test_a_new_exercise_is_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "01-numbers" / "010-twice"
    new_exercise(str(place))
    assert verify(str(place)).problems == []
    assert 'id = "numbers-twice"' in (place / "exercise.toml").read_text()
    with pytest.raises(CourseError):
        new_exercise(str(place))
    assert run(["new", str(place)]) == 1
    assert "exists already" in capsys.readouterr().err


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_mistakes_that_need_no_run(course: Path) -> None:
    place = course / SWAP
    replace(place / "exercise.toml", ', zh = "交换两个数" }', " }")
    replace(place / "exercise.toml", '"TestSwap", "TestSwapSame/zero"', '"TestSwap", "TestSecret"')
    replace(place / "exercise.toml", '["TestSecret"]\nhidden', '["TestNothing"]\nhidden')
    (place / "README.zh.md").unlink()
    (place / "wrong" / "extra").mkdir()
    shutil.rmtree(place / "wrong" / "small")
    problems = "\n".join(map(str, verify(str(place)).problems))
    for said in (
        "README.zh.md cannot be read",
        "title: there is no text in zh",
        "TestSecret is a hidden test, but the check is not hidden",
        "there is no TestNothing in tests/",
        "wrong/small is missing",
        "wrong/extra is not in",
    ):
        assert said in problems


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ({"en": "Use `a`, `b`.", "zh": "用 `a`。"}, ""),
        ({"en": "`f(a, b, c)`", "zh": "`f(a, b, c)`"}, ""),
        ({"en": "Go", "zh": "Go"}, ""),
        ({"en": "Split at `||", "zh": "分开"}, "a backquote lacks its other half: Split at `||"),
        (
            {"en": "use two variables", "zh": "use two variables"},
            "the Chinese text is the English one: use two variables",
        ),
    ],
)
def test_torn_texts(texts: dict[str, str], says: str) -> None:
    assert [str(what) for what in torn(Localized(texts))] == ([says] if says else [])


@pytest.mark.parametrize(
    ("old", "new", "file", "says"),
    [
        ("return a, b", "return b, a", "starter/swap.go", "starter: it passes already"),
        ("return a, b", "return a", "starter/swap.go", "starter: it does not compile: not enough return values"),
        ("return b, a", "return a, b", "solution/swap.go", "solution: it does not pass: more, swaps"),
        ('fails = ["formatted"]', 'fails = ["swaps"]', "exercise.toml", "wrong/untidy: it fails formatted, not swaps"),
        ('says = "not formatted"', 'says = "ugly"', "exercise.toml", "the feedback does not contain 'ugly'"),
        (
            "Both values",
            "TestSecret wants both values",
            "exercise.toml",
            "the feedback names the hidden test TestSecret",
        ),
    ],
)
def test_mistakes_that_show_in_runs(old: str, new: str, file: str, says: str, course: Path) -> None:
    replace(course / SWAP / file, old, new)
    assert says in "\n".join(map(str, verify(str(course / SWAP)).problems))


def test_a_broken_file_is_told_and_the_others_go_on(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (course / SWAP / "exercise.toml").write_text("nonsense")
    only = ["--only", "020-test", "--only", "kinds-quiz"]
    assert run(["check", str(course), "-jobs", "1", *only]) == 1
    out = capsys.readouterr().out
    assert "✗ 01-kinds/020-test" in out
    assert out.endswith("exercises: 2; with problems: 1\n")


def test_problems_in_both_languages(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = course / "01-kinds" / "090-quiz"
    replace(place / "exercise.toml", "format = 1", "format = 2")
    for language, said, summary in (
        ("en", "format: is 2; this version of gopy knows format 1\n", "exercises: 1; with problems: 1\n"),
        ("zh", "format：是 2；这个版本的 gopy 只认识格式 1\n", "练习：1；有问题的：1\n"),
    ):
        assert run(["check", str(place), "--lang", language]) == 1
        out = capsys.readouterr().out
        assert said in out and out.endswith(summary)
    assert run(["check", "nowhere", "--lang", "zh"]) == 1
    assert "没有这门课程" in capsys.readouterr().err


def test_a_solution_that_does_not_pass_is_shown(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = course / "01-kinds" / "090-quiz"
    (place / "solution" / "answers.toml").write_bytes((place / "starter" / "answers.toml").read_bytes())
    assert run(["check", str(place), "--lang", "zh"]) == 1
    out = capsys.readouterr().out
    assert "    solution：没有通过：" in out and "\n        ## ✗ " in out
    assert [line for line in out.split("\n") if line.endswith(" ")] == []


def test_one_topic(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(COURSE / "01-kinds"), "--only", "kinds-quiz"]) == 0
    assert run(["check", str(COURSE / "01-kinds" / "090-quiz")]) == 0
    assert capsys.readouterr().out == "exercises: 1; with problems: 0\n" * 2


def test_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert run(["bake"]) == 2
    assert run(["build", str(COURSE)]) == 2
    assert run(["check", str(COURSE), "-jobs", "two"]) == 2
    assert run(["check", str(COURSE), "--only", "nothing"]) == 1
    assert "there is no exercise 'nothing'" in capsys.readouterr().err
    assert run(["check", str(tmp_path)]) == 1
    assert run(["check", str(tmp_path / "nowhere")]) == 1
    assert run(["update", str(tmp_path)]) == 1
    assert "this is no folder that `gopy course build` has made" in capsys.readouterr().err


def test_students_get_no_secrets(tmp_path: Path) -> None:
    target = tmp_path / "students"
    assert build(load_course(str(COURSE)), str(target)) == 9
    load_course(str(target))  # it is a course, too
    everything = ""
    for directory, _, names in os.walk(target):
        for name in names:
            path = Path(directory, name)
            everything += str(path.relative_to(target)) + "\n" + path.read_text("utf-8")
    for secret in (
        "TestSecret",
        "4711",
        "secret_test",
        "two-locks",
        "negative/max.go",
        "mutants/first",
        '"b"',
        "want = 64",
        "return b, a",
    ):
        assert secret not in everything
    exercise = target / SWAP
    assert (exercise / "swap.go").read_bytes() == (COURSE / SWAP / "starter/swap.go").read_bytes()
    assert {"go.mod", "swap_test.go", "README.zh.md"} <= set(os.listdir(exercise))
    with pytest.raises(CourseError):
        build(load_course(str(COURSE)), str(target))


def test_zip_is_the_same_each_time(tmp_path: Path) -> None:
    one, two = tmp_path / "a" / "go.zip", tmp_path / "b" / "go.zip"
    for place in (one, two):
        place.parent.mkdir()
        build(load_course(str(COURSE)), str(place))
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert f"go/{SWAP}/swap.go" in archive.namelist()


def test_update_leaves_what_students_wrote(course: Path, tmp_path: Path) -> None:
    folder = tmp_path / "students"
    build(load_course(str(course)), str(folder))
    assert vars_of(update(load_course(str(course)), str(folder))) == {}
    place = folder / SWAP
    (place / "swap.go").write_text("mine")
    (place / "notes.txt").write_text("mine too")
    (place / "README.md").write_text("scribbled on")
    replace(course / SWAP / "starter/swap.go", "other order", "opposite order")
    replace(course / SWAP / "README.md", "Write", "Please write")
    replace(course / "01-kinds/010-compile/starter/main.go", "Hello", "Hi")
    (course / SWAP / "tests/visible/more_test.go").write_text("package swap\n")
    shutil.rmtree(course / "01-kinds/090-quiz")
    done = vars_of(update(load_course(str(course)), str(folder)))
    assert (place / "swap.go").read_text() == "mine"
    assert (place / "notes.txt").read_text() == "mine too"
    assert (place / "README.md").read_text().startswith("# Swap\n\nPlease write")
    assert (place / "README.md.bak-1").read_text() == "scribbled on"
    assert "Hi" in (folder / "01-kinds/010-compile/main.go").read_text()  # it was not begun yet
    assert (place / "more_test.go").exists()
    assert not (folder / "01-kinds/090-quiz/README.md").exists()
    assert done["kept"] == [f"{SWAP}/swap.go"]
    assert done["saved"] == [(f"{SWAP}/README.md", "README.md.bak-1")]
    assert vars_of(update(load_course(str(course)), str(folder))) == {}


def vars_of(updated: object) -> dict[str, list[object]]:
    return {name: getattr(updated, name) for name in updated.__slots__ if getattr(updated, name)}  # type: ignore[attr-defined]


def test_a_manifest_leads_nowhere_else(tmp_path: Path, course: Path) -> None:
    folder = tmp_path / "students"
    build(load_course(str(course)), str(folder))
    victim = tmp_path / "victim"
    victim.write_text("x")
    from gopy.link.sources import digest

    replace(folder / MANIFEST, '"files": {', '"files": {"../victim": "' + digest(b"x") + '",')
    update(load_course(str(course)), str(folder))
    assert victim.exists()
