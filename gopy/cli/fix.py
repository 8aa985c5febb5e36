"""`gopy vet --fix` and `--diff`: show or write the changes."""

from __future__ import annotations

import os
import sys

from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.tool.vet import Report


def apply(report: Report, cwd: str, translate: Callable[[str], str], *, dry: bool) -> int:
    """Write the fixed files, or print the differences; 1 if something is left to mend, or was only shown."""
    from gopy.cli.terminal import complain, write_utf8
    from gopy.tool import fixes
    from gopy.tool.fmt import unified_diff

    if not dry:
        from gopy.cli.terminal import interruptible

        interruptible()
    mended = failed = 0
    for change in fixes.changes(report):
        if change.refused:
            why = Text("{file}: not changed: {reason}", file=change.path, reason=change.refused)
            complain(why.translated(translate))
            continue
        if dry or change.path.startswith("<"):
            write_utf8(unified_diff(change.path, change.old, change.new))
            continue
        path = os.path.join(cwd, change.path)
        try:
            fresh = fixes.current(path, change)
            if fresh:
                fixes.write(path, change.new)
        except OSError as error:
            complain(f"{change.path}: {error.strerror or error}")
            failed += 1
            continue
        if not fresh:
            why = Text("{file}: not changed: it is not UTF-8, or was changed meanwhile", file=change.path)
            complain(why.translated(translate))
            continue
        mended += len(change.applied)
        count = Text("{file}: fixed: {count}", file=change.path, count=len(change.applied))
        complain(count.translated(translate))
    total = sum(len(group.diagnostics) for group in report.groups)
    left = total - mended
    if left and not dry:
        text = Text("left for you: {count}; `gopy vet` shows them", count=left)
        print(text.translated(translate), file=sys.stderr)
    return 1 if left or failed or report.problems else 0
