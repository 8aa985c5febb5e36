"""What can be said of an exercise without running it: files that are missing, languages, names of tests."""

from __future__ import annotations

import os

from gopy.classroom.checks.mutants import mutants
from gopy.classroom.compiling import read_files
from gopy.classroom.localized import LANGUAGES
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from gopy.classroom.exercise import Check, Exercise
    from gopy.classroom.localized import Localized

WRONGS = 3  # wrong solutions that an exercise with code has at least
_CODELESS = ("quiz", "predict")


def problems_of(exercise: Exercise) -> list[Text]:
    """Sentences about what is wrong, in the order of importance."""
    found: list[Text] = []
    for language in LANGUAGES:
        name = "README.md" if language == "en" else f"README.{language}.md"
        try:
            with open(exercise.path(name), encoding="utf-8") as file:
                if not file.read().strip():
                    found.append(Text("{name} is empty", name=name))
        except (OSError, UnicodeDecodeError):
            found.append(Text("{name} cannot be read", name=name))
    found += _languages(exercise)
    for place in ("starter", "solution"):
        if not os.path.isdir(exercise.path(place)):
            found.append(Text("{name} is missing", name=place + "/"))
    for name in exercise.files:
        if not os.path.isfile(exercise.path("solution", *name.split("/"))):
            found.append(Text("{name} is missing", name=f"solution/{name}"))
    for check in exercise.checks:
        found += [Text("{place}: {what}", place=f"checks, {check.id}", what=what) for what in _check(exercise, check)]
    found += _wrongs(exercise)
    return found


def _languages(exercise: Exercise) -> list[Text]:
    texts: list[tuple[str, Localized]] = [("title", exercise.title)]
    texts += [(f"hints[{i}]", hint) for i, hint in enumerate(exercise.hints)]
    for check in exercise.checks:
        texts.append((f"checks, {check.id}: title", check.title))
        if check.help:
            texts.append((f"checks, {check.id}: help", check.help))
    found = []
    for place, text in texts:
        lacking = [language for language in LANGUAGES if not text.texts.get(language)]
        if lacking:
            found.append(_lacking(place, lacking))
        found += [Text("{place}: {what}", place=place, what=what) for what in torn(text)]
    for check in exercise.checks:
        for question in check.fields.get("questions", []):
            title = question.get("title", {})
            lacking = [x for x in LANGUAGES if not isinstance(title, dict) or not title.get(x)]
            if lacking:
                found.append(_lacking(f"checks, {check.id}: questions, {question.get('id')}", lacking))
    return found


def torn(text: Localized) -> Iterator[Text]:
    """Signs that a text was cut, or stands under the wrong language."""
    for said in text.texts.values():
        if said.count("`") % 2:
            yield Text("a backquote lacks its other half: {text}", text=said)
    chinese = text.texts.get("zh", "")
    words = " ".join(chinese.split("`")[::2]).split()  # without code
    if chinese == text.texts.get("en") and len(words) > 2 and chinese.isascii():
        yield Text("the Chinese text is the English one: {text}", text=chinese)


def _lacking(place: str, languages: list[str]) -> Text:
    what = Text("there is no text in {languages}", languages=", ".join(languages))
    return Text("{place}: {what}", place=place, what=what)


def _check(exercise: Exercise, check: Check) -> list[Text]:
    found = []
    for key in ("driver", "want_file", "program"):
        name = check.fields.get(key)
        if name is not None and not os.path.isfile(exercise.path(*str(name).split("/"))):
            found.append(Text("{place}: {what}", place=key, what=Text("{name} is missing", name=name)))
    if check.kind == "mutants" and not mutants(exercise.path("mutants")):
        found.append(Text("there is nothing in mutants/"))
    names = check.fields.get("tests", [])
    if names:
        visible, hidden = test_names(exercise, "visible"), test_names(exercise, "hidden")
        for name in names:
            top = name.partition("/")[0]
            if top not in visible | hidden:
                found.append(Text("there is no {name} in tests/", name=top))
            elif not check.hidden and top not in visible:
                found.append(Text("{name} is a hidden test, but the check is not hidden", name=top))
    return found


def _wrongs(exercise: Exercise) -> list[Text]:
    found = []
    listed = {wrong.dir for wrong in exercise.wrong}
    present = set(mutants(exercise.path("wrong")))
    found += [Text("{name} is missing", name=f"wrong/{name}") for name in sorted(listed - present)]
    found += [
        Text("wrong/{name} is not in {file}", name=name, file=exercise.path("exercise.toml"))
        for name in sorted(present - listed)
    ]
    if exercise.kind not in _CODELESS and len(exercise.wrong) < WRONGS:
        found.append(Text("wrong solutions: {count}; {wanted} are wanted", count=len(exercise.wrong), wanted=WRONGS))
    found += [
        Text("{place}: {what}", place=f"wrong, {wrong.dir}", what=Text("fails nothing"))
        for wrong in exercise.wrong
        if not wrong.fails
    ]
    return found


def test_names(exercise: Exercise, place: str) -> set[str]:
    """The names of tests and examples in tests/visible or tests/hidden."""
    found = set()
    for name, data in read_files(exercise.path("tests", place)).items():
        if name.endswith("_test.go"):
            for line in data.decode("utf-8", "replace").split("\n"):
                if line.startswith(("func Test", "func Example", "func Fuzz")):
                    found.add(line[5:].partition("(")[0])
    return found


def secrets(exercise: Exercise) -> set[str]:
    """What must not be in a student's feedback: names of hidden tests, and of those that only hidden checks name."""
    visible = test_names(exercise, "visible")
    named = {name for check in exercise.checks if check.hidden for name in check.fields.get("tests", [])}
    shown = {name for check in exercise.checks if not check.hidden for name in check.fields.get("tests", [])}
    return (test_names(exercise, "hidden") | {name for name in named if name.partition("/")[0] not in visible}) - shown
