"""octal: a number with a leading zero, such as 010, which is octal and means 8.

Reported are literals of two octal digits after a zero, whose value is not what it looks like. Silent: 0o10, which says so;
007, which is 7; tests, where octal is often the matter; file modes (three digits and more, FileMode values, the arguments
of umask and chmod); operands of bit operators.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import used_ident
from gopy.vet.type_queries import is_named

_BIT_OPERATORS = frozenset(("&", "|", "^", "&^", "<<", ">>"))
_MODES = ("mode", "perm", "umask", "chmod", "mkdir", "mkfifo", "mknod", "openfile", "writefile", "create", "file")


def run(p: Pass) -> None:
    """Look at each literal that begins with a zero."""
    for literal in p.nodes(ast.BasicLit):
        text = literal.value
        if literal.kind != "INT" or len(text) != 3 or text[0] != "0" or not text.isdigit() or text[1] == "0":
            continue
        if _is_mode(p, literal) or p.fset.position(literal.pos).name.endswith("_test.go"):
            continue
        value = int(text, 8)
        decimal = text.lstrip("0")
        message = Text("{text} is an octal number: its value is {value}", text=text, value=value)
        hint = Text(
            "write {decimal} for the decimal number, or 0o{decimal} to say that octal is meant", decimal=decimal
        )
        fix = Fix(Text("write {decimal}", decimal=decimal), [Edit(literal.pos, literal.end, decimal)], safe=False)
        p.report(literal, message, hints=[hint], fixes=[fix])


def _is_mode(p: Pass, literal: ast.BasicLit) -> bool:
    """Whether a literal stands where permission bits do, or among bit operations."""
    if is_named(p.type_of(literal), "io/fs", "FileMode"):
        return True
    for around in p.ancestors(literal):
        if isinstance(around, (ast.BinaryExpr, ast.AssignStmt)):
            if isinstance(around, ast.BinaryExpr) and around.op in _BIT_OPERATORS:
                return True
            if isinstance(around, ast.AssignStmt) and (
                around.tok.rstrip("=") in _BIT_OPERATORS or _names_mode(around.lhs)
            ):
                return True
        elif isinstance(around, ast.CallExpr):
            ident = used_ident(p.info, around.fun)
            return ident is not None and any(word in ident.name.lower() for word in _MODES)
        elif isinstance(around, ast.ValueSpec):
            return _names_mode(list(around.names))
        elif isinstance(around, ast.KeyValueExpr):
            return _names_mode([around.key])
        elif isinstance(around, ast.Stmt):
            break
    return False


def _names_mode(exprs: list[ast.Expr]) -> bool:
    names = [expr.sel.name if isinstance(expr, ast.SelectorExpr) else getattr(expr, "name", "") for expr in exprs]
    return any(word in name.lower() for name in names for word in _MODES)


ANALYZER = Analyzer("octal", Text("a number with a leading zero, which is octal"), run, TEACH)
