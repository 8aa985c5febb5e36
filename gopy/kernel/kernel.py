"""The kernel: Jupyter's requests, answered by a session of cells.

A cell runs on the thread that takes the shell channel's requests, which waits for it; interruptions, shutdown and the variable
pane come over the control channel, on a thread of its own. What a cell prints and shows arrives on the session's thread.

A value is held back until it is known whether another output follows: the last of a cell becomes its result, the others are
displayed. The trace of a panic is held back too, for it becomes the traceback of the error. So nothing that gopy itself has to
say ever goes to standard error.
"""

from __future__ import annotations

import os
import threading
from time import monotonic
from typing import Any

from comm import get_comm_manager
from ipykernel._version import kernel_protocol_version
from ipykernel.kernelbase import Kernel

from gopy import __version__
from gopy.kernel import asked, magics
from gopy.kernel.debug import Debug
from gopy.kernel.drawn import Draw, typed, value_bundle
from gopy.kernel.engine import KernelSession, Warming
from gopy.kernel.failure import Failed, failure, interrupted
from gopy.kernel.history import History, default_path
from gopy.kernel.publish import Publisher
from gopy.kernel.stdin import Input
from gopy.kernel.values import evaluate, variables
from gopy.project.gomod import NEWEST
from gopy.repl.session import PANIC, Result, Shown
from gopy.source.diagnostic import Text
from gopy.source.language import choose, translator

_LONG = 1.0  # seconds of compiling the library after which it is shown
COMM_TARGET = "gopy.session"
_DYING = ("panic: ", "fatal error: ", "runtime: out of memory")


class GopyKernel(Kernel):
    """See above. `warming`: the session, being made."""

    implementation = "gopy"
    implementation_version = __version__
    banner = f"gopy {__version__}: Go {NEWEST}"
    language_info = {  # noqa: RUF012 - the base class wants them so
        "name": "go",
        "version": NEWEST,
        "mimetype": "text/x-go",
        "file_extension": ".go",
        "pygments_lexer": "go",
        "codemirror_mode": "go",
    }
    help_links = [  # noqa: RUF012
        {"text": "Go", "url": "https://go.dev/doc/"},
        {"text": "Go standard library", "url": "https://pkg.go.dev/std"},
    ]
    warming: Warming | None = None

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.publisher = Publisher(self._publish)
        self.input = Input(self)
        self.cell_ident: Any = b""
        self.history = History(default_path())
        self.debug = Debug()
        self.ending = False  # it was told to end, and `ended` once that has been answered
        self.ended = threading.Event()
        self.stopped = False  # the cell is to end
        self.vetting = True
        self.last: tuple[Any, Any] | None = None  # findings that %explain explains, and their file set
        self.payload: list[dict[str, Any]] = []
        self.children: list[Any] = []  # processes of %%run and %%exercise
        self.handed_in: dict[str, dict[str, str]] = {}  # id of an exercise -> file -> text, of %%exercise
        self._turn = threading.Lock()  # held while a cell runs, for a subshell may want to run another
        self._engine: KernelSession | None = None
        self._number = 1
        self._running = False
        self._group: list[tuple[Shown, dict[str, str]]] = []  # the values held back
        self._dying: list[str] = []
        self._progress = False
        self._alone = False  # nothing but the progress is to be seen of the cell
        self._compiling_since = 0.0
        self._shown = ""  # the text of the cell's result
        self.set_language("")
        manager = get_comm_manager()
        manager.register_target(COMM_TARGET, self._comm_opened)
        self.comm_manager = manager
        for name in ("comm_open", "comm_msg", "comm_close"):
            self.shell_handlers[name] = getattr(manager, name)
        warming = self.warming = type(self).warming or Warming()
        warming.on_progress = self.compiling
        warming.read = self.input.read

    def set_language(self, asked_for: str) -> None:
        """Speak a language from now on."""
        self.language = choose(asked_for, os.environ)
        self.draw = Draw(self.language, translator(self.language))

    @property
    def engine(self) -> KernelSession:
        """The session."""
        if self._engine is None:
            assert self.warming is not None
            self._engine = session = self.warming.session()
            session.on_output = self._printed
            session.on_message = self._told
            session.on_value = self._valued
            session.on_show = self._showed
            session.is_stopped = lambda: self._running and self.stopped
        return self._engine

    def reset(self) -> None:
        """Begin a new session."""
        self.engine.close()
        self._engine = None
        self.warming = Warming()
        self.warming.on_progress = self.compiling
        self.warming.read = self.input.read

    @property
    def execution_count(self) -> int:
        """The number of the next cell, or of the one that runs. The base class counts on by itself, which is ignored."""
        return self._number

    @execution_count.setter
    def execution_count(self, number: int) -> None:
        pass

    @property
    def kernel_info(self) -> dict[str, Any]:
        """What the kernel is and can."""
        features = ["debugger"]
        if getattr(self, "_supports_kernel_subshells", False):
            features.append("kernel subshells")
        return {
            "protocol_version": kernel_protocol_version,
            "implementation": self.implementation,
            "implementation_version": self.implementation_version,
            "language_info": self.language_info,
            "banner": self.banner,
            "help_links": self.help_links,
            "supported_features": features,
            "debugger": True,
        }

    # Running cells.

    async def do_execute(
        self,
        code: str,
        silent: bool,
        store_history: bool = True,
        user_expressions: dict[str, str] | None = None,
        allow_stdin: bool = False,
        *,
        cell_meta: Any = None,  # noqa: ARG002
        cell_id: Any = None,  # noqa: ARG002
    ) -> dict[str, Any]:
        """Answer execute_request."""
        with self._turn:
            return self._execute(code, silent, store_history, user_expressions or {}, allow_stdin)

    def _execute(
        self, code: str, silent: bool, store_history: bool, user_expressions: dict[str, str], allow_stdin: bool
    ) -> dict[str, Any]:
        number = self._number
        self.cell_ident = self._parent_ident["shell"]
        self.publisher.begin(self.get_parent("shell"), silent)
        self.input.begin(allow_stdin)
        self.payload = []
        self.stopped = self.ending
        self._group, self._dying, self._shown = [], [], ""
        self._running = True
        failed: Failed | None = None
        try:
            magics.execute(self, code)
        except Failed as found:
            failed = found
        except RecursionError:
            failed = Failed("error", self.draw.say(Text("the program nests too deeply for gopy to analyse it")))
        except KeyboardInterrupt:
            failed = interrupted(self.draw)
        except Exception as error:
            failed = Failed("internal error", f"{type(error).__name__}: {error}")
        self._show_group(number if failed is None else 0)
        if failed is not None:
            if failed.bundle is not None:
                self.publisher.display(failed.bundle)
            self.publisher.error(failed.name, failed.value, failed.traceback)
        self._show_dying()
        self.publisher.flush()
        self._running = False
        reply: dict[str, Any] = {"status": "ok", "execution_count": number, "payload": self.payload}
        if failed is not None:
            reply = {"status": "error", "ename": failed.name, "evalue": failed.value, "traceback": failed.traceback}
            reply["execution_count"] = number
        else:
            reply["user_expressions"] = self._expressions(user_expressions)
        if store_history and not silent:
            self._number += 1
            if code.strip():
                self.history.add(number, code, self._shown or None)
        return reply

    def run_cell(self, text: str) -> Result:
        """Run Go, and show what comes of it. Errors: Failed."""
        engine = self.engine  # it may still be being made
        if self.stopped:
            raise interrupted(self.draw)
        try:
            result = engine.run(text, self._number)
        except RuntimeError:
            if not self.ending:
                raise
            raise interrupted(self.draw) from None
        if result.errors:
            self.last = (result.errors, result.fset)
        died = "".join(self._dying)
        failed = failure(result, died, self.draw)
        if result.status == PANIC or (failed is not None and died):
            self._dying = []
        if failed is not None:
            raise failed
        notes = [
            self.draw.say(
                Text("{names}: waits for {missing}", names=", ".join(d.names), missing=", ".join(sorted(d.missing)))
            )
            for d in result.waiting
        ]
        if notes:
            self.show({"text/plain": "\n".join(notes)})
        if self.vetting and result.findings:
            self.last = (result.findings, result.fset)
            self.show(self.draw.bundle(result.findings, result.fset))
        return result

    def show(self, bundle: dict[str, str]) -> None:
        """Show something of the kernel's own, below the cell's result."""
        self._show_group(self._number)
        self.publisher.display(bundle)

    def _expressions(self, asked_for: dict[str, str]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for name, expression in asked_for.items():
            result, shown = evaluate(self.engine, [expression])
            failed = failure(result, "", self.draw)
            if failed is not None or not shown:
                failed = failed or Failed("error", "")
                out[name] = {
                    "status": "error",
                    "ename": failed.name,
                    "evalue": failed.value,
                    "traceback": failed.traceback,
                }
            else:
                out[name] = {"status": "ok", "data": value_bundle(shown[:1], [{}], self.draw), "metadata": {}}
        return out

    # What the session tells; mostly on its thread.

    def _printed(self, stream: str, text: str) -> None:
        if self._running and stream == "stderr" and (self._dying or text.startswith(_DYING)):
            self._dying.append(text)
            return
        self._show_group(0)
        self.publisher.stream(stream, text)

    def _valued(self, shown: Shown, bundle: dict[str, str]) -> None:
        if not (shown.of > 1 and shown.index > 0):
            self._show_group(0)
        self._group.append((shown, bundle))

    def _showed(self, shown: Shown, bundle: dict[str, str]) -> None:
        self._show_group(0)
        self.publisher.display(value_bundle([shown], [bundle], self.draw))

    def _show_group(self, number: int) -> None:
        """Show the values held back: as the result of cell `number`; 0: just so."""
        group, self._group = self._group, []
        if not group:
            return
        data = value_bundle([shown for shown, _ in group], [bundle for _, bundle in group], self.draw)
        if number and self._running:
            self._shown = str(data["text/plain"])
            self.publisher.result(number, data)
        else:
            self.publisher.display(data)

    def _show_dying(self) -> None:
        """What looked like the trace of a panic and was none."""
        text, self._dying = "".join(self._dying), []
        if text:
            self.publisher.stream("stderr", text)

    def _told(self, message: dict[str, Any]) -> None:
        """A message of gopy/display."""
        self._show_group(0)
        kind, data = message.get("show"), message.get("data")
        if kind == "clear":
            self.publisher.clear(bool(message.get("wait")))
        elif kind == "display" and isinstance(data, dict):
            bundle = typed({mime: text for mime, text in data.items() if isinstance(text, str) and "/" in mime})
            id = message.get("id")
            named = f"{self.ident}-{id}" if isinstance(id, str) and id else ""
            self.publisher.display(bundle, named, bool(message.get("update")) and bool(named))

    def compiling(self, package: str, done: int, all: int) -> None:
        """Packages of the library are being compiled, which happens once; it is shown if it takes long."""
        if done == 0:
            self._compiling_since = monotonic()
        if not self._running or (package and monotonic() - self._compiling_since < _LONG):
            return
        if not package:
            if self._progress and self._alone:
                self.publisher.clear(False)
            elif self._progress:
                self.publisher.display({"text/plain": ""}, f"{self.ident}-progress", True)
            self._progress = False
            return
        if not self._progress:
            self._alone = not self.publisher.sent
        said = Text("compiling the standard library: {package} ({done} of {all})", package=package, done=done, all=all)
        self.publisher.display({"text/plain": self.draw.say(said)}, f"{self.ident}-progress", self._progress)
        self._progress = True

    def _publish(self, type: str, content: dict[str, Any], parent: Any) -> None:
        if self.session is not None:
            self.session.send(self.iopub_socket, type, content, parent=parent, ident=self._topic(type))

    # Everything else that is asked.

    async def do_complete(self, code: str, cursor_pos: int) -> dict[str, Any]:
        """Answer complete_request."""
        return asked.complete(self.engine, code, cursor_pos)

    async def do_inspect(
        self,
        code: str,
        cursor_pos: int,
        detail_level: int = 0,
        omit_sections: Any = (),  # noqa: ARG002
    ) -> dict[str, Any]:
        """Answer inspect_request."""
        return asked.inspect(self.engine, code, cursor_pos, detail_level)

    async def do_is_complete(self, code: str) -> dict[str, Any]:
        """Answer is_complete_request."""
        return asked.is_complete(code)

    async def do_history(
        self,
        hist_access_type: str,
        output: bool,
        raw: bool,  # noqa: ARG002
        session: int | None = None,
        start: int | None = None,
        stop: int | None = None,
        n: int | None = None,
        pattern: str | None = None,
        unique: bool = False,
    ) -> dict[str, Any]:
        """Answer history_request."""
        found: list[Any] = []
        if hist_access_type == "tail":
            found = self.history.tail(n or 0, output)
        elif hist_access_type == "range":
            found = self.history.range(session or 0, start or 0, stop, output)
        elif hist_access_type == "search":
            found = self.history.search(pattern or "*", n, unique, output)
        return {"status": "ok", "history": found}

    async def do_debug_request(self, msg: dict[str, Any]) -> dict[str, Any]:
        """Answer debug_request."""
        return self.debug.answer(self.engine, msg, self.draw)

    async def do_shutdown(self, restart: bool) -> dict[str, Any]:
        """Answer shutdown_request."""
        self.ending = True
        self.interrupt()
        if self._engine is not None:
            self._engine.close()
        self.publisher.close()
        self.history.close()
        return {"status": "ok", "restart": restart}

    async def process_control(self, msg: Any) -> None:
        """Answer a request of the control channel."""
        try:
            await super().process_control(msg)
        finally:
            if self.ending:
                self.ended.set()

    async def interrupt_request(self, stream: Any, ident: Any, parent: Any) -> None:
        """Answer interrupt_request."""
        self.interrupt()
        if self.session is not None:
            self.session.send(stream, "interrupt_reply", {"status": "ok"}, parent, ident=ident)

    def interrupt(self) -> None:
        """End the cell that runs."""
        self.stopped = True
        if self._engine is not None:
            self._engine.interrupt()
        for child in list(self.children):
            child.kill()

    def _comm_opened(self, comm: Any, message: dict[str, Any]) -> None:  # noqa: ARG002
        """A front end opened a comm to the session: it may ask for the variables."""

        def answer(asked_for: dict[str, Any]) -> None:
            data = asked_for["content"]["data"]
            if isinstance(data, dict) and data.get("request") == "variables":
                found = [{"name": v.name, "type": v.type, "value": v.value} for v in variables(self.engine)]
                comm.send({"variables": found})

        comm.on_msg(answer)
