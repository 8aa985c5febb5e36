"""Which function a call calls, and which function that is (x/tools' typeutil.Callee and typesinternal)."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types.named import Named, unalias
from gopy.types.objects import Builtin, Func, TypeName
from gopy.types.operand import TYP_EXPR
from gopy.types.typ import Interface, Pointer, Signature

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.info import Info
    from gopy.types.objects import Object, Var


def used_ident(info: Info, expr: ast.Expr) -> ast.Ident | None:
    """The identifier that names what a function expression means: `f`, `x.f`, `f[T]`, in parentheses or not."""
    expr = ast.unparen(expr)
    if type(expr) is ast.IndexExpr and (len(expr.indices) != 1 or is_type(info, expr.indices[0])):
        expr = ast.unparen(expr.x)
    if type(expr) is ast.Ident:
        return expr
    if type(expr) is ast.SelectorExpr:
        return expr.sel
    return None


def is_type(info: Info, expr: ast.Expr) -> bool:
    """Whether an expression is a type."""
    found = info.types.get(expr)
    return found is not None and found.mode == TYP_EXPR


def callee(info: Info, call: ast.CallExpr) -> Object | None:
    """The function, method, built-in or variable that a call names; None for conversions and computed functions."""
    ident = used_ident(info, call.fun)
    obj = info.uses.get(ident) if ident is not None else None
    return None if type(obj) is TypeName else obj


def static_callee(info: Info, call: ast.CallExpr) -> Func | None:
    """The function or method that a call certainly calls; None for built-ins, variables and interface methods."""
    ident = used_ident(info, call.fun)
    obj = info.uses.get(ident) if ident is not None else None
    if type(obj) is not Func or is_interface_method(obj):
        return None
    return obj


def is_interface_method(func: Func) -> bool:
    """Whether a function is a method of an interface."""
    recv = receiver(func)
    return recv is not None and isinstance(recv.type.underlying(), Interface)


def receiver(func: Func) -> Var | None:
    """A method's receiver; None for functions and where the signature is not known."""
    signature = func.type
    return signature.recv if isinstance(signature, Signature) else None


def receiver_named(recv: Var) -> tuple[bool, Named | None]:
    """Whether a receiver is a pointer, and its Named type (None: an interface or struct without name)."""
    recv_type = unalias(recv.type)
    is_pointer = isinstance(recv_type, Pointer)
    if isinstance(recv_type, Pointer):
        recv_type = unalias(recv_type.elem)
    return is_pointer, recv_type if isinstance(recv_type, Named) else None


def is_function(obj: Object | None, path: str, *names: str) -> bool:
    """Whether an object is one of these functions of a package (no method)."""
    return (
        type(obj) is Func
        and obj.name in names
        and obj.pkg is not None
        and obj.pkg.path == path
        and receiver(obj) is None
    )


def is_method(obj: Object | None, path: str, type_name: str, *names: str) -> bool:
    """Whether an object is one of these methods of the type path.type_name (or a pointer to it)."""
    if type(obj) is not Func or obj.name not in names:
        return False
    recv = receiver(obj)
    if recv is None:
        return False
    named = receiver_named(recv)[1]
    return (
        named is not None and named.obj.name == type_name and named.obj.pkg is not None and named.obj.pkg.path == path
    )


def is_builtin(obj: Object | None, *names: str) -> bool:
    """Whether an object is one of these predeclared functions."""
    return type(obj) is Builtin and obj.name in names


def full_name(obj: Object) -> str:
    """A function's name with package path and receiver (go/types' Func.FullName); other objects' plain name."""
    if type(obj) is not Func:
        return obj.name
    recv = receiver(obj)
    if recv is None:
        return f"{obj.pkg.path}.{obj.name}" if obj.pkg is not None else obj.name
    recv_type = recv.type
    if isinstance(recv_type, Interface):
        return f"(interface).{obj.name}"
    return f"({recv_type}).{obj.name}"
