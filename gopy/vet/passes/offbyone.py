"""offbyone: an index that is len(s), one past the last element.

Reported are `s[len(s)]` and loops `for i := ...; i <= len(s); i++` (or `i := len(s); i >= 0; i--`) whose body uses s[i]
before anything that could keep i from being len(s). Silent: the body changes s or i, or asks about i or len(s) in a
condition, or leaves the loop before s[i].
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.objects import Var
from gopy.types.typ import IS_STRING, Array, Basic, Pointer, Slice
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.callee import callee, is_builtin
from gopy.vet.effects import no_effects
from gopy.vet.variables import UPDATE, WRITE, variables

_LEAVING = (ast.ReturnStmt, ast.BranchStmt, ast.IfStmt, ast.SwitchStmt, ast.TypeSwitchStmt, ast.SelectStmt)


def run(p: Pass) -> None:
    """Report indexes of len(s), written so or reached by a loop."""
    for index in p.nodes(ast.IndexExpr):
        if len(index.indices) == 1 and _is_len_of(p, index.indices[0], index.x):
            text = p.text(index.x)
            message = Text("{index} is one past the last element of {name}", index=brief(p, index), name=text)
            hint = Text("the last element is {last}", last=f"{text}[len({text})-1]")
            p.report(index, message, hints=[hint])
    for loop in p.nodes(ast.ForStmt):
        _check_loop(p, loop)


def _is_len_of(p: Pass, expr: ast.Expr, of: ast.Expr) -> bool:
    """Whether an expression is len(of), where `of` is a slice, array or string."""
    expr = ast.unparen(expr)
    if not isinstance(expr, ast.CallExpr) or len(expr.args) != 1 or not is_builtin(callee(p.info, expr), "len"):
        return False
    return _is_sequence(p, of) and no_effects(p.info, of) and p.text(expr.args[0]) == p.text(of)


def _is_sequence(p: Pass, expr: ast.Expr) -> bool:
    t = p.type_of(expr)
    if t is None:
        return False
    under = t.underlying()
    if isinstance(under, Pointer):
        return isinstance(under.elem.underlying(), Array)
    return isinstance(under, (Slice, Array)) or (isinstance(under, Basic) and bool(under.info & IS_STRING))


def _check_loop(p: Pass, loop: ast.ForStmt) -> None:
    init, cond, post = loop.init, loop.cond, loop.post
    if (
        not isinstance(init, ast.AssignStmt)
        or len(init.lhs) != 1
        or not isinstance(post, ast.IncDecStmt)
        or not isinstance(cond, ast.BinaryExpr)
    ):
        return
    counter = p.info.defs.get(init.lhs[0]) if isinstance(init.lhs[0], ast.Ident) else None
    if not isinstance(counter, Var) or not _is(p, post.x, counter) or not _is(p, cond.x, counter):
        return
    if post.tok == "++" and cond.op == "<=":
        bound = ast.unparen(cond.y)
    elif post.tok == "--" and cond.op in (">=", ">"):
        bound = ast.unparen(init.rhs[0])
    else:
        return
    if not isinstance(bound, ast.CallExpr) or len(bound.args) != 1 or not is_builtin(callee(p.info, bound), "len"):
        return
    of = bound.args[0]
    variable = variables(p.unit).of(counter)
    if not _is_sequence(p, of) or variable is None or variable.shared:
        return
    if any(mention.stmt is not post for mention in variable.of_kind(WRITE, UPDATE)):
        return
    index = _certain_index(p, loop, of, counter)
    if index is None or _is_changed(p, loop, of):
        return
    name = p.text(of)
    if post.tok == "++":
        message = Text(
            "{index} is past the end of {name} in the last round, when {counter} is len({name})",
            index=brief(p, index),
            name=name,
            counter=counter.name,
        )
        hint = Text(
            "the indexes of {name} end at len({name})-1: write {cond}", name=name, cond=f"{counter.name} < len({name})"
        )
        at = cond.op_pos
        fix = Fix(Text("write < instead of <="), [Edit(at, at + 2, "<")])
    else:
        message = Text(
            "{index} is past the end of {name} in the first round, when {counter} is len({name})",
            index=brief(p, index),
            name=name,
            counter=counter.name,
        )
        hint = Text("the last index of {name} is len({name})-1", name=name)
        fix = Fix(Text("begin at len({name})-1", name=name), [Edit(bound.end, bound.end, " - 1")])
    p.report(index, message, hints=[hint], fixes=[fix])


def _is(p: Pass, expr: ast.Expr, counter: Var) -> bool:
    expr = ast.unparen(expr)
    return isinstance(expr, ast.Ident) and p.info.uses.get(expr) is counter


def _certain_index(p: Pass, loop: ast.ForStmt, of: ast.Expr, counter: Var) -> ast.IndexExpr | None:
    """The first of[i] in the body, if every round comes to it."""
    text = p.text(of)
    for stmt in loop.body.list:
        certain: list[ast.Node] = [stmt]
        if isinstance(stmt, ast.IfStmt):
            certain = [part for part in (stmt.init, stmt.cond) if part is not None]
        elif isinstance(stmt, (ast.SwitchStmt, ast.TypeSwitchStmt)):
            certain = [part for part in (stmt.init, getattr(stmt, "tag", None)) if part is not None]
        elif isinstance(stmt, ast.RangeStmt):
            certain = [stmt.x]
        elif isinstance(stmt, (ast.ForStmt, ast.SelectStmt, ast.LabeledStmt, ast.BlockStmt, ast.DeferStmt, ast.GoStmt)):
            certain = []
        for root in certain:
            found = _index_in(p, root, text, counter)
            if found is not None:
                return found
        if any(isinstance(node, _LEAVING) for node in ast.walk(stmt)) and _may_guard(p, stmt, counter):
            return None
    return None


def _index_in(p: Pass, root: ast.Node, text: str, counter: Var) -> ast.IndexExpr | None:
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.FuncLit):
            continue
        if isinstance(node, ast.BinaryExpr) and node.op in ("&&", "||"):
            stack.append(node.x)  # what stands right of && may be guarded by the left
            continue
        if (
            isinstance(node, ast.IndexExpr)
            and len(node.indices) == 1
            and _is(p, node.indices[0], counter)
            and p.text(node.x) == text
        ):
            return node
        stack.extend(reversed(list(ast.children(node))))
    return None


def _may_guard(p: Pass, stmt: ast.Stmt, counter: Var) -> bool:
    """Whether a statement may leave the round: it does not fall through in every case."""
    return any(isinstance(node, (ast.ReturnStmt, ast.BranchStmt, ast.CallExpr)) for node in ast.walk(stmt)) or any(
        isinstance(node, ast.Ident) and p.info.uses.get(node) is counter for node in ast.walk(stmt)
    )


def _is_changed(p: Pass, loop: ast.ForStmt, of: ast.Expr) -> bool:
    """Whether the loop assigns to what it indexes, or to a part of the way there."""
    text = p.text(of)
    for node in ast.walk(loop):
        targets: list[ast.Expr] = []
        if isinstance(node, ast.AssignStmt):
            targets = node.lhs
        elif isinstance(node, ast.UnaryExpr) and node.op == "&":
            targets = [node.x]
        if any(text == (target := p.text(each)) or text.startswith((target + ".", target + "[")) for each in targets):
            return True
    return not isinstance(of, (ast.Ident, ast.SelectorExpr))


ANALYZER = Analyzer("offbyone", Text("an index that is one past the end"), run, TEACH)
