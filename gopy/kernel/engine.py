"""The session as the kernel needs it: values come in order with what is printed, and other threads may ask about names.

`state_lock` is held while a cell is compiled and while its declarations come in force, and by whoever completes or inspects;
`cell_lock` while a cell runs, so that one does at a time. An interruption that comes while a cell is still being compiled
keeps it from running.
"""

from __future__ import annotations

import json
import os
import threading

from gopy.repl.session import STOPPED, Result, Session, Shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from gopy.repl.state import Loadable

    Bundle = dict[str, str]

FIRST = ("internal/show", "fmt")  # loaded before the first cell: nearly every one wants them


class KernelSession(Session):
    """A session. The kernel sets what it calls: `on_value(shown, bundle)` for values at the end of a cell (bundle: forms by
    MIME type, {} if there is only text), `on_show` likewise for display.Show, `on_report(shown)` for display.Report; and
    `is_stopped`, which tells whether it wants the cell to end: it may have been interrupted before the cell comes here."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.state_lock = threading.RLock()
        self.cell_lock = threading.Lock()
        self.on_value: Callable[[Shown, Bundle], None] = _ignore
        self.on_show: Callable[[Shown, Bundle], None] = _ignore
        self.on_report: Callable[[Shown], None] = _ignore
        self.is_stopped: Callable[[], bool] = _no
        commit = self.state.commit

        def commit_locked(loadable: Loadable, hidden: bool = False) -> None:
            with self.state_lock:
                commit(loadable, hidden)

        self.state.commit = commit_locked  # type: ignore[method-assign]

    def run(self, text: str, number: int = 0) -> Result:
        """Run a cell, after the one that runs if there is one."""
        with self.cell_lock:
            return super().run(text, number)

    @property
    def stopped(self) -> bool:
        """Whether the cell that is compiled or runs is to end."""
        return self._stopped or self.is_stopped()

    def _compile(self, text: str, result: Result) -> Loadable | None:
        with self.state_lock:
            return super()._compile(text, result)

    def _run(self, loadable: Loadable, result: Result) -> None:
        if self.stopped:
            assert loadable.checked.result is not None
            loadable.checked.result.undo_methods()
            result.status = STOPPED
            return
        super()._run(loadable, result)

    def _message(self, data: bytes) -> None:
        try:
            message = json.loads(data)
        except ValueError:
            return
        if not isinstance(message, dict):
            return
        kind = message.get("show")
        try:
            if kind in ("value", "show", "report"):
                shown = Shown(message)
                if kind == "report":
                    self.on_report(shown)
                    return
                bundle = bundle_of(message.get("data"))
                if kind == "show":
                    self.on_show(shown, bundle)
                    return
                if self._current is not None:
                    self._current.values.append(shown)
                self.on_value(shown, bundle)
            elif self.on_message is not None:
                self.on_message(message)
        except (KeyError, TypeError):  # a message that no package of ours has made
            return


def bundle_of(data: Any) -> Bundle:
    """Forms by MIME type, as far as they are such."""
    if not isinstance(data, dict):
        return {}
    return {mime: text for mime, text in data.items() if isinstance(text, str) and "/" in mime}


def granted() -> list[str]:
    """The directories that cells may use: those in GOPY_DIRS, relative to the notebook's; none without it."""
    places = os.environ.get("GOPY_DIRS", "").split(os.pathsep)
    return [os.path.abspath(place) for place in places if place and os.path.isdir(place)]


def _ignore(*told: object) -> None:
    """Nobody listens yet."""


def _no() -> bool:
    return False


def _no_input(n: int) -> bytes:  # noqa: ARG001
    return b""


class Warming:
    """Makes a session on a thread of its own. `on_progress(package, done, all)` hears of packages that are compiled,
    `read(n)` gives standard input; both may be set later."""

    def __init__(self) -> None:
        self.on_progress: Callable[[str, int, int], None] = _ignore
        self.read: Callable[[int], bytes] = _no_input
        self._session: KernelSession | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._work, daemon=True, name="gopy-warm")
        self._thread.start()

    def session(self) -> KernelSession:
        """The session, once it is there."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._session is not None
        return self._session

    def _work(self) -> None:
        try:
            self._session = session = KernelSession(
                progress=lambda *step: self.on_progress(*step),
                read=lambda n: self.read(n),
                directories=granted(),
                module=os.getcwd() if granted() else "",
                granted=granted(),
            )
            session.start()
            import gopy.compile.cell
            import gopy.emit.backend
            import gopy.vet.registry  # noqa: F401

            session.check("1 + 1")
            assert session._machine is not None
            session._machine.require(list(FIRST))
        except BaseException as error:
            self._error = error
