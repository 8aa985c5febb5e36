"""Whether evaluating an expression can change anything (x/tools' typesinternal.NoEffects)."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.objects import Builtin
from gopy.vet.callee import is_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.info import Info

_PURE_BUILTINS = frozenset(("len", "cap", "complex", "imag", "real", "make", "new", "max", "min"))
_PURE = frozenset(
    (
        ast.Ident,
        ast.BasicLit,
        ast.BinaryExpr,
        ast.ParenExpr,
        ast.SelectorExpr,
        ast.IndexExpr,
        ast.SliceExpr,
        ast.TypeAssertExpr,
        ast.StarExpr,
        ast.CompositeLit,
        ast.KeyValueExpr,
        ast.FieldList,
        ast.Field,
        ast.Ellipsis,
    )
)
# Types, and function literals: evaluating them does nothing, whatever stands in them.
_OPAQUE = frozenset(
    (ast.ArrayType, ast.StructType, ast.ChanType, ast.FuncType, ast.MapType, ast.InterfaceType, ast.FuncLit)
)


def no_effects(info: Info, expr: ast.Expr) -> bool:
    """Whether evaluation calls no function of unknown effect and receives from no channel (it may panic)."""
    stack: list[ast.Node] = [expr]
    while stack:
        node = stack.pop()
        cls = type(node)
        if cls in _OPAQUE:
            continue
        if isinstance(node, ast.UnaryExpr):
            if node.op == "<-":
                return False
        elif isinstance(node, ast.CallExpr):
            if not is_type(info, node.fun) and not calls_pure_builtin(info, node):
                return False
        elif cls not in _PURE:
            return False
        stack.extend(ast.children(node))
    return True


def calls_pure_builtin(info: Info, call: ast.CallExpr) -> bool:
    """Whether a call is of a built-in function that only computes a value, such as len."""
    fun = ast.unparen(call.fun)
    if type(fun) is not ast.Ident:
        return False
    obj = info.object_of(fun)
    return type(obj) is Builtin and obj.name in _PURE_BUILTINS
