"""`format`: the files are as gofmt has them."""

from __future__ import annotations

from gopy.classroom.outcome import Outcome
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.classroom.attempt import Attempt
    from gopy.classroom.exercise import Check


def run(attempt: Attempt, check: Check) -> Outcome:
    """Run the check."""
    from gopy.source.file import FileSet
    from gopy.tool.fmt import format_source, unified_diff

    outcome = Outcome(check)
    for name in attempt.exercise.files:
        data = attempt.code.get(name)
        if data is None or not name.endswith(".go"):
            continue
        result = format_source(name, data, FileSet())
        if result.diagnostics:
            outcome.fail(Text("{file} cannot be formatted: it has errors of syntax", file=name))
        elif result.changed:
            outcome.fail(Text("{file} is not formatted as gofmt has it; `gopy fmt -w {file}` does it", file=name))
            outcome.actual += unified_diff(name, data, result.text)
    return outcome
