"""Traps of wasm, said as Go says them.

Compiled code checks everything that may go wrong in a Go program and panics by itself. What is left to traps is what can
be noticed only by the machine: a stack that is too deep, and mistakes in gopy.
"""

from __future__ import annotations

from gopy.runtime.capi import MEMORY_OUT_OF_BOUNDS, STACK_OVERFLOW, UNREACHABLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.runtime.session import Session, Trap

_NAMES = {MEMORY_OUT_OF_BOUNDS: "memory out of bounds", UNREACHABLE: "unreachable code"}


def explain(session: Session, trap: Trap) -> None:
    """Write on the program's standard error what a trap means."""
    flush(session)
    trace = session.tracebacks.go_text(trap.frames)
    if trap.code == STACK_OVERFLOW:
        said = "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n"
        session.output.say(f"{said}\ngoroutine 1 [running]:\n{trace}")
        return
    what = _NAMES.get(trap.code, f"trap {trap.code}")
    raw = "".join(f"\t{symbol} [{module}] +{offset:#x}\n" for symbol, module, _, offset in trap.frames)
    session.output.say(
        f"fatal error: {what}\n[this is a mistake in gopy, not in your program; please report it with the program]\n\n"
        f"goroutine 1 [running]:\n{trace}\nwasm frames:\n{raw}"
    )


def flush(session: Session) -> None:
    """Let what the program had printed come before what is said now."""
    from gopy.runtime.capi import EngineError
    from gopy.runtime.hostcalls import Exit
    from gopy.runtime.limits import LimitReached
    from gopy.runtime.session import RUNTIME, Trap as WasmTrap

    try:
        session.call(RUNTIME, "runtime.flushout")
    except (WasmTrap, LimitReached, Exit, EngineError):
        pass
