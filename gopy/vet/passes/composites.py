"""composites: struct literals of imported types without field names."""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.typ import INVALID_TYPE, Pointer, Struct, Type
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.type_queries import normal_terms, struct_behind

# Types whose fields are known never to change.
_FROZEN = frozenset(
    "image/color.Alpha16 image/color.Alpha image/color.CMYK image/color.Gray16 image/color.Gray image/color.NRGBA64 "
    "image/color.NRGBA image/color.NYCbCrA image/color.RGBA64 image/color.RGBA image/color.YCbCr image.Point "
    "image.Rectangle image.Uniform unicode.Range16 unicode.Range32 testing.InternalBenchmark testing.InternalExample "
    "testing.InternalTest testing.InternalFuzzTarget".split()
)


def run(p: Pass) -> None:
    """Report `pkg.T{a, b}`."""
    for literal in p.nodes(ast.CompositeLit):
        if not literal.elts or any(isinstance(elt, ast.KeyValueExpr) for elt in literal.elts):
            continue
        found = p.info.types.get(literal)
        if found is None or found.type is INVALID_TYPE:
            continue
        terms = normal_terms(found.type)
        if not terms:
            continue
        struct = struct_behind(terms[0].type)
        if struct is None or _is_local(p, terms[0].type):
            continue
        name = str(found.type)
        if name not in _FROZEN:
            p.report(literal, f"{name} struct literal uses unkeyed fields", fixes=_name_fields(literal, struct))


def _name_fields(literal: ast.CompositeLit, struct: Struct) -> list[Fix]:
    fields = struct.fields
    if len(literal.elts) != len(fields) or not all(field.exported for field in fields):
        return []
    edits = [Edit(elt.pos, elt.pos, f"{field.name}: ") for elt, field in zip(literal.elts, fields, strict=True)]
    return [Fix("Add field names to struct literal", edits)]


def _is_local(p: Pass, t: Type) -> bool:
    """Whether a type belongs to this package (or its external test package), or has no name."""
    t = unalias(t)
    while isinstance(t, Pointer):
        t = unalias(t.elem)
    if isinstance(t, Struct):
        return True
    if not isinstance(t, (Named, TypeParam)) or t.obj.pkg is None:
        return False
    return t.obj.pkg.path.removesuffix("_test") == p.pkg.path.removesuffix("_test")


ANALYZER = Analyzer("composites", Text("a struct literal of an imported type without field names"), run)
