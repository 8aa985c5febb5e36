"""Random Go: types, and expressions of a type that neither panic nor have effects.

An expression that is free of effects may stand anywhere, whatever order gc evaluates it in; what may panic or changes
something is left to statements of its own (gostmt.py). The calls of generated functions are the exception: they print, and the
language says in which order calls happen.

Constants are kept from being folded into errors (overflow, division by zero): an operator's left operand is never one.
"""

from __future__ import annotations

import random

INTS = ("int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64")
BITS = {"int": 64, "uint": 64, "uintptr": 64, **{f"{u}int{n}": n for u in ("", "u") for n in (8, 16, 32, 64)}}
FLOATS = ("float64", "float32")
WORDS = ("", "a", "go", "gopher", "héllo", "世界", "x\\ty", "0", "Zz", "\\xff!", "a longer text of several words")


class Type:
    """A Go type: `text` spells it; `kind` is int, float, string, bool, slice, array, map, struct, func, iface or any.

    `base` is the spelling of the underlying basic type. Types are equal if they are the same object.
    """

    def __init__(self, text: str, kind: str) -> None:
        self.text = text
        self.kind = kind
        self.base = text
        self.elem: Type = self
        self.key: Type = self
        self.size = 0
        self.fields: list[tuple[str, Type]] = []
        self.params: list[Type] = []
        self.methods: list[tuple[str, list[Type], Type]] = []
        self.implementers: list[Type] = []
        self.comparable = kind not in ("slice", "map", "func", "any", "iface")
        self.printable = kind not in ("func",)

    def __repr__(self) -> str:
        return self.text


class Var:
    """A variable in scope; `fixed`: it must not be assigned to; `own`: its elements may be changed."""

    def __init__(self, name: str, type: Type, fixed: bool = False, own: bool = True) -> None:
        self.name = name
        self.type = type
        self.fixed = fixed
        self.own = own


class Func:
    """A generated function that expressions may call; `receiver` for a method."""

    def __init__(self, name: str, params: list[Type], result: Type, receiver: Type | None = None) -> None:
        self.name = name
        self.params = params
        self.result = result
        self.receiver = receiver


class Expressions:
    """What is known of a program being generated, and its expressions. All top-level names begin with `prefix`."""

    def __init__(self, rng: random.Random, prefix: str) -> None:
        self.rng = rng
        self.prefix = prefix
        self.basics = {name: Type(name, "int") for name in INTS}
        self.basics |= {name: Type(name, "float") for name in FLOATS}
        self.string = Type("string", "string")
        self.bool = Type("bool", "bool")
        self.any = Type("any", "any")
        self.int = self.basics["int"]
        self.named: list[Type] = []  # named integer types, some with methods
        self.composites: dict[str, Type] = {}
        self.structs: list[Type] = []
        self.ifaces: list[Type] = []
        self.funcs: list[Func] = []
        self.scopes: list[list[Var]] = [[]]
        self.calls_left = 0  # how many calls the expression may still make
        self.counter = 0

    def name(self, stem: str = "v") -> str:
        """A new name."""
        self.counter += 1
        return f"{stem}{self.counter}"

    # Types.

    def basic(self) -> Type:
        """A number, string or bool."""
        roll = self.rng.random()
        if roll < 0.3:
            return self.int
        if roll < 0.62:
            return self.basics[self.rng.choice(INTS)]
        if roll < 0.72 and self.named:
            return self.rng.choice(self.named)
        if roll < 0.82:
            return self.basics[self.rng.choice(FLOATS)]
        return self.string if roll < 0.92 else self.bool

    def type(self, depth: int = 2) -> Type:
        """Any type that variables have."""
        roll = self.rng.random()
        if depth == 0 or roll < 0.5:
            return self.basic()
        if roll < 0.66:
            return self.slice(self.type(depth - 1))
        if roll < 0.74:
            return self.array(self.rng.randrange(1, 5), self.type(depth - 1))
        if roll < 0.83:
            return self.map(self.key_type(), self.type(depth - 1))
        if roll < 0.95 and self.structs:
            return self.rng.choice(self.structs)
        if roll < 0.98 and self.ifaces:
            return self.rng.choice(self.ifaces)
        return self.basic()

    def key_type(self) -> Type:
        """A type of map keys."""
        roll = self.rng.random()
        if roll < 0.75 or not self.structs:
            return self.rng.choice(
                (self.int, self.string, self.basics["uint8"], self.basics["int32"], self.basics["uint64"], self.bool)
            )
        if roll < 0.9:
            keys = [s for s in self.structs if s.comparable]
            if keys:
                return self.rng.choice(keys)
        return self.array(2, self.rng.choice((self.int, self.basics["int8"], self.string)))

    def _composite(self, text: str, kind: str) -> Type:
        return self.composites.setdefault(text, Type(text, kind))

    def slice(self, elem: Type) -> Type:
        """[]elem."""
        found = self._composite(f"[]{elem.text}", "slice")
        found.elem, found.printable = elem, elem.printable
        return found

    def array(self, size: int, elem: Type) -> Type:
        """[size]elem."""
        found = self._composite(f"[{size}]{elem.text}", "array")
        found.elem, found.size, found.comparable, found.printable = elem, size, elem.comparable, elem.printable
        return found

    def map(self, key: Type, elem: Type) -> Type:
        """map[key]elem."""
        found = self._composite(f"map[{key.text}]{elem.text}", "map")
        found.key, found.elem, found.printable = key, elem, elem.printable
        return found

    def func(self, params: list[Type], result: Type) -> Type:
        """func(params) result."""
        found = self._composite(f"func({', '.join(p.text for p in params)}) {result.text}", "func")
        found.params, found.elem = params, result
        return found

    # Variables.

    def variables(self) -> list[Var]:
        """All that are in scope."""
        return [var for scope in self.scopes for var in scope]

    def pick(self, type: Type) -> str | None:
        """A variable of this type, or a field or element of one."""
        found = [var.name for var in self.variables() if var.type is type]
        for var in self.variables():
            if var.type.kind == "struct":
                found += [f"{var.name}.{name}" for name, field in var.type.fields if field is type]
            elif var.type.kind == "array" and var.type.elem is type:
                found.append(f"{var.name}[{self.rng.randrange(var.type.size)}]")
            elif var.type.kind == "map" and var.type.elem is type and self.rng.random() < 0.5:
                found.append(f"{var.name}[{self.literal(var.type.key)}]")
        return self.rng.choice(found) if found else None

    # Expressions.

    def literal(self, type: Type) -> str:
        """A constant or composite of constants."""
        rng = self.rng
        match type.kind:
            case "int":
                bits = BITS[type.base]
                low, high = (0, 2**bits - 1) if type.base.startswith("u") else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
                value = rng.choice(
                    (
                        0,
                        1,
                        2,
                        3,
                        7,
                        10,
                        low,
                        high,
                        rng.randint(low, high),
                        rng.randint(0, min(high, 1000)),
                        -1,
                        high // 3,
                    )
                )
                if not low <= value <= high:
                    value = 1
                return f"{type.text}({value})"
            case "float":
                value_text = rng.choice(
                    ("0", "1", "-1", "0.5", "2.25", "-3.75", "1e10", "1e-3", "100", "0.1", "3.14159", "-1e6")
                )
                return f"{type.text}({value_text})"
            case "string":
                return f'"{rng.choice(WORDS)}"'
            case "bool":
                return rng.choice(("true", "false"))
            case "slice":
                return f"{type.text}{{{', '.join(self.literal(type.elem) for _ in range(rng.randrange(4)))}}}"
            case "array":
                return (
                    f"{type.text}{{{', '.join(self.literal(type.elem) for _ in range(rng.randrange(type.size + 1)))}}}"
                )
            case "map":
                keys = sorted({self.literal(type.key) for _ in range(rng.randrange(4))})
                if type.key.kind in ("struct", "array"):  # two texts may be one value
                    keys = keys[:1]
                return f"{type.text}{{{', '.join(f'{key}: {self.literal(type.elem)}' for key in keys)}}}"
            case "struct":
                chosen = [field for field in type.fields if rng.random() < 0.7]
                return f"{type.text}{{{', '.join(f'{name}: {self.literal(field)}' for name, field in chosen)}}}"
            case "func":
                names = [self.name("a") for _ in type.params]
                params = ", ".join(f"{name} {param.text}" for name, param in zip(names, type.params, strict=True))
                self.scopes.append(
                    [Var(name, param, True, False) for name, param in zip(names, type.params, strict=True)]
                )
                body = self.expr(type.elem, 2)
                self.scopes.pop()
                return f"func({params}) {type.elem.text} {{ return {body} }}"
            case "iface":
                made = rng.choice(type.implementers)
                return f"{type.text}({self.literal(made)})"
        inner = self.basic()
        return f"any({self.literal(inner)})"

    def changing(self, type: Type) -> str:
        """A variable of this type, or a literal that the compiler does not know the value of."""
        return self.pick(type) or f"id({self.literal(type)})"

    def expr(self, type: Type, depth: int = 3) -> str:
        """An expression of this type."""
        rng = self.rng
        if depth <= 0 or rng.random() < 0.15:
            if rng.random() < 0.7:
                found = self.pick(type)
                if found:
                    return found
            return self.literal(type)
        if self.calls_left > 0 and rng.random() < 0.2:
            call = self.call(type, depth)
            if call:
                return call
        if rng.random() < 0.06:
            test, a, b = self.expr(self.bool, depth - 1), self.expr(type, depth - 1), self.expr(type, depth - 1)
            return f"pick({test}, {a}, {b})"
        match type.kind:
            case "int":
                return self._int(type, depth - 1)
            case "float":
                return self._float(type, depth - 1)
            case "string":
                return self._string(depth - 1)
            case "bool":
                return self._bool(depth - 1)
            case "slice":
                return self._slice(type, depth - 1)
            case "struct":
                return self._struct(type, depth - 1)
            case "array":
                return f"{type.text}{{{', '.join(self.expr(type.elem, depth - 1) for _ in range(rng.randrange(type.size + 1)))}}}"
            case "iface":
                made = rng.choice(type.implementers)
                return f"{type.text}({self.expr(made, depth - 1)})"
            case "any":
                return f"any({self.expr(self.basic(), depth - 1)})"
        return self.changing(type)

    def call(self, type: Type, depth: int) -> str | None:
        """A call of a generated function or method with this result."""
        found = [func for func in self.funcs if func.result is type]
        if not found:
            return None
        self.calls_left -= 1
        func = self.rng.choice(found)
        arguments = ", ".join(self.expr(param, depth - 2) for param in func.params)
        if func.receiver is None:
            return f"{func.name}({arguments})"
        receiver = self.pick(func.receiver) or f"({self.literal(func.receiver)})"
        return f"{receiver}.{func.name}({arguments})"

    def _int(self, type: Type, depth: int) -> str:
        rng = self.rng
        left = self.nonconstant(type, depth)
        match rng.randrange(14):
            case 0 | 1 | 2 | 3:
                return f"({left} {rng.choice('+-*')} {self.expr(type, depth)})"
            case 4 | 5:
                return f"({left} {rng.choice(('&', '|', '^', '&^'))} {self.expr(type, depth)})"
            case 6:
                return f"({left} {rng.choice('/%')} ({self.nonconstant(type, depth)} | 1))"
            case 7:
                return f"({left} {rng.choice('/%')} {type.text}({rng.choice((1, 2, 3, 7, 8, 10, 16, 100))}))"
            case 8:
                count = self.basics[rng.choice(("uint", "uint8", "uint16", "uint64"))]
                mask = rng.choice((" & 7", " & 15", " & 31", " & 63", " & 127"))
                return f"({left} {rng.choice(('<<', '>>'))} ({self.nonconstant(count, depth)}{mask}))"
            case 9:
                return f"({left} {rng.choice(('<<', '>>'))} {rng.choice((0, 1, 3, 7, 8, 31, 33, 63, 64))})"
            case 10:
                return f"({rng.choice('-^+')}{left})"
            case 11:
                other = self.basics[rng.choice(INTS)]
                return f"{type.text}({self.nonconstant(other, depth)})"
            case 12:
                source = rng.choice((self.string, *(t for t in self.composites.values() if t.kind in ("slice", "map"))))
                return f"{type.text}(len({self.changing(source)}))"
        if rng.random() < 0.5:
            return f"{rng.choice(('min', 'max'))}({left}, {self.expr(type, depth)})"
        return f"{type.text}(clamp({self.nonconstant(self.basics['float64'], depth)}))"

    def nonconstant(self, type: Type, depth: int) -> str:
        """An expression that the compiler does not know the value of."""
        if depth > 0 and self.rng.random() < 0.6:
            text = self.expr(type, depth)
            if "(" in text and text.startswith("("):
                return text
        return self.changing(type)

    def _float(self, type: Type, depth: int) -> str:
        rng = self.rng
        left = self.nonconstant(type, depth)
        match rng.randrange(8):
            case 0 | 1 | 2 | 3:
                return f"({left} {rng.choice('+-*/')} {self.nonconstant(type, depth)})"
            case 4:
                return f"(-{left})"
            case 5:
                return f"{type.text}({self.nonconstant(self.basics[rng.choice((*INTS, *FLOATS))], depth)})"
            case 6:
                name = rng.choice(("Sqrt", "Floor", "Ceil", "Trunc", "Abs"))
                return f"{type.text}(math.{name}(float64({left})))"
        return f"{rng.choice(('min', 'max'))}({left}, {self.expr(type, depth)})"

    def _string(self, depth: int) -> str:
        rng = self.rng
        left = self.nonconstant(self.string, depth)
        match rng.randrange(9):
            case 0 | 1:
                return f"({left} + {self.expr(self.string, depth)})"
            case 2:
                return f"sub({left}, {self.expr(self.int, depth)}, {self.expr(self.int, depth)})"
            case 3:
                return f"string(rune({self.nonconstant(self.basics['int32'], depth)}))"
            case 4:
                return f"strconv.Itoa({self.expr(self.int, depth)})"
            case 5:
                return f"strings.{rng.choice(('ToUpper', 'TrimSpace', 'ToLower'))}({left})"
            case 6:
                return f"string([]byte({left}))"
            case 7:
                return f"string([]rune({left}))"
        return f"strings.Repeat({left}, {rng.randrange(3)})"

    def _bool(self, depth: int) -> str:
        rng = self.rng
        match rng.randrange(6):
            case 0:
                return (
                    f"({self.nonconstant(self.bool, depth)} {rng.choice(('&&', '||'))} {self.expr(self.bool, depth)})"
                )
            case 1:
                return f"!{self.nonconstant(self.bool, depth)}"
            case 2:
                compared = [t for t in (*self.structs, *self.composites.values()) if t.comparable]
                if compared:
                    type = rng.choice(compared)
                    return f"({self.changing(type)} {rng.choice(('==', '!='))} {self.changing(type)})"
            case 3:
                type = rng.choice(
                    [self.slice(self.int), *(t for t in self.composites.values() if t.kind in ("slice", "map"))]
                )
                return f"({self.changing(type)} == nil)"
        type = self.basic()
        operator = rng.choice(("==", "!=") if type.kind == "bool" else ("==", "!=", "<", "<=", ">", ">="))
        return f"({self.nonconstant(type, depth)} {operator} {self.expr(type, depth)})"

    def _slice(self, type: Type, depth: int) -> str:
        rng = self.rng
        match rng.randrange(6):
            case 0 | 1:
                return f"{type.text}{{{', '.join(self.expr(type.elem, depth) for _ in range(rng.randrange(4)))}}}"
            case 2:
                copied = f"append({type.text}(nil), {self.changing(type)}...)"
                return f"append({copied}, {self.expr(type.elem, depth)})" if rng.random() < 0.5 else copied
            case 3:
                size = rng.randrange(4)
                return f"make({type.text}, {size}, {size + rng.randrange(4)})"
            case 4:
                elem = self.int if type.elem.kind != "int" else type.elem
                source = self.slice(elem)
                name = self.name("e")
                self.scopes.append([Var(name, elem, True, False)])
                body = self.expr(type.elem, min(depth, 1))
                self.scopes.pop()
                function = f"func({name} {elem.text}) {type.elem.text} {{ return {body} }}"
                return f"mapped({self.changing(source)}, {function})"
        return f"part({self.changing(type)}, {self.expr(self.int, depth)}, {self.expr(self.int, depth)})"

    def _struct(self, type: Type, depth: int) -> str:
        if self.rng.random() < 0.4:
            return self.changing(type)
        return f"{type.text}{{{', '.join(f'{name}: {self.expr(field, depth)}' for name, field in type.fields)}}}"
