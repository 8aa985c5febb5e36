"""hostport: addresses put together with fmt.Sprintf, which fails for IPv6."""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.objects import Var
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function, is_method


def run(p: Pass) -> None:
    """Report net.Dial of fmt.Sprintf("%s:%d", host, port), directly or through a variable."""
    for call in p.nodes(ast.CallExpr):
        if len(call.args) < 2:
            continue
        called = callee(p.info, call)
        if not (is_function(called, "net", "Dial", "DialTimeout") or is_method(called, "net", "Dialer", "Dial")):
            continue
        address = call.args[1]
        if isinstance(address, ast.CallExpr):
            if len(call.args) == 2:
                _check(p, address, None)
        elif isinstance(address, ast.Ident):
            variable = p.info.uses.get(address)
            value = p.unit.initial_value(variable) if isinstance(variable, Var) else None
            if isinstance(value, ast.CallExpr):
                _check(p, value, call)


def _check(p: Pass, sprintf: ast.CallExpr, dial: ast.CallExpr | None) -> None:
    if len(sprintf.args) != 3 or not is_function(callee(p.info, sprintf), "fmt", "Sprintf"):
        return
    format_arg, host, port = sprintf.args
    format_ = p.string_of(format_arg)
    if format_ not in (b"%s:%d", b"%s:%s"):
        return
    edits = [Edit(sprintf.fun.pos, sprintf.fun.end, "net.JoinHostPort"), Edit(format_arg.pos, host.pos, "")]
    if format_ == b"%s:%d":
        edits += _number_as_string(p, port)
    where = f" (passed to net.Dial at L{p.fset.position(dial.pos).line})" if dial is not None else ""
    p.report(
        format_arg,
        f'address format "{format_.decode()}" does not work with IPv6{where}',
        fixes=[Fix("Replace fmt.Sprintf with net.JoinHostPort", edits)],
    )


def _number_as_string(p: Pass, port: ast.Expr) -> list[Edit]:
    value = p.value_of(port)
    if isinstance(port, ast.BasicLit) and port.kind == "INT" and isinstance(value, int):
        return [Edit(port.pos, port.end, f'"{value}"')]
    return [Edit(port.pos, port.pos, 'fmt.Sprintf("%d", '), Edit(port.end, port.end, ")")]


ANALYZER = Analyzer("hostport", Text("a network address put together in a way that fails for IPv6"), run)
