"""Magics that measure and test: %%time %%bench %%test. Benchmarks and tests are run by package testing, in the session."""

from __future__ import annotations

import re

from gopy.kernel.failure import Failed, red
from gopy.repl.commands.measure import spoken
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.kernel.kernel import GopyKernel

_BENCHMARK = re.compile(r"^func (Benchmark\w*)\(", re.MULTILINE)
_TEST = re.compile(r"^func (Test\w*)\(", re.MULTILINE)
_ALL = "func(_, _ string) (bool, error) { return true, nil }"


def time(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%%time`."""
    result = kernel.run_cell(rest)
    compiling, running = spoken(result.compiling), spoken(result.running)
    said = Text("compiled in {compiling}, ran for {running}", compiling=compiling, running=running)
    kernel.show({"text/plain": kernel.draw.say(said)})


def time_line(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%time CODE`."""
    time(kernel, "", argument)


def bench(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%%bench`: the cell's benchmark functions, or else its statements, again and again."""
    names = _BENCHMARK.findall(rest)
    if names:
        kernel.run_cell(rest)
        table = ", ".join(f'{{Name: "{name}", F: {name}}}' for name in names)
        _run_main(kernel, f"nil, []testing.InternalBenchmark{{{table}}}, nil", 'flag.Set("test.bench", ".")')
        return
    # What is put before and behind stands on lines that are empty, so that the others keep their numbers.
    body = rest.removeprefix("\n")
    kernel.run_cell(
        f"fmt.Println(testing.Benchmark(func(b *testing.B) {{ b.ReportAllocs(); for b.Loop() {{\n{body}\n}}}}))"
    )


def test(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%%test`: the cell's test functions; of a cell without any, all of the session."""
    names = _TEST.findall(rest)
    if rest.strip():
        kernel.run_cell(rest)
    if not names:
        names = [name for name in kernel.engine.state.names.session.elems if _is_test(kernel, name)]
    if not names:
        raise Failed("UsageError", kernel.draw.say(Text("there are no test functions: func TestName(t *testing.T)")))
    table = ", ".join(f'{{Name: "{name}", F: {name}}}' for name in names)
    _run_main(kernel, f"[]testing.InternalTest{{{table}}}, nil, nil", 'flag.Set("test.bench", "")')


def _run_main(kernel: GopyKernel, tables: str, setting: str) -> None:
    """Run tests and benchmarks as a test program does, which ends itself."""
    try:
        kernel.run_cell(f"testing.Init(); {setting}; testing.Main({_ALL}, {tables})")
    except Failed as failed:
        if failed.name == "exit status 1":
            raise Failed("FAIL", "", [red("FAIL")]) from None
        raise


def _is_test(kernel: GopyKernel, name: str) -> bool:
    from gopy.types.objects import Func

    obj = kernel.engine.state.names.session.elems[name]
    if not isinstance(obj, Func) or not name.startswith("Test") or not obj.typed:
        return False
    params = obj.signature.params.vars
    return len(params) == 1 and str(params[0].type) == "*testing.T"
