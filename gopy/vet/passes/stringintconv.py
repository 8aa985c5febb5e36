"""stringintconv: string(i) of an integer, which gives one character and not its digits."""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.named import Alias, Named, TypeParam
from gopy.types.objects import TypeName
from gopy.types.predicates import identical
from gopy.types.typ import INT32, IS_FLOAT, IS_INTEGER, STRING, UINT8, UNTYPED_RUNE, Basic, Type
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.type_queries import STRING as STRING_TYPE, structural_types


def run(p: Pass) -> None:
    """Report conversions to a string type of integers other than byte and rune."""
    for call in p.nodes(ast.CallExpr):
        if len(call.args) != 1:
            continue
        fun = call.fun
        name = fun if isinstance(fun, ast.Ident) else fun.sel if isinstance(fun, ast.SelectorExpr) else None
        target = p.info.uses.get(name) if name is not None else None
        if isinstance(target, TypeName):
            _check(p, call, target)


def _check(p: Pass, call: ast.CallExpr, target: TypeName) -> None:
    source = p.type_of(call.args[0])
    if source is None:
        return
    targets, sources = structural_types(target.type), structural_types(source)
    if targets is None or sources is None:
        return
    to = next((t for t in targets if _basic_kind(t) == STRING), None)
    if to is None:
        return
    integer = next((t for t in sources if _is_number(t)), None)
    if integer is None:
        return
    to_name = _describe(to, target.type, target.name)
    from_name = _describe(integer, source, _type_name(source))
    if not to_name or not from_name:
        return
    fixes = []
    if len(targets) == 1 and len(sources) == 1 and not _has_methods(integer):
        fixes.append(_format_fix(p, call, to))
    if all(_converts_to_rune(t) for t in sources):
        arg = call.args[0]
        edits = [Edit(arg.pos, arg.pos, "rune("), Edit(arg.end, arg.end, ")")]
        fixes.append(Fix("Convert a single rune to a string", edits))
    p.report(
        call.pos,
        f"conversion from {from_name} to {to_name} yields a string of one rune, not a string of digits",
        fixes=fixes,
    )


def _basic_kind(t: Type) -> int:
    under = t.underlying()
    return under.kind if isinstance(under, Basic) else -1


def _is_number(t: Type) -> bool:
    """Whether t is an integer type that is not that of bytes or characters."""
    under = t.underlying()
    return isinstance(under, Basic) and under.info & IS_INTEGER != 0 and under.kind not in (UINT8, INT32, UNTYPED_RUNE)


def _converts_to_rune(t: Type) -> bool:
    under = t.underlying()
    return isinstance(under, Basic) and under.info & (IS_INTEGER | IS_FLOAT) != 0


def _has_methods(t: Type) -> bool:
    return isinstance(t, Named) and bool(t.methods)


def _type_name(t: Type) -> str:
    if isinstance(t, Basic):
        return t.name
    return t.obj.name if isinstance(t, (Named, Alias, TypeParam)) else ""


def _describe(t: Type, of: Type, of_name: str) -> str:
    """A type for the message, with its underlying type, and the type set it stands in."""
    name = of_name if t is of else _type_name(t)
    if not name:
        return ""
    notes = []
    under = _type_name(t.underlying())
    if under and under != name:
        notes.append(under)
    if t is not of and of_name and of_name != name:
        notes.append(f"in {of_name}")
    return f"{name} ({', '.join(notes)})" if notes else name


def _format_fix(p: Pass, call: ast.CallExpr, to: Type) -> Fix:
    from gopy.vet.imports import add_import

    prefix, edits = add_import(p.unit, "fmt", "Sprint", call.args[0].pos)
    if identical(to, STRING_TYPE):
        edits.append(Edit(call.fun.pos, call.fun.end, prefix + "Sprint"))
    else:
        edits.append(Edit(call.lparen + 1, call.lparen + 1, prefix + "Sprint("))
        edits.append(Edit(call.rparen, call.rparen, ")"))
    return Fix("Format the number as a decimal", edits, safe=False)


ANALYZER = Analyzer("stringintconv", Text("an integer converted to a string of one character"), run)
