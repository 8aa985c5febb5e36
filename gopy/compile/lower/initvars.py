"""Package variables that need code to be initialised (spec "Package initialization")."""

from __future__ import annotations

from gopy.compile.lower.assign import several, write
from gopy.compile.lower.convert import assign_to
from gopy.compile.lower.expr import expr_to, var_place
from gopy.compile.lower.function import Lowerer
from gopy.types.info import Initializer


def lower_initializer(f: Lowerer, init: Initializer) -> None:
    """lhs = rhs."""
    f.pos = init.rhs.pos
    if len(init.lhs) > 1:
        for var, (t, values) in zip(init.lhs, several(f, init.rhs, len(init.lhs)), strict=True):
            if var.name != "_":
                write(f, var.type, var_place(f, var), assign_to(f, t, values, var.type))
        return
    target = init.lhs[0]
    values = expr_to(f, init.rhs, target.type)
    write(f, target.type, var_place(f, target) if target.name != "_" else None, values)
