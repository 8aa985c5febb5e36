"""`format`: the files are as gofmt has them.

What nobody sees in an editor, Windows' ends of lines and a byte order mark, is told in words: in a comparison of lines all would
look alike, and hide what else there is.
"""

from __future__ import annotations

from codecs import BOM_UTF8

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
            seen = data.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n")
            if data.startswith(BOM_UTF8):
                outcome.fail(Text("{file} begins with a byte order mark; `gopy fmt -w {file}` removes it", file=name))
            if b"\r\n" in data:
                said = Text(
                    "the lines of {file} end as on Windows, in CR LF; `gopy fmt -w {file}` makes it LF", file=name
                )
                outcome.fail(said)
            if seen != result.text:
                outcome.fail(Text("{file} is not formatted as gofmt has it; `gopy fmt -w {file}` does it", file=name))
                outcome.actual += unified_diff(name, seen, result.text)
    return outcome
