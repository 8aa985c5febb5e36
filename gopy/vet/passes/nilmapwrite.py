"""nilmapwrite: writing to a map that is nil, which panics.

Reported are writes m[k] = v where m is
- a local variable declared without a value (or as nil) that nothing can have set before the write;
- a package variable without a value, or an unexported field, that nothing in the whole package ever sets.
Silent: the variable's or field's address is taken, a function literal shares the variable and sets it, the map is
exported to other packages, or values of the struct are made from other types.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.info import FIELD_VAL
from gopy.types.objects import Var
from gopy.types.typ import Map, Struct
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.callee import is_type
from gopy.vet.nil_variables import never_set_before
from gopy.vet.variables import ADDRESS, UPDATE, WRITE, mention_of, variables


def run(p: Pass) -> None:
    """Report assignments to elements of maps that are certainly nil."""
    fields: _Fields | None = None
    for index in p.nodes(ast.IndexExpr):
        t = p.type_of(index.x)
        if t is None or not isinstance(t.underlying(), Map) or not _is_written(p, index):
            continue
        target = ast.unparen(index.x)
        if isinstance(target, ast.Ident):
            obj = p.info.uses.get(target)
            if isinstance(obj, Var):
                _check_variable(p, index, target, obj)
        elif isinstance(target, ast.SelectorExpr):
            selection = p.info.selections.get(target)
            if selection is not None and selection.kind == FIELD_VAL and isinstance(selection.obj, Var):
                fields = fields if fields is not None else _Fields(p)
                if fields.never_set(selection.obj.origin):
                    _report_field(p, index, target)


def _is_written(p: Pass, index: ast.IndexExpr) -> bool:
    parent = p.parent(index)
    if isinstance(parent, ast.AssignStmt):
        return index in parent.lhs
    return isinstance(parent, ast.IncDecStmt)


def _check_variable(p: Pass, index: ast.IndexExpr, target: ast.Ident, var: Var) -> None:
    spec = never_set_before(p.unit, var, index)
    if spec is not None:
        _report(p, index, target, spec)
        return
    ident = p.unit.definition(var)
    spec = p.parent(ident) if ident is not None else None  # type: ignore[assignment]
    if not isinstance(spec, ast.ValueSpec) or spec.values or var.parent is not p.pkg.scope:
        return
    if (var.exported and p.pkg.name != "main") or _is_test(p, index):
        return
    if not any(mention_of(p.unit, use).kind in (WRITE, UPDATE, ADDRESS) for use in variables(p.unit).idents(var)):
        _report(p, index, target, spec)


def _is_test(p: Pass, node: ast.Node) -> bool:
    return p.fset.position(node.pos).name.endswith("_test.go")


def _report(p: Pass, index: ast.IndexExpr, target: ast.Ident, spec: ast.ValueSpec) -> None:
    name = target.name
    message = Text("{place} = ... panics: the map {name} is nil", place=brief(p, index), name=name)
    made = f"make({p.text(spec.type)})" if spec.type is not None else f"make({p.type_of(index.x)})"
    hint = Text("make the map first: {statement}", statement=f"{name} = {made}")
    fixes: list[Fix] = []
    if spec.type is not None and len(spec.names) == 1 and not spec.values:
        edit = Edit(spec.type.pos, spec.type.end, f"= {made}")
        fixes = [Fix(Text("make the map where {name} is declared", name=name), [edit])]
    p.report(index, message, hints=[hint], fixes=fixes)


def _report_field(p: Pass, index: ast.IndexExpr, target: ast.SelectorExpr) -> None:
    message = Text(
        "{place} = ... panics: nothing ever makes the map in the field {name}",
        place=brief(p, index),
        name=target.sel.name,
    )
    declared = p.unit.definition(p.info.uses.get(target.sel))
    field = p.parent(declared) if declared is not None else None
    if not isinstance(field, ast.Field):
        p.report(index, message)
        return
    value = f"{target.sel.name}: make({p.text(field.type)})"
    hint = Text("make the map where the struct is made: {value}", value=value)
    p.report(index, message, hints=[hint])


class _Fields:
    """Which fields of the package's own structs something sets."""

    def __init__(self, p: Pass) -> None:
        self._p = p
        self._set: set[Var] = set()
        self._own: set[Var] = set()
        info = p.info
        for selector, selection in info.selections.items():
            if selection.kind == FIELD_VAL and isinstance(selection.obj, Var) and self._is_set(selector):
                self._set.add(selection.obj.origin)
        for literal in p.nodes(ast.CompositeLit):
            struct = self._struct(literal)
            if struct is None or not literal.elts:
                continue
            if not isinstance(literal.elts[0], ast.KeyValueExpr):
                self._set.update(field.origin for field in struct.fields)
                continue
            for element in literal.elts:
                if isinstance(element, ast.KeyValueExpr) and isinstance(element.key, ast.Ident):
                    field = info.uses.get(element.key)
                    if isinstance(field, Var):
                        self._set.add(field.origin)
        for call in p.nodes(ast.CallExpr):
            if is_type(info, call.fun):
                t = info.type_of(call.fun)
                if t is not None and isinstance(t.underlying(), Struct):
                    self._set.update(field.origin for field in t.underlying().fields)  # type: ignore[attr-defined]
        for struct_type in p.nodes(ast.StructType):
            if not isinstance(p.parent(struct_type), ast.TypeSpec):
                continue
            for declared in struct_type.fields.list:
                for name in declared.names:
                    obj = info.defs.get(name)
                    if isinstance(obj, Var) and not obj.exported:
                        self._own.add(obj)

    def _is_set(self, selector: ast.SelectorExpr) -> bool:
        p = self._p
        place: ast.Expr = selector
        parent = p.parent(place)
        while isinstance(parent, ast.ParenExpr):
            place, parent = parent, p.parent(parent)
        if isinstance(parent, ast.AssignStmt):
            return place in parent.lhs
        if isinstance(parent, ast.RangeStmt):
            return place is parent.key or place is parent.value
        return isinstance(parent, ast.UnaryExpr) and parent.op == "&"

    def _struct(self, literal: ast.CompositeLit) -> Struct | None:
        t = self._p.type_of(literal)
        under = t.underlying() if t is not None else None
        if under is not None and not isinstance(under, Struct):
            elem = getattr(under, "elem", None)
            under = elem.underlying() if elem is not None else None
        return under if isinstance(under, Struct) else None

    def never_set(self, field: Var) -> bool:
        """Whether an unexported field of a struct type of this package is never set."""
        return field in self._own and field not in self._set


ANALYZER = Analyzer("nilmapwrite", Text("a write to a map that was never made"), run, TEACH)
