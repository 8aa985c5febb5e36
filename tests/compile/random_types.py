"""Types made at random, as go/types objects: for properties of layouts and keys."""

from __future__ import annotations

from random import Random

from gopy.types import typeset
from gopy.types.named import Named
from gopy.types.objects import FIELD_VAR, PARAM_VAR, Func, TypeName, Var
from gopy.types.package import Package
from gopy.types.typ import (
    BOOL,
    COMPLEX64,
    FLOAT32,
    FLOAT64,
    INT,
    INT8,
    INT16,
    INT32,
    RECV_ONLY,
    SEND_ONLY,
    SEND_RECV,
    STRING,
    TYP,
    UINT8,
    UINT64,
    UNSAFE_POINTER,
    Array,
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

PACKAGES = [Package("example.org/a/p", "p"), Package("example.org/b/p", "p")]
BASICS = [
    TYP[kind]
    for kind in (BOOL, INT, INT8, INT16, INT32, UINT8, UINT64, FLOAT32, FLOAT64, COMPLEX64, STRING, UNSAFE_POINTER)
]


def defined(name: str, underlying: Type, pkg: Package) -> Named:
    obj = TypeName(0, pkg, name, None)
    named = Named(obj, underlying)
    obj.type = named
    return named


NAMED = [
    defined(name, underlying, pkg)
    for pkg in PACKAGES
    for name, underlying in (("T", TYP[INT]), ("U", TYP[INT]), ("S", Struct([])))
]


class Types:
    """Makes types. `few`: from a small stock of parts, so that equal ones come up often."""

    def __init__(self, seed: int, few: bool = False) -> None:
        self.random = Random(seed)  # noqa: S311
        self.few = few

    def any(self, depth: int = 3) -> Type:
        random = self.random
        if depth == 0 or random.random() < 0.25:
            if random.random() < 0.25:
                return random.choice(NAMED)
            return random.choice(BASICS[:2] if self.few else BASICS)
        make = random.choice(
            (
                self.array,
                self.slice,
                self.pointer,
                self.map,
                self.chan,
                self.func,
                self.struct,
                self.struct,
                self.interface,
            )
        )
        return make(depth - 1)

    def array(self, depth: int) -> Type:
        return Array(self.any(depth), self.random.choice((0, 1, 2) if self.few else (0, 1, 2, 3, 40)))

    def slice(self, depth: int) -> Type:
        return Slice(self.any(depth))

    def pointer(self, depth: int) -> Type:
        return Pointer(self.any(depth))

    def map(self, depth: int) -> Type:
        return Map(self.random.choice(BASICS[:2]), self.any(depth))

    def chan(self, depth: int) -> Type:
        return Chan(self.random.choice((SEND_RECV, SEND_ONLY, RECV_ONLY)), self.any(depth))

    def func(self, depth: int) -> Signature:
        random = self.random
        params = [self.any(depth) for _ in range(random.randrange(3))]
        variadic = bool(params) and random.random() < 0.3
        if variadic:
            params[-1] = Slice(params[-1])
        results = [self.any(depth) for _ in range(random.randrange(3))]
        return Signature(None, self.tuple(params), self.tuple(results), variadic)

    def tuple(self, types: list[Type]) -> Tuple:
        names = [self.random.choice(("", "x", "y")) for _ in types]
        return Tuple([Var(0, PACKAGES[0], name, t, PARAM_VAR) for name, t in zip(names, types, strict=True)])

    def struct(self, depth: int) -> Type:
        random = self.random
        fields = []
        for i in range(random.randrange(3 if self.few else 6)):
            pkg = random.choice(PACKAGES)
            embedded = random.random() < 0.2
            t = random.choice(NAMED) if embedded else self.any(depth)
            name = t.obj.name if isinstance(t, Named) and embedded else random.choice("aB") + str(i)
            fields.append(Var(0, pkg, name, t, FIELD_VAR, embedded))
        tags = [random.choice(("", "", 'k:"v"', "k")) for _ in fields] if random.random() < 0.3 else None
        return Struct(fields, tags)

    def interface(self, _: int) -> Type:
        random = self.random
        methods = []
        for name in random.sample(("m", "M", "n"), random.randrange(3)):
            methods.append(Func(0, random.choice(PACKAGES), name, self.func(0)))
        embeddeds: list[Type] = []
        if methods and random.random() < 0.3:
            embeddeds = [Interface([methods.pop()])]
        made = Interface(methods, embeddeds)
        typeset.type_set(made)
        return made
