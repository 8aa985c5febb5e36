"""Classroom 50's result.json (schema classroom50/result/v1).

Points are whole numbers there. Where the checks' points are none, their weights stand for them, if these are whole, or hundredths
of points: shares stay exact. Part of a check's points is rounded down. The runner tells names and addresses in the environment.
"""

from __future__ import annotations

from gopy.classroom.export.result import cut, dumps

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from gopy.classroom.export.result import Result

SCHEMA = "classroom50/result/v1"
TEXT = 20_000  # characters of a check's text; the file may have 10 MiB
# The keys of the file and the variables of the runner that they are from.
VARIABLES = {
    "classroom": "CLASSROOM",
    "assignment": "ASSIGNMENT",
    "submission": "SUBMISSION_TAG",
    "commit": "COMMIT_URL",
    "release": "RELEASE_URL",
}


def text(result: Result, environ: Mapping[str, str]) -> str:
    """The file's text. Errors: ValueError if the runner's variables are not there."""
    missing = [name for name in VARIABLES.values() if not environ.get(name)]
    if missing:
        raise ValueError(", ".join(missing))
    most = whole_points(result)
    tests = [
        {
            "test-name": item.title,
            "passed": item.passed,
            "score": whole if item.passed else int(whole * item.outcome.score),
            "max-score": whole,
            "check": item.id,
            "output": cut(item.text, TEXT),
        }
        for item, whole in zip(result.items, most, strict=True)
    ]
    data = {
        "schema": SCHEMA,
        **{key: environ[name] for key, name in VARIABLES.items()},
        "review": environ.get("REVIEW_URL") or environ["COMMIT_URL"],
        "datetime": when(environ),
        "score": sum(int(str(test["score"])) for test in tests),
        "max-score": sum(most),
        "tests": tests,
    }
    if result.problem:
        data["output"] = cut(result.problem, TEXT)
    return dumps(data)


def whole_points(result: Result) -> list[int]:
    """What each check can earn, as whole numbers in the right proportion."""
    for values in ([item.most for item in result.items], [item.outcome.check.weight for item in result.items]):
        if all(value == int(value) for value in values):
            return [int(value) for value in values]
    return [round(100 * item.most) for item in result.items]


def when(environ: Mapping[str, str]) -> str:
    """When it was handed in: GOPY_SUBMITTED (seconds since 1970, or ISO 8601 with a zone), or now; UTC.

    Errors: ValueError.
    """
    from datetime import UTC, datetime

    given = environ.get("GOPY_SUBMITTED", "")
    if given.isdecimal():
        time = datetime.fromtimestamp(int(given), UTC)
    else:
        time = datetime.fromisoformat(given) if given else datetime.now(UTC)
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
