"""redeclare: `:=` in an inner block that makes a new variable where the one outside was to be changed.

Reported, with the same name and type, are
- a variable that is declared with its zero value or a literal, never assigned again, and read after a block in which
  `:=` makes another one: the outer one can never have any other value;
- an error variable whose inner namesake only decides about leaving the loop, and which is read after the loop;
- a package variable that nothing ever sets, but for a `:=` in a function.
Silent: the inner variable is returned, or an error that the block deals with; loop variables of `for i := ...`; the outer
variable is assigned anywhere else or its address is taken; names that are parameters of the function.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Related, Text
from gopy.syntax import ast
from gopy.types import predicates
from gopy.types.objects import Var
from gopy.types.typ import IS_BOOLEAN, Basic
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.variables import ADDRESS, READ, UPDATE, WRITE, Mention, Variable, mention_of, variables


def run(p: Pass) -> None:
    """Look at each variable that a `:=` declares under a name that is in force already."""
    for stmt in p.nodes(ast.AssignStmt):
        if stmt.tok != ":=" or isinstance(p.parent(stmt), ast.ForStmt):
            continue
        for name in stmt.lhs:
            inner = p.info.defs.get(name) if isinstance(name, ast.Ident) else None
            if isinstance(inner, Var) and inner.parent is not None and inner.parent.parent is not None:
                outer = inner.parent.parent.lookup_parent(inner.name, stmt.pos)[1]
                if isinstance(outer, Var) and outer is not inner and predicates.identical(inner.type, outer.type):
                    _check(p, stmt, inner, outer)


def _check(p: Pass, stmt: ast.AssignStmt, inner: Var, outer: Var) -> None:
    inside, outside = variables(p.unit).of(inner), variables(p.unit).of(outer)
    if inside is None or inside.shared:
        return
    if outside is None:
        if (
            outer.parent is p.pkg.scope
            and not p.fset.position(stmt.pos).name.endswith("_test.go")
            and _is_never_set(p, outer)
            and _is_read_elsewhere(p, outer, inside)
        ):
            message = Text("{name} := makes a new variable: the package's {name} is never set", name=inner.name)
            _report(p, stmt, outer, inside, message)
        return
    if outer.kind == "param" or outer.kind == "recv":
        return
    if not outside.of_kind(WRITE, UPDATE, ADDRESS) and _starts_fixed(p, outside):
        if not _is_dealt_with(p, inside) and _read_later(p, stmt, inside, outside):
            message = Text(
                "{name} := makes a new variable in this block: the {name} outside keeps its first value",
                name=inner.name,
            )
            _report(p, stmt, outer, inside, message)
    elif _leaves_with_error(p, inside, outside):
        message = Text(
            "{name} := makes a new variable in this block: the {name} read after it does not have this error",
            name=inner.name,
        )
        _report(p, stmt, outer, inside, message)


def _report(p: Pass, stmt: ast.AssignStmt, outer: Var, inside: Variable, message: Text) -> None:
    related = [Related(outer.pos, Text("the other {name} is declared here", name=outer.name))]
    own = [name for name in stmt.lhs if isinstance(name, ast.Ident) and p.info.defs.get(name) is not None]
    fixes: list[Fix] = []
    if len(own) == 1:
        hint = Text("to set the {name} outside, write = instead of :=", name=outer.name)
        safe = all(_is_idle(p, mention) for mention in inside.of_kind(READ))
        fixes = [Fix(Text("assign with ="), [Edit(stmt.tok_pos, stmt.tok_pos + 2, "=")], safe)]
    else:
        others = ", ".join(name.name for name in own if p.info.defs.get(name) is not inside.var)
        hint = Text(
            "to set the {name} outside, declare {others} with var before, and write = instead of :=",
            name=outer.name,
            others=others,
        )
    declaration = inside.declaration
    p.report(
        declaration.ident if declaration is not None else stmt, message, hints=[hint], related=related, fixes=fixes
    )


def _starts_fixed(p: Pass, outside: Variable) -> bool:
    """Whether the variable begins with its zero value or a literal."""
    declaration = outside.declaration
    stmt = declaration.stmt if declaration is not None else None
    match stmt:
        case ast.Field():
            return outside.var.kind == "result" and not _returns_values(outside)
        case ast.ValueSpec():
            return not stmt.values or _is_literal(p, p.unit.initial_value(outside.var))
        case ast.AssignStmt():
            return _is_literal(p, p.unit.initial_value(outside.var))
    return False


def _returns_values(outside: Variable) -> bool:
    """Whether some return statement of the function sets the results itself."""
    assert outside.function.body is not None
    return any(isinstance(node, ast.ReturnStmt) and node.results for node in ast.walk(outside.function.body))


def _is_literal(p: Pass, value: ast.Expr | None) -> bool:
    if isinstance(value, ast.CompositeLit):
        return not value.elts
    if isinstance(value, ast.Ident):
        return value.name in ("true", "false", "nil") and p.pkg.scope.lookup(value.name) is None
    if isinstance(value, ast.UnaryExpr):
        value = value.x
    return isinstance(value, ast.BasicLit)


def _is_dealt_with(p: Pass, inside: Variable) -> bool:
    """Whether the inner variable has its own purpose: it is returned, or an error whose case is closed in the block."""
    is_error = str(inside.var.type) == "error"
    declaration = inside.declaration
    if declaration is not None and declaration.stmt is not None and _is_tested_at_once(p, inside.var, declaration.stmt):
        return True
    for mention in inside.of_kind(READ):
        if any(isinstance(around, ast.ReturnStmt) for around in _within(p, mention.ident, inside)):
            return True
        comparison = p.parent(mention.ident)
        if is_error and isinstance(comparison, ast.BinaryExpr) and comparison.op == "!=":
            branch = p.parent(comparison)
            if isinstance(branch, ast.IfStmt) and _ends_away(p, branch.body):
                return True
    return False


def _is_tested_at_once(p: Pass, var: Var, stmt: ast.Node) -> bool:
    """Whether this is `ok` of `if x, ok := ...; ok`, which says something about that statement only."""
    around = p.parent(stmt)
    boolean = var.type.underlying()
    return isinstance(around, ast.IfStmt) and isinstance(boolean, Basic) and bool(boolean.info & IS_BOOLEAN)


def _within(p: Pass, ident: ast.Ident, inside: Variable) -> list[ast.Node]:
    found: list[ast.Node] = []
    for around in p.ancestors(ident):
        if around is inside.function:
            break
        found.append(around)
    return found


def _ends_away(p: Pass, body: ast.BlockStmt) -> bool:
    """Whether a block's end is never reached, by return, panic and the like, or continue."""
    last = body.list[-1] if body.list else None
    if isinstance(last, ast.ReturnStmt):
        return True
    if isinstance(last, ast.BranchStmt):
        return last.tok in ("continue", "goto")
    return isinstance(last, ast.ExprStmt) and isinstance(last.x, ast.CallExpr) and not p.unit.flow.may_return(last.x)


def _read_later(p: Pass, stmt: ast.AssignStmt, inside: Variable, outside: Variable) -> bool:
    """Whether the outer variable is read after the inner one has been set."""
    targets: list[ast.Node] = [mention.ident for mention in outside.of_kind(READ)]
    if inside.function is not outside.function:
        return any(target.pos > inside.function.end for target in targets)
    if outside.var.kind == "result":
        targets += _bare_returns(p, outside)
    return variables(p.unit).reaches(inside.function, stmt, targets) is not None


def _bare_returns(p: Pass, outside: Variable) -> list[ast.Node]:
    assert outside.function.body is not None
    return [
        node
        for node in ast.walk(outside.function.body)
        if isinstance(node, ast.ReturnStmt) and not node.results and p.enclosing_function(node) is outside.function
    ]


def _leaves_with_error(p: Pass, inside: Variable, outside: Variable) -> bool:
    """Whether the inner error only leads to a break, after which the outer error is read without being set."""
    if str(inside.var.type) != "error" or inside.function is not outside.function or outside.shared:
        return False
    breaks: list[ast.BranchStmt] = []
    for mention in inside.of_kind(READ, WRITE, UPDATE):
        comparison = p.parent(mention.ident)
        branch = p.parent(comparison) if isinstance(comparison, ast.BinaryExpr) else None
        if not isinstance(branch, ast.IfStmt) or not isinstance(comparison, ast.BinaryExpr):
            return False
        last = branch.body.list[-1] if branch.body.list else None
        if comparison.op != "!=" or not isinstance(last, ast.BranchStmt) or last.tok != "break":
            return False
        breaks.append(last)
    targets: list[ast.Node] = [mention.ident for mention in outside.of_kind(READ)]
    if outside.var.kind == "result":
        targets += _bare_returns(p, outside)
    stops = [mention.ident for mention in outside.of_kind(WRITE)]
    table = variables(p.unit)
    for last in breaks:
        at = p.parent(last)
        body = at.list if isinstance(at, ast.BlockStmt) else []
        branch = p.parent(at) if at is not None else None
        start: ast.Node | None = (
            body[-2] if len(body) > 1 else (branch.cond if isinstance(branch, ast.IfStmt) else None)
        )
        if (
            start is not None
            and table.reaches(inside.function, start, targets, stops) is not None
            and _after(p, last, targets)
        ):
            return True
    return False


def _after(p: Pass, last: ast.BranchStmt, targets: list[ast.Node]) -> bool:
    """Whether a target stands after the loop that the break leaves."""
    loop = next((node for node in p.ancestors(last) if isinstance(node, (ast.ForStmt, ast.RangeStmt))), None)
    return loop is not None and any(target.pos >= loop.end for target in targets)


def _is_idle(p: Pass, mention: Mention) -> bool:
    """Whether a read has no purpose but to show the value or to please the compiler: `_ = x`, fmt.Println(x)."""
    around = p.parent(mention.ident)
    return isinstance(around, ast.AssignStmt) and all(
        isinstance(lhs, ast.Ident) and lhs.name == "_" for lhs in around.lhs
    )


def _is_never_set(p: Pass, outer: Var) -> bool:
    """Whether a package variable has no initial value and nothing in the package sets it or takes its address."""
    if p.unit.initial_value(outer) is not None or (outer.exported and p.pkg.name != "main"):
        return False
    spec = p.parent(definition) if (definition := p.unit.definition(outer)) is not None else None
    if not isinstance(spec, ast.ValueSpec) or spec.values:
        return False
    return all(
        mention_of(p.unit, ident).kind not in (WRITE, UPDATE, ADDRESS)
        for ident in variables(p.unit).idents(outer)
        if ident is not definition
    )


def _is_read_elsewhere(p: Pass, outer: Var, inside: Variable) -> bool:
    """Whether other functions read the package variable."""
    definition = p.unit.definition(outer)
    return any(
        ident is not definition and p.enclosing_function(ident) is not inside.function
        for ident in variables(p.unit).idents(outer)
    )


ANALYZER = Analyzer("redeclare", Text(":= makes a new variable where the one outside was to be set"), run, TEACH)
