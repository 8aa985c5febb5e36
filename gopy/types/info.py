"""What the checker found out about a package's syntax (go/types' Info), keyed by AST node."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.constant.value import Value
    from gopy.syntax.ast import Expr, Ident, Node, SelectorExpr
    from gopy.types.objects import Func, Object, Var
    from gopy.types.scope import Scope
    from gopy.types.typ import Type

FIELD_VAL = 0  # x.f is a struct field
METHOD_VAL = 1  # x.f is a method of a value
METHOD_EXPR = 2  # T.f is a method expression


class TypeAndValue:
    """An expression's mode (an operand.py mode), type, and constant value (None: not constant)."""

    __slots__ = ("mode", "type", "value")

    def __init__(self, mode: int, type: Type, value: Value | None) -> None:
        self.mode = mode
        self.type = type
        self.value = value


class Selection:
    """x.f: `kind`; `recv` the type of x; `obj` the Var or Func; `index` the path of field indices; `indirect`: a pointer
    was followed on the way."""

    __slots__ = ("kind", "recv", "obj", "index", "indirect", "type")

    def __init__(self, kind: int, recv: Type, obj: Var | Func, index: list[int], indirect: bool, type: Type) -> None:
        self.kind = kind
        self.recv = recv
        self.obj = obj
        self.index = index
        self.indirect = indirect
        self.type = type  # of the expression: a METHOD_EXPR's has the receiver as first parameter


class Instance:
    """An instantiation: type arguments (also inferred ones) and the instantiated type."""

    __slots__ = ("targs", "type")

    def __init__(self, targs: list[Type], type: Type) -> None:
        self.targs = targs
        self.type = type


class Initializer:
    """One step of package initialisation: lhs = rhs."""

    __slots__ = ("lhs", "rhs")

    def __init__(self, lhs: list[Var], rhs: Expr) -> None:
        self.lhs = lhs
        self.rhs = rhs


class Info:
    """All results for one package.

    `types`: every expression that was checked (identifiers being declared are in `defs` instead); `defs`: identifier ->
    object it declares (None for package clauses and symbolic type-switch variables); `uses`: identifier -> object it means;
    `implicits`: ImportSpec without name -> PkgName, CaseClause of a type switch -> its Var, Field -> anonymous parameter;
    `selections`: x.f other than package-qualified names; `scopes`: File, FuncType, BlockStmt, IfStmt, SwitchStmt,
    TypeSwitchStmt, CaseClause, CommClause, ForStmt, RangeStmt, TypeSpec -> the scope it opens; `instances`: identifier of a
    generic function or type -> its instance; `init_order`: the package's variable initialisations in order;
    `file_versions`: File -> language version in force.
    """

    __slots__ = (
        "types",
        "defs",
        "uses",
        "implicits",
        "selections",
        "scopes",
        "instances",
        "init_order",
        "file_versions",
    )

    def __init__(self) -> None:
        self.types: dict[Expr, TypeAndValue] = {}
        self.defs: dict[Ident, Object | None] = {}
        self.uses: dict[Ident, Object] = {}
        self.implicits: dict[Node, Object] = {}
        self.selections: dict[SelectorExpr, Selection] = {}
        self.scopes: dict[Node, Scope] = {}
        self.instances: dict[Ident, Instance] = {}
        self.init_order: list[Initializer] = []
        self.file_versions: dict[Node, str] = {}

    def type_of(self, expr: Expr) -> Type | None:
        """The type of an expression or identifier; None where the checker found none (or after an error)."""
        found = self.types.get(expr)
        if found is not None:
            return found.type
        obj = self.object_of(expr)
        return obj.type if obj is not None and obj.typed else None

    def object_of(self, ident: Node) -> Object | None:
        """What an identifier declares or means; None for other nodes and unknown names."""
        obj: Object | None = self.defs.get(ident)  # type: ignore[call-overload]
        if obj is None:
            obj = self.uses.get(ident)  # type: ignore[call-overload]
        return obj

    def value_of(self, expr: Expr) -> Value | None:
        """The constant value of an expression, or None."""
        found = self.types.get(expr)
        return found.value if found is not None else None
