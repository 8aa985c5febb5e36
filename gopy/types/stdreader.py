"""From the notation of stddata/ to objects and types (tools/stdfacts/extractor/encode.go describes the notation).

The notation is prefix: the next character tells what follows, so that reading needs no look-ahead and no tokens.
Types defined in std are made as empty shells that complete themselves on first use; only aliases and generic types are
looked up at once, because an alias needs its type and a generic type its parameters.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.types.named import Alias, Named, TypeParam
from gopy.types.objects import (
    FIELD_VAR,
    PACKAGE_VAR,
    PARAM_VAR,
    RECV_VAR,
    RESULT_VAR,
    Const,
    Func,
    Object,
    TypeName,
    Var,
)
from gopy.types.std import FLAGS, Source
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
    INVALID_TYPE,
    RECV_ONLY,
    RUNE,
    SEND_ONLY,
    SEND_RECV,
    STRING,
    TYP,
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
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Term,
    Tuple,
    Type,
    Union,
)
from gopy.types.universe import ANY, COMPARABLE_TYPE, ERROR_TYPE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.constant.value import Value
    from gopy.types.package import Package

_PREDECLARED: dict[str, Type] = {
    "a": ANY.type,
    "b": TYP[BOOL],
    "c": COMPARABLE_TYPE,
    "e": ERROR_TYPE,
    "f": TYP[FLOAT32],
    "g": TYP[FLOAT64],
    "i": TYP[INT],
    "j": TYP[INT8],
    "k": TYP[INT16],
    "l": TYP[INT32],
    "m": TYP[INT64],
    "n": TYP[UINT8],
    "o": TYP[UINT16],
    "p": TYP[UINTPTR],
    "q": TYP[UINT32],
    "r": RUNE,
    "s": TYP[STRING],
    "t": TYP[UINT64],
    "u": TYP[UINT],
    "v": TYP[COMPLEX64],
    "w": TYP[COMPLEX128],
    "y": BYTE,
    "U": TYP[UNSAFE_POINTER],
}
_UNTYPED: dict[str, Type] = {
    "b": TYP[UNTYPED_BOOL],
    "i": TYP[UNTYPED_INT],
    "r": TYP[UNTYPED_RUNE],
    "f": TYP[UNTYPED_FLOAT],
    "c": TYP[UNTYPED_COMPLEX],
    "s": TYP[UNTYPED_STRING],
}
_CHAN_DIRS = {"=": SEND_RECV, "<": RECV_ONLY, ">": SEND_ONLY}


def read_object(source: Source, name: str, at: int) -> Object:
    """Make the object that is described from `at` on in the source's text."""
    reader = Reader(source, at)
    text = reader.text
    package = source.package
    kind = text[at]
    reader.pos = at + 1
    flags = ""
    if kind.islower():
        end = text.index(":", at)
        flags = text[at + 1 : end]
        reader.pos = end + 1
        kind = kind.upper()
    obj: Object
    if kind == "F":
        obj = Func(NO_POS, package, name, reader.function(None, []))
    elif kind == "T":
        return _type_name(source, name, reader)
    elif kind == "C":
        type = reader.type()
        obj = Const(NO_POS, package, name, type, _value(text[reader.pos + 1 : text.index("\n", reader.pos)]))
    elif kind == "V":
        obj = Var(NO_POS, package, name, reader.type(), PACKAGE_VAR)
    else:
        assert kind == "A", (package, name)
        obj = TypeName(NO_POS, package, name, None)
        alias = Alias(obj, None)
        obj.type = alias
        alias.type_params = reader.type_params()
        alias.rhs = reader.type()
    obj.parent = package.scope
    if flags:
        FLAGS[obj] = (flags, name)
    return obj


def read_type(source: Source, named: Named, at: int) -> None:
    """Complete a defined type that is described from `at` on: underlying type and methods."""
    reader = Reader(source, at)
    text = reader.text
    reader.pos = at + 1 if text[at] == "T" else text.index(":", at) + 1
    start = reader.pos
    if named.type_params:
        # They were made with the object; the text is read again only to get past it.
        reader.type_params()
        reader.tparams = named.type_params
    reader.owner = named
    underlying = reader.type()
    named.from_rhs = underlying
    named.set_underlying(underlying)
    while text[reader.pos] == "\t":
        reader.pos += 1
        named.add_method(reader.method(named, start))


def _type_name(source: Source, name: str, reader: Reader) -> TypeName:
    """The name of a defined type; its type has only its type parameters yet."""
    obj = _shell(source, name)
    if reader.text[reader.pos] == "|":
        # A constraint may mention the type itself.
        source.package.scope.elems[name] = obj
        named = obj.type
        assert isinstance(named, Named)
        named.type_params = reader.type_params()
    return obj


def _shell(source: Source, name: str) -> TypeName:
    """The name of a defined type that completes itself."""
    obj = TypeName(NO_POS, source.package, name, None)
    obj.parent = source.package.scope
    named = Named(obj)
    named.loader = source.load_type
    obj.type = named
    return obj


def _value(text: str) -> Value:
    """A constant."""
    first = text[0]
    if first == '"':
        if "\\" not in text:
            return text[1:].encode()
        return _unescape(text[1:])
    if first in "tf":
        return first == "t"
    mantissa, p, exponent = text.partition("p")
    if p:
        from gopy.constant.number import make_rational

        shift = int(exponent)
        return make_rational(int(mantissa) << max(shift, 0), 1 << max(-shift, 0))
    num, slash, den = text.partition("/")
    if slash:
        from gopy.constant.number import make_rational

        return make_rational(int(num), int(den))
    return int(text)


def _unescape(text: str) -> bytes:
    """A string constant with escapes: two hexadecimal digits after each backslash."""
    head, *parts = text.encode().split(b"\\")
    return head + b"".join(bytes((int(part[:2], 16),)) + part[2:] for part in parts)


class Reader:
    """Reads one object's line. `pos` is where to read on, `tparams` the type parameters in scope; `owner` the defined type
    whose underlying type comes next (None once that has begun)."""

    __slots__ = ("source", "text", "pos", "tparams", "owner")

    def __init__(self, source: Source, pos: int) -> None:
        self.source = source
        self.text = source.open()
        self.pos = pos
        self.tparams: list[TypeParam] = []
        self.owner: Named | None = None

    def type(self) -> Type:
        """Any type."""
        char = self.text[self.pos]
        self.pos += 1
        found = _PREDECLARED.get(char)
        return found if found is not None else _READERS[char](self)

    def local(self) -> Type:
        """.NAME: a type of the package itself."""
        return self._ref(self.source)

    def foreign(self) -> Type:
        """NUMBER.NAME: a type of another package."""
        dot = self.text.index(".", self.pos)
        number = int(self.text[self.pos - 1 : dot])
        self.pos = dot + 1
        return self._ref(self.source.other(number))

    def _ref(self, source: Source) -> Type:
        text, start = self.text, self.pos
        end = start
        while text[end] not in ";[":
            end += 1
        name = text[start:end]
        self.pos = end + 1
        if text[end] == ";":
            elems = source.package.scope.elems
            obj = elems.get(name)
            if obj is None:
                obj = elems[name] = _shell(source, name)
            return obj.type
        generic = self._lookup(source, name)
        assert isinstance(generic, Named)
        instance = Named(generic.obj)
        instance.orig = generic
        instance.targs = self._types()
        return instance

    def alias(self) -> Type:
        """?REF: an alias."""
        dot = self.text.index(".", self.pos)
        source = self.source.other(int(self.text[self.pos : dot])) if dot > self.pos else self.source
        end = self.text.index(";", dot)
        self.pos = end + 1
        return self._lookup(source, self.text[dot + 1 : end])

    def _lookup(self, source: Source, name: str) -> Type:
        obj = source.package.scope.lookup(name)
        assert obj is not None, (source.package, name)
        return obj.type

    def _types(self) -> list[Type]:
        """Types up to a bracket."""
        types = []
        while self.text[self.pos] != "]":
            types.append(self.type())
        self.pos += 1
        return types

    def param(self) -> Type:
        """$d: a type parameter."""
        self.pos += 1
        return self.tparams[int(self.text[self.pos - 1], 36)]

    def pointer(self) -> Type:
        """*T."""
        return Pointer(self.type())

    def slice(self) -> Type:
        """[T."""
        return Slice(self.type())

    def array(self) -> Type:
        """N LENGTH ; T."""
        end = self.text.index(";", self.pos)
        length = int(self.text[self.pos : end])
        self.pos = end + 1
        return Array(self.type(), length)

    def map(self) -> Type:
        """M K V."""
        key = self.type()
        return Map(key, self.type())

    def chan(self) -> Type:
        """=T, <T or >T."""
        dir = _CHAN_DIRS[self.text[self.pos - 1]]
        return Chan(dir, self.type())

    def untyped(self) -> Type:
        """%LETTER."""
        self.pos += 1
        return _UNTYPED[self.text[self.pos - 1]]

    def func(self) -> Type:
        """A function type."""
        self.pos -= 1
        return self.function(None, [])

    def union(self) -> Type:
        """+TERMS]."""
        terms = []
        while self.text[self.pos] != "]":
            tilde = self.text[self.pos] == "~"
            self.pos += tilde
            terms.append(Term(tilde, self.type()))
        self.pos += 1
        return Union(terms)

    def type_params(self, names: list[str] | None = None) -> list[TypeParam]:
        """|NAMES CONSTRAINTS], if it comes next: made anew and brought into scope. `names` override those in the text."""
        text = self.text
        if text[self.pos] != "|":
            return []
        space = text.index(" ", self.pos)
        if names is None:
            names = text[self.pos + 1 : space].split(",")
        params = []
        for index, name in enumerate(names):
            obj = TypeName(NO_POS, self.source.package, name, None)
            param = TypeParam(obj, INVALID_TYPE, index)
            obj.type = param
            params.append(param)
        self.tparams = self.tparams + params
        self.pos = space + 1
        for index, param in enumerate(params):
            if text[self.pos] == "&":
                self.pos += 1
                param.bound = params[index - 1].bound
            else:
                param.bound = self.type()
        self.pos += 1
        return params

    def function(self, recv: Var | None, recv_params: list[TypeParam]) -> Signature:
        """A function's type, type parameters first."""
        outer = self.tparams
        params = self.type_params() if self.text[self.pos] == "|" else []
        variadic = self.text[self.pos] == "!"
        self.pos += 1
        ins = self._tuple(PARAM_VAR)
        sig = Signature(recv, ins, self._tuple(RESULT_VAR), variadic, params, recv_params)
        self.tparams = outer
        return sig

    def _tuple(self, kind: str) -> Tuple:
        text = self.text
        package = self.source.package
        vars = []
        while text[self.pos] != ")":
            start = self.pos
            if text[start] == ",":
                start += 1
            end = text.index(" ", start)
            self.pos = end + 1
            vars.append(Var(NO_POS, package, text[start:end], self.type(), kind))
        self.pos += 1
        return Tuple(vars)

    def method(self, named: Named, type_params_at: int) -> Func:
        """A declared method of a defined type, whose own type parameters stand at `type_params_at`."""
        text = self.text
        package = self.source.package
        pointer = text[self.pos] == "*"
        self.pos += pointer
        name, flags = self._name()
        recv: Type = named
        params: list[TypeParam] = []
        self.tparams = []
        if named.type_params:
            names = [param.obj.name for param in named.type_params]
            if text[self.pos] == "%":
                end = text.index(" ", self.pos)
                names = text[self.pos + 1 : end].split(",")
                self.pos = end + 1
            # The receiver's type parameters are its own, with the constraints of the type's.
            back = self.pos
            self.pos = type_params_at
            params = self.type_params(names)
            self.pos = back
            recv = Named(named.obj)
            recv.orig = named
            recv.targs = list(params)
        var = Var(NO_POS, package, "", Pointer(recv) if pointer else recv, RECV_VAR)
        func = Func(NO_POS, package, name, self.function(var, params))
        func.has_ptr_recv = pointer
        if flags:
            FLAGS[func] = (flags, f"{named.obj.name}.{name}")
        return func

    def _name(self) -> tuple[str, str]:
        """NAME:FLAGS and a space."""
        end = self.text.index(" ", self.pos)
        name, _, flags = self.text[self.pos : end].partition(":")
        self.pos = end + 1
        return name, flags

    def _package(self) -> Package:
        """@NUMBER; or nothing: the package that fields or methods belong to."""
        if self.text[self.pos] != "@":
            return self.source.package
        end = self.text.index(";", self.pos)
        number = int(self.text[self.pos + 1 : end])
        self.pos = end + 1
        return self.source.other(number).package

    def struct(self) -> Type:
        """{FIELDS}."""
        owner, self.owner = self.owner, None
        text = self.text
        package = self._package()
        fields = []
        tags: list[str] = []
        while text[self.pos] != "}":
            if text[self.pos] == ",":
                self.pos += 1
            embedded = text[self.pos] == "^"
            self.pos += embedded
            name, flags = self._name()
            field = Var(NO_POS, package, name, self.type(), FIELD_VAR, embedded)
            if flags and owner is not None:
                FLAGS[field] = (flags, f"{owner.obj.name}.{name}")
            fields.append(field)
            if text[self.pos] == '"':
                colon = text.index(":", self.pos)
                end = colon + 1 + int(text[self.pos + 1 : colon])
                tags.extend([""] * (len(fields) - 1 - len(tags)))
                tags.append(text[colon + 1 : end])
                self.pos = end
        self.pos += 1
        if tags:
            tags.extend([""] * (len(fields) - len(tags)))
        return Struct(fields, tags)

    def interface(self) -> Type:
        """#METHODS/EMBEDDED]."""
        owner, self.owner = self.owner, None
        text = self.text
        package = self._package()
        iface = Interface()
        if text[self.pos] == "~":
            iface.implicit = True
            self.pos += 1
        recv = owner if owner is not None else iface
        while text[self.pos] != "/":
            if text[self.pos] == ",":
                self.pos += 1
            name, flags = self._name()
            sig = self.function(Var(NO_POS, package, "", recv, RECV_VAR), [])
            method = Func(NO_POS, package, name, sig)
            if flags and owner is not None:
                FLAGS[method] = (flags, f"{owner.obj.name}.{name}")
            iface.methods.append(method)
        self.pos += 1
        iface.embeddeds = self._types()
        iface.embed_pos = [NO_POS] * len(iface.embeddeds)
        return iface


_READERS: dict[str, Callable[[Reader], Type]] = {
    ".": Reader.local,
    "?": Reader.alias,
    "$": Reader.param,
    "*": Reader.pointer,
    "[": Reader.slice,
    "N": Reader.array,
    "M": Reader.map,
    "=": Reader.chan,
    "<": Reader.chan,
    ">": Reader.chan,
    "%": Reader.untyped,
    "(": Reader.func,
    "!": Reader.func,
    "+": Reader.union,
    "{": Reader.struct,
    "#": Reader.interface,
}
for _digit in "0123456789":
    _READERS[_digit] = Reader.foreign
