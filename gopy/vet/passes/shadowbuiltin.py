"""shadowbuiltin: a name of the programmer's own that hides a type, constant or function of the language.

Reported where a local variable, parameter or package-level declaration takes the name of a type, of true, false or nil,
or of append, make or panic. Names that experienced programmers take too (len, cap, error, print) are reported in package
main only, or where the hidden meaning is then wanted; rune and byte only there. Silent about min, max, clear, close, new,
copy, any; fields and methods hide nothing.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Text
from gopy.syntax import ast
from gopy.types.objects import Const, Func, TypeName, Var
from gopy.types.typ import Signature
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.generated import is_generated, is_test

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.objects import Object

_TAKEN = frozenset(("rune", "byte", "error", "len", "cap", "print", "println", "recover", "iota"))
_TYPES = frozenset(
    "bool byte error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 uint32 uint64".split()
)
_VALUES = frozenset(("true", "false", "nil", "iota"))
_FUNCTIONS = frozenset("append cap len make panic print println recover".split())
_ALL = _TYPES | _VALUES | _FUNCTIONS


def run(p: Pass) -> None:
    """Report declarations that hide a predeclared name."""
    for ident, obj in p.info.defs.items():
        if ident.name not in _ALL or obj is None or not isinstance(obj, (Var, Const, TypeName, Func)):
            continue
        if (isinstance(obj, Var) and obj.is_field) or is_test(p, ident) or is_generated(p, ident):
            continue
        if isinstance(obj, Func) and isinstance(obj.type, Signature) and obj.type.recv is not None:
            continue
        if obj.parent is None or p.pkg.path == "builtin":
            continue
        ordinary = ident.name in ("rune", "byte") or p.pkg.name != "main"
        if ident.name in _TAKEN and ordinary and not _is_missed(p, obj):
            continue
        if not _is_in_force(p, ident):
            continue
        name = ident.name
        if name in _TYPES:
            message = Text(
                "{name} is declared here as a name of its own: in its scope the type {name} is hidden", name=name
            )
        elif name in _VALUES:
            message = Text(
                "{name} is declared here as a name of its own: in its scope the language's {name} is hidden", name=name
            )
        else:
            message = Text(
                "{name} is declared here as a name of its own: in its scope the function {name} is hidden", name=name
            )
        p.report(ident, message, hints=[Text("take another name")])


def _is_missed(p: Pass, obj: Object) -> bool:
    """Whether the hidden meaning is wanted somewhere: a call or a type of that name."""
    if isinstance(obj, (Func, TypeName)) or not isinstance(obj, Var) or isinstance(obj.type.underlying(), Signature):
        return False
    for ident, used in p.info.uses.items():
        if used is obj:
            parent = p.parent(ident)
            if isinstance(parent, ast.CallExpr) and parent.fun is ident:
                return True
            if isinstance(parent, (ast.Field, ast.ValueSpec)) and parent.type is ident:
                return True
    return False


def _is_in_force(p: Pass, ident: ast.Ident) -> bool:
    """Whether a name can hide something: the parameters of a mere function type cannot."""
    for around in p.ancestors(ident):
        if isinstance(around, ast.FuncType):
            function = p.parent(around)
            return isinstance(function, ast.FuncLit) or (
                isinstance(function, ast.FuncDecl) and function.body is not None
            )
        if not isinstance(around, (ast.Field, ast.FieldList)):
            return True
    return True


ANALYZER = Analyzer("shadowbuiltin", Text("a name that hides one of the language"), run, TEACH)
