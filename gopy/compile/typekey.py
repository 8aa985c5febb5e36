"""Names of types: the key that decides identity across modules, and the text that reflect shows.

Two types are identical (spec "Type identity") exactly if their keys are equal: package paths are written in full, types declared
in functions get the number of their declaration, unexported fields and methods name their package, aliases and parameter
names disappear. The reflect text (`main.T`, `map[string]int`, `struct { X int }`) is for people and may be ambiguous.
"""

from __future__ import annotations

from gopy.constant.format import quote
from gopy.types import typeset
from gopy.types.named import Named, TypeParam, unalias
from gopy.types.objects import is_exported
from gopy.types.typ import (
    RECV_ONLY,
    SEND_ONLY,
    SEND_RECV,
    TYP,
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
    Tuple,
    Type,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.types.objects import Object, TypeName
    from gopy.types.package import Package

_CHAN = {SEND_RECV: "chan ", SEND_ONLY: "chan<- ", RECV_ONLY: "<-chan "}


def package_path(pkg: Package) -> str:
    """The import path as symbols and keys have it: that of a program's main package is "main"."""
    return "main" if pkg.name == "main" and not pkg.tested else pkg.path


def object_path(obj: Object) -> str:
    """The path by which the module is known that has a package-level object, a method, or a type declared in a function."""
    pkg = obj.pkg
    assert pkg is not None
    homes = pkg.homes
    return package_path(pkg) if homes is None else homes.of.get(obj, homes.current)


class TypeKeys:
    """Keys and reflect texts, each computed once.

    `number_of` gives the number of a type declared in a function: the how-many-eth such declaration of its package it is, as
    in gc. `outer`: of types declared in generic functions, the type arguments of these (instances.py).
    """

    __slots__ = ("_keys", "_texts", "number_of", "outer")

    def __init__(self) -> None:
        self._keys: dict[Type, str] = {}
        self._texts: dict[Type, str] = {}
        self.number_of: Callable[[TypeName], int] = lambda obj: obj.pos
        self.outer: dict[Type, str] = {}

    def key(self, t: Type) -> str:
        """The identity of a type without type parameters."""
        found = self._keys.get(t)
        if found is None:
            found = self._keys[t] = self._write(t, True)
        return found

    def text(self, t: Type) -> str:
        """What reflect's String method says."""
        found = self._texts.get(t)
        if found is None:
            found = self._texts[t] = self._write(t, False)
        return found

    def name(self, t: Type) -> str:
        """The name without package: of defined and basic types; "" for others."""
        t = unalias(t)
        if isinstance(t, Basic):
            return "Pointer" if t.kind == UNSAFE_POINTER else TYP[t.kind].name
        if isinstance(t, Named):
            return t.obj.name + self._targs(t)
        return ""

    def _targs(self, t: Named) -> str:
        """The type arguments, those of the function around a local type before its own; with full paths also in
        texts, as in Go."""
        own = ",".join(self.key(a) for a in t.targs)
        outer = self.outer.get(t, "")
        if outer and own:
            return f"[{outer};{own}]"
        return f"[{outer or own}]" if outer or own else ""

    def _named(self, t: Named, full: bool) -> str:
        obj = t.obj
        pkg = obj.pkg
        name = obj.name + self._targs(t)
        if pkg is None:
            return name  # error, comparable
        if not full:
            return f"{pkg.name}.{name}"
        text = f"{object_path(obj)}.{name}"
        if obj.parent is not None and obj.parent is not pkg.scope:
            text += f"·{self.number_of(obj)}"
        return text

    def _write(self, t: Type, full: bool) -> str:
        write = self.key if full else self.text
        t = unalias(t)
        if isinstance(t, Basic):
            return "unsafe.Pointer" if t.kind == UNSAFE_POINTER else TYP[t.kind].name
        if isinstance(t, Named):
            return self._named(t, full)
        if isinstance(t, Pointer):
            return "*" + write(t.elem)
        if isinstance(t, Slice):
            return "[]" + write(t.elem)
        if isinstance(t, Array):
            return f"[{t.length}]" + write(t.elem)
        if isinstance(t, Map):
            return f"map[{write(t.key)}]" + write(t.elem)
        if isinstance(t, Chan):
            elem = write(t.elem)
            inner = unalias(t.elem)
            if t.dir == SEND_RECV and isinstance(inner, Chan) and inner.dir == RECV_ONLY:
                elem = f"({elem})"
            return _CHAN[t.dir] + elem
        if isinstance(t, Signature):
            return "func" + self.signature(t, full)
        if isinstance(t, Struct):
            return self._struct(t, full)
        if isinstance(t, Interface):
            return self._interface(t, full)
        if isinstance(t, Tuple):
            return "(" + ", ".join(write(v.type) for v in t.vars) + ")"
        assert not isinstance(t, TypeParam), f"type parameter {t} left"
        raise AssertionError(f"no key for {t!r}")

    def signature(self, t: Signature, full: bool) -> str:
        """Parameters and results, without `func`."""
        write = self.key if full else self.text
        params = [write(v.type) for v in t.params.vars]
        if t.variadic:
            params[-1] = "..." + params[-1][2:]
        text = "(" + ", ".join(params) + ")"
        results = [write(v.type) for v in t.results.vars]
        if len(results) == 1:
            return f"{text} {results[0]}"
        return f"{text} ({', '.join(results)})" if results else text

    def _struct(self, t: Struct, full: bool) -> str:
        write = self.key if full else self.text
        fields = []
        for i, field in enumerate(t.fields):
            text = write(field.type)
            if full:
                owner = "" if is_exported(field.name) or field.pkg is None else f"{package_path(field.pkg)}."
                text = f"{'^' if field.embedded else ''}{owner}{field.name} {text}"
            elif not field.embedded:
                text = f"{field.name} {text}"
            tag = t.tag(i)
            fields.append(f"{text} {quote(tag)}" if tag else text)
        return "struct { " + "; ".join(fields) + " }" if fields else "struct {}"

    def _interface(self, t: Interface, full: bool) -> str:
        methods = []
        for method in typeset.sort_methods(list(typeset.type_set(t).methods)):
            signature = method.type
            assert isinstance(signature, Signature)
            owner = ""
            if not is_exported(method.name) and method.pkg is not None:
                owner = (package_path(method.pkg) if full else method.pkg.name) + "."
            methods.append(owner + method.name + self.signature(signature, full))
        return "interface { " + "; ".join(methods) + " }" if methods else "interface {}"
