"""The rules of the predeclared functions, one Python function each (spec "Built-in functions").

Each gets the operand x, a copy of the first argument, makes it the result, and says whether the call is valid.
"""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.syntax import ast
from gopy.types import (
    arguments,
    assignable,
    assignments,
    binary,
    expr,
    index,
    predicates,
    recording,
    typexpr,
    under,
    untyped,
    version,
)
from gopy.types.named import TypeParam, unalias
from gopy.types.objects import PARAM_VAR, RESULT_VAR, TypeName, Var
from gopy.types.operand import BUILTIN, CONSTANT, INVALID, NIL_VALUE, NO_VALUE, TYP_EXPR, VALUE, Operand
from gopy.types.typ import (
    BYTE,
    COMPLEX64,
    COMPLEX128,
    FLOAT32,
    FLOAT64,
    INT,
    INVALID_TYPE,
    IS_STRING,
    IS_UNTYPED,
    RECV_ONLY,
    TYP,
    UNTYPED_COMPLEX,
    UNTYPED_FLOAT,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Term,
    Tuple,
    Union,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.types.builtins import Rule
    from gopy.types.checker import Checker
    from gopy.types.typ import Type
    from gopy.types.under import Cause

_EMPTY_INTERFACE = Interface()


def make_sig(result: Type | None, *params: Type) -> Signature:
    """The signature that a built-in function has in one call, to be recorded."""
    variables = [Var(0, None, "", predicates.default_type(t), PARAM_VAR) for t in params]
    results = [Var(0, None, "", result, RESULT_VAR)] if result is not None else []
    return Signature(None, Tuple(variables), Tuple(results))


def _slice_elem(x: Operand) -> tuple[Type, Cause | None]:
    """The element type of a slice operand, or why it is no slice."""
    elem: Type | None = None
    for _, u in under.typeset(x.type):
        if not isinstance(u, Slice):
            if x.mode == NIL_VALUE:
                return INVALID_TYPE, under.Cause("argument must be a slice; have untyped nil")
            return INVALID_TYPE, under.Cause("argument must be a slice; have %s", x)
        if elem is None:
            elem = u.elem
        elif not predicates.identical(elem, u.elem):
            return INVALID_TYPE, under.Cause("mismatched slice element types %s and %s in %s", elem, u.elem, x)
    assert elem is not None
    return elem, None


def _strings_or_bytes(t: Type) -> tuple[bool, bool]:
    """Whether t's type set consists of string and []byte types, and whether there is a string type among them."""
    has_string = False
    for _, u in under.typeset(t):
        if isinstance(u, Basic) and u.info & IS_STRING:
            has_string = True
        elif not isinstance(u, Slice) or not predicates.identical(u.elem, BYTE):
            return False, False
    return True, has_string


def _append(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    elem, cause = _slice_elem(x)
    if cause is not None:
        c.error(x, "InvalidAppend", f"invalid append: {cause.text(c)}")
        return False
    t = x.type
    sig: Signature | None = None
    if len(args) == 2 and e.ellipsis and assignable.is_assignable(c, x, Slice(BYTE)):
        # append([]byte, string...)
        suitable, has_string = _strings_or_bytes(args[1].type)
        if suitable and has_string:
            sig = make_sig(t, t, args[1].type)
            sig.variadic = True
    if sig is None:
        sig = make_sig(t, t, Slice(elem))
        sig.variadic = True
        # The result's type is known, even where an argument is wrong.
        arguments.arguments(c, e, sig, [], [], args, {})
    recording.record_builtin_type(c, e.fun, sig)
    x.mode = VALUE
    x.type = t
    return True


def _array_of_pointer(t: Type) -> Type:
    """The array that t points to, if it does; else t."""
    p = unalias(t)
    if isinstance(p, Pointer):
        array = p.elem.underlying()
        if isinstance(array, Array):
            return array
    return t


def _has_length(u: Type | None, is_len: bool) -> bool:
    if u is None:
        return False
    u = _array_of_pointer(u)
    if isinstance(u, Basic):
        return is_len and u.info & IS_STRING != 0
    return isinstance(u, Array | Slice | Chan) or (is_len and isinstance(u, Map))


def _length(c: Checker, x: Operand, e: ast.CallExpr, is_len: bool) -> bool:
    mode = INVALID
    val: Value | None = None
    u = _array_of_pointer(x.type.underlying())
    if isinstance(u, Interface):
        if predicates.is_type_param(x.type) and under.under_is(x.type, lambda s: _has_length(s, is_len)):
            mode = VALUE
    elif isinstance(u, Array):
        mode = VALUE
        if not c.env.has_call_or_recv:
            mode = CONSTANT
            val = u.length if u.length >= 0 else constant.UNKNOWN
    elif _has_length(u, is_len):
        mode = VALUE
        if isinstance(u, Basic) and x.mode == CONSTANT:
            mode = CONSTANT
            val = constant.string_len(x.val) if isinstance(x.val, bytes | constant.LongString) else 0
    if mode == INVALID:
        if u is not INVALID_TYPE:
            name = "len" if is_len else "cap"
            code = "InvalidLen" if is_len else "InvalidCap"
            c.error(x, code, f"invalid argument: {c.str(x)} for built-in {name}")
        return False
    if mode != CONSTANT:
        recording.record_builtin_type(c, e.fun, make_sig(TYP[INT], x.type))
    x.mode = mode
    x.type = TYP[INT]
    x.val = val
    return True


def _len(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _length(c, x, e, True)


def _cap(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _length(c, x, e, False)


def _clear(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    version.verify_version(c, e.fun, "go1.21", "clear")
    for _, u in under.typeset(x.type):
        if not isinstance(u, Map | Slice):
            why = "argument must be (or constrained by) map or slice"
            c.error(x, "InvalidClear", f"invalid argument: cannot clear {c.str(x)}: {why}")
            return False
    x.mode = NO_VALUE
    recording.record_builtin_type(c, e.fun, make_sig(None, x.type))
    return True


def _close(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    for _, u in under.typeset(x.type):
        if not isinstance(u, Chan) or u.dir == RECV_ONLY:
            what = "receive-only" if isinstance(u, Chan) else "non-channel"
            noun = " channel" if isinstance(u, Chan) else ""
            c.error(x, "InvalidClose", f"invalid operation: cannot close {what}{noun} {c.str(x)}")
            return False
    x.mode = NO_VALUE
    recording.record_builtin_type(c, e.fun, make_sig(None, x.type))
    return True


_COMPLEX_OF = {FLOAT32: TYP[COMPLEX64], FLOAT64: TYP[COMPLEX128], UNTYPED_FLOAT: TYP[UNTYPED_COMPLEX]}
_FLOAT_OF = {COMPLEX64: TYP[FLOAT32], COMPLEX128: TYP[FLOAT64], UNTYPED_COMPLEX: TYP[UNTYPED_FLOAT]}


def _mapped(c: Checker, x: Operand, table: dict[int, Basic], name: str, code: str) -> Type | None:
    """The type that the table gives for x's; for a type parameter, one whose constraint is mapped likewise."""
    param = unalias(x.type)
    if not isinstance(param, TypeParam):
        u = param.underlying()
        return table.get(u.kind) if isinstance(u, Basic) else None
    from gopy.types import typeset

    terms: list[Term] = []
    for term in typeset.type_set(typeset.constraint_interface(param)).terms or ():
        u = term.type.underlying()
        mapped = table.get(u.kind) if isinstance(u, Basic) else None
        if mapped is None:
            return None
        terms.append(Term(term.tilde, mapped))
    if not terms:
        return None
    message = f"{c.str(x)} not supported as argument to built-in {name} for go1.18 (see go.dev/issue/50937)"
    c.soft_error(x, code, message)
    obj = TypeName(0, c.pkg, param.obj.name, None)
    result = TypeParam(obj, Interface([], [Union(terms)]), param.index)
    obj.type = result
    return result


def _complex(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    y = args[1]
    x_untyped, y_untyped = predicates.is_untyped(x.type), predicates.is_untyped(y.type)
    if x_untyped and y_untyped:
        if x.mode == CONSTANT and y.mode == CONSTANT:
            for operand in (x, y):
                assert operand.val is not None
                if predicates.is_numeric(operand.type) and constant.sign(constant.imag(operand.val)) == 0:
                    operand.type = TYP[UNTYPED_FLOAT]
        else:
            # One contains an untyped shift: an error, since floats cannot be shifted.
            untyped.convert_untyped(c, x, TYP[FLOAT64])
            untyped.convert_untyped(c, y, TYP[FLOAT64])
    elif x_untyped:
        untyped.convert_untyped(c, x, y.type)
    elif y_untyped:
        untyped.convert_untyped(c, y, x.type)
    if x.mode == INVALID or y.mode == INVALID:
        return False
    if not predicates.identical(x.type, y.type):
        message = f"invalid operation: {c.str(e)} (mismatched types {c.str(x.type)} and {c.str(y.type)})"
        c.error(x, "InvalidComplex", message)
        return False
    t = _mapped(c, x, _COMPLEX_OF, "complex", "InvalidComplex")
    if t is None:
        message = f"invalid argument: arguments have type {c.str(x.type)}, expected floating-point"
        c.error(x, "InvalidComplex", message)
        return False
    if x.mode == CONSTANT and y.mode == CONSTANT:
        assert x.val is not None and y.val is not None
        im = constant.make_imag(constant.to_float(y.val))
        x.val = constant.binary_op(constant.to_float(x.val), "+", im)
    else:
        x.mode = VALUE
        recording.record_builtin_type(c, e.fun, make_sig(t, x.type, x.type))
    x.type = t
    return True


def _part(c: Checker, x: Operand, e: ast.CallExpr, name: str, code: str) -> bool:
    if predicates.is_untyped(x.type):
        if x.mode == CONSTANT:
            if predicates.is_numeric(x.type):
                x.type = TYP[UNTYPED_COMPLEX]
        else:
            # An untyped shift: an error, since complex numbers cannot be shifted.
            untyped.convert_untyped(c, x, TYP[COMPLEX128])
            if x.mode == INVALID:
                return False
    t = _mapped(c, x, _FLOAT_OF, name, code)
    if t is None:
        c.error(x, code, f"invalid argument: argument has type {c.str(x.type)}, expected complex type")
        return False
    if x.mode == CONSTANT:
        assert x.val is not None
        x.val = constant.real(x.val) if name == "real" else constant.imag(x.val)
    else:
        x.mode = VALUE
        recording.record_builtin_type(c, e.fun, make_sig(t, x.type))
    x.type = t
    return True


def _real(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _part(c, x, e, "real", "InvalidReal")


def _imag(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _part(c, x, e, "imag", "InvalidImag")


def _copy(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    y = args[1]
    dst, cause = _slice_elem(x)
    if cause is not None:
        c.error(x, "InvalidCopy", f"invalid copy: {cause.text(c)}")
        return False
    if not (assignable.is_assignable(c, x, Slice(BYTE)) and _strings_or_bytes(y.type)[0]):
        src, cause = _slice_elem(y)
        if cause is not None:
            if not predicates.all_string(y.type):
                c.error(y, "InvalidCopy", f"invalid copy: {cause.text(c)}")
                return False
            src = BYTE
        if not predicates.identical(dst, src):
            types = f"have different element types {c.str(dst)} and {c.str(src)}"
            c.error(x, "InvalidCopy", f"invalid copy: arguments {c.str(x)} and {c.str(y)} {types}")
            return False
    recording.record_builtin_type(c, e.fun, make_sig(TYP[INT], x.type, y.type))
    x.mode = VALUE
    x.type = TYP[INT]
    return True


def _delete(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    t = x.type
    key: Type | None = None
    for _, u in under.typeset(t):
        if not isinstance(u, Map):
            c.error(x, "InvalidDelete", f"invalid argument: {c.str(x)} is not a map")
            return False
        if key is not None and not predicates.identical(u.key, key):
            c.error(x, "InvalidDelete", f"invalid argument: maps of {c.str(x)} must have identical key types")
            return False
        key = u.key
    assert key is not None
    x.assign(args[1])
    assignments.assignment(c, x, key, "argument to delete")
    if x.mode == INVALID:
        return False
    x.mode = NO_VALUE
    recording.record_builtin_type(c, e.fun, make_sig(None, t, key))
    return True


def _made(t: Type | None, u: Type | None) -> Cause | None:
    if u is None:
        return under.Cause("no specific type")
    return None if isinstance(u, Slice | Map | Chan) else under.Cause("type must be slice, map, or channel")


def _make(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    first = e.args[0]
    t = typexpr.var_type(c, first)
    if not predicates.is_valid(t):
        return False
    u, cause = under.common_under(t, _made)
    if cause is not None:
        c.error(first, "InvalidMake", f"invalid argument: cannot make {c.str(first)}: {cause.text(c)}")
        return False
    least = 2 if isinstance(u, Slice) else 1
    count = len(e.args)
    if not least <= count <= least + 1:
        expects = f"expects {least} or {least + 1} arguments; found {count}"
        c.error(e, "WrongArgCount", f"invalid operation: {c.str(e)} {expects}")
        return False
    types: list[Type] = [t]
    sizes: list[int] = []
    for arg in e.args[1:]:
        size_type, size = index.index(c, arg, -1)
        types.append(size_type)
        if size >= 0:
            sizes.append(size)
    if len(sizes) == 2 and sizes[0] > sizes[1]:
        c.error(e.args[1], "SwappedMakeArgs", "invalid argument: length and capacity swapped")
    x.mode = VALUE
    x.type = t
    recording.record_builtin_type(c, e.fun, make_sig(t, *types))
    return True


def _extreme(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand], name: str) -> bool:
    version.verify_version(c, e.fun, "go1.21", f"built-in {name}")
    op = "<" if name == "min" else ">"
    for i, arg in enumerate(args):
        if not predicates.all_ordered(arg.type):
            c.error(arg, "InvalidMinMaxOperand", f"invalid argument: {c.str(arg)} cannot be ordered")
            return False
        if i == 0:
            continue
        binary.match_types(c, x, arg)
        if x.mode == INVALID:
            return False
        if not predicates.identical(x.type, arg.type):
            types = f"{c.str(x.type)} (previous argument) and {c.str(arg.type)} (type of {c.str(arg.expr)})"
            c.error(arg, "MismatchedTypes", f"invalid argument: mismatched types {types}")
            return False
        if x.mode == CONSTANT and arg.mode == CONSTANT:
            assert x.val is not None and arg.val is not None
            if constant.compare(arg.val, op, x.val):
                x.assign(arg)
        else:
            x.mode = VALUE
    if x.mode != CONSTANT:
        x.mode = VALUE
        # A value has a type.
        assignments.assignment(c, x, _EMPTY_INTERFACE, f"argument to built-in {name}")
        if x.mode == INVALID:
            return False
    for arg in args:
        if arg.expr is not None:
            untyped.update_expr_type(c, arg.expr, x.type, True)
    if x.mode != CONSTANT:
        recording.record_builtin_type(c, e.fun, make_sig(x.type, *[x.type for _ in args]))
    return True


def _min(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _extreme(c, x, e, args, "min")


def _max(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _extreme(c, x, e, args, "max")


def _new(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    arg = e.args[0]
    expr.expr_or_type(c, x, arg)
    expr.exclude(c, x, 1 << NO_VALUE | 1 << BUILTIN)
    if x.mode == INVALID:
        return False
    if x.mode == TYP_EXPR:
        typexpr.valid_var_type(c, arg, x.type)
    else:
        # new(value), since Go 1.26.
        if isinstance(x.type, Basic) and x.type.info & IS_UNTYPED:
            assignments.assignment(c, x, None, "argument to new")
            if x.mode == INVALID:
                return False
        if not c.allow_version("go1.26"):
            version.verify_version(c, e.fun, "go1.26", f"new({c.str(arg)})")
    t = x.type
    x.mode = VALUE
    x.type = Pointer(t)
    recording.record_builtin_type(c, e.fun, make_sig(x.type, t))
    return True


def _panic(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    # For "missing return"; in a function without results nothing can be missing.
    if c.env.sig is not None and c.env.sig.results.vars:
        if c.env.is_panic is None:
            c.env.is_panic = set()
        c.env.is_panic.add(e)
    assignments.assignment(c, x, _EMPTY_INTERFACE, "argument to panic")
    if x.mode == INVALID:
        return False
    x.mode = NO_VALUE
    recording.record_builtin_type(c, e.fun, make_sig(None, _EMPTY_INTERFACE))
    return True


def _printed(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand], name: str) -> bool:
    for arg in args:
        assignments.assignment(c, arg, None, f"argument to built-in {name}")
        if arg.mode == INVALID:
            return False
    x.mode = NO_VALUE
    recording.record_builtin_type(c, e.fun, make_sig(None, *[arg.type for arg in args]))
    return True


def _print(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _printed(c, x, e, args, "print")


def _println(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    return _printed(c, x, e, args, "println")


def _recover(c: Checker, x: Operand, e: ast.CallExpr, args: list[Operand]) -> bool:
    x.mode = VALUE
    x.type = _EMPTY_INTERFACE
    recording.record_builtin_type(c, e.fun, make_sig(_EMPTY_INTERFACE))
    return True


RULES: dict[str, Rule] = {
    "append": _append,
    "cap": _cap,
    "clear": _clear,
    "close": _close,
    "complex": _complex,
    "copy": _copy,
    "delete": _delete,
    "imag": _imag,
    "len": _len,
    "make": _make,
    "max": _max,
    "min": _min,
    "new": _new,
    "panic": _panic,
    "print": _print,
    "println": _println,
    "real": _real,
    "recover": _recover,
}
