"""The session behind a REPL: made and started on a thread while the user reads the first prompt, and waited for when needed.

What failed there is raised to who needs the session first, and tried again by the next.
"""

from __future__ import annotations

import threading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from gopy.repl.session import Session


class Engine:
    """`make()` gives a session, not started; `warm(session)` is called once it is."""

    def __init__(self, make: Callable[[], Session], warm: Callable[[Session], object] = id) -> None:
        self._make = make
        self._warm = warm
        self._session: Session | None = None
        self._error: BaseException | None = None
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Start in the background."""
        if self._thread is None and self._session is None:
            self._thread = threading.Thread(target=self._start, daemon=True, name="gopy-start")
            self._thread.start()

    @property
    def ready(self) -> bool:
        """Whether the session is there and runs."""
        return (self._session is not None and self._thread is None) or self._finished()

    def _finished(self) -> bool:
        return self._thread is not None and not self._thread.is_alive() and self._error is None

    def _start(self) -> None:
        try:
            session = self._make()
            session.start()
            self._warm(session)
            self._session = session
        except BaseException as error:
            self._error = error

    @property
    def session(self) -> Session:
        """The session, started. Errors: whatever kept it from starting; KeyboardInterrupt while waiting."""
        if self._session is None or self._thread is not None:
            self.begin()
            thread = self._thread
            while thread is not None and thread.is_alive():
                thread.join(0.1)  # in slices, so that Ctrl-C arrives on every system
            self._thread = None
            if self._error is not None:
                error, self._error = self._error, None
                raise error
        assert self._session is not None
        return self._session

    def wait(self, seconds: float) -> bool:
        """Wait so long at most; whether the session is ready."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self.ready

    def replace(self, session: Session | None) -> None:
        """Go on with another session (None: a new one, when it is needed); the old one is closed."""
        old, self._session = self._session, session
        self._thread = None
        if old is not None and old is not session:
            old.close()

    def close(self) -> None:
        """End the session, if there is one."""
        if self._thread is None or not self._thread.is_alive():
            self.replace(None)
