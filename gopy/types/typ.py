"""Types, but for the named ones (named.py): the spec's "Types", as plain slotted classes.

Types are compared with predicates.identical, never with `==`; an unnamed type is its own underlying type.
Invariant: once the checker has completed a type it is not changed, except for caches (their names start with `_`).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.named import TypeParam
    from gopy.types.objects import Func, Var
    from gopy.types.typeset import TypeSet


class Type:
    """Any Go type."""

    __slots__ = ()

    def underlying(self) -> Type:
        """The underlying type (spec: "Underlying types"); for a type parameter, its constraint interface."""
        return self

    def __str__(self) -> str:
        from gopy.types.typestring import type_string

        return type_string(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"


# Kinds of Basic, in go/types' order.
INVALID = 0
BOOL = 1
INT = 2
INT8 = 3
INT16 = 4
INT32 = 5
INT64 = 6
UINT = 7
UINT8 = 8
UINT16 = 9
UINT32 = 10
UINT64 = 11
UINTPTR = 12
FLOAT32 = 13
FLOAT64 = 14
COMPLEX64 = 15
COMPLEX128 = 16
STRING = 17
UNSAFE_POINTER = 18
UNTYPED_BOOL = 19
UNTYPED_INT = 20
UNTYPED_RUNE = 21
UNTYPED_FLOAT = 22
UNTYPED_COMPLEX = 23
UNTYPED_STRING = 24
UNTYPED_NIL = 25

# Properties of Basic.
IS_BOOLEAN = 1
IS_INTEGER = 2
IS_UNSIGNED = 4
IS_FLOAT = 8
IS_COMPLEX = 16
IS_STRING = 32
IS_UNTYPED = 64
IS_ORDERED = IS_INTEGER | IS_FLOAT | IS_STRING
IS_NUMERIC = IS_INTEGER | IS_FLOAT | IS_COMPLEX
IS_CONST_TYPE = IS_BOOLEAN | IS_NUMERIC | IS_STRING


class Basic(Type):
    """A predeclared type that is no composite, or an untyped kind; `info` holds IS_ flags."""

    __slots__ = ("kind", "info", "name")

    def __init__(self, kind: int, info: int, name: str) -> None:
        self.kind = kind
        self.info = info
        self.name = name


# Indexed by kind. byte and rune are aliases: universe.BYTE and universe.RUNE are distinct objects of the same kind.
TYP: tuple[Basic, ...] = (
    Basic(INVALID, 0, "invalid type"),
    Basic(BOOL, IS_BOOLEAN, "bool"),
    Basic(INT, IS_INTEGER, "int"),
    Basic(INT8, IS_INTEGER, "int8"),
    Basic(INT16, IS_INTEGER, "int16"),
    Basic(INT32, IS_INTEGER, "int32"),
    Basic(INT64, IS_INTEGER, "int64"),
    Basic(UINT, IS_INTEGER | IS_UNSIGNED, "uint"),
    Basic(UINT8, IS_INTEGER | IS_UNSIGNED, "uint8"),
    Basic(UINT16, IS_INTEGER | IS_UNSIGNED, "uint16"),
    Basic(UINT32, IS_INTEGER | IS_UNSIGNED, "uint32"),
    Basic(UINT64, IS_INTEGER | IS_UNSIGNED, "uint64"),
    Basic(UINTPTR, IS_INTEGER | IS_UNSIGNED, "uintptr"),
    Basic(FLOAT32, IS_FLOAT, "float32"),
    Basic(FLOAT64, IS_FLOAT, "float64"),
    Basic(COMPLEX64, IS_COMPLEX, "complex64"),
    Basic(COMPLEX128, IS_COMPLEX, "complex128"),
    Basic(STRING, IS_STRING, "string"),
    Basic(UNSAFE_POINTER, 0, "Pointer"),
    Basic(UNTYPED_BOOL, IS_BOOLEAN | IS_UNTYPED, "untyped bool"),
    Basic(UNTYPED_INT, IS_INTEGER | IS_UNTYPED, "untyped int"),
    Basic(UNTYPED_RUNE, IS_INTEGER | IS_UNTYPED, "untyped rune"),
    Basic(UNTYPED_FLOAT, IS_FLOAT | IS_UNTYPED, "untyped float"),
    Basic(UNTYPED_COMPLEX, IS_COMPLEX | IS_UNTYPED, "untyped complex"),
    Basic(UNTYPED_STRING, IS_STRING | IS_UNTYPED, "untyped string"),
    Basic(UNTYPED_NIL, IS_UNTYPED, "untyped nil"),
)

INVALID_TYPE = TYP[INVALID]
BYTE = Basic(UINT8, IS_INTEGER | IS_UNSIGNED, "byte")
RUNE = Basic(INT32, IS_INTEGER, "rune")


class Array(Type):
    """[length]elem; length -1 where it is unknown after an error."""

    __slots__ = ("elem", "length")

    def __init__(self, elem: Type, length: int) -> None:
        self.elem = elem
        self.length = length


class Slice(Type):
    """[]elem."""

    __slots__ = ("elem",)

    def __init__(self, elem: Type) -> None:
        self.elem = elem


class Pointer(Type):
    """*elem."""

    __slots__ = ("elem",)

    def __init__(self, elem: Type) -> None:
        self.elem = elem


class Map(Type):
    """map[key]elem."""

    __slots__ = ("key", "elem")

    def __init__(self, key: Type, elem: Type) -> None:
        self.key = key
        self.elem = elem


SEND_RECV = 0
SEND_ONLY = 1
RECV_ONLY = 2


class Chan(Type):
    """chan elem with a direction: SEND_RECV, SEND_ONLY or RECV_ONLY."""

    __slots__ = ("dir", "elem")

    def __init__(self, dir: int, elem: Type) -> None:
        self.dir = dir
        self.elem = elem


class Tuple(Type):
    """A list of variables: parameters, results, or the value of a call with several results."""

    __slots__ = ("vars",)

    def __init__(self, vars: list[Var] | None = None) -> None:
        self.vars: list[Var] = vars if vars is not None else []

    def __len__(self) -> int:
        return len(self.vars)

    def __bool__(self) -> bool:
        return True


class Struct(Type):
    """struct { fields }; tags is empty or as long as fields."""

    __slots__ = ("fields", "tags", "_index")

    def __init__(self, fields: list[Var], tags: list[str] | None = None) -> None:
        self.fields = fields
        self.tags = tags if tags is not None else []
        self._index: dict[str, int] | None = None  # owned by lookup.py

    def tag(self, i: int) -> str:
        """The tag of field i, unquoted; "" where there is none."""
        return self.tags[i] if i < len(self.tags) else ""


class Signature(Type):
    """A function type.

    `type_params`: of a generic function or method; `recv_type_params`: those a method's receiver declares;
    `recv`: the receiver, None for functions; `scope`: the function's scope in source, None for imported ones.
    The last parameter of a variadic function has the type []T (or string: append([]byte, string...)).
    """

    __slots__ = ("recv_type_params", "type_params", "scope", "recv", "params", "results", "variadic")

    def __init__(
        self,
        recv: Var | None,
        params: Tuple,
        results: Tuple,
        variadic: bool = False,
        type_params: list[TypeParam] | None = None,
        recv_type_params: list[TypeParam] | None = None,
    ) -> None:
        self.recv = recv
        self.params = params
        self.results = results
        self.variadic = variadic
        self.type_params: list[TypeParam] = type_params if type_params is not None else []
        self.recv_type_params: list[TypeParam] = recv_type_params if recv_type_params is not None else []
        self.scope: object = None


class Interface(Type):
    """interface { methods; embeddeds }.

    `methods`: explicitly declared ones; `embeddeds` with `embed_pos`: embedded types and unions; `implicit`: made for a
    constraint literal such as [T ~int]; `complete`: all are collected; `_tset`: owned by typeset.py.
    """

    __slots__ = ("methods", "embeddeds", "embed_pos", "implicit", "complete", "_tset")

    def __init__(
        self, methods: list[Func] | None = None, embeddeds: list[Type] | None = None, implicit: bool = False
    ) -> None:
        self.methods: list[Func] = methods if methods is not None else []
        self.embeddeds: list[Type] = embeddeds if embeddeds is not None else []
        self.embed_pos: list[int] = []
        self.implicit = implicit
        self.complete = True
        self._tset: TypeSet | None = None


class Term:
    """A union's term: T, or ~T where `tilde`."""

    __slots__ = ("tilde", "type")

    def __init__(self, tilde: bool, type: Type) -> None:
        self.tilde = tilde
        self.type = type

    def __str__(self) -> str:
        return ("~" if self.tilde else "") + str(self.type)


class Union(Type):
    """A | ~B | ...: embedded in an interface only."""

    __slots__ = ("terms",)

    def __init__(self, terms: list[Term]) -> None:
        self.terms = terms
