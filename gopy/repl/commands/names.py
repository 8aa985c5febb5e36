"""Commands about names: what the session has, what a type or a package is."""

from __future__ import annotations

from gopy.repl.commands.command import NAME, Command, CommandError
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.repl.terminal.core import Repl
    from gopy.types.objects import Object
    from gopy.types.package import Package
    from gopy.types.typ import Type


def variables(repl: Repl, argument: str) -> None:
    """`:vars`: name, type and value of each variable."""
    from gopy.types.objects import Const, Var

    names = repl.session.state.names.session.elems
    found = {name: obj for name, obj in names.items() if isinstance(obj, Var) and not name.startswith("_")}
    values = _values(repl, list(found))
    rows = [(name, _type(repl, obj.type), values.get(name, "")) for name, obj in found.items()]
    constants = [(name, obj) for name, obj in names.items() if isinstance(obj, Const)]
    rows += [(name, "const " + _type(repl, obj.type), str(obj.val)) for name, obj in constants]
    _table(repl, rows, Text("there are no variables"))


def _values(repl: Repl, names: Sequence[str]) -> dict[str, str]:
    """The text of each variable's value, in one line. Empty if one of them cannot be shown."""
    if not names:
        return {}
    result = repl.aside("\n".join(names))
    if len(result.values) != len(names):
        return {}
    return {
        name: " ".join(shown.text.split("\n")).replace("\t", "")
        for name, shown in zip(names, result.values, strict=True)
    }


def functions(repl: Repl, argument: str) -> None:
    """`:funcs`: functions and methods, and those that wait for something."""
    from gopy.syntax import ast
    from gopy.types.objects import Func

    state = repl.session.state
    rows: list[tuple[str, ...]] = []
    for declaration in state.declarations:
        for obj in declaration.objects:
            if isinstance(obj, Func) and isinstance(declaration.node, ast.FuncDecl):
                rows.append((", ".join(declaration.names), _declared(repl, obj)))
    for declaration in state.waiting:
        missing = ", ".join(sorted(declaration.missing))
        waits = Text("waits for {missing}", missing=missing).translated(repl.console.translate)
        rows.append((", ".join(declaration.names), waits))
    _table(repl, rows, Text("there are no functions"))


def types(repl: Repl, argument: str) -> None:
    """`:types`: the types declared, with what they are and their methods."""
    from gopy.types.objects import TypeName

    rows: list[tuple[str, ...]] = []
    for name, obj in repl.session.state.names.session.elems.items():
        if not isinstance(obj, TypeName):
            continue
        rows.append((name, _type(repl, obj.type.underlying())))
        methods = [method for method in getattr(obj.type, "methods", []) if method.typed]
        rows += [("", _declared(repl, method)) for method in methods]
    _table(repl, rows, Text("there are no types"))


def imports(repl: Repl, argument: str) -> None:
    """`:imports`: what cells have imported."""
    from gopy.types.objects import PkgName

    rows: list[tuple[str, ...]] = []
    for name, obj in repl.session.state.names.imports.elems.items():
        if isinstance(obj, PkgName):
            rows.append((name, f'"{obj.imported.path}"'))
    _table(repl, rows, Text("nothing was imported; packages of std can be used without"))


def type_of(repl: Repl, argument: str) -> None:
    """`:type EXPRESSION`: its type; it is not evaluated."""
    if not argument:
        raise CommandError(Text("which expression? :{command} EXPRESSION", command="type"))
    from gopy.repl.terminal.ask import expression_type

    found = expression_type(repl.session, argument)
    if isinstance(found, list):
        repl.presenter.diagnostics(found, repl.session.state.fset)
        raise CommandError("" if found else Text("that has no type"))
    repl.console.line(repl.console.go(", ".join(_type(repl, t) for t in found)))


def show(repl: Repl, argument: str) -> None:
    """`:show EXPRESSION`: value, type and sizes."""
    if not argument:
        raise CommandError(Text("which expression? :{command} EXPRESSION", command="show"))
    result = repl.run(argument, show=False)
    values, result.values = result.values, []
    repl.presenter.show(result)
    for shown in values:
        name = f"_{result.number}" + (f"_{shown.index + 1}" if shown.of > 1 else "")
        repl.presenter.value(shown, name, typed=True)
    if not result.ok:
        repl.failed = True


def doc(repl: Repl, argument: str) -> None:
    """`:doc NAME`, `?name`."""
    _inspect(repl, argument, "doc", 0)


def source(repl: Repl, argument: str) -> None:
    """`:source NAME`, `??name`."""
    _inspect(repl, argument, "source", 1)


def _inspect(repl: Repl, name: str, command: str, level: int) -> None:
    if not name:
        raise CommandError(Text("about what? :{command} NAME", command=command))
    from gopy.repl.inspect import inspect

    found = inspect(repl.session, name, len(name), level)
    if found is None:
        from gopy.repl.terminal.ask import package_path

        path = package_path(name)
        if path:
            found = inspect(repl.session, path, len(path), level)
    if found is None:
        raise CommandError(Text("nothing is known about {name}", name=name))
    console = repl.console
    if found.kind == "package":
        console.line(console.go(f"package {found.name} // import {found.type}"))
    elif found.type:
        console.line(console.go(found.type))
    if found.where:
        console.line(console.paint(found.where, "note"))
    if found.doc:
        console.line()
        console.line("\n".join(f"    {line}".rstrip() for line in _wrapped(repl, found.doc)))
    if found.members and not level:
        console.line()
        for member in found.members:
            console.line(console.go(member))
    if level:
        if not found.source:
            raise CommandError(Text("there is no source of {name}", name=name))
        console.line()
        console.line(console.go(found.source.rstrip()))


def _wrapped(repl: Repl, text: str) -> list[str]:
    from gopy.source.width import harmless, wrap

    lines: list[str] = []
    for line in harmless(text).expandtabs(4).rstrip().split("\n"):
        lines += [line] if line.startswith(" ") else wrap(line, max(repl.console.columns() - 5, 20))
    return lines


def _qualify(repl: Repl, package: Package) -> str:
    return "" if package is repl.session.state.names.package else package.name


def _type(repl: Repl, type: Type) -> str:
    from gopy.types.typestring import type_string

    return type_string(type, lambda package: _qualify(repl, package))


def _declared(repl: Repl, obj: Object) -> str:
    from gopy.types.objectstring import object_string

    text = object_string(obj, lambda package: _qualify(repl, package))
    return text.replace(").", ") ", 1) if text.startswith("func (") else text  # func (T) M(), as a source has it


def _table(repl: Repl, rows: Sequence[tuple[str, ...]], none: Text) -> None:
    if rows:
        repl.console.table(rows, ("name", "type" if len(rows[0]) > 2 else "", ""))
    else:
        repl.console.say(none, "note")


COMMANDS = (
    Command("type", Text("the type of an expression, which is not evaluated"), type_of, "EXPR", argument=NAME),
    Command("show", Text("an expression's value, type and size"), show, "EXPR", argument=NAME),
    Command("doc", Text("what a name is and does, as ?name"), doc, "NAME", argument=NAME),
    Command("source", Text("its source as well, as ??name"), source, "NAME", argument=NAME),
    Command("vars", Text("the variables, their types and values"), variables),
    Command("funcs", Text("the functions and methods"), functions),
    Command("types", Text("the types"), types),
    Command("imports", Text("what was imported"), imports),
)
