"""nilderef: following a pointer that is certainly nil, calling a nil function or a method of a nil interface.

Reported are uses of a variable declared without a value that nothing can have set before, of `p` where `p == nil` has just
been found true, and elements of a slice without elements. Silent: methods with pointer receivers, which may be called on
nil; the address is taken; a function literal sets the variable; any assignment to it in between.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Related, Text
from gopy.syntax import ast
from gopy.types.info import FIELD_VAL, METHOD_VAL
from gopy.types.named import TypeParam, unalias
from gopy.types.objects import Nil, Var
from gopy.types.typ import Array, Interface, Pointer, Signature, Slice
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.nil_variables import declared_nil, never_set_before
from gopy.vet.variables import ADDRESS, READ, UPDATE, WRITE, Variable, variables


def run(p: Pass) -> None:
    """Report the first certain dereference of each variable that is nil."""
    table = variables(p.unit)
    for spec in p.nodes(ast.ValueSpec):
        for name in spec.names:
            variable = table.of(p.info.defs.get(name))
            if variable is not None and declared_nil(p.unit, variable) is not None:
                _check_declared(p, variable)
    for stmt in p.nodes(ast.IfStmt):
        _check_if(p, stmt)


def _check_declared(p: Pass, variable: Variable) -> None:
    for mention in variable.mentions:
        use = _dereference(p, mention.ident, variable.var)
        if (
            use is not None
            and not _is_tested(p, variable, use)
            and never_set_before(p.unit, variable.var, mention.ident) is not None
        ):
            what = _what(variable.var)
            message = Text("{use} panics: {name} is {what} here", use=brief(p, use), name=variable.var.name, what=what)
            related = [
                Related(variable.var.pos, Text("{name} is declared without a value here", name=variable.var.name))
            ]
            p.report(use, message, related=related, hints=[_hint(variable.var)])
            return


def _is_tested(p: Pass, variable: Variable, use: ast.Node) -> bool:
    """Whether a condition around a use asks about the variable."""
    for around in p.ancestors(use):
        if around is variable.function:
            return False
        if isinstance(around, (ast.IfStmt, ast.ForStmt)) and around.cond is not None:
            root: ast.Node = around.cond
        elif isinstance(around, ast.BinaryExpr):
            root = around.x
        else:
            continue
        if any(root.pos <= mention.ident.pos < root.end for mention in variable.mentions):
            return True
    return False


def _what(var: Var) -> Text:
    under = var.type.underlying()
    if isinstance(under, Slice):
        return Text("a slice without elements")
    if isinstance(under, Signature):
        return Text("a nil function")
    return Text("a nil interface") if isinstance(under, Interface) else Text("a nil pointer")


def _hint(var: Var) -> Text:
    if isinstance(var.type.underlying(), Slice):
        return Text("make the elements first, or add them with {name} = append({name}, ...)", name=var.name)
    return Text("give {name} a value first", name=var.name)


def _dereference(p: Pass, ident: ast.Ident, var: Var) -> ast.Expr | None:
    """The expression around a mention of a variable that panics if the variable is nil; None if there is none."""
    use = _panicking(p, ident, var)
    # What is part of a constant expression (unsafe.Sizeof(*p), len(*array)) is never evaluated.
    node: ast.Node | None = use
    while isinstance(node, ast.Expr):
        if p.value_of(node) is not None:
            return None
        node = p.parent(node)
    return use


def _panicking(p: Pass, ident: ast.Ident, var: Var) -> ast.Expr | None:
    at: ast.Expr = ident
    parent = p.parent(at)
    while isinstance(parent, ast.ParenExpr):
        at, parent = parent, p.parent(parent)
    under = var.type.underlying()
    if isinstance(unalias(var.type), TypeParam):
        return None
    match parent:
        case ast.SelectorExpr() if isinstance(under, (Pointer, Interface)):
            selection = p.info.selections.get(parent)
            if selection is None:
                return None
            if selection.kind == FIELD_VAL:
                outer = p.parent(parent)
                return None if isinstance(outer, ast.UnaryExpr) and outer.op == "&" else parent
            if selection.kind != METHOD_VAL:
                return None
            if isinstance(under, Interface):
                return parent
            method = selection.obj.type
            recv = method.recv if isinstance(method, Signature) else None
            by_value = recv is not None and not isinstance(unalias(recv.type), Pointer)
            return parent if by_value and len(selection.index) == 1 else None
        case ast.StarExpr() if isinstance(under, Pointer):
            outer = p.parent(parent)
            return None if isinstance(outer, ast.UnaryExpr) and outer.op == "&" else parent
        case ast.IndexExpr() if parent.x is at:
            if isinstance(under, Slice):
                return parent
            return parent if isinstance(under, Pointer) and isinstance(under.elem.underlying(), Array) else None
        case ast.CallExpr() if parent.fun is at and isinstance(under, Signature):
            return parent
    return None


def _check_if(p: Pass, stmt: ast.IfStmt) -> None:
    """Look at the branch in which a variable is nil, and at what follows `p == nil &&`."""
    cond = ast.unparen(stmt.cond)
    branch: ast.Stmt | None = None
    while isinstance(cond, ast.BinaryExpr):
        ident = _compared_with_nil(p, cond)
        if ident is not None:
            if cond.op == "==":
                branch = stmt.body
            elif cond is ast.unparen(stmt.cond):
                branch = stmt.else_
            break
        if cond.op != "&&":
            return
        cond = ast.unparen(cond.x)
    else:
        return
    variable = variables(p.unit).of(p.info.uses.get(ident))
    if (
        branch is None
        or variable is None
        or variable.of_kind(ADDRESS)
        or isinstance(variable.var.type.underlying(), Slice)
    ):
        return
    setters = variable.of_kind(WRITE, UPDATE)
    if any(p.enclosing_function(setter.ident) is not variable.function for setter in setters):
        return
    for mention in variable.of_kind(READ):
        if not branch.pos <= mention.ident.pos < branch.end or p.enclosing_function(
            mention.ident
        ) is not p.enclosing_function(stmt):
            continue
        if any(branch.pos <= setter.ident.pos < mention.ident.pos for setter in setters):
            return
        use = _dereference(p, mention.ident, variable.var)
        if use is None or _is_guarded(p, use, branch):
            continue
        if variables(p.unit).reaches(variable.function, ident, [mention.ident]) is not None:
            name = variable.var.name
            message = Text(
                "{use} panics: {name} is {what} here", use=brief(p, use), name=name, what=_what(variable.var)
            )
            related = [Related(cond.pos, Text("the condition says that {name} is nil", name=name), cond.end)]
            hint = Text("did you mean the opposite condition, or another variable?")
            p.report(use, message, related=related, hints=[hint])
            return


def _compared_with_nil(p: Pass, cond: ast.BinaryExpr) -> ast.Ident | None:
    """The variable of `p == nil` or `p != nil`."""
    if cond.op not in ("==", "!="):
        return None
    x, y = ast.unparen(cond.x), ast.unparen(cond.y)
    if isinstance(y, ast.Ident) and isinstance(x, ast.Ident) and isinstance(p.info.uses.get(y), Nil):
        return x
    return None


def _is_guarded(p: Pass, use: ast.Node, branch: ast.Stmt) -> bool:
    """Whether a use stands in a condition's second half or a literal, which may not be reached."""
    for around in p.ancestors(use):
        if around is branch:
            return False
        if isinstance(around, ast.FuncLit) or (isinstance(around, ast.BinaryExpr) and around.op in ("&&", "||")):
            return True
    return False


ANALYZER = Analyzer("nilderef", Text("a use of something that is certainly nil"), run, TEACH)
