"""A Session: cells of Go, run one after the other, whose variables, functions, types and goroutines live on.

    session = Session()
    session.run("x := 2")
    session.run("x * 21").values[0].text       "42"

The engine of the REPL, the Jupyter kernel and IPython's %%go. `run` returns what came of a cell and raises nothing for
what is wrong with it; what it prints goes to `on_output` as it is printed. Layers below: state.py knows what the cells mean,
machine.py has the running program.
"""

from __future__ import annotations

import os
from time import perf_counter
from typing import Self

from gopy.link.cache import Cache, cache_directory
from gopy.repl.check import Checked
from gopy.repl.declarations import Declaration
from gopy.repl.library import Library
from gopy.repl.machine import DONE, EXIT, INTERRUPTED, Ended, Machine
from gopy.repl.state import State
from gopy.runtime.limits import MEMORY, Limits
from gopy.runtime.session import Options
from gopy.source.diagnostic import Diagnostic, Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from gopy.repl.bridge import Bridge
    from gopy.repl.state import Loadable
    from gopy.runtime.session import Session as Running
    from gopy.source.file import FileSet

    Progress = Callable[[str, int, int], None]

OK = "ok"
ERROR = "error"  # it does not compile
PANIC = "panic"  # a panic or fatal error ended it
EXITED = "exit"  # os.Exit
STOPPED = "interrupted"
LIMIT = "limit"

BRIDGE = "internal/bridge"
_KEPT = 1 << 16  # characters of standard error that are looked at


class Shown:
    """A value that is shown: `text` in Go's syntax; `plain`, what a value with a method Display gives as text; `type`, static;
    `dynamic`, of an interface's value; `length` and `capacity`, None where it has none; `columns`, `rows` and `labels` (of
    the rows) of what is a table by nature."""

    __slots__ = ("text", "plain", "type", "dynamic", "length", "capacity", "columns", "rows", "labels", "of", "index")

    def __init__(self, message: dict[str, Any]) -> None:
        self.text: str = message["text"]
        data = message.get("data")
        plain = data.get("text/plain") if isinstance(data, dict) else None
        self.plain: str = plain if isinstance(plain, str) else ""
        self.type: str = message["type"]
        self.dynamic: str = message.get("dynamic", "")
        self.length: int | None = message.get("len")
        self.capacity: int | None = message.get("cap")
        self.columns: list[str] = message.get("columns", [])
        self.rows: list[list[str]] = message.get("rows", [])
        self.labels: list[str] = message.get("labels", [])
        self.index: int = message["i"]
        self.of: int = message["n"]

    @property
    def shape(self) -> str:
        """Type and size: `[]int  len 3 cap 4`."""
        size = "" if self.length is None else f"  len {self.length}"
        return (self.dynamic or self.type) + size + ("" if self.capacity is None else f" cap {self.capacity}")


class Result:
    """What came of a cell.

    `number` of the cell; `status`, one of the constants above; `errors`, diagnostics with positions in `fset`;
    `findings`, those of vet; `values` shown; `output`: what it printed, if nobody else took it; `exit_status` of PANIC and
    EXITED; `reason` of LIMIT; `waiting`: declarations that wait for names, with `missing` and `problem`; `again`: names
    of earlier functions that were compiled again; `declared`: names; `seconds` of compiling and of running.
    """

    __slots__ = (
        "number",
        "status",
        "errors",
        "findings",
        "values",
        "output",
        "exit_status",
        "reason",
        "waiting",
        "again",
        "declared",
        "compiling",
        "running",
        "fset",
    )

    def __init__(self, number: int, fset: FileSet) -> None:
        self.number = number
        self.fset = fset
        self.status = OK
        self.errors: list[Diagnostic] = []
        self.findings: list[Diagnostic] = []
        self.values: list[Shown] = []
        self.output: list[tuple[str, str]] = []
        self.exit_status = 0
        self.reason = ""
        self.waiting: list[Declaration] = []
        self.again: list[str] = []
        self.declared: list[str] = []
        self.compiling = 0.0
        self.running = 0.0

    @property
    def ok(self) -> bool:
        """Whether it compiled and ran to its end."""
        return self.status == OK


class Session:
    """See above.

    Parameters: `on_output(stream, text)`, "stdout" or "stderr"; `on_message(message)`, what packages of the session's
    own send (display data); `progress`, as StdImage's; `read(n)`, gives standard input; `limits`, of each cell (time)
    and of the session (memory); `directories`, `environ`: granted, as for a program; `clock`, `seed`: likewise;
    `gettext` gives texts in the user's language; `module`: a directory from which cells may import packages as files there
    would, of which only what is in `granted` is read if that is given.
    """

    def __init__(
        self,
        on_output: Callable[[str, str], None] | None = None,
        on_message: Callable[[dict[str, Any]], None] | None = None,
        progress: Progress | None = None,
        read: Callable[[int], bytes] | None = None,
        limits: Limits | None = None,
        directories: Sequence[str] = (),
        environ: Sequence[bytes] = (),
        clock: str = "real",
        seed: int | None = None,
        cache: Cache | None = None,
        gettext: Callable[[str], str] = str,
        module: str = "",
        granted: Sequence[str] | None = None,
    ) -> None:
        self.number = 0  # of the last cell
        self.limits = limits if limits is not None else Limits()
        self.on_output = on_output
        self.on_message = on_message
        self._cache = cache if cache is not None else Cache(cache_directory(os.environ))
        self.library = Library(self._cache, progress)
        self.state = State(self.library, gettext, module, granted)
        self._read = read
        self._options = self._make_options(directories, environ, clock, seed)
        self._machine: Machine | None = None
        self._current: Result | None = None
        self._errors = ""  # the end of what the cell has written to standard error
        self.last_shown: list[str] = []  # the variables that keep what the last cell has shown last
        self._bridge: Bridge | None = None
        self._fill: bytes | None = None
        self._stopped = False  # somebody wants the cell to end that is compiled or runs
        self._closed = False
        self._received = b""
        self._rest = {"stdout": b"", "stderr": b""}

    def close(self) -> None:
        """End the session. No cell runs in it from then on."""
        self._closed = True
        if self._machine is not None:
            self._machine.close()
            self._machine = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Get ready: otherwise the first cell does it. Errors: RuntimeError for a session that has been closed."""
        if self._closed:
            raise RuntimeError("the session is closed")
        if self._machine is None:
            self._machine = Machine(self.library, self._cache, self._options)
            self._machine.on_background = self._background

    def interrupt(self) -> None:
        """End the cell that runs, if one does. From any thread."""
        self._stopped = True
        if self._machine is not None:
            self._machine.interrupt(INTERRUPTED)

    @property
    def stopped(self) -> bool:
        """Whether the cell that is compiled or runs is to end."""
        return self._stopped

    def run(self, text: str, number: int = 0) -> Result:
        """Run a cell; `number`, if it is not simply the next one."""
        self.number = number or self.number + 1
        result = self._current = Result(self.number, self.state.fset)
        began = perf_counter()
        self._stopped = False
        try:
            loadable = self._compile(text, result)
            result.compiling = perf_counter() - began
            if loadable is not None:
                self._run(loadable, result)
        finally:
            result.running = perf_counter() - began - result.compiling
            self._current = None
        return result

    # Values, and functions called from Python: see bridge.py.

    @property
    def bridge(self) -> Bridge:
        """What passes values between Python and the session."""
        if self._bridge is None:
            from gopy.repl.bridge import Bridge

            self._bridge = Bridge(self)
        return self._bridge

    def get(self, name: str, *, numpy: bool = False) -> Any:
        """The value of a variable, or of any expression, as Python has it (values.py); with `numpy`, slices of numbers as
        arrays. Errors: CompileError, GoPanic."""
        return self.bridge.get(name, numpy)

    def set(self, name: str, value: Any, type: str = "") -> None:
        """Give a variable a value of Python's; it is declared, of the type that the value suggests or of `type`, if need
        be. Errors: TypeError, OverflowError, CompileError, GoPanic."""
        self.bridge.set(name, value, type)

    def call(self, name: str, *arguments: Any) -> Any:
        """Call a function. Its results: None, one, or a tuple; a last one of type error is raised, or left out if nil."""
        from gopy.repl.bridge import CompileError, GoFunction
        from gopy.types.objects import Func

        obj = self.state.names.session.lookup(name)
        if not isinstance(obj, Func):
            raise CompileError(f"undefined: {name}")
        return GoFunction(self.bridge, name, obj.signature, "", self.state.names.package)(*arguments)

    def compile_hidden(self, text: str) -> Loadable | list[str]:
        """Compile a cell of gopy's own, with number 0; or what is wrong with it."""
        from gopy.compile.cell import Unsupported

        state = self.state
        state.names.trusted = True
        try:
            checked = state.check(state.parse(0, text))
            if checked.errors:
                return [str(error.message) for error in checked.errors]
            return state.compile(checked)
        except Unsupported as unsupported:
            return [unsupported.message]
        finally:
            state.names.trusted = False

    def run_hidden(self, loadable: Loadable) -> Ended:
        """Run a cell of compile_hidden's."""
        return self._execute(loadable, hidden=True)

    def run_again(self, loadable: Loadable) -> Ended:
        """Run a cell again that has been run."""
        machine = self._started()
        self._errors = ""
        fill, self._fill = self._fill, None
        ended = machine.run_again(loadable.start, lambda running: _fill(running, fill))
        self._flush()
        return ended

    def fill(self, data: bytes, packages: list[str]) -> None:
        """Have these bytes in the room of package internal/bridge when the next cell runs, which needs `packages`."""
        self._started().require([*packages, BRIDGE])
        self._fill = data

    def take_received(self) -> bytes:
        """What package internal/bridge has sent last."""
        data, self._received = self._received, b""
        return data

    def hidden_errors(self) -> str:
        """What the last hidden cell wrote to standard error."""
        return self._errors

    def run_files(self, texts: list[tuple[str, str]]) -> list[str]:
        """Run the files of a package, (name, text) each, as one cell; what is wrong, a line each with its place."""
        from gopy.types.package import ImportFailure

        state = self.state
        try:
            checked = state.check(state.parse_files(0, texts))
        except ImportFailure as failure:
            return [str(failure)]
        if checked.errors:
            return [f"{state.fset.position(error.pos)}: {error.message}" for error in checked.errors]
        ended = self._execute(state.compile(checked), hidden=False)
        return [] if ended.how == DONE else [self._errors.strip() or ended.how]

    def check(self, text: str) -> Result:
        """What would be wrong with a cell; it is not run and leaves nothing behind."""
        result = Result(self.number + 1, self.state.fset)
        cell = self.state.parse(self.number + 1, text)
        checked = self.state.check(cell)
        if checked.result is not None:
            checked.result.undo_methods()
        result.errors = checked.errors
        result.status = ERROR if checked.errors else OK
        return result

    # Compiling.

    def _compile(self, text: str, result: Result) -> Loadable | None:
        from gopy.compile.cell import Unsupported

        state = self.state
        cell = state.parse(self.number, text)
        checked = state.check(cell)
        if checked.errors:
            result.status = ERROR
            result.errors = checked.errors
            self._explain_missing(checked)
            return None
        self._say(checked, result)
        if not checked.files[0].decls and not checked.again:
            state.note_waiting(checked)
            return None
        try:
            loadable = state.compile(checked)
        except Unsupported as unsupported:
            result.status = ERROR
            message = Text("gopy cannot compile this yet: {what}", what=unsupported.message)
            result.errors = [Diagnostic(unsupported.pos or cell.source.base, message, "Unsupported")]
            return None
        self._vet(checked, result)
        return loadable

    def _say(self, checked: Checked, result: Result) -> None:
        result.waiting = list(checked.waiting)
        result.again = [name for d in checked.again for name in d.names]
        for decl in checked.files[0].decls:
            if decl is not checked.cell.body:
                from gopy.repl.declarations import declared_names

                result.declared += declared_names(decl)

    def _vet(self, checked: Checked, result: Result) -> None:
        from gopy.vet.driver import analyze
        from gopy.vet.registry import VET_ANALYZERS

        assert checked.result is not None
        internal: list[str] = []
        files = checked.files[:1]
        try:
            found = analyze(self.state.fset, files, checked.result, VET_ANALYZERS, internal)
        except RecursionError:
            return
        shown = {s.pos for s in checked.cell.expressions}
        found = [d for d in found if d.code != "unusedresult" or d.pos not in shown]
        result.findings = [*checked.result.unused, *found]

    def _explain_missing(self, checked: Checked) -> None:
        from gopy.project.load import Unit
        from gopy.tool.missing import explain_missing
        from gopy.tool.vet import Group

        unit = Unit("main", "", "")
        unit.files = [checked.cell.file]
        explain_missing(Group(unit, checked.errors, [], None, False), self.library)

    # Running.

    def _run(self, loadable: Loadable, result: Result) -> None:
        shown = [variables for variables in loadable.compiled.shown.values() if variables]
        self.last_shown = [var.name for var in shown[-1]] if shown else []
        self._tell(self._execute(loadable), result)

    def _started(self) -> Machine:
        self.start()
        assert self._machine is not None
        return self._machine

    def _execute(self, loadable: Loadable, hidden: bool = False) -> Ended:
        machine = self._started()
        late: list[bool] = []  # its time is over
        timer = self._timer(machine, late)
        self._errors = ""
        fill, self._fill = self._fill, None
        if self._bridge is not None and not hidden:
            self._bridge.forget()

        def loaded(running: Running) -> None:
            """The module is loaded: what is declared is in force from now on."""
            from gopy.repl.link import link

            link(running, loadable)
            self.state.commit(loadable, hidden)
            _fill(running, fill)

        def stop() -> str:
            return "timeout" if late else INTERRUPTED if self.stopped and not hidden else ""

        try:
            machine.require(loadable.packages)
            if stop():
                return Ended(INTERRUPTED, 1, stop())
            failed = self._load_local(machine, stop)
            if failed is not None:
                return failed
            ended = machine.run(loadable.module, loadable.start, loaded, stop)
        finally:
            if timer is not None:
                timer.cancel()
        self._flush()
        return ended

    def _load_local(self, machine: Machine, stop: Callable[[], str]) -> Ended | None:
        """Load and initialise packages that are not of the library; how that ended, if not well."""
        local = self.state.names.local
        while local is not None and local.waiting:
            package = local.waiting.pop(0)
            machine.require(package.uses)
            ended = machine.run(package.module, package.start, lambda _: None, stop)
            if ended.how != DONE:
                return ended
        return None

    def _timer(self, machine: Machine, late: list[bool]) -> Any:
        if not self.limits.timeout:
            return None
        from threading import Timer

        def expire() -> None:
            late.append(True)
            machine.interrupt("timeout")

        timer = Timer(self.limits.timeout / 1e9, expire)
        timer.daemon = True
        timer.start()
        return timer

    def _tell(self, ended: Ended, result: Result) -> None:
        if ended.how == DONE:
            return
        result.exit_status = ended.status
        if ended.how == EXIT:
            panicked = ended.status == 2 and ("\ngoroutine " in self._errors or "fatal error: " in self._errors)
            result.status = PANIC if panicked else EXITED
        elif ended.how == INTERRUPTED:
            result.status = STOPPED if ended.reason == INTERRUPTED else LIMIT
            result.reason = ended.reason
        elif ended.how == "limit":
            result.status, result.reason = LIMIT, ended.reason
        else:
            result.status = PANIC
        if "runtime: out of memory" in self._errors:
            result.status, result.reason = LIMIT, MEMORY

    def _background(self, ended: Ended) -> None:  # noqa: ARG002 (what it printed has said how)
        """A goroutine of an earlier cell has ended "the program"."""
        self._flush()

    # Output.

    def _make_options(
        self, directories: Sequence[str], environ: Sequence[bytes], clock: str, seed: int | None
    ) -> Options:
        sinks = (lambda data: self._print("stdout", data), lambda data: self._print("stderr", data))
        limits = Limits(memory=self.limits.memory)
        options = Options(environ=environ, clock=clock, seed=seed, limits=limits, sinks=sinks, directories=directories)
        options.reader = self._read if self._read is not None else _no_input
        options.messages = self._message
        return options

    def _print(self, stream: str, data: bytes) -> None:
        """Pass on what is printed; a character that is cut waits for its rest."""
        data = self._rest[stream] + data
        end = _whole(data)
        self._rest[stream] = data[end:]
        self._put(stream, data[:end].decode("utf-8", "replace"))

    def _flush(self) -> None:
        for stream, data in self._rest.items():
            if data:
                self._rest[stream] = b""
                self._put(stream, data.decode("utf-8", "replace"))

    def _put(self, stream: str, text: str) -> None:
        if not text:
            return
        if stream == "stderr":
            self._errors = (self._errors + text)[-_KEPT:]
        if self.on_output is not None:
            self.on_output(stream, text)
        elif self._current is not None:
            self._current.output.append((stream, text))

    def _message(self, data: bytes) -> None:
        if data[:1] in (b"\x01", b"\x02"):
            self._received = data
            return
        import json

        try:
            message = json.loads(data)
        except ValueError:
            return
        if not isinstance(message, dict):
            return
        if message.get("show") == "value":
            if self._current is not None:
                self._current.values.append(Shown(message))
        elif self.on_message is not None:
            self.on_message(message)


def _fill(running: Running, data: bytes | None) -> None:
    """Put bytes into the room of package internal/bridge."""
    if data is None:
        return
    import ctypes

    running.call("runtime", "runtime.renew")
    room = running.call(BRIDGE, f"{BRIDGE}.Room", len(data)) & 0xFFFFFFFF
    ctypes.memmove(running.place(room, len(data)), data, len(data))


def _no_input(n: int) -> bytes:  # noqa: ARG001
    return b""


def _whole(data: bytes) -> int:
    """How many bytes from the start end with a whole character."""
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte & 0xC0 != 0x80:
            length = 4 if byte >= 0xF0 else 3 if byte >= 0xE0 else 2 if byte >= 0xC0 else 1
            return len(data) - back if length > back else len(data)
    return len(data)
