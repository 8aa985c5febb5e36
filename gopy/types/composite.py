"""Composite literals: spec "Composite literals"."""

from __future__ import annotations

from gopy.constant import value as constant
from gopy.syntax import ast
from gopy.types import (
    assignments,
    call,
    cycles,
    expr,
    index,
    lookup,
    predicates,
    recording,
    typexpr,
    under,
    version,
)
from gopy.types.objects import Var
from gopy.types.operand import CONSTANT, INVALID, TYP_EXPR, VALUE, Operand
from gopy.types.typ import INVALID_TYPE, Array, Map, Slice, Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.types.checker import Checker
    from gopy.types.expr import Target
    from gopy.types.typ import Type


def composite_lit(c: Checker, target: Target | None, x: Operand, e: ast.Expr, hint: Type | None) -> int:
    """Check a composite literal; `hint` is its type where that is left out (a handler of expr.raw_expr)."""
    assert isinstance(e, ast.CompositeLit)
    is_elem = False
    if e.type is not None:
        if isinstance(e.type, ast.ArrayType) and isinstance(e.type.len, ast.Ellipsis):
            # [...]T: the length is set when the elements have been counted.
            t: Type = Array(typexpr.var_type(c, e.type.elt), -1)
        else:
            t = typexpr.typ(c, e.type)
        base = t
    elif hint is not None:
        t = base = hint
        # The & of &T{} is left out, too.
        u, _ = under.common_under(base)
        if u is not None:
            elem, is_pointer = lookup.deref(u)
            if is_pointer:
                base = elem
        is_elem = True
    else:
        c.error(e, "UntypedLit", "missing type in composite literal")
        t = base = INVALID_TYPE
    if not cycles.is_complete(c, base):
        return expr.STATEMENT
    u, _ = under.common_under(base)
    if isinstance(u, Struct):
        if e.elts:
            _struct_lit(c, x, e, u, base)
    elif isinstance(u, Array):
        length = indexed_elements(c, e.elts, u.elem, u.length)
        if u.length < 0:
            # [...]T, or an array whose length is wrong: the best guess is the number of elements.
            u.length = length
            if e.type is not None:
                recording.record_type_and_value(c, e.type, TYP_EXPR, u, None)
    elif isinstance(u, Slice):
        indexed_elements(c, e.elts, u.elem, -1)
    elif isinstance(u, Map):
        _map_lit(c, x, e, u)
    else:
        for elt in e.elts:
            # A key may be the name of an unknown struct's field: leave it alone.
            call.use(c, elt.value if isinstance(elt, ast.KeyValueExpr) else elt)
        if u is not INVALID_TYPE:
            what = " element" if is_elem else ""
            cause = " (no common underlying type)" if u is None else ""
            c.error(e, "InvalidLit", f"invalid composite literal{what} type {c.str(t)}{cause}")
            x.mode = INVALID
            return expr.STATEMENT
    x.mode = VALUE
    x.type = t
    return expr.EXPRESSION


def _struct_lit(c: Checker, x: Operand, e: ast.CompositeLit, struct: Struct, base: Type) -> None:
    if isinstance(e.elts[0], ast.KeyValueExpr):
        visited: dict[int, object] = {}
        for elt in e.elts:
            if isinstance(elt, ast.KeyValueExpr):
                _keyed_field(c, x, elt, struct, base, visited)
            else:
                _mixture(c, elt)
        return
    fields = struct.fields
    for i, elt in enumerate(e.elts):
        if isinstance(elt, ast.KeyValueExpr):
            _mixture(c, elt)
            continue
        expr.generic_expr(c, x, elt)
        if i >= len(fields):
            c.error(x, "InvalidStructLit", f"too many values in struct literal of type {c.str(base)}")
            break
        field = fields[i]
        if field.pkg is not c.pkg and not field.exported:
            message = f"implicit assignment to unexported field {field.name} in struct literal of type {c.str(base)}"
            c.error(x, "UnexportedLitField", message)
            continue
        assignments.assignment(c, x, field.type, "struct literal")
    if len(e.elts) < len(fields):
        hint = ""
        if any(not field.exported and field.pkg is not c.pkg for field in fields):
            hint = " (type has unexported fields - use key:value pairs)"
        message = f"too few values in struct literal of type {c.str(base)}{hint}"
        c.error(e.rbrace, "InvalidStructLit", message)


def _mixture(c: Checker, e: ast.Expr) -> None:
    c.error(e, "MixedStructLit", "mixture of field:value and value elements in struct literal")


def _keyed_field(
    c: Checker, x: Operand, kv: ast.KeyValueExpr, struct: Struct, base: Type, visited: dict[int, object]
) -> None:
    """Check one `field: value`; `visited` is the tree of the fields set so far."""
    expr.generic_expr(c, x, kv.value)
    key = kv.key
    if not isinstance(key, ast.Ident):
        c.error(kv, "InvalidLitField", f"invalid field name {c.str(key)} in struct literal")
        return
    obj, path, indirect = lookup.lookup_field_or_method(struct, False, c.pkg, key.name)
    if obj is None:
        alternative, _, _ = lookup.lookup_field_or_method(struct, False, c.pkg, key.name, True)
        c.error(key, "MissingLitField", lookup.lookup_error(c, base, key.name, alternative, True))
        return
    if not isinstance(obj, Var):
        c.error(key, "MissingLitField", f"{key.name} is not a field")
        return
    assert path is not None
    if len(path) > 1 and not c.allow_version("go1.27"):
        field_path = lookup.field_path(struct, path)
        feature = f"use of promoted field {field_path} in struct literal of type {c.str(base)}"
        version.verify_version(c, key, "go1.27", feature)
        return
    if indirect:
        c.error(key, "InvalidLitField", f"invalid implicit pointer indirection to reach {key.name}")
        return
    recording.record_use(c, key, obj)
    assignments.assignment(c, x, obj.type, "struct literal")
    other, depth = _visit(visited, path, obj)
    if other is None:
        return
    if other is obj:
        message = f"duplicate field name {obj.name} in struct literal"
    elif depth < len(path):
        message = f"cannot specify promoted field {obj.name} and enclosing embedded field {other.name}"
    else:
        message = f"cannot specify embedded field {obj.name} and enclosed promoted field {other.name}"
    c.error(kv, "DuplicateLitField", message)


def _visit(tree: dict[int, object], path: list[int], field: Var) -> tuple[Var | None, int]:
    """Enter the field at its path of indices; the field that is, contains or is part of it already, and how many indices
    they share, or (None, 0)."""
    last = len(path) - 1
    for depth, i in enumerate(path):
        found = tree.get(i)
        if found is None:
            if depth == last:
                tree[i] = field
                return None, 0
            tree[i] = found = {}
        if isinstance(found, Var):
            return found, depth + 1
        assert isinstance(found, dict)
        tree = found
    while True:
        first = tree[min(tree)]
        if isinstance(first, Var):
            return first, len(path)
        assert isinstance(first, dict)
        tree = first


def _map_lit(c: Checker, x: Operand, e: ast.CompositeLit, t: Map) -> None:
    # 1 and 1.0 differ as keys of type any, because their types do.
    by_type = predicates.is_non_type_param_interface(t.key)
    visited: dict[object, list[Type]] = {}
    for elt in e.elts:
        if not isinstance(elt, ast.KeyValueExpr):
            c.error(elt, "MissingLitKey", "missing key in map literal")
            continue
        expr.generic_expr(c, x, elt.key, t.key)
        assignments.assignment(c, x, t.key, "map literal")
        if x.mode == INVALID:
            continue
        if x.mode == CONSTANT:
            assert x.val is not None
            key = key_value(x.val)
            seen = visited.get(key)
            if seen is None:
                visited[key] = [x.type]
            elif not by_type or any(predicates.identical(s, x.type) for s in seen):
                message = f"duplicate key {constant.str_of(x.val)} in map literal"
                c.error(x, "DuplicateLitKey", message)
                continue
            else:
                seen.append(x.type)
        expr.generic_expr(c, x, elt.value, t.elem)
        assignments.assignment(c, x, t.elem, "map literal")


def key_value(val: Value) -> object:
    """Something hashable that is the same for equal constants of whatever kind: 1, 1.0 and 1 + 0i."""
    if type(val) is bool:
        return ("bool", val)
    whole = constant.to_int(val)
    if not isinstance(whole, constant.Unknown):
        return whole
    as_float = constant.to_float(val)
    if not isinstance(as_float, constant.Unknown):
        return constant.float64_val(as_float)
    if isinstance(val, constant.Complex):
        return complex(constant.float64_val(val.re), constant.float64_val(val.im))
    return val.to_bytes() if isinstance(val, constant.LongString) else val


def indexed_elements(c: Checker, elts: list[ast.Expr], t: Type, length: int) -> int:
    """Check the elements of an array or slice literal with element type t; the length that they make.

    `length` is the array's length, or -1 where there is no limit.
    """
    visited: set[int] = set()
    at = longest = 0
    for elt in elts:
        valid = False
        value = elt
        if isinstance(elt, ast.KeyValueExpr):
            value = elt.value
            key_type, i = index.index(c, elt.key, length)
            if predicates.is_valid(key_type):
                if i >= 0:
                    at = i
                    valid = True
                else:
                    c.error(elt, "InvalidLitIndex", f"index {c.str(elt.key)} must be integer constant")
        elif 0 <= length <= at:
            c.error(elt, "OversizeArrayLit", f"index {at} is out of bounds (>= {length})")
        else:
            valid = True
        if valid:
            if at in visited:
                c.error(elt, "DuplicateLitKey", f"duplicate index {at} in array or slice literal")
            visited.add(at)
        at += 1
        longest = max(longest, at)
        x = Operand()
        expr.generic_expr(c, x, value, t)
        assignments.assignment(c, x, t, "array or slice literal")
    return longest
