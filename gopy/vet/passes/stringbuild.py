"""stringbuild: a string built by += in a loop that reads input without a known end.

Every += copies the whole string so far, so the time grows with the square of the length. Reported in loops `for s.Scan()`,
over a channel, over strings.Lines or strings.SplitSeq, and counted ones of 1,000 rounds and more. Silent: all other loops,
which mostly run a few times; the string is declared in the loop, or read in it.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Text
from gopy.syntax import ast
from gopy.types.typ import IS_STRING, Basic, Chan
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.callee import callee, is_function, is_method
from gopy.vet.variables import READ, WRITE, variables

_MANY = 1000


def run(p: Pass) -> None:
    """Look at each += of a string."""
    for stmt in p.nodes(ast.AssignStmt):
        if stmt.tok != "+=" or not isinstance(stmt.lhs[0], ast.Ident):
            continue
        t = p.type_of(stmt.lhs[0])
        under = t.underlying() if t is not None else None
        if not isinstance(under, Basic) or not under.info & IS_STRING:
            continue
        variable = variables(p.unit).of(p.info.uses.get(stmt.lhs[0]))
        loop = p.enclosing_loop(stmt)
        if variable is None or variable.shared or loop is None or not _is_long(p, loop):
            continue
        declaration = variable.declaration
        if declaration is None or loop.pos <= declaration.ident.pos < loop.end:
            continue
        if any(loop.pos <= mention.ident.pos < loop.end for mention in variable.of_kind(READ, WRITE)):
            continue
        name = variable.var.name
        message = Text("each {name} += copies all of {name} again", name=name)
        hint = Text("use a strings.Builder: write to it in the loop, and take its String() after it")
        p.report(stmt, message, hints=[hint])


def _is_long(p: Pass, loop: ast.ForStmt | ast.RangeStmt) -> bool:
    """Whether a loop reads input, or has a great many rounds."""
    if isinstance(loop, ast.RangeStmt):
        t = p.type_of(loop.x)
        if t is not None and isinstance(t.underlying(), Chan):
            return True
        count = p.value_of(loop.x)
        if isinstance(count, int):
            return count >= _MANY
        return isinstance(loop.x, ast.CallExpr) and is_function(
            callee(p.info, loop.x), "strings", "Lines", "SplitSeq", "FieldsSeq"
        )
    cond = loop.cond
    if isinstance(cond, ast.CallExpr):
        return is_method(callee(p.info, cond), "bufio", "Scanner", "Scan")
    if isinstance(cond, ast.BinaryExpr) and cond.op in ("<", "<="):
        bound = p.value_of(cond.y)
        return isinstance(bound, int) and bound >= _MANY
    return False


ANALYZER = Analyzer("stringbuild", Text("a string built by += in a long loop"), run, TEACH)
