"""Types and everything else in messages, in gc's words.

`type_string` writes a type; `describe` (behind `Checker.str`) writes whatever a message may hold. A Qualifier gives the
name under which a package's types are shown: messages leave out the package being checked and use the package's name,
or its quoted path where several packages in sight share the name; without a Qualifier the path is written.
"""

from __future__ import annotations

from gopy.constant.format import quote
from gopy.types.named import Alias, Named, TypeParam
from gopy.types.objects import Object, is_exported
from gopy.types.operand import Operand
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
    Term,
    Tuple,
    Type,
    Union,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.source.file import FileSet
    from gopy.types.checker import Checker
    from gopy.types.objects import TypeName
    from gopy.types.package import Package

    Qualifier = Callable[[Package], str]


def type_string(t: Type | None, qualifier: Qualifier | None = None) -> str:
    """A type in Go's syntax; packages by `qualifier` ("" leaves the package out), by default with their path."""
    if type(t) is Basic and t.kind != UNSAFE_POINTER:
        return t.name
    writer = TypeWriter(qualifier)
    writer.type(t)
    return "".join(writer.out)


def package_prefix(pkg: Package | None, qualifier: Qualifier | None) -> str:
    """What stands before a name of the package: "" or a qualification that ends in a dot."""
    if pkg is None:
        return ""
    name = qualifier(pkg) if qualifier is not None else pkg.path
    return name + "." if name else ""


def relative_to(pkg: Package) -> Qualifier:
    """A Qualifier that leaves out `pkg` and writes the paths of others."""
    return lambda other: "" if other is pkg else other.path


def qualifier(c: Checker) -> Qualifier:
    """The Qualifier of messages about the package being checked."""
    checked = c.pkg

    def qualify(pkg: Package) -> str:
        if pkg is checked:
            return ""
        paths = c.package_paths
        if paths is None:
            paths = c.package_paths = {}
            _mark_imports(checked, paths, set())
        if len(paths.get(pkg.name, ())) > 1:
            return f'"{pkg.path}"'
        return pkg.name

    return qualify


def _mark_imports(pkg: Package, paths: dict[str, set[str]], seen: set[Package]) -> None:
    stack = [pkg]
    while stack:
        at = stack.pop()
        if at not in seen:
            seen.add(at)
            paths.setdefault(at.name, set()).add(at.path)
            stack.extend(at.imports)


class TypeWriter:
    """Collects the text of types in `out`.

    `param_names`: also write the names of parameters; `pkg_info`: tell the package of the first unexported struct field,
    for two types that look alike; `fset`: positions for type parameters that are named like a predeclared type.
    """

    __slots__ = ("out", "qualifier", "param_names", "pkg_info", "fset", "_seen")

    def __init__(self, qualifier: Qualifier | None, fset: FileSet | None = None) -> None:
        self.out: list[str] = []
        self.qualifier = qualifier
        self.fset = fset
        self.param_names = True
        self.pkg_info = False
        self._seen: set[Type] = set()

    def type(self, t: Type | None) -> None:
        """Write a type; element types in a loop, since they may nest deep."""
        out = self.out
        closing = 0
        while True:
            kind = type(t)
            if kind is Pointer:
                out.append("*")
            elif kind is Slice:
                out.append("[]")
            elif kind is Array:
                out.append(f"[{t.length}]")  # type: ignore[union-attr]
            elif kind is Map:
                out.append("map[")
                self.type(t.key)  # type: ignore[union-attr]
                out.append("]")
            elif type(t) is Chan:
                out.append(_CHAN[t.dir])
                if t.dir == SEND_RECV and type(t.elem) is Chan and t.elem.dir == RECV_ONLY:
                    out.append("(")
                    closing += 1
            else:
                break
            t = t.elem  # type: ignore[union-attr]
        if t is None:
            out.append("<nil>")
        elif t in self._seen:
            out.append(f"<cycle to {type(t).__name__}>")
        elif type(t) is Basic:
            out.append("unsafe.Pointer" if t.kind == UNSAFE_POINTER else t.name)
        else:
            self._seen.add(t)
            _WRITE[type(t)](self, t)
            self._seen.discard(t)
        if closing:
            out.append(")" * closing)

    def struct(self, t: Struct) -> None:
        """Write struct{...}."""
        out = self.out
        out.append("struct{")
        for i, field in enumerate(t.fields):
            if i:
                out.append("; ")
            annotate = self.pkg_info and self.qualifier is None and not is_exported(field.name)
            if annotate:
                self.pkg_info = False
            if not field.embedded:
                out.append(field.name + " ")
            self.type(field.type)
            if annotate and field.pkg is not None:
                out.append(f" /* package {field.pkg.path} */ ")
            if tag := t.tag(i):
                out.append(" " + quote(tag))
        out.append("}")

    def function(self, t: Signature) -> None:
        """Write func(...) ..."""
        self.out.append("func")
        self.signature(t)

    def signature(self, t: Signature) -> None:
        """Write type parameters, parameters and results, without `func`."""
        out = self.out
        if t.type_params:
            self.type_params(t.type_params)
        self.tuple(t.params, t.variadic)
        results = t.results.vars
        if not results:
            return
        out.append(" ")
        if len(results) == 1 and not results[0].name:
            self.type(results[0].type)
        else:
            self.tuple(t.results, False)

    def tuple(self, t: Tuple, variadic: bool = False) -> None:
        """Write (x T, y ...T)."""
        out = self.out
        out.append("(")
        last = len(t.vars) - 1
        for i, var in enumerate(t.vars):
            if i:
                out.append(", ")
            if var.name and self.param_names:
                out.append(var.name + " ")
            typ = var.type
            if variadic and i == last:
                if type(typ) is Slice:
                    out.append("...")
                    self.type(typ.elem)
                else:  # append([]byte, string...)
                    self.type(typ)
                    out.append("...")
            else:
                self.type(typ)
        out.append(")")

    def union(self, t: Union) -> None:
        """Write A | ~B."""
        for i, term in enumerate(t.terms):
            if i:
                self.out.append(" | ")
            if term.tilde:
                self.out.append("~")
            self.type(term.type)

    def interface(self, t: Interface) -> None:
        """Write interface{...}; an implicit one as the constraint literal it stands for."""
        out = self.out
        if not t.methods and not t.embeddeds and t._tset is not None and t._tset.comparable:
            out.append("interface{comparable}")
            return
        if t.implicit:
            if not t.methods and len(t.embeddeds) == 1:
                self.type(t.embeddeds[0])
                return
            out.append("/* implicit */ ")
        out.append("interface{")
        first = True
        for method in t.methods:
            if not first:
                out.append("; ")
            first = False
            out.append(method.name)
            self.signature(method.signature)
        for typ in t.embeddeds:
            if not first:
                out.append("; ")
            first = False
            self.type(typ)
        out.append("}")

    def named(self, t: Named | Alias) -> None:
        """Write a type name with its type arguments, or the type parameters of a generic type."""
        self.type_name(t.obj)
        if t.targs:
            self.type_list(t.targs)
        elif t.orig is t:
            if type(t) is Named and t.loader is not None:
                t.resolve()
            if t.type_params:
                self.type_params(t.type_params)

    def type_param(self, t: TypeParam) -> None:
        """Write a type parameter's name, with its place if it hides a predeclared name."""
        from gopy.types.universe import universe

        name = t.obj.name
        self.out.append(name)
        if name in universe().elems:
            where = f" at {self.fset.position(t.obj.pos)}" if self.fset is not None else ""
            self.out.append(f" /* with {name} declared{where} */")

    def type_name(self, obj: TypeName) -> None:
        """Write a qualified type name."""
        name = obj.name
        if obj.pkg is not None and obj.pkg.homes is not None:
            name = obj.pkg.homes.outdated.get(obj, name)
        self.out.append(package_prefix(obj.pkg, self.qualifier) + name)

    def type_list(self, types: list[Type]) -> None:
        """Write [A, B]."""
        self.out.append("[")
        for i, typ in enumerate(types):
            if i:
                self.out.append(", ")
            self.type(typ)
        self.out.append("]")

    def type_params(self, tparams: list[TypeParam]) -> None:
        """Write [P, Q C, R D]; neighbours with the same constraint share it."""
        out = self.out
        out.append("[")
        bound: Type | None = None
        for i, tpar in enumerate(tparams):
            if i:
                if tpar.bound is not bound:
                    out.append(" ")
                    self.type(bound)
                out.append(", ")
            bound = tpar.bound
            self.type(tpar)
        if bound is not None:
            out.append(" ")
            self.type(bound)
        out.append("]")


_CHAN = {SEND_RECV: "chan ", SEND_ONLY: "chan<- ", RECV_ONLY: "<-chan "}

_WRITE: dict[type, Callable[..., None]] = {
    Struct: TypeWriter.struct,
    Signature: TypeWriter.function,
    Tuple: TypeWriter.tuple,
    Union: TypeWriter.union,
    Interface: TypeWriter.interface,
    Named: TypeWriter.named,
    Alias: TypeWriter.named,
    TypeParam: TypeWriter.type_param,
}


def describe(c: Checker, x: object) -> str:
    """Anything a message may hold, as gc prints it: types, objects, operands, expressions, terms, values, lists of these."""
    if isinstance(x, str):
        return x
    if x is None:
        return "<nil>"
    if isinstance(x, Type):
        if type(x) is Basic and x.kind != UNSAFE_POINTER:
            return x.name
        writer = TypeWriter(qualifier(c), c.fset)
        writer.type(x)
        return "".join(writer.out)
    if isinstance(x, Object):
        from gopy.types import objectstring

        return objectstring.object_string(x, qualifier(c))
    if isinstance(x, Operand):
        from gopy.types import operandstring

        return operandstring.operand_string(c, x)
    from gopy.syntax import ast

    if isinstance(x, ast.Node):
        from gopy.types import exprstring

        return exprstring.expr_string(x)
    if isinstance(x, Term):
        return str(x)  # with package paths in full
    if isinstance(x, (list, tuple)):
        return "[" + ", ".join(describe(c, item) for item in x) + "]"
    if isinstance(x, bool):
        return "true" if x else "false"
    if isinstance(x, int):
        return str(x)
    from gopy.constant import value

    return value.str_of(x)  # type: ignore[arg-type]
