"""Sketches: the little that the recogniser keeps of an expression or type, and how gc prints it in messages.

A sketch is a tuple (kind, pos, ...) where `pos` is the offset that gc calls the node's position (of a call its `(`,
of a binary expression its operator). Kinds and their parts:

    name text                literal text malformed     bad                      paren x
    selector x name          index x indices            slice x i j k            assert x type
    guard x lhs              call fun args dots         composite type count     func type filled
    unary op x               binary op x y              list items               keyed
    array len elem           slice type elem            dots elem                map key value
    chan dir elem            struct groups              interface elems          signature params results

Text forms follow gc's short form: one line, function bodies and composite values as `…`.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.syntax.explain_cursor import Sketch

TYPES = frozenset(("array", "slice type", "struct", "signature", "interface", "map", "chan"))


class Param:
    """One parameter, or method or element of an interface; at least one of name and type is there."""

    __slots__ = ("name", "type")

    def __init__(self, name: Sketch | None, type: Sketch | None) -> None:
        self.name = name
        self.type = type


def unparen(x: Sketch) -> Sketch:
    while x[0] == "paren":
        x = x[2]
    return x


def start(x: Sketch) -> int:
    """The offset at which an expression starts, as gc works it out (of a slice expression it takes the bracket)."""
    while True:
        kind = x[0]
        if kind in ("selector", "index", "assert", "guard", "call"):
            x = x[2]
        elif kind == "binary":
            x = x[3]
        elif kind == "composite" and x[2] is not None:
            x = x[2]
        elif kind == "list":
            x = x[2][0]
        else:
            return int(x[1])


def is_type_element(x: Sketch) -> bool:
    """Whether `x` cannot be a value: a type literal, or an operation on one, or ~x."""
    stack = [x]
    while stack:
        x = stack.pop()
        kind = x[0]
        if kind in TYPES or (kind == "unary" and x[2] == "~"):
            return True
        if kind == "unary":
            stack.append(x[3])
        elif kind == "binary":
            stack += (x[3], x[4])
        elif kind == "paren":
            stack.append(x[2])
    return False


def is_value(x: Sketch) -> bool:
    """Whether `x` must be a value by its form."""
    while True:
        kind = x[0]
        if kind in ("literal", "composite", "func", "slice", "assert", "guard", "call", "binary"):
            return True
        if kind == "unary":
            return bool(x[2] != "*")
        if kind == "index":
            indices = x[3]
            if indices[0] != "list" and is_value(indices):
                return True
        elif kind != "paren":
            return False
        x = x[2]


def split_name(x: Sketch, force: bool) -> tuple[Sketch | None, Sketch | None]:
    """`x` as a type parameter's name and constraint, if it can be read so: `P *C` was parsed as a product.

    `force`: also where the constraint might be a value. A single name gives (name, None), else (None, x).
    """
    kind = x[0]
    if kind == "name":
        return x, None
    if kind == "binary":
        op, left, right = x[2], x[3], x[4]
        if op == "*" and left[0] == "name" and (force or is_type_element(right)):
            return left, ("unary", x[1], "*", right)
        if op == "|":
            name, rest = split_name(left, force or is_type_element(right))
            if name is not None and rest is not None:
                return name, ("binary", x[1], "|", rest, right)
    elif kind == "call":
        fun, args, dots = x[2], x[3], x[4]
        if fun[0] == "name" and len(args) == 1 and not dots and (force or is_type_element(args[0])):
            return fun, unparen(args[0])
    return None, x


def text(x: Sketch | None) -> str:
    """The expression as gc's messages print it."""
    if x is None:
        return ""
    return _FORMS[x[0]](x)


def emphasized(x: Sketch) -> str:
    """`text` with parentheses around a binary expression."""
    return f"({text(x)})" if x[0] == "binary" else text(x)


def _items(items: list[Sketch]) -> str:
    return ", ".join(map(text, items))


def _chan(x: Sketch) -> str:
    direction, elem = x[2], x[3]
    inner = text(elem)
    if direction == "" and elem[0] == "chan" and elem[2] == "<-chan":
        inner = f"({inner})"
    return f"{direction or 'chan'} {inner}"


def _slice(x: Sketch) -> str:
    _, _, base, low, high, most = x
    return f"{text(base)}[{text(low)}:{text(high)}{':' + text(most) if most is not None else ''}]"


def _guard(x: Sketch) -> str:
    return f"{text(x[3]) + ' := ' if x[3] is not None else ''}{text(x[2])}.(type)"


def _struct(x: Sketch) -> str:
    groups = []
    for names, type, tag in x[2]:
        parts = [_items(names)] if names else []
        parts.append(text(type))
        if tag is not None:
            parts.append(text(tag))
        groups.append(" ".join(parts))
    return f"struct{{{'; '.join(groups)}}}"


def _interface(x: Sketch) -> str:
    return f"interface{{{'; '.join(_method(elem) for elem in x[2])}}}"


def _method(elem: Param) -> str:
    if elem.name is None or elem.type is None or elem.type[0] != "signature":
        return text(elem.type)
    return text(elem.name) + _params_and_results(elem.type)


def _params(params: list[Param]) -> str:
    shown = []
    for index, param in enumerate(params):
        following = params[index + 1] if index + 1 < len(params) else None
        if param.name is None:
            shown.append(text(param.type))
        elif following is not None and following.name is not None and following.type is param.type:
            shown.append(text(param.name))
        else:
            shown.append(f"{text(param.name)} {text(param.type)}")
    return f"({', '.join(shown)})"


def _params_and_results(x: Sketch) -> str:
    params, results = x[2], x[3]
    if not results:
        return _params(params)
    if len(results) == 1 and results[0].name is None:
        return f"{_params(params)} {text(results[0].type)}"
    return f"{_params(params)} {_params(results)}"


_FORMS: dict[str, Callable[[Sketch], str]] = {
    "name": lambda x: str(x[2]),
    "literal": lambda x: str(x[2]),
    "bad": lambda _: "<bad expr>",
    "paren": lambda x: f"({text(x[2])})",
    "selector": lambda x: f"{text(x[2])}.{text(x[3])}",
    "index": lambda x: f"{text(x[2])}[{text(x[3])}]",
    "slice": _slice,
    "assert": lambda x: f"{text(x[2])}.({text(x[3])})",
    "guard": _guard,
    "call": lambda x: f"{text(x[2])}({_items(x[3])}{'...' if x[4] else ''})",
    "composite": lambda x: f"{text(x[2])}{{{'…' if x[3] else ''}}}",
    "func": lambda x: f"{text(x[2])} {{{'…' if x[3] else ''}}}",
    "unary": lambda x: f"{x[2]}{text(x[3])}",
    "binary": lambda x: f"{text(x[3])} {x[2]} {text(x[4])}",
    "list": lambda x: _items(x[2]),
    "array": lambda x: f"[{text(x[2]) if x[2] is not None else '...'}]{text(x[3])}",
    "slice type": lambda x: f"[]{text(x[2])}",
    "dots": lambda x: f"...{text(x[2])}",
    "map": lambda x: f"map[{text(x[2])}]{text(x[3])}",
    "chan": _chan,
    "struct": _struct,
    "interface": _interface,
    "signature": lambda x: "func" + _params_and_results(x),
}
