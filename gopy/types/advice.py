"""How to mend what the compiler refuses: hints and fixes for the errors that learners meet most.

Run only when an error is reported (types.errors), by the error's code; each function looks at the syntax the error is
about and adds what it is sure of. Where nothing is certain nothing is said: the page of the code says it in general.
"""

from __future__ import annotations

from gopy.source.diagnostic import Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.adviceops import mismatched
from gopy.types.adviceplace import basic_info, expr_of, nodes_around, text_of
from gopy.types.named import Named
from gopy.types.objects import Var
from gopy.types.operand import Operand
from gopy.types.typ import (
    IS_FLOAT,
    IS_INTEGER,
    IS_NUMERIC,
    IS_STRING,
    IS_UNTYPED,
    Basic,
    Pointer,
    Slice,
    Type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.source.diagnostic import Diagnostic
    from gopy.types.checker import At, Checker, ErrorBuilder

    Adviser = Callable[[Checker, At, Diagnostic], None]


def add(err: ErrorBuilder, found: Diagnostic) -> None:
    """Add hints and fixes to an error that has none yet."""
    adviser = ADVISERS.get(err.code)
    if adviser is not None:
        adviser(err.checker, err.parts[0][0], found)


def _unused_variable(c: Checker, at: At, found: Diagnostic) -> None:
    if not isinstance(at, Var):
        return
    name = at.name
    path = nodes_around(c, at.pos)
    blank = Fix(Text("write _ in its place"), [Edit(at.pos, at.pos + len(name.encode()), "_")])
    for holder in reversed(path):
        if isinstance(holder, ast.RangeStmt) and any(
            isinstance(v, ast.Ident) and v.pos == at.pos for v in (holder.key, holder.value)
        ):
            _unused_in_range(at, holder, blank, found)
            return
        if isinstance(holder, ast.AssignStmt) and holder.tok == ":=" and len(holder.lhs) > 1:
            others = [v for v in holder.lhs if isinstance(v, ast.Ident) and v.pos != at.pos and v.name != "_"]
            found.hints.append(Text("write _ where {name} is not wanted", name=name))
            if any((obj := c.info.defs.get(v)) is not None and obj is not at for v in others):
                found.fixes.append(blank)
            return
        if isinstance(holder, (ast.AssignStmt, ast.BlockStmt)):
            break
    found.hints.append(Text("use {name}, or delete it; a variable that is only assigned counts as unused", name=name))


def _unused_in_range(at: Var, loop: ast.RangeStmt, blank: Fix, found: Diagnostic) -> None:
    alone = loop.value is None or (
        loop.value.pos == at.pos and isinstance(loop.key, ast.Ident) and loop.key.name == "_"
    )
    if alone and loop.key is not None:
        found.hints.append(Text("leave {name} out: `for range ...`", name=at.name))
        found.fixes.append(Fix(Text("leave it out"), [Edit(loop.key.pos, loop.range_pos, "")]))
    elif loop.value is not None and loop.value.pos == at.pos and loop.key is not None:
        found.hints.append(Text("leave {name} out", name=at.name))
        found.fixes.append(Fix(Text("leave it out"), [Edit(loop.key.end, loop.value.end, "")]))
    else:
        found.hints.append(Text("write _ where {name} is not wanted", name=at.name))
        found.fixes.append(blank)


def _unused_import(c: Checker, at: At, found: Diagnostic) -> None:
    for holder in reversed(nodes_around(c, found.pos)):
        if isinstance(holder, ast.ImportSpec):
            spec: ast.Node = holder
        elif isinstance(holder, ast.GenDecl):
            target = holder if not holder.lparen or len(holder.specs) == 1 else spec
            file = c.fset.file(target.pos)
            if file is not None:
                start, end = file.offset(target.pos), file.offset(target.end)
                # The whole line, if nothing else stands on it.
                line_start = file.data.rfind(b"\n", 0, start) + 1
                line_end = file.data.find(b"\n", end)
                line_end = len(file.data) if line_end < 0 else line_end + 1
                if not file.data[line_start:start].strip() and not file.data[end:line_end].strip():
                    start, end = line_start, line_end
                edit = Edit(file.base + start, file.base + end, "")
                found.fixes.append(Fix(Text("delete the import"), [edit]))
            found.hints.append(Text("use the package, or delete the import"))
            return


def _incompatible(c: Checker, at: At, found: Diagnostic) -> None:
    node = expr_of(at)
    message = str(found.message)
    if node is None or not isinstance(at, Operand):
        return
    shown = text_of(c, node)
    if "has pointer receiver)" in message and isinstance(node, (ast.Ident, ast.CompositeLit)):
        found.hints.append(Text("the method is declared on the pointer: write &{value}", value=shown))
        found.fixes.append(Fix(Text("take the address"), [Edit(node.pos, node.pos, "&")]))
        return
    target = message.rpartition(" as ")[2].partition(" value in ")[0]
    have = basic_info(at.type)
    if "\n" in shown or len(shown) > 40 or not target:
        return
    if have & IS_UNTYPED:
        return
    numeric = (
        "int",
        "int8",
        "int16",
        "int32",
        "int64",
        "uint",
        "uint8",
        "uint16",
        "uint32",
        "uint64",
        "float32",
        "float64",
    )
    quotient = ast.unparen(node) if isinstance(node, ast.Expr) else None
    if have & IS_INTEGER and target.startswith("float") and isinstance(quotient, ast.BinaryExpr) and quotient.op == "/":
        _divide(c, quotient, target, found)
    elif have & IS_NUMERIC and (target in numeric or target in ("byte", "rune", "uintptr")):
        _convert(node, target, shown, found, safe=not (have & IS_FLOAT) or target.startswith("float"))
    elif have & IS_INTEGER and target == "string":
        found.hints.append(
            Text("to write the number as text: strconv.Itoa({value}), or fmt.Sprint({value})", value=shown)
        )
    elif have & IS_STRING and target in numeric:
        found.hints.append(Text("to read the number in the text: n, err := strconv.Atoi({value})", value=shown))
    elif target == "error" and have & IS_STRING:
        found.hints.append(Text("to make an error of a text: errors.New({value})", value=shown))
    elif (target == "[]byte" and have & IS_STRING) or (target == "string" and isinstance(at.type.underlying(), Slice)):
        _convert(node, target, shown, found, safe=True)
    elif isinstance(at.type, Named) and at.type.obj.name != target and have and isinstance(at.type.underlying(), Basic):
        if str(at.type.underlying()) == target:
            _convert(node, target, shown, found, safe=True)
    elif isinstance(at.type, Pointer) and c.str(at.type.elem) == target:
        found.hints.append(Text("{value} is a pointer: *{value} is what it points to", value=shown))
    elif target.startswith("*") and c.str(at.type) == target[1:] and at.mode == 5:
        found.hints.append(Text("a pointer is wanted: &{value}", value=shown))


def _divide(c: Checker, quotient: ast.BinaryExpr, target: str, found: Diagnostic) -> None:
    """Converting the quotient of integers would compile, and keep nothing of the fraction."""
    x, y = text_of(c, quotient.x), text_of(c, quotient.y)
    found.hints.append(
        Text("convert before dividing, or the fraction is lost: {target}({x}) / {target}({y})", target=target, x=x, y=y)
    )
    edits: list[Edit] = []
    for side in (quotient.x, quotient.y):
        edits += [Edit(side.pos, side.pos, f"{target}("), Edit(side.end, side.end, ")")]
    found.fixes.append(Fix(Text("convert it"), edits, safe=False))


def _convert(node: ast.Node, target: str, shown: str, found: Diagnostic, safe: bool) -> None:
    found.hints.append(Text("Go does not convert by itself: {target}({value})", target=target, value=shown))
    edits = [Edit(node.pos, node.pos, f"{target}("), Edit(node.end, node.end, ")")]
    found.fixes.append(Fix(Text("convert it"), edits, safe=safe))


def _wrong_arguments(c: Checker, at: At, found: Diagnostic) -> None:
    call = next((n for n in reversed(nodes_around(c, found.pos)) if isinstance(n, ast.CallExpr)), None)
    if call is None or not isinstance(call.fun, ast.Ident) or call.fun.name != "new" or len(call.args) < 2:
        return
    if "new(" in str(found.message):
        found.hints.append(Text("new takes one argument; for a length and a capacity use make"))
        found.fixes.append(Fix(Text("write make"), [Edit(call.fun.pos, call.fun.end, "make")]))


def _type_as_value(c: Checker, at: At, found: Diagnostic) -> None:
    node = expr_of(at)
    if isinstance(node, (ast.ArrayType, ast.MapType)):
        shown = text_of(c, node)
        found.hints.append(Text("{type} is a type; a value of it, empty, is {type}{{}}", type=shown))
        found.fixes.append(Fix(Text("write {type}{{}}", type=shown), [Edit(node.end, node.end, "{}")]))


def _unused_result(c: Checker, at: At, found: Diagnostic) -> None:
    node = expr_of(at)
    if not isinstance(node, ast.CallExpr) or not isinstance(node.fun, ast.Ident) or not node.args:
        return
    if node.fun.name == "append" and isinstance(node.args[0], (ast.Ident, ast.SelectorExpr)):
        base = text_of(c, node.args[0])
        found.hints.append(Text("append returns the new slice: {slice} = append({slice}, ...)", slice=base))
        found.fixes.append(Fix(Text("assign the result"), [Edit(node.pos, node.pos, f"{base} = ")]))


def _unassignable(c: Checker, at: At, found: Diagnostic) -> None:
    node = expr_of(at)
    if isinstance(node, ast.IndexExpr):
        base = c.info.type_of(node.x)
        if base is not None and basic_info(base) & IS_STRING:
            found.hints.append(
                Text("a string cannot be changed: make a []byte or []rune of it, change that, convert back")
            )
    elif isinstance(node, ast.SelectorExpr) and isinstance(ast.unparen(node.x), ast.IndexExpr):
        found.hints.append(
            Text(
                "a struct in a map cannot be changed in place: copy it, change the copy, put it back; or store pointers"
            )
        )


def _condition(c: Checker, at: At, found: Diagnostic) -> None:
    node = expr_of(at)
    type = c.info.type_of(node) if isinstance(node, ast.Expr) else None
    if node is None or type is None:
        return
    have = basic_info(type)
    zero = "0" if have & IS_NUMERIC else '""' if have & IS_STRING else "nil" if isinstance(type, Pointer) else ""
    if zero:
        found.hints.append(Text("a condition must be a bool: {value} != {zero}", value=text_of(c, node), zero=zero))


def _assignment_count(c: Checker, at: At, found: Diagnostic) -> None:
    message = str(found.message)
    if " returns 2 values" in message and message.startswith("assignment mismatch: 1 variable"):
        found.hints.append(Text("take both values: v, err := ..., or v, _ := ... to drop the second"))


def _missing_member(c: Checker, at: At, found: Diagnostic) -> None:
    if not isinstance(at, ast.Ident):
        return
    holder = next(
        (n for n in reversed(nodes_around(c, at.pos)) if isinstance(n, ast.SelectorExpr) and n.sel is at), None
    )
    type = c.info.type_of(holder.x) if holder is not None else None
    if type is None or ", but does have" in str(found.message):
        return
    from gopy.types import suggest

    found.hints, found.fixes = suggest.for_member(at.name, members(type), at)


def members(type: Type) -> list[str]:
    """Names of the fields and methods that x.name could mean, embedded ones too."""
    from gopy.types.methodset import method_set
    from gopy.types.typ import Struct

    names = [method.obj.name for method in method_set(type if isinstance(type, Pointer) else Pointer(type))]
    under = type.underlying()
    if isinstance(under, Pointer):
        under = under.elem.underlying()
    if isinstance(under, Struct):
        names += [field.name for field in under.fields]
    return names


def _missing_return(c: Checker, at: At, found: Diagnostic) -> None:
    found.hints.append(Text("every way through the function must end in return (or panic): add one before this }"))


ADVISERS: dict[str, Adviser] = {
    "UnusedVar": _unused_variable,
    "UnusedImport": _unused_import,
    "IncompatibleAssign": _incompatible,
    "InvalidIfaceAssign": _incompatible,
    "MismatchedTypes": mismatched,
    "WrongArgCount": _wrong_arguments,
    "NotAnExpr": _type_as_value,
    "UnusedExpr": _unused_result,
    "UnusedResults": _unused_result,
    "UnassignableOperand": _unassignable,
    "UnaddressableFieldAssign": _unassignable,
    "InvalidCond": _condition,
    "WrongAssignCount": _assignment_count,
    "MissingFieldOrMethod": _missing_member,
    "MissingReturn": _missing_return,
}
