"""printf: which functions print like fmt.Print, fmt.Printf or fmt.Errorf because they hand their arguments on to one.

A candidate has a last parameter `args ...any` and for the Printf kind a `format string` before it. It becomes
print-like when its body calls a print-like function with those parameters; that makes its callers so in turn. Methods
of interfaces count as if they called each method that implements them in the package.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import std
from gopy.types.objects import Func, Object, Var
from gopy.types.typ import Interface, Signature, Slice
from gopy.vet.callee import callee
from gopy.vet.type_queries import STRING, is_empty_interface

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.vet.analyzer import Pass, Unit

PRINT = "print"
PRINTF = "printf"
ERRORF = "errorf"


class PrintKinds:
    """What functions print like. `misuses`: calls that hand on args without the dots, with the kind of the callee."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._kinds = unit.facts.print_kinds
        self.misuses: list[tuple[ast.CallExpr, str]] = []

    def kind(self, obj: Object) -> str:
        """PRINT, PRINTF, ERRORF or ""; `obj` may be a variable that holds a function."""
        obj = _origin(obj)
        found = self._kinds.get(obj)
        if found is not None:
            return found
        return std.printf_kind(obj) if obj.pkg is not None and obj.pkg is not self._unit.pkg else ""


def print_kinds(p: Pass) -> PrintKinds:
    """The package's print-like functions, found once."""
    found = p.unit.shared.get("print_kinds")
    if not isinstance(found, PrintKinds):
        found = p.unit.shared["print_kinds"] = PrintKinds(p.unit)
        _Inference(p, found).run()
    return found


def _origin(obj: Object) -> Object:
    return obj.origin if isinstance(obj, (Func, Var)) else obj


class _Wrapper:
    """A candidate. `obj`: a function, or the variable that holds it; `callers`: candidates that hand on to this one."""

    __slots__ = ("args", "body", "callers", "format", "obj")

    def __init__(self, obj: Object, body: ast.BlockStmt | None, format_: Var | None, args: Var) -> None:
        self.obj = obj
        self.body = body
        self.format = format_
        self.args = args
        self.callers: list[tuple[_Wrapper, ast.CallExpr | None]] = []


class _Inference:
    def __init__(self, p: Pass, kinds: PrintKinds) -> None:
        self.p = p
        self.kinds = kinds
        self.wrappers: dict[Object, _Wrapper] = {}

    def run(self) -> None:
        self.collect()
        abstract = [wrapper for wrapper in self.wrappers.values() if wrapper.body is None]
        if abstract:
            from gopy.vet.passes.printf_interfaces import implementations

            methods = {wrapper.obj for wrapper in abstract}
            implementing = implementations(self.p, methods)
        for wrapper in list(self.wrappers.values()):
            if wrapper.body is not None:
                self.scan(wrapper, wrapper.body)
            else:
                for method in implementing.get(wrapper.obj, ()):
                    self.handed_on(wrapper, method, None)

    def collect(self) -> None:
        """Find the candidates."""
        info = self.p.info
        for node in self.p.nodes(ast.FuncDecl, ast.FuncLit, ast.InterfaceType):
            if isinstance(node, ast.FuncDecl):
                func = info.defs.get(node.name)
                if node.body is not None and func is not None:
                    self.add(func, func.type, node.body)
            elif isinstance(node, ast.FuncLit):
                variable = self.variable_of(node)
                found = info.types.get(node)
                if variable is not None and found is not None:
                    self.add(variable, found.type, node.body)
            elif isinstance(node, ast.InterfaceType) and self.p.unit.file_version(node.pos) >= 26:
                found = info.types.get(node)
                if found is not None and isinstance(found.type, Interface):
                    for method in found.type.methods:
                        self.add(method, method.type, None)

    def add(self, obj: Object, signature: object, body: ast.BlockStmt | None) -> None:
        if isinstance(signature, Signature):
            format_, args = format_and_args(signature)
            if args is not None:
                self.wrappers[obj] = _Wrapper(obj, body, format_, args)

    def variable_of(self, literal: ast.FuncLit) -> Var | None:
        """The variable or field that a function literal is assigned to."""
        info = self.p.info
        target: ast.Expr | None = None
        match self.p.parent(literal):
            case ast.AssignStmt(lhs=targets, rhs=values) | ast.ValueSpec(names=targets, values=values):
                if literal in values and values.index(literal) < len(targets):
                    target = targets[values.index(literal)]
        obj: object = None
        if isinstance(target, ast.Ident):
            obj = info.object_of(target)
        elif isinstance(target, ast.SelectorExpr):
            selection = info.selections.get(target)
            obj = selection.obj if selection is not None else info.uses.get(target.sel)
        return obj if isinstance(obj, Var) else None

    def scan(self, wrapper: _Wrapper, body: ast.BlockStmt) -> None:
        """Look for calls that hand the parameters on, up to where one of them may be changed."""
        for node in ast.walk(body):
            if isinstance(node, ast.AssignStmt):
                if any(self.is_parameter(lhs, wrapper) for lhs in node.lhs):
                    return
            elif isinstance(node, ast.UnaryExpr):
                if node.op == "&" and self.is_parameter(node.x, wrapper):
                    return
            elif isinstance(node, ast.CallExpr) and node.args and self.means(node.args[-1], wrapper.args):
                called = callee(self.p.info, node)
                if called is not None:
                    self.handed_on(wrapper, _origin(called), node)

    def means(self, expr: ast.Expr, variable: Var | None) -> bool:
        return variable is not None and isinstance(expr, ast.Ident) and self.p.info.object_of(expr) is variable

    def is_parameter(self, expr: ast.Expr, wrapper: _Wrapper) -> bool:
        return self.means(expr, wrapper.args) or self.means(expr, wrapper.format)

    def handed_on(self, wrapper: _Wrapper, called: Object, call: ast.CallExpr | None) -> None:
        """Note that a candidate calls another function with its arguments."""
        other = self.wrappers.get(called)
        if other is not None:
            other.callers.append((wrapper, call))
        kind = self.kinds.kind(called)
        if kind:
            self.propagate(wrapper, call, kind)

    def propagate(self, wrapper: _Wrapper, call: ast.CallExpr | None, kind: str) -> None:
        """Make a candidate print-like, and the callers known so far that hand on to it."""
        known = self.p.unit.facts.print_kinds
        pending = [(wrapper, call)]
        while pending:
            wrapper, call = pending.pop()
            if call is not None and not self.forwards(wrapper, call, kind):
                continue
            if known.get(_origin(wrapper.obj)) != kind:
                known[_origin(wrapper.obj)] = kind
                pending += reversed(wrapper.callers)

    def forwards(self, wrapper: _Wrapper, call: ast.CallExpr, kind: str) -> bool:
        """Whether a call hands on format and args properly; missing dots are noted."""
        if kind != PRINT and (len(call.args) < 2 or not self.means(call.args[-2], wrapper.format)):
            return False
        if call.ellipsis:
            return True
        signature = self.p.type_of(call.fun)
        if isinstance(signature, Signature) and len(call.args) <= len(signature.params.vars):
            self.kinds.misuses.append((call, kind))
        return False


def format_and_args(signature: Signature) -> tuple[Var | None, Var | None]:
    """The parameters `format string` and `args ...any` at the end of a parameter list; None where they are not there."""
    params = signature.params.vars
    if not signature.variadic or not isinstance(params[-1].type, Slice):
        return None, None
    if not is_empty_interface(params[-1].type.elem):
        return None, None
    has_format = len(params) >= 2 and params[-2].type is STRING
    return params[-2] if has_format else None, params[-1]
