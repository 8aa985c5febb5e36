"""`gopy run --stats`: where the time went, and what the program used; on standard error."""

from __future__ import annotations

import sys

from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.runtime.session import Result
    from gopy.tool.program import Program

_NAMES = {
    "look up": Text("looking up what was compiled before"),
    "library": Text("compiling the standard library"),
    "parse": Text("reading and parsing"),
    "check": Text("type-checking"),
    "lower": Text("lowering to IR"),
    "emit": Text("making WebAssembly"),
    "store": Text("storing it"),
    "load": Text("loading native code"),
    "run": Text("running"),
}


def show(program: Program, result: Result | None, translate: Callable[[str], str]) -> None:
    """Print the figures; without a result, those of compiling."""
    out = sys.stderr
    print(Text("statistics:").translated(translate), file=out)
    total = 0.0
    for name, seconds in (*program.steps, *(result.steps if result is not None else [])):
        total += seconds
        print(f"  {seconds * 1000:9.2f} ms  {_NAMES[name].translated(translate)}", file=out)
    print(f"  {total * 1000:9.2f} ms  {Text('all of it, without starting Python').translated(translate)}", file=out)
    if result is None:
        return
    if result.memory:
        print(f"  {result.memory / (1 << 20):9.2f} MB  {Text('memory at the end').translated(translate)}", file=out)
    if result.fuel:
        print(f"  {result.fuel:>12}  {Text('instructions').translated(translate)}", file=out)
