"""typednil: a nil pointer that becomes an error (or another interface), which is then not nil.

Reported are `return p` of an interface result where p is a pointer variable that may still be nil as declared on a way to
the return, and a call of a function of this package that returns `nil` as a pointer type, where an error takes it.
Silent: p is compared with nil somewhere, its address is taken or a function literal shares it; interfaces other than error
where the pointer comes from a call.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.types.named import TypeParam, unalias
from gopy.types.objects import Func
from gopy.types.operand import NIL_VALUE
from gopy.types.typ import Interface, Pointer, Signature
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.callee import static_callee
from gopy.vet.variables import READ, WRITE, Variable, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.typ import Type


def run(p: Pass) -> None:
    """Report returns of nil pointers as interfaces, and errors that take pointers which may be nil."""
    returning = _ReturnsNil(p)
    for stmt in p.nodes(ast.ReturnStmt):
        results = _results(p, stmt)
        if len(results) == len(stmt.results):
            for value, target in zip(stmt.results, results, strict=True):
                _check_value(p, stmt, value, target, returning)
    for assign in p.nodes(ast.AssignStmt):
        if assign.tok == "=" and len(assign.lhs) == len(assign.rhs):
            for lhs, value in zip(assign.lhs, assign.rhs, strict=True):
                t = p.type_of(lhs)
                if t is not None:
                    _check_call(p, value, t, returning)
    for spec in p.nodes(ast.ValueSpec):
        if spec.type is not None:
            t = p.type_of(spec.type)
            for value in spec.values:
                if t is not None:
                    _check_call(p, value, t, returning)


def _results(p: Pass, stmt: ast.ReturnStmt) -> list[Type]:
    """The result types of the function that a return statement ends."""
    function = p.enclosing_function(stmt)
    signature: Type | None = None
    if isinstance(function, ast.FuncDecl):
        obj = p.info.defs.get(function.name)
        signature = obj.type if obj is not None else None
    elif function is not None:
        signature = p.type_of(function)
    return [var.type for var in signature.results.vars] if isinstance(signature, Signature) else []


def _is_interface(t: Type) -> bool:
    return isinstance(t.underlying(), Interface) and not isinstance(unalias(t), TypeParam)


def _check_value(p: Pass, stmt: ast.ReturnStmt, value: ast.Expr, target: Type, returning: _ReturnsNil) -> None:
    value = ast.unparen(value)
    if not isinstance(value, ast.Ident):
        _check_call(p, value, target, returning)
        return
    variable = variables(p.unit).of(p.info.uses.get(value))
    if variable is None or not _is_interface(target) or not isinstance(unalias(variable.var.type), Pointer):
        return
    if _may_be_nil(p, variable, stmt):
        message = Text(
            "{name} may be a nil pointer here, but returned as {type} it is not nil", name=value.name, type=str(target)
        )
        hint = Text(
            "an interface that holds a nil pointer is not nil: return nil itself where there is no {name}",
            name=value.name,
        )
        related = [Related(variable.var.pos, Text("{name} is declared without a value here", name=value.name))]
        p.report(value, message, hints=[hint], related=related)


def _may_be_nil(p: Pass, variable: Variable, stmt: ast.ReturnStmt) -> bool:
    """Whether a way leads from the declaration without a value to the return, with no assignment and no test."""
    declaration = variable.declaration
    if variable.shared or declaration is None or p.enclosing_function(stmt) is not variable.function:
        return False
    spec = declaration.stmt
    if not isinstance(spec, ast.ValueSpec) or spec.values:
        return False
    for mention in variable.of_kind(READ):
        comparison = p.parent(mention.ident)
        if isinstance(comparison, ast.BinaryExpr) and comparison.op in ("==", "!="):
            return False
    setters = [mention.ident for mention in variable.of_kind(WRITE)]
    return variables(p.unit).reaches(variable.function, spec, [stmt], setters) is not None


def _check_call(p: Pass, value: ast.Expr, target: Type, returning: _ReturnsNil) -> None:
    call = ast.unparen(value)
    if not isinstance(call, ast.CallExpr) or str(target) != "error":
        return
    func = static_callee(p.info, call)
    if func is None or func.pkg is not p.pkg:
        return
    at = returning.nil_return(func)
    if at is not None:
        message = Text("{call} may return a nil pointer, but as error it is not nil", call=brief(p, call))
        hint = Text("declare the result of {func} as error", func=func.name)
        p.report(call, message, hints=[hint], related=[Related(at, Text("nil is returned as a pointer here"))])


class _ReturnsNil:
    """Which functions of the package return nil as a single result of a pointer type."""

    def __init__(self, p: Pass) -> None:
        self._p = p
        self._found: dict[Func, int] | None = None

    def nil_return(self, func: Func) -> int | None:
        """Where a function returns nil as a pointer; None if it does not."""
        if self._found is None:
            self._found = {}
            for stmt in self._p.nodes(ast.ReturnStmt):
                self._look(stmt, self._found)
        return self._found.get(func.origin)

    def _look(self, stmt: ast.ReturnStmt, found: dict[Func, int]) -> None:
        p = self._p
        if len(stmt.results) != 1:
            return
        value = p.info.types.get(stmt.results[0])
        if value is None or value.mode != NIL_VALUE:
            return
        function = p.enclosing_function(stmt)
        obj = p.info.defs.get(function.name) if isinstance(function, ast.FuncDecl) else None
        if isinstance(obj, Func) and isinstance(obj.type, Signature):
            results = obj.type.results.vars
            if len(results) == 1 and isinstance(unalias(results[0].type), Pointer):
                found.setdefault(obj, stmt.results[0].pos)


ANALYZER = Analyzer("typednil", Text("a nil pointer that becomes an interface, which is then not nil"), run, TEACH)
