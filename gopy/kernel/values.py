"""Looking at values without leaving a trace: the variables of a session, and expressions of the front end's.

The values are asked for by a cell of calls of gopy/display's Report, under a name that no program has. It has no number, no
result, and its import is forgotten afterwards.
"""

from __future__ import annotations

import threading

from gopy.types.objects import Const, Var

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.kernel.engine import KernelSession
    from gopy.repl.session import Result, Shown

_NAME = "ǃdisplay"
_PACKAGE = "gopy/display"
_lock = threading.Lock()


class Variable:
    """A variable or constant of a session: `name`, `type`, and its `value` as text, "" if it cannot be told."""

    __slots__ = ("name", "type", "value", "shown")

    def __init__(self, name: str, type: str) -> None:
        self.name = name
        self.type = type
        self.value = ""
        self.shown: Shown | None = None


def evaluate(session: KernelSession, expressions: Sequence[str]) -> tuple[Result, list[Shown]]:
    """The values of expressions, each with one value; the result says what is wrong, if they are fewer."""
    found: list[Shown] = []
    with _lock:
        return _evaluate(session, expressions, found), found


def _evaluate(session: KernelSession, expressions: Sequence[str], found: list[Shown]) -> Result:
    text = f'import {_NAME} "{_PACKAGE}"\n'
    text += "".join(f'{_NAME}.Report("", {expression})\n' for expression in expressions)
    before, on_report = session.number, session.on_report
    session.on_report = found.append
    try:
        result = session.run(text, before or 1)
    finally:
        session.on_report = on_report
        session.number = before
        session.state.names.imports.elems.pop(_NAME, None)
    return result


def variables(session: KernelSession) -> list[Variable]:
    """The variables and constants that cells have declared, in their order."""
    from gopy.types.typestring import type_string

    package = session.state.names.package
    found: list[Variable] = []
    asked: list[Variable] = []
    with session.state_lock:
        for name, obj in session.state.names.session.elems.items():
            if name.startswith("_") or not isinstance(obj, (Var, Const)):
                continue
            variable = Variable(name, type_string(obj.type, lambda pkg: "" if pkg is package else pkg.name))
            if isinstance(obj, Const):
                variable.value = str(obj.val)
            else:
                asked.append(variable)
            found.append(variable)
    if asked:
        _, values = evaluate(session, [variable.name for variable in asked])
        if len(values) == len(asked):
            for variable, shown in zip(asked, values, strict=True):
                variable.shown = shown
                variable.value = shown.text
    return found
