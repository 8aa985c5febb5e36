"""`--github`: workflow commands that GitHub Actions turns into annotations (`::error file=...`)."""

from __future__ import annotations

import os

from gopy.source.diagnostic import ERROR, TEACH, Text
from gopy.source.width import harmless, one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.tool.vet import Report

LEVELS = {ERROR: "error", TEACH: "notice"}


def _data(text: str) -> str:
    return harmless(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def to_github(report: Report, translate: Callable[[str], str]) -> str:
    """One workflow command a finding, each on a line."""
    lines: list[str] = [f"::error::{_data(problem)}" for problem in report.problems]
    for group in report.groups:
        for diagnostic in group.diagnostics:
            start = report.fset.position(diagnostic.pos)
            message = diagnostic.message
            said = message.translated(translate) if isinstance(message, Text) else message
            name = one_line(start.name.replace(os.sep, "/"))
            fields = [f"file={_property(name)}", f"line={start.line}", f"col={start.code_point_column}"]
            if diagnostic.end > diagnostic.pos:
                end = report.fset.position(diagnostic.end)
                fields.append(f"endLine={end.line}")
                if end.line == start.line:
                    fields.append(f"endColumn={end.code_point_column}")
            fields.append(f"title={_property('gopy ' + diagnostic.code)}")
            lines.append(f"::{LEVELS.get(diagnostic.kind, 'warning')} {','.join(fields)}::{_data(said)}")
    return "".join(line + "\n" for line in lines)
