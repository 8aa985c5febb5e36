"""The bytes of a type's descriptor, laid out as the structs of the runtime's type.go.

A descriptor is one Data: the header that all have, what its kind adds, then the tables it refers to (fields,
parameters, methods). All words that lead to other descriptors are relocs. Strings are the module's.
"""

from __future__ import annotations

from gopy.compile.methods import interface_methods, package_of
from gopy.compile.typekey import package_path
from gopy.compile.wrappers import Method, methods, wrapper
from gopy.ir.module import ADDR, FUNC, Data, Reloc
from gopy.ir.values import Sym
from gopy.types.named import Named, unalias
from gopy.types.objects import is_exported
from gopy.types.typ import (
    RECV_ONLY,
    SEND_ONLY,
    SEND_RECV,
    UNSAFE_POINTER,
    Array,
    Basic,
    Chan,
    Interface,
    Map,
    Pointer,
    Signature,
    Slice,
    Struct,
    Type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.descriptors import Descriptors
    from gopy.types.package import Package

DIRECT = 1
COMPARABLE = 2
NAMED = 4
PLAIN = 8
UNCOMMON = 16
VARIADIC = 32

_HEADER = 136
_DIRS = {RECV_ONLY: 1, SEND_ONLY: 2, SEND_RECV: 3}
_KINDS = {Array: 17, Chan: 18, Signature: 19, Interface: 20, Map: 21, Pointer: 22, Slice: 23, Struct: 25}
_STRING = 24
_UNSAFE_POINTER = 26


def kind_of(t: Type) -> int:
    """reflect's number for a type's kind."""
    u = unalias(t).underlying()
    if isinstance(u, Basic):
        if u.kind == UNSAFE_POINTER:
            return _UNSAFE_POINTER
        return _STRING if u.kind == 17 else u.kind
    return _KINDS[type(u)]


def fnv1a(text: bytes) -> int:
    """The 32-bit hash of a key."""
    h = 2166136261
    for byte in text:
        h = (h ^ byte) * 16777619 & 0xFFFFFFFF
    return h


def put_word(data: Data, offset: int, value: int) -> None:
    """Write an 8-byte number."""
    content = data.content
    if len(content) < offset + 8:
        content.extend(bytes(offset + 8 - len(content)))
    content[offset : offset + 8] = value.to_bytes(8, "little")


def _path(pkg: Package | None) -> bytes:
    return package_path(pkg).encode() if pkg is not None else b""


class TypeWriter:
    """Writes descriptors."""

    __slots__ = ("owner", "comp", "_pointers", "_method_types")

    def __init__(self, owner: Descriptors) -> None:
        self.owner = owner
        self.comp = owner.comp
        self._pointers: dict[Type, Pointer] = {}
        self._method_types: dict[str, Signature] = {}

    def pointer_to(self, t: Type) -> Pointer:
        """*t, the same object for the same t."""
        t = unalias(t)
        found = self._pointers.get(t)
        if found is None:
            found = self._pointers[t] = Pointer(t)
        return found

    def write(self, t: Type, data: Data) -> None:
        """Fill a type's Data."""
        owner, comp = self.owner, self.comp
        keys = comp.keys
        layout = comp.layouts.of(t)
        u = t.underlying()
        kind = kind_of(u)
        flags = owner.equality_flags(t)
        if layout.direct:
            flags |= DIRECT
        if isinstance(t, Named | Basic):
            flags |= NAMED
        if isinstance(u, Signature) and u.variadic:
            flags |= VARIADIC
        own = [] if isinstance(u, Interface) else methods(t)
        if own:
            flags |= UNCOMMON
        owner.put_memory(data, layout.size, layout.ptrs, layout.align, kind, flags)
        key = keys.key(t).encode()
        content = data.content
        content[16:20] = fnv1a(key).to_bytes(4, "little")
        content.extend(bytes(_HEADER - len(content)))
        owner.put_equality(data, t, flags)
        text = keys.text(t).encode()
        self._string(data, 48, text)
        self._string(data, 64, key)
        if flags & NAMED:
            if isinstance(t, Named):
                self._string(data, 80, _path(t.obj.pkg))
            elif kind == _UNSAFE_POINTER:
                self._string(data, 80, b"unsafe")
            self._string(data, 96, keys.name(t).encode())
        if isinstance(t, Named) or (isinstance(t, Struct) and any(field.embedded for field in t.fields)):
            self._type(data, 120, self.pointer_to(t))  # it may have methods, which reflect could not make
        self._kind(u, data)
        if own:
            self._methods(t, own, data)
        data.size = len(content)

    def link_pointers(self) -> None:
        """Enter *T into the descriptors of undeclared T, where the module has both."""
        made = self.owner.made
        for key, (_, data) in made.items():
            if "*" + key in made and not any(reloc.offset == 120 for reloc in data.relocs):
                self._type(data, 120, made["*" + key][0])

    def _string(self, data: Data, offset: int, text: bytes) -> None:
        """A string header at an offset."""
        if text:
            value = self.comp.string(text)
            assert isinstance(value, Sym)
            data.relocs.append(Reloc(offset, ADDR, value.name, value.addend))
            put_word(data, offset + 8, len(text))

    def _type(self, data: Data, offset: int, t: Type) -> None:
        known = self.owner.known(t)
        data.relocs.append(Reloc(offset, known.reloc, known.symbol))

    def _table(self, data: Data, offset: int, n: int, size: int) -> int:
        """A slice header at an offset for n entries, which begin where the contents end now; where that is."""
        at = len(data.content)
        if n:
            data.relocs.append(Reloc(offset, ADDR, data.name, at))
            put_word(data, offset + 8, n)
            put_word(data, offset + 16, n)
            data.content.extend(bytes(n * size))
        return at

    def _kind(self, u: Type, data: Data) -> None:
        content = data.content
        if isinstance(u, Pointer | Slice):
            content.extend(bytes(8))
            self._type(data, 136, u.elem)
        elif isinstance(u, Struct):
            content.extend(bytes(24))
            self._fields(u, data)
        elif isinstance(u, Signature):
            self._signature(u, data)
        elif isinstance(u, Map):
            content.extend(bytes(16))
            self._type(data, 136, u.key)
            self._type(data, 144, u.elem)
        elif isinstance(u, Array):
            content.extend(bytes(16) + u.length.to_bytes(8, "little"))
            self._type(data, 136, u.elem)
            self._type(data, 144, Slice(u.elem))
        elif isinstance(u, Chan):
            content.extend(bytes(8) + _DIRS[u.dir].to_bytes(8, "little"))
            self._type(data, 136, u.elem)
        elif isinstance(u, Interface):
            content.extend(bytes(24))
            listed = interface_methods(u)
            at = self._table(data, 136, len(listed), 40)
            for method in listed:
                self._string(data, at, method.name.encode())
                self._string(data, at + 16, package_of(method).encode())
                self._type(data, at + 32, self._method_type(method.signature))
                at += 40

    def _fields(self, u: Struct, data: Data) -> None:
        at = self._table(data, 136, len(u.fields), 72)
        for i, (field, offset) in enumerate(zip(u.fields, self.owner.comp.field_offsets(u), strict=True)):
            self._string(data, at, field.name.encode())
            if not is_exported(field.name):
                self._string(data, at + 16, _path(field.pkg))
            self._type(data, at + 32, field.type)
            put_word(data, at + 40, offset)
            tag = u.tag(i)
            if tag:
                self._string(data, at + 48, tag if isinstance(tag, bytes) else tag.encode("utf-8", "surrogateescape"))
            data.content[at + 64] = field.embedded
            at += 72

    def _signature(self, u: Signature, data: Data) -> None:
        data.content.extend(bytes(72))
        for offset, tuple_ in ((136, u.params), (160, u.results)):
            at = self._table(data, offset, len(tuple_.vars), 8)
            for var in tuple_.vars:
                self._type(data, at, var.type)
                at += 8
        thunks = self.owner.thunks
        if thunks is not None:
            for i, symbol in enumerate(thunks.of(u)):
                data.relocs.append(Reloc(184 + 8 * i, FUNC, symbol))

    def _method_type(self, signature: Signature) -> Signature:
        """One object for all methods of a signature: they are found faster."""
        return self._method_types.setdefault(self.comp.keys.key(signature), signature)

    def _methods(self, t: Type, own: list[Method], data: Data) -> None:
        comp = self.comp
        uncommon = len(data.content)
        data.relocs.append(Reloc(128, ADDR, data.name, uncommon))
        data.content.extend(bytes(24))
        at = self._table(data, uncommon, len(own), 56)
        for method in own:
            func = method.func
            self._string(data, at, func.name.encode())
            self._string(data, at + 16, package_of(func).encode())
            self._type(data, at + 32, self._method_type(func.signature))
            data.relocs.append(Reloc(at + 40, FUNC, wrapper(comp, t, method)))
            at += 56
