"""From a checked package of the standard library to its facts: what a program that imports it is checked against.

The notation is that of gopy/types/stddata (described in tools/stdfacts/extractor/encode.go, read by types/stdreader.py), a
line per package-level object. Exported objects are written, and the types that they mention, unexported ones included:
the compiler needs all fields of a struct. Types of other packages are mentioned by package and name.

Flags (what formats like Printf, what never returns) are taken from the facts about Go's own package.

One Writer makes one package's text. `wanted` is the queue: naming a type of the package has it written too.
"""

from __future__ import annotations

from gopy.constant.number import BigFloat, Rational
from gopy.types.named import Alias, Named, TypeParam, unalias
from gopy.types.objects import Const, Func, Object, TypeName, Var, is_exported
from gopy.types.std import known_flags
from gopy.types.typ import (
    BOOL,
    BYTE,
    COMPLEX64,
    COMPLEX128,
    FLOAT32,
    FLOAT64,
    INT,
    INT8,
    INT16,
    INT32,
    INT64,
    RECV_ONLY,
    RUNE,
    SEND_ONLY,
    SEND_RECV,
    STRING,
    UINT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    UINTPTR,
    UNSAFE_POINTER,
    UNTYPED_BOOL,
    UNTYPED_COMPLEX,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    UNTYPED_RUNE,
    UNTYPED_STRING,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Tuple,
    Type,
    Union,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.types.package import Package

_BASIC = {
    BOOL: "b",
    INT: "i",
    INT8: "j",
    INT16: "k",
    INT32: "l",
    INT64: "m",
    UINT: "u",
    UINT8: "n",
    UINT16: "o",
    UINT32: "q",
    UINT64: "t",
    UINTPTR: "p",
    FLOAT32: "f",
    FLOAT64: "g",
    COMPLEX64: "v",
    COMPLEX128: "w",
    STRING: "s",
    UNSAFE_POINTER: "U",
    UNTYPED_BOOL: "%b",
    UNTYPED_INT: "%i",
    UNTYPED_RUNE: "%r",
    UNTYPED_FLOAT: "%f",
    UNTYPED_COMPLEX: "%c",
    UNTYPED_STRING: "%s",
}
_CHAN = {SEND_RECV: "=", SEND_ONLY: ">", RECV_ONLY: "<"}
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def write_facts(package: Package) -> str:
    """The facts of a checked package without errors."""
    writer = Writer(package)
    for name in package.scope.names():
        if is_exported(name):
            obj = package.scope.lookup(name)
            assert obj is not None
            writer.want(obj)
    return writer.text()


class Writer:
    """Writes one package. `tparams`: the type parameters in scope; `mentioned`: paths of other packages, by number;
    `interface_name`: the name of the interface type that is written."""

    __slots__ = ("package", "lines", "wanted", "mentioned", "tparams", "interface_name")

    def __init__(self, package: Package) -> None:
        self.package = package
        self.lines: dict[str, str] = {}
        self.wanted: list[Object] = []
        self.mentioned: dict[str, int] = {}
        self.tparams: list[TypeParam] = []
        self.interface_name = ""

    def want(self, obj: Object) -> None:
        """Have a package-level object written, if it is not yet."""
        if obj.name not in self.lines:
            self.lines[obj.name] = ""
            self.wanted.append(obj)

    def text(self) -> str:
        """The whole text."""
        wanted = self.wanted
        while wanted:
            obj = wanted.pop()
            self.tparams = []
            self.lines[obj.name] = self.object(obj)
        lines = [f"{name} {self.lines[name]}\n" for name in sorted(self.lines)]
        return " ".join(self.mentioned) + "\n" + "".join(lines)

    def object(self, obj: Object) -> str:
        """What follows an object's name."""
        match obj:
            case Const():
                return f"C{self.type(obj.type)} {constant(obj.val)}"
            case Var():
                return "V" + self.type(obj.type)
            case Func():
                flags = known_flags(self.package.path, obj.name)
                return (f"f{flags}:" if flags else "F") + self.function(obj.signature)
            case TypeName():
                type = obj.type
                if isinstance(type, Alias):
                    assert type.rhs is not None
                    return "A" + self.type_params(type.type_params) + self.type(type.rhs)
                if not isinstance(type, Named) or type.obj is not obj:
                    return "A" + self.type(type)
                self.interface_name = obj.name
                head = "T" + self.type_params(type.type_params) + self.literal(type.underlying())
                self.interface_name = ""
                return head + "".join(self.method(method) for method in type.methods)
        raise AssertionError(obj)

    def method(self, method: Func) -> str:
        """A declared method, with the tab before it."""
        sig = method.signature
        assert sig.recv is not None
        pointer = isinstance(unalias(sig.recv.type), Pointer)
        names = ""
        self.tparams = list(sig.recv_type_params)
        if self.tparams:
            # The reader takes the type's own names where none are given; giving them always is no mistake.
            names = "%" + ",".join(param.obj.name for param in self.tparams) + " "
        owner = unalias(sig.recv.type)
        if isinstance(owner, Pointer):
            owner = unalias(owner.elem)
        assert isinstance(owner, Named)
        flags = self.flags(owner.obj.name, method.name)
        return f"\t{'*' if pointer else ''}{method.name}{flags} {names}{self.function(sig)}"

    def flags(self, type: str, method: str) -> str:
        """The flags of a method, as they stand behind its name."""
        flags = known_flags(self.package.path, type, method)
        return f":{flags}" if flags else ""

    def type(self, type: Type) -> str:
        """A type, by name where it has one."""
        match type:
            case Alias():
                if type.obj.pkg is None:
                    return "a"
                if type.targs:
                    return self.type(unalias(type))
                return "?" + self.ref(type.obj, [])
            case Named():
                if type.obj.pkg is None:
                    return "e" if type.obj.name == "error" else "c"
                return self.ref(type.obj, type.targs)
            case TypeParam():
                # By identity: parameters of different lists have equal indices.
                return "$" + _DIGITS[next(i for i, param in enumerate(self.tparams) if param is type)]
        return self.literal(type)

    def ref(self, obj: TypeName, targs: list[Type]) -> str:
        """A named type: package, name, type arguments."""
        number = self.number(obj.pkg)
        if not number:
            self.want(obj)
        if not targs:
            return f"{number}.{obj.name};"
        return f"{number}.{obj.name}[{''.join(map(self.type, targs))}]"

    def number(self, package: Package | None) -> str:
        """The number of another package; "" for the own one."""
        if package is self.package or package is None:
            return ""
        return str(self.mentioned.setdefault(package.path, len(self.mentioned)))

    def literal(self, type: Type) -> str:
        """A type without a name."""
        match type:
            case Basic():
                return "y" if type is BYTE else "r" if type is RUNE else _BASIC[type.kind]
            case Pointer():
                return "*" + self.type(type.elem)
            case Slice():
                return "[" + self.type(type.elem)
            case Array():
                return f"N{type.length};{self.type(type.elem)}"
            case Map():
                return f"M{self.type(type.key)}{self.type(type.elem)}"
            case Chan():
                return _CHAN[type.dir] + self.type(type.elem)
            case Signature():
                return self.function(type)
            case Struct():
                return self.struct(type)
            case Interface():
                return self.interface(type)
            case Union():
                terms = "".join(("~" if term.tilde else "") + self.type(term.type) for term in type.terms)
                return f"+{terms}]"
        return self.type(type)

    def type_params(self, params: list[TypeParam]) -> str:
        """Bring type parameters into scope; their declaration."""
        if not params:
            return ""
        self.tparams = self.tparams + params
        names = ",".join(param.obj.name for param in params)
        bounds = "".join(self.type(param.bound) for param in params)
        return f"|{names} {bounds}]"

    def function(self, sig: Signature) -> str:
        """A function's type."""
        outer = self.tparams
        head = self.type_params(sig.type_params) + ("!" if sig.variadic else "(")
        text = f"{head}{self.tuple(sig.params)}){self.tuple(sig.results)})"
        self.tparams = outer
        return text

    def tuple(self, tuple: Tuple) -> str:
        """Parameters or results."""
        return ",".join(f"{var.name} {self.type(var.type)}" for var in tuple.vars)

    def owner(self, members: list[Var] | list[Func]) -> str:
        """The package of fields or methods, if it is another one."""
        number = self.number(members[0].pkg) if members else ""
        return f"@{number};" if number else ""

    def struct(self, type: Struct) -> str:
        """A struct type with all its fields."""
        fields = []
        for i, field in enumerate(type.fields):
            tag = type.tag(i)
            shown = f'"{len(tag)}:{tag}' if tag else ""
            fields.append(f"{'^' if field.embedded else ''}{field.name} {self.type(field.type)}{shown}")
        return f"{{{self.owner(type.fields)}{','.join(fields)}}}"

    def interface(self, type: Interface) -> str:
        """An interface type."""
        name, self.interface_name = self.interface_name, ""
        methods = ",".join(
            f"{method.name}{self.flags(name, method.name) if name else ''} {self.function(method.signature)}"
            for method in type.methods
        )
        embedded = "".join(map(self.type, type.embeddeds))
        return f"#{self.owner(type.methods)}{'~' if type.implicit else ''}{methods}/{embedded}]"


def constant(value: Value) -> str:
    """A constant's exact value."""
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Rational):
        num, den = value.num, value.den
        if den & (den - 1):
            return f"{num}/{den}"
        low = (num & -num).bit_length() - 1 if num else 0
        return f"{num >> low}p{low - den.bit_length() + 1}"
    if isinstance(value, BigFloat):
        return f"{value.mant}p{value.exp}"
    assert isinstance(value, bytes), value
    shown = "".join(chr(c) if 0x20 <= c <= 0x7E and c != 0x5C else f"\\{c:02x}" for c in value)
    return '"' + shown
