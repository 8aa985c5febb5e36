"""What errors are made of: which sentinel errors an error value may be or hold, in the functions of one package.

An `Origin` says of an error: `plain`, the sentinels it may be itself; `wrapped`, those it may hold, to be found by
errors.Is only; `flattened`, those of which only the text is left, with the fmt.Errorf that did it. The origin of a
function's last result is put together from its return statements, and that of a local variable from the assignments that
reach the place where it is read. Std functions that wrap what the system says stand in a table.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.objects import Func, Var
from gopy.vet.callee import is_function, static_callee
from gopy.vet.variables import ADDRESS, DECLARE, WRITE, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.analyzer import Pass

_OS = ("ErrNotExist", "ErrExist", "ErrPermission")
_OS_FUNCTIONS = frozenset(
    "Open OpenFile Create ReadFile WriteFile Stat Lstat ReadDir Mkdir MkdirAll Remove Rename Chdir Readlink".split()
)
_WRITING = (ast.AssignStmt, ast.ValueSpec)
_STRCONV_FUNCTIONS = frozenset("Atoi ParseInt ParseUint ParseFloat ParseBool".split())
# A sentinel: (import path, name).
Sentinel = tuple[str, str]


class Origin:
    """What an error may be made of."""

    __slots__ = ("flattened", "plain", "wrapped")

    def __init__(self) -> None:
        self.plain: set[Sentinel] = set()
        self.wrapped: dict[Sentinel, ast.Expr] = {}  # where it is wrapped
        self.flattened: dict[Sentinel, tuple[ast.CallExpr, int]] = {}  # fmt.Errorf, and which argument

    def add(self, other: Origin) -> None:
        """Take over all of another origin."""
        self.plain |= other.plain
        self.wrapped.update(other.wrapped)
        self.flattened.update(other.flattened)


def sentinel(p: Pass, expr: ast.Expr) -> Sentinel | None:
    """The package-level error variable that an expression means; those of os stand for io/fs's."""
    expr = ast.unparen(expr)
    ident = expr.sel if isinstance(expr, ast.SelectorExpr) else expr
    var = p.info.uses.get(ident) if isinstance(ident, ast.Ident) else None
    if not isinstance(var, Var) or var.is_field or var.pkg is None or str(var.type) != "error":
        return None
    if var.pkg is p.pkg and var.parent is not p.pkg.scope:
        return None
    path = "os" if var.pkg.path == "io/fs" and var.name in _OS else var.pkg.path
    return path, var.name


def origin(p: Pass, expr: ast.Expr, at: ast.Node) -> Origin:
    """What an error expression may be made of; `at`: where it is read."""
    expr = ast.unparen(expr)
    found = Origin()
    known = sentinel(p, expr)
    if known is not None:
        found.plain.add(known)
    elif isinstance(expr, ast.CallExpr):
        _of_call(p, expr, found)
    elif isinstance(expr, ast.Ident):
        _of_variable(p, expr, at, found)
    return found


def _of_call(p: Pass, call: ast.CallExpr, found: Origin) -> None:
    func = static_callee(p.info, call)
    if func is None or func.pkg is None:
        return
    if is_function(func, "fmt", "Errorf"):
        _of_errorf(p, call, found)
    elif func.pkg.path == "os" and func.name in _OS_FUNCTIONS and is_function(func, "os", func.name):
        found.wrapped.update({("os", name): call for name in _OS})
    elif func.pkg.path == "strconv" and func.name in _STRCONV_FUNCTIONS:
        found.wrapped.update({("strconv", name): call for name in ("ErrSyntax", "ErrRange")})
    elif func.pkg is p.pkg:
        found.add(of_function(p, func.origin))


def verbs(layout: str) -> list[str]:
    """The verbs of a format without explicit indexes or stars; [] if it has such."""
    found: list[str] = []
    parts = layout.split("%")
    i = 1
    while i < len(parts):
        part = parts[i].lstrip("+-# 0123456789.")
        if not part:
            if parts[i]:
                return []
            i += 2  # %%
            continue
        if part[0] in "[*":
            return []
        found.append(part[0])
        i += 1
    return found


def _of_errorf(p: Pass, call: ast.CallExpr, found: Origin) -> None:
    layout = p.string_of(call.args[0]) if call.args else None
    if layout is None or call.ellipsis:
        return
    for i, (verb, arg) in enumerate(zip(verbs(layout.decode(errors="replace")), call.args[1:], strict=False), 1):
        if str(p.type_of(arg)) != "error":
            continue
        inner = origin(p, arg, call)
        held = dict.fromkeys(inner.plain, arg) | inner.wrapped
        if verb == "w":
            found.wrapped.update(dict.fromkeys(held, call))
            found.flattened.update(inner.flattened)
        elif verb in "vs":
            found.flattened.update(dict.fromkeys(held, (call, i)))
            found.flattened.update(inner.flattened)


def of_function(p: Pass, func: Func) -> Origin:
    """What the last result of a function of the package may be made of."""
    cache = p.unit.shared.setdefault("error_flow", {})
    assert isinstance(cache, dict)
    known = cache.get(func)
    if isinstance(known, Origin):
        return known
    found = cache[func] = Origin()  # a recursive function adds nothing to itself
    name = p.unit.definition(func)
    declaration = p.parent(name) if name is not None else None
    if isinstance(declaration, ast.FuncDecl) and declaration.body is not None:
        for stmt in ast.walk(declaration.body):
            if isinstance(stmt, ast.ReturnStmt) and stmt.results and p.enclosing_function(stmt) is declaration:
                found.add(origin(p, stmt.results[-1], stmt))
    return found


def _of_variable(p: Pass, ident: ast.Ident, at: ast.Node, found: Origin) -> None:
    """Add the origins of the values that the variable may have at a place."""
    table = variables(p.unit)
    variable = table.of(p.info.object_of(ident))
    if variable is None or variable.of_kind(ADDRESS):
        return
    function = p.enclosing_function(at)
    if function is not variable.function or variable.shared:
        return
    writes = [mention for mention in variable.of_kind(DECLARE, WRITE) if isinstance(mention.stmt, _WRITING)]
    for write in writes:
        stmt = write.stmt
        assert isinstance(stmt, _WRITING)
        others = [other.ident for other in variable.of_kind(DECLARE, WRITE) if other is not write]
        if table.reaches(function, stmt, [at], others) is None:
            continue
        found.add(_of_write(p, stmt, write.place))


def _of_write(p: Pass, stmt: ast.AssignStmt | ast.ValueSpec, place: ast.Expr) -> Origin:
    """What a variable holds after an assignment or declaration."""
    cache = p.unit.shared.setdefault("error_flow", {})
    assert isinstance(cache, dict)
    known = cache.get(stmt)
    if isinstance(known, Origin):
        return known
    found = cache[stmt] = Origin()  # what comes back in a loop adds nothing
    names: list[ast.Expr] = list(stmt.lhs if isinstance(stmt, ast.AssignStmt) else stmt.names)
    values = stmt.rhs if isinstance(stmt, ast.AssignStmt) else stmt.values
    if len(names) == len(values):
        found.add(origin(p, values[names.index(place)], stmt))
    elif values and place is names[-1]:
        found.add(origin(p, values[0], stmt))
    return found
