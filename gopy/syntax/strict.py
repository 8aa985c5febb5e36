"""Whether a text whose tree has no errors may still have syntax errors: tree-sitter takes more than Go does.

`strict` looks for the forms that tree-sitter-go accepts and gc's parser or scanner does not. It errs on the safe side:
True only means that syntax.explain must look, so that each check may be rough as long as it is cheap. The list was
found by mutating Go's own sources token by token and comparing with gc:

- operators written together that Go reads as one token (`a ++ b` taken for a + +b, `c <-x` for c < -x);
- a clause that begins on the line of the statement before it (`f() case 2:`);
- `:=` after the second semicolon of a for clause;
- `~` outside of constraints, `...` in a receiver, in results or before the last parameter;
- white space that is not Go's (form feed, no-break space) and marks in names that are no letters;
- escapes in strings and runes; octal numbers with 8 or 9.
"""

from __future__ import annotations

from gopy.syntax import ast
from gopy.syntax.ast import (
    AssignStmt,
    BasicLit,
    CaseClause,
    CommClause,
    FieldList,
    ForStmt,
    FuncDecl,
    FuncType,
    Ident,
    StarExpr,
    UnaryExpr,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.syntax.ast import File

# For an operator the bytes in front of it with which it would be read as another token.
_JOINS = {"+": b"+", "-": b"-<", "&": b"&", "^": b"&", "<-": b"<", "*": b"/", "!": b""}
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r") + b"\x7f"
_SPACES = "\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200E)))
_PLAIN_ESCAPES = frozenset("abfnrtv")
_HEX_ESCAPES = {"x": 2, "u": 4, "U": 8}


def strict(file: File) -> bool:
    """Whether syntax.explain must be asked about `file` though its tree is clean."""
    data = file.source.data
    base = file.source.base
    if len(data.translate(None, _CONTROLS)) != len(data):
        return True
    ascii_only = data.isascii()
    if not ascii_only and _unknown_space(data):
        return True
    for node in ast.walk(file):
        kind = type(node)
        if kind is Ident:
            if not ascii_only and not _is_name(node.name):  # type: ignore[attr-defined]
                return True
        elif kind is UnaryExpr or kind is StarExpr:
            op = node.op if isinstance(node, UnaryExpr) else "*"
            at = node.pos - base
            if op == "~" or (at > 0 and data[at - 1] in _JOINS[op]):
                return True
        elif kind is BasicLit:
            if not _is_literal(node.kind, node.value):  # type: ignore[attr-defined]
                return True
        elif kind is CaseClause or kind is CommClause:
            line = data[data.rfind(b"\n", 0, node.pos - base) + 1 : node.pos - base].strip()
            if line and line[-1] not in b";:{":
                return True
        elif kind is FuncType:
            assert isinstance(node, FuncType)
            if _has_dots(node.params, True) or _has_dots(node.results, False):
                return True
        elif kind is ForStmt:
            post = node.post  # type: ignore[attr-defined]
            if type(post) is AssignStmt and post.tok == ":=":
                return True
        elif kind is FuncDecl and _has_dots(node.recv, False):  # type: ignore[attr-defined]
            return True
    return False


def _unknown_space(data: bytes) -> bool:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return True
    return any(space in text for space in _SPACES)


def _is_name(name: str) -> bool:
    return name.isascii() or all(c.isalpha() or c == "_" or c.isdecimal() for c in name)


def _has_dots(fields: FieldList | None, last: bool) -> bool:
    """Whether there is a `...` among the types; `last`: other than as the last."""
    if fields is None or not fields.list:
        return False
    final = fields.list[-1]
    return any(
        type(field.type) is ast.Ellipsis and (not last or field is not final or len(field.names) > 1)
        for field in fields.list
    )


def _is_literal(kind: str, value: str) -> bool:
    if kind == "INT":
        return (value.isdigit() and value[0] != "0") or value == "0" or _is_number(value)
    if kind == "CHAR":
        return _escapes_are_right(value, "'") and value != "'''"
    if kind == "STRING":
        return value[0] == "`" or "\\" not in value or _escapes_are_right(value, '"')
    return _is_number(value)


def _is_number(value: str) -> bool:
    """Whether a number is surely right; an underscore is not looked into."""
    lower = value.lower()
    if lower.startswith("0x"):
        return "_" not in lower and not lower.endswith("x")
    if "_" in lower or lower.startswith(("0b", "0o")):
        return False
    return not (lower[0] == "0" and lower.isdigit() and ("8" in lower or "9" in lower)) and lower[-1] not in "e+-"


def _escapes_are_right(value: str, quote: str) -> bool:
    parts = value.replace("\\\\", "").split("\\")
    for part in parts[1:]:
        first = part[:1]
        if first in _PLAIN_ESCAPES or (first == quote and len(part) > 1):
            continue
        if first in _HEX_ESCAPES:
            digits, base = part[1 : 1 + _HEX_ESCAPES[first]], 16
            if len(digits) < _HEX_ESCAPES[first]:
                return False
        else:
            digits, base = part[:3], 8
            if len(digits) < 3:
                return False
        if not digits.isalnum() or not digits.isascii():
            return False
        try:
            code = int(digits, base)
        except ValueError:
            return False
        if code > (255 if base == 8 else 0x10FFFF) or (first != "x" and 0xD800 <= code < 0xE000):
            return False
    return True
