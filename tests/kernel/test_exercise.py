"""The magics %%exercise and %exercise, as cells of a kernel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kernel.place import ROOT, Client, kernel

pytestmark = pytest.mark.filterwarnings("ignore")
COURSE = ROOT / "tests" / "classroom" / "course"
QUIZ = (COURSE / "01-kinds" / "090-quiz" / "solution" / "answers.toml").read_text()
FORGED = """
format = 1
id = "{id}"
kind = "quiz"
title = "Forged"
files = ["answers.toml"]

[[checks]]
id = "free"
kind = "answer"
title = "free points"
questions = [{{ id = "zero", want = 1, title = "x" }}]
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("exercise")


@pytest.fixture(scope="module")
def client(place: Path) -> Iterator[Client]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOPY_COURSE", str(COURSE))
        with kernel(place) as found:
            yield found


def said(answer: object) -> str:
    return "".join(m["data"].get("text/markdown", "") for m in answer.of("display_data"))  # type: ignore[attr-defined]


def test_not_yet_and_passed(client: Client) -> None:
    answer = client.run("%exercise kinds-quiz")
    assert answer.reply["status"] == "error" and "has been run yet" in answer.reply["evalue"]
    answer = client.run("%%exercise kinds-quiz\nzero = 1\n")
    assert answer.reply["status"] == "error" and answer.reply["evalue"] == "not passed: 0 of 10 points"
    assert "the zero value" in said(answer)
    answer = client.run("%exercise kinds-quiz")
    assert (answer.reply["status"], answer.result) == ("ok", "0"), "nbgrader reads the points there"
    answer = client.run(f"%%exercise kinds-quiz\n{QUIZ}")
    assert answer.reply["status"] == "ok" and "✓" in said(answer)
    assert client.run("%exercise kinds-quiz").result == "10"


def test_go_without_a_package_clause(client: Client) -> None:
    answer = client.run("%%exercise kinds-compile\nfunc main() {\n\tprintln(x)\n}")
    assert answer.reply["status"] == "error"
    assert "The task is to make it compile." in said(answer) and "main.go:4:10: undefined: x" in said(answer)


def test_what_cannot_be(client: Client) -> None:
    assert "there is no exercise nope" in client.run("%%exercise nope\nx").reply["evalue"]
    assert "which exercise?" in client.run("%%exercise\nx").reply["evalue"]
    answer = client.run("%%exercise kinds-quiz ../escape.toml\nx")
    assert answer.reply["evalue"] == "kinds-quiz has the files answers.toml"
    assert client.run("%%exercise --course\nx").reply["status"] == "error"


def test_the_session_knows_nothing_of_it(client: Client) -> None:
    client.run("%%exercise kinds-compile\npackage main\n\nfunc secretive() {}\n\nfunc main() {}")
    assert "undefined: secretive" in client.run("secretive()").reply["evalue"]


def test_a_course_beside_the_notebook_does_not_stand_in_for_the_real_one(client: Client, place: Path) -> None:
    work = place / "work"
    for number, id in enumerate(("kinds-quiz", "own-quiz")):
        forged = work / "01-x" / f"0{number}0-x"
        forged.mkdir(parents=True)
        (forged / "exercise.toml").write_text(FORGED.format(id=id))
        (forged / "README.md").write_text("# Forged\n")
    (work / ".gopy-course.json").write_text(json.dumps({"format": 1, "course": "kinds", "version": "1", "files": {}}))
    answer = client.run("%%exercise kinds-quiz\nzero = 1\n")
    assert answer.reply["status"] == "error" and "Forged" not in said(answer)
    answer = client.run("%%exercise own-quiz\nzero = 1\n")
    assert answer.reply["status"] == "ok" and "Forged" in said(answer), "one that it does not have is taken from there"
