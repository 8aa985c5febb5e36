"""testinggoroutine: t.Fatal and its like called in a goroutine that a test started, where they cannot stop the test."""

from __future__ import annotations

from gopy.source.diagnostic import Text
from gopy.syntax import ast
from gopy.types.info import Selection
from gopy.types.named import unalias
from gopy.types.objects import Func, Var
from gopy.types.typ import Pointer
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, receiver, static_callee, used_ident

_FORBIDDEN = frozenset(("FailNow", "Fatal", "Fatalf", "Skip", "Skipf", "SkipNow"))


class _Start:
    """Where `region` is started: by a go statement or t.Run (`by`); `scope`: a t declared in there may be used."""

    __slots__ = ("by", "fun", "region", "scope")

    def __init__(self, region: ast.Node, by: ast.Node, scope: ast.Node | None, fun: ast.Expr) -> None:
        self.region = region
        self.by = by
        self.scope = scope
        self.fun = fun


def run(p: Pass) -> None:
    """Report calls of t.Fatal, t.FailNow, t.Skip, ... on the test's t in other goroutines."""
    regions: dict[ast.Node, list[_Start]] = {}
    for node in p.nodes(ast.GoStmt, ast.CallExpr):
        start = _go_start(p, node) if isinstance(node, ast.GoStmt) else _subtest_start(p, node)
        if start is not None and _in_test(p, node):
            regions.setdefault(start.region, []).append(start)
    for region, starts in regions.items():
        _check_region(p, region, starts, regions)


def _in_test(p: Pass, node: ast.Node) -> bool:
    """Whether a node stands in a function declaration with a *testing.T or *testing.B parameter, or in none."""
    for around in p.ancestors(node):
        if isinstance(around, ast.FuncDecl):
            return any(_is_test_param(field.type) for field in around.type.params.list)
    return True


def _is_test_param(expr: ast.Expr) -> bool:
    if not isinstance(expr, ast.StarExpr) or not isinstance(expr.x, ast.SelectorExpr):
        return False
    pkg = expr.x.x
    return isinstance(pkg, ast.Ident) and pkg.name == "testing" and expr.x.sel.name in ("B", "T")


def _go_start(p: Pass, stmt: ast.GoStmt) -> _Start | None:
    if not isinstance(stmt.call, ast.CallExpr):
        return None
    fun = ast.unparen(stmt.call.fun)
    literal = _literal_of(p, fun)
    if literal is not None:
        return _Start(literal, stmt, None, fun)
    func = static_callee(p.info, stmt.call)
    name = p.unit.definition(func)
    declaration = p.parent(name) if name is not None else None
    if isinstance(declaration, ast.FuncDecl):
        return _Start(declaration, stmt, None, fun)
    return _Start(stmt, stmt, None, fun)


def _subtest_start(p: Pass, call: ast.Node) -> _Start | None:
    if not isinstance(call, ast.CallExpr) or len(call.args) != 2:
        return None
    called = callee(p.info, call)
    if not isinstance(called, Func) or not _is_testing_method(called, "Run"):
        return None
    fun = ast.unparen(call.args[1])
    if isinstance(fun, ast.FuncLit):
        return _Start(fun, call, fun, fun)
    literal = _literal_of(p, fun)
    if literal is not None:
        return _Start(literal, call, literal, fun)
    return _Start(call, call, fun, fun)


def _literal_of(p: Pass, fun: ast.Expr) -> ast.FuncLit | None:
    """The function literal that a variable is first given."""
    ident = used_ident(p.info, fun)
    value = p.unit.initial_value(p.info.uses.get(ident)) if ident is not None else None
    return value if isinstance(value, ast.FuncLit) else None


def _is_testing_method(func: Func, *names: str) -> bool:
    return func.name in names and func.pkg is not None and func.pkg.path == "testing" and receiver(func) is not None


def _check_region(p: Pass, region: ast.Node, starts: list[_Start], regions: dict[ast.Node, list[_Start]]) -> None:
    stack = [region]
    while stack:
        node = stack.pop()
        if node is not region and node in regions:
            continue  # looked at on its own
        stack += reversed(list(ast.children(node)))
        if not isinstance(node, ast.CallExpr):
            continue
        found = _forbidden(p, node)
        if found is None:
            continue
        variable, method = found
        for start in starts:
            if not isinstance(start.by, ast.GoStmt) or _declared_in(start.scope, variable):
                continue
            where: ast.Node = start.by
            context = ""
            if isinstance(start.fun, ast.FuncLit):
                where = node
            elif isinstance(start.fun, ast.Ident):
                context = f" ({start.fun.name} calls {method})"
            p.report(where, f"call to {method} from a non-test goroutine{context}")


def _declared_in(scope: ast.Node | None, variable: Var) -> bool:
    return scope is not None and scope.pos <= variable.pos <= scope.end


def _forbidden(p: Pass, call: ast.CallExpr) -> tuple[Var, str] | None:
    """For a call x.Fatal(): the variable x and the method's name as messages give it."""
    fun = ast.unparen(call.fun)
    if not isinstance(fun, ast.SelectorExpr) or fun.sel.name not in _FORBIDDEN:
        return None
    selection = p.info.selections.get(fun)
    x = ast.unparen(fun.x)
    variable = p.info.uses.get(x) if isinstance(x, ast.Ident) else None
    if selection is None or not isinstance(variable, Var) or not isinstance(selection.obj, Func):
        return None
    if not _is_testing_method(selection.obj, *_FORBIDDEN):
        return None
    return variable, _method_text(selection, selection.obj)


def _method_text(selection: Selection, method: Func) -> str:
    recv = unalias(selection.recv)
    star = ""
    if isinstance(recv, Pointer):
        star, recv = "*", recv.elem
    return f"({star}{recv}).{method.name}"


ANALYZER = Analyzer("testinggoroutine", Text("t.Fatal and its like in a goroutine other than the test's"), run)
