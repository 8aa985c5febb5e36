"""Magics about what is wrong: %%vet %%explain %explain %vet."""

from __future__ import annotations

from gopy.kernel.failure import Failed
from gopy.source.diagnostic import Diagnostic, Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.kernel.kernel import GopyKernel

NOTHING = Text("nothing found")


def vet(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%%vet`."""
    _show(kernel, findings(kernel, rest), pages=False)


def explain_cell(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%%explain`."""
    _show(kernel, findings(kernel, rest), pages=True)


def explain(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%explain [CODE]`."""
    from gopy.tool import pages

    draw = kernel.draw
    if not argument:
        if kernel.last is None:
            raise Failed("UsageError", draw.say(Text("there was no error yet")))
        kernel.show(draw.bundle(*kernel.last, pages=True))
        return
    name = next((page for page in pages.names() if page.lower() == argument.lower()), "")
    text = pages.read(name, draw.language)
    if text is None:
        raise Failed("UsageError", draw.say(Text("there is no page about {name}", name=argument)))
    kernel.show({"text/markdown": text, "text/plain": text})


def vet_switch(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%vet on|off`."""
    if argument not in ("on", "off"):
        raise Failed("UsageError", kernel.draw.say(Text("on or off?")))
    kernel.vetting = argument == "on"


def findings(kernel: GopyKernel, text: str) -> list[Diagnostic]:
    """What the compiler, vet and the advice for learners say about a cell, which is not run."""
    from gopy.vet.driver import analyze
    from gopy.vet.registry import ANALYZERS

    engine = kernel.engine
    with engine.state_lock:
        state = engine.state
        checked = state.check(state.parse(kernel.execution_count, text))
        if checked.errors or checked.result is None:
            return list(checked.errors)
        internal: list[str] = []
        found = analyze(state.fset, checked.files[:1], checked.result, ANALYZERS, internal)
        checked.result.undo_methods()
        return [*checked.result.unused, *found]


def _show(kernel: GopyKernel, found: list[Diagnostic], pages: bool) -> None:
    if not found:
        kernel.show({"text/plain": kernel.draw.say(NOTHING)})
        return
    fset = kernel.engine.state.fset
    kernel.last = (found, fset)
    kernel.show(kernel.draw.bundle(found, fset, pages=pages))
