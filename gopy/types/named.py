"""Types with names: Named (defined types), Alias, TypeParam.

A Named is made before its declaration is complete, so cycles are ordinary. Three sources fill it: the declaration
(decl.py sets `set_underlying` and adds methods), an instantiation (`orig` and `targs` set; instantiate.py expands the
underlying type on first use), and the std facts (`loader` fills underlying type and methods on first use).
Invariant: after `resolve()`, `underlying()` is never a Named, Alias or None (an invalid declaration gives INVALID_TYPE).
"""

from __future__ import annotations

from gopy.types.typ import INVALID_TYPE, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.types.context import Context
    from gopy.types.objects import Func, TypeName

_MAX_CHAIN = 100  # types defined by one another; more are an instance that expands without end


class Named(Type):
    """A defined type, or an instance of a generic one.

    `obj`: its TypeName (an instance shares that of its origin); `orig`: the generic type, or the type itself;
    `targs`: type arguments of an instance, else []; `type_params`: of a generic origin, else [].
    """

    __slots__ = (
        "obj",
        "pos",
        "orig",
        "targs",
        "type_params",
        "loader",
        "from_rhs",
        "context",
        "_underlying",
        "_methods",
        "_index",
        "_expanded",
        "_expanding",
    )

    def __init__(self, obj: TypeName, underlying: Type | None = None, methods: list[Func] | None = None) -> None:
        self.obj = obj
        self.pos = obj.pos  # of an instance: where it was first written
        self.orig: Named = self
        self.targs: list[Type] = []
        self.type_params: list[TypeParam] = []
        self.loader: Callable[[Named], None] | None = None
        self.from_rhs: Type | None = None  # the type as declared, for cycle reports
        self._underlying = underlying
        self.context: Context | None = None  # of an instance: where instances met while expanding it are kept
        self._methods: list[Func] | None = methods  # declared methods (origin only)
        self._index: dict[str, int] | None = None  # of _methods by name; owned by lookup.py
        self._expanded: dict[int, Func] | None = None  # an instance's methods as far as asked for
        self._expanding = False

    def resolve(self) -> None:
        """Make sure that underlying type and methods are there (imported or instantiated types are lazy)."""
        if self.loader is not None:
            load, self.loader = self.loader, None
            load(self)
        if self._underlying is None and self.orig is not self and not self._expanding:
            from gopy.types.instantiate import expand_underlying

            self._expanding = True
            expand_underlying(self)
            self._expanding = False

    def underlying(self) -> Type:
        if self._underlying is None or self.loader is not None:
            self.resolve()
        under = self._underlying
        # A declaration in progress may still point to another named type: follow it.
        seen: set[Type] | None = None
        while isinstance(under, (Named, Alias)):
            if seen is None:
                seen = {self}
            if under in seen or len(seen) > _MAX_CHAIN:
                return INVALID_TYPE
            seen.add(under)
            under = unalias(under) if isinstance(under, Alias) else (under.resolve() or under._underlying)  # type: ignore[func-returns-value]
        return under if under is not None else INVALID_TYPE

    def set_underlying(self, type: Type) -> None:
        """Give the type its underlying type (decl.py; the std facts)."""
        self._underlying = type

    @property
    def methods(self) -> list[Func]:
        """All declared methods; those of an instance are substituted."""
        self.resolve()
        if self.orig is not self:
            from gopy.types.instantiate import instance_methods

            return instance_methods(self)
        if self._methods is None:
            self._methods = []
        return self._methods

    def add_method(self, method: Func) -> None:
        """Add a method to an origin type."""
        if self._methods is None:
            self._methods = []
        self._methods.append(method)
        self._index = None

    def drop_method(self, name: str) -> None:
        """Take a method from an origin type, for another one in its place."""
        self._methods = [method for method in self.methods if method.name != name]
        self._index = None

    def set_methods(self, methods: list[Func]) -> None:
        """Give an origin type other methods: those that it had before."""
        self._methods = methods
        self._index = None


class Alias(Type):
    """type A = T; generic aliases have type_params, their instances orig and targs (like Named)."""

    __slots__ = ("obj", "orig", "targs", "type_params", "rhs", "_actual")

    def __init__(self, obj: TypeName, rhs: Type | None) -> None:
        self.obj = obj
        self.orig: Alias = self
        self.targs: list[Type] = []
        self.type_params: list[TypeParam] = []
        self.rhs = rhs  # the type as written; None while the declaration is checked
        self._actual: Type | None = None

    def underlying(self) -> Type:
        return unalias(self).underlying()


def unalias(type: Type) -> Type:
    """The type that an alias stands for, through all aliases; any other type unchanged."""
    if not isinstance(type, Alias):
        return type
    if type._actual is None:
        seen: set[Type] = set()
        at: Type = type
        while isinstance(at, Alias):
            if at in seen or at.rhs is None:
                return INVALID_TYPE
            seen.add(at)
            at = at.rhs
        type._actual = at
    return type._actual


class TypeParam(Type):
    """A type parameter; `index` in its list, `bound` its constraint (any type before it is wrapped in an interface)."""

    __slots__ = ("obj", "index", "bound", "id")
    _next_id = 0

    def __init__(self, obj: TypeName, bound: Type, index: int = -1) -> None:
        self.obj = obj
        self.index = index
        self.bound = bound
        TypeParam._next_id += 1
        self.id = TypeParam._next_id

    def underlying(self) -> Type:
        return self.iface()

    def iface(self) -> Type:
        """The constraint as an Interface (typeset.py computes and keeps it)."""
        from gopy.types.typeset import constraint_interface

        return constraint_interface(self)
