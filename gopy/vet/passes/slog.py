"""slog: structured logging calls whose keys and values do not pair up."""

from __future__ import annotations

from gopy.constant.format import quote
from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.info import METHOD_EXPR
from gopy.types.objects import Func
from gopy.types.predicates import is_interface
from gopy.types.typ import INVALID_TYPE, Interface
from gopy.types.typeset import type_set
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import receiver, receiver_named, static_callee
from gopy.vet.type_queries import STRING, implements, is_named

# Receiver ("" for functions), then function: the number of arguments before the pairs.
_LEVELS = {
    **dict.fromkeys(("Debug", "Info", "Warn", "Error"), 1),
    **dict.fromkeys(("DebugContext", "InfoContext", "WarnContext", "ErrorContext"), 2),
}
_FUNCTIONS: dict[str, dict[str, int]] = {
    "": {**_LEVELS, "Log": 3, "Group": 1},
    "Logger": {**_LEVELS, "Log": 3, "With": 0},
    "Record": {"Add": 0},
}

_KEY, _VALUE, _UNKNOWN = range(3)  # what the next argument must be


def run(p: Pass) -> None:
    """Report arguments in a key's place that are no key, and a last key without value."""
    for call in p.nodes(ast.CallExpr):
        func = static_callee(p.info, call)
        if func is None or func.pkg is None or func.pkg.path != "log/slog" or call.ellipsis:
            continue
        skip = _FUNCTIONS.get(_receiver_name(func), {}).get(func.name, -1)
        if skip < 0:
            continue
        if isinstance(call.fun, ast.SelectorExpr):
            selection = p.info.selections.get(call.fun)
            if selection is not None and selection.kind == METHOD_EXPR:
                skip += 1
        if len(call.args) > skip:
            _check_pairs(p, call, func, call.args[skip:])


def _receiver_name(func: Func) -> str:
    recv = receiver(func)
    if recv is None:
        return ""
    named = receiver_named(recv)[1]
    return named.obj.name if named is not None else "?"


def _check_pairs(p: Pass, call: ast.CallExpr, func: Func, args: list[ast.Expr]) -> None:
    short = _receiver_name(func)
    name = f"slog.{short}.{func.name}" if short else f"slog.{func.name}"
    expected = _KEY
    unknown: ast.Expr | None = None  # the last argument that may have been a key or a value
    for arg in args:
        t = p.type_of(arg)
        if t is None or t is INVALID_TYPE:
            return
        is_attr = is_named(t, "log/slog", "Attr")
        if expected == _VALUE:
            expected = _KEY
        elif expected == _UNKNOWN:
            unknown = arg
            if t is not STRING and not is_attr and not is_interface(t):
                expected = _KEY  # certainly a value: a key came before it
        elif t is STRING:
            expected = _VALUE
        elif is_attr:
            pass
        else:
            under = t.underlying()
            if isinstance(under, Interface) and type_set(under).is_all:
                expected = _UNKNOWN
            elif not (isinstance(under, Interface) and _attr_implements(func, under)):
                text = quote(p.text(arg))
                if unknown is None:
                    problem = f"arg {text} should be a string or a slog.Attr (possible missing key or value)"
                else:
                    before = quote(p.text(unknown))
                    problem = (
                        f"arg {text} should probably be a string or a slog.Attr (previous arg {before} cannot be a key)"
                    )
                p.report(arg, f"{name} {problem}")
                return
    if expected == _VALUE:
        problem = "missing a final value" if unknown is None else "has a missing or misplaced value"
        p.report(call, f"call to {name} {problem}")


def _attr_implements(func: Func, iface: Interface) -> bool:
    attr = func.pkg.scope.lookup("Attr") if func.pkg is not None else None
    return attr is not None and implements(attr.type, iface)


ANALYZER = Analyzer("slog", Text("keys and values of a structured logging call that do not pair up"), run)
