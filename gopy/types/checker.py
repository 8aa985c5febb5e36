"""The state of one package's check, and how errors are reported.

A Checker holds what go/types' Checker holds; the rules themselves are functions in the modules named after the language's
notions (expr, stmt, decl, ...), each taking the Checker first. Delayed work (function bodies, completion of types) is
queued by `later` and run by check.py once the declarations it needs are known.
"""

from __future__ import annotations

from gopy.source.diagnostic import ERROR, Diagnostic, Fix, Related, Text
from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.types.context import Context
from gopy.types.info import Info
from gopy.types.mono import MonoGraph
from gopy.types.objects import Object
from gopy.types.operand import Operand
from gopy.types.version import version_minor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Set as AbstractSet

    from gopy.constant.value import Value
    from gopy.source.file import FileSet
    from gopy.types.named import Named
    from gopy.types.objects import Func, PkgName, TypeName, Var
    from gopy.types.package import Importer, Package
    from gopy.types.scope import Scope
    from gopy.types.typ import Interface, Signature, Type

    At = Operand | ast.Node | Object | int


class Environment:
    """Where the checker is: go/types' environment, saved and replaced around declarations and function bodies."""

    __slots__ = (
        "decl",
        "scope",
        "version",
        "iota",
        "err_pos",
        "in_tparam_list",
        "sig",
        "is_panic",
        "has_label",
        "has_call_or_recv",
    )

    def __init__(self, scope: Scope, version: str = "", decl: DeclInfo | None = None) -> None:
        self.decl = decl  # the package-level declaration whose initialisation dependencies are collected
        self.scope = scope
        self.version = version  # "go1.21", or "" for the newest
        self.iota: Value | None = None  # inside a constant declaration
        self.err_pos = NO_POS  # inside a repeated constant declaration: where it was first written
        self.in_tparam_list = False
        self.sig: Signature | None = None  # of the function whose body is checked
        self.is_panic: set[ast.CallExpr] | None = None  # calls of the built-in panic, for missing return
        self.has_label = False
        self.has_call_or_recv = False  # for len and cap being constant


class DeclInfo:
    """A package-level const, type, var or func declaration, with the objects it depends on (initorder.py)."""

    __slots__ = ("file_scope", "version", "lhs", "vtyp", "init", "inherited", "tdecl", "fdecl", "deps", "spec")

    def __init__(self, file_scope: Scope, version: str) -> None:
        self.file_scope = file_scope
        self.version = version
        self.lhs: list[Var] | None = None  # lhs of an n:1 variable declaration
        self.vtyp: ast.Expr | None = None  # type of a const or var
        self.init: ast.Expr | None = None  # initial value of a const or var
        self.inherited = False  # the initial value is that of an earlier line
        self.tdecl: ast.TypeSpec | None = None
        self.fdecl: ast.FuncDecl | None = None
        self.spec: ast.ValueSpec | None = None
        self.deps: dict[Object, None] = {}  # an ordered set


class Config:
    """What the caller asks: language version, importer, and which of gc's extra rules hold.

    `go_version`: "go1.N" of the module ("" is the newest); `importer`: import path to Package;
    `ignore_func_bodies`: only the API is wanted; `is_std`: the package belongs to the standard library;
    `branch_errors`: misplaced break, continue, goto and labels are the checker's to report (the parser does it);
    `fake_import_c`: import "C" is no error; `command`: the package is to be linked, so main must have a func main;
    `lazy_bodies`: bodies of functions are checked when they are asked for (Result.check_body), of a package known to be right.
    """

    __slots__ = (
        "go_version",
        "importer",
        "ignore_func_bodies",
        "is_std",
        "branch_errors",
        "fake_import_c",
        "command",
        "lazy_bodies",
    )

    def __init__(
        self,
        go_version: str = "",
        importer: Importer | None = None,
        *,
        ignore_func_bodies: bool = False,
        is_std: bool = False,
        branch_errors: bool = False,
        fake_import_c: bool = False,
        command: bool = False,
        lazy_bodies: bool = False,
    ) -> None:
        self.go_version = go_version
        self.importer = importer
        self.ignore_func_bodies = ignore_func_bodies
        self.is_std = is_std
        self.branch_errors = branch_errors
        self.fake_import_c = fake_import_c
        self.command = command
        self.lazy_bodies = lazy_bodies


class ErrorBuilder:
    """An error being put together: a message at its place, and messages that continue it (gc's indented lines)."""

    __slots__ = ("checker", "code", "parts", "soft", "fixes", "hints")

    def __init__(self, checker: Checker, code: str) -> None:
        self.checker = checker
        self.code = code
        self.parts: list[tuple[At, str]] = []
        self.soft = False
        self.fixes: list[Fix] = []
        self.hints: list[Text] = []

    def add(self, at: At, message: str) -> ErrorBuilder:
        """Add a part; the first one gives the error's position."""
        self.parts.append((at, message))
        return self

    def add_alt_decl(self, obj: Object) -> ErrorBuilder:
        """Add `other declaration of x`, if the object has a place in source."""
        if obj.pos != NO_POS:
            self.parts.append((obj, f"other declaration of {obj.name}"))
        return self

    def report(self) -> None:
        """Report the error, unless it follows from an earlier one."""
        from gopy.types.errors import report

        report(self)


class Checker:
    """The state of one package's check. Fields starting with `_` belong to the module named in the comment."""

    def __init__(self, fset: FileSet, pkg: Package, config: Config, universe: Scope) -> None:
        self.fset = fset
        self.pkg = pkg
        self.config = config
        self.universe = universe
        self.info = Info()
        self.diagnostics: list[Diagnostic] = []
        self.files: list[ast.File] = []
        self.env = Environment(pkg.scope)
        # resolver.py
        self.imports: list[PkgName] = []
        self.fake_dot_imports = False  # any name may come from a package that is not there
        self.dot_imports: dict[tuple[Scope, str], PkgName] = {}
        self.obj_map: dict[Object, DeclInfo] = {}
        self.methods: dict[TypeName, list[Func]] = {}  # declared methods by base type, until they are collected
        self.object_order: list[Object] = []
        self.imported: dict[str, Package] = {}
        # expr.py: untyped expressions whose final type is not known yet
        self.untyped: dict[ast.Expr, UntypedInfo] = {}
        # check.py: the queue of delayed work; each entry runs once, in order; see `later`
        self.delayed: list[Callable[[], None]] = []
        self.delayed_versions: list[str] = []
        self.bodies: dict[ast.FuncDecl, tuple[str, Callable[[], None]]] = {}  # not checked yet, with lazy_bodies
        self.object_path: list[Object] = []  # decl.py: objects being declared, for cycle detection
        self.first_error: Diagnostic | None = None
        self.context = Context(self)  # instances of generic types
        self.package_paths: dict[str, set[str]] | None = None  # typestring.py: paths of packages in sight, by name
        self.mono = MonoGraph()
        self.valid_types: set[Type] = set()  # validtype.py: types known not to contain themselves
        self.shown: AbstractSet[ast.Stmt] = frozenset()  # expression statements whose values are shown (cells)
        self.interfaces: list[tuple[ast.InterfaceType, Interface]] = []  # interface.py: those that have elements
        self.endless: set[Type] = set()  # builtinunsafe.py: types that contain themselves, already reported
        self.declared: list[Named] = []  # types declared here, whose underlying types are settled at the end

    def error(self, at: At, code: str, message: str) -> None:
        """Report an error at a place: an operand, node (its start), object or position."""
        ErrorBuilder(self, code).add(at, message).report()

    def soft_error(self, at: At, code: str, message: str) -> None:
        """Report an error that does not make the program's meaning unclear (unused variable)."""
        builder = ErrorBuilder(self, code).add(at, message)
        builder.soft = True
        builder.report()

    def new_error(self, code: str) -> ErrorBuilder:
        """Start an error with several parts."""
        return ErrorBuilder(self, code)

    def later(self, action: Callable[[], None]) -> None:
        """Run `action` after the current declaration, in the present language version."""
        self.delayed.append(action)
        self.delayed_versions.append(self.env.version)

    def allow_version(self, want: str) -> bool:
        """Whether the language version in force is at least `want` ("go1.18")."""
        have = self.env.version
        return not have or version_minor(have) >= version_minor(want)

    def str(self, x: object) -> str:
        """A Type, Object, Operand, expression, constant or list of these, as gc prints it in a message."""
        from gopy.types.typestring import describe

        return describe(self, x)


class UntypedInfo:
    """An untyped expression waiting for its final type."""

    __slots__ = ("is_lhs", "mode", "type", "val")

    def __init__(self, is_lhs: bool, mode: int, type: Type, val: Value | None) -> None:
        self.is_lhs = is_lhs
        self.mode = mode
        self.type = type
        self.val = val


def diagnostic(pos: int, message: str, code: str, related: list[Related], end: int, soft: bool) -> Diagnostic:
    """A compiler error."""
    return Diagnostic(pos, message, code, ERROR, end=end, related=related, soft=soft)
