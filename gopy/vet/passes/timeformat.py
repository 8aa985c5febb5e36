"""timeformat: the time layout 2006-02-01, with day and month the wrong way round."""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.typ import Basic
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function, is_method

_BAD = "2006-02-01"
_GOOD = "2006-01-02"


def run(p: Pass) -> None:
    """Report the layout in calls of time.Time.Format and time.Parse."""
    for call in p.nodes(ast.CallExpr):
        if not call.args:
            continue
        called = callee(p.info, call)
        if not (is_method(called, "time", "Time", "Format") or is_function(called, "time", "Parse")):
            continue
        layout = call.args[0]
        text = p.string_of(layout)
        at = text.find(_BAD.encode()) if text is not None else -1
        if at < 0 or not isinstance(p.type_of(layout), Basic):
            continue
        message = f"{_BAD} should be {_GOOD}"
        if isinstance(layout, ast.BasicLit):
            start = layout.pos + 1 + at
            end = start + len(_BAD)
            p.report(start, message, end=end, fixes=[Fix(f"Replace {_BAD} with {_GOOD}", [Edit(start, end, _GOOD)])])
        else:
            p.report(layout.pos, message)


ANALYZER = Analyzer("timeformat", Text("a time layout with day and month the wrong way round"), run)
