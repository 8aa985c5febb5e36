"""Commands about the code: vet, fmt, and what a cell is compiled to."""

from __future__ import annotations

from gopy.repl.commands.command import NAME, Command, CommandError
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.compile.cell import CompiledCell
    from gopy.repl.declarations import Declaration
    from gopy.repl.terminal.core import Repl


def vet(repl: Repl, argument: str) -> None:
    """`:vet [on|off]`: what vet and the advice for learners say about the last cell, or whether each cell is vetted."""
    if argument in ("on", "off"):
        repl.settings.set("vet", argument)
        return
    text = argument or repl.last_text
    if not text:
        raise CommandError(Text("there is no cell yet"))
    from gopy.vet.driver import analyze
    from gopy.vet.registry import ANALYZERS

    state = repl.session.state
    cell = state.parse(repl.session.number if not argument else repl.session.number + 1, text)
    checked = state.check(cell)
    if checked.result is not None:
        checked.result.undo_methods()
    found = list(checked.errors)
    if checked.result is not None and not found:
        internal: list[str] = []
        found = [*checked.result.unused, *analyze(state.fset, checked.files[:1], checked.result, ANALYZERS, internal)]
    if not found:
        repl.console.say(Text("nothing found"), "note")
        return
    repl.presenter.diagnostics(found, state.fset)


def fmt(repl: Repl, argument: str) -> None:
    """`:fmt [CODE]`: the last cell as gofmt writes it."""
    text = argument or repl.last_text
    if not text:
        raise CommandError(Text("there is no cell yet"))
    repl.console.line(repl.console.go(formatted(repl, text).rstrip("\n")))


def formatted(repl: Repl, text: str) -> str:
    """A text as gofmt writes it. Errors: CommandError, after its syntax errors have been shown."""
    from gopy.source.file import FileSet
    from gopy.tool.fmt import format_source

    fset = FileSet()
    result = format_source("cell", text.encode("utf-8", "replace"), fset)
    if result.diagnostics:
        repl.presenter.diagnostics(result.diagnostics, fset)
        raise CommandError("")
    return result.text.decode("utf-8", "replace")


def ir(repl: Repl, argument: str) -> None:
    """`:ir [NAME|CODE]`: the intermediate representation of a cell, or of a declared function."""
    compiled = _compiled(repl, argument)
    from gopy.compile.passes.simplify import simplify
    from gopy.ir.pretty import print_func

    fset = repl.session.state.fset

    def position(pos: int) -> str:
        where = fset.position(pos)
        return f"{where.name}:{where.line}:{where.column}"

    texts: list[str] = []
    for func in _own(compiled):
        simplify(func)
        texts.append(print_func(func, position).rstrip())
    repl.console.line("\n\n".join(texts))


def wasm(repl: Repl, argument: str) -> None:
    """`:wasm [NAME|CODE]`: the WebAssembly that it becomes."""
    compiled = _compiled(repl, argument)
    names = [func.name for func in _own(compiled)]
    from gopy.emit.backend import compile_module
    from gopy.link.lines import positions
    from gopy.wasm.decode import module_text

    emitted = compile_module(compiled.module, positions(repl.session.state.fset))
    texts = [module_text(emitted.wasm, name).rstrip() for name in names]
    repl.console.line("\n".join(text for text in texts if text))


def _own(compiled: CompiledCell) -> list:  # type: ignore[type-arg]
    """The functions that the text itself has, not what the compiler adds for types and calls of it."""
    from gopy.compile.cell import BODY

    name = compiled.module.name
    own = set(compiled.functions)
    return [
        func
        for func in compiled.module.funcs.values()
        if func.name in own or func.name.startswith((f"{name}.{BODY}", *(f"{symbol}." for symbol in own)))
    ]


def _compiled(repl: Repl, argument: str) -> CompiledCell:
    """Compile a text, the declaration of a name, or the last cell, without loading it. Errors: CommandError."""
    from gopy.compile.source import Unsupported

    state = repl.session.state
    declaration = _declaration(repl, argument)
    if declaration is not None:
        node = declaration.node
        base = declaration.source.base
        text = declaration.source.data[node.pos - base : node.end - base].decode("utf-8", "replace")
    else:
        text = argument or repl.last_text
    if not text:
        raise CommandError(Text("there is no cell yet"))
    checked = state.check(state.parse(repl.session.number + 1, text))
    result = checked.result
    if checked.errors or result is None:
        repl.presenter.diagnostics(checked.errors, state.fset)
        raise CommandError("")
    try:
        return state.lower(checked, checked.files[:1])[1]
    except Unsupported as unsupported:
        raise CommandError(Text("gopy cannot compile this yet: {what}", what=unsupported.message)) from None
    finally:
        state.forget(checked)


def _declaration(repl: Repl, name: str) -> Declaration | None:
    """The declared function, or method T.M, of a name."""
    from gopy.syntax import ast

    for declaration in repl.session.state.declarations:
        if name in declaration.names and isinstance(declaration.node, ast.FuncDecl):
            return declaration
    return None


COMMANDS = (
    Command("vet", Text("vet the last cell, advice for learners included; or each cell, on or off"), vet, "[on|off]"),
    Command("fmt", Text("the last cell as gofmt writes it"), fmt, "[CODE]"),
    Command(
        "ir",
        Text("the intermediate representation of the last cell, or of a function"),
        ir,
        "[NAME|CODE]",
        argument=NAME,
    ),
    Command("wasm", Text("the WebAssembly of the last cell, or of a function"), wasm, "[NAME|CODE]", argument=NAME),
)
