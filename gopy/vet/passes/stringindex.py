"""stringindex: a byte of a string taken for a character.

Reported are s[i] printed by fmt.Print and fmt.Println, which show a number, and string(s[i]) or %c of s[i] where s is a
constant with characters outside ASCII, which take one such character to pieces. Silent: comparisons, sums and other uses of
the byte as a byte; len(s); strings whose text is not known.
"""

from __future__ import annotations

from gopy.source.diagnostic import TEACH, Edit, Fix, Text
from gopy.syntax import ast
from gopy.types.operand import CONSTANT
from gopy.types.typ import IS_STRING, STRING, Basic
from gopy.vet.analyzer import Analyzer, Pass
from gopy.vet.brief import brief
from gopy.vet.callee import callee, is_function, is_type
from gopy.vet.variables import DECLARE, READ, variables


def run(p: Pass) -> None:
    """Look at each s[i] that is an argument."""
    for index in p.nodes(ast.IndexExpr):
        call = p.parent(index)
        if not isinstance(call, ast.CallExpr) or index not in call.args or len(index.indices) != 1:
            continue
        t = p.type_of(index.x)
        under = t.underlying() if t is not None else None
        if not isinstance(under, Basic) or not under.info & IS_STRING:
            continue
        if is_type(p.info, call.fun):
            _check_conversion(p, index, call)
        elif is_function(callee(p.info, call), "fmt", "Print", "Println"):
            _report_number(p, index)
        elif is_function(callee(p.info, call), "fmt", "Printf") and index is not call.args[0]:
            _check_verb(p, index, call)


def _report_number(p: Pass, index: ast.IndexExpr) -> None:
    text = p.text(index)
    value = p.info.types.get(index)
    if value is not None and value.mode == CONSTANT:
        return
    message = Text("{index} is a byte, and is printed as a number", index=text)
    hint = Text('for the character write {better}, or print with "%c"', better=f"string({text})")
    fix = Fix(
        Text("write {better}", better=f"string({text})"), [Edit(index.pos, index.end, f"string({text})")], safe=False
    )
    p.report(index, message, hints=[hint], fixes=[fix])


def _check_conversion(p: Pass, index: ast.IndexExpr, call: ast.CallExpr) -> None:
    to = p.type_of(call.fun)
    if isinstance(to, Basic) and to.kind == STRING:
        _check_text(p, index)


def _check_verb(p: Pass, index: ast.IndexExpr, call: ast.CallExpr) -> None:
    """Report %c for a byte of a string that is not all ASCII, where the verbs are plain."""
    layout = p.string_of(call.args[0])
    if layout is None or b"%%" in layout or b"*" in layout or b"[" in layout:
        return
    verbs = [part.lstrip(b"+-# 0123456789.")[:1] for part in layout.split(b"%")[1:]]
    at = call.args.index(index) - 1
    if at < len(verbs) and verbs[at] == b"c":
        _check_text(p, index)


def _check_text(p: Pass, index: ast.IndexExpr) -> None:
    """Report a byte of a string that is known to hold characters of several bytes."""
    text = _known_text(p, index.x)
    if text is None or text.isascii():
        return
    message = Text(
        "{index} is one byte, but {name} has characters of several bytes", index=brief(p, index), name=p.text(index.x)
    )
    name = p.text(index.x)
    hint = Text("for characters use []rune({name}) or range over {name}", name=name)
    p.report(index, message, hints=[hint])


def _known_text(p: Pass, expr: ast.Expr) -> bytes | None:
    """The text of a constant, or of a variable that is declared with one and never changed."""
    constant = p.string_of(expr)
    if constant is not None:
        return constant
    expr = ast.unparen(expr)
    variable = variables(p.unit).of(p.info.uses.get(expr)) if isinstance(expr, ast.Ident) else None
    if variable is None or any(mention.kind not in (DECLARE, READ) for mention in variable.mentions):
        return None
    value = p.unit.initial_value(variable.var)
    return p.string_of(value) if value is not None else None


ANALYZER = Analyzer("stringindex", Text("a byte of a string taken for a character"), run, TEACH)
