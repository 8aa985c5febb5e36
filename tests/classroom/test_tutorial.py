"""The tutorials of the classroom are true: what they show is what comes.

`teach.md` is followed from top to bottom in a fresh folder. A `console` block has commands, `$ ` before each, and their output, in
which a line `...` stands for any lines. A block of another kind is a file, the last one that the text above it names: one in Go, or
one that is not there yet, is written, as a reader would; another one is compared. Left out of the comparison are times of day,
and the marks of Markdown's titles, which a terminal does not show; what the reader does once for all (a Python environment) is
not done.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("sqlalchemy")

from tests.cli.command import GOPY, ROOT, environment

TUTORIAL = ROOT / "docs" / "tutorial"
_BLOCK = re.compile(r"^(`{3,})(\w+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`([\w./-]+\.\w+)`")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")
_TITLE = re.compile(r"^#+ ", re.MULTILINE)
_VERSION = re.compile(r"^gopy version .*$", re.MULTILINE)
ONCE = ("python3 -m venv ", "source ", "pip install ")


class Reader:
    """Who follows a tutorial; `place` is the directory that the terminal is in."""

    def __init__(self, place: Path, language: str) -> None:
        self.top = self.place = place
        self.environment = environment(GOPY_LANG=language)

    def command(self, line: str) -> str:
        """Type a command; its output, standard error too."""
        words = re.sub('"', "", line).split()
        if line.startswith(ONCE):
            return ""
        if words[0] == "mkdir":
            (self.place / words[1]).mkdir()
            return ""
        if words[0] == "cd":
            self.place = (self.place / words[1]).resolve(strict=True)
            return ""
        program = {"gopy": GOPY, "python": [sys.executable]}[words[0]]
        done = subprocess.run(
            [*program, *words[1:]],
            cwd=self.place,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env=self.environment,
            timeout=300,
        )
        return done.stdout.decode("utf-8")

    def file(self, name: str, kind: str, text: str) -> None:
        """Write a file, or compare it."""
        path = self.place / name
        if kind == "go" or not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        else:
            assert_same(path.read_text("utf-8"), text, name)


def assert_same(found: str, shown: str, what: str) -> None:
    """What came is what the tutorial shows."""

    def plain(text: str) -> str:
        text = _VERSION.sub("gopy version", _TIME.sub("TIME", text.replace("\r\n", "\n")))
        return "\n".join(line.rstrip() for line in _TITLE.sub("", text).strip("\n").split("\n"))

    parts = [re.escape(part) for part in re.split(r"^\.\.\.$", plain(shown), flags=re.MULTILINE)]
    assert re.fullmatch(".*".join(parts), plain(found), re.DOTALL), f"{what} gives\n{found}\nand not\n{shown}"


def follow(page: str, reader: Reader) -> int:
    """Do all that a page says; how many commands were typed."""
    text = (TUTORIAL / page).read_text("utf-8")
    count = at = 0
    for block in _BLOCK.finditer(text):
        kind, body = block[2], block[3]
        if kind == "console":
            for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                line, _, shown = part.partition("\n")
                assert_same(reader.command(line), shown, line)
                count += 1
        else:
            named = _FILE.findall(text, at, block.start())
            assert named, f"which file is this?\n{body}"
            reader.file(named[-1], kind, body)
        at = block.end()
    return count


@pytest.mark.ci
@pytest.mark.parametrize(("page", "language"), [("teach.md", "en"), ("teach.zh.md", "zh")])
def test_teaching(page: str, language: str, tmp_path: Path) -> None:
    reader = Reader(tmp_path, language)
    assert follow(page, reader) > 15
    assert reader.place == tmp_path / "lesson"
    for name in ("report.html", "autograder.zip", "marks.db", "students.zip"):
        assert os.path.getsize(reader.place / name) > 500
    assert len(list((reader.place / "feedback").glob("*/basics-twice.html"))) == 3


@pytest.mark.ci
@pytest.mark.parametrize(("page", "language"), [("first-program.md", "en"), ("first-program.zh.md", "zh")])
def test_the_first_program(page: str, language: str, tmp_path: Path) -> None:
    assert follow(page, Reader(tmp_path, language)) >= 9
    first = (TUTORIAL / page).read_text("utf-8").split("```go\n")[1].split("```")[0]
    assert first == (TUTORIAL / "first" / "main.go").read_text("utf-8"), "the one that README names"


def pictures(page: str) -> list[str]:
    """The blocks of a page that have no language: what a screen shows."""
    text = (TUTORIAL / page).read_text("utf-8")
    return [body for kind, body in re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL) if not kind]


@pytest.mark.parametrize(("page", "language"), [("learn.md", "en"), ("learn.zh.md", "zh")])
def test_the_learners_screen(page: str, language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The picture of `gopy learn` in a terminal of its width. How many exercises there are may change."""
    from gopy.classroom.course import load_course, own_course
    from gopy.classroom.learn.learner import Learner
    from gopy.cli.flags import parse
    from gopy.cli.learn import FLAGS
    from gopy.cli.learnscreen import Screen
    from gopy.cli.learntalk import Talk

    monkeypatch.chdir(tmp_path)
    shown = pictures(page)[0]
    learner = Learner(load_course(own_course()), str(tmp_path / "gopy-course"))
    screen = Screen(Talk(learner, parse(FLAGS, []), language))
    seen = "\n".join("".join(text for _, text in line) for line in screen.picture(60, 16))
    screen.close()
    seen, shown = (re.sub(r" +(0 of \d+ passed|已通过 0/\d+)$", " 0", text, flags=re.M) for text in (seen, shown))
    assert_same(seen, shown, page)


def cells(page: str) -> list[tuple[int, str, str]]:
    """What is typed at the REPL's prompt: the number, the text, and what comes."""
    found = []
    for block in pictures(page):
        for number, rest in re.findall(r"^go\[(\d+)\]>((?:.*\n)(?:(?!go\[).*\n)*)", block, re.MULTILINE):
            lines = rest.split("\n")[:-1]
            typed = [line for i, line in enumerate(lines) if i == 0 or line.startswith("   ...")]
            text = "\n".join([typed[0].removeprefix(" "), *(line.removeprefix("   ... ") for line in typed[1:])])
            found.append((int(number), text, "\n".join(lines[len(typed) :])))
    return found


@pytest.mark.ci
def test_the_prompt() -> None:
    from tests.repl.terminal import make, screen

    typed = cells("repl.md")
    assert len(typed) > 10 and [cell[:2] for cell in cells("repl.zh.md")] == [cell[:2] for cell in typed]
    repl = make()
    for number, text, shown in typed:
        if not text:  # the prompt at the end
            continue
        assert repl.number == number, text
        repl.handle(text)
        if text.startswith("go "):
            repl.handle("time.Sleep(1500 * time.Millisecond)")
        assert_same(screen(repl), shown, text)
