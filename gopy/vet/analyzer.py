"""What an analyzer is, and what it gets to work with (after go/analysis).

An analyzer is a name, a sentence of documentation and a function `run(p: Pass)` that reports findings. All analyzers of
a package share one Unit: syntax, types, the one traversal, control-flow graphs and facts about functions of other
packages. Analysis also runs after type errors: a type may be missing (None) or INVALID_TYPE, and an analyzer is then
silent about that expression.
"""

from __future__ import annotations

from bisect import bisect_right

from gopy.source.diagnostic import VET, Diagnostic, Fix, Related, Text
from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.types.operand import NIL_VALUE
from gopy.types.typ import TYP, UNTYPED_NIL
from gopy.types.version import NEWEST_MINOR, version_minor
from gopy.vet.inspect import Inspection

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gopy.constant.value import Value
    from gopy.source.file import FileSet
    from gopy.types.info import Info
    from gopy.types.objects import Func, Object
    from gopy.types.package import Package
    from gopy.types.typ import Type
    from gopy.vet.cfg import CFG, ControlFlow
    from gopy.vet.inspect import Function, N


class Analyzer:
    """One check. `doc`: what it finds, in one line; `tier`: VET or TEACH, the kind of its diagnostics."""

    __slots__ = ("doc", "name", "run", "tier")

    def __init__(self, name: str, doc: Text, run: Callable[[Pass], None], tier: str = VET) -> None:
        self.name = name
        self.doc = doc
        self.run = run
        self.tier = tier


class Facts:
    """What analysis found out about functions, kept for the packages that import theirs.

    Functions are keyed by their (origin) object, which packages of one run share. Std's facts stand in types.std.
    """

    __slots__ = ("no_return", "print_kinds")

    def __init__(self) -> None:
        self.no_return: set[Func] = set()  # functions that never return to their caller
        self.print_kinds: dict[Object, str] = {}  # print-like functions: passes.printf_wrappers


class Unit:
    """One package under analysis: everything its analyzers share.

    `shared` keeps what one analyzer computed for another, by name.
    """

    __slots__ = (
        "_bases",
        "_definitions",
        "_flow",
        "facts",
        "files",
        "fset",
        "imports",
        "info",
        "inspection",
        "pkg",
        "shared",
    )

    def __init__(self, fset: FileSet, files: list[ast.File], pkg: Package, info: Info, facts: Facts) -> None:
        self.fset = fset
        self.files = files
        self.pkg = pkg
        self.info = info
        self.facts = facts
        self.inspection = Inspection(files)
        self.imports = frozenset(imported.path for imported in pkg.imports)
        self.shared: dict[str, object] = {}
        self._bases = [file.source.base for file in files]
        self._definitions: dict[Object, ast.Ident] | None = None
        self._flow: ControlFlow | None = None

    @property
    def flow(self) -> ControlFlow:
        """Control-flow graphs of the package's functions."""
        if self._flow is None:
            from gopy.vet.cfg import ControlFlow

            self._flow = ControlFlow(self)
        return self._flow

    def file(self, pos: int) -> ast.File:
        """The syntax of the file that holds a position."""
        return self.files[max(bisect_right(self._bases, pos) - 1, 0)]

    def file_version(self, pos: int) -> int:
        """N of the language version 1.N in force at a position."""
        minor = version_minor(self.info.file_versions.get(self.file(pos), ""))
        return minor if minor >= 0 else NEWEST_MINOR

    def definition(self, obj: Object | None) -> ast.Ident | None:
        """The identifier that declares an object of this package."""
        if self._definitions is None:
            self._definitions = {defined: ident for ident, defined in self.info.defs.items() if defined is not None}
        return self._definitions.get(obj) if obj is not None else None

    def initial_value(self, obj: Object | None) -> ast.Expr | None:
        """The expression whose value a variable gets where it is declared; None if there is no such single expression."""
        ident = self.definition(obj)
        parent = self.inspection.parent(ident) if ident is not None else None
        names: Sequence[ast.Expr]
        if isinstance(parent, ast.AssignStmt):
            names, values = parent.lhs, parent.rhs
        elif isinstance(parent, ast.ValueSpec):
            names, values = parent.names, parent.values
        else:
            return None
        if len(names) != len(values):
            return None
        return next((value for name, value in zip(names, values, strict=True) if name is ident), None)


class Pass:
    """One analyzer at work on one package."""

    __slots__ = ("analyzer", "diagnostics", "files", "fset", "info", "inspection", "pkg", "unit")

    def __init__(self, analyzer: Analyzer, unit: Unit) -> None:
        self.analyzer = analyzer
        self.unit = unit
        self.fset = unit.fset
        self.files = unit.files
        self.pkg = unit.pkg
        self.info = unit.info
        self.inspection = unit.inspection
        self.diagnostics: list[Diagnostic] = []

    def report(
        self,
        at: ast.Node | int,
        message: Text | str,
        *,
        end: int = NO_POS,
        fixes: list[Fix] | None = None,
        related: list[Related] | None = None,
        hints: list[Text] | None = None,
    ) -> None:
        """Report a finding at a node (its whole extent) or at a position (up to `end`, if given)."""
        if isinstance(at, int):
            pos = at
        else:
            pos, end = at.pos, end or at.end
        self.diagnostics.append(
            Diagnostic(
                pos,
                message,
                self.analyzer.name,
                self.analyzer.tier,
                end=end,
                fixes=fixes,
                related=related,
                hints=hints,
            )
        )

    def nodes(self, *classes: type[N]) -> list[N]:
        """All nodes of exactly these classes, in source order."""
        return self.inspection.nodes(*classes)

    def parent(self, node: ast.Node) -> ast.Node | None:
        """The node that holds this one; None for a File."""
        return self.inspection.parent(node)

    def path(self, node: ast.Node) -> list[ast.Node]:
        """The nodes from the File down to this one, itself included."""
        return self.inspection.path(node)

    def ancestors(self, node: ast.Node) -> Iterator[ast.Node]:
        """The nodes around this one, from its parent outwards."""
        return self.inspection.ancestors(node)

    def enclosing_function(self, node: ast.Node) -> Function | None:
        """The innermost function declaration or literal around a node."""
        return self.inspection.enclosing_function(node)

    def enclosing_loop(self, node: ast.Node) -> ast.ForStmt | ast.RangeStmt | None:
        """The innermost loop around a node, within its function."""
        for around in self.inspection.ancestors(node):
            if isinstance(around, (ast.ForStmt, ast.RangeStmt)):
                return around
            if isinstance(around, (ast.FuncDecl, ast.FuncLit)):
                return None
        return None

    def cfg(self, function: Function) -> CFG | None:
        """The control-flow graph of a function's body; None where there is no body."""
        return self.unit.flow.graph(function)

    def type_of(self, expr: ast.Expr) -> Type | None:
        """The type of an expression; None where the checker found none. That of nil is untyped nil, whatever it becomes."""
        found = self.info.types.get(expr)
        if found is None:
            return self.info.type_of(expr)
        return TYP[UNTYPED_NIL] if found.mode == NIL_VALUE else found.type

    def value_of(self, expr: ast.Expr) -> Value | None:
        """The constant value of an expression, or None."""
        return self.info.value_of(expr)

    def text(self, expr: ast.Expr) -> str:
        """An expression as gofmt writes it."""
        from gopy.vet.expr_text import expr_text

        return expr_text(self.unit.file(expr.pos), expr)

    def string_of(self, expr: ast.Expr) -> bytes | None:
        """The bytes of a constant string expression, or None."""
        found = self.info.types.get(expr)
        value = found.value if found is not None else None
        return value if isinstance(value, bytes) else None
