"""switch and type switch (spec "Switch statements")."""

from __future__ import annotations

from gopy.compile.lower import compare, iface, vars as variables
from gopy.compile.lower.compare import dynamic_type
from gopy.compile.lower.constants import default_basic
from gopy.compile.lower.expr import _mixed, condition, expr, expr_to, is_nil
from gopy.compile.lower.function import Lowerer, i32
from gopy.compile.lower.loop import push
from gopy.constant.value import to_int
from gopy.ir import ops
from gopy.ir.func import Block
from gopy.ir.values import I64, Bin, Const, Un, Value
from gopy.syntax import ast
from gopy.types.named import unalias
from gopy.types.objects import Var
from gopy.types.typ import IS_INTEGER, IS_UNTYPED, Basic, Interface, Type

_DENSE = 5  # cases from which on a jump table may pay


def switch_stmt(f: Lowerer, s: ast.SwitchStmt) -> None:
    """switch init; tag { }."""
    from gopy.compile.lower.stmt import stmt, take_label

    label = take_label(f)
    if s.init is not None:
        stmt(f, s.init)
    clauses = [c for c in s.body.list if isinstance(c, ast.CaseClause)]
    bodies = [f.new_block("case") for _ in clauses]
    done = f.new_block("endswitch")
    default = next((b for b, c in zip(bodies, clauses, strict=True) if c.default), done)
    if s.tag is None:
        for clause, block in zip(clauses, bodies, strict=True):
            for e in clause.list:
                following = f.new_block("next")
                f.pos = e.pos
                condition(f, e, block, following)
                f.start(following)
        f.jump(default)
    else:
        _tagged(f, s.tag, clauses, bodies, default)
    push(f, label, done, None)
    saved = f.fallthrough
    from gopy.compile.lower.stmt import stmts

    for i, (clause, block) in enumerate(zip(clauses, bodies, strict=True)):
        f.fallthrough = bodies[i + 1] if i + 1 < len(bodies) else None
        f.start(block)
        stmts(f, clause.body)
        f.jump(done)
    f.fallthrough = saved
    f.targets.pop()
    f.start(done)


def _tagged(f: Lowerer, tag: ast.Expr, clauses: list[ast.CaseClause], bodies: list[Block], default: Block) -> None:
    t = f.type_of(tag)
    u = unalias(t)
    if isinstance(u, Basic) and u.info & IS_UNTYPED:
        t = default_basic(u)
    layout = f.layout(t)
    values = f.stable(expr_to(f, tag, t), layout)
    if _jump_table(f, t, values, clauses, bodies, default):
        return
    for clause, block in zip(clauses, bodies, strict=True):
        for e in clause.list:
            following = f.new_block("next")
            f.pos = e.pos
            f.branch(_case(f, t, values, e), block, following)
            f.start(following)
    f.jump(default)


def _case(f: Lowerer, t: Type, values: list[Value], e: ast.Expr) -> Value:
    et = f.type_of(e)
    if is_nil(f, e):
        return Un("i32.eqz", values[0])
    if iface.is_interface(t) and not iface.is_interface(et):
        b = unalias(et)
        if isinstance(b, Basic) and b.info & IS_UNTYPED:
            et = default_basic(b)
        return _mixed(f, "==", t, values, et, expr_to(f, e, et))
    if iface.is_interface(et) and not iface.is_interface(t):
        return _mixed(f, "==", et, expr(f, e), t, values)
    return compare.equal(f, t, values, expr_to(f, e, t))


def _jump_table(
    f: Lowerer, t: Type, values: list[Value], clauses: list[ast.CaseClause], bodies: list[Block], default: Block
) -> bool:
    """A dense switch over integer constants as one indexed jump."""
    u = unalias(t).underlying()
    if not (isinstance(u, Basic) and u.info & IS_INTEGER):
        return False
    cases: dict[int, Block] = {}
    for clause, block in zip(clauses, bodies, strict=True):
        for e in clause.list:
            value = f.const_of(e)
            n = to_int(value) if value is not None else None
            if not isinstance(n, int):
                return False
            cases.setdefault(n, block)
    if len(cases) < _DENSE:
        return False
    low, high = min(cases), max(cases)
    if high - low >= 4 * len(cases):
        return False
    kind = values[0].type
    prefix = "i64" if kind == I64 else "i32"
    index: Value = Bin(f"{prefix}.sub", values[0], Const(kind, low)) if low else values[0]
    if kind == I64:
        index = f.temp(index)
        inside = f.new_block("table")
        f.branch(Bin("i64.le_u", index, Const(I64, high - low)), inside, default)
        f.start(inside)
        index = Un("i32.wrap_i64", index)
    f.end(ops.Switch(index, [cases.get(low + i, default) for i in range(high - low + 1)], default))
    return True


def type_switch(f: Lowerer, s: ast.TypeSwitchStmt) -> None:
    """switch v := x.(type) { }."""
    from gopy.compile.lower.stmt import stmt, stmts, take_label

    label = take_label(f)
    if s.init is not None:
        stmt(f, s.init)
    assert_ = s.assign.rhs[0] if isinstance(s.assign, ast.AssignStmt) else s.assign.x  # type: ignore[attr-defined]
    assert_ = ast.unparen(assert_)
    assert isinstance(assert_, ast.TypeAssertExpr)
    source = f.type_of(assert_.x)
    u = unalias(source).underlying()
    assert isinstance(u, Interface)
    values = expr(f, assert_.x)
    word, data = f.temp(values[0], True), f.temp(values[1], True)
    type_ = f.temp(dynamic_type(f, u, word), True)
    clauses = [c for c in s.body.list if isinstance(c, ast.CaseClause)]
    bodies = [f.new_block("case") for _ in clauses]
    done = f.new_block("endswitch")
    default = next((b for b, c in zip(bodies, clauses, strict=True) if c.default), done)
    found: dict[int, list[Value]] = {}
    for i, (clause, block) in enumerate(zip(clauses, bodies, strict=True)):
        for e in clause.list:
            following = f.new_block("next")
            f.pos = e.pos
            words = _type_case(f, e, type_)
            if len(clause.list) == 1 and len(words) > 1:
                found[i] = [words[1]]
            f.branch(words[0], block, following)
            f.start(following)
    f.jump(default)
    push(f, label, done, None)
    for i, (clause, block) in enumerate(zip(clauses, bodies, strict=True)):
        f.start(block)
        var = f.info.implicits.get(clause)
        if isinstance(var, Var):
            t = f.subst(var.type)
            if len(clause.list) != 1 or is_nil(f, clause.list[0]):
                variables.declare(f, var, [word, data])
            elif iface.is_interface(t):
                tu = unalias(t).underlying()
                assert isinstance(tu, Interface)
                tab = type_ if f.comp.is_empty_interface(tu) else found[i][0]
                variables.declare(f, var, [tab, data])
            else:
                variables.declare(f, var, iface.unpack(f, f.layout(t), data))
        stmts(f, clause.body)
        f.jump(done)
    f.targets.pop()
    f.start(done)


def _type_case(f: Lowerer, e: ast.Expr, type_: Value) -> list[Value]:
    """Whether the dynamic type is that of a case; for an interface type also the itab."""
    if is_nil(f, e):
        return [Un("i32.eqz", type_)]
    t = f.type_of(e)
    u = unalias(t).underlying()
    if isinstance(u, Interface):
        if f.comp.is_empty_interface(u):
            return [Bin("i32.ne", type_, i32(0))]
        tab = f.runtime1("assertE2I2", [f.comp.type_word(t), type_])
        return [Bin("i32.ne", tab, i32(0)), tab]
    return [Bin("i32.eq", type_, f.comp.type_word(t))]
