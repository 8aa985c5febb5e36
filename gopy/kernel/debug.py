"""As much of the debug adapter protocol as the variable pane of JupyterLab needs: what variables there are, and their values.

Nothing can be stopped: a breakpoint is answered as one that is not verified. While a cell runs, the variables are those
seen last.
"""

from __future__ import annotations

from gopy.kernel.drawn import Draw, value_bundle
from gopy.kernel.values import Variable, evaluate, variables
from gopy.source.diagnostic import Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from gopy.kernel.engine import KernelSession

_PREFIX, _SUFFIX = "gopy_cell_", ".go"
NO_BREAKPOINTS = Text("gopy has no debugger that stops programs; the variables can be looked at")
BUSY = Text("a cell is running")


class Debug:
    """Answers debug requests about a session."""

    def __init__(self) -> None:
        self.started = False
        self._seen: list[Variable] = []
        self._number = 0

    def answer(self, session: KernelSession, request: dict[str, Any], draw: Draw) -> dict[str, Any]:
        """The response to a request."""
        command = str(request.get("command", ""))
        arguments = request.get("arguments") or {}
        method = getattr(self, f"_{command}", None) if command in _COMMANDS else None
        self._number += 1
        response: dict[str, Any] = {
            "type": "response",
            "seq": self._number,
            "request_seq": request.get("seq", 0),
            "command": command,
            "success": method is not None,
        }
        if method is None:
            response["message"] = draw.say(NO_BREAKPOINTS)
            response["body"] = {}
        else:
            response["body"] = method(session, arguments, draw)
        return response

    def _debugInfo(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002, N802
        return {
            "isStarted": self.started,
            "hashMethod": "Murmur2",
            "hashSeed": 0,
            "tmpFilePrefix": _PREFIX,
            "tmpFileSuffix": _SUFFIX,
            "breakpoints": [],
            "stoppedThreads": [],
            "richRendering": True,
            "exceptionPaths": [],
            "copyToGlobals": False,
        }

    def _initialize(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002
        self.started = True
        return {"supportsConfigurationDoneRequest": True, "supportsVariablePaging": False}

    def _nothing(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002
        return {}

    _attach = _configurationDone = _setExceptionBreakpoints = _nothing  # noqa: N815

    def _disconnect(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002
        self.started = False
        return {}

    def _setBreakpoints(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002, N802
        asked = arguments.get("breakpoints") or []
        message = draw.say(NO_BREAKPOINTS)
        return {"breakpoints": [{"verified": False, "line": b.get("line", 0), "message": message} for b in asked]}

    def _dumpCell(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002, N802
        from zlib import crc32

        return {"sourcePath": f"{_PREFIX}{crc32(str(arguments.get('code', '')).encode()):08x}{_SUFFIX}"}

    def _threads(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002
        return {"threads": []}

    def _modules(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002
        return {"modules": [], "totalModules": 0}

    def _inspectVariables(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002, N802
        if not session.cell_lock.locked():
            self._seen = variables(session)
        listed = [
            {
                "name": v.name,
                "evaluateName": v.name,
                "type": v.type,
                "value": v.value,
                "variablesReference": 0,
            }
            for v in self._seen
        ]
        return {"variables": listed}

    def _variables(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: ARG002
        return {"variables": []}  # no variable is said to have parts

    def _richInspectVariables(self, session: KernelSession, arguments: dict[str, Any], draw: Draw) -> dict[str, Any]:  # noqa: N802
        name = str(arguments.get("variableName", ""))
        if session.cell_lock.locked():
            return {"data": {"text/plain": draw.say(BUSY)}, "metadata": {}}
        known = any(variable.name == name for variable in self._seen) or name in session.state.names.session.elems
        shown = evaluate(session, [name])[1] if known else []
        data = value_bundle(shown[:1], [{}], draw) if shown else {}
        return {"data": data, "metadata": {}}


_COMMANDS = frozenset(
    "debugInfo initialize attach configurationDone setExceptionBreakpoints disconnect setBreakpoints dumpCell threads modules "
    "inspectVariables variables richInspectVariables".split()
)
