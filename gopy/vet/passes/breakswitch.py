"""breakswitch: a break that leaves only the switch or select around it, where the loop was meant.

Reported is a break that ends a case (or an if that ends it), where it does nothing at all, if either the loop has no
other way out, or the case says that this is the end: `case "quit":`, `case <-done:`. Silent if every case ends in a break,
a habit from other languages.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Related, Text
from gopy.syntax import ast
from gopy.vet.analyzer import Analyzer, Pass

_END_WORDS = frozenset("quit exit q stop bye 退出 再见".split())
_END_CHANNELS = frozenset(("done", "quit", "exit", "stop"))


def run(p: Pass) -> None:
    """Report breaks that leave a switch and were meant for the loop."""
    for stmt in p.nodes(ast.BranchStmt):
        if stmt.tok != "break" or stmt.label is not None:
            continue
        clause = _clause_it_ends(p, stmt)
        body = p.parent(clause) if clause is not None else None
        switch = p.parent(body) if body is not None else None
        loop = _loop_around(p, switch) if switch is not None else None
        if clause is None or loop is None or not isinstance(body, ast.BlockStmt) or switch is None:
            continue
        if not _says_end(p, clause) and (len(body.list) > 1 and all(_ends_in_break(other) for other in body.list)):
            continue
        if _says_end(p, clause) or (isinstance(loop, ast.ForStmt) and loop.cond is None and not _has_exit(p, loop)):
            _report(p, stmt, switch, loop)


def _clause_it_ends(p: Pass, stmt: ast.Stmt) -> ast.CaseClause | ast.CommClause | None:
    """The case whose last statement the break is, itself or at the end of an if without else."""
    at: ast.Node = stmt
    parent = p.parent(at)
    while isinstance(parent, ast.BlockStmt) and parent.list[-1] is at:
        around = p.parent(parent)
        if not isinstance(around, ast.IfStmt) or around.else_ is not None or around.body is not parent:
            return None
        at, parent = around, p.parent(around)
    if isinstance(parent, (ast.CaseClause, ast.CommClause)) and parent.body and parent.body[-1] is at:
        return parent
    return None


def _loop_around(p: Pass, switch: ast.Node) -> ast.ForStmt | ast.RangeStmt | None:
    """The loop whose round ends with the switch."""
    at, parent = switch, p.parent(switch)
    while isinstance(parent, (ast.BlockStmt, ast.IfStmt, ast.LabeledStmt)):
        at, parent = parent, p.parent(parent)
    return parent if isinstance(parent, (ast.ForStmt, ast.RangeStmt)) and parent.body is at else None


def _ends_in_break(clause: ast.Stmt) -> bool:
    body = getattr(clause, "body", [])
    return bool(body) and isinstance(body[-1], ast.BranchStmt) and body[-1].tok == "break"


def _says_end(p: Pass, clause: ast.CaseClause | ast.CommClause) -> bool:
    """Whether the case is named for the end of the loop, and the break stands at its own end."""
    if not _ends_in_break(clause):
        return False
    if isinstance(clause, ast.CaseClause):
        values = [p.string_of(expr) for expr in clause.list]
        return bool(values) and all(
            value is not None and value.decode(errors="replace").strip().lower() in _END_WORDS for value in values
        )
    comm = clause.comm
    receive = comm.x if isinstance(comm, ast.ExprStmt) else None
    if not isinstance(receive, ast.UnaryExpr) or receive.op != "<-":
        return False
    channel = ast.unparen(receive.x)
    if isinstance(channel, ast.CallExpr):
        return isinstance(channel.fun, ast.SelectorExpr) and channel.fun.sel.name == "Done"
    return isinstance(channel, ast.Ident) and channel.name.lower() in _END_CHANNELS


def _has_exit(p: Pass, loop: ast.ForStmt) -> bool:
    """Whether something in the loop leaves it: return, a labelled branch, a break of its own, a call that ends."""
    stack: list[tuple[ast.Node, bool]] = [(loop.body, True)]
    while stack:
        node, direct = stack.pop()
        match node:
            case ast.FuncLit():
                continue
            case ast.ReturnStmt():
                return True
            case ast.BranchStmt():
                if node.tok == "goto" or (node.label is not None and node.tok == "break"):
                    return True
                if node.label is not None and not isinstance(p.parent(loop), ast.LabeledStmt):
                    return True
                if node.tok == "break" and direct:
                    return True
            case ast.CallExpr():
                if not p.unit.flow.may_return(node):
                    return True
            case ast.ForStmt() | ast.RangeStmt() | ast.SwitchStmt() | ast.TypeSwitchStmt() | ast.SelectStmt():
                direct = False
        stack += [(child, direct) for child in ast.children(node)]
    return False


def _report(p: Pass, stmt: ast.BranchStmt, switch: ast.Node, loop: ast.ForStmt | ast.RangeStmt) -> None:
    word = "select" if isinstance(switch, ast.SelectStmt) else "switch"
    labelled = p.parent(loop)
    fixes: list[Fix] = []
    if isinstance(labelled, ast.LabeledStmt):
        label = labelled.label.name
        fixes.append(Fix(Text("write break {label}", label=label), [Edit(stmt.end, stmt.end, f" {label}")]))
    else:
        label = "loop"
    if not fixes and not any(each.label.name == label for each in p.nodes(ast.LabeledStmt)):
        users = [other for other in ast.walk(loop) if isinstance(other, ast.Ident) and other.name == label]
        if not users:
            edits = [Edit(loop.pos, loop.pos, f"{label}:\n"), Edit(stmt.end, stmt.end, f" {label}")]
            fixes.append(Fix(Text("give the loop a label, and write break {label}", label=label), edits, safe=False))
    p.report(
        stmt,
        Text("this break leaves only the {word}: the loop around it goes on", word=word),
        related=[Related(loop.pos, Text("the loop begins here"), loop.pos + len("for"))],
        hints=[
            Text("to leave the loop, put a label before it ({label}:) and write break {label}; or return", label=label)
        ],
        fixes=fixes,
    )


ANALYZER = Analyzer("breakswitch", Text("a break that leaves the switch, not the loop"), run, TEACH)
