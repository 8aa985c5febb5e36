"""`gopy learn` as commands, and its screen without a terminal."""

import json
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from gopy.classroom.author.publish import build
from gopy.classroom.course import load_course
from gopy.classroom.learn.learner import Learner
from gopy.classroom.learn.process import CheckProcess
from gopy.cli.flags import parse
from gopy.cli.learn import FLAGS
from gopy.cli.learnanswer import put_answer
from gopy.cli.learnscreen import HINTS, LIST, RESULT, SOLUTION, TASK_VIEW, Screen
from gopy.cli.learntalk import Talk
from gopy.source.width import width
from tests.cli.command import ROOT, gopy

COURSE = str(ROOT / "tests" / "classroom" / "course")
QUIZ = Path(COURSE) / "01-kinds" / "090-quiz"
KINDS = {"GOPY_COURSE": COURSE}


# Commands.


def test_from_the_first_exercise_to_the_next(tmp_path: Path) -> None:
    said = gopy("learn", cwd=tmp_path, env=KINDS)
    assert said.status == 0 and "It does not compile: that is the exercise." in said.out
    assert f"Edit: {Path('gopy-course', '01-kinds', '010-compile', 'main.go')}" in said.out
    said = gopy("learn", "next", "kinds-quiz", "--lang", "zh", cwd=tmp_path, env=KINDS)
    assert said.status == 0 and "编辑：" in said.out
    said = gopy("learn", "check", cwd=tmp_path, env=KINDS)
    assert said.status == 1 and "question bits has no answer yet" in said.out
    path = Path(gopy("learn", "path", cwd=tmp_path, env=KINDS).out.strip())
    assert path == tmp_path / "gopy-course" / "01-kinds" / "090-quiz" / "answers.toml"
    assert gopy("learn", "solution", "kinds-quiz", cwd=tmp_path, env=KINDS).status == 1
    path.write_bytes((QUIZ / "solution" / "answers.toml").read_bytes())
    assert gopy("learn", "check", cwd=path.parent, env=KINDS).status == 0
    assert "types = " in gopy("learn", "solution", "kinds-quiz", cwd=tmp_path, env=KINDS).out
    said = gopy("learn", "list", cwd=tmp_path, env=KINDS)
    assert "> ✓ kinds-quiz  Questions" in said.out and "1 of 9 passed" in said.out
    assert "kinds-compile" in gopy("learn", "next", cwd=tmp_path, env=KINDS).out
    said = gopy("learn", "check", cwd=path.parent, env=KINDS)
    assert said.status == 0, "the exercise in whose directory one is, not the current one"
    said = gopy("learn", "reset", "kinds-quiz", cwd=tmp_path, env=KINDS)
    assert said.status == 0 and "answers.toml.bak-1" in said.out


def test_answering_where_one_is(tmp_path: Path) -> None:
    said = gopy("learn", "answer", "kinds-quiz", stdin=b"wrong\n", cwd=tmp_path, env=KINDS)
    path = tmp_path / "gopy-course" / "01-kinds" / "090-quiz" / "answers.toml"
    assert said.status == 1 and said.out.count("\n> ") >= 2 and '"wrong"' in path.read_text("utf-8")
    wanted = tomllib.loads((QUIZ / "solution" / "answers.toml").read_text("utf-8"))
    names = [line.removeprefix("> ").partition(":")[0] for line in said.out.splitlines()]
    asked = [name for name in names if name in wanted]
    typed = [" ".join(wanted[name]) if isinstance(wanted[name], list) else wanted[name] for name in asked]
    said = gopy("learn", "answer", stdin="".join(f"{text}\n" for text in typed).encode(), cwd=tmp_path, env=KINDS)
    assert said.status == 0, said.out
    assert gopy("learn", "answer", "kinds-quiz", cwd=tmp_path, env=KINDS).status == 0, (
        "empty answers keep what is there"
    )
    said = gopy("learn", "answer", "kinds-test", cwd=tmp_path, env=KINDS)
    assert (said.status, said.err) == (1, "gopy: kinds-test has no questions: edit its files, then gopy learn check\n")


@pytest.mark.parametrize(
    ("text", "name", "answer", "wanted"),
    [
        ('# a = "x"\na = ""\nb = 1\n', "a", 'say "hi"\\', '# a = "x"\na = "say \\"hi\\"\\\\"\nb = 1\n'),
        ("", "q", "世界", 'q = "世界"\n'),
    ],
)
def test_an_answer_in_its_place(text: str, name: str, answer: str, wanted: str) -> None:
    assert put_answer(text, name, answer) == wanted
    assert tomllib.loads(wanted)[name] == answer


def test_an_error_that_is_the_exercise_is_the_task(tmp_path: Path) -> None:
    said = gopy("learn", "check", "kinds-compile", cwd=tmp_path, env=KINDS)
    assert said.status == 1 and "The task is to make it compile." in said.out and "main.go:" in said.out
    assert said.err == ""


def test_json(tmp_path: Path) -> None:
    place = str(QUIZ / "solution")
    said = gopy("learn", "check", "kinds-quiz", "--json", "--from", place, cwd=tmp_path, env=KINDS)
    found = json.loads(said.out)
    assert (found["passed"], found["points"], found["most"]) == (True, 10.0, 10.0)
    assert list(tmp_path.iterdir()) == [], "a check from elsewhere begins no folder"


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["bogus"], 2, "list, next, check"),
        (["chek"], 2, "did you mean `gopy learn check`?"),
        (["kinds-quiz"], 2, "did you mean `gopy learn next kinds-quiz`?"),
        (["check", "kind-quiz"], 1, "there is no exercise kind-quiz in the course kinds; did you mean kinds-quiz?"),
        (["reset"], 2, "wants the id"),
        (["check", "a", "b"], 2, "too many arguments"),
        (["check", "nope"], 1, "there is no exercise nope in the course kinds"),
        (["--course", "no-such-course"], 1, "no-such-course"),
        (["-h"], 0, "usage: gopy learn"),
    ],
)
def test_wrong_usage(tmp_path: Path, arguments: list[str], status: int, says: str) -> None:
    said = gopy("learn", *arguments, cwd=tmp_path, env=KINDS)
    assert said.status == status and says in said.out + said.err


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "gopy-course").write_text("a file\n")
    said = gopy("learn", "next", cwd=tmp_path, env=KINDS)
    assert said.status == 1 and said.err.startswith("gopy: ") and "gopy-course" in said.err


def test_the_students_modules_are_not_pythons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check is a Python of its own, which must not run json.py of the directory it was started in."""
    (tmp_path / "json.py").write_text("raise SystemExit('taken over')\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    checked = CheckProcess("kinds-quiz", course=COURSE, place=str(QUIZ / "solution")).wait()
    assert (checked.trouble, checked.passed) == ("", True)


def test_what_a_check_says_besides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages being compiled are told; anything else is why there is no result."""
    program = "import sys; sys.stderr.write('gopy-preparing fmt 3 18\\ngopy-preparing - 18 18\\ngopy: the disk is full\\n'); sys.exit(1)"
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda _, **more: popen([sys.executable, "-c", program], **more))
    told: list[tuple[str, int, int]] = []
    checked = CheckProcess("x", preparing=lambda *what: told.append(what)).wait()
    assert told == [("fmt", 3, 18), ("", 18, 18)]
    assert (checked.trouble, checked.passed) == ("gopy: the disk is full", False)


# The screen.


@pytest.fixture
def screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    learner = Learner(load_course(COURSE), str(tmp_path / "work"))
    found = Screen(Talk(learner, parse(FLAGS, ["--color", "never"]), "en"))
    yield found
    found.close()


def seen(screen: Screen, columns: int = 80, rows: int = 30) -> str:
    lines = screen.picture(columns, rows)
    texts = ["".join(text for _, text in line) for line in lines]
    assert len(texts) == rows
    assert max(map(width, texts)) <= columns, [text for text in texts if width(text) > columns]
    return "\n".join(texts)


def wait(screen: Screen) -> None:
    end = time.monotonic() + 60
    while screen.is_checking:
        assert time.monotonic() < end
        time.sleep(0.05)


def go(screen: Screen, id: str) -> Path:
    found = screen.learner.course.find(id)
    assert found is not None
    screen.go_to(found)
    return Path(screen.learner.workspace.paths(found)[0])


def test_the_first_picture(screen: Screen) -> None:
    text = seen(screen)
    assert "A missing declaration" in text and "0 of 9 passed" in text and "main.go" in text.replace("\n", "")
    assert "It does not compile: that is the exercise." in text, "the task, not a failure"
    assert "Enter check" in text and "q quit" in text


@pytest.mark.parametrize(("columns", "rows"), [(40, 24), (40, 16), (20, 20), (200, 60)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_view_fits(screen: Screen, columns: int, rows: int, language: str) -> None:
    screen.talk = Talk(screen.learner, parse(FLAGS, []), language)
    screen.hint()
    screen.result = "# ✗ x\n\n```text\n" + "long " * 60 + "\n```\n\n- " + "很长的句子" * 30 + "\n"
    for view in (TASK_VIEW, RESULT, HINTS, LIST):
        screen.look(view)
        assert ("quit" if language == "en" else "退出") in seen(screen, columns, rows)
    screen.asking = True
    seen(screen, columns, rows)


def test_saving_checks(screen: Screen) -> None:
    path = go(screen, "kinds-quiz")
    screen.tick()
    assert not screen.is_checking
    path.write_bytes((QUIZ / "wrong" / "one-wrong" / "answers.toml").read_bytes())
    screen.tick()
    assert screen.is_checking and "checking" in seen(screen)
    wait(screen)
    assert screen.view == RESULT and "Not passed yet" in seen(screen) and "the types" in seen(screen)
    screen.show_solution()
    assert screen.view == RESULT and "once the exercise is passed" in seen(screen)
    path.write_bytes((QUIZ / "solution" / "answers.toml").read_bytes())
    screen.tick()
    wait(screen)
    assert "✓ Passed" in seen(screen) and "1 of 9 passed" in seen(screen)
    screen.show_solution()
    assert screen.view == SOLUTION and "bits" in seen(screen)
    screen.next()
    assert screen.exercise is not None and screen.exercise.id == "kinds-compile"


def test_without_watching_only_enter_checks(screen: Screen) -> None:
    path = go(screen, "kinds-quiz")
    screen.watching = False
    path.write_text("zero = 1\n")
    screen.tick()
    assert not screen.is_checking
    screen.enter()
    assert screen.is_checking
    screen.stop()
    assert not screen.is_checking and "watch ✗" in seen(screen)


def test_leaving_leaves_nothing_behind(screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    go(screen, "kinds-quiz")
    screen.check()
    assert len(list(scratch.iterdir())) == 1
    screen.close()
    assert list(scratch.iterdir()) == []


def test_a_new_check_ends_the_one_before(screen: Screen) -> None:
    path = go(screen, "kinds-quiz")
    path.write_bytes((QUIZ / "solution" / "answers.toml").read_bytes())
    screen.check()
    first = screen._check
    screen.check()
    assert first is not None and first.killed
    wait(screen)
    assert "✓ Passed" in seen(screen)


def test_reset_asks_nothing_of_the_file_system_until_yes(screen: Screen) -> None:
    path = go(screen, "kinds-quiz")
    path.write_text("mine\n")
    screen.asking = True
    assert "Begin again?" in seen(screen)
    screen.reset()
    assert path.with_name("answers.toml.bak-1").read_text() == "mine\n" and "answers.toml.bak-1" in seen(screen)


def test_the_list_opens_what_is_chosen(screen: Screen) -> None:
    screen.look(LIST)
    for _ in range(3):
        screen.move(1)
    screen.move(-1)
    chosen = screen.learner.exercises[2]
    assert chosen.id in seen(screen, 60, 12)
    assert "The arrow keys choose, Enter opens.\nEnter open" in seen(screen, 60, 12)
    screen.enter()
    assert screen.exercise is chosen and screen.view == TASK_VIEW
    screen.look(LIST)
    for _ in range(100):
        screen.move(1)
    assert screen.learner.exercises[-1].id in seen(screen, 60, 12), "the chosen one is in sight"


def test_a_course_for_students_offers_no_solution(screen: Screen, tmp_path: Path) -> None:
    for one, offered in ((screen, True), (students_screen(tmp_path), False)):
        one.result, one.passed = "good", True
        assert "Passed. n goes on" in seen(one)
        assert ("s shows the solution" in seen(one)) is offered
        one.close()


def students_screen(place: Path) -> Screen:
    """The screen on what `gopy course build` gives to students."""
    target = str(place / "students")
    build(load_course(COURSE), target)
    return Screen(Talk(Learner(load_course(target), target), parse(FLAGS, []), "en"))


def test_no_text_commands_the_terminal(screen: Screen) -> None:
    screen.result = "# \x1b[2J\x1b]0;taken\x07\n\n```text\n\x1b[31m\u202e\n```\n"
    screen.look(RESULT)
    assert not set(seen(screen)) & {"\x1b", "\x07", "\u202e"}


def test_keys() -> None:
    """The same through prompt-toolkit, with keys from a pipe."""
    import tempfile

    from prompt_toolkit.application import create_app_session
    from prompt_toolkit.input import create_pipe_input
    from prompt_toolkit.output import DummyOutput

    from gopy.cli.learnapp import show

    with tempfile.TemporaryDirectory() as place, create_pipe_input() as keys:
        learner = Learner(load_course(COURSE), place)
        talk = Talk(learner, parse(FLAGS, ["--color", "never"]), "en")
        path = Path(learner.go_to(learner.exercises[0])[0])
        path.write_text("mine\n")
        with create_app_session(input=keys, output=DummyOutput()):
            keys.send_text("hwrnlj\r")  # a hint; do not watch; reset: no; list, one down, open
            keys.send_text("ryq")
            assert show(talk) == 0
        assert learner.progress.of("kinds-compile").hints == 1
        assert path.read_text() == "mine\n", "n is no yes"
        learner.progress.read()
        assert learner.progress.current == learner.exercises[1].id
