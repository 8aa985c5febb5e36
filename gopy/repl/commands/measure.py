"""Commands that measure and test: :time, :bench, :test."""

from __future__ import annotations

from gopy.repl.commands.command import FILE, NAME, Command, CommandError
from gopy.repl.session import EXITED
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.repl.terminal.core import Repl
    from gopy.types.objects import Object


def time(repl: Repl, argument: str) -> None:
    """`:time CODE`: run a cell, and tell how long compiling and running took."""
    if not argument:
        raise CommandError(Text("what is to be measured? :{command} CODE", command="time"))
    result = repl.run(argument)
    if result.status == "error":
        repl.failed = True
        return
    compiling, running = spoken(result.compiling), spoken(result.running)
    repl.console.say(Text("compiled in {compiling}, ran for {running}", compiling=compiling, running=running), "note")


def spoken(seconds: float) -> str:
    """A time as people write it, three digits."""
    for unit, factor in (("s", 1.0), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.3g} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def bench(repl: Repl, argument: str) -> None:
    """`:bench CODE`: what one run of an expression or of statements costs, by package testing."""
    if not argument:
        raise CommandError(Text("what is to be measured? :{command} CODE", command="bench"))
    from gopy.repl.terminal.ask import expression_type, is_call

    types = expression_type(repl.session, argument)
    if isinstance(types, list) and types:
        repl.presenter.diagnostics(types, repl.session.state.fset)
        raise CommandError("")
    body = argument
    if types and not is_call(argument):
        body = f"_ = {argument}"
    loop = f"for i := 0; i < b.N; i++ {{\n{body}\n}}"
    measured = f"r := testing.Benchmark(func(b *testing.B) {{\n{loop}\n}})"
    result = repl.aside(f'{{\n{measured}\nfmt.Println(strings.TrimSpace(r.String()) + "\\t" + r.MemString())\n}}')
    repl.presenter.show(result)
    repl.failed = repl.failed or not result.ok


def test(repl: Repl, argument: str) -> None:
    """`:test [NAME]`: run the session's test functions; `:test FILE|DIRECTORY`: gopy test on that."""
    import os

    if argument and (os.path.exists(argument) or argument.startswith((".", "-")) or argument.endswith(".go")):
        from gopy.repl.commands.files import gopy

        gopy(repl, "test", argument)
        return
    names = repl.session.state.names.session.elems
    tests = [name for name, obj in names.items() if _is_test(obj) and name.startswith(argument)]
    if not tests:
        raise CommandError(Text("there are no test functions: func TestName(t *testing.T)"))
    table = ", ".join(f'{{Name: "{name}", F: {name}}}' for name in tests)
    match = "func(_, _ string) (bool, error) { return true, nil }"
    # Main ends the program, which is to say the cell, with the tests' status.
    result = repl.aside(
        'testing.Init()\nflag.Set("test.v", "true")\n'
        f"testing.Main({match}, []testing.InternalTest{{{table}}}, nil, nil)"
    )
    if result.status != EXITED:
        repl.presenter.show(result)
    repl.failed = repl.failed or result.exit_status != 0 or not (result.ok or result.status == EXITED)


def _is_test(obj: Object) -> bool:
    from gopy.types.objects import Func

    if not isinstance(obj, Func) or not obj.name.startswith("Test") or not obj.typed:
        return False
    params = obj.signature.params
    return len(params.vars) == 1 and str(params.vars[0].type) == "*testing.T"


COMMANDS = (
    Command("time", Text("run code, and tell how long that took"), time, "CODE", argument=NAME),
    Command("bench", Text("what one run of an expression costs"), bench, "CODE", argument=NAME),
    Command("test", Text("run the session's test functions, or those of a file"), test, "[NAME|FILE]", argument=FILE),
)
