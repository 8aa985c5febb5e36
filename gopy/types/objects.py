"""Objects: the named things of the language that an identifier can mean (go/types' Object).

Package-level objects are checked on demand: their `type` is None and their `color` WHITE until decl.object_decl has
seen them; GREY while it does, which is how cycles are found.
"""

from __future__ import annotations

from gopy.source.file import NO_POS
from gopy.types.typ import INVALID_TYPE, TYP, UNTYPED_NIL, Signature, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.syntax.ast import ImportSpec
    from gopy.types.named import Alias, Named
    from gopy.types.package import Package
    from gopy.types.scope import Scope

WHITE = 0
BLACK = 1
GREY = 2


class Object:
    """Something with a name.

    `parent`: the scope it is declared in (None for methods and fields); `pos`: of its name; `pkg`: None in the universe;
    `order`: a positive number by source order for package-level objects; `scope_pos`: from where on the name is in force.
    """

    __slots__ = ("parent", "pos", "pkg", "name", "_type", "order", "color", "scope_pos")

    def __init__(self, pos: int, pkg: Package | None, name: str, type: Type | None) -> None:
        self.parent: Scope | None = None
        self.pos = pos
        self.pkg = pkg
        self.name = name
        self._type = type
        self.order = 0
        self.color = BLACK if type is not None else WHITE
        self.scope_pos = NO_POS

    @property
    def type(self) -> Type:
        """The object's type; INVALID_TYPE before it is known."""
        return self._type if self._type is not None else INVALID_TYPE

    @type.setter
    def type(self, type: Type | None) -> None:
        self._type = type

    @property
    def typed(self) -> bool:
        """Whether the type is known."""
        return self._type is not None

    @property
    def exported(self) -> bool:
        """Whether the name begins with an upper-case letter."""
        return is_exported(self.name)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"


def is_exported(name: str) -> bool:
    """Spec "Exported identifiers": the first character is an upper-case letter (Unicode class Lu)."""
    first = name[:1]
    if first < "\x80":
        return "A" <= first <= "Z"
    import unicodedata

    return unicodedata.category(first) == "Lu"


class PkgName(Object):
    """An imported package's name in a file; `imported` the package, `used` whether the file uses it."""

    __slots__ = ("imported", "used", "spec")

    def __init__(self, pos: int, pkg: Package | None, name: str, imported: Package, spec: ImportSpec | None) -> None:
        super().__init__(pos, pkg, name, INVALID_TYPE)
        self.imported = imported
        self.used = False
        self.spec = spec


class Const(Object):
    """A constant; `val` its exact value (constant.UNKNOWN after an error)."""

    __slots__ = ("val",)

    def __init__(self, pos: int, pkg: Package | None, name: str, type: Type | None, val: Value) -> None:
        super().__init__(pos, pkg, name, type)
        self.val = val


class TypeName(Object):
    """A type's name: of a Named, Alias, TypeParam or Basic."""

    __slots__ = ()

    @property
    def is_alias(self) -> bool:
        """Whether the name stands for a type declared elsewhere."""
        from gopy.types.named import Alias, Named, TypeParam
        from gopy.types.typ import Basic

        match self._type:
            case None:
                return False
            case Alias():
                return True
            case Basic() as basic:
                return self.pkg is not None or basic.name != self.name
            case Named() as named:
                return named.obj is not self
            case TypeParam() as param:
                return param.obj is not self
        return True


# What a Var is.
PACKAGE_VAR = "package"
LOCAL_VAR = "local"
RECV_VAR = "recv"
PARAM_VAR = "param"
RESULT_VAR = "result"
FIELD_VAR = "field"


class Var(Object):
    """A variable, parameter, result or field; `origin` is the field or parameter of the generic type it is an instance of."""

    __slots__ = ("kind", "embedded", "used", "_origin")

    def __init__(
        self, pos: int, pkg: Package | None, name: str, type: Type | None, kind: str = LOCAL_VAR, embedded: bool = False
    ) -> None:
        super().__init__(pos, pkg, name, type)
        self.kind = kind
        self.embedded = embedded
        self.used = kind in (PARAM_VAR, RECV_VAR, RESULT_VAR, FIELD_VAR)
        self._origin: Var | None = None

    @property
    def is_field(self) -> bool:
        """Whether this is a struct's field."""
        return self.kind == FIELD_VAR

    @property
    def origin(self) -> Var:
        """The variable of the generic declaration this one was substituted from, or itself."""
        return self._origin if self._origin is not None else self

    @origin.setter
    def origin(self, var: Var) -> None:
        self._origin = var


class Func(Object):
    """A function, method or interface method; its type is a Signature. `has_ptr_recv`: declared on *T (for lookup)."""

    __slots__ = ("has_ptr_recv", "_origin")

    def __init__(self, pos: int, pkg: Package | None, name: str, type: Signature | None) -> None:
        super().__init__(pos, pkg, name, type)
        self.has_ptr_recv = False
        self._origin: Func | None = None

    @property
    def signature(self) -> Signature:
        """The function's type; it must be known."""
        assert isinstance(self._type, Signature)
        return self._type

    @property
    def origin(self) -> Func:
        """The method of the generic declaration this one was substituted from, or itself."""
        return self._origin if self._origin is not None else self

    @origin.setter
    def origin(self, func: Func) -> None:
        self._origin = func


class Label(Object):
    """A label; `used` whether some branch names it."""

    __slots__ = ("used",)

    def __init__(self, pos: int, pkg: Package | None, name: str) -> None:
        super().__init__(pos, pkg, name, INVALID_TYPE)
        self.used = False


class Builtin(Object):
    """A predeclared function (len) or one of package unsafe (Sizeof)."""

    __slots__ = ()

    def __init__(self, pkg: Package | None, name: str) -> None:
        super().__init__(NO_POS, pkg, name, INVALID_TYPE)


class Nil(Object):
    """The predeclared nil."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(NO_POS, None, "nil", TYP[UNTYPED_NIL])


def object_of(type: Type) -> TypeName | None:
    """The TypeName of a Named, Alias or TypeParam; None for other types."""
    obj: TypeName | None = getattr(type, "obj", None)
    return obj


if TYPE_CHECKING:
    _ = (Alias, Named)
