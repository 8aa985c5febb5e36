"""Marks as plain data (what JSON has), and back: between processes, and in the gradebook.

Sentences stay sentences with arguments, so that they can be said in any language later. A check is stored by its id:
what has become of a check that the exercise no longer has is left out.
"""

from __future__ import annotations

from gopy.classroom.exercise import Check
from gopy.classroom.localized import Localized
from gopy.classroom.outcome import Finding, Marks, Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.classroom.exercise import Exercise

_OWN = ("check", "says", "findings", "tests")  # of an Outcome: what is not plain data


def to_data(marks: Marks) -> dict[str, Any]:
    """Marks as dictionaries, lists, texts and numbers."""
    return {
        "exercise": marks.exercise,
        "state": marks.state,
        "points": marks.points,
        "most": marks.most,
        "outcomes": [_outcome(outcome) for outcome in marks.outcomes],
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    data: dict[str, Any] = {name: getattr(outcome, name) for name in Outcome.__slots__ if name not in _OWN}
    data["check"] = outcome.check.id
    data["says"] = [text_data(text) for text in outcome.says]
    data["findings"] = [
        {name: _value(getattr(found, name)) for name in Finding.__slots__} for found in outcome.findings
    ]
    data["tests"] = [[name, passed] for name, passed in outcome.tests]
    return data


def from_data(data: dict[str, Any], exercise: Exercise) -> Marks:
    """Marks again. `exercise`: the one that they are of."""
    checks = {check.id: check for check in exercise.checks}
    outcomes = [_restored(item, checks[item["check"]]) for item in data["outcomes"] if item["check"] in checks]
    marks = Marks(data["exercise"], data["state"], outcomes, data["most"])
    marks.points = data["points"]
    return marks


def _restored(data: dict[str, Any], check: Check) -> Outcome:
    outcome = Outcome(check)
    for name in Outcome.__slots__:
        if name not in _OWN and name in data:
            setattr(outcome, name, data[name])
    outcome.says = [text_of(item) for item in data["says"]]
    outcome.findings = [Finding(**{name: _again(value) for name, value in item.items()}) for item in data["findings"]]
    outcome.tests = [(name, passed) for name, passed in data["tests"]]
    return outcome


def text_data(text: Text) -> dict[str, Any]:
    """A sentence as data."""
    return {"msgid": text.msgid, "args": {name: _value(value) for name, value in text.args.items()}}


def _value(value: object) -> Any:
    if isinstance(value, Text):
        return text_data(value)
    if isinstance(value, Localized):
        return {"texts": value.texts}
    if isinstance(value, list | tuple):
        return [_value(item) for item in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def text_of(data: dict[str, Any]) -> Text:
    """A sentence again."""
    text = Text.__new__(Text)  # its sentence is a literal where it was first said, which tools/catalog.py looks for
    text.msgid = data["msgid"]
    text.args = {name: _again(value) for name, value in data["args"].items()}
    return text


def _again(value: Any) -> Any:
    """What _value has made data of."""
    if isinstance(value, list):
        return [_again(item) for item in value]
    if not isinstance(value, dict):
        return value
    return text_of(value) if "msgid" in value else Localized(value["texts"])
