"""sleepunits: a number without a unit where a time.Duration is wanted: time.Sleep(5) is five nanoseconds.

Reported are whole numbers from 2 to 99999 written as literals, and time.Duration(n) of a variable whose name is a unit
(seconds, ms). Silent about 0 and 1, which ask for a moment, about constants with names, and in tests.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function, is_type
from gopy.vet.generated import is_test
from gopy.vet.type_queries import is_named

_LIMIT = 100_000
_UNITS = {
    "time.Second": "s sec secs second seconds delaysec timeoutsec",
    "time.Millisecond": "ms msec millis millisecond milliseconds delayms",
    "time.Minute": "minute minutes mins",
    "time.Hour": "hour hours",
}
_UNIT_OF = {name: unit for unit, names in _UNITS.items() for name in names.split()}
# Functions and the index of the argument that is a Duration.
_CALLS = (
    ("time", 0, ("Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker")),
    ("context", 1, ("WithTimeout",)),
    ("net", 2, ("DialTimeout",)),
)


def run(p: Pass) -> None:
    """Report durations without unit."""
    for call in p.nodes(ast.CallExpr):
        for path, at, names in _CALLS:
            fun = ast.unparen(call.fun)
            if (
                isinstance(fun, ast.SelectorExpr)
                and fun.sel.name in names
                and len(call.args) > at
                and is_function(callee(p.info, call), path, *names)
            ):
                _check(p, call.args[at])
    for stmt in p.nodes(ast.AssignStmt):
        place = stmt.lhs[0]
        if not isinstance(place, ast.SelectorExpr) or not place.sel.name.endswith("Timeout"):
            continue
        if stmt.tok == "=" and len(stmt.lhs) == 1 and is_named(p.type_of(place), "time", "Duration"):
            _check(p, stmt.rhs[0])
    for pair in p.nodes(ast.KeyValueExpr):
        if isinstance(pair.key, ast.Ident) and pair.key.name.endswith("Timeout"):
            t = p.type_of(pair.value)
            if is_named(t, "time", "Duration"):
                _check(p, pair.value)


def _check(p: Pass, arg: ast.Expr) -> None:
    if is_test(p, arg):
        return
    plain = ast.unparen(arg)
    if isinstance(plain, ast.BasicLit):
        value = p.value_of(arg)
        if plain.kind != "INT" or type(value) is not int or not 1 < value < _LIMIT:
            return
        p.report(
            arg,
            Text("{number} is {number} nanoseconds: a time.Duration counts nanoseconds", number=plain.value),
            hints=[Text("give it a unit: {number}*time.Second or {number}*time.Millisecond", number=plain.value)],
            fixes=[
                Fix(
                    Text("write {number}*time.Second", number=plain.value),
                    [Edit(plain.end, plain.end, " * time.Second")],
                    safe=False,
                )
            ],
        )
        return
    if not isinstance(plain, ast.CallExpr) or len(plain.args) != 1 or not is_type(p.info, plain.fun):
        return
    if not is_named(p.type_of(plain.fun), "time", "Duration"):
        return
    inner = ast.unparen(plain.args[0])
    if isinstance(inner, ast.BasicLit):
        _check(p, inner)
        return
    unit = _UNIT_OF.get(inner.name.lower()) if isinstance(inner, ast.Ident) else None
    if unit is None or not isinstance(inner, ast.Ident):
        return
    if is_named(p.type_of(inner), "time", "Duration"):
        return
    text = p.text(plain)
    p.report(
        arg,
        Text("{text} takes {name} for nanoseconds: a time.Duration counts nanoseconds", text=text, name=inner.name),
        hints=[Text("multiply by the unit: {text}*{unit}", text=text, unit=unit)],
        fixes=[Fix(Text("multiply by {unit}", unit=unit), [Edit(plain.end, plain.end, f" * {unit}")], safe=False)],
    )


ANALYZER = Analyzer("sleepunits", Text("a duration without a unit"), run, TEACH)
