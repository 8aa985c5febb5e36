"""rangevalue: writes to the copy of an element that range makes, which the slice, array or map never sees.

Reported are writes to a loop variable (the whole, a field, an array's element, or by a method that only sets fields)
that nothing reads before the round ends, and changes of fields that are read again only by field, where the collection
itself is used after the loop. Silent: elements and fields behind pointers, slices and maps; a copy that is used whole
after the write (passed on, stored, returned, sent, printed), shared with a function literal, or whose address is taken;
`if v.f == "" { v.f = "default" }`; channels, functions and strings, where there is nothing but the copy.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.named import TypeParam, unalias
from gopy.types.objects import Var
from gopy.types.typ import IS_INTEGER, Array, Basic, Map, Pointer, Slice, Struct
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.lost_writes import Write, is_read, is_shared, writes_to
from gopy.vet.variables import ADDRESS, DECLARE, READ, UPDATE, WRITE, Variable, variables

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.typ import Type


_LONGEST = 60


def run(p: Pass) -> None:
    """Report each loop whose variable is changed in vain, at the first such change."""
    for loop in p.nodes(ast.RangeStmt):
        if loop.tok != ":=":
            continue
        t = p.type_of(loop.x)
        if t is None or loop.x.end - loop.x.pos > _LONGEST:
            continue  # not something with a name
        collection = _collection(t)
        if collection is not None and isinstance(loop.value, ast.Ident):
            _check_value(p, loop, collection, loop.value)
        if isinstance(loop.key, ast.Ident) and not isinstance(collection, Map):
            _check_key(p, loop, collection, t, loop.key)


def _collection(t: Type) -> Slice | Array | Map | None:
    """The slice, array or map type that is ranged over."""
    under = t.underlying()
    if isinstance(under, Pointer):
        under = under.elem.underlying()
        return under if isinstance(under, Array) else None
    return under if isinstance(under, (Slice, Array, Map)) else None


def _check_value(p: Pass, loop: ast.RangeStmt, collection: Slice | Array | Map, value: ast.Ident) -> None:
    variable = variables(p.unit).of(p.info.defs.get(value))
    if variable is None or len(variable.mentions) < 2:
        return
    writes = writes_to(p, variable)
    if not writes or is_shared(p, variable, writes):
        return
    unseen = [write for write in writes if not is_read(p, variable, writes, write, loop)]
    if unseen:
        _report(p, loop, collection, variable, unseen[0], all_unseen=len(unseen) == len(writes))
        return
    counted = next((write for write in writes if _changes_field_for_later(p, loop, variable, write)), None)
    if counted is not None:
        _report(p, loop, collection, variable, counted, all_unseen=False)


def _changes_field_for_later(p: Pass, loop: ast.RangeStmt, variable: Variable, write: Write) -> bool:
    """Whether a field is changed from its old value, read only as a field, and the collection is used after the loop."""
    if (write.mention.whole and write.method is None) or _fills_gap(p, loop, variable, write):
        return False
    if not isinstance(variable.var.type.underlying(), Struct):
        return False
    for mention in variable.mentions:
        if mention.kind == READ and (mention.whole or isinstance(_type(p, mention.place), (Struct, Array))):
            return False
        if mention.kind == READ and isinstance(p.parent(mention.place), ast.AssignStmt):
            return False
    x = ast.unparen(loop.x)
    collection = variables(p.unit).of(p.info.uses.get(x)) if isinstance(x, ast.Ident) else None
    if collection is None or collection.var.kind == "param" or collection.function is not variable.function:
        return False
    later = [
        mention.ident
        for mention in collection.mentions
        if mention.kind == READ and mention.ident.pos > loop.end and not _is_len(p, mention.ident)
    ]
    stops = [mention.ident for mention in collection.of_kind(WRITE)]
    return variables(p.unit).reaches(variable.function, loop.x, later, stops) is not None


def _fills_gap(p: Pass, loop: ast.RangeStmt, variable: Variable, write: Write) -> bool:
    """Whether a write is made because of what the copy holds, as in `if v.f == "" { v.f = "default" }`."""
    if write.mention.kind == UPDATE:
        return False
    for around in p.ancestors(write.stmt):
        if around is loop:
            return False
        if isinstance(around, ast.IfStmt):
            cond = around.cond
            if any(cond.pos <= mention.ident.pos < cond.end for mention in variable.mentions):
                return True
    return False


def _is_len(p: Pass, ident: ast.Ident) -> bool:
    call = p.parent(ident)
    return isinstance(call, ast.CallExpr) and isinstance(call.fun, ast.Ident) and call.fun.name in ("len", "cap")


def _type(p: Pass, expr: ast.Expr) -> Type | None:
    t = p.type_of(expr)
    return t.underlying() if t is not None else None


def _report(
    p: Pass,
    loop: ast.RangeStmt,
    collection: Slice | Array | Map,
    variable: Variable,
    write: Write,
    *,
    all_unseen: bool,
) -> None:
    name = variable.var.name
    what = p.text(loop.x)
    if write.method is not None:
        message = Text(
            "{call} changes only the copy {name}: {collection} keeps its old element",
            call=f"{p.text(write.mention.place)}.{write.method.name}",
            name=name,
            collection=what,
        )
    else:
        message = Text(
            "the assignment to {place} changes only a copy: {collection} keeps its old element",
            place=brief(p, write.mention.place),
            collection=what,
        )
    indexed = _index_form(p, loop, collection, variable)
    if indexed is None:
        hint = Text("{name} is a copy made by range; assign it to the element itself", name=name)
        if isinstance(collection, Map):
            key = loop.key.name if isinstance(loop.key, ast.Ident) and loop.key.name != "_" else "key"
            hint = Text(
                "a map's element cannot be changed in place: end the round with {store}",
                store=f"{what}[{key}] = {name}",
            )
        p.report(write.stmt, message, hints=[hint])
        return
    element, edits = indexed
    hint = Text("{name} is a copy made by range; change the element itself: {element}", name=name, element=element)
    fix = Fix(Text("range over the index and use {element}", element=element), edits, safe=all_unseen)
    p.report(write.stmt, message, hints=[hint], fixes=[fix])


def _index_form(
    p: Pass, loop: ast.RangeStmt, collection: Slice | Array | Map, variable: Variable
) -> tuple[str, list[Edit]] | None:
    """The element as x[i], and the edits that make the loop use it; None where that cannot be written."""
    if not _is_stable(p, loop):
        return None
    if isinstance(collection, Map) and any(
        mention.kind == ADDRESS or (mention.kind in (WRITE, UPDATE) and not mention.whole)
        for mention in variable.mentions
    ):
        return None  # a map's elements are not addressable
    index = loop.key.name if isinstance(loop.key, ast.Ident) and loop.key.name != "_" else ""
    if index and _is_assigned(p, loop):
        return None
    if not index:
        names = ("k", "key") if isinstance(collection, Map) else ("i", "j", "index")
        used = {node.name for node in ast.walk(loop) if isinstance(node, ast.Ident)}
        index = next((name for name in names if name not in used), "")
        if not index:
            return None
    element = f"{p.text(loop.x)}[{index}]"
    if loop.key is None or loop.value is None:
        return None
    edits = [Edit(loop.key.pos, loop.value.end, index)]
    edits += [
        Edit(mention.ident.pos, mention.ident.end, element) for mention in variable.mentions if mention.kind != DECLARE
    ]
    return element, edits


def _is_stable(p: Pass, loop: ast.RangeStmt) -> bool:
    """Whether the expression ranged over names the same variable in all of the body."""
    x: ast.Expr = ast.unparen(loop.x)
    if x is not loop.x:
        return False
    while isinstance(x, ast.SelectorExpr):
        x = x.x
    base = p.info.uses.get(x) if isinstance(x, ast.Ident) else None
    if not isinstance(base, Var):
        return False
    for node in ast.walk(loop.body):
        if isinstance(node, ast.Ident) and node.name == base.name:
            if p.info.uses.get(node) is not base:
                if p.info.defs.get(node) is not None:
                    return False
            elif isinstance(around := p.parent(node), ast.AssignStmt) and node in around.lhs:
                return False
        elif isinstance(node, ast.AssignStmt) and any(p.text(lhs) == p.text(loop.x) for lhs in node.lhs):
            return False
    return True


def _is_assigned(p: Pass, loop: ast.RangeStmt) -> bool:
    """Whether the body changes the loop's key."""
    key = variables(p.unit).of(p.info.defs.get(loop.key)) if isinstance(loop.key, ast.Ident) else None
    return key is None or key.shared or bool(key.of_kind(WRITE, UPDATE))


def _check_key(p: Pass, loop: ast.RangeStmt, collection: Slice | Array | Map | None, t: Type, key: ast.Ident) -> None:
    """Report `i++` in a range over indexes or numbers that is meant to skip a round."""
    if isinstance(unalias(t), TypeParam):
        return
    under = t.underlying()
    if collection is None and not (isinstance(under, Basic) and under.info & IS_INTEGER):
        return
    variable = variables(p.unit).of(p.info.defs.get(key))
    if variable is None or variable.shared:
        return
    writes = writes_to(p, variable)
    for write in writes:
        if not is_read(p, variable, writes, write, loop):
            message = Text(
                "the assignment to {name} does not move the loop: range sets {name} anew in each round", name=key.name
            )
            hint = Text("to skip rounds, write the loop with three parts: for {name} := 0; ...", name=key.name)
            p.report(write.stmt, message, hints=[hint])
            return


ANALYZER = Analyzer("rangevalue", Text("a write to the copy that range makes of an element"), run, TEACH)
