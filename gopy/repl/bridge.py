"""Python and a session of Go: variables passed in both directions, functions of Go called from Python.

What happens in Go is in hidden cells, which count for nothing: they take values out of the room that package
internal/bridge makes, or send them as messages (values.py). A function's cell is compiled at the first call
and only run at later ones.
"""

from __future__ import annotations

from gopy.repl.machine import DONE, Ended
from gopy.repl.values import Decoder, GoError, encode, go_type
from gopy.source.file import NO_POS
from gopy.types.objects import Func, Object, PkgName, TypeName, is_exported
from gopy.types.typ import Signature
from gopy.types.typestring import type_string

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.repl.session import Session
    from gopy.repl.state import Loadable
    from gopy.types.package import Package

BRIDGE = "internal/bridge"
_REFUSAL = b"\x02"
_IMPORT = f'import gopy_bridge "{BRIDGE}"\n'


class BridgeError(Exception):
    """What goes wrong in Go: IPython shows it without a trace of Python."""

    def _render_traceback_(self) -> list[str]:
        return [f"{type(self).__name__}: {self}"]


class GoPanic(BridgeError):
    """A panic or fatal error ended Go code: str() is what Go printed."""


class GoInterrupted(BridgeError):
    """Go code was interrupted, or reached a limit."""


class CompileError(BridgeError):
    """Go code does not compile: str() is what is wrong with it, a line each."""


class Bridge:
    """The bridge of a session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._classes: dict[tuple[str, tuple[str, ...]], type] = {}
        self._calls: dict[str, Loadable] = {}

    def get(self, name: str, numpy: bool = False) -> Any:
        """The value of an expression of Go. Errors: CompileError, GoPanic."""
        self._run_hidden(f"{_IMPORT}{{\n\tv := {name}\n\tgopy_bridge.Put(&v)\n}}")
        return self._received(numpy)[0]

    def set(self, name: str, value: Any, type: str = "") -> None:
        """Give a variable a value; it is declared if the session has none with the name, or one of another type.

        Parameters: `type`, in Go; by default the one that is like the value's in Python. Errors: TypeError,
        CompileError; TypeError also if the value does not fit the type.
        """
        if not name.isidentifier():
            raise ValueError(f"{name!r} is no name of Go")
        data = encode(value)
        wanted = type or self._type_for(value)
        self._fill(data)
        self._run_hidden(f"{_IMPORT}var {name} {wanted}\ngopy_bridge.Get(&{name})")
        self._taken()

    def call(self, name: str, arguments: list[Any], numpy: bool = False) -> list[Any]:
        """Call a function by its name in Go; all its results. Errors: those above."""
        data = b"".join(encode(argument) for argument in arguments)
        loadable = self._calls.get(name)
        session = self._session
        if loadable is None:
            compiled = self._compile(f"{_IMPORT}gopy_bridge.Call({name})")
            self._fill(data, compiled)
            self._calls[name] = compiled
            self._check(session.run_hidden(compiled))
        else:
            self._fill(data)
            self._check(session.run_again(loadable))
        return self._received(numpy)

    def forget(self) -> None:
        """Names may mean something else now."""
        self._calls.clear()

    def _type_for(self, value: Any) -> str:
        fields = getattr(type(value), "__dataclass_fields__", None)
        known = self._session.state.names.session.elems.get(type(value).__name__)
        if fields is not None and isinstance(known, TypeName):
            return known.name
        text = go_type(value)
        if fields is not None:
            self._run_hidden(f"type {type(value).__name__} {text}")
            return type(value).__name__
        return text

    def _fill(self, data: bytes, loadable: Loadable | None = None) -> None:
        self._session.fill(data, loadable.packages if loadable is not None else [BRIDGE])

    def _compile(self, text: str) -> Loadable:
        found = self._session.compile_hidden(text)
        if isinstance(found, list):
            raise CompileError("\n".join(found))
        return found

    def _run_hidden(self, text: str) -> None:
        loadable = self._compile(text)
        self._check(self._session.run_hidden(loadable))

    def _check(self, ended: Ended) -> None:
        if ended.how == DONE:
            return
        if ended.how == "interrupted":
            raise GoInterrupted(ended.reason)
        raise GoPanic(self._session.hidden_errors().strip())

    def _taken(self) -> bytes:
        """The message that has come. Errors: TypeError, if a value was refused."""
        message = self._session.take_received()
        if message[:1] == _REFUSAL:
            raise TypeError(message[1:].decode("utf-8", "replace"))
        return message

    def _received(self, numpy: bool) -> list[Any]:
        message = self._taken()
        return Decoder(self._classes, numpy).values(message)


class GoFunction:
    """A function of Go, to be called from Python.

    The results are its value: None, one, or a tuple. If the last one is an error, it is raised when there is one, and
    left out when there is none.
    """

    def __init__(self, bridge: Bridge, name: str, signature: Signature, doc: str, package: Package) -> None:
        self._bridge = bridge
        self._name = name
        self._go = signature
        self.__name__ = name.rpartition(".")[2]
        self.__doc__ = doc

        def qualify(pkg: Package) -> str:
            return "" if pkg is package else pkg.name

        self._types = [type_string(var.type, qualify) for var in signature.params.vars]
        self._results = [type_string(var.type, qualify) for var in signature.results.vars]

    def __call__(self, *arguments: Any, numpy: bool = False, **named: Any) -> Any:
        values = self._bind(arguments, named)
        results = self._bridge.call(self._name, values, numpy)
        if self._results and self._results[-1] == "error":
            error = results.pop()
            if isinstance(error, GoError):
                raise error
        return None if not results else results[0] if len(results) == 1 else tuple(results)

    def _bind(self, arguments: tuple[Any, ...], named: dict[str, Any]) -> list[Any]:
        names = [var.name or f"arg{i}" for i, var in enumerate(self._go.params.vars)]
        values = list(arguments)
        if self._go.variadic:
            fixed = len(names) - 1
            if len(values) < fixed:
                values += [self._named(name, named) for name in names[len(values) : fixed]]
            values[fixed:] = [list(values[fixed:])]
        else:
            if len(values) > len(names):
                raise TypeError(f"{self.__name__} takes {len(names)} arguments, {len(values)} were given")
            values += [self._named(name, named) for name in names[len(values) :]]
        if named:
            raise TypeError(f"{self.__name__} has no parameter {next(iter(named))} to be given")
        return values

    def _named(self, name: str, named: dict[str, Any]) -> Any:
        if name not in named:
            raise TypeError(f"{self.__name__} needs an argument {name}")
        return named.pop(name)

    @property
    def __signature__(self) -> Any:
        from inspect import Parameter, Signature as PythonSignature

        parameters = []
        for i, (var, type) in enumerate(zip(self._go.params.vars, self._types, strict=True)):
            variadic = self._go.variadic and i == len(self._types) - 1
            kind = Parameter.VAR_POSITIONAL if variadic else Parameter.POSITIONAL_OR_KEYWORD
            parameters.append(Parameter(var.name or f"arg{i}", kind, annotation=type))
        result = ", ".join(self._results)
        return PythonSignature(parameters, return_annotation=result)

    def __repr__(self) -> str:
        parameters = ", ".join(
            f"{var.name} {type}".strip() for var, type in zip(self._go.params.vars, self._types, strict=True)
        )
        results = ", ".join(self._results)
        return f"<func {self._name}({parameters})" + (f" ({results})>" if len(self._results) > 1 else f" {results}>")


class GoModule:
    """A package of Go as Python sees it: its exported functions, and its constants and variables (as they are then)."""

    def __init__(
        self, name: str, lookup: Callable[[str], Object | None], names: list[str], session: Session, prefix: str
    ) -> None:
        self.__name__ = name
        self._lookup = lookup
        self._names = names
        self._session = session
        self._prefix = prefix

    @property
    def session(self) -> Session:
        """The session that the package lives in."""
        return self._session

    def __dir__(self) -> list[str]:
        return self._names

    def __getattr__(self, name: str) -> Any:
        obj = self._lookup(name) if is_exported(name) else None
        if obj is None:
            raise AttributeError(f"package {self.__name__} has no exported {name}")
        if isinstance(obj, Func):
            from gopy.repl.documentation import written

            doc = written(self._session.state, obj).doc
            return GoFunction(
                self._session.bridge, self._prefix + name, obj.signature, doc, self._session.state.names.package
            )
        if isinstance(obj, TypeName):
            raise AttributeError(f"{name} is a type; only functions, variables and constants can be used from Python")
        return self._session.bridge.get(self._prefix + name)


def load(package: str, session: Session | None = None) -> GoModule:
    """A package of Go as a module: a directory, a file, or an import path, of a package of the library ("strings") or of the
    module around the present directory.

    Errors: CompileError; OSError if there is no such file or directory.
    """
    import os

    from gopy.repl.session import Session as NewSession

    texts = _files(package) if os.path.exists(package) else []
    if session is None:
        place = os.path.abspath(package) if texts else os.getcwd()
        session = NewSession(module=place if os.path.isdir(place) else os.path.dirname(place))
    names = session.state.names
    found = None if texts else _import(session, package)
    if found is not None:
        alias = f"gopy_{found.name}"
        names.imports.elems[alias] = PkgName(NO_POS, names.package, alias, found, None)
        exported = [name for name in found.scope.names() if is_exported(name)]
        return GoModule(package, found.scope.lookup, exported, session, alias + ".")
    if not texts:
        texts = _files(package)
    problems = session.run_files(texts)
    if problems:
        session.close()
        raise CompileError("\n".join(problems))
    exported = [name for name in names.session.elems if is_exported(name)]
    return GoModule(
        os.path.basename(os.path.abspath(package)).removesuffix(".go"), names.session.lookup, exported, session, ""
    )


def _import(session: Session, path: str) -> Package | None:
    """The package that an import path means. Errors: CompileError for one that does not compile."""
    from gopy.types.package import ImportFailure

    local = session.state.names.local
    if not session.library.is_std(path) and (local is None or path not in local.paths()):
        return None
    try:
        return session.state.names.import_package(path)
    except ImportFailure as failure:
        raise CompileError(str(failure)) from None


def _files(place: str) -> list[tuple[str, str]]:
    import os

    paths = [place]
    if os.path.isdir(place):
        paths = [
            os.path.join(place, name)
            for name in sorted(os.listdir(place))
            if name.endswith(".go") and not name.endswith("_test.go")
        ]
        if not paths:
            raise FileNotFoundError(2, "no Go files in", place)
    found = []
    for path in paths:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            found.append((path, file.read()))
    return found
