"""The functions of package unsafe (spec "Package unsafe"), as builtinrules.py has those of the language."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import assignments, call, cycles, expr, index, lookup, recording, sizes, under, version
from gopy.types.builtinrules import make_sig
from gopy.types.info import FIELD_VAL
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.objects import GREY, Var
from gopy.types.operand import CONSTANT, INVALID, VALUE, VARIABLE, Operand
from gopy.types.typ import BYTE, STRING, TYP, UINTPTR, UNSAFE_POINTER, Array, Pointer, Slice, Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.builtins import Rule
    from gopy.types.checker import Checker
    from gopy.types.typ import Type


def _add(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    version.verify_version(c, e.fun, "go1.17", "unsafe.Add")
    pointer = TYP[UNSAFE_POINTER]
    assignments.assignment(c, x, pointer, "argument to unsafe.Add")
    if x.mode == INVALID:
        return False
    y = args[1]
    if not index.is_valid_index(c, y, "InvalidUnsafeAdd", "length", True):
        return False
    x.mode = VALUE
    x.type = pointer
    recording.record_builtin_type(c, e.fun, make_sig(pointer, pointer, y.type))
    return True


def _measured(c: Checker, x: Operand, e: ast.CallExpr, size: int, t: Type) -> bool:
    """Make x a size, offset or alignment: constant, unless it depends on type parameters (size -2)."""
    if size == -1:
        c.error(x, "TypeTooLarge", f"{c.str(x)} is too large")
        return False
    if size < 0:
        x.mode = VALUE
        recording.record_builtin_type(c, e.fun, make_sig(TYP[UINTPTR], t))
    else:
        x.mode = CONSTANT
        x.val = size
    x.type = TYP[UINTPTR]
    return True


def _alignof(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    assignments.assignment(c, x, None, "argument to unsafe.Alignof")
    if x.mode == INVALID:
        return False
    t = x.type
    return _measured(c, x, e, -2 if has_var_size(c, t) else sizes.alignof(t), t)


def _sizeof(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    assignments.assignment(c, x, None, "argument to unsafe.Sizeof")
    if x.mode == INVALID:
        return False
    t = x.type
    return _measured(c, x, e, -2 if has_var_size(c, t) else sizes.sizeof(t), t)


def _offsetof(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    arg = e.args[0]
    sel = ast.unparen(arg)
    if not isinstance(sel, ast.SelectorExpr):
        message = f"invalid argument: {c.str(arg)} is not a selector expression"
        c.error(arg, "BadOffsetofSyntax", message)
        call.use(c, arg)
        return False
    expr.expr(c, None, x, sel.x)
    if x.mode == INVALID:
        return False
    base = lookup.deref_struct_ptr(x.type)
    name = sel.sel.name
    obj, path, indirect = lookup.lookup_field_or_method(base, False, c.pkg, name)
    if obj is None or path is None:
        message = f"invalid argument: {c.str(base)} has no single field {name}"
        c.error(x, "MissingFieldOrMethod", message)
        return False
    if not isinstance(obj, Var):
        c.error(arg, "InvalidOffsetof", f"invalid argument: {c.str(arg)} is a method value")
        return False
    if indirect:
        message = f"invalid argument: field {name} is embedded via a pointer in {c.str(base)}"
        c.error(x, "InvalidOffsetof", message)
        return False
    recording.record_selection(c, sel, FIELD_VAL, base, obj, path, False, obj.type)
    recording.record(c, Operand(VARIABLE if x.mode == VARIABLE else VALUE, sel, obj.type))
    return _measured(c, x, e, -2 if has_var_size(c, base) else sizes.offsetof(base, path), obj.type)


def _slice(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    version.verify_version(c, e.fun, "go1.17", "unsafe.Slice")
    u, _ = under.common_under(x.type)
    if not isinstance(u, Pointer):
        c.error(x, "InvalidUnsafeSlice", f"invalid argument: {c.str(x)} is not a pointer")
        return False
    y = args[1]
    if not index.is_valid_index(c, y, "InvalidUnsafeSlice", "length", False):
        return False
    x.mode = VALUE
    x.type = Slice(u.elem)
    recording.record_builtin_type(c, e.fun, make_sig(x.type, u, y.type))
    return True


def _slice_data(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    version.verify_version(c, e.fun, "go1.20", "unsafe.SliceData")
    u, _ = under.common_under(x.type)
    if not isinstance(u, Slice):
        c.error(x, "InvalidUnsafeSliceData", f"invalid argument: {c.str(x)} is not a slice")
        return False
    x.mode = VALUE
    x.type = Pointer(u.elem)
    recording.record_builtin_type(c, e.fun, make_sig(x.type, u))
    return True


def _string(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    version.verify_version(c, e.fun, "go1.20", "unsafe.String")
    pointer = Pointer(BYTE)
    assignments.assignment(c, x, pointer, "argument to unsafe.String")
    if x.mode == INVALID:
        return False
    y = args[1]
    if not index.is_valid_index(c, y, "InvalidUnsafeString", "length", False):
        return False
    x.mode = VALUE
    x.type = TYP[STRING]
    recording.record_builtin_type(c, e.fun, make_sig(x.type, pointer, y.type))
    return True


def _string_data(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    version.verify_version(c, e.fun, "go1.20", "unsafe.StringData")
    assignments.assignment(c, x, TYP[STRING], "argument to unsafe.StringData")
    if x.mode == INVALID:
        return False
    x.mode = VALUE
    x.type = Pointer(BYTE)
    recording.record_builtin_type(c, e.fun, make_sig(x.type, TYP[STRING]))
    return True


_DEEPEST = 100  # types that contain one another deeper than this contain themselves


def has_var_size(c: Checker, t: Type, path: tuple[Named, ...] = ()) -> bool:
    """Whether the size of t depends on type parameters, or t contains itself, so that it has none.

    Parameters: `path`, the types in which t lies.
    """
    t = unalias(t)
    while isinstance(t, Array):
        t = unalias(t.elem)
    if isinstance(t, TypeParam):
        return True
    if isinstance(t, Struct):
        return any(has_var_size(c, f.type, path) for f in t.fields)
    if not isinstance(t, Named):
        return False
    if t.obj.color == GREY and t.obj in c.object_path:
        cycle = c.object_path[c.object_path.index(t.obj) :]
        cycles.cycle_error(c, cycle, cycles.first_in_source(cycle))
        return True
    if t in path:
        cycle = [cycles.named_object(n) for n in path[path.index(t) :]]
        cycles.cycle_error(c, cycle, cycles.first_in_source(cycle))
        c.endless.update(path)
        return True
    if t in c.endless or len(path) > _DEEPEST:
        return True
    u = t.underlying()
    return isinstance(u, Array | Struct) and has_var_size(c, u, (*path, t))


RULES: dict[str, Rule] = {
    "Add": _add,
    "Alignof": _alignof,
    "Offsetof": _offsetof,
    "Sizeof": _sizeof,
    "Slice": _slice,
    "SliceData": _slice_data,
    "String": _string,
    "StringData": _string_data,
}
