"""Built-in functions: spec "Built-in functions". This module evaluates and counts the arguments; the rules of each
function are in builtinrules.py, those of package unsafe in builtinunsafe.py."""

from __future__ import annotations

from gopy.syntax import ast
from gopy.types import call, expr, universe
from gopy.types.operand import INVALID, Operand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.types.checker import Checker

    # (c, x: a copy of the first argument, then the result, call, arguments) -> whether the call is valid
    Rule = Callable[[Checker, Operand, ast.CallExpr, list[Operand]], bool]

# Functions whose call may stand as a statement; that of others is "not used".
_STATEMENTS = frozenset(("clear", "close", "copy", "delete", "panic", "print", "println", "recover"))
# Functions that evaluate their arguments themselves.
_UNEVALUATED = frozenset(("make", "new", "Offsetof"))

_RULES: dict[str, Rule] = {}


def kind(name: str) -> int:
    """STATEMENT if a call of the function may stand as a statement, else EXPRESSION."""
    return expr.STATEMENT if name in _STATEMENTS else expr.EXPRESSION


def builtin(c: Checker, x: Operand, e: ast.CallExpr, name: str) -> bool:
    """Check a call of the built-in function `name`; x holds its result. Results: whether the call is valid."""
    if e.ellipsis and name != "append":
        c.error(e, "InvalidDotDotDot", f"invalid operation: invalid use of ... with built-in {name}")
        call.use_exprs(c, e.args)
        return False
    if name not in ("len", "cap"):
        return _checked(c, x, e, name)
    # len and cap are constant if their argument contains no call and no receive.
    saved = c.env.has_call_or_recv
    c.env.has_call_or_recv = False
    valid = _checked(c, x, e, name)
    c.env.has_call_or_recv = saved
    return valid


def _checked(c: Checker, x: Operand, e: ast.CallExpr, name: str) -> bool:
    args: list[Operand] = []
    count = len(e.args)
    if name not in _UNEVALUATED:
        args = call.expr_list(c, e.args)
        count = len(args)
        for arg in args:
            if arg.mode == INVALID:
                return False
        if args:
            x.assign(args[0])
    wanted, variadic = universe.BUILTINS.get(name) or universe.UNSAFE_BUILTINS[name]
    if count < wanted or (count > wanted and not variadic):
        qualifier = "not enough" if count < wanted else "too many"
        found = f"(expected {wanted}, found {count})"
        message = f"invalid operation: {qualifier} arguments for {c.str(e)} {found}"
        c.error(e, "WrongArgCount", message)
        return False
    if not _RULES:
        _load_rules()
    return _RULES[name](c, x, e, args)


def _load_rules() -> None:
    from gopy.types import builtinrules, builtinunsafe

    _RULES.update(builtinrules.RULES)
    _RULES.update(builtinunsafe.RULES)
