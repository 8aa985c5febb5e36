"""errignored: the error of a call is thrown away, and what the call was to give is used all the same.

Reported are calls of a table of std functions that fail on bad input or for reasons outside the program: `n, _ :=
strconv.Atoi(s)`, and statements such as `json.Unmarshal(data, &v)`. Silent: fmt's printing and scanning, Close, writes to
buffers and connections, deferred calls, `_ = f()`; calls with constant arguments only, which fail always or never; texts
that the program itself cut out or made (s[i:j], a match of a regular expression, x.String()); values that are compared
with nil or a constant afterwards; lines with a comment that gives the reason; test files.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Text
from gopy.syntax import ast
from gopy.types.objects import PARAM_VAR, Func, Var
from gopy.types.typ import IS_BOOLEAN, IS_NUMERIC, IS_STRING, Basic, Type
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import receiver, receiver_named, static_callee
from gopy.vet.generated import is_test
from gopy.vet.type_queries import is_named
from gopy.vet.variables import variables

# Functions whose value means nothing when they fail.
_VALUES = {
    "strconv": "Atoi ParseInt ParseUint ParseFloat ParseComplex",
    "os": "Open OpenFile Create",
    "net": "Dial DialTimeout Listen",
    "net/http": "Get Post PostForm Head",
    "net/url": "Parse ParseRequestURI",
    "time": "Parse ParseInLocation ParseDuration LoadLocation",
    "regexp": "Compile",
    "database/sql": "Open",
    "encoding/hex": "DecodeString",
}
# Functions that are called for their effect: when they fail, there is none.
_EFFECTS = {
    "encoding/json": "Unmarshal Decoder.Decode",
    "encoding/xml": "Unmarshal Decoder.Decode",
    "encoding/gob": "Decoder.Decode",
    "os": "WriteFile Rename Mkdir Chdir",
    "net/http": "ListenAndServe ListenAndServeTLS Server.ListenAndServe Server.ListenAndServeTLS",
    "database/sql": "Tx.Commit DB.Exec DB.Ping",
    "fmt": "Sscan Sscanf Sscanln",
}
# What comments say that give the reason.
_REASONS = (
    "ignor",
    "succeed",
    "cannot",
    "can't",
    "must",
    "valid",
    "default",
    "zero",
    "missing",
    "never",
    "忽略",
    "不会",
)
_LONG = 60


def _table(*groups: dict[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset((path, name) for group in groups for path, names in group.items() for name in names.split())


_GIVING = _table(_VALUES)
_CALLED = _table(_VALUES, _EFFECTS)
_PATHS = frozenset((*_VALUES, *_EFFECTS))


def run(p: Pass) -> None:
    """Report calls whose error goes nowhere."""
    if p.unit.imports.isdisjoint(_PATHS):
        return
    for stmt in p.nodes(ast.AssignStmt):
        if len(stmt.rhs) == 1 and len(stmt.lhs) == 2:
            _check_assignment(p, stmt, stmt.lhs, stmt.rhs[0])
    for spec in p.nodes(ast.ValueSpec):
        if len(spec.values) == 1 and len(spec.names) == 2:
            _check_assignment(p, spec, list(spec.names), spec.values[0])
    for statement in p.nodes(ast.ExprStmt):
        call = ast.unparen(statement.x)
        if isinstance(call, ast.CallExpr) and _key(p, call) in _CALLED and not _is_exempt(p, call):
            p.report(
                call,
                Text("the error of {fun} is thrown away: when it fails, nobody learns of it", fun=p.text(call.fun)),
                hints=[_hint(p, call)],
            )


def _hint(p: Pass, call: ast.CallExpr) -> Text:
    func = static_callee(p.info, call)
    assert func is not None
    if len(func.signature.results) == 1:
        return Text("check the error: if err := {call}; err != nil {{ ... }}", call=_short(p, call))
    return Text("check the error: if _, err := {call}; err != nil {{ ... }}", call=_short(p, call))


def _check_assignment(p: Pass, stmt: ast.AssignStmt | ast.ValueSpec, names: list[ast.Expr], call: ast.Expr) -> None:
    call, (value, error) = ast.unparen(call), names
    if not isinstance(call, ast.CallExpr) or not _is_blank(error) or _is_blank(value):
        return
    if not isinstance(value, ast.Ident) or _key(p, call) not in _GIVING or _is_exempt(p, call):
        return
    var = p.info.object_of(value)
    zero = _zero(var.type) if var is not None else None
    if not isinstance(var, Var) or zero is None or _is_compared(p, var):
        return
    p.report(
        error,
        Text(
            "the error of {fun} is thrown away: when it fails, {name} is {zero} and the program goes on",
            fun=p.text(call.fun),
            name=value.name,
            zero=zero,
        ),
        hints=[
            Text(
                "check the error: {name}, err {tok} {call}, then if err != nil {{ ... }}",
                name=value.name,
                tok=stmt.tok if isinstance(stmt, ast.AssignStmt) else "=",
                call=_short(p, call),
            )
        ],
    )


def _key(p: Pass, call: ast.CallExpr) -> tuple[str, str] | None:
    """Import path and name (Type.Method for methods) of the function that is called."""
    func = static_callee(p.info, call)
    if not isinstance(func, Func) or func.pkg is None or func.pkg.path not in _PATHS:
        return None
    recv = receiver(func)
    if recv is None:
        return func.pkg.path, func.name
    named = receiver_named(recv)[1]
    return (func.pkg.path, f"{named.obj.name}.{func.name}") if named is not None else None


def _is_exempt(p: Pass, call: ast.CallExpr) -> bool:
    if is_test(p, call) or _has_reason(p, call) or any(_is_own_text(p, arg) for arg in call.args):
        return True
    # http.ListenAndServe(":80", nil) fails for what others do.
    key = _key(p, call)
    return key in _GIVING and key[0] not in ("os", "net", "net/http") and all(_is_constant(p, arg) for arg in call.args)


def _has_reason(p: Pass, call: ast.CallExpr) -> bool:
    file = p.unit.file(call.pos)
    line = file.source.line
    for group in file.comments:
        if group.pos >= call.end and line(group.pos) == line(call.end):
            text = group.list[0].text.lower()
            return any(word in text for word in _REASONS)
    return False


def _is_own_text(p: Pass, arg: ast.Expr) -> bool:
    """Whether an argument is a part of a text that the program has looked at already, or one that it made."""
    arg = ast.unparen(arg)
    if isinstance(arg, ast.IndexExpr):
        arg = ast.unparen(arg.x)
        obj = p.info.object_of(arg.sel if isinstance(arg, ast.SelectorExpr) else arg)
        if obj is not None and obj.pkg is not p.pkg:
            return False
        made = p.unit.initial_value(obj) or arg
        func = static_callee(p.info, made) if isinstance(made, ast.CallExpr) else None
        split = func is not None and func.pkg is not None and func.pkg.path in ("strings", "bytes", "flag")
        return not split and not (isinstance(obj, Var) and obj.kind == PARAM_VAR)
    if isinstance(arg, ast.CallExpr) and isinstance(arg.fun, ast.SelectorExpr):
        return arg.fun.sel.name == "String"
    return isinstance(arg, ast.SliceExpr)


def _is_constant(p: Pass, arg: ast.Expr) -> bool:
    return p.value_of(arg) is not None or is_named(p.type_of(arg), "time", "Location")


def _is_blank(expr: ast.Expr) -> bool:
    return isinstance(expr, ast.Ident) and expr.name == "_"


def _zero(t: Type) -> str | None:
    """What a failed call gives, as messages say it."""
    under = t.underlying()
    if not isinstance(under, Basic):
        return None if is_named(t, "time", "Time") else "nil"
    if under.info & IS_NUMERIC:
        return "0"
    if under.info & IS_BOOLEAN:
        return "false"
    return '""' if under.info & IS_STRING else None


def _is_compared(p: Pass, var: Var) -> bool:
    """Whether the value is compared with nil or a constant somewhere, which may be the check for failure."""
    for ident in variables(p.unit).idents(var):
        comparison = p.parent(ident)
        if isinstance(comparison, ast.BinaryExpr) and comparison.op in ("==", "!=", "<", "<=", ">", ">="):
            other = comparison.y if comparison.x is ident else comparison.x
            if p.value_of(other) is not None or (isinstance(other, ast.Ident) and other.name == "nil"):
                return True
        elif isinstance(comparison, ast.SwitchStmt) and comparison.tag is ident:
            return True
    return False


def _short(p: Pass, call: ast.CallExpr) -> str:
    text = p.text(call)
    return text if len(text) <= _LONG and "\n" not in text else f"{p.text(call.fun)}(...)"


ANALYZER = Analyzer("errignored", Text("an error is thrown away, and the result is used all the same"), run, TEACH)
