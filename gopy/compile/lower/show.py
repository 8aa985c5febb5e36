"""Expression statements of a cell, whose values are shown and kept: package internal/show does the showing."""

from __future__ import annotations

from gopy.compile.lower.assign import write
from gopy.compile.lower.convert import assign_to
from gopy.compile.lower.expr import expr, expr_to, var_place
from gopy.compile.lower.function import Lowerer
from gopy.ir import ops
from gopy.ir.values import I64, Const
from gopy.types.objects import Var
from gopy.types.typestring import relative_to, type_string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax import ast

SHOW = "internal/show"


def show(f: Lowerer, s: ast.ExprStmt, results: list[Var]) -> None:
    """Compute the expression, keep its values in `results` (none: there is nothing to show), and show these."""
    # nil, which has no type, becomes a value of the variable's.
    values = expr_to(f, s.x, results[0].type) if len(results) == 1 else expr(f, s.x)
    at = 0
    for var in results:
        n = len(f.layout(var.type).leaves)
        write(f, var.type, var_place(f, var), values[at : at + n])
        at += n
    symbol = f"{SHOW}.Value"
    assert not results or f.comp.find_extern(symbol, SHOW), symbol
    for i, var in enumerate(results):
        pkg = var.pkg
        assert pkg is not None
        text = type_string(var.type, relative_to(pkg)).encode()
        value = assign_to(f, var.type, f.read(var_place(f, var), f.layout(var.type)), f.comp.any_type)
        args = [Const(I64, i), Const(I64, len(results)), f.comp.string(text), Const(I64, len(text)), *value]
        f.emit(ops.Call([], symbol, args, s.pos))
