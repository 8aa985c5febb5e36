"""`gopy learn answer`: the questions of an exercise, one after the other, and what is typed put into the student's files.

In answers.toml the line of a question is replaced, comments and all else stay. A text (answer.txt) is typed up to an empty line.
An empty answer to a question keeps what is there.
"""

from __future__ import annotations

import os
import sys

from gopy.classroom.checks.answer import ANSWERS
from gopy.classroom.learn.progress import write_whole
from gopy.classroom.localized import Localized
from gopy.cli.learntalk import CannotLearn, Talk, shown_path
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.classroom.exercise import Exercise


def ask(talk: Talk, exercise: Exercise) -> None:
    """Ask everything, and write the answers. Errors: CannotLearn, if there is nothing to answer; OSError."""
    checks = [check for check in exercise.checks if check.kind == "answer" and not check.hidden]
    if not checks:
        raise CannotLearn(Text("{id} has no questions: edit its files, then gopy learn check", id=exercise.id))
    for path in talk.learner.go_to(exercise):
        talk.say(Text("Edit: {path}", path=shown_path(path)))
    place = talk.learner.workspace.place(exercise)
    for check in checks:
        if "questions" in check.fields:
            _questions(talk, os.path.join(place, ANSWERS), check.fields["questions"])
            continue
        name = str(check.fields.get("file", "answer.txt"))
        talk.say(Text("{title} (an empty line ends the answer)", title=check.title.in_language(talk.language)))
        lines: list[str] = []
        while line := _line("> "):
            lines.append(line)
        if lines:
            write_whole(os.path.join(place, *name.split("/")), ("\n".join(lines) + "\n").encode("utf-8", "replace"))


def _questions(talk: Talk, path: str, questions: list[dict[str, Any]]) -> None:
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            text = file.read()
    except FileNotFoundError:
        text = ""
    for question in questions:
        name = str(question["id"])
        talk.say(f"{name}: {Localized(question.get('title', name)).in_language(talk.language)}")
        answer = _line("> ")
        if answer:
            text = put_answer(text, name, answer)
    write_whole(path, text.encode("utf-8", "replace"))


def put_answer(text: str, name: str, answer: str) -> str:
    """The text of answers.toml with another answer to a question."""
    quoted = answer.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    line = f'{name} = "{quoted}"'
    lines = text.splitlines()
    for number, old in enumerate(lines):
        if old.partition("=")[0].strip() == name and "=" in old:
            lines[number] = line
            break
    else:
        lines.append(line)
    return "\n".join(lines) + "\n"


def _line(prompt: str) -> str:
    """What is typed, without space around it; "" at the end of the input."""
    sys.stdout.write(prompt)
    sys.stdout.flush()
    typed = sys.stdin.buffer.readline().decode("utf-8", "replace")
    if not typed.endswith("\n"):
        sys.stdout.write("\n")
    return "".join(c for c in typed.strip() if c >= " ")
