"""Magics about the session: %help %lang %reset %vars."""

from __future__ import annotations

from gopy.kernel.drawn import grid
from gopy.kernel.failure import Failed
from gopy.source.diagnostic import Text
from gopy.source.language import LANGUAGES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.kernel.kernel import GopyKernel


def help(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%help`."""
    from gopy.kernel.magics import MAGICS

    say = kernel.draw.say
    rows = [(name, say(text)) for name, (_, _, text) in MAGICS.items()]
    rows.append(("?name, ??name", say(Text("documentation, and source"))))
    kernel.show(grid(("", ""), rows))


def lang(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%lang en|zh`."""
    if argument not in LANGUAGES:
        raise Failed("UsageError", kernel.draw.say(Text("a language is one of {names}", names=", ".join(LANGUAGES))))
    kernel.set_language(argument)


def reset(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%reset`."""
    kernel.reset()
    kernel.show({"text/plain": kernel.draw.say(Text("a new session has begun"))})


def variables(kernel: GopyKernel, argument: str, rest: str) -> None:  # noqa: ARG001
    """`%vars`."""
    from gopy.kernel.values import variables as find

    say = kernel.draw.say
    found = find(kernel.engine)
    if not found:
        kernel.show({"text/plain": say(Text("there are no variables"))})
        return
    rows = [(v.name, v.type, " ".join(v.value.split("\n")).replace("\t", "")) for v in found]
    kernel.show(grid((say(Text("name")), say(Text("type")), say(Text("value"))), rows))
