"""timelayout: a layout for time.Format or time.Parse in the signs of other languages, or an arbitrary date.

Go's layouts write the reference time, Mon Jan 2 15:04:05 2006. Reported are constant layouts with YYYY or yyyy, with %Y,
with hh:mm, and those that are a date of another year (2024-01-31). go vet's timeformat finds 2006-02-01.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function, is_method

# Signs of other languages, longest first, and what Go writes for them; a name in braces stands for itself.
_SIGNS = (
    *(("YYYY", "2006"), ("yyyy", "2006"), ("YY", "06"), ("yy", "06")),
    *(("MMMM", "January"), ("MMM", "Jan"), ("DD", "02"), ("dd", "02")),
    *(("HH", "15"), ("hh", "03"), ("SS", "05"), ("ss", "05"), ("mm", "04")),
    *(
        ("%Y", "2006"),
        ("%m", "01"),
        ("%d", "02"),
        ("%H", "15"),
        ("%M", "04"),
        ("%S", "05"),
        ("%y", "06"),
        ("%B", "January"),
    ),
    *(("%I", "03"), ("%p", "PM"), ("%b", "Jan"), ("%A", "Monday"), ("%a", "Mon")),
)


def run(p: Pass) -> None:
    """Report layouts that mean nothing to package time."""
    for call in p.nodes(ast.CallExpr):
        fun = ast.unparen(call.fun)
        if not isinstance(fun, ast.SelectorExpr) or fun.sel.name not in ("Format", "Parse", "ParseInLocation"):
            continue
        called = callee(p.info, call)
        if not call.args or not (
            is_method(called, "time", "Time", "Format") or is_function(called, "time", "Parse", "ParseInLocation")
        ):
            continue
        value = p.string_of(call.args[0])
        layout = value.decode(errors="replace") if value is not None else ""
        if _is_foreign(layout):
            _report_foreign(p, call.args[0], layout)
        elif "2006" not in layout and _is_date(layout):
            p.report(
                call.args[0],
                Text(
                    "the layout {layout} is a date like any other: Go's layouts write the date 2006-01-02 15:04:05",
                    layout=f'"{layout}"',
                ),
                hints=[
                    Text('write the layout with 2006 for the year, 01 for the month and 02 for the day: "2006-01-02"')
                ],
            )


def _is_foreign(layout: str) -> bool:
    return any(sign in layout for sign in ("YYYY", "yyyy", "%Y", "%H:%M", "HH:mm", "HH:MM", "hh:mm", "%d/%m"))


def _is_date(layout: str) -> bool:
    """Whether a layout begins with a date, year first, which is not the reference date."""
    parts = layout[:10]
    return (
        len(parts) == 10
        and parts[:4].isdigit()
        and parts[4] == parts[7]
        and parts[4] in "-/."
        and parts[5:7].isdigit()
        and parts[8:].isdigit()
        and parts[0] in "12"
    )


def _in_go(layout: str) -> str:
    """The layout in Go's signs. MM is the month, but minutes after HH: or hh:."""
    for hours in ("HH:", "hh:"):
        layout = layout.replace(hours + "MM", hours + "mm")
    if "HH" not in layout and "hh" not in layout and "mm" in layout and "MM" not in layout:
        layout = layout.replace("mm", "01")  # yyyy-mm-dd
    elif layout.find("yyyy-mm-dd") >= 0:
        layout = layout.replace("yyyy-mm-dd", "2006-01-02")
    for sign, written in _SIGNS:
        layout = layout.replace(sign, written)
    return layout.replace("MM", "01")


def _report_foreign(p: Pass, arg: ast.Expr, layout: str) -> None:
    written = _in_go(layout)
    fixes = []
    if isinstance(arg, ast.BasicLit) and '"' not in written and "\\" not in written and arg.value[0] == '"':
        fixes.append(Fix(Text('write "{layout}"', layout=written), [Edit(arg.pos, arg.end, f'"{written}"')]))
    p.report(
        arg,
        Text("the layout {layout} means nothing to Go: it writes the date 2006-01-02 15:04:05", layout=f'"{layout}"'),
        hints=[Text('in Go this layout is "{layout}"', layout=written)],
        fixes=fixes,
    )


ANALYZER = Analyzer("timelayout", Text("a time layout that is not Go's"), run, TEACH)
